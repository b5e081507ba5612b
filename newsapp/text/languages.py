"""Which language a text is in, decided by the cheapest evidence that is enough.

Most of our texts need no statistics: Hangul is Korean, kana Japanese, Cyrillic with `ї` Ukrainian, and a page in
which every sixth letter carries a hook or a horn is Vietnamese. Where Latin letters say nothing, the small words do
("the", "della", "und"). Only what is left loads a model of 85 MB, once per process, restricted to the languages
people bring.

A name list says nothing about its language: "Anna Roe, Peter Doe và Lê Mai" is Vietnamese only because the article
around it is. So short and mostly capitalised pieces take the language of their document.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Protocol, cast

SUPPORTED = ("vi", "en", "ko", "ru", "uk", "zh", "it", "ja", "fr", "de", "es")
_SAMPLE = 6_000
_ENOUGH_LETTERS = 40
_SCRIPTS = {
    "ko": re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]"),
    "ja": re.compile("[\u3040-\u30ff]"),
    "zh": re.compile("[\u3400-\u4dbf\u4e00-\u9fff]"),
    "ru": re.compile("[\u0400-\u04ff]"),
}
_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(r"://|www\.|[./][^\W\d_]+[./]")
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_UKRAINIAN, _RUSSIAN = re.compile("[іїєґІЇЄҐ]"), re.compile("[ыэъёЫЭЪЁ]")
_VIETNAMESE = re.compile("[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĩũđ]", re.IGNORECASE)
_VIETNAMESE_SHARE = 0.05
_SMALL_WORDS = {
    "en": "the of and to in that is for on with was as by it from at has have said will be are this not he his which",
    "fr": "le les des du et est une dans pour qui sur avec au aux par ce cette sont pas été plus mais nous",
    "it": "il di che della del dei delle gli nel nella per una sono con alla dal più anche è come ha stato",
    "de": "der die das und den von mit dem des ist im für auf sich nicht ein eine auch wurde dass wird nach bei",
    "es": "el los las del y que en una por para con se su al como más fue ha sobre este esta entre pero también",
}
_SMALL_WORD_SETS = {code: frozenset(words.split()) for code, words in _SMALL_WORDS.items()}
# English prose has four small words in ten; a text with less than one in six is a list, or something else.
_CLEAR_SHARE, _CLEAR_LEAD, _CLEAR_WORDS = 0.16, 2.0, 8
_CAPITALISED = 0.6
# Shares of letters: an East Asian text is full of Latin names, a Cyrillic one seldom.
_DECISIVE, _KANA, _MOSTLY = 0.3, 0.1, 0.5


class _Identifier(Protocol):
    """What we use of py3langid."""

    def classify(self, text: str) -> tuple[str, float]:
        """Return the best language and its score."""

    def set_languages(self, langs: list[str]) -> None:
        """Restrict the candidates."""


def detect(text: str, prior: str = "") -> str:
    """Return the language code of a text.

    `prior` is the language of the document around it, taken over by pieces too short or too full of names to tell.
    Returns an empty string only when there is nothing to go by and no prior.
    """
    sample = unicodedata.normalize("NFC", _without_addresses(text[:_SAMPLE]))
    letters = len(_LETTER.findall(sample))
    if not letters:
        return prior
    by_script = _by_script(sample, letters, prior)
    if by_script:
        return by_script
    if prior and (letters < _ENOUGH_LETTERS or _mostly_names(sample)):
        return prior
    return _latin(sample, letters, prior)


def _without_addresses(sample: str) -> str:
    """Leave out web addresses, whose words belong to no language."""
    tokens = sample.split()
    if _ADDRESS.search(sample):
        tokens = [token for token in tokens if not _ADDRESS.search(token)]
    return " ".join(tokens)


def _by_script(sample: str, letters: int, prior: str) -> str:
    """Decide by the script where that is enough, else return an empty string."""
    share = {code: len(pattern.findall(sample)) / letters for code, pattern in _SCRIPTS.items()}
    if share["ko"] > _DECISIVE:
        return "ko"
    if share["ja"] > _KANA and share["ja"] + share["zh"] > _DECISIVE:
        return "ja"
    if share["zh"] > _DECISIVE:
        return "ja" if prior == "ja" else "zh"
    return _cyrillic(sample, prior) if share["ru"] > _MOSTLY else ""


def _cyrillic(sample: str, prior: str) -> str:
    """Tell Ukrainian from Russian by the letters that only one of them has."""
    ukrainian, russian = len(_UKRAINIAN.findall(sample)), len(_RUSSIAN.findall(sample))
    if ukrainian == russian:
        return "uk" if prior == "uk" else "ru"
    return "uk" if ukrainian > russian else "ru"


def _mostly_names(sample: str) -> bool:
    """Tell whether most words begin with a capital."""
    words: list[str] = _WORDS.findall(sample[:2000])
    capitalised = sum(word[0].isupper() for word in words)
    return capitalised > _CAPITALISED * len(words)


def _latin(sample: str, letters: int, prior: str) -> str:
    """Decide among languages in Latin letters; the model is the last resort, for whole documents only."""
    marks = _VIETNAMESE.findall(sample)
    if len(marks) > _VIETNAMESE_SHARE * letters and len(set(marks)) > 1:
        return "vi"
    return _by_small_words(sample) or prior or _by_model(sample)


def _by_small_words(sample: str) -> str:
    """Decide by the little words of a language when one is clearly ahead."""
    words = Counter(word.lower() for word in _WORDS.findall(sample))
    total = sum(words.values())
    scores = sorted(
        ((sum(words[word] for word in small), code) for code, small in _SMALL_WORD_SETS.items()),
        reverse=True,
    )
    (best, code), (second, _) = scores[:2]
    clear = total >= _CLEAR_WORDS and best >= _CLEAR_SHARE * total and best >= _CLEAR_LEAD * second
    return code if clear else ""


def _by_model(sample: str) -> str:
    """Ask the model, loaded when first needed."""
    return _identifier().classify(sample)[0]


@lru_cache(maxsize=1)
def _identifier() -> _Identifier:
    """Load the model once per process."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 (85 MB that most texts never need)

    identifier = cast("_Identifier", LanguageIdentifier.from_model_file(MODEL_FILE))
    identifier.set_languages(list(SUPPORTED))
    return identifier
