"""How Vietnamese says who says what."""

from __future__ import annotations

import re

from newsapp.text.names.words import PERSON_TITLES
from newsapp.text.spans import Saying
from newsapp.text.statements.grammar import Grammar, any_of, pattern, verbs, words

_VERBS = verbs(
    """
    say: nói, nói thêm, nói rõ, nói rằng, thêm rằng, có đoạn ~, có đoạn viết ~, cho biết, cho biết thêm, cho biết
    rằng, cho hay, cho hay thêm, tuyên bố, tái tuyên bố, phát biểu ~, nhấn mạnh, nêu rõ, nêu bật ~, lưu ý, cảnh báo,
    cáo buộc, tố cáo, tố ~, tiết lộ, đưa tin, loan tin, báo cáo, báo tin, tường thuật, lập luận, nhận xét, bình luận
    ~, nhận định, đánh giá, tin rằng, cho rằng, nghĩ rằng, khẳng định, tái khẳng định, quả quyết, viết ~, viết trên,
    viết trong, nêu ~, nêu quan điểm, chỉ ra ~, chỉ rõ, chỉ trích, lên án, ca ngợi, khen ngợi, hoan nghênh, cảm ơn,
    kêu gọi, thúc giục, bày tỏ, chia sẻ ~, giải thích ~, trả lời ~, đáp ~, đáp lại ~, kể rằng, kể lại ~, thuật lại,
    than phiền, đe dọa ~, đe dọa sẽ, dọa sẽ, đe doạ sẽ, cam kết ~, cam kết sẽ, hứa ~, hứa sẽ, kết luận ~, phát hiện
    ~, phát hiện ra ~, phát hiện thấy ~, đăng tải ~, mô tả *, miêu tả *, gọi *, coi *, ví *, phản ứng ~, phàn nàn,
    nhắc lại, nhắc nhở ~, nhắc ~, giải đáp ~, lý giải, phân tích ~, bổ sung ~, suy đoán, bác lại ~, đề cập, phản đối,
    không phủ nhận, không bác bỏ, không loại trừ, để lại thông điệp, gửi thông điệp, ghi lại thông điệp, lo ngại >,
    bày tỏ lo ngại,
    quan ngại >,
    cho thấy ^, chỉ ra rằng, thấy rằng, thấy ~, chứng minh ~, cho là, quy cho,
    quy trách nhiệm cho, đổ lỗi cho, đổ trách nhiệm cho, xem *, lo ngại rằng, lo sợ >, lo lắng >, e ngại >, quan ngại
    rằng, không tin ~, không nghĩ ~, nghi ngờ ~, hoài nghi ~, đồng ý ~, tin tưởng ~, khuyên ~, khuyên nên, khuyên không
    nên, khuyến cáo, khuyến nghị, cam đoan ~, trấn an ~, thề sẽ, tâm sự ~, mỉa mai ~, chế giễu ~, cười !, cười nói !,
    nói đùa !, đùa !, hỏi !, thốt lên !, tiếp lời !, mở đầu !, phân trần !, thở dài !, kể !, ghi ~, đăng ~, bày tỏ quan
    ngại, đưa ra đánh giá, đưa ra nhận định, đưa ra cảnh báo, đưa ra cáo buộc, đưa ra tuyên bố ~, đưa ra bình luận ~,
    ra tuyên bố ~, ra thông cáo ~, phát cảnh báo, nêu con số #, đưa ra con số #;
    deny: bác bỏ, phủ nhận, bác, bác tin, bác thông tin, bác cáo buộc, phủ nhận rằng, từ chối xác nhận,
    không xác nhận hay phủ nhận, không xác nhận cũng không phủ nhận;
    confirm: xác nhận, thừa nhận, công nhận ~, xác thực, kiểm chứng ~;
    estimate: ước tính, ước lượng, ước đoán, ước chừng, đưa ra ước tính, đưa ra các ước tính, đưa ra những ước tính,
    tính rằng, tính toán ~, nâng tổng số #, nâng con số #, nâng ước tính #, hạ con số #, hạ ước tính #, đưa con số #,
    đếm #, đếm được #, thống kê được #;
    forecast: dự báo, dự đoán, tiên đoán, tiên lượng, dự tính ~, dự kiến >, chờ đợi >,
    đưa ra dự báo, đưa ra dự đoán, đưa ra các dự báo;
    announce: công bố, thông báo, thông cáo ~, loan báo, ra thông báo ~, phát hành ~, đưa ra thông báo;
    quote: dẫn, dẫn lời, dẫn nguồn, dẫn nguồn tin, dẫn tin, trích lời, trích dẫn, trích dẫn lời, trích nguồn,
    trích nguồn tin, dẫn thông báo, dẫn tuyên bố, dẫn thông cáo, dẫn báo cáo, dẫn phát biểu, dẫn thông tin
    """,
)
_WHOM = any_of(words("một, hai, ba, bốn, các, những, nhiều, một số, vài, giới, quan chức, nguồn, tướng"))
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)"
_DATE = (
    r"(?:(?:vào|hôm|trong|từ|đến|sáng|trưa|chiều|tối|đêm|rạng sáng|cuối|đầu|giữa|hồi)? ?){0,2}"
    r"(?:ngày \d{1,2}(?: tháng \d{1,2}|[/-]\d{1,2})?(?:[/-]\d{4}| năm \d{4})?|tháng \d{1,2}(?:[/-]\d{4}| năm \d{4})?"
    r"|tháng trước|năm ngoái|năm \d{4}|\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?|tuần (?:này|trước|qua)"
    rf"|hôm (?:qua|nay|{_WEEKDAY})|cùng ngày|{_WEEKDAY}(?: tuần (?:này|trước|qua))?)"
)
_TRAILING = """
    đã, đang, vừa, vừa qua, vừa mới, mới, cũng, còn, vẫn, từng, lại, thì, đều, cùng, rồi, nay, hiện, hiện nay, lần
    đầu, lần đầu tiên, ban đầu, sau đó, trước đó, trước đây, trước đấy, mới đây, gần đây, sau này, thêm, tiếp, tiếp
    tục, liên tục, thường xuyên, thường, nhiều lần, một lần nữa, lần nữa, lần này, công khai, thẳng thắn, thẳng
    thừng, chính thức, nhanh chóng, ngay lập tức, lập tức, cụ thể, riêng, nói riêng, nói chung, đáng chú ý, đồng
    loạt, kiên quyết, mạnh mẽ, dứt khoát, gián tiếp, trực tiếp, hoàn toàn, lên tiếng, ra tuyên bố, ra thông báo, ra
    thông cáo, phát thông báo, phát đi thông báo, phát đi thông cáo, phát biểu, trả lời, trả lời phỏng vấn, trả lời
    báo chí, cố gắng, tìm cách, bắt đầu, ngày càng, thậm chí, sai sự thật, sai lầm, rằng, cho biết, chỉ, tại họp báo,
    tại cuộc họp báo, trên x, trên telegram, trên facebook, trên truyền hình, trên mạng xã hội, trên twitter, không
    """
