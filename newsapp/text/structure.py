"""What the parts of an article are: headline, lead, captions, notes, page furniture, and the text itself.

Nobody marks them in a text that was copied from a page. They show by their shape and by their place: the first short line
without a full stop is the headline, a line of names below it is the byline, the same line in mid-article is not; `Tags:` is
furniture wherever it stands, `World` only above the headline. So one first finds where running text begins and ends,
and reads the zones above, inside and below it by rules of their own. What no rule knows is a paragraph.

Whatever is said here can be wrong. Every part carries the reason, and a person can say otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsapp.text import structure_oneline as oneline
from newsapp.text.cleanview import CleanView
from newsapp.text.endnotes import NOTE_HEADINGS
from newsapp.text.normalise import folded_text
from newsapp.text.spans import BlockHint, BlockKind, Endnote
from newsapp.text.structure_boilerplate import furniture, opens_links, outside_furniture
from newsapp.text.structure_credits import cut_credits
from newsapp.text.structure_lines import Piece, pieces
from newsapp.text.structure_shapes import (
    has_stop,
    is_byline,
    is_cut_off,
    is_date_line,
    is_heading,
    is_item,
    is_marked_heading,
    is_names,
    is_prose,
    is_source_line,
    source_tail,
    stops,
    weight,
)

_LONGEST_TITLE, _SHORTEST_TITLE = 280, 12
_LONGEST_LABEL = 25
_LONGEST_LEAD = 350
_REPEATED = 40
_LINKS_AT_MOST = 12
_LINES_BELOW = 4


def parts(
    view: CleanView,
    language: str,
    *,
    hints: Sequence[BlockHint] = (),
    endnotes: Sequence[Endnote] = (),
) -> list[Piece]:
    """Return the parts of a text, in clean positions and in order, each with its kind and a short reason."""
    found = pieces(view, hints, endnotes)
    if oneline.is_run_in(found):
        found = list(_run_in(found))
    found = [part for piece in found for part in ([piece] if piece.kind else cut_credits(piece))]
    found = [part for piece in found for part in ([piece] if piece.kind else _cut_source(piece))]
    found = list(_unrepeated(found))
    zone = _zone(found)
    found = _below(_above(_furnished(found, zone), zone), zone)
    found = _inside(found, zone)
    return list(_paragraphs(_lead(found, language)))


@dataclass(frozen=True, slots=True)
class _Zone:
    """Where running text begins and ends: indexes of its first part and of the first part below it."""

    first: int
    end: int


def _zone(found: Sequence[Piece]) -> _Zone:
    """Find the running text; in a text without any, only the first line stands above it."""
    prose = [
        index
        for index, piece in enumerate(found)
        if piece.kind in (None, BlockKind.LEAD, BlockKind.PARAGRAPH) and is_prose(piece.words)
    ]
    if not prose:
        return _Zone(1, len(found))
    return _Zone(prose[0], prose[-1] + 1)


def _run_in(found: Sequence[Piece]) -> Iterator[Piece]:
    """Give an article on one line its headline, captions, author and paragraphs."""
    for index, piece in enumerate(found):
        if piece.kind or len(piece.words) < oneline.LONG_LINE:
            yield piece
            continue
        opened = oneline.opening(piece) if index == 0 else [piece]
        yield from opened[:-1]
        *body, last = cut_credits(opened[-1])
        for part in (*body, *([last] if last.kind else oneline.closing(last))):
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


def _unrepeated(found: Sequence[Piece]) -> Iterator[Piece]:
    """Fold what is printed a second time, word for word."""
    seen: set[str] = set()
    folded_before = False
    for piece in found:
        key = folded_text(piece.words) if len(piece.words) >= _REPEATED else ""
        again = key in seen and piece.kind in (None, BlockKind.CAPTION, BlockKind.PARAGRAPH)
        seen |= {key} - {""}
        if again or (folded_before and piece.kind is BlockKind.CREDIT):
            yield piece.called(BlockKind.BOILERPLATE, "printed a second time")
        else:
            yield piece
        folded_before = again


def _furnished(found: Sequence[Piece], zone: _Zone) -> list[Piece]:
    """Fold page furniture, and the links below a label for links."""
    cut: list[Piece] = []
    links = 0
    for index, piece in enumerate(found):
        outside = not zone.first <= index < zone.end
        why = "" if piece.kind else furniture(piece.words) or (outside and outside_furniture(piece.words)) or ""
        if not why and links and _is_link(piece, outside=outside):
            why = "a link below such a label"
        links = (_LINKS_AT_MOST if opens_links(piece.words) else links - 1) if why else 0
        links = max(links, 0)
        cut.append(piece.called(BlockKind.BOILERPLATE, why) if why else piece)
    return cut


def _is_link(piece: Piece, *, outside: bool) -> bool:
    """Tell whether a line below a label for links is one: no sentence, and in mid-article no blank line before it."""
    if piece.kind or stops(piece.words[:-1]) or weight(piece.words) > 160 or is_source_line(piece.words):
        return False
    return outside or (piece.gap == 0 and is_item(piece.words))


def _above(found: Sequence[Piece], zone: _Zone) -> list[Piece]:
    """Read what stands above the running text: labels, headline, author, date."""
    cut = list(found)
    title = _title_index(found, zone)
    for index in range(min(zone.first, len(found))):
        piece = found[index]
        if piece.kind is None:
            cut[index] = _head_part(piece, index - title if title is not None else 1)
    return cut


def _title_index(found: Sequence[Piece], zone: _Zone) -> int | None:
    """Return which part is the headline, or nothing."""
    if len(found) < 2 or any(piece.kind is BlockKind.TITLE for piece in found):
        return None
    fit = [
        index
        for index in range(min(zone.first, len(found)))
        if found[index].kind is None and _can_be_title(found[index].words)
    ]
    long_enough = [index for index in fit if weight(found[index].words) > _LONGEST_LABEL]
    if fit and long_enough and long_enough[0] <= fit[0] + 2 and not is_marked_heading(found[fit[0]].words):
        return long_enough[0] if found[fit[0]].end - found[fit[0]].start <= _LONGEST_LABEL else fit[0]
    return fit[0] if fit else None


def _can_be_title(words: str) -> bool:
    """Tell whether a line could be the headline."""
    if not 4 <= weight(words) <= _LONGEST_TITLE or is_date_line(words) or is_source_line(words) or is_item(words):
        return False
    named = is_byline(words) and len(words) <= 60 and is_names(words, least=2, most=3)
    return words[-1] not in ".,;:" and not named


def _head_part(piece: Piece, below: int) -> Piece:
    """Say what a line above the running text is; `below` counts from the headline, which is 0."""
    words = piece.words
    if below == 0:
        return piece.called(BlockKind.TITLE, "the first line that reads like a headline")
    if is_cut_off(words):
        return piece.called(BlockKind.PARAGRAPH, "says up to when its data reach")
    if is_date_line(words):
        return piece.called(BlockKind.DATELINE, "a date line near the headline")
    if is_byline(words) and below > -2:
        return piece.called(BlockKind.BYLINE, "names of people near the headline")
    if is_source_line(words):
        return piece.called(BlockKind.ATTRIBUTION, "says what it was compiled from")
    if below < 0 and weight(words) <= _LONGEST_LABEL and not has_stop(words) and not is_marked_heading(words):
        return piece.called(BlockKind.BOILERPLATE, "a section label above the headline")
    return piece


def _below(found: Sequence[Piece], zone: _Zone) -> list[Piece]:
    """Read what stands below the running text: author, sources, date."""
    cut = list(found)
    seen = 0
    for index in range(zone.end, len(found)):
        piece = found[index]
        if piece.kind is None:
            cut[index] = _foot_part(piece) if seen < _LINES_BELOW else piece
            seen += 1
    return cut


def _foot_part(piece: Piece) -> Piece:
    """Say what a line below the running text is."""
    words = piece.words
    if is_source_line(words):
        return piece.called(BlockKind.ATTRIBUTION, "says what it was compiled from")
    if is_byline(words) or is_names(words, most=4):
        return piece.called(BlockKind.BYLINE, "a name alone below the text")
    if is_date_line(words):
        return piece.called(BlockKind.DATELINE, "a date line below the text")
    return piece


def _inside(found: Sequence[Piece], zone: _Zone) -> list[Piece]:
    """Find headings and list items."""
    cut = list(found)
    for index, piece in enumerate(found):
        if piece.kind is not None:
            continue
        after = found[index + 1] if index + 1 < len(found) else None
        if is_marked_heading(piece.words) or _heads(piece, after, below=index >= zone.end):
            cut[index] = piece.called(BlockKind.HEADING, "a short line above a paragraph")
        elif is_item(piece.words) and _in_list(found, index):
            cut[index] = piece.called(BlockKind.LIST_ITEM, "begins like an item of a list")
    return cut


def _heads(piece: Piece, after: Piece | None, *, below: bool) -> bool:
    """Tell whether a line is the heading of what follows."""
    if after is None or not is_heading(piece.words) or is_item(piece.words):
        return False
    if after.kind is BlockKind.ENDNOTE:
        return folded_text(piece.words).strip(" :*#") in NOTE_HEADINGS
    if piece.words[-1] == ":":
        return is_item(after.words) or weight(piece.words) <= 60
    return not below and (
        after.kind is BlockKind.CAPTION or (after.kind is None and weight(after.words) > weight(piece.words))
    )


def _in_list(found: Sequence[Piece], index: int) -> bool:
    """Tell whether an item has another one beside it, or a line with a colon above it."""
    above = found[index - 1] if index else None
    beside = [one for one in (above, found[index + 1] if index + 1 < len(found) else None) if one]
    return any(is_item(one.words) for one in beside) or (above is not None and above.words.endswith(":"))


def _lead(found: Sequence[Piece], language: str) -> list[Piece]:
    """Call the first short paragraph below a Vietnamese headline its lead (sapo); other papers seldom set one apart."""
    cut = list(found)
    body = [
        index
        for index, piece in enumerate(found)
        if piece.kind not in (BlockKind.BOILERPLATE, BlockKind.BYLINE, BlockKind.DATELINE)
    ]
    if language != "vi" or len(body) < 5 or found[body[0]].kind is not BlockKind.TITLE:
        return cut
    first = found[body[1]]
    if first.kind is None and len(first.words) <= _LONGEST_LEAD and stops(first.words) <= 2 and has_stop(first.words):
        cut[body[1]] = first.called(BlockKind.LEAD, "the short first paragraph below the headline")
    return cut


def _paragraphs(found: Sequence[Piece]) -> Iterator[Piece]:
    """Call all that is left a paragraph."""
    for piece in found:
        yield piece if piece.kind else piece.called(BlockKind.PARAGRAPH, "a line of text")
