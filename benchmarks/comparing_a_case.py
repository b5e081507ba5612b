"""What one more article costs in a case of 100, 1,000 and 10,000: features stored, links found, facts made.

    .venv/bin/python -m benchmarks.comparing_a_case
    DATABASE_URL=postgres://127.0.0.1:5432/postgres .venv/bin/python -m benchmarks.comparing_a_case 100 1000

The articles are the made ones of benchmarks/comparing.py, so that no text is read; everything else is what happens
after an import: rows, links, facts, numbers and kin in a real database, a file where it is SQLite. It is a test
database that is dropped again. One case grows. The last JOINED articles before each size are compared with all before
them; of the others only the features are stored, or it would take an hour (`--all` compares every one). Each figure is
the median of the last LAST articles of a size, processor time of this process and queries, against the size before in
the same run; beside it the same article in the index in memory, which is the baseline.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

import django

from benchmarks.comparing import COUNTS, made
from benchmarks.table import Row, show

LAST, JOINED = 40, 100
ASKED = 2.0  # times the cost of an article in a case of a tenth of the size
BATCH = 2_000


def measure(counts: tuple[int, ...] = COUNTS, joined: int = JOINED) -> list[Row]:
    """Fill a database and return the figures; `joined` articles before each size are compared."""
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import setup_databases, teardown_databases  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        test = connection.settings_dict["TEST"]
        test["NAME"] = "bench_comparing" if connection.vendor == "postgresql" else str(Path(folder) / "case.sqlite3")
        held = setup_databases(verbosity=0, interactive=False)
        try:
            return list(_rows(counts, joined, connection.vendor))
        finally:
            teardown_databases(held, verbosity=0)


def _rows(counts: tuple[int, ...], joined: int, vendor: str) -> Iterator[Row]:
    from newsapp.comparison.models import StoredLink  # noqa: PLC0415

    before = None
    began = time.process_time()
    for count, (processor, queries, core) in _grown(counts, joined):
        took = time.process_time() - began
        note = f"{processor:.1f} ms, {queries:.0f} queries, {core:.2f} ms of it in the index in memory; "
        note += f"{StoredLink.objects.count():,} links, {took:.0f} s for all"
        ratio = processor / before if before else 1.0
        print(f"{count:,}: {note}", file=sys.stderr, flush=True)
        yield Row(f"{vendor}: one more article, {count:,} there, against a tenth of them", ratio, ASKED, note=note)
        before = processor


def _grown(counts: tuple[int, ...], joined: int) -> Iterator[tuple[int, tuple[float, float, float]]]:
    """Yield each size when it is reached, with the medians of its last articles."""
    from newsapp.comparison.index import Index  # noqa: PLC0415
    from newsapp.comparison.linking import links_of  # noqa: PLC0415

    last: list[tuple[float, float, float]] = []
    memory = Index()
    revisions = _revisions(max(counts))
    for n, article in enumerate(made(max(counts))):
        revision = revisions[n]
        numbered = replace(article, number=revision.pk)
        mine = replace(numbered, sentences=tuple(replace(each, article=revision.pk) for each in article.sentences))
        memory.add(mine)
        near = min(count for count in counts if count > n) - n <= joined
        processor, queries = _took(lambda one=revision, other=mine, link=near: _compare(one, other, link=link))
        if not near:
            continue
        core, _none = _took(lambda pk=revision.pk: links_of(memory, pk))
        last = [*last[1 - LAST :], (processor, queries, core)]
        if n + 1 in counts:
            yield n + 1, tuple(median(values) for values in zip(*last, strict=True))  # type: ignore[misc]
            gc.collect()


def _compare(revision: Any, article: Any, *, link: bool) -> None:
    """Do what `compare_revision` does, with features that are made and not read; without `link` only store them."""
    from django.db import transaction  # noqa: PLC0415

    from newsapp.comparison.keeping.catching_up import join  # noqa: PLC0415
    from newsapp.comparison.keeping.preparing import keep  # noqa: PLC0415
    from newsapp.history.actions import hold  # noqa: PLC0415

    with transaction.atomic():
        hold(revision.article.case_id)
        keep(revision.article.case_id, article)
        if link:
            join(revision, article)


def _took(what: Callable[[], object]) -> tuple[float, int]:
    """Return the milliseconds of processor time of a call, and its queries."""
    from django.db import connection  # noqa: PLC0415

    counted: list[str] = []

    def count(execute: Callable[..., object], sql: str, *rest: object) -> object:
        counted.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(count):
        began = time.process_time()
        what()
        return 1000 * (time.process_time() - began), len(counted)


def _revisions(count: int) -> list[Any]:
    from newsapp.accounts.models import User  # noqa: PLC0415
    from newsapp.articles.models import Article, Revision  # noqa: PLC0415
    from newsapp.cases.actions import create_case  # noqa: PLC0415

    case = create_case(name="Bench", by=User.objects.create_user("bench"))
    rows = [Article(case=case, title=f"Article {n}", language="en") for n in range(count)]
    articles = Article.objects.bulk_create(rows, batch_size=BATCH)
    fields = {"media_type": "text/plain", "arrival": "paste", "extractor": "bench", "text": "x", "chars": 1}
    made_ = [Revision(article=one, sha256=str(one.pk), language="en", **fields) for one in articles]
    return list(Revision.objects.bulk_create(made_, batch_size=BATCH))


def main() -> None:
    """Set Django up and print the table."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsapp.settings")
    django.setup()
    sizes = tuple(int(each) for each in sys.argv[1:] if each.isdigit()) or COUNTS
    print(show(measure(sizes, max(sizes) if "--all" in sys.argv else JOINED)))


if __name__ == "__main__":
    main()
