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
        self._starts = {hit.start: EntityType.PLACE for hit in places}
        self._ends = {hit.end: EntityType.PLACE for hit in places}
        for hit in firm:
            if hit.type is EntityType.MEDIA:
                self._starts[hit.start] = self._ends[hit.end] = EntityType.MEDIA
        self.small = frozenset(_small_words(page))
        inside = [run for run in found if not run.headline and _is_inside(run)]
        # Runs and single words that are capitalised where no sentence begins: names there, names everywhere.
        self.phrases = frozenset(run.text for run in inside)
        after = [run for run in found if not run.headline and _has_opener(run)]
        self.names = frozenset(
            name
            for run in (*inside, *after)
            for name in (run.tokens[-1].text, *surnames(" ".join(token.text for token in run.tokens[-2:])))
        )
        ends = {hit.end for hit in firm} | {body.end for body in bodies}
        bracketed = _BRACKETED_SMALL.finditer(text)
        self.abbreviations = frozenset(found.group(2) for found in bracketed if found.start(1) not in ends)

    def listed_with(self, page: Page, start: int, end: int) -> EntityType | None:
        """Return the type of what stands beside it in a list of places or outlets: "Georgia, Chechnya, Syria"."""
        text = page.folded.text
        before = (self._ends.get(start - len(joint)) for joint in _JOINTS if text.endswith(joint, 0, start))
        after = (self._starts.get(end + len(joint)) for joint in _JOINTS if text.startswith(joint, end))
        return next((kind for kind in (*before, *after) if kind), None)

    def is_word(self, token: Token) -> bool:
        """Tell whether a capitalised word is a common one."""
        low = token.text.casefold()
        return low in _NOTHING or low in self.small


def _is_inside(run: Run) -> bool:
    """Tell whether no sentence and no bracket begins with the run."""
    start = run.tokens[0].start
    return not run.page.opens_sentence(start) and not opens_bracket(run.page, start)


def _has_opener(run: Run) -> bool:
    """Tell whether the run is a name after an opener: "Then Petrenko"."""
    return len(run.tokens) > 1 and run.tokens[0].text.casefold() in words.OPENERS


def opens_bracket(page: Page, start: int) -> bool:
    """Tell whether a bracket opens directly before a folded position: "(Theo Reuters)"."""
    return page.folded.text[max(0, start - 2) : start].strip() == "("


def _small_words(page: Page) -> Iterator[str]:
    """Yield the words written small in what people read: in the address of a note everything is small."""
    text = page.folded.cased
    if not page.blocks:
        yield from _SMALL_WORD.findall(text)
    for place, block in enumerate(page.blocks):
        end = page.starts[place + 1] if place + 1 < len(page.starts) else len(text)
        if block.kind is not BlockKind.ENDNOTE:
            yield from _SMALL_WORD.findall(text, page.starts[place], end)
