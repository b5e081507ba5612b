"""One fact: its passages with what they say, what people said about them, and what can be made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.claims.actions import add_claim, cite
from newsapp.claims.enums import CitationRole
from newsapp.claims.values import Details, Done, Excerpt
from newsapp.comparison.actions import Pair, Side
from newsapp.comparison.enums import Reason, Relation, State
from newsapp.comparison.models import FactPassage, StoredFact, StoredLink
from newsapp.comparison.pages.coverage import written
from newsapp.comparison.pages.numbers_in_words import value_words
from newsapp.comparison.pages.places import Places, Where
from newsapp.web.errors import Refused

_SENTENCES = ("one_sentence", "other_sentence")


@dataclass(frozen=True, slots=True)
class Line:
    """A passage of a fact: outlet, value in words and as written ("" for none), and where."""

    passage: FactPassage
    outlet: str
    published: object
    value: str
    written: str
    where: Where
    state: str


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
    state = states.get((passage.revision_id, passage.sentence), "")
    return Line(
        passage, article.outlet, article.published, value_words(passage.value), written(passage, places), where, state
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


def first_roles(fact: StoredFact, lines: Sequence[Line]) -> list[tuple[int, str, str]]:
    """Return each passage with its role at first and its name: where a fact differs, other values dispute."""
    value = lines[0].value if lines else ""
    differs = fact.relation == Relation.CONFLICTS
    return [
        (
            line.passage.pk,
            CitationRole.DISPUTES if differs and line.value != value else CitationRole.REPORTS,
            f"{line.outlet} {line.where.label}",
        )
        for line in lines
    ]


def wording(lines: Sequence[Line], fact: StoredFact) -> str:
    """Return the words a claim about a fact begins with."""
    value = next((line.value for line in lines if line.value), "")
    return f"{value} ({fact.label})" if value else fact.label


@transaction.atomic
def claim_of(
    *, case: Case, fact: StoredFact, wording: str, roles: dict[int, CitationRole], key: str = "", by: User
) -> Done:
    """Word a claim and cite passages of a fact for it, each in its role: reports first."""
    rows = {each.pk: each for each in fact.passages.select_related("revision__article__source")}
    excerpts: dict[CitationRole, list[Excerpt]] = {}
    for pk, role in roles.items():
        if pk in rows:
            excerpts.setdefault(role, []).append(Excerpt(rows[pk].revision, rows[pk].start, rows[pk].end))
    if not excerpts:
        raise Refused(_("These passages are not in the fact any more. Reload the page."), 409)
    first, *others = sorted(excerpts, key=list(CitationRole).index)
    done = add_claim(case=case, wording=wording, excerpts=excerpts[first], details=Details(role=first), key=key, by=by)
    if done.claim is not None and not done.repeated:
        for role in others:
            cite(claim=done.claim, excerpts=excerpts[role], details=Details(role=role), by=by)
    return done
