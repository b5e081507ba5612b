"""Who says what in English: before and behind the verb, by a source, through a paper, and what is no saying."""

import pytest

from .small import found, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tran Thi Mai said the port would open.", ["Tran Thi Mai | say"]),
        ("The port will open, said Tran Thi Mai, its director.", ["Tran Thi Mai | say"]),
        ("“The port is open,” Tran Thi Mai told reporters on the 3rd.", ["Tran Thi Mai | say"]),
        ("“The port is open,” said Tran Thi Mai.", ["Tran Thi Mai | say"]),
        (
            "Tran Thi Mai, director of the Harbour Institute, denied on Monday that the port was closed.",
            ["Tran Thi Mai | deny"],
        ),
        (
            "The National Intelligence Service (NIS) estimates that 40 ships are there.",
            ["National Intelligence Service | estimate"],
        ),
        ("Some experts predicted that prices would rise.", ["Some experts | forecast"]),
        (
            "An official from the port authority confirmed the damage.",
            ["An official from the port authority | confirm"],
        ),
        ("The government announced, “The port will open.”", ["The government | announce"]),
        ("A report by the NIS showed that the port was empty.", ["NIS | say"]),
        ("According to TASS, the bridge is safe.", ["TASS | say"]),
        ("Dmitry Peskov was quoted as saying that the bridge is safe.", ["Dmitry Peskov | say"]),
        ("Tran Thi Mai visited the pier and said that it was safe.", ["Tran Thi Mai | say"]),
        ("Ukraine put the number of containers at 12,000.", ["Ukraine | estimate"]),
        ("The NIS gave nearly 9,000 as early as May.", ["NIS | estimate"]),
        ("The NIS counted six ships.", ["NIS | estimate"]),
        ("Russia and Ukraine both reject this.", ["Russia and Ukraine | deny"]),
        ("Tran Thi Mai advises not to wait.", ["Tran Thi Mai | say"]),
        ("Asked about the pictures, Peskov did not deny them.", ["Peskov | say"]),
        ("“The fish are gone,” the fisherman laughed.", ["the fisherman | say"]),
        ("Ukraine blamed Russia for the blast.", ["Ukraine | say"]),
        ("Ukraine regards the bridge as a threat.", ["Ukraine | say"]),
        ("Peskov expects the talks to last.", ["Peskov | forecast"]),
        ("Experts are of the view that prices will rise.", ["Experts | say"]),
        (
            "Ukraine, Russia and South Korea issued a joint statement saying that the port was safe.",
            ["Ukraine, Russia and South Korea | say"],
        ),
        ("An official of the port met with reporters and said, “It is open.”", ["An official of the port | say"]),
        ("Peskov told TASS that the port was open, citing pilots.", ["Peskov < TASS | say"]),
        ("In Peskov's view, the bridge is safe.", ["Peskov | say"]),
        ("The harbour was empty, according to a fisherman who works there.", ["a fisherman | say"]),
    ],
)
def test_speaker_and_kind_are_read(text, expected):
    assert said(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TASS quoted Sergei Shoigu as saying that the ship had sunk.", ["Sergei Shoigu < TASS | say"]),
        ("Yonhap reported, citing two port officials, that the ship had left.", ["two port officials < Yonhap | say"]),
        ("Yonhap reported that the NIS had confirmed the damage.", ["NIS < Yonhap | confirm"]),
        ("TASS reported that, according to a port official, the ship had left.", ["a port official < TASS | say"]),
        ("According to Yonhap, a port official said the ship had left.", ["a port official < Yonhap | say"]),
        ("Dmitry Peskov said the bridge was safe, TASS reported on Monday.", ["Dmitry Peskov < TASS | say"]),
        ("Dmitry Peskov told TASS that the bridge was safe.", ["Dmitry Peskov < TASS | say"]),
    ],
)
def test_paper_that_carries_a_speaker_is_the_outlet(text, expected):
    assert said(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The reported losses were large. The said pier is closed.",
        "According to plan, the port will open.",
        "The declared goal was a new bridge.",
        "NIS has not confirmed the damage.",
        "The ship is said to have sunk.",
        "Tran Thi Mai said nothing.",
        "The minister may claim that the port is safe.",
        "Russia gave about 40 ships to Ukraine.",
        "Peskov is expected to visit the port. Peskov laughed at the question.",
        "It was sold, according to an order of the court.",
    ],
)
def test_what_is_no_saying_is_left_alone(text):
    assert said(text, "en") == []


def test_what_is_said_by_nobody_named_has_no_speaker():
    assert said("It is known that the port was closed.", "en") == [" | say"]


def test_quotation_over_several_sentences_is_one_statement():
    text = "Peskov added, “The port is safe. The bridge is safe too.” The sea was calm."
    (only,) = found(text, "en")
    assert text[only.start : only.end] == "Peskov added, “The port is safe. The bridge is safe too.”"


def test_number_with_a_comma_does_not_cut_a_clause():
    first, second = found("Peskov claimed that 10,000 bricks were missing, and warned that more would go.", "en")
    assert (first.speaker, second.speaker) == ("Peskov", "Peskov")


def test_estimate_of_theirs_is_whoever_spoke_last():
    text = "Peskov said the port was open. By his estimate, it holds 40 ships."
    assert said(text, "en") == ["Peskov | say", "Peskov | estimate"]


NOTED = """The port and the bridge

Peskov said on Monday that the port was open. [1] The NIS denied it. [2][3]

[1] https://a.example/1
[2] https://b.example/2
[3] https://c.example/3
"""


def test_notes_belong_to_the_claim_they_follow():
    assert [each.endnotes for each in found(NOTED, "en")] == [(1,), (2, 3)]


def test_headline_with_a_colon_names_its_speaker():
    text = "NIS: Forty ships left the port\n\nThe port was empty on Monday. Nobody was there."
    assert said(text, "en") == ["NIS | say"]


def test_paper_that_prints_the_article_does_not_speak_in_its_headline():
    text = "Harbour Daily: Forty ships left the port\n\nThe port was empty on Monday. Nobody was there."
    assert said(text, "en") == []


def test_paper_in_the_headline_speaks_when_the_text_goes_on_with_it():
    text = "TASS: Forty ships left the port\n\nThe port was empty on Monday. According to TASS, nobody was there."
    assert said(text, "en") == ["TASS | say", "TASS | say"]
