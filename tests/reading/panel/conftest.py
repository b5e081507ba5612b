import pytest
from django.urls import reverse

from newsapp.claims.actions import add_claim, keep_passage
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
    cited = [excerpt(english, "About 30 crates")]
    return add_claim(case=case, wording="About 30 crates burned", excerpts=cited, by=bob).claim


@pytest.fixture
def kept(case, bob, english, vietnamese):
    """Two passages in the tray, one of each article."""
    wanted = [excerpt(english, "at dawn"), excerpt(vietnamese, "bình minh")]
    for one in wanted:
        keep_passage(case=case, excerpt=one, by=bob)
    return [one.revision.passages.get(kept=True) for one in wanted]


@pytest.fixture
def signed_in(client, bob):
    client.force_login(bob)
    return client


@pytest.fixture
def address(case):
    return lambda name: reverse(f"reading:{name}", args=[case.slug])


@pytest.fixture
def selection(english):
    """The fields of a form about "at dawn"."""
    start = english.text.index("at dawn")
    return {"revision": english.pk, "start": start, "end": start + 7, "quote": "at dawn", "a": english.article_id}
