"""Two articles whose notes lead to one page, in many kinds of print."""

import pytest

from newsapp.references.models import Reference
from tests.factories import article

REPORT = """Crates at the pier

The crates left at dawn. [1] Nobody counted them. [2][3]

Notes
[1] https://port dot org/log/may ; https://t.me/harbourlog/12
[2] https://www.harbour Tàuwatch.org/crates -of-may
[3] https://port.org/ships-of-the- đội tàu; https://port.org/deck#all- đội tàu; mate's diary
"""
OTHER = """The pier burns

It burned at dawn. [1]

Notes
[1] http://www.port.org/log/may/
"""


@pytest.fixture
def report(case, bob):
    return article(case, bob, REPORT)


@pytest.fixture
def other(case, bob):
    return article(case, bob, OTHER, source_name="Pier Times")


@pytest.fixture
def find(db):
    """Return the reference whose printed form begins so."""
    return lambda raw: Reference.objects.select_related("revision__article__case").get(raw__startswith=raw)
