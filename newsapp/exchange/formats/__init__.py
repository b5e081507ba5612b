"""The formats that Parallax hands over and takes in: one module (or package) below here each, with a constant FORMAT.

A format says what it carries, writes a case, reads a file, or both. What it cannot say is never dropped in silence:

>>> format_of("brat").write(case).lost
(Loss(what="claims", why="brat has no word for them", count=3),)

`read(data, file_name)` raises Refused (422) naming the reason and the place, a line or a path. What it returns is one
of the kinds of Parsed; `newsapp.exchange.taking` knows what each becomes in a case. `put` writes what was read, which
is how `manage.py convert` turns one format into another without a case; it refuses what it has no words for.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from newsapp.cases.models import Case
from newsapp.web.errors import Refused

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Loss:
    """What could not be carried: so many of `what`, because `why`, in words of the page."""

    what: str
    why: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Written:
    """A file as bytes, and what of the case is not in it."""

    data: bytes
    lost: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a file says, before anything of it is in a case; each kind of content is a class of its own."""

    lost: tuple[Loss, ...] = ()


def _never(data: bytes, name: str) -> bool:
    del data, name
    return False


@dataclass(frozen=True, slots=True)
class Format:
    """One format. `detects(first bytes, file name)` says whether a file looks like it; `carries` is one line.

    `annotates` where it holds annotated texts, which any other such format can write too.
    """

    key: str
    label: str
    suffix: str
    media_type: str
    write: Callable[[Case], Written] | None = None
    read: Callable[[bytes, str], Parsed] | None = None
    put: Callable[[Parsed], Written] | None = None
    detects: Callable[[bytes, str], bool] = _never
    carries: str | _StrPromise = ""
    annotates: bool = False


@cache
def formats() -> dict[str, Format]:
    """Return every format by its key, in order of label. Modules are loaded at the first call."""
    found: list[Format] = []
    for module in pkgutil.iter_modules(__path__):
        made = getattr(import_module(f"{__name__}.{module.name}"), "FORMAT", ())
        found.extend([made] if isinstance(made, Format) else made)
    return {one.key: one for one in sorted(found, key=lambda one: one.label.casefold())}


def format_of(key: str) -> Format:
    """Return a format by its key; Refused (422) for one that nobody knows."""
    known = formats()
    if key not in known:
        message = _("There is no format “%(key)s”. Known are: %(all)s.")
        raise Refused(message % {"key": key[:40], "all": ", ".join(known)}, 422)
    return known[key]


def detected(data: bytes, name: str) -> Format | None:
    """Return the format a file looks like, by its first bytes and its name; None when it could be any."""
    return next((one for one in formats().values() if one.read and one.detects(data[:65_536], name.lower())), None)
