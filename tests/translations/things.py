"""A translation, as the product makes them."""

from newsapp.text.spans import Span
from newsapp.translations.actions import add_translation
from newsapp.translations.models import Translation
from newsapp.translations.pairing import Piece


def translation(revision, by) -> Translation:
    """Translate the first letters of a revision."""
    add_translation(revision=revision, pieces=[Piece(Span(0, 4), "Cháy")], language="vi", made_by="Ann", by=by)
    return revision.translations.get()
