"""Reading the places from the beginning of the text to its end, so that each is understood by what came before it.

"Kim" means Kim Jong-gyu in the paragraph that introduced him, and Kim Jong-un again later on. The rules, in this
order: the last full mention in the same paragraph or just before; further back, whoever of that name is named most;
in a headline the first one after it; and only where one entity alone has that short form, the lexicon.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsapp.text.names.acronyms import Ties, tied_acronyms, tied_long_forms
from newsapp.text.names.boundaries import is_spaceless
from newsapp.text.names.candidates import Candidate
from newsapp.text.names.casing import SHORT
from newsapp.text.names.countries import HOME, Countries, home_of
from newsapp.text.names.cues import title_before
from newsapp.text.names.forms import Reading
from newsapp.text.names.hits import Hit
from newsapp.text.names.kin import Kin
from newsapp.text.names.page import Page
from newsapp.text.names.persons import NEAR, Introduced, Introductions
from newsapp.text.names.syllables import is_vietnamese_syllable
from newsapp.text.names.words import OPENERS
from newsapp.text.spans import EntityType, Mention, MentionForm, Span

# A body is not called by more words than this, where its name is longer.
_BODY_WORDS = 12
_KIND_ORDER = {"full": 0, "acronym": 1, "adjective": 2, "title": 3, "short": 4}


class Resolver:
    """Turns the places of one page into mentions."""

    def __init__(
        self, page: Page, places: Sequence[Hit | Candidate], published: str | None, kin: Kin | None = None
    ) -> None:
        """`places` are in order and do not overlap; `published` is an ISO date or None; `kin` knows other spellings."""
        self._kin = kin or Kin(())
        self._page = page
        self._places = places
        self._published = published
        self._ties: Ties = tied_acronyms(page, places)
        self._long_forms = tied_long_forms(page, places)
        self._countries = Countries(places)
        self._home = home_of(page, places)
        self._people = Introductions(page, places, self._chosen, self._kin)
        self._said: dict[int, Mention] = {}
        # The last body by each beginning and each end of its name: looking through all of them takes too long.
        self._by_beginning: dict[str, Mention] = {}
        self._by_end: dict[str, Mention] = {}

    def mentions(self) -> tuple[Mention, ...]:
        """Return one mention for each place, without the descriptions that turned out to mean nobody."""
        found: list[Mention] = []
        for place in self._places:
            mention = self._mention(place)
            if mention:
                self._said[place.start] = mention
                self._remember(place, mention)
                self._people.named(mention.entity, self._written(place))
                found.append(mention)
        return tuple(found)

    def _mention(self, place: Hit | Candidate) -> Mention | None:
        tied = self._by_acronym(place)
        if tied:
            return tied
        if isinstance(place, Candidate):
            return self._candidate(place)
        if place.is_title:
            return self._title(place)
        return self._name(place) if place.is_firm else self._short(place)

    def _remember(self, place: Hit | Candidate, mention: Mention) -> None:
        if mention.type is not EntityType.ORGANISATION:
            return
        words = self._page.folded.text[place.start : place.end].split(" ")
        for count in range(2, min(len(words), _BODY_WORDS + 1)):
            self._by_beginning[" ".join(words[:count])] = mention
            self._by_end[" ".join(words[-count:])] = mention

    def _by_longer_name(self, place: Hit | Candidate) -> Mention | None:
        """Read "Bộ Quốc phòng" after "Bộ Quốc phòng Nga" as that ministry."""
        low = self._page.folded.text[place.start : place.end]
        english = self._page.language_at(place.start) == "en"
        longer = (self._by_beginning.get(low), self._by_end.get(low) if english else None)
        said = max((each for each in longer if each), key=lambda each: each.start, default=None)
        if said is None:
            return None
        written = self._page.folded.cased[slice(*self._page.folded.within(Span(said.start, said.end)))]
        return self._make(place, said.entity, said.type, said.form, f"last full mention: {written}")

    def _written(self, place: Hit | Candidate) -> str:
        return self._page.folded.cased[place.start : place.end]

    def _by_acronym(self, place: Hit | Candidate) -> Mention | None:
        """Read letters that stood in brackets after their long form."""
        tie = self._ties.get(self._written(place))
        long_form = self._said.get(tie.start) if tie and tie.end <= place.start else None
        if tie is None or long_form is None:
            return None
        why = f"'{self._written(place)}' stands for '{self._written(tie)}' in this text"
        form = MentionForm.NAME if long_form.entity else MentionForm.CANDIDATE
        return self._make(place, long_form.entity, long_form.type, form, why)

    def _name(self, hit: Hit) -> Mention:
        reading = self._chosen(hit)
        if not reading.is_listed:
            why = f"'{reading.name.text}' is a country's name ({reading.name.language})"
            return self._make(hit, None, reading.entry.type, MentionForm.CANDIDATE, why)
        return self._make(hit, reading.entry.key, reading.entry.type, MentionForm.NAME, _why(reading, own=hit.own))

    def _short(self, hit: Hit) -> Mention | None:
        written = self._written(hit)
        introduced = self._people.meant(written, hit.start, hit.readings)
        if introduced is not None:
            return None if self._is_opener(hit) else self._after_full_mention(hit, introduced)
        if hit.type is EntityType.ORGANISATION:
            return self._by_longer_name(hit) or self._body(hit)
        if not hit.own and not self._may_stand_alone(hit):
            return None
        addressed = title_before(self._page, hit.start)
        listed = {each.entry.key: each for each in hit.readings if each.name.kind == "short" or hit.own or addressed}
        if len(listed) == 1:
            reading = next(iter(listed.values()))
            why = f"no full mention; the lexicon knows '{written}' as {reading.entry.names[0].text}"
            return self._make(hit, reading.entry.key, reading.entry.type, MentionForm.NAME, why)
        if hit.type is not EntityType.PERSON or not addressed:
            return None
        return self._make(hit, None, hit.type, MentionForm.CANDIDATE, f"'{written}' may be several people")

    def _body(self, hit: Hit) -> Mention | None:
        """Read "Ministry of Defence" as that of the country spoken of nearby, else of the language's own."""
        written = self._written(hit)
        if not written[0].isupper() and not is_spaceless(written[0]):
            return None
        chosen, reason = self._whose(hit)
        if chosen is None:
            return self._make(hit, None, hit.type, MentionForm.CANDIDATE, f"'{written}' may be several bodies")
        why = f"'{written}' read as {chosen.entry.names[0].text}: {reason}"
        return self._make(hit, chosen.entry.key, hit.type, MentionForm.NAME, why)

    def _whose(self, hit: Hit) -> tuple[Reading | None, str]:
        """Return the body of the outlet's country, of one nearby, of the language's, in that order."""
        distances = {reading.entry.country: self._distance(hit, reading) for reading in hit.readings}
        by_country = {reading.entry.country: reading for reading in hit.readings}
        near = min(distances, key=lambda country: distances[country])
        home = HOME.get(self._page.language_at(hit.start), "")
        owned = self._page.folded.text.endswith("'s ", 0, hit.start)
        if not owned and self._home in by_country:
            return by_country[self._home], "its country is that of the outlet"
        if distances[near] <= NEAR:
            return by_country[near], "its country is nearby"
        return by_country.get(home), "its country is that of the language"

    def _distance(self, hit: Hit, reading: Reading) -> int:
        return self._countries.distance(hit.start, reading.entry.country)

    def _is_opener(self, hit: Hit) -> bool:
        """Tell a sentence's first word from a name: "Trong" is far more often "in" than Mr Trọng."""
        low = self._page.folded.text[hit.start : hit.end]
        return low in OPENERS and self._page.opens_sentence(hit.start)

    def _may_stand_alone(self, hit: Hit) -> bool:
        """Without a full mention only where nothing but a name is capitalised."""
        if title_before(self._page, hit.start):
            return True
        low = self._page.folded.text[hit.start : hit.end]
        common = low in OPENERS or (self._page.language_at(hit.start) == "vi" and is_vietnamese_syllable(low))
        return len(low) > SHORT and not common and self._written(hit)[0].isupper()

    def _after_full_mention(self, place: Hit | Candidate, introduced: Introduced) -> Mention:
        form = MentionForm.NAME if introduced.entity else MentionForm.CANDIDATE
        return self._make(
            place, introduced.entity, introduced.type, form, f"{introduced.where} full mention: {introduced.name}"
        )

    def _candidate(self, place: Candidate) -> Mention:
        letters = self._long_forms.get(place.start)
        if letters is not None:
            reading = self._chosen(letters)
            why = f"'{self._written(letters)}' in brackets says which body"
            return self._make(place, reading.entry.key, reading.entry.type, MentionForm.NAME, why)
        longer = self._by_longer_name(place) if place.type is EntityType.ORGANISATION else None
        if longer is not None:
            return longer
        introduced = self._people.meant(self._written(place), place.start, ())
        if introduced is not None:
            return self._after_full_mention(place, introduced)
        kin = self._kin.find(self._written(place), place.type)
        if kin is not None:
            return self._make(place, kin[0].key, place.type, MentionForm.NAME, kin[1])
        return self._make(place, None, place.type, MentionForm.CANDIDATE, place.why)

    def _title(self, hit: Hit) -> Mention | None:
        holders = _holders(hit.readings, self._published or self._page.year)
        named = [reading for reading in holders if self._people.knows(reading.entry.key)]
        chosen = (named if len({reading.entry.key for reading in named}) == 1 else holders)[:1]
        if not chosen:
            return None
        entry, name = chosen[0].entry, chosen[0].name
        return self._make(
            self._with_article(hit),
            entry.key,
            entry.type,
            MentionForm.CONTEXT,
            f"description '{name.text}' ({name.language})",
        )

    def _with_article(self, hit: Hit) -> Hit:
        """Take the article in: "the North Korean leader"."""
        text, start = self._page.folded.text, hit.start - len("the ")
        if start < 0 or not text.startswith("the ", start) or text[start - 1 : start].isalnum():
            return hit
        return Hit(start, hit.end, hit.readings, hit.own)

    def _chosen(self, hit: Hit) -> Reading:
        """Pick one of several readings: by kind of name, the country spoken of nearby, and the lexicon's order."""
        if len(hit.readings) == 1:
            return hit.readings[0]
        return min(
            hit.readings,
            key=lambda reading: (_KIND_ORDER.get(reading.kind, 0) > 0 and reading.is_short, self._rank(hit, reading)),
        )

    def _rank(self, hit: Hit, reading: Reading) -> tuple[int, int, int]:
        language = self._page.language_at(hit.start)
        return (
            _KIND_ORDER.get(reading.kind, 0),
            self._countries.distance(hit.start, reading.entry.country),
            (reading.name.language != language) + 2 * reading.inflected,
        )

    def _make(
        self, place: Hit | Candidate, entity: str | None, entity_type: EntityType, form: MentionForm, why: str
    ) -> Mention:
        span = self._page.span(place.start, place.end)
        return Mention(span.start, span.end, entity, entity_type, form, why)


def _why(reading: Reading, *, own: bool) -> str:
    kind = "name" if reading.kind == "full" else reading.kind
    added = ", inflected" if reading.inflected else ""
    return f"{kind} '{reading.name.text}' ({reading.name.language}){added}{', added in this case' if own else ''}"


def _holders(readings: Sequence[Reading], published: str | None) -> list[Reading]:
    """Return who held the title on the day (or in the year); without one, whoever holds it still comes first."""
    if not published:
        return sorted(readings, key=lambda reading: reading.name.until is not None)
    size = len(published[:10])
    day = published[:size]
    held = [each for each in readings if (each.name.since or "")[:size] <= day <= (each.name.until or "9")[:size]]
    return sorted(held, key=lambda each: each.name.since or "", reverse=True)
