"""W3C Web Annotation (https://www.w3.org/TR/annotation-model/): JSON-LD, read by the rules of the model (rules.py)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.cases.models import Case
from newsapp.exchange.carried import Notes
from newsapp.exchange.cited import excerpted, uncited
from newsapp.exchange.formats import Format, Loss, Parsed, Written
from newsapp.exchange.formats.w3c.checking import faults
from newsapp.exchange.formats.w3c.notes import annotations_of, note_of
from newsapp.exchange.formats.w3c.own import annotation_of, collection
from newsapp.exchange.kept import Kept
from newsapp.exchange.strictly import decoded, dumped, loaded, refused

KEY = "w3c"
SHOWN = 5


def read(data: bytes, name: str) -> Notes:
    """Return the annotations of a document of the model, or of a list of such documents.

    Raises Refused (422) with the path and reason of the first faults, or the line where it is no JSON.
    """
    del name
    found = loaded(decoded(data))
    documents = found if isinstance(found, list) and found else [found]
    wrong = [fault for n, one in enumerate(documents) for fault in _faults(one, n, several=isinstance(found, list))]
    if wrong:
        more = _(" (and %(n)d more)") % {"n": len(wrong) - SHOWN} if len(wrong) > SHOWN else ""
        raise refused(_("This is no valid Web Annotation. %(faults)s%(more)s.") % {"faults": "; ".join(wrong[:SHOWN]),
                                                                            "more": more})  # fmt: skip
    notes = tuple(note_of(path, one, each["@context"]) for each in documents for path, one in annotations_of(each))
    return Notes(format=KEY, notes=notes, document=found, lost=tuple(_unread(documents)))


def put(parsed: Parsed) -> Written:
    """Write what was read as it came, or the notes of another program as annotations."""
    if isinstance(parsed, Notes) and parsed.format == KEY:
        return Written(dumped(parsed.document))
    raise refused(_("Only Web Annotations can be written as such."))


def write(case: Case) -> Written:
    """Write citations and kept passages of a case, and the annotations it once took in."""
    kept = Kept.of(case, KEY)
    own = [annotation_of(one) | {"id": kept.name_of(one)} for one in excerpted(case) if not kept.speaks_for(one)]
    return Written(dumped(collection(case, [*own, *kept.others()])), lost=tuple(_lost(case)))


def _lost(case: Case) -> list[Loss]:
    count = uncited(case)
    return [Loss(_("claims without a citation"), _("an annotation needs a target"), count)] if count else []


def _unread(documents: list[dict[str, Any]]) -> list[Loss]:
    pages = [each for each in documents if not list(annotations_of(each))]
    why = _("their annotations are named by an address and not in the file")
    return [Loss(_("pages and collections"), why, len(pages))] if pages else []


def _faults(document: Any, n: int, *, several: bool) -> list[str]:
    return [f"$[{n}]{str(fault)[1:]}" if several else str(fault) for fault in faults(document)]


def _detects(data: bytes, name: str) -> bool:
    return name.endswith((".json", ".jsonld")) and b"ns/anno.jsonld" in data


FORMAT = Format(
    key=KEY,
    label="W3C Web Annotation",
    suffix="jsonld",
    media_type='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    write=write,
    read=read,
    put=put,
    detects=_detects,
    carries=gettext_lazy("Citations and kept passages with their quotations, positions, claims, roles and chains."),
)
