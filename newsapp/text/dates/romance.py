"""How Italian and French write times: "il 13 settembre", "le 1er mai 2023", "l'anno scorso", "années 1980"."""

from __future__ import annotations

import re

from newsapp.text.dates.said import (
    DAY,
    DAY2,
    FLAGS,
    YEAR,
    Grammar,
    Rule,
    Time,
    firsts,
    named,
    opening,
    relative_rules,
    rule,
    words,
)

MONTHS = named({
    "1": "gennaio|janvier", "2": "febbraio|février|fevrier", "3": "marzo|mars", "4": "aprile|avril", "5": "maggio|mai",
    "6": "giugno|juin", "7": "luglio|juillet", "8": "agosto|août|aout", "9": "settembre|septembre",
    "10": "ottobre|octobre", "11": "novembre", "12": "dicembre|décembre|decembre",
})  # fmt: skip
WEEKDAYS = named({
    "0": "lunedì|lundi", "1": "martedì|mardi", "2": "mercoledì|mercredi", "3": "giovedì|jeudi", "4": "venerdì|vendredi",
    "5": "sabato|samedi", "6": "domenica|dimanche",
})  # fmt: skip
RELATIVE = {
    "oggi": ("day", 0), "aujourd'hui": ("day", 0), "ieri": ("day", -1), "hier": ("day", -1), "domani": ("day", 1),
    "avant-hier": ("day", -2), "l'altro ieri": ("day", -2), "demain": ("day", 1),
    "questa settimana": ("week", 0), "cette semaine": ("week", 0), "la settimana scorsa": ("week", -1),
    "la scorsa settimana": ("week", -1), "la semaine dernière": ("week", -1), "la semaine passée": ("week", -1),
    "la prossima settimana": ("week", 1), "la settimana prossima": ("week", 1), "la semaine prochaine": ("week", 1),
    "ce week-end": ("weekend", 0), "le week-end dernier": ("weekend", -1), "lo scorso fine settimana": ("weekend", -1),
    "questo mese": ("month", 0), "ce mois-ci": ("month", 0), "il mese scorso": ("month", -1),
    "lo scorso mese": ("month", -1), "le mois dernier": ("month", -1), "il mese prossimo": ("month", 1),
    "le mois prochain": ("month", 1), "quest'anno": ("year", 0), "cette année": ("year", 0),
    "l'anno scorso": ("year", -1), "lo scorso anno": ("year", -1), "dell'anno scorso": ("year", -1),
    "dello scorso anno": ("year", -1), "l'an dernier": ("year", -1), "l'année dernière": ("year", -1),
    "de l'année dernière": ("year", -1), "de l'an dernier": ("year", -1), "l'anno prossimo": ("year", 1),
    "di quest'anno": ("year", 0), "de cette année": ("year", 0),
    "il prossimo anno": ("year", 1), "l'année prochaine": ("year", 1), "l'an prochain": ("year", 1),
}  # fmt: skip
PARTS = {
    "inizio": "early", "inizi di": "early", "début": "early", "inizio di": "early", "metà": "mid", "metà di": "mid",
    "mi": "mid", "fine": "late", "fine di": "late", "fin": "late", "primi di": "early",
}  # fmt: skip
SEASONS = {
    "primavera": (3, 5), "printemps": (3, 5), "estate": (6, 8), "été": (6, 8), "autunno": (9, 11), "automne": (9, 11),
    "inverno": (12, 14), "hiver": (12, 14),
}  # fmt: skip
_COUNT_LISTS = {
    1: "un|uno|una|une|premier|primo|prima|première", 2: "due|deux|secondo|seconda|deuxième|second|seconde",
    3: "tre|trois|terzo|troisième", 4: "quattro|quatre|quarto|quatrième",
    5: "cinque|cinq", 6: "sei|six", 7: "sette|sept",
    8: "otto|huit", 9: "nove|neuf", 10: "dieci|dix", 12: "dodici|douze", 15: "quindici|quinze", 20: "venti|vingt",
    30: "trenta|trente", 40: "quaranta|quarante", 50: "cinquanta|cinquante",
}  # fmt: skip
COUNTS: dict[str, int | None] = {word: number for number, listed in _COUNT_LISTS.items() for word in listed.split("|")}
COUNTS |= {"alcuni": None, "alcune": None, "diversi": None, "plusieurs": None, "quelques": None}
UNITS = {
    word: unit
    for unit, listed in {
        "day": "giorno|giorni|jour|jours", "week": "settimana|settimane|semaine|semaines",
        "month": "mese|mesi|mois", "year": "anno|anni|an|ans|année|années", "hour": "ora|ore|heure|heures",
        "minute": "minuto|minuti|minute|minutes", "decade": "decennio|decenni|décennie|décennies",
    }.items()
    for word in listed.split("|")
}  # fmt: skip
_N = rf"(?P<n>\d{{1,4}}(?![.,]?\d)|(?!\d)(?:{words('|'.join(set(COUNTS)))}))"
_NAME = rf"(?P<m>{words('|'.join(MONTHS))})(?!\w)"
_D = DAY.replace("(?!\\d)", "(?:er|°|º)?(?!\\d|[.,]\\d)")
_REL_YEAR = words("|".join(word for word, (unit, _) in RELATIVE.items() if unit == "year"))
_OF_YEAR = rf"(?:\s(?:del\s|de\s)?{YEAR}|\s(?P<r>{_REL_YEAR}))"
_PART = rf"(?:(?P<p>{words('|'.join(PARTS))})(?:\s|-))"
_MONTH_CUE = re.compile(
    r"\b(?:a|ad|in|di|da|dal|nel|nello|en|de|depuis|mois|mese|scorso|lo scorso|dès|fin|début|d')\s?$", FLAGS
)
_YEAR_CUE = re.compile(
    r"\b(?:nel|dal|del|al|il|en|de|depuis|dès|d'|dopo|prima del|après|avant|jusqu'en|entre|tra il|et|fino al)\s?$|\($",
    FLAGS,
)


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 14) : match.start()]


