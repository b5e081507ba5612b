"""Quotations, who says it, likelihood and confidence, both ways."""

import pytest

from newsapp.briefs.lint import lint
from newsapp.briefs.lint.values import Facts
from tests.briefs.documents import a_claim, a_document, a_note, a_quotation, a_sentence
from tests.briefs.lint.small import claimed, facts_for, rules, stood

SOURCE = "The mayor said the pier was “lost for good” and Kim_Jong-un left ."


def sentence(text, note=None, **said):
    """Return the rules that find something in an own sentence with one note."""
    note = note or a_note(quote=SOURCE)
    return rules(a_document(a_sentence(text, notes=(1,), **said), notes=(note,)))


def alone(text, **said):
    return rules(a_document(a_sentence(text, **said), notes=()))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said “the pier was lost for good”.",
        "“The pier was … lost for good” is the mayor's word.",
        "He said “the pier [in the north] was lost for good”.",
        'He said "Kim Jong-un left".',
        "It was a “so called” fire.",
        "It said “about 30 crates burned”, in translation.",
    ],
)
def test_quotation_that_stands_in_a_cited_passage_is_not_found(text):
    assert sentence(text, a_note(quote=SOURCE, translation="About 30 crates burned.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said “the pier was saved for good”.",
        "He said “the pier … burned for good”.",
        "It said «the harbour was closed».",
        "그는 「항구는 안전하다고 말했다」고 썼다.",
    ],
)
def test_quotation_that_stands_nowhere_is_found(text):
    assert sentence(text) == ["quotation"]


def test_quotation_in_a_sentence_without_notes_is_looked_for_in_all_notes():
    notes = (a_note(quote=SOURCE),)
    assert rules(a_document(a_sentence("He said “the pier was lost for good”."), notes=notes)) == []
    assert rules(a_document(a_sentence("He said “the pier was fine again”."), notes=notes)) == ["quotation"]


def test_quotation_piece_is_compared_letter_for_letter_spacing_aside():
    note = a_note(quote="Cháy ở\ncảng", language="vi")
    assert rules(a_document(a_quotation("Cha\u0301y ở cảng"), notes=(note,))) == []
    assert rules(a_document(a_quotation("cháy ở cảng"), notes=(note,))) == ["quotation"]


def attributed(text, *chains, piece=None, **said):
    notes = tuple(a_note(n, quote="The pier burned", chain=chain) for n, chain in enumerate(chains, 1))
    numbers = tuple(range(1, len(notes) + 1))
    return rules(a_document(a_claim(text, notes=numbers, **said), notes=notes))


def test_flat_statement_of_what_all_passages_have_from_others_is_found():
    assert attributed("The pier burned", ("Yonhap", "the ministry")) == ["attribution"]
    assert attributed("The pier burned", ("the mayor",), ("the ministry",)) == ["attribution"]


@pytest.mark.parametrize(
    "text",
    [
        "The pier burned, according to the ministry",
        "The ministry says that the pier burned",
        "Reportedly the pier burned",
        "By most accounts the pier burned",
        "The Ministry's account: the pier burned",
        "Theo bộ quốc phòng, cầu tàu đã cháy",
        "По данным министерства, причал сгорел",
        "국방부에 따르면 부두가 불탔다",
    ],
)
def test_statement_that_says_whose_it_is_is_not_found(text):
    assert attributed(text, ("the ministry",)) == []


def test_short_name_inside_a_word_is_not_named():
    assert attributed("The administration fell", ("NIS",)) == ["attribution"]
    assert attributed("NIS: the pier burned", ("NIS",)) == []


def test_one_passage_on_its_own_word_is_enough():
    assert attributed("The pier burned", ("the ministry",), ()) == []


def test_judgement_is_the_brief_s_own():
    assert attributed("The pier burned", ("the ministry",), likelihood="likely") == []
    assert attributed("The pier burned", ("the ministry",), confidence="low") == []


