"""How well names are found in the articles beside the checkout; skipped where those are not."""

import importlib.util
import json
from pathlib import Path

import pytest

from newsapp.entities.analysis import Names
from newsapp.entities.lexicon_files import shipped
from newsapp.text.document import read

SHARED = Path(__file__).resolve().parents[4] / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="no gold beside the checkout (../shared/gold)")


def _scorer():
    spec = importlib.util.spec_from_file_location("score_entities", SHARED / "gold" / "score_entities.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _predictions(names: Names) -> list[dict]:
    docs = json.loads((SHARED / "gold" / "entity_docs.json").read_text(encoding="utf-8"))["docs"]
    rows = []
    for doc, about in docs.items():
        text = (SHARED / "seeds" / about["file"]).read_bytes().decode()
        found = names.rows(text, names.matcher.find(read(text)))
        rows += [{"doc": doc, "entity_names": row["names"], "entity_id": row["entity"], **row} for row in found]
    return rows


def test_names_of_development_gold_are_found(tmp_path):
    predictions, out = tmp_path / "predictions.json", tmp_path / "scores.json"
    predictions.write_text(json.dumps(_predictions(Names(shipped()))), encoding="utf-8")
    _scorer().main([str(predictions), "--json", str(out), "--seeds", str(SHARED / "seeds")])
    scores = json.loads(out.read_text(encoding="utf-8"))["exact"]["all"]
    assert scores["f1"] >= 0.95
    assert scores["link_f1"] >= 0.93
    assert scores["bcubed_f1"] >= 0.95
