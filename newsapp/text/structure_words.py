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
breaking news|breaking|just in|live|exclusive|news|top news|latest news|latest|headlines|world|world news
international
asia|asia pacific|europe|politics|national|business|economy|opinion|analysis|editorial|defense|defence|security
science
technology|tech|sports|culture|society|north korea|south korea|russia|ukraine|china|inter-korean|featured
editor's pick|top stories
tin nóng|tin mới|tin mới nhất|tin nhanh|nóng|thời sự|thế giới|quốc tế|chính trị|quân sự|kinh tế|xã hội|phân tích
tư liệu
hồ sơ|quan điểm|độc quyền
новости|главные новости|срочно|молния|мир|в мире|политика|экономика|общество|происшествия|армия|аналитика|мнения
속보|단독|종합|정치|국제|북한|사회|경제|국방|외교|외교/안보|정치일반|뉴스|최신뉴스|오피니언|헤드라인
国际|政治|快讯|要闻|新闻|速報|国際|ニュース
ultime notizie|mondo|esteri|politica|monde|politique|welt|politik|mundo
sport|weather|travel|entertainment|lifestyle|life|health|education|environment|climate|energy|markets|sustainability
legal|law|crime|local|regional|global|middle east|africa|americas|americas news|us|u.s.|uk|usa|korea|japan|war
military
arts|style|food|books|podcasts|video|videos|photos|gallery|pictures|magazine|columns|column|commentary|editorials
special|specials|investigations|topics|explainers|explainer|fact check|live updates|watch live|my news|my feed
research|publications|events|experts|people|finance|money|companies|industry|auto|real estate|games|fashion|opinions
kinh doanh|giải trí|thể thao|pháp luật|giáo dục|sức khỏe|sức khoẻ|đời sống|du lịch|khoa học|công nghệ|số hóa|xe|ô tô
ý kiến|tâm sự|văn hóa|văn hoá|bất động sản|nhà đất|bạn đọc|góc nhìn|podcast|phóng sự|ảnh|multimedia|longform
infographic
hậu trường|quốc phòng|an ninh|môi trường|nông nghiệp|tài chính|chứng khoán|doanh nghiệp|việc làm|cộng đồng|câu chuyện
спорт|культура|наука|технологии|россия|бывший ссср|силовые структуры|регионы|авто|здоровье|туризм|интервью|видео|фото
война|украина|недвижимость|финансы|колонки|спецпроекты|подкасты|лента новостей|все новости|эксклюзив|безопасность
경제일반|문화|스포츠|연예|생활|건강|과학|교육|사설|칼럼|지역|전국|세계|증권|부동산|산업|금융|it|it/과학|포토|영상|만평
사람들
생활/문화|국방/외교|정치/외교|이슈|기획|연재|랭킹
体育|财经|经济|社会|军事|评论|文化|娱乐|科技|視頻|视频|图片|経済|スポーツ
cronaca|economia|cultura|économie|wirtschaft|kultur
""")
ADVERTISING = _entries("""
advertisement|advertisements|sponsored|sponsored content|promoted|quảng cáo|реклама|광고|广告|pubblicità|publicité
anzeige|publicidad
ad|ads|adv|advert|paid content|partner content|advertisement - continue reading below
story continues below advertisement
article continues below advertisement|article continues below|story continues below|advertisement · scroll to continue
scroll to continue|advertisement. scroll to continue reading|continue reading|skip advertisement|close ad
nội dung quảng cáo|tài trợ|tin tài trợ|bài viết được tài trợ|на правах рекламы|партнёрский материал|스폰서|ad뉴스
광고 닫기
""")
LINKS = _entries("""
related|related articles|related news|related stories|related posts|related topics|related content|most read
most viewed
most popular|popular|trending|you may also like|recommended|recommended for you|more from this author|more stories
see also|read also|also read|read more
xem thêm|đọc thêm|tin liên quan|bài liên quan|tin cùng chuyên mục|cùng chuyên mục|bài viết liên quan|đọc nhiều
xem nhiều
có thể bạn quan tâm|tin đọc nhiều
читайте также|читать также|смотрите также|по теме|материалы по теме|самое читаемое|популярное|ещё по теме
관련기사|관련 기사|관련뉴스|많이 본 뉴스|인기기사|추천기사|기자의 다른 기사|相关阅读|相关新闻|関連記事
leggi anche|lire aussi|siehe auch|lea también
read next|what to read next|up next|more to read|more on this|more on this topic|more like this|keep reading
more for you|further reading from us|you might also like|you may like|people also read|don't miss|must read|must reads
editors' picks|editors’ picks|editor's picks|editor’s picks|in case you missed it|on this topic|also in the news
from the web|around the web|elsewhere on the site|top reads|trending now|trending stories|most commented|most shared
related research|related reports|related publications|related reading|related videos|suggested topics
suggested reading
latest stories|latest posts|recent posts|recent articles|recent news|popular posts|more news|other news|more in world
reporter's other articles|other articles by this reporter|articles by this author|this week's popular articles
đừng bỏ lỡ|quan tâm nhất|tin nổi bật|tin mới cập nhật|đọc tiếp|bài cùng chuyên mục|cùng chủ đề|tin cùng chủ đề
xem tiếp
bài viết khác|tin khác|các tin khác|bài khác|tin bài khác|tin cùng mục|tin xem nhiều|tin hot|bài nổi bật|đáng chú ý
mới cập nhật|đọc nhiều nhất|xem nhiều nhất|được quan tâm|bài mới nhất|tin tức liên quan|có thể bạn thích|tiêu điểm
читать далее|читайте далее|ещё новости|другие новости|новости по теме|главное за день|самое важное
похожие материалы|рекомендуем|рекомендуем почитать|вам может быть интересно|что ещё почитать|новости партнеров
новости партнёров|лучшее за неделю|сейчас читают|выбор редакции|последние новости|связанные новости|сюжет
관련 뉴스|관련글|관련 글|많이 본 기사|가장 많이 본 뉴스|주요뉴스|주요 뉴스|핫뉴스|핫클릭|실시간 인기|실시간 뉴스
인기 뉴스|인기뉴스
이 기자의 다른 기사|이 시각 주요뉴스|함께 본 기사|추천 뉴스|추천뉴스|추천 기사|최신기사|최신 기사|랭킹뉴스|오늘의 뉴스
더보기
댓글 많은 뉴스|당신이 좋아할 만한 뉴스|오늘의 핫이슈|이 기사와 함께 많이 본 뉴스
延伸阅读|热门新闻|推荐阅读|编辑推荐|おすすめ記事|あわせて読みたい|アクセスランキング
""")
SHARING = _entries("""
share|share this|share this article|share on facebook|share on twitter|tweet|copy link|follow us|subscribe
subscribe now
leave a comment|leave a reply|post a comment|add comment|0 comments|no comments
chia sẻ|gửi bình luận|viết bình luận|lưu bài|in bài|gửi email|sao chép liên kết
поделиться|комментировать|оставить комментарий|подписаться|подписывайтесь
공유|공유하기|댓글쓰기|기사공유|글자크기|구독|구독하기|스크랩|프린트|分享|评论|打印|シェア
condividi|partager|teilen|compartir
share article|share this story|share this page|share on x|share on linkedin|share on whatsapp|share via email|share to
email this article|email link|print this article|print article|print page|save article|save this article|bookmark|like
tweet this|pin it|link copied|copied|copy url|copy the link|follow|gift this article|gift article|republish
write a comment|add a comment|view comments|show comments|comments are closed|join the conversation|sign up here
sign up|subscribe to our newsletter|subscribe to newsletter|sign up for our newsletter|get the newsletter|support us
donate
was this article helpful|was this helpful|rate this article|report an error|report a typo|send feedback|give feedback
like this|dislike|thumbs up|recommend
chia sẻ bài viết|chia sẻ lên facebook|chia sẻ facebook|chia sẻ qua email|thích|in trang|in bài viết|bình luận của bạn
gửi bình luận của bạn|ý kiến của bạn|theo dõi|theo dõi chúng tôi|đăng ký nhận tin|báo lỗi|gửi phản hồi|viết ý kiến
gửi ý kiến|tặng sao|đánh giá bài viết|xem thêm bình luận|bấm like|đã sao chép|nhận tin|sao chép
отправить|сохранить|копировать ссылку|скопировать ссылку|ссылка скопирована|написать комментарий|сообщить об ошибке
подписка|следите за нами|нравится|в избранное|обсудить|вконтакте|одноклассники|поделиться в telegram
공유 하기|기사 공유|기사 공유하기|이 기사를 공유합니다|url복사|url 복사|주소복사|복사|좋아요|추천|추천해요
후속기사 원해요|훈훈해요
슬퍼요|화나요|감동이에요|싫어요|응원해요|저장|북마크|번역|이메일|메일|기사저장|기사 저장|댓글 쓰기|댓글달기|댓글 작성
등록
기사 스크랩|구독 신청|구독신청|뉴스레터 신청|페이스북|트위터|카카오톡|카카오스토리|네이버 블로그|밴드|네이버밴드|라인
인쇄하기|기사제보|제보하기|기사를 읽어드립니다|글자크기 설정|글자 크기 설정|글자크기 조절|글씨크기|폰트크기|다크모드
收藏|点赞|转发|复制链接|微信|微博
""")
PAGE = _entries("""
listen to this article|listen|summary of this article|reading time|audio version|text to speech|in this article
home|menu|search|login|log in|sign in|sign up|register|ad|email|print|save|facebook|twitter|telegram|whatsapp|line
linkedin|pinterest|reddit|kakaotalk|zalo|vk|rss|follow|newsletter|comments|comment|load more|show more|more
back to top|top|next article|previous article|next|previous|name|name *|email *|website
trang chủ|tìm kiếm|đăng nhập|đăng ký|bình luận|ý kiến|lưu|copy link thành công|mới nhất|trở lại|về trang chủ
главная|поиск|войти|комментарии|наверх|распечатать|홈|뉴스홈|로그인|댓글|인쇄|이전기사|다음기사|목록|맨위로
commenti|commentaires|kommentare|comentarios
skip to content|skip to main content|skip to navigation|skip navigation|skip to article|jump to content|main menu
open menu|close menu|close|navigation|open navigation|toggle navigation|all sections|sections|all topics|site map
sitemap
about|about us|contact|contact us|advertise|advertise with us|careers|jobs|privacy|privacy policy|terms|terms of use
terms of service|terms & conditions|terms and conditions|cookies|cookie policy|cookie settings|manage preferences
accept all|accept|reject all|decline|agree|i agree|got it|ok|yes|no|do not sell my personal information|faq|help
help center|support|feedback|accessibility|accessibility help|our team|masthead|ethics policy|corrections|licensing
imprint
download|download the pdf|download pdf|download the report|pdf|view pdf|full report|view citations|cite this|expand
collapse
view all|see all|see more|show all|read full story|expand all|all news|archive|archives|back|back to list|list|to top
go to top|scroll to top|listen to article|play|pause|audio|watch|watch now|watch video
image|photo gallery|view gallery|open image|enlarge|enlarge image|zoom|view larger|hide caption|toggle caption
press esc to close|summary by|companies|instagram|youtube|tiktok|x|x.com|threads|bluesky|link|flipboard|viber|snapchat
messenger|mail|gmail|skype|naver|tumblr|apps|app|mobile app|e-paper|epaper|newsletters|alerts|notifications|my account
account|profile|settings|language|english|한국어|русский|tiếng việt|中文|日本語|français|español|العربية
subscribe|subscription|subscribers|members|premium|register now|sign out|log out|logout|submit|send|reply|cancel
reset|sort by|newest|oldest|best|all comments|font size|text size|small|medium|large|default|larger|smaller|dark mode
đăng xuất|giới thiệu|liên hệ|liên hệ quảng cáo|quy định|điều khoản|điều khoản sử dụng|chính sách bảo mật|sơ đồ trang
tòa soạn|toà soạn|đường dây nóng|hotline|về chúng tôi|tất cả|danh mục|chuyên mục|video|đặt báo|báo in|rao vặt|gửi bài
xem tất cả|thu gọn|mở rộng|đóng|lên đầu trang|về đầu trang|đầu trang|trang trước|trang sau|bài trước|bài sau
nghe đọc bài
nghe bài viết|nghe|cỡ chữ|tải ứng dụng|ứng dụng|thông báo|tài khoản|chế độ tối|quay lại|về trang chủ đề|chủ đề|từ khóa
меню|вход|выход|регистрация|контакты|о нас|о проекте|редакция|рекламодателям|реклама на сайте|вакансии|архив|рассылка
рассылки|правила использования|политика конфиденциальности|условия использования|закрыть|показать ещё|показать еще
загрузить ещё|все|далее|назад|слушать|печать|версия для печати|ок|принять|обратная связь|правовая информация|дзен|ютуб
본문 바로가기|메뉴 바로가기|본문바로가기|메뉴|전체메뉴|전체 메뉴|전체보기|검색|회원가입|로그아웃|마이페이지|회사소개
광고문의
개인정보처리방침|개인정보 처리방침|이용약관|청소년보호정책|저작권규약|고충처리|구독안내|지면보기|지면 보기|신문보기
pdf보기
닫기|열기|접기|펼치기|이전|다음|위로|맨 위로|처음으로|목록으로|듣기|음성으로 듣기|기사듣기|가|가+|가-|글자 작게
글자 크게|작게
크게|보통|앱 다운로드|앱 설치|편집|연합뉴스 배너|사이트맵|이전 기사|다음 기사|이전글|다음글|언어 선택
首页|导航|登录|注册|关于我们|联系我们|返回顶部|ホーム|ログイン|検索
""")
# Above a part of a report; never the name of a person.
HEADINGS = _entries("""
key takeaways|takeaways|key points|key findings|key judgments|highlights|at a glance|executive summary|summary
abstract
introduction|overview|background|context|timeline|chronology|analysis|assessment|outlook|forecast|implications
implications and forecasts|conclusion|conclusions|recommendations|policy recommendations|methodology|appendix|annex
notes
endnotes|footnotes|references|sources|bibliography|current situation|looking ahead|what to watch|contents
table of contents
tổng quan|tóm tắt|điểm chính|những điểm chính|kết luận|bối cảnh|dòng thời gian|diễn biến|phân tích|triển vọng|dự báo
khuyến nghị|phụ lục|ghi chú|chú thích|tài liệu tham khảo|mục lục|giới thiệu chung|mở đầu
резюме|введение|выводы|основные выводы|заключение|хронология|контекст|прогноз|примечания|источники|оглавление
요약|개요|핵심 내용|주요 내용|배경|전망|결론|연표|각주|참고문헌|목차|摘要|结论|背景|要約|結論
""")
