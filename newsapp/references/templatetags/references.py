"""What the tabs of a case count of its references."""

from django import template

from newsapp.cases.models import Case
from newsapp.references.queries import references_count

register = template.Library()


@register.simple_tag
def notes_count(case: Case) -> int:
    """Return how many references a case has. One query."""
    return references_count(case)
