"""The menu of names: long, and the same for everybody, so it is made once for the articles that stand together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape

from django.core.cache import cache
from django.utils.translation import get_language

from newsapp.reading.queries import Shown
from newsapp.reading.values import Pane


def names_rows(articles: Sequence[Shown], panes: Sequence[Pane]) -> str:
    """Return a button for each known name in these articles, the most frequent first; pressing it pins the name."""
    key = f"menu:{get_language()}:{','.join(f'{article.revision}.{article.stamp}' for article in articles)}"
    held: str | None = cache.get(key)
    if held is None:
        held = "".join(_row(*row) for row in _counted(panes))
        cache.set(key, held, None)
    return held


def _counted(panes: Sequence[Pane]) -> list[tuple[str, str, str, int]]:
    """Return entity, type, name and number of places, in the order of the menu."""
    total = Counter[str]()
    types, names = dict[str, str](), dict[str, str]()
    for pane in panes:
        total.update({entity: len(places) for entity, places in pane.places.items() if entity in pane.glosses})
        types |= pane.types
        names |= pane.glosses
    return [(entity, types[entity], names[entity], n) for entity, n in total.most_common()]


def _row(entity: str, kind: str, name: str, n: int) -> str:
    letter = f'<span class="letter" data-type="{kind}"></span>'
    return (
        f'<li><button name="pin" value="{entity}">{letter} {escape(name)} <span class="count">{n}</span></button></li>'
    )
