import pytest
from django.core.management import CommandError, call_command

from newsapp.translations.models import Translation
from tests.factories import VIETNAMESE, article


@pytest.fixture
def vietnamese(case, bob):
    return article(case, bob, VIETNAMESE, language="vi")


def _import(path, pk, **more):
    call_command("import_translation", str(pk), str(path), language="en", made_by="Linh", **more)


def test_a_file_is_put_under_the_article(tmp_path, vietnamese, capsys):
    path = tmp_path / "en.txt"
    path.write_text("Fire at the port\n\nIt began at dawn.", encoding="utf-8")
    _import(path, vietnamese.article_id, by="bob")
    assert [(row.text, row.by.username) for row in Translation.objects.all()] == [
        ("Fire at the port", "bob"),
        ("It began at dawn.", "bob"),
    ]
    assert "2 paragraphs" in capsys.readouterr().out


@pytest.mark.parametrize("data", [b"\xff\xfe", b"", b"a\0b"])
def test_a_file_that_cannot_be_read_is_refused_by_name(tmp_path, vietnamese, data):
    path = tmp_path / "en.txt"
    path.write_bytes(data)
    with pytest.raises(CommandError, match=r"en\.txt"):
        _import(path, vietnamese.article_id)
    assert Translation.objects.count() == 0


def test_no_such_article(tmp_path, db):
    with pytest.raises(CommandError, match="no article 99"):
        _import(tmp_path / "en.txt", 99)
