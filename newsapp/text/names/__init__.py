"""Finding and understanding the names in a document (see `matcher`)."""

from newsapp.text.names.matcher import Matcher

__all__ = ["Matcher"]
