"""The lint of a brief: what a careful reader would ask before signing. Pure over a document and stored facts.

It never blocks: every finding is a sentence with a way to where it is mended. docs/briefs.md tells of each rule what
it sees and what it cannot see.
"""

from __future__ import annotations

from newsapp.briefs.document import Document
from newsapp.briefs.lint import numbers, standing, wording
from newsapp.briefs.lint.values import Facts, Finding

RULES = (
    wording.uncited,
    numbers.differing,
    numbers.translated_otherwise,
    wording.not_verbatim,
    wording.attribution_dropped,
    wording.rows_mixed,
    wording.both_in_one_sentence,
    standing.changed,
    standing.never_opened,
    standing.disputed_flatly,
    standing.unanswered,
)


def lint(document: Document, facts: Facts) -> list[Finding]:
    """Return all findings in reading order: those of each piece together, those of the whole at the end."""
    place = {piece.pk: position for position, piece in enumerate(document.pieces)}
    found = [finding for rule in RULES for finding in rule(document, facts)]
    return sorted(found, key=lambda finding: place.get(finding.piece or 0, len(place)))
