"""The work: one long report of about 60,000 characters with 1,000 or 3,000 marks, in a database of its own.

The text is seed 002 where the shared folder lies beside the checkout, else the sample report repeated to that length.
Marks are known names first, then other capitalised runs, then single words spread evenly, as mentions of few entities.
"""

import os
import re
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

ROOT = Path(__file__).parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
LENGTH = 60_000


def long_text() -> str:
    """Return the long text."""
    found = sorted(SEEDS.glob("002_*.txt"))
    if found:
        return found[0].read_bytes().decode("utf-8")
    report = (ROOT / "newsapp/sample/articles/hoalong-report-vi.txt").read_text(encoding="utf-8")
    return (report + "\n\n") * (LENGTH // len(report) + 1)


def marks(text: str, wanted: int) -> list[tuple[int, int]]:
    """Return `wanted` disjoint spans: capitalised runs first, single words after, spread evenly."""
    runs = [m.span() for m in re.finditer(r"(?<!\w)[A-ZĐ][\w-]+(?: [A-ZĐ][\w-]+){0,3}", text)]
    words = [m.span() for m in re.finditer(r"(?<!\w)[^\W\d_]{3,}(?!\w)", text)]
    chosen, taken = [], bytearray(len(text))
    for spans in (runs, words):
        free = [span for span in spans if not any(taken[span[0] : span[1]])]
        missing = wanted - len(chosen)
        step = max(1.0, len(free) / missing) if missing else 0
        for start, end in (free[int(i * step)] for i in range(min(missing, len(free)))):
            taken[start:end] = b"\1" * (end - start)
            chosen.append((start, end))
    return sorted(chosen)


@dataclass(frozen=True)
class Work:
    """What the measured pages are: a session, the case, and by number of marks the article and revision."""

    cookie: str
    slug: str
    articles: dict[int, int]
    revisions: dict[int, int]
    claim: int
    sentences: int


def make(folder: Path) -> Work:
    """Make the database in a folder and return what is in it."""
    os.environ["NEWSAPP_DATA"] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsapp.settings")
    import django  # noqa: PLC0415

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    call_command("import_lexicon", stdout=StringIO())
    from benchmarks import rows  # noqa: PLC0415  (needs Django)

    return rows.fill(long_text())
