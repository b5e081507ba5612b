"""A web process killed in the middle of parallel writes: what was answered is there, and nothing is there by halves."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlencode

import pytest

ROOT = Path(__file__).parent.parent.parent
SECONDS = 2.0
SETUP = """
from newsapp.accounts.models import User
from newsapp.articles.actions import store_article
from newsapp.cases.actions import create_case
by = User.objects.create_user("alice", password="a long pass phrase")
case = create_case(name="Harbour fire", by=by)
store_article(case=case, data=b"The fire began at dawn. About 30 crates burned.", arrival="paste", by=by)
"""
AFTERWARDS = """
from django.db import connection
from newsapp.cases.models import Case
from newsapp.claims.models import Citation, Claim
from newsapp.history.chain import broken
from newsapp.history.models import Event, Submission
whole = connection.vendor != "sqlite" or connection.cursor().execute("PRAGMA integrity_check").fetchone() == ("ok",)
numbers = sorted(Claim.objects.values_list("number", flat=True))
halves = Claim.objects.filter(citations=None).count() + Submission.objects.filter(target="").count()
told = set(Event.objects.filter(action="claim.added").values_list("after__claim__wording", flat=True))
print("RESULT", whole, broken(Case.objects.get().pk), numbers == list(range(1, len(numbers) + 1)), halves,
      told == set(Claim.objects.values_list("wording", flat=True)), Case.objects.get().last_claim == len(numbers))
print("WORDED", *Claim.objects.values_list("wording", flat=True))
"""


@pytest.fixture
def place(tmp_path):
    """Return the environment of a product of its own, with one person, one case and one article in it."""
    env = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}}
    env |= {"NEWSAPP_DATA": str(tmp_path), "ALLOWED_HOSTS": "127.0.0.1", "NEWSAPP_ENV": "local", "NEWSAPP_DEBUG": "1"}
    _manage(env, "migrate", "-v0")
    _manage(env, "shell", "-c", SETUP)
    return env


def _manage(env, *words):
    done = subprocess.run(
        [sys.executable, "manage.py", *words], cwd=ROOT, env=env, capture_output=True, text=True, check=True
    )
    return done.stdout


def _served(env, port):
    words = ["-m", "gunicorn", "newsapp.wsgi", "-b", f"127.0.0.1:{port}", "--workers", "2", "--log-level", "error"]
    server = subprocess.Popen([sys.executable, *words], cwd=ROOT, env=env, start_new_session=True)
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return server
        time.sleep(0.1)
    raise TimeoutError


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Person:
    """Somebody at a browser: keeps cookies, sends forms."""

    def __init__(self, port):
        self.port, self.cookies = port, {}
        self.send("GET", "/login")
        self.send("POST", "/login", username="alice", password="a long pass phrase")

    def send(self, method, address, **fields):
        """Return the status code of a request."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        fields |= {"csrfmiddlewaretoken": self.cookies.get("csrftoken", "")}
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Content-Type": "application/x-www-form-urlencoded",
        }
        try:
            connection.request(method, address, urlencode(fields) if method == "POST" else None, headers)
            answer = connection.getresponse()
            answer.read()
        finally:
            connection.close()
        for line in answer.headers.get_all("Set-Cookie") or []:
            found = re.match(r"(\w+)=([^;]*)", line)
            self.cookies[found[1]] = found[2]
        return answer.status

    def word_claims(self, me):
        """Word claims until nobody answers; return the wordings that were answered as saved."""
        saved = []
        for n in range(10_000):
            wording = f"W{me}-{n}"
            try:
                code = self.send(
                    "POST", "/cases/harbour-fire/cite/", revision="1", s="1", claim="new", role="reports", do="save",
                    wording=wording, key=wording,
                )  # fmt: skip
            except (OSError, HTTPException):
                return saved
            assert code == 302
            saved.append(wording)
        return saved


def test_processes_killed_amid_writes_leave_a_whole_log(place):
    port = _free_port()
    server = _served(place, port)
    try:
        people = [Person(port) for _ in range(4)]
        with ThreadPoolExecutor(4) as pool:
            jobs = [pool.submit(person.word_claims, n) for n, person in enumerate(people)]
            time.sleep(SECONDS)
            os.killpg(server.pid, signal.SIGKILL)
            saved = {wording for job in jobs for wording in job.result()}
    finally:
        server.kill()
        server.wait()
    told = _manage(place, "shell", "-c", AFTERWARDS)
    assert "RESULT True [] True 0 True True" in told
    assert (len(saved) > 4, saved - set(told.partition("WORDED ")[2].split())) == (True, set())
