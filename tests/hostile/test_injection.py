"""Everything a person or an article can name is given the same hostile words; no page may take them for HTML."""

import json
import re
from copy import deepcopy
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile

from newsapp.accounts.models import User
from newsapp.articles.models import Article, Source
from newsapp.cases.models import Case
from newsapp.claims.models import Attribution, Citation, Claim
from newsapp.entities.models import Entity, Name
from newsapp.reading.pane import _out
from tests.hostile.addresses import NAMES, address

EVIL = "\"'><evil onx=1></script></title></textarea><!--]]>[{{ 7|add:7 }}] &lt;evil&gt; \\u003c"
PAGE = """<html><head><title>Harbour fire <evil></title><base href="javascript:alert(1)//">
<meta http-equiv="refresh" content="0;url=javascript:alert(1)">
<meta property="og:site_name" content="Post &lt;evil&gt;">
<link rel="canonical" href="javascript:alert(1)"></head><body onload="alert(1)"><h1>Harbour &lt;evil&gt; fire</h1>
<svg onload="alert(1)"><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>evil svg</text></a></svg>
<math><mtext><img src=x onerror=alert(1)></mtext></math><noscript><evil></noscript>
<p>The port &lt;evil onx=1&gt; burned &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; all of the long night.</p>
<p>One <a href="javascript:alert(1)">script</a>, <a href="data:text/html,<evil>">data</a>,
<a href="JaVa&#10;script:alert(1)">wrapped</a>, <a href="vbscript:x">old</a>, <a href="//evil.example/x">bare</a>,
<a href='https://evil.example/"><evil onx=1>'>quoted</a>, <a href="https://javascript:alert(1)@e.example">user</a>.</p>
<p data-x='"""
PAGE += "x" * 100_000
PAGE += '\'>The words role="none" and data-s="2" stand here.</p><iframe srcdoc=\'<evil>\'></iframe></body></html>'
LINKS = {"href", "src", "action", "formaction", "hx-get", "hx-post", "xlink:href", "data-url"}


FIELDS = (
    "name", "question", "title", "source", "url", "wording", "note", "quote", "text", "username", "says_who", "a", "s",
    "translation", "stored", "view", "mode", "key", "next", "from", "html",
)  # fmt: skip


