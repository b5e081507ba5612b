import pytest
from django.urls import reverse

from newsapp.claims.actions import change_citation, change_claim
from newsapp.claims.models import Citation, Claim
from newsapp.claims.values import Details
from newsapp.history.models import Event

HTMX = {"HX-Request": "true"}


@pytest.fixture
def edit(claim):
    return reverse("claims:claim_edit", args=[claim.pk])


@pytest.fixture
def cite_edit(citation):
    return reverse("claims:cite_edit", args=[citation.pk])


@pytest.fixture
def signed_in(client, bob):
    client.force_login(bob)
    return client


def _reworded(**other):
    return {"version": 1, "wording": "Some 30 crates burned", "note": "", **other}


def test_form_holds_the_claim_and_its_version(signed_in, edit):
    page = signed_in.get(edit).content.decode()
    assert "About 30 crates burned</textarea>" in page
    assert '<input type="hidden" name="version" value="1">' in page


def test_claim_is_reworded(signed_in, edit, claim):
    answer = signed_in.post(edit, _reworded())
    claim.refresh_from_db()
    event = Event.objects.get(action="claim.changed")
    assert (claim.wording, claim.version) == ("Some 30 crates burned", 2)
    assert (answer.status_code, answer["Location"]) == (302, f"{claim.get_absolute_url()}?done={event.n}")


def test_under_htmx_the_page_comes_anew(signed_in, edit, claim):
    answer = signed_in.post(edit, _reworded(), headers=HTMX)
    event = Event.objects.get(action="claim.changed")
    assert answer["HX-Redirect"] == f"{claim.get_absolute_url()}?done={event.n}"


def test_under_htmx_the_form_opens_in_place(signed_in, edit):
    page = signed_in.get(edit, headers=HTMX).content.decode()
    assert (page.count("<html"), page.count('<div id="claim-head">')) == (0, 1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"wording": ""},
        {"wording": "  \n "},
        {"wording": "x" * 1001},
        {"wording": "a\x00b"},
        {"version": ""},
        {"version": "x"},
        {"version": "0"},
    ],
)
def test_bad_input_changes_nothing_and_loses_nothing(signed_in, edit, claim, wrong):
    answer = signed_in.post(edit, _reworded(note="a long note", **wrong))
    assert (answer.status_code, Claim.objects.get().version) == (422, 1)
    assert "a long note" in answer.content.decode()


def test_stale_form_shows_both_and_changes_nothing(signed_in, edit, claim, alice):
    change_claim(claim=claim, version=1, wording="About 20 crates burned", note="", by=alice)
    answer = signed_in.post(edit, _reworded())
    page = answer.content.decode()
    assert (answer.status_code, Claim.objects.get().wording) == (409, "About 20 crates burned")
    assert "Alice changed this" in page
    assert '<del><span class="sr">removed: </span>About </del><ins><span class="sr">added: </span>Some </ins>' in page
    assert '<del><span class="sr">removed: </span>30 </del><ins><span class="sr">added: </span>20 </ins>' in page
    assert '<h2 id="stale-title" tabindex="-1" data-focus>' in page


def test_keep_mine_after_a_stale_form(signed_in, edit, claim, alice):
    change_claim(claim=claim, version=1, wording="Hers", note="", by=alice)
    page = signed_in.post(edit, _reworded()).content.decode()
    assert '<form id="keep-mine"' in page
    assert '<input type="hidden" name="version" value="2"><input type="hidden" name="wording" value="Some 30' in page
    signed_in.post(edit, _reworded(version=2))
    assert Claim.objects.get().wording == "Some 30 crates burned"


def test_stale_form_under_htmx_stays_in_place(signed_in, edit, claim, alice):
    change_claim(claim=claim, version=1, wording="Hers", note="", by=alice)
    answer = signed_in.post(edit, _reworded(), headers=HTMX)
    page = answer.content.decode()
    assert (answer.status_code, page.count("<html"), page.count('<div id="claim-head">')) == (409, 0, 1)


def test_double_submit_changes_once(signed_in, edit):
    first = signed_in.post(edit, _reworded(key="k"))
    again = signed_in.post(edit, _reworded(key="k"))
    assert (again.status_code, again["Location"]) == (302, first["Location"])
    assert Event.objects.filter(action="claim.changed").count() == 1


def test_second_tab_is_told(signed_in, edit):
    signed_in.post(edit, _reworded(key="one"))
    assert signed_in.post(edit, _reworded(key="two", wording="Other")).status_code == 409


def test_deletion_says_what_goes_along(signed_in, disputed):
    page = signed_in.get(reverse("claims:claim_delete", args=[disputed.pk])).content.decode()
    assert "Along with it: 2 citations in 2 articles." in page


