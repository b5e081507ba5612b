import pytest

from newsapp.entities.models import Entity
from tests.factories import article, lexicon

TEXT = """Fire at the harbour

The fire began at the pier at dawn. Kim Jong-un and Vladimir Putin were told at once. About 30 crates burned.

Mr Kim said nothing. "We will rebuild," the mayor said.
"""


@pytest.fixture
def revision(case, bob):
    """Kim Jong-un and Vladimir Putin in one sentence, Mr Kim in another paragraph."""
    lexicon()
    return article(case, bob, TEXT)


@pytest.fixture
def kim(revision):
    return revision.mentions.select_related("entity").get(entity__key="kim-jong-un", start__lt=90)


@pytest.fixture
def putin(revision):
    return Entity.objects.get(key="vladimir-putin")


@pytest.fixture
def as_bob(client, bob):
    client.force_login(bob)
    return client
