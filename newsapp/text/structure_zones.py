"""Reads the zones of an article: what stands above the running text, in it, and below it.

The same words mean different things in different places: three names below the headline wrote the article, three
names in mid-article may be a heading. Each zone has its own rules; what none of them knows stays undecided.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsapp.text.endnotes import NOTE_HEADINGS
from newsapp.text.normalise import folded_text
from newsapp.text.spans import BlockKind
from newsapp.text.structure_boilerplate import ends_text, furniture
from newsapp.text.structure_lines import Piece
from newsapp.text.structure_shapes import (
    folded_label,
    has_bullet,
    has_stop,
    is_byline,
    is_cut_off,
    is_date_line,
    is_heading,
    is_item,
    is_marked_heading,
    is_names,
    is_prose,
    is_sentence,
    is_source_line,
    stops,
    weight,
)
from newsapp.text.structure_words import HEADINGS

_LONGEST_TITLE, _SHORTEST_TITLE = 280, 4
_LONGEST_LABEL, _LONGEST_NAME, _LONGEST_LABELLED = 25, 60, 60
_LABEL_WORDS = 2
_LONGEST_LEAD, _LEAD_STOPS, _LEAST_BODY = 350, 2, 5
_DATELINE_LETTERS, _FEW_LETTERS = 60, 12
_LONGEST_HEADING_SENTENCE = 80
_LONGEST_LEFTOVER, _NEAR, _MENU = 100, 5, 2
_ENDING = (BlockKind.ATTRIBUTION, BlockKind.BYLINE, BlockKind.BOILERPLATE)


@dataclass(frozen=True, slots=True)
class Zone:
    """Where running text begins and ends: indexes of its first part and of the first part below it."""

    first: int
    end: int


def zone_of(found: Sequence[Piece]) -> Zone:
    """Find the running text; in a text without any, only the first line stands above it."""
    prose = [
        index
        for index, piece in enumerate(found)
        if piece.kind in (None, BlockKind.LEAD, BlockKind.PARAGRAPH) and is_prose(piece.words)
    ]
    if not prose:
        first = next((index for index, piece in enumerate(found) if piece.kind is None), 0)
        return Zone(first + 1, len(found))
    return Zone(prose[0], _last_sentence(found, prose[-1]) + 1)


def _last_sentence(found: Sequence[Piece], last: int) -> int:
    """Return the last short sentence below the last long paragraph, if it stands near and the page has not ended."""
    near = last
    for index in range(last + 1, len(found)):
        words, kind = found[index].words, found[index].kind
        ended = is_source_line(words) or _is_signature(words) or ends_text(words) or kind is BlockKind.ENDNOTE
        if ended or index - near > _NEAR:
            break
        if kind is None and is_sentence(words) and not furniture(words):
            near = index
    return near


def above(found: Sequence[Piece], zone: Zone) -> list[Piece]:
    """Read what stands above the running text: labels, headline, author, date."""
    cut = list(found)
    title = _title_index(found, zone)
    for index in range(min(zone.first, len(found))):
        piece = found[index]
        if piece.kind is None:
            cut[index] = _head_part(piece, index - title if title is not None else 1)
    return cut


def _title_index(found: Sequence[Piece], zone: Zone) -> int | None:
    """Return which part is the headline, or nothing."""
    if len(found) == 1 or any(piece.kind is BlockKind.TITLE for piece in found):
        return None
    fit = [
        index
        for index in range(min(zone.first, len(found)))
        if found[index].kind is None and _can_be_title(found[index].words)
    ]
    if not fit or is_marked_heading(found[fit[0]].words):
        return fit[0] if fit else None
    named = [index for index in fit if not _is_label(found[index].words)]
    signed = next((index for index in range(zone.first) if _is_signed(found[index])), zone.first)
    below_menu = [index for index in named if index < signed and _below_menu(found, named[0], index)]
    return next(iter(below_menu[-1:] or named or fit))


def _is_signed(piece: Piece) -> bool:
    """Tell a line of an author or a date."""
    return piece.kind is None and (is_date_line(piece.words) or _is_signature(piece.words))


def _below_menu(found: Sequence[Piece], first: int, index: int) -> bool:
    """Tell whether labels of the page stand between the first line that could be the headline and this one."""
    between = found[first + 1 : index]
    labels = [one for one in between if one.kind is BlockKind.BOILERPLATE or (not one.kind and _is_label(one.words))]
    return len(labels) >= _MENU and len(labels) == len(between)


def _is_label(words: str) -> bool:
    """Tell what looks like the name of a section or an outlet: one or two words, or a few all written large."""
    names = words.split()
    large = all(not name[0].islower() for name in names)
    return weight(words) <= _LONGEST_LABEL and (
        len(names) <= _LABEL_WORDS or (large and len(names) <= 2 * _LABEL_WORDS)
    )


def _can_be_title(words: str) -> bool:
    """Tell whether a line could be the headline."""
    if (
        not _SHORTEST_TITLE <= weight(words) <= _LONGEST_TITLE
        or is_date_line(words)
        or is_source_line(words)
        or is_item(words)
    ):
        return False
    named = is_byline(words) and len(words) <= _LONGEST_NAME and is_names(words, least=2, most=3)
    return words[-1] not in ".,;:" and not named


def _head_part(piece: Piece, below: int) -> Piece:
    """Say what a line above the running text is; `below` counts from the headline, which is 0."""
    words = piece.words
    if below == 0:
        return piece.called(BlockKind.TITLE, "the first line that reads like a headline")
    if below < 0 and (_is_label(words) or _is_leftover(words)) and not has_stop(words) and not _is_known_line(words):
        return piece.called(BlockKind.BOILERPLATE, "a section label above the headline")
    return _signed(
        piece, near=below > 0 or _is_signature(words), letters=_DATELINE_LETTERS if below > 0 else _LONGEST_LABEL
    )


def _is_known_line(words: str) -> bool:
    """Tell a line above the headline that is more than a label."""
    return is_marked_heading(words) or is_date_line(words) or is_source_line(words) or _is_signature(words)


def _is_signature(words: str) -> bool:
    """Tell a byline that is more than capitalised words, which above a headline may be a section."""
    return is_byline(words) and not is_names(words, most=14)


def _signed(piece: Piece, *, near: bool, letters: int) -> Piece:
    """Say whether a line near the headline holds a date, an author or sources."""
    words = piece.words
    if is_cut_off(words):
        return piece.called(BlockKind.PARAGRAPH, "says up to when its data reach")
    if is_date_line(words, others=letters):
        return piece.called(BlockKind.DATELINE, "a date line near the headline")
    if near and is_byline(words):
        return piece.called(BlockKind.BYLINE, "names of people near the headline")
    if is_source_line(words):
        return piece.called(BlockKind.ATTRIBUTION, "says what it was compiled from")
    return piece


def below_text(found: Sequence[Piece], zone: Zone) -> list[Piece]:
    """Read what stands below the running text: author, sources, date, and what the page adds after them."""
    cut = list(found)
    ended = junk = False
    for index in range(zone.end, len(found)):
        if found[index].kind is None:
            cut[index] = _foot_part(found[index], ended=junk)
        junk = junk or cut[index].kind is BlockKind.BOILERPLATE
        if ended and cut[index].kind is None and _is_leftover(found[index].words):
            cut[index] = found[index].called(BlockKind.BOILERPLATE, "stands below the end of the article")
        ended = ended or cut[index].kind in _ENDING
    return cut


def _is_leftover(words: str) -> bool:
    """Tell a short line without the end of a sentence."""
    return weight(words) <= _LONGEST_LEFTOVER and stops(words) == 0


def _foot_part(piece: Piece, *, ended: bool) -> Piece:
    """Say what a line below the running text is; below page furniture a name alone is the name of a link."""
    words = piece.words
    if is_source_line(words):
        return piece.called(BlockKind.ATTRIBUTION, "says what it was compiled from")
    if folded_label(words) in HEADINGS:
        return piece
    if _is_signature(words) or (not ended and (is_byline(words) or is_names(words, most=4))):
        return piece.called(BlockKind.BYLINE, "a name alone below the text")
    if is_date_line(words, others=_LONGEST_LABEL if not ended else _FEW_LETTERS):
        return piece.called(BlockKind.DATELINE, "a date line below the text")
    return piece


def inside(found: Sequence[Piece], zone: Zone) -> list[Piece]:
    """Find headings and list items."""
    cut = list(found)
    for index, piece in enumerate(found):
        if piece.kind is not None:
            continue
        after = found[index + 1] if index + 1 < len(found) else None
        if is_marked_heading(piece.words) or _heads(piece, after, below=index >= zone.end):
            cut[index] = piece.called(BlockKind.HEADING, "a short line above a paragraph")
        elif is_item(piece.words) and _in_list(cut, index):
            cut[index] = piece.called(BlockKind.LIST_ITEM, "begins like an item of a list")
    return _above_pictures(cut)


def _above_pictures(found: Sequence[Piece]) -> list[Piece]:
    """Call a lone short sentence above a picture a heading, in a text that has other headings."""
    cut = list(found)
    headed = any(piece.kind is BlockKind.HEADING for piece in found)
    for index, piece in enumerate(found[:-1]):
        after = found[index + 1]
        alone = piece.kind is None and piece.gap and after.gap and after.kind is BlockKind.CAPTION
        if headed and alone and weight(piece.words) <= _LONGEST_HEADING_SENTENCE and stops(piece.words) == 1:
            cut[index] = piece.called(BlockKind.HEADING, "a lone short sentence above a picture")
    return cut


def _heads(piece: Piece, after: Piece | None, *, below: bool) -> bool:
    """Tell whether a line is the heading of what follows."""
    if after is None or not is_heading(piece.words) or is_item(piece.words):
        return False
    if after.kind is BlockKind.ENDNOTE:
        return folded_text(piece.words).strip(" :*#") in NOTE_HEADINGS
    if piece.words[-1] == ":":
        return is_item(after.words) or weight(piece.words) <= _LONGEST_LABELLED
    return not below and (
        after.kind is BlockKind.CAPTION or (after.kind is None and weight(after.words) > weight(piece.words))
    )


def _in_list(found: Sequence[Piece], index: int) -> bool:
    """Tell whether an item has another one beside it, or a line with a colon above it."""
    above = found[index - 1] if index else None
    beside = [one for one in (above, found[index + 1] if index + 1 < len(found) else None) if one]
    headed = above is not None and (above.words.endswith(":") or above.kind is BlockKind.HEADING)
    return has_bullet(found[index].words) or headed or any(is_item(one.words) for one in beside)


def with_lead(found: Sequence[Piece], language: str) -> list[Piece]:
    """Call the first short paragraph below a Vietnamese headline its lead (sapo); other papers seldom set one apart."""
    cut = list(found)
    body = [
        index
        for index, piece in enumerate(found)
        if piece.kind not in (BlockKind.BOILERPLATE, BlockKind.BYLINE, BlockKind.DATELINE)
    ]
    if language != "vi" or len(body) < _LEAST_BODY or found[body[0]].kind is not BlockKind.TITLE:
        return cut
    first = found[body[1]]
    if (
        first.kind is None
        and len(first.words) <= _LONGEST_LEAD
        and stops(first.words) <= _LEAD_STOPS
        and has_stop(first.words)
    ):
        cut[body[1]] = first.called(BlockKind.LEAD, "the short first paragraph below the headline")
    return cut
