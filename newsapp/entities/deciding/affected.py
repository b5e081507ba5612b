"""Every place that a decision would change, found before anything is stored.

A name that becomes known is found in more places than it was a candidate: inflected, by its last word after a full
mention. So the texts are read with the decision as if it were made, and what differs is shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from newsapp.articles.models import Revision
from newsapp.entities.deciding.values import Choice, Extent, Ref, Spot, Word
from newsapp.entities.enums import Do, Form, Reach
from newsapp.entities.models import Mention, Name, NameDecision
from newsapp.entities.queries import newest_revisions, visible_names
from newsapp.entities.reading_names import Named, Ruling, key_of, read_names
from newsapp.text.normalise import folded_text
from newsapp.text.spans import EntityType, LexiconEntry, LexiconName

NEW_KEY = "\N{BLACK SQUARE}new"  # no entity is called so


def affected(word: Word, choice: Choice, extent: Extent, at: frozenset[Ref]) -> list[Spot]:
    """Return the places a decision is about, in order of article and text.

    Without a reach these are `at` and the other places of the spelling that nobody has decided one by one.
    """
    if extent.reach is None:
        spots = {*_stored(word, extent), *spots_at(word, at)}
        return sorted((one for one in spots if one.entity or choice.do is not Do.RIGHT), key=_place)
    if not choice.names:
        return sorted(_stored(word, extent), key=_place)
    return sorted(_differing(word, choice, extent), key=_place)


def _place(spot: Spot) -> Ref:
    return spot.ref


def _revisions(word: Word, extent: Extent) -> QuerySet[Revision]:
    found = newest_revisions(word.case)
    return found.filter(article=extent.article) if extent.article else found


def _stored(word: Word, extent: Extent) -> Iterable[Spot]:
    if not word.key:
        return []
    rows = Mention.objects.filter(revision__in=_revisions(word, extent), key=word.key, decided=False)
    return map(Spot.of, rows.exclude(form=Form.IGNORED))


def spots_at(word: Word, at: frozenset[Ref]) -> list[Spot]:
    """Return those of some places that stand in the case, decided ones too."""
    wanted = {ref.revision for ref in at}
    rows = Mention.objects.filter(revision__in=wanted, revision__article__case=word.case).exclude(form=Form.IGNORED)
    return [spot for spot in map(Spot.of, rows) if spot.ref in at]


def _differing(word: Word, choice: Choice, extent: Extent) -> Iterable[Spot]:
    """Yield the places that the texts, read with the decision, name otherwise than they do now."""
    target = choice.entity.key if choice.entity else NEW_KEY
    kind = choice.entity.type if choice.entity else choice.type
    ruling = Ruling(word.key, target, kind, extent.reach or Reach.CASE)
    names = tentative(word, choice, target, kind)
    replaced = former(word, extent)
    entity = choice.entity.pk if choice.entity else 0  # a new one is none of those read now
    for revision in written_in(_revisions(word, extent), word.key):
        read = read_names(revision, also=[ruling], names=names, without=replaced.pk if replaced else None)
        now = {(row.start, row.end): row for row in revision.mentions.all()}
        for one in read.fresh:
            was = now.get((one.start, one.end))
            if one.entity == target and (one.key == word.key or was is None or was.entity_id != entity):
                yield _spot(revision, one, was)


def _spot(revision: Revision, one: Named, was: Mention | None) -> Spot:
    return Spot(Ref(revision.pk, one.start, one.end), was.entity_id if was else None, one.type, was.why if was else "")


def written_in(revisions: QuerySet[Revision], key: str) -> Iterable[Revision]:
    """Yield the revisions among some in whose text a spelling stands."""
    for revision in revisions.select_related("article").order_by("article_id").iterator(chunk_size=20):
        if key in " ".join(folded_text(revision.text).split()):
            yield revision


def former(word: Word, extent: Extent) -> NameDecision | None:
    """Return what was decided of the spelling for the same article, or for the case, before."""
    found = NameDecision.objects.filter(case=word.case, key=word.key, article=extent.article)
    return found.select_related("entity", "by").first()


def tentative(word: Word, choice: Choice, key: str, kind: str) -> list[LexiconEntry]:
    """Return the case names that a decision would add: the spelling, and the name given to a new entity."""
    names = tuple(LexiconName(text, language) for text, language in wanted_names(word, choice))
    return [LexiconEntry(key, EntityType(kind), names)] if names else []


def wanted_names(word: Word, choice: Choice) -> list[tuple[str, str]]:
    """Return (text, language) of the names that the entity does not have yet in this case, the shown one first."""
    wanted = {word.key: (word.written, word.language)}
    if choice.entity is None and choice.name and key_of(choice.name) != word.key:
        wanted = {key_of(choice.name): (choice.name, choice.language)} | wanted
    elif choice.entity is None:
        wanted = {word.key: (choice.name or word.written, choice.language or word.language)}
    known = (
        visible_names(word.case).filter(entity=choice.entity, matched=True) if choice.entity else Name.objects.none()
    )
    has = set(known.filter(article=None, folded__in=wanted).values_list("folded", flat=True))
    return [pair for key, pair in wanted.items() if key not in has]
