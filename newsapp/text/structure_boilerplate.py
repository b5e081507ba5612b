"""Page furniture: what stands on the page but is no part of the article.

`Tags: ...`, `PREV ...`, `Xem thêm: ...`, `무단 전재 및 재배포 금지`, a stock quote above the headline. It is folded, never
deleted, and says why; a person can always unfold it. Folding a sentence of the article would be far worse than showing a
menu, so every rule wants a shape that prose does not have (a label with a colon, capitals, a whole line of known words),
most want a place too (above the headline, below the last paragraph), and none folds a long line.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from newsapp.text.structure_shapes import stops, weight

_LONGEST, _LONGEST_LABEL = 320, 40
_LABELS = "home|trang chủ|главная|홈|menu|search|tìm kiếm|поиск|login|log in|sign in|đăng nhập|sign up|register|đăng ký|войти|로그인"
_SECTIONS = (
    "breaking news|breaking|just in|live|exclusive|news|top news|latest news|latest|headlines|world|world news|international|asia|asia pacific|europe"
    "|politics|national|business|economy|opinion|analysis|editorial|defense|defence|security|science|technology|tech|sports|culture|society"
    "|north korea|south korea|russia|ukraine|china|inter-korean|featured|editor's pick|top stories|tin nóng|tin mới|tin mới nhất|tin nhanh|nóng"
    "|thời sự|thế giới|quốc tế|chính trị|quân sự|kinh tế|xã hội|phân tích|tư liệu|bình luận quốc tế|hồ sơ|quan điểm|độc quyền"
    "|новости|главные новости|срочно|молния|мир|в мире|политика|экономика|общество|происшествия|армия|аналитика|мнения"
    "|속보|단독|종합|정치|국제|북한|사회|경제|국방|외교|외교/안보|정치일반|뉴스|최신뉴스|오피니언|헤드라인"
    "|国际|政治|快讯|要闻|新闻|速報|国際|ニュース|ultime notizie|mondo|esteri|politica|monde|politique|welt|politik|mundo"
)
_FURNITURE = (
    "advertisement|advertisements|ad|sponsored|sponsored content|promoted|quảng cáo|реклама|광고|广告|pubblicità|publicité|anzeige|publicidad"
    "|share|share this|share this article|share on facebook|share on twitter|tweet|email|print|copy link|save|facebook|twitter|telegram"
    "|whatsapp|line|linkedin|pinterest|reddit|kakaotalk|zalo|vk|rss|follow us|follow|subscribe|subscribe now|newsletter|comments|comment"
    "|leave a comment|leave a reply|post a comment|0 comments|no comments|add comment|read more|load more|show more|more|back to top|top|related|related articles"
    "|related news|related stories|related posts|related topics|related content|most read|most viewed|most popular|popular|trending"
    "|you may also like|recommended|recommended for you|more from this author|more stories|see also|next article|previous article|next|previous"
    "|chia sẻ|bình luận|ý kiến|gửi bình luận|viết bình luận|lưu bài|in bài|gửi email|sao chép liên kết|xem thêm|đọc thêm|tin liên quan|bài liên quan"
    "|tin cùng chuyên mục|cùng chuyên mục|bài viết liên quan|có thể bạn quan tâm|đọc nhiều|xem nhiều|tin đọc nhiều|mới nhất|trở lại|về trang chủ"
    "|поделиться|комментарии|комментировать|оставить комментарий|подписаться|подписывайтесь|читайте также|читать также|смотрите также|по теме"
    "|материалы по теме|самое читаемое|популярное|ещё по теме|наверх|распечатать"
    "|공유|공유하기|댓글|댓글쓰기|기사공유|글자크기|구독|구독하기|인쇄|스크랩|프린트|관련기사|관련 기사|관련뉴스|많이 본 뉴스|인기기사|추천기사|이전기사|다음기사|목록|맨위로|기자의 다른 기사"
    "|分享|评论|相关阅读|相关新闻|打印|関連記事|シェア|condividi|commenti|leggi anche|partager|commentaires|lire aussi|teilen|kommentare|compartir|comentarios"
)
_MARKS = " \t:：.·|»›>«<-–—#*[]()▶▼▲■●"
_SECTION_SET = frozenset(_SECTIONS.split("|"))
_FURNITURE_SET = frozenset(f"{_LABELS}|{_FURNITURE}".split("|"))
_RELATED_SET = frozenset(
    label
    for label in _FURNITURE_SET
    if re.search(
        r"relat|liên quan|cùng chuyên|đọc nhiều|xem nhiều|also|most|popular|trend|recommend|по теме|читайте|самое|관련|많이|인기|추천|相关|関連",
        label,
    )
)
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "leads to another page",
        re.compile(
            r"(?:PREV|NEXT|PREVIOUS)\b\s*[:»›>-]?\s*\S|(?:Previous|Next|Older|Newer) (?:article|post|story|entry|page|news)\b|(?:Previous|Next)\s*[:»›]"
            r"|(?:이전|다음)\s?(?:글|기사|뉴스)\b|(?:Bài|Tin) (?:trước|sau|tiếp theo)(?: đó)?\s*[:»›]|(?:Предыдущая|Следующая) (?:статья|новость|запись)\b"
            r"|(?:上|下)一篇",
        ),
    ),
    (
        "a list of tags",
        re.compile(
            r"(?i:tags?|topics?|keywords?|filed under|categories|category|labels|từ khóa|từ khoá|chủ đề|thẻ|теги|тэги|метки|ключевые слова|태그|키워드"
            r"|标签|关键词|タグ|etichette|mots-clés|schlagwörter|etiquetas)\s*[:：]|(?:[#＃][\w-]{2,40}[\s,·]*){2,30}$",
        ),
    ),
    (
        "leads to related articles",
        re.compile(
            r"(?:READ|READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|MORE|WATCH)\s*[:»›|>-]\s*\S|(?i:read more|read also|also read|see also|read next|related|related (?:articles?|news|stories|story|posts?|coverage)"
            r"|recommended|more on this story|you may also like|more from [\w ]{2,30}|xem thêm|đọc thêm|tin liên quan|bài liên quan|xem tiếp|mời xem thêm"
            r"|читайте также|читать также|смотрите также|по теме|관련\s?기사|관련\s?뉴스|相关阅读|相关新闻|関連記事|leggi anche|lire aussi|siehe auch|lesen sie auch|lea también)\s*[:：»›]\s*\S"
            r"|(?:>>|»»|▶▶|☞|👉)+\s*\S",
        ),
    ),
    (
        "a copyright notice",
        re.compile(
            r"(?:©|ⓒ|\(c\)\s?\d{4}|Copyrights?\b\s*(?:©|ⓒ|\(c\)|\d{4}|by\b|[:：])|All rights reserved|Bản quyền (?:thuộc|©|của)|Все права защищены|무단\s?전재|저작권자|<저작권|版权所有|Tutti i diritti|Tous droits)"
            r"|.{0,120}(?:All rights reserved|무단\s?(?:전재|복제)|재배포 금지|Все права защищены|版权所有|未经授权)",
            re.IGNORECASE,
        ),
    ),
    (
        "asks to share, follow or subscribe",
        re.compile(
            r"(?:share (?:this|on|via)\b|follow us\b|like us on\b|sign up (?:for|to)\b|subscribe (?:to|now|for)\b|download (?:the|our) app|join (?:us on|our)\b|get (?:our|the latest)\b.{0,40}(?:newsletter|inbox)"
            r"|theo dõi (?:chúng tôi|báo|kênh)\b|đăng ký (?:nhận|kênh|theo dõi)\b|mời (?:bạn|quý) (?:đọc )?(?:theo dõi|đọc giả)|подписывайтесь на\b|подпишитесь на\b|присоединяйтесь к\b|네이버에서 .{0,20}구독|카카오톡|구독하기)",
            re.IGNORECASE,
        ),
    ),
    (
        "a notice about cookies or consent",
        re.compile(
            r"(?:(?:we|this (?:web)?site) uses? cookies|accept (?:all )?cookies|cookie (?:policy|settings)|privacy policy\b|terms of (?:use|service)\b|чтобы использовать сайт|мы используем (?:файлы )?cookie)",
            re.IGNORECASE,
        ),
    ),
    (
        "belongs to the comments",
        re.compile(
            r"(?:your email address will not|leave a (?:comment|reply)|log in to (?:comment|reply)|post a comment|\d+ (?:comments?|bình luận|комментари\w+)$|댓글\s?\d|vui lòng (?:đăng nhập|nhập))",
            re.IGNORECASE,
        ),
    ),
    (
        "a counter of the page",
        re.compile(
            r"(?:views?|hits|lượt xem|просмотр\w*|조회\s?수?|조회|shares?|reads)\s*[:：]?\s*[\d.,]+\s?[kKmM]?$|[\d.,]+[kKmM]?\s+(?:views|shares|lượt xem|просмотр\w*)$|\d{1,3}\s*(?:min(?:ute)?s?|phút|мин(?:ут\w?)?)\.?\s+(?:read|đọc|чтения)$"
            r"|(?:font size|cỡ chữ|글자\s?크기|가\s?가)\b.{0,20}$|(?:A[+-]?\s+){1,3}A[+-]?$",
            re.IGNORECASE,
        ),
    ),
)
_CRUMBS = re.compile(r"[^>»›/|]{1,28}(?:\s[>»›|]\s?[^>»›/|]{1,28}){2,6}$")
_QUOTE = re.compile(
    r"(?:[^\W\d_][\w.&/ -]{0,24}\s)?[$€£₩¥]?\d[\d.,]*\s?(?:[▲▼△▽↑↓+-]\s?[\d.,]*\s?%?\s?\(?[+-]?[\d.,]*\s?%?\)?|%|원|USD|KRW|°C?)"
    r"|[▲▼△▽↑↓+-]\s?\d[\d.,]*\s?%?(?:\s?\([^)]{1,12}\))?|[A-Z]{1,6}(?:\.[A-Z]{1,3})?\s?[▲▼△▽↑↓+-]?\s?\d[\d.,]*\s?%?|[\d.,:%▲▼+\-() /|°]+",
)


def furniture(words: str) -> str:
    """Return why a line is page furniture wherever it stands, or an empty string."""
    if weight(words) > _LONGEST or stops(words) > 3:
        return ""
    if _known(words) in _FURNITURE_SET:
        return "a label of the page"
    for why, pattern in _RULES:
        if pattern.match(words.lstrip("*_[(<■▶●• ")) and (stops(words) < 3):
            return why
    return ""


def outside_furniture(words: str) -> str:
    """Return why a line above the headline or below the text is page furniture, or an empty string."""
    if _known(words) in _SECTION_SET:
        return "a section label"
    if len(words) <= 60 and _QUOTE.fullmatch(words):
        return "a stock quote or another widget"
    if _CRUMBS.match(words) and stops(words) == 0:
        return "a path of section names"
    return ""


def opens_links(words: str) -> bool:
    """Tell whether a line is a label under which links to other articles follow."""
    return _known(words) in _RELATED_SET


def _known(words: str) -> str:
    """Return a short line without the marks around it, folded, for looking it up."""
    return normalize("NFC", words).casefold().strip(_MARKS) if len(words) <= _LONGEST_LABEL else ""
