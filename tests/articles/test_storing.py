"""One article in, or nothing: rows, event, second sendings."""

import hashlib
from datetime import date

import pytest
from django.db import IntegrityError

from newsapp.articles import after
from newsapp.articles.actions import store_article
from newsapp.articles.models import Article, Original, Revision, Source
from newsapp.articles.refusals import Unreadable
from newsapp.cases.actions import create_case
from newsapp.history.actions import undo
from newsapp.history.kinds import kind_of
from newsapp.history.models import Event
from newsapp.web.errors import Refused

TEXT = "The last ferry leaves\n\nThe ferry left at nine. Nobody was on it [1].\n\n[1] https://port.example/log\n"


def _store(case, by, text=TEXT, **known):
    return store_article(case=case, data=text.encode(), **{"arrival": "file", "file_name": "ferry.txt", **known}, by=by)


def test_storing_keeps_bytes_text_blocks_and_notes(case, bob):
    revision = _store(case, bob).revision
    assert bytes(revision.original.data) == TEXT.encode()
    assert (revision.sha256, revision.text) == (hashlib.sha256(TEXT.encode()).hexdigest(), TEXT)
    assert (revision.charset, revision.charset_guessed, revision.arrival) == ("utf-8", False, "file")
    assert [TEXT[block.start : block.end] for block in revision.blocks.all()] == [
        "The last ferry leaves",
        "The ferry left at nine. Nobody was on it [1].",
        "[1] https://port.example/log",
    ]
    assert [block.first_sentence for block in revision.blocks.all()] == [1, 2, 4]
    assert [(note.number, TEXT[note.start : note.end]) for note in revision.endnotes.all()] == [
        (1, "[1] https://port.example/log")
    ]
    assert revision.markers == [[1, 64, 67]]


def test_guessed_and_given_values_are_told_apart(case, bob):
    article = _store(case, bob, source_name="Harbour Post", published=date(2023, 9, 18)).article
    assert (article.source.name, article.source_found) == ("Harbour Post", "given")
    assert (article.published, article.published_found) == (date(2023, 9, 18), "given")
    assert (article.title, article.title_found) == ("The last ferry leaves", "guessed")
    assert (article.language, article.language_found) == ("en", "guessed")


def test_unknown_values_are_said_to_be_unknown(case, bob):
    article = _store(case, bob, arrival="paste", file_name="").article
    assert (article.source, article.source_found, article.published, article.published_found) == (None, "", None, "")


def test_a_given_language_is_the_language_of_the_text(case, bob):
    stored = _store(case, bob, text="Kim, Putin. 12.", language="vi")
    assert (stored.article.language, stored.revision.language) == ("vi", "vi")


def test_the_log_tells_what_was_added(case, bob):
    _store(case, bob, source_name="Harbour Post")
    event = Event.objects.get(action="article.added")
    assert kind_of("article.added").sentence(event) == "added Harbour Post “The last ferry leaves”"
    assert event.by == bob


def test_the_same_bytes_are_stored_once_in_a_case(case, alice, bob):
    first = _store(case, bob)
    again = _store(case, alice, file_name="other.txt")
    assert (again.already, again.article, again.revision) == (True, first.article, first.revision)
    assert again.notes == ["The same text is already in this case: nothing was stored twice."]
    assert (Article.objects.count(), Event.objects.filter(action="article.added").count()) == (1, 1)


def test_another_case_is_not_told_of_the_same_bytes(case, bob):
    _store(case, bob)
    assert _store(create_case(name="Other", by=bob), bob).already is False


def test_the_same_form_sent_twice_stores_once(case, bob):
    first = _store(case, bob, key="k1")
    again = _store(case, bob, text=f"{TEXT} ", key="k1")
    assert (again.already, again.article) == (True, first.article)
    assert Article.objects.count() == 1


def test_a_refused_text_leaves_nothing_behind(case, bob):
    with pytest.raises(Unreadable):
        _store(case, bob, text="a\0b", key="k1")
    assert (Article.objects.count(), Source.objects.count(), Event.objects.filter(case=case).count()) == (0, 0, 0)


def test_when_something_above_fails_nothing_is_stored(case, bob, monkeypatch):
    def breaks(_revision):
        raise IntegrityError

    monkeypatch.setattr(after, "_CALLBACKS", [breaks])
    with pytest.raises(IntegrityError):
        _store(case, bob, source_name="Harbour Post")
    assert (Article.objects.count(), Revision.objects.count(), Original.objects.count(), Source.objects.count()) == (
        0,
        0,
        0,
        0,
    )


def test_rooms_above_are_called_once_for_each_new_text(case, bob, monkeypatch):
    called = []
    monkeypatch.setattr(after, "_CALLBACKS", [])
    after.after_store(called.append)
    after.after_store(called.append)
    revision = _store(case, bob).revision
    _store(case, bob)
    assert called[:1] == [revision]
    assert len(called) == len(after._CALLBACKS)


def test_a_case_knows_a_source_by_one_row(case, bob):
    first = _store(case, bob, source_name="Harbour  Post").article.source
    second = _store(case, bob, text=TEXT * 2, source_name="Harbour Post").article.source
    assert (first, first.case) == (second, case)


def test_a_source_everybody_shares_is_taken(case, bob):
    shared = Source.objects.create(name="Meridian Wire")
    assert _store(case, bob, source_name="Meridian Wire").article.source == shared


def test_another_cases_own_source_is_not_taken(case, bob):
    other = Source.objects.create(name="Meridian Wire", case=create_case(name="Other", by=bob))
    assert _store(case, bob, source_name="Meridian Wire").article.source != other


def test_a_detected_encoding_is_noted(case, bob):
    data = "Бронепоезд покинул перрон ранним утром, и город снова стал тихим.".encode("koi8-r")
    stored = store_article(case=case, data=data, arrival="file", file_name="a.txt", by=bob)
    assert stored.notes == ["Not UTF-8: read as koi8-r, which was detected. Look whether its letters are right."]
    assert (stored.revision.charset, stored.revision.charset_guessed) == ("koi8-r", True)


def test_adding_can_be_undone_by_who_did_it(case, bob):
    _store(case, bob)
    undo(event=Event.objects.get(action="article.added"), by=bob)
    assert Article.objects.count() == 0


def test_adding_cannot_be_undone_once_somebody_kept_a_passage(case, bob):
    revision = _store(case, bob).revision
    revision.passages.create(start=0, end=3, quote="The", kept=True, by=bob)
    with pytest.raises(Refused) as refused:
        undo(event=Event.objects.get(action="article.added"), by=bob)
    assert (refused.value.status, Article.objects.count()) == (409, 1)


def test_storing_takes_the_same_number_of_queries_for_any_length(case, bob, django_assert_num_queries, monkeypatch):
    monkeypatch.setattr(after, "_CALLBACKS", [])
    Source.objects.create(case=case, name="Harbour Post")
    _store(case, bob, source_name="Harbour Post")  # the first one reads the names that everybody shares
    for paragraphs in (3, 60):
        with django_assert_num_queries(18):
            _store(
                case,
                bob,
                text="The ferry left at nine. Nobody was on it.\n\n" * paragraphs,
                file_name=f"{paragraphs}.txt",
                source_name="Harbour Post",
            )
