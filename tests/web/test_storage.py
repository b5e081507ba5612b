import pytest

from newsapp.web.storage import served

SOURCES = {
    "js/main.js": 'import { lit as light } from "./lib/dom.js";\nimport * as dom from "./lib/dom.js";\ndom(light);\n',
    "js/lib/dom.js": "export const lit = 1; //\nconst own = 2; /* so */\nexport function on() { a(`//${own}`); }\n",
    "js/both.js": 'import "./main.js";\nimport { lit } from "./lib/dom.js";\nlit;\n',
    "js/round.js": 'import "./again.js";\n',
    "js/again.js": 'import "./round.js";\n',
    "js/let.js": "export let later = 1;\n",
    "css/main.css": '@import "base.css";\n@import "pages.css";\n',
    "css/base.css": "/* why */\na { color: var(--ink); }\n",
    "css/pages.css": "b { top: 0 }\n",
}


def _served(name: str) -> str:
    return (served(name, SOURCES.__getitem__) or b"").decode()


def test_our_scripts_are_served_without_comments():
    assert _served("js/lib/dom.js") == "const c=1;const b=2;function d(){a(`//${b}`);}"


def test_a_script_is_served_with_what_it_imports():
    dom = "const b=(()=>{const lit=1;const d=2;function on(){a(`//${d}`);}\nreturn{lit,on};})();"
    assert _served("js/main.js") == f"{dom}const{{lit:light}}=b;const c=b;c(light);"


def test_what_two_modules_import_runs_once():
    assert _served("js/both.js").count("=2;") == 1


def test_modules_that_import_each_other_are_refused_when_collected():
    with pytest.raises(ValueError, match="imports itself"):
        _served("js/round.js")


def test_an_export_that_may_change_is_refused_when_collected():
    with pytest.raises(ValueError, match="only const and function"):
        _served("js/let.js")


def test_our_styles_are_served_without_comments():
    assert _served("css/base.css") == "a{color:var(--ink)}"


def test_a_sheet_is_served_with_what_it_imports():
    assert _served("css/main.css") == "a{color:var(--ink)}b{top:0}"


def test_files_of_others_are_served_as_they_are():
    assert served("django_htmx/htmx-2.min.js") is None


def test_pictures_are_served_as_they_are():
    assert served("icons/favicon.svg") is None
