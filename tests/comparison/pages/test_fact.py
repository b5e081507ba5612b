import pytest
from django.urls import reverse

from newsapp.claims.models import Citation, Claim
from newsapp.comparison.keeping.catching_up import compare_anew
from newsapp.comparison.models import FactLabel, FactPassage, LinkDecision, StoredFact
from newsapp.history.actions import undo
from newsapp.history.models import Event
from tests.comparison.things import two_that_differ


@pytest.fixture
def two(case, bob):
    return two_that_differ(case, bob)


@pytest.fixture
def fact(case, two):
    return StoredFact.objects.get(case=case)


def _url(name, fact):
    return reverse(f"comparison:{name}", args=[fact.case.slug, fact.pk])


def test_fact_page_shows_the_passages_whole(client, rita, fact):
    client.force_login(rita)
    told = client.get(_url("fact", fact)).content.decode()
    assert told.count("artillery shells burned at Vostochny pier.") == 2
    assert "Make a claim of it" not in told


def test_passage_that_does_not_belong_is_taken_out(client, bob, fact):
    client.force_login(bob)
    passage = fact.passages.first()
    answer = client.post(_url("decide", fact), {"do": "rejected", "passage": passage.pk, "key": "k"}, follow=True)
    assert StoredFact.objects.count() == 0
    assert answer.redirect_chain[0][0].startswith("/cases/harbour/coverage/?done=")
    assert b"Undo" in answer.content


def test_confirmed_fact_says_so(client, bob, fact):
    client.force_login(bob)
    client.post(_url("decide", fact), {"do": "confirmed", "key": "k"})
    standing = StoredFact.objects.get()
    told = client.get(_url("fact", standing)).content.decode()
    assert ("confirmed" in told, "Leave it to the machine" in told) == (True, True)


def test_undecided_fact_has_nothing_to_leave_to_the_machine(client, bob, fact):
    client.force_login(bob)
    told = client.get(_url("fact", fact)).content.decode()
    assert ("They are about the same" in told, "Leave it to the machine" in told) == (True, False)


def test_nonsense_is_refused(client, bob, fact):
    client.force_login(bob)
    assert client.post(_url("decide", fact), {"do": "burn"}).status_code == 422
    assert client.post(_url("decide", fact), {"do": "rejected", "passage": 999}).status_code == 409


def test_reader_decides_nothing(client, rita, fact):
    client.force_login(rita)
    codes = [client.post(_url(name, fact), {"do": "confirmed"}).status_code for name in ("decide", "claim")]
    assert (codes, StoredFact.objects.count()) == ([403, 403], 1)


def test_claim_of_a_fact_cites_both_sides(client, bob, fact):
    client.force_login(bob)
    one, other = fact.passages.all()
    form = {"wording": "30 shells burned", f"role_{one.pk}": "reports", f"role_{other.pk}": "disputes", "key": "k"}
    answer = client.post(_url("claim", fact), form)
    claim = Claim.objects.get()
    assert (claim.wording, answer["Location"].split("?")[0]) == ("30 shells burned", claim.get_absolute_url())
    assert [(each.role, each.passage.start) for each in Citation.objects.order_by("pk")] == [
        ("reports", one.start),
        ("disputes", other.start),
    ]


def test_claim_sent_twice_is_made_once(client, bob, fact):
    client.force_login(bob)
    form = {"wording": "30 shells burned", **{f"role_{each.pk}": "reports" for each in fact.passages.all()}, "key": "k"}
    places = {client.post(_url("claim", fact), form)["Location"] for _time in range(2)}
    assert (Claim.objects.count(), len(places)) == (1, 1)


def test_claim_on_nothing_is_refused_and_keeps_its_words(client, bob, fact):
    client.force_login(bob)
    answer = client.post(_url("claim", fact), {"wording": "All burned", "key": "k"})
    assert (answer.status_code, b"All burned" in answer.content, Claim.objects.count()) == (422, True, 0)


def test_first_roles_follow_the_values(client, bob, fact):
    client.force_login(bob)
    form = client.get(_url("fact", fact)).context["form"]
    assert [field.initial for name, field in form.fields.items() if name.startswith("role")] == ["reports", "disputes"]
    assert form.initial["wording"] == "About 30 artillery shells burned at Vostochny pier"


def test_row_becomes_a_claim_in_one_step_and_back(client, bob, fact):
    client.force_login(bob)
    answer = client.post(_url("claim_now", fact), {"key": "k"}, follow=True)
    claim = Claim.objects.get()
    assert claim.wording == "About 30 artillery shells burned at Vostochny pier"
    assert [each.role for each in Citation.objects.order_by("pk")] == ["reports", "disputes"]
    assert (answer.redirect_chain[0][0].split("?")[0], b"Undo" in answer.content) == (claim.get_absolute_url(), True)
    undo(event=Event.objects.get(action="claim.added"), by=bob)
    assert (Claim.objects.count(), Citation.objects.count()) == (0, 0)


def test_row_is_made_a_claim_once_for_one_key(client, bob, fact):
    client.force_login(bob)
    places = {client.post(_url("claim_now", fact), {"key": "k"})["Location"] for _time in range(2)}
    assert (Claim.objects.count(), len(places)) == (1, 1)


