"""Notes of other programs in a case: our own citations again, passages with a comment, or kept as they came.

An annotation that quotes words of an article of the case becomes a kept passage; what Parallax wrote itself becomes
claim and citation again. Every annotation is kept as it came, so that the same format writes it again. One that is
known already changes nothing, unless its article has come since, or what it became is no longer in the case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.claims.actions import AlreadyCited, add_claim, cite, keep_passage
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.claims.values import Done, Excerpt
from newsapp.exchange.carried import Note, Notes
from newsapp.exchange.identity import urn
from newsapp.exchange.kept import Kept, keep
from newsapp.exchange.placing import Placing
from newsapp.exchange.takers.outcome import Outcome, Tally, few_enough
from newsapp.exchange.takers.own import Told, told
from newsapp.questions.actions import add_question
from newsapp.questions.models import Question

OWN = "parallax"


@dataclass(frozen=True, slots=True)
class Decided:
    """What a note becomes: a citation of ours, a passage, or only a record with the reason.

    `again` when the same words are kept, or cited for the same claim, already: then only the note itself is new.
    """

    note: Note
    excerpt: Excerpt | None = None
    ours: Told | None = None
    why: str = ""
    again: bool = False


@dataclass
class Taking:
    """One file on its way into a case."""

    case: Case
    key: str
    tally: Tally = field(default_factory=Tally)

    def __post_init__(self) -> None:
        self.kept = Kept.of(self.case, self.key)
        self.placing = Placing(self.case)
        place = ("passage__revision", "passage__start", "passage__end")
        cited = list(Citation.objects.filter(claim__case=self.case).values_list("pk", "claim", *place))
        passages = Passage.objects.filter(revision__article__case=self.case)
        found = list(passages.values_list("kept", "pk", "revision", "start", "end"))
        waiting = [row for kept, *row in found if kept]
        self.targets = {f"citation:{pk}" for pk, *_place in cited} | {f"passage:{pk}" for _kept, pk, *_place in found}
        self.own = {urn(self.case, "citation", pk) for pk, *_place in cited}
        self.own |= {urn(self.case, "passage", pk) for pk, *_place in waiting}
        self.standing: set[tuple[object, ...]] = {tuple(row) for _pk, *row in cited}
        self.standing |= {(None, *row) for _pk, *row in waiting}
        claims = {urn(self.case, "claim", claim.pk): claim for claim in Claim.objects.filter(case=self.case)}
        self.seen: set[str] = set()
        self.questions = {one.text: one for one in Question.objects.filter(case=self.case)}
        again = Kept.of(self.case, OWN).by_identity
        by_pk = {f"claim:{claim.pk}": claim for claim in claims.values()}
        self.claims = claims | {name: by_pk[one.target] for name, one in again.items() if one.target in by_pk}

    def decide(self, note: Note) -> Decided | None:
        """Return what a note becomes; None for one that is here already."""
        known = self.kept.get(note.identity)
        if note.identity in self.own | self.seen or (known and known.target in self.targets):
            return None
        self.seen.add(note.identity)
        ours = told(note.said) if note.said else None
        placed = [self.placing.place(spot) for spot in note.spots]
        excerpt = next((one.excerpt for one in placed if one.excerpt), None)
        if known and not excerpt:
            return None
        why = placed[0].why if placed and not excerpt else ""
        return Decided(note, excerpt, ours, why, again=excerpt is not None and self._stands(excerpt, ours))

    def _stands(self, excerpt: Excerpt, ours: Told | None) -> bool:
        """Tell whether a passage is kept already, or cited for the claim; note that it is from now on."""
        claim = self.claims.get(ours.claim) if ours else None
        about = (claim.pk if claim else ours.claim) if ours else None
        place = (about, excerpt.revision.pk, excerpt.start, excerpt.end)
        stood = place in self.standing
        self.standing.add(place)
        return stood

    def count(self, one: Decided | None) -> None:
        """Count what a note becomes, as it will be told."""
        if one is None:
            self.tally.leave(_("annotations"), _("they are in the case already"))
        elif one.excerpt is None:
            self.tally.leave(_("annotations kept without a place"), one.why or _("they are about nothing in the case"))
        elif one.again:
            what = _("citations") if one.ours else _("passages")
            self.tally.leave(what, _("the same words are kept or cited already"))
        elif one.ours:
            self.tally.make(_("citations"))
            self.tally.leave(_("who cited and when"), _("the case notes who takes them in; the file says the rest"))
        else:
            self.tally.make(_("kept passages"))
            if one.note.text:
                self.tally.leave(_("comments"), _("a kept passage has none: they stay with what was taken in"))

    def make(self, one: Decided, by: User) -> None:
        """Write what a note becomes, and the note as it came."""
        target = ""
        if one.excerpt and one.ours:
            target = self._cite(one.ours, one.excerpt, by)
        elif one.excerpt:
            target = keep_passage(case=self.case, excerpt=one.excerpt, by=by).event.target
        note = one.note
        keep(case=self.case, key=self.key, identity=note.identity, data=note.data, target=target, excerpt=one.excerpt)

    def _cite(self, ours: Told, excerpt: Excerpt, by: User) -> str:
        claim = self.claims.get(ours.claim)
        try:
            if claim:
                done = cite(claim=claim, excerpts=[excerpt], details=ours.details, by=by)
            else:
                done = self.word(ours, [excerpt], by)
        except AlreadyCited as refused:
            claim = refused.claim
        found = Citation.objects.get(
            claim=claim or done.claim,
            passage__revision=excerpt.revision,
            passage__start=excerpt.start,
            passage__end=excerpt.end,
        )
        return f"citation:{found.pk}"

    def word(self, ours: Told, excerpts: Sequence[Excerpt], by: User) -> Done:
        """Word a claim, with the questions it answers: the case's own by their words, else new ones."""
        for text in ours.questions:
            if text not in self.questions and (asked := add_question(case=self.case, text=text, by=by).question):
                self.questions[text] = asked
        answered = [self.questions[text] for text in ours.questions]
        done = add_claim(
            case=self.case,
            wording=ours.wording,
            note=ours.note,
            questions=answered,
            excerpts=excerpts,
            details=ours.details,
            by=by,
        )
        if done.claim:
            self.claims[ours.claim] = done.claim
            keep(case=self.case, key=OWN, identity=ours.claim, data={}, target=f"claim:{done.claim.pk}")
        return done


def plan(case: Case, parsed: Notes) -> Outcome:
    """Tell what the notes of a file would become. Reads only."""
    few_enough(len(parsed.notes))
    taking = Taking(case, parsed.format)
    for note in parsed.notes:
        taking.count(taking.decide(note))
    return taking.tally.outcome(parsed.lost)


def take(*, case: Case, parsed: Notes, by: User) -> Outcome:
    """Take the notes of a file into a case, inside the caller's transaction."""
    few_enough(len(parsed.notes))
    taking = Taking(case, parsed.format)
    for note in parsed.notes:
        decided = taking.decide(note)
        taking.count(decided)
        if decided:
            taking.make(decided, by)
    return taking.tally.outcome(parsed.lost)
