"""The citations and kept passages of a case as other programs are told of them: a constant number of queries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from newsapp.articles.models import Article, Revision
from newsapp.cases.models import Case
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.exchange.identity import is_iri, moment, stored, urn
from newsapp.exchange.offsets import Units

AROUND = 32  # letters before and after the words, as browsers' annotation tools take
Json = dict[str, Any]


@dataclass(frozen=True)
class Text:
    """The stored text of one revision with its measure in UTF-16 units."""

    revision: Revision

    @cached_property
    def utf16(self) -> Units:
        """Return the measure; made once for all passages of the text."""
        return Units.utf16(self.revision.text)


@dataclass(frozen=True, slots=True)
class Excerpted:
    """A passage with its article, and the citation it is of; kept passages have none. `identity` is its IRI."""

    identity: str
    passage: Passage
    text: Text
    citation: Citation | None = None
    said: Json = field(default_factory=dict)

    @property
    def article(self) -> Article:
        """Return the article."""
        return self.text.revision.article

    @property
    def address(self) -> str:
        """Return the address of the article where it is an IRI, else the name of its stored bytes."""
        return self.article.url if is_iri(self.article.url) else stored(self.text.revision)

    @property
    def around(self) -> tuple[str, str]:
        """Return what stands before and after the words."""
        words, one = self.text.revision.text, self.passage
        return words[max(one.start - AROUND, 0) : one.start], words[one.end : one.end + AROUND]

    @property
    def units(self) -> tuple[int, int]:
        """Return where it stands in UTF-16 units."""
        return self.text.utf16.from_points(self.passage.start), self.text.utf16.from_points(self.passage.end)

    @property
    def by(self) -> str:
        """Return who cited or kept it."""
        return str((self.citation or self.passage).by or "")

    @property
    def at(self) -> str:
        """Return when, as xsd:dateTime."""
        return moment((self.citation or self.passage).at)


def excerpted(case: Case) -> list[Excerpted]:
    """Return the citations of a case by claim and place, then the kept passages."""
    citations = _citations(case)
    kept = list(Passage.objects.filter(kept=True, revision__article__case=case).select_related("by").order_by("pk"))
    texts = _texts({one.passage.revision_id for one in citations} | {one.revision_id for one in kept})
    cited = [
        Excerpted(urn(case, "citation", one.pk), one.passage, texts[one.passage.revision_id], one, said_of(case, one))
        for one in citations
    ]
    waiting = [Excerpted(urn(case, "passage", one.pk), one, texts[one.revision_id]) for one in kept]
    return cited + waiting


def uncited(case: Case) -> int:
    """Return how many claims rest on no passage yet."""
    return Claim.objects.filter(case=case, citations=None).count()


def said_of(case: Case, citation: Citation) -> Json:
    """Return what a citation says, from which a case is told it again; the claim has an id of its own."""
    claim = citation.claim
    return {
        "claim": {"id": urn(case, "claim", claim.pk), "number": claim.number, "wording": claim.wording,
                  "note": claim.note, "questions": [question.text for question in claim.questions.all()]},
        "role": citation.role,
        "chain": [link.name for link in citation.chain.all()],
        "unknown": citation.unknown,
        "note": citation.note,
        "translation": citation.translation,
        "translator": citation.translator,
    }  # fmt: skip


def bodies(one: Excerpted) -> Iterator[tuple[str, str]]:
    """Yield the sentences that go with a passage, each with its W3C purpose: the claim, then the note."""
    if one.citation:
        yield "assessing", one.citation.claim.wording
        if one.citation.note:
            yield "commenting", one.citation.note


def _citations(case: Case) -> Sequence[Citation]:
    rows = (
        Citation.objects.filter(claim__case=case)
        .select_related("claim", "passage", "by")
        .prefetch_related("chain", "claim__questions")
    )
    return list(rows.order_by("claim__number", "passage__revision", "passage__start", "pk"))


def _texts(revisions: set[int]) -> dict[int, Text]:
    rows = Revision.objects.filter(pk__in=revisions).select_related("article__source")
    return {one.pk: Text(one) for one in rows.defer("edits", "markers", "links")}
