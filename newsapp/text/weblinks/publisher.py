"""Who publishes at an address: a registrable domain, a platform account, or whoever stands behind an archived copy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import tldextract

from .table import shipped

_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/(?:web|save)/(?:[0-9*]{1,18}(?:[a-z]{2}_)?/)?"
    r"|(?:www\.)?archive\.org/wayback/(?:[0-9*]{1,18}/)?"
    r"|archive\.(?:ph|today|is|li|vn|fo|md)/(?:o/[^/]{1,12}/|[0-9.-]{4,20}/|newest/|\?url=)"
    r"|webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]{1,20}:)?"
    r"|(?:www\.)?webcitation\.org/query\?url=)"
    r"(?P<target>\S{4,4000})",
    re.IGNORECASE,
)
_TRACKING = re.compile(r"utm_\w{1,20}|fbclid|gclid|yclid|igshid|mc_[ce]id|ocid|cvid|ref_src", re.IGNORECASE)
_ACCOUNT = re.compile(r"@?[\w.+-]{2,64}")


@dataclass(frozen=True, slots=True)
class _Platform:
    """Where accounts of a platform stand in its paths: after a `skip`, under a `kept` part, never a `reserved` one."""

    name: str
    skip: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    reserved: frozenset[str] = frozenset()
    only_at: bool = False


_X = _Platform("x.com", reserved=frozenset(["i", "search", "hashtag", "intent", "home", "share", "explore"]))
_TELEGRAM = _Platform("t.me", skip=frozenset("s"), kept=frozenset("c"), reserved=frozenset(("joinchat", "share", "+")))
_YOUTUBE = _Platform("youtube.com", kept=frozenset(("channel", "c", "user")), only_at=True)
_FACEBOOK = _Platform(
    "facebook.com",
    skip=frozenset(("pg", "people")),
    kept=frozenset(("groups",)),
    reserved=frozenset(
        ["watch", "story.php", "permalink.php", "photo.php", "photo", "sharer", "events", "hashtag", "reel", "share"]
    ),
)
_VK = _Platform("vk.com", reserved=frozenset(["feed", "search", "away.php", "share.php", "video"]))
_WEIBO = _Platform("weibo.com", skip=frozenset("u"), reserved=frozenset(("status", "detail", "search")))
_AT = {"tiktok.com", "threads.net", "threads.com", "medium.com"}
_FIRST = {"instagram.com", "ok.ru", "dzen.ru", "blog.naver.com", "rumble.com"}
_PLATFORMS = {
    **dict.fromkeys(("x.com", "twitter.com", "mobile.twitter.com", "mobile.x.com"), _X),
    **dict.fromkeys(("t.me", "telegram.me"), _TELEGRAM),
    **dict.fromkeys(("youtube.com", "m.youtube.com"), _YOUTUBE),
    **dict.fromkeys(("facebook.com", "m.facebook.com", "fb.com"), _FACEBOOK),
    **dict.fromkeys(("vk.com", "m.vk.com", "vk.ru"), _VK),
    **dict.fromkeys(("weibo.com", "m.weibo.cn", "weibo.cn"), _WEIBO),
    **{host: _Platform(host, only_at=True) for host in _AT},
    **{host: _Platform(host, reserved=frozenset(("p", "reel", "video", "explore"))) for host in _FIRST},
    "bsky.app": _Platform("bsky.app", skip=frozenset(("profile",))),
}
# Each name below these is a publisher of its own.
_OWN_HOSTS = ("substack.com", "livejournal.com", "wordpress.com", "blogspot.com", "medium.com", "tistory.com")


@lru_cache(maxsize=1)
def _suffixes() -> tldextract.TLDExtract:
    """Return the reader of public suffixes: the shipped list and ours, never the network."""
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, extra_suffixes=shipped().suffixes)


@lru_cache(maxsize=4096)
def domain(host: str) -> str:
    """Return the registrable domain of a host ("yna.co.kr"), the address of a machine as it is, else ""."""
    found = _suffixes()(host.lower())
    return found.ipv4 or found.top_domain_under_public_suffix


def is_suffix(label: str) -> bool:
    """Tell whether a last part of a host, such as "ru" or "co.kr", is a public suffix."""
    found = _suffixes()(f"x.{label.lower()}")
    return found.suffix == label.lower()


def archived(url: str) -> str:
    """Return the address of which this one is an archived copy, "" when it is none or does not tell."""
    found = _ARCHIVED.match(url)
    if not found:
        return ""
    target = found["target"]
    if re.match(r"(?i)https?%3a", target):
        target = unquote(target)
    return re.sub(r"^(?i:(https?):/{1,2})|^", lambda m: f"{(m[1] or 'http').lower()}://", target, count=1)


def publisher(url: str) -> str:
    """Return who publishes at an address: "yna.co.kr", "t.me/rybar", of an archived copy that of its target.

    "" for what is no address.
    """
    target = archived(url)
    parts = _split(target or url)
    if parts is None:
        return ""
    host, path = parts
    return _account(host, path) or _own_host(host, path) or domain(host) or host


def key(url: str) -> str:
    """Return the form in which two addresses of the same page are equal: no scheme, www, tracking or fragment."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.netloc or "").lower().removeprefix("www.")
    except ValueError:
        return url.strip()
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])]
    host = "x.com" if host in ("twitter.com", "mobile.twitter.com") else host
    bang = f"#{parts.fragment}" if parts.fragment.startswith("!") else ""
    return f"{host}{parts.path.rstrip('/')}{'?' if query else ''}{urlencode(query)}{bang}"


def _split(url: str) -> tuple[str, list[str]] | None:
    """Return the host without www and the parts of the path."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return None
    return (host.removeprefix("www."), [part for part in parts.path.split("/") if part]) if host else None


def _account(host: str, path: list[str]) -> str:
    """Return the account of a platform: "x.com/handle", "" when the address names none."""
    platform = _PLATFORMS.get(host)
    if platform is None:
        return ""
    rest = path[1:] if len(path) > 1 and path[0] in platform.skip else path
    if len(rest) > 1 and rest[0] in platform.kept:
        return f"{platform.name}/{rest[0]}/{rest[1].lower() if rest[0] != 'channel' else rest[1]}"
    if not rest or rest[0].lower() in platform.reserved or not _ACCOUNT.fullmatch(rest[0]):
        return ""
    return f"{platform.name}/{_name(platform, rest[0])}" if _is_account(platform, rest[0]) else ""


def _is_account(platform: _Platform, part: str) -> bool:
    """Tell an account's name from another first part of a path."""
    return (part.startswith("@") or not platform.only_at) and not part.startswith("+")


def _name(platform: _Platform, part: str) -> str:
    """Return the account in its plain form; a post on VK names its wall by number."""
    wall = re.fullmatch(r"(?:wall|photo|video|clip)(-?)(\d{1,15})_\d{1,15}", part) if platform is _VK else None
    if wall:
        return f"{'club' if wall[1] else 'id'}{wall[2]}"
    return part.lower()


def _own_host(host: str, path: list[str]) -> str:
    """Return the host of a publisher that has a name of its own on a shared host."""
    if host == "substack.com" and path and path[0].startswith("@"):
        return f"{path[0][1:].lower()}.substack.com"
    return host if any(host.endswith(f".{shared}") for shared in _OWN_HOSTS) else ""
