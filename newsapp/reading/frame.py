"""The frame around the panes: bar, heads and menus, kept for everybody who reads the same in the same way.

It takes longer to make than everything else on the page, and changes only with the articles of the case, their marks,
the address, and how the person likes to read: those are its key. The panes themselves are slots in it (web/pieces.py),
and the one thing that belongs to a request, the token of its form, is put in each time.
"""

from __future__ import annotations

from hashlib import blake2b

from django.core.cache import cache
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from newsapp.reading.page import Reader

FORM_SLOT = "\x01token\x01"  # no page holds U+0001 elsewhere: what is refused in texts is refused here
PARTS = ("bar", "panes")
TASTE = ("text_size", "font", "theme", "letters", "all_places", "shortcuts", "speak_marks")


def frame(reader: Reader, request: HttpRequest, *, writes: bool) -> dict[str, SafeString]:
    """Return the parts of the page around the panel, by name."""
    key = _key(reader, writes=writes)
    held: list[str] | None = cache.get(key)
    if held is None:
        context = {"reader": reader, "case": reader.case, "user": reader.user, "writes": writes, "token": FORM_SLOT}
        held = [render_to_string(f"reading/{part}.html", context) for part in PARTS]
        cache.set(key, held, None)
    token = get_token(request)
    return {part: mark_safe(html.replace(FORM_SLOT, token)) for part, html in zip(PARTS, held, strict=True)}  # noqa: S308


def _key(reader: Reader, *, writes: bool) -> str:
    taste = [getattr(reader.user, name) for name in TASTE]
    state = (reader.case.slug, reader.articles, str(reader.address), reader.beside.stamp, taste, writes, get_language())
    return f"frame:{blake2b(repr(state).encode(), digest_size=16).hexdigest()}"
