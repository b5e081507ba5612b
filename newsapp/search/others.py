"""What else of a case is indexed: things that are neither articles nor claims, said by whoever keeps them.

A question is indexed by this room; rooms above register what is theirs:

>>> register("brief", keys=all_keys, pieces=pieces_of, address=address_of)

Events about `brief:7` then index what `pieces(7)` returns. Keys of entries come from `key`; what a thing has at `place`
n keeps that key until its day changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from newsapp.questions.models import Question
from newsapp.search.entries import PLACES_OF, Piece, key_of
from newsapp.search.enums import Kind
from newsapp.search.models import Entry


@dataclass(frozen=True, slots=True)
class Other:
    """One sort of thing: all its keys, what the index holds of one of them, and where an entry of it leads."""

    keys: Callable[[], Iterable[int]]
    pieces: Callable[[int], list[Piece]]
    address: Callable[[Entry], str]


_OTHERS: dict[str, Other] = {}


def register(
    name: str,
    *,
    keys: Callable[[], Iterable[int]],
    pieces: Callable[[int], list[Piece]],
    address: Callable[[Entry], str],
) -> None:
    """Have things of a sort indexed; `name` is how targets of events call them."""
    _OTHERS[name] = Other(keys, pieces, address)


def others() -> dict[str, Other]:
    """Return every sort that is registered, by name."""
    return _OTHERS


def piece(*, target: str, case: int, kind: Kind, words: str, at: datetime, place: int, number: int = 0) -> Piece:
    """Return what the index holds of a thing's words; `number` is kept for the entry's address (`start`)."""
    name, _colon, pk = target.partition(":")
    entry = Entry(
        id=key_of(at.date(), int(pk), PLACES_OF[name] + place, claim=True), case_id=case, target=target, kind=kind,
        words=words, sentences=[[1, 1, 0]], added=at, start=number,
    )  # fmt: skip
    return Piece(entry)


def address_of(entry: Entry) -> str:
    """Return where the entry of a registered thing leads."""
    return _OTHERS[entry.target.partition(":")[0]].address(entry)


def register_questions() -> None:
    """Have questions indexed."""
    register("question", keys=_question_keys, pieces=_of_question, address=_question_address)


def _question_keys() -> Iterable[int]:
    return list(Question.objects.order_by("pk").values_list("pk", flat=True))


def _of_question(pk: int) -> list[Piece]:
    found = Question.objects.filter(pk=pk).first()
    if found is None:
        return []
    target = f"question:{pk}"
    return [piece(target=target, case=found.case_id, kind=Kind.QUESTIONS, words=found.text, at=found.at, place=0)]


def _question_address(entry: Entry) -> str:
    pk = int(entry.target.partition(":")[2])
    return Question(pk=pk, case=entry.case).get_absolute_url()
