"""`manage.py export CASE --format FORMAT --out FILE`: a case as a pack, a brief, or a file of another tool."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError

from newsapp.accounts.models import User
from newsapp.briefs.composing import document_of
from newsapp.briefs.exporting import EXPORTS
from newsapp.briefs.models import Brief
from newsapp.cases.models import Case
from newsapp.exchange.formats import Loss, formats
from newsapp.exchange.handing import write_file
from newsapp.exchange.pack.making import make_pack
from newsapp.web.errors import Refused

PACK = "pack"


class Command(BaseCommand):
    """Writes one file, whole or not at all, and prints what the format could not carry."""

    help = "Write a case into a file: the evidence pack, the brief, or a format of another tool."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the case, the format and the file."""
        parser.add_argument("case", metavar="CASE", help="the case, as in its address")
        parser.add_argument("--format", required=True, metavar="FORMAT", help="pack, html, docx, md, or one of others")
        parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="where to write")
        parser.add_argument("--force", action="store_true", help="write over a file that is there")
        parser.add_argument("--by", default="", metavar="USERNAME", help="whose doing a pack is in the log")

    def handle(self, **options: Any) -> None:
        """Write it and tell what is not in it."""
        self.case = _case(options["case"])
        self.by = _person(options["by"])
        self.told: list[str] = []
        try:
            write_file(options["out"], self._filler(options["format"]), force=options["force"])
        except Refused as refused:
            raise CommandError(refused.message) from refused
        self.stdout.write(f"{options['out']}: {options['out'].stat().st_size} bytes")
        for line in self.told:
            self.stdout.write(line)

    def _filler(self, key: str) -> Any:
        writers = {key: one.write for key, one in formats().items() if one.write}
        known = [PACK, *EXPORTS, *writers]
        if key not in known:
            message = f"There is no format {key!r}. Formats: {', '.join(known)}."
            raise CommandError(message)
        if key == PACK:
            return self._pack
        data = self._brief(key) if key in EXPORTS else self._written(writers[key])
        return lambda file: file.write(data)

    def _pack(self, file: BinaryIO) -> None:
        built, _event = make_pack(case=self.case, into=file, by=self.by)
        self.told = [f"SHA-256 {built.sha256}", f"{built.files} files, events 1 to {built.state.events}"]
        self.told += _losses(built.lost)

    def _brief(self, key: str) -> bytes:
        brief = Brief.objects.select_related("case").filter(case=self.case).first()
        if brief is None:
            message = f"The case {self.case.slug!r} has no brief yet."
            raise CommandError(message)
        return EXPORTS[key].write(document_of(brief))

    def _written(self, write: Any) -> bytes:
        written = write(self.case)
        self.told = _losses(written.lost)
        return bytes(written.data)


def _losses(lost: Iterable[Loss]) -> list[str]:
    return [f"not in it: {one.what} ({one.count}): {one.why}" for one in lost]


def _case(slug: str) -> Case:
    case = Case.objects.filter(slug=slug).first()
    if case is None:
        known = ", ".join(Case.objects.order_by("slug").values_list("slug", flat=True)[:20]) or "none yet"
        message = f"There is no case {slug!r}. Cases: {known}."
        raise CommandError(message)
    return case


def _person(name: str) -> User | None:
    person = User.objects.filter(username=name).first() if name else None
    if name and person is None:
        message = f"There is no person {name!r}: --by takes a user name."
        raise CommandError(message)
    return person
