"""Names of our things in files of others: the same thing of the same case always gets the same one (UUID version 5)."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from newsapp.articles.models import Revision
from newsapp.cases.models import Case

SPACE = UUID("5b0f3f4e-6d0c-5a55-9f58-2d6a2a6c2f0b")  # drawn once; what is named in it is ours

# RFC 3987: a scheme, then no space and none of the characters that no IRI holds.
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+")


def is_iri(value: Any) -> bool:
    """Tell whether a value is an absolute IRI."""
    return isinstance(value, str) and _IRI.fullmatch(value) is not None


def uuid_of(case: Case, kind: str, pk: int | str) -> UUID:
    """Return the UUID of a thing; a case of another installation, or one made anew, gives another."""
    return uuid5(SPACE, f"{case.slug}/{moment(case.created)}/{kind}/{pk}")


def urn(case: Case, kind: str, pk: int | str) -> str:
    """Return the UUID of a thing as an IRI."""
    return f"urn:uuid:{uuid_of(case, kind, pk)}"


def moment(at: datetime) -> str:
    """Return a time as xsd:dateTime in UTC, to the millisecond."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def stored(revision: Revision) -> str:
    """Return the IRI of the stored bytes of a revision, for an article without an address of its own."""
    return f"urn:sha256:{revision.sha256}"
