import pytest

from newsapp.cases.models import Case, Membership
from newsapp.claims.actions import add_claim, cite
from newsapp.claims.enums import CitationRole
from newsapp.claims.values import Details
from newsapp.questions.actions import add_question
from tests.claims.words import excerpt
from tests.factories import VIETNAMESE, article, lexicon


@pytest.fixture
def english(case, bob):
    lexicon()
    return article(case, bob, url="https://harbour.example/fire", title="Fire at the harbour")


@pytest.fixture
def vietnamese(case, bob, english):
    return article(case, bob, VIETNAMESE, source_name="Sông Lam", language="vi", title="Cháy ở cảng")


@pytest.fixture
def claim(case, bob, english, vietnamese):
    """C1 answers a question; the English article reports it, the Vietnamese one, which has no address, disputes it."""
    asked = add_question(case=case, text="How much burned?", by=bob).question
    one = add_claim(
        case=case,
        wording="About 30 crates burned",
        note="Ask the harbour",
        questions=[asked],
        excerpts=[excerpt(english, "About 30 crates")],
        by=bob,
    ).claim
    details = Details(
        role=CitationRole.DISPUTES,
        chain=("Cảng vụ", "the harbour master"),
        translation="About 20 crates of goods",
        translator="Bob",
        note="Counted at noon",
    )
    cite(claim=one, excerpts=[excerpt(vietnamese, "Khoảng 20 thùng hàng")], details=details, by=bob)
    return one


@pytest.fixture
def second(alice, bob) -> Case:
    """Another case of the same people, empty."""
    other = Case.objects.create(slug="second", name="Second look")
    Membership.objects.create(case=other, user=alice, role="owner")
    Membership.objects.create(case=other, user=bob, role="analyst")
    return other


@pytest.fixture
def same_texts(second, bob, english, vietnamese):
    """The other case has the same two articles."""
    article(second, bob, url="https://harbour.example/fire", title="Fire at the harbour")
    article(second, bob, VIETNAMESE, source_name="Sông Lam", language="vi", title="Cháy ở cảng")
    return second
