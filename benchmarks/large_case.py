"""How long the pages of a large case take: 1,000 articles, 5,000 claims, 7,500 citations, a brief with 201 notes.

    .venv/bin/python -m benchmarks.large_case
    DATABASE_URL=postgres://127.0.0.1:5432/postgres .venv/bin/python -m benchmarks.large_case

The articles are short, of invented words and known names, and stored by the same action as any other; claims, passages
and citations are rows of the real tables, each claim with its event (benchmarks/large_rows.py). It all goes into a test
database that is dropped again. Every page is asked in this process, through all middleware, in turn with a baseline
page of the same run: the same page of a case with one article and one claim. Published are the medians of 15 rounds:
wall time, processor time of this process, and the ratio of the wall times.
"""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

import django

from benchmarks.table import Row, show

ARTICLES = 1_000
CLAIMS = 5_000
ROUNDS = 15
LIMIT = 200
NOTES = 200


def measure() -> list[Row]:
    """Fill a database and return the figures."""
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import setup_databases, teardown_databases  # noqa: PLC0415

    call_command("collectstatic", verbosity=0, interactive=False)

    if connection.vendor == "postgresql":
        connection.settings_dict["TEST"]["NAME"] = "bench_large"
    held = setup_databases(verbosity=0, interactive=False)
    try:
        from benchmarks import large_rows  # noqa: PLC0415  (needs Django)

        return measured(*large_rows.fill())
    finally:
        teardown_databases(held, verbosity=0)


def measured(user: Any, case: Any, small: Any) -> list[Row]:
    """Ask every page in turn with the same page of a small case."""
    from django.db import connection  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(user)
    rows = []
    for (what, address), base in zip(_pages(case).items(), _pages(small).values(), strict=True):
        answer = _asked(client, address, base)
        note = f"{answer.wall / answer.base:.1f} x a small case, processor {answer.processor:.0f} ms, "
        note += f"{answer.queries} queries, {answer.size / 1000:.0f} kB"
        rows.append(Row(f"{connection.vendor}: {what}", answer.wall, LIMIT, "ms", note=note))
    return rows


def _pages(case: Any) -> dict[str, str]:
    from newsapp.claims.models import Citation  # noqa: PLC0415

    slug = case.slug
    some = list(case.articles.values_list("pk", flat=True)[:4])
    cited = Citation.objects.filter(claim__case=case).select_related("passage__revision").first()
    passage = cited.passage if cited else None
    place = f"revision={passage.revision_id}&start={passage.start}&end={passage.end}" if passage else ""
    return {
        "home": "/",
        "case page": f"/cases/{slug}/",
        "case page, second hundred, most claims first": f"/cases/{slug}/?order=claims&page=2",
        "case page, in a disputed claim": f"/cases/{slug}/?disputed=on",
        "claim list": f"/cases/{slug}/claims/",
        "claim list, last page": f"/cases/{slug}/claims/?page=50",
        "claim list, disputed": f"/cases/{slug}/claims/?disputed=on",
        "claim list, by a word": f"/cases/{slug}/claims/?q=moscow",
        "brief with 201 notes": f"/cases/{slug}/brief/",
        "questions": f"/cases/{slug}/questions/",
        "claim list, answering no question": f"/cases/{slug}/claims/?question=none",
        "names to decide": f"/cases/{slug}/names/",
        "activity": f"/cases/{slug}/activity/",
        "search, best first": f"/cases/{slug}/search/?q=Kim+Jong-un",
        "words in context": f"/cases/{slug}/concordance/?q=Moscow",
        "reader, four articles": f"/cases/{slug}/read/?a={','.join(map(str, some))}",
        "reader, as it opens": f"/cases/{slug}/read/",
        "suggestions when citing": f"/cases/{slug}/cite/?{place}",
        "who says what": f"/cases/{slug}/coverage/",
        "who says what, possible links too": f"/cases/{slug}/coverage/?tier=all",
        "numbers that differ": f"/cases/{slug}/numbers/",
        "timeline": f"/cases/{slug}/timeline/",
    }


@dataclass(frozen=True)
class Answer:
    """Milliseconds of a page, of processor time in it, and of the small case's page; its size and queries."""

    wall: float
    processor: float
    base: float
    size: int
    queries: int


def _asked(client: Any, address: str, base: str) -> Answer:
    from django.db import connection  # noqa: PLC0415

    counted: list[str] = []

    def count(execute: Callable[..., object], sql: str, *rest: object) -> object:
        counted.append(sql)
        return execute(sql, *rest)

    for each in (base, address):
        with connection.execute_wrapper(count):
            counted.clear()
            answer = client.get(each)
        if answer.status_code != 200:
            message = f"{each} answers {answer.status_code}: {answer.content[:300]!r}"
            raise RuntimeError(message)
    wall, processor, small = [], [], []
    for _round in range(ROUNDS):
        before = time.process_time()
        wall.append(_milliseconds(lambda: client.get(address)))
        processor.append((time.process_time() - before) * 1000)
        small.append(_milliseconds(lambda: client.get(base)))
    return Answer(median(wall), median(processor), median(small), len(answer.content), len(counted))


def _milliseconds(what: Callable[[], object]) -> float:
    began = time.perf_counter()
    what()
    return (time.perf_counter() - began) * 1000


def main(run: Callable[[], list[Row]] = measure) -> None:
    """Set Django up and print the table."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsapp.settings")
    django.setup()
    print(show(run()))


if __name__ == "__main__":
    main()
