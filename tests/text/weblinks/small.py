"""A text with one note, and what is read out of it."""

from newsapp.text import weblinks
from newsapp.text.spans import Document, Endnote, Reference


def noted(*notes: str, language: str = "en", hosts: dict[str, str] | None = None) -> tuple[Reference, ...]:
    text, spans = "", []
    for number, note in enumerate(notes, start=1):
        line = f"[{number}] {note}"
        spans.append(Endnote(number, len(text), len(text) + len(line)))
        text += line + "\n"
    found = weblinks.find(Document(text, language, endnotes=tuple(spans)), hosts=hosts)
    assert [each.raw for each in found] == [text[each.start : each.end] for each in found]
    return found


def urls(note: str, **options: object) -> list[str]:
    return [each.url for each in noted(note, **options)]
