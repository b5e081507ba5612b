"""Texts made to do harm: long enough that any work in their square would hang; how long is benchmarks' to say."""

import pytest

from newsapp.text import statements
from newsapp.text.cleanview import CleanView
from newsapp.text.spans import Block, BlockKind, Document, Span

from .small import said

LONG = 100_000
REPEATED = {
    "open quotations": "“",
    "straight quotations": '"',
    "digits": "1",
    "brackets": "(",
    "combining marks": "\u0301",
    "commas": "a, ",
    "that": "rằng ",
    "reports of reports": "các báo cáo của ",
    "sources": "theo ",
    "verbs without anybody": "nói ",
    "figures without end": "put the total at about ",
    "done by": "được do ",
    "what will be": "expects it ",
    "estimates of theirs": "by his ",
    "workers": "a worker of ",
}


@pytest.mark.parametrize("language", ["vi", "en", "ko"])
@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_hostile_text_says_nothing(piece, language):
    text = piece * (LONG // len(piece))
    cuts = range(0, len(text), 1000)
    sentences = tuple(Span(start, min(len(text), start + 1000)) for start in cuts)
    block = Block(BlockKind.PARAGRAPH, "test", 0, len(text), language, sentences)
    assert statements.find(Document(text, language, (), (block,)), CleanView(text), []) == ()


def test_every_sentence_of_a_long_text_is_read():
    assert said("Peskov said the port was open. " * 1000, "en") == ["Peskov | say"] * 1000
