"""Of two processes that deliver, one is killed in the middle of an attempt: nothing is lost, the other takes over."""

import os
import signal
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from tests.webhooks.running import ROOT, environment, prepare, shell

MANY = 12
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


def _worker(env):
    return subprocess.Popen([sys.executable, "manage.py", "shell", "-c", WORK], cwd=ROOT, env=env)


def test_killed_process_loses_nothing_and_another_takes_over(tmp_path, slow):
    url, told, reached, go_on = slow
    env = environment(tmp_path)
    prepare(env, url, MANY)
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
        while len(told) <= MANY and time.monotonic() < ends:
            time.sleep(0.1)
        second.send_signal(signal.SIGTERM)
        assert second.wait(30) == 0
    finally:
        second.kill()
        second.wait()
    assert (len(set(told)), "LEFT 0 2" in shell(env, LEFT)) == (MANY, True)
