"""STIX 2.1 (https://docs.oasis-open.org/cti/stix/v2.1/): a report of the case, checked by the stix2 library."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.cases.models import Case
from newsapp.entities.enums import Type
from newsapp.exchange.carried import Note, Proposition, Thing, Things
from newsapp.exchange.formats import Format, Parsed, Written
from newsapp.exchange.formats.stix.checking import fault
from newsapp.exchange.formats.stix.writing import OURS, bundle_of, lost_of
from newsapp.exchange.kept import Kept
from newsapp.exchange.ours import names_of, questions_of, spot_of, text_of
from newsapp.exchange.strictly import decoded, dumped, loaded, refused

KEY = "stix"
MOST = 20_000
Json = dict[str, Any]
_CLASSES = {"individual": Type.PERSON, "organization": Type.ORGANISATION, "group": Type.ORGANISATION,
            "class": Type.ORGANISATION, "system": ""}  # fmt: skip


def read(data: bytes, name: str) -> Things:
    """Return the objects of a bundle. Refused (422) with path and reason of the first that the standard forbids."""
    del name
    document = loaded(decoded(data))
    if not isinstance(document, dict) or document.get("type") != "bundle":
        raise refused(_("$.type: must be “bundle”."))
    objects = document.get("objects", [])
    if not isinstance(objects, list) or not objects or len(objects) > MOST:
        raise refused(_("$.objects: must be a list of 1 to 20,000 objects."))
    for n, one in enumerate(objects):
        if why := fault(one):
            raise refused(_("$.objects[%(n)d]: %(why)s.") % {"n": n, "why": why})
    if why := fault(document | {"objects": objects[:1]}):
        raise refused(_("$: %(why)s.") % {"why": why})
    return _things(document, objects)


def put(parsed: Parsed) -> Written:
    """Write what was read as it came."""
    if isinstance(parsed, Things) and parsed.format == KEY:
        return Written(dumped(parsed.document))
    raise refused(_("Only STIX can be written as such."))


def write(case: Case) -> Written:
    """Write a case as a report, with what it took in before."""
    return Written(dumped(bundle_of(case, Kept.of(case, KEY))), lost=lost_of(case))


def _things(document: Json, objects: list[Json]) -> Things:
    things, notes, claims, others = [], [], [], []
    for n, one in enumerate(objects):
        path, ours = f"$.objects[{n}]", _ours(one)
        if _is_frame(one):
            continue
        if spot := spot_of(ours.get("place")):
            said = ours.get("said")
            notes.append(
                Note(
                    f"urn:uuid:{one['id'].partition('--')[2]}",
                    path,
                    one,
                    (spot,),
                    "",
                    said if isinstance(said, dict) else {},
                )
            )
        elif one["type"] == "note":
            claims.append(_claim(path, one, ours))
        elif (kind := _type(one, ours)) and (names := _names(one, ours)):
            things.append(Thing(one["id"], path, kind, names, one, text_of(ours, "key")))
        else:
            others.append((one["id"], one["type"], one))
    return Things(
        format=KEY,
        things=tuple(things),
        notes=tuple(notes),
        propositions=tuple(claims),
        others=tuple(others),
        document=document,
    )


def _ours(one: Json) -> Json:
    extensions = one.get("extensions")
    found = extensions.get(OURS) if isinstance(extensions, dict) else None
    return found if isinstance(found, dict) else {}


def _is_frame(one: Json) -> bool:
    """Tell whether an object only frames one of our own exports: it is made anew by the next."""
    return bool(one["id"] == OURS) or "frame" in _ours(one)


def _claim(path: str, one: Json, ours: Json) -> Proposition:
    return Proposition(
        identity=one["id"],
        path=path,
        wording=one["content"],
        note=text_of(ours, "note"),
        claim=text_of(ours, "claim"),
        questions=questions_of(ours),
        data=one,
    )


def _type(one: Json, ours: Json) -> str:
    if ours.get("type") in Type.values:
        return str(ours["type"])
    if one["type"] == "identity":
        return str(_CLASSES.get(one.get("identity_class", ""), Type.ORGANISATION))
    if one["type"] == "location":
        return str(Type.COUNTRY if one.get("country") and not one.get("city") else Type.PLACE)
    return ""


def _names(one: Json, ours: Json) -> tuple[tuple[str, str], ...]:
    said = ours.get("names")
    return names_of(said if isinstance(said, list) else [[one.get("name", ""), one.get("lang", "")]])


def _detects(data: bytes, name: str) -> bool:
    return name.endswith((".json", ".stix")) and b'"bundle"' in data and b'"type"' in data


FORMAT = Format(
    key=KEY,
    label="STIX 2.1",
    suffix="stix.json",
    media_type="application/stix+json;version=2.1",
    write=write,
    read=read,
    put=put,
    detects=_detects,
    carries=gettext_lazy("A report: people, bodies and countries, claims as notes, citations as opinions."),
)
