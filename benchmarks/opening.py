"""Opening the long report with 1,000 and 3,000 marks, and four panes of 1,500, against the bare text."""

from benchmarks.requests import Client, in_turn
from benchmarks.servers import cpu_seconds
from benchmarks.table import Row
from benchmarks.workload import Work

RUNS = 40
WARM = {1000: 4, 3000: 6}
COLD = {1000: 8, 3000: 12}


def measure(work: Work, ours: tuple[int, int], base_port: int) -> list[Row]:
    """Return the figures of opening; `ours` is (port, pid)."""
    client = Client(ours[0], {"Cookie": f"sessionid={work.cookie}"})
    base = Client(base_port, {})
    rows = []
    for marks in (1000, 3000):
        rows += _one_pane(work, client, base, ours[1], marks)
    rows += _four_panes(work, client, base)
    return rows


def _get(client: Client, path: str) -> float:
    took, status, body = client.ask("GET", path)
    if status != 200:
        message = f"{path} answers {status}: {body[:300]!r}"
        raise RuntimeError(message)
    return took


def _one_pane(work: Work, client: Client, base: Client, pid: int, marks: int) -> list[Row]:
    page = f"/cases/{work.slug}/read/?a={work.articles[marks]}"
    for _ in range(6):  # both processes have the pane in their cache
        _get(client, page)
    before = cpu_seconds(pid)
    warm, raw = in_turn(lambda _n: _get(client, page), lambda _n: _get(base, "/raw/"), RUNS)
    cpu = (cpu_seconds(pid) - before) / (RUNS + 2) * 1000
    cold, raw_cold = in_turn(lambda n: _cold(work, client, page, marks, n), lambda _n: _get(base, "/raw/"), RUNS // 2)
    size = len(client.ask("GET", page)[2]) / 1000
    rows = [
        Row(f"open, {marks} marks, warm", warm / raw, WARM[marks], note=f"{warm:.1f} ms against {raw:.1f}"),
        Row(f"open, {marks} marks, cold", cold / raw_cold, COLD[marks], note=f"{cold:.1f} ms"),
        Row(f"processor time, {marks} marks, warm", cpu, 20, "ms"),
    ]
    return [*rows, Row("page over the wire, 1000 marks", size, 90, "kB")] if marks == 1000 else rows


def _cold(work: Work, client: Client, page: str, marks: int, n: int) -> float:
    """Change the stamp of the marks, as any action does, and open."""
    from newsapp.articles.actions.redrawing import redraw  # noqa: PLC0415

    del n
    redraw(revisions=[work.revisions[marks]])
    return _get(client, page)


def _four_panes(work: Work, client: Client, base: Client) -> list[Row]:
    four = [work.articles[marks] for marks in (1500, 1501, 1502, 1503)]
    page = f"/cases/{work.slug}/read/?a={','.join(map(str, four))}"
    single = f"/cases/{work.slug}/read/?a={four[0]}"
    for _ in range(6):
        _get(client, page)
    one, _raw = in_turn(lambda _n: _get(client, single), lambda _n: _get(base, "/raw/"), RUNS // 2)
    all_four, _raw = in_turn(lambda _n: _get(client, page), lambda _n: _get(base, "/raw/"), RUNS // 2)
    size = len(client.ask("GET", page)[2]) / 1000
    return [
        Row("four panes of 1500 marks against one", all_four / one, 4, note=f"{all_four:.0f} ms"),
        Row("four panes over the wire", size, 180, "kB"),
    ]
