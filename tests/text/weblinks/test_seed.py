"""The notes of a report beside the checkout, read by eye once; skipped where it is not."""

from collections import Counter
from pathlib import Path

import pytest

from newsapp.text import weblinks
from newsapp.text.document import read
from newsapp.text.spans import Repair

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="no seeds beside the checkout (../shared/seeds)")


def test_addresses_of_a_translated_report_are_all_read():
    text = next(SEEDS.glob("002_*")).read_bytes().decode()
    found = weblinks.find(read(text))
    assert Counter(each.status for each in found) == {
        Repair.OK: 97,
        Repair.REPAIRED: 73,
        Repair.AMBIGUOUS: 3,
        Repair.UNRECOVERABLE: 2,
    }
    assert len({each.note for each in found}) == 114
    assert all(each.url.isascii() and " " not in each.url for each in found)
    assert all(each.publisher for each in found)
