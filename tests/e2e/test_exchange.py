"""Hand over in a browser: take a case out, bring a file in, read its report, take it out again; also without script."""

import json

import pytest

from tests.e2e.walk import foreign_without_lang, outline_faults, too_wide, violations_in_both_lights

pytestmark = pytest.mark.browser
LINES = [
    {"text": "The harbour pilot 💩 met Ada Lund.", "label": [[24, 32, "PER"]]},
    {"text": "Thị trưởng Ada Lund đã được báo ngay.", "label": [[11, 19, "PER"], [0, 10, "TITLE"]], "meta": {"n": 2}},
]
FILE = "".join(json.dumps(line) + "\n" for line in LINES).encode()


@pytest.fixture
def hand_over(reader):
    """The page, opened from the case by its tab."""
    reader.page.goto(f"{reader.base}/cases/harbour/")
    reader.page.get_by_role("link", name="Hand over").click()
    reader.page.get_by_role("heading", name="Take out").wait_for()
    return reader.page


def bring(page, data: bytes = FILE, name: str = "pilot.jsonl") -> None:
    page.get_by_label("File").set_input_files({"name": name, "mimeType": "application/jsonl", "buffer": data})
    page.get_by_label("Source").fill("Pier Notes")
    page.get_by_role("button", name="Look at the file").click()


def downloaded(page, link) -> bytes:
    with page.expect_download() as waiting:
        link.click()
    return waiting.value.path().read_bytes()


def walk(page, rows) -> None:
    """Take a case out, a file in, and the file out again."""
    item = page.locator("li", has=page.get_by_role("heading", name="doccano JSONL"))
    taken = [json.loads(line) for line in downloaded(page, item.get_by_role("link", name="Download")).splitlines()]
    assert [one["text"] for one in taken] == [rows.english.text, rows.vietnamese.text, rows.korean.text]
    bring(page)
    page.get_by_role("heading", name="What it would become").wait_for()
    page.get_by_role("button", name="Take it in").click()
    page.get_by_role("heading", name="What it became").wait_for()
    assert page.locator("table.said tbody tr").all_inner_texts() == [
        "label\tPER\tAda Lund\t",
        "label\tPER\tAda Lund\t",
        "label\tTITLE\tThị trưởng\t",
    ]
    again = downloaded(page, page.get_by_role("link", name="doccano JSONL"))
    assert [json.loads(line) for line in again.splitlines()] == LINES
    page.get_by_role("link", name="Hand over").click()
    bring(page, name="the-same.jsonl")
    page.get_by_text("This file was taken in before").wait_for()


def test_case_goes_out_and_a_file_comes_in(hand_over, rows):
    walk(hand_over, rows)


class TestWithoutScript:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return {**browser_context_args, "java_script_enabled": False}

    def test_case_goes_out_and_a_file_comes_in(self, hand_over, rows):
        walk(hand_over, rows)


@pytest.mark.parametrize("expected", [["422"]])
def test_wrong_file_is_told_at_its_field(hand_over, expected):
    bring(hand_over, b'{"text": "a", "label": [[0, 9, "X"]]}')
    error = hand_over.locator(".error")
    assert error.inner_text() == "Line 1: the span 0-9 lies outside the text."
    assert hand_over.get_by_label("Source").input_value() == "Pier Notes"


def test_pages_are_accessible_and_fit_narrow_screens(hand_over):
    page = hand_over
    bring(page)
    preview = page.url
    page.get_by_role("button", name="Take it in").click()
    page.get_by_role("heading", name="What it became").wait_for()
    report = page.url
    case = report.partition("imports/")[0]
    assert preview.partition("#")[0] == report.partition("#")[0]
    for width in (1440, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        for path in (case, report, f"{case}out/conll/left/"):
            page.goto(path)
            assert (path, outline_faults(page), too_wide(page)) == (path, [], [])
            assert foreign_without_lang(page) == []
            if width != 320:
                assert (path, violations_in_both_lights(page)) == (path, [])
