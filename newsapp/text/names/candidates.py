"""Names that the lexicon does not hold: capitalised words, typed by the words around them.

"trung tướng Ivan Petrenko" gives the person Ivan Petrenko (his rank stays outside), "Institute for Border Studies" a
body, "Sokol-7" a weapon. Not everything capitalised is a name: the first word of a sentence, months, titles, headings
in capitals and letters in brackets after small words ("electronic warfare (EW)") are none. A candidate is only ever a
proposal: people decide.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsapp.text.names.bodies import class_word_start
from newsapp.text.names.candidate import Candidate
from newsapp.text.names.cues import ADDRESSED, WITHOUT_CUE
from newsapp.text.names.evidence import Evidence
from newsapp.text.names.hits import Hit
from newsapp.text.names.korean import korean_candidates
from newsapp.text.names.page import Page
from newsapp.text.names.runs import runs
from newsapp.text.names.shapes import shaped
from newsapp.text.names.vietnamese import vietnamese_bodies
from newsapp.text.spans import EntityType

__all__ = ["Candidate", "find_candidates"]


def find_candidates(page: Page, firm: Sequence[Hit], shorts: Sequence[Hit]) -> list[Candidate]:
    """Return the candidates of a page; they may overlap firm hits only where they hold them entirely."""
    bodies = vietnamese_bodies(page, firm)
    found_runs = list(runs(page, firm, shorts, bodies))
    evidence = Evidence(page, firm, bodies, found_runs)
    found = [candidate for run in found_runs for candidate in shaped(run, evidence)]
    found = [_with_class_word(page, candidate) for candidate in found]
    return _alike(page, [*bodies, *found, *korean_candidates(page, firm)])


def _with_class_word(page: Page, candidate: Candidate) -> Candidate:
    start = class_word_start(page, candidate.start)
    if start == candidate.start:
        return candidate
    word = page.folded.cased[start : candidate.start].strip()
    return Candidate(start, candidate.end, EntityType.PLACE, f"capitalised words after '{word}'")


def _alike(page: Page, found: Sequence[Candidate]) -> list[Candidate]:
    """Give the same words the same type: a cue at one place ("tại Kursk") speaks for the places without any."""
    cues: dict[str, Candidate] = {}
    for candidate in found:
        written = page.folded.cased[candidate.start : candidate.end]
        if candidate.why in ADDRESSED or (candidate.why not in WITHOUT_CUE and written not in cues):
            cues[written] = candidate
    return [_typed(candidate, cues.get(page.folded.cased[candidate.start : candidate.end])) for candidate in found]


def _typed(candidate: Candidate, cue: Candidate | None) -> Candidate:
    if cue is None or (candidate.why not in WITHOUT_CUE and cue.why not in ADDRESSED) or candidate.why == cue.why:
        return candidate
    return Candidate(candidate.start, candidate.end, cue.type, f"{cue.why} elsewhere in the text")
