"""The first five minutes of a new person, exactly as `make run` serves them: fresh data, the sample, production files.

Later capabilities (comparing, search, origins) join this walk as they are built.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PASTED = (
    "Harbour Gazette, 20 September 2023\n\nTrain seen at the bridge\n\n"
    "Kim Jong-un left Russia by train. About 25 officials stood on the platform, a guard said.\n"
)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A Parallax of its own, prepared and served like `make run` does; gone when the test ends."""
    port = _free_port()
    keep = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")}
    env = {**keep, "NEWSAPP_DATA": str(tmp_path_factory.mktemp("data"))}
    subprocess.run([sys.executable, "manage.py", "prepare"], cwd=ROOT, env=env, check=True, capture_output=True)
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            address = process.stdout.readline().split()[-1].rstrip("/")
            _wait(port)
            yield address, process
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)


def _wait(port: int) -> None:
    for _attempt in range(300):
        with socket.socket() as probe:
            probe.settimeout(0.2)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the server did not come up")


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
