"""Names: whether they are found, lead to the right entity, and whether mentions of one entity come out as one."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence

from tools.scoring.measures import Count, Counts, Row, paired, span_of, touches
from tools.scoring.sheets import Name, Sheet

Known = Mapping[str, frozenset[str]]
Cluster = tuple[str, str]


def plain(words: str) -> str:
    """Return a name as it is compared: composed letters, blanks for underscores, case kept."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", words).replace("_", " ")).strip()


def score(sheet: Sheet, rows: Sequence[Row], known: Known) -> tuple[Counts, list[Cluster]]:
    """Return counts, and of each name found its entity and what it came out as.

    A name counts as found when its span is the annotated one or an accepted other. A name inside a longer one is
    neither asked for nor counted against, nor is anything in the list of notes or in boilerplate.
    """
    rows = [row for row in rows if sheet.inside("names", span_of(row))]
    pairs = paired(sheet.names, rows, lambda gold, row: (not gold.outer,) if span_of(row) in gold.spans else None)
    asked = [i for i, gold in enumerate(sheet.names) if not gold.outer and not gold.optional]
    found = {i: rows[j] for i, j in pairs.items()}
    used = set(pairs.values())
    quiet = [part.span for part in sheet.parts if part.kind == "boilerplate"] + ([sheet.zone] if sheet.zone else [])
    false = [row for j, row in enumerate(rows) if j not in used and not touches(span_of(row), quiet)]
    right = [i for i in asked if i in found]
    linked = [i for i in right if leads(sheet.names[i], found[i], known)]
    total = len(right) + len(false)
    described = [i for i in asked if sheet.names[i].described]
    counts = {
        "names": Count(len(right), total, len(asked)),
        "linked": Count(len(linked), total, len(asked)),
        "descriptions": Count(sum(i in found for i in described), sum(i in found for i in described), len(described)),
    }
    return counts, [(sheet.names[i].entity, _cluster(found[i])) for i in right]


def leads(gold: Name, row: Row, known: Known) -> bool:
    """Tell whether a name leads to its entity: by key, or, of what no lexicon holds, by one of its spellings."""
    if row.get("entity"):
        return bool(row["entity"] == gold.entity)
    return bool({plain(name) for name in row.get("names", ())} & known.get(gold.entity, frozenset()))


def bcubed(items: Sequence[Cluster]) -> tuple[float, float]:
    """Return precision and recall of "these are one entity", averaged over the names found, over all texts."""
    gold, out = defaultdict(set), defaultdict(set)
    for position, (entity, cluster) in enumerate(items):
        gold[entity].add(position)
        out[cluster].add(position)
    shared = [len(gold[entity] & out[cluster]) for entity, cluster in items]
    number = max(1, len(items))
    precision = sum(n / len(out[cluster]) for n, (_, cluster) in zip(shared, items, strict=True)) / number
    return precision, sum(n / len(gold[entity]) for n, (entity, _) in zip(shared, items, strict=True)) / number


def _cluster(row: Row) -> str:
    return str(row.get("entity") or "|".join(sorted(plain(name) for name in row.get("names", ()))))
