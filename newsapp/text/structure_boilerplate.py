"""Page furniture: what stands on the page but is no part of the article.

`Tags: ...`, `PREV ...`, `Xem thêm: ...`, `무단 전재 및 재배포 금지`, a stock quote above the headline. It is folded,
never deleted, and says why; a person can always unfold it. Folding a sentence of the article would be far worse than
showing a menu, so every rule wants a shape that prose does not have (a label with a colon, capitals, a whole line of
known words), most want a place too (above the headline, below the last paragraph), and none folds a long line.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from newsapp.text.structure_menus import is_menu, row_at
from newsapp.text.structure_shapes import is_date_line, stops, weight
from newsapp.text.structure_words import ADVERTISING, LINKS, PAGE, SECTIONS, SHARING

_LONGEST, _LONGEST_LABEL, _LONGEST_NOTICE, _MOST_STOPS = 320, 40, 240, 3
_MARKS = " \t:：.·|»›>«<-–—#*[]()▶▼▲■●☰✕×▷☞?!"
_OPENING_MARKS = "*_[(<【■▶▷●•▼※ "


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
            r"(?i:related (?:articles?|stories|news)|관련\s?(?:기사|뉴스|글))\s?[\])】]\s*\S",
            r"(?:Suggested [Tt]opics|Watch|WATCH|Listen|In pictures|Up next|Don['’]t miss)\s?[:»›|]\s*[^.]{2,}$",
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
            r".{0,160}(?i:unauthori[sz]ed (?:reproduction|copying|use|distribution)|reproduction .{0,40}prohibited"
            r"|ghi rõ nguồn|cấm sao chép|không sao chép"
            r"|при (?:использовании|перепечатке|цитировании) материал|ai\s?학습)",
            r".{0,160}(?i:all rights reserved|무단\s?(?:전재|복제)|재배포 금지|все права защищены|未经授权)",
        ),
    ),
    (
        "asks to share, follow or subscribe",
        _any(
            r"(?i:share (?:this|on|via)|like us on|sign up (?:for|to)|subscribe (?:to|now|for)|join us on)\b",
            r"(?i:download (?:the|our) app|enjoying this (?:story|article)\?)",
            r"(?i:get (?:our|the|all)\b.{0,40}\b(?:newsletter|inbox))",
            r"(?i:theo dõi (?:chúng tôi|(?:báo|kênh) .{1,40} (?:trên|tại))|mời (?:bạn|quý) đọc)\b",
            r"(?i:đăng ký (?:nhận tin|kênh|theo dõi))\b",
            r"(?i:подписывайтесь на|подпишитесь на|присоединяйтесь к нам)\b",
            r"(?i:follow (?:us|[\w .]{2,30} on (?:x|facebook|google news|instagram|telegram|youtube)))\b",
            r"(?i:by (?:signing up|subscribing|clicking|continuing|registering)\b.{0,40}\b(?:agree|consent|accept))",
            r"(?i:enter your (?:comment|email)|thank you for (?:reading|subscribing))",
            r"(?i:(?:нашли|заметили) (?:ошибку|опечатку)\?)",
            r"(?i:was this (?:article|page|story) helpful)",
            r"(?i:become a (?:member|subscriber))",
            r"(?i:support (?:our|independent) journalism)",
            r"(?i:our standards:|purchase licensing rights|.{2,60}opens (?:in )?(?:a )?new (?:tab|window)\)?$)",
            r"(?i:читайте нас|наш (?:канал|телеграм)|больше новостей|оставайтесь с нами)\b[^.]{0,80}$",
            r"(?:제보(?:는|하기| 및)(?!.{0,200}다\.$)"
            r"|기사\s?제보|카톡\s?제보|\[?저작권|구독과 좋아요|클릭하시면|당신의 제보)",
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
            r"(?:댓글을|댓글 정책|로그인 후|комментировать могут|Чтобы оставить комментарий)",
        ),
    ),
    (
        "a counter or a switch of the page",
        _any(
            r"(?i:views?|hits|shares?|reads|lượt xem|просмотр\w*|조회\s?수?)\s*[:：]?\s*[\d.,]+\s?[kKmM]?$",
            r"[\d.,]+[kKmM]?\s+(?i:views|shares|lượt xem|просмотр\w*)$",
            r"\d{1,3}\s*(?i:min(?:ute)?s?|phút|мин(?:ут\w?)?)\.?\s+(?i:read|đọc|чтения)$",
            r"(?i:font size|cỡ chữ|글자\s?크기|가\s?가)\b.{0,20}$",
            r"(?i:font size\s?)?(?:A[+-]?\s+){1,3}A[+-]?$",
            r"(?i:(?:image|photo|picture|slide|page|ảnh|фото) \d{1,3} (?:of|/|trên|из) \d{1,3})$",
            r"\d{1,2}:\d\d(?:\s?/\s?\d{1,2}:\d\d)?$",
            r"(?i:posted (?:by|in))\b[^\d]{1,60}$",
        ),
    ),
)
_LAST = frozenset(("a list of tags", "a copyright notice", "belongs to the comments"))
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
_COOKIES = re.compile(r"\bcookies?\b", re.IGNORECASE)
_COUNTED = re.compile(r"(?P<label>[^\d()]{2,30}?)\s?[:(]?\s?\d[\d.,]{0,8}[kKmM]?\)?")
_COUNTED_LABELS = SHARING | frozenset(
    ("comments", "comment", "likes", "bình luận", "ý kiến", "комментарии", "댓글", "공감")
)
_MASTHEAD = _any(
    r"(?:Giấy phép (?:số|hoạt động)|Tổng [Bb]iên tập|Phó [Tt]ổng biên tập|Cơ quan chủ quản|Chịu trách nhiệm|Tòa soạn"
    r"|Toà soạn|Địa chỉ|Điện thoại|Hotline|Đường dây nóng|Email|Fax|Tel|ĐT|Liên hệ quảng cáo)\s?[:：]?\s",
    r"(?:발행인|편집인|등록번호|사업자등록번호|청소년보호책임자|대표전화|제호|주소|전화|팩스|등록일자|발행일자)\s?[:：ㅣ|]?\s",
    r"(?:Учредитель|Главный редактор|Свидетельство о регистрации|Адрес редакции|Сетевое издание|Телефон редакции)\b",
    r"(?:\d{1,2}\+)$",
)
_NUMBERS = re.compile(r"[$€£₩¥]?[\d.,:%▲▼+\-() /|°]+")
_LONGEST_QUOTE = 60


def furniture(words: str) -> str:
    """Return why a line is page furniture wherever it stands, or an empty string."""
    if weight(words) > _LONGEST or stops(words) > _MOST_STOPS:
        return ""
    label = _known(words)
    if _is_row(words) or _is_counted(words) or _is_led(words):
        return "a row of labels of the page"
    if opens_links(words) or label in ADVERTISING or label in SHARING:
        return "a label of the page"
    begun = words.lstrip(_OPENING_MARKS)
    return next((why for why, pattern in _RULES if pattern.match(begun)), _widget(words))


def ends_text(words: str) -> bool:
    """Tell furniture that stands below an article only: its tags, its copyright, its comments."""
    begun = words.lstrip(_OPENING_MARKS)
    return any(pattern.match(begun) for why, pattern in _RULES if why in _LAST)


def outside_furniture(words: str) -> str:
    """Return why a line above the headline or below the text is page furniture, or an empty string."""
    label = _known(words)
    tests = (
        (label in SECTIONS, "a section label"),
        (label in PAGE, "a label of the page"),
        (is_menu(words), "a row of labels of the page"),
        (_MASTHEAD.match(words.lstrip(_OPENING_MARKS)) and stops(words) <= 1, "says who publishes the page"),
        (len(words) <= _LONGEST_QUOTE and _NUMBERS.fullmatch(words) and not is_date_line(words), "numbers of a widget"),
        (stops(words) == 0 and _CRUMBS.match(words), "a path of section names"),
        (len(words) <= _LONGEST_NOTICE and _COOKIES.search(words), "a notice about cookies or consent"),
    )
    return next((why for told, why in tests if told), "")


def _is_row(words: str) -> bool:
    """Tell a row of labels that no heading is made of."""
    return is_menu(words) and any(label.sure for label in row_at(words, 0)[0])


def _is_counted(words: str) -> bool:
    """Tell a button with its count: "Likes 3", "Bình luận (12)"."""
    found = _COUNTED.fullmatch(words)
    return found is not None and _known(found["label"]) in _COUNTED_LABELS


def _is_led(words: str) -> bool:
    """Tell a label for links with a headline behind its colon; a sentence ends with a full stop."""
    label, colon, rest = words.partition(":")
    return bool(colon and rest.strip()) and words[-1] not in ".。" and _known(label) in LINKS and len(words) <= _LONGEST


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
