"""`serve --deliver`: the process beside the web server delivers, and ends with it."""

import os
import signal
import socket
import subprocess
import sys
import time

from tests.webhooks.running import ROOT, environment, prepare


def _until(true):
    ends = time.monotonic() + 60
    while not true() and time.monotonic() < ends:
        time.sleep(0.1)
    return true()


def _gone(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def test_process_beside_the_server_delivers_and_ends_with_it(tmp_path, receiver):
    env = environment(tmp_path)
    prepare(env, receiver.url, 2)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    words = [sys.executable, "manage.py", "serve", "--port", port, "--deliver"]
    server = subprocess.Popen(words, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        assert _until(lambda: len(receiver.requests) == 2)
        server.kill()
        server.wait(30)
        assert _until(lambda: _gone(server.pid))
    finally:
        if not _gone(server.pid):
            os.killpg(server.pid, signal.SIGKILL)
        server.wait(30)
