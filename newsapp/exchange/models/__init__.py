"""Tables of the exchange room."""

from newsapp.exchange.models.imported import Import, ImportedText
from newsapp.exchange.models.record import Record

__all__ = ["Import", "ImportedText", "Record"]
