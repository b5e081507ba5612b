import pytest

from newsapp.cases.models import Case
from newsapp.comparison.keeping.catching_up import behind, catch_up
from newsapp.comparison.keeping.preparing import features_of
from newsapp.comparison.models import StoredFact, StoredLink, WordEntry
from newsapp.comparison.wordlist import actions
from newsapp.comparison.wordlist.actions import add_words, change_words, import_words, remove_words
from newsapp.comparison.wordlist.values import Said, entry_data
from newsapp.history.actions import undo
from newsapp.history.models import Event
from newsapp.history.sentences import tell, whole
from newsapp.web.errors import Refused, Stale
from tests.factories import article, lexicon

HARBOUR = "At the pier\n\nThe harbour master found 14 lanterns under the old pier on 3 May. Nobody was hurt."
BEN_CANG = "Tin từ bến cảng\n\nThuyền trưởng tìm thấy 14 chiếc đèn lồng dưới chân cầu cũ. Không ai bị thương."
ELSEWHERE = "Fine weather\n\nThe weather was fine in the capital all week long, said the mayor."
CHARGES = Said("lantern", "thing", counted=True, words={"en": ["lantern"], "vi": ["đèn lồng"]})


@pytest.fixture
def three(case, bob):
    lexicon()
    texts = (("Post", HARBOUR, "en"), ("Cảng", BEN_CANG, "vi"), ("Third", ELSEWHERE, "en"))
    made = [article(case, bob, text, source_name=name, language=code) for name, text, code in texts]
    catch_up(case)
    return made


@pytest.fixture
def entry(case, bob):
    return add_words(case=case, said=CHARGES, by=bob).entry


def _shared():
    return {what for items in StoredLink.objects.values_list("items", flat=True) for _kind, what, _weight in items}


def _line(case):
    return whole(next(tell(list(Event.objects.filter(case=case).order_by("-n")[:1]))))


def test_only_articles_with_the_word_are_compared_again(case, bob, three):
    add_words(case=case, said=CHARGES, by=bob)
    assert behind(case) == [revision.pk for revision in three[:2]]


def test_words_that_a_case_adds_join_what_they_mean(case, bob, three):
    assert "+thing:lantern" not in _shared()
    add_words(case=case, said=CHARGES, by=bob)
    catch_up(case)
    assert "+thing:lantern" in _shared()
    assert "lantern" in " ".join(StoredFact.objects.values_list("why", flat=True))


def test_a_removed_entry_joins_nothing_any_more(case, bob, three, entry):
    catch_up(case)
    remove_words(entry=entry, by=bob)
    assert len(behind(case)) == 2
    catch_up(case)
    assert "+thing:lantern" not in _shared()


def test_a_shipped_entry_switched_off_is_not_used_in_the_case(case, bob, three):
    add_words(case=case, said=Said("bridge", off=True), by=bob)
    assert behind(case) == [three[1].pk]
    catch_up(case)
    assert not any("bridge" in sentence.entries for each in three for sentence in features_of(each).sentences)


def test_another_case_keeps_its_words(case, bob, three, entry):
    other = Case.objects.create(slug="other", name="Other")
    assert WordEntry.objects.filter(case=other).count() == 0
    assert behind(other) == []


def test_an_added_entry_is_told_and_taken_back(case, bob, entry):
    assert _line(case) == "Bob added the words “lantern”: “lantern”, “đèn lồng”."
    undo(event=Event.objects.latest("pk"), by=bob)
    assert WordEntry.objects.count() == 0
    assert _line(case).startswith("Bob took back: added the words “lantern”")


def test_switching_off_and_on_again_is_told(case, bob):
    off = add_words(case=case, said=Said("bridge", off=True), by=bob).entry
    assert _line(case) == "Bob switched the words of “bridge” off for this case."
    remove_words(entry=off, by=bob)
    assert _line(case) == "Bob switched the words of “bridge” on again."


def test_a_change_is_told_and_taken_back(case, bob, alice, entry):
    said = Said("mine of the deep", "thing", words={"en": ["deep mine"], "ko": ["초롱"]})
    done = change_words(entry=entry, version=1, said=said, by=alice)
    assert (done.entry.version, done.entry.meaning) == (2, "mine of the deep")
    assert _line(case).startswith("Alice changed the words “lantern” to “mine of the deep”: ")
    undo(event=done.event, by=alice)
    entry.refresh_from_db()
    assert (entry.meaning, entry.words, entry.version) == ("lantern", dict(CHARGES.words), 3)


def test_a_removed_entry_comes_back_as_the_same_row(case, bob, entry):
    before = entry_data(entry)
    done = remove_words(entry=entry, by=bob)
    undo(event=done.event, by=bob)
    assert entry_data(WordEntry.objects.get()) == before


def test_what_was_done_since_keeps_an_undo_away(case, bob, entry):
    added = Event.objects.latest("pk")
    change_words(entry=entry, version=1, said=Said("other", words={"en": ["other mine"]}), by=bob)
    with pytest.raises(Refused):
        undo(event=added, by=bob)


def test_a_change_of_an_old_version_is_stale(case, bob, entry):
    change_words(entry=entry, version=1, said=CHARGES, by=bob)
    with pytest.raises(Stale):
        change_words(entry=entry, version=1, said=CHARGES, by=bob)


def test_a_form_sent_twice_counts_once(case, bob):
    done = [add_words(case=case, said=CHARGES, key="k", by=bob) for _twice in range(2)]
    assert [each.repeated for each in done] == [False, True]
    assert (WordEntry.objects.count(), done[0].entry == done[1].entry) == (1, True)


def test_a_meaning_stands_once_in_a_case(case, bob, entry):
    with pytest.raises(Refused) as refused:
        add_words(case=case, said=CHARGES, by=bob)
    assert refused.value.status == 422


def test_a_case_has_a_limit(case, bob, monkeypatch):
    monkeypatch.setattr(actions, "MOST", 1)
    add_words(case=case, said=CHARGES, by=bob)
    with pytest.raises(Refused):
        add_words(case=case, said=Said("bridge", off=True), by=bob)


def test_a_file_adds_what_is_not_there_and_is_taken_back_whole(case, bob, entry):
    told = [CHARGES, Said("bridge", off=True), Said("tow", "action", words={"en": ["tow"], "ru": ["буксир"]})]
    done = import_words(case=case, told=told, by=bob)
    assert (WordEntry.objects.count(), done.event.after["stayed"]) == (3, 1)
    assert _line(case) == "Bob took in words from a file: 2 entries."
    undo(event=done.event, by=bob)
    assert list(WordEntry.objects.all()) == [entry]


def test_a_file_with_nothing_new_is_refused(case, bob, entry):
    with pytest.raises(Refused):
        import_words(case=case, told=[CHARGES], by=bob)


def test_spelling_does_not_hide_an_article(case, bob):
    article(case, bob, "Tin vắn\n\nTàu thuỷ chở hoá chất đã cập bến tối qua.", source_name="A", language="vi")
    catch_up(case)
    add_words(case=case, said=Said("chemicals", words={"vi": ["hóa chất"], "en": ["chemicals"]}), by=bob)
    assert len(behind(case)) == 1


def test_deleting_a_case_takes_its_words_along(case, entry):
    case.delete()
    assert WordEntry.objects.count() == 0
