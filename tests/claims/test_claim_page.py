import pytest
from django.urls import reverse

from newsapp.claims.actions import add_claim, change_claim, cite
from newsapp.claims.models import Citation
from newsapp.claims.values import Details
from newsapp.history.models import Event
from tests.claims.words import excerpt
from tests.factories import article


@pytest.fixture
def page(client, bob):
    client.force_login(bob)

    def fetch(claim, **query):
        return client.get(claim.get_absolute_url(), query)

    return fetch


def test_one_column_per_article(page, disputed, english, vietnamese):
    columns = page(disputed).context["columns"]
    assert [(column.article, len(column.cited)) for column in columns] == [
        (english.article, 1),
        (vietnamese.article, 1),
    ]


def test_passage_stands_among_its_neighbours(page, disputed):
    columns = page(disputed).context["columns"]
    ours, theirs = columns[0].cited[0], columns[1].cited[0]
    assert " ".join(f"{ours.before}[{ours.words}]{ours.after}".split()) == (
        "Kim Jong-un and Vladimir Putin were told at once. [About 30 crates] burned. Mr Kim said nothing."
    )
    assert " ".join(f"{theirs.before}[{theirs.words}]{theirs.after}".split()) == (
        "Ông Kim Jong-un được báo ngay. [Khoảng 20 thùng hàng] bị cháy."
    )


def test_passage_is_marked_with_its_language(page, disputed):
    html = page(disputed).content.decode()
    assert '<blockquote class="quote" lang="vi" dir="auto">' in html
    assert "<mark>Khoảng 20 thùng hàng</mark>" in html


def test_translation_says_whose_it_is(page, disputed):
    html = page(disputed).content.decode()
    assert "About 20 crates of goods" in html
    assert "Translated by Bob" in html


def test_chain_reads_origin_first_and_ends_with_the_outlet(page, disputed):
    (_first, second) = page(disputed).context["columns"]
    assert second.cited[0].chain == ["the harbour master", "Cảng vụ", "Sông Lam"]


def test_unknown_origin_is_said(page, claim, bob, english):
    cite(claim=claim, excerpts=[excerpt(english, "burned")], details=Details(unknown=True), by=bob)
    (column,) = page(claim).context["columns"]
    assert [one.chain for one in column.cited] == [[], ["unknown", "Harbour Post"]]


def test_missing_chain_asks_for_one(page, claim, citation):
    html = page(claim).content.decode()
    assert "Nobody has said who says so" in html
    assert reverse("claims:cite_edit", args=[citation.pk]) in html


def test_claim_on_one_article_says_so(page, claim):
    html = page(claim).content.decode()
    assert "Rests on one article." in html
    assert "Nothing disputes this yet." in html


def test_disputed_claim_says_by_whom(page, disputed):
    html = page(disputed).content.decode()
    assert "disputed by the people who cited" in html
    assert "Nothing disputes this yet." not in html


def test_silent_articles_are_listed(page, claim, vietnamese):
    assert list(page(claim).context["silent"]) == [vietnamese.article]


def test_copy_holds_claim_passages_sources_and_links(page, citation, disputed):
    text = page(disputed).context["text"]
    assert text.splitlines()[:5] == [
        "C1 About 30 crates burned",
        "",
        "reports it: “About 30 crates”",
        "Harbour Post, “Fire at the harbour”, ¶2.3",
        f"http://testserver/cites/{citation.pk}/",
    ]


def test_history_is_told_in_sentences(page, claim, alice):
    change_claim(claim=claim, version=1, wording="About 20 crates burned", note="", by=alice)
    told = page(claim).context["told"]
    assert [f"{line.who} {line.sentence}" for line in told] == [
        "Alice changed “30” to “20” in C1",
        "Bob worded C1 “About 30 crates burned” and cited Harbour Post ¶2.3",
    ]


def test_what_was_just_saved_can_be_undone_here(page, case, claim):
    event = Event.objects.get(action="claim.added")
    html = page(claim, done=event.n).content.decode()
    assert "C1 saved." in html
    assert f'action="{reverse("history:undo", args=[case.slug, event.n])}"' in html


def test_what_others_saved_is_not_offered_as_ours(client, alice, claim):
    client.force_login(alice)
    event = Event.objects.get(action="claim.added")
    assert "C1 saved." not in client.get(claim.get_absolute_url(), {"done": event.n}).content.decode()


@pytest.mark.parametrize("done", ["x", "-1", "99999", "9" * 40])
def test_unknown_event_says_nothing(page, claim, done):
    answer = page(claim, done=done)
    assert (answer.status_code, "saved" in answer.context) == (200, False)


def test_reader_sees_no_way_to_change(client, rita, claim):
    client.force_login(rita)
    html = client.get(claim.get_absolute_url()).content.decode()
    assert html.count('method="post"') == 1  # signing out
    assert reverse("claims:claim_edit", args=[claim.pk]) not in html


def test_stranger_gets_404(client, charlie, claim, citation):
    client.force_login(charlie)
    assert client.get(claim.get_absolute_url()).status_code == 404
    assert client.get(citation.get_absolute_url()).status_code == 404


def test_pages_are_not_posted_to(client, bob, claim, citation):
    client.force_login(bob)
    assert client.post(claim.get_absolute_url()).status_code == 405
    assert client.post(citation.get_absolute_url()).status_code == 405


def test_citation_leads_to_its_sentence(client, bob, case, citation, english):
    client.force_login(bob)
    answer = client.get(citation.get_absolute_url())
    a = english.article_id
    assert (answer.status_code, answer["Location"]) == (
        302,
        f"{reverse('reading:read', args=[case.slug])}?a={a}&at={a}:s4&cite={citation.pk}",
    )


def test_page_costs_the_same_for_one_and_for_three(client, case, bob, claim, english, django_assert_num_queries):
    client.force_login(bob)
    with django_assert_num_queries(10):
        client.get(claim.get_absolute_url())
    for n, words in enumerate(("A first crate burned.", "A second crate burned.")):
        other = article(case, bob, f"News {n}\n\n{words}\n", source_name=f"Paper {n}")
        cite(claim=claim, excerpts=[excerpt(other, words)], by=bob)
    with django_assert_num_queries(10):
        client.get(claim.get_absolute_url())


def test_claim_without_passages_offers_the_articles(page, case, bob, english):
    claim = add_claim(case=case, wording="Nobody knows", by=bob).claim
    html = page(claim).content.decode()
    assert "No passage is cited for it." in html
    assert Citation.objects.count() == 0
