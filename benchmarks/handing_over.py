"""How long an evidence pack takes, and how much memory: `python -m benchmarks.handing_over [ARTICLES]`.

1,000 articles of invented words, each with a claim and a citation made by the same actions as any other, go into a test
database that is dropped again. The baseline of the same run is the least that anybody has to do: the originals read out
of the database and put into a ZIP as they are. Published are the medians of three rounds of the wall time, their ratio,
and the most memory that Python held at once; then the same once more with ten originals of 20 MB.
"""

import os
import random
import sys
import time
import tracemalloc
import zipfile
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, TemporaryFile

import django

from benchmarks.table import Row, show

ARTICLES = 1_000
ROUNDS = 3
HEAVY, BYTES = 10, 20_000_000
WORDS = ("harbour", "crates", "burned", "mayor", "guards", "ships", "watch", "morning", "signal", "port", "divers")


def measure(articles: int) -> list[Row]:
    """Fill a database and return the figures."""
    from django.test.utils import setup_databases, teardown_databases  # noqa: PLC0415

    held = setup_databases(verbosity=0, interactive=False)
    try:
        return _measured(_fill(articles), articles)
    finally:
        teardown_databases(held, verbosity=0)


def _fill(articles: int):
    from newsapp.accounts.models import User  # noqa: PLC0415
    from newsapp.articles.actions import store_article  # noqa: PLC0415
    from newsapp.cases.actions import create_case  # noqa: PLC0415
    from newsapp.claims.actions import add_claim  # noqa: PLC0415
    from newsapp.claims.values import Excerpt  # noqa: PLC0415

    draw, by = random.Random(4), User.objects.create_user("bench")
    case = create_case(name="Large", by=by)
    for n in range(articles):
        lines = [" ".join(draw.choices(WORDS, k=12)).capitalize() + "." for _ in range(20)]
        data = "\n\n".join([f"Report {n}", *lines]).encode()
        revision = store_article(
            case=case, data=data, arrival="file", language="en", source_name="Post", by=by
        ).revision
        start = revision.text.index(lines[5])
        excerpt = Excerpt(revision, start, start + len(lines[5]))
        add_claim(case=case, wording=f"Claim {n}", excerpts=[excerpt], by=by)
    return case


def _measured(case, articles: int) -> list[Row]:
    from newsapp.articles.models import Original  # noqa: PLC0415
    from newsapp.exchange.pack.building import build  # noqa: PLC0415
    from newsapp.exchange.pack.verifier.main import verify  # noqa: PLC0415

    with TemporaryDirectory() as name:
        path = Path(name) / "pack.zip"

        def make() -> None:
            with path.open("w+b") as file:
                build(case, file)

        base = median(_timed(lambda: _zipped(case)) for _ in range(ROUNDS))
        building = median(_timed(make) for _ in range(ROUNDS))
        checking = median(_timed(lambda: verify(path)) for _ in range(ROUNDS))
        failed = verify(path).failures
        size, peak = path.stat().st_size / 1e6, _peak(make)
        chosen = list(Original.objects.filter(revision__article__case=case).values_list("pk", flat=True)[:HEAVY])
        Original.objects.filter(pk__in=chosen).update(data=b"x" * BYTES, size=BYTES)
        heavy = _peak(make)
    what = f"{articles} articles"
    return [
        Row(f"build a pack of {what}", building / base, 60, note=f"{building:.2f} s against {base:.3f}, {size:.0f} MB"),
        Row(f"check a pack of {what}", checking / base, 30, note=f"{checking:.2f} s, {len(failed)} failures"),
        Row(f"memory while a pack of {what} is built", peak, 50, "MB"),
        Row(f"the same with {HEAVY} originals of 20 MB", heavy, 100, "MB"),
    ]


def _timed(job) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def _peak(job) -> float:
    tracemalloc.start()
    job()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def _zipped(case) -> None:
    """Put the originals into a ZIP, no more."""
    from newsapp.articles.models import Original  # noqa: PLC0415

    rows = Original.objects.filter(revision__article__case=case).values_list("pk", "data")
    with TemporaryFile() as file, zipfile.ZipFile(file, "w") as archive:
        for pk, data in rows.iterator(chunk_size=4):
            archive.writestr(str(pk), bytes(data))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsapp.settings")
    django.setup()
    print(show(measure(int(sys.argv[1]) if sys.argv[1:] else ARTICLES)))
