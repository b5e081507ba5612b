"""Nothing inside our own network is asked, whatever a person types or a name resolves to."""

import ipaddress
import socket
from contextlib import suppress
from threading import Event, Thread

import pytest

from newsapp.webhooks import sending
from newsapp.webhooks.sending import allowed, post, refusal

PRIVATE = (
    "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
    "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
    "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
)  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_address_that_is_not_public_is_not_connected_to(address):
    assert allowed(ipaddress.ip_address(address)) is False


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "1.1.1.1"])
def test_public_address_is_connected_to(address):
    assert allowed(ipaddress.ip_address(address)) is True


@pytest.mark.parametrize(
    "url",
    [
        "", "https://", "ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)", "//example.org/",
        "http://example.org/", "https://127.0.0.1/", "https://[::1]/", "https://a:b@example.org/", "https://x:99999/",
        "https://exa mple.org/", "https://example.org/\r\nHost: a", "https://example.org:0/", "https://\x00/",
        "https://" + "a" * 70 + ".org/", "https://[::ffff:10.0.0.1]/", "https://[",
    ],
)  # fmt: skip
def test_address_that_is_no_public_https_address_is_refused(url):
    assert refusal(url) != ""


def test_private_addresses_are_told_where_the_setting_allows(settings):
    settings.WEBHOOK_PRIVATE_ADDRESSES = True
    assert (refusal("http://127.0.0.1:8000/"), allowed(ipaddress.ip_address("10.0.0.1"))) == ("", True)


@pytest.mark.parametrize("name", ["localhost", "LOCALHOST", "127.1", "2130706433", "0x7f.1", "017700000001"])
def test_name_that_means_this_machine_is_not_connected_to(name, receiver):
    port = receiver.server.server_port
    answer = post(f"https://{name}:{port}/", b"{}", {})
    assert (answer.status, receiver.requests, "public internet" in answer.note) == (0, [], True)


def test_name_is_resolved_once_and_that_address_is_connected_to(receiver, settings, monkeypatch):
    settings.WEBHOOK_PRIVATE_ADDRESSES = True
    asked, real = [], socket.getaddrinfo

    def resolving(host, *rest, **more):
        if host == "hooks.example":
            asked.append(host)
            return real("127.0.0.1" if len(asked) == 1 else "127.0.0.9", *rest, **more)
        return real(host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", resolving)
    answer = post(f"http://hooks.example:{receiver.server.server_port}/", b"{}", {})
    assert (answer.status, asked) == (204, ["hooks.example"])
    assert receiver.requests[0][0]["Host"] == f"hooks.example:{receiver.server.server_port}"


@pytest.fixture
def dripping():
    """A receiver that answers one byte at a time, without end; its address."""
    ended = Event()
    server = socket.create_server(("127.0.0.1", 0))

    def drip():
        connection, _address = server.accept()
        with connection, suppress(OSError):
            connection.sendall(b"HTTP/1.1 200 OK\r\nx: ")
            while not ended.wait(0.05):
                connection.sendall(b"y")

    thread = Thread(target=drip)
    thread.start()
    yield f"http://127.0.0.1:{server.getsockname()[1]}/"
    ended.set()
    thread.join()
    server.close()


def test_receiver_that_answers_without_end_is_cut_off(dripping, settings, monkeypatch):
    settings.WEBHOOK_PRIVATE_ADDRESSES = True
    monkeypatch.setattr(sending, "SECONDS", 0.5)
    answer = post(dripping, b"{}", {})
    assert (answer.status, "No answer within" in answer.note) == (0, True)


def test_answer_that_is_no_http_is_noted_in_one_line_that_a_table_holds(settings):
    settings.WEBHOOK_PRIVATE_ADDRESSES = True
    server = socket.create_server(("127.0.0.1", 0))

    def answer():
        connection, _address = server.accept()
        with connection:
            connection.recv(10_000)
            connection.sendall(b"no\0thing\x1b of ours\r\n\r\n")

    thread = Thread(target=answer)
    thread.start()
    came = post(f"http://127.0.0.1:{server.getsockname()[1]}/", b"{}", {})
    thread.join()
    server.close()
    assert (came.status, came.note) == (0, "no thing  of ours")
