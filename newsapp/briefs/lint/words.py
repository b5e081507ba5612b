"""Words that the rules look for, in the four languages of most briefs.

Likelihood: ICD 203 (see icd203.py) has two rows of synonyms; the adverbs beside them are those it prints in brackets
("almost certain(ly)", "improbable (improbably)", "probable (probably)"). *Remote* alone is a word of places: it counts
beside chance, possibility, likelihood, prospect or odds only.
"""

from __future__ import annotations

import re

from newsapp.briefs.icd203 import BANDS

_MORE = {
    "almost certain": "almost certain(?:ly|ty)?",
    "nearly certain": "nearly certain(?:ly|ty)?",
    "improbable": "improbabl[ey]",
    "highly improbable": "highly improbabl[ey]",
    "probable": "probabl[ey]",
    "highly probable": "highly probabl[ey]",
    "remote": (
        r"remote(?= (?:chance|possibility|likelihood|prospect|odds))|"
        r"(?<=chance is )remote|(?<=possibility is )remote|(?<=likelihood is )remote"
    ),
    "roughly even chance": "roughly even chances?",
}


def _row(words: list[str]) -> re.Pattern[str]:
    """Return what finds the words of one row, the longer before those they hold."""
    told = "|".join(_MORE.get(word, word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)


FIRST = _row([band.first for band in BANDS])
SECOND = _row([band.second for band in BANDS])


def _words(told: str) -> re.Pattern[str]:
    """Return what finds whole words."""
    return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)


LIKELIHOOD = (
    FIRST,
    SECOND,
    _words("có (?:nhiều |rất nhiều |ít )?khả năng|rất có thể|nhiều khả năng|ít khả năng|gần như chắc chắn"),
    _words(r"(?:мало)?вероятн\w*|скорее всего|почти наверняка"),
    re.compile(r"가능성[이은도]? ?(?:매우 |아주 |더 )?(?:높|낮|크|큰|희박)|거의 확실"),
)
CONFIDENCE = (
    re.compile(
        r"(?<!vote of )(?<!vote of no )(?<!crisis of )\bconfiden(?:ce|t|tly)\b(?![ -]building)",
        re.IGNORECASE,
    ),
    _words("(?:mức )?độ tin (?:cậy|tưởng)"),
    _words(r"(?:с )?(?:высок|средн|низк|умеренн)\w+ (?:степенью |степень )?уверенност\w*"),
    re.compile(r"(?:높은|중간|낮은|보통) ?(?:수준의 |정도의 )?(?:확신|신뢰)"),
)
JUDGING = _words("we (?:assess|judge|believe|estimate|expect|conclude)|in our (?:judge?ment|view)")

ATTRIBUTING = (
    _words(
        r"according to|sa(?:ys?|id|ying)|told|tells?|claim(?:s|ed|ing)?|report(?:s|ed|edly|ing)?|stat(?:es?|ed)|"
        r"announc\w+|den(?:y|ies|ied|ying)|estimat\w+|confirm\w*|alleg\w+|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|"
        r"accus\w+|warn(?:s|ed|ing)?|believ\w+|insist\w*|acknowledg\w+|admit\w*|describ\w+|suggest(?:s|ed)|"
        r"puts? (?:it|the \w+) at|in the (?:words|view|account) of|by \w+ accounts?|purported(?:ly)?|unconfirmed"
    ),
    _words("theo|cho biết|cho rằng|nói|tuyên bố|khẳng định|phủ nhận|ước tính|đưa tin|tố cáo|cáo buộc"),
    _words(
        r"по (?:словам|данным|мнению|оценк\w+|сообщени\w+|информации)|согласно|заяви\w+|сообщ\w+|сказа\w+|"
        r"утвержда\w+|отрица\w+|подтверд\w+|оценива\w+"
    ),
    re.compile(r"따르면|밝혔|말했|전했|주장|보도|발표|부인|추정|라고|다고"),
)
DISPUTING = (
    _words(
        r"disput\w+|disagree\w*|differ(?:s|ed|ing|ent)?|contradict\w*|conflict(?:s|ing)|contest\w*|den(?:y|ies|ied)|"
        r"however|but|although|though|while|whereas|others?|not all|reject\w*|instead|unconfirmed|in doubt"
    ),
    _words("tuy nhiên|nhưng|phủ nhận|bác bỏ|mâu thuẫn|tranh cãi|trái ngược|khác nhau|trong khi|mặc dù"),
    _words(r"однако|но|хотя|отрица\w+|опроверг\w+|спор\w+|расход\w+|противореч\w+|друг\w+"),
    re.compile(r"그러나|하지만|반면|지만|부인|반박|엇갈|다르|논란"),
)


def found(patterns: tuple[re.Pattern[str], ...], text: str) -> str:
    """Return the first words that one of the patterns finds, "" for none."""
    return next((hit[0] for pattern in patterns if (hit := pattern.search(text))), "")
