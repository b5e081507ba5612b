"""Every test: on SQLite, on PostgreSQL, in a browser. Says first what it will skip and why; adds up at the end.

The two databases run at the same time, the browser alone after them: its tests wait for pages. What touches no database
runs once. Under CI=true a missing PostgreSQL or Chromium is a failure: a green run must have run everything.
"""

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

LOCAL = "postgres://127.0.0.1:5432/postgres"
PURE = ("text", "gold", "architecture")  # no database in them
PYTEST = [sys.executable, "-m", "pytest", "-q", *sys.argv[1:]]


def postgres() -> str:
    """Return the address of a PostgreSQL that lets us create a database within two seconds, or an empty string."""
    import psycopg  # noqa: PLC0415  (only here)

    given = os.environ.get("TEST_DATABASE_URL", "")
    for address in [given] if given else [LOCAL, "postgres://127.0.0.1:5432/test"]:
        try:
            with psycopg.connect(address, connect_timeout=2) as connection:
                row = connection.execute("select rolcreatedb or rolsuper from pg_roles where rolname = current_user")
                if (row.fetchone() or [False])[0]:
                    return address
        except psycopg.Error:
            continue
    return ""


def chromium() -> str:
    """Return the path of a Chromium, or an empty string."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome") or ""


Run = tuple[str, list[str], dict[str, str]]


def run(one: Run) -> tuple[int, dict[str, int]]:
    """Run pytest once, each line with its label; return its exit code and what it counted."""
    label, extra, environment = one
    env = {**os.environ, **environment}
    process = subprocess.Popen([*PYTEST, *extra], env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    last = ""
    for line in process.stdout or ():
        print(f"{label:10} {line}", end="", flush=True)
        last = line if re.search(r"\d+ (passed|failed|error|skipped)", line) else last
    found = re.findall(r"(\d+) (passed|failed|error|skipped)", last)
    return process.wait(), {word: int(count) for count, word in found}


def main() -> int:
    """Run all three and print the sum."""
    strict = os.environ.get("CI") == "true"
    server, browser = postgres(), chromium()
    databases: list[Run] = [("SQLite", [], {})]
    browsers: list[Run] = []
    if server:
        once = [f"--ignore=tests/{name}" for name in PURE]
        databases.append(("PostgreSQL", once, {"DATABASE_URL": server}))
    else:
        print("No PostgreSQL that may create databases answers: set TEST_DATABASE_URL to test on it.")
    if browser:
        browsers.append(
            ("browser", ["tests/e2e", "-o", "addopts=--strict-markers -p no:randomly"], {"CHROMIUM": browser})
        )
    else:
        print("No Chromium: browser tests are skipped. Debian: apt-get install chromium fonts-noto-cjk")
    worst, total = 0, {"passed": 0, "failed": 0, "skipped": 0}
    with ThreadPoolExecutor() as pool:
        results = list(pool.map(run, databases))
    for code, counted in [*results, *map(run, browsers)]:
        worst = max(worst, code)
        total["passed"] += counted.get("passed", 0)
        total["skipped"] += counted.get("skipped", 0)
        total["failed"] += counted.get("failed", 0) + counted.get("error", 0)
    if strict and not (server and browser):
        worst = max(worst, 1)
        total["failed"] += 1
        print("CI=true: PostgreSQL and Chromium must both be there.")
    print(f"{total['passed']} passed, {total['failed']} failed, {total['skipped']} skipped")
    return worst


if __name__ == "__main__":
    sys.exit(main())
