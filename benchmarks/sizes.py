"""What a browser has to fetch, compressed: scripts with htmx, and styles."""

import gzip
import re
from pathlib import Path

import django_htmx

from benchmarks.table import Row
from newsapp.web.storage import shortened

ROOT = Path(__file__).parent.parent


def measure() -> list[Row]:
    """Return the sizes."""
    htmx = Path(django_htmx.__file__).parent / "static/django_htmx/htmx-2.min.js"
    scripts = [htmx, *(path for path in (ROOT / "static/js").rglob("*.js") if "import" not in path.parts)]
    base = (ROOT / "templates/base.html").read_text()
    styles = [ROOT / "static" / name for name in re.findall(r"css/[\w/]+\.css", base)]
    return [
        Row("script of the reader, htmx included", _kilobytes(scripts), 30, "kB gzip"),
        Row("styles", _kilobytes(styles), 12, "kB gzip"),
    ]


def _kilobytes(paths: list[Path]) -> float:
    served = (shortened(_name(path), path.read_bytes()) for path in paths)
    return sum(len(gzip.compress(content, 6)) for content in served) / 1000


def _name(path: Path) -> str:
    static = ROOT / "static"
    return path.relative_to(static).as_posix() if path.is_relative_to(static) else path.name
