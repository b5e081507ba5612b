"""What becomes of a web page: every visible block is in the text, junk is only folded."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsapp.articles.extract.html import page
from newsapp.articles.extract.page import read_page

SENTENCE = "The ferry left the harbour at nine in the morning with thirty people and a piano on board. "
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><title>The last ferry - Harbour Post</title>
<meta property="article:published_time" content="2023-09-18T07:00:00+09:00">
<link rel="canonical" href="https://harbourpost.example/2023/ferry"></head>
<body class="nav-open">
<header><a href="/">Harbour Post</a></header>
<nav><ul><li><a href="/sea">Sea</a></li></ul></nav>
<article><h1>The last ferry</h1><p class="byline">By Ann Reed</p>
<figure><img src="f.jpg"><figcaption>The ferry at dawn</figcaption></figure>
<p>{SENTENCE * 3}</p><p>{SENTENCE * 2}See <a href="/log?d=1">the log</a>.</p>
<table><tr><th>Day</th><th>People</th></tr><tr><td>Monday</td><td>30</td></tr></table>
<p>{SENTENCE * 2}</p></article>
<aside><p>Most read: ten lighthouses</p></aside>
<div class="cookie-note">We use cookies.</div>
<p style="display: none">Hidden words</p><script>var hidden = 1;</script>
<footer>All rights reserved</footer></body></html>"""


def _lines(html, **known):
    return page(html, **known).text.split("\n")


def _kinds(html):
    found = page(html)
    return {found.text[hint.start : hint.end].strip(): str(hint.kind or "") for hint in found.hints}


def test_every_visible_block_is_a_line_of_the_text():
    assert _lines(PAGE) == [
        "Harbour Post",
        "Sea",
        "The last ferry",
        "By Ann Reed",
        "The ferry at dawn",
        (SENTENCE * 3).strip(),
        f"{SENTENCE * 2}See the log.",
        "Day | People",
        "Monday | 30",
        (SENTENCE * 2).strip(),
        "Most read: ten lighthouses",
        "We use cookies.",
        "All rights reserved",
    ]


def test_elements_give_the_kinds_and_junk_is_voted_out():
    assert _kinds(PAGE) == {
        "Harbour Post": "boilerplate",
        "Sea": "boilerplate",
        "The last ferry": "title",
        "By Ann Reed": "byline",
        "The ferry at dawn": "caption",
        (SENTENCE * 3).strip(): "",
        f"{SENTENCE * 2}See the log.": "",
        "Day | People": "paragraph",
        "Monday | 30": "paragraph",
        (SENTENCE * 2).strip(): "",
        "Most read: ten lighthouses": "boilerplate",
        "We use cookies.": "boilerplate",
        "All rights reserved": "boilerplate",
    }


def test_folded_blocks_say_why():
    whys = {hint.why for hint in page(PAGE).hints if hint.kind == "boilerplate"}
    assert whys == {
        "head of the site",
        "navigation of the page",
        "beside the article",
        "about cookies",
        "foot of the site",
    }


def test_without_h1_a_heading_near_the_beginning_is_the_headline():
    html = f"<h2>Ferry sinks</h2><p>{SENTENCE}</p><p>{SENTENCE}</p><h2>Later</h2><p>{SENTENCE}</p>"
    assert [(text, kind) for text, kind in _kinds(html).items() if kind] == [
        ("Ferry sinks", "title"),
        ("Later", "heading"),
    ]


def test_the_site_is_named_beside_the_headline_in_the_title_of_the_page():
    html = f"<title>Ferry sinks | Harbour Post</title><h1>Ferry sinks</h1><p>{SENTENCE}</p>"
    assert page(html).facts.site == "Harbour Post"


def test_the_page_tells_about_itself():
    facts = page(PAGE).facts
    assert (facts.title, facts.site, facts.published, facts.language, facts.url) == (
        "The last ferry",
        "Harbour Post",
        date(2023, 9, 18),
        "en",
        "https://harbourpost.example/2023/ferry",
    )


def test_links_are_spans_with_absolute_addresses():
    found = page(PAGE)
    assert [(found.text[start:end], address) for start, end, address in found.links] == [
        ("Harbour Post", "https://harbourpost.example/"),
        ("Sea", "https://harbourpost.example/sea"),
        ("the log", "https://harbourpost.example/log?d=1"),
    ]


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "#top", "//[", ""])
def test_links_that_are_no_web_address_are_words_only(href):
    found = page(f'<p>see <a href="{href}">this</a> now</p>', address="https://port.example/")
    assert (found.text, found.links) == ("see this now", ())


