"""One request to an address that a person typed: bounded in time and size, and never into our own network.

A name is resolved once and that address is what we connect to, so that it cannot mean another one a moment later.
Redirects are not followed.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Timer
from time import monotonic
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

SECONDS = 10
READ = 64_000
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # IPv4 inside IPv6 (RFC 6052)
_PORTS = {"http": 80, "https": 443}
Ip = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: a status code, or 0 and why there was none; and how many milliseconds it took."""

    status: int
    took: int
    note: str = ""

    @property
    def accepted(self) -> bool:
        """Whether the receiver has taken it."""
        return 200 <= self.status < 300  # noqa: PLR2004

    @property
    def gone(self) -> bool:
        """Whether the receiver asks not to be told again."""
        return self.status == 410  # noqa: PLR2004


class Unreachable(Exception):  # noqa: N818
    """We do not connect there, or cannot."""


def post(url: str, body: bytes, headers: dict[str, str]) -> Answer:
    """Send a body and return what came back. Takes 10 seconds at most, besides resolving the name."""
    began = monotonic()
    try:
        status, note = _status(urlsplit(url), body, headers), ""
    except Unreachable as wrong:
        status, note = 0, str(wrong)
    except (OSError, HTTPException, ValueError) as wrong:
        status, note = 0, _reason(wrong)
    return Answer(status, round(1_000 * (monotonic() - began)), _plain(note)[:200])


def refusal(url: str) -> str:
    """Return why an address cannot be a webhook's, "" when it can. Nothing is resolved or connected."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        host.encode("idna")
    except (ValueError, UnicodeError):
        return _("That is not a web address.")
    if parts.scheme not in _PORTS or not host or port == 0 or not url.isprintable() or " " in url:
        return _("That is not a web address: it should begin with https://.")
    if parts.username is not None or parts.password is not None:
        return _("Leave name and password out of the address: requests are signed instead.")
    if parts.scheme == "http" and not settings.WEBHOOK_PRIVATE_ADDRESSES:
        return _("Only https:// addresses are told of events.")
    literal = _literal(host)
    if literal and not allowed(literal):
        return _("That address is not in the public internet, so it is not told of events.")
    return ""


def allowed(ip: Ip) -> bool:
    """Tell whether we connect to an address: public ones, and others only where a setting says so."""
    return settings.WEBHOOK_PRIVATE_ADDRESSES or all(_public(one) for one in _meanings(ip))


def _public(ip: Ip) -> bool:
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _meanings(ip: Ip) -> list[Ip]:
    """Return an address and the IPv4 addresses that it may stand for."""
    inside: list[Ip | None] = [ip]
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped:
            return [ip.ipv4_mapped]
        translated = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _TRANSLATED else None
        inside += [ip.sixtofour, *(ip.teredo or ()), translated]
    return [one for one in inside if one]


def _literal(host: str) -> Ip | None:
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None


def _resolved(host: str, port: int) -> tuple[str, int]:
    """Return the one address to connect to; Unreachable when the name has none, or any that we do not connect to."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as wrong:
        raise Unreachable(_("The name of that host is not known.")) from wrong
    places = [str(one[4][0]) for one in found]
    if not places or not all(allowed(ipaddress.ip_address(place.partition("%")[0])) for place in places):
        raise Unreachable(_("That address is not in the public internet."))
    return places[0], port


class _Plain(HTTPConnection):
    """A connection to an address that was resolved before; `was_cut` when it took too long."""

    place: tuple[str, int]
    was_cut = False

    def connect(self) -> None:
        """Connect there."""
        self.sock = socket.create_connection(self.place, SECONDS)


class _Secure(HTTPSConnection):
    """The same with TLS, for the name that was asked for."""

    place: tuple[str, int]
    was_cut = False

    def connect(self) -> None:
        """Connect there; the certificate must be the name's."""
        self.sock = socket.create_connection(self.place, SECONDS)
        self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)


def _status(parts: SplitResult, body: bytes, headers: dict[str, str]) -> int:
    if refused := refusal(parts.geturl()):
        raise Unreachable(refused)
    host = (parts.hostname or "").encode("idna").decode()
    port = parts.port or _PORTS[parts.scheme]
    connection = (_Secure if parts.scheme == "https" else _Plain)(host, port, timeout=SECONDS)
    connection.place = _resolved(host, port)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    deadline = Timer(SECONDS, _cut, [connection])
    deadline.daemon = True
    deadline.start()
    try:
        return _asked(connection, path, body, headers)
    finally:
        deadline.cancel()
        connection.close()


def _asked(connection: _Plain | _Secure, path: str, body: bytes, headers: dict[str, str]) -> int:
    """Send and read; TimeoutError when the connection was cut, whatever had come by then."""
    status = 0
    try:
        connection.request("POST", path, body, {"Content-Type": "application/json", "User-Agent": "Parallax"} | headers)
        answer = connection.getresponse()
        answer.read(READ)
        status = answer.status
    except (OSError, HTTPException):
        if not connection.was_cut:
            raise
    if connection.was_cut:
        raise TimeoutError
    return status


def _cut(connection: _Plain | _Secure) -> None:
    """End a connection that takes too long, whatever it is doing."""
    connection.was_cut = True
    with suppress(OSError, AttributeError):
        connection.sock.shutdown(socket.SHUT_RDWR)


def _plain(note: str) -> str:
    """Return a note on one line: what is no HTTP is quoted in it, and no table of PostgreSQL holds U+0000."""
    return "".join(sign if sign.isprintable() else " " for sign in note).strip()


def _reason(wrong: Exception) -> str:
    if isinstance(wrong, TimeoutError):
        return _("No answer within %(n)d seconds.") % {"n": SECONDS}
    if isinstance(wrong, ssl.SSLError):
        return _("The certificate is not valid: %(why)s") % {"why": wrong.reason or ""}
    return str(getattr(wrong, "strerror", "") or wrong) or type(wrong).__name__
