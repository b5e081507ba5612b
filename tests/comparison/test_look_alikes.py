"""Events that look alike and are several: told apart by day and place, whatever the language and the tier."""

from itertools import combinations

import pytest

from tests.comparison.reading import linked, told

VISITS = [
    "Sergei Shoigu visited Pyongyang on 26 July 2023 and met Kim Jong-un at a reception.",
    "Ngày 13/9/2024, ông Sergei Shoigu thăm Bình Nhưỡng và gặp ông Kim Jong-un tại buổi tiếp.",
    "Сергей Шойгу посетил Пхеньян 21 марта 2025 года и встретился с Ким Чен Ыном на приёме.",
    "쇼이구 서기는 2025년 6월 4일 평양을 방문해 김정은 위원장을 만났다.",
]
MONTHS = [
    "In July 2023 Sergei Shoigu visited Pyongyang and met Kim Jong-un.",
    "Tháng 9 năm 2024, ông Sergei Shoigu thăm Bình Nhưỡng và gặp ông Kim Jong-un.",
    "В марте 2025 года Сергей Шойгу посетил Пхеньян и встретился с Ким Чен Ыном.",
]
LAUNCHES = [
    "North Korea launched a spy satellite from Sohae on 31 May 2023, and it failed.",
    "Ngày 24/8/2023, Triều Tiên phóng vệ tinh trinh sát từ Sohae và thất bại.",
    "21 ноября 2023 года КНДР запустила разведывательный спутник с космодрома Сохэ.",
]
STOPS = [  # one journey, days apart, at several places
    "Sergei Lavrov met Kim Jong-un in Vladivostok on 3 March 2024 and gave him a painting.",
    "Ngày 9/3/2024, ông Sergei Lavrov gặp ông Kim Jong-un ở Khabarovsk và tặng ông một bức tranh.",
    "Сергей Лавров встретился с Ким Чен Ыном в Хасане 15 марта 2024 года и подарил ему картину.",
]
NEARLY = [  # two weeks apart at one place
    "Vladimir Putin received Kim Jong-un at a banquet in Vladivostok on 3 March 2024.",
    "Ngày 19/3/2024, ông Vladimir Putin chiêu đãi ông Kim Jong-un tại Vladivostok.",
]


@pytest.mark.parametrize("sentences", [VISITS, MONTHS, LAUNCHES, STOPS, NEARLY])
def test_look_alikes_are_not_joined(sentences):
    assert linked(*map(told, sentences)) == []
    for pair in combinations(sentences, 2):
        assert linked(*map(told, pair)) == []


def test_launch_told_in_two_languages_is_joined_with_itself_alone():
    again = "On 24 August 2023 North Korea failed with a spy satellite that it launched from Sohae."
    texts = [*map(told, LAUNCHES), told(again)]
    assert {(link.one.article, link.other.article) for link in linked(*texts)} == {(1, 3)}


def test_meeting_told_with_another_day_at_one_place_is_still_joined():
    other = "Ngày 4/3/2024, ông Sergei Lavrov gặp ông Kim Jong-un ở Vladivostok và tặng ông một bức tranh."
    assert len(linked(told(STOPS[0]), told(other))) == 1
