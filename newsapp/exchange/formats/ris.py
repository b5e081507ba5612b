"""RIS (https://en.wikipedia.org/wiki/RIS_(file_format)): tagged lines. Checked line by line, then read by rispy."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import rispy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rispy.config import LIST_TYPE_TAGS, TAG_KEY_MAPPING

from newsapp.cases.models import Case
from newsapp.exchange.bibliography import unsaid, works_of
from newsapp.exchange.carried import Bibliography, Work, digest_of
from newsapp.exchange.formats import Format, Loss, Parsed, Written
from newsapp.exchange.kept import Kept
from newsapp.exchange.strictly import decoded, refused, storable

KEY = "ris"
MOST = 20_000
Csl = dict[str, Any]
_TAG = re.compile(r"([A-Z][A-Z0-9])  -(?: (.*))?$")
_NUMBER = re.compile(r"^\d+\.\n(?=TY  - )", re.MULTILINE)  # rispy's own, which not every reader takes
_COUNTER = re.compile(r"\s*(?:\d+\.)?\s*")
_TYPES = {
    "NEWS": "article-newspaper", "MGZN": "article-magazine", "JOUR": "article-journal", "ELEC": "webpage",
    "BLOG": "post-weblog", "ICOMM": "post", "RPRT": "report", "GOVDOC": "report", "BOOK": "book", "CHAP": "chapter",
    "CONF": "paper-conference", "CPAPER": "paper-conference", "THES": "thesis", "VIDEO": "motion_picture",
    "MPCT": "motion_picture", "SOUND": "song", "DATA": "dataset", "COMP": "software", "MAP": "map",
    "STAT": "legislation", "PAT": "patent", "UNPB": "manuscript", "ENCYC": "entry-encyclopedia",
}  # fmt: skip
_WRITTEN = {csl: ris for ris, csl in reversed(_TYPES.items())}
_TEXTS = {
    "title": ("title", "primary_title"),
    "container-title": ("secondary_title", "journal_name", "alternate_title3"),
    "publisher": ("publisher",),
    "language": ("language",),
    "DOI": ("doi",),
    "id": ("id",),
}
CARRIED = frozenset((*_TEXTS, "type", "author", "issued", "accessed", "URL", "note"))


def read(data: bytes, name: str) -> Bibliography:
    """Return the entries of a file. Refused (422) with the line that stands in no entry or leaves one open."""
    del name
    text = storable(decoded(data).replace("\r\n", "\n").replace("\r", "\n"))
    lost = tuple(_checked(text))
    entries = [_plain(entry) for entry in rispy.loads(text)]
    if not entries:
        raise refused(_("Line 1: there is no entry in this file."))
    works = tuple(
        Work(_identity(entry), _("entry %(n)d") % {"n": n}, csl_of(entry), entry)
        for n, entry in enumerate(entries, start=1)
    )
    return Bibliography(format=KEY, works=works, lost=lost)


def put(parsed: Parsed) -> Written:
    """Write the entries of any bibliography: those of RIS as they came, others as far as it has tags."""
    if not isinstance(parsed, Bibliography):
        raise refused(_("Only a bibliography can be written as RIS."))
    if parsed.format == KEY:
        return Written(_written(work.data for work in parsed.works))
    items = [work.csl for work in parsed.works]
    counted = Counter(name for item in items for name in sorted(set(item) - CARRIED - {"custom"}))
    lost = tuple(Loss(name, _("RIS has no tag for it"), count) for name, count in counted.items())
    return Written(_written(ris_of(item) for item in items), lost=lost)


def write(case: Case) -> Written:
    """Write the articles of a case, and the entries it took in that are about none of them."""
    works = works_of(case)
    return Written(_written([*map(ris_of, works), *Kept.of(case, KEY).others()]), lost=unsaid(works, KEY))


def csl_of(entry: Mapping[str, Any]) -> Csl:
    """Return what an entry says, in the names of CSL."""
    item: Csl = {"type": _TYPES.get(str(entry.get("type_of_reference")), "document")}
    for csl, names in _TEXTS.items():
        item[csl] = next((str(entry[name]) for name in names if entry.get(name)), "")
    authors = [*entry.get("authors", []), *entry.get("first_authors", [])]
    item["author"] = [_name(one) for one in authors]
    item["issued"] = _date(entry.get("date") or entry.get("year") or entry.get("publication_year") or "")
    item["accessed"] = _date(entry.get("access_date") or "")
    item["URL"] = next(iter(entry.get("urls", [])), "")
    item["note"] = "\n".join(entry.get("notes", []))
    return {name: value for name, value in item.items() if value}


def ris_of(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return a CSL item as rispy writes one; what RIS has no tag for is left out."""
    entry: dict[str, Any] = {"type_of_reference": _WRITTEN.get(str(item.get("type")), "GEN")}
    entry |= {names[0]: _line(item[csl]) for csl, names in _TEXTS.items() if item.get(csl)}
    entry["authors"] = [found for one in item.get("author") or [] if (found := _author(one))]
    entry["date"], entry["access_date"] = _written_date(item.get("issued")), _written_date(item.get("accessed"))
    entry["year"] = entry["date"][:4]
    entry["urls"] = [_line(item["URL"])] if item.get("URL") else []
    entry["notes"] = [found for one in str(item.get("note") or "").split("\n") if (found := _line(one))]
    return {name: value for name, value in entry.items() if value}


