"""Pages as people paste them, menus and buttons included: what is folded, what is kept, and when they came out."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from newsapp.text import dates
from newsapp.text.cleanview import CleanView
from newsapp.text.document import read

PAGES = sorted((Path(__file__).parent / "pages").glob("*.page"))
KINDS = {
    "b": "boilerplate",
    "t": "title",
    "l": "lead",
    "y": "byline",
    "d": "dateline",
    "a": "attribution",
    "c": "caption",
    "r": "credit",
    "h": "heading",
    "i": "list_item",
    "p": "paragraph",
    "n": "endnote",
}
BODY = {"title", "lead", "heading", "list_item", "paragraph"}
PARTS = set(KINDS.values()) - {"boilerplate", "paragraph", "endnote"}


@dataclass
class Page:
    """A page: its text, its parts as (kind, start, end), its day of publication."""

    text: str
    parts: list[tuple[str, int, int]]
    published: str


def page(path: Path) -> Page:
    head, *rows = path.read_text().splitlines()
    join = "\n" if head.startswith("lines") else " "
    text, parts = "", []
    for row in rows:
        kind, _, words = row.partition("|")
        text += (" " if kind == "r" else join) if text else ""
        parts.append((KINDS[kind], len(text), len(text) + len(words)))
        text += words
    return Page(text, parts, head.partition("published=")[2])


def f1(right: int, said: int, true: int) -> float:
    return 2 * right / (said + true)


def overlap(one: tuple[str, int, int], other: tuple[str, int, int]) -> float:
    inner = min(one[2], other[2]) - max(one[1], other[1])
    return inner / (max(one[2], other[2]) - min(one[1], other[1]))


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_page_is_folded_and_its_article_is_not(path: Path) -> None:
    pasted = page(path)
    true = {at for kind, start, end in pasted.parts if kind == "boilerplate" for at in range(start, end)}
    body = {at for kind, start, end in pasted.parts if kind in BODY for at in range(start, end)}
    blocks = [block for block in read(pasted.text).blocks if block.kind.value == "boilerplate"]
    folded = {at for block in blocks for at in range(block.start, block.end)}
    between = {at for at in folded if pasted.text[at].isspace()} - true
    assert not folded & body
    assert f1(len(folded & true), len(folded - between), len(true)) >= 0.9


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_page_says_when_it_was_published(path: Path) -> None:
    pasted = page(path)
    document = read(pasted.text)
    found = dates.publication(document, CleanView(pasted.text, document.edits))
    assert (found.iso if found else "-") == pasted.published


def test_parts_of_all_pages_are_told_apart() -> None:
    right = said = true = 0
    for path in PAGES:
        pasted = page(path)
        blocks = [(block.kind.value, block.start, block.end) for block in read(pasted.text).blocks]
        found = [block for block in blocks if block[0] in PARTS]
        parts = [part for part in pasted.parts if part[0] in PARTS]
        right += sum(any(part[0] == one[0] and overlap(part, one) >= 0.6 for one in found) for part in parts)
        said, true = said + len(found), true + len(parts)
    assert f1(right, said, true) >= 0.95


TOLD = "The harbour office counted the boats again and found one more than it had, and nobody could say whose it was. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Share prices of the harbour company fell by a tenth.",
        "Like China, Russia and Japan sent a boat of their own.",
        "Advertisement prices on the pier have risen since May.",
        "Follow the money, he told the men on the pier.",
        "Read the log, the harbour master said, and you will see.",
        "World leaders will meet on the island next week.",
        "Subscribe or leave, the captain told them at last.",
        "Top news of the day was the boat, people said.",
        "Comments by the minister did not help the crew.",
        "Home is where the boat is, said the old guard.",
        "North Korea Russia trade has grown, the office said.",
        "Video of the boat was shown to the crew on Monday.",
        "Copyright Office lawyers looked at the log for a week.",
        "Next week the boats will be counted again, he said.",
        "Chia sẻ với báo chí, ông nói con tàu đã về bến an toàn.",
        "Theo dõi con tàu trên biển là việc của họ, ông cho biết.",
        "Bình luận về việc này, bà nói chưa có kết luận nào cả.",
        "Quảng cáo trên cảng đã tăng giá, theo văn phòng cảng.",
        "Реклама на причале подорожала, сообщила контора порта.",
        "Поделиться своими сведениями они отказались, сказал он.",
        "공유 어장 문제는 다음 주에 논의된다고 사무소는 밝혔다.",
    ],
)
@pytest.mark.parametrize("before", [TOLD, TOLD * 9])
def test_sentence_that_begins_like_a_button_stays_in_the_text(sentence: str, before: str) -> None:
    text = before + sentence + " " + TOLD * 2
    folded = [text[one.start : one.end] for one in read(text).blocks if one.kind.value == "boilerplate"]
    assert folded == []


@pytest.mark.parametrize(
    ("button", "sentence"),
    [
        ("Advertisement", "The men went home."),
        ("Quảng cáo", "Ông nói tàu đã về."),
        ("Реклама", "Они ушли домой."),
        ("Share on Facebook Share on X", "The men went home."),
    ],
)
def test_button_between_two_sentences_is_cut_out(button: str, sentence: str) -> None:
    text = f"{TOLD}{button} {sentence} {TOLD}"
    folded = [text[one.start : one.end] for one in read(text).blocks if one.kind.value == "boilerplate"]
    assert folded == [button]


@pytest.mark.parametrize(
    "unit",
    [
        *("Home. ", "He said. Share ", "Tags: a ", "24/10/2024 07:30 ", "By Anna Roe and ", ") ( ] ", '. " ', "A. "),
        *("Read more: Aa bb ", "© 2024 ", "Published: ", "REUTERS/Jane Moss ", "He said. Advertisement The men "),
        *("Home News World ", "a@", "[1] x\nShare\n", "1. "),
    ],
)
def test_hostile_page_is_read_to_its_end(unit: str) -> None:
    text = (unit * 200_000)[:200_000].rstrip()
    blocks = read(text, language="en").blocks
    assert blocks[-1].end == len(text)
