"""Who says what in Vietnamese: verbs, sources, apposition, papers that carry others, and what is no saying."""

import pytest

from .small import found, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bà Trần Thị Mai nói cảng sẽ mở lại.", ["Trần Thị Mai | say"]),
        ("Bà Trần Thị Mai hôm 3/5 bác bỏ tin này.", ["Trần Thị Mai | deny"]),
        ("Bộ Quốc phòng Nga đã xác nhận vào ngày 3 tháng 5 rằng con tàu đã chìm.", ["Bộ Quốc phòng Nga | confirm"]),
        ("NIS ước tính có 40 tàu ở cảng.", ["NIS | estimate"]),
        ("Các chuyên gia độc lập dự báo giá gạo sẽ tăng.", ["Các chuyên gia độc lập | forecast"]),
        ("Triều Tiên thông báo cảng sẽ đóng cửa.", ["Triều Tiên | announce"]),
        ("Một quan chức cảng giấu tên cho biết hàng chưa về.", ["Một quan chức cảng giấu tên | say"]),
        ("Tư lệnh không quân Nga cho biết cầu đã xong.", ["Tư lệnh không quân Nga | say"]),
        (
            "Một đại diện của nhóm giải trừ quân bị đã bác bỏ tin này.",
            ["Một đại diện của nhóm giải trừ quân bị | deny"],
        ),
        ("Tổng thống Vladimir Putin khẳng định cầu sẽ xong.", ["Vladimir Putin | say"]),
    ],
)
def test_speaker_and_kind_are_read_before_the_verb(text, expected):
    assert said(text, "vi") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Con tàu đã rời cảng, theo TASS.", ["TASS | say"]),
        ("Theo bà Trần Thị Mai, cảng sẽ mở lại vào mùa thu.", ["Trần Thị Mai | say"]),
        ("Kho chứa 40 tấn gạo, theo ước tính của NIS.", ["NIS | estimate"]),
        ("Cầu đã sập, theo xác nhận của chính quyền cảng vào ngày 3 tháng 5.", ["chính quyền cảng | confirm"]),
        ("Theo giới quan sát, chuyến thăm chỉ có tính biểu tượng.", ["giới quan sát | say"]),
    ],
)
def test_source_is_read_behind_according_to(text, expected):
    assert said(text, "vi") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Theo kế hoạch, cảng sẽ mở lại. Theo đó, hai bên ký hợp đồng.",
        "Ông Putin nói chuyện với công nhân ở cảng.",
        "Hai bên ra tuyên bố chung sau cuộc họp.",
        "Các báo cáo gần đây dài hơn trước.",
        "NIS chưa xác nhận tin này và Nga không công bố con số.",
        "Triều Tiên có thể tuyên bố cảng là khu quân sự.",
        "Ông Putin theo dõi cuộc tập trận theo lời mời.",
        "Việc mở cảng nhấn mạnh vai trò của đường biển.",
        "Những người nói trước ống kính thích số tròn.",
        "Trung Quốc nói ít. Những món quà nói lên nhiều điều.",
        "Ông Putin dự kiến thăm cảng. Ông Kim dự kiến sẽ gặp ông Putin.",
        "Theo luật, cảng phải đóng. Theo cách này, tàu sẽ về.",
        "Triều Tiên chắc chắn coi cảng là cơ hội.",
        "Quốc hội Hàn Quốc yêu cầu NIS báo cáo.",
        "Ông Kim cười. Ông Kim được Nga mời thăm cảng.",
        "Một ngày sau nói chuyện với ngư dân.",
    ],
)
def test_what_is_no_saying_is_left_alone(text):
    assert said(text, "vi") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TASS dẫn lời một quan chức cảng cho biết tàu đã đến.", ["một quan chức cảng < TASS | say"]),
        ("Yonhap đưa tin NIS đã xác nhận tàu rời cảng.", ["NIS < Yonhap | confirm"]),
        (
            "Yonhap đưa tin, trích lời một thợ máy và một quan chức cảng, rằng tàu hỏng.",
            ["một thợ máy và một quan chức cảng < Yonhap | say"],
        ),
        ("Nga khẳng định cầu an toàn, theo TASS.", ["Nga < TASS | say"]),
        ("Bà Trần Thị Mai nói với TASS rằng cảng an toàn.", ["Trần Thị Mai < TASS | say"]),
        ("Trả lời phỏng vấn TASS, bà Trần Thị Mai nói cảng an toàn.", ["Trần Thị Mai < TASS | say"]),
        ("Reuters dẫn tuyên bố của Bộ Quốc phòng Nga nhấn mạnh cầu an toàn.", ["Bộ Quốc phòng Nga | say"]),
    ],
)
def test_paper_that_carries_a_speaker_is_the_outlet(text, expected):
    assert [line.replace(" < Reuters", "") for line in said(text, "vi")] == expected


def test_what_somebody_says_of_others_words_is_said_by_both():
    text = "Bà Trần Thị Mai cho biết NIS xác nhận tàu rời cảng. Bà nói thêm cảng vắng."
    assert said(text, "vi") == ["Trần Thị Mai | say", "NIS | confirm", "Trần Thị Mai | say"]
    whole, inner, _ = found(text, "vi")
    assert whole.start < inner.start < inner.end == whole.end


