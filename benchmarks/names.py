"""How long it takes to match 20,000 names in a report of 60,000 characters, against plain tokenising of the same text.

    .venv/bin/python benchmarks/names.py

Reads the long report beside the checkout (../shared/seeds) where it is there, else the longest sample article
repeated to that length. The lexicon is the shipped one, filled up with made names to 20,000. Each figure is the best
of seven, the three measured in turn; CPU milliseconds.
"""

import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from newsapp.entities.lexicon_files import shipped  # noqa: E402
from newsapp.text.document import read  # noqa: E402
from newsapp.text.names import Matcher  # noqa: E402
from newsapp.text.spans import EntityType, LexiconEntry, LexiconName  # noqa: E402

NAMES = 20_000
CHARACTERS = 60_000
ROUNDS = 7
TOKEN = re.compile(r"\w+|[^\w\s]")


def report() -> str:
    seeds = sorted((ROOT.parent / "shared" / "seeds").glob("002_*.txt"))
    if seeds:
        return seeds[0].read_bytes().decode()
    sample = max((ROOT / "newsapp" / "sample" / "articles").glob("*.txt"), key=lambda path: path.stat().st_size)
    text = sample.read_text(encoding="utf-8")
    return text * (CHARACTERS // len(text) + 1)


def lexicon() -> list[LexiconEntry]:
    """The shipped entries and made ones, 20,000 names in all."""
    entries = list(shipped())
    chance = random.Random(1)
    syllables = [a + b for a in "bdghklmnprstv" for b in ("a", "an", "e", "i", "in", "o", "ong", "u", "uk")]
    left = NAMES - sum(len(entry.names) for entry in entries)
    for number in range(max(0, left)):
        words = [
            "".join(chance.choices(syllables, k=chance.randint(1, 3))).title() for _ in range(chance.randint(1, 3))
        ]
        name = LexiconName(" ".join(words), "en")
        entries.append(LexiconEntry(f"made-{number}", chance.choice(list(EntityType)), (name,)))
    return entries


def milliseconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def main() -> None:
    entries, document = lexicon(), read(report())
    build = milliseconds(lambda: Matcher(entries))
    matcher = Matcher(entries)
    names, whole, tokens = [], [], []
    for _ in range(ROUNDS):
        names.append(milliseconds(lambda: matcher.places(document)))
        whole.append(milliseconds(lambda: matcher.find(document)))
        tokens.append(milliseconds(lambda: TOKEN.findall(document.text)))
    count = sum(len(entry.names) for entry in entries)
    print(f"{len(document.text):,} characters, {count:,} names; CPU ms, best of {ROUNDS}")
    print(f"{'build the matcher, once':<44}{build:8.1f}")
    print(f"{'tokenise the text (baseline)':<44}{min(tokens):8.1f}")
    print(f"{'match all names, folding included':<44}{min(names):8.1f}{min(names) / min(tokens):8.1f}x")
    print(f"{'all mentions, candidates and surnames too':<44}{min(whole):8.1f}{min(whole) / min(tokens):8.1f}x")


if __name__ == "__main__":
    main()
