import pytest
from hypothesis import given

from newsapp.exchange.carried import Bibliography, Work
from newsapp.exchange.formats.bibtex import put, read, write
from newsapp.exchange.formats.bibtex.latex import read as plain
from newsapp.web.errors import Refused
from tests.exchange.formats.csl_items import NAMED

FILE = r"""% a list
@string{hp = {Harbour } # "Post"}
@comment{by a tool}
@article{fire2023,
  title = {{Fire} at the {\"o}l port \& caf\'e -- 50% of it},
  JOURNAL = hp,
  author = {Kim, Jong and {Nguy\~{\^e}n V\u{a}n A} and Reuters},
  year = 2023, month = sep, day = 14,
  url = {https://harbour.example/a_b},
  x-own = "kept",
}
"""


def csl(text):
    return read(text.encode(), "a.bib").works[0].csl


def test_entry_is_read_with_its_macros_and_accents():
    assert csl(FILE) == {
        "id": "fire2023",
        "type": "article-journal",
        "title": "Fire at the öl port & café -- 50% of it",
        "container-title": "Harbour Post",
        "author": [{"family": "Kim", "given": "Jong"}, {"literal": "Nguyễn Văn A"}, {"literal": "Reuters"}],
        "issued": {"date-parts": [[2023, 9, 14]]},
        "URL": "https://harbour.example/a_b",
    }


def test_entry_comes_out_with_every_field():
    first = read(FILE.encode(), "a.bib")
    again = read(put(first).data, "b.bib")
    assert [work.data for work in again.works] == [work.data for work in first.works]
    assert again.works[0].data["fields"]["x-own"] == "kept"


def test_what_is_no_entry_is_told():
    assert [(one.what, one.count) for one in read(FILE.encode(), "a.bib").lost] == [
        ("comments", 1),
        ("words between entries", 1),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n@article{a, title={b}", "Line 2: "),
        ("@misc{a, title={b}}\n\n@misc{c, title={d {e}}", "Line 3: "),
        ('@misc{a,\n title = "b{"}', "Line 2: braces or quotation marks are not closed"),
        ("@misc{a,\n title = }", "Line 2: a value is missing"),
        ("@misc{a,\n title = hp}", "Line 2: nothing defines the macro “hp”"),
        ('@misc{a,\n title = "b" "c"}', "Line 2: "),
        ("@misc{a, title={b}, title={c}}", "Line 1: "),
        ("@misc{a, title={b}}\n@misc{a, title={c}}", "Line 2: "),
        ("@misc{a title={b}}", "Line 1: "),
        ("nothing here", "Line 1: there is no entry"),
        ("@misc{a,\n title = {\0}}", "Line 2: a NUL character cannot be stored"),
    ],
)
def test_what_is_not_well_formed_is_refused_with_its_line(text, said):
    with pytest.raises(Refused, match=said):
        read(text.encode(), "a.bib")


def test_macros_that_double_each_other_are_refused():
    text = "@string{a0 = {lol}}\n" + "".join(f"@string{{a{n} = a{n - 1} # a{n - 1}}}\n" for n in range(1, 60))
    with pytest.raises(Refused, match="Line 17: a value grows beyond 100,000 characters"):
        read(text.encode(), "a.bib")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"@misc{a, title={b}}\n" * 500_000, "Line 20001: a file may hold 20,000 entries"),
        (b"a@a{" * 2_000_000, "Line 1: a file may hold 20,000 entries"),
        (b"@misc{a, title={" + b"{" * 10_000_000, "Line 1: a file may hold 500,000 braces"),
        (b"@misc{a,\n title={" + b"x" * 10_000_000, "Line 2: a file may hold 4,000,000 characters"),
    ],
)
def test_more_than_a_file_may_hold_is_refused_with_the_line(data, said):
    with pytest.raises(Refused, match=said):
        read(data, "a.bib")


@given(NAMED)
def test_every_entry_that_bibtex_can_say_comes_back(item):
    written = put(Bibliography(format="csl", works=(Work("", "", {"id": "a"} | item),)))
    assert written.lost == ()
    assert read(written.data, "a.bib").works[0].csl == {"id": "a"} | item


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (r"Kov\'acs, \v{S}koda, \O rsted, Stra{\ss}e", "Kovács, Škoda, Ørsted, Straße"),
        (r"Ph\`ong \DJ\`a N\~{a}ng", "Phòng Đà Nãng"),
        (r"\textbackslash{}\unknown{x} a~b", r"\\unknownx a b".replace(r"\\", "\\\\", 1)),
    ],
)
def test_words_of_latex_are_read(value, said):
    assert plain(value) == said


def test_articles_of_a_case_are_written(case, english, vietnamese):
    assert write(case).data.decode().split("\n\n")[1].splitlines()[:3] == [
        f"@article{{song-lam-{vietnamese.article_id},",
        "  title = {Cháy ở cảng},",
        "  journal = {Sông Lam},",
    ]
