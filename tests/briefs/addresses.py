"""What stands in the addresses of the briefs room, and what a well-meant form sends there (tests/hostile)."""

from newsapp.briefs.actions import freeze_brief, insert_claims, insert_quotations
from newsapp.briefs.models import Brief, Piece


def fill(things, by) -> dict[str, dict[str, object]]:
    """Make the room's things in a case; return what stands in each of its addresses, by name."""
    insert_claims(case=things.case, claims=[(things.claim, None)], by=by)
    insert_quotations(case=things.case, passages=[things.kept], by=by)
    brief = Brief.objects.select_related("case").get(case=things.case)
    freeze_brief(brief=brief, note="To the desk", by=by)
    here = {"slug": things.case.slug}
    one = here | {"pk": _piece(things).pk}
    return {
        "briefs:brief": here,
        "briefs:history": here,
        "briefs:export": here | {"form": "html"},
        "briefs:open": here,
        "briefs:about": here,
        "briefs:arrange": here,
        "briefs:insert": here,
        "briefs:piece": one,
        "briefs:place": one,
        "briefs:freeze": here,
        "briefs:issue": here | {"number": 1},
        "briefs:issue_export": here | {"number": 1, "form": "md"},
    }


def bodies(things) -> dict[str, dict[str, object]]:
    """Return what the form at each address sends when all goes well."""
    piece = _piece(things)
    saying = {"text": "It burned", "likelihood": "likely", "confidence": "low", "notes": things.citation.pk}
    return {
        "briefs:open": {"title": "The fire", "key": "once"},
        "briefs:about": {"title": "The fire", "summary": "It burned.", "row": "second", "version": 1, "key": "once"},
        "briefs:arrange": {"up": "", "down": "", "remove": "", "piece": piece.pk, "to": ":", "key": "once"},
        "briefs:insert": {
            "kind": "claim", "question": "", "claims": things.claim.pk, "passages": things.kept.pk, **saying,
            "key": "once",
        },
        "briefs:piece": {**saying, "version": 1, "key": "once"},
        "briefs:freeze": {"note": "To the desk", "key": "once"},
    }  # fmt: skip


def _piece(things) -> Piece:
    return Piece.objects.get(brief__case=things.case, kind="claim")
