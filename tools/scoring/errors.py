"""What was missed, wrong or too much in the sample case, to be read by whoever mends a rule.

    python -m tools.scoring.errors names dates     (also: quantities, statements, notes, parts)

Of the blind articles nothing is shown: they are there to be scored, not to be tuned on.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from newsapp.entities.lexicon_files import shipped
from tools.scoring import corpus, dates, names, quantities, statements
from tools.scoring.corpus import Judged
from tools.scoring.measures import Row, iou, overlap, paired, span_of, touches
from tools.scoring.names import Known
from tools.scoring.notes import same
from tools.scoring.places import Span
from tools.scoring.sheets import Sheet

_AROUND = 30
_KINDS = ("names", "quantities", "dates", "statements", "notes", "parts")


def main() -> int:
    """Print the errors of the kinds asked for."""
    judged = corpus.sample(corpus.names_of(shipped()))
    known = corpus.known(judged)
    for kind in sys.argv[1:] or _KINDS:
        for one in judged:
            for line in _SHOWN[kind](one, known):
                print(f"{kind:10} {one.sheet.name:18} {line}")
    return 0


def _names(one: Judged, known: Known) -> Iterator[str]:
    sheet, rows = one.sheet, one.row["mentions"]
    pairs = paired(sheet.names, rows, lambda gold, row: (not gold.outer,) if span_of(row) in gold.spans else None)
    for i, gold in enumerate(sheet.names):
        if not gold.outer and not gold.optional and i not in pairs:
            yield f"missed {gold.entity}: {_near(sheet, gold.span)}"
        elif i in pairs and not gold.outer and not gold.optional and not names.leads(gold, rows[pairs[i]], known):
            yield f"leads to {rows[pairs[i]]['entity']}, not {gold.entity}: {_near(sheet, gold.span)}"
    for j, row in enumerate(rows):
        if j not in pairs.values() and not touches(span_of(row), _quiet(sheet)):
            yield f"too much ({row['entity']}, {row['why']}): {_near(sheet, span_of(row))}"


def _quantities(one: Judged, _known: Known) -> Iterator[str]:
    sheet, rows = one.sheet, one.row["quantities"]
    pairs = paired(
        sheet.amounts, rows, lambda gold, row: _value_first(gold.span, row, quantities.same_value(gold, row))
    )
    for i, gold in enumerate(sheet.amounts):
        row = rows[pairs[i]] if i in pairs else None
        if row is None and gold.core:
            yield f"missed {gold.low}..{gold.high} {gold.unit}: {_near(sheet, gold.span)}"
        elif row and (not quantities.same_value(gold, row) or row["approx"] != gold.bound or row["unit"] != gold.unit):
            said = f"{row['low']}..{row['high']} {row['approx']} {row['unit']}"
            yield f"{said}, not {gold.low}..{gold.high} {gold.bound} {gold.unit}: {_near(sheet, gold.span)}"
    for j, row in enumerate(rows):
        if j not in pairs.values() and not touches(span_of(row), [*_quiet(sheet), *sheet.ignored]):
            yield f"too much {row['low']} ({row['why']}): {_near(sheet, span_of(row))}"


def _dates(one: Judged, _known: Known) -> Iterator[str]:
    sheet, rows = one.sheet, one.row["dates"]
    pairs = paired(sheet.days, rows, lambda gold, row: _value_first(gold.span, row, dates.right(gold.values, row)))
    for i, gold in enumerate(sheet.days):
        if gold.optional:
            continue
        if i not in pairs:
            yield f"missed {gold.values[0]}: {_near(sheet, gold.span)}"
        elif not dates.right(gold.values, rows[pairs[i]]):
            yield f"{rows[pairs[i]]['iso']}, not {gold.values[0]}: {_near(sheet, gold.span)}"
    for j, row in enumerate(rows):
        ends = [span for day in sheet.days for span in day.parts]
        if j not in pairs.values() and not touches(span_of(row), [*_quiet(sheet), *ends]):
            yield f"too much {row['iso']}: {_near(sheet, span_of(row))}"


def _statements(one: Judged, known: Known) -> Iterator[str]:
    sheet, rows = one.sheet, one.row["statements"]
    pairs = paired(sheet.said, rows, lambda gold, row: statements.fit(gold, row, known))
    for i, gold in enumerate(sheet.said):
        row = rows[pairs[i]] if i in pairs else None
        if row is None and not gold.optional:
            yield f"missed {gold.speakers}: {sheet.text[slice(*gold.clause)][:90]}"
        elif row and not gold.optional and not statements.speaks(gold, row, known):
            yield f"speaker {row['speaker']!r}, not {gold.speakers}: {sheet.text[slice(*gold.clause)][:70]}"
        elif row and not gold.optional and row["kind"] not in gold.kinds:
            yield f"kind {row['kind']}, not {gold.kinds}: {sheet.text[slice(*gold.clause)][:70]}"
    for j, row in enumerate(rows):
        if j not in pairs.values() and not touches(span_of(row), _quiet(sheet)):
            yield f"too much ({row['speaker']!r}, {row['why']}): {sheet.text[slice(*span_of(row))][:90]}"


def _notes(one: Judged, _known: Known) -> Iterator[str]:
    for gold in one.sheet.notes:
        rows = [row for note in one.row["endnotes"] if note["number"] == gold.number for row in note["urls"]]
        given = {same(row["url"]) for row in rows if row["url"] and row["status"] != "unrecoverable"}
        if given - set(map(same, gold.likely)) != set(map(same, gold.urls)):
            yield f"[{gold.number}] {[(row['url'], row['status']) for row in rows]}, not {gold.urls} {gold.likely}"


def _parts(one: Judged, _known: Known) -> Iterator[str]:
    sheet, blocks = one.sheet, one.row["blocks"]
    for part in sheet.parts:
        best = max(blocks, key=lambda block: iou(part.span, span_of(block)))
        if not part.optional and best["kind"] != part.kind:
            yield f"{best['kind']}, not {part.kind}: {sheet.text[slice(*part.span)][:70]!r}"
    for block in blocks:
        mine = [part for part in sheet.parts if iou(part.span, span_of(block)) > 0]
        if block["kind"] not in ("paragraph", "endnote") and not mine:
            yield f"{block['kind']} ({block['why']}): {sheet.text[slice(*span_of(block))][:70]!r}"


_SHOWN = {
    "names": _names,
    "quantities": _quantities,
    "dates": _dates,
    "statements": _statements,
    "notes": _notes,
    "parts": _parts,
}


def _quiet(sheet: Sheet) -> list[Span]:
    return [part.span for part in sheet.parts if part.kind == "boilerplate"] + ([sheet.zone] if sheet.zone else [])


def _value_first(gold: Span, row: Row, same_value: bool) -> tuple[float, ...] | None:  # noqa: FBT001 (a key to sort by)
    return (same_value, iou(gold, span_of(row))) if overlap(gold, span_of(row)) else None


def _near(sheet: Sheet, span: Span) -> str:
    before, after = sheet.text[max(0, span[0] - _AROUND) : span[0]], sheet.text[span[1] : span[1] + _AROUND]
    return f"{before}[{sheet.text[slice(*span)]}]{after}".replace("\n", "|")


if __name__ == "__main__":
    sys.exit(main())
