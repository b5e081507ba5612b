"""A case as plain values, without the numbers of its rows: two cases that say the same are equal."""

from newsapp.claims.models import Citation, Claim, Passage


def told(case) -> list[tuple]:
    rows = Citation.objects.filter(claim__case=case).order_by("claim__number", "pk")
    return [
        (
            one.claim.wording,
            one.claim.note,
            [question.text for question in one.claim.questions.all()],
            one.passage.quote,
            one.passage.start,
            one.role,
            one.unknown,
            one.note,
            one.translation,
            one.translator,
            [link.name for link in one.chain.all()],
        )
        for one in rows
    ]


def counts(case) -> tuple[int, int, int]:
    claims, citations = Claim.objects.filter(case=case), Citation.objects.filter(claim__case=case)
    kept = Passage.objects.filter(revision__article__case=case, kept=True)
    return claims.count(), citations.count(), kept.count()


def made(outcome) -> dict[str, int]:
    return {one.what: one.count for one in outcome.made}


def left(outcome) -> list[tuple[str, str, int]]:
    return [(one.what, one.why, one.count) for one in outcome.left]
