"""How long a search takes over 100,000 short documents, on the database at hand.

    .venv/bin/python -m benchmarks.search
    DATABASE_URL=postgres://127.0.0.1:5432/postgres .venv/bin/python -m benchmarks.search

The documents are made of invented words, one paragraph each; one name of four spellings stands in one document of ten,
and is meant by another word in one of fifty more. Rows go into a test database that is dropped again. What is asked is
asked as the page asks it: names looked up, keys found, the lines of the first page made. p95 of 60 rounds, wall
time and processor time, that of PostgreSQL's process for this connection included where it runs on this machine.
"""

import os
import random
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import django

from benchmarks.table import Row, show

DOCUMENTS = 100_000
ROUNDS = 60
SPELLINGS = ("Kim Jong-un", "김정은", "Ким Чен Ын", "金正恩")
QUERIES = {
    "one name over all its names": "김정은",
    "a frequent word": "bato",
    "two words": "bato kelu",
    "a phrase": '"bato kelu"',
    "a rare word": "word99991",
    "a name without a word": "김정은 -bato",
    "a name and a number": "김정은 qty:>500",
}


def measure() -> list[Row]:
    """Fill a database and return the figures."""
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import setup_databases, teardown_databases  # noqa: PLC0415

    if connection.vendor == "postgresql":
        connection.settings_dict["TEST"]["NAME"] = "bench_search"
    held = setup_databases(verbosity=0, interactive=False)
    try:
        case = _fill()
        ranked = 60 if connection.vendor == "sqlite" else 100
        rows = []
        for what, typed in QUERIES.items():
            for order, asked in (("best", ranked), ("newest", 10)):
                p95, note = _p95(case, typed, order)
                rows.append(Row(f"{connection.vendor}: {what}, {order} first, p95", p95, asked, "ms", note=note))
        return rows
    finally:
        teardown_databases(held, verbosity=0)


def _p95(case: int, typed: str, order: str) -> tuple[float, str]:
    from newsapp.search.finding import find  # noqa: PLC0415
    from newsapp.search.language import Known, plan  # noqa: PLC0415
    from newsapp.search.lines import lines_of  # noqa: PLC0415

    took, used, whole, processor = [], [], [], _processor()
    for _round in range(ROUNDS):
        began, before = time.perf_counter(), processor()
        made = plan(typed, Known([case]))
        found = find(made, [case], order=order)
        took.append((time.perf_counter() - began) * 1000)
        used.append((processor() - before) * 1000)
        lines = lines_of(found.page, made, typed)
        whole.append((time.perf_counter() - began) * 1000)
    told = f"{found.total}{'+' if found.more else ''} found, median {sorted(took)[ROUNDS // 2]:.3g}"
    told += f", processor p95 {sorted(used)[int(ROUNDS * 0.95)]:.3g}"
    lined = f"with {len(lines)} lines p95 {sorted(whole)[int(ROUNDS * 0.95)]:.3g}"
    return sorted(took)[int(ROUNDS * 0.95)], f"{told}, {lined}"


def _processor() -> Callable[[], float]:
    """Return what reads the seconds of processor time used so far, by this process and by the database for it."""
    from django.db import connection  # noqa: PLC0415

    if connection.vendor != "postgresql":
        return time.process_time
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        backend = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
    if not backend.exists():
        return time.process_time
    return lambda: time.process_time() + int(backend.read_text().split()[0]) / 1e9


def _fill() -> int:
    """Write the rows as storing would: entries with their tokens, one quantity in each tenth; return the case."""
    from newsapp.accounts.models import User  # noqa: PLC0415
    from newsapp.articles.models import Article, Revision  # noqa: PLC0415
    from newsapp.cases.actions import create_case  # noqa: PLC0415
    from newsapp.entities.loading import load_lexicon  # noqa: PLC0415
    from newsapp.entities.models import Entity  # noqa: PLC0415
    from newsapp.text.spans import EntityType, LexiconEntry, LexiconName  # noqa: PLC0415

    names = tuple(LexiconName(text, code) for text, code in zip(SPELLINGS, ("en", "ko", "ru", "zh"), strict=True))
    load_lexicon((LexiconEntry("kim", EntityType.PERSON, names),))
    case = create_case(name="Bench", by=User.objects.create_user("bench"))
    kim = Entity.objects.get(key="kim").pk
    day = date(2020, 1, 1)
    articles = [
        Article(case=case, title=f"Document {n}", language="en", published=day + timedelta(days=n % 2_000))
        for n in range(DOCUMENTS)
    ]
    articles = Article.objects.bulk_create(articles, batch_size=2_000)
    fields = {"media_type": "text/plain", "arrival": "paste", "extractor": "bench", "text": "x", "chars": 1}
    made = [Revision(article=one, sha256=str(one.pk), language="en", **fields) for one in articles]
    revisions = Revision.objects.bulk_create(made, batch_size=2_000)
    _entries(case.pk, kim, articles, revisions)
    return case.pk


def _entries(case: int, kim: int, articles: list, revisions: list) -> None:
    from django.db import connection  # noqa: PLC0415

    from newsapp.findings.models import Quantity  # noqa: PLC0415
    from newsapp.search.entries import Piece, key_of  # noqa: PLC0415
    from newsapp.search.models import Entry  # noqa: PLC0415

    draw = random.Random(7)
    syllables = ["ba", "to", "ke", "lu", "mi", "ra", "so", "ni"]
    usual = [a + b for a in syllables for b in syllables]
    now = datetime.now(UTC)
    batch, numbers = [], []
    for n, (article, revision) in enumerate(zip(articles, revisions, strict=True)):
        words = draw.choices(usual, k=40) + [f"word{draw.randrange(100_000)}" for _ in range(10)]
        if n % 10 == 0:
            words.insert(20, SPELLINGS[n // 10 % 4])
        text = " ".join(words)
        named = [[kim, 0, 4]] if n % 10 == 0 or n % 50 == 1 else []
        batch.append(
            Piece(
                Entry(
                    id=key_of(article.published, article.pk, 1), case_id=case, article=article, kind="text", block=1,
                    language="en", revision=revision.pk, start=0, end=len(text), words=text, sentences=[[1, 1, 0]],
                    named=named, added=now,
                )
            ).made()
        )  # fmt: skip
        if n % 10 == 0:
            place = {"start": 0, "end": 1, "whole_start": 0, "whole_end": 1}
            numbers.append(Quantity(revision=revision, low=n % 1_000, high=n % 1_000, bound="exact", **place))
        if len(batch) == 2_000:
            Entry.objects.bulk_create(batch)
            batch = []
    Entry.objects.bulk_create(batch)
    Quantity.objects.bulk_create(numbers, batch_size=2_000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def main(run: Callable[[], list[Row]] = measure) -> None:
    """Set Django up and print the table."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsapp.settings")
    django.setup()
    print(show(run()))


if __name__ == "__main__":
    main()
