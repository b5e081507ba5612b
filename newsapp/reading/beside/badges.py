"""The numbers behind sentences that other open articles tell too, written into a pane that is kept for everybody.

A badge is a link without words of its own (they are generated), so that no position counts them and none is copied.
Behind a paragraph stands one link for all its counterparts, for screen readers, narrow screens and without script.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsapp.comparison.enums import Reason, Relation
from newsapp.reading.beside.shared import Shared

MOST = 3  # badges behind one sentence; the panel has the others
_OPENS = re.compile(r'<span data-s="(\d+)"')

ByNumber = Mapping[int, Sequence[Shared]]


@dataclass(frozen=True, slots=True)
class Badges:
    """The badges of one pane. `url` leads to a fact in the panel, `all_url` to those of some sentences.

    `blocks` are the numbers of sentences of each block, `outlets` the names of the other articles by revision.
    """

    revision: int
    facts: Sequence[Shared]
    blocks: Sequence[range]
    outlets: Mapping[int, str]
    url: Callable[[int], str]
    all_url: Callable[[int, int], str]

    def into(self, html: str) -> str:
        """Return a pane's HTML with its badges."""
        behind = self._behind()
        parts, at = list[str](), 0
        for found in _OPENS.finditer(html):
            n = int(found[1])
            if n in behind:
                end = html.index("</span>", found.end()) + len("</span>")
                parts += [html[at:end], behind[n]]
                at = end
        return "".join([*parts, html[at:]])

    def _behind(self) -> dict[int, str]:
        told = by_sentence(self.revision, self.facts)
        found = {n: "".join(self._badge(one) for one in facts[:MOST]) for n, facts in told.items()}
        for block in self.blocks:
            inside = {one.pk: one for n in block for one in told.get(n, ()) if one.strong}
            if inside:
                found[block[-1]] = found.get(block[-1], "") + self._all(block, list(inside.values()))
        return found

    def _badge(self, one: Shared) -> str:
        kind = "cp" + " differs" * one.differs + " varies" * one.varies
        kind += " maybe" * (not one.strong) + " decided" * one.decided
        label = escape(f"{one.number}: {self._said(one)}")
        numbers = f'data-f="{one.pk}" data-n="{one.number}"'
        return f'<a class="{kind}" {numbers} href="{self.url(one.pk)}" aria-label="{label}"></a>'

    def _said(self, one: Shared) -> str:
        """Return how the articles stand to each other, and which others tell it."""
        others = dict.fromkeys(self.outlets[s.revision] for s in one.stands if s.revision != self.revision)
        said = str(Relation(one.relation).label) if one.strong else _("possibly related")
        if one.reason:
            said += f" ({Reason(one.reason).label})"
        return f"{said}, {', '.join(others)}"

    def _all(self, block: range, inside: Sequence[Shared]) -> str:
        words = ngettext("%(n)d counterpart", "%(n)d counterparts", len(inside)) % {"n": len(inside)}
        differ = sum(one.differs for one in inside)
        if differ:
            words += ", " + ngettext("%(n)d differs", "%(n)d differ", differ) % {"n": differ}
        words, url = escape(words), self.all_url(block[0], block[-1])
        return f'<a class="cps" href="{url}" data-w="{words}" aria-label="{words}"></a>'


def by_sentence(revision: int, facts: Iterable[Shared]) -> dict[int, list[Shared]]:
    """Return the facts of each sentence of a revision: what differs first, what is only possible last."""
    found: dict[int, list[Shared]] = defaultdict(list)
    for one in facts:
        for n in one.of(revision):
            found[n].append(one)
    return {n: sorted(told, key=_rank) for n, told in found.items()}


def _rank(one: Shared) -> tuple[bool, bool, bool, int]:
    return not one.strong, not one.differs, not one.varies, one.number
