import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_rooms_open_downwards_only():
    linter = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([linter, "--no-logo"], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout


def test_every_room_stands_in_the_import_rules():
    rules = (ROOT / "pyproject.toml").read_text()
    rooms = {path.parent.name for path in (ROOT / "newsapp").glob("*/__init__.py")}
    assert {room for room in rooms if f"newsapp.{room}" not in rules} == set()
