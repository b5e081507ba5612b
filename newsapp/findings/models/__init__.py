"""Tables of the findings room."""

from newsapp.findings.models.date import DateExpression
from newsapp.findings.models.finding import Finding
from newsapp.findings.models.quantity import Quantity
from newsapp.findings.models.statement import Statement

__all__ = ["DateExpression", "Finding", "Quantity", "Statement"]
