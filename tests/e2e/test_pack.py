"""Make the pack in the browser, download it, and check it as a stranger would."""

import subprocess
import sys
import zipfile

from playwright.sync_api import expect

from tests.e2e.walk import violations


def test_a_pack_is_made_downloaded_and_holds(reader, page, tmp_path):
    page.goto(f"{reader.base}/cases/harbour/exchange/")
    page.get_by_role("button", name="Make the pack").click()
    expect(page.locator(".packs > li")).to_have_count(1)
    digest = page.locator(".packs code").inner_text()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download").click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    with zipfile.ZipFile(path) as archive:
        (tmp_path / "verify.py").write_bytes(archive.read("verify.py"))
    command = [sys.executable, "-I", "-S", "verify.py", path.name]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, f"the SHA-256 of the ZIP is {digest}" in done.stdout) == (0, True)


def test_the_page_of_packs_is_accessible_and_fits_a_phone(reader, page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{reader.base}/cases/harbour/exchange/pack/")
    page.get_by_role("button", name="Make the pack").click()
    expect(page.locator(".packs > li")).to_have_count(1)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
