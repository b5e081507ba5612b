"""The brief of the sample case: what docs/sample-case.md says of it."""

from collections import Counter

from newsapp.briefs.composing import document_of
from newsapp.briefs.document import to_json
from newsapp.briefs.lint import lint
from newsapp.briefs.lint.gathering import facts_of
from newsapp.briefs.models import Brief
from newsapp.sample.actions import load_sample


def test_the_sample_brief_has_all_kinds_and_its_planted_findings(db):
    load_sample()
    document = document_of(Brief.objects.select_related("case").get())
    kinds = Counter(piece.kind for piece in document.pieces)
    assert (kinds, len(document.notes)) == ({"sentence": 2, "claim": 7, "quotation": 1}, 26)
    rules = Counter(finding.rule for finding in lint(document, facts_of(document)))
    assert rules == {"number": 1, "uncited": 1, "mixed": 1, "unopened": 2, "unanswered": 1}
    assert {note.language for note in document.notes} == {"vi", "ko", "ru", "en"}
    assert to_json(document)["form"] == 1
