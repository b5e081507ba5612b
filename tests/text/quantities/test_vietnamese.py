import pytest

from .reading import found, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Khoảng 1.250 lính dù đã tới cảng.", ("1.250", 1250, 1250, "about", "troops")),
        ("Tổng số 8.400 quân đã rời trại.", ("8.400", 8400, 8400, "exact", "troops")),
        ("Họ gửi hơn 700 container gạo.", ("700", 700, None, "more_than", "containers")),
        ("Tên lửa bay xa tới 4.500 km.", ("4.500", None, 4500, "up_to", "km")),
        ("Có ít nhất một máy bay rơi xuống biển.", ("một", 1, None, "at_least", "aircraft")),
        ("Gần ba triệu quả đạn pháo bị thiếu.", ("ba triệu", 3e6, 3e6, "nearly", "shells")),
        ("Từ 2,1 tỷ đến 3,4 tỷ đô la mỗi năm.", ("2,1 tỷ đến 3,4 tỷ", 2.1e9, 3.4e9, "range", "USD")),
        ("Quân số là 1,1 đến 1,4 triệu quân nhân.", ("1,1 đến 1,4 triệu", 1.1e6, 1.4e6, "range", "troops")),
        ("Hàng chục nghìn người xuống đường.", ("Hàng chục nghìn", 10_000, None, "order", "people")),
        ("Sau vài tuần tập dượt, họ về nước.", ("vài", None, None, "vague", "weeks")),
        ("Ba mươi lăm sĩ quan có mặt.", ("Ba mươi lăm", 35, 35, "exact", "officers")),
        ("Năm binh sĩ bị lạc.", ("Năm", 5, 5, "exact", "troops")),
        ("Hai triệu rưỡi tấn than đã bán.", ("Hai triệu rưỡi", 2.5e6, 2.5e6, "exact", "tonnes")),
        ("Kinh phí là 1,3 nghìn tỷ won.", ("1,3 nghìn tỷ", 1.3e12, 1.3e12, "exact", "KRW")),
        ("Thị phần đạt hơn 60 phần trăm.", ("60", 60, None, "more_than", "percent")),
        ("Họ đã 4 lần phóng vệ tinh.", ("4", 4, 4, "exact", "launches")),
        ("Hơn chục quan chức đến dự.", ("chục", 10, None, "more_than", "people")),
        ("Lính lên bờ trên 7 tàu đổ bộ.", ("7", 7, 7, "exact", "ships")),
        ("Giá trị là một tỷ bảy đô la.", ("một tỷ bảy", 1.7e9, 1.7e9, "exact", "USD")),
        ("Cần 12 tướng trở lên.", ("12", 12, None, "at_least", "generals")),
        ("Họ huấn luyện tới ba “lữ đoàn” mới.", ("ba", None, 3, "up_to", "brigades")),
    ],
)
def test_number_is_read_with_its_bound_and_unit(text, expected):
    assert said(text, "vi") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Tàu Tu-95, B-1B và tên lửa KN-25 cùng có mặt.",
        "Đại dịch COVID-19 và nhóm G7.",
        "Theo Điều 12 và Nghị quyết 1718 của Hội đồng Bảo an.",
        "Lệnh triệu tập và tỷ lệ ủng hộ.",
        "Sư đoàn 105 đóng ở vĩ tuyến 38.",
        "Lữ đoàn số 9 và Phòng 35 vẫn hoạt động.",
        "Hai nhà lãnh đạo xem vở ba lê ở hai thủ đô.",
        "Đó là ngày thứ 1.000.",
        "Cuộc họp thứ hai, lần thứ 3, thế kỷ 21.",
        "Ngày 24 tháng 10 năm 2024, lúc 5 giờ chiều.",
        "Pháo 155 mm đã khai hỏa.",
        "Đội nhà thắng 3-1, gọi 0912 345 678.",
        "Quân khu IX (9) được nhắc tới.",
        "Trong năm quân đội tập trận.",
        "Hai nước đã ký, hai bên đều hài lòng.",
        "Đàm phán Sáu bên đã dừng.",
        "Ông gặp một bộ trưởng.",
    ],
)
def test_what_only_looks_like_a_number_is_no_quantity(text):
    assert said(text, "vi") == []


def test_one_counts_in_a_list_with_other_numbers_and_in_a_rate():
    assert [each[0] for each in said("Ông tặng 3 xe tăng và một trực thăng.", "vi")] == ["3", "một"]
    assert [each[0] for each in said("Có một phiên dịch viên cho mỗi 20 quân nhân.", "vi")] == ["một", "20"]


def test_way_to_some_countries_is_no_upper_bound():
    assert said("Ông bay tới 3 nước châu Á.", "vi") == [("3", 3, 3, "exact", "countries")]


def test_part_of_a_whole_counts_what_the_whole_counts():
    got = [(each[0], each[4]) for each in said("Họ bắn hạ 41 trong số 50 UAV.", "vi")]
    assert got == [("41", "drones"), ("50", "drones")]


def test_days_and_nights_are_both_read():
    assert [each[4] for each in said("Chuyến đi 6 ngày 5 đêm.", "vi")] == ["days", "nights"]


def test_ten_as_a_word_of_its_own_needs_no_unit():
    assert [each.low for each in found("Có chục lời hứa.", "vi")] == [10]


def test_rise_is_two_numbers():
    assert [each[0] for each in said("Tăng từ 2.000 đến 9.000 quân.", "vi")] == ["2.000", "9.000"]


def test_segmented_text_is_read_on_the_clean_view_and_answered_in_stored_positions():
    text = (
        "Nga , Mỹ , Anh đã gặp nhau . Ông Kim_nhận 4 máy_bay không người lái , và hàng_nghìn quân_nhân "
        "đã về nước , theo báo_chí .\n"
    )
    got = found(text, "vi", whole=True)
    assert [(text[each.start : each.end], each.unit) for each in got] == [("4", "drones"), ("hàng_nghìn", "troops")]
    assert got[0].counted == "máy bay không người lái"


def test_whole_holds_bound_number_and_thing():
    text = "Theo ông, khoảng 900 lính dù Nga đã tới."
    each = found(text, "vi")[0]
    assert text[each.whole.start : each.whole.end] == "khoảng 900 lính dù Nga"
    assert each.counted == "lính dù Nga"
    assert "khoảng" in each.why
