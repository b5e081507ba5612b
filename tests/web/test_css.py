"""The style sheets keep their budget, their tokens and the contrast the tokens promise."""

import gzip
import re
from pathlib import Path

import pytest

from newsapp.web.colours import contrast, read_tokens
from newsapp.web.storage import served

CSS = Path(__file__).parent.parent.parent / "static" / "css"
SHEETS = sorted(CSS.rglob("*.css"))
TOKENS = read_tokens((CSS / "tokens.css").read_text())
TEXT = 4.5
SIGN = 3.0
FAMILIES = ("people", "groups", "places", "things", "candidate")
PAIRS = (
    *((ink, ground, TEXT) for ink in ("ink", "ink-2", "meta", "link") for ground in ("paper", "panel")),
    *((ink, ground, TEXT) for ink in ("ink", "ink-2") for ground in ("current", "cited-fill", "lit-fill")),
    *((role, ground, TEXT) for role in ("supports", "disputes", "cited") for ground in ("paper", "panel")),
    *((family, "paper", TEXT) for family in FAMILIES),
    *((family, ground, SIGN) for family in FAMILIES for ground in ("current", "cited-fill", "lit-fill")),
    *((sign, ground, SIGN) for sign in ("edge", "focus", "lit") for ground in ("paper", "panel")),
    ("ink", "selection", TEXT),
    ("lit", "lit-fill", SIGN),
    ("cited", "cited-fill", SIGN),
    ("paper", "ink-2", TEXT),
)


def _found(pattern: str, sheets: list[Path]) -> list[tuple[str, str]]:
    return [(path.name, hit) for path in sheets for hit in re.findall(pattern, path.read_text())]


def test_all_sheets_together_stay_within_twelve_kilobytes_compressed():
    fetched = [served(f"css/{name}.css") or b"" for name in ("main", "print")]
    assert all(fetched)
    assert sum(len(gzip.compress(sheet, 9)) for sheet in fetched) <= 12_000


def test_colours_are_named_in_the_tokens_only():
    others = [path for path in SHEETS if path.name != "tokens.css"]
    assert _found(r"(?<![\w-])#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab)\(", others) == []


def test_nothing_is_forced_and_nothing_comes_from_elsewhere():
    assert _found(r"!\s*important|@import url|url\(\s*[\"']?(?:https?:)?//", SHEETS) == []
    assert _found(r"@import \"(?![\w-]+\.css\";)", SHEETS) == []


def test_every_token_used_is_defined():
    used = {name for _sheet, name in _found(r"var\(--([\w-]+)", SHEETS)}
    defined = {name for _sheet, name in _found(r"--([\w-]+)\s*:", SHEETS)}
    set_by_script = {"x", "y"}
    assert used - defined - set_by_script == set()


def test_every_sheet_reaches_pages_in_one_way():
    templates = (CSS.parent.parent / "templates").rglob("*.html")
    linked = {name for path in templates for name in re.findall(r"css/([\w-]+\.css)", path.read_text())}
    imported = re.findall(r'@import "([\w-]+\.css)"', (CSS / "main.css").read_text())
    assert sorted([*linked, *imported]) == [path.name for path in SHEETS]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_pair_of_colours_has_its_contrast(theme):
    weak = {
        (ink, ground, round(contrast(getattr(TOKENS[ink], theme), getattr(TOKENS[ground], theme)), 2))
        for ink, ground, least in PAIRS
        if contrast(getattr(TOKENS[ink], theme), getattr(TOKENS[ground], theme)) < least
    }
    assert weak == set()


def test_contrast_of_known_pairs():
    assert (contrast("#000000", "#FFFFFF"), contrast("#1F5FA8", "#1F5FA8")) == (21.0, 1.0)
