"""The process that delivers: on its own (`manage.py deliver`) or beside the server (`manage.py serve --deliver`)."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable
from threading import Event
from time import monotonic
from types import FrameType

from django.db import DatabaseError, close_old_connections, connections

from newsapp.webhooks.delivering import deliver_due, forget

PAUSE = 2.0
HOUR = 3_600
log = logging.getLogger(__name__)


def run(*, alive: Callable[[], bool] = lambda: True) -> None:
    """Deliver what is due every two seconds until SIGTERM or SIGINT, or until `alive()` is false.

    What is under way is finished first. A database that does not answer is asked again.
    """
    stop = Event()

    def ask_to_stop(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, ask_to_stop)
    signal.signal(signal.SIGINT, ask_to_stop)
    cleaned = -float(HOUR)
    while alive() and not stop.is_set():
        close_old_connections()
        try:
            deliver_due(going_on=lambda: alive() and not stop.is_set())
            if monotonic() - cleaned > HOUR:
                forget()
                cleaned = monotonic()
        except DatabaseError:
            log.exception("The database does not answer; trying again.")
            connections.close_all()
        stop.wait(PAUSE)


def run_beside(parent: int) -> None:
    """Deliver until the process that started this one is gone."""
    run(alive=lambda: os.getppid() == parent)
