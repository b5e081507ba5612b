"""Check evidence packs of Parallax: python3 verify.py [PACK.zip or folder]...

Without an argument the folder that this file lies in is checked. Needs Python 3.9 or newer and nothing else. Nothing is
executed, fetched or written. The exit code is 0 when all packs hold, else 1.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any, BinaryIO

from newsapp.exchange.pack.verifier.agreement import BRIEF, CLAIMS, check_brief, check_claims
from newsapp.exchange.pack.verifier.contents import PIECE, Contents, archive, folder
from newsapp.exchange.pack.verifier.files import MANIFEST, check_files, manifest_of
from newsapp.exchange.pack.verifier.log import LOG, Told, check_log
from newsapp.exchange.pack.verifier.report import UNREADABLE, Report, shown
from newsapp.exchange.pack.verifier.words import ANNOTATIONS, Texts, check_annotations, check_texts

OTHERWISE = (
    "whether all of it, manifest and log together, was made anew: for that, compare the SHA-256 of the ZIP "
    "with what its maker tells you another way"
)


def verify(path: Path) -> Report:
    """Check one pack, a ZIP or a folder, and return what was found."""
    report = Report()
    try:
        if path.is_dir():
            _contents(folder(path, report), report)
        else:
            with path.open("rb") as file:
                report.counted.append(f"the SHA-256 of the ZIP is {sha256_of(file)}")
                _contents(archive(file, report), report)
    except UNREADABLE as wrong:
        report.fail(path.name, f"cannot be read ({wrong})")
    report.unchecked.append(OTHERWISE)
    return report


def sha256_of(file: BinaryIO) -> str:
    """Return the SHA-256 of a whole file, in hexadecimal; reading starts at the beginning again."""
    digest = hashlib.sha256()
    while piece := file.read(PIECE):
        digest.update(piece)
    file.seek(0)
    return digest.hexdigest()


def _contents(contents: Contents | None, report: Report) -> None:
    """Run every check; one that cannot be run is a failure of its file, and the others go on."""
    if contents is None:
        return
    manifest: dict[str, Any] = {}
    report.guarded(MANIFEST, lambda: manifest.update(manifest_of(contents)))
    if not manifest:
        return
    told, texts, annotations, citations = Told(), Texts(contents), {}, {}  # type: ignore[var-annotated]
    report.guarded(MANIFEST, lambda: check_files(contents, manifest, report))
    report.guarded(LOG, lambda: check_log(contents, manifest, told, report))
    report.guarded(MANIFEST, lambda: check_texts(texts, manifest, told, report))
    report.guarded(ANNOTATIONS, lambda: check_annotations(texts, annotations, report))
    report.guarded(CLAIMS, lambda: check_claims(citations, manifest, told, texts, annotations, report))
    report.guarded(BRIEF, lambda: check_brief(manifest, citations, texts, report))


def tell(path: Path, report: Report) -> None:
    """Print what was found of one pack."""
    print(f"{shown(path.name)}: {'DOES NOT HOLD' if report.failures else 'holds'}")  # noqa: T201
    for line in report.failures:
        print(f"  FAILED  {line}")  # noqa: T201
    if not report.failures:
        for line in report.counted:
            print(f"  ok      {line}")  # noqa: T201
    for line in report.unchecked:
        print(f"  not checked: {line}")  # noqa: T201


def main(paths: list[str]) -> int:
    """Check all packs, print what was found, and return the exit code."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    reports = [(path, verify(path)) for path in map(Path, paths or [str(Path(__file__).resolve().parent)])]
    for path, report in reports:
        tell(path, report)
    return 1 if any(report.failures for _path, report in reports) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
