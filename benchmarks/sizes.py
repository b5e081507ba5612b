"""What a browser has to fetch, compressed: scripts with htmx, and styles."""

import gzip
from pathlib import Path

import django_htmx

from benchmarks.table import Row
from newsapp.web.storage import served

READER = ("js/trusted.js", "js/reader/boot.js")
SHEETS = ("css/main.css", "css/print.css")


def measure() -> list[Row]:
    """Return the sizes."""
    htmx = Path(django_htmx.__file__).parent / "static/django_htmx/htmx-2.min.js"
    scripts = [htmx.read_bytes(), *map(served, READER)]
    return [
        Row("script of the reader, htmx included", _kilobytes(scripts), 30, "kB gzip"),
        Row("styles", _kilobytes(list(map(served, SHEETS))), 12, "kB gzip"),
    ]


def _kilobytes(files: list[bytes | None]) -> float:
    return sum(len(gzip.compress(content or b"", 6)) for content in files) / 1000
