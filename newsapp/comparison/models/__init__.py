"""Tables of the comparison room: an index of what the sentences of a case share, and what people said about it.

Everything but what people said (said.py) can be made anew from the articles (`manage.py recompare`).
"""

from newsapp.comparison.models.facts import FactPassage, StoredFact, StoredLink
from newsapp.comparison.models.index import FeatureCount, Posting, Prepared, PreparedSentence
from newsapp.comparison.models.kin import Kin
from newsapp.comparison.models.numbers import Counted, CountedRow
from newsapp.comparison.models.said import FactLabel, LinkDecision, WordEntry

__all__ = [
    "Counted",
    "CountedRow",
    "FactLabel",
    "FactPassage",
    "FeatureCount",
    "Kin",
    "LinkDecision",
    "Posting",
    "Prepared",
    "PreparedSentence",
    "StoredFact",
    "StoredLink",
    "WordEntry",
]
