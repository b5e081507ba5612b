"""Building the pack of a case: file after file into a ZIP on the disk, the manifest last.

Nothing is locked while a large case is read. Every write of a case ends in an event, so a log that is as long
afterwards as before means that all of it was read in one state; otherwise it is read again.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files as package_files
from itertools import chain
from typing import Any, BinaryIO

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from newsapp.cases.models import Case
from newsapp.exchange.formats import Loss, claimreview, csl
from newsapp.exchange.pack import briefing, facts
from newsapp.exchange.pack.annotations import page_of
from newsapp.exchange.pack.claims import claims_of
from newsapp.exchange.pack.naming import base_of
from newsapp.exchange.pack.state import State, lines, state_of
from newsapp.exchange.pack.verifier import source
from newsapp.exchange.pack.verifier.files import FORM, MANIFEST
from newsapp.exchange.pack.verifier.main import sha256_of
from newsapp.exchange.pack.writing import Writer
from newsapp.web.errors import Refused

TRIES = 3


@dataclass(frozen=True, slots=True)
class Built:
    """A pack that was written: SHA-256 and size of the ZIP, the state it holds, how many files, what is left out."""

    sha256: str
    size: int
    state: State
    files: int
    lost: tuple[Loss, ...] = ()


def build(case: Case, into: BinaryIO) -> Built:
    """Write the pack of a case into a file open for both. Refused (409) while the case keeps changing."""
    for _try in range(TRIES):
        into.seek(0)
        into.truncate()
        case = Case.objects.get(pk=case.pk)
        state = state_of(case)
        with override("en"):  # the same bytes, whoever asks
            built = _build(case, state, into)
        if state_of(case) == state:
            return built
    raise Refused(_("The case is being changed right now. Wait a moment and make the pack again."), 409)


def _build(case: Case, state: State, into: BinaryIO) -> Built:
    with Writer(into) as writer:
        lost = _write(case, state, writer)
    into.seek(0)
    digest = sha256_of(into)
    return Built(digest, into.seek(0, 2), state, len(writer.files), tuple(lost))


def _write(case: Case, state: State, writer: Writer) -> list[Loss]:
    """Write all files, the manifest and the list at the end; return what the formats among them could not carry."""
    lost: list[Loss] = []
    revisions = facts.revisions_of(case)
    made = briefing.document(case, state)
    brief = briefing.files(made, state) if made else ()
    rest = (_own(case, state, revisions), _others(case, lost))
    articles = (facts.originals(case, revisions), facts.texts(case, revisions))
    for name, data in chain(brief, *rest, *articles):
        writer.add(name, [data if isinstance(data, bytes) else _json(data)])
    writer.add("events.jsonl", lines(case, state))
    writer.add("verify.py", [source().encode()])
    writer.add("README.txt", [_readme(case, state, made is not None, lost)])
    writer.add(MANIFEST, [_json(_manifest(case, state, revisions, writer.files))])
    writer.list_all()
    return lost


def _own(case: Case, state: State, revisions: list[Any]) -> Iterator[tuple[str, bytes]]:
    yield "articles.json", _json(facts.articles_of(revisions))
    yield "citations.jsonld", _json(page_of(case))
    yield "claims.json", _json(claims_of(case, state))


def _others(case: Case, lost: list[Loss]) -> Iterator[tuple[str, bytes]]:
    """Yield what other formats make of the case; what a review could not say is in no other file of the pack."""
    reviews = claimreview.write(case)
    lost += reviews.lost
    yield "claimreview.jsonld", reviews.data
    yield "sources.json", csl.write(case).data


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _manifest(case: Case, state: State, revisions: list[Any], files: dict[str, Any]) -> dict[str, Any]:
    return {
        "form": FORM,
        "base": base_of(case),
        "case": {"slug": case.slug, "name": case.name},
        "state": state.at,
        "program": {"name": "Parallax", "version": version(), "code": code()},
        "log": state.log,
        "articles": [facts.row_of(one) for one in revisions],
        "files": dict(files),
    }


def _readme(case: Case, state: State, brief: bool, lost: Iterable[Loss]) -> bytes:  # noqa: FBT001
    text = package_files(__package__).joinpath("readme.txt").read_text(encoding="utf-8")
    left = [f"  {one.what}: {one.count}, because {one.why}" for one in lost]
    always = "  names and other findings in the texts, translations of whole articles, members' accounts"
    told = {"at": state.at or "before the first event", "events": state.events, "version": version()}
    none = "" if brief else "\n                    (the case has none)"
    return text.format(case=case.name, brief=none, left="\n".join([*left, always]), **told).encode()


@cache
def version() -> str:
    """Return the version of this program."""
    with (settings.BASE_DIR / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


@cache
def code() -> str:
    """Return a SHA-256 over the program's own files: two packs of the same code have the same."""
    digest = hashlib.sha256()
    root = settings.BASE_DIR / "newsapp"
    for path in sorted(root.rglob("*.py")):
        digest.update(f"{path.relative_to(root).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()
