from newsapp.articles.models import Revision
from newsapp.entities.actions import match_revision
from newsapp.references.actions import add_host, correct_reference, mark_opened
from newsapp.references.models import Reference
from newsapp.references.reading import read_revision
from tests.factories import article


def stands(revision):
    return list(revision.references.values_list("number", "url", "status"))


def test_storing_an_article_reads_the_addresses_of_its_notes(report):
    assert stands(report) == [
        (1, "https://port.org/log/may", "repaired"),
        (1, "https://t.me/harbourlog/12", "ok"),
        (2, "", "unrecoverable"),
        (3, "", "unrecoverable"),
        (3, "https://port.org/deck", "ambiguous"),
    ]


def test_printed_form_is_what_stands_in_the_text(report):
    assert all(row.raw == report.text[row.start : row.end] for row in report.references.all())


def test_article_without_notes_has_none(case, bob):
    assert stands(article(case, bob)) == []


def test_reading_again_keeps_rows_and_what_people_said(report, bob, find):
    corrected = find("https://www.harbour")
    correct_reference(reference=corrected, url="https://harbour.org/x", version=1, by=bob)
    mark_opened(reference=find("https://t.me"), opened=True, by=bob)
    before = list(report.references.values())
    match_revision(revision=report)
    assert list(report.references.values()) == before


def test_row_that_leads_elsewhere_counts_as_not_opened(report, bob, find):
    row = find("https://port dot")
    mark_opened(reference=row, opened=True, by=bob)
    Reference.objects.filter(pk=row.pk).update(url="https://old.org", page="old")
    match_revision(revision=report)
    row.refresh_from_db()
    assert (row.url, row.opened_by, row.opened_at) == ("https://port.org/log/may", None, None)


def test_host_of_the_case_repairs_its_notes(case, report, bob, find):
    add_host(case=case, damaged="harbour tàuwatch.org", right="harbourwatch.org", by=bob)
    row = find("https://www.harbour")
    assert (row.url, row.publisher) == ("https://www.harbourwatch.org/crates-of-may", "harbourwatch.org")


def test_article_that_comes_later_knows_the_host_too(case, bob, find):
    add_host(case=case, damaged="pier tàu.org", right="pierwatch.org", by=bob)
    article(case, bob, "Late\n\nIt was late. [1]\n\n[1] https://pier Tàu.org/x\n[2] https://port.org\n")
    assert find("https://pier").url == "https://pierwatch.org/x"


def test_reading_costs_the_same_for_one_and_for_many(case, bob, django_assert_num_queries):
    for notes in (1, 40):
        listed = "".join(f"[{n}] https://port.org/{n}\n" for n in range(1, notes + 1))
        revision = article(case, bob, f"Log {notes}\n\nIt left. [1]\n\nNotes\n{listed}")
        revision = Revision.objects.select_related("article").get(pk=revision.pk)
        with django_assert_num_queries(5):
            read_revision(revision)
