"""What kind of file it is, by its bytes and not by its name alone."""

import pytest

from newsapp.articles.enums import Arrival
from newsapp.articles.intake.reading import Original, take
from newsapp.articles.refusals import Unreadable

PAGE = b"<!DOCTYPE html><html><body><p>The ferry left at nine.</p></body></html>"
ZIP = b"PK\x03\x04\x14\x00\x00\x00\x08\x00"


def _taken(data, name):
    return take(Original(data, Arrival.FILE, name))


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (b"The ferry left at nine.", "ferry.txt", "text/plain"),
        (b"The ferry left at nine.", "ferry", "text/plain"),
        (b"# Ferry\n\nIt left.", "ferry.md", "text/markdown"),
        (PAGE, "ferry.html", "text/html"),
        (PAGE, "ferry", "text/html"),
        (b"\xef\xbb\xbf\n <!-- saved -->" + PAGE, "ferry", "text/html"),
        (b"The ferry left at nine.", "ferry.htm", "text/html"),
    ],
)
def test_files_are_read_as_what_they_are(data, name, media_type):
    assert _taken(data, name).media_type == media_type


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"%PDF-1.7 x", "a.pdf", "a.pdf is a PDF file, which is not read yet."),
        (b"%PDF-1.7 x", "a.txt", "a.txt is not what its name says: it is a PDF file, which is not read yet."),
        (ZIP + b"....word/document.xml", "a.docx", "a.docx is a DOCX file, which is not read yet."),
        (ZIP, "a.zip", "a.zip is a ZIP file, which is not read yet."),
        (b"\x89PNG\r\n\x1a\n...", "a.html", "a.html is not what its name says: it is a PNG file"),
        (b"\xff\xd8\xff\xe0....", "a.jpg", "a.jpg is a JPEG file, which is not read yet."),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "a.webp", "a.webp is a WebP file, which is not read yet."),
        (b"{\\rtf1 hello}", "a.md", "a.md is not what its name says: it is a RTF file"),
        (b"plain words", "a.pdf", "a.pdf is not what its name says: it does not hold a PDF file."),
        (PAGE, "a.txt", "a.txt is not what its name says: it is a web page. Rename it to .html"),
    ],
)
def test_other_types_and_false_names_are_refused_by_name(data, name, message):
    with pytest.raises(Unreadable) as refused:
        _taken(data, name)
    assert refused.value.message[: len(message)] == message


def test_a_file_over_the_limit_is_refused_by_name(settings):
    settings.IMPORT_MAX_BYTES = 1000
    with pytest.raises(Unreadable) as refused:
        _taken(b"x" * 1001, "long.txt")
    assert refused.value.message == (
        "long.txt is too large: 1001\xa0bytes, and 1000\xa0bytes is the limit. Split it and add the parts."
    )


def test_text_files_are_kept_to_the_last_character():
    data = b"  One\r\n\r\n\ttwo _three_ \x0b four  \r\n"
    assert _taken(data, "a.txt").document.text == data.decode()


def test_markdown_is_kept_as_it_is_and_its_links_are_noted():
    text = "# Ferry\n\nSee [the log](https://port.example/log) and ![no](https://port.example/i.png)."
    taken = _taken(text.encode(), "a.md")
    (link,) = taken.extracted.links
    assert (taken.document.text, text[link[0] : link[1]], link[2]) == (text, "the log", "https://port.example/log")


def test_a_paste_has_the_line_ends_people_typed():
    assert take(Original(b"one\r\n\r\ntwo", Arrival.PASTE)).document.text == "one\n\ntwo"
