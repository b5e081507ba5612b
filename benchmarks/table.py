"""The table of a run: what, measured, asked, and whether it holds."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One figure; it holds when `value` is at most (or, `at_least`, at least) `asked`."""

    what: str
    value: float
    asked: float
    unit: str = "x"
    at_least: bool = False
    note: str = ""

    @property
    def holds(self) -> bool:
        return self.value >= self.asked if self.at_least else self.value <= self.asked


def show(rows: list[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = ["| what | measured | asked | |", "|---|---|---|---|"]
    for row in rows:
        sign = "at least" if row.at_least else "at most"
        verdict = "holds" if row.holds else "**falls short**"
        note = f" ({row.note})" if row.note else ""
        lines.append(f"| {row.what}{note} | {row.value:.3g} {row.unit} | {sign} {row.asked:g} {row.unit} | {verdict} |")
    return "\n".join(lines)
