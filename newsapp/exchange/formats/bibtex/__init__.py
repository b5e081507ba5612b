"""BibTeX and biblatex: the articles of a case for LaTeX and reference managers. Parsed by bibtexparser 2."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsapp.cases.models import Case
from newsapp.exchange.bibliography import unsaid as unsaid_of_case
from newsapp.exchange.bibliography import works_of
from newsapp.exchange.carried import Bibliography, Work, digest_of
from newsapp.exchange.formats import Format, Loss, Parsed, Written
from newsapp.exchange.formats.bibtex.entries import Raw, entries_of
from newsapp.exchange.formats.bibtex.fields import csl_of, raw_of, unsaid
from newsapp.exchange.kept import Kept
from newsapp.exchange.strictly import decoded, refused, storable

KEY = "bibtex"


def read(data: bytes, name: str) -> Bibliography:
    """Return the entries of a file. Refused (422) with the line of what is not closed, defined or given twice."""
    del name
    text = storable(decoded(data).replace("\r\n", "\n"))
    found, lost = entries_of(text)
    if not found:
        raise refused(_("Line 1: there is no entry in this file."))
    return Bibliography(format=KEY, works=tuple(_work(raw) for raw in found), lost=lost)


def put(parsed: Parsed) -> Written:
    """Write the entries of any bibliography: those of BibTeX as they came, others as far as it has fields."""
    if not isinstance(parsed, Bibliography):
        raise refused(_("Only a bibliography can be written as BibTeX."))
    if parsed.format == KEY:
        return _written([work.data for work in parsed.works])
    items = [work.csl for work in parsed.works]
    return Written(_written([_data(raw_of(item)) for item in items]).data, lost=lost_of(items))


def write(case: Case) -> Written:
    """Write the articles of a case, and the entries it took in that are about none of them."""
    works = works_of(case)
    own = [_data(raw_of(work)) for work in works]
    return Written(_written([*own, *Kept.of(case, KEY).others()]).data, lost=unsaid_of_case(works, KEY))


def lost_of(items: Iterable[Mapping[str, Any]]) -> tuple[Loss, ...]:
    """Return what items say that has no field, by name."""
    counted = Counter(name for item in items for name in unsaid(item))
    return tuple(Loss(name, _("BibTeX has no field for it"), count) for name, count in counted.items())


def _work(raw: Raw) -> Work:
    data = _data(raw)
    identity = digest_of(json.dumps(data, ensure_ascii=False, sort_keys=True).encode())
    return Work(identity, _("line %(n)d") % {"n": raw.line}, csl_of(raw), data)


def _data(raw: Raw) -> dict[str, Any]:
    return {"kind": raw.kind, "key": raw.key, "fields": raw.fields}


def _written(entries: list[Mapping[str, Any]]) -> Written:
    return Written("\n".join(map(_entry, entries)).encode())


def _entry(entry: Mapping[str, Any]) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in entry["fields"].items())
    return f"@{entry['kind']}{{{entry['key']},\n{fields}}}\n"


def _detects(data: bytes, name: str) -> bool:
    return name.endswith((".bib", ".bibtex")) or data.lstrip()[:1] == b"@"


FORMAT = Format(
    key=KEY,
    label="BibTeX",
    suffix="bib",
    media_type="application/x-bibtex",
    write=write,
    read=read,
    put=put,
    detects=_detects,
    carries=gettext_lazy("Articles with outlet, headline, date, language and address, for LaTeX."),
)
