"""Bytes to text: what comes in which encoding, and what is refused by name."""

import unicodedata

import pytest

from newsapp.articles.intake.declared import declared_charset
from newsapp.articles.intake.decoding import decode
from newsapp.articles.refusals import Unreadable

KOREAN = "열차는 새벽에 국경을 넘어 항구 도시로 들어갔다. 시민들은 조용히 지켜보았다."
RUSSIAN = "Бронепоезд покинул перрон ранним утром, и город снова стал тихим."
VIETNAMESE = "Đoàn tàu rời ga lúc bình minh, người dân đứng nhìn từ cửa sổ. Không ai nói gì với họ suốt buổi sáng."


def _windows_1258(text):
    """Vietnamese as Windows wrote it: the tone is a letter of its own after the vowel."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    parts = []
    for letter in text:
        loose = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(one for one in loose if one not in tones))
        parts.append(base + "".join(one for one in loose if one in tones))
    return "".join(parts)


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (KOREAN, "cp949"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp1251"),
        (_windows_1258(VIETNAMESE), "cp1258"),
    ],
)
def test_old_encodings_are_detected_and_said_to_be(text, charset):
    decoded = decode(text.encode(charset))
    assert (decoded.text, decoded.charset, decoded.guessed) == (text, charset, True)


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_a_byte_order_mark_names_the_encoding_and_stays_in_the_text(charset):
    decoded = decode(f"\ufeff{KOREAN}".encode(charset))
    assert (decoded.text, decoded.charset, decoded.guessed) == (f"\ufeff{KOREAN}", charset, False)


def test_the_mark_of_utf8_is_position_0():
    assert decode(b"\xef\xbb\xbfFerry").text == "\ufeffFerry"


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_recognised(charset):
    assert decode("The ferry left at nine.".encode(charset)).text == "The ferry left at nine."


def test_korean_mail_encoding_is_not_taken_for_ascii():
    assert decode(KOREAN.encode("iso2022_kr")).text == KOREAN


def test_decomposed_letters_stay_decomposed():
    text = unicodedata.normalize("NFD", VIETNAMESE)
    assert decode(text.encode()).text == text


def test_line_ends_stay_as_they_came():
    assert decode(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


def test_a_declared_encoding_is_believed_when_the_bytes_are_no_utf8():
    decoded = decode(RUSSIAN.encode("koi8-r"), charset="koi8-r")
    assert (decoded.text, decoded.guessed) == (RUSSIAN, False)


def test_utf8_wins_over_a_wrong_declaration():
    assert decode(RUSSIAN.encode(), charset="koi8-r").text == RUSSIAN


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<html><head><meta charset="EUC-KR">', "cp949"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>", "windows-1251"),
        (b'<?xml version="1.0" encoding="koi8-r"?><html>', "koi8-r"),
        (b"<html><body>no word of it", ""),
    ],
)
def test_the_declaration_of_a_page_is_found(head, charset):
    assert declared_charset(head) == charset


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t ", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        ("\u200b\u00ad\u2060".encode(), "is empty"),
        (b"one\x00two", "a null byte (U+0000)"),
        (b"Kim \xed\xa0\x80 here", "half a character (a lone surrogate)"),
        (b"\xff\xfea\x00\x00\xd8b\x00", "half a character (a lone surrogate)"),
        (b"\x01\x02\x03\x04\x05 ferry", "control bytes"),
        (
            VIETNAMESE.encode()[:-30] + b"\xe1\xba" + VIETNAMESE.encode()[-30:],
            "broken characters, first at character",
        ),
        (bytes(range(128, 256)) * 40, "in no encoding that could be recognised"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data, reason):
    with pytest.raises(Unreadable) as refused:
        decode(data, file_name="ferry.txt")
    assert (refused.value.file_name, refused.value.status) == ("ferry.txt", 422)
    assert refused.value.message.startswith("ferry.txt is ")
    assert reason in refused.value.message
