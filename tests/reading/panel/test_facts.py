import pytest
from django.urls import reverse

from newsapp.comparison.keeping.catching_up import catch_up
from newsapp.comparison.models import FactPassage, LinkDecision, StoredFact, StoredLink
from tests.comparison.things import THIRD, two_that_differ
from tests.factories import article

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(case, bob):
    return two_that_differ(case, bob)


@pytest.fixture
def opened(two):
    return ",".join(str(revision.article_id) for revision in two)


@pytest.fixture
def fact(case, two):
    return StoredFact.objects.get(case=case)


def _get(client, user, case, name, **asked):
    client.force_login(user)
    return client.get(reverse(f"reading:{name}", args=[case.slug]), asked)


def _post(client, user, case, name, *, htmx=True, **sent):
    client.force_login(user)
    headers = {"HX-Request": "true"} if htmx else {}
    return client.post(reverse(f"reading:{name}", args=[case.slug]), {"key": "once"} | sent, headers=headers)


def test_card_tells_both_values_and_leads_to_both_places(client, rita, case, two, fact, opened):
    html = _get(client, rita, case, "fact", a=opened, fact=fact.pk).content.decode()
    assert "about 30 shells" in html
    assert "about 20 shells" in html
    assert all(f'data-jump="{one.article_id}:s2"' in html for one in two)


def test_reader_opens_with_the_fact_its_address_names(client, bob, case, fact, opened):
    answer = _get(client, bob, case, "read", a=opened, fact=fact.pk)
    assert [card.fact for card in answer.context["cards"]] == [fact]


def test_fact_that_is_gone_says_so(client, bob, case, opened):
    assert "compared anew" in _get(client, bob, case, "fact", a=opened, fact=99).content.decode()


def test_sentence_without_counterpart_is_told_by_name(client, bob, case, two, opened):
    html = _get(client, bob, case, "beside", a=opened, beside=f"{two[0].article_id}:3-3").content.decode()
    assert "Nothing in Wire matches ¶2.2." in html


def test_list_tells_what_differs_and_what_one_alone_says(client, bob, case, two, opened):
    answer = _get(client, bob, case, "panel", a=opened, tab="compared")
    assert [card.number for card in answer.context["differ"]] == [1]
    assert [label for _n, label in answer.context["only"][0][1]] == ["¶1.1", "¶2.2"]


def test_confirming_is_remembered_and_the_card_says_so(client, bob, case, fact, opened):
    answer = _post(client, bob, case, "fact", a=opened, fact=fact.pk, do="confirmed")
    assert "confirmed: Bob" in answer.content.decode()
    assert answer.headers["HX-Trigger"] == '{"parallax:facts-changed": {}}'
    assert LinkDecision.objects.get(case=case).by == bob


def test_rejecting_parts_the_two_and_undo_brings_them_back(client, bob, case, fact, two, opened):
    answer = _post(client, bob, case, "fact", a=opened, fact=fact.pk, do="rejected")
    assert "Nothing in Wire matches ¶2.1." in answer.content.decode()
    client.post(answer.context["undo_url"])
    assert StoredLink.objects.filter(case=case).count() == 1


def test_without_script_the_answer_leads_to_the_sentence_and_says_what_was_done(client, bob, case, fact, opened):
    answer = _post(client, bob, case, "fact", htmx=False, a=opened, fact=fact.pk, do="confirmed")
    page = client.get(answer.url).content.decode()
    assert "about 30 shells" in page


def test_two_sentences_are_joined_by_hand(client, bob, case, two, opened):
    one, other = two
    at, to = f"{one.article_id}:s3", f"{other.article_id}:s3"
    form = _get(client, bob, case, "join", a=opened, at=at, near=to).content.decode()
    assert f'value="{to}" selected' in form
    answer = _post(client, bob, case, "join", a=opened, at=at, other=to)
    assert "Nobody was hurt there." in answer.content.decode()
    assert StoredLink.objects.filter(case=case, state="drawn").count() == 1


