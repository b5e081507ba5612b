"""From a capitalised run to the names in it: what introduces a name comes off, the rest is judged.

"Deputy Foreign Minister Ivan Petrov" is Ivan Petrov, "However Petrov" only Petrov; what type a name has, and why, the
cues tell (see `cues`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsapp.text.names import words
from newsapp.text.names.candidate import Candidate
from newsapp.text.names.cues import (
    DESIGNATION,
    KINDS,
    LOOK_BACK,
    PHRASE_WORDS,
    WORD,
    by_shape,
    cue_before,
    inner_type,
    is_addressed,
    words_before,
)
from newsapp.text.names.evidence import Evidence, opens_bracket
from newsapp.text.names.page import Page
from newsapp.text.names.runs import Run, Token
from newsapp.text.names.splits import title_cuts
from newsapp.text.names.syllables import is_vietnamese_syllable
from newsapp.text.spans import BlockKind, EntityType

_SHIP_RANK = re.compile(
    r"(?:[Tt]àu(?: [a-zà-ỹ]+){0,3}|[Kk]hinh hạm|[Tt]uần dương hạm) ((?:Đô đốc|Nguyên soái|Đại tướng|Thượng tướng) )$"
)
_PEOPLE = re.compile(r"[a-z](?:ian|ean|ese|ish|aeli|aqi|tani|ench|utch)$")
# A rank after these is part of a ship's name.
_SHIPS = words.phrases(
    """
    tàu khu trục, tàu ngầm, tàu chiến, tàu hộ vệ, khinh hạm, tuần dương hạm, tàu tuần dương, tàu sân bay,
    frigate, destroyer, cruiser, submarine, corvette, carrier, warship, фрегат, крейсер, эсминец, корвет
    """
)

_NOTHING = words.CALENDAR | words.OPENERS
_NEVER_ALONE = _NOTHING | KINDS | words.COMMON_ACRONYMS | words.PERSON_TITLES | words.NEVER_ALONE
# "Tờ Kommersant" at the beginning of a sentence is Kommersant.
_HEADS_BEFORE = words.MEDIA_HEADS | words.ORG_BEFORE | words.WEAPON_BEFORE
# Nothing is called by more.
_MOST_WORDS = 14
_MOST_LETTERS = 140
_LISTS = {EntityType.PLACE: "places", EntityType.MEDIA: "outlets"}
_CREDITS = frozenset({BlockKind.CREDIT, BlockKind.ATTRIBUTION})
_ABSORBABLE = frozenset(
    {EntityType.COUNTRY, EntityType.PLACE, EntityType.PERSON, EntityType.FACILITY, EntityType.MEDIA}
)
# Off the name wherever it stands; "Cho" is a family name inside an English sentence and opens a Vietnamese one.
_ARTICLES = words.phrases("the, a, an, former, new, le, la, les, il, lo, gli, un, una, une, then, ex")


def shaped(run: Run, evidence: Evidence) -> Iterator[Candidate]:
    """Yield the candidates of a run."""
    if run.headline:
        return
    for piece in _pieces(run):
        start = _without_titles(run.page, piece)
        yield from _peoples(piece[:start])
        tokens = _without_common_ends(run, piece[start:], evidence)
        if tokens:
            candidate = _judged(run, tokens, evidence)
            if candidate:
                yield candidate


def _peoples(titles: Sequence[Token]) -> Iterator[Candidate]:
    """Yield the people that opens a title: Finnish, of "Finnish President"."""
    for place, token in enumerate(titles):
        if _PEOPLE.search(token.text):
            half = place > 0 and titles[place - 1].text in {"North", "South"}
            start = titles[place - 1].start if half else token.start
            yield Candidate(start, token.end, EntityType.COUNTRY, "an adjective of a people before a title")


def _glued_cuts(run: Run) -> frozenset[int]:
    """Return where a credit line has a second name, by what the text glues: "Google_Maps Minh_Anh"."""
    if run.page.kind_at(run.tokens[0].start) not in _CREDITS or len(run.tokens) > _MOST_WORDS:
        return frozenset()
    glued = [run.page.is_glued(token.end) for token in run.tokens[:-1]]
    return frozenset(
        place for place in range(2, len(glued)) if glued[place] and glued[place - 2] and not glued[place - 1]
    )


def _pieces(run: Run) -> list[list[Token]]:
    """Cut a run at the known names, except where one belongs to a longer name ("Moscow State University")."""
    pieces: list[list[Token]] = [[]]
    cuts = title_cuts(run.tokens) | _glued_cuts(run)
    for place, token in enumerate(run.tokens):
        if place in cuts:
            pieces.append([])
        if token.hit is None and token.text.casefold() not in words.CALENDAR:
            pieces[-1].append(token)
        else:
            pieces.append([])
    joined = [_with_known(run, piece) for piece in pieces if piece]
    return [piece for place, piece in enumerate(joined) if not place or piece[0].start >= joined[place - 1][-1].end]


def _with_known(run: Run, piece: list[Token]) -> list[Token]:
    first, last = run.tokens.index(piece[0]), run.tokens.index(piece[-1])
    text = run.page.folded.cased
    after = run.tokens[last + 1] if last + 1 < len(run.tokens) else None
    if after and text[piece[-1].end : after.start].strip() and _absorbs(after) and _has_kind(piece):
        piece = [*piece, after, *_directly_after(run, last + 2)]
    before = run.tokens[first - 1] if first else None
    if (
        before
        and text[before.end : piece[0].start] == " "
        and _absorbs(before)
        and piece[-1].text.casefold() in KINDS
        and not _opens_with_state(piece)
    ):
        piece = [before, *piece]
    return piece


def _directly_after(run: Run, place: int) -> list[Token]:
    """Return the unknown words that follow with one space: "Center for Korean Peninsula Strategy"."""
    text, found = run.page.folded.cased, []
    for before, token in pairwise(run.tokens[place - 1 : place + _MOST_WORDS]):
        if token.hit is not None or text[before.end : token.start] != " ":
            break
        found.append(token)
    return found


def _opens_with_state(piece: Sequence[Token]) -> bool:
    """Tell a state body: beside "Ministry", "Army" or "Parliament" the country stays outside."""
    return piece[0].text.casefold() in {
        "ministry",
        "army",
        "navy",
        "parliament",
        "government",
        "embassy",
        "congress",
        "senate",
    }


def _absorbs(token: Token) -> bool:
    hit = token.hit
    return hit is not None and bool(hit.readings) and hit.type in _ABSORBABLE and hit.readings[0].kind == "full"


def _has_kind(piece: Sequence[Token]) -> bool:
    return any(token.text.casefold() in KINDS for token in piece)


def _without_titles(page: Page, piece: Sequence[Token]) -> int:
    """Return how many leading words are titles: "Deputy Foreign Minister Ivan Petrov" is Ivan Petrov."""
    before = words_before(page, piece[0].start)
    if _SHIPS.intersection(" ".join(before[-count:]) for count in (1, 2, 3)):
        return 0
    for count in range(min(len(piece), PHRASE_WORDS), 0, -1):
        if _ends_title([*before, *(token.text.casefold() for token in piece[:count])], count):
            return count
    return 0


def _ends_title(phrase: Sequence[str], least: int) -> bool:
    reach = range(least, min(len(phrase), PHRASE_WORDS) + 1)
    return any(" ".join(phrase[-count:]) in words.PERSON_TITLES for count in reach) or phrase[-1] in words.PERSON_TITLES


def _without_common_ends(run: Run, piece: Sequence[Token], evidence: Evidence) -> Sequence[Token]:
    """Take off the opener of a sentence, and the first half of a Vietnamese compound at the end."""
    tokens = _without_openers(run, piece, evidence)
    addressed = len(tokens) == 1 and is_addressed(run.page, tokens[0])
    while tokens and not addressed and _opens_compound(run, tokens[-1]):
        tokens.pop()
    return tokens


def _without_openers(run: Run, piece: Sequence[Token], evidence: Evidence) -> list[Token]:
    last = len(piece) - 1
    names = (place for place, token in enumerate(piece) if not _is_opener(run, token, evidence, alone=place == last))
    tokens = list(piece[next(names, len(piece)) :])
    return list(piece) if _is_phrase(run, piece, evidence) else tokens


def _is_phrase(run: Run, piece: Sequence[Token], evidence: Evidence) -> bool:
    """Tell whether the same words are a name inside a sentence: "Bình Nhưỡng" is one at the beginning, too."""
    if len(piece) <= 1 or (run.language != "vi" and piece[0].text.casefold() in words.OPENERS):
        return False
    return run.page.folded.cased[piece[0].start : piece[-1].end] in evidence.phrases


def _is_opener(run: Run, first: Token, evidence: Evidence, *, alone: bool) -> bool:
    low = first.text.casefold()
    if not alone and run.page.is_glued(first.end):
        return False
    if not alone and low in words.OPENERS:
        return low in _ARTICLES or run.page.opens_sentence(first.start) or opens_bracket(run.page, first.start)
    if not alone and low in _HEADS_BEFORE and run.page.opens_sentence(first.start):
        return True
    return run.page.opens_sentence(first.start) and evidence.is_word(first) and low not in KINDS


def _opens_compound(run: Run, token: Token) -> bool:
    """Tell a Vietnamese syllable whose other half is written small: "Quân" of "Quân đội"."""
    if run.language != "vi" or token.hit or not is_vietnamese_syllable(token.text):
        return False
    after = re.compile(r" ([^\W\d_]+)").match(run.page.folded.cased, token.end)
    if not after or not after.group(1).islower():
        return False
    pair = f"{token.text.casefold()} {after.group(1)}"
    glued = run.page.is_glued(token.end)
    return (
        pair in words.COMPOUNDS
        or pair in words.PERSON_TITLES
        or (glued and is_vietnamese_syllable(after.group(1)) and len(token.text) > 1)
    )


def _judged(run: Run, tokens: Sequence[Token], evidence: Evidence) -> Candidate | None:
    start, end = tokens[0].start, tokens[-1].end
    if len(tokens) > _MOST_WORDS or end - start > _MOST_LETTERS:
        return None
    ship = _SHIP_RANK.search(run.page.folded.cased, max(0, start - LOOK_BACK), start)
    if ship and run.language == "vi":
        return Candidate(ship.start(1), end, EntityType.WEAPON, "a ship and its name")
    cue_type = cue_before(words_before(run.page, start))[1]
    if len(tokens) == 1 and not _single_is_name(run, tokens[0], evidence, cue_type):
        return None
    return Candidate(start, end, *_type_and_why(run, tokens, evidence))


def _type_and_why(run: Run, tokens: Sequence[Token], evidence: Evidence) -> tuple[EntityType, str]:
    start, end = tokens[0].start, tokens[-1].end
    before = words_before(run.page, start)
    cue, cue_type = cue_before(before)
    inner = inner_type(tokens)
    if inner is not None:
        return inner[0], f"capitalised words around '{inner[1]}'"
    if run.page.kind_at(start) in _CREDITS and len(tokens) == 1:
        return EntityType.MEDIA, "capitalised word in a credit line"
    if cue_type is not None:
        return cue_type, f"capitalised words after '{cue}'"
    listed = evidence.listed_with(run.page, start, end)
    if listed is not None:
        return listed, f"capitalised words in a list of {_LISTS[listed]}"
    return by_shape(tokens, before)


def _single_is_name(run: Run, token: Token, evidence: Evidence, cue: EntityType | None) -> bool:
    """Ask more of a single word: a cue, the shape of a designation or acronym, a capital inside a sentence."""
    low = token.text.casefold()
    if low in _NEVER_ALONE or len(low) == 1 or low.startswith("covid"):
        return False
    if token.text.isupper() and not DESIGNATION.fullmatch(token.text):
        return token.text not in evidence.abbreviations and not _in_capitals(run.page, token)
    return bool(DESIGNATION.fullmatch(token.text)) or _word_is_name(run, token, evidence, cue)


def _word_is_name(run: Run, token: Token, evidence: Evidence, cue: EntityType | None) -> bool:
    low = token.text.casefold()
    syllable = run.language == "vi" and is_vietnamese_syllable(token.text)
    if low in evidence.small or cue is not None:
        return low not in evidence.small and (not syllable or is_addressed(run.page, token))
    inside = not run.page.opens_sentence(token.start) or token.text in evidence.names
    return not syllable and (inside or run.page.kind_at(token.start) in _CREDITS)


def _in_capitals(page: Page, token: Token) -> bool:
    """Tell whether the words on both sides are in capitals too."""
    text = page.folded.cased
    before = WORD.findall(text, max(0, token.start - LOOK_BACK), token.start)[-1:]
    after = WORD.findall(text, token.end, token.end + LOOK_BACK)[:1]
    return bool(before or after) and all(word.isupper() and len(word) > 1 for word in (*before, *after))