_OCCASION = (
    r"trong (?:một |bản |bài )?(?:tuyên bố|thông cáo|thông báo|báo cáo|cuộc họp báo|bài viết|bài đăng|cuộc phỏng vấn"
    r"|phát biểu)(?: (?:chung|mới|mới nhất|riêng))?|với (?:các )?(?:phóng viên|báo giới|báo chí|truyền thông)"
    r"|khi (?:được|bị) [^,.;:\"\x01]{2,40}"
    r"|(?:tại|trong|sau|trước) (?:một |buổi |cuộc |phiên |giờ ){0,2}"
    r"(?:họp báo|họp|hội đàm|gặp|hội nghị|phỏng vấn|điện đàm)(?: [^,.;:\"\x01]{1,40})?"
)
_LEADING = """
    tuy nhiên, nhưng, và, còn, song, mà, trong đó, đồng thời, trong khi đó, trong khi, do đó, sau đó, trước đó, ngoài
    ra, thật vậy, ví dụ, bên cạnh đó, tại đây, điều mà, khi, sau khi, dù, mặc dù, vì, bởi, nếu, như, cũng, thay vào
    đó, cả, ngay cả, đến cả, theo đó, cho đến nay, việc, điều đáng chú ý là, điều đáng lưu ý là, điều đáng nói là,
    đáng chú ý là, đáng chú ý, cần lưu ý là, cần lưu ý rằng, đầu tiên, thứ hai, hơn nữa, tương tự, cụ thể, mới đây,
    gần đây, trong một tuyên bố
    """
