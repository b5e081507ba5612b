"""The content security policy allows no inline script or style and no other host: no template may need one."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
FORBIDDEN = {
    "inline script": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", re.IGNORECASE),
    "inline style": re.compile(r"<style|\sstyle=", re.IGNORECASE),
    "event handler": re.compile(r"\son[a-z]+=|hx-on|javascript:", re.IGNORECASE),
    "evaluated value": re.compile(r"=[\"']js:", re.IGNORECASE),
    "other host": re.compile(r"(src|href|action)=[\"'](https?:)?//", re.IGNORECASE),
}


def test_no_template_holds_inline_code_or_another_host():
    found = {
        (path.name, what)
        for path in TEMPLATES
        for what, pattern in FORBIDDEN.items()
        if pattern.search(path.read_text())
    }
    assert found == set()


def test_every_hx_form_also_works_without_script():
    forms = [(path.name, tag) for path in TEMPLATES for tag in re.findall(r"<form\b[^>]*>", path.read_text())]
    assert [name for name, tag in forms if "hx-" in tag and not ("method=" in tag and "action=" in tag)] == []


def test_every_hx_get_link_has_an_address():
    links = [(path.name, tag) for path in TEMPLATES for tag in re.findall(r"<a\b[^>]*>", path.read_text())]
    assert [name for name, tag in links if "hx-get" in tag and "href=" not in tag] == []
