"""What a program writes is what a person on the pages would write: the same actions, events, versions and keys."""

from base64 import b64encode

import pytest

from newsapp.articles.models import Article, Revision
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.entities.models import Entity, Mention
from newsapp.history.actions import undo
from newsapp.history.chain import broken
from tests.api.conftest import Program
from tests.api.filled import span
from tests.factories import article, lexicon


@pytest.fixture
def revision(case, bob):
    return article(case, bob)


@pytest.fixture
def claim(api, revision):
    return api.post("cases/harbour/claims", {"wording": "It burned", "spans": [span(revision)]}).json()


def _event(case):
    event = case.log.latest("n")
    return event.action, event.by.username


def test_pasted_text_is_stored_read_and_found_again(api, case):
    sent = {"text": "Fire\n\nThe pier burned at dawn.", "source": "Harbour Post", "published": "2023-09-17"}
    answer = api.post("cases/harbour/articles", sent)
    stored = answer.json()
    assert (answer.status_code, stored["outlet"], stored["published"]) == (201, "Harbour Post", "2023-09-17")
    assert stored["guessed"] == ["title", "language"]
    assert api.get(f"articles/{stored['id']}/text").json()["text"] == sent["text"]
    assert api.get(f"articles/{stored['id']}/original").content.decode() == sent["text"]
    assert (api.post("cases/harbour/articles", sent).status_code, Article.objects.count()) == (200, 1)
    assert _event(case) == ("article.added", "bob")


