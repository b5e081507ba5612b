from newsapp.text.document import read
from newsapp.text.names import Matcher

from .small import entry, mentions, said


def test_bracketed_letters_are_tied_to_listed_body():
    found = mentions("Tổng cục Tình báo Ukraine (GUR) lên tiếng. Theo GUR, tin là thật.", "vi")
    assert [(each.entity, each.why) for each in found[1:]] == [
        ("gur", "'GUR' stands for 'Tổng cục Tình báo Ukraine' in this text"),
        ("gur", "'GUR' stands for 'Tổng cục Tình báo Ukraine' in this text"),
    ]


def test_bracketed_letters_after_country_need_its_initials():
    assert said("The service of North Korea (QXS) met North Korea (NK) staff.", "en") == [
        "North Korea|north-korea",
        "QXS|?",
        "North Korea|north-korea",
        "NK|north-korea",
    ]


def test_letters_after_small_words_are_no_name():
    assert said("They jam drones by electronic warfare (EWX). More EWX followed.", "en") == []


def test_known_letters_say_which_body_stands_before_them() -> None:
    dia = Matcher([entry("dia", "ORG", "US", en="Defense Intelligence Agency", acronym_en="DIA")])
    text = "Cơ quan Tình báo Quốc phòng Hoa Kỳ (DIA) im lặng."
    found = dia.find(read(text, language="vi"))
    assert [(text[each.start : each.end], each.entity) for each in found] == [
        ("Cơ quan Tình báo Quốc phòng Hoa Kỳ", "dia"),
        ("DIA", "dia"),
    ]


def test_letters_of_either_case_are_tied():
    text = "Hôm qua Bộ Quốc phòng Nga (MoD) im lặng. Theo MoD, trời mưa."
    assert said(text, "vi") == ["Bộ Quốc phòng Nga|ru-mod", "MoD|ru-mod", "MoD|ru-mod"]
