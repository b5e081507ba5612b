"""A claim made of one number in one step: its sentence, with all that give a number for the same thing cited for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsapp.accounts.models import User
from newsapp.articles.sentences import Sentences, clean_view
from newsapp.cases.models import Case
from newsapp.claims.actions import word_and_cite
from newsapp.claims.enums import CitationRole
from newsapp.claims.values import Details, Done, Excerpt
from newsapp.comparison.enums import Relation
from newsapp.comparison.models import CountedRow, StoredFact, StoredLink
from newsapp.comparison.pages.against import against
from newsapp.comparison.pages.labels import subjects_of
from newsapp.comparison.pages.numbers_in_words import MEASURES, amount_words, page_language
from newsapp.comparison.pages.proposing import counted_sentence, sentence

LONGEST = 1000


@dataclass(frozen=True, slots=True)
class _Told:
    """A number with the sentence that it stands in."""

    row: CountedRow
    excerpt: Excerpt
    role: CitationRole


def claim_of_number(*, case: Case, row: CountedRow, key: str = "", by: User) -> Done:
    """Word a claim that says what one number says, and cite it and the others of its entry, each in its role."""
    links = list(StoredLink.objects.filter(counted=row.counted_id).order_by("-score"))
    told = _told(row, links)
    cited: dict[CitationRole, dict[tuple[int, int], Excerpt]] = {}
    seen: set[tuple[int, int]] = set()
    for each in told:
        place = (each.excerpt.revision.pk, each.excerpt.start)
        if place not in seen:
            seen.add(place)
            cited.setdefault(each.role, {})[place] = each.excerpt
    roles = [(Details(role=role), list(cited[role].values())) for role in CitationRole if role in cited]
    return word_and_cite(case=case, wording=_wording(row, told, links)[:LONGEST], cited=roles, key=key, by=by)


def _told(row: CountedRow, links: Sequence[StoredLink]) -> list[_Told]:
    """Return the numbers of an entry, the chosen one first."""
    rows = list(row.counted.rows.select_related("revision__article__source").order_by("revision", "start"))
    rows.sort(key=lambda each: each.pk != row.pk)
    sentences = Sentences.of_all({each.revision for each in rows})
    found = []
    for each in rows:
        at = sentences[each.revision_id].at(each.start)
        span = (at.start, at.end) if at else (each.start, each.end)
        found.append(_Told(each, Excerpt(each.revision, *span), _role(row, each, links)))
    return found


def _role(row: CountedRow, other: CountedRow, links: Sequence[StoredLink]) -> CitationRole:
    if row.pk == other.pk:
        return CitationRole.REPORTS
    relation = against(row, other, links).relation
    if relation == Relation.AGREES:
        return CitationRole.REPORTS
    return CitationRole.DISPUTES if relation == Relation.CONFLICTS else CitationRole.TOUCHES_ON


def _wording(row: CountedRow, told: Sequence[_Told], links: Sequence[StoredLink]) -> str:
    """Return the sentence of the number, else one with the same number, in the page's language; else one composed."""
    same = [each for each in told if (each.row.low, each.row.high, each.row.bound) == (row.low, row.high, row.bound)]
    for each in same:
        revision = each.excerpt.revision
        if revision.language.split("-")[0] == page_language():
            words = sentence(clean_view(revision).read(each.excerpt.start, each.excerpt.end))
            if words:
                return words
    fact = next((link.fact_id for link in links if link.fact_id is not None), 0)
    about = subjects_of(StoredFact.objects.filter(pk=fact)).get(fact, "")
    amount = amount_words(row.low, row.high, row.bound, row.written, row.counts)
    return counted_sentence(amount, about, measured=row.written in MEASURES)
