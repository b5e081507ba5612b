"""Reads an annotation sheet (tests/gold/README.md says how one is written) into gold with positions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tools.scoring.places import SheetError, Span, everywhere, parts, place

_FORMS = {"adj", "short", "acr", "desc", "full"}
_MARKER = re.compile(r"\[(\d{1,3})\]")
_REACH = 30
_BEFORE = re.compile(
    r"(?<!\w)(?:the|ông|bà|mr\.?|ms\.?|mrs\.?|chairman|president|(?:(?:prime|foreign|defen[cs]e) )?minister|governor"
    r"|marshal|director|ambassador|secretary|spokesman|tổng thống|ngoại trưởng|bộ trưởng(?: quốc phòng)?|thống đốc"
    r"|nguyên soái|(?:nhà )?lãnh đạo|vùng|tỉnh|thủ đô|nước|sân bay|ga|cảng|đảo|tờ|hãng(?: tin| thông tấn)?) $",
    re.IGNORECASE,
)
_AFTER = re.compile(r"['’]s\b| ?(?:국무)?(?:위원장|대통령|장관|외교부장|국방상|주지사|소장|연구원|사령관)")


@dataclass(frozen=True, slots=True)
class Name:
    """A place where an entity is named; `spans` are all that count as right; `outer` tells a name in a longer one."""

    span: Span
    entity: str
    form: str
    optional: bool
    spans: frozenset[Span]
    outer: Span | None = None

    @property
    def described(self) -> bool:
        """Whether it is a description ("this country") and no name."""
        return self.form == "desc"


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity; `low` and `high` None where nothing is said."""

    span: Span
    low: float | None
    high: float | None
    bound: str
    unit: str
    core: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A time expression with every value that counts as right (the first is the best)."""

    span: Span
    values: tuple[str, ...]
    kind: str
    optional: bool
    parts: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What a note leads to: `urls` must be found, `likely` may be, as ambiguous; nothing else."""

    number: int
    urls: tuple[str, ...]
    likely: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the page; boilerplate that may be folded or not is optional."""

    span: Span
    kind: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: the sentence, the clause that carries it, the speakers as entities or as words."""

    span: Span
    clause: Span
    speakers: tuple[str, ...]
    kinds: tuple[str, ...]
    outlet: str
    notes: tuple[int, ...]
    date: str
    optional: bool


@dataclass(slots=True)
class Sheet:
    """All that a careful reader marks in one text."""

    name: str
    text: str
    language: str = ""
    published: tuple[str, str] | None = None
    judged: dict[str, Span] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)
    surfaces: dict[str, set[str]] = field(default_factory=dict)
    amounts: list[Amount] = field(default_factory=list)
    traps: list[Span] = field(default_factory=list)
    ignored: list[Span] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    markers: list[tuple[int, Span]] = field(default_factory=list)
    zone: Span | None = None
    parts: list[Part] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)

    def inside(self, kind: str, span: Span) -> bool:
        """Tell whether this part of the text was annotated for a kind."""
        start, end = self.judged.get(kind, (0, len(self.text)))
        return start <= span[0] and span[1] <= end


