"""How well texts are read, against annotations made by hand: our own always, those beside the checkout where they are.

python -m tools.accuracy            the tables
python -m tools.accuracy --own      our own alone
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsapp.entities.lexicon_files import shipped
from tools.scoring import corpus, report
from tools.scoring.corpus import Judged
from tools.scoring.names import Known

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT.parent / "shared" / "gold"
SEEDS = ROOT.parent / "shared" / "seeds"
_PER_TEXT = ("names", "linked", "quantities value", "dates value", "statements found", "statements speaker")


def main() -> int:
    """Print the tables; say so where there is nothing beside the checkout to compare with."""
    for line in _own():
        print(line)
    return 0 if "--own" in sys.argv[1:] else _beside()


def _own() -> Iterator[str]:
    """Yield our own tables: the sample case, the blind articles, the sentences, and names without any lexicon."""
    names = corpus.names_of(shipped())
    for title, judged in (("Sample case", corpus.sample(names)), ("Blind articles", corpus.blind(names))):
        known = corpus.known(judged)
        yield from ("", f"### {title}", "", *report.lines(*report.scores(judged, known)))
        groups = [(f"all {language}", texts) for language, texts in corpus.by_language(judged)]
        yield from _table([*groups, *((one.sheet.name, [one]) for one in judged)], known)
    yield from (
        "",
        "### Single sentences",
        "",
        "| language | quantities, right value | gold | dates, right value | gold |",
    )
    yield "|---|---|---|---|---|"
    for language, judged in corpus.by_language(corpus.sentences(names)):
        counts = report.figures(judged)
        amounts, days = counts["quantities value"], counts["dates value"]
        yield f"| {language} | {amounts.f1:.3f} | {amounts.gold} | {days.f1:.3f} | {days.gold} |"
    yield from _without_lexicon()


def _table(groups: Iterable[tuple[str, list[Judged]]], known: Known) -> Iterator[str]:
    """Yield one row a group of texts: F1 of each kind, "-" where nothing was to be found."""
    yield from ("", "| F1 | names | right entity | quantities | dates | statements | right speaker |")
    yield "|---|---|---|---|---|---|---|"
    for title, judged in groups:
        counts, _ = report.scores(judged, known)
        cells = [f"{counts[key].f1:.3f}" if counts[key].gold else "-" for key in _PER_TEXT]
        yield f"| {title} | {' | '.join(cells)} |"


def _without_lexicon() -> Iterator[str]:
    """Yield how names are found where no lexicon helps."""
    bare = corpus.names_of(())
    yield from (
        "",
        "### Names without any lexicon",
        "",
        "| texts | gold | precision | recall | F1 |",
        "|---|---|---|---|---|",
    )
    for title, judged in (("sample case", corpus.sample(bare)), ("blind articles", corpus.blind(bare))):
        counts, _ = report.scores(judged, corpus.known(judged))
        yield report.line(title, counts["names"])


def _beside() -> int:
    """Analyse the seeds and print the tables of the scorers that stand beside the checkout."""
    if not (GOLD / "score_all.py").exists():
        print("\nNo annotations beside the checkout (../shared/gold). See docs/accuracy.md.")
        return 0
    print("\n### Development gold beside the checkout\n", flush=True)
    with tempfile.NamedTemporaryFile("w+", suffix=".jsonl") as found:
        seeds = sorted(map(str, SEEDS.glob("*.txt")))
        subprocess.run([sys.executable, "manage.py", "analyze", *seeds], stdout=found, cwd=ROOT, check=True)
        found.flush()
        scorer = [sys.executable, str(GOLD / "score_all.py"), "--analyze", found.name]
        return subprocess.run(scorer, env={**os.environ, "SEEDS": str(SEEDS)}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
