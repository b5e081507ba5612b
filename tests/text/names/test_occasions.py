import json

import pytest

from newsapp.entities.lexicon_files import FOLDER, shipped
from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.names.occasions import occasions
from newsapp.text.understanding import understand

SUMMIT = """Two trains and one table

Chairman Kim Jong-un met President Vladimir Putin at the Vostochny Cosmodrome on the 13th. They talked for two hours.

He left for home on the 17th, and the guests were seen off with bread and salt at the station.
"""


@pytest.fixture(scope="module")
def matcher():
    return Matcher(shipped())


def test_days_without_a_month_are_of_the_occasion_that_all_parties_tell(matcher):
    found = understand(read(SUMMIT, language="en"), matcher)
    assert [each.iso for each in found.dates if not each.iso.startswith("P")] == ["2023-09-13", "2023-09-17"]
    assert (found.published.iso, "the Kim-Putin summit at Vostochny" in found.published.how) == ("2023-09-17", True)


def test_one_party_missing_tells_nothing(matcher):
    found = understand(read(SUMMIT.replace("Vostochny Cosmodrome", "border"), language="en"), matcher)
    assert [each.iso for each in found.dates if not each.iso.startswith("P")] == ["XXXX-XX-13", "XXXX-XX-17"]


def test_a_date_that_says_its_year_is_never_changed(matcher):
    text = SUMMIT.replace("the 13th", "13 May 2021").replace("the 17th", "17 May 2021")
    found = understand(read(text, language="en"), matcher)
    assert [each.iso for each in found.dates if not each.iso.startswith("P")] == ["2021-05-13", "2021-05-17"]


def test_parties_are_keys_of_the_lexicon():
    keys = {entry.key for entry in shipped()}
    rows = json.loads((FOLDER / "occasions.json").read_text(encoding="utf-8"))["occasions"]
    assert [party for row in rows for party in row["parties"] if party not in keys] == []


def test_news_of_an_occasion_is_written_within_two_weeks():
    (summit,) = occasions({"kim-jong-un", "vladimir-putin", "vostochny-cosmodrome", "moscow"})
    assert [summit.holds(day) for day in ("2023-09-11", "2023-09-12", "2023-10-01", "2023-10-02")] == [
        False, True, True, False,
    ]  # fmt: skip
