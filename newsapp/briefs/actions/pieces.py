"""Changing what a piece says, and taking pieces out."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.briefs.actions.recording import finish, held_piece, sent_before
from newsapp.briefs.enums import Kind
from newsapp.briefs.layout import Layout
from newsapp.briefs.models import Brief, Piece
from newsapp.briefs.snapshots import pieces_data
from newsapp.briefs.values import Done, Saying
from newsapp.claims.models import Citation, Claim
from newsapp.history.models import Event
from newsapp.web.errors import Refused, Stale


@transaction.atomic
def change_piece(*, piece: Piece, version: int, saying: Saying, key: str = "", by: User) -> Done:
    """Change words, likelihood, confidence or notes of a piece. The words of a quotation stay.

    A claim whose words are those of the claim follows it from then on. Raises Stale when it was changed since.
    """
    if earlier := sent_before(key, by):
        return earlier
    held = held_piece(piece)
    if held.version != version:
        raise Stale(held)
    before = pieces_data([held])
    _say(held, saying)
    return finish(
        held.brief, "brief.reworded", before={"pieces": before}, after={"pieces": pieces_data([held])}, key=key, by=by
    )


@transaction.atomic
def remove_piece(*, piece: Piece, version: int, key: str = "", by: User) -> Done:
    """Take a piece out of the brief; claim and passage stay. Refused (409) when somebody changed it since."""
    if earlier := sent_before(key, by):
        return earlier
    held = held_piece(piece)
    if held.version != version:
        raise Refused(_("Somebody has changed this piece since, so it was not removed. Look at it first."), 409)
    return take_out(held.brief, [held], key=key, by=by)


def take_out(
    brief: Brief, rows: Sequence[Piece], *, key: str = "", undoes: Event | None = None, by: User
) -> Done:  # fmt: skip
    """Delete pieces and record it, inside the caller's transaction."""
    layout = Layout(brief)
    places = [layout.find(row.pk) for row in rows]
    told = [one | {"index": place[1] if place else 0} for one, place in zip(pieces_data(rows), places, strict=True)]
    Piece.objects.filter(brief=brief, pk__in=[row.pk for row in rows]).delete()
    return finish(brief, "brief.removed", before={"pieces": told}, key=key, undoes=undoes, by=by)


def write_over(piece: Piece, **said: object) -> None:
    """Write what a piece says over what it said, as its next version."""
    for name, value in said.items():
        setattr(piece, name, value)
    piece.version += 1
    piece.save(update_fields=[*said, "version"])


def _say(piece: Piece, saying: Saying) -> None:
    said: dict[str, object] = {"likelihood": saying.likelihood, "confidence": saying.confidence}
    if piece.kind != Kind.QUOTATION:
        wording = Claim.objects.filter(pk=piece.claim_id or 0).values_list("wording", flat=True).first()
        said["text"] = "" if saying.text == wording else saying.text
        said |= _notes(piece, saying)
    write_over(piece, **said)


def _notes(piece: Piece, saying: Saying) -> dict[str, object]:
    """Return what the row keeps of the notes that were chosen: the claim's that are left out, others put in.

    What the form did not offer, because it was cited since, stays as it is.
    """
    if saying.notes is None:
        return {}
    own = set(Citation.objects.filter(claim=piece.claim_id).values_list("pk", flat=True)) if piece.claim_id else set()
    put_in, left_out = set(piece.put_in), set(piece.left_out)
    shown = saying.shown or own | put_in
    return {
        "left_out": sorted(((own & shown) - saying.notes) | ((left_out & own) - shown)),
        "put_in": sorted((saying.notes - own) | (put_in - own - shown)),
    }
