"""What the parts of an article are: headline, lead, captions, notes, page furniture, and the text itself.

Nobody marks them in a text that was copied from a page. They show by their shape and by their place: the first short
line without a full stop is the headline, a line of names below it is the byline, the same line in mid-article is
not; `Tags:` is furniture wherever it stands, `World` only above the headline. So one first finds where running text
begins and ends, and reads the zones above, inside and below it by rules of their own. What no rule knows is a
paragraph.

Whatever is said here can be wrong. Every part carries the reason, and a person can say otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsapp.text import structure_embedded as embedded
from newsapp.text import structure_heads as heads
from newsapp.text import structure_oneline as oneline
from newsapp.text import structure_zones as zones
from newsapp.text.cleanview import CleanView
from newsapp.text.normalise import folded_text
from newsapp.text.spans import BlockHint, BlockKind, Endnote
from newsapp.text.structure_boilerplate import furniture, opens_links, outside_furniture
from newsapp.text.structure_credits import cut_credits
from newsapp.text.structure_lines import Piece, pieces
from newsapp.text.structure_shapes import (
    has_stop,
    is_item,
    is_names,
    is_sentence,
    is_source_line,
    source_tail,
    stops,
    weight,
)

_REPEATED, _REPEATED_CAPTION = 40, 15
_SHORT_CAPTION, _LONG_PART = 220, 80
# No article has so many lines; a list of a million words is read as it is.
_MOST_PIECES = 20_000
_LINKS_AT_MOST, _LONGEST_LINK, _LONGEST_WIDGET = 12, 160, 25


def parts(
    view: CleanView,
    language: str,
    *,
    hints: Sequence[BlockHint] = (),
    endnotes: Sequence[Endnote] = (),
) -> list[Piece]:
    """Return the parts of a text, in clean positions and in order, each with its kind and a short reason."""
    found = pieces(view, hints, endnotes)
    if len(found) > _MOST_PIECES:
        return list(_paragraphs(found))
    run_in = oneline.is_run_in(found)
    found = list(_opened(found, run_in=run_in))
    if run_in:
        found = list(_run_in(found, language))
    found = [part for piece in found for part in ([piece] if piece.kind else cut_credits(piece))]
    found = [part for piece in found for part in ([piece] if piece.kind else _cut_source(piece))]
    found = list(_unrepeated(found))
    found = list(_captioned(found))
    zone = zones.zone_of(found)
    found = zones.below_text(zones.above(_furnished(found, zone), zone), zone)
    return list(_paragraphs(zones.with_lead(zones.inside(found, zone), language)))


def _opened(found: Sequence[Piece], *, run_in: bool) -> Iterator[Piece]:
    """Cut page furniture out of long lines, and the head off an article on one line."""
    for index, piece in enumerate(found):
        headed = heads.cut(piece) if run_in and index == 0 and not piece.kind else [piece]
        for part in headed:
            yield from [part] if part.kind else embedded.cut(part)


def _run_in(found: Sequence[Piece], language: str) -> Iterator[Piece]:
    """Give an article on one line its headline, captions, author and paragraphs."""
    long = [index for index, piece in enumerate(found) if not piece.kind and weight(piece.words) >= _LONG_PART]
    titled = any(piece.kind is BlockKind.TITLE for piece in found)
    for index, piece in enumerate(found):
        if index not in long:
            yield piece
            continue
        opened = [piece]
        if index == long[0] and (not titled or language == "vi"):
            opened = oneline.opening(piece) if not titled else oneline.lead(piece)
        yield from opened[:-1]
        *body, last = cut_credits(opened[-1])
        closed = last.kind is None and index == long[-1]
        for part in (*body, *(oneline.closing(last) if closed else [last])):
            yield from [part] if part.kind else oneline.paragraphs(part)


def _cut_source(piece: Piece) -> list[Piece]:
    """Cut a source line in brackets, and a name before it, off the end of a paragraph or byline."""
    tail = source_tail(piece.words)
    if not tail:
        return [piece]
    source = piece.part(tail, len(piece.words)).called(BlockKind.ATTRIBUTION, "says what it was compiled from")
    before = piece.part(0, tail)
    if is_names(before.words):
        return [before.called(BlockKind.BYLINE, "a name before the source line"), source]
    return [before, source] if has_stop(before.words) else [piece]


def _captioned(found: Sequence[Piece]) -> Iterator[Piece]:
    """Call a short line a caption when nothing but a photo credit stands on the line below it."""
    for piece, after in zip(found, (*found[1:], None), strict=False):
        above = after is not None and after.kind is BlockKind.CREDIT and after.gap == 0 and after.start > piece.end
        short = piece.kind is None and weight(piece.words) <= _SHORT_CAPTION and stops(piece.words) <= 1
        yield piece.called(BlockKind.CAPTION, "above a photo credit") if above and short else piece


def _unrepeated(found: Sequence[Piece]) -> Iterator[Piece]:
    """Fold what is printed a second time, word for word."""
    seen: set[str] = set()
    folded_before = False
    for piece in found:
        least = _REPEATED_CAPTION if piece.kind is BlockKind.CAPTION else _REPEATED
        key = folded_text(piece.words) if len(piece.words) >= least else ""
        again = key in seen and piece.kind in (None, BlockKind.CAPTION)
        seen |= {key} - {""}
        if again or (folded_before and piece.kind is BlockKind.CREDIT):
            yield piece.called(BlockKind.BOILERPLATE, "printed a second time")
        else:
            yield piece
        folded_before = again


def _furnished(found: Sequence[Piece], zone: zones.Zone) -> list[Piece]:
    """Fold page furniture, and the links below a label for links."""
    cut: list[Piece] = []
    links = 0
    for index, piece in enumerate(found):
        outside = not zone.first <= index < zone.end
        why = _folding(piece, found[index + 1] if index + 1 < len(found) else None, outside=outside)
        first = links == _LINKS_AT_MOST and index > zone.first
        if not why and links and _is_link(piece, below=index >= zone.end, first=first):
            why = "a link below such a label"
        links = _LINKS_AT_MOST if why and opens_links(piece.words) else max(links - 1, 0) if why else 0
        cut.append(piece.called(BlockKind.BOILERPLATE, why) if why else piece)
    return cut


def _folding(piece: Piece, after: Piece | None, *, outside: bool) -> str:
    """Return why a piece is page furniture, looking at the next one too: a name above a number is a stock quote."""
    if piece.kind:
        return ""
    why = furniture(piece.words) or (outside_furniture(piece.words) if outside else "")
    if why or after is None or after.kind or after.gap or stops(piece.words) or weight(piece.words) > _LONGEST_WIDGET:
        return why
    below = furniture(after.words) or (outside_furniture(after.words) if outside else "")
    return below if "widget" in below else ""


def _is_link(piece: Piece, *, below: bool, first: bool) -> bool:
    """Tell whether a line below a label for links is one: no sentence, and in mid-article the first or a list item."""
    if (
        piece.kind
        or stops(piece.words[:-1])
        or is_sentence(piece.words)
        or weight(piece.words) > _LONGEST_LINK
        or is_source_line(piece.words)
    ):
        return False
    return below or (piece.gap == 0 and (first or is_item(piece.words)))


def _paragraphs(found: Sequence[Piece]) -> Iterator[Piece]:
    """Call all that is left a paragraph."""
    for piece in found:
        yield piece if piece.kind else piece.called(BlockKind.PARAGRAPH, "a line of text")