def test_raised_digits_do_not_join_the_number_before_them():
    assert _lines("<p>500<sup>2</sup> metres</p>") == ["500² metres"]


@pytest.mark.parametrize(
    "marker",
    [
        '<sup><a href="#n4">4</a></sup>',
        '<a href="#n4"><sup>4</sup></a>',
        '<sup><a href="#n4">[4]</a></sup>',
        '<a href="#n4">[4]</a>',
    ],
)
def test_linked_note_markers_are_written_in_brackets_and_lead_to_their_note(marker):
    html = f'<p>It sank{marker}.</p><ol><li id="n4">Port log.</li><li>Other.</li></ol>'
    assert _lines(html) == ["It sank[4].", "[4] Port log.", "Other."]


def test_paragraphs_by_two_line_ends_are_blocks_and_one_line_end_is_kept():
    assert page("<div>one<br>two<br><br>three</div>").text == "one\ntwo\nthree"
    assert [hint.end - hint.start for hint in page("<div>one<br>two<br><br>three</div>").hints] == [7, 5]


def test_tables_that_lay_out_the_page_are_not_rows():
    html = "<table><tr><td><p>Left one</p><p>Left two</p></td><td>Right</td></tr></table>"
    assert _lines(html) == ["Left one", "Left two", "Right"]


def test_a_page_whose_words_all_look_like_junk_is_still_read():
    found = page(f"<form><div>{SENTENCE * 4}</div></form>")
    assert [hint.kind for hint in found.hints] == [None]


def test_a_pasted_piece_keeps_its_short_lines():
    found = page("<h2>Ferries</h2><ul><li>one</li><li>two</li></ul>", whole=False)
    assert [hint.kind for hint in found.hints] == ["title", "list_item", "list_item"]


def test_the_language_is_heard_from_the_words():
    words = "Đoàn tàu rời ga lúc bình minh, người dân đứng nhìn từ cửa sổ suốt buổi sáng. " * 3
    assert page(f'<html lang="en"><p>{words}</p>').facts.language == "vi"


@pytest.mark.parametrize("headline", ["{broken", '["@type"]', '{"@type": "NewsArticle", "headline": 3}', "[" * 90_000])
def test_broken_metadata_is_ignored(headline):
    assert page(f'<script type="application/ld+json">{headline}</script><p>Words</p>').facts.title == ""


def test_metadata_of_the_page_names_headline_day_and_publisher():
    data = (
        '{"@graph": [{"@type": "NewsArticle", "headline": "Ferry", "datePublished": "2024-01-02", '
        '"publisher": {"name": "Post"}}]}'
    )
    facts = page(f'<script type="application/ld+json">{data}</script><p>Words</p>').facts
    assert (facts.title, facts.published, facts.site) == ("Ferry", date(2024, 1, 2), "Post")


TAGS = ["p", "div", "a", "sup", "table", "tr", "td", "li", "ul", "nav", "span", "h1", "br", "pre", "form", "b"]
EVENTS = st.lists(
    st.one_of(
        st.sampled_from(TAGS).map(lambda tag: f'<{tag} href="#n{len(tag)}" id="n{len(tag)}">'),
        st.sampled_from(TAGS).map(lambda tag: f"</{tag}>"),
        st.sampled_from(
            ["<a href='https://port.example/x'>", "1", " ", "\n", "[", "]", "harbour ", "cảng", "<br><br>"]
        ),
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8),
    ),
    max_size=40,
)


@given(EVENTS)
def test_pieces_and_links_of_any_page_lie_inside_its_text(events):
    found = page("<body>" + "".join(events), address="https://port.example/", whole=False)
    edges = [(hint.start, hint.end) for hint in found.hints]
    assert all(start < end for start, end in edges)
    assert all(one[1] < other[0] for one, other in pairwise(edges))
    assert "".join(found.text[start:end] for start, end in edges) == "".join(
        part for part in (piece.text for piece in read_page("<body>" + "".join(events), "https://port.example/").pieces)
    )
    assert all(any(start <= link[0] < link[1] <= end for start, end in edges) for link in found.links)
