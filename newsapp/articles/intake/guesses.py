"""Source, headline, date and origin as far as the text tells them: prefilled, marked *guessed*, to be confirmed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from newsapp.articles.intake import dates
from newsapp.articles.intake.kinds import suffix_of
from newsapp.articles.intake.reading import Original, Taken
from newsapp.text.spans import Block, BlockKind

_AROUND = frozenset((BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CREDIT, BlockKind.ATTRIBUTION))
_HEAD_BLOCKS, _TAIL_BLOCKS, _NAME_WORDS = 6, 4, 6
_THEO = re.compile(
    r"^[(\[*\s]*(?:Theo|Nguồn|Source|Via|According to|По данным|Источник|출처)\s*[:：]?\s+"
    r"(?P<who>[^()\[\]\n]{2,120}?)[)\].*\s]*$"
)
_SEVERAL = re.compile(r"\s*(?:,|;|/|\bvà\b|\band\b|\bи\b|·)\s*")
_NAME_NOISE = re.compile(
    r"(?<![^\W_])(?:\d[\d._-]*|[a-f\d]{8,}|vi|en|ko|ru|uk|zh|ja|fr|it|de|es|final|copy|new|draft|v\d+)(?![^\W_])",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    [
        "article",
        "articles",
        "text",
        "texts",
        "document",
        "doc",
        "page",
        "pages",
        "index",
        "untitled",
        "download",
        "downloads",
        "file",
        "paste",
        "news",
        "story",
        "export",
        "output",
        "scrape",
        "scraped",
        "raw",
        "clean",
        "test",
        "sample",
        "tmp",
        "temp",
        "new",
        "default",
        "view",
        "print",
        "amp",
    ],
)
_TITLE_LIMIT = 300


@dataclass(frozen=True, slots=True)
class Guesses:
    """What would be written in the fields if nobody said otherwise; empty where nothing can be told."""

    source: str
    title: str
    published: date | None
    language: str
    url: str
    origin_note: str


def guess(original: Original, taken: Taken) -> Guesses:
    """Guess everything at once."""
    facts, origins = taken.extracted.facts, _origins(taken)
    return Guesses(
        source=_source(original, taken, origins)[:200],
        title=_title(taken) or original.file_name or _("Untitled"),
        published=facts.published or _published(original, taken),
        language=taken.document.language or "und",
        url=(original.url or facts.url)[:2000],
        origin_note=f"from {', '.join(origins)}"[:300] if origins else "",
    )


def _source(original: Original, taken: Taken, origins: list[str]) -> str:
    """Return who published it: the site's name or host, a single "Theo X", or what the file is called after."""
    facts = taken.extracted.facts
    host = (urlsplit(original.url or facts.url).hostname or "").removeprefix("www.")
    named = facts.site or host
    if named:
        return named
    return origins[0] if len(origins) == 1 else _named_after(original.file_name)


def _named_after(file_name: str) -> str:
    """Return the outlet that a file name names ("2023-09-18 Harbour Post.txt", "harbour-ko.txt"), mostly none."""
    stem = file_name.rpartition("/")[2]
    stem = stem.removesuffix(f".{suffix_of(stem)}") if suffix_of(stem) else stem
    words = " ".join(_NAME_NOISE.sub(" ", re.sub(r"[_.+()\[\]-]+", " ", stem)).split())
    says_nothing = not words[2:] or set(words.casefold().split()) <= _NO_NAMES
    is_named = words != words.lower() or re.search(r"[-_. ](?:vi|en|ko|ru|uk|zh|ja|fr|it|de|es)$", stem)
    return words if is_named and not says_nothing else ""


def _title(taken: Taken) -> str:
    """Return the headline as people read it: the title block, what the page says, or the first line."""
    blocks = [block for block in taken.document.blocks if not block.folded]
    titled = next((block for block in blocks if block.kind is BlockKind.TITLE), None)
    words = _words(taken, titled) if titled else taken.extracted.facts.title
    first = next(iter(blocks or taken.document.blocks), None)
    return _shortened(words or (_words(taken, first) if first else ""))


def _words(taken: Taken, block: Block) -> str:
    """Return a block as it is read, on one line, without Markdown's heading marks."""
    return " ".join(taken.view.read(block.start, block.end).split()).lstrip("# ").strip()


def _shortened(words: str) -> str:
    """Return at most a headline's length, cut between words."""
    if len(words) <= _TITLE_LIMIT:
        return words
    cut = words[:_TITLE_LIMIT]
    return f"{cut[: cut.rfind(' ') if ' ' in cut[100:] else _TITLE_LIMIT].rstrip()} …"


def _published(original: Original, taken: Taken) -> date | None:
    """Return the date in the lines around the article, then in its first lines, then in its file name."""
    found = (dates.in_line(line) for line in _lines(taken))
    return next(filter(None, found), None) or dates.in_file_name(original.file_name)


def _lines(taken: Taken) -> Iterator[str]:
    """Yield short lines that may carry a date, the likeliest first."""
    blocks = taken.document.blocks
    yield from (_words(taken, block) for block in blocks if block.kind in _AROUND)
    yield from (_words(taken, block) for block in blocks[:_HEAD_BLOCKS] if block.kind not in _AROUND)


def _origins(taken: Taken) -> list[str]:
    """Return whom the article says it is compiled from, in a line of its own such as "(Theo A, B)"."""
    blocks = [block for block in taken.document.blocks if not block.folded]
    around = [block for block in blocks if block.kind in _AROUND or block in blocks[-_TAIL_BLOCKS:]]
    for block in around:
        found = _THEO.match(_words(taken, block)) if block.end - block.start < _TITLE_LIMIT else None
        names = [name.strip() for name in _SEVERAL.split(found["who"]) if name.strip()] if found else []
        if names and all(_may_be_a_name(name) for name in names):
            return names[:10]
    return []


def _may_be_a_name(words: str) -> bool:
    """Tell whether it may name an outlet: a few words, the first with a capital where its script has them."""
    return not words[0].islower() and len(words.split()) <= _NAME_WORDS
