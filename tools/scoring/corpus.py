"""Our own gold with what the program reads: the sample case, the blind articles, the sentences."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsapp.articles.extract.html import page
from newsapp.entities.analysis import Names, analysis
from newsapp.entities.lexicon_files import shipped
from newsapp.text.document import read
from newsapp.text.spans import BlockHint, BlockKind, LexiconEntry
from tools.scoring.measures import Row
from tools.scoring.names import Known, plain
from tools.scoring.places import everywhere
from tools.scoring.sheets import Amount, Day, Sheet, load

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "gold"
SAMPLE = ROOT / "newsapp" / "sample" / "articles"


@dataclass(frozen=True, slots=True)
class Judged:
    """One text: what a reader marked, and what the program printed."""

    sheet: Sheet
    row: Row


def sample(names: Names) -> list[Judged]:
    """Read the articles of the sample case."""
    sheets = sorted((GOLD / "sheets").glob("*.txt"))
    return [_judged(sheet, *_text(sheet.stem), names) for sheet in sheets]


def blind(names: Names) -> list[Judged]:
    """Read the articles that nobody tunes on."""
    texts = sorted(path for path in (GOLD / "blind").glob("*.txt") if not path.name.endswith(".sheet.txt"))
    return [_judged(path.with_suffix(".sheet.txt"), path.read_bytes().decode(), (), names) for path in texts]


def sentences(names: Names) -> list[Judged]:
    """Read the single sentences, each by itself and in its language."""
    given = json.loads((GOLD / "sentences.json").read_text(encoding="utf-8"))
    return [_sentence(language, *each, names) for language, rows in given.items() for each in rows]


def names_of(entries: Sequence[LexiconEntry]) -> Names:
    """Compile a lexicon."""
    return Names(entries)


def known(judged: Sequence[Judged], entries: Sequence[LexiconEntry] | None = None) -> Known:
    """Return all spellings of the entities: those of the lexicon, and those that the sheets mark."""
    found: dict[str, set[str]] = {entry.key: {plain(n.text) for n in entry.names} for entry in entries or shipped()}
    for line in (GOLD / "entities.txt").read_text(encoding="utf-8").splitlines():
        found.setdefault(line.split(" | ")[0], set())
    for one in judged:
        for key, surfaces in one.sheet.surfaces.items():
            found.setdefault(key, set()).update(map(plain, surfaces))
    return {key: frozenset(names) for key, names in found.items()}


def _text(stem: str) -> tuple[str, tuple[BlockHint, ...]]:
    web = SAMPLE / f"{stem}.html"
    if web.exists():
        taken = page(web.read_bytes().decode())
        return taken.text, taken.hints
    return (SAMPLE / f"{stem}.txt").read_bytes().decode(), ()


def _judged(sheet: Path, text: str, hints: Sequence[BlockHint], names: Names) -> Judged:
    return Judged(load(sheet, text), _row(text, names, hints=hints, path=sheet.stem))


def _row(text: str, names: Names, *, hints: Sequence[BlockHint] = (), language: str = "", path: str = "") -> Row:
    return dict(analysis(read(text, hints=hints, language=language), names, path=path, data=text.encode()))


def _sentence(
    language: str, text: str, amounts: Sequence[list[str]], days: Sequence[list[str]], names: Names
) -> Judged:
    sheet = Sheet(language, text, language)
    sheet.amounts = [
        Amount(_at(words, text), float(low), float(high), bound, unit, core=True)
        for words, low, high, bound, unit in amounts
    ]
    sheet.days = [Day(_at(words, text), (iso,), "full", optional=False) for words, iso in days]
    whole = BlockHint(0, len(text), BlockKind.PARAGRAPH, "a sentence by itself")
    return Judged(sheet, _row(text, names, hints=(whole,), language=language))


def _at(words: str, text: str) -> tuple[int, int]:
    start = text.index(words)
    return next(everywhere(words, text), (start, start + len(words)))


def by_language(judged: Sequence[Judged]) -> Iterator[tuple[str, list[Judged]]]:
    """Yield the texts of each language."""
    for language in dict.fromkeys(one.sheet.language for one in judged):
        yield language, [one for one in judged if one.sheet.language == language]
