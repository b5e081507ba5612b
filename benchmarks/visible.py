"""From navigation until all marks are there and two frames have been painted, in Chromium, against the bare text."""

import os
import shutil
import statistics

from benchmarks.table import Row
from benchmarks.workload import Work

RUNS = 7
ASKED = {1000: 1.8, 3000: 2.3}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PAINTED = """([selector, count]) => document.querySelectorAll(selector).length < count ? false :
  new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"""


def measure(work: Work, ours: tuple[int, int], base_port: int) -> list[Row]:
    """Return the ratios; nothing where there is no Chromium."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not chromium:
        print("No Chromium: what a browser shows is not measured.")
        return []
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=FLAGS)
        rows = [_row(browser, work, ours[0], base_port, marks) for marks in (1000, 3000)]
        browser.close()
    return rows


def _row(browser, work: Work, port: int, base_port: int, marks: int) -> Row:
    page = f"http://127.0.0.1:{port}/cases/{work.slug}/read/?a={work.articles[marks]}"
    bare = f"http://127.0.0.1:{base_port}/raw/"
    _once(browser, work, bare, "pre", 1)
    pairs = [
        (_once(browser, work, page, "mark[data-first]", marks), _once(browser, work, bare, "pre", 1))
        for _ in range(RUNS)
    ]
    seen, raw = (statistics.median(values) for values in zip(*pairs, strict=True))
    return Row(f"all {marks} marks painted", seen / raw, ASKED[marks], note=f"{seen:.0f} ms against {raw:.0f}")


def _once(browser, work: Work, url: str, selector: str, count: int) -> float:
    context = browser.new_context(bypass_csp=True, viewport={"width": 1400, "height": 900})
    context.add_cookies([{"name": "sessionid", "value": work.cookie, "domain": "127.0.0.1", "path": "/"}])
    page = context.new_page()
    page.goto(url, wait_until="commit")
    took = float(page.wait_for_function(PAINTED, arg=[selector, count], polling="raf").json_value())
    context.close()
    return took
