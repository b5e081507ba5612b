import pytest
from django.db import connection


def test_health_says_that_all_is_well_to_anybody(client, db):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"database": "ok", "migrations": "applied"})


@pytest.mark.django_db
def test_health_says_when_a_migration_is_missing(client):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'claims'")
    assert client.get("/healthz").status_code == 503
