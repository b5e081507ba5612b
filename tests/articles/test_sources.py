"""A case adds sources of its own and changes them; what everybody shares it leaves alone."""

import pytest

from newsapp.articles.actions.sources import add_source, change_source
from newsapp.articles.models import Source
from newsapp.cases.actions import create_case
from newsapp.history.actions import undo
from newsapp.history.chain import broken
from newsapp.history.sentences import tell
from newsapp.web.errors import Refused, Stale
from tests.factories import article


@pytest.fixture
def post(case, bob):
    """Return the source of an article of the case."""
    return article(case, bob).article.source


@pytest.fixture
def as_bob(client, bob):
    client.force_login(bob)
    return client


def _add(case, by, name="Meridian Wire", **known):
    return add_source(case=case, by=by, **{"name": name, "kind": "agency", **known}).source


def _change(source, by, version=1, **known):
    said = {"name": source.name, "kind": source.kind, "parent": source.parent_id, **known}
    return change_source(source=source, version=version, by=by, **said)


def _form(source, **said):
    return {"version": 1, "name": source.name, "kind": source.kind, "parent": "", **said}


def _sentence(case):
    return next(tell(case.log.order_by("-n")[:1])).sentence


def test_source_is_added_told_and_taken_out_again(case, bob, post):
    added = add_source(case=case, name=" Wire \n One ", kind="agency", parent=post.pk, by=bob)
    assert (added.source.name, added.source.case, added.source.parent) == ("Wire One", case, post)
    assert _sentence(case) == "added the source “Wire One” (news agency), part of “Harbour Post”"
    undone = undo(event=added.event, by=bob)
    assert (undone.action, Source.objects.get(), broken(case.pk)) == ("source.deleted", post, [])


@pytest.mark.parametrize("used", ["article", "part"])
def test_added_source_in_use_is_not_taken_out(case, bob, used):
    added = add_source(case=case, name="Harbour Post", kind="outlet", by=bob)
    if used == "article":
        article(case, bob)
    else:
        _add(case, bob, parent=added.source.pk)
    with pytest.raises(Refused) as refused:
        undo(event=added.event, by=bob)
    assert (refused.value.status, Source.objects.filter(pk=added.source.pk).exists()) == (409, True)


def test_source_is_changed_told_and_changed_back(case, bob, post):
    wire = _add(case, bob)
    done = _change(post, bob, name="Post", kind="government", parent=wire.pk)
    assert (done.source.name, done.source.kind, done.source.parent, done.source.version) == (
        "Post", "government", wire, 2,
    )  # fmt: skip
    assert _sentence(case) == (
        "changed the source “Harbour Post”: now called “Post”; government body instead of outlet; "
        "part of “Meridian Wire”"
    )
    undo(event=done.event, by=bob)
    post.refresh_from_db()
    assert (post.name, post.kind, post.parent, post.version) == ("Harbour Post", "outlet", None, 3)
    assert broken(case.pk) == []


def test_change_is_not_undone_when_it_was_changed_again(case, bob, post):
    first = _change(post, bob, kind="person").event
    _change(post, bob, version=2, kind="account")
    with pytest.raises(Refused) as refused:
        undo(event=first, by=bob)
    assert (refused.value.status, Source.objects.get().kind) == (409, "account")


def test_nothing_is_told_when_nothing_differs(case, bob, post):
    before = case.log.count()
    assert _change(post, bob, name=" Harbour  Post").event is None
    assert (case.log.count(), Source.objects.get().version) == (before, 1)


def test_same_key_writes_once(case, bob, post):
    first, second = (add_source(case=case, name="Wire", kind="agency", key="k", by=bob) for _time in range(2))
    assert (first.source, first.event) == (second.source, second.event)
    for _time in range(2):
        done = _change(post, bob, kind="person", key="c")
    assert (done.source.version, case.log.filter(action="source.changed").count()) == (2, 1)


def test_stale_version_is_refused_with_what_stands_now(case, bob, alice, post):
    _change(post, alice, kind="person")
    with pytest.raises(Stale) as stale:
        _change(post, bob, kind="account")
    assert (stale.value.current.kind, Source.objects.get().kind) == ("person", "person")


@pytest.mark.parametrize("shared", [False, True])
def test_name_that_the_case_knows_is_refused(case, bob, post, shared):
    Source.objects.create(name="Wire", case=None if shared else case)
    for write in (lambda: _add(case, bob, "Wire "), lambda: _change(post, bob, name="Wire")):
        with pytest.raises(Refused, match="knows a source “Wire” already") as refused:
            write()
        assert refused.value.status == 422


def test_name_of_another_case_is_free(case, bob, charlie):
    _add(create_case(name="Other", by=charlie), charlie)
    assert _add(case, bob).name == "Meridian Wire"


def test_name_of_nothing_is_refused(case, bob, post):
    for write in (lambda: _add(case, bob, "\x1c \u2003"), lambda: _change(post, bob, name=" ")):
        with pytest.raises(Refused, match="needs a name"):
            write()


