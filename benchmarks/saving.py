"""Saving a citation: form, CSRF, validation, event, HTML back, against one INSERT; few and many marks; four clients."""

import itertools
import re
from urllib.parse import urlencode

from benchmarks.requests import Client, in_turn, sustained
from benchmarks.table import Row
from benchmarks.workload import Work, long_text

RUNS = 60
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
CSRF = "b" * 32
_numbers = itertools.count(1)


def measure(work: Work, ours: tuple[int, int], base_port: int) -> list[Row]:
    """Return the figures of saving."""
    words = [match.span() for match in re.finditer(r"\w{3,}", long_text())]
    base = Client(base_port, FORM)
    few, raw = _p50(work, ours[0], base, words, 1000)
    many, raw_many = _p50(work, ours[0], base, words, 3000)
    rate, failed = sustained(lambda _k: _saver(work, ours[0], words, 1000), 4, 6)
    return [
        Row("save a citation, 1000 marks", few / raw, 10, note=f"{few:.1f} ms against {raw:.1f}"),
        Row("save a citation, 3000 marks", many / raw_many, 10, note=f"{many:.1f} ms"),
        Row("saving with three times the marks", many / few, 1.3, note="independent of the marks"),
        Row("citations a second, four clients", rate, 150, "/s", at_least=True, note=f"{failed} failed"),
    ]


def _p50(work: Work, port: int, base: Client, words: list[tuple[int, int]], marks: int) -> tuple[float, float]:
    client = Client(port, _headers(work))
    return in_turn(
        lambda _n: _save(client, work, words, marks),
        lambda n: base.ask("POST", "/insert/", urlencode({"start": n + 5, "end": n + 9}))[0],
        RUNS,
    )


def _headers(work: Work) -> dict[str, str]:
    cookies = f"sessionid={work.cookie}; csrftoken={CSRF}"
    return {**FORM, "Cookie": cookies, "X-CSRFToken": CSRF, "HX-Request": "true"}


def _save(client: Client, work: Work, words: list[tuple[int, int]], marks: int) -> float:
    number = next(_numbers)
    start, end = words[number * 7 % len(words)][0], words[(number * 7 + number // len(words)) % len(words)][1]
    form = {
        "revision": work.revisions[marks],
        "start": start,
        "end": max(end, start + 1),
        "mode": "cite",
        "claim": f"{work.claim}.1",
        "do": "save",
        "role": "reports",
        "key": f"bench-{number}",
    }
    took, status, body = client.ask("POST", f"/cases/{work.slug}/cite/", urlencode(form))
    if status != 200:
        message = f"saving answers {status}: {body[:300]!r}"
        raise RuntimeError(message)
    return took


def _saver(work: Work, port: int, words: list[tuple[int, int]], marks: int):
    client = Client(port, _headers(work))

    def ask() -> bool:
        try:
            _save(client, work, words, marks)
        except RuntimeError:
            return False
        return True

    return ask