def test_form_begins_where_the_fact_before_is_told(client, bob, case, two, opened):
    form = _get(client, bob, case, "join", a=opened, at=f"{two[0].article_id}:s3").content.decode()
    assert f'value="{two[1].article_id}:s2" selected' in form


@pytest.mark.parametrize("other", ["", "7:s1", "x"])
def test_joining_with_what_is_not_there_is_refused(client, bob, case, two, opened, other):
    answer = _post(client, bob, case, "join", a=opened, at=f"{two[0].article_id}:s3", other=other)
    assert (answer.status_code, LinkDecision.objects.count()) == (422, 0)


def test_sent_twice_is_written_once(client, bob, case, two, opened):
    at, to = f"{two[0].article_id}:s3", f"{two[1].article_id}:s3"
    for _again in range(2):
        _post(client, bob, case, "join", a=opened, at=at, other=to)
    assert LinkDecision.objects.count() == 1


def test_reader_of_a_case_may_look_but_not_decide(client, rita, case, fact, opened):
    assert "About the same" not in _get(client, rita, case, "fact", a=opened, fact=fact.pk).content.decode()
    assert _post(client, rita, case, "fact", a=opened, fact=fact.pk, do="confirmed").status_code == 403


def test_more_facts_take_no_more_queries(client, bob, case, fact, opened, django_assert_num_queries):
    _get(client, bob, case, "panel", a=opened, tab="compared")
    link, passages = StoredLink.objects.get(fact=fact), list(fact.passages.all())
    for place in (7, 8):
        fact.pk, fact.key = None, place
        fact.save(force_insert=True)
        link.pk, link.fact, link.one_sentence, link.other_sentence = None, fact, place, place
        link.save(force_insert=True)
        FactPassage.objects.bulk_create(
            FactPassage(fact=fact, revision=one.revision, sentence=place, start=one.start, end=one.end)
            for one in passages
        )
    with django_assert_num_queries(20):
        answer = client.get(reverse("reading:panel", args=[case.slug]), {"a": opened, "tab": "compared"})
    assert len(answer.context["differ"]) == 3


def test_card_is_called_by_the_values_of_the_open_articles(client, bob, case, two, opened):
    article(case, bob, "A third voice\n\nAbout 90 artillery shells burned at Vostochny pier.", source_name="Third")
    catch_up(case)
    fact = StoredFact.objects.filter(case=case).order_by("-articles").first()
    (card,) = _get(client, bob, case, "fact", a=opened, fact=fact.pk).context["cards"]
    assert ("30" in card.label, "20" in card.label, "90" in card.label) == (True, True, False)


@pytest.mark.parametrize("htmx", [True, False])
@pytest.mark.parametrize("do", ["confirmed", "rejected"])
def test_second_click_in_the_panel_is_answered_like_the_first(client, bob, case, fact, opened, do, htmx):
    sent = {"a": opened, "fact": fact.pk, "do": do}
    first, second = (_post(client, bob, case, "fact", htmx=htmx, **sent) for _time in range(2))
    assert (second.status_code, second.headers.get("Location")) == (first.status_code, first.headers.get("Location"))
    assert case.log.filter(action=f"link.{do}").count() == 1


def test_card_that_another_tab_parted_says_what_happened(client, bob, alice, case, fact, opened):
    _post(client, alice, case, "fact", a=opened, fact=fact.pk, do="rejected")
    answer = _post(client, bob, case, "fact", a=opened, fact=fact.pk, do="confirmed")
    assert (answer.status_code, b"do not share this fact any more" in answer.content) == (409, True)
    assert LinkDecision.objects.get().state == "rejected"


def test_nothing_is_said_of_articles_that_are_not_open(client, bob, case, two, opened):
    third = article(case, bob, THIRD, source_name="Third")
    catch_up(case)
    fact = StoredFact.objects.get(case=case, articles=3)
    _post(client, bob, case, "fact", a=opened, fact=fact.pk, do="confirmed")
    said = LinkDecision.objects.values_list("one", "other")
    assert ([set(pair) for pair in said], third.pk in {pk for pair in said for pk in pair}) == (
        [{revision.pk for revision in two}],
        False,
    )
