import pytest

from .small import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Analysts in Moscow agree.", ["Moscow|moscow"]),
        ("Most Moscowites agree.", ["Moscowites|?"]),
        ("They discussed Putin's visit.", ["Putin|vladimir-putin"]),
        ("They discussed Putin’s visit.", ["Putin|vladimir-putin"]),
        ("The Russia-China border is long.", ["Russia|russia", "China|china"]),
        ("A US-led force crossed an anti-Russian line.", ["US|united-states", "Russian|russia"]),
        ("Two Tu-160 bombers landed.", ["Tu-160|tu-160"]),
        ("It reads ‘Moscow’ on the sign.", ["Moscow|moscow"]),
        ("The caption of agency newsKim Jong-un waves.", ["Kim Jong-un|kim-jong-un"]),
    ],
)
def test_name_in_english_ends_at_word_boundary(text, expected):
    assert said(text, "en") == expected


def test_name_before_number_is_designation():
    assert said("A Geran-25 was found near a Geran.", "en") == ["Geran-25|?", "Geran|geran"]


def test_name_in_segmented_text_is_freed_from_wrong_joins():
    text = "Ông Kim_Jong-un đến nước_Nga . Sau đó ông Kim_nhận quà , cơ_Tu-160 bay qua ."
    assert said(text, "vi") == ["Kim_Jong-un|kim-jong-un", "Nga|russia", "Kim|kim-jong-un", "Tu-160|tu-160"]


def test_underscore_outside_segmented_text_belongs_to_word():
    assert said("The file is called report_Moscow_final and no more.", "en") == []


@pytest.mark.parametrize(
    "text", ["See https://example.org/Moscow/today now.", "Write to @Moscow now.", "It is at moscow.example now."]
)
def test_name_inside_address_is_none(text):
    assert said(text, "en") == []


def test_slash_between_two_names_parts_them():
    assert said("The Russia/China talks went on.", "en") == ["Russia|russia", "China|china"]


def test_korean_particles_stay_outside():
    assert said("김정은이 러시아를 방문했다.", "ko") == ["김정은|kim-jong-un", "러시아|russia"]


def test_short_korean_name_inside_word_is_none_but_after_prefix_is():
    assert said("남북한 대표가 모였다. 주북한 대사도 왔다.", "ko") == ["북한|north-korea"]


def test_korean_ministry_is_not_its_minister():
    assert said("국방부장이 왔다. 국방부는 침묵했다.", "ko") == ["국방부|kr-mod"]


def test_chinese_name_needs_no_boundary():
    assert said("他在俄罗斯访问中国的工厂。", "zh") == ["俄罗斯|russia", "中国|china"]


def test_french_elision_stays_outside():
    assert said("Les soldats de l'Ukraine avancent.", "fr") == ["Ukraine|ukraine"]


def test_apostrophe_in_surname_is_no_boundary():
    assert "Russia|russia" not in said("We met Dara O'Russia there.", "en")


def test_decomposed_vietnamese_is_found_at_stored_positions():
    text = "Quan ch\u01b0\u0301c Tri\u0065\u0302\u0300u Ti\u0065\u0302n."
    assert said(text, "vi") == ["Tri\u0065\u0302\u0300u Ti\u0065\u0302n|north-korea"]
