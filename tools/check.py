"""All checks that need no test run: each is named, all are run, one failure fails."""

import subprocess
import sys
import time

BIN = ".venv/bin"
DJANGO = "--target-version 5.2"
CHECKS = {
    "formatting": [f"{BIN}/ruff", "format", "--check", "--quiet", "."],
    "lint": [f"{BIN}/ruff", "check", "--quiet", "."],
    "types": [f"{BIN}/mypy", "newsapp", "--no-error-summary"],
    "import rules": [f"{BIN}/lint-imports", "--no-logo"],
    "template formatting": ["sh", "-c", f"git ls-files 'templates/*.html' | xargs {BIN}/djade --check {DJANGO}"],
    "template lint": [f"{BIN}/djlint", "--lint", "--quiet", "templates"],
    "migrations": [f"{BIN}/python", "manage.py", "makemigrations", "--check", "--dry-run"],
    "system": [f"{BIN}/python", "manage.py", "check"],
}


def failed(name: str, command: list[str]) -> bool:
    """Run one check, show its output only when it fails."""
    start = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print(f"{'FAILED' if done.returncode else 'ok':6} {name} ({time.monotonic() - start:.0f} s)", flush=True)
    if done.returncode:
        print(done.stdout + done.stderr)
    return bool(done.returncode)


if __name__ == "__main__":
    sys.exit(1 if [name for name, command in CHECKS.items() if failed(name, command)] else 0)
