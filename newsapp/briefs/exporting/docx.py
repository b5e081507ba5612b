"""A brief for Word and LibreOffice: headings as styles, real footnotes, the language of every run of words.

python-docx knows no footnotes, so the part that holds them is written here (footnotes.py), as ISO/IEC 29500-1, 17.11
has it. The file is packed again with a fixed time, so that the same document always gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as File
from docx.text.paragraph import Paragraph

from newsapp.briefs.document import QUOTATION, Document, Piece, Section
from newsapp.briefs.exporting import docx_styles
from newsapp.briefs.exporting.footnotes import Footnotes
from newsapp.briefs.exporting.oxml import append_field, append_run
from newsapp.briefs.exporting.wording import UNANSWERED, Run, fit, imprint, note_runs, paragraphs

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first time a ZIP archive can hold


def to_docx(document: Document) -> bytes:
    """Return the file."""
    file = docx.Document()
    docx_styles.prepare(file, document.language)
    _describe(file, document)
    _Body(file, document).write()
    raw = BytesIO()
    file.save(raw)
    return _packed(raw)


def _describe(file: File, document: Document) -> None:
    """Write title, author, subject and times into the properties of the file."""
    about = file.core_properties
    about.title = fit(document.title)[:255]
    about.subject = fit(document.case)[:255]
    about.author = about.last_modified_by = fit(document.by)[:255]
    about.language = document.language
    about.version = f"issue {document.issue}" if document.issue else "draft"
    about.comments = about.keywords = ""
    about.created = about.modified = _time(document.made)


def _time(iso: str) -> datetime:
    """Return a time of the document without zone, in UTC, as the property wants it; the first time there is if none."""
    try:
        return datetime.fromisoformat(iso).astimezone(UTC).replace(tzinfo=None, microsecond=0)
    except (ValueError, OverflowError):
        return datetime(*_EPOCH)  # noqa: DTZ001  (properties have no zone)


def _packed(raw: BytesIO) -> bytes:
    """Return a package with fixed times."""
    packed = BytesIO()
    with ZipFile(raw) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()


class _Body:
    """One document on its way into a file."""

    def __init__(self, file: File, document: Document) -> None:
        self.file, self.document = file, document
        self.footnotes = Footnotes(file)
        self.styles = {style.name: style.style_id for style in file.styles}

    def write(self) -> None:
        """Write everything."""
        for style, runs in self._top():
            self._paragraph(style, runs)
        for section in self.document.sections:
            self._section(section)
        self._footer()
        self.footnotes.attach()

    def _top(self) -> Iterator[tuple[str, list[Run]]]:
        document = self.document
        yield "Title", [Run(fit(document.title))]
        yield "Subtitle", [Run(imprint(document))]
        if document.issue_note:
            yield "Subtitle", [Run(fit(document.issue_note))]
        if document.question:
            yield "Question", [Run(fit(document.question))]
        yield from (("Summary", [Run(words)]) for words in paragraphs(document.summary))

    def _section(self, section: Section) -> None:
        if section.heading:
            self._paragraph("Heading 1", [Run(fit(section.heading))])
        if section.unanswered:
            self._paragraph("Question", [Run(UNANSWERED)])
        for piece in section.pieces:
            if piece.kind == QUOTATION:
                self._quotation(piece)
            else:
                self._sentence(piece)

    def _sentence(self, piece: Piece) -> None:
        paragraph = self._paragraph("Normal", [Run(fit(piece.sentence), piece.language)])
        self._numbers(paragraph, piece)
        for words in piece.judgement:
            append_run(paragraph, Run(f" {words}"))

    def _quotation(self, piece: Piece) -> None:
        paragraph = self._paragraph("Quote", [Run("“"), Run(fit(piece.text), piece.language, "quote"), Run("”")])
        self._numbers(paragraph, piece)
        if piece.translation:
            whose = f" ({fit(piece.translator)})" if piece.translator else ""
            words = Run(fit(piece.translation), piece.translation_language, "translation")
            self._paragraph("Quote Translation", [Run(f"Translation{whose}: “"), words, Run("”")])

    def _paragraph(self, style: str, runs: list[Run]) -> Paragraph:
        paragraph = self.file.add_paragraph()
        paragraph._p.style = self.styles[style]  # noqa: SLF001  (by name, python-docx asks all styles every time)
        for run in runs:
            append_run(paragraph, run)
        return paragraph

    def _numbers(self, paragraph: Paragraph, piece: Piece) -> None:
        for position, number in enumerate(piece.notes):
            if position:
                append_run(paragraph, Run(","), "FootnoteReference")
            runs = note_runs(self.document, self.document.note(number))
            self.footnotes.refer(paragraph, number, runs)

    def _footer(self) -> None:
        """Put title and page number below every page."""
        paragraph = self.file.sections[0].footer.paragraphs[0]
        append_run(paragraph, Run(f"{fit(self.document.title)}  ·  "))
        append_field(paragraph, "PAGE", "1")
