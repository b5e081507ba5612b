"""Tables of the cases room."""

from newsapp.cases.models.case import Case
from newsapp.cases.models.invitation import Invitation
from newsapp.cases.models.membership import Membership

__all__ = ["Case", "Invitation", "Membership"]
