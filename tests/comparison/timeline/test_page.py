import csv
import io
from datetime import date

import pytest
from django.urls import reverse

from newsapp.articles.actions.folding import fold_block
from newsapp.articles.models import Article, Source
from newsapp.comparison.timeline.stretch import Stretch
from newsapp.comparison.timeline.words import later_words
from newsapp.entities.models import Entity
from newsapp.findings.actions import reject_finding
from newsapp.findings.models import DateExpression
from tests.comparison.timeline.things import told_in_time
from tests.factories import article


@pytest.fixture
def two(case, bob):
    return told_in_time(case, bob)


def _page(client, user, case, **asked):
    client.force_login(user)
    return client.get(reverse("comparison:timeline", args=[case.slug]), asked)


def _listed(answer):
    return [(group.words, [entry.piece.outlet for entry in group.entries]) for group in answer.context["told"]]


def test_list_tells_by_day_who_speaks_of_it(client, case, rita, two):
    assert _listed(_page(client, rita, case, zoom="all")) == [
        ("1953", ["Wire"]),
        ("August 2023", ["Wire"]),
        ("3 September 2023", ["Post"]),
        ("13 September 2023", ["Post"]),
        ("14 September 2023", ["Wire"]),
    ]


def test_entry_says_its_words_how_they_were_read_and_how_late_it_is_told(client, case, rita, two):
    answer = _page(client, rita, case, first="2023-09-13", last="2023-09-13")
    (entry,) = answer.context["told"][0].entries
    assert (entry.written, entry.where.label, entry.where.language) == ("13 September 2023", "¶2.1", "en")
    assert entry.sentence == "On 13 September 2023 Vladimir Putin met Kim Jong-un at the Norhavn Aircraft Plant."
    assert (entry.later, entry.resolved) == ("told 4 days later", "written out")
    assert [name for _pk, name in entry.names] == ["Vladimir Putin", "Kim Jong-un", "Norhavn Aircraft Plant"]


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (20, "told 10 days later"),
        (9, "told 1 day before"),
        (408, "told 13 months later"),
        (22_951, "told 63 years later"),
    ],
)
def test_how_late_something_is_told_is_said_in_the_unit_that_tells_it(published, words):
    assert later_words(published, Stretch(10, 10)) == words


def test_entry_leads_to_its_sentence_in_the_reader(client, case, rita, two):
    (entry,) = _page(client, rita, case, first="2023-09-13", last="2023-09-13").context["told"][0].entries
    assert entry.where.url == f"/cases/harbour/read/?a={two[0].article_id}&at={two[0].article_id}:s2"
    assert client.get(entry.where.url).status_code == 200


def test_days_that_differ_are_joined_and_read_beside_each_other(client, case, rita, two):
    answer = _page(client, rita, case)
    others = [entry.others for group in answer.context["told"] for entry in group.entries if entry.others]
    assert [[(other.outlet, other.days) for other in each] for each in others] == [
        [("Wire", "14 September 2023")],
        [("Post", "13 September 2023")],
    ]
    both = ",".join(str(revision.article_id) for revision in two)
    assert others[0][0].url == f"/cases/harbour/read/?a={both}&at={two[1].article_id}:s2"
    assert len(answer.context["drawing"].lines) == 1
    assert answer.content.decode().count(">≠</text>") == 1


def test_about_is_said_and_drawn_soft(client, case, rita, two):
    answer = _page(client, rita, case, first="2023-09-01", last="2023-09-20")
    about = [entry.written for group in answer.context["told"] for entry in group.entries if entry.about]
    bars = [(bar.words, bar.soft) for bar in answer.context["drawing"].lanes[0].bars]
    assert about == ["3 September 2023"]
    assert sorted(bars) == [("13 September 2023: 1 passage", False), ("3 September 2023: 1 passage", True)]


def test_main_time_leaves_the_far_past_out_counts_it_and_leads_there(client, case, rita, two):
    answer = _page(client, rita, case)
    before = answer.context["timeline"].steps.before()
    assert "1953" not in [words for words, _outlets in _listed(answer)]
    assert before.words == "3 earlier: 1 Jan 1953 to 3 Sep 2023"
    there = client.get(f"/cases/harbour/timeline/?{before.query}")
    assert ("1953", ["Wire"]) in _listed(there)


def test_lane_has_its_publications(client, case, rita, two):
    lanes = _page(client, rita, case).context["drawing"].lanes
    assert [(lane.outlet, [came.words for came in lane.came]) for lane in lanes] == [
        ("Post", ["17 September 2023: published"]),
        ("Wire", ["18 September 2023: published"]),
    ]


def test_articles_of_one_source_share_a_lane(client, case, bob, two):
    article(case, bob, "More\n\nIt rained on 15 September 2023 at the pier.", source_name="Post")
    lanes = _page(client, bob, case).context["drawing"].lanes
    assert [(lane.outlet, len(lane.pieces)) for lane in lanes] == [("Post", 2), ("Wire", 1)]


def test_article_without_a_source_has_a_lane_too(client, case, bob):
    article(case, bob, "More\n\nIt rained on 15 September 2023 at the pier.", source_name="")
    assert [lane.outlet for lane in _page(client, bob, case).context["drawing"].lanes] == ["Unknown source"]
    assert len(_page(client, bob, case, source="0").context["told"]) == 1


