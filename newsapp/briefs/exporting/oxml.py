"""Elements of a Word file that python-docx has no methods for: runs with a language, fields."""

from __future__ import annotations

import re

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from newsapp.briefs.exporting.wording import Run, closed

_CODE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}")
_REGIONS = {"en": "en-GB", "vi": "vi-VN", "ko": "ko-KR", "ru": "ru-RU", "zh": "zh-CN", "ja": "ja-JP", "uk": "uk-UA"}
_EASTERN = {"ko": "Malgun Gothic", "zh": "SimSun", "ja": "Yu Mincho"}
_LEFTWARDS = frozenset({"ar", "he", "fa", "ur"})


def element(name: str, /, **attributes: str) -> BaseOxmlElement:
    """Return an element `w:name` with attributes `w:...`."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def text_element(words: str) -> BaseOxmlElement:
    """Return words with their spaces."""
    made = element("t")
    made.set(qn("xml:space"), "preserve")
    made.text = words
    return made


def run_element(run: Run, style: str = "") -> BaseOxmlElement:
    """Return a run as an element, with a character style where one is given."""
    made = element("r")
    properties = element("rPr")
    if style:
        properties.append(element("rStyle", val=style))
    for one in _language(run.language):
        properties.append(one)
    if len(properties):
        made.append(properties)
    made.append(text_element(closed(run.text)))
    return made


def language_element(code: str) -> BaseOxmlElement:
    """Return the language of a run or of the file; Word keeps those of the Far East and of the right apart."""
    full = _REGIONS.get(code, code)
    kind = "eastAsia" if code in _EASTERN else "bidi" if code in _LEFTWARDS else "val"
    return element("lang", **{kind: full})


def _language(code: str) -> list[BaseOxmlElement]:
    """Return what a run says of its language, in the order that the schema asks for."""
    if not _CODE.fullmatch(code) or code == "und":
        return []
    fonts = [element("rFonts", eastAsia=_EASTERN[code], hint="eastAsia")] if code in _EASTERN else []
    leftwards = [element("rtl")] if code in _LEFTWARDS else []
    return [*fonts, *leftwards, language_element(code)]


def append_run(paragraph: Paragraph, run: Run, style: str = "") -> None:
    """Add words to a paragraph."""
    paragraph._p.append(run_element(run, style))  # noqa: SLF001  (python-docx has no other way to an own element)


def append_field(paragraph: Paragraph, instruction: str, shown: str, style: str = "") -> None:
    """Add a field: what Word fills in, and what is shown until it does."""
    field = element("fldSimple", instr=f" {instruction} ")
    field.append(run_element(Run(shown), style))
    paragraph._p.append(field)  # noqa: SLF001
