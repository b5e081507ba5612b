"""How well times are read in the articles beside the checkout; skipped where those are not."""

import json
from pathlib import Path

import pytest

from newsapp.entities.lexicon_files import shipped
from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.understanding import understand

SHARED = Path(__file__).resolve().parents[4] / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="no gold beside the checkout (../shared/gold)")


@pytest.fixture(scope="module")
def understood():
    matcher = Matcher(shipped())
    about = json.loads((SHARED / "gold" / "structure.json").read_text(encoding="utf-8"))["documents"]
    texts = {each["doc"]: (SHARED / "seeds" / each["file"]).read_bytes().decode() for each in about}
    return {doc: understand(read(text), matcher) for doc, text in texts.items()}


def test_times_of_development_gold_are_read(understood):
    rows = json.loads((SHARED / "gold" / "dates.json").read_text(encoding="utf-8"))["dates"]
    wanted = [row for row in rows if not row.get("optional")]
    right = sum(
        any(
            each.start < row["end"]
            and row["start"] < each.end
            and each.iso in [row["iso"], *row.get("also_accept", [])]
            for each in understood[row["doc"]].dates
        )
        for row in wanted
    )
    assert right >= 0.95 * len(wanted)


def test_days_of_publication_of_development_gold_are_told(understood):
    about = json.loads((SHARED / "gold" / "structure.json").read_text(encoding="utf-8"))["documents"]
    for each in about:
        when = each["publication"]
        assert when["earliest"] <= understood[each["doc"]].published.iso <= when["latest"]
