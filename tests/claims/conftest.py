import pytest

from newsapp.claims.actions import add_claim, cite
from newsapp.claims.enums import CitationRole
from newsapp.claims.values import Details
from tests.claims.words import excerpt
from tests.factories import VIETNAMESE, article, lexicon


@pytest.fixture
def english(case, bob):
    lexicon()
    return article(case, bob)


@pytest.fixture
def vietnamese(case, bob, english):
    return article(case, bob, VIETNAMESE, source_name="Sông Lam", language="vi", title="Cháy ở cảng")


@pytest.fixture
def claim(case, bob, english):
    """C1, reported by the English article."""
    return add_claim(
        case=case, wording="About 30 crates burned", excerpts=[excerpt(english, "About 30 crates")], by=bob
    ).claim


@pytest.fixture
def citation(claim):
    return claim.citations.get()


@pytest.fixture
def disputed(claim, vietnamese, bob):
    """C1, disputed by the Vietnamese article."""
    details = Details(
        role=CitationRole.DISPUTES,
        chain=("Cảng vụ", "the harbour master"),
        translation="About 20 crates of goods",
        translator="Bob",
        note="Counted at noon",
    )
    cite(claim=claim, excerpts=[excerpt(vietnamese, "Khoảng 20 thùng hàng")], details=details, by=bob)
    return claim
