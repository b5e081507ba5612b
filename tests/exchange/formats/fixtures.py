"""The files of other tools beside the checkout; tests that need them are skipped where they are not."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4] / "shared/fixtures"
beside = pytest.mark.skipif(not ROOT.exists(), reason="the fixtures of other tools are not beside this checkout")


def files(pattern: str) -> list[Path]:
    return sorted(ROOT.glob(pattern)) if ROOT.exists() else []
