"""How the tests ask what a sentence says."""

from newsapp.text import dates
from newsapp.text.cleanview import CleanView
from newsapp.text.document import read
from newsapp.text.spans import Block, BlockKind, Document


def expressions(text, language="en", published=None):
    block = Block(BlockKind.PARAGRAPH, "", 0, len(text), language)
    return dates.find(Document(text, language, blocks=(block,)), CleanView(text), published=published)


def said(text, language="en", published=None):
    """Return the written form and the ISO form of every time in a sentence."""
    return [(text[each.start : each.end], each.iso) for each in expressions(text, language, published)]


def isos(text, language="en", published=None):
    return [iso for _, iso in said(text, language, published)]


def published(text, **more):
    document = read(text)
    return dates.publication(document, CleanView(text, document.edits), **more)
