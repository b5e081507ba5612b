import pytest
from django.core.cache import caches

from newsapp.accounts.models import User
from newsapp.cases.actions import create_case
from newsapp.cases.models import Membership


@pytest.fixture(autouse=True)
def fresh_brake():
    caches["brake"].clear()


@pytest.fixture
def linh(db) -> User:
    """A person of the sample case, who also owns a case of their own."""
    person = User.objects.create(username="linh", first_name="Linh", is_sample=True)
    person.set_unusable_password()
    person.save()
    hana = User.objects.create(username="hana", first_name="Hana", is_sample=True)
    create_case(name="Linh's own", by=person)
    sample = create_case(name="Shown around", is_sample=True, by=hana)
    Membership.objects.create(case=sample, user=person, role="analyst")
    return person