def load(path: Path, text: str) -> Sheet:
    """Read a sheet on a text; raise SheetError, naming the line, where the text does not hold what it says."""
    sheet, section = Sheet(path.stem.removesuffix(".sheet"), text), "about"
    sections: dict[str, list[tuple[int, list[str]]]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("== "):
            section = line.strip("= ")
        elif line.strip() and not line.startswith("//"):
            sections.setdefault(section, []).append((number, [cell.strip() for cell in line.split(" | ")]))
    for section, read in _READERS.items():
        for number, cells in sections.get(section, ()):
            try:
                read(sheet, cells)
            except (SheetError, ValueError, IndexError) as problem:
                message = f"{path.name}:{number}: {problem}"
                raise SheetError(message) from problem
    sheet.names = _named(sheet, sections.get("names", ()), path.name)
    if sheet.zone:
        body = _MARKER.finditer(text, 0, sheet.zone[0])
        sheet.markers = [(int(match.group(1)), match.span()) for match in body]
        sheet.traps += [span for _, span in sheet.markers]
    return sheet


def _about(sheet: Sheet, cells: Sequence[str]) -> None:
    key, _, value = cells[0].partition(": ")
    if key == "language":
        sheet.language = value
    elif key == "published":
        first, _, last = value.partition("..")
        sheet.published = (first, last or first)
    elif key == "notes":
        sheet.zone = (place(value, sheet.text)[0], len(sheet.text))
    elif key.startswith("judged "):
        sheet.judged[key.removeprefix("judged ")] = (0, place(value, sheet.text)[0])
    else:
        message = f"what is {key}?"
        raise SheetError(message)


def _amount(sheet: Sheet, cells: Sequence[str]) -> None:
    low, _, high = cells[1].partition("..") if ".." in cells[1] else (cells[1], "", cells[1])
    values = [float(each.strip()) if each.strip() not in ("", "-") else None for each in (low, high)]
    span = place(cells[0], sheet.text)
    sheet.amounts.append(Amount(span, values[0], values[1], cells[2], cells[3], "extra" not in cells[4:]))


def _all(sheet: Sheet, cells: Sequence[str]) -> Iterator[Span]:
    for cell in cells:
        if "{" in cell:
            before, rest = cell.split("{", 1)
            inside, after = rest.split("}", 1)
            found = [(a + len(before), b - len(after)) for a, b in everywhere(before + inside + after, sheet.text)]
        else:
            found = list(everywhere(cell, sheet.text))
        if not found:
            message = f"nowhere: {cell}"
            raise SheetError(message)
        yield from found


def _trap(sheet: Sheet, cells: Sequence[str]) -> None:
    sheet.traps += _all(sheet, cells)


def _ignored(sheet: Sheet, cells: Sequence[str]) -> None:
    sheet.ignored += _all(sheet, cells)


def _day(sheet: Sheet, cells: Sequence[str]) -> None:
    whole, ends = parts(cells[0], sheet.text)
    values = tuple(cells[1].split()) if cells[1] != "-" else ()
    sheet.days.append(Day(whole, values, cells[2], "opt" in cells[3:], ends))


def _note(sheet: Sheet, cells: Sequence[str]) -> None:
    urls = [cell for cell in cells[1:] if not cell.startswith(("~", "!"))]
    sheet.notes.append(Note(int(cells[0]), tuple(urls), tuple(cell[1:] for cell in cells[1:] if cell[0] == "~")))


def _part(sheet: Sheet, cells: Sequence[str]) -> None:
    sheet.parts.append(Part(place(cells[1], sheet.text), cells[0].rstrip("?"), cells[0].endswith("?")))


def _said(sheet: Sheet, cells: Sequence[str]) -> None:
    given = dict(cell.split("=", 1) for cell in cells[3:] if "=" in cell)
    span = place(cells[0], sheet.text)
    notes = tuple(int(each) for each in given.get("notes", "").split(",") if each)
    sheet.said.append(
        Said(
            span,
            place(given["clause"], sheet.text) if "clause" in given else span,
            tuple(each.strip() for each in cells[1].split(";") if each.strip(" -")),
            tuple(cells[2].split(",")),
            given.get("outlet", ""),
            notes,
            given.get("date", ""),
            "opt" in cells[3:],
        )
    )


_READERS = {
    "about": _about,
    "quantities": _amount,
    "traps": _trap,
    "ignored": _ignored,
    "dates": _day,
    "notes": _note,
    "parts": _part,
    "statements": _said,
}


def _named(sheet: Sheet, rows: Sequence[tuple[int, list[str]]], file: str) -> list[Name]:
    """Place the names: those written with their surroundings first, then the longest surfaces everywhere."""
    fixed, wide = _surfaces(sheet, rows, file)
    chosen = [one for one in fixed if one.entity != "-"]
    taken = [one.span for one in fixed]
    inner = []
    for one in sorted(wide, key=lambda each: each.span[0] - each.span[1]):
        over = next((span for span in taken if span[0] < one.span[1] and one.span[0] < span[1]), None)
        if over is None:
            taken.append(one.span)
            chosen.append(one)
        elif over in {each.span for each in chosen} and over != one.span:
            inner.append(Name(one.span, one.entity, one.form, one.optional, one.spans, over))
    return sorted(chosen + inner, key=lambda one: one.span)


def _surfaces(sheet: Sheet, rows: Sequence[tuple[int, list[str]]], file: str) -> tuple[list[Name], list[Name]]:
    fixed: list[Name] = []
    wide: list[Name] = []
    for number, (entity, written) in rows:
        for cell in written.split(" ; "):
            try:
                one = list(_cell(sheet, entity, cell.strip()))
            except SheetError as problem:
                message = f"{file}:{number}: {problem}"
                raise SheetError(message) from problem
            (fixed if "{" in cell else wide).extend(one)
    return fixed, wide


def _cell(sheet: Sheet, entity: str, cell: str) -> Iterator[Name]:
    optional = cell.endswith("?")
    words, _, form = cell.rstrip("?").rpartition("=")
    if form not in _FORMS or not words:
        words, form = cell.rstrip("?"), "full"
    also = [place(each, sheet.text) for each in words.split(" / ")[1:]]
    words = words.split(" / ")[0]
    spans = list(_all(sheet, [words[:-1]])) if words.endswith("*") else []
    spans = spans or ([place(words, sheet.text)] if "{" in words else list(everywhere(words, sheet.text)))
    if not spans:
        message = f"nowhere: {words}"
        raise SheetError(message)
    for start, end in spans:
        if form != "desc":
            written = sheet.text[start:end].replace("_", " ")
            sheet.surfaces.setdefault(entity, set()).add(written)
        yield Name(
            (start, end),
            entity,
            form,
            optional,
            frozenset({(start, end), *also, *_wider(sheet.text, start, end, form)}),
        )


def _wider(text: str, start: int, end: int, form: str) -> Iterator[Span]:
    """Yield spans that count as right too: with an article, a form of address, a title, a class word, a possessive."""
    if form == "desc" and text[start : start + 4].lower() == "the ":
        yield start + 4, end
    before = _BEFORE.search(text[max(0, start - _REACH) : start].replace("_", " "))
    if before:
        yield start - len(before.group()), end
    after = _AFTER.match(text, end)
    if after:
        yield start, after.end()
        if before:
            yield start - len(before.group()), after.end()
