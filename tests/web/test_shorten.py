"""What is served says the same as its source: only names that a script keeps to itself are shorter."""

import re
from pathlib import Path

import pytest
import rjsmin

from newsapp.web.bundle import script
from newsapp.web.shorten import shorten

STATIC = Path(__file__).parent.parent.parent / "static"
ENTRIES = ["js/reader/boot.js", "js/main.js", "js/brief.js", "js/trusted.js"]


def _source(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("code", "short"),
    [
        ("const long=1;use(long);", "const a=1;use(a);"),
        ("const pair=(one,other)=>one+other;", "const c=(a,b)=>a+b;"),
        ("function two(first,...rest){return rest[first];}", "function c(a,...b){return b[a];}"),
        ("let one=1,two=2;const[x1,y1]=[one,two];", "let a=1,b=2;const[c,d]=[a,b];"),
        ("for(const each of all)use(each);", "for(const a of all)use(a);"),
    ],
)
def test_names_that_are_declared_are_short(code, short):
    assert shorten(code) == short


@pytest.mark.parametrize(
    "code",
    [
        "use(document.title,here);",
        "const a=thing.long?.long;",
        "const a={long:1,other(){}};",
        "const window=1;on(window);",
        "const{long}=a;",
        'const a="const long=1";',
        "const a=/const long=1/;",
        "const a=`const long=1`;",
    ],
)
def test_what_is_not_its_own_stays(code):
    assert re.sub(r"\b[b-z]\b", "a", shorten(code)) == code


def test_holes_of_a_text_are_code_and_the_rest_of_it_is_not():
    assert shorten("const long=1;use(`long ${long} long ${`${long}`} long`);") == (
        "const a=1;use(`long ${a} long ${`${a}`} long`);"
    )


def test_a_name_that_is_also_a_property_is_written_as_both_where_it_is_used_often():
    uses = "use(top1);" * 8
    assert shorten(f"const{{top1}}=box;{uses}") == "const{top1:a}=box;" + "use(a);" * 8


def test_a_short_name_meets_no_other_name():
    assert shorten("const long=1;a(b,long);") == "const c=1;a(b,c);"


@pytest.mark.parametrize("entry", ENTRIES)
def test_properties_texts_and_keys_of_our_scripts_are_as_written(entry):
    """What a name may not be taken for: text between quotes, what stands behind a dot, keys."""
    fixed = re.compile(r'"(?:\\.|[^"\\$])*"|(?<!\.)\.[A-Za-z]\w*|(?<=[{,])[A-Za-z]\w*:(?!:)')
    code = rjsmin.jsmin(script(entry, _source))
    before, after = fixed.findall(code), fixed.findall(shorten(code))
    assert [one for one in before if not one.endswith(":")] == [one for one in after if not one.endswith(":")]
    assert {one for one in before if one.endswith(":")} <= set(after)


def test_our_longest_script_is_much_shorter():
    code = rjsmin.jsmin(script("js/reader/boot.js", _source))
    assert len(shorten(code)) < 0.85 * len(code)
