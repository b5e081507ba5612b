"""How long it takes to compare articles, and how that grows from 100 to 10,000 of them.

    .venv/bin/python -m benchmarks.comparing

Four copies of the long report (benchmarks/names.py), which is the worst case: every sentence has three counterparts.
Four different made texts of 75 KB, read beforehand as an import does.
Then made articles: eight sentences each, ten articles to an event, features made without reading a text, so that the
core alone is measured. CPU time: one round of the made articles, best of three of the texts.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

from benchmarks.names import report
from benchmarks.table import Row, show
from newsapp.comparison import words
from newsapp.comparison.comparing import comparison
from newsapp.comparison.features import Article, Frame, Sentence, prepare
from newsapp.comparison.index import Index
from newsapp.comparison.linking import links_of
from newsapp.comparison.values import Value
from newsapp.comparison.words import Phrase
from newsapp.entities.lexicon_files import shipped
from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.spans import BlockKind, Bound, EntityType
from newsapp.text.understanding import understand

COPIES = 4
ASKED_SECONDS = 1
COUNTS = (100, 1000, 10_000)
ASKED_GROWTH = 15  # for ten times as many articles
SENTENCES, TO_AN_EVENT = 8, 10
ROUNDS = 3
LENGTH = 75_000
FIELD = 0.3  # of the words of a made text
PEOPLE = ("Kim Jong-un", "Vladimir Putin", "Sergei Shoigu", "Joe Biden", "Xi Jinping", "Moscow", "Vladivostok", "Seoul")
THINGS = ("containers", "shells", "missiles", "tanks", "trucks", "soldiers", "engineers")
UNITS = 40  # things that are counted


def main() -> None:
    print(show([_four(), _four_texts(), *_growing()]))


def _four() -> Row:
    document = read(report())
    found = understand(document, Matcher(list(shipped())))
    best, names = float("inf"), [str(number) for number in range(COPIES)]
    for _ in range(ROUNDS):
        began = time.process_time()
        comparison(names, [prepare(number, document, found) for number in range(COPIES)])
        best = min(best, time.process_time() - began)
    return Row("four copies of the long report, prepared and compared", best, ASKED_SECONDS, "s")


def _four_texts() -> Row:
    """Time four texts that share only their words, names and sorts of numbers."""
    matcher = Matcher(list(shipped()))
    documents = [read(_text(random.Random(seed))) for seed in range(COPIES)]
    told = [(document, understand(document, matcher)) for document in documents]
    best, names = float("inf"), [str(number) for number in range(COPIES)]
    for _ in range(ROUNDS):
        began = time.process_time()
        comparison(names, [prepare(number, *each) for number, each in enumerate(told)])
        best = min(best, time.process_time() - began)
    return Row(f"four different texts of {LENGTH // 1000} KB, prepared and compared", best, ASKED_SECONDS, "s")


def _text(chance: random.Random) -> str:
    """Return made prose: words of the field and of nothing, a name in each sentence, a number in every third."""
    field = [word for entry in words.entries().values() for word in entry.get("en", "").split(", ") if word]
    sentences, length = [], 0
    while length < LENGTH:
        told = [chance.choice(field) if chance.random() < FIELD else _nothing(chance) for _ in range(14)]
        told.insert(chance.randrange(1, 6), chance.choice(PEOPLE))
        if chance.random() < 1 / 3:
            told.insert(8, f"{chance.randrange(12, 9_000):,} {chance.choice(THINGS)}")
        sentences.append(f"The {' '.join(told)}.")
        length += len(sentences[-1]) + 1
    return "\n\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4))


def _nothing(chance: random.Random) -> str:
    return "".join(chance.choices(("ba", "to", "ke", "lu", "mi", "ra", "so", "ni", "va", "do"), k=3))


def _growing() -> Iterator[Row]:
    """Yield how the time of taking articles in one by one, each linked as it comes, grows."""
    before = None
    for count in COUNTS:
        took = _taken_in(list(made(count)))
        if before is not None:
            note = f"{before:.3g} s, then {took:.3g} s"
            yield Row(f"{count:,} made articles against a tenth of them", took / before, ASKED_GROWTH, note=note)
        before = took


def _taken_in(articles: list[Article]) -> float:
    index = Index()
    began = time.process_time()
    for article in articles:
        index.add(article)
        links_of(index, article.number)
    return time.process_time() - began


def made(count: int) -> Iterator[Article]:
    """Yield made articles, numbered from 0, the same in every run."""
    chance = random.Random(1)
    entries = sorted(words.entries())
    for number in range(count):
        event = number // TO_AN_EVENT
        sentences = tuple(_sentence(number, at, event, entries, chance) for at in range(SENTENCES))
        yield Article(number, "en", None, sentences, "")


def _sentence(number: int, at: int, event: int, entries: list[str], chance: random.Random) -> Sentence:
    """Return a sentence with a country and a person of many, a place of its event, three words, a day; some count."""
    day = 738_000 + event % 1500
    place, told = f"place-{event}-{at % 4}", chance.sample(entries, 3)
    entities = {
        f"country-{chance.randrange(8)}": EntityType.COUNTRY,
        f"person-{chance.randrange(300)}": EntityType.PERSON,
        place: EntityType.PLACE,
    }
    phrases = tuple(Phrase(step, step + 1, frozenset({entry})) for step, entry in enumerate(told))
    nothing: frozenset[str] = frozenset()
    frame = Frame(day, day, own=False)
    dates = (nothing, nothing, frozenset({str(2000 + event % 25)}))
    where = (number, at, at * 100, at * 100 + 90, "en", BlockKind.PARAGRAPH)
    values = _values(at, event, chance)
    return Sentence(*where, entities, {}, *dates, values, phrases, frozenset(told), nothing, frame, "")


def _values(at: int, event: int, chance: random.Random) -> tuple[Value, ...]:
    """Return what every fourth sentence counts: a number of its event, at times another."""
    if at % 4:
        return ()
    number, unit = float(20 + 7 * (event % 90) + chance.choice((0, 0, 0, 5))), f"unit-{event % UNITS}"
    return (Value(at * 100 + 10, at * 100 + 12, unit, unit, number, number, Bound.EXACT, str(int(number))),)


if __name__ == "__main__":
    main()
