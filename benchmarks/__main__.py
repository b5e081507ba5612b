"""`make bench`: everything that has a figure, in one run."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import opening, saving, sizes, visible, workload
from benchmarks.servers import memory_mb, server
from benchmarks.table import Row, show

MEMORY = 120


def main() -> None:
    """Make the work, start both servers, measure, print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = folder / "text.txt"
        text.write_text(workload.long_text(), encoding="utf-8")
        base = {"BASELINE_DB": str(folder / "baseline.sqlite3"), "BASELINE_TEXT": str(text)}
        prepare = "from benchmarks import baseline; baseline.prepare()"
        subprocess.run([sys.executable, "-c", prepare], env={**os.environ, **base}, check=True)
        work = workload.make(folder)
        with (
            server("newsapp.wsgi:application", folder / "ours.log", NEWSAPP_DATA=name) as ours,
            server("benchmarks.baseline:application", folder / "base.log", **base) as (base_port, _pid),
        ):
            rows = [Row("memory of the web processes before the first import", memory_mb(ours[1]), MEMORY, "MB")]
            rows += opening.measure(work, ours, base_port)
            rows += visible.measure(work, ours, base_port)
            rows += saving.measure(work, ours, base_port)
        rows += sizes.measure()
    print(show(rows))
    print()
    subprocess.run([sys.executable, "-m", "benchmarks.names"], check=False)
    print()
    subprocess.run([sys.executable, "-m", "benchmarks.growth"], check=False)
    print()
    subprocess.run([sys.executable, "-m", "benchmarks.reading_out"], check=False)
    print()
    subprocess.run([sys.executable, "-m", "benchmarks.comparing"], check=False)
    print()
    subprocess.run([sys.executable, "-m", "benchmarks.comparing_a_case"], check=False)
    print()
    subprocess.run([sys.executable, "-m", "benchmarks.search"], check=False)
    print()
    subprocess.run([sys.executable, "-m", "benchmarks.api"], check=False)
    print()
    subprocess.run([sys.executable, "-m", "benchmarks.large_case"], check=False)
    print()
    subprocess.run([sys.executable, "-m", "benchmarks.handing_over"], check=False)


if __name__ == "__main__":
    main()
