import time

from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.spans import Document

from .small import MATCHER, entry


def _seconds(document: Document) -> float:
    began = time.process_time()
    MATCHER.find(document)
    return time.process_time() - began


def test_matching_grows_with_the_text_and_not_faster():
    text = "Kim Jong-un met Vladimir Putin at Vostochny, said Ivan Petrenko of the Port Institute (PTI). Kim left.\n"
    once, often = read(text * 100, language="en"), read(text * 800, language="en")
    _seconds(once)
    assert _seconds(often) < 24 * max(_seconds(once), 0.005)


def test_hostile_text_stays_quick():
    for text in ("A " * 100_000, "Kim-" * 50_000, "(ABC) " * 40_000, "Bộ " * 60_000, "''\"" * 60_000, "A.B." * 50_000):
        assert _seconds(Document(text, "vi")) < 5


def test_lexicon_of_twenty_thousand_names_is_built_in_a_moment():
    entries = [entry(f"e{n}", "PER", en=f"Aba{n} Bor{n}") for n in range(20_000)]
    began = time.process_time()
    Matcher(entries)
    assert time.process_time() - began < 2
