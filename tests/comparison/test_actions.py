import pytest

from newsapp.articles.actions import delete_article
from newsapp.comparison.actions import Side, decide_links
from newsapp.comparison.enums import State
from newsapp.comparison.keeping.catching_up import catch_up
from newsapp.comparison.models import LinkDecision, StoredFact, StoredLink
from newsapp.history.actions import undo
from newsapp.history.chain import broken
from newsapp.history.sentences import tell
from newsapp.web.errors import Refused
from tests.factories import article, lexicon

POST = "At the pier\n\nAbout 30 artillery shells burned at Vostochny pier. Vladimir Putin praised the sailors."
WIRE = "Shells lost\n\nAbout 20 artillery shells burned at Vostochny pier. Nobody was hurt there."


@pytest.fixture
def sides(case, bob):
    lexicon()
    made = [article(case, bob, text, source_name=name) for name, text in (("Post", POST), ("Wire", WIRE))]
    catch_up(case)
    return tuple(Side(revision, revision.text.index("About"), revision.text.index(" at ")) for revision in made)


def _told(case):
    return [each.sentence for each in tell(case.log.order_by("-n"))]


def test_rejected_pair_is_in_no_fact_any_more(case, sides, bob):
    decide_links(case=case, pairs=[sides], state=State.REJECTED, by=bob)
    assert (StoredLink.objects.count(), StoredFact.objects.count()) == (0, 0)
    assert _told(case)[0] == (
        "said that “About 30 artillery shells burned” (Post ¶2.1) and"
        " “About 20 artillery shells burned” (Wire ¶2.1) are not about the same"
    )


def test_undo_of_a_rejection_brings_the_fact_back(case, sides, bob):
    event = decide_links(case=case, pairs=[sides], state=State.REJECTED, by=bob)
    undo(event=event, by=bob)
    assert (LinkDecision.objects.count(), StoredFact.objects.get().relation) == (0, "conflicts")


def test_confirmed_pair_says_so(case, sides, bob):
    decide_links(case=case, pairs=[sides[::-1]], state=State.CONFIRMED, by=bob)
    assert (StoredLink.objects.get().state, LinkDecision.objects.get().by) == ("confirmed", bob)


def test_the_same_key_decides_once(case, sides, bob):
    events = [decide_links(case=case, pairs=[sides], state=State.CONFIRMED, key="k", by=bob) for _time in range(2)]
    assert (events[0], case.log.filter(action="link.confirmed").count()) == (events[1], 1)


def test_second_word_replaces_the_first_and_first_cannot_be_undone(case, sides, bob, alice):
    first = decide_links(case=case, pairs=[sides], state=State.CONFIRMED, by=bob)
    decide_links(case=case, pairs=[sides], state=State.REJECTED, by=alice)
    assert LinkDecision.objects.get().state == "rejected"
    with pytest.raises(Refused):
        undo(event=first, by=bob)


def test_two_passages_of_one_article_are_refused(case, sides, bob):
    with pytest.raises(Refused):
        decide_links(case=case, pairs=[(sides[0], sides[0])], state=State.DRAWN, by=bob)


def test_span_outside_the_text_is_refused(case, sides, bob):
    with pytest.raises(Refused):
        decide_links(case=case, pairs=[(sides[0], Side(sides[1].revision, 5, 9_999))], state=State.DRAWN, by=bob)


def test_article_with_a_decided_pair_is_not_taken_out_by_undo_and_its_page_says_so(client, case, sides, alice, bob):
    decide_links(case=case, pairs=[sides], state=State.CONFIRMED, by=alice)
    article = sides[1].revision.article
    with pytest.raises(Refused):
        undo(event=case.log.get(action="article.added", target=f"article:{article.pk}"), by=bob)
    client.force_login(alice)
    page = f"/articles/{article.pk}/delete/"
    assert "What somebody said about one pair of passages goes too." in client.get(page).content.decode()
    client.post(page, {"version": article.version})
    assert _told(case)[0] == "deleted Wire “Shells lost” with 1 decided pair"


def test_decision_on_an_article_that_was_deleted_is_not_undone(case, sides, alice, bob):
    event = decide_links(case=case, pairs=[sides], state=State.CONFIRMED, by=bob)
    delete_article(article=sides[1].revision.article, by=alice)
    with pytest.raises(Refused):
        undo(event=event, by=bob)
    assert (LinkDecision.objects.count(), broken(case.pk)) == (0, [])