def _is_month(match: re.Match[str]) -> bool:
    return bool(_MONTH_CUE.search(_before(match))) or bool(match.groupdict().get("p"))


def _is_year(match: re.Match[str]) -> bool:
    return bool(_YEAR_CUE.search(_before(match))) and not re.match(
        r"[.,]\d|\s?%|\s(?!e\b|et\b|a\b|à\b|al\b)[a-zà-ü]+[sie]\b", match.string[match.end() : match.end() + 16]
    )


def _lasts(match: re.Match[str]) -> bool:
    """Tell a duration from an age ("a 45 anni", "âgé de 45 ans") and from a clock time ("alle ore")."""
    return not re.search(r"(?:alle|à|âgée? de|di|[./:,-])\s?$", _before(match), FLAGS) and not re.match(
        r"\s(?:fa|plus tôt|\d)\b", match.string[match.end() : match.end() + 10]
    )


RULES: tuple[Rule, ...] = (
    rule(rf"{_D}\s?(?:-|al|au|à)\s?{DAY2}\s{_NAME}(?:{_OF_YEAR})?"),
    rule(rf"{_D}\s{_NAME}(?:{_OF_YEAR})?"),
    rule(rf"{_PART}?{_NAME}(?:{_OF_YEAR})"),
    rule(rf"{_PART}?{_NAME}", allowed=_is_month),
    rule(rf"{_PART}(?:(?:del|dell'anno|de l'année)\s)?{YEAR}"),
    rule(YEAR, allowed=_is_year),
    rule(r"(?P<y>(?:1[5-9]|20)\d\d)\s?-\s?(?P<y2>(?:1[5-9]|20)\d\d)(?![-./]?\d|\w)"),
    rule(r"(?:gli\s|les\s|degli\s|des\s|negli\s)?(?:anni|années)\s'?(?P<e>(?:(?:1[5-9]|20)\d|[1-9])0)(?!\d)"),
    rule(rf"(?P<q>primo|secondo|terzo|quarto|premier|deuxième|troisième|quatrième)\strimestre\s(?:del\s|de\s)?{YEAR}"),
    rule(rf"(?P<h>primo|secondo|premier|second)\ssemestre\s(?:del\s|de\s)?{YEAR}"),
    rule(rf"(?P<s>{words('|'.join(SEASONS))})\s(?:del\s|de\s)?{YEAR}"),
    rule(rf"(?P<r>{relative_rules(RELATIVE)})(?!\w)"),
    rule(rf"(?P<w>{words('|'.join(WEEKDAYS))})(?!\w)(?:\s{_D}\s{_NAME}(?:{_OF_YEAR})?)?(?:\s(?:scorso|dernier))?"),
    rule(r"(?:il giorno dopo|il giorno successivo|le lendemain)(?!\w)", Time(unit="day", shift=1, anchor=True)),
    rule(r"(?:lo stesso giorno|le même jour)(?!\w)", Time(unit="day", anchor=True)),
    rule(rf"(?:il y a\s)?{_N}\s(?P<u>{words('|'.join(UNITS))})\sfa(?!\w)", Time(shift=-1)),
    rule(rf"il y a\s(?:environ\s)?{_N}\s(?P<u>{words('|'.join(UNITS))})(?!\w)", Time(shift=-1)),
    rule(rf"{_N}\s(?P<u>{words('|'.join(UNITS))})(?!\w)", allowed=_lasts),
)
GRAMMAR = Grammar(
    opening=opening(
        words("|".join((*RELATIVE, *PARTS, *WEEKDAYS, *MONTHS, *SEASONS)))
        + rf"|(?:{words('|'.join(COUNTS))})\s(?:{words('|'.join((*UNITS, 'trimestre', 'semestre')))})"
        r"|il\s(?:giorno|y)\s|le\s(?:lendemain|même)|lo\sstesso|(?:gli\s|les\s|degli\s|des\s|negli\s)?(?:anni|années)\s'?\d"
    ),
    firsts=firsts(
        RELATIVE, PARTS, WEEKDAYS, MONTHS, SEASONS, COUNTS,
        ["il", "le", "lo", "gli", "les", "degli", "des", "negli", "anni", "années"],
    ),
    rules=RULES,
    to=re.compile(r"\s?(?:-|al|au|à|jusqu'au|fino al|a)\s?", FLAGS),
    together=re.compile(r"\s?(?:,|e|et|ed)\s(?:il\s|le\s|l')?", FLAGS),
    future=re.compile(r"\b(?:sarà|saranno|previst[oaie]|sera|seront|prévue?s?|aura lieu|devrait)\b", FLAGS),
    starting=re.compile(r"\s(?:a partire dal|à partir du|à compter du)\s", FLAGS),
    months=MONTHS, weekdays=WEEKDAYS, relative=RELATIVE, parts=PARTS, seasons=SEASONS, counts=COUNTS, units=UNITS,
)  # fmt: skip
