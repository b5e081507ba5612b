"""Things that come with their names from elsewhere, many at once: a case's own, matched in one go at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction

from newsapp.accounts.models import User
from newsapp.articles.models import Revision
from newsapp.cases.models import Case
from newsapp.entities.actions import match_revision
from newsapp.entities.enums import Scope
from newsapp.entities.models import Entity, Name
from newsapp.entities.naming import new_entity, shown_name
from newsapp.history.actions import hold, record
from newsapp.text.normalise import fold, folded_text

MANY = 50  # names, from which on every text of the case is matched again without looking whether it holds one


@dataclass(frozen=True, slots=True)
class Brought:
    """Somebody or something: its type, its names as (text, language), and the entity it is if there is one already."""

    type: str
    names: tuple[tuple[str, str], ...]
    entity: Entity | None = None


@transaction.atomic
def bring_entities(*, case: Case, brought: Sequence[Brought], by: User) -> list[Entity]:
    """Give a case entities and names, in their order; one event for each name, then the texts are matched again."""
    hold(case.pk)
    written: list[str] = []
    entities = [_bring(case, one, written, by) for one in brought]
    for revision in _holding(case, written):
        match_revision(revision=revision)
    return entities


def _bring(case: Case, one: Brought, written: list[str], by: User) -> Entity:
    entity = one.entity or new_entity(case, one.names[0][0], one.type, by)
    fresh = one.entity is None
    known = set(entity.names.values_list("folded", flat=True))
    for text, language in one.names:
        if folded_text(text) not in known:
            known.add(folded_text(text))
            _add(case, entity, (text, language), by, fresh=fresh)
            written.append(text)
            fresh = False
    return entity


def _add(case: Case, entity: Entity, written: tuple[str, str], by: User, *, fresh: bool) -> None:
    text, language = written
    name = Name.objects.create(
        entity=entity,
        text=text,
        folded=folded_text(text),
        language=language,
        case=case,
        added_by=by,
        order=1_000,
    )
    after = {
        "name": text,
        "entity": entity.pk,
        "entity_name": shown_name(entity, text),
        "type": entity.type,
        "scope": Scope.CASE.value,
        "new_entity": fresh,
    }
    record(case=case, action="name.added", target=f"name:{name.pk}", after=after, by=by)


def _holding(case: Case, written: Sequence[str]) -> Iterable[Revision]:
    """Return the revisions of a case in which one of the names stands; all of them for many names."""
    wanted = [fold(text).text for text in written]
    revisions = Revision.objects.filter(article__case=case).select_related("article")
    for revision in revisions.iterator(chunk_size=20) if wanted else ():
        words = "" if len(wanted) > MANY else fold(revision.text).text
        if len(wanted) > MANY or any(name in words for name in wanted):
            yield revision
