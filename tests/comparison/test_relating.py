import pytest

from newsapp.comparison.relating import Reason, Relation, relate
from tests.comparison.reading import linked, told


def _verdict(one, other):
    found = linked(told(one), told(other))
    assert found, (one, other)
    verdict = relate(found[0])
    return verdict.relation, verdict.reason


@pytest.mark.parametrize(
    ("one", "other", "relation", "reason"),
    [
        (
            "The train from Khasan carried 45 tanks to Ukraine.",
            "Đoàn tàu từ Khasan chở 60 xe tăng tới Ukraine.",
            Relation.CONFLICTS,
            None,
        ),
        (
            "The railway to Khasan is about 300 km long.",
            "The railway to Khasan is about 186 miles long.",
            Relation.AGREES,
            Reason.UNIT,
        ),
        (
            "The port of Rajin sent 980 containers by ship.",
            "The port of Rajin sent about 1,000 containers by ship.",
            Relation.AGREES,
            Reason.ROUNDING,
        ),
        (
            "The port of Rajin sent 1,050 containers by ship.",
            "The port of Rajin sent more than 1,000 containers by ship.",
            Relation.REFINES,
            Reason.VAGUE,
        ),
        (
            "The port of Rajin sent 2,000 containers by ship.",
            "Từ cảng Rajin, hơn 1.000 container đã đi bằng tàu hàng.",
            Relation.REFINES,
            Reason.VAGUE,
        ),
        (
            "The port of Rajin sent 800 containers by ship.",
            "Từ cảng Rajin, hơn 1.000 container đã đi bằng tàu hàng.",
            Relation.CONFLICTS,
            None,
        ),
        (
            "The port of Rajin sent tens of thousands of containers by ship.",
            "Từ cảng Rajin, 12.000 container đã đi bằng tàu hàng.",
            Relation.REFINES,
            Reason.VAGUE,
        ),
        (
            "The port of Rajin sent 900 containers by ship, including 40 empty ones.",
            "Từ cảng Rajin, 1.300 container đã đi bằng tàu hàng.",
            Relation.CONFLICTS,
            None,
        ),
        (
            "The ships that reached the port of Rajin carried 400 containers.",
            "Các tàu hàng ở cảng Rajin mỗi chiếc chở 300 container.",
            Relation.REFINES,
            Reason.SCOPE,
        ),
        (
            "By 5 March 2024 the port of Rajin had sent 2,000 containers.",
            "By 9 July 2024 the port of Rajin had sent 3,400 containers.",
            Relation.REFINES,
            Reason.AS_OF,
        ),
        (
            "The port of Rajin sent 900 containers by ship.",
            "The port of Rajin sent 1,300 containers by ship, including empty ones.",
            Relation.REFINES,
            Reason.SCOPE,
        ),
        (
            "Kim Jong-un arrived at Khasan by train on 12 May 2024.",
            "Ông Kim Jong-un đến nơi ở Khasan bằng tàu hỏa ngày 14/5/2024.",
            Relation.CONFLICTS,
            None,
        ),
        (
            "The satellite launch from Rajin succeeded on 12 May 2024.",
            "The satellite launch from Rajin failed on 12 May 2024.",
            Relation.CONFLICTS,
            None,
        ),
        (
            "The port of Rajin sent 13,000 containers by ship.",
            "Từ cảng Rajin, 13.000 container đã đi bằng tàu hàng.",
            Relation.AGREES,
            Reason.FORMAT,
        ),
        (
            "The port of Rajin sent five containers by ship.",
            "라진항은 컨테이너 5개를 화물선으로 보냈다.",
            Relation.AGREES,
            Reason.FORMAT,
        ),
        (
            "The spokesman Dmitry Peskov said that a submarine had reached the port of Rajin.",
            "Người phát ngôn Dmitry Peskov nói tàu ngầm đã tới cảng Rajin, tờ báo địa phương đưa tin.",
            Relation.AGREES,
            Reason.SAME_ORIGIN,
        ),
        (
            "Sergei Shoigu gave Kim Jong-un a hat and a painting.",
            "Kim Jong-un was given a hat and a painting by Vladimir Putin's minister.",
            Relation.REFINES,
            None,
        ),
        (
            "Sergei Shoigu gave Kim Jong-un a hat and a painting on 12 May 2024.",
            "Ngày 12/5/2024, ông Kim Jong-un nhận quà tặng là mũ và bức tranh.",
            Relation.AGREES,
            None,
        ),
        (
            "Vladimir Putin gave Kim Jong-un a rifle and a painting.",
            "Ông Vladimir Putin tặng ông Kim Jong-un một khẩu súng trường và một bức tranh.",
            Relation.AGREES,
            None,
        ),
    ],
)
def test_values_that_differ_say_why(one, other, relation, reason):
    assert _verdict(one, other) == (relation, reason)


def test_other_numbers_of_what_alone_is_shared_count_other_things():
    (link,) = linked("Four ships crossed the lake in a storm.", "Bảy tàu hàng nằm chờ ở bến suốt mùa đông.")
    assert relate(link).reason is Reason.SCOPE


def test_money_of_two_currencies_is_not_compared():
    texts = ("The factory in Khasan cost 300 million dollars.", "The factory in Khasan cost 300 million rubles.")
    assert relate(linked(*map(told, texts))[0]).values is None
