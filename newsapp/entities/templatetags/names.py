"""What the pages of a case say of its names."""

from django import template

from newsapp.cases.models import Case
from newsapp.entities.deciding.rows import count_to_decide

register = template.Library()


@register.simple_tag
def names_to_decide(case: Case) -> int:
    """Return how many names of a case wait for a decision. One query."""
    return count_to_decide(case)
