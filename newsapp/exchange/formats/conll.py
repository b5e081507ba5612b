"""CoNLL-2003: a token a line with its tags, an empty line between sentences, -DOCSTART- between documents.

    U.N. NNP I-NP I-ORG
    official NN I-NP O

The last column tags names, in one layer that neither overlaps nor leaves a gap; how (IOB, IOB2, IOBES) is found out and
kept. Texts are made of the tokens with spaces between, since the format has no others.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.exchange.annotated import SPAN, Annotated, Annotation, Document, Layer, Place, of_texts
from newsapp.exchange.annotated_words import sentences_of, tokens_of
from newsapp.exchange.case_texts import writer
from newsapp.exchange.formats import Format, Loss, Written
from newsapp.exchange.formats.bundle import stem, text_of
from newsapp.exchange.formats.doccano import label_of
from newsapp.web.errors import Refused

LAYER = "names"
_TAG = re.compile(r"O|([BIESLU])-(\S+)")
_OTHER, _OVERLAP, _PARTS, _MORE, _SPACE = range(5)
Row = tuple[int, list[str]]
Found = tuple[int, int, str]


def read(data: bytes, name: str) -> Annotated:
    """Read documents; Refused (422) names the line with a wrong number of columns or no tag."""
    lines = text_of(data, name).removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    separator = "\t" if any("\t" in line for line in lines) else " "
    width = _width(lines, separator)
    parts: list[list[tuple[int, str]]] = [[]]
    for n, line in enumerate(lines, start=1):
        if line.startswith("-DOCSTART-") and any(one.strip() for _n, one in parts[-1]):
            parts.append([])
        parts[-1].append((n, line))
    documents = [_document(f"{stem(name)} {n}", part, separator, width) for n, part in enumerate(parts, start=1)]
    return Annotated(documents=tuple(documents))


def _width(lines: Sequence[str], separator: str) -> int:
    for n, line in enumerate(lines, start=1):
        if line.strip() and not line.startswith("-DOCSTART-"):
            width = len(_columns(line, separator))
            if width == 1:
                raise _wrong(n, _("a token and its tag need two columns, there is one"))
            return width
    raise _wrong(1, _("there is no token in it"))


def _columns(line: str, separator: str) -> list[str]:
    return line.split("\t") if separator == "\t" else line.split()


def _document(name: str, part: list[tuple[int, str]], separator: str, width: int) -> Document:
    start = next((line for _n, line in part if line.startswith("-DOCSTART-")), "")
    sentences: list[list[Row]] = [[]]
    for n, line in part:
        if line.startswith("-DOCSTART-"):
            continue
        if line.strip():
            sentences[-1].append((n, _checked(n, _columns(line, separator), width)))
        elif sentences[-1]:
            sentences.append([])
    rows = [sentence for sentence in sentences if sentence]
    text, places, tokens = _text(rows)
    grid = [[row for _n, row in sentence] for sentence in rows]
    found = [decoded([row[-1] for row in sentence]) for sentence in grid]
    made: list[Annotation] = []
    at = 0
    for sentence, names in zip(grid, found, strict=True):
        for first, last, label in names:
            place = (tokens[at + first][0], tokens[at + last - 1][1])
            made.append(Annotation(f"n{len(made) + 1}", LAYER, (place,), {"label": label}))
        at += len(sentence)
    raw = [line for _n, line in part]
    hint = {"separator": separator, "start": start, "grid": grid, "lines": raw}
    return Document(name, text, (Layer(LAYER, SPAN, ("label",)),), tuple(made), places, tokens, extra={"conll": hint})


def _checked(n: int, row: list[str], width: int) -> list[str]:
    if len(row) != width:
        raise _wrong(
            n, _("%(found)s columns, where the first line has %(width)s") % {"found": len(row), "width": width}
        )
    if not _TAG.fullmatch(row[-1]):
        raise _wrong(n, _("“%(tag)s” is no tag, like O or B-PER") % {"tag": row[-1][:40]})
    return row


def _text(sentences: list[list[Row]]) -> tuple[str, tuple[Place, ...], tuple[Place, ...]]:
    """Return the text of sentences, a line for each, with the places of sentences and tokens."""
    pieces: list[str] = []
    places: list[Place] = []
    tokens: list[Place] = []
    at = 0
    for sentence in sentences:
        begin = at
        for _n, row in sentence:
            tokens.append((at, at + len(row[0])))
            pieces += [row[0], " "]
            at += len(row[0]) + 1
        pieces[-1] = "\n"
        places.append((begin, at - 1))
    return "".join(pieces)[:-1], tuple(places), tuple(tokens)


def decoded(tags: Sequence[str]) -> list[Found]:
    """Return names as (first token, last token + 1, label), by whichever way of tagging."""
    found: list[Found] = []
    start, label = -1, ""
    for n, tag in enumerate([*tags, "O"]):
        letter, _dash, name = tag.partition("-")
        goes_on = letter in {"I", "E", "L"} and start >= 0 and name == label
        if start >= 0 and not goes_on:
            found.append((start, n, label))
            start = -1
        if letter != "O" and start < 0:
            start, label = n, name
        if letter in {"E", "L", "S", "U"}:
            found.append((start, n + 1, label))
            start = -1
    return found


def encoded(names: Iterable[Found], length: int) -> list[str]:
    """Return names as IOB2 tags."""
    tags = ["O"] * length
    for first, last, label in names:
        tags[first:last] = [f"B-{label}", *[f"I-{label}"] * (last - first - 1)]
    return tags


def put(annotated: Annotated) -> Written:
    """Write documents; those that came from CoNLL keep their other columns and their way of tagging."""
    counts: Counter[int] = Counter()
    parts = [_lines(document, counts, first=not n) for n, document in enumerate(annotated.documents)]
    why = {
        _OTHER: (_("annotations of other layers"), _("CoNLL tags each word once: names, where there are any")),
        _OVERLAP: (_("overlapping spans"), _("CoNLL tags each word once: the longer one is written")),
        _PARTS: (_("spans in several parts, or of no words"), _("CoNLL tags runs of words in one sentence")),
        _MORE: (_("what spans say beside their label"), _("a tag holds a label only")),
        _SPACE: (_("texts with their own white space"), _("CoNLL has words only, and sentences")),
    }
    told = tuple(Loss(*why[key], count) for key, count in sorted(counts.items()) if count)
    return Written("\n".join(line for part in parts for line in part).encode(), (*annotated.lost, *told))


def _lines(document: Document, counts: Counter[int], *, first: bool) -> list[str]:
    names = _names(document, counts)
    hint = document.extra.get("conll")
    if hint and _unchanged(document, hint, names):
        return list(hint["lines"])
    lines = [] if first and not hint else ["-DOCSTART- -X- -X- O", ""]
    tokens, starts = _cut(document, names), [one.start for one in names]
    counts[_SPACE] += 1
    for _place, inside in sentences_of(document, tokens):
        here = names[bisect_left(starts, inside[0][0]) : bisect_left(starts, inside[-1][1])]
        counts[_PARTS] += sum(one.end > inside[-1][1] for one in here)
        found = [(*_covered(inside, one), re.sub(r"\s+", "_", label_of(one))) for one in here]
        words = [re.sub(r"\s+", "_", document.text[start:end]) for start, end in inside]
        tags = encoded(found, len(inside))
        lines += [f"{word} -X- -X- {tag}" for word, tag in zip(words, tags, strict=True)]
        lines.append("")
    return lines


def _unchanged(document: Document, hint: dict[str, Any], names: list[Annotation]) -> bool:
    """Tell whether the tags a document came with still say its names."""
    said, at = [], 0
    for sentence in hint["grid"]:
        for a, b, label in decoded([row[-1] for row in sentence]):
            said.append((document.tokens[at + a][0], document.tokens[at + b - 1][1], label))
        at += len(sentence)
    return said == [(one.start, one.end, label_of(one)) for one in names]


def _names(document: Document, counts: Counter[int]) -> list[Annotation]:
    """Return the spans that can be written, in order, none over another: of names if there are, else of all layers."""
    spans = [one for one in document.annotations if one.spans]
    named = [one for one in spans if one.layer == LAYER] or spans
    counts[_OTHER] += len(document.annotations) - len(named)
    chosen: list[Annotation] = []
    places: list[Place] = []
    for one in sorted(named, key=lambda one: (one.start - one.end, one.start)):
        if len(one.spans) > 1 or not document.words(one).strip():
            counts[_PARTS] += 1
        elif _is_taken(places, one):
            counts[_OVERLAP] += 1
        else:
            chosen.append(one)
            insort(places, (one.start, one.end))
            counts[_MORE] += len(one.features) > 1 or bool(one.slots)
    return sorted(chosen, key=lambda one: one.start)


def _is_taken(places: list[Place], one: Annotation) -> bool:
    """Tell whether a span meets one of some others, which are in order and do not meet each other."""
    at = bisect_left(places, (one.end, 0))
    return at > 0 and places[at - 1][1] > one.start


def _cut(document: Document, names: list[Annotation]) -> tuple[Place, ...]:
    """Return tokens, cut where a name begins or ends inside one."""
    borders = sorted({position for one in names for position in (one.start, one.end)})
    cut: list[Place] = []
    at = 0
    for start, end in tokens_of(document):
        while at < len(borders) and borders[at] <= start:
            at += 1
        inside = []
        while at < len(borders) and borders[at] < end:
            inside.append(borders[at])
            at += 1
        points = [start, *inside, end]
        cut += pairwise(points)
    return tuple(cut)


def _covered(tokens: list[Place], one: Annotation) -> tuple[int, int]:
    """Return which tokens of a sentence a name covers, from and to."""
    return bisect_left(tokens, (one.start, 0)), bisect_left(tokens, (one.end, 0))


def _wrong(line: int, why: str) -> Refused:
    return Refused(_("Line %(line)s: %(why)s.") % {"line": line, "why": why}, 422)


FORMAT = Format(
    key="conll",
    label="CoNLL-2003",
    suffix="conll",
    media_type="text/plain",
    write=writer(put),
    read=read,
    put=of_texts(put),
    annotates=True,
    detects=lambda data, name: name.endswith((".conll", ".iob", ".bio")) or data.startswith(b"-DOCSTART-"),
    carries=gettext_lazy("Words with one tag each: names that do not overlap."),
)
