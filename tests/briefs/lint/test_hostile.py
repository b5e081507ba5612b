"""Whatever the words of a brief and its passages are: the lint reads them and says something or nothing."""

import pytest

from newsapp.briefs.lint import lint
from newsapp.briefs.lint.values import Facts
from tests.briefs.documents import a_claim, a_document, a_note, a_quotation, a_sentence
from tests.briefs.exporting.hostile import WORDS
from tests.briefs.lint.small import facts_for

LONG = (
    "9" * 500,
    "1," * 3000,
    "“" * 3000,
    '"a' * 3000,
    "about " * 3000,
    "likely " * 2000 + "confidence",
    "1.000" * 900,
)


@pytest.mark.parametrize("words", [*WORDS, *LONG], ids=range(len(WORDS + LONG)))
def test_any_words_are_read(words):
    note = a_note(quote=words, translation=words, outlet=words, chain=(words,))
    pieces = (a_claim(words), a_sentence(words, notes=(1,)), a_quotation(words))
    document = a_document(*pieces, notes=(note,), summary=words)
    facts = facts_for(document)
    for found in (lint(document, facts), lint(document, Facts())):
        assert {finding.piece for finding in found} <= {None, 1, 2, 3}
        assert [finding.words for finding in found if len(finding.words) > 4 * len(words) + 500] == []