def test_what_has_no_place_in_time_is_counted(client, case, rita, two):
    answer = _page(client, rita, case)
    assert answer.context["timeline"].left_out == 1
    assert "Left out is 1 that has no place in the calendar" in answer.content.decode()


def test_rejected_dates_and_folded_blocks_are_left_out(client, case, bob, two):
    found = DateExpression.objects.get(iso="2023-09-13")
    reject_finding(finding=found, version=found.version, by=bob)
    fold_block(block=two[1].blocks.get(n=3), keep=False, by=bob)
    assert _listed(_page(client, bob, case, zoom="all")) == [
        ("3 September 2023", ["Post"]),
        ("14 September 2023", ["Wire"]),
    ]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"zoom": "all", "entity": "kim-jong-un"}, ["13 September 2023", "14 September 2023"]),
        ({"zoom": "all", "differ": "on"}, ["13 September 2023", "14 September 2023"]),
        ({"first": "2023-08-20", "last": "2023-09-05"}, ["August 2023", "3 September 2023"]),
        ({"first": "2023-09-05", "last": "2023-08-20"}, ["August 2023", "3 September 2023"]),
        ({"last": "1999-01-01"}, ["1953"]),
        ({"first": "2023-09-14"}, ["14 September 2023"]),
        ({"zoom": "all", "first": "soon", "entity": "x", "source": "99999999"}, ["1953", "August 2023"]),
    ],
)
def test_filters_keep_what_fits(client, case, rita, two, asked, told):
    asked = {name: Entity.objects.filter(key=value).first() or value for name, value in asked.items()}
    asked = {name: value.pk if isinstance(value, Entity) else value for name, value in asked.items()}
    assert [words for words, _outlets in _listed(_page(client, rita, case, **asked))][: len(told)] == told


def test_one_source_and_one_article_are_shown_alone(client, case, rita, two):
    post, wire = (Article.objects.get(revisions=revision) for revision in two)
    shown = [lane.outlet for lane in _page(client, rita, case, source=post.source_id).context["drawing"].lanes]
    outlets = {outlet for _words, outlets in _listed(_page(client, rita, case, article=wire.pk)) for outlet in outlets}
    assert (shown, outlets) == (["Post"], {"Wire"})


def test_filters_that_let_nothing_through_say_so(client, case, rita, two):
    source = Source.objects.create(case=case, name="Silent")
    Article.objects.filter(revisions=two[0]).update(source=source)
    page = _page(client, rita, case, article=two[0].article_id, source=Article.objects.get(revisions=two[1]).source_id)
    assert b"No time fits these filters." in page.content


def test_a_case_without_times_says_so(client, case, bob):
    assert b"No article of this case names a time yet." in _page(client, bob, case).content


def test_stranger_sees_nothing_and_nobody_posts(client, case, charlie, bob):
    url = reverse("comparison:timeline", args=[case.slug])
    client.force_login(charlie)
    assert client.get(url).status_code == 404
    client.force_login(bob)
    assert client.post(url).status_code == 405


def _many(case, bob, sources, times):
    for n in range(sources):
        told = " ".join(f"It rained on {day} September 2023 at the pier." for day in range(1, times + 1))
        article(case, bob, f"Rain {n}\n\n{told}", source_name=f"Source {n:02}", published=date(2023, 9, 28))


def test_lanes_and_entries_come_in_pages(client, case, bob):
    _many(case, bob, 21, 4)
    first = _page(client, bob, case, zoom="all")
    second = _page(client, bob, case, zoom="all", page="2")
    last = _page(client, bob, case, zoom="all", lanes="2")
    sizes = [sum(len(outlets) for _words, outlets in _listed(answer)) for answer in (first, second, last)]
    assert (sizes, [len(each.context["drawing"].lanes) for each in (first, last)]) == ([60, 20, 4], [20, 1])
    (bar,) = [bar for bar in first.context["drawing"].lanes[0].bars if bar.words.startswith("4 September")]
    assert (bar.url.startswith("?"), "page=2#d" in bar.url) == (True, True)


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_the_articles(client, case, bob, two, count, django_assert_num_queries):
    _many(case, bob, count, 2)
    _page(client, bob, case)
    with django_assert_num_queries(26):
        _page(client, bob, case)


def test_table_has_a_row_for_each_time(client, case, bob, two):
    client.force_login(bob)
    answer = client.get(reverse("comparison:timeline_csv", args=[case.slug]), {"zoom": "all"})
    head, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    told = [tuple(row[head.index(name)] for name in ("from", "to", "outlet", "about", "differs from")) for row in rows]
    assert told == [
        ("1953-01-01", "1953-12-31", "Wire", "", ""),
        ("2023-08-01", "2023-08-31", "Wire", "", ""),
        ("2023-09-03", "2023-09-03", "Post", "about", ""),
        ("2023-09-13", "2023-09-13", "Post", "", "Wire: 14 September 2023"),
        ("2023-09-14", "2023-09-14", "Wire", "", "Post: 13 September 2023"),
    ]
