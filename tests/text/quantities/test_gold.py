"""How well numbers are read in the articles beside the checkout; skipped where those are not."""

import json
from pathlib import Path

import pytest

from newsapp.entities.lexicon_files import shipped
from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.understanding import understand

SHARED = Path(__file__).resolve().parents[4] / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="no gold beside the checkout (../shared/gold)")


def _gold():
    return json.loads((SHARED / "gold" / "numbers.json").read_text(encoding="utf-8"))


def _predicted():
    docs = json.loads((SHARED / "gold" / "entity_docs.json").read_text(encoding="utf-8"))["docs"]
    matcher = Matcher(shipped())
    return {
        doc: understand(read((SHARED / "seeds" / about["file"]).read_bytes().decode()), matcher).quantities
        for doc, about in docs.items()
    }


def test_numbers_of_development_gold_are_read_and_no_trap_is_taken():
    gold, predicted = _gold(), _predicted()
    core = [each for each in gold["numbers"] if each["core"]]
    right = [each for each in core if any(_right(each, got) for got in predicted[each["doc"]])]
    assert len(right) / len(core) >= 0.92
    traps = [each for each in gold["not_quantities"] if each["kind"] == "trap"]
    assert [each for each in traps if any(_touch(each, got) for got in predicted[each["doc"]])] == []


def _touch(each, got):
    return got.start < each["end"] and each["start"] < got.end


def _right(each, got):
    ends = {got.low if got.low is not None else got.high, got.high if got.high is not None else got.low}
    return _touch(each, got) and ends <= {each["low"], each["high"]}
