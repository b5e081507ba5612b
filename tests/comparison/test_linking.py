from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from newsapp import sample
from newsapp.comparison.index import POSSIBLE, Index
from newsapp.comparison.linking import links
from newsapp.comparison.scoring import LANDS, Evidence, Item, weigh
from tests.comparison.reading import article, index, linked, quoted, told

ARTICLES = Path(sample.__file__).parent / "articles"
ENGLISH = (
    "Ferry talks end\n\nThe governor of Primorsky Krai gave Kim Jong-un three helmets and a painting on 14 May 2024. "
    "A choir sang for an hour.\n\nWheat prices fell in many towns."
)
VIETNAMESE = (
    "Kết thúc chuyến đi\n\nNgày 14/5/2024, Thống đốc vùng Primorye tặng ông Kim Jong-un ba chiếc mũ bảo hiểm "
    "và một bức tranh.\n\nTrời mưa suốt buổi chiều ở nhiều nơi."
)
PIECES = (
    "Sergei Shoigu inspected a shipyard in Vladivostok on 3 March 2024.",
    "About 40 tanks were sent to Ukraine, the ministry said.",
    "Kim Jong-un visited a factory in Komsomolsk-on-Amur.",
    "Vladimir Putin signed a treaty in Pyongyang on 19 June 2024.",
    "The museum closed early because of the storm.",
    "Some 45 tanks reached Ukraine by train.",
)


def test_a_gift_told_in_two_languages_is_joined_and_says_why():
    best = linked(ENGLISH, VIETNAMESE)[0]
    one, other = quoted((ENGLISH, VIETNAMESE), best)
    assert "helmets" in one
    assert "mũ bảo hiểm" in other
    assert best.is_strong
    assert {"helmet", "painting", "2024-05-14"} <= {item.what for item in best.evidence.items}


def test_sentences_that_share_nothing_are_not_joined():
    assert linked(told(PIECES[0]), PIECES[4]) == []


def test_who_and_which_country_alone_join_nothing():
    texts = ("Vladimir Putin praised Russia at length.", "Vladimir Putin was born in Russia, people recall.")
    assert linked(*texts) == []


def test_a_day_alone_joins_nothing():
    texts = ("On 14 May 2024 a choir sang in Russia.", "Kim Jong-un watched the rain on 14 May 2024.")
    assert linked(*map(told, texts)) == []


def test_two_days_of_one_month_have_nothing_in_common():
    texts = (
        "Kim Jong-un met Vladimir Putin at a school in Vladivostok on 14 May 2024.",
        "Ngày 19/5/2024, ông Kim Jong-un gặp ông Vladimir Putin tại một trường học ở Vladivostok.",
    )
    (link,) = linked(*map(told, texts))
    assert "date" not in {item.kind for item in link.evidence.items}


def test_time_of_a_remark_is_not_the_time_of_a_sentence():
    texts = (
        "Sergei Shoigu, who met Kim Jong-un in July 2023, showed the guests a Kinzhal missile.",
        "Ngày 16/9/2023, ông Sergei Shoigu giới thiệu tên lửa Kinzhal cho khách.",
    )
    (link,) = linked(*map(told, texts))
    assert not link.evidence.conflict


def test_visit_of_somebody_is_not_particular_and_a_gift_is():
    usual = (Item("word", "visit", 0.6), Item("word", "meet", 0.5), Item("name", "vladimir-putin", 0.4))
    assert not Evidence(1.7, usual, conflict=False).is_particular
    assert Evidence(1.7, (*usual, Item("word", "rifle", 0.8)), conflict=False).is_particular
    assert Evidence(1.7, (*usual, Item("date", "2024-05-12", 1.8)), conflict=False).is_particular


def test_countries_together_weigh_little():
    lands = "Russia, China, Japan, Ukraine, Germany, France and Vietnam"
    (link,) = linked(f"A rifle was sold in {lands}.", f"In {lands} people bought a rifle.")
    assert sum(item.weight for item in link.evidence.items if item.kind == "name") <= LANDS + 1e-9


def test_who_denies_and_who_confirms_speak_of_the_same():
    denied = "Russia denied that a submarine had been sent to Rajin."
    (link,) = linked(denied, "Nga xác nhận tàu ngầm đã tới Rajin.")
    (other,) = linked(denied, "Nga cho biết tàu ngầm đã tới Rajin.")
    assert link.evidence.score > other.evidence.score
    assert "confirm" in {item.what for item in link.evidence.items}