class Reader(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.wrong = []
        self.ids = []
        self.inside = ""
        self.held = []

    def handle_starttag(self, tag, attrs):
        """Note elements, attributes and addresses that are none of ours."""
        if tag in {"evil", "iframe", "object", "embed", "math", "base"}:
            self.wrong.append(tag)
        values = dict(attrs)
        self.wrong += [name for name in values if name.startswith("on") or name in {"style", "srcdoc"}]
        self.wrong += [
            value
            for name, value in attrs
            if name in LINKS and urlsplit(value or "").scheme not in ("", "http", "https")
        ]
        if tag == "script":
            self.wrong += [] if "src" in values or values.get("type") == "application/json" else ["inline script"]
            self.inside = values.get("type", "")

    def handle_endtag(self, tag):
        """Read a block of JSON to its end."""
        if tag == "script" and self.inside == "application/json":
            json.loads("".join(self.held))
        self.inside, self.held = ("", []) if tag == "script" else (self.inside, self.held)

    def handle_data(self, data):
        """Keep JSON; take a template that was run for a fault."""
        if self.inside == "application/json":
            self.held.append(data)
        if "[14]" in data or "\x00" in data:
            self.wrong.append(data)


def _is_file(answer) -> bool:
    """Tell whether an answer is saved, not shown, and could do nothing if it were shown."""
    saved = answer.get("Content-Disposition", "").startswith("attachment")
    return saved and "sandbox" in answer.get("Content-Security-Policy", "")


def _wrong(answer):
    reader = Reader()
    reader.feed(answer.content.decode())
    reader.close()
    return reader.wrong


@pytest.fixture(scope="module")
def evil(ground, harbour, owner_of_all):
    with ground():
        return _evil(harbour, owner_of_all)


@pytest.fixture
def things(db, client, alice, evil):
    """Return a case in which everything that can hold words holds hostile ones, and sign its owner in."""
    cache.clear()
    client.force_login(alice)
    return deepcopy(evil)


def _evil(things, browser):
    case = things.case
    browser.post(f"/cases/{case.slug}/upload/", {"file": SimpleUploadedFile(f"{EVIL[:60]}.html", PAGE.encode())})
    Case.objects.update(name=EVIL, question=EVIL)
    Article.objects.update(title=EVIL, origin_note=EVIL, translated_from="vi")
    Source.objects.filter(articles=things.revision.article).update(name=EVIL)
    Claim.objects.update(wording=EVIL, note=EVIL)
    Citation.objects.update(note=EVIL, translation=EVIL, translator=EVIL)
    Attribution.objects.create(citation=things.citation, position=0, name=EVIL)
    User.objects.update(first_name=EVIL)
    Name.objects.create(entity=things.entity, text=EVIL, folded="evil", language="en", case=case)
    Name.objects.filter(entity=Entity.objects.get(key="kim-jong-un")).update(text=EVIL)
    things.invitation.name = EVIL
    things.invitation.save()
    return things


@pytest.mark.parametrize("name", NAMES)
def test_words_never_become_elements(client, things, name):
    pages = ",".join(map(str, Article.objects.values_list("pk", flat=True)))
    pin = Entity.objects.get(key="kim-jong-un").pk
    ways = (
        {"a": pages, "pin": pin, "cite": things.citation.pk, "panel": "claims", "tab": "claims", "check": 1},
        {"a": pages, "panel": "kept", "tab": "kept", "done": things.event.n, "stored": pages},
        {"revision": things.revision.pk, "s": 2},
        dict.fromkeys(("next", "name", "wording", "q", "by", "case", "a", "order", "mode", "says_who"), EVIL),
    )  # fmt: skip
    for asked in ways:
        for extra in ({}, {"HX-Request": "true"}):
            answer = client.get(address(name, things), asked, headers=extra)
            assert _is_file(answer) or _wrong(answer) == []


@pytest.mark.parametrize("name", NAMES)
def test_what_was_typed_never_becomes_elements(client, things, name):
    usual = {"revision": things.revision.pk, "start": 10, "end": 16, "role": "reports", "do": "find"}
    for extra in ({}, {"HX-Request": "true"}):
        answer = client.post(address(name, things), {**dict.fromkeys(FIELDS, EVIL), **usual}, headers=extra)
        assert _wrong(answer) == []
        assert all("\n" not in value for value in answer.headers.values())


def test_hostile_page_is_read_as_words(client, things):
    page = Article.objects.last()
    answer = client.get(f"/cases/{things.case.slug}/read/", {"a": page.pk})
    told = answer.content.decode()
    assert (_wrong(answer), "&lt;evil onx=1&gt;" in told, 'href="javascript' in told.lower()) == ([], True, False)


def test_words_that_look_like_our_marks_stay_words(client, alice, things):
    User.objects.filter(pk=alice.pk).update(speak_marks=True)
    told = client.get(f"/cases/{things.case.slug}/read/", {"a": Article.objects.last().pk}).content.decode()
    read = re.sub(r"<[^>]*>", "", told).replace("&quot;", '"')
    assert 'The words role="none" and data-s="2" stand here.' in read


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "https:///x", "file:///etc"]
)
def test_link_that_is_no_web_address_is_left_out(url):
    assert _out(url) == ""


@pytest.mark.parametrize(
    "file_name",
    ['a"; filename="b.exe', "x\r\nSet-Cookie: a=b.txt", "../../etc/passwd.txt", "ảnh\u202egnp.txt", "%0d%0a.txt"],
)
def test_file_name_stays_inside_its_header(client, case, alice, file_name):
    client.force_login(alice)
    head = (
        f'--X\r\nContent-Disposition: form-data; name="file"; filename="{file_name}"\r\nContent-Type: text/html\r\n\r\n'
    )
    sent = f"{head}The port stood empty.\r\n--X--\r\n".encode()
    client.generic("POST", f"/cases/{case.slug}/upload/", sent, content_type="multipart/form-data; boundary=X")
    found = Article.objects.filter(case=case).first()
    if found:
        answer = client.get(f"/articles/{found.pk}/original/")
        disposition = answer["Content-Disposition"]
        assert (disposition.startswith("attachment"), "Set-Cookie" in answer.headers, ".." in disposition) == (
            True,
            False,
            False,
        )
        assert not set(disposition) & set("\r\n/\u202e")
