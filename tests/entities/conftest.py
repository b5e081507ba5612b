import pytest

from tests.factories import article, lexicon


@pytest.fixture
def revision(case, bob):
    lexicon()
    return article(case, bob)
