"""Static files as they are served: bundled, short, under names that change with their content.

Sources keep their comments, stay modules of their own and need no build step to run; what a browser fetches is made
when static files are collected. The names let browsers keep every file for ever.
"""

import re
from collections.abc import Callable
from pathlib import Path

import rcssmin
import rjsmin
from django.contrib.staticfiles import finders
from django.core.files.base import ContentFile, File
from whitenoise.storage import CompressedManifestStaticFilesStorage

from newsapp.web import bundle
from newsapp.web.shorten import shorten

SHORTEN: dict[str, tuple[Callable[[str, bundle.Read], str], Callable[[str], str]]] = {
    ".js": (bundle.script, lambda code: shorten(rjsmin.jsmin(code))),
    ".css": (bundle.styles, rcssmin.cssmin),
}
OWN = ("js/", "css/")
_LASTING = re.compile(r"\.[0-9a-f]{12}(?=\.\w+$)")


def _source(name: str) -> str:
    """Return one of our sources; FileNotFoundError when something imports what is not there."""
    path = finders.find(name)
    if path is None:
        raise FileNotFoundError(name)
    return Path(path).read_text(encoding="utf-8")


def served(name: str, read: bundle.Read = _source) -> bytes | None:
    """Return one of our scripts or style sheets with all it imports, short; None for any other file."""
    made = SHORTEN.get(name[name.rfind(".") :]) if name.startswith(OWN) else None
    return made[1](made[0](name, read)).encode() if made else None


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Stores our own files in the form in which they are served, those of others as they are."""

    def file_hash(self, name: str | None, content: File | None = None) -> str | None:  # type: ignore[type-arg]
        """Return what a name is made lasting with: of all that is served under it, what it imports included.

        The list of all files has no name of its own.
        """
        return super().file_hash(name, _made(name, content))  # type: ignore[no-any-return]

    def _save(self, name: str, content: File) -> str:  # type: ignore[type-arg]
        """Store a collected file, first under its own name, then under its lasting one."""
        saved: str = super()._save(name, _made(_LASTING.sub("", name), content))
        return saved


def _made(name: str | None, content: File | None) -> File | None:  # type: ignore[type-arg]
    short = served(name) if name else None
    return content if short is None else ContentFile(short)
