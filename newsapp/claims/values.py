"""What the actions of this room take and give: an excerpt of a text, what is said about it, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsapp.articles.models import Revision
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Claim
from newsapp.claims.places import Place, place_at
from newsapp.history.models import Event
from newsapp.text.spans import Span


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A span of a revision, in code points of its text; `stored` is its slice and `place` its place if at hand."""

    revision: Revision
    start: int
    end: int
    stored: str = ""
    place: Place | None = None

    @property
    def quote(self) -> str:
        """Return the stored slice, word for word."""
        return self.stored or self.revision.text[self.start : self.end]

    def found(self) -> Place:
        """Return its place; one query when it is not at hand."""
        return self.place or place_at(self.revision, self.start)


@dataclass(frozen=True, slots=True)
class Details:
    """What a citation says: its role, who says it (nearest the page first), a translation and whose, a note.

    `unknown` means that the text does not tell from whom the last link has it.
    """

    role: CitationRole = CitationRole.REPORTS
    chain: tuple[str, ...] = ()
    unknown: bool = False
    translation: str = ""
    translator: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an action: its event, the claim if there is one, and which spans of which revisions look different.

    `repeated` when the same one-time key was used before: then nothing was written and this is what was written then.
    """

    event: Event
    claim: Claim | None = None
    touched: dict[int, list[Span]] = field(default_factory=dict)
    repeated: bool = False
