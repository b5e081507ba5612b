import pytest

from .small import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hôm qua quan chức Nga lên tiếng.", ["Nga|russia"]),
        ("Bức tranh vẽ một Nga hoàng trẻ.", []),
        ("Họ đi bộ tới Mỹ Đình.", ["Mỹ Đình|?"]),
        ("Cô Quỳnh Nga đã đến.", ["Quỳnh Nga|?"]),
        ("Anh ấy đã về nhà.", []),
        ("Anh nói rằng trời đẹp.", []),
        ("Phái đoàn từ Anh đã đến. Anh cử thêm chuyên gia.", ["Anh|united-kingdom", "Anh|united-kingdom"]),
        ("Đây là mỹ thuật và nga.", []),
        ("Hôm qua có bạo lực liên Triều, Triều Tiên im lặng.", ["Triều Tiên|north-korea"]),
        ("Cô ấy học tiếng Nga, tiếng Anh.", []),
        ("Chuyên gia Mỹ John Carter trả lời.", ["Mỹ|united-states", "John Carter|?"]),
    ],
)
def test_vietnamese_exonym_is_judged_by_its_neighbours(text, expected):
    assert said(text, "vi") == expected


def test_vietnamese_exonym_is_not_looked_for_in_english():
    assert said("We asked Nga at the market.", "en") == ["Nga|?"]