def test_being_the_first_visit_counts():
    first = "It was the first visit of Sergei Shoigu to the museum of Khasan."
    (link,) = linked(first, "Đây là chuyến thăm đầu tiên của ông Sergei Shoigu tới bảo tàng Khasan.")
    (other,) = linked(first, "Đây là chuyến thăm của ông Sergei Shoigu tới bảo tàng Khasan.")
    assert link.evidence.score > other.evidence.score


def test_very_long_sentence_pays_for_some_of_its_words_only():
    short = "Kim Jong-un was given a painting at the port of Rajin."
    seen = "tàu ngầm, xe tăng, vệ tinh, tên lửa, máy bay, trực thăng"
    long = f"Ở cảng Rajin, ông Kim Jong-un được tặng một bức tranh, xem {seen}"
    longer = f"{long}, súng trường, mũ, container và đạn pháo."
    scores = [linked(short, text)[0].evidence.score for text in (f"{long}.", longer)]
    assert abs(scores[0] - scores[1]) < 0.05


def test_who_did_something_on_one_day_is_joined():
    texts = (
        "Vladimir Putin and Kim Jong-un walked along the river on 14 May 2024.",
        "Ngày 14/5/2024, ông Kim Jong-un ngồi cạnh ông Vladimir Putin.",
    )
    assert len(linked(*map(told, texts))) == 1


def test_what_sort_of_place_it_is_does_not_count_beside_its_name():
    texts = (
        "Vladimir Putin gave a rifle at the Vostochny Cosmodrome.",
        "Ông Vladimir Putin tặng súng trường tại sân bay vũ trụ Vostochny.",
    )
    (link,) = linked(*texts)
    shared = {item.what for item in link.evidence.items}
    assert "vostochny-cosmodrome" in shared
    assert "spaceport" not in shared


def test_three_visits_of_one_minister_stay_three():
    visits = [
        f"Sergei Shoigu visited Pyongyang on {day} and met Kim Jong-un at a reception."
        for day in ("26 July 2023", "13 September 2024", "21 March 2025")
    ]
    assert linked(*map(told, visits)) == []


def test_the_same_visit_is_joined():
    texts = (
        "Sergei Shoigu visited Pyongyang on 26 July 2023 and met Kim Jong-un.",
        "Ngày 26/7/2023, ông Sergei Shoigu thăm Bình Nhưỡng và gặp ông Kim Jong-un.",
    )
    assert len(linked(*map(told, texts))) == 1


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), st.lists(st.sampled_from(PIECES), min_size=1, max_size=4)
)
def test_the_order_of_files_changes_nothing(one, other):
    texts = ("\n\n".join(one), "\n\n".join(other))
    there = {(link.one.start, link.other.start, round(link.evidence.score, 9)) for link in linked(*texts)}
    back = {(link.other.start, link.one.start, round(link.evidence.score, 9)) for link in linked(*texts[::-1])}
    assert there == back


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5))
def test_positions_are_sentences_of_the_texts(pieces):
    texts = ("\n\n".join(pieces), "\n\n".join(reversed(pieces)))
    for link in linked(*texts):
        for quote in quoted(texts, link):
            assert quote
            assert quote == quote.strip()


def test_candidates_leave_out_what_shares_nothing_rare():
    made = index(told(PIECES[0]), PIECES[4])
    assert list(made.candidates(made.articles[0].sentences[0])) == []


def test_candidates_leave_out_no_link():
    made = index(*(path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt"))))
    for one in (sentence for each in made.articles.values() for sentence in each.sentences):
        brought = set(made.candidates(one, after=one.article))
        others = (each for number in made.articles if number > one.article for each in made.articles[number].sentences)
        linked_ = {(other.article, other.number) for other in others if weigh(one, other, made).score >= POSSIBLE}
        assert linked_ <= brought


def test_articles_added_one_by_one_find_the_same_links():
    made = Index()
    for number, text in enumerate((ENGLISH, VIETNAMESE)):
        made.add(article(number, text))
    assert [link.places for link in links(made)] == [link.places for link in linked(ENGLISH, VIETNAMESE)]
