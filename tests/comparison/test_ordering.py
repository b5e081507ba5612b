from newsapp.comparison.copies import copies
from newsapp.comparison.linking import links
from newsapp.comparison.ordering import aligned, in_order
from tests.comparison.reading import index, told

ENGLISH = [
    "Kim Jong-un visited a shipyard in Vladivostok on 3 May 2024.",
    "Vladimir Putin gave him a rifle and a painting.",
    "The delegation watched a parade with 40 tanks.",
    "It was a quiet evening for everyone there.",
    "Sergei Shoigu inspected a submarine in Rajin.",
    "The two armies signed a treaty on satellites.",
    "A train with 120 containers left Khasan.",
]
VIETNAMESE = [
    "Ngày 3/5/2024, ông Kim Jong-un thăm xưởng đóng tàu ở Vladivostok.",
    "Ông Vladimir Putin tặng ông một khẩu súng trường và một bức tranh.",
    "Phái đoàn xem lễ duyệt binh với 40 xe tăng.",
    "Ai nấy đều thấy buổi tối ấy thật yên ả.",
    "Ông Sergei Shoigu thị sát tàu ngầm ở Rajin.",
    "Quân đội hai nước ký hiệp ước về vệ tinh.",
    "Đoàn tàu chở 120 container rời Khasan.",
]


def test_a_translation_is_recognised_and_its_gaps_are_filled_in_order():
    made = index(told("\n\n".join(ENGLISH)), told("\n\n".join(VIETNAMESE)))
    found, same = aligned(made, links(made))
    assert same == [(0, 1)]
    pairs = {(link.one.number, link.other.number) for link in found}
    assert {(number, number) for number in range(1, len(ENGLISH) + 1)} <= pairs


def test_articles_that_share_one_fact_are_no_translation():
    made = index(told("\n\n".join(ENGLISH)), VIETNAMESE[4])
    assert aligned(made, links(made))[1] == []


def test_the_chain_only_goes_forward():
    made = index(told("\n\n".join(ENGLISH)), "\n\n".join(reversed(VIETNAMESE)))
    assert len(in_order(links(made))) <= 1


def test_the_chain_goes_by_evidence_where_two_sentences_claim_one():
    twice = [*ENGLISH[:5], "Sergei Shoigu also saw the submarine.", *ENGLISH[5:]]
    made = index(told("\n\n".join(twice)), told("\n\n".join(VIETNAMESE)))
    pairs = {(link.one.number, link.other.number) for link in in_order(links(made))}
    assert ((5, 5) in pairs, (6, 5) in pairs) == (True, False)


def test_a_copy_inside_a_longer_article_is_found():
    made = index("\n\n".join(ENGLISH[:4]), "Editors write.\n\n" + "\n\n".join(ENGLISH[:4]) + "\n\n" + ENGLISH[6])
    found = copies(made.articles.values())
    assert [(copy.one, copy.other) for copy in found] == [(0, 1)]
    assert found[0].share > 0.9


def test_a_translation_is_no_copy():
    assert copies(index(told("\n\n".join(ENGLISH)), told("\n\n".join(VIETNAMESE))).articles.values()) == []
