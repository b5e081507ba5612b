"""The claims of a case in the order in which a selected passage may belong to them, each with the reason shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import F
from django.utils.translation import gettext as _

from newsapp.cases.models import Case
from newsapp.claims.facts import facts_cited, facts_of, told
from newsapp.claims.models import Citation, Claim
from newsapp.claims.places import shown
from newsapp.claims.ranking import Known, Ranked, rank, telling, words_of
from newsapp.claims.values import Excerpt
from newsapp.entities.models import Mention
from newsapp.entities.queries import display_names, visible_names
from newsapp.text.normalise import fold

SHOWN = 8
NAMES_IN_WHY = 3
FACTS_IN_WHY = 2
WORDS_IN_WHY = 2
SPEAKING = ("PER", "ORG", "MEDIA")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A claim to cite for; `why` says what it shares with the passage, `certain` that it alone has all typed words."""

    claim: Claim
    why: str
    certain: bool = False


def suggest_claims(case: Case, excerpts: Sequence[Excerpt], typed: str, language: str) -> list[Suggestion]:
    """Return the likeliest claims of a case, best first, at most eight. Eleven queries at most for one excerpt."""
    claims = {claim.pk: claim for claim in Claim.objects.filter(case=case)}
    if not claims:
        return []
    words = words_of(" ".join(shown(e.quote, e.start, e.revision.edits) for e in excerpts))
    named = _entities_in(excerpts)
    known = _known(case, claims, _names_of(case, named))
    ranked = rank(known, typed=typed, words=words, entities=named, facts=facts_of(excerpts))
    alone = sum(one.all_typed for one in ranked) == 1
    names = display_names({entity for one in ranked[:SHOWN] for entity in one.entities}, language)
    return [
        Suggestion(claims[one.pk], _why(one, names), certain=bool(typed.strip()) and alone and one.all_typed)
        for one in ranked[:SHOWN]
    ]


def _why(one: Ranked, names: dict[int, str]) -> str:
    shared = [names[entity] for entity in one.entities if entity in names][:NAMES_IN_WHY]
    in_names = {word for name in shared for word in words_of(name)}
    shared += told(one.facts)[:FACTS_IN_WHY]
    shared += telling((word for word in one.words if not in_names & {word, *word.split()}), WORDS_IN_WHY)
    shared = shared or telling(one.quoted, WORDS_IN_WHY)
    return _("%(shared)s in common") % {"shared": ", ".join(shared)} if shared else ""


def _entities_in(excerpts: Iterable[Excerpt]) -> frozenset[int]:
    """Return the entities named in the excerpts."""
    found: set[int] = set()
    for excerpt in excerpts:
        inside = excerpt.revision.mentions.filter(start__lt=excerpt.end, end__gt=excerpt.start, entity__isnull=False)
        found.update(inside.values_list("entity", flat=True))
    return frozenset(found)


def _names_of(case: Case, entities: Iterable[int]) -> dict[str, set[int]]:
    """Return the folded names of entities, to find them in wordings."""
    names: dict[str, set[int]] = defaultdict(set)
    rows = visible_names(case).filter(entity__in=list(entities)).values_list("entity", "text")
    for entity, text in rows:
        names[_spaced(text)].add(entity)
    return names


def _known(case: Case, claims: dict[int, Claim], names: dict[str, set[int]]) -> list[Known]:
    quotes, cited, facts = _quotes(case), _entities_cited(case), facts_cited(case)
    return [
        Known(
            pk,
            words_of(f"{claim.label} {claim.wording}"),
            words_of(" ".join(quotes[pk])),
            frozenset(cited[pk] | _named_in(claim.wording, names)),
            frozenset(facts[pk]),
        )
        for pk, claim in claims.items()
    ]


def _quotes(case: Case) -> dict[int, list[str]]:
    quotes: dict[int, list[str]] = defaultdict(list)
    for claim, quote, words in Citation.objects.filter(claim__case=case).values_list(
        "claim", "passage__quote", "translation"
    ):
        quotes[claim] += [quote, words]
    return quotes


def _entities_cited(case: Case) -> dict[int, set[int]]:
    """Return the entities named in the passages cited for each claim. One query."""
    mentions = Mention.objects.filter(
        revision__passages__citations__claim__case=case,
        start__lt=F("revision__passages__end"),
        end__gt=F("revision__passages__start"),
        entity__isnull=False,
    )
    cited: dict[int, set[int]] = defaultdict(set)
    for claim, entity in mentions.values_list("revision__passages__citations__claim", "entity").order_by().distinct():
        cited[claim].add(entity)
    return cited


def _named_in(wording: str, names: dict[str, set[int]]) -> set[int]:
    spaced = _spaced(wording)
    return {entity for name, entities in names.items() if name in spaced for entity in entities}


def _spaced(text: str) -> str:
    """Return the folded words of a text with spaces around each, so that whole words can be looked for."""
    return " " + " ".join("".join(c if c.isalnum() else " " for c in fold(text).text).split()) + " "


def speakers(case: Case, excerpts: Sequence[Excerpt], limit: int = 40) -> list[str]:
    """Return who may be saying it: names from the citations of the case, and names in the articles themselves."""
    said = Citation.objects.filter(claim__case=case).values_list("chain__name", flat=True)
    known = [name for name in said.distinct().order_by("chain__name") if name]
    revisions = {excerpt.revision.pk: excerpt.revision.language for excerpt in excerpts}
    people = Mention.objects.filter(revision__in=revisions, type__in=SPEAKING, entity__isnull=False)
    entities = people.order_by().values_list("entity", flat=True).distinct()
    named = display_names(entities, next(iter(revisions.values()), ""))
    return list(dict.fromkeys([*known, *sorted(named.values())]))[:limit]
