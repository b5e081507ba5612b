"""Numbers and days, both ways: what a passage bears and what it does not."""

import pytest

from newsapp.briefs.lint import lint
from newsapp.briefs.lint.reading import worth
from tests.briefs.documents import a_claim, a_document, a_note, a_quotation, a_sentence
from tests.briefs.lint.small import claimed, facts_for, rules

ABOUT_20 = ("khoảng 20 quan chức Triều Tiên", "vi")
MORE_THAN_20 = ("Đi cùng ông có hơn 20 quan chức", "vi")
EXACTLY_26 = ("насчитал на перроне 26 человек", "ru")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("About 20 officials travelled with Kim", ABOUT_20),
        ("More than 20 officials travelled with Kim", MORE_THAN_20),
        ("26 people travelled with Kim", EXACTLY_26),
        ("More than 20 people travelled with Kim", EXACTLY_26),
        ("At least 26 people travelled with Kim", EXACTLY_26),
        ("About 26 people travelled with Kim", EXACTLY_26),
        ("Up to 30 people travelled with Kim", EXACTLY_26),
        ("About 30 people travelled with Kim", ("28 people travelled with Kim", "en")),
        ("Between 20 and 30 people travelled with Kim", ("21 to 29 people travelled with Kim", "en")),
        ("Two ministers and the governor met Kim", ("Kim met the ministers and the governor", "en")),
        ("Kim travelled with officials", ABOUT_20),
        ("The governor handed over 5 drones", ("trao 5 máy bay không người lái cảm tử", "vi")),
        ("One official travelled with Kim", ABOUT_20),
        ("About 12,000 troops were sent", ("약 12,000명의 병력을 보냈다", "ko")),
        ("About 12,000 troops were sent", ("gửi tổng cộng khoảng 12.000 binh sĩ", "vi")),
        ("About 12,000 troops were sent", ("11,900 soldiers were sent", "en")),
        ("It lasted more than four hours", ("kéo dài hơn 4 giờ", "vi")),
        ("He waited half an hour", ("Ông đứng chờ 30 phút", "vi")),
        ("Six drones were given", ("передал шесть беспилотников", "ru")),
        ("About 160 km of rail were laid", ("100 miles of rail were laid", "en")),
    ],
)
def test_number_that_a_passage_bears_is_not_found(text, source):
    assert claimed(text, source) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("About 30 officials travelled with Kim", ABOUT_20),
        ("20 officials travelled with Kim", ABOUT_20),
        ("More than 20 officials travelled with Kim", ABOUT_20),
        ("About 20 officials travelled with Kim", MORE_THAN_20),
        ("More than 30 officials travelled with Kim", MORE_THAN_20),
        ("27 people travelled with Kim", EXACTLY_26),
        ("At least 27 people travelled with Kim", EXACTLY_26),
        ("Between 20 and 30 people travelled with Kim", EXACTLY_26),
        ("Up to 25 people travelled with Kim", EXACTLY_26),
        ("About 30 people travelled with Kim", EXACTLY_26),
        ("About 10,000 troops were sent", ("12,000 soldiers were sent", "en")),
        ("About 120,000 troops were sent", ("약 12,000명의 병력을 보냈다", "ko")),
        ("About 1,200 troops were sent", ("gửi tổng cộng khoảng 12.000 binh sĩ", "vi")),
        ("It lasted nearly four hours", ("kéo dài hơn 4 giờ", "vi")),
        ("It lasted more than four days", ("kéo dài hơn 4 giờ", "vi")),
        ("He waited an hour and 40 minutes", ("Ông đứng chờ 30 phút", "vi")),
        ("Over 5 drones were given", ("trao 5 máy bay không người lái cảm tử", "vi")),
        ("Seven drones were given", ("передал шесть беспилотников", "ru")),
        ("About 100 km of rail were laid", ("100 miles of rail were laid", "en")),
        ("1.5 million shells were sent", ("Shells were sent by train", "en")),
        ("12,000 soldiers were killed", ("12,000 containers were sent", "en")),
    ],
)
def test_number_that_no_passage_bears_is_found(text, source):
    assert "number" in claimed(text, source)


def test_range_may_take_its_ends_from_two_passages():
    sources = (("about 10,000 soldiers were sent", "en"), ("khoảng 12.000 binh sĩ", "vi"))
    assert claimed("Between 10,000 and 12,000 troops were sent", *sources) == []
    assert claimed("Between 10,000 and 15,000 troops were sent", *sources) == ["number"]


def test_passages_that_dispute_bear_nothing_where_others_report():
    sources = (("about 30 officials came", "en", "reports"), ("khoảng 20 quan chức", "vi", "disputes"))
    assert claimed("About 20 officials came", *sources) == ["number"]
    assert claimed("About 30 officials came", *sources) == []