def _checked(text: str) -> Iterator[Loss]:
    """Go through the lines; yield what stands twice where one counts."""
    opened, entries, seen = 0, 0, Counter[str]()
    twice = 0
    for n, line in enumerate(text.split("\n"), start=1):
        found = _TAG.match(line)
        tag = found[1] if found else ""
        if tag == "TY" and opened:
            raise refused(_("Line %(n)d: the entry of line %(m)d does not end with ER.") % {"n": n, "m": opened})
        if tag == "TY":
            opened, entries, seen = n, entries + 1, Counter()
        elif not opened and not _COUNTER.fullmatch(line):
            raise refused(_("Line %(n)d: this stands in no entry; an entry begins with TY.") % {"n": n})
        if entries > MOST:
            raise refused(_("Line %(n)d: a file may hold 20,000 entries.") % {"n": n})
        opened = 0 if tag == "ER" else opened
        seen[tag] += 1
        twice += tag in TAG_KEY_MAPPING and tag not in LIST_TYPE_TAGS and seen[tag] > 1
    if opened:
        raise refused(_("Line %(n)d: this entry does not end with ER.") % {"n": opened})
    if twice:
        yield Loss(_("tags given twice"), _("RIS has one of them, the first counts"), twice)


def _plain(entry: Any) -> dict[str, Any]:
    """Return an entry of rispy as plain JSON values."""
    found: dict[str, Any] = json.loads(json.dumps(entry, ensure_ascii=False))
    return found


def _written(entries: Iterable[Mapping[str, Any]]) -> bytes:
    written = str(rispy.dumps([dict(entry) for entry in entries]))
    return _NUMBER.sub("", written).encode()


def _identity(entry: Mapping[str, Any]) -> str:
    return digest_of(json.dumps(entry, ensure_ascii=False, sort_keys=True).encode())


def _line(value: Any) -> str:
    return " ".join(str(value).split())


def _name(words: str) -> Csl:
    """Return a name: parted only where a comma parts it."""
    family, comma, given = words.partition(",")
    return {"family": family.strip(), "given": given.strip()} if comma else {"literal": words.strip()}


def _author(name: Any) -> str:
    if not isinstance(name, dict):
        return ""
    return _line(name.get("literal") or ", ".join(str(name[one]) for one in ("family", "given") if name.get(one)))


def _date(words: str) -> Csl:
    found = re.fullmatch(r"(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?/*", words.strip())
    if found:
        return {"date-parts": [[int(part) for part in found.groups() if part]]}
    return {"raw": words.strip()} if words.strip() else {}


def _written_date(value: Any) -> str:
    parts = value.get("date-parts") if isinstance(value, dict) else None
    if not parts or not parts[0]:
        return _line(value.get("raw", "")) if isinstance(value, dict) else ""
    year, *rest = [int(part) for part in parts[0]]
    return "/".join([f"{year:04}", *(f"{part:02}" for part in rest)])


def _detects(data: bytes, name: str) -> bool:
    return name.endswith(".ris") or data.lstrip(b"\xef\xbb\xbf\r\n 1.").startswith(b"TY  -")


FORMAT = Format(
    key=KEY,
    label="RIS",
    suffix="ris",
    media_type="application/x-research-info-systems",
    write=write,
    read=read,
    put=put,
    detects=_detects,
    carries=gettext_lazy("Articles with outlet, headline, date, language and address, for reference managers."),
)
