"""Requests in turn to two servers, so that a noisy machine hits both alike."""

import http.client
import statistics
import threading
import time
from collections.abc import Callable, Mapping

Headers = Mapping[str, str]
GZIP = {"Accept-Encoding": "gzip"}


class Client:
    """One kept-alive connection."""

    def __init__(self, port: int, headers: Headers) -> None:
        self.port, self.headers = port, {**GZIP, **headers}
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)

    def ask(self, method: str, path: str, body: str | None = None) -> tuple[float, int, bytes]:
        """Return milliseconds, status and the body as it came over the wire."""
        start = time.perf_counter()
        try:
            answer = self._send(method, path, body)
        except (http.client.HTTPException, ConnectionError):
            self.connection.close()
            start = time.perf_counter()
            answer = self._send(method, path, body)
        return (time.perf_counter() - start) * 1000, *answer

    def _send(self, method: str, path: str, body: str | None) -> tuple[int, bytes]:
        self.connection.request(method, path, body=body, headers=dict(self.headers))
        response = self.connection.getresponse()
        return response.status, response.read()


def in_turn(ours: Callable[[int], float], base: Callable[[int], float], runs: int) -> tuple[float, float]:
    """Return the medians of both, each called `runs` times in turn after two calls that do not count."""
    for n in range(2):
        ours(-1 - n)
        base(-1 - n)
    pairs = [(ours(n), base(n)) for n in range(runs)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def sustained(make: Callable[[int], Callable[[], bool]], clients: int, seconds: float) -> tuple[float, int]:
    """Return answers a second and failures of so many clients at once; `make(k)` gives client k its next request."""
    done, failed, start = [0] * clients, [0] * clients, time.perf_counter()

    def loop(k: int) -> None:
        ask = make(k)
        while time.perf_counter() - start < seconds:
            if ask():
                done[k] += 1
            else:
                failed[k] += 1

    threads = [threading.Thread(target=loop, args=(k,)) for k in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / (time.perf_counter() - start), sum(failed)
