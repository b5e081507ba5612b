"""What the actions of this room give, and questions as plain values for the log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from newsapp.history.models import Event
from newsapp.questions.models import Question

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an action: its event, and the question as it stands; None when it is gone.

    `repeated` when the same one-time key was used before: then nothing was written and this is what was written then.
    """

    event: Event
    question: Question | None
    repeated: bool = False


def question_data(question: Question) -> Json:
    """Return a question as the log keeps it: enough to tell of it, and to make it again."""
    return {
        "id": question.pk,
        "text": question.text,
        "position": question.position,
        "by": question.by_id,
        "at": question.at.isoformat(),
        "version": question.version,
    }
