"""gunicorn's settings for `serve --deliver`: one more process, made of the loaded program, that delivers."""

from __future__ import annotations

import os
import signal
from typing import Any


def when_ready(server: Any) -> None:
    """Fork the process that delivers, before the web processes. It ends with the server."""
    parent = os.getpid()
    if os.fork():
        return
    try:
        for number in (signal.SIGCHLD, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2, signal.SIGWINCH):
            signal.signal(number, signal.SIG_DFL)
        for listener in server.LISTENERS:
            listener.sock.close()
        _deliver(parent)
    finally:
        os._exit(0)


def _deliver(parent: int) -> None:
    from django.db import connections  # noqa: PLC0415  (the program is loaded by now)

    from newsapp.webhooks.running import run_beside  # noqa: PLC0415

    connections.close_all()
    run_beside(parent)
