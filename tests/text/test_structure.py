"""The parts of an article, one rule at a time, and what must never be folded."""

import pytest

from newsapp.text.document import read

BODY = (
    "The harbour office counted the boats again on Tuesday and found that one had come back without its crew.\n"
    "Nobody on the pier could say when it had left, and the log of that week had been lost in the rain, they said.\n"
)
MORE = (
    "A guard who had slept in the hut by the light said he heard an engine at about four, and then nothing.\n"
    "The harbour master will ask the crew, if they are found, and has sent two boats out to look for them at sea.\n"
)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, text[block.start : block.end]) for block in read(text, language="en").blocks]


def kind_of(line: str, *, above: str = "", below: str = "") -> str:
    """Return what a line is between these neighbours."""
    return {words: kind for kind, words in kinds(f"{above}{line}\n{below}")}[line]


@pytest.mark.parametrize(
    "line",
    [
        "PREV Bakers agree on a roll",
        "Next: the tide tables",
        "이전글 달섬 배편 안내",
        "Tags: boats, rain",
        "#boats #rain #harbour",
        "READ MORE: Ten piers to sleep on",
        "Xem thêm: Mười bến cảng",
        "Читайте также: Десять причалов",
        ">> Ten piers to sleep on",
        "© 2024 Harbour Daily",
        "무단 전재 및 재배포 금지",
        "Share this article",
        "Subscribe to our newsletter",
        "Quảng cáo",
        "We use cookies to count you.",
        "Your email address will not be published.",
        "1,204 views",
        "5 min read",
        "HRB -1.2%",
        "KOSPI 2,574.72 ▲ 10.5 (0.41%)",
    ],
)
def test_furniture_is_folded_wherever_it_stands(line: str) -> None:
    assert kind_of(line, above=f"Boat returns alone\n{BODY}", below=MORE) == "boilerplate"


@pytest.mark.parametrize("line", ["World", "Home", "2,574.72", "Home > World > Boats"])
def test_some_furniture_is_folded_only_outside_the_text(line: str) -> None:
    title = "Boat returns to the harbour alone after a week"
    assert kind_of(line, below=f"{title}\n{BODY}") == "boilerplate"
    assert kind_of(line, above=f"{title}\n{BODY}", below=MORE) != "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Next week the harbour office will count the boats again, he said.",
        "Tags on the boats were missing, and the rain had washed the paint away.",
        "Sharing is what people on the pier do.",
        "Read the log, he told them.",
        "Subscribe, she said, and laughed.",
        "Copyright law was of no help to the crew.",
        "Cookies were served in the cabin.",
        "More than 5 per cent of the boats are late.",
        "Advertisement prices have risen since May.",
        "Theo dõi báo chí, người dân biết tin.",
        "카카오톡은 이날 배의 귀환을 알렸다.",
        "AP통신은 배가 돌아왔다고 전했다.",
    ],
)
def test_sentence_that_begins_like_furniture_is_kept(line: str) -> None:
    assert kind_of(line, above=f"Boat returns alone\n{BODY}", below=MORE) == "paragraph"


def test_links_below_their_label_are_folded_and_the_source_line_is_kept() -> None:
    text = f"Boat returns alone\n{BODY}Most read\nA museum of umbrellas\nWhy the tide was late\nSource: Harbour Daily\n"
    assert [kind for kind, _ in kinds(text)][-4:] == ["boilerplate", "boilerplate", "boilerplate", "attribution"]


def test_article_without_furniture_folds_nothing() -> None:
    assert [kind for kind, _ in kinds(f"Boat returns alone\n\n{BODY}\nA quiet week\n\n{MORE}")] == [
        *("title", "paragraph", "paragraph", "heading", "paragraph", "paragraph"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "By Anna Roe",
        "Anna Roe and Peter Doe",
        "Written by Anna Roe",
        "한가람 기자",
        "Автор: Глеб Тополев",
        "Viện Gió Bấc: Lê Mai, Hà Quý",
    ],
)
def test_names_below_the_headline_are_the_byline(line: str) -> None:
    assert kind_of(line, above="Boat returns alone to the harbour\n", below=BODY) == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "17 September 2023",
        "Updated Sept. 17, 2023, 9:05 AM ET",
        "Thứ hai, 18/9/2023, 14:05 (GMT+7)",
        "2023.09.18 17:03",
        "입력 2023년 9월 18일",
        "18 сентября 2023 года",
        "Vinh, 17/9/2023 - Tường thuật của Hải Lý",
    ],
)
def test_date_below_the_headline_is_the_dateline(line: str) -> None:
    assert kind_of(line, above="Boat returns alone to the harbour\n", below=BODY) == "dateline"


