"""Production refuses to start without a secret key, with debugging on, or with people anybody may enter as."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from newsapp.accounts.checks import no_sample_people
from newsapp.accounts.models import User

ROOT = Path(__file__).parent.parent.parent
WSGI = "import newsapp.wsgi"
PRODUCTION = {"NEWSAPP_ENV": "production", "SECRET_KEY": "only for this test", "ALLOWED_HOSTS": "parallax.example"}


def _run(data, *arguments, **variables):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    env = kept | {"NEWSAPP_DATA": str(data), "DJANGO_SETTINGS_MODULE": "newsapp.settings"} | variables
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    return done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """A database that production may be started on."""
    data = tmp_path_factory.mktemp("data")
    assert _run(data, "manage.py", "migrate", "-v0", **PRODUCTION) == (True, "")
    return data


def _add_sample_person(data):
    columns = "username, first_name, last_name, email, password, is_superuser, is_staff, is_active, date_joined, "
    columns += "text_size, font, theme, letters, all_places, shortcuts, speak_marks, is_sample"
    values = "'linh', 'Linh', '', '', '!', 0, 0, 1, '2026-01-01', 17, 'sans', '', 0, 0, 1, 0, 1"
    with sqlite3.connect(data / "parallax.sqlite3") as database:
        database.execute(f"INSERT INTO accounts_user ({columns}) VALUES ({values})")
    database.close()


def test_production_starts_on_a_database_without_sample_people(stored):
    assert _run(stored, "-c", WSGI, **PRODUCTION) == (True, "")


def test_production_without_a_secret_key_does_not_start(stored):
    started, said = _run(stored, "-c", WSGI, **{**PRODUCTION, "SECRET_KEY": ""})
    assert (started, "NEWSAPP_ENV=production needs SECRET_KEY" in said) == (False, True)


def test_production_with_debugging_on_does_not_start(stored):
    started, said = _run(stored, "-c", WSGI, NEWSAPP_DEBUG="1", **PRODUCTION)
    assert (started, "does not start with NEWSAPP_DEBUG on" in said) == (False, True)


@pytest.mark.parametrize("start", [("-c", WSGI), ("-c", "import newsapp.asgi"), ("manage.py", "check")])
def test_production_with_sample_people_does_not_start_and_says_what_to_do(tmp_path, start):
    _run(tmp_path, "manage.py", "migrate", "-v0", **PRODUCTION)
    _add_sample_person(tmp_path)
    started, said = _run(tmp_path, *start, **PRODUCTION)
    assert (started, "manage.py remove_sample" in said) == (False, True)


def test_production_loads_no_sample(stored):
    assert _run(stored, "manage.py", "prepare", **PRODUCTION)[0] is True
    with sqlite3.connect(stored / "parallax.sqlite3") as database:
        counted = database.execute("SELECT (SELECT count(*) FROM accounts_user), (SELECT count(*) FROM cases_case)")
        assert counted.fetchone() == (0, 0)
    database.close()


def test_sample_people_are_no_problem_outside_production(db):
    User.objects.create(username="linh", is_sample=True)
    assert no_sample_people() == []


def test_sample_people_in_production_are_an_error(db, settings):
    settings.SAMPLE_ALLOWED = False
    User.objects.create(username="linh", is_sample=True)
    assert [problem.id for problem in no_sample_people()] == ["newsapp.E001"]
