"""How a brief looks in Word: one text face, dark headings, styles for footnotes, which the template lacks."""

from __future__ import annotations

from docx.document import Document as File
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from newsapp.briefs.exporting.oxml import element, language_element

_TEXT, _INK, _META = "Cambria", RGBColor(0x1D, 0x1C, 0x1A), RGBColor(0x55, 0x52, 0x4C)
_A4 = (Cm(21), Cm(29.7))


def prepare(file: File, language: str) -> None:
    """Set page, faces and sizes, and the language of everything that says no other."""
    page = file.sections[0]
    page.page_width, page.page_height = _A4
    page.left_margin = page.right_margin = Cm(2.5)
    page.top_margin = page.bottom_margin = Cm(2.2)
    _language(file, language)
    _known(file)
    _own(file)


def _language(file: File, language: str) -> None:
    properties = file.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for known in properties.findall(qn("w:lang")):
        properties.remove(known)
    properties.append(language_element(language))


def _known(file: File) -> None:
    """Change the styles that the template has."""
    for name, size, bold, before, after in (
        ("Normal", 11, False, 0, 8),
        ("Title", 22, True, 0, 4),
        ("Subtitle", 10, False, 0, 10),
        ("Heading 1", 14, True, 18, 6),
        ("Quote", 11, False, 4, 4),
    ):
        style = file.styles[name]
        _face(style, size, bold=bold)
        _room(style, before, after)
    file.styles["Title"].element.pPr.remove(file.styles["Title"].element.pPr.find(qn("w:pBdr")))
    file.styles["Quote"].paragraph_format.left_indent = Cm(0.8)
    file.styles["Subtitle"].font.color.rgb = _META


def _own(file: File) -> None:
    """Add the styles that it has not; footnote styles under the names that Word knows."""
    for name, size, of in (
        ("footnote text", 8, "Normal"),
        ("Question", 11, "Normal"),
        ("Summary", 11, "Normal"),
        ("Quote Translation", 10, "Quote"),
    ):
        style = file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.islower())
        style.base_style = file.styles[of]
        _face(style, size, bold=name == "Summary", italic=name == "Question")
        style.element.set(qn("w:styleId"), name.title().replace(" ", ""))
    _room(file.styles["footnote text"], 0, 2)
    reference = file.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    reference.element.set(qn("w:styleId"), "FootnoteReference")
    reference.font.superscript = True
    digest = file.styles.add_style("Source Hash", WD_STYLE_TYPE.CHARACTER)
    digest.font.name, digest.font.size = "Consolas", Pt(6.5)


def _face(style: ParagraphStyle | CharacterStyle, size: float, *, bold: bool = False, italic: bool = False) -> None:
    font = style.font
    font.size, font.bold, font.italic, font.color.rgb = Pt(size), bold, italic, _INK
    properties = style.element.get_or_add_rPr()
    for known in properties.findall(qn("w:rFonts")):
        properties.remove(known)
    properties.insert(0, element("rFonts", ascii=_TEXT, hAnsi=_TEXT, cs=_TEXT, eastAsia=_TEXT))


def _room(style: ParagraphStyle, before: float, after: float) -> None:
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
