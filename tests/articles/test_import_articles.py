"""The command: every file by itself, and the exit code tells."""

import pytest
from django.core.management import CommandError, call_command

from newsapp.articles.models import Article
from newsapp.history.models import Event


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "a.txt").write_text("The last ferry leaves\n\nThe ferry left at nine. Nobody was on it.")
    (tmp_path / "b" / "c.html").write_text(
        "<h1>It came back</h1><p>The ferry came back at ten, said the mayor of the town.</p>"
    )
    (tmp_path / ".hidden.txt").write_text("Not this one.")
    return tmp_path


def _import(*paths):
    call_command("import_articles", *map(str, paths), "--case", "harbour")


def test_a_folder_is_imported_with_what_is_in_it(case, folder, capsys):
    _import(folder)
    assert [article.title for article in Article.objects.all()] == ["The last ferry leaves", "It came back"]
    first, second = capsys.readouterr().out.splitlines()
    pk = Article.objects.first().pk
    assert first == (
        f"{folder}/a.txt: Unknown source, 'The last ferry leaves' (en), kept as article {pk}, 0 blocks folded"
    )
    assert second.startswith(f"{folder}/b/c.html: Unknown source, 'It came back' (en), kept as article ")


def test_what_was_given_is_not_guessed(case, bob, folder):
    _import(folder / "a.txt", "--source", "Harbour Post", "--published", "2023-09-18", "--by", "bob")
    article = Article.objects.get()
    assert (article.source.name, article.source_found, str(article.published)) == (
        "Harbour Post",
        "given",
        "2023-09-18",
    )
    assert (article.added_by, Event.objects.get(action="article.added").by) == (bob, bob)


def test_a_refused_file_does_not_stop_the_others_and_the_exit_code_is_1(case, folder, capsys):
    (folder / "0.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(SystemExit) as ended:
        _import(folder, folder / "missing.txt")
    assert (ended.value.code, Article.objects.count()) == (1, 2)
    assert capsys.readouterr().err.splitlines() == [
        (
            f"{folder}/0.pdf: refused. 0.pdf is a PDF file, which is not read yet. "
            "Save it as text or HTML, or paste its words."
        ),
        f"{folder}/missing.txt: refused. No such file or directory",
    ]


def test_the_same_file_again_is_said_and_not_stored_twice(case, folder, capsys):
    _import(folder / "a.txt")
    _import(folder / "a.txt")
    pk = Article.objects.get().pk
    assert (
        capsys.readouterr().out.splitlines()[1]
        == f"{folder}/a.txt: already in the case as article {pk}, not stored twice"
    )


def test_an_unknown_case_is_named_with_the_ones_there_are(case, folder):
    with pytest.raises(CommandError, match=r"There is no case 'pier'. Cases: harbour."):
        call_command("import_articles", str(folder), "--case", "pier")


def test_an_unknown_person_is_named(case, folder):
    with pytest.raises(CommandError, match="There is no person 'zoe'"):
        _import(folder, "--by", "zoe")


def test_a_date_that_is_none_is_named(case, folder):
    with pytest.raises(CommandError, match=r"'18\. 9\.' is no date like 2023-09-18"):
        _import(folder, "--published", "18. 9.")