_BEFORE = """
    các, những, một, hai, mọi, bản, lời, những lời, sự, việc, cuộc, bài, nhiều, bất kỳ, để, nhằm, muốn, có
    thể, được, bị, cần, phải, nên, sẽ, khó, đáng, đáng được, hãy, chưa, chưa từng, với, theo, ra, của, không, không
    hề, từ, về, trong, như đã, rõ ràng là, rõ ràng, tự, hay, hy vọng, câu, giọng, dù, chẳng, đừng, là, trước,
    sau, so, khả năng, tiếp nhận, ra một, nhận được, bằng chứng, điều này, điều đó, buộc phải, từ chối,
    chắc chắn, dường như, có lẽ, hẳn, rất có thể
    """
_AFTER = "chuyện, riêng, cao, của, dối, lái, tiếng, thời tiết, chí, ra, nói trên, ở trên, lẫn, cách, đây, trước đó"
_ON_A_PAGE = r"(?:x|telegram|facebook|twitter|kênh|trang|mạng|tờ|báo|đài|truyền hình|tạp chí)"
_PEOPLE = """
    quan chức, giới chức, nhà chức trách, chuyên gia, giới chuyên gia, giới phân tích, giới quan sát, giới chuyên
    môn, nhà phân tích, nhà quan sát, nhà nghiên cứu, nhà khoa học, nhà sử học, nhà ngoại giao, nhà báo, nhà lập
    pháp, nhà hoạch định, nhà lãnh đạo, lãnh đạo, nguồn tin, nguồn thạo tin, đại diện, người phát ngôn, phát ngôn
    viên, người đại diện, người đứng đầu, người dân, người, cư dân, nhân chứng, học giả, nghị sĩ, nghị sỹ, dân biểu,
    hạ nghị sĩ, thượng nghị sĩ, bộ trưởng, thứ trưởng, ngoại trưởng, thủ tướng, tổng thống, phó tổng thống, chủ tịch,
    phó chủ tịch, tổng thư ký, đại sứ, phái viên, đặc phái viên, thống đốc, tỉnh trưởng, thị trưởng, tư lệnh, chỉ
    huy, tướng, sĩ quan, sỹ quan, binh sĩ, binh sỹ, binh lính, quân nhân, tù binh, lính, phi công, phái đoàn, phe đối
    lập, phe, lực lượng, phía, quân đội, hải quân, không quân, tình báo, cơ quan tình báo, cảnh sát, công tố viên,
    luật sư, giám đốc, trưởng phòng, cục trưởng, viện trưởng, thành viên, giáo sư, tiến sĩ, cố vấn, trợ lý, thư ký,
    nhóm, nhóm nghiên cứu, nhóm giám sát, nước, các bên, hai bên, hai nước, cả hai, đồng minh, cộng đồng, giới truyền
    thông, giới lãnh đạo, giới tình báo, giới quân sự, giới, phương tây, dư luận, nhà hoạt động, nhà bình luận, bình
    luận viên, blogger, bác sĩ, cựu, nguyên, phó, trưởng, tổng tư lệnh, tổng tham mưu trưởng, tham mưu trưởng, tổng
    bí thư, tổng công tố, nhân viên, công ty, tập đoàn, hãng, ngân hàng, quỹ, đảng, liên minh, khối, nữ phát ngôn
    viên, trung tâm, viện, viện nghiên cứu, tổ chức, văn phòng, cơ quan, chính phủ, chính quyền, chế độ, bộ, cục,
    tổng cục, ủy ban, uỷ ban, hội đồng, quốc hội, nghị viện, hạ viện, thượng viện, tòa án, đại sứ quán, điện, sứ
    quán, bộ tổng tham mưu, bộ tư lệnh, bộ chỉ huy, giới quan chức, khán giả, độc giả,
    bạn đọc, hành khách, du khách, khách, tài xế, lái xe, công nhân, kỹ sư, thợ, thủy thủ, thuyền trưởng, ngư dân, nông
    dân, thương nhân, doanh nhân, tiểu thương, chủ, sinh viên, giảng viên, giáo viên, học sinh, thẩm phán, điều tra
    viên, thanh tra, đặc vụ, gián điệp, cựu binh, cựu chiến binh, kẻ đào tẩu, phiến quân, dân quân, chiến binh, lính
    đánh thuê, tình nguyện viên, y tá, thân nhân, gia đình, bà con, dân, dân làng, hàng xóm, nhà kinh tế, nhà xã hội
    học, nhà đàm phán, nhà thầu, nhà chiến lược, nhà vận động, nhà văn, phóng viên, biên tập viên, phiên dịch viên,
    thông dịch viên, nhiếp ảnh gia, chính trị gia, chính khách, sử gia, kinh tế gia, luật gia, đại biểu, ủy viên, sứ
    giả, tùy viên, hạ sĩ quan, chiến sĩ, thủy quân lục chiến, hiệp hội, hội, liên đoàn, mặt trận, nội các, giới học
    giả, giới ngoại giao, doanh nghiệp, trường, đại học, tòa, cơ sở, quan sát viên, kiểm sát viên, bệnh viện
    """
