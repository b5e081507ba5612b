"""Real footnotes for a file of python-docx: the part that holds them, and the signs in the text that lead there.

Word numbers footnotes itself, in the order of their signs; that is the order in which a brief numbers its notes. A
note that is named again is a cross-reference to the first sign (field NOTEREF).
"""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document as File
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from newsapp.briefs.exporting.oxml import append_field, element, run_element
from newsapp.briefs.exporting.wording import Run

_REFERENCE, _TEXT = "FootnoteReference", "FootnoteText"
_LINES = ((-1, "separator"), (0, "continuationSeparator"))


class Footnotes:
    """The footnotes of one file; `attach` when all are there."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
        self.known: set[int] = set()
        for number, kind in _LINES:
            self.root.append(_line(number, kind))

    def refer(self, paragraph: Paragraph, number: int, runs: Iterable[Run]) -> None:
        """Name a note at the end of a paragraph; the first time, also write what it says."""
        if number in self.known:
            append_field(paragraph, f"NOTEREF {_bookmark(number)} \\f \\h", str(number), _REFERENCE)
            return
        self.known.add(number)
        self.root.append(_footnote(number, runs))
        for one in _sign(number):
            paragraph._p.append(one)  # noqa: SLF001

    def attach(self) -> None:
        """Put the part into the file, and name the two lines in its settings."""
        main = self.file.part
        blob = serialize_part_xml(self.root)
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, main.package)
        main.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        told = element("footnotePr")
        for number, _kind in _LINES:
            told.append(element("footnote", id=str(number)))
        _into_settings(self.file.settings.element, told)


def _into_settings(settings: BaseOxmlElement, told: BaseOxmlElement) -> None:
    """Put footnotePr where the schema wants it: before `compat`, which every file of python-docx has."""
    after = next((child for child in settings if str(child.tag).endswith("}compat")), None)
    if after is None:
        settings.append(told)
    else:
        after.addprevious(told)


def _bookmark(number: int) -> str:
    return f"_Note{number}"


def _sign(number: int) -> list[BaseOxmlElement]:
    """Return the sign of a note between the ends of a bookmark."""
    run = element("r")
    properties = element("rPr")
    properties.append(element("rStyle", val=_REFERENCE))
    run.append(properties)
    run.append(element("footnoteReference", id=str(number)))
    begin = element("bookmarkStart", id=str(number), name=_bookmark(number))
    return [begin, run, element("bookmarkEnd", id=str(number))]


def _line(number: int, kind: str) -> BaseOxmlElement:
    """Return one of the two lines between text and footnotes."""
    note = element("footnote", type=kind, id=str(number))
    paragraph, run = element("p"), element("r")
    run.append(element(kind))
    paragraph.append(run)
    note.append(paragraph)
    return note


def _footnote(number: int, runs: Iterable[Run]) -> BaseOxmlElement:
    note = element("footnote", id=str(number))
    paragraph = element("p")
    properties = element("pPr")
    properties.append(element("pStyle", val=_TEXT))
    paragraph.append(properties)
    sign = element("r")
    style = element("rPr")
    style.append(element("rStyle", val=_REFERENCE))
    sign.extend((style, element("footnoteRef")))
    paragraph.append(sign)
    paragraph.append(run_element(Run(" ")))
    for run in runs:
        paragraph.append(run_element(run, "SourceHash" if run.part == "hash" else ""))
    note.append(paragraph)
    return note
