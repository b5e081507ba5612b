"""The same three people everywhere: alice owns, bob analyses, charlie is a stranger; rita only reads."""

from contextlib import contextmanager

import pytest
from django.core.cache import cache
from django.db import connection, transaction

from newsapp.accounts.models import User
from newsapp.cases.models import Case, Membership


def pytest_collection_modifyitems(config, items):
    """On PostgreSQL, leave out what touches no database: SQLite's run has it."""
    if connection.vendor != "postgresql":
        return
    stored = [item for item in items if _stores(item)]
    config.hook.pytest_deselected(items=[item for item in items if not _stores(item)])
    items[:] = stored


def _stores(item) -> bool:
    asked = {"db", "transactional_db", "ground"} & set(item.fixturenames)
    return bool(asked) or item.get_closest_marker("django_db") is not None


def _person(name: str) -> User:
    return User.objects.create_user(username=name, first_name=name.title(), password="a long pass phrase")


@pytest.fixture
def alice(db) -> User:
    return _person("alice")


@pytest.fixture
def bob(db) -> User:
    return _person("bob")


@pytest.fixture
def rita(db) -> User:
    return _person("rita")


@pytest.fixture
def charlie(db) -> User:
    return _person("charlie")


@pytest.fixture
def case(alice, bob, rita) -> Case:
    cache.clear()  # rows get the numbers of the test before, and panes are kept by number
    case = Case.objects.create(slug="harbour", name="Harbour fire", question="Who set the fire?")
    for user, role in ((alice, "owner"), (bob, "analyst"), (rita, "reader")):
        Membership.objects.create(case=case, user=user, role=role)
    return case


@pytest.fixture(scope="module")
def ground(django_db_setup, django_db_blocker):
    """Open a transaction around the file; return what lets a fixture of the file write into it."""
    with django_db_blocker.unblock():
        outer = transaction.atomic()
        outer.__enter__()

    @contextmanager
    def writing():
        with django_db_blocker.unblock():
            yield

    yield writing
    with writing():
        transaction.set_rollback(True)
        outer.__exit__(None, None, None)
