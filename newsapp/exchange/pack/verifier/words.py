"""Texts and what is quoted of them: every text as its original says it, every quotation at its place, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from newsapp.exchange.pack.verifier.contents import Contents
from newsapp.exchange.pack.verifier.log import Told
from newsapp.exchange.pack.verifier.markup import bare, words_of
from newsapp.exchange.pack.verifier.report import Report, object_of

ANNOTATIONS, AROUND = "citations.jsonld", 32
DECODED = ("plain ", "markdown ", "paste ")

Place = tuple[str, int, int, str]


@dataclass
class Texts:
    """The texts of a pack by file; `by_revision` says which file is the text of a revision, by its key.

    `base` is what stands before a file's name in its IRI; `annotated` and `claimed` once the
    annotations and the claims could be read: what rests on them is not looked at before.
    """

    contents: Contents
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    by_revision: dict[int, str] = field(default_factory=dict)
    base: str = ""
    annotated: bool = False
    claimed: bool = False
    last: tuple[str, str] = ("", "")
    page: tuple[str, str | None] = ("", None)
    in_pages: list[bool] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Return a text; the last one is kept, because quotations come in order of their texts."""
        if self.last[0] != name:
            self.last = (name, self.contents.read(name).decode("utf-8"))
        return self.last[1]

    def look_in_page(self, row: dict[str, Any], words: str) -> None:
        """Note whether words taken out of HTML are found in the HTML itself."""
        if self.page[0] != row["original"]:
            self.page = (row["original"], words_of(self.contents.read(row["original"]), row["charset"]))
        self.in_pages.append(self.page[1] is not None and bare(words) in self.page[1])


def check_texts(texts: Texts, manifest: dict[str, Any], told: Told, report: Report) -> None:
    """Check each text against its original, and each original against the log."""
    texts.base = str(manifest["base"])
    for row in manifest["articles"]:
        texts.rows[row["text"]] = row
        texts.by_revision[row["id"]] = row["text"]
        report.guarded(row["text"], lambda row=row: _text(texts, row, report))  # type: ignore[misc]
        _original(row, manifest["files"][row["original"]]["sha256"], told, report)
    decoded = sum(_is_decoded(row) for row in manifest["articles"])
    report.counted.append(f"{decoded} of {len(texts.rows)} texts are their originals, decoded anew")
    if decoded < len(texts.rows):
        left = len(texts.rows) - decoded
        report.unchecked.append(f"how the other {left} came out of their HTML: that is not done again here")


def _is_decoded(row: dict[str, Any]) -> bool:
    return str(row["extractor"]).startswith(DECODED)


def _text(texts: Texts, row: dict[str, Any], report: Report) -> None:
    """Check one text: its length, and that it is its original where that is text already."""
    text = texts.text(row["text"])
    if len(text) != row["chars"]:
        report.fail(row["text"], f"has {len(text)} characters, the manifest says {row['chars']}")
    if not _is_decoded(row):
        return
    made = texts.contents.read(row["original"]).decode(row["charset"])
    if str(row["extractor"]).startswith("paste "):
        made = made.replace("\r\n", "\n").replace("\r", "\n")
    if made != text:
        at = next((n for n, (one, other) in enumerate(zip(made, text)) if one != other), min(len(made), len(text)))  # noqa: B905
        report.fail(row["text"], f"is not what {row['original']} says, from character {at} on")


def _original(row: dict[str, Any], digest: str, told: Told, report: Report) -> None:
    if row["sha256"] != digest:
        report.fail(row["original"], f"is not the original of revision {row['id']}: the manifest gives two SHA-256")
    known = told.originals.get(row["id"])
    if not told.whole:
        return
    if known is None:
        report.fail(row["original"], "the log does not tell that this was added")
    elif known != digest:
        report.fail(row["original"], f"is not what was added: the log says SHA-256 {known}")


def check_annotations(texts: Texts, found: dict[str, Place], report: Report) -> None:
    """Check that each quotation stands at its place; `found` gets file, start, end and words by its name."""
    items = object_of(texts.contents.read(ANNOTATIONS))["items"]
    texts.annotated = True
    for number, item in enumerate(items, start=1):
        where = f"{ANNOTATIONS}, annotation {number}"
        report.guarded(where, lambda where=where, item=item: _annotation(where, item, texts, found, report))  # type: ignore[misc]
    report.counted.append(f"{len(found)} quotations stand at their places, word for word")
    if texts.in_pages:
        seen, all_ = sum(texts.in_pages), len(texts.in_pages)
        report.counted.append(f"{seen} of {all_} quotations from HTML are found in the HTML itself, spaces aside")


def _annotation(where: str, item: dict[str, Any], texts: Texts, found: dict[str, Place], report: Report) -> None:
    target = item["target"]
    name, selectors = str(target["source"]).replace(texts.base, "", 1), {one["type"]: one for one in target["selector"]}
    place, quote = selectors["TextPositionSelector"], selectors["TextQuoteSelector"]
    start, end, words = place["start"], place["end"], quote["exact"]
    if name not in texts.rows:
        report.fail(where, f"quotes {name}, which is no text of this pack")
        return
    for problem in misplaced(texts.text(name), start, end, words, quote.get("prefix"), quote.get("suffix")):
        report.fail(where, f"{name}, characters {start} to {end}: {problem}")
    if item["id"] in found:
        report.fail(where, "has the name of another annotation")
    if not _is_decoded(texts.rows[name]):
        texts.look_in_page(texts.rows[name], words)
    found[item["id"]] = (name, start, end, words)


def misplaced(
    text: str, start: int, end: int, words: str, prefix: str | None = None, suffix: str | None = None
) -> Iterator[str]:
    """Yield what is wrong with a quotation; positions are code points, the end is not part of it."""
    if not (type(start) is int and type(end) is int and 0 <= start < end <= len(text)):
        yield "this is no place in the text"
        return
    if text[start:end] != words:
        yield f"the quotation is “{words}”, there stands “{text[start:end]}”"
    if prefix is not None and prefix != text[max(start - AROUND, 0) : start]:
        yield "what stands before the quotation is not what is said"
    if suffix is not None and suffix != text[end : end + AROUND]:
        yield "what stands behind the quotation is not what is said"
