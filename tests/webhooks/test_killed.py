"""Of two processes that deliver, one is killed in the middle of an attempt: nothing is lost, the other takes over."""

import os
import signal
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest

ROOT = Path(__file__).parent.parent.parent
MANY = 12
SETUP = """
from newsapp.accounts.models import User
from newsapp.cases.actions import create_case
from newsapp.webhooks.actions import add_webhook
from newsapp.webhooks.models import Delivery
from newsapp.claims.actions import add_claim
by = User.objects.create_user("alice")
case = create_case(name="Harbour fire", by=by)
add_webhook(case=case, url="{url}", kinds=["claim"], by=by)
for n in range({many}):
    add_claim(case=case, wording=f"It burned {{n}}", by=by)
"""
WORK = """
from datetime import timedelta
from newsapp.webhooks import delivering
delivering.LEASE = timedelta(seconds=1)
from newsapp.webhooks.running import run
run()
"""
LEFT = """
from newsapp.webhooks.models import Delivery
tries = Delivery.objects.values_list("attempts", flat=True)
print("LEFT", Delivery.objects.exclude(state="delivered").count(), max(tries))
"""


@pytest.fixture
def slow():
    """A receiver that keeps the first request waiting until it is let go."""
    told, reached, go_on = [], Event(), Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            if not reached.is_set():
                reached.set()
                go_on.wait(20)
            told.append(self.headers["webhook-id"])
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", told, reached, go_on
    go_on.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def env(tmp_path):
    kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}}
    return kept | {"NEWSAPP_DATA": str(tmp_path), "NEWSAPP_ENV": "local", "WEBHOOK_PRIVATE_ADDRESSES": "on"}


def _shell(env, code):
    words = [sys.executable, "manage.py", "shell", "-c", code]
    return subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, check=True).stdout


def _worker(env):
    return subprocess.Popen([sys.executable, "manage.py", "shell", "-c", WORK], cwd=ROOT, env=env)


def test_killed_process_loses_nothing_and_another_takes_over(env, slow):
    url, told, reached, go_on = slow
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], cwd=ROOT, env=env, check=True)
    _shell(env, SETUP.format(url=url, many=MANY))
    first = _worker(env)
    try:
        assert reached.wait(30)
        os.kill(first.pid, signal.SIGKILL)
    finally:
        first.kill()
        first.wait()
    go_on.set()
    second = _worker(env)
    try:
        ends = time.monotonic() + 60
        while len(set(told)) < MANY and time.monotonic() < ends:
            time.sleep(0.1)
        second.send_signal(signal.SIGTERM)
        assert second.wait(30) == 0
    finally:
        second.kill()
        second.wait()
    assert (len(set(told)), "LEFT 0 2" in _shell(env, LEFT)) == (MANY, True)
