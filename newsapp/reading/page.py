"""The page around the panes, as values for its templates: heads, menus, counters, each with the address it leads to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import json_script
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.reading.address import COMPARED, FAMILIES, PANES, USUAL, Address, Place, listed
from newsapp.reading.beside.view import Beside
from newsapp.reading.dress import dress
from newsapp.reading.menus import names_rows
from newsapp.reading.queries import CaseNames, Shown, case_names, pane_of
from newsapp.reading.strip import fact_ticks, name_ticks
from newsapp.reading.values import Pane
from newsapp.web.pieces import Pieces, slot

OFFERED = 60  # articles in a menu: the page of the case lists more


@dataclass(frozen=True, slots=True)
class Other:
    """An article a pane could show instead, with how many names it has in common with the one shown."""

    article: Shown
    common: int
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pinned:
    """The pinned name in one pane: as written here, in the language of the page, how often, and the way to step."""

    form: str
    gloss: str
    count: int
    n: int
    previous: str
    following: str
    unpin: str


@dataclass(frozen=True, slots=True)
class PaneView:
    """One pane with its head. `number` counts from 1."""

    number: int
    article: Shown
    pane: Pane
    html: SafeString
    ticks: SafeString
    stored: bool
    stored_url: str
    others: list[Other] = field(default_factory=list)
    pinned: Pinned | None = None


class Reader:
    """Everything the reader shows for one person at one address: made per request, holds no HTML of its own."""

    def __init__(self, case: Case, articles: Sequence[Shown], address: Address, user: User) -> None:
        self.case, self.articles, self.user = case, articles, user
        self.address = address
        self.base = reverse("reading:read", args=[case.slug])
        self.names: CaseNames = case_names(case, articles)
        self.quiet = [] if user.all_places else self.names.quiet()
        by_pk = {article.pk: article for article in articles}
        self.open = [by_pk[pk] for pk in address.articles]
        self._panes = [pane_of(article, stored=article.pk in address.stored) for article in self.open]
        self.beside = Beside(case, address, self.open, self._panes)

    @cached_property
    def pieces(self) -> Pieces:
        """Return the long parts of the page in a fixed order: menu of names, panes, names for the scripts."""
        pieces = Pieces()
        pieces.put(names_rows(self.open, self._panes))
        for place, (article, pane) in enumerate(zip(self.open, self._panes, strict=True)):
            html = dress(pane.html, article.pk, self.address, quiet=self.quiet, speak=self.user.speak_marks)
            pieces.put(self.beside.dressed(place, html))
        pieces.put(json_script(self.glosses, "names"))
        return pieces

    def url(self, address: Address, anchor: str = "") -> str:
        """Return the address of the reader in another state."""
        return f"{self.base}?{address}{anchor}"

    @property
    def here(self) -> str:
        """Return the address of what is shown."""
        return self.url(self.address)

    @property
    def shown(self) -> str:
        """Return the open articles, as the address has them."""
        return ",".join(map(str, self.address.articles))

    @property
    def stored(self) -> str:
        """Return the articles shown as stored, as the address has them."""
        return ",".join(map(str, sorted(self.address.stored)))

    @property
    def panes(self) -> list[PaneView]:
        """Return the open panes, in order."""
        return [self.pane(i) for i in range(len(self.open))]

    def pane(self, place: int) -> PaneView:
        """Return one pane by its place, from 0."""
        article, pane, address = self.open[place], self._panes[place], self.address
        pinned = pane.places.get(address.pin, [])
        other_view = address.but(stored=address.stored ^ {article.pk})
        return PaneView(
            number=place + 1,
            article=article,
            pane=pane,
            html=slot(1 + place),
            ticks=mark_safe(pane.ticks + fact_ticks(self._differing(article, pane)) + name_ticks(pinned)),  # noqa: S308
            stored=article.pk in address.stored,
            stored_url=self.url(other_view),
            others=self._others(place),
            pinned=self._pinned(article, pane, len(pinned)) if address.pin else None,
        )

    def _differing(self, article: Shown, pane: Pane) -> list[int]:
        """Return where other open articles differ from this one, in thousandths of its text."""
        numbers = {n for one in self.beside.differing for n in one.of(article.revision)}
        return sorted(pane.heights[n] for n in numbers if n in pane.heights)

    @property
    def offered(self) -> list[Shown]:
        """Return the articles that menus offer: all, or of a large case those open and what came last."""
        rest = [article for article in self.articles if article.pk not in self.address.articles]
        chosen = {article.pk for article in [*self.open, *rest[::-1][: OFFERED - len(self.open)]]}
        return [article for article in self.articles if article.pk in chosen]

    @property
    def not_offered(self) -> int:
        """Return how many articles the menus leave out."""
        return max(0, len(self.articles) - OFFERED)

    def _others(self, place: int) -> list[Other]:
        here = self.open[place]
        return [
            Other(
                article,
                self.names.in_common(here.revision, article.revision),
                self.url(self.address.with_article(place, article.pk)),
                article.pk == here.pk,
            )
            for article in self.offered
        ]

    def _pinned(self, article: Shown, pane: Pane, count: int) -> Pinned:
        address = self.address
        at = address.at
        n = min(at.n, count) if at and at.article == article.pk and at.kind == "p" else 0
        steps = ((n - 2) % count + 1, n % count + 1) if count else (0, 0)
        previous, following = (
            self.url(address.but(at=Place(article.pk, step, "p")), f"#a{article.pk}p{step}") for step in steps
        )
        gloss = self.glosses.get(address.pin, "")
        form = pane.forms.get(address.pin, gloss) or _("this name")
        unpin = self.url(address.but(pin="", at=None))
        return Pinned(form, gloss if gloss != form else "", count, n, previous, following, unpin)

    @property
    def glosses(self) -> dict[str, str]:
        """Return the names, numbers and times of the open panes in the language of the page."""
        return {entity: name for pane in self._panes for entity, name in (pane.glosses | pane.facts).items()}

    @property
    def to_compare(self) -> list[Other]:
        """Return what could stand beside a single article, most names in common first."""
        here = self.open[0]
        found = [
            Other(article, self.names.in_common(here.revision, article.revision), self._beside(article))
            for article in self.offered
            if article.pk != here.pk
        ]
        return sorted(found, key=lambda other: -other.common)

    def _beside(self, article: Shown) -> str:
        return self.url(self.address.but(articles=(*self.address.articles, article.pk)[:PANES]))

    @property
    def families(self) -> list[tuple[str, str, bool, str]]:
        """Return for each family of marks: its key, its word, whether it is on, what stays off once it is switched."""
        return [row for row in self._all_families() if row[0] not in COMPARED]

    @property
    def compared(self) -> list[tuple[str, str, bool, str]]:
        """Return the same for what the articles share."""
        return [row for row in self._all_families() if row[0] in COMPARED]

    def _all_families(self) -> list[tuple[str, str, bool, str]]:
        words = (
            *(_("People"), _("Groups"), _("Places"), _("Things"), _("Candidates"), _("Cited"), _("Translations")),
            *(_("Numbers"), _("Dates"), _("Who says")),
            *(_("What others tell too"), _("Possibly related"), _("Only in one article")),
        )
        off = self.address.off
        rows = zip(FAMILIES, words, strict=True)
        return [(key, word, key not in off, listed(off ^ {key})) for key, word in rows]

    @property
    def usual(self) -> str:
        """Return the families that are off until someone switches them on, as an address has them."""
        return ",".join(sorted(USUAL))

    @property
    def rest(self) -> list[tuple[str, str]]:
        """Return the parameters that a form which switches families carries along."""
        return self.address.but(off=USUAL).pairs()

    @property
    def unpinned(self) -> list[tuple[str, str]]:
        """Return the parameters that the menu of names carries along."""
        return self.address.but(pin="", at=None).pairs()

    @property
    def side_url(self) -> str:
        """Return the address with the panes side by side."""
        return self.url(self.address.but(stack=False))

    @property
    def stack_url(self) -> str:
        """Return the address with the panes one under the other."""
        return self.url(self.address.but(stack=True))

    @property
    def names_menu(self) -> SafeString:
        """Return the rows of the menu of names: known ones of the open articles, by how often they stand there."""
        return slot(0)

    @property
    def names_data(self) -> SafeString:
        """Return the names in the language of the page, for the scripts."""
        return slot(1 + len(self.open))

    @property
    def classes(self) -> str:
        """Return the classes of the reader: families that are off, letters, all places."""
        found = [f"marks-off-{family}" for family in sorted(self.address.off)]
        return " ".join([*found, *["letters"] * self.user.letters, *["places-all"] * self.user.all_places])

    @property
    def words(self) -> dict[str, str]:
        """Return what the scripts say, in the language of the page; one and many parted by a bar."""
        return {
            "at": _("{outlet}, ¶{block}: {text}"),
            "step": _("{outlet}, ¶{block}: {name}, {n} of {count}"),
            "pinned": _("Pinned: {name}"),
            "unpinned": _("Nothing is pinned."),
            "none": _("not named"),
            "above": _("↑ {n} screen|↑ {n} screens"),
            "below": _("↓ {n} screen|↓ {n} screens"),
            "taken": _("Taken: {n} word|Taken: {n} words"),
            "copied": _("Copied, with its source."),
            "nothing": _("Nothing in {outlet} matches ¶{block}."),
            "agrees": _("Nothing differs between these articles."),
            "fact": _("{n} of {count}: {outlet}, ¶{block}: {text}"),
            "together": _("The articles move together."),
            "apart": _("Each article moves alone."),
            "failed": _("The machine did not answer. Nothing was changed; try again."),
        }


def permalink(request: HttpRequest, case: Case, article: int, n: int) -> str:
    """Return the full address of a sentence."""
    path = reverse("reading:read", args=[case.slug])
    return request.build_absolute_uri(f"{path}?a={article}&at={article}:s{n}#a{article}s{n}")


def opened(address: Address, articles: Sequence[Shown]) -> Address:
    """Return the address with the articles that are there; the case's first two when it names none."""
    known = [article.pk for article in articles]
    chosen = tuple(pk for pk in address.articles if pk in known)
    return address.but(articles=chosen or (() if address.articles else tuple(known[:2])))