def test_claim_is_deleted_and_can_be_undone(signed_in, case, claim):
    answer = signed_in.post(reverse("claims:claim_delete", args=[claim.pk]), follow=True)
    event = Event.objects.get(action="claim.deleted")
    assert Claim.objects.count() == 0
    assert "C1 deleted." in answer.content.decode()
    signed_in.post(reverse("history:undo", args=[case.slug, event.n]))
    assert Claim.objects.get() == claim


def test_deletion_asked_by_get_deletes_nothing(signed_in, claim):
    signed_in.get(reverse("claims:claim_delete", args=[claim.pk]))
    assert Claim.objects.count() == 1


def test_citation_form_holds_what_is_said(signed_in, disputed):
    citation = disputed.citations.get(role="disputes")
    form = signed_in.get(reverse("claims:cite_edit", args=[citation.pk])).context["form"]
    assert form.initial == {
        "version": 1,
        "role": "disputes",
        "says_who": "the harbour master",
        "via": "Cảng vụ",
        "unknown": False,
        "translation": "About 20 crates of goods",
        "translator": "Bob",
        "note": "Counted at noon",
    }


def test_citation_is_changed(signed_in, cite_edit, citation):
    sent = {"version": 1, "role": "supports", "says_who": "the mayor", "via": "a clerk", "translation": "t", "note": ""}
    signed_in.post(cite_edit, sent)
    citation.refresh_from_db()
    assert (citation.role, citation.translation, citation.translator) == ("supports", "t", "Bob")
    assert [link.name for link in citation.chain.all()] == ["a clerk", "the mayor"]


def test_longer_chain_survives_the_form(signed_in, cite_edit, citation, bob):
    details = Details(chain=("a blog", "a wire", "the mayor"))
    change_citation(citation=citation, version=1, details=details, by=bob)
    initial = signed_in.get(cite_edit).context["form"].initial
    signed_in.post(cite_edit, {name: value for name, value in initial.items() if value})
    assert [link.name for link in citation.chain.all()] == ["a blog", "a wire", "the mayor"]


def test_unknown_origin_survives_the_form(signed_in, cite_edit, citation, bob):
    change_citation(citation=citation, version=1, details=Details(chain=("a wire",), unknown=True), by=bob)
    initial = signed_in.get(cite_edit).context["form"].initial
    signed_in.post(cite_edit, {name: value for name, value in initial.items() if value})
    citation.refresh_from_db()
    assert (citation.unknown, [link.name for link in citation.chain.all()]) == (True, ["a wire"])


@pytest.mark.parametrize("wrong", [{"role": "guesses"}, {"role": ""}, {"says_who": "x" * 201}, {"version": ""}])
def test_bad_citation_changes_nothing(signed_in, cite_edit, wrong):
    answer = signed_in.post(cite_edit, {"version": 1, "role": "reports", "note": "kept words", **wrong})
    assert (answer.status_code, Citation.objects.get().version) == (422, 1)
    assert "kept words" in answer.content.decode()


def test_stale_citation_shows_both(signed_in, cite_edit, citation, alice):
    change_citation(citation=citation, version=1, details=Details(note="hers"), by=alice)
    answer = signed_in.post(cite_edit, {"version": 1, "role": "reports", "note": "his"})
    page = answer.content.decode()
    assert (answer.status_code, Citation.objects.get().note) == (409, "hers")
    assert '<ins><span class="sr">added: </span>his</ins>' in page
    assert '<ins><span class="sr">added: </span>hers</ins>' in page


def test_citation_is_taken_away(signed_in, claim, citation):
    answer = signed_in.post(reverse("claims:cite_delete", args=[citation.pk]), follow=True)
    assert (Citation.objects.count(), Claim.objects.count()) == (0, 1)
    assert "Taken away from C1." in answer.content.decode()


def test_taking_away_is_asked_first(signed_in, citation):
    page = signed_in.get(reverse("claims:cite_delete", args=[citation.pk])).content.decode()
    assert "Take this passage away from C1?" in page
    assert Citation.objects.count() == 1


@pytest.mark.parametrize("name", ["claim_edit", "claim_delete", "cite_edit", "cite_delete"])
@pytest.mark.parametrize(("who", "status"), [("rita", 403), ("charlie", 404)])
def test_only_those_who_write_may_change(client, request, claim, citation, name, who, status):
    client.force_login(request.getfixturevalue(who))
    address = reverse(f"claims:{name}", args=[(claim if name.startswith("claim") else citation).pk])
    assert (client.get(address).status_code, client.post(address).status_code) == (status, status)
    assert (Claim.objects.count(), Citation.objects.count()) == (1, 1)


@pytest.mark.parametrize("name", ["claim_edit", "claim_delete", "cite_edit", "cite_delete"])
def test_other_methods_are_refused(signed_in, claim, citation, name):
    address = reverse(f"claims:{name}", args=[(claim if name.startswith("claim") else citation).pk])
    assert signed_in.put(address).status_code == 405


def test_claim_that_never_was_is_404(signed_in, claim):
    assert signed_in.get(reverse("claims:claim_edit", args=[claim.pk + 1])).status_code == 404
