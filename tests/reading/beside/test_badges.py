import pytest

from newsapp.reading.beside.badges import Badges
from newsapp.reading.beside.shared import Shared, Stand

HTML = (
    '<p class="b" data-b="1"><span data-s="1" id="a12s1"><mark>Ada</mark> came.</span> '
    '<span data-s="2" class="current" id="a12s2">She left.</span></p>\n'
    '<p class="b" data-b="2"><span data-s="3" id="a12s3">Rain.</span></p>\n'
)


def _fact(number, n, relation="agrees", reason="", *, strong=True):
    stands = (Stand(1, n), Stand(2, 7))
    return Shared(number, number * 10, relation, reason, strong=strong, decided=False, stands=stands)


def _drawn(*facts):
    badges = Badges(
        revision=1,
        facts=facts,
        blocks=[range(1, 3), range(3, 4)],
        outlets={1: "Post", 2: "Wire"},
        url=lambda pk: f"?fact={pk}",
        all_url=lambda first, last: f"?beside={first}-{last}",
    )
    return badges.into(HTML)


def test_a_badge_stands_behind_its_sentence_and_the_paragraph_says_how_many():
    html = _drawn(_fact(4, 1), _fact(5, 1, "conflicts"))
    behind = html.split("came.</span>")[1].split(" <span")[0]
    assert [part.split('"')[0] for part in behind.split('data-n="')[1:]] == ["5", "4"]
    assert 'aria-label="2 counterparts, 1 differs"' in html.split("She left.</span>")[1].split("</p>")[0]


def test_a_badge_says_how_the_articles_stand_and_who_else_tells_it():
    assert 'aria-label="4: differ, Wire"' in _drawn(_fact(4, 1, "conflicts"))


def test_a_value_told_otherwise_for_a_reason_says_it_and_stands_before_what_is_told_alike():
    html = _drawn(_fact(4, 1), _fact(5, 1, "agrees", "unit"), _fact(6, 1, "agrees", "format"))
    assert html.index('class="cp varies" data-f="50"') < html.index('class="cp" data-f="40"')
    assert 'aria-label="5: agree (other unit), Wire"' in html
    assert 'class="cp" data-f="60"' in html


def test_a_badge_holds_no_words_that_a_position_could_count():
    html = _drawn(_fact(4, 1), _fact(5, 3))
    assert html.count("></a>") == html.count("<a ")


@pytest.mark.parametrize(("strong", "paragraphs"), [(True, 1), (False, 0)])
def test_what_is_only_possible_is_not_counted(strong, paragraphs):
    html = _drawn(_fact(4, 3, strong=strong))
    assert (html.count('class="cps"'), "possibly related" in html) == (paragraphs, not strong)


def test_text_without_facts_stays_as_it_is():
    assert _drawn() == HTML
