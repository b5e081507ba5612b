"""Sound addresses, damaged at random and read again; and that no address has a letter that is not printed."""

import re

from hypothesis import given
from hypothesis import strategies as st

from newsapp.text.spans import Reference, Repair
from newsapp.text.weblinks import steps

from .small import noted
from .test_hostile import PIECES

WORDS = st.sampled_from(["ship", "left", "harbour", "may", "mate", "2024", "log5", "deck"])
SLUGS = st.lists(WORDS, min_size=2, max_size=5).map("-".join)
HOSTS = st.tuples(
    st.sampled_from(["", "www.", "en."]),
    WORDS.map(lambda word: f"port-{word}"),
    st.sampled_from(["example", "co.kr", "ru"]),
).map(lambda parts: f"{parts[0]}{parts[1]}.{parts[2]}")
PATHS = st.lists(SLUGS, min_size=1, max_size=3).map("/".join)
ENDS = st.sampled_from(["", ".html", "?id=5", "#deck", "/"])
DOTS = st.sampled_from([".", " dot ", "[.]", " chấm ", "(dot)", " .", ". ", " точка "])
SCHEMES = st.sampled_from(["https://", "hxxps://", "https[:]//", "https: //", "hxxps[:]//"])
GAPS = st.sampled_from([("-", "- "), ("-", " -"), ("/", "/ "), ("/", "/\n"), ("", "")])


@given(SCHEMES, HOSTS, DOTS, PATHS, ENDS, GAPS, st.sampled_from(["", "; https://b.example/x", "\nhttps://b.example/x"]))
def test_damaged_address_is_mended(scheme, host, dot, path, end, gap, behind):
    before, mark, rest = path.rpartition(gap[0]) if gap[0] else (path, "", "")
    damaged = f"{scheme}{host.replace('.', dot)}/{before}{gap[1] if mark else ''}{rest}{end}"
    found = noted(damaged + behind)
    assert found[0].url == f"https://{host}/{path}{end}"
    assert found[0].raw == damaged
    assert found[0].status is (Repair.OK if damaged == found[0].url else Repair.REPAIRED)
    assert [each.url for each in found[1:]] == ["https://b.example/x"] * bool(behind)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", re.sub(r"(?i)\b(?:hxxp|http)s?\b\W{0,8}", "", text)).lower()


def _explained(found: Reference) -> bool:
    """Tell whether the letters of an address are those printed, but for what its steps say was left out."""
    printed = found.raw.partition("#")[0] if steps.FRAGMENT in found.steps else found.raw
    printed = re.sub(r"[\u200b\u00ad]", "", printed).replace("．", ".")
    url = found.url
    if steps.FIELD_CODE in found.steps:
        return _letters(url) in _letters(printed)
    if steps.HTML_CODE in found.steps:
        printed = printed.replace("&amp;", "&")
    if any(step in found.steps for step in (steps.DOT_WORD, steps.DOT_GLUED, steps.DOT_BRACKETS, steps.DOT_PATH)):
        printed, url = (re.sub(r"dot|chấm|точка", "", text) for text in (printed, url))
    return _letters(printed) == _letters(url)


MORE = st.sampled_from(
    ["-left-the-port", " left-the-port", "12345678", " 2024", " 901234", "한국", "见", ".Accessed", " dotexample",
     ".html", "?q=", ".open", " Cửa.org/x", "chấm", " chấm ", "&", " - ", "(", ", ", " see also", "http:", "…", "..."]
)  # fmt: skip


@given(st.lists(PIECES | MORE, max_size=14).map("".join), st.sampled_from(["vi", "en"]))
def test_every_address_follows_from_what_is_printed_and_its_steps(note, language):
    for found in noted(note, language=language):
        assert not found.url or _explained(found), found
        assert (found.status is Repair.OK) <= (found.raw == found.url)


@given(SCHEMES, HOSTS, PATHS, st.lists(PIECES | MORE, min_size=1, max_size=3).map("".join))
def test_sound_part_of_an_address_that_goes_on_is_never_called_whole(scheme, host, path, behind):
    note = f"{scheme}{host}/{path}{behind}"
    found = noted(note)[0]
    if found.status is Repair.OK:
        assert re.match(
            r"\u200b*($|[\s;,.)\"“”»…?!(]|\[\d|https?:|hxxp|HYPERLINK|www\.)", note[found.end - len("[1] ") :]
        )
