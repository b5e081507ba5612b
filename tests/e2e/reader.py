"""The reader as a test drives it."""

from playwright.sync_api import Locator, Page

from newsapp.articles.models import Revision
from newsapp.articles.sentences import Sentences
from tests.e2e.rows import Rows

SELECT = """([id, from, to]) => {
  const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const point = (units) => {
    walker.currentNode = walker.root;
    let node = walker.nextNode(), left = units;
    while (left > node.length) { left -= node.length; node = walker.nextNode(); }
    return [node, left];
  };
  range.setStart(...point(from));
  range.setEnd(...point(to));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


class Reader:
    """One open reader page."""

    def __init__(self, page: Page, base: str, rows: Rows) -> None:
        self.page, self.base, self.rows = page, base, rows

    def open(self, *revisions: Revision, **more: object) -> None:
        self.page.goto(self.base + self.rows.url(*revisions, **more))
        self.page.wait_for_selector("#reader[data-ready]")

    def pane(self, revision: Revision) -> Locator:
        return self.page.locator(f"#pane-{revision.article_id}")

    def sentence(self, revision: Revision, words: str) -> Locator:
        """Return the sentence that holds some stored words."""
        n = Sentences(revision).at(revision.text.index(words)).n
        return self.page.locator(f"#a{revision.article_id}s{n}")

    def select(self, revision: Revision, shown: str) -> None:
        """Select words as they read."""
        found = self.pane(revision).locator("[data-s]", has_text=shown).first
        start = found.text_content().index(shown)
        self.page.evaluate(SELECT, [found.get_attribute("id"), start, start + len(shown)])
        self.page.wait_for_selector("#selbar:not([hidden])")

    def keys(self, *names: str) -> None:
        for name in names:
            self.page.keyboard.press(name)

    def said(self, text: str) -> None:
        self.page.wait_for_function("text => document.querySelector('#status').textContent.trim() === text", arg=text)

    def texts(self, selector: str) -> list[str]:
        return self.page.locator(selector).all_text_contents()
