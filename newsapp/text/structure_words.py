"""The words that pages put around their articles, in the languages people bring; folded, without the marks around them.

One list per use, since a word means different things in different places: "world" above a headline is the name of a
section, between two paragraphs it may be a heading of the article, and "related" is furniture wherever it stands
alone.
"""

from __future__ import annotations


def _entries(listed: str) -> frozenset[str]:
    """Return the entries of a list that is written with bars between them."""
    return frozenset(entry.strip() for entry in listed.replace("\n", "|").split("|") if entry.strip())


SECTIONS = _entries("""
breaking news|breaking|just in|live|exclusive|news|top news|latest news|latest|headlines|world|world news|international
asia|asia pacific|europe|politics|national|business|economy|opinion|analysis|editorial|defense|defence|security|science
technology|tech|sports|culture|society|north korea|south korea|russia|ukraine|china|inter-korean|featured
editor's pick|top stories
tin nóng|tin mới|tin mới nhất|tin nhanh|nóng|thời sự|thế giới|quốc tế|chính trị|quân sự|kinh tế|xã hội|phân tích|tư liệu
hồ sơ|quan điểm|độc quyền
новости|главные новости|срочно|молния|мир|в мире|политика|экономика|общество|происшествия|армия|аналитика|мнения
속보|단독|종합|정치|국제|북한|사회|경제|국방|외교|외교/안보|정치일반|뉴스|최신뉴스|오피니언|헤드라인
国际|政治|快讯|要闻|新闻|速報|国際|ニュース
ultime notizie|mondo|esteri|politica|monde|politique|welt|politik|mundo
""")
ADVERTISING = _entries("""
advertisement|advertisements|sponsored|sponsored content|promoted|quảng cáo|реклама|광고|广告|pubblicità|publicité
anzeige|publicidad
""")
LINKS = _entries("""
related|related articles|related news|related stories|related posts|related topics|related content|most read|most viewed
most popular|popular|trending|you may also like|recommended|recommended for you|more from this author|more stories
see also|read also|also read|read more
xem thêm|đọc thêm|tin liên quan|bài liên quan|tin cùng chuyên mục|cùng chuyên mục|bài viết liên quan|đọc nhiều|xem nhiều
có thể bạn quan tâm|tin đọc nhiều
читайте также|читать также|смотрите также|по теме|материалы по теме|самое читаемое|популярное|ещё по теме
관련기사|관련 기사|관련뉴스|많이 본 뉴스|인기기사|추천기사|기자의 다른 기사|相关阅读|相关新闻|関連記事
leggi anche|lire aussi|siehe auch|lea también
""")
SHARING = _entries("""
share|share this|share this article|share on facebook|share on twitter|tweet|copy link|follow us|subscribe|subscribe now
leave a comment|leave a reply|post a comment|add comment|0 comments|no comments
chia sẻ|gửi bình luận|viết bình luận|lưu bài|in bài|gửi email|sao chép liên kết
поделиться|комментировать|оставить комментарий|подписаться|подписывайтесь
공유|공유하기|댓글쓰기|기사공유|글자크기|구독|구독하기|스크랩|프린트|分享|评论|打印|シェア
condividi|partager|teilen|compartir
""")
PAGE = _entries("""
home|menu|search|login|log in|sign in|sign up|register|ad|email|print|save|facebook|twitter|telegram|whatsapp|line
linkedin|pinterest|reddit|kakaotalk|zalo|vk|rss|follow|newsletter|comments|comment|load more|show more|more
back to top|top|next article|previous article|next|previous|name|name *|email *|website
trang chủ|tìm kiếm|đăng nhập|đăng ký|bình luận|ý kiến|lưu|copy link thành công|mới nhất|trở lại|về trang chủ
главная|поиск|войти|комментарии|наверх|распечатать|홈|로그인|댓글|인쇄|이전기사|다음기사|목록|맨위로
commenti|commentaires|kommentare|comentarios
""")
