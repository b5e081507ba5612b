"""The index is what the texts make of it, whatever was written; and rebuild_search says so."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from newsapp.articles.actions import About, about, change_article
from newsapp.claims.actions import add_claim, change_citation, cite
from newsapp.claims.models import Citation
from newsapp.claims.values import Details, Excerpt
from newsapp.entities.actions import match_revision
from newsapp.findings.actions import add_finding
from newsapp.findings.said import SaidStatement
from newsapp.history.actions import undo
from newsapp.history.models import Event
from newsapp.questions.actions import add_question, change_question, delete_question
from newsapp.search.entries import PIECE, PLACES_OF, key_of
from newsapp.search.indexing import index_all_once, rebuild
from newsapp.search.language import Known, plan
from newsapp.search.lines import lines_of, painted
from newsapp.search.models import Entry
from newsapp.text.spans import Span
from newsapp.translations.actions import add_translation
from newsapp.translations.pairing import Piece
from tests.factories import ENGLISH, VIETNAMESE, article, lexicon


def _equal():
    return list(rebuild(write=False)) == []


def test_every_write_keeps_the_index_equal(case, bob):
    lexicon()
    revision = article(case, bob)
    claim = add_claim(case=case, wording="It burned", excerpts=[Excerpt(revision, 0, 4)], by=bob).claim
    cite(claim=claim, excerpts=[Excerpt(revision, 5, 7)], details=Details(note="Look"), by=bob)
    change_citation(citation=Citation.objects.last(), version=1, details=Details(translation="Fire"), by=bob)
    said = about(revision.article)
    changed = About(**{name: getattr(said, name) for name in About.__dataclass_fields__} | {"title": "Ash"})
    change_article(article=revision.article, said=changed, version=None, by=bob)
    match_revision(revision=revision)
    assert _equal()
    for event in Event.objects.filter(case=case, action__in=["article.changed", "citation.changed"]):
        undo(event=event, by=bob)
    assert (_equal(), Entry.objects.filter(words="Ash").exists()) == (True, False)


def test_what_a_person_says_of_a_statement_is_found(case, bob, search):
    revision = article(case, bob)
    start = revision.text.index("About 30")
    place = {"start": start, "end": start + 22, "kind": "say"}
    finding = SaidStatement(**place, speaker="The harbour master")
    add_finding(revision=revision, said=finding, by=bob)
    assert (len(search('said-by:"harbour master"')), _equal()) == (1, True)


def test_writing_the_same_again_writes_nothing(case, bob):
    revision = article(case, bob)
    before = list(Entry.objects.values_list("pk", "digest"))
    match_revision(revision=revision)
    assert list(Entry.objects.values_list("pk", "digest")) == before


def test_a_long_paragraph_is_found_to_its_end(case, bob, search):
    text = "Log\n\n" + "The crew kept watch all night. " * 500 + "A whale came."
    revision = article(case, bob, text)
    pieces = Entry.objects.filter(article=revision.article, block=2)
    assert (len(search("whale")), max(len(one.words) for one in pieces) <= PIECE, _equal()) == (1, True, True)


def test_rebuilding_tells_what_differed_and_mends_it(case, bob):
    article(case, bob)
    entry = Entry.objects.filter(words__startswith="The fire").get()
    Entry.objects.filter(pk=entry.pk).update(folded="nothing", exact="nothing")
    with pytest.raises(CommandError, match="not equal"):
        call_command("rebuild_search", "--check", stdout=StringIO())
    told = StringIO()
    call_command("rebuild_search", stdout=told)
    assert told.getvalue().splitlines()[0] == f"article {entry.article_id}: 1 entries lacking or other, 1 wrong"
    assert (_equal(), Entry.objects.get(pk=entry.pk).folded) == (True, entry.folded)


def test_what_was_there_before_the_index_is_indexed_once(case, bob):
    article(case, bob)
    count = Entry.objects.count()
    Entry.objects.all().delete()
    index_all_once()
    assert (count > 2, Entry.objects.count(), _equal()) == (True, count, True)


def test_keys_stand_in_order_of_day_and_place(case, bob):
    revision = article(case, bob, ENGLISH, published=date(2023, 9, 17))
    day = revision.article.published
    keys = [key_of(day, 7, 1), key_of(day, 7, 2), key_of(day, 8, 1), key_of(day, 7, 1, claim=True)]
    assert (keys[0] > keys[1], keys[2] > keys[0], len(set(keys)), max(keys) < 2**63) == (True, True, 4, True)


def test_translations_are_found_and_lead_to_the_original_sentence(case, bob, search):
    revision = article(case, bob, VIETNAMESE, language="vi")
    start = revision.text.index("Khoảng 20")
    piece = Piece(Span(start, revision.text.index("cháy.", start) + 5), "About 20 crates of cargo burned.")
    event = add_translation(revision=revision, pieces=[piece], language="en", made_by="A program", by=bob)
    assert search("crates") == search("crates in:translations lang:en") == ["About 20 crates of cargo burned."]
    assert search("crates in:text") == []
    made = plan("crates", Known([case.pk]))
    keys = list(Entry.objects.filter(kind="translations").values_list("pk", flat=True))
    (line,) = lines_of(keys, made, "crates")
    assert line.url.endswith(f"at={revision.article_id}:s4&q=crates#a{revision.article_id}s4")
    assert (list(painted(made, case.pk, [revision.article_id])), _equal()) == ([], True)
    undo(event=event, by=bob)
    assert (search("crates"), _equal()) == ([], True)


def test_questions_are_found_as_worded_now(case, bob, search):
    question = add_question(case=case, text="Who paid for the crates?", by=bob).question
    assert search("paid") == search("in:questions crates") == ["Who paid for the crates?"]
    change_question(question=question, version=1, text="Who sent the crates?", by=bob)
    assert (search("paid"), search("sent"), _equal()) == ([], ["Who sent the crates?"], True)
    Entry.objects.filter(target=f"question:{question.pk}").update(words="Who?")
    assert [one.what for one in rebuild()] == [f"question:{question.pk}"]
    delete_question(question=question, by=bob)
    assert (search("crates"), _equal()) == ([], True)


def test_a_question_and_a_claim_of_one_number_have_entries_of_their_own(case, bob):
    question = add_question(case=case, text="Who sent it?", by=bob).question
    claim = add_claim(case=case, wording="It was sent", excerpts=[], by=bob).claim
    assert question.pk == claim.pk or Entry.objects.count() == 2
    ids = [key_of(date(2026, 1, 1), 7, place, claim=True) for place in PLACES_OF.values()]
    assert len(set(ids)) == len(ids)
