"""The sample case as a test drives it, on a Parallax that is served as `make run` serves it."""

from playwright.sync_api import Locator, Page

from newsapp.sample.data import load

ARTICLES = {article.file: n for n, article in enumerate(load().articles, 1)}
CONG_DONG, MERIDIAN, SONG_LAM, HARBOUR = "congdong-vi.txt", "meridian-en.html", "songlam-vi.txt", "harbour-ko.txt"
MET = "id => [...document.querySelectorAll(`#pane-${id} .met[data-s]`)].map((one) => one.textContent).join(' ')"


class Sample:
    """One open reader of the sample case."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base = page, base

    def enter(self, who: str = "analyst (Linh)") -> None:
        self.page.goto(f"{self.base}/login")
        self.page.get_by_role("button", name=f"Enter as {who}").click()

    def open(self, *files: str, script: bool = True, **more: object) -> None:
        a = ",".join(str(ARTICLES[file]) for file in files or (CONG_DONG, MERIDIAN))
        rest = "".join(f"&{name}={value}" for name, value in more.items())
        self.page.goto(f"{self.base}/cases/kim-putin-visit/read/?a={a}{rest}")
        if script:
            self.page.wait_for_selector("#reader[data-ready]")

    def pane(self, file: str) -> Locator:
        return self.page.locator(f"#pane-{ARTICLES[file]}")

    def sentence(self, file: str, words: str) -> Locator:
        return self.pane(file).locator("article [data-s]", has_text=words).first

    def keys(self, *names: str) -> None:
        for name in names:
            self.page.keyboard.press(name)

    def status(self) -> str:
        return self.page.locator("#status").inner_text()

    def met(self, file: str) -> str:
        """Return the sentences of an article that have a ring."""
        return self.page.evaluate(MET, ARTICLES[file])

    def scrolled(self, file: str) -> float:
        return self.pane(file).locator(".pane-scroll").evaluate("one => one.scrollTop")

    def still(self) -> None:
        """Wait until two frames have been drawn: what follows a scroll has happened."""
        draw = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        self.page.evaluate(draw)
        self.page.evaluate(draw)
