"""Rows as the product makes them: through its own actions."""

from newsapp.articles.actions import store_article
from newsapp.articles.models import Endnote, Revision
from newsapp.entities.loading import load_lexicon
from newsapp.references.models import Reference
from newsapp.text.spans import EntityType, LexiconEntry, LexiconName

ENGLISH = """Fire at the harbour

The fire began at Vostochny pier at dawn. Kim Jong-un and Vladimir Putin were told at once. About 30 crates burned.

Mr Kim said nothing. "We will rebuild," the mayor said.
"""
VIETNAMESE = """Cháy ở cảng

Đám cháy bắt đầu lúc bình minh. Ông Kim Jong-un được báo ngay. Khoảng 20 thùng hàng bị cháy.
"""
PEOPLE = (
    LexiconEntry(
        "kim-jong-un",
        EntityType.PERSON,
        (
            LexiconName("Kim Jong-un", "en"),
            LexiconName("Kim Jong-un", "vi"),
            LexiconName("김정은", "ko"),
            LexiconName("Kim", "en", "short"),
        ),
        "KP",
    ),
    LexiconEntry("vladimir-putin", EntityType.PERSON, (LexiconName("Vladimir Putin", "en"),), "RU"),
)


def lexicon() -> None:
    """Load two people into the shared lexicon."""
    load_lexicon(PEOPLE)


def article(case, by, text: str = ENGLISH, **known: object) -> Revision:
    """Store a text as an article of a case and return its revision."""
    known = {"source_name": "Harbour Post", "language": "en", **known}
    return store_article(case=case, data=text.encode(), arrival="paste", by=by, **known).revision


def reference(revision: Revision) -> Reference:
    """Let the first words of a text be a note with one address."""
    place = {"revision": revision, "number": 1, "start": 0, "end": 4}
    Endnote.objects.create(**place)
    return Reference.objects.create(**place, raw=revision.text[:4], url="https://harbour.example/log", status="ok")
