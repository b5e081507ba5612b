"""One fact: its passages with what they say, what people said about them, and what can be made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.claims.actions import word_and_cite
from newsapp.claims.enums import CitationRole
from newsapp.claims.values import Details, Done, Excerpt
from newsapp.comparison.actions import Pair, Side
from newsapp.comparison.enums import Reason, Relation, State
from newsapp.comparison.models import FactPassage, StoredFact, StoredLink
from newsapp.comparison.pages.coverage import written
from newsapp.comparison.pages.numbers_in_words import same_words, value_words
from newsapp.comparison.pages.places import Places, Where
from newsapp.comparison.pages.proposing import Said, proposal
from newsapp.web.errors import Refused

LONGEST_CLAIM = 1000


@dataclass(frozen=True, slots=True)
class Line:
    """A passage of a fact: outlet, value in words, in the unit compared by and as written ("" for none), and where.

    `state` is what a person said of it; `possible` tells that only possible links join it.
    """

    passage: FactPassage
    outlet: str
    published: object
    value: str
    same: str
    written: str
    where: Where
    state: str
    possible: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as its page tells it."""

    fact: StoredFact
    relation: str
    reason: str
    lines: tuple[Line, ...]

    @property
    def decided(self) -> bool:
        """Whether a person said something about a passage of it."""
        return any(line.state for line in self.lines)


def told(case: Case, fact: StoredFact) -> Told:
    """Return a fact with its passages in order of article. Five queries."""
    passages = list(fact.passages.order_by("revision", "start"))
    places = Places(case, [passage.revision_id for passage in passages])
    beside = list(dict.fromkeys(passage.revision_id for passage in passages))
    states = _states(fact)
    lines = [_line(passage, places, beside, states) for passage in passages]
    reason = str(Reason(fact.reason).label) if fact.reason else ""
    return Told(fact, str(Relation(fact.relation).label), reason, tuple(lines))


def _states(fact: StoredFact) -> dict[tuple[int, int], str]:
    """Return the places whose links somebody confirmed or made."""
    found: dict[tuple[int, int], str] = {}
    rows = fact.links.exclude(state=State.PROPOSED).values_list(
        "one", "one_sentence", "other", "other_sentence", "state"
    )
    for one, a, other, b, state in rows:
        found[one, a] = found[other, b] = str(State(state).label)
    return found


def _line(passage: FactPassage, places: Places, beside: Sequence[int], states: dict[tuple[int, int], str]) -> Line:
    article = places.revisions[passage.revision_id].article
    where = places.at(passage.revision_id, passage.start, passage.end, beside)
    return Line(
        passage=passage,
        outlet=article.outlet,
        published=article.published,
        value=value_words(passage.value),
        same=same_words(passage.value),
        written=written(passage, where),
        where=where,
        state=states.get((passage.revision_id, passage.sentence), ""),
        possible=not passage.strong,
    )


def pairs(fact: StoredFact, passage: int | None) -> list[Pair]:
    """Return the linked pairs of a fact, those of one passage when it is given. Refused (409) when it is gone."""
    passages = {
        (each.revision_id, each.sentence): each for each in fact.passages.select_related("revision__article__source")
    }
    mine = next((place for place, each in passages.items() if each.pk == passage), None)
    if passage is not None and mine is None:
        raise Refused(_("This passage is not in the fact any more. Reload the page."), 409)
    found = []
    for link in StoredLink.objects.filter(fact=fact):
        ends = ((link.one_id, link.one_sentence), (link.other_id, link.other_sentence))
        if all(end in passages for end in ends) and (mine is None or mine in ends):
            found.append((_side(passages[ends[0]]), _side(passages[ends[1]])))
    return found


def _side(passage: FactPassage) -> Side:
    return Side(passage.revision, passage.start, passage.end)


def said_of(told: Told) -> list[Said]:
    """Return the passages of a fact as a proposal reads them."""
    return [Said(line.passage, line.where.words, line.where.language) for line in told.lines]


def proposed(told: Told, about: str) -> tuple[str, dict[int, CitationRole]]:
    """Return the words a claim about a fact begins with, and the role of each passage at first."""
    wording, roles = proposal(told.fact, about, said_of(told))
    return wording[:LONGEST_CLAIM], roles


def called(told: Told) -> dict[int, str]:
    """Return what each passage is called, by its key."""
    return {line.passage.pk: f"{line.outlet} {line.where.label}" for line in told.lines}


def claim_of(
    *, case: Case, fact: StoredFact, wording: str, roles: dict[int, CitationRole], key: str = "", by: User
) -> Done:
    """Word a claim and cite passages of a fact for it, each in its role: reports first. One event."""
    rows = {each.pk: each for each in fact.passages.select_related("revision__article__source")}
    excerpts: dict[CitationRole, list[Excerpt]] = {}
    for pk, role in roles.items():
        if pk in rows:
            excerpts.setdefault(role, []).append(Excerpt(rows[pk].revision, rows[pk].start, rows[pk].end))
    if not excerpts:
        raise Refused(_("These passages are not in the fact any more. Reload the page."), 409)
    cited = [(Details(role=role), excerpts[role]) for role in CitationRole if role in excerpts]
    return word_and_cite(case=case, wording=wording, cited=cited, key=key, by=by)
