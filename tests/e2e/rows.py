"""A small case for the browser: three articles of one fire, names in three languages, a disputed claim."""

from dataclasses import dataclass

from newsapp.articles.models import Revision
from newsapp.claims.actions import add_claim, cite
from newsapp.claims.enums import CitationRole
from newsapp.claims.models import Claim
from newsapp.claims.values import Details
from newsapp.entities.loading import load_lexicon
from newsapp.entities.models import Entity
from newsapp.text.spans import EntityType, LexiconEntry, LexiconName
from tests.claims.words import excerpt
from tests.factories import article

ENGLISH = """Fire at the harbour

The fire began at the pier of Norhavn at dawn. Mayor Ada Lund was told at once. About 30 crates burned in the shed.

{middle}

Ada Lund said nothing more. The last crate was carried out at noon by Ada Lund herself.
"""
FILLER = "On day {n} the smoke stayed over {n} roofs of the town, and {n} men kept watch. Nobody counted the hours."
VIETNAMESE = """Cháy ở cảng

Đám cháy bắt đầu ở Norhavn lúc bình minh . Bà Ada_Lund được báo ngay . Khoảng 20 thùng hàng bị cháy , theo bà Ada_Lund .

Sau đó mọi người đi về nhà . Không ai nói thêm điều gì về đám cháy này .
"""
KOREAN = """항구 화재

화재는 새벽에 노르하운에서 시작됐다. 아다 룬 시장은 곧바로 보고를 받았다.
"""
PEOPLE = (
    LexiconEntry(
        "ada-lund",
        EntityType.PERSON,
        (LexiconName("Ada Lund", "en"), LexiconName("Ada Lund", "vi"), LexiconName("아다 룬", "ko")),
    ),
    LexiconEntry("norhavn", EntityType.PLACE, (LexiconName("Norhavn", "en"), LexiconName("노르하운", "ko"))),
)


@dataclass
class Rows:
    """What the tests look at."""

    english: Revision
    vietnamese: Revision
    korean: Revision
    claim: Claim
    ada: int

    def url(self, *revisions: Revision, **more: object) -> str:
        """Return the path of the reader with some articles."""
        chosen = revisions or (self.english, self.vietnamese)
        a = ",".join(str(revision.article_id) for revision in chosen)
        rest = "".join(f"&{name}={value}" for name, value in more.items())
        return f"/cases/harbour/read/?a={a}{rest}"


def make_rows(case, bob) -> Rows:
    load_lexicon(PEOPLE)
    middle = "\n\n".join(FILLER.format(n=n) for n in range(2, 42))
    english = article(case, bob, ENGLISH.format(middle=middle), title="Fire at the harbour")
    vietnamese = article(case, bob, VIETNAMESE, source_name="Sông Lam", language="vi", title="Cháy ở cảng")
    korean = article(case, bob, KOREAN, source_name="Busan Daily", language="ko", title="항구 화재")
    crates = excerpt(english, "About 30 crates burned")
    claim = add_claim(case=case, wording="About 30 crates burned", excerpts=[crates], by=bob).claim
    against = Details(role=CitationRole.DISPUTES)
    cite(claim=claim, excerpts=[excerpt(vietnamese, "Khoảng 20 thùng hàng")], details=against, by=bob)
    return Rows(english, vietnamese, korean, claim, Entity.objects.get(key="ada-lund").pk)
