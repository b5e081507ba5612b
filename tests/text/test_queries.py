"""What a person types into the search box, read into terms; and what cannot be read, with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsapp.text.queries import Amount, Days, Unreadable, Why, read


def _said(typed):
    """Return each group as its terms: minus, field, words."""
    return [[("-" * term.minus) + (f"{term.field}:" if term.field else "") + term.words for term in group.terms]
            for group in read(typed).groups]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "groups"),
    [
        ("", []),
        ("  ", []),
        ("train", [["train"]]),
        ("train station", [["train"], ["station"]]),
        ('"train station" bridge', [["train station"], ["bridge"]]),
        ("“train station”", [["train station"]]),
        ("«поезд»", [["поезд"]]),
        ("train OR bridge OR bus fire", [["train", "bridge", "bus"], ["fire"]]),
        ("train or bridge", [["train"], ["or"], ["bridge"]]),
        ("fire -exercise", [["fire"], ["-exercise"]]),
        ('fire -"live fire"', [["fire"], ["-live fire"]]),
        ("fire − exercise", [["fire"], ["exercise"]]),
        ("lang:KO who:Putin", [["lang:ko"], ["who:Putin"]]),
        ('who:"Kim Jong-un"', [["who:Kim Jong-un"]]),
        ("said-by:mayor in:Title", [["said-by:mayor"], ["in:title"]]),
        ("fire -lang:ko", [["fire"], ["-lang:ko"]]),
        ("https://harbour.example/a", [["https://harbour.example/a"]]),
        ("note:5", [["note:5"]]),
        ("Tu-160", [["Tu-160"]]),
        ("fire — smoke", [["fire"], ["smoke"]]),
    ],
)
def test_what_is_typed_is_read(typed, groups):
    assert _said(typed) == groups


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("qty:30", Amount(30, 30)),
        ("qty:>10000", Amount(10_000, None, above=True)),
        ("qty:>=10.000", Amount(10_000, None)),
        ("qty:<1,5", Amount(None, 1.5, below=True)),
        ("qty:20..30", Amount(20, 30)),
        ('qty:">10 000 troops"', None),
        ('qty:">10,000 troops"', Amount(10_000, None, above=True, words="troops")),
    ],
)
def test_numbers_are_read_with_their_bounds(typed, amount):
    found = read(typed).groups[0].terms[0].amount
    assert found == (amount or Amount(10, None, above=True, words="000 troops"))


def test_a_month_is_its_days():
    assert read("date:2023-09").groups[0].terms[0].days == Days("2023-09-01", "2023-09-30")


@pytest.mark.parametrize(
    ("typed", "why", "place"),
    [
        ('fire "at dawn', Why.OPEN_QUOTE, '"at dawn'),
        ("fire OR", Why.LONELY_OR, "OR"),
        ("OR fire", Why.LONELY_OR, "OR"),
        ("a OR OR b", Why.LONELY_OR, "OR"),
        ("a OR -b", Why.MINUS_OR, "-b"),
        ("-a OR b", Why.MINUS_OR, "-a"),
        ("-fire", Why.ONLY_MINUS, "-fire"),
        ("fire lang:", Why.EMPTY, "lang:"),
        ('fire ""', Why.EMPTY, '""'),
        ("date:soon", Why.DATE, "date:soon"),
        ("date:XXXX-10", Why.DATE, "date:XXXX-10"),
        ("qty:many", Why.QTY, "qty:many"),
        ("qty:30..20", Why.QTY, "qty:30..20"),
        ("in:body", Why.IN, "in:body"),
        ("lang:korean!", Why.LANG, "lang:korean!"),
        ("a " * 41, Why.MANY, "a"),
    ],
)
def test_what_cannot_be_read_says_where(typed, why, place):
    with pytest.raises(Unreadable) as wrong:
        read(typed)
    assert (wrong.value.why, typed[wrong.value.start : wrong.value.end]) == (why, place)


def test_a_query_has_an_end():
    with pytest.raises(Unreadable) as wrong:
        read("a" * 501)
    assert wrong.value.why is Why.LONG


@given(st.text(alphabet=st.sampled_from('ab OR-":“lang:qty>.1 \t'), max_size=80))
def test_anything_typed_is_read_or_refused_with_a_place(typed):
    try:
        found = read(typed)
    except Unreadable as wrong:
        assert 0 <= wrong.start < wrong.end <= len(typed)  # noqa: PT017
    else:
        assert all(0 <= term.start < term.end <= len(typed) for group in found.groups for term in group.terms)
