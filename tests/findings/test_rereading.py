"""Reading articles again: better rules reach old articles, and what people decided stays."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from newsapp.articles.actions import fold_block, say_kind, store_article
from newsapp.articles.models import Marks
from newsapp.articles.sentences import Sentences
from newsapp.findings.models import DateExpression, Quantity, Statement
from newsapp.findings.reading import READER_VERSION
from newsapp.history.sentences import tell
from newsapp.text.spans import BlockKind
from tests.factories import article, lexicon

TEXT = """Fire at the harbour

Nearly 200 troops left on 14 September 2023, Vladimir Putin said.

The mayor slept. Tags: harbour, fire, ferries
"""


@pytest.fixture
def revision(case, bob):
    lexicon()
    return article(case, bob, TEXT)


def _reread(*args):
    out = StringIO()
    call_command("reread", *args, stdout=out)
    return out.getvalue()


def _read(revision):
    """Return the words of all that is read out of a revision."""
    rows = [row for model in (Quantity, DateExpression, Statement) for row in model.objects.filter(revision=revision)]
    return [revision.text[row.start : row.end] for row in rows]


def test_article_is_read_when_it_is_stored(revision):
    assert _read(revision)[:2] == ["200", "14 September 2023"]
    saying = Statement.objects.get(revision=revision)
    assert (saying.speaker, saying.entity.key, saying.kind) == ("Vladimir Putin", "vladimir-putin", "say")
    assert Marks.objects.get(revision=revision).findings == READER_VERSION


def test_what_older_rules_read_is_read_again_when_the_article_is_opened(client, bob, revision):
    Quantity.objects.all().delete()
    Marks.objects.update(findings=0)
    client.force_login(bob)
    client.get(f"/cases/harbour/read/?a={revision.article_id}")
    assert Quantity.objects.filter(revision=revision).exists()


def test_command_reads_again_and_tells_what_changed(revision):
    Quantity.objects.all().delete()
    assert _reread("harbour") == (
        f"article {revision.article_id}, Harbour Post: quantities 0 -> 1\n1 articles read again\n"
    )
    assert "the same counts" in _reread()


def test_row_read_again_at_the_same_place_keeps_its_number(revision):
    before = list(Quantity.objects.values_list("pk", "version"))
    _reread()
    assert list(Quantity.objects.values_list("pk", "version")) == before


def test_blocks_read_again_keep_what_people_said(case, revision, bob):
    fold_block(block=revision.blocks.get(n=2), keep=False, by=bob)
    say_kind(block=revision.blocks.get(n=3), kind=BlockKind.CAPTION, was="paragraph", by=bob)
    before = list(revision.blocks.values("pk", "n", "kind", "keep", "sentences"))
    assert "the same counts" in _reread("--blocks")
    assert list(revision.blocks.values("pk", "n", "kind", "keep", "sentences")) == before


def test_blocks_of_older_rules_are_made_anew_and_the_log_tells_what_was_lost(case, revision, bob):
    block = revision.blocks.get(n=2)
    fold_block(block=block, keep=False, by=bob)
    Sentences(revision)
    half = block.start + 10
    revision.blocks.filter(n=2).update(end=half, sentences=[[block.start, half]])
    assert "lost: ¶2 folded by Bob" in _reread("--blocks")
    revision.refresh_from_db()
    kept = revision.blocks.get(n=2)
    assert (kept.end, kept.keep, kept.sentences) == (block.end, None, block.sentences)
    assert Sentences(revision).at(block.start).end == block.sentences[0][1]
    told = next(tell(case.log.select_related("by", "undone_by").order_by("-n")))
    assert told.sentence.endswith("again; lost: ¶2 folded by Bob")


def test_blocks_of_a_page_are_read_with_what_its_html_says(case, bob):
    page = b"<html><head><title>Fire</title></head><body><h1>Fire</h1><p>The port burned all night.</p></body></html>"
    stored = store_article(case=case, data=page, arrival="upload", file_name="a.html", by=bob).revision
    before = list(stored.blocks.values("pk", "kind", "why"))
    assert "the same counts" in _reread("--blocks")
    assert list(stored.blocks.values("pk", "kind", "why")) == before


def test_unknown_case_is_said(db):
    with pytest.raises(CommandError):
        _reread("nowhere")
