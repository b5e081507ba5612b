"""Texts made to do harm: long enough that any work in their square would hang; how long is benchmarks' to say."""

import pytest

from newsapp.text.names import Matcher
from newsapp.text.spans import Document

from .small import entry, said

LONG = 100_000
REPEATED = {
    "single capitals": "A ",
    "half a name": "Kim-",
    "letters in brackets": "(ABC) ",
    "quotation marks": "''\"",
    "initials": "A.B.",
    "digits": "1",
    "open brackets": "[",
    "descriptions": "nước này con tàu này the ship ",
    "articles": "the the ",
    "combining marks": "\u0301\u0323",
}
MET = "On day {day} Kim Jong-un met Vladimir Putin, said Ivan Petrenko of the Port Institute (PTI). Kim left."


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_hostile_text_names_nobody(piece: str) -> None:
    assert said(piece * (LONG // len(piece)), "vi") == []


@pytest.mark.parametrize(
    "piece",
    [
        "Nga và nước này ",
        "Kim Jong-un saw the ship and the city and ",
        "Russian cosmodrome, the Russian cosmodrome ",
        "Tổng công tố viên Nga Ivan Petrenko và tổng công tố viên Nga ",
        "South Korea's Ministry of Defence ",
        "김정은이말했다.",
    ],
)
def test_text_of_nothing_but_descriptions_is_read(piece: str) -> None:
    language = "vi" if "và" in piece else "en"
    assert said(piece * (LONG // len(piece)), language)


def test_every_paragraph_of_a_long_text_has_its_names() -> None:
    once = said(MET.format(day=1), "en")
    often = said("\n".join(MET.format(day=day) for day in range(200)), "en")
    assert (len(once), often) == (6, once * 200)


def test_last_of_twenty_thousand_names_is_found() -> None:
    matcher = Matcher([entry(f"e{n}", "PER", en=f"Aba{n} Bor{n}") for n in range(20_000)])
    found = matcher.find(Document("Then Aba19999 Bor19999 left.", "en"))
    assert [(mention.entity, mention.start, mention.end) for mention in found] == [("e19999", 5, 22)]
