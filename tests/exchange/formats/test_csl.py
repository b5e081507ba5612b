import json

import pytest

from newsapp.exchange.formats.csl import put, read, write
from newsapp.web.errors import Refused

ITEM = {"id": "a", "type": "article-newspaper", "title": "Fire", "author": [{"literal": "김정은"}], "volume": 3,
        "issued": {"date-parts": [[2023, 9, "14"]]}, "categories": ["x"], "custom": {"any": ["thing"]}}  # fmt: skip


def test_entries_come_out_as_they_went_in():
    data = json.dumps([ITEM, {"id": 7, "type": "book"}]).encode()
    assert json.loads(put(read(data, "a.json")).data) == json.loads(data)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": None}, r"\$\[0\]\.id: must be a string or a number"),
        ({"type": "newspaper"}, r"\$\[0\]\.type: must be a type of CSL"),
        ({"type": ["book"]}, r"\$\[0\]\.type: must be a type of CSL"),
        ({"author": "A. Person"}, r"\$\[0\]\.author: must be a list of names"),
        ({"author": ["A. Person"]}, r"\$\[0\]\.author: must be a list of names"),
        ({"issued": "2023"}, r"\$\[0\]\.issued: must be a date"),
        ({"issued": {"date-parts": [2023]}}, r"\$\[0\]\.issued: must have date-parts"),
        ({"issued": {"date-parts": [["soon"]]}}, r"\$\[0\]\.issued: must have date-parts"),
        ({"issued": {"date-parts": [["²"]]}}, r"\$\[0\]\.issued: must have date-parts"),
        ({"issued": {"date-parts": [["9" * 5_000]]}}, r"\$\[0\]\.issued: must have date-parts"),
        ({"title": {"en": "Fire"}}, r"\$\[0\]\.title: must be a string or a number"),
    ],
)
def test_entry_that_the_schema_forbids_is_refused_with_its_path(change, said):
    with pytest.raises(Refused, match=said):
        read(json.dumps([ITEM | change]).encode(), "a.json")


@pytest.mark.parametrize("data", [b"{}", b"7", b'["a"]'])
def test_what_is_no_list_of_entries_is_refused(data):
    with pytest.raises(Refused, match=r"^\$"):
        read(data, "a.json")


def test_articles_of_a_case_are_written(case, english, vietnamese):
    first, second = json.loads(write(case).data)
    assert (first["type"], first["container-title"], first["URL"]) == (
        "article-newspaper",
        "Harbour Post",
        "https://harbour.example/fire",
    )
    assert (second["title"], second["language"], "URL" in second) == ("Cháy ở cảng", "vi", False)
    assert first["custom"]["parallax:sha256"] == english.sha256


def test_person_is_a_literal_author(case, english):
    source = english.article.source
    source.kind, source.name = "person", "Nguyễn Phú Trọng"
    source.save()
    (item,) = json.loads(write(case).data)
    assert (item["type"], item["author"], "container-title" in item) == (
        "post",
        [{"literal": "Nguyễn Phú Trọng"}],
        False,
    )


def test_texts_are_told_as_lost(case, english):
    assert [(one.what, one.why, one.count) for one in write(case).lost] == [("texts", "a bibliography has none", 1)]