def test_finding_names_piece_number_note_and_what_stands_there():
    document = a_document(a_claim("About 30 officials came"), notes=(a_note(quote=ABOUT_20[0], language="vi"),))
    (finding,) = lint(document, facts_for(document))
    assert (
        finding.words
        == "C4 says “About 30 officials”; note 1 (Harbour Post, ¶2.1) has “khoảng 20 quan chức Triều Tiên”."
    )
    assert (finding.piece, finding.where, finding.key, finding.fix) == (1, "piece", 1, "Change it here")


def test_numbers_in_quotation_marks_and_quotations_are_not_ours():
    note = a_note(quote="They said “30 men” came, about 20 officials")
    pieces = (a_sentence("One man says “30 men came”.", notes=(1,)), a_quotation(note.quote))
    assert "number" not in rules(a_document(*pieces, notes=(note,)))


def test_sentence_without_notes_has_nothing_to_differ_from():
    assert rules(a_document(a_sentence("About 40 officials came."))) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Kim arrived on 12 September 2023", ("Tàu dừng ở ga Khasan ngày 12/9/2023", "vi")),
        ("Kim arrived on 12 September", ("Tàu dừng ở ga Khasan ngày 12/9/2023", "vi")),
        ("Kim arrived in September 2023", ("утром 12 сентября 2023 года", "ru")),
        ("Kim arrived in 2023", ("утром 12 сентября 2023 года", "ru")),
        ("Kim arrived on 12 September 2023", ("Kim arrived in the morning", "en")),
        ("Kim came", ("утром 12 сентября 2023 года", "ru")),
    ],
)
def test_day_that_a_passage_bears_is_not_found(text, source):
    assert claimed(text, source) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Kim arrived on 13 September 2023", ("Tàu dừng ở ga Khasan ngày 12/9/2023", "vi")),
        ("Kim arrived on 13 September", ("Tàu dừng ở ga Khasan ngày 12/9/2023", "vi")),
        ("Kim arrived in October 2023", ("утром 12 сентября 2023 года", "ru")),
        ("Kim arrived on 12 September 2023", ("Kim arrived in September 2023", "en")),
        ("Kim arrived on 12 September 2024", ("утром 12 сентября 2023 года", "ru")),
    ],
)
def test_day_that_no_passage_bears_is_found(text, source):
    assert claimed(text, source) == ["date"]


def test_day_of_publication_bears_a_day_too():
    note = a_note(quote="утром 12 сентября 2023 года", language="ru", published="2023-09-18")
    assert rules(a_document(a_claim("The post wrote so on 18 September 2023"), notes=(note,))) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("About 30 crates burned", ("30 crates burned", "en")),
        ("12,000 crates burned", ("12.000 thùng bị cháy", "vi")),
        ("12 000 crates burned", ("12,000 crates burned", "en")),
        ("The Tu-160 and an F16 left with 30 crates", ("30 crates burned", "en")),
        ("30 crates burned", ("The crates burned", "en")),
        ("About 30 crates burned", ("khoảng 30 thùng hàng", "vi")),
    ],
)
def test_digits_of_things_without_a_unit_that_stand_in_a_passage_are_not_found(text, source):
    assert claimed(text, source) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("About 50 crates burned", ("30 crates burned", "en")),
        ("120,000 crates burned", ("12.000 thùng bị cháy", "vi")),
        ("50 crates burned", ("khoảng 30 thùng hàng", "vi")),
    ],
)
def test_digits_of_things_without_a_unit_that_stand_in_no_passage_are_found(text, source):
    assert claimed(text, source) == ["number"]


@pytest.mark.parametrize(
    ("number", "values"),
    [("30", {30}), ("1.500", {1500, 1.5}), ("1,5", {1.5}), ("12 000", {12000, 12.0}), ("1,234,567", {1234567})],
)
def test_digits_are_worth_all_they_may_be(number, values):
    assert worth(number) == values


@pytest.mark.parametrize(
    ("translation", "found"),
    [
        ("about 20 North Korean officials", []),
        ("about twenty officials", []),
        ("North Korean officials", []),
        ("about 30 North Korean officials", ["number"]),
        ("20 North Korean officials", []),
        ("about 200 officials", ["number"]),
    ],
)
def test_number_of_a_translation_is_that_of_the_original(translation, found):
    note = a_note(quote=ABOUT_20[0], language="vi", translation=translation, translator="Bob")
    assert rules(a_document(a_claim("Officials came"), notes=(note,))) == found


def test_finding_in_a_translation_names_both_and_leads_to_the_citation():
    note = a_note(quote=ABOUT_20[0], language="vi", translation="about 30 officials")
    document = a_document(a_claim("Officials came"), notes=(note,))
    (finding,) = lint(document, facts_for(document))
    assert finding.words == (
        "Note 1 (Harbour Post, ¶2.1): the translation says “about 30 officials”, the original "
        "“khoảng 20 quan chức Triều Tiên”."
    )
    assert (finding.where, finding.key) == ("citation", 71)
