"""What stands in the addresses of the questions room, and what a well-meant form sends there (tests/hostile)."""

from newsapp.questions.actions import add_question
from newsapp.questions.models import Question


def fill(things, by) -> dict[str, dict[str, object]]:
    """Make the room's things in a case; return what stands in each of its addresses, by name."""
    question = add_question(case=things.case, text="Who set it?", by=by).question
    add_question(case=things.case, text="Who paid?", by=by)
    things.claim.questions.add(question)
    one, case = {"pk": question.pk}, {"slug": things.case.slug}
    return {
        "questions:add": case,
        "questions:edit": one,
        "questions:move": one,
        "questions:delete": one,
        "claims:questions": case,
        "claims:answer": case,
        "claims:unanswer": case,
    }


def bodies(things) -> dict[str, dict[str, object]]:
    """Return what the form at each address sends when all goes well."""
    first = Question.objects.filter(case=things.case).first()
    return {
        "questions:add": {"text": "Who paid?", "key": "once"},
        "questions:edit": {"text": "Who set the fire?", "version": 1, "key": "once"},
        "questions:move": {"seen": 1, "position": 2, "key": "once"},
        "questions:delete": {"key": "once"},
        "claims:answer": {
            "claim": things.claim.pk, "question": first.pk if first else "", "do": "remove", "key": "once", "next": "/",
        },
        "claims:unanswer": {"first": 1, "last": 2, "next": "/"},
    }  # fmt: skip
