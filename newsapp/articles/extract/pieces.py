"""The words of one visible block while they are gathered, and what they become."""

import re
from dataclasses import dataclass, field

from newsapp.text.spans import BlockKind

_SPACE = re.compile(r"[ \t\r\n\f]+")

Link = tuple[int, int, str]


@dataclass(slots=True)
class Piece:
    """One block of a page: positions of `links` count in `text`. `group` tells which element its siblings share."""

    text: str
    tag: str
    kind: BlockKind | None
    junk: str
    doubt: str
    language: str
    group: int
    links: list[Link] = field(default_factory=list)

    @property
    def link_share(self) -> float:
        """Return how much of the text is link."""
        return sum(end - start for start, end, _ in self.links) / max(1, len(self.text))


class Gathering:
    """Collects running text the way a browser shows it: runs of white space are one space, none at the edges."""

    def __init__(self) -> None:
        """Start empty."""
        self.parts: list[str] = []
        self.length = 0
        self.links: list[Link] = []
        self._spaced = True

    def add(self, words: str, *, pre: bool = False) -> None:
        """Add running text."""
        if not pre:
            words = _SPACE.sub(" ", words)
            words = words[1:] if self._spaced and words.startswith(" ") else words
        if words:
            self.parts.append(words)
            self.length += len(words)
            self._spaced = words[-1] in " \n"

    def line_end(self) -> None:
        """Add a line end inside the block."""
        if self.length:
            self.add("\n", pre=True)

    def since(self, count: int) -> str:
        """Return what was added after the first `count` parts."""
        return "".join(self.parts[count:])

    def replace(self, count: int, words: str) -> None:
        """Put other words for what was added after the first `count` parts."""
        self.length -= len(self.since(count))
        del self.parts[count:]
        self._spaced = not self.parts or self.parts[-1][-1] in " \n"
        if words:
            self.add(words, pre=True)

    def taken(self) -> tuple[str, list[Link]]:
        """Return the text without spaces at its edges and its links, and start anew."""
        text = "".join(self.parts)
        lead = len(text) - len(text.lstrip())
        text = text.strip()
        links = [_moved(link, lead, len(text)) for link in self.links]
        self.__init__()  # type: ignore[misc]
        return text, [link for link in links if link[0] < link[1]]


def _moved(link: Link, lead: int, length: int) -> Link:
    start, end, address = link
    return max(0, start - lead), min(length, end - lead), address
