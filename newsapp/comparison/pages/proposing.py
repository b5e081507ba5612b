"""What a claim about a fact says at first, and the role of each passage: a sentence that a person may leave as it is.

It is the sentence of an article in the page's language, or what somebody made of one in it, if that stands by itself:
no note marks, no "he", no "a day later", and not who said it. Where there is none it is composed of what is shared.
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
from newsapp.comparison.pages.labels import DAYS, capitalised, happens_in
from newsapp.comparison.pages.numbers_in_words import MEASURES, counted_as, page_language, several, value_words
from newsapp.comparison.values import meet
from newsapp.translations.models import Translation

SHORTEST, LONGEST = 25, 220
_MARK = re.compile(r"\s*\[\d+\]")
_SAYING = re.compile(r"^.{0,90}?\b(?:said|says|told|reported|announced|stated)(?: \w+)? that (?P<said>.+)$", re.DOTALL)
_SAID_SO = re.compile(r",? (?:according to|as reported by) [^,]+$|, [^,]{2,60} (?:said|says|reported)$")
_LEANING = re.compile(
    r"^(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and|or|so|yet|however|meanwhile|also|then"
    r"|later|earlier|one|another|both|photo|a (?:day|week|month|year)"
    r"|(?:two|three|four|five|six|\d+) \w+ (?:later|before)"
    r"|(?:the )?(?:next|same|following|previous|day|on the)\b[^.]{0,12}\b(?:day|week|month|\d))\b",
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
    lead, wording = _own(fact, said) or (_first(fact, said), "")
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
    named = [at for at, words in enumerate(told) if words] if fact.topic else []
    return said[max(named, key=lambda at: (told.count(told[at]), -at), default=0)]


def _own(fact: StoredFact, said: Sequence[Said]) -> tuple[Said, str] | None:
    """Return a passage with a sentence in the page's language that stands by itself, the shortest."""
    language = page_language()
    told = [(each, each.words) for each in said if each.language.split("-")[0] == language]
    told += [(each, text) for each, text in _translated(said, language) if each not in [one for one, _ in told]]
    found = [(each, words) for each, text in told if (words := sentence(text)) and (each.value or not fact.topic)]
    return min(found, key=lambda one: (not one[0].passage.strong, len(one[1])), default=None)


def _translated(said: Sequence[Said], language: str) -> Iterator[tuple[Said, str]]:
    """Yield what somebody made of whole sentences in a language. One query."""
    places = {(each.passage.revision_id, each.passage.start): each for each in said}
    revisions = {revision for revision, _start in places}
    rows = Translation.objects.filter(revision__in=revisions, language__startswith=language).order_by("-pk")
    for revision, start, end, text in rows.values_list("revision", "start", "end", "text"):
        each = places.get((revision, start))
        if each is not None and abs(each.passage.end - end) <= 1:
            yield each, text


def sentence(words: str) -> str:
    """Return a sentence as a claim words it, without its full stop; "" when it does not stand by itself.

    >>> sentence("The ministry said that 30 crates burned at the pier [4].")
    '30 crates burned at the pier'
    """
    plain = _MARK.sub("", " ".join(words.split())).rstrip(" .")
    saying = _SAYING.match(plain)
    plain = _SAID_SO.sub("", saying["said"] if saying else plain)
    fits = SHORTEST <= len(plain) <= LONGEST and not plain.endswith(("?", ":")) and not _LEANING.match(plain)
    return capitalised(plain) if fits else ""


def composed(fact: StoredFact, about: str, lead: Said) -> str:
    """Return a sentence of what is shared and the value of one passage."""
    value = value_words(lead.value)
    if "low" in lead.value:
        return _counted(about, lead)
    if fact.topic.startswith(DAYS):
        template = _("The {about} was on {value}") if happens_in(fact) else _("On {value} the articles tell of {about}")
        return template.format(about=about, value=value)
    return _("The articles tell of {about}").format(about=", ".join(filter(None, (value, about))))


def _counted(about: str, lead: Said) -> str:
    known = counted_as([lead.value]) if lead.language.split("-")[0] == page_language() else ""
    return counted_sentence(several([lead.value], known), about, measured=lead.value["written"] in MEASURES)


def counted_sentence(amount: str, about: str, *, measured: bool) -> str:
    """Return a sentence that gives an amount of something: "There were about 20 officials (visit of Kim Jong-un)"."""
    said = (_("It was {value}") if measured else _("There were {value}")).format(value=amount)
    return _("{said} ({about})").format(said=said, about=about) if about else said
