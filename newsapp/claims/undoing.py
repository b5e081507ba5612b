"""The inverse of every action of this room, as an event of its own.

What was deleted comes back under its old keys, so that permalinks hold; what has changed since is not overwritten: then
undo is refused and says what to do instead.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.claims.actions.citations import detach, write_chain, write_details
from newsapp.claims.actions.claims import answer, delete_claim
from newsapp.claims.actions.passages import kept_in
from newsapp.claims.actions.recording import finish, roles_of, show_again, stamp_claim, stamped, touched_by
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.claims.snapshots import claim_data, stored_citations
from newsapp.claims.values import Details
from newsapp.history.models import Event
from newsapp.questions.models import Question
from newsapp.web.errors import Refused

Json = dict[str, Any]


@transaction.atomic
def unkeep(event: Event, by: User) -> Event:
    """Take kept passages out of the tray again."""
    told = _told(event.after, "passages")
    kept = kept_in(event.case, [passage["id"] for passage in told])
    if not kept:
        raise Refused(_("This passage does not wait in the tray any more, so keeping it cannot be undone."), 409)
    Passage.objects.filter(pk__in=[passage.pk for passage in kept]).update(kept=False)
    undone = finish(
        case=event.case, action="passage.dropped", target=event.target, before={"passages": told}, undoes=event, by=by
    )
    stamped(undone)
    return undone


@transaction.atomic
def keep_again(event: Event, by: User) -> Event:
    """Put dropped passages back into the tray."""
    told = _told(event.before, "passages")
    if not Passage.objects.filter(pk__in=[passage["id"] for passage in told]).update(kept=True):
        raise Refused(_("The article of this passage is not in the case any more."), 409)
    undone = finish(
        case=event.case, action="passage.kept", target=event.target, after={"passages": told}, undoes=event, by=by
    )
    stamped(undone)
    return undone


@transaction.atomic
def take_back_claim(event: Event, by: User) -> Event:
    """Delete a claim that was just worded, unless someone has worked on it since."""
    claim, told = _held(event), (event.after or {})
    ids = {citation["id"] for citation in told["citations"]}
    if claim.version != told["claim"]["version"] or set(claim.citations.values_list("pk", flat=True)) != ids:
        message = _("%(claim)s has been worked on since, so wording it cannot be undone. Its page can delete it.")
        raise Refused(message % {"claim": claim.label}, 409)
    done = delete_claim(claim=claim, undoes=event, by=by)
    _back_to_tray(told["citations"])
    return done.event


@transaction.atomic
def put_back_claim(event: Event, by: User) -> Event:
    """Make a deleted claim again, with its number, its keys and its citations."""
    told = (event.before or {})["claim"]
    claim = Claim.objects.create(
        pk=told["id"],
        case=event.case,
        number=told["number"],
        wording=told["wording"],
        note=told["note"],
        by_id=_person(told["by"]),
        version=told["version"],
    )
    Claim.objects.filter(pk=claim.pk).update(at=parse_datetime(told["at"]))
    answer(claim, _questions(event.case, told))
    citations = _put_back(claim, _told(event.before, "citations"))
    after = {"claim": claim_data(claim), "citations": citations}
    undone = finish(case=event.case, action="claim.added", target=event.target, after=after, undoes=event, by=by)
    show_again(claim, touched_by(undone), [], roles_of(claim))
    return undone


@transaction.atomic
def unchange_claim(event: Event, by: User) -> Event:
    """Give a claim its former wording, note and questions, unless they have changed again."""
    claim, before, after = _held(event), event.before or {}, event.after or {}
    questions = _questions(event.case, after) if "questions" in after else list(claim.questions.all())
    if (claim.wording, claim.note, list(claim.questions.all())) != (after["wording"], after["note"], questions):
        message = _("%(claim)s has been changed again since. Edit it on its page.")
        raise Refused(message % {"claim": claim.label}, 409)
    held = claim_data(claim)
    claim.wording, claim.note, claim.version = before["wording"], before["note"], claim.version + 1
    claim.save(update_fields=["wording", "note", "version", "changed"])
    if "questions" in before:
        answer(claim, _questions(event.case, before))
    stamp_claim(claim)
    return finish(
        case=event.case,
        action="claim.changed",
        target=event.target,
        before=held,
        after=claim_data(claim),
        undoes=event,
        by=by,
    )


@transaction.atomic
def uncite(event: Event, by: User) -> Event:
    """Take away citations that were just made, unless someone has changed them since."""
    claim, told = _held(event), _told(event.after, "citations")
    versions = {citation["id"]: citation["version"] for citation in told}
    if dict(claim.citations.filter(pk__in=versions).values_list("pk", "version")) != versions:
        raise Refused(_("This citation has been changed since, so it cannot be undone. Its claim's page can."), 409)
    done = detach(claim, list(versions), undoes=event, by=by)
    _back_to_tray(told)
    return done.event


@transaction.atomic
def cite_again(event: Event, by: User) -> Event:
    """Put deleted citations back under their claim."""
    claim, roles = _held(event), roles_of(_held(event))
    citations = _put_back(claim, _told(event.before, "citations"))
    after = {"claim": (event.before or {})["claim"], "citations": citations}
    undone = finish(case=event.case, action="citation.added", target=event.target, after=after, undoes=event, by=by)
    show_again(claim, touched_by(undone), roles, roles_of(claim))
    return undone


@transaction.atomic
def unchange_citation(event: Event, by: User) -> Event:
    """Give a citation back what it said before, unless it has changed again."""
    claim, told = _held(event), _told(event.before, "citations")[0]
    after = _told(event.after, "citations")[0]
    citation = claim.citations.filter(pk=told["id"], version=after["version"]).first()
    if citation is None:
        raise Refused(_("This citation has been changed again since. Edit it on its claim's page."), 409)
    roles, held = roles_of(claim), stored_citations(pk=citation.pk)
    write_details(citation, details_of(told))
    undone = finish(
        case=event.case,
        action="citation.changed",
        target=event.target,
        before={"claim": (event.before or {})["claim"], "citations": held},
        after={"claim": (event.before or {})["claim"], "citations": stored_citations(pk=citation.pk)},
        undoes=event,
        by=by,
    )
    show_again(claim, touched_by(undone), roles, roles_of(claim))
    return undone


def details_of(told: Json) -> Details:
    """Return what a citation said, from the log."""
    return Details(
        role=CitationRole(told["role"]),
        chain=tuple(told["chain"]),
        unknown=told["unknown"],
        translation=told["translation"],
        translator=told["translator"],
        note=told["note"],
    )


def _told(side: Json | None, what: str) -> list[Json]:
    return list((side or {}).get(what, []))


def _held(event: Event) -> Claim:
    """Return the claim of an event; refused when it was deleted since."""
    pk = int(event.target.partition(":")[2])
    claim = Claim.objects.select_for_update().select_related("case").filter(pk=pk, case=event.case).first()
    if claim is None:
        raise Refused(_("The claim was deleted since. Undo the deletion first, under Activity."), 409)
    return claim


def _questions(case: Case, told: Json) -> list[Question]:
    """Return the questions that a claim answered, those that are still there; older events tell of none."""
    return list(Question.objects.filter(case=case, pk__in=[one["id"] for one in told.get("questions", [])]))


def _person(pk: int | None) -> int | None:
    """Return the key of a person who still has an account."""
    return pk if pk and User.objects.filter(pk=pk).exists() else None


def _put_back(claim: Claim, told: Iterable[Json]) -> list[Json]:
    """Make citations again under their keys; return them as the log tells of them. Refused when an article is gone."""
    put_back = []
    for citation in told:
        passage = _passage_again(citation["passage"])
        if Citation.objects.filter(claim=claim, passage=passage).exists():
            raise Refused(_("This passage has been cited for the claim again since, so nothing was undone."), 409)
        put_back.append(_citation_again(claim, passage, citation))
    return stored_citations(pk__in=put_back)


def _citation_again(claim: Claim, passage: Passage, told: Json) -> int:
    details = details_of(told)
    citation = Citation.objects.create(
        pk=told["id"],
        claim=claim,
        passage=passage,
        role=details.role,
        unknown=details.unknown,
        note=details.note,
        translation=details.translation,
        translator=details.translator,
        by_id=_person(told["by"]),
        version=told["version"],
    )
    Citation.objects.filter(pk=citation.pk).update(at=parse_datetime(told["at"]))
    write_chain(citation, details.chain)
    return int(citation.pk)


def _passage_again(told: Json) -> Passage:
    if not Revision.objects.filter(pk=told["revision"]).exists():
        message = _("%(place)s is not in the case any more, so this cannot be undone.")
        raise Refused(message % {"place": told["place"]}, 409)
    passage, _fresh = Passage.objects.get_or_create(
        revision_id=told["revision"],
        start=told["start"],
        end=told["end"],
        defaults={"pk": told["id"], "quote": told["quote"], "by_id": _person(told["by"])},
    )
    return passage


def _back_to_tray(told: Iterable[Json]) -> None:
    """Put passages that waited in the tray before they were cited back into it."""
    waiting = [citation["passage"]["id"] for citation in told if citation["was_kept"]]
    Passage.objects.filter(pk__in=waiting).update(kept=True)
