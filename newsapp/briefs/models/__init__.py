"""Tables of the briefs room."""

from newsapp.briefs.models.brief import Brief
from newsapp.briefs.models.issue import Issue
from newsapp.briefs.models.piece import Piece

__all__ = ["Brief", "Issue", "Piece"]
