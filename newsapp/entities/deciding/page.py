"""What the pages of names to decide show: the list, and one spelling with every place a decision would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsapp.accounts.requests import Request
from newsapp.articles.models import Article
from newsapp.cases.models import Case, Membership
from newsapp.entities.deciding.affected import affected, spots_at
from newsapp.entities.deciding.forms import DecideForm
from newsapp.entities.deciding.rows import PAGE, Line, count_to_decide, lines_at, rows_to_decide
from newsapp.entities.deciding.values import Choice, Ref, Spot, Word
from newsapp.entities.enums import Do, Reach, Type
from newsapp.entities.models import Entity, Mention, NameDecision
from newsapp.entities.queries import display_names, is_near, newest_revisions, suggest
from newsapp.history.models import Event
from newsapp.history.saved import saved_line as line_of
from newsapp.history.sentences import tell, whole

SHOWN = 300
MOST_PAGES = 10_000
NUMBER_LENGTH = 9
READINGS = 3
Context = dict[str, Any]
Offered = list[tuple[Entity, str]]


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the preview: its line, what it is read as now, whether ticked, whether it came meanwhile."""

    line: Line
    entity: int | None
    reads: str
    ticked: bool
    fresh: bool


def list_context(request: Request, member: Membership) -> Context:
    """Return what the list of a case's names to decide shows."""
    page = request.GET.get("page", "")
    number = min(int(page), MOST_PAGES) if page.isascii() and page.isdigit() and len(page) <= NUMBER_LENGTH else 1
    number = max(number, 1)
    rows = rows_to_decide(member.case, (number - 1) * PAGE)
    total = count_to_decide(member.case)
    return {
        "case": member.case,
        "member": member,
        "rows": rows,
        "total": total,
        "page": number,
        "older": number + 1 if total > number * PAGE else None,
        "proposals": _proposals(member.case),
    } | saved_line(request, member.case)


def _proposals(case: Case) -> list[tuple[NameDecision, str]]:
    """Return what the case's people propose for everywhere, with the name of the entity. Two queries."""
    found = list(NameDecision.objects.filter(case=case, reach=Reach.PROPOSED).select_related("by", "entity"))
    names = display_names([one.entity_id for one in found if one.entity_id], "en")
    return [(one, names.get(one.entity_id or 0, "")) for one in found]


def word_of(case: Case, key: str, at: frozenset[Ref]) -> Word | None:
    """Return a spelling as it stands at the first of some places, else at its first place in the case."""
    if not key:
        spots = spots_at(Word(case, "", "", ""), at)
        return Word(case, "", *_written(spots[0].ref)) if spots else None
    rows = Mention.objects.filter(revision__article__case=case, key=key)
    first = rows.order_by("-revision__n", "revision__article_id", "start").first()
    return Word(case, key, *_written(Ref(first.revision_id, first.start, first.end))) if first else None


def _written(ref: Ref) -> tuple[str, str]:
    line = lines_at([ref]).get(ref)
    return (line.name[:200], line.language) if line else ("", "")


def articles_with(case: Case, key: str, at: frozenset[Ref]) -> list[Article]:
    """Return the articles of a case in which a spelling stands; of some places when they are given. One query."""
    found = Article.objects.filter(case=case).select_related("source").order_by("pk").distinct()
    if at:
        return list(found.filter(revisions__in={ref.revision for ref in at}))
    return list(found.filter(revisions__mentions__key=key, revisions__in=newest_revisions(case)))


@dataclass(frozen=True, slots=True)
class Ticks:
    """Which places are ticked: those that were, and those not seen before; all of them at first."""

    ticked: frozenset[Ref]
    seen: frozenset[Ref]
    stale: bool

    def on(self, ref: Ref) -> bool:
        """Tell whether a place is ticked."""
        return ref in self.ticked or (ref not in self.seen and bool(self.seen)) or not (self.ticked or self.seen)


