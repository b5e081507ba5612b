import pytest

from newsapp.entities.models import Entity
from newsapp.findings.actions import add_finding
from newsapp.findings.said import SaidDate, SaidQuantity, SaidStatement
from tests.factories import article, lexicon

TEXT = """Fire at the harbour

The fire began at Vostochny pier on 14 September 2023. About 30 crates burned, and 12 boats left.

"We will rebuild," the mayor said. Kim Jong-un said nothing.
"""


@pytest.fixture
def revision(case, bob):
    lexicon()
    return article(case, bob, TEXT)


def span(revision, words):
    start = revision.text.index(words)
    return start, start + len(words)


@pytest.fixture
def crates(revision, bob):
    """A number that a person added: about 30 crates."""
    start, end = span(revision, "30")
    said = SaidQuantity(start, end, 30, 30, bound="about", unit="crates", counted="crates")
    return add_finding(revision=revision, said=said, by=bob).finding


@pytest.fixture
def day(revision, bob):
    """A date that a person added, by day."""
    return add_finding(
        revision=revision, said=SaidDate(*span(revision, "14 September 2023"), "2023-09-14"), by=bob
    ).finding


@pytest.fixture
def saying(revision, bob):
    """A statement that a person added."""
    kim = Entity.objects.get(key="kim-jong-un")
    start, end = span(revision, "Kim Jong-un said nothing.")
    said = SaidStatement(start, end, "Kim Jong-un", "deny", kim, speaker_at=(start, start + 11))
    return add_finding(revision=revision, said=said, by=bob).finding
