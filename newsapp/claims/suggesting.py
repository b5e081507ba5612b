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
from newsapp.claims.ranking import Known, Ranked, begun, rank, shared, telling, words_in, words_of
from newsapp.claims.values import Excerpt
from newsapp.entities.models import Mention
from newsapp.entities.queries import display_names, visible_names

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
    """Return the likeliest claims of a case, best first, at most eight. Twelve queries at most for one excerpt.

    All claims of a case are compared, but only by what the passage has: of thousands no more is read than that.
    """
    words = words_of(" ".join(shown(e.quote, e.start, e.revision.edits) for e in excerpts))
    passage = Known(0, words, entities=_entities_in(excerpts), facts=facts_of(excerpts))
    known = _known(case, passage, begun(typed))
    ranked = rank(known, typed=typed, words=words, entities=passage.entities, facts=passage.facts, told=SHOWN)
    alone = sum(one.all_typed for one in ranked) == 1
    best = ranked[:SHOWN]
    claims = Claim.objects.in_bulk([one.pk for one in best])
    names = display_names({entity for one in best for entity in one.entities}, language)
    return [
        Suggestion(claims[one.pk], _why(one, names), certain=bool(typed.strip()) and alone and one.all_typed)
        for one in best
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
    rows = list(visible_names(case).filter(entity__in=list(entities)).values_list("entity", "text"))
    for (entity, _text), words in zip(rows, words_in([text for _entity, text in rows]), strict=True):
        names[f" {' '.join(words)} "].add(entity)
    names.pop("  ", None)
    return names


def _known(case: Case, passage: Known, typed: tuple[str, ...]) -> list[Known]:
    """Return what the claims of a case share with a passage, and with words typed. Five queries."""
    claims = list(Claim.objects.filter(case=case).values_list("pk", "number", "wording"))
    if not claims:
        return []
    wordings = words_in([f"C{number} {wording}" for _pk, number, wording in claims])
    names = _names_of(case, passage.entities)
    quotes, cited, facts = _quotes(case), _entities_cited(case, passage.entities), facts_cited(case, passage.facts)
    return [
        Known(
            pk,
            shared(words, passage.wording, typed),
            shared(quotes.get(pk, []), passage.wording),
            frozenset(cited.get(pk, set()) | _named_in(words, names)),
            frozenset(facts.get(pk, ())),
        )
        for (pk, _number, _wording), words in zip(claims, wordings, strict=True)
    ]


def _quotes(case: Case) -> dict[int, list[str]]:
    """Return the words cited for each claim and of their translations, in order. One query."""
    columns = ("claim", "passage__quote", "translation")
    rows = list(Citation.objects.filter(claim__case=case).order_by("pk").values_list(*columns))
    found = words_in([f"{quote} {translation}" for _claim, quote, translation in rows])
    words: dict[int, list[str]] = defaultdict(list)
    for (claim, _quote, _translation), each in zip(rows, found, strict=True):
        words[claim] += each
    return words


def _entities_cited(case: Case, entities: Iterable[int]) -> dict[int, set[int]]:
    """Return which of some entities are named in the passages cited for each claim. One query."""
    mentions = Mention.objects.filter(
        revision__passages__citations__claim__case=case,
        start__lt=F("revision__passages__end"),
        end__gt=F("revision__passages__start"),
        entity__in=list(entities),
    )
    cited: dict[int, set[int]] = defaultdict(set)
    for claim, entity in mentions.values_list("revision__passages__citations__claim", "entity").order_by().distinct():
        cited[claim].add(entity)
    return cited


def _named_in(words: Sequence[str], names: dict[str, set[int]]) -> set[int]:
    if not names:
        return set()
    spaced = f" {' '.join(words)} "
    return {entity for name, entities in names.items() if name in spaced for entity in entities}


def speakers(case: Case, excerpts: Sequence[Excerpt], limit: int = 40) -> list[str]:
    """Return who may be saying it: names from the citations of the case, and names in the articles themselves."""
    said = Citation.objects.filter(claim__case=case).values_list("chain__name", flat=True)
    known = [name for name in said.distinct().order_by("chain__name") if name]
    revisions = {excerpt.revision.pk: excerpt.revision.language for excerpt in excerpts}
    people = Mention.objects.filter(revision__in=revisions, type__in=SPEAKING, entity__isnull=False)
    entities = people.order_by().values_list("entity", flat=True).distinct()
    named = display_names(entities, next(iter(revisions.values()), ""))
    return list(dict.fromkeys([*known, *sorted(named.values())]))[:limit]
