"""Citations: tying passages to a claim, changing what is said about one, taking one away."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.claims.actions.passages import passage_for
from newsapp.claims.actions.recording import Touched, finish, roles_of, sent_before, show_again
from newsapp.claims.models import Attribution, Citation, Claim, Passage
from newsapp.claims.snapshots import Json, citation_data, passage_data, stored_citations
from newsapp.claims.values import Details, Done, Excerpt
from newsapp.history.actions import hold
from newsapp.history.models import Event
from newsapp.text.spans import Span
from newsapp.web.errors import Refused, Stale


class AlreadyCited(Refused):
    """Every passage of the form is cited for the claim already."""

    def __init__(self, claim: Claim) -> None:
        super().__init__(_("This passage is already cited for %(claim)s.") % {"claim": claim.label}, 422)
        self.claim = claim


@transaction.atomic
def cite(
    *,
    claim: Claim,
    excerpts: Sequence[Excerpt],
    details: Details = Details(),  # noqa: B008  (frozen)
    version: int | None = None,
    key: str = "",
    by: User,
) -> Done:
    """Cite passages for a claim; those that are cited for it already are left as they are.

    Raises Stale when a `version` is given and the claim was reworded since, AlreadyCited when nothing is left to cite.
    """
    if earlier := sent_before(key, by):
        return earlier
    hold(claim.case_id)
    held = Claim.objects.select_related("case").get(pk=claim.pk)
    if version is not None and held.version != version:
        raise Stale(held)
    roles = roles_of(held)
    citations, own = attach(held, excerpts, details, by)
    if not citations:
        raise AlreadyCited(held)
    after = {"claim": {"id": held.pk, "label": held.label, "wording": held.wording}, "citations": citations}
    event = finish(case=held.case, action="citation.added", target=f"claim:{held.pk}", after=after, key=key, by=by)
    return Done(event, held, show_again(held, own, roles, [*roles, details.role]))


@transaction.atomic
def change_citation(*, citation: Citation, version: int, details: Details, key: str = "", by: User) -> Done:
    """Change role, chain, translation or note. Raises Stale with the citation as it stands when it changed since."""
    if earlier := sent_before(key, by):
        return earlier
    hold(citation.claim.case_id)
    held = Citation.objects.select_related("claim__case").get(pk=citation.pk)
    if held.version != version:
        raise Stale(held)
    roles, before = roles_of(held.claim), stored_citations(pk=held.pk)
    write_details(held, details)
    after = stored_citations(pk=held.pk)
    event = finish(
        case=held.claim.case,
        action="citation.changed",
        target=f"claim:{held.claim_id}",
        before={"claim": _name(held.claim), "citations": before},
        after={"claim": _name(held.claim), "citations": after},
        key=key,
        by=by,
    )
    return Done(event, held.claim, show_again(held.claim, _spans(after), roles, roles_of(held.claim)))


@transaction.atomic
def delete_citation(*, citation: Citation, key: str = "", by: User) -> Done:
    """Take a passage away from a claim; the claim stays, also without any citation."""
    if earlier := sent_before(key, by):
        return earlier
    hold(citation.claim.case_id)
    held = Citation.objects.select_related("claim__case").get(pk=citation.pk)
    return detach(held.claim, [held.pk], key=key, by=by)


def detach(claim: Claim, citations: Sequence[int], *, key: str = "", undoes: Event | None = None, by: User) -> Done:
    """Delete citations of a claim and record it, inside the caller's transaction."""
    roles, before = roles_of(claim), stored_citations(claim=claim, pk__in=citations)
    Citation.objects.filter(claim=claim, pk__in=citations).delete()
    event = finish(
        case=claim.case,
        action="citation.deleted",
        target=f"claim:{claim.pk}",
        before={"claim": _name(claim), "citations": before},
        key=key,
        undoes=undoes,
        by=by,
    )
    return Done(event, claim, show_again(claim, _spans(before), roles, roles_of(claim)))


def attach(claim: Claim, excerpts: Sequence[Excerpt], details: Details, by: User) -> tuple[list[Json], Touched]:
    """Make the citations that are not there yet; return them as the log tells of them, and their spans."""
    told = [made for excerpt in excerpts if (made := _attach_one(claim, excerpt, details, by))]
    return told, _spans(told)


def write_details(citation: Citation, details: Details) -> None:
    """Write what a citation says over what it said, as its next version."""
    citation.role, citation.unknown, citation.note = details.role, details.unknown, details.note
    citation.translation, citation.translator = details.translation, details.translator
    citation.version += 1
    citation.save(update_fields=["role", "unknown", "note", "translation", "translator", "version"])
    citation.chain.all().delete()
    write_chain(citation, details.chain)


def write_chain(citation: Citation, names: Sequence[str]) -> None:
    """Store who says it, nearest the page first."""
    links = [Attribution(citation=citation, position=n, name=name) for n, name in enumerate(names)]
    if links:
        Attribution.objects.bulk_create(links)


def _attach_one(claim: Claim, excerpt: Excerpt, details: Details, by: User) -> Json | None:
    if excerpt.revision.article.case_id != claim.case_id:
        message = "the excerpt belongs to another case than the claim"
        raise ValueError(message)
    passage = passage_for(excerpt, by)
    if Citation.objects.filter(claim=claim, passage=passage).exists():
        return None
    was_kept = _take_from_tray(passage)
    citation = Citation.objects.create(
        claim=claim,
        passage=passage,
        role=details.role,
        unknown=details.unknown,
        note=details.note,
        translation=details.translation,
        translator=details.translator,
        by=by,
    )
    write_chain(citation, details.chain)
    told = passage_data(passage, excerpt.revision, excerpt.found())
    return citation_data(citation, details.chain, told, was_kept=was_kept)


def _take_from_tray(passage: Passage) -> bool:
    was_kept = passage.kept
    if was_kept:
        passage.kept = False
        passage.save(update_fields=["kept"])
    return was_kept


def _name(claim: Claim) -> Json:
    return {"id": claim.pk, "label": claim.label, "wording": claim.wording}


def _spans(told: Sequence[Json]) -> Touched:
    touched: Touched = {}
    for citation in told:
        passage = citation["passage"]
        touched.setdefault(passage["revision"], []).append(Span(passage["start"], passage["end"]))
    return touched
