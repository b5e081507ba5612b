"""Tables of the accounts room."""

from newsapp.accounts.models.user import User

__all__ = ["User"]
