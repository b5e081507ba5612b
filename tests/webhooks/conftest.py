"""A real receiver on this machine, which remembers what it was sent and answers as it is told."""

import json
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from newsapp.webhooks.actions import add_webhook


class Receiver:
    """`answers` are the codes of the next requests, the last of them for ever."""

    def __init__(self):
        self.requests, self.answers, self.headers, self.body = [], [204], {}, b""
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook?room=7"

    def _handler(receiver):  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.requests.append((dict(self.headers), body, self.path))
                answers = receiver.answers
                self.send_response(answers.pop(0) if len(answers) > 1 else answers[0])
                for name, value in receiver.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                with suppress(OSError):  # nobody listens any more
                    self.wfile.write(receiver.body)

            def log_message(self, *_args):
                pass

        return Handler

    @property
    def told(self):
        return [json.loads(body) for _headers, body, _path in self.requests]


@pytest.fixture
def receiver():
    receiver = Receiver()
    thread = Thread(target=receiver.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield receiver
    receiver.server.shutdown()
    receiver.server.server_close()
    thread.join()


@pytest.fixture
def open_house(settings):
    """Let addresses of this machine be told, as the setting for a closed network does."""
    settings.WEBHOOK_PRIVATE_ADDRESSES = True


@pytest.fixture
def hook(case, alice, receiver, open_house):
    return add_webhook(case=case, url=receiver.url, kinds=[], by=alice)
