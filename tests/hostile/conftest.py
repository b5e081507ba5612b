"""Cases that are filled once for a file: each test works inside a transaction on top, which is rolled back after it."""

from copy import deepcopy

import pytest
from django.core.cache import cache
from django.test import Client

from newsapp.accounts.models import User
from newsapp.cases.actions import create_case
from newsapp.cases.models import Case, Membership
from tests.hostile.addresses import fill


@pytest.fixture(scope="module")
def people(ground):
    with ground():
        return {
            name: User.objects.create_user(name, first_name=name.title(), password="a long pass phrase")
            for name in ("alice", "bob", "rita", "charlie")
        }


@pytest.fixture(scope="module")
def harbour(ground, people):
    """Fill the case of alice, bob and rita."""
    with ground():
        case = Case.objects.create(slug="pier", name="Harbour fire", question="Who set the fire?")
        for name, role in (("alice", "owner"), ("bob", "analyst"), ("rita", "reader")):
            Membership.objects.create(case=case, user=people[name], role=role)
        return fill(case, people["alice"])


@pytest.fixture(scope="module")
def ships(ground, people):
    """Fill a case of charlie's, who is a stranger in the other."""
    with ground():
        return fill(create_case(name="Ships", by=people["charlie"]), people["charlie"])


@pytest.fixture(scope="module")
def owner_of_all(ground, people):
    """Return a browser in which alice is signed in, for filling."""
    with ground():
        client = Client()
        client.force_login(people["alice"])
        return client


@pytest.fixture
def alice(db, people) -> User:
    return deepcopy(people["alice"])


@pytest.fixture
def bob(db, people) -> User:
    return deepcopy(people["bob"])


@pytest.fixture
def rita(db, people) -> User:
    return deepcopy(people["rita"])


@pytest.fixture
def charlie(db, people) -> User:
    return deepcopy(people["charlie"])


@pytest.fixture
def things(db, harbour):
    cache.clear()  # rows get the numbers of the test before, and panes are kept by number
    return deepcopy(harbour)
