"""Loading a lexicon into the shared names, and writing it out again. Loading the same file twice changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from newsapp.entities.lexicon import entries
from newsapp.entities.models import Entity, Name
from newsapp.text.normalise import fold
from newsapp.text.spans import LexiconEntry, LexiconName

Row = tuple[str, str, str, date | None, date | None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did: how many entities were new, changed, and already as in the file."""

    new: int
    changed: int
    same: int


@transaction.atomic
def load_lexicon(found: Sequence[LexiconEntry]) -> Loaded:
    """Make the shared entities and names those of the entries; entities that are not among them stay as they are."""
    known = {entity.key: entity for entity in Entity.objects.filter(key__in=[entry.key for entry in found])}
    stored = _stored_names()
    fresh = [entry for entry in found if entry.key not in known]
    made = {entity.key: entity for entity in Entity.objects.bulk_create(_entity(entry) for entry in fresh)}
    changed = [entry for entry in found if entry.key in known and _differs(entry, known[entry.key], stored)]
    _replace([known[entry.key] for entry in changed], changed)
    rewritten = [*changed, *(entry for entry in found if entry.key in made)]
    Name.objects.bulk_create(
        [name for entry in rewritten for name in _rows(entry, made.get(entry.key) or known[entry.key])], batch_size=500
    )
    return Loaded(len(made), len(changed), len(found) - len(made) - len(changed))


def shared_entries() -> tuple[LexiconEntry, ...]:
    """Return everybody's entries as values, for `export_lexicon`."""
    return tuple(sorted(entries(Name.objects.filter(case=None)), key=lambda entry: entry.key))


def _entity(entry: LexiconEntry) -> Entity:
    return Entity(key=entry.key, type=entry.type.value, country=entry.country)


def _stored_names() -> dict[int, list[Row]]:
    names: dict[int, list[Row]] = {}
    rows = Name.objects.filter(case=None).order_by("order", "pk")
    for entity, *row in rows.values_list("entity_id", "text", "language", "kind", "since", "until"):
        names.setdefault(entity, []).append(tuple(row))  # type: ignore[arg-type]
    return names


def _differs(entry: LexiconEntry, entity: Entity, stored: dict[int, list[Row]]) -> bool:
    same_head = (entity.type, entity.country) == (entry.type.value, entry.country)
    return not same_head or stored.get(entity.pk, []) != [_row(name) for name in entry.names]


def _row(name: LexiconName) -> Row:
    return (name.text, name.language, name.kind, _day(name.since), _day(name.until))


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _replace(entities: Iterable[Entity], changed: Iterable[LexiconEntry]) -> None:
    for entity, entry in zip(entities, changed, strict=True):
        entity.type, entity.country = entry.type.value, entry.country
        entity.save(update_fields=["type", "country"])
        entity.names.filter(case=None).delete()


def _rows(entry: LexiconEntry, entity: Entity) -> Iterable[Name]:
    for order, name in enumerate(entry.names):
        yield Name(
            entity=entity,
            text=name.text,
            folded=fold(name.text).text,
            language=name.language,
            kind=name.kind,
            order=order,
            since=_day(name.since),
            until=_day(name.until),
        )
