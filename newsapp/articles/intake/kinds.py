"""What kind of file it is, by its first bytes; the name is only believed where the bytes agree.

`report.txt` that begins with `%PDF-` is a PDF: reading it as text would store gibberish as if somebody had written it.
"""

import re

from django.utils.translation import gettext as _

from newsapp.articles.refusals import Unreadable

PLAIN, MARKDOWN, HTML = "text/plain", "text/markdown", "text/html"

_SUFFIXES = {
    "txt": PLAIN, "text": PLAIN, "md": MARKDOWN, "markdown": MARKDOWN,
    "html": HTML, "htm": HTML, "xhtml": HTML, "shtml": HTML,
}  # fmt: skip
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"BZh91AY&SY", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x7fELF", "program"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"ID3\x03", "MP3"),
    (b"ID3\x04", "MP3"),
    (b"OggS", "Ogg"),
)
_ZIPPED = {
    b"word/": "DOCX",
    b"xl/": "XLSX",
    b"ppt/": "PPTX",
    b"mimetypeapplication/epub": "EPUB",
    b"opendocument": "ODT",
}
_CLAIMS = {
    "pdf": "PDF", "docx": "DOCX", "doc": "Microsoft Office", "odt": "ODT", "rtf": "RTF", "epub": "EPUB", "zip": "ZIP",
    "xlsx": "XLSX", "pptx": "PPTX", "png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "gif": "GIF", "webp": "WebP",
}  # fmt: skip
_PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)


def suffix_of(file_name: str) -> str:
    """Return the ending of a file name in small letters, without its dot."""
    stem, dot, ending = file_name.rpartition(".")
    return ending.lower() if dot and stem else ""


def sniffed(data: bytes) -> str:
    """Return the name of a type that cannot be text, by its first bytes; empty when it may be text."""
    if data[4:12] in (b"ftypmp42", b"ftypisom", b"ftypheic", b"ftypavif"):
        return "MP4"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    kind = next((name for magic, name in _MAGIC if data.startswith(magic)), "")
    if kind != "ZIP":
        return kind
    return next((name for part, name in _ZIPPED.items() if part in data[:4096]), kind)


def refuse_other_types(data: bytes, file_name: str) -> None:
    """Refuse what is no text by its bytes, and what claims by its name to be something it is not."""
    kind, suffix = sniffed(data[:4096]), suffix_of(file_name)
    if kind and suffix in _SUFFIXES:
        message = _(
            "%(file)s is not what its name says: it is a %(kind)s file, which is not read yet. "
            "Save it as text or HTML, or paste its words."
        )
    elif kind:
        message = _("%(file)s is a %(kind)s file, which is not read yet. Save it as text or HTML, or paste its words.")
    elif suffix in _CLAIMS:
        kind = _CLAIMS[suffix]
        message = _(
            "%(file)s is not what its name says: it does not hold a %(kind)s file. Rename it to .txt if it is text."
        )
    else:
        return
    raise Unreadable(message % {"file": file_name or _("This text"), "kind": kind}, file_name=file_name)


def media_type_of(text: str, file_name: str, said: str = "") -> str:
    """Return how a decoded text is to be read: by its name, else by what was said of it, else by how it begins."""
    by_name = _SUFFIXES.get(suffix_of(file_name), "")
    if by_name == PLAIN and _PAGE.match(text):
        message = _("%(file)s is not what its name says: it is a web page. Rename it to .html and add it again.")
        raise Unreadable(message % {"file": file_name}, file_name=file_name)
    said = said.partition(";")[0].strip().lower()
    if by_name or said in (PLAIN, MARKDOWN, HTML):
        return by_name or said
    return HTML if _PAGE.match(text) else PLAIN