def test_file_is_stored_byte_by_byte(api, case):
    data = "Пожар\n\nПричал сгорел.".encode("cp1251")
    sent = {"file": {"name": "../fire.txt", "base64": b64encode(data).decode()}, "language": "ru"}
    stored = api.post("cases/harbour/articles", sent).json()
    assert api.get(f"articles/{stored['id']}/original").content == data
    assert (stored["revision"]["file_name"], stored["language"]) == ("fire.txt", "ru")


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ({}, "Send one of"),
        ({"text": "a", "html": "<p>a"}, "Send one of"),
        ({"text": ""}, "is empty"),
        ({"text": "https://example.org/a"}, "This is an address"),
        ({"file": {"name": "a.txt", "base64": "!"}}, "not in base64"),
        ({"file": {"name": "a.pdf", "base64": b64encode(b"%PDF-1.7 x").decode()}}, "a.pdf"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(api, case, sent, why):
    answer = api.post("cases/harbour/articles", sent)
    assert (answer.status_code, why in answer.json()["detail"], Article.objects.count()) == (422, True, 0)


def test_article_is_corrected_and_a_stale_version_is_told_the_current_one(api, case, revision):
    path = f"articles/{revision.article_id}"
    changed = api.patch(path, {"version": 1, "title": "Fire at the pier"})
    assert (changed.json()["title"], changed.json()["version"], changed.json()["outlet"]) == (
        "Fire at the pier", 2, "Harbour Post",
    )  # fmt: skip
    stale = api.patch(path, {"version": 1, "title": "Another"})
    assert (stale.status_code, stale.json()["current"]["title"]) == (409, "Fire at the pier")
    assert api.patch(path, {"version": 2, "url": "javascript:alert(1)"}).status_code == 422
    assert api.patch(path, {"version": 2, "published": ""}).json()["published"] is None


def test_article_is_deleted_by_its_owner_only_and_twice_alike(api, owner, revision):
    path = f"articles/{revision.article_id}?version=1"
    assert api.delete(path).status_code == 403
    assert [owner.delete(path).status_code for _time in range(2)] == [204, 204]
    assert Article.objects.count() == 0


def test_claim_is_worded_cited_and_numbered(api, case, claim, revision):
    cited = api.get(f"claims/{claim['id']}/citations").json()["items"]
    assert (claim["label"], claim["citations"], claim["reports"], claim["by"]) == ("C1", 1, 1, "bob")
    assert cited[0]["passage"]["quote"] == revision.text[10:16]
    assert _event(case) == ("claim.added", "bob")
    assert broken(case.pk) == []


def test_quotation_that_does_not_stand_there_is_refused(api, revision):
    sent = {"wording": "It burned", "spans": [span(revision) | {"quote": "other words"}]}
    answer = api.post("cases/harbour/claims", sent)
    assert (answer.status_code, Claim.objects.count()) == (422, 0)


def test_span_of_another_case_is_not_there(api, case, charlie):
    stranger = Program(charlie)
    other = stranger.post("cases", {"name": "Boats"}).json()["slug"]
    made = stranger.post(f"cases/{other}/articles", {"text": "Boats\n\nThe boats sank."}).json()
    theirs = span(Revision.objects.get(pk=made["revision"]["id"]), 0, 5)
    codes = [api.post("cases/harbour/passages", sent).status_code for sent in (theirs, theirs | {"revision": 99_999})]
    assert (codes, Passage.objects.count()) == ([404, 404], 0)


def test_same_key_writes_once_and_answers_alike(api, case, revision):
    sent = {"wording": "It burned", "spans": [span(revision)]}
    answers = [api.post("cases/harbour/claims", sent, **{"Idempotency-Key": "k"}).json() for _time in range(2)]
    assert (answers[0], Claim.objects.count()) == (answers[1], 1)
    api.post("cases/harbour/questions", {"text": "Who?"}, **{"Idempotency-Key": "k"})
    assert case.questions.count() == 1
    again = [api.delete(f"claims/{answers[0]['id']}", **{"Idempotency-Key": "k"}).status_code for _time in range(2)]
    assert (again, case.log.filter(action="claim.deleted").count()) == ([204, 204], 1)
    assert api.delete(f"claims/{answers[0]['id']}").status_code == 404


def test_key_that_is_too_long_is_refused(api, case):
    answer = api.post("cases", {"name": "Ships"}, **{"Idempotency-Key": "k" * 256})
    assert answer.status_code == 422


def test_claim_is_reworded_and_a_stale_version_is_told_the_current_one(api, claim):
    path = f"claims/{claim['id']}"
    assert api.patch(path, {"version": 1, "wording": "It burned down"}).json()["version"] == 2
    stale = api.patch(path, {"version": 1, "note": "Look"})
    assert (stale.status_code, stale.json()["current"]) == (409, api.get(path).json())
    assert api.patch(path, {"version": 2, "note": "Look"}).json()["wording"] == "It burned down"


def test_citation_is_changed_in_part_and_taken_away(api, case, claim, revision):
    more = {"spans": [span(revision, 18, 22)], "details": {"role": "disputes", "chain": ["The mayor"], "note": "Look"}}
    [made] = api.post(f"claims/{claim['id']}/citations", more).json()
    path = f"citations/{made['id']}"
    changed = api.patch(path, {"version": 1, "translation": "Of"}).json()
    assert (changed["role"], changed["chain"], changed["note"], changed["translator"]) == (
        "disputes", ["The mayor"], "Look", "Bob",
    )  # fmt: skip
    assert api.get(f"claims/{claim['id']}").json()["disputed"] is True
    assert api.patch(path, {"version": 1, "note": "x"}).json()["current"]["translation"] == "Of"
    assert (api.delete(path).status_code, Citation.objects.count()) == (204, 1)
    assert api.post(f"claims/{claim['id']}/citations", {"spans": [span(revision)]}).status_code == 422


def test_passage_is_kept_listed_and_dropped(api, case, revision):
    kept = api.post("cases/harbour/passages", span(revision)).json()
    assert api.get("cases/harbour/passages?kept=true").json()["items"] == [kept]
    assert api.delete(f"passages/{kept['id']}").status_code == 204
    assert api.get("cases/harbour/passages?kept=true").json()["count"] == 0
    assert api.delete(f"passages/{kept['id']}").status_code == 422


def test_event_is_undone_and_tells_so(api, case, claim):
    n = case.log.latest("n").n
    undone = api.post(f"cases/harbour/events/{n}/undo").json()
    assert (undone["undoes"], api.get(f"claims/{claim['id']}").status_code) == (n, 404)
    assert api.get(f"cases/harbour/events?after={n - 1}").json()["items"][0]["undone"] is True
    first = api.post("cases/harbour/events/1/undo")
    assert first.status_code in (200, 409)


def test_words_are_said_to_name_something_new(api, case, revision):
    lexicon()
    start = revision.text.index("Vostochny")
    sent = {"span": span(revision, start, start + 14), "new_type": "FAC", "scope": "case"}
    keyed = [api.post("cases/harbour/names", sent, **{"Idempotency-Key": "n"}).json() for _time in range(2)]
    entity = Entity.objects.get(case=case)
    assert keyed == [{"entity": entity.pk}] * 2
    assert Mention.objects.filter(entity=entity).exists()
    [listed] = [one for one in api.get("cases/harbour/entities").json()["items"] if one["own"]]
    assert (listed["id"], listed["mentions"] > 0) == (entity.pk, True)
    more = api.post(f"cases/harbour/entities/{entity.pk}/names", {"text": "Причал", "language": "ru"})
    assert (more.status_code, more.json()["text"], more.json()["own"]) == (201, "Причал", True)


@pytest.mark.parametrize("sent", [{}, {"entity": 1, "new_type": "PER"}])
def test_naming_needs_one_of_entity_and_type(api, revision, sent):
    assert api.post("cases/harbour/names", {"span": span(revision), **sent}).status_code == 422


def test_case_is_opened_once_for_a_key_and_changed(api, bob):
    keyed = [api.post("cases", {"name": "Ships"}, **{"Idempotency-Key": "c"}).json() for _time in range(2)]
    assert (keyed[0], keyed[0]["role"], bob.cases.count()) == (keyed[1], "owner", 2)
    path = f"cases/{keyed[0]['slug']}"
    changed = api.patch(path, {"version": 1, "question": "Whose?"}).json()
    assert (changed["name"], changed["question"], changed["version"]) == ("Ships", "Whose?", 2)
    stale = api.patch(path, {"version": 1, "name": "Boats"})
    assert (stale.status_code, stale.json()["current"]["question"]) == (409, "Whose?")
    assert api.patch(path, {"version": 1, "question": "Whose?"}).json() == changed


def test_questions_are_asked_moved_answered(api, case, claim):
    first, second = (api.post("cases/harbour/questions", {"text": text}).json() for text in ("Who?", "When?"))
    assert api.post(f"questions/{second['id']}/move", {"position": 1}).json()["position"] == 1
    assert api.post(f"questions/{first['id']}/claims", {"claims": [claim["id"]]}).json()["claims"] == 1
    assert api.get(f"claims/{claim['id']}").json()["questions"] == [first["id"]]
    stale = api.patch(f"questions/{first['id']}", {"version": 9, "text": "Whose?"})
    assert (stale.status_code, stale.json()["current"]["text"]) == (409, "Who?")


def test_search_finds_a_name_in_one_case_and_tells_the_hit(api, case, revision):
    found = api.get("search?q=harbour&case=harbour").json()
    assert (found["total"] > 0, {one["case"] for one in found["items"]}) == (True, {"harbour"})
    assert any(part["hit"] for part in found["items"][0]["parts"])
    wrong = api.get("search?q=date%3Anonsense")
    assert (wrong.status_code, "character" in wrong.json()["detail"]) == (422, True)
    assert api.get("search?q=x&case=elsewhere").status_code == 404


@pytest.mark.parametrize("sent", ["a\0b", "\ud800", "x" * 1_001, "  ", 7, None, ["a"]])
def test_wording_that_no_claim_may_have_is_refused(api, case, sent):
    answer = api.post("cases/harbour/claims", {"wording": sent})
    assert (answer.status_code, Claim.objects.count()) == (422, 0)
    assert answer.json()["errors"][0]["at"] == "body.wording"


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000, b'{"wording": NaN}'])
def test_body_that_cannot_be_read_is_refused(api, case, body):
    headers = {"Authorization": f"Bearer {api.secret}"}
    answer = api.client.post("/api/v1/cases/harbour/claims", body, content_type="application/json", headers=headers)
    assert (answer.status_code in (400, 422), answer["Content-Type"]) == (True, "application/problem+json")


