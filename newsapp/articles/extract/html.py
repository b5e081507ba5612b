"""A web page as text: every visible block in order, one a line, with what is known of each.

    <nav>Home</nav><h1>Talks end</h1><p>They met<sup><a href="#n1">1</a></sup>.</p>
gives
    Home
    Talks end
    They met[1].

with hints: boilerplate (navigation of the page), title, and a paragraph that the reader of plain text may judge.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from newsapp.articles.extract import votes
from newsapp.articles.extract.meta import Meta
from newsapp.articles.extract.page import read_page
from newsapp.articles.extract.pieces import Piece
from newsapp.articles.extract.result import Extracted, Facts
from newsapp.text import languages
from newsapp.text.spans import BlockHint, BlockKind

_VERSION = "html 1"
_TOO_LONG = {BlockKind.BYLINE: 160, BlockKind.DATELINE: 100, BlockKind.HEADING: 400, BlockKind.TITLE: 500}
_NEAR = 3
_DATE_LIMIT = 1_000_000


def page(html: str, *, address: str = "", whole: bool = True) -> Extracted:
    """Take the text out of a page. Nobody votes on a pasted piece of one (`whole` false): it was chosen by hand."""
    reader = read_page(html, address)
    output = votes.taken(html, reader.elements) if whole else None
    whys = votes.folded(reader.pieces, output)
    text, links = _joined(reader.pieces)
    hints = tuple(_hints(reader.pieces, whys))
    head = _head(reader.pieces, whys)
    facts = _facts(reader.meta, head.text if head else "", html if whole else "", _body(reader.pieces, whys))
    notes = (
        ("The page is very large or unusual: only its own marks say what is folded.",) if whole and not output else ()
    )
    return Extracted(text, _extractor(voted=output is not None), hints, links, facts, notes)


def _extractor(*, voted: bool) -> str:
    """Name what was at work, with versions."""
    from importlib.metadata import version  # noqa: PLC0415

    return f"{_VERSION}, lxml {version('lxml')}" + (f", trafilatura {version('trafilatura')}" if voted else "")


def _joined(pieces: Sequence[Piece]) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """Return the whole text, a line a piece, and all links over it."""
    links, at = [], 0
    for piece in pieces:
        links += [(at + start, at + end, address) for start, end, address in piece.links]
        at += len(piece.text) + 1
    return "\n".join(piece.text for piece in pieces), tuple(links)


def _hints(pieces: Sequence[Piece], whys: Sequence[str]) -> Iterator[BlockHint]:
    """Yield what is known of every piece."""
    at, head = 0, _head(pieces, whys)
    for piece, why in zip(pieces, whys, strict=True):
        kind = BlockKind.TITLE if piece is head else _kind(piece)
        reason = why or (f"{piece.tag or 'body'} element of the page" if kind else "")
        yield BlockHint(at, at + len(piece.text), BlockKind.BOILERPLATE if why else kind, reason, piece.language)
        at += len(piece.text) + 1


def _head(pieces: Sequence[Piece], whys: Sequence[str]) -> Piece | None:
    """Return the headline: the first h1 of the article, else a heading near its beginning."""
    kept = [piece for piece, why in zip(pieces, whys, strict=True) if not why]
    titles = [piece for piece in kept if piece.kind is BlockKind.TITLE]
    headings = [piece for piece in kept[:_NEAR] if piece.kind is BlockKind.HEADING]
    return next((piece for piece in (*titles, *headings) if len(piece.text) <= _TOO_LONG[BlockKind.TITLE]), None)


def _kind(piece: Piece) -> BlockKind | None:
    """Return the kind a piece's element gives it; None leaves it to the reader of plain text."""
    if piece.kind is None or len(piece.text) > _TOO_LONG.get(piece.kind, len(piece.text)):
        return None
    return BlockKind.HEADING if piece.kind is BlockKind.TITLE else piece.kind


def _body(pieces: Sequence[Piece], whys: Sequence[str]) -> str:
    """Return the words that are not folded."""
    return "\n".join(piece.text for piece, why in zip(pieces, whys, strict=True) if not why)


def _facts(meta: Meta, head: str, html: str, body: str) -> Facts:
    """Return what the page says about itself; the language is heard from its words, the page only breaks ties."""
    said = meta.language.strip().lower().partition("-")[0]
    published, found_by = meta.published, "page"
    if published is None and html:
        published, found_by = _dated(html), "htmldate"
    return Facts(
        title=meta.headline,
        site=meta.site_beside(head),
        published=published,
        found_by=found_by if published else "",
        language=languages.detect(body, prior=said if said in languages.SUPPORTED else ""),
        url=meta.canonical,
    )


def _dated(html: str) -> date | None:
    """Ask htmldate, which is right for nine pages in ten."""
    if len(html) > _DATE_LIMIT:
        return None
    from htmldate import find_date  # noqa: PLC0415 (slow to import, needed for few pages)

    try:
        found = find_date(html, original_date=True, extensive_search=False)
        return date.fromisoformat(found) if found else None
    except Exception:  # noqa: BLE001 (whatever a hostile page does to it, the date is only a guess)
        return None