def test_paper_carries_what_the_same_body_says_next():
    text = "Yonhap đưa tin NIS ước tính có 40 tàu, và NIS cảnh báo thêm tàu sẽ tới."
    assert said(text, "vi") == ["NIS < Yonhap | estimate", "NIS < Yonhap | say"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hàn Quốc nâng tổng số tàu lên 40 chiếc.", ["Hàn Quốc | estimate"]),
        ("NIS đếm được 40 tàu ở cảng.", ["NIS | estimate"]),
        ("Bà Trần Thị Mai đưa ra ước tính của riêng mình.", ["Trần Thị Mai | estimate"]),
        ("Theo cách tính của NIS, có 40 tàu.", ["NIS | estimate"]),
        ("Theo luật sư Trần Thị Mai, cảng phải đóng.", ["Trần Thị Mai | say"]),
        ("Nhật Bản bày tỏ lo ngại.", ["Nhật Bản | say"]),
        ("Phía Ukraine lo ngại tên lửa sẽ rơi xuống cảng.", ["Ukraine | say"]),
        ("Mỹ dự kiến con số sẽ tăng.", ["Mỹ | forecast"]),
        ("Ukraine đổ lỗi cho Nga về vụ nổ.", ["Ukraine | say"]),
        ("Bà Trần Thị Mai coi hiệp ước là lời hứa suông.", ["Trần Thị Mai | say"]),
        ("Văn bản được NIS công bố hôm 3/5.", ["NIS | announce"]),
        ("Nga bị Mỹ cáo buộc gửi tàu.", ["Mỹ | say"]),
        ("Đoạn phim do NIS công bố dài một phút.", ["NIS | announce"]),
        ("Ukraine, Nga, Hàn Quốc cho rằng cảng vắng.", ["Ukraine, Nga, Hàn Quốc | say"]),
        ("Nga lên tiếng phủ nhận.", ["Nga | deny"]),
        ("Giới chức cảng trước đó tỏ ra dè dặt, chỉ nói rằng đang xem xét.", ["Giới chức cảng | say"]),
        ("Bà Trần Thị Mai khi được hỏi khẳng định cầu an toàn.", ["Trần Thị Mai | say"]),
        ("TASS dẫn hai nguồn thạo tin cho biết tàu đã chìm.", ["hai nguồn thạo tin < TASS | say"]),
        ("Một thợ hàn trẻ cho biết tàu về lúc nửa đêm.", ["Một thợ hàn trẻ | say"]),
        ("Cảng vắng, theo một ngư dân sống gần đó.", ["một ngư dân sống gần đó | say"]),
        ('"Biển vắng lắm", người lái thuyền cười.', ["người lái thuyền | say"]),
    ],
)
def test_claim_without_a_verb_of_saying_is_read(text, expected):
    assert said(text, "vi") == expected


def test_both_countries_are_the_two_that_spoke_together():
    text = 'Nga và Ukraine gọi đó là "diễn tập". Cả hai nước coi cầu là biểu tượng.'
    assert [each.entities for each in found(text, "vi")] == [("russia", "ukraine")] * 2


@pytest.mark.parametrize(
    "text",
    [
        '"Cảng sẽ mở lại", bà Trần Thị Mai, giám đốc cảng, người từng học ở Anh, nói.',
        "Bà Trần Thị Mai, giám đốc Trung tâm Nghiên cứu Cảng biển, cho biết cảng sẽ mở lại.",
        "Giám đốc cảng, bà Trần Thị Mai tuyên bố cảng sẽ mở lại.",
        "Bà Trần Thị Mai đã thăm cầu tàu hôm 3/5 và tuyên bố rằng cảng sẽ mở lại.",
        "Bà Trần Thị Mai thăm cầu tàu, nhấn mạnh rằng cảng sẽ mở lại.",
    ],
)
def test_speaker_is_found_past_apposition_and_other_verbs(text):
    assert [each.entities for each in found(text, "vi")] == [("mai",)]


def test_two_who_speak_together_are_both_speakers():
    (only,) = found("Ông Vladimir Putin và ông Sergei Shoigu, bộ trưởng Nga, lần đầu xác nhận tàu đã chìm.", "vi")
    assert only.entities == ("vladimir-putin", "sergei-shoigu")


def test_report_speaks_for_whose_it_is():
    assert said("Một báo cáo của NIS cho thấy cảng vắng tàu.", "vi") == ["NIS | say"]


def test_each_of_several_claims_has_its_clause():
    text = "NIS ước tính có 40 tàu, trong khi Nga cho rằng chỉ có 10 tàu."
    first, second = found(text, "vi")
    assert (first.speaker, second.speaker) == ("NIS", "Nga")
    assert text[second.start : second.end] == "Nga cho rằng chỉ có 10 tàu."


def test_segmented_text_gives_its_own_positions():
    text = 'Bà Trần_Thị_Mai cho biết " cảng an_toàn " . Sau đó bà cảnh_báo mưa to .'
    first, second = found(text, "vi")
    assert [text[each.verb.start : each.verb.end] for each in (first, second)] == ["cho biết", "cảnh_báo"]
    assert [text[quote.start : quote.end] for quote in first.quotes] == ["cảng an_toàn"]
    assert second.entities == ("mai",)
