"""Fields of BibTeX and biblatex as variables of CSL, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newsapp.exchange.formats.bibtex import latex
from newsapp.exchange.formats.bibtex.entries import MONTHS, Raw

Csl = dict[str, Any]
_KINDS = {
    "article": "article-journal", "book": "book", "booklet": "pamphlet", "inbook": "chapter",
    "incollection": "chapter", "inproceedings": "paper-conference", "conference": "paper-conference",
    "manual": "report", "report": "report", "techreport": "report", "thesis": "thesis", "phdthesis": "thesis",
    "mastersthesis": "thesis", "online": "webpage", "electronic": "webpage", "www": "webpage", "dataset": "dataset",
    "software": "software", "unpublished": "manuscript", "periodical": "periodical", "patent": "patent",
}  # fmt: skip
_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine", "post": "post"}
_WRITTEN = {
    "article-newspaper": ("article", "newspaper"),
    "article-magazine": ("article", "magazine"),
    "article-journal": ("article", ""),
    "post": ("online", "post"),
    "webpage": ("online", ""),
    "report": ("report", ""),
    "book": ("book", ""),
    "chapter": ("incollection", ""),
    "thesis": ("thesis", ""),
}
_TEXTS = (("title", "title"), ("container-title", "journal"), ("publisher", "publisher"), ("note", "note"))
_ALSO = {"container-title": ("journal", "journaltitle", "booktitle"), "publisher": ("publisher", "institution",
         "organization", "school"), "title": ("title",), "note": ("note",)}  # fmt: skip
CARRIED = frozenset(("id", "type", "title", "container-title", "publisher", "note", "author", "issued", "accessed",
                     "URL", "DOI", "language"))  # fmt: skip


def csl_of(raw: Raw) -> Csl:
    """Return what an entry says, in the names of CSL."""
    kind = _SUBTYPES.get(raw.fields.get("entrysubtype", "")) or _KINDS.get(raw.kind, "document")
    item: Csl = {"id": raw.key, "type": kind}
    for name, fields in _ALSO.items():
        item[name] = next((latex.read(raw.fields[one]) for one in fields if one in raw.fields), "")
    item["author"] = [_name(one) for one in _split(raw.fields.get("author", "")) if one]
    item["issued"] = _date(raw.fields.get("date") or _parts(raw.fields))
    item["accessed"] = _date(raw.fields.get("urldate", ""))
    item["URL"] = _address(raw.fields)
    item["DOI"] = raw.fields.get("doi", "")
    item["language"] = raw.fields.get("langid") or raw.fields.get("language", "")
    return {name: value for name, value in item.items() if value}


def raw_of(item: Mapping[str, Any]) -> Raw:
    """Return a CSL item as an entry; what BibTeX has no field for is left out."""
    kind, subtype = _WRITTEN.get(str(item.get("type")), ("misc", ""))
    fields = {name: latex.written(item[csl]) for csl, name in _TEXTS if isinstance(item.get(csl), str)}
    if authors := [found for one in item.get("author") or [] if (found := _author(one))]:
        fields["author"] = " and ".join(authors)
    fields |= {name: day for name, csl in (("date", "issued"), ("urldate", "accessed")) if (day := _iso(item.get(csl)))}
    fields |= {name: _safe(item[csl]) for csl, name in (("URL", "url"), ("DOI", "doi"), ("language", "langid"))
               if isinstance(item.get(csl), str)}  # fmt: skip
    if subtype:
        fields["entrysubtype"] = subtype
    return Raw(kind, _key(item.get("id")), {name: value for name, value in fields.items() if value}, 0)


def unsaid(item: Mapping[str, Any]) -> list[str]:
    """Return the names of what an item says and BibTeX has no field for."""
    return sorted(set(item) - CARRIED - {"custom"})


def _key(value: Any) -> str:
    return re.sub(r"[^A-Za-z0-9:._/+-]+", "-", str(value)).strip("-") or "entry"


def _safe(address: str) -> str:
    """Return an address without what would end a field: such characters in percent signs."""
    signs = {"{": "%7B", "}": "%7D", "\\": "%5C", '"': "%22"}
    return "".join(signs.get(one, one) for one in "".join(address.split()))


def _address(fields: Mapping[str, str]) -> str:
    found = fields.get("url") or re.sub(r"^\\url\{(.*)\}$", r"\1", fields.get("howpublished", ""))
    return found.replace(r"\_", "_").replace(r"\%", "%").replace(r"\&", "&").replace(r"\#", "#").strip() if (
        fields.get("url") or found.startswith("http")) else ""  # fmt: skip


def _split(names: str) -> Iterator[str]:
    """Yield the names of a list: "and" parts them, but not inside braces."""
    depth, start = 0, 0
    for found in re.finditer(r"[{}]|\sand\s", names):
        if found[0] in "{}":
            depth += 1 if found[0] == "{" else -1
        elif depth == 0:
            yield names[start : found.start()].strip()
            start = found.end()
    yield names[start:].strip()


def _name(words: str) -> Csl:
    """Return a name: literal when braces say so or nothing parts it; nobody guesses which word is the family's."""
    family, comma, given = words.partition(",")
    if words.startswith("{") or not comma:
        return {"literal": latex.read(words)}
    return {"family": latex.read(family), "given": latex.read(given)}


def _author(name: Any) -> str:
    if not isinstance(name, dict):
        return ""
    if name.get("literal"):
        return f"{{{latex.written(str(name['literal']))}}}"
    parts = [latex.written(str(name[part])) for part in ("family", "given") if name.get(part)]
    return ", ".join(parts) if len(parts) > 1 else "".join(f"{{{one}}}" for one in parts)


def _parts(fields: Mapping[str, str]) -> str:
    """Return year, month and day of classic fields as one date."""
    month = fields.get("month", "").strip().lower()[:3]
    number = str(MONTHS.index(month) + 1) if month in MONTHS else month
    return "-".join(part for part in (fields.get("year", ""), number, fields.get("day", "") if number else "") if part)


def _date(words: str) -> Csl:
    found = re.fullmatch(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*", words)
    if found:
        return {"date-parts": [[int(part) for part in found.groups() if part]]}
    return {"raw": words.strip()} if words.strip() else {}


def _iso(value: Any) -> str:
    parts = value.get("date-parts") if isinstance(value, dict) else None
    if not parts or not parts[0]:
        return str(value.get("raw", "")) if isinstance(value, dict) else ""
    year, *rest = [int(part) for part in parts[0]]
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])
