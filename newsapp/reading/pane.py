"""A pane as HTML, by one pure function.

Templates are for pages; an article has thousands of marks, and a template loop over them takes ten times as long. The
result holds nothing of the person who looks: pins and settings are put in afterwards (dress.py), so one rendering
serves everybody until a mark changes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from html import escape
from itertools import groupby
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from newsapp.reading import translations
from newsapp.reading.laid import Laid
from newsapp.reading.segments import Segment
from newsapp.reading.values import Cite, Fact, Kept, Name, Para, Ref, Sheet

TAGS = {"title": "h3", "heading": "h4"}


def article(laid: Laid) -> str:
    """Return the whole <article> of a pane."""
    sheet = laid.sheet
    stored = ' class="stored"' if sheet.stored else ""
    head = f'<article{stored} data-revision="{sheet.revision}" lang="{escape(sheet.language)}" dir="auto">'
    return "".join((head, *_blocks(laid), _notes(laid), "</article>"))


def sentences(laid: Laid, numbers: Collection[int]) -> dict[int, str]:
    """Return the HTML inside some of the sentences of the sheet's blocks, by number."""
    found: dict[int, str] = {}
    for i in range(len(laid.sheet.blocks)):
        number, inside = 0, list[str]()
        for segment in laid.segments(i):
            if segment.start in laid.opens:
                number, inside = laid.opens[segment.start], []
            if number in numbers:
                inside.append(_segment(laid, segment))
                if segment.end in laid.closes:
                    found[number] = "".join(inside)
    return found


def _blocks(laid: Laid) -> Iterator[str]:
    numbered = enumerate(laid.sheet.blocks)
    for folded, run in groupby(numbered, key=lambda pair: pair[1].folded):
        blocks = list(run)
        inside = "".join(_block(laid, i, block) for i, block in blocks)
        yield _fold([block for _i, block in blocks], inside) if folded else inside


def _fold(blocks: list[Para], inside: str) -> str:
    why = escape(", ".join(dict.fromkeys(block.why for block in blocks if block.why)) or _("page furniture"))
    summary = _("folded: %(why)s") % {"why": why}
    return f'<details class="fold" data-why="{why}"><summary>{summary}</summary>{inside}</details>'


def _block(laid: Laid, place: int, block: Para) -> str:
    sheet = laid.sheet
    tag = TAGS.get(block.kind, "p")
    lang = f' lang="{escape(block.language)}"' if block.language not in ("", sheet.language) else ""
    parts = [f'<{tag} class="b b-{block.kind}" data-b="{block.n}" data-n="{block.n}"{lang}{_called(sheet, block)}>']
    for segment in laid.segments(place):
        if segment.start in laid.opens:
            n = laid.opens[segment.start]
            parts.append(f'<span data-s="{n}" id="a{sheet.article}s{n}">')
        parts.append(_segment(laid, segment))
        if segment.end in laid.closes:
            parts.append("</span>")
    parts.append(f"</{tag}>\n")
    parts.extend(translations.under(sheet, place))
    return "".join(parts)


def _called(sheet: Sheet, block: Para) -> str:
    """Return what names a heading: its sentences, without the badges behind them."""
    if block.kind not in TAGS or not block.sentences:
        return ""
    ids = (f"a{sheet.article}s{n}" for n, _span in enumerate(block.sentences, block.first))
    return f' aria-labelledby="{" ".join(ids)}"'


def _segment(laid: Laid, segment: Segment) -> str:
    """Return a piece of text in its mark; behind it the link and the signs that end with it."""
    start, end, spans = segment
    text = laid.words(start, end)
    if spans:
        mark = laid.marks[spans[0]]
        if len(spans) == 1 and type(mark) is Name and laid.spans[spans[0]] == (start, end):
            text = _named(mark, text)
        else:
            text = _marked(laid, segment, text)
    if end in laid.links:
        text += _out(laid.links[end])
    return text


def _named(name: Name, text: str) -> str:
    """Return a name that nothing else overlaps: nearly all marks are such, so they are written in one go."""
    head = f'<mark data-entity="{name.entity}" data-type="{name.type}" data-first="m{name.pk}" role="none">'
    return f"{head}{text}</mark>"


