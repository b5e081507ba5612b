import pytest

from newsapp.entities.deciding.affected import affected
from newsapp.entities.deciding.saving import decide
from newsapp.entities.deciding.values import Choice, Extent, Word
from newsapp.entities.enums import Do, Reach
from newsapp.entities.reading_names import key_of
from tests.factories import article, lexicon

FIRST = """Harbour inquiry

The fire chief Ola Brandt spoke at noon. Later Ola Brandt left with Kim Jong-un. Brandt said nothing more.
"""
SECOND = """Harbour inquiry goes on

On Monday the chief met Ola Brandt again. Nobody told Mr Brandt why.
"""


@pytest.fixture
def texts(case, bob):
    """Two articles that name the unknown Ola Brandt."""
    lexicon()
    return article(case, bob, FIRST), article(case, bob, SECOND, source_name="Pier Notes")


@pytest.fixture
def word(case):
    def make(written="Ola Brandt", language="en"):
        return Word(case, key_of(written), written, language)

    return make


@pytest.fixture
def say(word, bob):
    """Decide as the page does: all places shown, some of them left out."""

    def run(choice, extent=None, *, written="Ola Brandt", left=(), at=frozenset(), by=bob, key=""):
        extent = extent or Extent(Reach.CASE)
        spots = [spot.ref for spot in affected(word(written), choice, extent, at)]
        ticked = [ref for n, ref in enumerate(spots) if n not in left]
        return decide(word=word(written), choice=choice, extent=extent, shown=spots, ticked=ticked, key=key, by=by)

    return run


NEW = Choice(Do.NEW, type="PER", name="Ola Brandt", language="en")
IGNORE = Choice(Do.IGNORE)
