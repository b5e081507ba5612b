"""The first five minutes of a new person, exactly as `make run` serves them: fresh data, the sample, production files.

Later capabilities (comparing, search, origins) join this walk as they are built.
"""

import os
import signal
import socket

import pytest

from tests.e2e.serving import serving

PASTED = (
    "Harbour Gazette, 20 September 2023\n\nTrain seen at the bridge\n\n"
    "Kim Jong-un left Russia by train. About 25 officials stood on the platform, a guard said.\n"
)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A Parallax of its own; gone when the test ends."""
    with serving(tmp_path_factory.mktemp("data")) as address_and_process:
        yield address_and_process


@pytest.fixture
def start(served, page, console):
    """The sign-in page, with a person's patience."""
    page.set_default_timeout(8_000)
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{served[0]}/login")
    return page


def test_first_five_minutes(start):
    page = start
    # 0:00 four people to enter as
    assert page.get_by_role("button", name="Enter as").count() == 4
    page.get_by_role("button", name="Enter as analyst (Linh)").click()
    # 0:20 the sample case, and the two that disagree
    page.get_by_role("link", name="Open the sample case").click()
    page.get_by_role("link", name="Read the two that disagree").click()
    page.wait_for_selector("#reader[data-ready]")
    # 0:50 Kim Jong-un is pinned and lit in both languages
    panes = page.locator("section.pane")
    lit = [panes.nth(i).locator("mark.pin").first.text_content() for i in range(2)]
    assert ([panes.nth(i).locator("article").get_attribute("lang") for i in range(2)], lit) == (
        ["vi", "en"],
        ["Kim Jong-un", "Kim"],
    )
    assert "Point at any name. Press ] to step." in page.locator("#panel").inner_text()
    # 1:30 the sign behind "khoảng 20" opens the claim with both sides
    page.locator("a.neq[data-c=C4]").first.click()
    panel = page.locator("#panel")
    panel.get_by_text("About 30 officials travelled with Kim").wait_for()
    both = ("khoảng 20 quan chức Triều Tiên", "Travelling with him were about 30 officials.")
    assert [quote in panel.inner_text() for quote in both] == [True, True]
    # the number is told in the language of the page, the whole sentence by g
    page.locator("section.pane").first.locator('mark[data-type="N"]', has_text="20").first.click()
    page.locator("#gloss:not([hidden])").get_by_text("about 20 people").wait_for()
    page.keyboard.press("g")
    panel.locator(".told").get_by_text("North Korea", exact=True).wait_for()
    # take a sentence by key, word a claim, save by key
    page.locator("section.pane").nth(1).locator("[data-s]", has_text="The train crossed").first.click()
    page.keyboard.press(".")
    page.keyboard.press("c")
    page.locator("#id_wording").fill("The train crossed the border bridge")
    page.keyboard.press("Control+Enter")
    page.get_by_text("C13 saved", exact=False).first.wait_for()
    assert page.locator('mark[data-chip^="C13"]').count() == 1
    assert page.evaluate("document.activeElement.matches('[data-s]')") is True
    # 2:30 the page of the claim they disagree on
    page.goto(page.url.split("/cases/")[0] + "/claims/4/")
    assert page.locator("h1").inner_text() == "C4 About 30 officials travelled with Kim"
    # 4:20 a Korean name finds all its names, and Enter lands on the first hit
    page.keyboard.press("/")
    page.keyboard.type("김정은")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")
    languages = set(page.locator("mark").evaluate_all("all => all.map((one) => one.closest('[lang]').lang)"))
    assert languages >= {"ko", "ru", "vi"}


def test_own_text_is_saved_at_once_and_guessed(start):
    page = start
    page.get_by_role("button", name="Enter as analyst (Linh)").click()
    page.get_by_role("link", name="Open the sample case").click()
    page.get_by_role("link", name="Add articles").first.click()
    page.get_by_role("textbox", name="Paste the text of an article").first.fill(PASTED)
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("guessed").first.wait_for()
    page.get_by_role("link", name="Read").first.click()
    page.wait_for_selector("#reader[data-ready]")
    assert "Kim Jong-un" in page.locator("article mark").all_text_contents()


def test_everything_was_served_compressed_from_here(served, start):
    page, hosts = start, set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.get_by_role("button", name="Enter as reader (Theo)").click()
    page.get_by_role("link", name="Open the sample case").click()
    assert hosts == {served[0].split("/")[2]}


def test_ctrl_c_ends_all_that_was_started(served):
    address, process = served
    os.killpg(process.pid, signal.SIGINT)
    process.wait(timeout=20)
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", int(address.rsplit(":", 1)[1]))) != 0
