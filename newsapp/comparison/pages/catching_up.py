"""Before a page compares, what is new is compared: some articles a request, so that no page waits long."""

from __future__ import annotations

from newsapp.cases.models import Case
from newsapp.comparison.keeping.catching_up import behind, compare_revision

AT_ONCE = 12


def caught_up(case: Case) -> int:
    """Compare the articles that wait, AT_ONCE at most; return how many still wait. Two queries when none does."""
    waiting = behind(case)
    for revision in waiting[:AT_ONCE]:
        compare_revision(revision)
    return len(waiting[AT_ONCE:])
