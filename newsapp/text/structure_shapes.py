"""What single lines look like: prose, dates, names of authors, sources, headings, list items.

A shape is only half the evidence: a line of three names below the headline is a byline, the same line in mid-article
may be anything. `structure` asks for shapes where they can mean something.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from newsapp.text.structure_words import HEADINGS

_CLOSED = re.compile(r"[.!?…。！？][\"'”’»)\]」』]*(?:\s?\[\s?\d{1,3}\s?\])*$")
_STOP = re.compile(r"[.!?…。！？][\"'”’»)\]」』]*(?:\s|$)")
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\uff60]")
_LONG, _PROSE, _PROSE_STOPS, _MOST_OUTLETS, _LEAST_HEADING = 120, 100, 2, 8, 3
_MOST_CAPITALS, _LONGEST_PERSON = 14, 4
_SENTENCE_WORDS, _WIDE_WORDS = 5, 3
DATE = re.compile(
    r"\b\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2}\b"
    r"|(?:19|20)\d\d\s?[年년]\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?"
    r"|\b(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}(?:,?\s+năm)?\s+(?:19|20)\d\d\b"
    r"|\b\d{1,2}\.?\s+[^\W\d_]{3,12}\.?,?\s+(?:19|20)\d\d\b"
    r"|\b[^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\d{1,2}\s?[:h]\s?\d{2}(?:\s?[:m]\s?\d{2})?|\b(?:GMT|UTC|AM|PM|ET|EST|EDT|MSK|KST)\b(?:[+-]\d{1,2})?|[+-]\d{1,2}",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(
    r"\b(?:published|posted|updated|last|modified|on|at|date|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon"
    r"|tue|wed|thu|fri|sat|sun|thứ|hai|ba|tư|năm|sáu|bảy|chủ nhật|ngày|cập nhật|lúc|đăng"
    r"|опубликовано|обновлено|понедельник|вторник"
    r"|среда|четверг|пятница|суббота|воскресенье|입력|수정|등록|송고|승인|기사입력|오전|오후)\b",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(r"cut-?off|dữ liệu|\bdata\b|as of\b|tính đến|данные|по состоянию на|기준", re.IGNORECASE)
_JOINERS = frozenset(
    ("and", "và", "und", "et", "e", "y", "&", "и", "та", "і", "с", "von", "van", "de", "da", "del", "di", "bin", "al"),
)
_BY = re.compile(
    r"(?:by|written by|posted by|reported by|reporting by|bởi|tác giả|người viết|bài|автор|авторы|текст|글|著)"
    r"(?:\s*[:：]\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
_REPORTER = re.compile(
    r"(?:[\[(【][^\])】]{1,30}[\])】]\s*)?[가-힣]{2,4}(?:\s?[·,]\s?[가-힣]{2,4}){0,3}\s*(?:선임|수석|인턴)?\s?(?:기자|특파원|논설위원|칼럼니스트)"
)
_EMAIL = re.compile(r"\(?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,63}){1,4}\)?")
_DESK = re.compile(r"(?i:(?:additional )?(?:reporting|writing|editing|edited|written|compiled) by )[^\W\d_a-z]")
_BEFORE_EMAIL = re.compile(r"[^\W\d_][^.!?@]{2,60}?[\s(<]{1,2}[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,63}){1,4}[)>]?")
_SOURCE = re.compile(
    r"[(\[（]?\s*(?:theo|nguồn|source|sources|via|compiled from|translated (?:by|from)"
    r"|with (?:files|reporting|information|inputs?|material) from"
    r"|dịch từ|lược dịch|biên dịch|tổng hợp|по материалам|источник|источники|джерело|за матеріалами"
    r"|출처|자료|来源|来源于|fonte|quelle|avec|con informazioni)\b(?P<colon>\s*[:：-])?\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_SOURCE_TAIL = re.compile(
    r"[(（]\s?(?:theo|nguồn|source|via|по материалам|출처|fonte|quelle)\b\s*:?\s?[^()（）]{2,120}[)）]\s*\.?$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:[-•*–—·▪◦‣●■□►▶]|\d{1,2}[.)]|\([a-z0-9]{1,2}\)|[a-z]\))\s+(?=\S)")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
_BETWEEN_PEOPLE = re.compile(r"\s*[,;/·&]\s*|\s(?:and|và|und|et|y|e|и|та|і)\s")
_WORD = re.compile(r"[^\s,;/·]+")


def has_stop(words: str) -> bool:
    """Tell whether a line ends with the end of a sentence."""
    return _CLOSED.search(words[-24:]) is not None


def stops(words: str) -> int:
    """Count the sentence ends of a line, roughly."""
    return len(_STOP.findall(words[:4000]))


def weight(words: str) -> int:
    """Return the length of a line in Latin letters; an East Asian character says as much as two."""
    return len(words) + len(_WIDE.findall(words))


def is_prose(words: str) -> bool:
    """Tell running text from titles, labels and page furniture: long with a sentence end, or several sentences."""
    ends = stops(words)
    least = _PROSE if has_stop(words) else 2 * _PROSE
    return ends > _PROSE_STOPS or (ends > 0 and weight(words) >= least)


def is_sentence(words: str) -> bool:
    """Tell a short line that is a finished sentence: a full stop, and more words than a label has."""
    if words.rstrip("\"'”’»)]」』")[-1:] not in (".", "。") or words.endswith("..."):
        return False
    return len(words.split()) >= (_SENTENCE_WORDS if not _WIDE.search(words) else _WIDE_WORDS)


def is_cut_off(words: str) -> bool:
    """Tell a line that says up to when its data reach, which is not the day of publication."""
    return len(words) < _LONG and _CUT_OFF.search(words) is not None and DATE.search(words) is not None


def is_date_line(words: str, *, others: int = 25) -> bool:
    """Tell a line that holds a full date and at most so many `others` letters: a place, an outlet."""
    if len(words) > _LONG or not DATE.search(words):
        return False
    rest = _DATE_WORDS.sub("", _TIME.sub("", DATE.sub("", words)))
    return sum(letter.isalpha() for letter in rest) <= others


def folded_label(words: str) -> str:
    """Return a line as the tables of headings hold it."""
    return normalize("NFC", words).casefold().strip(" :：.*#")


def is_byline(words: str) -> bool:
    """Tell a line that names who wrote the text."""
    if weight(words) > _LONG or has_stop(words) or folded_label(words) in HEADINGS:
        return False
    if _EMAIL.fullmatch(words) or _DESK.match(words):
        return True
    if _BEFORE_EMAIL.fullmatch(words):
        return True
    labelled = _BY.match(words)
    if labelled and is_names(words[labelled.end() :].partition(" – ")[0], most=_MOST_CAPITALS):
        return True
    _, colon, people = words.partition(":")
    if colon and is_names(people, least=4, most=_MOST_CAPITALS):
        return _are_people(people)
    return _REPORTER.match(words) is not None or (is_names(words, least=2, most=_MOST_CAPITALS) and _are_people(words))


def _are_people(words: str) -> bool:
    """Tell a list of names of two to four words each from a headline in which every word is written large."""
    return all(1 < len(name.split()) <= _LONGEST_PERSON for name in _BETWEEN_PEOPLE.split(words.strip()))


def is_names(words: str, *, least: int = 1, most: int = 6) -> bool:
    """Tell a line of nothing but so many capitalised words and what joins them."""
    tokens = _WORD.findall(words)
    capitals = [token for token in tokens if token.lower() not in _JOINERS]
    return (
        least <= len(capitals) <= most
        and all(token[0].isupper() and not token.isupper() for token in capitals)
        and (not any(letter.isdecimal() or letter in ':?!«»“”"()[]' for letter in words))
    )


def is_source_line(words: str) -> bool:
    """Tell a line such as "(Theo Reuters, AFP)" that says whom a text was compiled or translated from."""
    found = _SOURCE.match(words)
    if not found or len(words) > _LONG:
        return False
    rest = found["rest"].rstrip(")]） .")
    closed = words[0] in "([（" and words.rstrip(" .")[-1:] in ")]）"
    named = rest[:1].isupper() or not rest[:1].isascii() or bool(found["colon"])
    return named and (closed or bool(found["colon"]) or _only_outlets(rest)) and stops(rest) == 0


def _only_outlets(rest: str) -> bool:
    """Tell a list of capitalised names without a verb."""
    tokens = [token for token in _WORD.findall(rest) if token.lower() not in _JOINERS]
    return 0 < len(tokens) <= _MOST_OUTLETS and all(not token[0].islower() for token in tokens)


def source_tail(words: str) -> int | None:
    """Return where a bracketed source line begins at the end of a longer line, or nothing."""
    found = _SOURCE_TAIL.search(words, max(0, len(words) - 140))
    return found.start() if found and is_source_line(found.group()) else None


def is_item(words: str) -> bool:
    """Tell a line that begins like an item of a list."""
    return _ITEM.match(words) is not None


def has_bullet(words: str) -> bool:
    """Tell an item whose mark stands nowhere else."""
    return words[0] in "•▪◦‣●■□►" and is_item(words)


def is_marked_heading(words: str) -> bool:
    """Tell a Markdown heading."""
    return _MARKDOWN_HEADING.match(words) is not None and weight(words) <= 2 * _LONG


def is_heading(words: str) -> bool:
    """Tell a line that could stand above a paragraph: short, capitalised, without the end of a sentence."""
    if not _LEAST_HEADING <= weight(words) <= _LONG or words[-1] in ",;.…。" or (has_stop(words) and words[-1] != "?"):
        return False
    first = words.lstrip("\"'“‘«*_([【<■▲● ")[:1]
    return bool(first) and (first.isupper() or first.isdecimal() or not first.islower()) and stops(words[:-1]) == 0
