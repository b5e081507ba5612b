"""Whole texts: hand-made expectations, and what must hold for any text, made to do harm or not."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsapp.text.cleaning import is_segmented
from newsapp.text.cleanview import CleanView
from newsapp.text.document import read
from newsapp.text.spans import BlockHint, BlockKind, Document

CORPUS = Path(__file__).parent / "corpus"
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
PIECES = (
    *(
        "Ông ",
        "Kim_",
        "Hà_Nội ",
        " , ",
        '" ',
        '"',
        "( ",
        " )",
        "nói.Bà ",
        "said.Then ",
        "\n",
        "\n\n",
        "\r\n",
        "  ",
        "\u00a0",
    ),
    *(
        "\u200b",
        "\ufeff",
        "[1] ",
        "[1] http://a.vn/x_y ;\n",
        "Ảnh : Reuters ",
        ". yonhap newsAb ",
        "Tags: a\n",
        "- x\n",
    ),
    *(
        "(Theo CNN, AP)",
        "e\u0301",
        "ệ",
        "한국은 했다. ",
        "。",
        "А. Б. Иванов ",
        "U.S. ",
        "27 / 3",
        "__",
        "…",
        "“",
        "”",
        "#t ",
    ),
    "This sentence is long enough to be taken for prose, says the man, and it goes on as long as it must go on here. ",
)


def slices(document: Document) -> list[tuple[str, str, int]]:
    return [
        (block.kind.value, document.text[block.start : block.end], len(block.sentences)) for block in document.blocks
    ]


def is_seen(letter: str) -> bool:
    return not (letter.isspace() or letter in "_\u200b\ufeff\u00ad\u2060")


def assert_sound(document: Document) -> None:
    """Blocks and sentences are in order, apart, and hold all there is to see; a sentence reads back as stored."""
    view = CleanView(document.text, document.edits)
    done = 1 if document.text.startswith("\ufeff") else 0
    for block in document.blocks:
        assert done <= block.start < block.end
        assert document.text[done : block.start].strip() == ""
        at = block.start
        for sentence in block.sentences:
            assert at <= sentence.start <= sentence.end <= block.end
            assert not any(is_seen(letter) for letter in document.text[at : sentence.start])
            read_at = view.clean_span(sentence)
            assert view.text_span(read_at.start, read_at.end) == sentence
            at = sentence.end
        assert not any(is_seen(letter) for letter in document.text[at : block.end])
        done = block.end
    assert not document.blocks or document.text[done:].strip() == ""


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_corpus_is_read_as_a_person_would(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    document = read(path.read_text(encoding="utf-8"))
    view = CleanView(document.text, document.edits)
    found = slices(document)
    begun = [
        (kind, text[: len(words)], count)
        for (kind, text, count), (_, words, _) in zip(found, expected["blocks"], strict=True)
    ]
    assert begun == [tuple(block) for block in expected["blocks"]]
    assert document.language == expected["language"]
    assert is_segmented(document.text) is expected["segmented"]
    assert [marker.number for marker in document.markers] == expected.get("markers", [])
    assert [note.number for note in document.endnotes] == expected.get("endnotes", [])
    assert [words for words in expected.get("clean", []) if words not in view.clean] == []
    assert_sound(document)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_is_covered_by_sound_blocks(text: str) -> None:
    assert_sound(read(text))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_any_characters_are_covered_by_sound_blocks(text: str) -> None:
    assert_sound(read(text, language="en"))


@pytest.mark.parametrize("name", ["000", "002", "003"])
def test_seed_is_covered_by_sound_blocks(name: str) -> None:
    found = sorted(SEEDS.glob(f"{name}_*.txt"))
    if not found:
        pytest.skip("the seeds are not beside this checkout")
    assert_sound(read(found[0].read_bytes().decode()))


def test_byte_order_mark_stands_in_no_block() -> None:
    document = read("\ufeffTin ngắn.\n")
    assert [(block.start, block.end) for block in document.blocks] == [(1, 10)]


def test_empty_and_blank_texts_have_no_blocks() -> None:
    assert [read(text).blocks for text in ("", " \n\t\n", "\ufeff")] == [(), (), ()]


def test_hints_win_over_what_the_text_looks_like() -> None:
    text = "World\nThe ferry is late again\nRead on"
    hints = (
        BlockHint(0, 5, BlockKind.HEADING, "an h2 of the page"),
        BlockHint(6, 29, None, ""),
        BlockHint(30, 37, BlockKind.BOILERPLATE, "outside the article of the page"),
    )
    document = read(text, hints=hints)
    assert [(block.kind.value, block.why) for block in document.blocks] == [
        ("heading", "an h2 of the page"),
        ("title", "the first line that reads like a headline"),
        ("boilerplate", "outside the article of the page"),
    ]
    assert [block.folded for block in document.blocks] == [False, False, True]


def test_hint_gives_a_block_its_language() -> None:
    hint = BlockHint(0, 22, BlockKind.PARAGRAPH, "a paragraph", "it")
    assert [block.language for block in read("Il treno parte domani.", language="en", hints=(hint,)).blocks] == ["it"]


def test_paragraph_in_another_language_is_marked_so() -> None:
    text = "The ministers met on Monday and agreed on the text of the treaty.\n\n장관들은 월요일에 만나 합의했다.\n"
    assert [block.language for block in read(text).blocks] == ["en", "ko"]


LONG = 120_000
HOSTILE = {
    "digits": "1" * LONG,
    "brackets": "[" * LONG,
    "dots": "." * LONG,
    "combining marks": "\u0301\u0323" * (LONG // 2),
    "dotted letters": "a." * (LONG // 2),
    "markers": "[1] " * (LONG // 4),
    "quotes": '" ' * (LONG // 2),
    "one long line": "He said so. " * (LONG // 12),
    "blank lines": " \n" * (LONG // 2),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_covered_whole(text: str) -> None:
    blocks = read(text).blocks
    assert "".join("".join(text[block.start : block.end].split()) for block in blocks) == "".join(text.split())
