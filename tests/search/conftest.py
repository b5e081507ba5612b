"""A small case whose texts hold what search has to find."""

import pytest
from django.core.cache import cache

from newsapp.search.finding import POOL, matching
from newsapp.search.language import Known, plan
from tests.factories import ENGLISH, article, lexicon

KOREAN = """하버 소식

김정은이 항구를 찾았다고 관리가 말했다. 열차는 역에 섰다.
"""
VIETNAMESE = """Tàu đến ga

Ông Kim Jong-un đến ga Khasan. Ông Kim nói chuyện với 11.000 người ở Đảng bộ cảng.

Sau đó tàu rời ga.
"""


@pytest.fixture(autouse=True)
def _names_of_now():
    """Forget which names a test before had loaded: a process asks only twice a minute."""
    cache.clear()


@pytest.fixture
def texts(case, bob):
    """Three articles in English, Vietnamese and Korean, with the names known."""
    lexicon()
    known = {"ko": (KOREAN, "Harbour Seoul"), "vi": (VIETNAMESE, "Sông Lam")}
    other = {code: article(case, bob, text, language=code, source_name=name) for code, (text, name) in known.items()}
    return {"en": article(case, bob, ENGLISH), **other}


@pytest.fixture
def search(case):
    """What a query finds in the case: the words of the paragraphs, newest first."""

    def run(typed, *, exact=False, cases=None):
        wanted = cases or [case.pk]
        rows = matching(plan(typed, Known(wanted), exact=exact), wanted)
        return list(rows.order_by("-id").values_list("words", flat=True)[:POOL])

    return run
