"""WebAnno TSV 3.3, as INCEpTION and WebAnno write it: one file for each document, several in a ZIP."""

from __future__ import annotations

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.exchange.annotated import Annotated, Document, of_texts
from newsapp.exchange.case_texts import writer
from newsapp.exchange.formats import Format, Loss, Written
from newsapp.exchange.formats.bundle import is_zip, pack, safe_name, stem, text_of, unpack
from newsapp.exchange.formats.webanno.layout import read_sheet
from newsapp.exchange.formats.webanno.reading import Reader
from newsapp.exchange.formats.webanno.writing import Writer, losses
from newsapp.web.errors import Refused


def read(data: bytes, name: str) -> Annotated:
    """Read a TSV, or a ZIP of them; Refused (422) names file and line."""
    if not is_zip(data):
        document, amiss = _read_one(data, name)
        return Annotated(documents=(document,), lost=_amiss(amiss))
    files = {name: one for name, one in unpack(data).items() if name.lower().endswith(".tsv")}
    if not files:
        raise Refused(_("This ZIP holds no .tsv file."), 422)
    made = [_read_named(one, data) for one, data in files.items()]
    return Annotated(documents=tuple(document for document, _n in made), lost=_amiss(sum(n for _document, n in made)))


def put(annotated: Annotated) -> Written:
    """Write documents: one as a TSV, several as a ZIP of them."""
    counts: Counter[int] = Counter()
    sheets: dict[str, bytes] = {}
    for n, document in enumerate(annotated.documents, start=1):
        writer = Writer(document)
        sheets[safe_name(document.name, n, ".tsv")] = writer.sheet().encode()
        counts.update(writer.lost)
    sheets = {name: data for name, data in sheets.items() if data}
    one = len(annotated.documents) == 1
    data = next(iter(sheets.values()), b"") if one else pack(sheets)
    return Written(data, (*annotated.lost, *losses(counts)))


def _read_named(name: str, data: bytes) -> tuple[Document, int]:
    try:
        return _read_one(data, name)
    except Refused as refused:
        told = f"{name[:80]}: {refused.message}"
        raise Refused(told, refused.status) from refused


def _read_one(data: bytes, name: str) -> tuple[Document, int]:
    sheet = read_sheet(text_of(data, name))
    return Reader(sheet).document(stem(name)), sheet.amiss


def _amiss(count: int) -> tuple[Loss, ...]:
    why = _("they repeat other words than the text has at their place, which counts")
    return (Loss(_("words of tokens"), why, count),) if count else ()


FORMAT = Format(
    key="webanno",
    label="WebAnno TSV 3.3",
    suffix="tsv",
    media_type="text/tab-separated-values",
    write=writer(put),
    read=read,
    put=of_texts(put),
    annotates=True,
    detects=lambda data, _name: data.removeprefix(b"\xef\xbb\xbf").startswith(b"#FORMAT=WebAnno TSV"),
    carries=gettext_lazy("Texts with names, numbers, dates and cited passages, word by word; for INCEpTION."),
)
