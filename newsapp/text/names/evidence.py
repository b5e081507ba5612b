"""What a whole page says about a word: written small elsewhere, put in brackets, capitalised inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsapp.text.names import words
from newsapp.text.names.candidate import Candidate
from newsapp.text.names.forms import surnames
from newsapp.text.names.hits import Hit
from newsapp.text.names.page import Page
from newsapp.text.names.runs import Run, Token
from newsapp.text.spans import BlockKind, EntityType

_BRACKETED_SMALL = re.compile(r"(?<!\w)[^\W\d_A-ZĐ][^\W\d_]*([\"']? ?\( ?)([A-ZĐА-Я]{2,8})s?(?= ?[,;)])")
_SMALL_WORD = re.compile(r"(?<![\w'-])[^\W\dA-ZĐ_]{2,}(?![\w-])")
_PLACES = frozenset({EntityType.COUNTRY, EntityType.PLACE})
_JOINTS = (", ", " , ", " and ", " và ", " и ", ", and ", "-", " hoặc ", " or ")
_NOTHING = words.CALENDAR | words.OPENERS


class Evidence:
    """What the whole page says about a word: written small elsewhere, put in brackets, beside a known place."""

    def __init__(self, page: Page, firm: Sequence[Hit], bodies: Sequence[Candidate], found: Sequence[Run] = ()) -> None:
        """Read the page once."""
        text = page.folded.cased
        places = [hit for hit in firm if hit.type in _PLACES]
        self._place_starts = frozenset(hit.start for hit in places)
        self._place_ends = frozenset(hit.end for hit in places)
        self.small = frozenset(_small_words(page))
        inside = [run for run in found if not run.headline and not page.opens_sentence(run.tokens[0].start)]
        # Runs and single words that are capitalised where no sentence begins: names there, names everywhere.
        self.phrases = frozenset(run.text for run in inside)
        self.names = frozenset(
            name
            for run in inside
            for name in (run.tokens[-1].text, *surnames(" ".join(token.text for token in run.tokens[-2:])))
        )
        ends = {hit.end for hit in firm} | {body.end for body in bodies}
        bracketed = _BRACKETED_SMALL.finditer(text)
        self.abbreviations = frozenset(found.group(2) for found in bracketed if found.start(1) not in ends)

    def is_listed_with_places(self, page: Page, start: int, end: int) -> bool:
        """Tell whether a place stands beside it in a list: "Georgia, Chechnya, Syria"."""
        text = page.folded.text
        before = any(text.endswith(joint, 0, start) and start - len(joint) in self._place_ends for joint in _JOINTS)
        return before or any(
            text.startswith(joint, end) and end + len(joint) in self._place_starts for joint in _JOINTS
        )

    def is_word(self, token: Token) -> bool:
        """Tell whether a capitalised word is a common one."""
        low = token.text.casefold()
        return low in _NOTHING or low in self.small


def _small_words(page: Page) -> Iterator[str]:
    """Yield the words written small in what people read: in the address of a note everything is small."""
    text = page.folded.cased
    if not page.blocks:
        yield from _SMALL_WORD.findall(text)
    for place, block in enumerate(page.blocks):
        end = page.starts[place + 1] if place + 1 < len(page.starts) else len(text)
        if block.kind is not BlockKind.ENDNOTE:
            yield from _SMALL_WORD.findall(text, page.starts[place], end)
