"""What each kind of content becomes in a case: first told (plan), then done (take).

A room's or a format's own kind of Parsed has an entry here; both functions are given the case and what was read.
"""

from __future__ import annotations

from newsapp.accounts.models import User
from newsapp.cases.models import Case
from newsapp.exchange.annotated import Annotated
from newsapp.exchange.carried import Bibliography, Notes, Things
from newsapp.exchange.formats import Parsed
from newsapp.exchange.models import Import
from newsapp.exchange.takers import notes, texts, things, works
from newsapp.exchange.takers.outcome import Outcome


def plan(case: Case, parsed: Parsed) -> Outcome:
    """Tell what a file would become in a case. Reads only."""
    match parsed:
        case Annotated():
            return texts.plan(case, parsed)
        case Notes():
            return notes.plan(case, parsed)
        case Bibliography():
            return works.plan(case, parsed)
        case Things():
            return things.plan(case, parsed)
    raise TypeError(type(parsed))


def take(*, case: Case, parsed: Parsed, brought: Import, by: User) -> Outcome:
    """Take what was read into a case, inside the caller's transaction."""
    match parsed:
        case Annotated():
            return texts.take(case=case, parsed=parsed, brought=brought, by=by)
        case Notes():
            return notes.take(case=case, parsed=parsed, by=by)
        case Bibliography():
            return works.take(case=case, parsed=parsed, by=by)
        case Things():
            return things.take(case=case, parsed=parsed, by=by)
    raise TypeError(type(parsed))