def test_speaker_that_was_read_out_of_the_text_counts_where_nobody_gave_a_chain():
    document = a_document(a_claim("The pier burned"), notes=(a_note(quote="the pier burned"),))
    facts = Facts({91: stood("the pier burned", speakers=("the mayor",))})
    (finding,) = lint(document, facts)
    assert finding.words == "C4 is stated flatly; its sources have it from the mayor."


def test_words_of_two_rows_are_found_once_for_the_rarer_row():
    pieces = (
        a_claim("It burned", pk=1, likelihood="likely"),
        a_claim("It is very likely over", pk=2),
        a_claim("It will probably burn again", pk=3),
    )
    (finding,) = lint(a_document(*pieces), facts_for(a_document()))
    assert (finding.rule, finding.piece) == ("mixed", 3)
    assert "“probably”" in finding.words


@pytest.mark.parametrize(
    "texts",
    [
        ("It is likely over", "It is unlikely to burn again"),
        ("It is probable", "That is highly improbable"),
        ("It is likely over", "A remote village in the mountains burned"),
        ("It is likely over", "He said “it will probably burn”"),
    ],
)
def test_words_of_one_row_are_not_found(texts):
    pieces = tuple(a_claim(text, pk=n) for n, text in enumerate(texts, 1))
    note = a_note(quote="It will probably burn, he said")
    assert rules(a_document(*pieces, notes=(note,))) == []


def test_remote_beside_a_chance_is_a_word_of_likelihood():
    pieces = (a_claim("It is likely over", pk=1), a_claim("There is a remote chance of fire", pk=2))
    assert rules(a_document(*pieces)) == ["mixed"]


@pytest.mark.parametrize(
    "text",
    [
        "It is likely over, and we say so with high confidence.",
        "We have moderate confidence that it is almost certainly over.",
        "Có khả năng cao là đám cháy đã tắt, độ tin cậy trung bình.",
        "С высокой степенью уверенности: пожар, вероятно, потушен.",
        "높은 수준의 확신으로 화재가 끝났을 가능성이 높다.",
    ],
)
def test_likelihood_and_confidence_in_one_sentence_are_found(text):
    assert "together" in sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is likely over. We have high confidence in that.",
        "It is likely that the vote of confidence fails.",
        "It is likely that confidence-building measures follow.",
        "He said “it is likely, with high confidence”.",
    ],
)
def test_likelihood_and_confidence_apart_are_not_found(text):
    assert "together" not in sentence(text, a_note(quote="it is likely, with high confidence"))


@pytest.mark.parametrize(
    ("before", "end"),
    [("", "in one sentence."), ("It is over. ", "in one sentence: “It is likely over, with low confidence.”.")],
)
def test_sentence_is_repeated_only_where_it_is_not_the_whole_piece(before, end):
    text = f"{before}It is likely over, with low confidence."
    found = lint(a_document(a_sentence(text, notes=(1,)), notes=(a_note(quote=SOURCE),)), Facts())
    (told,) = [one.words for one in found if one.rule == "together"]
    assert told.endswith(end)


def test_summary_is_read_too():
    document = a_document(summary="It is likely over, with low confidence.", sections=(), notes=())
    (finding,) = lint(document, Facts())
    assert (finding.rule, finding.piece, finding.fix) == ("together", None, "Change the summary")


def test_claim_without_passages_is_found():
    document = a_document(a_claim(notes=()), notes=())
    (finding,) = lint(document, Facts())
    assert (finding.rule, finding.fix, finding.where, finding.key) == ("uncited", "Open C4", "claim", 4)


def test_claim_that_is_only_touched_on_is_found():
    assert claimed("The pier burned", ("the pier", "en", "touches_on")) == ["uncited"]
    assert claimed("The pier burned", ("the pier", "en", "disputes")) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It is likely over.", {}),
        ("We assess that it is over.", {}),
        ("It is over.", {"likelihood": "likely"}),
        ("It is over.", {"confidence": "low"}),
        ("Nhiều khả năng đám cháy đã tắt.", {}),
    ],
)
def test_judgement_without_a_passage_is_found(text, said):
    assert alone(text, **said) == ["uncited"]


def test_plain_sentence_needs_no_passage():
    assert alone("This brief covers the first week.") == []
    assert alone("Two sources say “likely”.") == []
