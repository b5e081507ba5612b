"""Numbers and days of a piece against those of its cited passages.

"About 30 officials" rests on "khoảng 30 quan chức"; it does not on "khoảng 20 quan chức", and neither does "30
officials", which has lost its "about". A number may say less than its source ("more than 20" of 26, "about 12,000" of
11,900), never more. Only passages that report or support count, as long as there are any. Of things whose unit is
unknown only the digits are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import floor, isclose, log10

from newsapp.briefs.document import QUOTATION, Document, Note, Piece
from newsapp.briefs.lint.naming import at_note, at_piece, name, note_name
from newsapp.briefs.lint.reading import counted, digits, language_of, notes_of, own_words, read, worth
from newsapp.briefs.lint.values import Amount, Day, Facts, Finding
from newsapp.comparison.values import CONVERT, DURATIONS, MEASURED

_PEOPLE = frozenset({"people", "troops", "officers", "generals"})
_ANY = frozenset({"", "items"})  # counted without a word for what it is
_NEAR, _ROUND = 0.05, 0.1  # how far "about" may be from a number, and from an exact one that it rounds
_FEW = 10  # smaller numbers in words often count what a passage lists
_SHOWN = 3


def differing(document: Document, facts: Facts) -> Iterator[Finding]:
    """Yield numbers and days that no cited passage bears."""
    for piece in document.pieces:
        notes = notes_of(document, piece)
        whole = all(note.passage in facts.passages for note in notes)  # what is gone is told by another rule
        if piece.kind != QUOTATION and notes and whole:
            yield from _numbers(document, facts, piece, counted(notes) or notes)
            yield from _bare(document, facts, piece, counted(notes) or notes)
            yield from _days(document, facts, piece, counted(notes) or notes)


def translated_otherwise(document: Document, facts: Facts) -> Iterator[Finding]:
    """Yield numbers of translations that the original does not have, where it has any of the kind.

    Of a translation the number alone is compared: bounds come and go with the words of a language.
    """
    named = {number: piece for piece in reversed(document.pieces) for number in piece.notes}
    for note in document.notes:
        language = note.translation_language or document.language
        for said in read(note.translation, language).amounts if note.translation and note.number in named else ():
            same = [each for each in _counted(facts, note) if _comparable(said, each)]
            if same and _value(said) != 1 and not any(_same(_value(each), _value(said)) for each in same):
                told = f"{note_name(note)}: the translation says “{said.words}”, the original “{same[0].words}”."
                yield at_note("number", named[note.number], note, told[:1].upper() + told[1:])


def _numbers(document: Document, facts: Facts, piece: Piece, notes: Sequence[Note]) -> Iterator[Finding]:
    known = [(note, each) for note in notes for each in _counted(facts, note)]
    for said in read(own_words(piece.text), language_of(document, piece)).amounts:
        if (said.low, said.high) == (None, None) or (_value(said) == 1 and not _measures(said)):
            continue
        same = [(note, each) for note, each in known if _comparable(said, each)]
        if not same and (said.unit in _ANY or not _telling(said)):
            continue
        if not same:
            yield at_piece("number", piece, f"{name(piece)} says “{said.words}”; no cited passage gives such a number.")
        elif not (any(bears(each, said) for _note, each in same) or _spans(said, [each for _note, each in same])):
            shown = _listed([(note, each.words) for note, each in same])
            yield at_piece("number", piece, f"{name(piece)} says “{said.words}”; {shown}.")


def _bare(document: Document, facts: Facts, piece: Piece, notes: Sequence[Note]) -> Iterator[Finding]:
    """Yield digits of things without a known unit that stand in no passage, where there are any numbers at all."""
    written = [(note, each) for note in notes for each in digits(facts.passages[note.passage or 0].words)]
    values = {value for _note, each in written for value in worth(each)}
    values |= {end for note in notes for each in _counted(facts, note) for end in _ends(each) if end is not None}
    for said in read(own_words(piece.text), language_of(document, piece)).bare:
        if values and not worth(said) & values:
            read_ = [(note, each.words) for note in notes for each in _counted(facts, note)]
            told = f"{name(piece)} says “{said}”; {_listed(read_ or written)}."
            yield at_piece("number", piece, told)


def _counted(facts: Facts, note: Note) -> Sequence[Amount]:
    known = facts.passages.get(note.passage or 0)
    return known.amounts if known else ()


def _listed(rows: Sequence[tuple[Note, str]]) -> str:
    return ", ".join(f"{note_name(note)} has “{words}”" for note, words in list(dict.fromkeys(rows))[:_SHOWN])


def _telling(said: Amount) -> bool:
    """Tell whether a number measures, or counts more than a passage may list without a number."""
    return _measures(said) or any(sign.isdigit() for sign in said.words) or _value(said) > _FEW


def _measures(said: Amount) -> bool:
    return CONVERT.get(said.unit, (said.unit, 1.0))[0] in DURATIONS | MEASURED


def _comparable(one: Amount, other: Amount) -> bool:
    here, there = (CONVERT.get(each.unit, (each.unit, 1.0))[0] for each in (one, other))
    return here == there or {here, there} <= _PEOPLE or bool(_ANY & {here, there})


def _value(amount: Amount) -> float:
    factor = CONVERT.get(amount.unit, (amount.unit, 1.0))[1]
    known = [end for end in (amount.low, amount.high) if end is not None]
    return factor * sum(known) / len(known) if known else 0.0


def _ends(amount: Amount) -> tuple[float | None, float | None]:
    factor = CONVERT.get(amount.unit, (amount.unit, 1.0))[1]
    low, high = (None if end is None else end * factor for end in (amount.low, amount.high))
    return low, high


def _same(one: float, other: float) -> bool:
    return isclose(one, other, rel_tol=1e-6)


def bears(source: Amount, said: Amount) -> bool:
    """Tell whether a number of a source bears what is said: the same, or something weaker."""
    low, high = _ends(source)
    converted = source.unit != said.unit and source.unit in CONVERT
    test = _TESTS.get(said.bound)
    if test:
        return test(_value(said), low, high, source.bound)
    if said.bound == "range":
        return source.bound == "range" and _inside((low, high), _ends(said))
    if said.bound in ("order", "vague"):
        return _meet(_ends(said), (low, high))
    near = _NEAR if converted else 1e-6  # another unit is never exactly as round
    return source.bound == said.bound and isclose(_value(source), _value(said), rel_tol=near)


def _about(value: float, low: float | None, high: float | None, bound: str) -> bool:
    if bound in ("more_than", "at_least", "up_to"):
        return False
    if low is None or high is None:
        middle = low if low is not None else high
        return middle is not None and isclose(middle, value, rel_tol=_NEAR)
    if low < high:
        return low * (1 - _NEAR) <= value <= high * (1 + _NEAR)
    rounds = bound == "exact" and isclose(low, value, rel_tol=_ROUND) and _same(_rounded(low, value), value)
    return rounds or isclose(low, value, rel_tol=_NEAR)


def _rounded(exact: float, like: float) -> float:
    """Return a number rounded as far as another is: 28 like 30 is 30."""
    if like <= 0 or exact <= 0 or not float(like).is_integer():
        return exact
    digits = str(int(like))
    zeros = len(digits) - len(digits.rstrip("0"))
    return round(exact, -zeros) if zeros <= floor(log10(like)) else exact


def _nearly(value: float, low: float | None, high: float | None, bound: str) -> bool:
    if bound == "nearly":
        return _about(value, low, high, bound)
    return bound in ("exact", "about") and low is not None and 0.9 * value <= low < value


def _more(value: float, low: float | None, _high: float | None, bound: str) -> bool:
    return low is not None and (low > value or (bound == "more_than" and _same(low, value)))


def _least(value: float, low: float | None, _high: float | None, bound: str) -> bool:
    return low is not None and bound not in ("up_to", "nearly") and (low > value or _same(low, value))


def _most(value: float, _low: float | None, high: float | None, bound: str) -> bool:
    return high is not None and bound not in ("more_than", "at_least") and (high < value or _same(high, value))


_TESTS: dict[str, Callable[[float, float | None, float | None, str], bool]] = {
    "about": _about,
    "nearly": _nearly,
    "more_than": _more,
    "at_least": _least,
    "up_to": _most,
}


def _inside(inner: tuple[float | None, float | None], outer: tuple[float | None, float | None]) -> bool:
    ends = (*inner, *outer)
    if None in ends:
        return False
    low, high, first, last = (float(end) for end in ends if end is not None)
    return first <= low <= high <= last


def _meet(one: tuple[float | None, float | None], other: tuple[float | None, float | None]) -> bool:
    low = max(one[0] or 0, other[0] or 0)
    highs = [end for end in (one[1], other[1]) if end is not None]
    return not highs or low <= min(highs)


def _spans(said: Amount, sources: Sequence[Amount]) -> bool:
    """Tell whether a range takes its two ends from two sources: "10,000 to 12,000"."""
    known = [end for each in sources for end in _ends(each) if end is not None]
    ends = [end for end in _ends(said) if end is not None]
    return said.bound == "range" and all(any(_same(end, each) for each in known) for end in ends)


def _days(document: Document, facts: Facts, piece: Piece, notes: Sequence[Note]) -> Iterator[Finding]:
    known = [(note, day) for note in notes for day in _dated(facts, note)]
    if not known:
        return
    printed = [Day(note.published, note.published, note.published, "") for note in notes if note.published]
    for said in read(own_words(piece.text), language_of(document, piece)).days:
        if _is_day(said) and not any(_borne(said, day) for day in [*printed, *(day for _note, day in known)]):
            shown = _listed([(note, day.words) for note, day in known])
            yield at_piece("date", piece, f"{name(piece)} says “{said.words}”; {shown}.")


def _dated(facts: Facts, note: Note) -> Sequence[Day]:
    known = facts.passages.get(note.passage or 0)
    return [day for day in known.days if _is_day(day)] if known else []


def _is_day(day: Day) -> bool:
    """Tell whether a time has days, or at least a day of a month."""
    return bool(day.first) or (day.iso.startswith("XXXX-") and "XX" not in day.iso[5:])


def _borne(said: Day, source: Day) -> bool:
    """Tell whether a day of a source lies within what is said; without a year on either side, by month and day."""
    if said.first and source.first:
        return said.first <= source.first and source.last <= said.last
    return (said.first or said.iso)[5:10] == (source.first or source.iso)[5:10]
