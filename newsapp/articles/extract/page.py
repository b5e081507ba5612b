"""Reads a web page event by event into its visible blocks.

No tree is built: ten thousand elements inside each other are a list that grows and shrinks, and a page of 20 MB is
gone through once. Entities are never expanded from declarations, nothing is fetched, and no script sees the page.
"""

import re
from itertools import pairwise

from lxml import etree

from newsapp.articles.extract.frames import BLOCKS, VOID, Frame, opened
from newsapp.articles.extract.meta import Meta
from newsapp.articles.extract.pieces import Gathering, Piece
from newsapp.text.spans import BlockKind

_NOTE = re.compile(r"\[?\s*(\d{1,4})\s*\]?")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CELL_LIMIT = 1_000


class PageReader:
    """A parser target of lxml; `close` returns itself with `pieces` and `meta` filled."""

    def __init__(self, address: str = "") -> None:
        """Start a page that stood at `address`, when that is known."""
        self.meta = Meta(address)
        self.pieces: list[Piece] = []
        self.stack: list[Frame] = [Frame("")]
        self.now = Gathering()
        self.groups: list[int] = [0]
        self.opened = 0
        self.elements = 0
        self.notes: dict[str, int] = {}
        self.pending = 0
        self.rows: list[list[int]] = []
        self.link_start = 0
        self.breaks = 0
        self.turn = 0

    # What lxml calls

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        """Open an element."""
        self.elements += 1
        self.meta.start(tag, attrs)
        frame = opened(tag, attrs, self.stack[-1])
        if tag in VOID:
            self._void(tag, frame)
            return
        if tag in BLOCKS:
            self._open_block(tag)
        elif tag == "a":
            self.link_start = self.now.length
        frame.begin, frame.turn = len(self.now.parts), self.turn
        self.pending = self.notes.get(attrs.get("id", ""), self.pending)
        self.stack.append(frame)

    def end(self, tag: str) -> None:
        """Close an element."""
        self.meta.end(tag)
        if tag in VOID or len(self.stack) == 1:
            return
        frame = self.stack[-1]
        if not frame.hidden:
            self._closing(tag, frame)
        self.stack.pop()

    def data(self, words: str) -> None:
        """Take running text."""
        self.meta.data(words)
        frame = self.stack[-1]
        if frame.hidden:
            return
        if words.strip():
            self.breaks = 0
            self._prefix(words)
        self.now.add(words, pre=frame.pre)

    def close(self) -> "PageReader":
        """Take what is left."""
        self._flush()
        return self

    # Blocks

    def _open_block(self, tag: str) -> None:
        self._flush()
        self.opened += 1
        self.groups.append(self.opened)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self.rows[-1].append(len(self.pieces))

    def _closing(self, tag: str, frame: Frame) -> None:
        if tag == "sup":
            self._raised(frame)
        elif tag == "a":
            self._close_link(frame)
        elif tag in BLOCKS:
            self._flush()
            self.groups.pop()
            if tag == "tr" and self.rows:
                self._row(self.rows.pop())

    def _void(self, tag: str, frame: Frame) -> None:
        """Take a line end; two of them end a block, as old pages mark paragraphs."""
        if frame.hidden or tag not in ("br", "hr"):
            return
        self.breaks += 1
        if tag == "hr" or self.breaks > 1:
            self._flush()
        else:
            self.now.line_end()

    def _flush(self) -> None:
        """End the block that is being gathered."""
        frame = self.stack[-1]
        self._note_link(frame.href)
        text, links = self.now.taken()
        self.link_start = self.breaks = 0
        self.turn += 1
        if text:
            group = self.groups[-2] if len(self.groups) > 1 else 0
            self.pieces.append(
                Piece(text, frame.block, frame.kind, frame.junk, frame.doubt, frame.language, group, links),
            )

    def _row(self, cells: list[int]) -> None:
        """Make one line of a row whose cells hold one short piece each; other tables only lay out the page."""
        if not cells[1:] or cells[0] >= len(self.pieces):
            return
        edges = [*cells, len(self.pieces)]
        inside = [self.pieces[start:end] for start, end in pairwise(edges)]
        found = [piece for cell in inside for piece in cell]
        if any(len(cell) > 1 for cell in inside) or any(one.tag == "tr" for one in found):
            return
        if sum(len(one.text) for one in found) > _CELL_LIMIT:
            return
        self.pieces[cells[0] :] = [_joined(inside, found[0])]

    # Links and notes

    def _words_of(self, frame: Frame) -> str:
        """Return what stands in an element so far, of the block that is being gathered."""
        return self.now.since(frame.begin if frame.turn == self.turn else 0).strip()

    def _close_link(self, frame: Frame) -> None:
        """Note where the link leads; `[3]` that leads to a place in the page is a note marker."""
        words = self._words_of(frame)
        marker = _NOTE.fullmatch(words)
        if marker and frame.fragment and (words.startswith("[") or self._follows_bracket(frame)):
            self.notes[frame.fragment] = int(marker.group(1))
        above = self.stack[-2]
        if frame.fragment and above.tag == "sup":
            above.fragment = frame.fragment
        self._note_link(frame.href)
        self.link_start = self.now.length

    def _follows_bracket(self, frame: Frame) -> bool:
        """Tell whether a "[" stands before the link, as in [<a>3</a>]."""
        return frame.turn == self.turn and frame.begin > 0 and self.now.parts[frame.begin - 1].endswith("[")

    def _note_link(self, href: str) -> None:
        """Keep a link that leads to another page by http; no other address is ever followed from here."""
        if not href or href.startswith("#") or self.now.length <= self.link_start:
            return
        address = self.meta.absolute(href)
        if address:
            self.now.links.append((self.link_start, self.now.length, address))

    def _raised(self, frame: Frame) -> None:
        """Write raised digits as a note marker when they link within the page, else as raised digits.

        500<sup>2</sup> flattened would read 5002.
        """
        found = _NOTE.fullmatch(self._words_of(frame))
        if not found or frame.turn != self.turn:
            return
        if frame.fragment:
            self.notes[frame.fragment] = int(found.group(1))
            self.now.replace(frame.begin, f"[{found.group(1)}]")
        elif "[" not in found.group():
            self.now.replace(frame.begin, found.group(1).translate(_RAISED))

    def _prefix(self, words: str) -> None:
        """Write the number before a note that a marker led to: on the page the browser draws it."""
        if self.pending and not self.now.length:
            if not re.match(rf"\s*\[?{self.pending}\b", words):
                self.now.add(f"[{self.pending}] ", pre=True)
            self.stack[-1].kind = BlockKind.ENDNOTE
        self.pending = 0


def _joined(inside: list[list[Piece]], first: Piece) -> Piece:
    """Return a table row as one piece, "a | b | c"."""
    row = Piece("", "tr", first.kind or BlockKind.PARAGRAPH, first.junk, first.doubt, first.language, first.group)
    for number, cell in enumerate(inside):
        row.text += " | " if number else ""
        offset = len(row.text)
        for piece in cell:
            row.text += piece.text.replace("\n", " ")
            row.links += [(start + offset, end + offset, address) for start, end, address in piece.links]
    row.text = row.text.rstrip()
    return row


def read_page(html: str, address: str = "") -> PageReader:
    """Read a decoded page."""
    reader = PageReader(address)
    parser = etree.HTMLParser(
        target=reader, encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    parser.feed(html.encode("utf-8"))
    parser.close()
    return reader
