"""Short ways to ask what is read out of a sentence."""

from newsapp.text import quantities
from newsapp.text.cleanview import CleanView
from newsapp.text.document import read
from newsapp.text.spans import Block, BlockKind, Document, Quantity


def sentence(text: str, language: str) -> Document:
    return Document(text, language, blocks=(Block(BlockKind.PARAGRAPH, "", 0, len(text), language),))


def found(text: str, language: str, *, whole: bool = False) -> tuple[Quantity, ...]:
    document = read(text, language=language) if whole else sentence(text, language)
    return quantities.find(document, CleanView(text, document.edits))


def said(text: str, language: str) -> list[tuple[str, float | None, float | None, str, str]]:
    """The number words, lowest and highest value, bound and unit of every quantity."""
    return [
        (text[each.start : each.end], each.low, each.high, each.bound.value, each.unit)
        for each in found(text, language)
    ]


def values(text: str, language: str) -> list[float | None]:
    return [each.low if each.low is not None else each.high for each in found(text, language)]