def _named(api, revision, **key):
    entity = Entity.objects.get(key="kim-jong-un")
    sent = {"span": span(revision), "entity": entity.pk, "scope": "case"}
    return (
        api.post(f"cases/harbour/entities/{entity.pk}/names", {"text": "the mayor", "language": "en"}, **key),
        api.post("cases/harbour/names", sent, **key),
    )


def test_names_sent_again_after_they_were_taken_back_stay_so(api, case, bob):
    lexicon()
    revision = article(case, bob)
    first = [answer.status_code for answer in _named(api, revision, **{"Idempotency-Key": "one"})]
    for event in list(case.log.filter(action="name.added")):
        undo(event=event, by=bob)
    again = [answer.status_code for answer in _named(api, revision, **{"Idempotency-Key": "one"})]
    assert (first, again, case.log.filter(action="name.added").count()) == ([201, 201], [404, 201], 2)


@pytest.mark.parametrize("text", ["\x1c", " \x1f\u2003"])
def test_words_of_which_nothing_is_seen_are_refused(api, case, text):
    lexicon()
    name = f"cases/harbour/entities/{Entity.objects.get(key='kim-jong-un').pk}/names"
    asked = ((name, {"text": text, "language": "en"}), ("cases/harbour/claims", {"wording": text}),
             ("cases/harbour/questions", {"text": text}), ("cases", {"name": text}))  # fmt: skip
    assert [api.post(path, sent).status_code for path, sent in asked] == [422] * 4


def test_question_stands_on_one_line(api, case):
    assert api.post("cases/harbour/questions", {"text": "Who\npaid  it?"}).json()["text"] == "Who paid it?"