def test_reader_makes_no_claim_and_gives_no_label(client, rita, fact):
    client.force_login(rita)
    codes = [client.post(_url(name, fact), {"text": "Mine"}).status_code for name in ("claim_now", "label", "join")]
    assert (codes, Claim.objects.count(), FactLabel.objects.count()) == ([403, 403, 403], 0, 0)


def _name(client, fact, text, was=""):
    return client.post(_url("label", fact), {"text": text, "was": was, "key": f"k{text}"})


def test_label_of_an_analyst_wins_and_outlives_comparing_anew(client, case, bob, fact):
    client.force_login(bob)
    answer = _name(client, fact, "Shells lost at the pier")
    assert "Shells lost at the pier" in client.get(answer["Location"]).content.decode()
    compare_anew(case)
    assert StoredFact.objects.get(case=case).told == "Shells lost at the pier"


def test_label_is_undone(client, bob, fact):
    client.force_login(bob)
    _name(client, fact, "Shells lost at the pier")
    event = Event.objects.get(action="fact.named")
    undo(event=event, by=bob)
    fact.refresh_from_db()
    assert (fact.told, FactLabel.objects.count(), event.after["text"]) == ("", 0, "Shells lost at the pier")


def test_label_left_to_the_machine_comes_back_by_undo(client, bob, fact):
    client.force_login(bob)
    _name(client, fact, "Shells")
    _name(client, fact, "", was="Shells")
    assert StoredFact.objects.get(pk=fact.pk).told == ""
    undo(event=Event.objects.get(action="fact.unnamed"), by=bob)
    assert StoredFact.objects.get(pk=fact.pk).told == "Shells"


def test_stale_label_is_refused(client, bob, fact):
    client.force_login(bob)
    _name(client, fact, "Shells")
    assert (_name(client, fact, "Other shells").status_code, StoredFact.objects.get(pk=fact.pk).told) == (409, "Shells")


def test_sentence_is_chosen_and_joined(client, case, bob, two, fact):
    client.force_login(bob)
    page = client.get(_url("fact", fact), {"join": two[1].article_id})
    choice = next(each for each in page.context["sentences"] if each.words.startswith("Nobody"))
    answer = client.post(_url("join", fact), {"sentence": choice.value, "key": "k"}, follow=True)
    joined = StoredFact.objects.get(passages__start=int(choice.value.split("-")[1]))
    assert answer.redirect_chain[0][0].startswith(_url("fact", joined))
    assert joined.passages.count() == 3
    assert b"joined by hand" in answer.content


def test_sentence_of_the_same_article_alone_is_not_joined(client, bob, two, fact):
    client.force_login(bob)
    FactPassage.objects.filter(fact=fact, revision=two[1]).delete()
    text = two[0].text.index("Vladimir")
    answer = client.post(_url("join", fact), {"sentence": f"{two[0].pk}-{text}-{text + 20}", "key": "k"})
    assert answer.status_code == 422


@pytest.mark.parametrize(("sentence", "code"), [("", 422), ("1-2", 422), ("999999-1-2", 409)])
def test_nothing_is_joined_with_what_is_not_there(client, bob, fact, sentence, code):
    client.force_login(bob)
    assert client.post(_url("join", fact), {"sentence": sentence, "key": "k"}).status_code == code


@pytest.mark.parametrize("do", ["confirmed", "rejected"])
def test_second_click_is_answered_like_the_first(client, case, bob, fact, do):
    client.force_login(bob)
    first, second = (client.post(_url("decide", fact), {"do": do, "key": "k"}) for _time in range(2))
    assert (second.status_code, second["Location"]) == (302, first["Location"])
    assert case.log.filter(action=f"link.{do}").count() == 1


def test_second_click_on_joining_is_answered_like_the_first(client, case, bob, fact):
    client.force_login(bob)
    other = fact.passages.last()
    form = {"sentence": f"{other.revision_id}-{other.start}-{other.end}", "key": "k"}
    first, second = (client.post(_url("join", fact), form) for _time in range(2))
    assert (second.status_code, second["Location"]) == (302, first["Location"])


@pytest.mark.parametrize("name", ["decide", "label", "join", "claim", "claim_now"])
def test_form_of_a_fact_that_another_tab_parted_says_what_happened(client, bob, alice, fact, name):
    client.force_login(alice)
    client.post(_url("decide", fact), {"do": "rejected", "key": "hers"})
    client.force_login(bob)
    answer = client.post(_url(name, fact), {"do": "confirmed", "sentence": "1-0-4", "text": "Shells", "key": "his"})
    assert (answer.status_code, b"compared again since" in answer.content) == (409, True)
    assert LinkDecision.objects.get().state == "rejected"


def test_key_of_another_form_decides_nothing_unsaid(client, bob, fact):
    client.force_login(bob)
    client.post(_url("label", fact), {"text": "Shells", "was": "", "key": "k"})
    answer = client.post(_url("decide", fact), {"do": "confirmed", "key": "k"})
    assert (answer.status_code, LinkDecision.objects.count()) == (409, 0)
