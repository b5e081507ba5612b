"""Times as each language writes them, read on an article of 1 November 2024 (a Friday)."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsapp.text.dates import english, romance, slavic

from .small import expressions, isos, said

DAY = "2024-11-01"
WRITTEN = {
    "en": [
        ("They met on Tuesday, Oct. 22, 2024, in Geneva.", ["2024-10-22"]),
        ("Exercises on Sept. 13-17 ended.", ["2024-09-13/2024-09-17"]),
        ("It ran from 12 to 17 September 2023.", ["2023-09-12/2023-09-17"]),
        ("He arrived on the 4th (local time).", ["2024-10-04"]),
        ("On the morning of the 18th he left.", ["2024-10-18"]),
        ("He came on the 24th of last month.", ["2024-10-24"]),
        ("It was built in the early 1990s.", ["199X"]),
        ("In mid-October and early 2024 it rained.", ["2024-10", "2024"]),
        ("Sales fell in the first half of 2023 and in Q3 2024.", ["2023-01/2023-06", "2024-07/2024-09"]),
        ("The plant closed two weeks ago, not last week.", ["2024-W42", "2024-W43"]),
        ("Since last November and in November of last year it was shut.", ["2023-11", "2023-11"]),
        ("A five-night, six-day tour took three weeks to plan.", ["P6D", "P3W"]),
        ("Fought in the 1950-53 war and between Oct. 8 and 13.", ["1950/1953", "2024-10-08/2024-10-13"]),
        ("It lasted for half an hour.", ["PT30M"]),
        (
            "Ferries ran between 8 and 13 October and on 3 and 4 May.",
            ["2024-10-08/2024-10-13", "2024-05-03/2024-05-04"],
        ),
        ("Talks of four days starting on the 28th went on.", ["2024-10-28/2024-10-31"]),
        ("The cut-off is 5:00 p.m. ET on October 25, 2024.", ["2024-10-25T17:00-04:00"]),
        ("They spoke in October and November.", ["2024-10", "2024-11"]),
        ("Between 2006 and 2017 it grew; the 2018-2020 plan failed.", ["2006", "2017", "2018/2020"]),
        ("The council will meet on Monday and met on Thursday.", ["2024-11-04", "2024-11-07"]),
        ("The file is dated 2024-10-25 and 10/25/2024.", ["2024-10-25", "2024-10-25"]),
        ("It happened on Oct. 3, 4 and 5.", ["2024-10-03/2024-10-05"]),
        ("The budget of fiscal 2025 passed over the weekend.", ["2025", "2024-10-26/2024-10-27"]),
    ],
    "vi": [
        ("Hội nghị họp ngày 3 tháng 5 năm 2021.", ["2021-05-03"]),
        ("Đoàn rời cảng hôm 16/9 và trở lại sáng 3/10.", ["2024-09-16", "2024-10-03"]),
        ("Hôm thứ Ba (15/10), ông có mặt tại đây.", ["2024-10-15"]),
        ("Lễ hội kéo dài từ ngày 8 đến 13/10.", ["2024-10-08/2024-10-13"]),
        ("Từ ngày 8 tháng 10 đến ngày 13 tháng 10 trời mưa.", ["2024-10-08/2024-10-13"]),
        ("Tàu cập cảng trong tháng 1 và tháng 2/2025.", ["2025-01", "2025-02"]),
        ("Hàng về từ tháng 8 đến tháng 11 năm 2023.", ["2023-08/2023-11"]),
        ("Xuất khẩu tăng trong quý I/2024 và nửa đầu năm 2023.", ["2024-01/2024-03", "2023-01/2023-06"]),
        ("Hồi đầu tháng Mười, cuối năm ngoái và tuần trước.", ["2024-10", "2023", "2024-W43"]),
        ("Nhà máy xây vào những năm 80, thập niên 1990.", ["198X", "199X"]),
        ("Giai đoạn 2006-2017 và đầu những năm 2000.", ["2006/2017", "200X"]),
        ("Chuyến đi năm ngày, sau hai thập kỷ chờ đợi.", ["P5D", "P20Y"]),
        ("Cách đây 5 năm và hai tuần trước.", ["2019", "2024-W42"]),
        ("Hạn chót: 5:00 chiều ET, ngày 25 tháng 10 năm 2024.", ["2024-10-25T17:00-04:00"]),
        ("Việc này xảy ra tháng 10 năm ngoái, ngày 5 tháng trước.", ["2023-10", "2024-10-05"]),
        ("Trong vài tuần đầu tiên của tháng 10 năm 2023 hàng về.", ["2023-10"]),
        ("Hội chợ mở cửa ngày 8 và 9 tháng 10 năm 2023.", ["2023-10-08/2023-10-09"]),
        ("Chợ họp vào ngày 18 và 19 rồi nghỉ.", ["2024-10-18/2024-10-19"]),
        ("Lễ mùng 2 tháng 9 năm nay, mùa hè năm 2023.", ["2024-09-02", "2023-06/2023-08"]),
    ],
    "ko": [
        ("회의는 지난달 18일 열렸다.", ["2024-10-18"]),
        ("2024년 10월 18일과 지난해 9월", ["2024-10-18", "2023-09"]),
        ("9월 초부터 올해 상반기, 1980년대", ["2024-09", "2024-01/2024-06", "198X"]),
        ("오는 30일 열린다. 18일(현지시간)", ["2024-11-30", "2024-10-18"]),
        ("5박 6일 동안, 3년간, 18~20일", ["P6D", "P3Y", "2024-10-18/2024-10-20"]),
    ],
    "zh": [
        ("会议于去年10月18日举行，昨天结束。", ["2023-10-18", "2024-10-31"]),
        ("10月8日至13日，十月二十三日", ["2024-10-08/2024-10-13", "2024-10-23"]),
        ("今年上半年，1980年代，三天", ["2024-01/2024-06", "198X", "P3D"]),
    ],
    "ja": [
        ("会議は昨年10月に開かれ、先月18日に終わった。", ["2023-10", "2024-10-18"]),
        ("2024年10月18日、先週、10日間", ["2024-10-18", "2024-W43", "P10D"]),
    ],
    "ru": [
        ("Встреча прошла 13 сентября, а не в октябре прошлого года.", ["2024-09-13", "2023-10"]),
        ("25 октября 2024 года и в 2022 году", ["2024-10-25", "2022"]),
        ("с 8 по 13 октября, на прошлой неделе", ["2024-10-08/2024-10-13", "2024-W43"]),
        ("завод 1980-х годов строили три дня", ["198X", "P3D"]),
    ],
    "uk": [("24 жовтня, у жовтні 2024 року, минулого тижня", ["2024-10-24", "2024-10", "2024-W43"])],
    "it": [("Il 13 settembre, nel 2022 e negli anni '80", ["2024-09-13", "2022", "198X"])],
    "fr": [("Le 1er mai 2023, en septembre et il y a deux ans", ["2023-05-01", "2024-09", "2022"])],
}
NONE = {
    "en": [
        "The 38th parallel and the 17th round, the 1st Army.",
        "A 45-year-old man may march; he read USA Today.",
        "Article 51 and Resolution 1718, open 24/7.",
        "Su-25 and MiG-29 flew, 2,000 troops and 1,990 tonnes marched.",
        "Version 1.5.2024 scored 3-2 [12] [1980].",
        "Call 024.1234.5678 or 555-2023-101.",
        "Black Friday and the Sunday Times.",
    ],
    "vi": [
        "Khoảng 1/3 quân số, tỷ lệ 3/4, mở cửa 24/7.",
        "Lương mỗi tháng 2.000 USD, họp lúc 17 giờ.",
        "Đợt thứ hai và Thế chiến thứ Hai.",
        "Máy bay Su-25 và Tu-160, Điều 51, phiên bản 1.5.2024.",
        "Trong những tháng tới và hàng tháng [12].",
        "Lúc 8 giờ sáng, tỷ số 3-2, điện thoại 0912.345.678.",
        "Thứ hai, việc này sẽ làm giảm giá.",
    ],
    "ko": ["제3일 회의에서 5시 30분 발표했다."],
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [(language, text, expected) for language, rows in WRITTEN.items() for text, expected in rows],
)
def test_time_is_read_as_its_language_writes_it(language, text, expected):
    assert isos(text, language, DAY) == expected


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, rows in NONE.items() for text in rows])
def test_what_only_looks_like_a_time_is_none(language, text):
    assert said(text, language, DAY) == []


def _name(table, number, wanted=None):
    names = [name for name, value in table.items() if value == number]
    return next((name for name in names if wanted is None or name.endswith(wanted)), names[0])


LONG_FORMS = {
    "vi": lambda day: f"ngày {day.day} tháng {day.month} năm {day.year}",
    "en": lambda day: f"{_name(english.MONTHS, day.month).capitalize()} {day.day}, {day.year}",
    "ko": lambda day: f"{day.year}년 {day.month}월 {day.day}일",
    "zh": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "ja": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "ru": lambda day: f"{day.day} {_name(slavic.MONTHS, day.month, ('я', 'та'))} {day.year} года",
    "it": lambda day: f"{day.day} {_name(romance.MONTHS, day.month)} {day.year}",
}


@pytest.mark.parametrize("language", LONG_FORMS)
@settings(max_examples=150, deadline=None)
@given(day=st.dates(min_value=date(1900, 1, 1), max_value=date(2049, 12, 31)))
def test_every_day_written_in_full_reads_back(language, day):
    written = LONG_FORMS[language](day)
    (found,) = expressions(f"({written})", language)
    assert (found.iso, found.first, found.last, found.start) == (day.isoformat(), day.isoformat(), day.isoformat(), 1)


@settings(max_examples=150, deadline=None)
@given(day=st.dates(min_value=date(1900, 1, 1), max_value=date(2049, 12, 31)))
def test_every_day_in_digits_reads_back(day):
    assert isos(f"It says {day.isoformat()} here.") == [day.isoformat()]
    assert isos(f"Ghi {day.day}/{day.month}/{day.year} ở đây.", "vi") == [day.isoformat()]


@pytest.mark.parametrize("text", ["ngày 31/4/2024", "30 tháng 2 năm 2023", "February 30, 2023", "2023-02-29"])
def test_day_that_no_calendar_has_is_none(text):
    assert all("-02-30" not in iso and "-04-31" not in iso and "-02-29" not in iso for iso in isos(text, "vi", DAY))


PIECES = [
    "ngày ",
    "tháng ",
    "năm ",
    "12",
    "/",
    "9",
    "2023",
    " đến ",
    "October ",
    "the ",
    "14th",
    " and ",
    "-",
    ", ",
    "\n",
    "[",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from(["vi", "en", "ko", "zh", "ru", "fr"]))
def test_times_stand_in_order_and_never_overlap(pieces, language):
    text = "".join(pieces)
    found = expressions(text, language, DAY)
    ends = [0, *(each.end for each in found)]
    assert all(before <= each.start < each.end <= len(text) for before, each in zip(ends, found, strict=False))
