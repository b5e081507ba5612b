"""Tables of the history room."""

from newsapp.history.models.event import Event
from newsapp.history.models.submission import Submission

__all__ = ["Event", "Submission"]
