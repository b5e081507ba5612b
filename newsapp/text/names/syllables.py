"""Is this word a Vietnamese syllable? "Kim" and "Đình" are, "Kursk" and "David" are not.

Vietnamese is written syllable by syllable, so a capitalised word that cannot be a syllable is a foreign name, and one
that can be may be the first half of an ordinary compound ("Quân đội").
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SHAPE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    r"(?:uyê|oai|oay|uay|uây|uôi|ươi|ươu|iêu|yêu|uya|uye|ieu|yeu|uoi|uou|ie|ia|ya|ua|uo|ue|uy|uu|oa|oe|oi|ai|ao|au|ay|eo|eu|iu|oo|ui|ye|a|e|i|o|u|y)"
    r"(?:ch|ng|nh|[cmnpt])?",
)


@lru_cache(maxsize=1 << 13)
def is_vietnamese_syllable(word: str) -> bool:
    """Tell whether a word has the shape of one Vietnamese syllable, with or without its marks."""
    bare = "".join(
        letter for letter in unicodedata.normalize("NFD", word.casefold()) if unicodedata.category(letter) != "Mn"
    )
    return _SHAPE.fullmatch(bare) is not None
