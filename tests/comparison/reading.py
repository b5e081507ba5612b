"""Texts made ready to compare, for the tests of this room."""

from functools import cache

from newsapp.comparison.features import Article, prepare
from newsapp.comparison.index import Index
from newsapp.comparison.linking import Link, links
from newsapp.entities.lexicon_files import shipped
from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.understanding import understand


@cache
def matcher() -> Matcher:
    return Matcher(list(shipped()))


def article(number: int, text: str, published: str | None = None) -> Article:
    document = read(text)
    return prepare(number, document, understand(document, matcher(), published=published))


def articles(*texts: str) -> list[Article]:
    return [article(number, text) for number, text in enumerate(texts)]


def told(sentence: str) -> str:
    """A sentence as the body of a short report: a first line with a day in it would be read as a date line."""
    return f"A short report\n\n{sentence}"


def index(*texts: str) -> Index:
    made = Index()
    for each in articles(*texts):
        made.add(each)
    return made


def linked(*texts: str) -> list[Link]:
    return links(index(*texts))


def quoted(texts, link):
    """The two sentences of a link as they stand in their texts."""
    return tuple(texts[each.article][each.start : each.end] for each in (link.one, link.other))