_BODIES = """
    bộ, cục, tổng cục, ủy ban, uỷ ban, hội đồng, quốc hội, cơ quan, viện, trung tâm, tổ chức, văn phòng, quỹ, công
    ty, tập đoàn, hãng, đảng, tình báo, quân đội, hải quân, không quân, lực lượng, chính phủ, chính quyền, điện,
    phía, bộ tư lệnh, bộ tổng tham mưu, tòa án, đại sứ quán, nước, viện nghiên cứu, ngân hàng
    """
_MEDIA = """
    truyền thông, truyền thông nhà nước, phương tiện truyền thông, hãng tin, hãng thông tấn, thông tấn xã, đài, đài
    truyền hình, đài phát thanh, kênh, kênh truyền hình, mạng lưới truyền hình, truyền hình, báo, tờ, tờ báo, nhật
    báo, tạp chí, báo chí, trang, trang tin, trang web, tuần báo, thời báo, bài báo, bài xã luận, xã luận, bài viết,
    bản tin, kênh telegram, blogger quân sự
    """
_REPORTS = {
    **dict.fromkeys(
        words(
            """
            báo cáo, bản báo cáo, nghiên cứu, đánh giá, bản đánh giá, nhận định, phân tích, khảo sát, cuộc khảo sát,
            cuộc điều tra, điều tra, dữ liệu, số liệu, thống kê, tài liệu, thông tin, thông tin tình báo, thông tin
            từ, tin từ, tuyên bố, thông cáo, thông cáo báo chí, phát biểu, bài phát biểu, lời, lời kể, tiết lộ, cáo
            buộc, mô tả, kết quả, tường thuật, bài viết, ghi nhận, hình ảnh, hình ảnh vệ tinh, ảnh vệ tinh, bức thư,
            bản tin, đoạn ghi âm, quan điểm, ý kiến, cuộc thăm dò, cách
            nhìn, cách hiểu, cách đánh giá, cách giải thích, cách lý giải, cách kể, đài quan sát
            """,
        ),
        Saying.SAY,
    ),
    **dict.fromkeys(("ước tính", "tính toán", "cách tính"), Saying.ESTIMATE),
    **dict.fromkeys(("dự báo", "dự đoán"), Saying.FORECAST),
    "xác nhận": Saying.CONFIRM,
    "thông báo": Saying.ANNOUNCE,
}
_GOVERNING = "của, với, cho, tại, ở, trên, tới, đến, về, cùng, bởi, từ, thuộc, gặp, thăm, gửi"
_WAYS = "tính, nhìn, hiểu, đánh giá, giải thích, lý giải, kể"
_NO_SOURCE = """
    dõi, đuổi, đó, hướng, dự kiến, kế hoạch, điều, sau, kịp, lịch, quy định, lời mời, lời kêu gọi, lời đề nghị,
    thỏa thuận, yêu cầu, lệnh, chân
    """

