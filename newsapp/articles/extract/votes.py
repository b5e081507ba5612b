"""Which blocks of a page are the article: asked of trafilatura, block by block.

Its output has no positions in the page and leaves out captions, headlines and now and then a paragraph (one in
fifteen on other people's test sets). So it only votes: a block that is not in its output is folded, with that as the
reason, unless what stands beside it says otherwise. A folded block is one click away; a lost one is lost.
"""

import logging
import re
from collections import Counter
from collections.abc import Sequence

from newsapp.articles.extract.pieces import Piece
from newsapp.text.spans import BlockKind

_LIMIT, _MOST_ELEMENTS = 2_000_000, 10_000
_GRAM = 12
_NO_LETTER = re.compile(r"[\W\d_]+")
_NO_SIGN = re.compile(r"\W+")
_NEVER_VOTED = frozenset((BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION, BlockKind.ENDNOTE))
_LONG, _SHORT, _MOSTLY = 80, 200, 0.5
_GAP, _GAP_CHARS = 6, 1_500


class Output:
    """What the extractor took, asked by block in time proportional to the block."""

    def __init__(self, words: str) -> None:
        """Index the words by short runs of characters, whatever their script."""
        self.lines = {_bare(line) for line in words.splitlines()}
        whole = _bare(words)
        self.grams = {whole[at : at + _GRAM] for at in range(max(0, len(whole) - _GRAM + 1))}

    def holds(self, words: str) -> bool:
        """Tell whether a block is in the output, small differences allowed."""
        bare = _bare(words)
        if len(bare) < 2 * _GRAM:
            return bare in self.lines
        grams = [bare[at : at + _GRAM] for at in range(0, len(bare) - _GRAM + 1, 3)]
        return sum(gram in self.grams for gram in grams) > 0.7 * len(grams)


def taken(html: str, elements: int) -> Output | None:
    """Return what trafilatura takes for the article; None when the page is too large or beyond it.

    Its time grows with the square of some pages (a table row of 200,000 cells: five minutes), hence the limits.
    """
    if len(html) > _LIMIT or elements > _MOST_ELEMENTS:
        return None
    from trafilatura import extract  # noqa: PLC0415 (slow to import, needed for web pages only)

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # that it gave up is said on the page

    try:
        words = extract(html, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False)
    except Exception:  # noqa: BLE001 (whatever a hostile page does to it, the page is still read)
        return None
    return Output(words) if words else None


def folded(pieces: Sequence[Piece], output: Output | None) -> list[str]:
    """Return for each piece why it is folded, or an empty string.

    Sure junk (its element says so) is folded unless the extractor took it and it reads like text; without an extractor
    only sure junk and short or linked doubtful pieces are.
    """
    votes = [output is not None and output.holds(piece.text) for piece in pieces]
    between = _between(pieces, votes)
    beside = Counter[int]()
    for piece, vote in zip(pieces, votes, strict=True):
        beside[piece.group] += len(piece.text) if vote else -len(piece.text)
    whys = [
        _why(piece, voted=vote, asked=output is not None, beside=beside[piece.group] > 0 or amid)
        for piece, vote, amid in zip(pieces, votes, between, strict=True)
    ]
    return (
        whys if _leaves_enough(pieces, whys) else [piece.junk if piece.link_share > _MOSTLY else "" for piece in pieces]
    )


def _between(pieces: Sequence[Piece], votes: Sequence[bool]) -> list[bool]:
    """Tell of each piece whether it stands in a short gap between two that the extractor took."""
    found = [False] * len(pieces)
    last, chars = None, 0
    for at, (piece, vote) in enumerate(zip(pieces, votes, strict=True)):
        if not vote:
            chars += len(piece.text)
            continue
        if last is not None and at - last - 1 <= _GAP and chars <= _GAP_CHARS:
            found[last + 1 : at] = [True] * (at - last - 1)
        last, chars = at, 0
    return found


def _why(piece: Piece, *, voted: bool, asked: bool, beside: bool) -> str:
    """Return why one piece is folded."""
    if piece.junk:
        reads = voted and piece.link_share < _MOSTLY and len(piece.text) >= _LONG
        return "" if reads else piece.junk
    if voted or piece.kind in _NEVER_VOTED:
        return "" if not piece.doubt or voted else piece.doubt
    linked = piece.link_share > _MOSTLY
    if piece.doubt and (linked or len(piece.text) < _SHORT):
        return piece.doubt
    if not asked or (beside and not linked):
        return ""
    return piece.doubt or "not in what the extractor takes for the article"


def _leaves_enough(pieces: Sequence[Piece], whys: Sequence[str]) -> bool:
    """Tell whether something to read is left: a page that would be folded as a whole was misunderstood."""
    return any(not why and len(piece.text) >= _LONG for piece, why in zip(pieces, whys, strict=True)) or all(
        len(piece.text) < _LONG for piece in pieces
    )


def _bare(words: str) -> str:
    """Return the letters alone (note marks and raised digits differ there), the digits where there are no letters."""
    return (_NO_LETTER.sub("", words) or _NO_SIGN.sub("", words)).casefold()