def test_source_of_another_case_is_nothing_to_be_part_of(case, bob, charlie, post):
    theirs = _add(create_case(name="Other", by=charlie), charlie)
    for write in (lambda: _add(case, bob, parent=theirs.pk), lambda: _change(post, bob, parent=theirs.pk)):
        with pytest.raises(Refused, match="no such source") as refused:
            write()
        assert refused.value.status == 422


def test_source_is_not_part_of_what_is_part_of_it(case, bob, post):
    wire = _add(case, bob, parent=post.pk)
    desk = _add(case, bob, "Desk", parent=wire.pk)
    for parent in (post.pk, wire.pk, desk.pk):
        with pytest.raises(Refused, match="part of itself"):
            _change(post, bob, parent=parent)
    assert _change(desk, bob, parent=post.pk).source.parent == post


def test_what_everybody_shares_is_not_changed(case, bob, as_bob, post):
    Source.objects.update(case=None)
    post.refresh_from_db()
    with pytest.raises(Refused) as refused:
        _change(post, bob, kind="person")
    answer = as_bob.post(f"/sources/{post.pk}/", _form(post, kind="person"))
    assert (refused.value.status, answer.status_code, Source.objects.get().kind) == (409, 409, "outlet")
    assert "Every case shares this source" in answer.content.decode()
    assert '<form class="about"' not in as_bob.get(f"/sources/{post.pk}/").content.decode()


def test_form_changes_a_source_and_says_so_with_undo(as_bob, case, bob, post):
    wire = _add(case, bob)
    saved = as_bob.post(f"/sources/{post.pk}/", _form(post, name="Post", kind="person", parent=wire.pk))
    n = case.log.latest("n").n
    assert (saved.status_code, saved["Location"]) == (302, f"/sources/{post.pk}/?done={n}")
    page = as_bob.get(saved["Location"]).content.decode()
    assert f'action="/cases/harbour/undo/{n}/"' in page
    assert ("<h1>Post</h1>" in page, "person · Meridian Wire" in page, "now called “Post”" in page) == (True,) * 3


@pytest.mark.parametrize(
    ("said", "field"),
    [({"name": " "}, "name"), ({"name": "x" * 201}, "name"), ({"name": "a\0b"}, "name"), ({"kind": "ship"}, "kind"),
     ({"parent": "999999"}, "parent"), ({"parent": "x"}, "parent"), ({"version": "x"}, "version")],
)  # fmt: skip
def test_bad_input_is_said_beside_its_field(as_bob, post, said, field):
    answer = as_bob.post(f"/sources/{post.pk}/", _form(post, **said))
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    assert Source.objects.get().version == 1


def test_name_taken_is_said_in_the_form_and_nothing_is_lost(as_bob, case, bob, post):
    _add(case, bob)
    answer = as_bob.post(f"/sources/{post.pk}/", _form(post, name="Meridian Wire", kind="person"))
    page = answer.content.decode()
    assert (answer.status_code, "knows a source “Meridian Wire” already" in page) == (422, True)
    assert ('value="Meridian Wire"' in page, '<option value="person" selected>' in page) == (True, True)


def test_stale_form_shows_theirs_and_saving_again_keeps_mine(as_bob, alice, post):
    _change(post, alice, name="Theirs")
    answer = as_bob.post(f"/sources/{post.pk}/", _form(post, name="Mine"))
    page = answer.content.decode()
    assert (answer.status_code, "Theirs: Theirs" in page, 'value="Mine"' in page) == (409, True, True)
    assert 'name="version" value="2"' in page
    as_bob.post(f"/sources/{post.pk}/", _form(post, name="Mine", version=2))
    assert Source.objects.get().name == "Mine"


def test_reader_sees_no_form_and_changes_nothing(client, rita, post):
    client.force_login(rita)
    page = client.get(f"/sources/{post.pk}/").content.decode()
    answer = client.post(f"/sources/{post.pk}/", _form(post, kind="person"))
    assert ('class="about"' in page, answer.status_code, Source.objects.get().kind) == (False, 403, "outlet")


def test_stranger_finds_no_source(client, charlie, post):
    client.force_login(charlie)
    answers = [client.get(f"/sources/{post.pk}/"), client.post(f"/sources/{post.pk}/", _form(post, kind="person"))]
    assert ([answer.status_code for answer in answers], Source.objects.get().kind) == ([404, 404], "outlet")


def test_source_without_articles_is_listed_for_its_case_alone(as_bob, case, bob, charlie):
    wire = _add(case, bob)
    assert "Meridian Wire" in as_bob.get("/sources/").content.decode()
    as_bob.force_login(charlie)
    assert "Meridian Wire" not in as_bob.get("/sources/").content.decode()
    assert as_bob.get(f"/sources/{wire.pk}/").status_code == 404


def test_renamed_source_is_found_and_read_under_its_new_name(as_bob, case, bob, post):
    read = f"/cases/harbour/read/?a={post.articles.get().pk}"
    assert "Harbour Post" in as_bob.get(read).content.decode()
    _change(post, bob, name="Gazette")
    page = as_bob.get(read).content.decode()
    assert ("Gazette" in page, "Harbour Post" in page) == (True, False)
    found = [as_bob.get(f"/search/?q=fire+source:{name}").content.decode() for name in ("gazette", "harbour")]
    assert ["Gazette" in told for told in found] == [True, False]
