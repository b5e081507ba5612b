"""The lexicon that comes with Parallax, as values."""

from functools import cache
from pathlib import Path

from newsapp.text import lexicon
from newsapp.text.spans import LexiconEntry

FOLDER = Path(lexicon.__file__).parent / "lexicons"
FILES = ("field.json", "countries.json")


@cache
def shipped() -> tuple[LexiconEntry, ...]:
    """Return the entries of the shipped files in their order; read once per process."""
    return tuple(entry for name in FILES for entry in lexicon.parse((FOLDER / name).read_text(encoding="utf-8")))
