"""A case that is filled once for a file: each test works in a transaction on top, which is rolled back after it."""

from copy import deepcopy

import pytest
from django.core.cache import cache

from newsapp.accounts.models import User
from newsapp.cases.models import Case, Membership
from tests.api.filled import fill


@pytest.fixture(scope="module")
def standing(ground):
    """Make the four people and the case of the first three; return people by name, and the things of the case."""
    with ground():
        people = {name: User.objects.create_user(name) for name in ("alice", "bob", "rita", "charlie")}
        case = Case.objects.create(slug="pier", name="Harbour fire", question="Who set the fire?")
        for name, role in (("alice", "owner"), ("bob", "analyst"), ("rita", "reader")):
            Membership.objects.create(case=case, user=people[name], role=role)
        return people, fill(case, people["alice"])


@pytest.fixture
def things(db, standing):
    cache.clear()
    return deepcopy(standing[1])


@pytest.fixture
def case(things):
    return things.case


@pytest.fixture
def alice(db, standing):
    return deepcopy(standing[0]["alice"])


@pytest.fixture
def bob(db, standing):
    return deepcopy(standing[0]["bob"])


@pytest.fixture
def rita(db, standing):
    return deepcopy(standing[0]["rita"])


@pytest.fixture
def charlie(db, standing):
    return deepcopy(standing[0]["charlie"])
