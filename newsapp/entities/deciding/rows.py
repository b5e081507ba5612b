"""The names of a case that wait for a decision, by count, with where they stand.

Two kinds: candidates, which nobody has decided, and ambiguous names: descriptions read by context, and spellings that
several entities of the lexicon share.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from newsapp.articles.models import Article, Revision
from newsapp.articles.sentences import Sentences, clean_view
from newsapp.cases.models import Case
from newsapp.entities.deciding.values import Ref
from newsapp.entities.enums import Form, Type
from newsapp.entities.models import Mention, Name
from newsapp.entities.queries import display_names, newest, newest_revisions
from newsapp.text.cleanview import CleanView

PAGE = 50
LINES = 3
AROUND = 90  # characters of context on each side


@dataclass(frozen=True, slots=True)
class Line:
    """One place in its sentence, in clean words: before, the name itself, after; `label` is like ¶2.1."""

    ref: Ref
    article: Article
    label: str
    sentence: int
    before: str
    name: str
    after: str
    language: str


@dataclass(frozen=True, slots=True)
class Row:
    """One spelling: as written where it comes first, how often, in how many articles, and what it is read as."""

    key: str
    written: str
    language: str
    count: int
    articles: int
    languages: list[str]
    type: Type
    why: str
    readings: list[tuple[int, str, int]]
    lines: list[Line]

    @property
    def id(self) -> str:
        """Return what tells this row from the others of the page."""
        return f"w{self.lines[0].ref.revision}-{self.lines[0].ref.start}"


def ambiguous_spellings(mentions: QuerySet[Mention]) -> QuerySet[Name, str]:
    """Return the folded spellings of some mentions that several entities of everybody's lexicon share, without titles.

    Only what stands in these texts is looked up: going through all names takes longer than the page.
    """
    names = Name.objects.filter(case=None, folded__in=mentions.order_by().values("key")).exclude(kind="title")
    several = names.order_by().values("folded").annotate(meant=Count("entity", distinct=True)).filter(meant__gt=1)
    return several.values_list("folded", flat=True)


def undecided(revisions: QuerySet[Revision]) -> QuerySet[Mention]:
    """Return the mentions in some revisions that wait for a decision."""
    read = Q(entity__isnull=False, decided=False, decision=None)
    written = Mention.objects.filter(revision__in=revisions, entity__isnull=False)
    several = Q(form=Form.CONTEXT) | Q(key__in=ambiguous_spellings(written))
    waits = Q(entity=None, form=Form.CANDIDATE) | read & several
    return Mention.objects.filter(waits, revision__in=revisions).exclude(key="").order_by()


def count_to_decide(case: Case) -> int:
    """Return how many spellings of a case wait for a decision. One query."""
    return undecided(newest_revisions(case)).values("key").distinct().count()


def counts_to_decide(cases: Iterable[int]) -> dict[int, int]:
    """Return for some cases how many spellings wait for a decision. One query."""
    waiting = undecided(newest(Revision.objects.filter(article__case__in=list(cases))))
    found = waiting.values("revision__article__case").annotate(names=Count("key", distinct=True))
    return dict(found.values_list("revision__article__case", "names"))


def rows_to_decide(case: Case, first: int = 0) -> list[Row]:
    """Return up to 50 spellings from the `first` on, the most frequent first. A constant number of queries."""
    waiting = undecided(newest_revisions(case))
    keys = waiting.values("key").annotate(times=Count("pk")).order_by("-times", "key").values_list("key", flat=True)
    wanted = list(keys[first : first + PAGE])
    places: dict[str, list[Mention]] = {key: [] for key in wanted}
    for mention in waiting.filter(key__in=wanted).order_by("revision__article_id", "start"):
        places[mention.key].append(mention)
    chosen = {key: _spread(found) for key, found in places.items()}
    lines = lines_of(one for found in chosen.values() for one in found)
    names = display_names({one.entity_id for found in places.values() for one in found if one.entity_id}, "en")
    found = (_row(key, places[key], [lines[ref] for ref in map(_ref, chosen[key]) if ref in lines], names)
             for key in wanted)  # fmt: skip
    return [row for row in found if row.lines]


def _ref(mention: Mention) -> Ref:
    return Ref(mention.revision_id, mention.start, mention.end)


def _spread(found: Sequence[Mention]) -> list[Mention]:
    """Return three places, of as many articles as can be."""
    by_revision: dict[int, list[Mention]] = defaultdict(list)
    for mention in found:
        by_revision[mention.revision_id].append(mention)
    turns = sorted((turn, n, one) for n, each in enumerate(by_revision.values()) for turn, one in _numbered(each))
    return [one for _turn, _n, one in turns[:LINES]]


def _numbered(found: Sequence[Mention]) -> Iterable[tuple[int, Mention]]:
    return enumerate(found[:LINES])


def _row(key: str, found: Sequence[Mention], lines: list[Line], names: dict[int, str]) -> Row:
    types = Counter(one.type for one in found)
    read = Counter(one.entity_id for one in found if one.entity_id)
    first = lines[0] if lines else None
    return Row(
        key=key,
        written=first.name if first else key,
        language=first.language if first else "",
        count=len(found),
        articles=len({one.revision_id for one in found}),
        languages=sorted({line.language for line in lines}),
        type=Type(types.most_common(1)[0][0]),
        why=found[0].why,
        readings=[(entity, names.get(entity, ""), times) for entity, times in read.most_common()],
        lines=lines,
    )


def lines_of(mentions: Iterable[Mention]) -> dict[Ref, Line]:
    """Return places in their sentences. Two queries."""
    return lines_at(map(_ref, mentions))


def lines_at(refs: Iterable[Ref]) -> dict[Ref, Line]:
    """Return places in their sentences, those left out that stand in none. Two queries."""
    wanted = sorted(set(refs))
    revisions = Revision.objects.filter(pk__in={ref.revision for ref in wanted}).select_related("article__source")
    by_id = {revision.pk: revision for revision in revisions}
    sentences = Sentences.of_all(by_id.values())
    views = {pk: clean_view(revision) for pk, revision in by_id.items()}
    found = (_line(ref, by_id[ref.revision].article, sentences[ref.revision], views[ref.revision]) for ref in wanted)
    return {line.ref: line for line in found if line}


def _line(ref: Ref, article: Article, sentences: Sentences, view: CleanView) -> Line | None:
    sentence = sentences.at(ref.start)
    if sentence is None:
        return None
    before = view.read(sentence.start, ref.start) if ref.start > sentence.start else ""
    after = view.read(ref.end, sentence.end) if ref.end < sentence.end else ""
    return Line(
        ref=ref,
        article=article,
        label=sentence.label,
        sentence=sentence.n,
        before=_tail(before),
        name=view.read(ref.start, ref.end),
        after=_head(after),
        language=sentence.language,
    )


def _tail(text: str) -> str:
    return text if len(text) <= AROUND else "…" + text[-AROUND:].partition(" ")[2]


def _head(text: str) -> str:
    return text if len(text) <= AROUND else text[:AROUND].rpartition(" ")[0] + "…"
