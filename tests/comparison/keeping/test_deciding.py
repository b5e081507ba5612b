"""A word on two passages changes nothing else."""

import pytest

from newsapp.comparison.actions import Side, decide_links
from newsapp.comparison.enums import State
from newsapp.comparison.keeping.catching_up import catch_up
from newsapp.comparison.models import FactPassage, StoredFact, StoredLink
from newsapp.history.actions import undo
from tests.factories import article, lexicon

SHELLS = "About {n} artillery shells burned at Vostochny pier."
TEXTS = {
    "Post": f"At the pier\n\n{SHELLS.format(n=30)} Vladimir Putin praised the sailors of Vladivostok.",
    "Wire": f"Shells lost\n\n{SHELLS.format(n=20)} Nobody was hurt there.",
    "Globe": f"A fire\n\n{SHELLS.format(n=20)} Vladimir Putin praised the sailors of Vladivostok.",
}


@pytest.fixture
def sides(case, bob):
    lexicon()
    made = []
    for name, text in TEXTS.items():
        made.append(article(case, bob, text, source_name=name))
        catch_up(case)
    return [Side(each, each.text.index("About"), each.text.index(" at ")) for each in made]


def _kept():
    links = list(StoredLink.objects.order_by("pk").values_list("pk", "score", "strong", "relation", "fact"))
    return links, list(StoredFact.objects.order_by("pk").values_list("pk", "relation", "articles", "origins"))


def test_confirming_leaves_every_link_and_row_as_it_was(case, sides, bob):
    before = _kept()
    decide_links(case=case, pairs=[(sides[0], sides[1])], state=State.CONFIRMED, by=bob)
    assert (_kept(), StoredLink.objects.filter(state="confirmed").count()) == (before, 1)


def test_undo_of_a_confirmation_leaves_them_too(case, sides, bob):
    before = _kept()
    undo(event=decide_links(case=case, pairs=[(sides[0], sides[1])], state=State.CONFIRMED, by=bob), by=bob)
    assert (_kept(), StoredLink.objects.exclude(state="proposed").count()) == (before, 0)


def test_passage_rejected_from_a_row_goes_and_the_others_stay(case, sides, bob):
    row = FactPassage.objects.get(revision=sides[0].revision, start__lte=sides[0].start, end__gt=sides[0].start).fact
    others = list(StoredLink.objects.exclude(fact=row).values_list("pk", flat=True))
    pairs = [(sides[0], sides[1]), (sides[0], sides[2])]
    decide_links(case=case, pairs=pairs, state=State.REJECTED, by=bob)
    outlets = row.passages.values_list("revision__article__source__name", flat=True)
    assert sorted(outlets) == ["Globe", "Wire"]
    assert list(StoredLink.objects.exclude(fact=row).values_list("pk", flat=True)) == others
