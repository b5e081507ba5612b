"""The articles of a case as a bibliography, in the names of CSL-JSON 1.0.2; and back, what an entry says of an article.

People, outlets and bodies are written as one `literal`: "Nguyễn Phú Trọng" and "김정은" begin with the family name, and
nobody here says which part is which.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from newsapp.articles.enums import Found, SourceKind
from newsapp.articles.models import Article, Revision
from newsapp.cases.models import Case
from newsapp.exchange.formats import Loss

Csl = dict[str, Any]
OURS = "parallax"
_TYPES = {
    SourceKind.OUTLET: "article-newspaper",
    SourceKind.AGENCY: "article-newspaper",
    SourceKind.THINK_TANK: "report",
    SourceKind.GOVERNMENT: "report",
    SourceKind.PERSON: "post",
    SourceKind.ACCOUNT: "post",
}
_FLAGS = ("source", "title", "published", "language")


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry says of an article; empty where it says nothing. `sha256` is of the stored bytes, in ours only."""

    source: str = ""
    title: str = ""
    published: date | None = None
    language: str = ""
    url: str = ""
    sha256: str = ""


def works_of(case: Case) -> list[Csl]:
    """Return the articles of a case, in the order in which they came. Two queries."""
    articles = list(Article.objects.filter(case=case).select_related("source__parent").order_by("pk"))
    rows = Revision.objects.filter(article__case=case).order_by("article", "n")
    latest = {pk: (sha256, received) for pk, sha256, received in rows.values_list("article", "sha256", "received")}
    return [_work(article, *latest.get(article.pk, ("", None))) for article in articles]


def entry_of(csl: Mapping[str, Any]) -> Entry:
    """Return what an entry says of an article."""
    source = _text(csl, "container-title") or _text(csl, "publisher") or _author(csl)
    language = _text(csl, "language").split("-")[0].lower()
    ours = csl.get("custom")
    sha256 = ours.get(f"{OURS}:sha256", "") if isinstance(ours, dict) else ""
    return Entry(
        source=" ".join(source.split())[:200],
        title=" ".join(_text(csl, "title").split())[:500],
        published=day_of(csl.get("issued")),
        language=language if re.fullmatch(r"[a-z]{2,3}", language) else "",
        url=_text(csl, "URL")[:2000],
        sha256=sha256 if isinstance(sha256, str) else "",
    )


def day_of(value: Any) -> date | None:
    """Return the day of a CSL date; None when it is not one whole day."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    try:
        return date(*(int(part) for part in parts[0])) if parts and len(parts[0]) == len("ymd") else None
    except (ValueError, TypeError, OverflowError):
        return None


def date_of(day: date | None) -> Csl:
    """Return a day as a CSL date."""
    return {"date-parts": [[day.year, day.month, day.day]]} if day else {}


def unsaid(works: list[Csl], key: str) -> tuple[Loss, ...]:
    """Return what a bibliography does not carry: texts never, and outside CSL-JSON what is only guessed."""
    if not works:
        return ()
    guessed = sum(bool(work["custom"].get(f"{OURS}:guessed")) for work in works if "custom" in work)
    lost = [Loss(_("texts"), _("a bibliography has none"), len(works))]
    if guessed and key != "csl":
        lost.append(Loss(_("marks of what is guessed"), _("the format has no word for it"), guessed))
    return tuple(lost)


def _work(article: Article, sha256: str, received: Any) -> Csl:
    source = article.source
    kind = SourceKind(source.kind) if source else None
    item: Csl = {
        "id": _key(article),
        "type": _TYPES[kind] if kind else "webpage",
        "title": article.title,
        "language": "" if article.language == "und" else article.language,
        "URL": article.url,
        "issued": date_of(article.published),
        "accessed": date_of(timezone.localtime(received).date() if received else None),
        "note": article.origin_note,
    }
    if source and kind in (SourceKind.PERSON, SourceKind.ACCOUNT):
        item["author"] = [{"literal": source.name}]
    elif source and kind in (SourceKind.THINK_TANK, SourceKind.GOVERNMENT):
        item["publisher"] = source.name
    elif source:
        item["container-title"] = source.name
        item["publisher"] = source.parent.name if source.parent else ""
    return {name: value for name, value in item.items() if value} | {"custom": _ours(article, sha256)}


def _ours(article: Article, sha256: str) -> Csl:
    guessed = [name for name in _FLAGS if getattr(article, f"{name}_found") == Found.GUESSED]
    told = {"sha256": sha256, "guessed": guessed, "translated-from": article.translated_from}
    return {f"{OURS}:{name}": value for name, value in told.items() if value}


def _key(article: Article) -> str:
    """Return a key that every format can write: outlet, year and number, in ASCII."""
    year = str(article.published.year) if article.published else ""
    return "-".join(filter(None, [slugify(article.source.name if article.source else "")[:40], year, str(article.pk)]))


def _text(csl: Mapping[str, Any], name: str) -> str:
    value = csl.get(name)
    return value if isinstance(value, str) else ""


def _author(csl: Mapping[str, Any]) -> str:
    authors = csl.get("author")
    first = authors[0] if isinstance(authors, list) and authors and isinstance(authors[0], dict) else {}
    literal = first.get("literal")
    return literal if isinstance(literal, str) else ""
