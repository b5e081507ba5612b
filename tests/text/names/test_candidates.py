import pytest

from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.names.spellings import spellings

from .small import mentions, said


@pytest.mark.parametrize(
    ("text", "written", "kind", "why"),
    [
        ("We met General Ivan Petrenko there.", "Ivan Petrenko", "PER", "capitalised words after 'general'"),
        (
            "We met Deputy Foreign Minister Ivan Petrenko there.",
            "Ivan Petrenko",
            "PER",
            "capitalised words after 'foreign minister'",
        ),
        (
            "She works at the Harbour Policy Institute today.",
            "Harbour Policy Institute",
            "ORG",
            "capitalised words around 'Institute'",
        ),
        (
            "She joined the Institute for Border Studies today.",
            "Institute for Border Studies",
            "ORG",
            "capitalised words around 'Institute'",
        ),
        ("It was in Lodmoor at night.", "Lodmoor", "LOC", "capitalised word after 'in'"),
        ("They fired a Sokol-7 at night.", "Sokol-7", "WEAPON", "letters and a number, like a designation"),
        ("They landed at Lodmoor Airfield at night.", "Lodmoor Airfield", "FAC", "capitalised words around 'Airfield'"),
        (
            "He studied at Moscow State University once.",
            "Moscow State University",
            "ORG",
            "capitalised words around 'University'",
        ),
        ("It fell between Ukraine, Lodmoor and Russia.", "Lodmoor", "LOC", "capitalised words in a list of places"),
    ],
)
def test_unknown_english_name_is_typed_by_its_surroundings(text, written, kind, why):
    found = [each for each in mentions(text, "en") if each.entity is None]
    assert [(text[each.start : each.end], each.type.value, each.form.value, each.why) for each in found] == [
        (written, kind, "candidate", why),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "However the rain stayed. Meanwhile it snowed.",
        "They left on Monday in September.",
        "He said: “Nobody can stop this train from going home tonight.”",
        "The Minister said no.",
        "The GPS and the UAV failed.",
        "NOTHING NEW HERE TODAY",
        "A Great Day For The Whole Town And Its Mayor",
    ],
)
def test_capitals_without_name_are_none(text):
    assert said(text, "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hôm qua trung tướng Ivan Petrenko đến.", ["Ivan Petrenko|?"]),
        ("Tổng thống và Bộ trưởng đến.", []),
        (
            "Ông làm ở Trung tâm Nghiên cứu Chiến lược Sông Hồng từ lâu.",
            ["Trung tâm Nghiên cứu Chiến lược Sông Hồng|?"],
        ),
        ("Đó là Viện Khoa học và Công nghệ.", ["Viện Khoa học và Công nghệ|?"]),
        ("Họ thuộc Lữ đoàn Nhảy dù số 42 cũ.", ["Lữ đoàn Nhảy dù số 42|?"]),
        ("Tổng bí thư Đảng Lao động Ivan Petrenko nói.", ["Đảng Lao động|?", "Ivan Petrenko|?"]),
        ("Ông Tâm và bà Lê Thị Hoa đến.", ["Tâm|?", "Lê Thị Hoa|?"]),
        ("Quân đội và Nhà nước đã bàn bạc.", []),
        ("Bà Đoàn Thị Lan nói vậy.", ["Đoàn Thị Lan|?"]),
    ],
)
def test_unknown_vietnamese_name_keeps_small_second_syllables(text, expected):
    assert said(text, "vi") == expected


def test_ship_keeps_its_rank():
    found = mentions("Tàu khu trục Đô đốc Sokolenko cập cảng.", "vi")
    assert [(each.type.value, each.end - each.start) for each in found] == [("WEAPON", len("Đô đốc Sokolenko"))]


def test_korean_person_before_title_is_candidate():
    assert said("어제 박소라 연구원은 말했다. 이번에 장관은 없었다.", "ko") == ["박소라|?"]


def test_russian_name_after_title_is_candidate():
    found = mentions("Вчера губернатор Иван Петренко уехал.", "ru")
    assert [(each.type.value, each.why) for each in found] == [("PER", "capitalised words after 'губернатор'")]


def test_german_nouns_are_no_names():
    assert said("Die Regierung hat gestern über den Haushalt beraten.", "de") == []


def test_cue_at_one_place_speaks_for_the_others():
    found = mentions("The fall of Lodmoor was slow. It began in Lodmoor itself.", "en")
    assert {each.type.value for each in found} == {"LOC"}