def decide_context(member: Membership, word: Word, form: DecideForm, spots: Sequence[Spot], ticks: Ticks) -> Context:
    """Return what the form of one spelling shows."""
    lines = lines_at([spot.ref for spot in spots[:SHOWN]])
    names = display_names({spot.entity for spot in spots if spot.entity}, "en")
    do = form["do"].value()
    return {
        "case": member.case,
        "member": member,
        "word": word,
        "form": form,
        "do": do,
        "readable": bool(names) or do == Do.RIGHT,
        "places": [_place(spot, lines[spot.ref], names, ticks) for spot in spots[:SHOWN] if spot.ref in lines],
        "more": len(spots[SHOWN:]),
        "count": len(spots),
        "shown": ",".join(str(spot.ref) for spot in spots),
        "here": crc32(f"{word.key}{form['at'].value()}".encode()),
    }


def _place(spot: Spot, line: Line, names: dict[int, str], ticks: Ticks) -> Place:
    fresh = ticks.stale and spot.ref not in ticks.seen
    return Place(line, spot.entity, names.get(spot.entity or 0, ""), ticks.on(spot.ref), fresh)


def gone(shown: frozenset[Ref], spots: Sequence[Spot]) -> list[Line]:
    """Return the places that a stale form showed and that are not there any more."""
    left = shown - {spot.ref for spot in spots}
    return list(lines_at(sorted(left)[:SHOWN]).values())


def preview(word: Word, form: DecideForm, at: frozenset[Ref]) -> list[Spot]:
    """Return the places that the form is about; while it says nobody yet, those of the spelling."""
    valid = form.is_valid()
    return affected(word, form.choice if valid else Choice(Do.IGNORE), form.extent, at)


def options(case: Case, written: str) -> Offered:
    """Return the entities that come near what is written, with the names they are shown by."""
    return _shown(suggest(case, written) if written.strip() else [])


def offered(word: Word, written: str, at: frozenset[Ref]) -> Offered:
    """Return the entities that may be meant: what the places are read as now, then those that come near."""
    rows = Mention.objects.filter(revision__in=newest_revisions(word.case), key=word.key, entity__isnull=False)
    asked = rows.order_by().values("entity").annotate(times=Count("pk")).order_by("-times").values_list("entity")
    read = [pk for (pk,) in asked[:READINGS]] if word.key and not at and written == word.written else []
    known = Entity.objects.in_bulk(read)
    near = suggest(word.case, written) if written.strip() else []
    return _shown([known[pk] for pk in read] + [one for one in near if one.pk not in known])


def likely(word: Word, asked: str, found: Offered) -> str:
    """Return the key of the first entity offered, when it is read so now or is called as asked for; else ""."""
    if not found:
        return ""
    entity = found[0][0]
    read = Mention.objects.filter(revision__in=newest_revisions(word.case), key=word.key, entity=entity)
    return str(entity.pk) if is_near(word.case, entity, asked) or read.exists() else ""


def _shown(found: Sequence[Entity]) -> Offered:
    names = display_names([entity.pk for entity in found], "en")
    return [(entity, names.get(entity.pk, entity.key)) for entity in found]


def guessed_type(word: Word) -> str:
    """Return the type that the spelling's places have most often, person when there is none."""
    types = list(Mention.objects.filter(revision__in=newest_revisions(word.case), key=word.key).values_list("type"))
    return str(max(set(types), key=types.count)[0]) if types else str(Type.PERSON.value)


def saved_line(request: Request, case: Case) -> Context:
    """Return the line for the event that `done` names."""
    return line_of(request, case, _saved)


def _saved(event: Event) -> str:
    after = event.after or {}
    if event.action == "spelling.published":
        return _("“%(name)s” holds everywhere now.") % after
    if event.action == "spelling.kept":
        return _("“%(name)s” is kept to this case.") % after
    if "do" not in after:
        return whole(next(tell([event])))
    places = ngettext("%(n)s place", "%(n)s places", after["count"]) % {"n": after["count"]}
    texts = {
        Do.LINK: _("“%(name)s” is %(entity)s: %(places)s."),
        Do.NEW: _("“%(name)s” is a new entity: %(places)s."),
        Do.IGNORE: _("“%(name)s” is no name: %(places)s."),
        Do.RIGHT: _("Read right: %(places)s."),
        Do.WRONG: _("Read wrong: %(places)s."),
    }
    words = {"name": after["name"], "entity": after["entity_name"], "places": places}
    proposed = _(" Proposed for everywhere: an owner decides.") if after.get("reach") == Reach.PROPOSED else ""
    return texts[Do(after["do"])] % words + proposed
