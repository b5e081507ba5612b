"""Tables of the accounts room."""

from newsapp.accounts.models.token import ApiToken
from newsapp.accounts.models.user import User

__all__ = ["ApiToken", "User"]
