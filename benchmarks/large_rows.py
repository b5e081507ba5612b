"""The rows of a large case. Imported when Django is set up."""

import random
from datetime import UTC, date, datetime, timedelta

from django.db import transaction

from benchmarks.large_case import ARTICLES, CLAIMS, NOTES
from newsapp.accounts.models import User
from newsapp.articles.actions import store_article
from newsapp.articles.models import Block
from newsapp.briefs.actions import insert_claims
from newsapp.cases.actions import create_case
from newsapp.cases.models import Case
from newsapp.claims.models import Citation, Claim, Passage
from newsapp.claims.snapshots import claim_data
from newsapp.entities.lexicon_files import shipped
from newsapp.entities.loading import load_lexicon
from newsapp.history.actions import record
from newsapp.questions.actions import add_question

BATCH = 2_000
ROLES = ("reports", "reports", "reports", "supports", "disputes", "touches_on")
NAMES = (
    "Kim Jong-un", "Vladimir Putin", "Sergei Shoigu", "Sergei Lavrov", "Joe Biden", "Volodymyr Zelensky", "Xi Jinping",
    "Choe Son-hui", "Yoon Suk-yeol", "Pyongyang", "Moscow", "Vladivostok", "Seoul", "Beijing", "Kyiv", "Washington",
)  # fmt: skip
TOLD = (
    "{name} inspected {count} {things} at {place} on {day}.",
    "At {place}, {count} {things} were loaded on {day}, {name} told reporters.",
    "{name} visited {place} on {day} and was shown {count} {things}.",
)
THINGS = ("containers", "artillery shells", "missiles", "tanks", "trucks", "drones", "soldiers", "engineers")
PLACES = ("the Vostochny Cosmodrome", "Vladivostok", "Rason", "Khabarovsk", "Sunchon", "Chongjin", "Sevastopol")
TO_AN_EVENT = 10
SYLLABLES = ("ba", "to", "ke", "lu", "mi", "ra", "so", "ni", "va", "do")


def fill() -> tuple[User, Case, Case]:
    """Fill the database at hand; return the owner, the large case and a small one."""
    load_lexicon(shipped())
    user = User.objects.create_user("bench")
    large = _case("Large", user, ARTICLES, CLAIMS, random.Random(11))
    return user, large, _case("Small", user, 1, 1, random.Random(12))


def _case(name: str, user: User, articles: int, claims: int, draw: random.Random) -> Case:
    case = create_case(name=name, question="What was sent, and by whom?", by=user)
    for n in range(articles):
        store_article(
            case=case, data=_text(draw, n).encode(), arrival="paste", language="en", source_name=f"Source {n % 60}",
            published=date(2023, 1, 1) + timedelta(days=n % 500), by=user,
        )  # fmt: skip
    made = _claim(case, user, draw, claims)
    questions = [add_question(case=case, text=_sentence(draw)[:-1] + "?", by=user).question.pk for _ in range(8)]
    for n, question in enumerate(questions):
        share = made[n : NOTES * 2 // 3 + 1 : 8]  # a claim has one or two citations in turn
        if share:
            insert_claims(case=case, claims=[(claim, question) for claim in share], by=user)
    return case


def _sentence(draw: random.Random) -> str:
    words = ["".join(draw.choices(SYLLABLES, k=2)) for _ in range(draw.randrange(8, 18))]
    words[draw.randrange(1, 7)] = draw.choice(NAMES)
    if draw.random() < 0.3:
        words.insert(3, f"{draw.randrange(20, 20_000):,} troops on {draw.randrange(1, 28)} September 2023")
    return f"{words[0].capitalize()} {' '.join(words[1:])}."


def _event(draw: random.Random, n: int) -> str:
    """Return what an article tells of its event, in one of several wordings; one in three gives another number."""
    one = random.Random(n // TO_AN_EVENT)
    day = date(2023, 1, 1) + timedelta(days=one.randrange(500))
    told = {"name": one.choice(NAMES[:9]), "things": one.choice(THINGS), "place": one.choice(PLACES)}
    count = one.randrange(12, 900) + draw.choice((0, 0, 7))
    return draw.choice(TOLD).format(**told, count=count, day=f"{day.day} {day:%B %Y}")


def _text(draw: random.Random, n: int) -> str:
    paragraphs = [" ".join(_sentence(draw) for _ in range(3)) for _ in range(8)]
    paragraphs[1:1] = [_event(draw, n)]
    return "\n\n".join([f"Report {n} of {draw.choice(NAMES)}", *paragraphs])


def _claim(case: Case, user: User, draw: random.Random, wanted: int) -> list[Claim]:
    """Word the claims and cite one or two sentences for each; no sentence twice."""
    blocks = Block.objects.filter(revision__article__case=case, kind="paragraph").select_related("revision")
    places = [(one.revision, *span) for one in blocks for span in one.sentences]
    draw.shuffle(places)
    rows = [Claim(case=case, number=n + 1, wording=_sentence(draw)[:-1], note="", by=user) for n in range(wanted)]
    claims = Claim.objects.bulk_create(rows, batch_size=BATCH)
    chosen = [claim for n, claim in enumerate(claims) for _ in range(1 + n % 2)]
    made = [
        Passage(revision=revision, start=start, end=end, quote=revision.text[start:end], by=user, at=datetime.now(UTC))
        for (revision, start, end), _claim in zip(places, chosen, strict=False)
    ]
    passages = Passage.objects.bulk_create(made, batch_size=BATCH)
    cited = [
        Citation(claim=claim, passage=passage, role=draw.choice(ROLES), by=user)
        for passage, claim in zip(passages, chosen, strict=False)
    ]
    Citation.objects.bulk_create(cited, batch_size=BATCH)
    with transaction.atomic():
        for claim in claims:  # the event also puts the claim into the search index
            after = {"claim": claim_data(claim, ()), "citations": []}
            record(case=case, action="claim.added", target=f"claim:{claim.pk}", after=after, by=user)
    return claims
