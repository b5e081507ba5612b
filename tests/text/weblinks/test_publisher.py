"""Who publishes at an address."""

import pytest

from newsapp.text.weblinks import archived, key, publisher


@pytest.mark.parametrize(
    ("url", "who"),
    [
        ("https://en.yna.co.kr/view/1", "yna.co.kr"),
        ("http://www.kremlin.ru/events", "kremlin.ru"),
        ("https://sozd.duma.gov.ru/bill/1", "duma.gov.ru"),
        ("http://www.port.gov.kp/x", "port.gov.kp"),
        ("https://t.me/portlog/12", "t.me/portlog"),
        ("https://t.me/s/PortLog", "t.me/portlog"),
        ("https://t.me/+AbCdEf", "t.me"),
        ("https://t.me/joinchat/AbCdEf", "t.me"),
        ("https://x.com/PortLog/status/1?s=19", "x.com/portlog"),
        ("https://twitter.com/PortLog", "x.com/portlog"),
        ("https://x.com/i/web/status/1", "x.com"),
        ("https://www.youtube.com/@PortLog/videos", "youtube.com/@portlog"),
        ("https://www.youtube.com/channel/UCaBc", "youtube.com/channel/UCaBc"),
        ("https://www.youtube.com/watch?v=1", "youtube.com"),
        ("https://m.facebook.com/portlog/posts/1", "facebook.com/portlog"),
        ("https://www.facebook.com/groups/harbour/", "facebook.com/groups/harbour"),
        ("https://www.facebook.com/watch/?v=1", "facebook.com"),
        ("https://vk.com/wall-55_12", "vk.com/club55"),
        ("https://vk.com/portlog", "vk.com/portlog"),
        ("https://weibo.com/u/123456", "weibo.com/123456"),
        ("https://portlog.substack.com/p/x", "portlog.substack.com"),
        ("https://substack.com/@PortLog/note/1", "portlog.substack.com"),
        ("https://medium.com/@mate/x", "medium.com/@mate"),
        ("https://bsky.app/profile/port.org/post/1", "bsky.app/port.org"),
        ("https://web.archive.org/web/2020/http://a.port.com.cn/x", "port.com.cn"),
        ("https://web.archive.org/web/20200616214408id_/https://t.me/portlog/1", "t.me/portlog"),
        ("https://web.archive.org/web/20240101000000*/http://port.org/x", "port.org"),
        ("https://archive.ph/2024.05.03-101500/https://www.port.org/x", "port.org"),
        ("https://archive.ph/AbC12", "archive.ph"),
        ("https://perma.cc/AB12-CD34", "perma.cc"),
        ("http://192.0.2.7/x", "192.0.2.7"),
        ("nothing", ""),
        ("http://[broken", ""),
    ],
)
def test_publisher_is_the_one_who_stands_behind_an_address(url, who):
    assert publisher(url) == who


def test_archived_copy_gives_its_target():
    assert archived("https://web.archive.org/web/2020/http:/port.org/x") == "http://port.org/x"
    assert archived("https://web.archive.org/web/2020/port.org/x") == "http://port.org/x"
    assert archived("https://web.archive.org/save/https%3A%2F%2Fport.org") == "https://port.org"
    assert archived("https://port.org/web/2020/http://b.org") == ""


@pytest.mark.parametrize(
    "other", ["http://port.org/a/", "https://www.PORT.org/a#deck", "https://port.org/a?utm_source=x&fbclid=1"]
)
def test_addresses_of_one_page_have_one_key(other):
    assert key(other) == key("https://port.org/a")


def test_other_query_is_another_page():
    assert key("https://port.org/a?id=1") != key("https://port.org/a?id=2")
