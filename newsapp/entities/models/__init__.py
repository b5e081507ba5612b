"""Tables of the entities room."""

from newsapp.entities.models.decision import NameDecision
from newsapp.entities.models.entity import Entity
from newsapp.entities.models.mention import Mention
from newsapp.entities.models.name import Name

__all__ = ["Entity", "Mention", "Name", "NameDecision"]