def _marked(laid: Laid, segment: Segment, text: str) -> str:
    names, cites, kept, refs = _sorted(laid, segment)
    if names or cites or kept:
        attributes = [*_of_names(laid, segment, names), *_of_cites(laid, segment, cites)]
        attributes += _of_kept(laid, segment, kept)

        firsts = " ".join(_token(laid.marks[i]) for i in (*names, *cites, *kept) if laid.spans[i][0] == segment.start)
        if firsts:
            attributes.append(f'data-first="{firsts}"')
        text = f'<mark {" ".join(attributes)} role="none">{text}</mark>'
    for i in refs:
        text = _ref(laid, i, text, first=laid.spans[i][0] == segment.start)
    for i in cites:
        if laid.spans[i][1] == segment.end:
            text += _differs(laid.marks[i])
    return text


Places = list[int]


def _sorted(laid: Laid, segment: Segment) -> tuple[Places, Places, Places, Places]:
    """Return which of the segment's spans are names and facts, citations, kept passages and note marks."""
    found: dict[type, Places] = {Name: [], Cite: [], Kept: [], Ref: []}
    for i in segment.spans:
        kind = type(laid.marks[i])
        found[Name if kind is Fact else kind].append(i)
    return found[Name], found[Cite], found[Kept], found[Ref]


def _token(mark: object) -> str:
    letter = {Name: "m", Fact: "f", Cite: "c", Kept: "k"}[type(mark)]
    return f"{letter}{mark.pk}"  # type: ignore[attr-defined]


def _of_names(laid: Laid, segment: Segment, places: Places) -> Iterator[str]:
    """Yield entities and the innermost type; `data-on` are those that go on from the segment before."""
    if not places:
        return
    names = [laid.marks[i] for i in places]
    yield f'data-entity="{" ".join(dict.fromkeys(name.entity for name in names))}"'  # type: ignore[union-attr]
    yield f'data-type="{names[-1].type}"'  # type: ignore[union-attr]
    on = [laid.marks[i].entity for i in places if laid.spans[i][0] < segment.start]  # type: ignore[union-attr]
    if on:
        yield f'data-on="{" ".join(on)}"'


def _of_cites(laid: Laid, segment: Segment, places: Places) -> Iterator[str]:
    if not places:
        return
    cites = [mark for i in places if isinstance(mark := laid.marks[i], Cite)]
    yield f'data-citation="{" ".join(str(cite.pk) for cite in cites)}"'
    starting = [str(laid.marks[i].pk) for i in places if laid.spans[i][0] == segment.start]  # type: ignore[union-attr]
    if starting:
        yield f'data-cstart="{" ".join(starting)}"'
    ending = [laid.marks[i] for i in places if laid.spans[i][1] == segment.end]
    chips = [cite for cite in ending if isinstance(cite, Cite) and not cite.differs]
    if chips:
        yield f'data-chip="{" ".join(f"{cite.claim} {cite.sign}" for cite in chips)}"'
        yield f'data-role="{chips[-1].role}"'


def _of_kept(laid: Laid, segment: Segment, places: Places) -> Iterator[str]:
    if not places:
        return
    yield f'data-kept="{" ".join(str(laid.marks[i].pk) for i in places)}"'  # type: ignore[union-attr]
    if any(laid.spans[i][0] == segment.start for i in places):
        yield 'data-kstart=""'


def _differs(cite: object) -> str:
    """Return the ≠ behind a citation of a disputed claim. Its words are generated, so that no position counts them."""
    if not isinstance(cite, Cite) or not cite.differs:
        return ""
    label = escape(_("%(claim)s is disputed: see who says what") % {"claim": cite.claim})
    return f'<a class="neq" href="{cite.url}" data-cite="{cite.pk}" data-c="{cite.claim}" aria-label="{label}"></a>'


def _ref(laid: Laid, place: int, text: str, *, first: bool) -> str:
    mark, article = laid.marks[place], laid.sheet.article
    if not isinstance(mark, Ref):
        return text
    own, other, name = ("n", "r", "noteback") if mark.back else ("r", "n", "noteref")
    anchor = f' id="a{article}{own}{mark.number}"' if first else ""
    return f'<a class="{name}"{anchor} href="#a{article}{other}{mark.number}">{text}</a>'


def _out(url: str) -> str:
    """Return the way to a linked page, empty of words; only web addresses, never a script."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    label = escape(_("Opens %(host)s") % {"host": parts.hostname})
    return f'<a class="out" href="{escape(url)}" rel="noopener noreferrer" aria-label="{label}"></a>'


def _notes(laid: Laid) -> str:
    """Return the numbered notes of the cited passages, for paper."""
    if not laid.sheet.cites:
        return ""
    notes = (
        f"<li><b>{cite.claim} {cite.sign}</b> {escape(cite.wording)} ({escape(cite.words)})</li>"
        for cite in sorted(laid.sheet.cites)
    )
    return f'<ol class="notes print">{"".join(notes)}</ol>'
