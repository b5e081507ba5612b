"""How well statements are found in the articles beside the checkout; skipped where those are not."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from newsapp.entities.analysis import Names, analysis
from newsapp.entities.lexicon_files import shipped
from newsapp.text.document import read

SHARED = Path(__file__).resolve().parents[4] / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="no gold beside the checkout (../shared/gold)")


def _predictions(names: Names) -> list[dict]:
    docs = json.loads((SHARED / "gold" / "entity_docs.json").read_text(encoding="utf-8"))["docs"]
    rows = []
    for doc, about in docs.items():
        data = (SHARED / "seeds" / about["file"]).read_bytes()
        rows += [{"doc": doc, **row} for row in analysis(read(data.decode()), names, path=doc, data=data)["statements"]]
    return rows


def _score(path: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> dict:
    monkeypatch.syspath_prepend(SHARED / "gold")
    monkeypatch.setenv("SEEDS", str(SHARED / "seeds"))
    monkeypatch.setattr(sys, "argv", ["score", str(path), "--json", str(out)])
    spec = importlib.util.spec_from_file_location("score_statements", SHARED / "gold" / "score_statements.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.main()
    return json.loads(out.read_text(encoding="utf-8"))


def test_statements_of_development_gold_are_found(tmp_path, monkeypatch):
    path = tmp_path / "predictions.json"
    path.write_text(json.dumps({"statements": _predictions(Names(shipped()))}), encoding="utf-8")
    scores = _score(path, tmp_path / "scores.json", monkeypatch)
    assert scores["found"]["f1"] >= 0.9
    assert scores["speaker"]["f1"] >= 0.9
