"""Tables of the exchange room."""

from newsapp.exchange.models.record import Record

__all__ = ["Record"]
