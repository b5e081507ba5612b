"""What one person sees on a rendered pane: the pinned name, the place stepped to, the current sentence, its notes.

The pane itself is cached for everybody. These few things are written into its HTML by one pass of a pattern that only
meets the marks concerned, which costs a fraction of a millisecond where rendering anew costs ten.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsapp.reading.address import Address

_GOES_ON = re.compile(r'data-on="([^"]*)"')
_TO_NOTE = re.compile(r'(<a class="noteref"[^>]* href=")#a\d+n(\d+)"')


def dress(html: str, article: int, address: Address, *, quiet: Iterable[str] = (), speak: bool = False) -> str:
    """Return a pane's HTML with the pin and place of an address and the names that stay quiet until lit."""
    ids = [*([address.pin] if address.pin else ()), *quiet]
    if ids:
        html = _classed(html, article, address, ids)
    if address.at and address.at.article == article and address.at.kind == "s":
        opening = f'<span data-s="{address.at.n}" '
        html = html.replace(opening, f'{opening}class="current" ', 1)
    html = _TO_NOTE.sub(_in_panel(article, address), html)
    return html.replace(' role="none">', ">") if speak else html  # no text holds a bare >


def _in_panel(article: int, address: Address) -> str:
    """Return what a marker's link becomes: the reader as it is, with the note in its panel."""
    here = str(address.but(cite=0, note=(article, 0))).removesuffix("0").replace("&", "&amp;")
    return rf'\g<1>?{here}\g<2>#panel"'


def _classed(html: str, article: int, address: Address, ids: list[str]) -> str:
    """Give the marks of some entities their class; places of the pinned one also an anchor, `a12p3` the third."""
    pattern = re.compile(rf'<mark (data-entity="((?:[^"]* )?(?:{"|".join(ids)})(?: [^"]*)?)"[^>]*)')
    here = address.at.n if address.at and address.at.article == article and address.at.kind == "p" else 0
    count = 0

    def put(found: re.Match[str]) -> str:
        nonlocal count
        if address.pin not in found[2].split():
            return f'<mark class="q" {found[1]}' if set(found[2].split()) <= set(ids) else found[0]
        goes_on = _GOES_ON.search(found[1])
        if goes_on and address.pin in goes_on[1].split():
            return f'<mark class="pin{" here" * (count == here)}" {found[1]}'
        count += 1
        return f'<mark class="pin{" here" * (count == here)}" id="a{article}p{count}" {found[1]}'

    return pattern.sub(put, html)
