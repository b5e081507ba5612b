"""Each article is compared whole or not at all, whoever compares beside it, and whatever its text is."""

from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from threading import Barrier

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections
from django.urls import reverse

from newsapp.accounts.models import User
from newsapp.articles.actions import delete_article
from newsapp.cases.actions import create_case
from newsapp.comparison.keeping.catching_up import behind, catch_up, compare_anew, compare_revision
from newsapp.comparison.models import (
    Counted,
    CountedRow,
    FactPassage,
    FeatureCount,
    Kin,
    Posting,
    Prepared,
    PreparedSentence,
    StoredFact,
    StoredLink,
)
from tests.factories import article, lexicon

TEXTS = tuple(
    f"News {n}\n\nAbout {20 + n} artillery shells burned at Vostochny pier. Vladimir Putin praised the sailors."
    for n in range(4)
)
TABLES = (
    Counted, CountedRow, FactPassage, FeatureCount, Kin, Posting, Prepared, PreparedSentence, StoredFact, StoredLink,
)  # fmt: skip


@pytest.fixture
def some(case, bob):
    lexicon()
    return [article(case, bob, text, source_name=f"Paper {n}") for n, text in enumerate(TEXTS)]


def _rows():
    return [model.objects.count() for model in TABLES]


def _links():
    return sorted(StoredLink.objects.values_list("one", "one_sentence", "other", "other_sentence", "relation"))


def _cut_off(execute, sql, *rest):
    """Fail as a database does that goes away, when the links of an article are to be stored."""
    if sql.startswith("INSERT") and "comparison_storedlink" in sql:
        message = "the connection was cut off"
        raise ConnectionError(message)
    return execute(sql, *rest)


def test_article_cut_off_leaves_no_half(case, some):
    compare_revision(some[0].pk)
    before = _rows()
    with connection.execute_wrapper(_cut_off), pytest.raises(ConnectionError):
        compare_revision(some[1].pk)
    assert (_rows(), behind(case)) == (before, [one.pk for one in some[1:]])
    catch_up(case)
    found = _links()
    compare_anew(case)
    assert _links() == found != []


def test_article_that_is_gone_is_not_compared(case, some, alice):
    gone = some[0].pk
    delete_article(article=some[0].article, by=alice)
    compare_revision(gone)
    assert not Prepared.objects.exists()


def test_deleting_leaves_what_comparing_the_others_would_make(case, some, alice):
    catch_up(case)
    delete_article(article=some[1].article, by=alice)
    left = _links(), _rows()
    compare_anew(case)
    assert (_links(), _rows()) == left


def test_deleting_a_case_takes_all_along(case, some):
    catch_up(case)
    case.delete()
    assert _rows() == [0] * len(TABLES)


def test_one_article_alone_has_nothing_to_compare(client, case, bob):
    lexicon()
    article(case, bob, TEXTS[0])
    client.force_login(bob)
    answers = [client.get(reverse(f"comparison:{page}", args=[case.slug])) for page in ("coverage", "numbers")]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert (behind(case), StoredLink.objects.count()) == ([], 0)


@pytest.mark.parametrize(
    "text",
    ["word " * 20_000, "x" * 50_000, "1 " * 5_000, "\u0301" * 5_000, "((((" * 3_000, "Kim-" * 5_000, "A. " * 5_000],
    ids=["one word", "one letter", "numbers", "marks", "brackets", "hyphens", "initials"],
)
def test_hostile_text_is_compared_with_the_others(case, some, bob, text):
    article(case, bob, f"A strange text\n\n{text}", source_name="Odd")
    article(case, bob, f"Another of them\n\n{text}", source_name="Odd too")
    assert catch_up(case) == len(TEXTS) + 2
    assert behind(case) == []


def test_recompare_tells_how_far_it_is(case, some):
    compare_revision(some[0].pk)
    out = StringIO()
    call_command("recompare", case.slug, stdout=out)
    lines = [f"{case.slug}: {n} of 3" for n in (1, 2, 3)]
    assert out.getvalue().splitlines() == [*lines, f"{case.slug}: 3 articles compared"]


def test_recompare_that_is_stopped_goes_on(case, some):
    class Stopping(StringIO):
        def flush(self):
            raise KeyboardInterrupt

    with pytest.raises(CommandError, match="run it again"):
        call_command("recompare", case.slug, stdout=Stopping())
    out = StringIO()
    call_command("recompare", case.slug, stdout=out)
    assert out.getvalue().endswith(f"{case.slug}: 3 articles compared\n")
    assert behind(case) == []


@pytest.mark.django_db(transaction=True)
def test_two_who_compare_at_once_link_once():
    lexicon()
    by = User.objects.create_user("alice")
    case = create_case(name="Harbour fire", by=by)
    some = [article(case, by, text, source_name=f"Paper {n}") for n, text in enumerate(TEXTS)]
    Prepared.objects.update(stale=True)
    start = Barrier(2)

    def compare(revisions):
        start.wait()
        try:
            for revision in revisions:
                compare_revision(revision.pk)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(compare, (some, some[::-1])))
    found = _links()
    compare_anew(case)
    assert _links() == found != []
