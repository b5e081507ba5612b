"""Gives paragraphs back to an article that came as one line.

Some collections hold each article on a single line: headline, lead, body, captions, author and sources run into each
other with nothing but a space between, `Ông A thăm B Ông A hôm qua đã tới B . ...`. The headline has no full stop,
so it ends where a sentence begins in the middle of a "sentence": best seen when the text starts again with the
headline's first words, else at a capitalised word that the rest of the text writes small. What is left is cut into
paragraphs of about five sentences, never inside a quotation that runs over several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsapp.text import sentences
from newsapp.text.spans import BlockKind, Span
from newsapp.text.structure_lines import Piece
from newsapp.text.structure_shapes import is_byline, is_names, source_tail, stops, weight

LONG_LINE = 800
_FEW_LINES = 4
_SHORTEST_TITLE, _USUAL_TITLE, _LONGEST_TITLE, _SHORTEST_LEAD = 15, 30, 180, 40
_TOKEN = re.compile(r"\S+")
_HANGING_WORDS = (
    "của và với từ tới đến ở tại về cho là do bởi vì trong trên dưới theo như để khi nếu nhưng hay hoặc sau trước ông "
    "bà một các những the a an of to in on at by for with from and or but as that is are was were his her its their "
    "into over after before в на с и из к по за от до для о об у под над при не что как или но"
)
# Written large in mid-sentence too, so they say little about where a sentence begins.
_RANK_WORDS = (
    "tổng thống thủ tướng chủ tịch bộ trưởng ngoại điện nhà hội đồng liên hợp quốc ủy ban quân đội đại sứ thống đốc "
    "tư lệnh đảng cơ quan trung tâm viện đại học tập đoàn tòa hãng đài báo sở cục ngân hàng tỉnh thành huyện quận biển "
    "đảo president prime minister secretary general foreign defense chairman ambassador kremlin white house"
)
_OPENING_WORDS = "ông bà anh chị trong theo sau tại từ khi in on at after before as when with mr mrs"
_HANGING, _RANKS = frozenset(_HANGING_WORDS.split()), frozenset(_RANK_WORDS.split())
_OPENERS = frozenset(_OPENING_WORDS.split())
# No Vietnamese headline writes these large after its first word.
_FIRST = frozenset(
    [
        "Các",
        "Những",
        "Một",
        "Trong",
        "Theo",
        "Sau",
        "Tại",
        "Ngày",
        "Hôm",
        "Khi",
        "Chiều",
        "Sáng",
        "Tối",
        "Đây",
        "Việc",
        "Trước",
        "Cả",
        "Hàng",
        "Giới",
        "Với",
        "Để",
    ],
)
_LONGEST_NAME, _SHORT_FORM = 60, 4
_ENOUGH_SENTENCES, _MOST_SENTENCES, _ENOUGH_LETTERS, _FAR_TOO_MANY = 4, 6, 500, 12
_WHY_PARAGRAPH = "no paragraph breaks in the text: cut every five sentences"


def is_run_in(found: Sequence[Piece]) -> bool:
    """Tell whether the text is an article on one line, or nearly so."""
    free = [piece for piece in found if piece.kind is None]
    return 0 < len(free) <= _FEW_LINES and max(weight(piece.words) for piece in free) >= LONG_LINE


def opening(piece: Piece) -> list[Piece]:
    """Return headline, lead and rest of a line that begins with a headline; the piece itself when it does not."""
    end = _title_end(piece.words)
    if end is None:
        return [piece]
    title = piece.part(0, end).called(BlockKind.TITLE, "no full stop before a new sentence begins")
    return [title, *lead(piece.part(end, len(piece.words)))]


def lead(rest: Piece) -> list[Piece]:
    """Return the first sentence below a headline, and what follows it."""
    first = sentences.split(rest.words[:2000])[0]
    above = rest.part(first.start, first.end).called(BlockKind.LEAD, "the first sentence after the headline")
    return [above, rest.part(first.end, len(rest.words))]


def closing(piece: Piece) -> list[Piece]:
    """Return the rest, the author and the sources of a line that ends with them; the piece itself when it does not."""
    tail = source_tail(piece.words)
    body = piece.part(0, tail if tail is not None else len(piece.words))
    end = _author_start(body.words)
    cut = [body.part(0, end)]
    if end < len(body.words):
        cut.append(body.part(end, len(body.words)).called(BlockKind.BYLINE, "a name alone after the last sentence"))
    if tail is not None:
        cut.append(piece.part(tail, len(piece.words)).called(BlockKind.ATTRIBUTION, "says what it was compiled from"))
    return [part for part in cut if part.words]


def paragraphs(piece: Piece) -> Iterator[Piece]:
    """Yield a long run of sentences in paragraphs."""
    cut = sentences.split(piece.words)
    first = 0
    for index in range(len(cut)):
        if _is_enough(piece.words, cut, first, index):
            yield _paragraph(piece, cut[first].start, cut[index].end)
            first = index + 1
    if first < len(cut):
        yield _paragraph(piece, cut[first].start, len(piece.words))


def _paragraph(piece: Piece, start: int, end: int) -> Piece:
    """Return one of the paragraphs cut."""
    return piece.part(start, end).called(BlockKind.PARAGRAPH, _WHY_PARAGRAPH)


def _is_enough(words: str, cut: Sequence[Span], first: int, index: int) -> bool:
    """Tell whether a paragraph may end after sentence `index`: long enough, no open quotation, no scrap left over."""
    count = index - first + 1
    letters = cut[index].end - cut[first].start
    full = count >= _MOST_SENTENCES or (count >= _ENOUGH_SENTENCES and letters >= _ENOUGH_LETTERS)
    if not full or len(cut) - index - 1 == 1:
        return False
    return count >= _FAR_TOO_MANY or _is_closed(words[cut[first].start : cut[index].end])


def _is_closed(words: str) -> bool:
    """Tell whether all quotations of a stretch are closed in it."""
    return words.count('"') % 2 == 0 and words.count("“") <= words.count("”")


def _author_start(words: str) -> int:
    """Return where a name alone begins after the last sentence, or the end."""
    last = sentences.split(words[-400:])
    if not last:
        return len(words)
    start = max(0, len(words) - 400) + last[-1].start
    name = words[start:]
    alone = start > 0 and len(name) <= _LONGEST_NAME and stops(name) == 0
    return start if alone and (is_names(name, most=4) or is_byline(name)) else len(words)


def _title_end(words: str) -> int | None:
    """Return where the headline at the start of a line ends, or nothing."""
    first = sentences.split(words[:3000])[0]
    head = words[first.start : first.end]
    tokens = list(_TOKEN.finditer(head))
    rest = words[first.end :]
    scored = [
        (score, -token.start())
        for index, token in enumerate(tokens)
        if (score := _score(tokens, index, head, rest)) > 0
    ]
    return first.start - max(scored)[1] if scored else None


def _score(tokens: Sequence[re.Match[str]], index: int, head: str, rest: str) -> int:
    """Return how likely a new sentence begins at a token of the first one; 0 when it cannot."""
    at = tokens[index].start()
    word, before = _bare(tokens[index].group()), _bare(tokens[index - 1].group())
    if not (_SHORTEST_TITLE <= at <= _LONGEST_TITLE and len(head) - at >= _SHORTEST_LEAD):
        return 0
    if not word[:1].isupper() or before.lower() in _HANGING or not before or tokens[index - 1].group()[-1] in ",;:-–":
        return 0
    score = 3 if _repeats(tokens, index) else 0
    if _goes_on_small(tokens, index):
        score += max(starts_sentences(word, rest), int(word in _FIRST)) + _follows_foreign_name(tokens, index)
    return score + 2 if score and at >= _USUAL_TITLE else score


def _goes_on_small(tokens: Sequence[re.Match[str]], index: int) -> bool:
    """Tell whether a small word follows, as in "The ship", or a small word stands here, as in "In March", "Ông Nam"."""
    after = _bare(tokens[index + 1].group()) if index + 1 < len(tokens) else ""
    return after[:1].islower() or tokens[index].group().lower() in _OPENERS


def _repeats(tokens: Sequence[re.Match[str]], index: int) -> bool:
    """Tell whether the words here are those the line begins with."""
    here = [token.group() for token in tokens[index : index + 2]]
    return here == [token.group() for token in tokens[:2]]


def _follows_foreign_name(tokens: Sequence[re.Match[str]], index: int) -> bool:
    """Tell a Vietnamese word written large, between a foreign name and a small word: "... Vostochny Chuyến đi"."""
    before, word, after = (token.group() for token in tokens[index - 1 : index + 2])
    return before[:1].isupper() and before.isalpha() and before.isascii() and not word.isascii() and after[:1].islower()


def starts_sentences(word: str, rest: str) -> int:
    """Return how well a large word could begin a sentence.

    2 when the rest of the text writes it small too, 1 when it begins sentences with it, else 0.
    """
    if word.lower() in _RANKS:
        return 0
    if re.search(rf"(?<![\w-]){re.escape(word.lower())}(?![\w-])", rest):
        return 2
    return int(re.search(rf"[.!?…][\"”’)]? {re.escape(word)}(?![\w-])", rest) is not None)


class Openings:
    """How the large words of a text begin its sentences; asked often of one text, which is gone through once."""

    def __init__(self, text: str) -> None:
        """Take the text; it is read when the first word is asked for."""
        self._text = text
        self._words: tuple[frozenset[str], frozenset[str]] | None = None

    def rank(self, word: str) -> int:
        """Return what `starts_sentences` does; a word with a full stop inside tells nothing."""
        if word.lower() in _RANKS:
            return 0
        written, first = self._read()
        return 2 if word.lower() in written else int(word in first)

    def _read(self) -> tuple[frozenset[str], frozenset[str]]:
        if self._words is None:
            opening = re.findall(r"[.!?…][\"”’)]? ([\w-]+)", self._text)
            self._words = frozenset(re.findall(r"[\w-]+", self._text)), frozenset(opening)
        return self._words


def headline_end(words: str, start: int, most: int, openings: Openings) -> int:
    """Return where a headline in mid-line ends, before the large word that begins the next sentence; 0 if unclear."""
    tokens = list(_TOKEN.finditer(words, start, most))
    for index, token in enumerate(tokens[:-1]):
        before = tokens[index - 1].group() if index > 1 else ""
        if before and before[-1] in "?!":
            return token.start()
        if before and before[-1] in ".。" and len(before) > _SHORT_FORM:
            return 0
        word = _bare(token.group())
        hangs = not before or before[-1] in ",;:-–" or _bare(before).lower() in _HANGING
        if word[:1].isupper() and not hangs and _goes_on_small(tokens, index) and openings.rank(word):
            return token.start()
    return 0


def _bare(token: str) -> str:
    """Return a token without the marks around it."""
    return token.strip("\"'“”‘’«»()[],;:.!?…")
