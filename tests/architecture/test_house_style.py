"""The measure of the house: short functions, short files, no lookups that fold letters differently per database."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SOURCES = sorted(path for path in (ROOT / "newsapp").rglob("*.py") if "migrations" not in path.parts)
SCRIPTS = sorted((ROOT / "static" / "js").rglob("*.js"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))


def _lengths() -> list[int]:
    trees = (ast.parse(path.read_text()) for path in SOURCES)
    functions = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return sorted(node.end_lineno - node.lineno + 1 for node in functions)


def test_half_of_all_functions_have_at_most_eight_lines_and_nine_in_ten_thirty():
    lengths = _lengths()
    assert (lengths[len(lengths) // 2] <= 8, lengths[len(lengths) * 9 // 10] <= 30, lengths[-1] <= 45) == (True,) * 3


@pytest.mark.parametrize(("paths", "limit"), [(SOURCES, 300), (SCRIPTS, 200), (TEMPLATES, 150)])
def test_files_are_short(paths, limit):
    assert [path.name for path in paths if len(path.read_text().splitlines()) > limit] == []


def test_no_lookup_folds_letters_by_the_database():
    pattern = re.compile(r"__(icontains|iexact|istartswith|iendswith|contains|iregex|regex)\b")
    assert [path.name for path in SOURCES if pattern.search(path.read_text())] == []
