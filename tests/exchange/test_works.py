import json
from datetime import date

import pytest

from newsapp.articles.models import Article, Source
from newsapp.exchange.formats import bibtex, csl, ris
from newsapp.exchange.takers import works
from newsapp.history.actions import undo
from newsapp.history.models import Event
from newsapp.web.errors import Refused
from tests.exchange.told import left, made
from tests.factories import article

URL = "https://harbour.example/fire"
ITEM = {"id": "a", "type": "article-newspaper", "title": "A fire in the harbour", "container-title": "Port Times",
        "issued": {"date-parts": [[2023, 9, 14]]}, "URL": f"{URL}?utm_source=x", "language": "en-GB"}  # fmt: skip


def taken(case, by, *items):
    parsed = csl.read(json.dumps(items).encode(), "a.json")
    planned = works.plan(case, parsed)
    done = works.take(case=case, parsed=parsed, by=by)
    assert done == planned
    return done


def test_entry_fills_in_what_nobody_said_as_guessed(case, bob):
    stored = article(case, bob, url=URL, source_name="", title="").article
    outcome = taken(case, bob, ITEM)
    stored.refresh_from_db()
    assert made(outcome) == {"sources": 1, "entries for articles of the case": 1}
    assert (stored.title, stored.title_found) == ("A fire in the harbour", "guessed")
    assert (stored.source.name, stored.source_found) == ("Port Times", "guessed")
    assert (stored.published.isoformat(), stored.published_found) == ("2023-09-14", "guessed")
    assert (stored.language, stored.language_found) == ("en", "given")


def test_what_a_person_said_stays(case, english, bob):
    taken(case, bob, ITEM)
    stored = Article.objects.get(pk=english.article_id)
    assert (stored.title, stored.source.name, stored.title_found) == ("Fire at the harbour", "Harbour Post", "given")


def test_filling_in_is_undone(case, bob):
    stored = article(case, bob, url=URL, source_name="", title="").article
    before = (stored.title, stored.title_found, stored.published)
    taken(case, bob, ITEM)
    undo(event=Event.objects.get(action="article.changed"), by=bob)
    stored.refresh_from_db()
    assert (stored.title, stored.title_found, stored.published) == before


def test_article_is_found_by_outlet_headline_and_day(case, bob):
    said = {"source_name": "Port Times", "title": "A fire in the harbour", "published": date(2023, 9, 14)}
    stored = article(case, bob, **said).article
    taken(case, bob, ITEM)
    stored.refresh_from_db()
    assert stored.url == ITEM["URL"]


def test_entry_without_an_article_makes_a_source_and_no_article(case, bob):
    outcome = taken(case, bob, ITEM)
    assert (Article.objects.count(), Source.objects.get().name) == (0, "Port Times")
    assert left(outcome) == [("entries kept without an article", "the case has no article with this address", 1)]
    assert json.loads(csl.write(case).data) == [ITEM]


def test_taking_in_again_changes_nothing(case, english, bob):
    taken(case, bob, ITEM)
    before = Event.objects.count(), csl.write(case).data
    assert left(taken(case, bob, ITEM)) == [("entries", "they are in the case already", 1)]
    assert (Event.objects.count(), csl.write(case).data) == before


def test_more_entries_than_a_case_takes_at_once_are_refused(case):
    parsed = csl.read(json.dumps([ITEM | {"id": n} for n in range(2_001)]).encode(), "a.json")
    with pytest.raises(Refused, match="2,000 things into a case, this one has 2001"):
        works.plan(case, parsed)


@pytest.mark.parametrize("form", [csl, bibtex, ris])
def test_own_bibliography_changes_nothing_in_its_own_case(case, english, vietnamese, bob, form):
    before, events = form.write(case).data, Event.objects.count()
    works.take(case=case, parsed=form.read(before, "a"), by=bob)
    assert (form.write(case).data, Event.objects.count()) == (before, events)


def test_same_bytes_are_the_same_article_in_another_case(case, english, vietnamese, same_texts, bob):
    parsed = csl.read(csl.write(case).data, "a.json")
    assert made(works.take(case=same_texts, parsed=parsed, by=bob)) == {"entries for articles of the case": 2}
