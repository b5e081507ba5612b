"""Things, claims and citations of a file in a case: names that hold in the case, claims, and citations of ours.

A thing that the case knows by one of its names is that thing; another one becomes an entity of the case. A sentence
becomes a claim that rests on nothing yet. Everything is kept as it came, and written again by the same format.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from django.db.models import Q
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.claims.values import Details
from newsapp.entities.bringing import Brought, bring_entities
from newsapp.entities.models import Entity
from newsapp.entities.queries import visible_names
from newsapp.exchange.carried import Proposition, Thing, Things
from newsapp.exchange.kept import keep
from newsapp.exchange.takers.notes import Taking
from newsapp.exchange.takers.outcome import Outcome, few_enough
from newsapp.exchange.takers.own import Told
from newsapp.text.normalise import folded_text
from newsapp.web.errors import Refused

LONGEST = 1_000
MOST = 2_000  # names of one file: each may mean that texts are matched again


@dataclass
class _Known:
    """The entities of a case by key, and by type and name."""

    case: Case
    by_name: dict[tuple[str, str], set[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        seen = Entity.objects.filter(Q(case=None) | Q(case=self.case))
        self.by_key = dict(seen.values_list("key", "pk"))
        for entity, kind, name in visible_names(self.case).values_list("entity", "entity__type", "folded"):
            self.by_name.setdefault((kind, name), set()).add(entity)

    def find(self, thing: Thing) -> int | None:
        """Return the entity with the key of a thing, else the one that has more of its names than any other."""
        if thing.key in self.by_key:
            return self.by_key[thing.key]
        names = {folded_text(text) for text, _language in thing.names}
        counted = Counter(one for name in names for one in self.by_name.get((thing.type, name), ()))
        first, second = [*counted.most_common(2), (None, 0), (None, 0)][:2]
        return first[0] if first[1] > second[1] else None

    def add(self, thing: Thing, entity: int) -> None:
        """Note that an entity has the names of a thing now."""
        for text, _language in thing.names:
            self.by_name.setdefault((thing.type, folded_text(text)), set()).add(entity)


class _Things:
    """One file on its way into a case."""

    def __init__(self, case: Case, parsed: Things) -> None:
        few_enough(sum(map(len, (parsed.things, parsed.notes, parsed.propositions, parsed.others))))
        if sum(len(one.names) for one in parsed.things) > MOST:
            raise Refused(_("A file may bring 2,000 names. Split it."), 422)
        self.case, self.parsed = case, parsed
        self.notes = Taking(case, parsed.format)
        self.tally = self.notes.tally
        self.known = _Known(case)
        self.seen: set[str] = set()

    def is_new(self, identity: str) -> bool:
        """Tell whether something has not been taken in before, and count it if it has."""
        known, again = self.notes.kept.get(identity) is not None, identity in self.seen
        self.seen.add(identity)
        if known or again:
            why = (
                _("they are in the case already")
                if known
                else _("the file has them twice: the last is kept as it came")
            )
            self.tally.leave(_("objects"), why)
        return not (known or again)

    def things(self) -> list[tuple[Thing, int | None]]:
        """Return the new things with the entity each of them is, if there is one."""
        found = []
        for thing in filter(lambda one: self.is_new(one.identity), self.parsed.things):
            entity = self.known.find(thing)
            self.tally.make(_("entities") if entity is None else _("names looked up for entities of the case"))
            found.append((thing, entity))
            self.known.add(thing, entity if entity is not None else -len(found))
        return found

    def propositions(self, worded: set[str]) -> list[Proposition]:
        """Return the sentences that become claims; `worded` are the claims that come with their citations."""
        found = []
        for one in filter(lambda each: self.is_new(each.identity), self.parsed.propositions):
            if one.claim in worded or one.claim in self.notes.claims:
                continue
            if not 0 < len(" ".join(one.wording.split())) <= LONGEST:
                self.tally.leave(_("notes kept as they came"), _("a claim has 1 to 1,000 characters"))
            else:
                self.tally.make(_("claims"))
                found.append(one)
        return found

    def others(self) -> None:
        """Count what Parallax has no words for."""
        for identity, what, _data in self.parsed.others:
            if self.is_new(identity):
                self.tally.leave(what, _("Parallax has no word for it: kept as it came"))


def plan(case: Case, parsed: Things) -> Outcome:
    """Tell what the objects of a file would become. Reads only."""
    going = _Things(case, parsed)
    going.things()
    worded = set()
    for note in parsed.notes:
        decided = going.notes.decide(note)
        going.notes.count(decided)
        if decided and decided.excerpt and decided.ours:
            worded.add(decided.ours.claim)
    going.propositions(worded)
    going.others()
    return going.tally.outcome(parsed.lost)


def take(*, case: Case, parsed: Things, by: User) -> Outcome:
    """Take the objects of a file into a case, inside the caller's transaction."""
    going = _Things(case, parsed)
    _bring(going, by)
    for note in parsed.notes:
        decided = going.notes.decide(note)
        going.notes.count(decided)
        if decided:
            going.notes.make(decided, by)
    _word(going, by)
    going.others()
    for identity, _what, data in parsed.others:
        if going.notes.kept.get(identity) is None:
            keep(case=case, key=parsed.format, identity=identity, data=data)
    return going.tally.outcome(parsed.lost)


def _bring(going: _Things, by: User) -> None:
    """Make the entities that the case does not know, and give those it knows the names they lack."""
    found = going.things()
    entities = Entity.objects.in_bulk([pk for _thing, pk in found if pk is not None and pk > 0])
    first: dict[int, int] = {}  # where in the list a thing stands that is named again in the same file
    fresh: dict[int, Brought] = {}
    for n, (thing, pk) in enumerate(found):
        first[n] = -pk - 1 if pk is not None and pk < 0 else n
        if first[n] == n:
            fresh[n] = Brought(thing.type, thing.names, entities.get(pk) if pk is not None else None)
        else:
            fresh[first[n]] = replace(fresh[first[n]], names=(*fresh[first[n]].names, *thing.names))
    made = bring_entities(case=going.case, brought=list(fresh.values()), by=by)
    by_place = dict(zip(fresh, made, strict=True))
    for n, (thing, _pk) in enumerate(found):
        target = f"entity:{by_place[first[n]].pk}"
        keep(case=going.case, key=going.parsed.format, identity=thing.identity, data=thing.data, target=target)


def _word(going: _Things, by: User) -> None:
    """Word the claims that came without citations, and remember what became of every sentence."""
    for one in going.propositions(set()):
        ours = Told(one.claim or one.identity, " ".join(one.wording.split()), one.note, Details(), one.questions)
        going.notes.word(ours, (), by)
    for one in going.parsed.propositions:
        claim = going.notes.claims.get(one.claim or one.identity)
        known = going.notes.kept.get(one.identity)
        if known is None:
            target = f"claim:{claim.pk}" if claim else ""
            keep(case=going.case, key=going.parsed.format, identity=one.identity, data=one.data, target=target)
