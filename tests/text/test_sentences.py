"""Where sentences end, in the languages people bring."""

import pytest

from newsapp.text.sentences import split

CASES = [
    ("vi", "Tàu rời cảng hôm 4/3.| Sóng cao 2,5 m."),
    ("vi", "Cảng có 6.500 tàu.| Bộ nói thêm."),
    ("vi", "Tàu đi 6.500 km.| Bộ trưởng đón ở bến."),
    ("vi", "Họ đếm 12.000 thùng. [1]| Ngày hôm sau thêm 500. [2][3]| Rồi thôi."),
    ("vi", "Theo sổ [KPA].| Không ai ký [4].| Hết."),
    ("vi", "“Chúng tôi đi.”| Bà nói vậy."),
    ("vi", "“Đi đâu?” bà hỏi.| Không ai đáp."),
    ("vi", "GS. Lê Mai và TS. Hà Minh viết bài.| TP. Vinh có mưa."),
    ("vi", "của nước này .| Trước khi đi ( 4 / 3 ) , ông nói .| Rồi im ."),
    ("vi", "năm 2013.| Sau đó là năm 2014."),
    ("en", "Mr. Roe met Gen. Doe in the U.S. Senate.| They talked."),
    ("en", "He lives in the U.S.| The house is old."),
    ("en", "She said, “We waited.”| Nobody came."),
    ("en", "“Why now?” he asked.| “Because.”| She left."),
    ("en", "It ended (see p. 5).| It began again... and ended.| Really?!| Yes."),
    ("en", "Prices rose 3.5 percent to $1.20.| Then they fell."),
    ("en", "J. R. Roe signed at 5 p.m. Monday.| He left on Sept. 13 by train."),
    ("en", "He said no.| Then see No. 7 of the list."),
    ("en", "First.”|“Second.”| Third."),
    ("ko", "열차는 2023. 9. 13. 떠났다.| 그는 “간다.”고 했다.| 끝."),
    ("ko", "회담이 끝났다.| 6.5km를 갔다."),
    ("ru", "А. П. Лодкин приехал в г. Находка.| Было холодно."),
    ("ru", "Он сказал: «Едем!»| Потом уехал.| Цена — 90 руб. за билет."),
    ("uk", "Потяг прийшов о 5.00.| Їх зустріли."),
    ("zh", "他到了。|她问：“为什么？”|没有人回答。"),
    ("ja", "「行きます。」と言った。|雨が降った。"),
    ("de", "Am 3. Oktober kam Dr. Roe an.| Es regnete, z.B. in Bonn."),
    ("it", "Il sig. Rossi è partito.| È tornato alle 5.30."),
    ("fr", "Mme Roe est partie.| « Enfin ! » dit-elle."),
]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_sentences_end_where_a_reader_would_end_them(language: str, marked: str) -> None:
    text = marked.replace("|", "")
    expected = [sentence.strip() for sentence in marked.split("|")]
    assert [text[span.start : span.end] for span in split(text, language)] == expected


def test_newline_is_only_white_space() -> None:
    assert len(split("one line\nand the next\n\nand more.")) == 1


def test_edges_carry_no_white_space_and_scraps_stay_with_their_sentence() -> None:
    text = "  One. . . Two.  "
    assert [text[span.start : span.end] for span in split(text)] == ["One. . .", "Two."]


def test_number_of_a_list_item_is_no_sentence() -> None:
    text = "1. Boats are late. Trains too."
    assert [text[span.start : span.end] for span in split(text)] == ["1. Boats are late.", "Trains too."]


def test_blank_text_has_no_sentences() -> None:
    assert (split(""), split(" \n\u200b ")) == ((), ())
