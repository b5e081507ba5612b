"""Two passages that cannot both be right, in made sentences of four languages; and pairs that only look so."""

import pytest

from newsapp.comparison.relating import Relation, relate
from tests.comparison.reading import linked, told

EN_ARRIVED = "Kim Jong-un arrived in Vladivostok by train on the morning of 12 May 2024."
VI_ARRIVED = "Sáng 12/5/2024, ông Kim Jong-un đến nơi ở Vladivostok bằng tàu hỏa."


def _relation(one, other):
    found = linked(told(one), told(other))
    assert found, (one, other)
    return relate(found[0]).relation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a day
        (EN_ARRIVED, "Лидер КНДР Ким Чен Ын прибыл во Владивосток поездом утром 13 мая 2024 года."),
        (EN_ARRIVED, "김정은 위원장은 2024년 5월 14일 아침 열차로 블라디보스토크에 도착했다."),
        (
            "Kim Jong-un crossed the border at Khasan on 12 May 2024 and left Russia on 17 May 2024.",
            "Ông Kim Jong-un vượt biên giới ở Khasan ngày 13/5/2024 và ghé thăm một trường học.",
        ),
        (
            "Russia vetoed a resolution on the experts of the UN Security Council on 29 March 2024.",
            "Ngày 28/3/2024, Nga phủ quyết nghị quyết về chuyên gia của Hội đồng Bảo an Liên Hợp Quốc.",
        ),
        # a part of one day
        (EN_ARRIVED, "Tối 12/5/2024, ông Kim Jong-un đến nơi ở Vladivostok bằng tàu hỏa."),
        (VI_ARRIVED, "Лидер КНДР Ким Чен Ын прибыл во Владивосток поездом вечером 12 мая 2024 года."),
        # by what
        (EN_ARRIVED, "Kim Jong-un arrived in Vladivostok by plane, local papers wrote on 12 May 2024."),
        (VI_ARRIVED, "Ngày 12/5/2024, ông Kim Jong-un đến nơi ở Vladivostok bằng máy bay."),
        # where
        (
            "Kim Jong-un and Vladimir Putin signed a treaty in Vladivostok on 12 May 2024.",
            "Ngày 12/5/2024, ông Kim Jong-un và ông Vladimir Putin ký hiệp ước ở Khabarovsk.",
        ),
        # for which time
        (
            "It was the second visit of Sergei Shoigu to Pyongyang, where he met Kim Jong-un.",
            "Đây là chuyến thăm thứ ba của ông Sergei Shoigu tới Bình Nhưỡng, nơi ông gặp ông Kim Jong-un.",
        ),
        (
            "Kim Jong-un's first trip to Russia since 2019 ended at the port of Rajin.",
            "Kim Jong-un's first trip to Russia since 2020 ended at the port of Rajin.",
        ),
        (
            "It was Kim Jong-un's first trip to Russia since 2019, the museum of Khasan wrote.",
            "Theo bảo tàng Khasan, đây là chuyến đi đầu tiên của ông Kim Jong-un tới Nga kể từ năm 2020.",
        ),
        # who holds an office
        (
            "Russian Defence Minister Sergei Shoigu inspected a submarine at the port of Rajin.",
            "Bộ trưởng Quốc phòng Nga Andrei Belousov thị sát tàu ngầm ở cảng Rajin.",
        ),
        # what sort of ship it is
        (
            "Kim Jong-un inspected the frigate Marshal Shaposhnikov in Vladivostok.",
            "Ông Kim Jong-un thị sát tàu khu trục Marshal Shaposhnikov ở Vladivostok.",
        ),
        (
            "Ким Чен Ын осмотрел фрегат «Маршал Шапошников» во Владивостоке.",
            "김정은 위원장은 블라디보스토크에서 구축함 마샬 샤포시니코프를 시찰했다.",
        ),
        # one or several
        (
            "The guest was given a glove of a space suit as a gift at the museum.",
            "At the museum the guest was given the gloves of a space suit as a gift.",
        ),
        (
            "Khách được tặng một chiếc găng tay của phi hành gia tại bảo tàng.",
            "At the museum the guest was given the gloves of an astronaut as a gift.",
        ),
        # words that exclude each other
        (
            "Russia confirmed in Vladivostok that troops had been sent to Kursk.",
            "В Владивостоке Россия отрицает отправку войск в Курск.",
        ),
        (
            "러시아는 쿠르스크에서 유엔 안보리 제재를 준수했다고 밝혔다.",
            "In Kursk Russia violated the sanctions of the UN Security Council.",
        ),
    ],
)
def test_what_cannot_both_be_right_is_a_conflict(one, other):
    assert _relation(one, other) is Relation.CONFLICTS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the night and the morning touch
        (EN_ARRIVED, "Rạng sáng 12/5/2024, ông Kim Jong-un đến nơi ở Vladivostok bằng tàu hỏa."),
        # two journeys of two people
        (EN_ARRIVED, "Sergei Shoigu arrived in Vladivostok by train on the morning of 13 May 2024."),
        # two stages of one journey
        (EN_ARRIVED, "Kim Jong-un arrived in Khabarovsk by train on 14 May 2024."),
        # one act on one day, another act on another
        (
            "Kim Jong-un crossed the border at Khasan on 12 May 2024 and left Russia on 17 May 2024.",
            "Ngày 12/5/2024, ông Kim Jong-un vượt biên giới ở Khasan.",
        ),
        # two offices
        (
            "Russian Defence Minister Andrei Belousov inspected a submarine at the port of Rajin.",
            "Ngoại trưởng Nga Sergei Lavrov thị sát tàu ngầm ở cảng Rajin.",
        ),
        # who held it before
        (
            "Former Russian Defence Minister Sergei Shoigu inspected a submarine at the port of Rajin.",
            "Bộ trưởng Quốc phòng Nga Andrei Belousov thị sát tàu ngầm ở cảng Rajin.",
        ),
        # other ships beside it
        (
            "Kim Jong-un inspected the frigate Marshal Shaposhnikov in Vladivostok, then a destroyer.",
            "Ông Kim Jong-un thị sát khinh hạm Marshal Shaposhnikov ở Vladivostok.",
        ),
        # a thing beside the matter
        (
            "Kim Jong-un was given a rifle, a painting and a hat in a museum at Khasan.",
            "Ở các bảo tàng Khasan, ông Kim Jong-un được tặng súng trường, bức tranh và mũ.",
        ),
        # what is not denied is not denied
        (
            "In Kazan Vladimir Putin did not deny that troops had been sent to Kursk.",
            "Ở Kazan, ông Vladimir Putin xác nhận đã gửi quân tới Kursk.",
        ),
        (
            "푸틴 대통령은 카잔에서 쿠르스크 파병을 부인하지 않았다.",
            "In Kazan Vladimir Putin confirmed that troops had been sent to Kursk.",
        ),
        # what must not be done is not said to be done
        (
            "В Курске Россия соблюдает санкции Совета Безопасности ООН.",
            "러시아는 쿠르스크에서 유엔 안보리 제재를 위반해서는 안 된다.",
        ),
        # two ends of one journey, and a day that both name
        (
            "Kim Jong-un left Khasan on 17 May 2024, ending a visit that began on 12 May 2024.",
            "Ông Kim Jong-un rời Bình Nhưỡng ngày 14/5/2024, tới Khasan ngày 12/5/2024.",
        ),
        # what is not handed over may well be many
        (
            "A sanction on Rajin was breached at the port, in the museum and on the ship.",
            "The sanctions on Rajin were breached at the port, in the museum and on the ship.",
        ),
        # both words in both
        (
            "Russia denied and then confirmed in Vladivostok that troops had been sent to Kursk.",
            "В Владивостоке Россия отрицает отправку войск в Курск.",
        ),
    ],
)
def test_what_may_both_be_right_is_none(one, other):
    found = linked(told(one), told(other))
    assert not found or relate(found[0]).relation is not Relation.CONFLICTS
