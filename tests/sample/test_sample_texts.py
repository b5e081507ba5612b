"""The sample case holds what docs/sample-case.md promises, and every quote can be found."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from newsapp.sample.data import SampleArticle, SampleCase, load

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
GUIDE = ROOT / "docs" / "sample-case.md"
REPORT = "hoalong-report-vi.txt"
KINDS = ("conflict", "as-of", "scope", "rounding", "vague", "unit", "format")
SEED_RUN = 9


class _VisibleText(HTMLParser):
    """The text a browser would show, one line per block."""

    blocks = frozenset({"p", "h1", "h2", "li", "figcaption", "div", "ul", "header", "footer"})
    hidden = frozenset({"head", "script", "style"})

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (the parser's own)
        self.depth += tag in self.hidden
        if tag in self.blocks:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag in self.hidden

    def handle_data(self, data: str) -> None:
        if not self.depth:
            self.parts.append(data)


def _text(article: SampleArticle) -> str:
    stored = article.content.decode("utf-8")
    if article.media_type == "text/plain":
        return stored
    reader = _VisibleText()
    reader.feed(stored)
    return "".join(reader.parts)


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _report_parts(case: SampleCase) -> tuple[str, str]:
    text = next(_text(article) for article in case.articles if article.file == REPORT)
    cut = text.index("\n[1] ") + 1
    return text[:cut], text[cut:]


@pytest.fixture(scope="module")
def case() -> SampleCase:
    return load()


@pytest.fixture(scope="module")
def texts(case: SampleCase) -> dict[str, str]:
    return {article.file: _text(article) for article in case.articles}


def test_articles_folder_holds_exactly_the_case(case: SampleCase) -> None:
    folder = ROOT / "newsapp" / "sample" / "articles"
    assert sorted(path.name for path in folder.iterdir()) == sorted(article.file for article in case.articles)


def test_languages_cover_the_four_of_the_case(case: SampleCase) -> None:
    assert Counter(article.language for article in case.articles) == {"vi": 3, "en": 3, "ko": 1, "ru": 1}


def test_every_quote_stands_once_in_its_article(case: SampleCase, texts: dict[str, str]) -> None:
    cited = [(citation.article, citation.quote) for claim in case.claims for citation in claim.citations]
    kept = [(passage.article, passage.quote) for passage in case.kept]
    assert [pair for pair in cited + kept if texts[pair[0]].count(pair[1]) != 1] == []


def test_every_speaker_is_named_as_in_the_text(case: SampleCase, texts: dict[str, str]) -> None:
    citations = [citation for claim in case.claims for citation in claim.citations]
    assert [each.says_who for each in citations if each.says_who not in texts[each.article]] == []


def test_every_title_stands_in_its_article(case: SampleCase, texts: dict[str, str]) -> None:
    plain = {file: text.replace("_", " ") for file, text in texts.items()}
    assert [article.title for article in case.articles if article.title not in plain[article.file]] == []


def test_every_outlet_is_marked_sample(case: SampleCase, texts: dict[str, str]) -> None:
    assert [article.source for article in case.articles if not article.source.endswith(" (SAMPLE)")] == []
    assert [file for file, text in texts.items() if not re.search(r"\bSAMPLE\b", text[:300])] == []


def test_every_address_is_an_invented_one(case: SampleCase) -> None:
    assert [article.url for article in case.articles if not re.match(r"https://[a-z-]+\.example/", article.url)] == []


def test_article_lengths_are_those_of_real_articles(texts: dict[str, str]) -> None:
    lengths = {file: len(re.findall(r"\S*\w\S*", text)) for file, text in texts.items()}
    assert lengths.pop(REPORT) >= 3000
    assert {file: count for file, count in lengths.items() if not 350 <= count <= 900} == {}


def test_segmented_article_is_one_line_with_glued_names(texts: dict[str, str]) -> None:
    text = texts["songlam-vi.txt"]
    glued = ("Kim_ghé", "Putin_đứng", "Kozhemyako_trao", "cơ_Tu-95MS", "KCNA.Ông")
    assert "\n" not in text
    assert [join for join in glued if join not in text] == []
    assert text.count(" Ảnh : ") == 2


def test_report_body_is_long_and_marked(case: SampleCase) -> None:
    body, _ = _report_parts(case)
    assert len(body.split()) >= 3000
    assert len(re.findall(r"\[\d+\]", body)) == 84


def test_report_notes_are_complete_and_all_marked(case: SampleCase) -> None:
    body, notes = _report_parts(case)
    numbers = [int(number) for number in re.findall(r"^\[(\d+)\] ", notes, re.MULTILINE)]
    assert numbers == list(range(1, 59))
    assert {int(number) for number in re.findall(r"\[(\d+)\]", body)} == set(numbers)


@pytest.mark.parametrize(
    ("damage", "times"),
    [(" dot ", 27), (" chấm ", 4), ("[.]", 4), ("hxxp", 3), ("(dot)", 1), (" Sông.", 4), (" dotexample", 1)],
)
def test_report_notes_are_damaged_in_every_way(case: SampleCase, damage: str, times: int) -> None:
    _, notes = _report_parts(case)
    assert notes.count(damage) == times


def test_report_has_notes_that_run_over_two_lines(case: SampleCase) -> None:
    _, notes = _report_parts(case)
    assert [line[:8] for line in notes.split("\n") if line and not line.startswith("[")] == ["https://", "https://"]


def test_claims_are_disputed_across_articles_and_languages(case: SampleCase) -> None:
    languages = {article.file: article.language for article in case.articles}
    disputed = []
    for claim in case.claims:
        for_it = {languages[each.article] for each in claim.citations if each.role in {"reports", "supports"}}
        against = {languages[each.article] for each in claim.citations if each.role == "disputes"}
        disputed += [claim.wording] if any(one != other for one in for_it for other in against) else []
    assert len(case.claims) == 12
    assert len(disputed) == 10


def test_delegation_claim_is_the_fourth_and_set_against_cong_dong(case: SampleCase) -> None:
    claim = case.claims[3]
    assert claim.wording == "About 30 officials travelled with Kim"
    first, second = claim.citations[:2]
    assert (first.role, first.article, second.role, second.article) == (
        "reports",
        "meridian-en.html",
        "disputes",
        "congdong-vi.txt",
    )
    assert second.quote == "khoảng 20 quan chức Triều Tiên"


def test_cong_dong_and_meridian_disagree_most(case: SampleCase) -> None:
    pairs: Counter[tuple[str, str]] = Counter()
    for claim in case.claims:
        for_it = {each.article for each in claim.citations if each.role in {"reports", "supports"}}
        against = {each.article for each in claim.citations if each.role == "disputes"}
        found = {(min(one, other), max(one, other)) for one in for_it for other in against if one != other}
        pairs.update(found)
    (top, count), (_, next_count) = pairs.most_common(2)
    assert (top, count, next_count) == (("congdong-vi.txt", "meridian-en.html"), 3, 2)


def test_foreign_citations_are_translated(case: SampleCase) -> None:
    languages = {article.file: article.language for article in case.articles}
    citations = [citation for claim in case.claims for citation in claim.citations]
    foreign = [each for each in citations if languages[each.article] != "en"]
    assert [each.quote for each in foreign if not each.translation or not each.translator] == []


def test_everyone_who_made_something_may_write(case: SampleCase) -> None:
    writers = {person.username for person in case.people if person.role != "reader"}
    makers = {claim.by for claim in case.claims} | {passage.by for passage in case.kept}
    assert makers - writers == set()
    assert [person.role for person in case.people] == ["analyst", "reviewer", "owner", "reader"]
    assert len(case.kept) == 4


def _planted() -> list[tuple[str, str, str, int, str]]:
    """Rows of the guide's table: number, kind, file, line of the text (from 1), wording."""
    row = re.compile(r"^\| (\d+) \|[^|]*\| ([a-z-]+) \| `([^`]+)` \| (\d+) \| `([^`]+)` \|$", re.MULTILINE)
    found = row.findall(GUIDE.read_text(encoding="utf-8"))
    return [(number, kind, file, int(line), wording) for number, kind, file, line, wording in found]


