"""`manage.py serve`: the web server of `make run`. Ctrl-C stops all it started."""

import os
import socket
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

PROCESSES = ["--workers", "2", "--threads", "2", "--preload", "--no-control-socket"]
PATIENCE = ["--timeout", "120", "--graceful-timeout", "3"]  # a page of 20 MB takes half a minute; Ctrl-C does not wait


class Command(BaseCommand):
    """Looks whether the port is free, says where to go, and becomes gunicorn."""

    help = "Serve Parallax on this machine."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to listen."""
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--deliver", action="store_true", help="also send what waits for webhooks")

    def handle(self, *_args: Any, port: int, host: str, deliver: bool, **_options: Any) -> None:
        """Start, or say what to do about a taken port."""
        if _taken(host, port):
            message = f"Port {port} is taken. Try: PORT={port + 1} make run"
            raise CommandError(message)
        self.stdout.write(_greeting(host, port))
        sys.stdout.flush()
        where = ["--log-level", "warning", "--bind", f"{host}:{port}", "newsapp.wsgi:application"]
        beside = ["--config", "python:newsapp.webhooks.beside"] if deliver else []  # a room above: named, not imported
        command = [sys.executable, "-m", "gunicorn", *PROCESSES, *PATIENCE, *beside, *where]
        os.execv(sys.executable, command)  # noqa: S606  (our own interpreter, no shell)


def _taken(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def _greeting(host: str, port: int) -> str:
    lines = [f"Parallax is at http://{host}:{port}/"]
    if settings.SAMPLE_ALLOWED:
        lines.append("Sign in with one click: Enter as analyst (Linh), reviewer (Minh), owner (Hana) or reader (Theo).")
    lines += [f"Everything it stores is in {settings.DATA_DIR}", "Ctrl-C stops it."]
    return "\n".join(lines)
