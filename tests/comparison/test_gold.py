"""How well facts are found in the articles beside the checkout; skipped where those are not."""

import importlib.util
import json
from pathlib import Path

import pytest

from newsapp.comparison.comparing import comparison
from newsapp.comparison.features import prepare
from newsapp.text.document import read
from newsapp.text.understanding import understand
from tests.comparison.reading import matcher

SHARED = Path(__file__).resolve().parents[3] / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="no gold beside the checkout (../shared/gold)")
TYPES = {"agrees": "agree", "refines": "refine", "conflicts": "disagree"}


def _scorer():
    spec = importlib.util.spec_from_file_location("score_crossdoc", SHARED / "gold" / "score_crossdoc.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _groups():
    paths = sorted((SHARED / "seeds").glob("00[03]_*.txt"))
    documents = [read(path.read_bytes().decode()) for path in paths]
    made = [prepare(at, document, understand(document, matcher())) for at, document in enumerate(documents)]
    for group in comparison([f"d{path.name[:3]}" for path in paths], made)["groups"]:
        passages = [{"doc": each["path"], "start": each["start"], "end": each["end"]} for each in group["passages"]]
        yield {"type": TYPES[group["relation"]], "passages": passages}


def test_facts_of_the_development_pair_are_found():
    gold = json.loads((SHARED / "gold" / "crossdoc.json").read_text(encoding="utf-8"))
    scores = _scorer().score(gold, list(_groups()), "dev")
    assert scores["groups"] >= 0.68
    assert scores["pairs"] >= 0.72
    assert scores["judged"] >= 0.8
    assert scores["strict"] >= 0.5
    assert scores["type_first"] >= 0.7
    assert scores["disagree_flagged"] == scores["disagree_n"]
    assert scores["bad"] == []
