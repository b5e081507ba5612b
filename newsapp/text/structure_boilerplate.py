"""Page furniture: what stands on the page but is no part of the article.

`Tags: ...`, `PREV ...`, `Xem thêm: ...`, `무단 전재 및 재배포 금지`, a stock quote above the headline. It is folded,
never deleted, and says why; a person can always unfold it. Folding a sentence of the article would be far worse than
showing a menu, so every rule wants a shape that prose does not have (a label with a colon, capitals, a whole line of
known words), most want a place too (above the headline, below the last paragraph), and none folds a long line.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from newsapp.text.structure_shapes import is_date_line, stops, weight
from newsapp.text.structure_words import ADVERTISING, LINKS, PAGE, SECTIONS, SHARING

_LONGEST, _LONGEST_LABEL, _LONGEST_NOTICE, _MOST_STOPS = 320, 40, 240, 3
_MARKS = " \t:：.·|»›>«<-–—#*[]()▶▼▲■●"
_OPENING_MARKS = "*_[(<■▶●•▼ "


def _any(*patterns: str) -> re.Pattern[str]:
    """Return one pattern for several."""
    return re.compile("(?:" + "|".join(patterns) + ")")


_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "leads to another page",
        _any(
            r"(?:PREV|NEXT|PREVIOUS)\b\s*[:»›>-]?\s*\S",
            r"(?:Previous|Next|Older|Newer) (?:article|post|story|entry|page|news)\b",
            r"(?:Previous|Next)\s*[:»›]",
            r"(?:이전|다음)\s?(?:글|기사|뉴스)\b",
            r"(?:Bài|Tin) (?:trước|sau|tiếp theo)(?: đó)?\s*[:»›]",
            r"(?:Предыдущая|Следующая) (?:статья|новость|запись)\b",
            r"(?:上|下)一篇",
            r"Trở lại [^.,]{2,24}$",
        ),
    ),
    (
        "a list of tags",
        _any(
            r"(?i:tags?|topics?|keywords?|filed under|categories|category|labels)\s*:",
            r"(?i:từ khóa|từ khoá|chủ đề|thẻ|теги|тэги|метки|ключевые слова)\s*:",
            r"(?:태그|키워드|标签|关键词|タグ|etichette|mots-clés|schlagwörter|etiquetas)\s*[:：]",
            r"(?:[#＃][\w-]{2,40}[\s,·]*){2,30}$",
        ),
    ),
    (
        "leads to related articles",
        _any(
            r"(?:READ|READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|MORE|WATCH)\s*[:»›|>-]\s*\S",
            r"(?i:read more|read also|also read|see also|read next|recommended|you may also like|more on this story"
            r"|related(?: (?:articles?|news|stories|story|posts?|coverage))?|more from [\w ]{2,30})\s*[:»›]\s*\S",
            r"(?i:xem thêm|đọc thêm|tin liên quan|bài liên quan|xem tiếp|mời xem thêm)\s*[:»›]\s*\S",
            r"(?i:читайте также|читать также|смотрите также|по теме)\s*[:»›]\s*\S",
            r"(?:관련\s?기사|관련\s?뉴스|相关阅读|相关新闻|関連記事)\s*[:：»›]\s*\S",
            r"(?i:leggi anche|lire aussi|siehe auch|lesen sie auch|lea también)\s*[:»›]\s*\S",
            r"(?:>>|»»|▶▶|☞|👉)+\s*\S",
            r"CLICK HERE\b",
        ),
    ),
    (
        "a copyright notice",
        _any(
            r"(?:©|ⓒ|\([cC]\)\s?\d{4})",
            r"Copyrights?\b\s*(?:©|ⓒ|\([cC]\)|\d{4}|by\b|:)",
            r"(?:Bản quyền (?:thuộc|©|của)|저작권자|<저작권|版权所有|Tutti i diritti|Tous droits)",
            r".{0,160}(?i:all rights reserved|무단\s?(?:전재|복제)|재배포 금지|все права защищены|未经授权)",
        ),
    ),
    (
        "asks to share, follow or subscribe",
        _any(
            r"(?i:share (?:this|on|via)|follow us|like us on|sign up (?:for|to)|subscribe (?:to|now|for)|join us on)\b",
            r"(?i:download (?:the|our) app|enjoying this (?:story|article)\?)",
            r"(?i:get (?:our|the latest)\b.{0,40}\b(?:newsletter|inbox))",
            r"(?i:theo dõi (?:chúng tôi|(?:báo|kênh) .{1,40} (?:trên|tại))|mời (?:bạn|quý) đọc)\b",
            r"(?i:đăng ký (?:nhận tin|kênh|theo dõi))\b",
            r"(?i:подписывайтесь на|подпишитесь на|присоединяйтесь к нам)\b",
            r"(?:네이버에서 .{0,20}구독|카카오톡\s*[:：]|구독하기)",
        ),
    ),
    (
        "a notice about cookies or consent",
        _any(
            r"(?i:we|this (?:web)?site|[\w .]{2,30}) uses? cookies\b",
            r"(?i:accept (?:all )?cookies|cookie (?:policy|settings))",
            r"(?i:privacy policy|terms of (?:use|service))[^.]{0,60}$",
            r"(?i:мы используем (?:файлы )?cookie|чтобы использовать сайт)",
        ),
    ),
    (
        "belongs to the comments",
        _any(
            r"(?i:your email address will not|leave a (?:comment|reply)|log in to (?:comment|reply)|post a comment)\b",
            r"(?i:save my name, email|\d+ (?:comments?|bình luận|комментари\w+)$|vui lòng đăng nhập)",
            r"댓글\s?\d",
        ),
    ),
    (
        "a counter or a switch of the page",
        _any(
            r"(?i:views?|hits|shares?|reads|lượt xem|просмотр\w*|조회\s?수?)\s*[:：]?\s*[\d.,]+\s?[kKmM]?$",
            r"[\d.,]+[kKmM]?\s+(?i:views|shares|lượt xem|просмотр\w*)$",
            r"\d{1,3}\s*(?i:min(?:ute)?s?|phút|мин(?:ут\w?)?)\.?\s+(?i:read|đọc|чтения)$",
            r"(?i:font size|cỡ chữ|글자\s?크기|가\s?가)\b.{0,20}$",
            r"(?:A[+-]?\s+){1,3}A[+-]?$",
            r"(?i:posted (?:by|in))\b[^\d]{1,60}$",
        ),
    ),
)
_LINKS_LABEL = re.compile(
    r"(?:related|recommended|popular|trending|latest|top|hot|other|more|ranking|most (?:read|viewed))(?: [a-z]{2,12})?"
    r" (?:articles?|news|stor(?:y|ies)|videos?|posts?|content|links|reading)",
)
_CRUMBS = re.compile(r"[^>»›/|]{1,28}(?:\s[>»›|]\s?[^>»›/|]{1,28}){2,6}$")
_QUOTE = _any(
    r"(?:[^\W\d_][\w.&/ -]{0,24}\s)?[$€£₩¥]?\d[\d.,]*\s?(?:[▲▼△▽↑↓+-]\s?[\d.,]*\s?%?\s?\(?[+-]?[\d.,]*\s?%?\)?|%|°C?)",
    r"[▲▼△▽↑↓+-]\s?\d[\d.,]*\s?%?(?:\s?\([^)]{1,12}\))?",
    r"[A-Z]{1,6}(?:\.[A-Z]{1,3})?\s?[▲▼△▽↑↓+-]?\s?\d[\d.,]*\s?%",
)
_NUMBERS = re.compile(r"[$€£₩¥]?[\d.,:%▲▼+\-() /|°]+")
_LONGEST_QUOTE = 60


def furniture(words: str) -> str:
    """Return why a line is page furniture wherever it stands, or an empty string."""
    if weight(words) > _LONGEST or stops(words) > _MOST_STOPS:
        return ""
    label = _known(words)
    if opens_links(words) or label in ADVERTISING or label in SHARING:
        return "a label of the page"
    begun = words.lstrip(_OPENING_MARKS)
    return next((why for why, pattern in _RULES if pattern.match(begun)), _widget(words))


def outside_furniture(words: str) -> str:
    """Return why a line above the headline or below the text is page furniture, or an empty string."""
    label = _known(words)
    if label in SECTIONS or label in PAGE:
        return "a section label" if label in SECTIONS else "a label of the page"
    if len(words) <= _LONGEST_QUOTE and _NUMBERS.fullmatch(words) and not is_date_line(words):
        return "numbers of a widget"
    if _CRUMBS.match(words) and stops(words) == 0:
        return "a path of section names"
    if len(words) <= _LONGEST_NOTICE and re.search(r"\bcookies?\b", words, re.IGNORECASE):
        return "a notice about cookies or consent"
    return ""


def opens_links(words: str) -> bool:
    """Tell whether a line is a label under which links to other articles follow."""
    label = _known(words)
    return label in LINKS or _LINKS_LABEL.fullmatch(label) is not None


def _widget(words: str) -> str:
    """Return why a line is a stock quote or a temperature, or an empty string."""
    is_quote = len(words) <= _LONGEST_QUOTE and _QUOTE.fullmatch(words)
    return "a stock quote or another widget" if is_quote else ""


def _known(words: str) -> str:
    """Return a short line without the marks around it, folded, for looking it up."""
    return normalize("NFC", words).casefold().strip(_MARKS) if len(words) <= _LONGEST_LABEL else ""
