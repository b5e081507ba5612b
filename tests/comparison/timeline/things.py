"""Articles of a case that tell when: two that differ about a day, a long look back, one without a date."""

from datetime import date

from newsapp.comparison.keeping.catching_up import catch_up
from newsapp.entities.loading import load_lexicon
from newsapp.text.spans import EntityType, LexiconEntry, LexiconName
from tests.factories import article, lexicon

POST = (
    "The visit\n\nOn 13 September 2023 Vladimir Putin met Kim Jong-un at the Norhavn Aircraft Plant.\n\n"
    "The factory was opened around 3 September 2023.\n\nNobody counted the guests."
)
WIRE = (
    "A visit told\n\nVladimir Putin met Kim Jong-un at the Norhavn Aircraft Plant on 14 September 2023.\n\n"
    "The harbour burned in August 2023. It was built in 1953, and the talks lasted six hours."
)
PLANT = LexiconEntry("norhavn-plant", EntityType.FACILITY, (LexiconName("Norhavn Aircraft Plant", "en"),))


def told_in_time(case, by):
    """Store and compare them; return their revisions."""
    lexicon()
    load_lexicon((PLANT,))
    known = (("Post", POST, date(2023, 9, 17)), ("Wire", WIRE, date(2023, 9, 18)))
    made = [article(case, by, text, source_name=name, published=day) for name, text, day in known]
    catch_up(case)
    return made
