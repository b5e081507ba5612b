"""An analyst says what a block is: it stands, with the name, and can be taken back."""

import pytest

from newsapp.articles.actions import fold_block, say_kind
from newsapp.articles.queries import corrections
from newsapp.findings.models import Quantity
from newsapp.history.actions import undo
from newsapp.history.sentences import tell
from newsapp.text.spans import BlockKind
from newsapp.web.errors import Refused
from tests.factories import article, lexicon


@pytest.fixture
def revision(case, bob):
    lexicon()
    return article(case, bob, "Fire at the harbour\n\nNearly 200 troops left on 14 September 2023.\n\nThe mayor slept.")


def _numbers(revision):
    return [revision.text[one.start : one.end] for one in Quantity.objects.filter(revision=revision)]


def test_kind_said_by_a_person_stands_with_the_name(revision, bob):
    block = revision.blocks.get(n=2)
    say_kind(block=block, kind=BlockKind.CAPTION, was=block.kind, by=bob)
    block.refresh_from_db()
    assert (block.kind, block.read_kind, block.kind_by) == ("caption", "paragraph", bob)


def test_numbers_are_not_read_in_what_is_said_to_be_page_furniture(revision, bob):
    assert _numbers(revision) == ["200"]
    say_kind(block=revision.blocks.get(n=2), kind=BlockKind.BOILERPLATE, was="paragraph", by=bob)
    assert _numbers(revision) == []


def test_undo_lets_the_block_be_what_it_was_read_as(case, revision, bob):
    block = revision.blocks.get(n=2)
    say_kind(block=block, kind=BlockKind.BOILERPLATE, was="paragraph", by=bob)
    undo(event=case.log.get(action="block.kind"), by=bob)
    block.refresh_from_db()
    assert (block.kind, block.read_kind, block.kind_by, _numbers(revision)) == (
        "paragraph", "", None, ["200"],
    )  # fmt: skip


def test_saying_what_it_is_already_writes_nothing(case, revision, bob):
    before = case.log.count()
    assert say_kind(block=revision.blocks.get(n=2), kind=BlockKind.PARAGRAPH, was="paragraph", by=bob) is None
    assert case.log.count() == before


def test_stale_page_is_told_both(revision, alice, bob):
    block = revision.blocks.get(n=2)
    say_kind(block=block, kind=BlockKind.CAPTION, was="paragraph", by=alice)
    with pytest.raises(Refused) as refusal:
        say_kind(block=block, kind=BlockKind.HEADING, was="paragraph", by=bob)
    assert (refusal.value.status, "caption" in refusal.value.message, "heading" in refusal.value.message) == (
        409, True, True,
    )  # fmt: skip


def test_page_offers_the_kinds_and_the_form_works_without_script(client, case, revision, bob):
    client.force_login(bob)
    url = f"/articles/{revision.article_id}/blocks/"
    assert '<option value="caption">caption</option>' in client.get(url).content.decode()
    answer = client.post(f"{url}2/kind/", {"kind": "caption", "was": "paragraph"})
    assert (answer["Location"], revision.blocks.get(n=2).kind) == (f"{url}#b2", "caption")
    assert "caption, said by Bob" in client.get(url).content.decode()
    assert client.post(f"{url}2/kind/", {"kind": "poem", "was": "caption"}).status_code == 400
    assert client.post(f"{url}99/kind/", {"kind": "title", "was": "caption"}).status_code == 404
    told = next(tell(case.log.select_related("by", "undone_by").order_by("-n")))
    assert told.sentence == "said that Harbour Post ¶2 is “caption”"


def test_under_htmx_the_block_comes_back_with_undo(client, revision, bob):
    client.force_login(bob)
    url = f"/articles/{revision.article_id}/blocks/2/kind/"
    page = client.post(
        url, {"kind": "boilerplate", "was": "paragraph"}, headers={"HX-Request": "true"}
    ).content.decode()
    assert ('<li id="b2" class="folded">' in page, "¶2 is “boilerplate” now." in page, "/undo/" in page) == (
        True, True, True,
    )  # fmt: skip


def test_reader_may_not_say_it(client, revision, rita):
    client.force_login(rita)
    url = f"/articles/{revision.article_id}/blocks/2/kind/"
    assert client.post(url, {"kind": "caption", "was": "paragraph"}).status_code == 403


def test_kinds_and_folding_stand_among_the_corrections(case, revision, bob, django_assert_num_queries):
    say_kind(block=revision.blocks.get(n=2), kind=BlockKind.CAPTION, was="paragraph", by=bob)
    fold_block(block=revision.blocks.get(n=3), keep=False, by=bob)
    with django_assert_num_queries(1):
        rows = corrections(case)
    assert [(row["block"], row["before"], row["after"], row["by"]) for row in rows] == [
        (2, {"kind": "paragraph"}, {"kind": "caption", "keep": None}, ["bob"]),
        (3, {"kind": "paragraph"}, {"kind": "paragraph", "keep": False}, ["bob"]),
    ]
