import sqlite3

import pytest
from django.core.management import call_command
from django.db import connection


@pytest.mark.django_db(transaction=True)
def test_backup_holds_the_rows(case, tmp_path, capsys):
    if connection.vendor != "sqlite":
        pytest.skip("this is the copy of a SQLite file")
    call_command("backup", to=str(tmp_path))
    (made,) = tmp_path.glob("*.sqlite3")
    with sqlite3.connect(made) as copy:
        assert copy.execute("SELECT name FROM cases_case").fetchall() == [("Harbour fire",)]
    assert str(made) in capsys.readouterr().out
