"""A case with three questions, two claims with their passages, and a brief."""

import pytest

from newsapp.briefs.actions import insert_claims, insert_quotations, open_brief, write_sentence
from newsapp.briefs.models import Brief, Piece
from newsapp.briefs.values import Saying
from newsapp.claims.actions import add_claim, cite, keep_passage
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Passage
from newsapp.claims.values import Details
from newsapp.questions.actions import add_question
from tests.claims.words import excerpt
from tests.factories import VIETNAMESE, article, lexicon


@pytest.fixture
def english(case, bob):
    lexicon()
    return article(case, bob, title="Fire at the harbour", url="https://harbour.example/fire")


@pytest.fixture
def vietnamese(case, bob, english):
    known = {"source_name": "Sông Lam", "language": "vi", "title": "Cháy ở cảng", "translated_from": "ko"}
    return article(case, bob, VIETNAMESE, **known)


@pytest.fixture
def questions(case, bob):
    """What burned, who was told, and what nothing answers."""
    texts = ("What burned?", "Who was told?", "Who paid?")
    return [add_question(case=case, text=text, by=bob).question for text in texts]


@pytest.fixture
def burned(case, bob, english, vietnamese):
    """C1, reported by the English article, disputed by the Vietnamese one."""
    made = add_claim(
        case=case, wording="About 30 crates burned", excerpts=[excerpt(english, "About 30 crates")], by=bob
    )
    details = Details(CitationRole.DISPUTES, ("the port",), translation="About 20 crates", translator="Bob")
    cite(claim=made.claim, excerpts=[excerpt(vietnamese, "Khoảng 20 thùng hàng")], details=details, by=bob)
    return made.claim


@pytest.fixture
def told(case, bob, english):
    """C2, reported by the English article."""
    words = excerpt(english, "Kim Jong-un and Vladimir Putin were told at once")
    return add_claim(case=case, wording="Kim was told at once", excerpts=[words], by=bob).claim


@pytest.fixture
def kept(case, bob, english):
    """A kept passage."""
    keep_passage(case=case, excerpt=excerpt(english, "Mr Kim said nothing."), by=bob)
    return Passage.objects.get(kept=True)


@pytest.fixture
def brief(case, bob, questions, burned, told, kept):
    """A brief with both claims and the quotation under their questions, a sentence before the first."""
    open_brief(case=case, title="The harbour fire", by=bob)
    what, who, _paid = questions
    insert_claims(case=case, claims=[(burned, what.pk), (told, who.pk)], by=bob)
    insert_quotations(case=case, passages=[kept], question=who.pk, by=bob)
    write_sentence(case=case, saying=Saying("The fire was small."), by=bob)
    return Brief.objects.select_related("case").get(case=case)


@pytest.fixture
def piece(brief):
    """Return the piece of a kind."""

    def found(kind, **which):
        return Piece.objects.select_related("brief__case").get(brief=brief, kind=kind, **which)

    return found