def test_spellings_of_candidate_are_one_group():
    text = "We asked Ivan Petrenko. Later Petrenko left."
    found = mentions(text, "en")
    assert [spellings(text, found)[each] for each in found] == [("Ivan Petrenko", "Petrenko")] * 2


def test_page_junk_and_notes_have_no_candidates():
    text = "Talks went on for hours in the capital and ended late.\n\nNotes\n\n[1] Ivan Petrenko, “Border Notes”, https://example.org/a"
    assert said(text, "en") == []


def test_people_before_title_is_candidate_of_its_own():
    assert said("Yesterday Finnish President Aino Virtala spoke.", "en") == ["Finnish|?", "Aino Virtala|?"]


def test_unknown_pair_is_parted_where_both_stand_alone():
    text = "It lies in Lodmoor, and not in Harrowby. The Lodmoor-Harrowby road is closed."
    assert said(text, "en") == ["Lodmoor|?", "Harrowby|?", "Lodmoor|?", "Harrowby|?"]


def test_line_of_outlets_is_no_headline():
    text = "Tàu rời ga lúc rạng đông.\n\nMưa rơi suốt đêm ở bến cảng.\n\n(Theo Lodmoor Times, QXZ, Harrowby)"
    assert said(text, "vi") == ["Lodmoor Times|?", "QXZ|?", "Harrowby|?"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("We met White Harbour National Security Advisor Ivan Petrenko.", "en", ["White Harbour|?", "Ivan Petrenko|?"]),
        ("Hôm qua Giám đốc QXZ Ivan Petrenko nói.", "vi", ["QXZ|?", "Ivan Petrenko|?"]),
        ("Một nhóm từ “Tiểu đoàn Zarya đặc biệt” đã đến.", "vi", ["Tiểu đoàn Zarya đặc biệt|?"]),
        ("Họ thuộc Lữ đoàn Đường sắt số 7 của quân đội.", "vi", ["Lữ đoàn Đường sắt số 7|?"]),
        ("Theo Guardian và Harrowby, trời mưa.", "vi", ["Guardian|guardian", "Harrowby|?"]),
        ("Tin đến từ Liên Hợp Zarya. Liên Hợp Zarya im lặng.", "vi", ["Liên Hợp Zarya|?", "Liên Hợp Zarya|?"]),
        ("Then Petrenko left. Petrenko was late.", "en", ["Petrenko|?", "Petrenko|?"]),
        ("Ông nói Lữ đoàn 47 đã rút lui.", "vi", ["Lữ đoàn 47|?"]),
        ("Họ đến từ Cộng hòa Zarya hôm qua.", "vi", ["Cộng hòa Zarya|?"]),
        ("We met the Center for Korean Peninsula Strategy there.", "en", ["Center for Korean Peninsula Strategy|?"]),
        ("We read it in QXZT.Then Petrenko left.", "en", ["QXZT|?", "Petrenko|?"]),
    ],
)
def test_runs_are_cut_where_names_end(text, language, expected):
    assert said(text, language) == expected


def test_countries_are_proposed_without_a_lexicon():
    text = "Nga và Mỹ họp ở Seoul. Người Triều Tiên Kim Jong-un vắng mặt."
    found = Matcher(()).find(read(text, language="vi"))
    assert [(text[each.start : each.end], each.entity, each.type.value) for each in found] == [
        ("Nga", None, "GPE"),
        ("Mỹ", None, "GPE"),
        ("Seoul", None, "LOC"),
        ("Triều Tiên", None, "GPE"),
        ("Kim Jong-un", None, "PER"),
    ]
    assert found[0].why == "'Nga' is a country's name (vi)"


def test_a_page_of_capitals_is_no_name():
    assert said(" ".join(["Zarya"] * 40), "en") == []


def test_korean_family_name_before_a_title_means_who_was_named_in_full():
    text = "박철수 교수는 우려를 나타냈다. 박 교수는 비가 온다고 말했다. 최 교수도 왔다."
    found = mentions(text, "ko")
    assert [(text[each.start : each.end], each.why) for each in found] == [
        ("박철수", "three syllables before a Korean title"),
        ("박", "last full mention: 박철수"),
    ]


def test_korean_body_before_a_title_is_proposed():
    assert said("한결모 가상항만연구소 소장은 비가 온다고 말했다.", "ko") == ["한결모|?", "가상항만연구소|?"]
