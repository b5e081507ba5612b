"""What the page of an import shows: what was made, what was left, and what the texts say, name by name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from newsapp.articles.models import Article
from newsapp.exchange.annotated import Annotation, from_json
from newsapp.exchange.formats import formats
from newsapp.exchange.formats.doccano import label_of, short
from newsapp.exchange.models import Import, ImportedText

Json = dict[str, Any]
SHOWN = 200


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a file says of a text: its layer and label, the words it stands on, the rest in words."""

    layer: str
    label: str
    words: str
    more: str
    times: int


@dataclass(frozen=True, slots=True)
class Text:
    """One text of an import: its article, what is said of it, how much more is not shown."""

    article: Article
    said: list[Said]
    more: int


@dataclass(frozen=True, slots=True)
class Report:
    """A report as its page shows it; `again` are the formats in which the texts can be had as they came."""

    made: list[Json]
    left: list[Json]
    texts: list[Text] = field(default_factory=list)
    again: list[tuple[str, str]] = field(default_factory=list)


def report_of(brought: Import) -> Report:
    """Return the report of an import. One query beside the import."""
    rows = brought.texts.select_related("revision__article__source", "revision__article__case")
    texts = [_text(row) for row in rows.defer("revision__edits", "revision__markers", "revision__links")]
    again = [(one.key, one.label) for one in formats().values() if one.annotates and texts]
    told = brought.report
    return Report(told.get("made", []), told.get("left", []), texts, again)


def _text(row: ImportedText) -> Text:
    document = from_json(row.body, row.text or row.revision.text)
    words = {one.id: document.words(one) for one in document.annotations}
    counted = Counter(
        (short(one.layer), label_of(one), words[one.id] or _ends(one, words), _more(one, words))
        for one in document.annotations
    )
    said = [Said(*each, times) for each, times in list(counted.items())[:SHOWN]]
    return Text(row.revision.article, said, max(len(counted) - SHOWN, 0))


def _ends(one: Annotation, words: dict[str, str]) -> str:
    """Return the words that a relation ties; nothing for what is said of the whole text."""
    if not one.source:
        return ""
    return f"{words.get(one.source) or one.source} → {words.get(one.target) or one.target}"


def _more(one: Annotation, words: dict[str, str]) -> str:
    """Return features beside the label, and who fills which role, in one line."""
    label = {str(value) for name, value in one.features.items() if name in {"label", "value", "type"}}
    features = [f"{name}: {value}" for name, value in one.features.items() if str(value) not in label]
    links = [f"{link.role or name}: {words.get(link.target, '')}" for name, all_ in one.slots.items() for link in all_]
    return " · ".join([*features, *links])