def test_guide_names_every_article(case: SampleCase) -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert [article.file for article in case.articles if f"`{article.file}`" not in guide] == []
    assert [article.source for article in case.articles if article.source.removesuffix(" (SAMPLE)") not in guide] == []


def test_guide_quotes_every_planted_difference_where_it_stands(texts: dict[str, str]) -> None:
    wrong = [row for row in _planted() if row[4] not in _lines(texts[row[2]])[row[3] - 1]]
    assert wrong == []


def test_guide_lists_differences_of_every_kind() -> None:
    files: dict[str, set[str]] = {}
    for number, _, file, _, _ in _planted():
        files.setdefault(number, set()).add(file)
    assert {kind for _, kind, _, _, _ in _planted()} == set(KINDS)
    assert len(files) == 16


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.replace("_", " ").casefold())
    return {tuple(words[start : start + SEED_RUN]) for start in range(len(words) - SEED_RUN + 1)}


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not beside this checkout")
def test_no_sentence_is_taken_from_the_seeds(texts: dict[str, str]) -> None:
    seeds = set().union(*(_runs(path.read_text(encoding="utf-8")) for path in SEEDS.glob("*.txt")))
    shared = {file: sorted(" ".join(run) for run in _runs(text) & seeds) for file, text in texts.items()}
    assert {file: runs for file, runs in shared.items() if runs} == {}
