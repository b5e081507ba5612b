"""Brat standoff: a .txt and a .ann for each document, together in a ZIP."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.exchange.annotated import Annotated, Document, of_texts
from newsapp.exchange.case_texts import writer
from newsapp.exchange.formats import Format, Loss, Written
from newsapp.exchange.formats.brat.reading import Reader
from newsapp.exchange.formats.brat.writing import Writer, losses
from newsapp.exchange.formats.bundle import is_zip, pack, safe_name, text_of, unpack
from newsapp.web.errors import Refused


def read(data: bytes, name: str) -> Annotated:
    """Read a ZIP of .txt and .ann; Refused (422) names file and line."""
    if not is_zip(data):
        message = _("%(file)s alone is not enough: pack the .txt and the .ann of each document into one ZIP.")
        raise Refused(message % {"file": name or _("This file")}, 422)
    files = {path: one for path, one in unpack(data).items() if not PurePosixPath(path).name.startswith(".")}
    texts = {path[:-4]: one for path, one in files.items() if path.endswith(".txt")}
    anns = {path[:-4]: one for path, one in files.items() if path.endswith(".ann")}
    if not anns:
        raise Refused(_("This ZIP holds no .ann file."), 422)
    alone = sorted(anns.keys() - texts.keys())
    if alone:
        raise Refused(_("%(file)s.ann has no %(file)s.txt beside it.") % {"file": alone[0][:80]}, 422)
    readers = [
        Reader(one, text_of(texts[one], f"{one}.txt"), text_of(anns.get(one, b""), f"{one}.ann")) for one in texts
    ]
    documents = tuple(reader.document() for reader in readers)
    amiss = sum(reader.amiss for reader in readers)
    return Annotated(documents=documents, lost=tuple(_lost(len(files) - len(texts) - len(anns), amiss)))


def put(annotated: Annotated) -> Written:
    """Write a ZIP of .txt and .ann; documents that came from brat keep their names and ids."""
    counts: Counter[int] = Counter()
    files: dict[str, bytes] = {}
    for n, document in enumerate(annotated.documents, start=1):
        writer, name = Writer(document), _name(document, n)
        files[f"{name}.txt"] = document.text.encode()
        files[f"{name}.ann"] = writer.ann().encode()
        counts.update(writer.lost)
    return Written(pack(files), (*annotated.lost, *losses(counts)))


def _name(document: Document, n: int) -> str:
    return document.name if "brat" in document.extra else safe_name(document.name, n, "")


def _lost(others: int, amiss: int) -> list[Loss]:
    lost = [
        Loss(_("other files"), _("they set up brat's screen and say nothing of the texts"), others),
        Loss(_("words of spans"), _("they repeat other words than the text has at their place, which counts"), amiss),
    ]
    return [one for one in lost if one.count]


FORMAT = Format(
    key="brat",
    label="brat standoff",
    suffix="zip",
    media_type="application/zip",
    write=writer(put),
    read=read,
    put=of_texts(put),
    annotates=True,
    detects=lambda data, name: is_zip(data) and (b".ann" in data or "brat" in name),
    carries=gettext_lazy("Texts with spans, also in several parts, events, relations, attributes and notes; for brat."),
)
