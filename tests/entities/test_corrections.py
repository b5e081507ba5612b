"""What people decided about names can be taken out as data."""

from newsapp.entities.corrections import corrections
from newsapp.entities.enums import Scope
from newsapp.entities.models import Entity, NameDecision
from newsapp.entities.naming import Place, add_name
from newsapp.history.corrections import corrections_of


def test_names_decided_for_a_place_a_spelling_and_a_case_stand_among_the_corrections(
    case, bob, revision, django_assert_num_queries
):
    kim, start = Entity.objects.get(key="kim-jong-un"), revision.text.index("the mayor")
    place = Place(revision, start, start + 9)
    for scope in (Scope.CASE, Scope.MENTION):
        add_name(case=case, place=place, entity=kim, new_type="", scope=scope, by=bob)
    NameDecision.objects.create(case=case, key="dawn", written="Dawn", entity=None, reach="case", by=bob)
    with django_assert_num_queries(4):
        rows = corrections(case)
    assert [(row["decision"], row["words"], row["entity"], row["by"]) for row in rows] == [
        ("spelling", "Dawn", None, "bob"),
        ("place", "the mayor", "kim-jong-un", "bob"),
        ("name", "the mayor", "kim-jong-un", "bob"),
    ]
    assert corrections_of(case)["names"] == rows
