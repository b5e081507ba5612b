"""Nouns and titles without a name mean the last thing they fit."""

import pytest

from newsapp.text.document import read
from newsapp.text.names import Matcher

from .small import SMALL, entry, mentions, said

MORE = Matcher(
    [
        *SMALL,
        entry("nis", "ORG", "KR", en="National Intelligence Service", vi="Cơ quan Tình báo Quốc gia", acronym_en="NIS"),
        entry("aurora", "WEAPON", "RU", en="Aurora", vi="Aurora"),
        entry("kcna", "MEDIA", "KP", en="KCNA", vi="KCNA"),
        entry("yonhap", "MEDIA", "KR", en="Yonhap"),
        entry("south-korea", "GPE", "KR", en="South Korea", vi="Hàn Quốc", adjective_en="South Korean"),
        entry("wonsan", "GPE", "KP", en="Wonsan", vi="Wonsan"),
    ]
)


def told(text: str, language: str) -> list[str]:
    return [f"{text[m.start : m.end]}|{m.entity or '?'}" for m in MORE.find(read(text, language=language))]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Thỏa thuận của Triều Tiên với Nga giúp nước này mua dầu.", "north-korea"),
        ("Lệnh trừng phạt đối với Nga khiến nước này thiếu dầu.", "russia"),
        ("Việc giúp Triều Tiên tốn kém. Hợp đồng với Nga làm nước này vui.", "north-korea"),
        ("Triều Tiên gửi tàu tới Nga. Nước này không nói lý do.", "north-korea"),
        ("Bộ Quốc phòng Nga nói máy bay nước này đã hạ cánh.", "russia"),
        ("Bình Nhưỡng im lặng. Hàn Quốc thì không. Quốc gia này họp khẩn.", "south-korea"),
    ],
)
def test_this_country_is_the_one_that_does_not_stand_back(text: str, country: str) -> None:
    assert told(text, "vi")[-1].endswith(f"này|{country}")


def test_this_country_without_any_before_means_nobody() -> None:
    assert told("Mưa to. Nước này đục.", "vi") == []


@pytest.mark.parametrize(
    ("text", "language", "last"),
    [
        ("Then the NIS met KCNA people. The agency said little.", "en", "The agency|nis"),
        ("KCNA im lặng cả ngày. Hãng tin này chỉ đăng một ảnh.", "vi", "Hãng tin này|kcna"),
        ("Họ thăm khinh hạm Aurora. Vũ khí của con tàu rất cũ.", "vi", "con tàu|aurora"),
        ("They toured the cruiser Aurora. Then the ship left.", "en", "the ship|aurora"),
        ("He lives in Wonsan. Nobody left the city in May.", "en", "the city|wonsan"),
        ("Hòa bình trên bán đảo Triều Tiên còn xa. Cả bán đảo đang chờ.", "vi", "bán đảo|peninsula"),
        ("We heard President Vladimir Putin. Then the president left.", "en", "the president|vladimir-putin"),
    ],
)
def test_noun_means_last_thing_it_fits(text: str, language: str, last: str) -> None:
    assert told(text, language)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "They toured the cruiser Aurora. Then the ministry called.",
        "KCNA im lặng. Một con tàu rời cảng.",
        "Họ tới bán đảo Triều Tiên. Rồi họ thăm bán đảo Kola.",
        "We heard President Vladimir Putin. Then the president of Peru left.",
        "Yonhap wrote of rain. In this paper's own reading it was dry.",
    ],
)
def test_noun_that_fits_nothing_is_left_alone(text: str) -> None:
    assert not any(each.form.value == "context" for each in MORE.find(read(text)))


def test_description_says_what_it_means() -> None:
    found = MORE.find(read("They toured the cruiser Aurora. Then the ship left.", language="en"))
    assert [each.why for each in found][-1] == "description of the last fitting full mention: Aurora"


def test_description_of_candidate_belongs_to_candidate() -> None:
    found = mentions("Then the frigate Sokolov came. The ship was old.", "en")
    assert [(each.entity, each.why) for each in found][-1] == (
        None,
        "description of the last fitting full mention: Sokolov",
    )


def test_government_is_that_of_the_outlet_that_carries_the_article() -> None:
    body = "South Korea waited for a letter all day.\n\nIn reply, the government said no."
    text = f"South Korea waits\n\n{body}\n\nPhoto: Yonhap"
    assert "the government|south-korea" in told(text, "en")
    assert "the government|south-korea" not in told(text.replace("Yonhap", "Aurora"), "en")


def test_title_that_the_text_gave_is_understood_later() -> None:
    text = "Tổng công tố viên Nga Ivan Petrenko đến. Hôm sau, Tổng công tố viên Nga về."
    assert said(text, "vi")[-1] == "Tổng công tố viên Nga|?"


def test_title_in_a_role_means_nobody() -> None:
    text = "Ông ấy muốn làm lãnh đạo Triều Tiên từ lâu."
    assert said(text, "vi") == ["Triều Tiên|north-korea"]


def test_article_belongs_to_an_english_description() -> None:
    assert said("Later the North Korean leader waved.", "en") == ["the North Korean leader|kim-jong-un"]


@pytest.mark.parametrize(
    ("text", "language", "last"),
    [
        ("Tàu đến Vostochny. Ông khen trung tâm vũ trụ Nga.", "vi", "trung tâm vũ trụ Nga|vostochny"),
        ("They saw Vostochny. He praised the Russian cosmodrome.", "en", "the Russian cosmodrome|vostochny"),
        ("Ông khen trung tâm vũ trụ Nga.", "vi", "Nga|russia"),
    ],
)
def test_space_centre_of_a_country_is_the_one_named_before(text: str, language: str, last: str) -> None:
    others = [each for each in SMALL if each.key != "vostochny"]
    centre = entry("vostochny", "FAC", "RU", en="Vostochny, Vostochny Cosmodrome", vi="sân bay vũ trụ Vostochny")
    found = Matcher([*others, centre]).find(read(text, language=language))
    assert [f"{text[each.start : each.end]}|{each.entity}" for each in found][-1] == last


def test_site_of_a_caption_is_the_only_one_of_the_text() -> None:
    text = "They shake hands at the cosmodrome.\n\nLater the train left Vostochny Cosmodrome for home."
    centre = Matcher([entry("vostochny", "FAC", "RU", en="Vostochny Cosmodrome")])
    assert [each.entity for each in centre.find(read(text, language="en"))] == ["vostochny", "vostochny"]


def test_country_of_a_body_of_this_country_is_the_one_spoken_of() -> None:
    assert told("Triều Tiên nói ít. Bộ Quốc phòng nước này họp.", "vi")[-1] == "nước này|north-korea"
