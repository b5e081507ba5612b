"""FollowTheMoney JSON lines (https://followthemoney.tech): things with their names, articles, claims as notes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.cases.models import Case
from newsapp.entities.enums import Type
from newsapp.exchange.carried import Note, Proposition, Thing, Things
from newsapp.exchange.formats import Format, Loss, Parsed, Written
from newsapp.exchange.formats.ftm.schemata import NAMES, SCHEMATA, TYPES
from newsapp.exchange.formats.ftm.writing import OURS, lines_of, lost_of
from newsapp.exchange.kept import Kept
from newsapp.exchange.ours import names_of, questions_of, spot_of, text_of
from newsapp.exchange.strictly import decoded, lines, refused

KEY = "ftm"
MOST = 50_000
Json = dict[str, Any]
_FRAME = ("Article", "Mention")


def read(data: bytes, name: str) -> Things:
    """Return the entities of a file, one for each line. Refused (422) with the line that is not as the model has it."""
    del name
    found: list[tuple[str, Json]] = []
    seen: set[str] = set()
    for number, value in lines(decoded(data)):
        why = _fault(value) or (_("its id stands twice") if value["id"] in seen else "")
        if why or len(found) >= MOST:
            words = {"n": number, "why": why or _("a file may hold 50,000 entities")}
            raise refused(_("Line %(n)d: %(why)s.") % words)
        seen.add(value["id"])
        found.append((_("line %(n)d") % {"n": number}, value))
    if not found:
        raise refused(_("Line 1: there is no entity in this file."))
    return _things(found)


def put(parsed: Parsed) -> Written:
    """Write what was read as it came."""
    if isinstance(parsed, Things) and parsed.format == KEY:
        return Written(_lines(parsed.document))
    raise refused(_("Only entities of FollowTheMoney can be written as such."))


def write(case: Case) -> Written:
    """Write what a case names, its articles, claims and citations, and what it took in before."""
    return Written(_lines(lines_of(case, Kept.of(case, KEY))), lost=lost_of(case))


def _things(found: list[tuple[str, Json]]) -> Things:
    things, notes, claims, others = [], [], [], []
    for path, one in found:
        ours = _ours(one)
        if spot := spot_of(ours.get("place")):
            said = ours.get("said")
            notes.append(Note(one["id"], path, one, (spot,), "", said if isinstance(said, dict) else {}))
        elif one["schema"] == "Note" and _values(one, "description"):
            claims.append(_claim(path, one, ours))
        elif one["schema"] in TYPES and _names(one, ours):
            things.append(Thing(one["id"], path, _type(one, ours), _names(one, ours), one, text_of(ours, "key")))
        elif not _is_frame(one):
            others.append((one["id"], one["schema"], one))
    framed = Counter(one["schema"] for _path, one in found if _is_frame(one))
    return Things(
        format=KEY,
        things=tuple(things),
        notes=tuple(notes),
        propositions=tuple(claims),
        others=tuple(others),
        document=[one for _path, one in found],
        lost=tuple(Loss(what, _("our own: made anew from the texts of a case"), n) for what, n in framed.items()),
    )


def _ours(one: Json) -> Json:
    found = one.get(OURS)
    return found if isinstance(found, dict) else {}


def _is_frame(one: Json) -> bool:
    return OURS in one and one["schema"] in _FRAME


def _claim(path: str, one: Json, ours: Json) -> Proposition:
    return Proposition(
        identity=one["id"],
        path=path,
        wording=_values(one, "description")[0],
        note="\n\n".join(_values(one, "notes"))[:5_000],
        claim=text_of(ours, "claim"),
        questions=questions_of(ours),
        data=one,
    )


def _type(one: Json, ours: Json) -> str:
    said = ours.get("type")
    return said if said in Type.values else str(TYPES[one["schema"]])


def _names(one: Json, ours: Json) -> tuple[tuple[str, str], ...]:
    """Return the names of a thing; with their languages where we wrote it."""
    said = ours.get("names")
    pairs = said if isinstance(said, list) else [[text, ""] for name in NAMES for text in _values(one, name)]
    return names_of(pairs or [[text, ""] for text in _values(one, "full")])


def _fault(value: Any) -> str:
    if not isinstance(value, dict) or not isinstance(value.get("id"), str) or not value["id"]:
        return _("an entity is an object with an id")
    if not isinstance(value.get("schema"), str) or value["schema"] not in SCHEMATA:
        return _("“%(schema)s” is no schema of FollowTheMoney") % {"schema": str(value.get("schema"))[:60]}
    properties = value.get("properties")
    if not isinstance(properties, dict):
        return _("an entity has properties")
    wrong = (name for name, values in properties.items() if not _is_listed(values))
    name = next(wrong, None)
    return _("the property “%(name)s” is no list of strings") % {"name": name[:60]} if name is not None else ""


def _is_listed(values: Any) -> bool:
    return isinstance(values, str) or (isinstance(values, list) and all(isinstance(one, str) for one in values))


def _values(one: Json, name: str) -> list[str]:
    values = one["properties"].get(name, [])
    return [values] if isinstance(values, str) else list(values)


def _lines(entities: Iterable[Any]) -> bytes:
    return "".join(_line(one) for one in entities).encode()


def _line(one: Any) -> str:
    return json.dumps(one, ensure_ascii=False) + "\n"


def _detects(data: bytes, name: str) -> bool:
    return name.endswith((".ijson", ".ftm", ".jsonl", ".json")) and b'"schema"' in data and b'"properties"' in data


FORMAT = Format(
    key=KEY,
    label="FollowTheMoney JSON lines",
    suffix="ftm.json",
    media_type="application/json+ftm",
    write=write,
    read=read,
    put=put,
    detects=_detects,
    carries=gettext_lazy("Names of people, bodies and places, articles, claims and citations as notes."),
)
