"""What a claim about a fact says at first, and the role of each passage: a sentence that a person may leave as it is.

It is the sentence of an article in the page's language, or what somebody made of one in it: one that stands by itself
before others (no "he", no "on the next day"), no note marks, not who said it. Where there is none, or a number
or a day says enough, it is composed of what is shared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from newsapp.claims.enums import CitationRole
from newsapp.comparison.enums import Reason, Relation
from newsapp.comparison.keeping.plain import Json, value_of
from newsapp.comparison.models import FactPassage, StoredFact
from newsapp.comparison.nouns import noun
from newsapp.comparison.pages.labels import ACTS, DAYS, capitalised, happens_in, joined
from newsapp.comparison.pages.numbers_in_words import MEASURES, counted_as, page_language, several, value_words
from newsapp.comparison.values import meet
from newsapp.comparison.words import is_event
from newsapp.translations.models import Translation

SHORTEST, LONGEST = 25, 220
_MARK = re.compile(r"\s*\[\d+\]")
_SAYING = re.compile(r"^.{0,90}?\b(?:said|says|told|reported|announced|stated)(?: \w+)? that (?P<said>.+)$", re.DOTALL)
_SAID_SO = re.compile(r",? (?:according to|as reported by) [^,]+$|, [^,]{2,60} (?:said|says|reported)$")
_ALSO = re.compile(r",? (?:and|but) that .+$")
_LINKING = re.compile(
    r"^(?:(?:an?|one|two|three|four|five|six|\d+) \w+ (?:later|before|earlier),? |(?:but|and|yet|so|however|meanwhile"
    r"|earlier|later|also|then),? )",
    re.IGNORECASE,
)
_QUOTING = re.compile(r"[“”\"]")
_LEANING = re.compile(
    r"^(?:this|that|these|those|but|and|or|so|yet|however|meanwhile|also|then|later|earlier|one|another|both|photo|if"
    r"|asked|among|before|after|in the (?:morning|afternoon|evening|night)|a (?:day|week|month|year)|on the \d+\w*,?"
    r"|(?:two|three|four|five|six|\d+) \w+ (?:later|before)"
    r"|(?:the )?(?:next|same|following|previous|day)\b[^.]{0,12}\b(?:day|week|month|\d))\b"
    r"|\b(?:he|she|they|him|them|his|her|their)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """One passage with its words as people read them, in their language; `value` is {} where it rests on none."""

    passage: FactPassage
    words: str
    language: str

    @property
    def value(self) -> Json:
        """Return the value the fact rests on there."""
        told: Json = self.passage.value
        return told


def proposal(fact: StoredFact, about: str, said: Sequence[Said]) -> tuple[str, dict[int, CitationRole]]:
    """Return the first wording of a claim, and the role of each passage of a fact by its key. One query."""
    first = _first(fact, said)
    told = [
        one for one in _in_the_language_of_the_page(fact, said) if _names_its_day(*one) and _speaks_for(first, *one)
    ]
    whole = fact.topic.startswith("number:") or _is_day_of_an_act(fact)  # a sentence composed of these says enough
    lead, wording = _shortest(told, strict=True) or (None if whole else _shortest(told, strict=False)) or (None, "")
    lead = lead or first
    return wording or composed(fact, about, lead), roles(fact, said, lead.value)


def roles(fact: StoredFact, said: Iterable[Said], value: Json) -> dict[int, CitationRole]:
    """Return what each passage does for a claim that says `value`; possible ones are left out."""
    return {each.passage.pk: _role(fact, each.value, value) for each in said if each.passage.strong}


def _role(fact: StoredFact, mine: Json, value: Json) -> CitationRole:
    if not value or mine == value:
        return CitationRole.REPORTS
    if not mine:
        return CitationRole.TOUCHES_ON
    if "low" in mine and "low" in value and meet(value_of(mine), value_of(value)):
        return CitationRole.REPORTS
    if fact.relation == Relation.CONFLICTS:
        return CitationRole.DISPUTES
    apart = fact.reason in (Reason.AS_OF, Reason.SCOPE)
    return CitationRole.TOUCHES_ON if apart else CitationRole.REPORTS


def _first(fact: StoredFact, said: Sequence[Said]) -> Said:
    """Return the passage whose value most articles give, the first of them."""
    told = [value_words(each.value) for each in said]
    named = [at for at, words in enumerate(told) if words and said[at].passage.strong] if fact.topic else []
    return said[max(named, key=lambda at: (told.count(told[at]), -at), default=0)]


def _names_its_day(each: Said, words: str) -> bool:
    """Return whether words name the day that a passage gives, where it gives one: not "a day before"."""
    day = each.value.get("day", "").rpartition("-")[2].lstrip("0")
    return not day or re.search(rf"(?<!\d){day}(?!\d)", words) is not None


def _speaks_for(first: Said, each: Said, _words: str) -> bool:
    """Return whether a passage gives the value that most articles give: a claim begins with that one."""
    return value_words(each.value) == value_words(first.value)


def _is_day_of_an_act(fact: StoredFact) -> bool:
    return fact.topic.startswith(ACTS) and fact.topic.startswith(DAYS)


def _in_the_language_of_the_page(fact: StoredFact, said: Sequence[Said]) -> list[tuple[Said, str]]:
    """Return the passages that a fact rests on with their words, or what somebody made of them. One query."""
    language = page_language()
    sure = [each for each in said if each.passage.strong and (each.value or not fact.topic)]
    own = [(each, each.words) for each in sure if each.language.split("-")[0] == language]
    return own + [(each, text) for each, text in _translated(sure, language) if (each, each.words) not in own]


def _shortest(told: Iterable[tuple[Said, str]], *, strict: bool) -> tuple[Said, str] | None:
    """Return the passage with the shortest sentence that a claim can say."""
    found = [(each, words) for each, text in told if (words := sentence(text, strict=strict))]
    return min(found, key=lambda one: len(one[1]), default=None)


def _translated(said: Sequence[Said], language: str) -> Iterator[tuple[Said, str]]:
    """Yield what somebody made of whole sentences in a language. One query."""
    places = {(each.passage.revision_id, each.passage.start): each for each in said}
    revisions = {revision for revision, _start in places}
    rows = Translation.objects.filter(revision__in=revisions, language__startswith=language).order_by("-pk")
    for revision, start, end, text in rows.values_list("revision", "start", "end", "text"):
        each = places.get((revision, start))
        if each is not None and abs(each.passage.end - end) <= 1:
            yield each, text


def sentence(words: str, *, strict: bool = True) -> str:
    """Return a sentence as a claim words it, without its full stop; "" when it does not stand by itself.

    Not `strict`, it may lean on the sentence before ("he", "the next day"); but it is none of a quotation.

    >>> sentence("The ministry said that 30 crates burned at the pier [4].")
    '30 crates burned at the pier'
    """
    plain = _LINKING.sub("", _MARK.sub("", " ".join(words.split())).rstrip(" ."))
    saying = _SAYING.match(plain)
    plain = _SAID_SO.sub("", _ALSO.sub("", saying["said"]) if saying else plain)
    fits = SHORTEST <= len(plain) <= LONGEST and not plain.endswith(("?", ":")) and not _QUOTING.search(plain)
    return capitalised(plain) if fits and not (strict and _LEANING.search(plain)) else ""


def composed(fact: StoredFact, about: str, lead: Said) -> str:
    """Return a sentence of what is shared and the value of one passage."""
    value = value_words(lead.value)
    if "low" in lead.value:
        return _counted(about, lead)
    head, _comma, rest = about.partition(", ")
    if _is_day_of_an_act(fact) or (fact.topic.startswith(DAYS) and _is_an_event(head, happens_in(fact))):
        what = _("{event} ({more})").format(event=head, more=rest) if rest else head
        return _("The {event} was on {day}").format(event=what, day=value)
    what = joined(about.split(", "))
    if fact.topic.startswith(DAYS):
        return _("The articles tell of {what} on {day}").format(what=what, day=value)
    return _("The articles tell of {what}").format(what=f"{what}: {value}" if value else what)


def _is_an_event(said: str, entry: str) -> bool:
    """Return whether what happens, as a noun, can be on a day: a visit, the launch of a satellite."""
    return bool(entry) and (is_event(entry) or said.startswith(f"{noun(entry, page_language())} "))


def _counted(about: str, lead: Said) -> str:
    known = counted_as([lead.value]) if lead.language.split("-")[0] == page_language() else ""
    return counted_sentence(several([lead.value], known), about, measured=lead.value["written"] in MEASURES)


def counted_sentence(amount: str, about: str, *, measured: bool) -> str:
    """Return a sentence that gives an amount of something: "There were about 20 officials (visit of Kim Jong-un)"."""
    said = (_("It was {value}") if measured else _("There were {value}")).format(value=amount)
    return _("{said} ({about})").format(said=said, about=about) if about else said
