"""The order of a brief: sections of pieces, and moving pieces between them.

Read and written as a whole while the case is held, so that places never collide: a brief has hundreds of pieces.
"""

from __future__ import annotations

from newsapp.briefs.models import Brief, Piece
from newsapp.questions.models import Question

Home = int | None  # the key of a question; None stands before the first


class Layout:
    """The sections of a brief in the order of the case's questions."""

    def __init__(self, brief: Brief) -> None:
        """Read the order. Two queries."""
        known = Question.objects.filter(case=brief.case_id).order_by("position").values_list("pk", flat=True)
        self.sections: dict[Home, list[Piece]] = {home: [] for home in (None, *known)}
        for piece in brief.pieces.order_by("position", "pk"):
            self.sections[self.home(piece)].append(piece)

    def home(self, piece: Piece) -> Home:
        """Return the section a piece stands in: of a question that is gone, before the first."""
        return piece.question_id if piece.question_id in self.sections else None

    def find(self, pk: int) -> tuple[Home, int] | None:
        """Return where a piece stands: its section and its index there."""
        places = ((home, n) for home, rows in self.sections.items() for n, row in enumerate(rows) if row.pk == pk)
        return next(places, None)

    def step(self, pk: int, step: int) -> tuple[Home, int] | None:
        """Return where a piece comes to stand one step up (-1) or down (1); None at the end of the brief.

        The first piece of a section goes to the end of the section before, the last to the beginning of the next.
        """
        place = self.find(pk)
        if place is None:
            return None
        home, index = place
        if 0 <= index + step < len(self.sections[home]):
            return home, index + step
        homes = list(self.sections)
        at = homes.index(home) + step
        if not 0 <= at < len(homes):
            return None
        return homes[at], (len(self.sections[homes[at]]) if step < 0 else 0)

    def index_before(self, home: Home, before: int | None) -> int:
        """Return the index in a section of the piece to stand before; the end when it does not stand there."""
        rows = self.sections[home]
        return next((n for n, row in enumerate(rows) if row.pk == before), len(rows))

    def move(self, pk: int, home: Home, index: int) -> None:
        """Let a piece stand at an index of a section, and write what changes."""
        place = self.find(pk)
        if place is None:
            return
        row = self.sections[place[0]].pop(place[1])
        self.sections[home].insert(index, row)
        self._write({place[0], home})

    def insert(self, rows: list[Piece], home: Home, index: int) -> None:
        """Store new pieces at an index of a section; those after them move on."""
        for n, row in enumerate(rows):
            row.question_id, row.position = home, index + n
            row.save(force_insert=True)
        self.sections[home][index:index] = rows
        self._write({home})

    def _write(self, homes: set[Home]) -> None:
        changed = []
        for home in homes:
            for n, row in enumerate(self.sections[home]):
                if (row.question_id, row.position) != (home, n):
                    row.question_id, row.position = home, n
                    changed.append(row)
        Piece.objects.bulk_update(changed, ["question_id", "position"]) if changed else None