def test_day_of_the_last_data_is_not_the_dateline() -> None:
    line = "Data cut-off: 5:00 pm, 25 October 2024"
    assert kind_of(line, above="Boat returns alone to the harbour\n", below=BODY) == "paragraph"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(Theo Hải Lý, AFP)", ["attribution"]),
        ("Lê Mai (Theo Hải Lý, AFP)", ["byline", "attribution"]),
        ("Lê Mai", ["byline"]),
        ("Source: Harbour Daily", ["attribution"]),
        ("Источник: Островная газета", ["attribution"]),
        ("출처: 달섬일보", ["attribution"]),
    ],
)
def test_author_and_sources_stand_below_the_text(line: str, expected: list[str]) -> None:
    assert [kind for kind, _ in kinds(f"Boat returns alone\n{BODY}{line}\n")][3:] == expected


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("The boat at the pier. Photo: Reuters", "The boat at the pier. Photo:", "Reuters"),
        ("The boat at the pier. (Photo: Anna Roe/AFP)", "The boat at the pier. (Photo:", "Anna Roe/AFP)"),
        ("The boat at the pier. yonhap news", "The boat at the pier.", "yonhap news"),
        ("The boat at the pier. harbour photo", "The boat at the pier.", "harbour photo"),
        ("Con tàu ở bến. Ảnh: Hải Lý", "Con tàu ở bến. Ảnh:", "Hải Lý"),
        ("Лодка у причала. Фото: РИА Новости", "Лодка у причала. Фото:", "РИА Новости"),
        ("배가 부두에 있다. 사진=연합뉴스", "배가 부두에 있다. 사진=", "연합뉴스"),
    ],
)
def test_caption_and_credit_are_told_apart(line: str, caption: str, credit: str) -> None:
    found = kinds(f"Boat returns alone\n{BODY}{line}\n{MORE}")
    assert found[3:5] == [("caption", caption), ("credit", credit)]


def test_caption_run_into_a_paragraph_is_cut_out() -> None:
    text = f"Boat returns alone\n{BODY}The boat at the pier. Photo: Reuters {MORE}"
    assert [kind for kind, _ in kinds(text)] == [
        "title",
        "paragraph",
        "paragraph",
        "caption",
        "credit",
        "paragraph",
        "paragraph",
    ]


def test_caption_printed_twice_is_folded_once() -> None:
    text = f"Boat returns alone\n{BODY}The boat at the pier. AFPThe boat at the pier. AFP\n{MORE}"
    assert [kind for kind, _ in kinds(text)][3:7] == ["caption", "credit", "boilerplate", "boilerplate"]


def test_list_below_a_colon_is_a_list() -> None:
    text = f"Boat returns alone\n{BODY}What was found:\n- a rope of forty metres\n- two cups\n{MORE}"
    assert [kind for kind, _ in kinds(text)][3:6] == ["heading", "list_item", "list_item"]


def test_markdown_headings_are_headings() -> None:
    text = f"# Boat returns alone\n\n{BODY}\n## What was found\n\n{MORE}"
    assert [kind for kind, _ in kinds(text)] == ["title", "paragraph", "paragraph", "heading", "paragraph", "paragraph"]


def test_lines_of_a_typewriter_are_joined_to_paragraphs() -> None:
    lines = [
        "The harbour office counted the boats again on Tuesday and found that one",
        "of them had come back without its crew, and with a rope of forty metres",
        "that nobody on the pier had ever seen before or could tell the use of.",
        "",
        "Its log had been lost in the rain of the week before, officials said, and",
        "the two cups in the cabin were still warm when the first of the guards",
        "stepped on board and called the names of the three men one by one, in",
        "the order in which they stood in the book of the harbour office.",
        "",
        "They will ask again on Friday, when the tide is low enough for the men",
        "of the salvage company to look below the keel, which takes an hour or so",
        "in good weather, and much more than that when the wind is from the east.",
    ]
    text = "\n".join(lines)
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "paragraph", "paragraph"]


def test_long_line_is_cut_between_quotations_not_inside_them() -> None:
    quoted = '"We saw the boat. It was empty. We called. Nobody came. We left again. It was late", he said. '
    plain = "The office counted the boats on the pier again and again that week. "
    text = (plain * 3 + quoted + plain * 4) * 3
    paragraphs = [words for kind, words in kinds(text) if kind == "paragraph"]
    assert len(paragraphs) > 3
    assert [words.count('"') % 2 for words in paragraphs] == [0] * len(paragraphs)


def test_one_paragraph_alone_is_a_paragraph() -> None:
    assert kinds("The boat is back.") == [("paragraph", "The boat is back.")]
