"""How well texts are read, against hand-made annotations: the ones beside the checkout, where they are there."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
GOLD = ROOT.parent / "shared" / "gold"
SEEDS = ROOT.parent / "shared" / "seeds"


def main() -> int:
    """Analyse the seeds and print the scorers' tables; say so when there is nothing to compare with."""
    if not (GOLD / "score_all.py").exists():
        print("No annotations beside the checkout (../shared/gold): nothing to compare with. See docs/accuracy.md.")
        return 0
    with tempfile.NamedTemporaryFile("w+", suffix=".jsonl") as found:
        seeds = sorted(map(str, SEEDS.glob("*.txt")))
        subprocess.run([sys.executable, "manage.py", "analyze", *seeds], stdout=found, cwd=ROOT, check=True)
        found.flush()
        scorer = [sys.executable, str(GOLD / "score_all.py"), "--analyze", found.name]
        return subprocess.run(scorer, env={**os.environ, "SEEDS": str(SEEDS)}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
