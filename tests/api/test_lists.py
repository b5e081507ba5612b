"""Lists come in pages with a stable order, and cost the same for one row and for three."""

import pytest

from newsapp.claims.actions import add_claim, keep_passage
from newsapp.claims.values import Excerpt
from newsapp.questions.actions import add_question
from tests.factories import ENGLISH, article, lexicon


@pytest.fixture
def filled(case, alice):
    """Return what puts a number of everything into the case and tells where the first of it is."""

    def fill(count):
        lexicon()
        for n in range(count):
            revision = article(case, alice, f"{ENGLISH}\n\nOn 3 May Vladimir Putin said that {n + 2} boats sank.")
            spans = [Excerpt(revision, start, start + 4) for start in range(0, 8 * count, 8)]
            claim = add_claim(case=case, wording=f"It burned {n}", excerpts=spans, by=alice).claim
            keep_passage(case=case, excerpt=Excerpt(revision, 30, 34), by=alice)
            add_question(case=case, text=f"Who {n}?", by=alice)
        entity = revision.mentions.exclude(entity=None)[0].entity_id
        return {"article": revision.article_id, "claim": claim.pk, "entity": entity}

    return fill


LISTS = {
    "cases": 3,
    "cases/harbour/articles": 5,
    "cases/harbour/claims": 5,
    "cases/harbour/passages": 5,
    "cases/harbour/questions": 4,
    "cases/harbour/events": 4,
    "cases/harbour/entities": 5,
    "cases/harbour/entities/{entity}/names": 5,
    "articles/{article}/blocks": 4,
    "articles/{article}/mentions": 6,
    "articles/{article}/quantities": 6,
    "articles/{article}/dates": 6,
    "articles/{article}/statements": 6,
    "claims/{claim}/citations": 6,
    "sources": 3,
}


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("path", LISTS)
def test_list_takes_the_same_queries_for_any_number(api, filled, path, count, django_assert_num_queries):
    address = path.format(**filled(count))
    api.get("cases")
    with django_assert_num_queries(LISTS[path]):
        answer = api.get(address)
    assert answer.json()["count"] == len(answer.json()["items"]) > 0


def test_pages_together_are_the_whole_list(api, filled):
    filled(3)
    whole = api.get("cases/harbour/claims").json()
    parts = [api.get(f"cases/harbour/claims?limit=2&offset={n}").json() for n in (0, 2, 4)]
    assert (whole["count"], [part["count"] for part in parts]) == (3, [3, 3, 3])
    assert [one for part in parts for one in part["items"]] == whole["items"]


@pytest.mark.parametrize("asked", ["limit=201", "limit=0", "offset=-1", "offset=1000001", "limit=x"])
def test_page_out_of_bounds_is_refused_saying_which(api, asked):
    answer = api.get(f"cases?{asked}")
    assert (answer.status_code, answer.json()["errors"][0]["at"]) == (422, f"query.{asked.partition('=')[0]}")


def test_events_go_on_after_the_last_one_seen(api, filled):
    filled(1)
    events = api.get("cases/harbour/events").json()["items"]
    assert [event["n"] for event in events] == [1, 2, 3, 4]
    assert [event["n"] for event in api.get("cases/harbour/events?after=2").json()["items"]] == [3, 4]
    assert [event["previous"] for event in events[1:]] == [event["hash"] for event in events[:-1]]
