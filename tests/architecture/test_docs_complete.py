"""Docs cannot rot: every setting, command, room and word of the product is described."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_every_environment_setting_is_described():
    names = set(re.findall(r'env(?:\.\w+)?\(\s*"([A-Z_]+)"', (ROOT / "newsapp" / "settings.py").read_text()))
    told = (ROOT / "docs" / "operations.md").read_text()
    assert {name for name in names if f"`{name}`" not in told} == set()


def test_every_command_is_described():
    names = {path.stem for path in (ROOT / "newsapp").glob("*/management/commands/*.py") if path.stem != "__init__"}
    told = (ROOT / "docs" / "operations.md").read_text()
    assert {name for name in names if f"manage.py {name}" not in told} == set()


def test_every_room_stands_in_the_architecture():
    rooms = {path.parent.name for path in (ROOT / "newsapp").glob("*/__init__.py")}
    told = (ROOT / "docs" / "architecture.md").read_text()
    assert {room for room in rooms if f"`{room}/`" not in told} == set()


def test_every_make_target_of_the_readme_exists():
    targets = set(re.findall(r"`make (\w+)`", (ROOT / "README.md").read_text()))
    makefile = (ROOT / "Makefile").read_text()
    assert {target for target in targets if f"\n{target}:" not in makefile} == set()
