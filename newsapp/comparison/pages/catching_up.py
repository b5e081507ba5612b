"""Before a page compares, what is new is compared: some articles a request, so that no page waits long."""

from __future__ import annotations

from time import monotonic

from newsapp.cases.models import Case
from newsapp.comparison.keeping.catching_up import behind, compare_revision

AT_ONCE = 12
SECONDS = 1.0  # after which no further article is begun


def caught_up(case: Case) -> int:
    """Compare articles that wait, AT_ONCE at most; return how many still wait. Two queries when none does."""
    waiting, until, done = behind(case), monotonic() + SECONDS, 0
    for revision in waiting[:AT_ONCE]:
        if done and monotonic() >= until:
            break
        compare_revision(revision)
        done += 1
    return len(waiting) - done