GRAMMAR = Grammar(
    verbs=_VERBS,
    cue=re.compile(rf"{any_of(each for each in _VERBS if each != 'dẫn')}|(?<!\w)dẫn(?= {_WHOM})"),
    before=re.compile(rf"(?:{any_of(words(_BEFORE))}|(?<!lên )(?<!\w)tiếng)$"),
    after=re.compile(
        rf" {any_of(words(_AFTER))}| (?:chung|này)(?! rằng)(?!\w)| đó(?! (?:chính )?là)(?!\w)"
        rf"| trên(?! {_ON_A_PAGE}(?!\w))(?!\w)|-"
        r"|(?<=nói) (?:ít|nhiều|lên|quá|hết|đi)(?!\w)",
    ),
    trailing=re.compile(rf"(?:^| |, )(?:{any_of(words(_TRAILING))}|{_OCCASION}|{_DATE})$"),
    leading=re.compile(rf"(?:(?:{any_of(words(_LEADING))}|-|{_DATE})[ ,:]+)+"),
    joined=re.compile(
        r"(?:^|\s)(?:và|rồi|đồng thời|nhưng|song|hoặc|cũng như|và cũng|trước khi|sau khi|khi|bằng cách)$",
    ),
    that=re.compile(r"[^.;:\"\x01\n]{0,140}? ?(?<!\w)rằng(?!\w)|[^.;:,\"\x01\n]{0,60}?(?: là)? ?:? ?(?=\")"),
    addressee=re.compile(r"(?:^| )(?:với|cho|trên|trong) (?P<who>[^,.;:\"\n]{2,80})"),
    people=re.compile(any_of([*words(_PEOPLE), *PERSON_TITLES])),
    bodies=pattern(_BODIES),
    media=pattern(_MEDIA),
    reports=re.compile(any_of(_REPORTS)),
    owner=re.compile(r"(?<!\w)(?:của|do|từ|bởi) "),
    governed=re.compile(rf"{any_of(words(_GOVERNING))}(?: (?:tờ|báo|hãng tin))?$"),
    pronouns=pattern("ông, bà, ông ấy, bà ấy, ông ta, bà ta, anh, anh ta, anh ấy, cô, cô ấy, họ, vị này"),
    same=re.compile(r"(?:vị |nhà |các |hai )?[\w ]{2,30} (?:này|nói trên|trên)"),
    pair=re.compile(r"(?:cả )?hai (?:nhà lãnh đạo|lãnh đạo|tổng thống|bộ trưởng|ngoại trưởng|ông|bà)"),
    occasion=re.compile(
        r"(?:phỏng vấn|phát biểu|trả lời)(?: phỏng vấn| độc quyền)?(?: (?:với|trên|của|cho))? "
        r"(?P<who>[^,.;:\"\n]{2,60})"
    ),
    source=re.compile(
        rf"(?<!\w)(?:theo|dẫn)(?= (?!{any_of(words(_NO_SOURCE))}|luật(?! sư| gia)(?!\w)"
        rf"|cách(?! {any_of(words(_WAYS))})(?!\w)))"
    ),
    kinds=_REPORTS,
)
