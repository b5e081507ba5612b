"""What a browser has to fetch, compressed: scripts with htmx, and styles."""

import gzip
import re
from pathlib import Path

import django_htmx

from benchmarks.table import Row

ROOT = Path(__file__).parent.parent


def measure() -> list[Row]:
    """Return the sizes."""
    htmx = Path(django_htmx.__file__).parent / "static/django_htmx/htmx-2.min.js"
    scripts = [htmx, *(ROOT / "static/js").rglob("*.js")]
    base = (ROOT / "templates/base.html").read_text()
    styles = [ROOT / "static" / name for name in re.findall(r"css/[\w/]+\.css", base)]
    return [
        Row("script, htmx included", _kilobytes(scripts), 30, "kB gzip"),
        Row("styles", _kilobytes(styles), 12, "kB gzip"),
    ]


def _kilobytes(paths: list[Path]) -> float:
    return sum(len(gzip.compress(path.read_bytes(), 6)) for path in paths) / 1000
