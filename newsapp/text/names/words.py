"""The words that tell what a capitalised run is, or that it is nothing: titles, heads of bodies and places, openers.

All are casefolded and as the folded copy writes them (a space for an underscore). A phrase of several words is one
entry.
"""

from __future__ import annotations


def phrases(text: str) -> frozenset[str]:
    """Return the phrases of a comma-separated list."""
    return frozenset(phrase for part in text.split(",") if (phrase := " ".join(part.split())))


def listed(text: str) -> list[str]:
    """Return the same in order, with their capitals."""
    return list(dict.fromkeys(phrase for part in text.split(",") if (phrase := " ".join(part.split()))))


# Directly before a person's name; capitalised ones are taken off the run.
PERSON_TITLES = phrases(
    """
    ông, bà, anh, chị, cô, ngài, đồng chí, tổng thống, phó tổng thống, thủ tướng, phó thủ tướng, chủ tịch, phó
    chủ tịch, chủ tịch nước, tổng bí thư,
    bộ trưởng, thứ trưởng, ngoại trưởng, bộ trưởng quốc phòng, bộ trưởng ngoại giao, thứ trưởng ngoại giao, thứ
    trưởng quốc phòng, lãnh đạo, nhà lãnh đạo,
    đại sứ, cựu đại sứ, đặc phái viên, thống đốc, tỉnh trưởng, thị trưởng, tư lệnh, tổng tư lệnh, tổng tham mưu
    trưởng, tham mưu trưởng, giám đốc, tổng giám đốc,
    đại tướng, thượng tướng, trung tướng, thiếu tướng, đại tá, thượng tá, trung tá, thiếu tá, đại úy, đô đốc,
    phó đô đốc, chuẩn đô đốc, nguyên soái, tướng,
    giáo sư, phó giáo sư, tiến sĩ, thạc sĩ, chuyên gia, nhà phân tích, nhà báo, phóng viên, người phát ngôn,
    phát ngôn viên, nghị sĩ, thượng nghị sĩ, hạ nghị sĩ, cố vấn, thư ký, tổng thư ký, trợ lý, viện trưởng, cục
    trưởng, vụ trưởng, trưởng phái đoàn, trưởng phòng, trưởng ban, phó trưởng ban, tổng công tố viên, công tố viên,
    nhà lập pháp, đại diện thường trực, chánh văn phòng, người đồng cấp, chủ nhiệm, phó chủ nhiệm, kỹ sư, thẩm phán,
    luật sư, đại biểu, ủy viên, tổng biên tập, biên tập viên, học giả, nhà nghiên cứu, chỉ huy, chỉ huy trưởng, phó
    tư lệnh, bí thư, phó thống đốc, quốc vương, nữ hoàng, thái tử, đặc sứ, giám đốc điều hành, nhà sáng lập, phó giám
    đốc, nhà độc tài, lãnh tụ, phu nhân, thứ trưởng, phó tổng tham mưu trưởng, đại diện đặc biệt, đại biện lâm thời,
    mr, mrs, ms, dr, sir, lord, president, vice president, chairman, chairwoman, vice chairman, premier, prime
    minister, deputy prime minister, chancellor, king, queen, prince, princess, pope,
    minister, foreign minister, defense minister, defence minister, vice minister, deputy minister, vice foreign
    minister, secretary, secretary of state, secretary of defense, defense secretary, foreign secretary,
    undersecretary, secretary general, secretary-general,
    attorney general, prosecutor general, prosecutor, permanent representative, special representative,
    chief of staff,
    first deputy, counterpart, counsel, coordinator, commissioner, speaker, deputy chief, first secretary, founder,
    fellow, senior fellow, research fellow, senior researcher, dictator, ruler, national security director, defense
    chief, defence chief, spy chief, army chief, top diplomat, first lady, managing director, executive director,
    ambassador, envoy, special envoy, governor, mayor, senator, congressman, congresswoman, representative,
    lawmaker, leader, supreme leader, commander, chief, general, gen, lieutenant general, lt, lt gen, major
    general, maj, colonel, col, captain, capt, major, admiral, vice admiral, marshal, sergeant,
    professor, prof, director, deputy director, advisor, adviser, national security advisor, national security
    adviser, spokesman, spokeswoman, spokesperson, press secretary, analyst, researcher, expert, journalist,
    reporter, correspondent, ceo, comrade, judge, justice, then-secretary of defense,
    президент, премьер-министр, премьер, министр, глава, посол, губернатор, мэр, генерал, полковник, адмирал,
    маршал, секретарь, советник, представитель, депутат, сенатор, эксперт, аналитик, профессор, директор,
    командующий, канцлер, председатель, лидер, президента, министра, главы,
    міністр, посол, голова, речник, прем'єр-міністр,
    président, présidente, ministre, général, monsieur, madame, presidente, ministro, generale, signor, signora
    """,
)

# Directly before a place.
PLACE_HEADS = phrases(
    """
    tỉnh, vùng, khu vực, thành phố, thủ đô, bán đảo, đảo, quần đảo, quận, huyện, thị trấn, thị xã, làng, xã,
    sông, biển, vịnh, eo biển, hồ, núi, miền, bang, cảng, ngôi làng,
    city of, town of, village of, province of, island of, port of, region of, republic of, gulf of, sea of,
    остров, острове, острова, порт, порту, порта, станция, станции, станцию, город, городе, города, область,
    области, посёлок, поселок, село, селе, районе, остров, река, місто, місті,
    селі
    """,
)
FACILITY_HEADS = phrases(
    """
    sân bay, sân bay vũ trụ, căn cứ, căn cứ không quân, căn cứ hải quân, nhà máy, nhà ga, cầu, bãi thử, bãi huấn
    luyện, bãi phóng, trung tâm vũ trụ, nhà máy điện hạt nhân, cung điện, cảng biển, khu công nghiệp, sân vận
    động, quảng trường, thao trường
    """,
)
MEDIA_HEADS = phrases(
    """
    báo, tờ, tờ báo, hãng tin, hãng thông tấn, đài, đài truyền hình, đài phát thanh, kênh, kênh truyền hình, tạp
    chí, nhật báo, trang tin, nguồn ảnh, ảnh, theo báo, theo tờ,
    newspaper, news agency, magazine, broadcaster, газета, газете, агентство, агентству, телеканал
    """,
)
ORG_BEFORE = phrases(
    """
    hãng, công ty, tập đoàn, tổ chức, đảng, nhóm, ngân hàng, công ty tư vấn, viện nghiên cứu, nhà sản xuất,
    компания, компании, партия
    """,
)
WEAPON_BEFORE = phrases(
    """
    lớp, tên lửa chống hạm, tên lửa phòng không, tên lửa, tên lửa đạn đạo, tên lửa hành trình, tên lửa siêu vượt
    âm, máy bay, máy bay không người lái, uav,
    tàu, tàu khu trục, tàu ngầm, tàu chiến, xe tăng, pháo, hệ thống, súng, vệ tinh, chiến đấu cơ, tiêm kích,
    oanh tạc cơ, tổ hợp, tàu hộ vệ, khinh hạm, trực thăng,
    missile, frigate, destroyer, submarine, cruiser, corvette, warship, ship, vessel, freighter, tanker, aircraft
    carrier, ракета, ракеты, ракет, фрегат, крейсер, эсминец, корвет
    """,
)
EVENT_BEFORE = phrases(
    """
    cuộc tập trận, tập trận, diễn đàn, hội nghị, chiến dịch, tập trận chung, учения, форум
    """,
)

# Opens the name of a body in Vietnamese and belongs to it.
VIETNAMESE_BODIES = phrases(
    """
    bộ, bộ tư lệnh, bộ tổng tham mưu, cục, tổng cục, cơ quan, viện, viện nghiên cứu, trung tâm, trung tâm nghiên
    cứu, học viện, đại học, trường đại học, hội đồng, ủy ban, uỷ ban, đảng, tập đoàn, công ty, tổng công ty, lữ
    đoàn, sư đoàn, quân đoàn, trung đoàn, tiểu đoàn, hạm đội, quân khu, lực lượng, hải quân, không quân, lục
    quân, quân đội, liên đoàn, hiệp hội, hội, tổ chức, liên minh, ngân hàng, quỹ, văn phòng, ban, vụ, tòa án,
    quốc hội, thượng viện, hạ viện, mặt trận, đoàn, phòng, nhóm, cộng đồng, đại hội đồng, phái đoàn, nhà xuất bản
    """,
)
VIETNAMESE_FACILITIES = phrases(
    """
    sân bay, nhà máy, căn cứ, cảng, cầu, sân bay vũ trụ, tổ hợp, cung, nhà thờ, nghĩa trang, quảng trường, điện,
    đài tưởng niệm, khu phức hợp, trường bắn
    """,
)
VIETNAMESE_EVENTS = phrases(
    """
    chiến tranh, hội nghị, diễn đàn, hiệp ước, hiệp định, nghị quyết, chiến dịch, thế chiến, cách mạng, thế vận
    hội
    """,
)
# Second syllables that a capital starts: Quốc phòng, Nghiên cứu.
COMPOUNDS = phrases(
    """
    quốc phòng, quốc gia, quốc tế, quốc hội, quân sự, quân đội, quân chủng, ngoại giao, tình báo, an ninh, chiến
    lược, truyền thông, thông tin, thông tấn, nghiên cứu, phát triển, kinh tế, công nghệ, công nghiệp, khoa học,
    quan hệ, hợp tác, thương mại, năng lượng, nhân dân, trung ương, chính trị, cộng hòa, đối ngoại, liên bang,
    hành chính,
    giáo dục, tài chính, hạt nhân, vũ trụ, hàng không, không gian, không quân, lao động, cách mạng, thống nhất,
    dân chủ, cộng hòa,
    phòng thủ, phòng không, tham mưu, hải quân, lục quân, biên phòng, y tế, nông nghiệp, môi trường, tư pháp,
    nội vụ, công an, tối cao, nhà nước, thế giới, toàn cầu, đặc biệt, tác chiến, đặc nhiệm, tổng hợp, kỹ thuật,
    dân tộc, tự do, hòa bình,
    bảo an, nhân quyền, giải trừ, bảo vệ, chính sách, phân tích, đào tạo, giám sát, điều tra, kiểm soát, vận
    tải, giao thông, xây dựng, kế hoạch, đầu tư, văn hóa, thể thao, du lịch, chống khủng bố, sáng tạo, cộng sản,
    xã hội, chủ nghĩa, đại dương, châu á, châu âu, thái bình dương, đại tây dương, tên lửa, pháo binh, lực lượng, thiết
    giáp, bộ binh, liên hợp, hợp quốc, liên quân, truyền hình, phát thanh, đường sắt, dầu khí, điện lực, dù,
    cơ giới, nhảy dù, tăng cường, trừng phạt, tư vấn, tổng thống, chính phủ,
    """,
)

# A run that ends in (or is headed by) one of these is a body.
BODY_WORDS = phrases(
    """
    ministry, department, institute, institution, university, college, academy, school, center, centre, agency,
    bureau, office, council, committee, commission, board, party, union, association, federation, alliance,
    organization, organisation, foundation, group, company, corporation, corp, inc, ltd, bank, fund, court,
    parliament, congress, senate, assembly, duma, army, navy, force, forces, corps, guard, brigade, division,
    regiment, battalion, fleet, command, staff, service, services, directorate, administration, authority,
    league, movement, front, network, initiative, laboratory, observatory, society, circle, club, analytics,
    technologies, systems, industries, airlines, partners, solutions, consulting, strategies, secretariat,
    mission, embassy, consulate, police, chiefs,
    министерство, институт, университет, академия, центр, агентство, совет, комитет, комиссия, партия, союз,
    ассоциация, федерация, фонд, компания, банк, суд, армия, бригада, дивизия, полк, флот, служба, управление,
    администрация, міністерство, інститут, університет, рада, управління
    """,
)
PLACE_WORDS = phrases(
    """
    city, province, oblast, krai, region, district, county, island, islands, river, sea, bay, strait, peninsula,
    mountain, mountains, lake, valley, ocean, gulf, desert, village, town, square, street, avenue, republic,
    territory, coast, край, область, район, остров, море, озеро
    """,
)
FACILITY_WORDS = phrases(
    """
    airport, airfield, base, port, plant, factory, cosmodrome, spaceport, bridge, station, palace, hotel,
    stadium, shipyard, arsenal, range, site, museum, cemetery, hospital, cathedral, theater, theatre, tower,
    hall, космодром, завод, аэродром, аэропорт
    """,
)
MEDIA_WORDS = phrases(
    """
    wire, news, times, post, daily, journal, herald, tribune, television, tv, radio, broadcasting, press, gazette,
    magazine, review, observer, independent, telegraph, sinmun, ilbo, shimbun, weekly
    """,
)
EVENT_WORDS = phrases(
    """
    war, summit, forum, conference, treaty, agreement, olympics, games, exercise, exercises, accord, pact,
    congress, festival, revolution, day, cup
    """,
)
CONNECTORS = frozenset({"of", "for", "on", "and", "the", "in", "&", "de", "des", "du", "di", "della", "del", "и", "по"})

# Capitalised without being a name.
CALENDAR = phrases(
    """
    january, february, march, april, may, june, july, august, september, october, november, december, jan, feb,
    mar, apr, jun, jul, aug, sep, sept, oct, nov, dec,
    monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, wed, thu, fri, sat, sun,
    thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật, tháng, ngày, năm,
    января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря,
    am, pm, gmt, utc, est, et, kst, msk
    """,
)
OPENERS = phrases(
    """
    a, an, the, this, that, these, those, it, its, he, his, she, her, they, their, we, our, i, my, you, your,
    who, what, when, where, why, how, which, there, here, if, as, at, by, in, on, of, to, for, from, with,
    without, and, but, or, nor, so, yet, not, no, yes, after, before, during, while, since, until, although,
    though, because, however, therefore, thus, moreover, furthermore, meanwhile, also, even, still, just, now,
    then, today, yesterday, tomorrow, recently, earlier, later, once, some, many, most, all, both, each, every,
    any, other, another, such, one, two, three, four, five, six, seven, eight, nine, ten, first, second, third,
    last, next, new, former, according, accordingly, additionally, despite, unlike, like, given, among, between,
    within, about, over, under, into, through, per, via, instead, perhaps, indeed, finally, overall, generally,
    officials, experts, analysts, sources, reports, photo, image, source, read, see, click, share, late,
    breaking, tags, prev, updated, published, view, video, watch, more, is, are, was, were, has, have, had,
    will, would, can, could, may, might, should, must, do, does, did, let, ex, dear, only, whether,
    nevertheless, nonetheless, rather, similarly, likewise, conversely, specifically, notably, reportedly, in
    particular,
    theo, tại, ở, trong, trên, dưới, sau, trước, khi, nếu, vì, do, bởi, để, với, về, từ, đến, tới, cho, của, và,
    hay, hoặc, nhưng, mà, thì, là, có, không, chưa, đã, đang, sẽ, cũng, vẫn, còn, chỉ, các, những, một, hai, ba,
    bốn, năm, sáu, bảy, tám, chín, mười, mỗi, mọi, nhiều, ít, cả, này, đó, kia, đây, đấy, ấy, ngoài, dù, tuy,
    mặc, cùng, cuộc, việc, sự, ngày, tháng, hôm, lúc, nay, bên, phía, phần, người, nhà, nước, chúng, họ, tôi,
    ta, bạn, ai, gì, nào, sao, đâu, rằng, nên, cần, phải, được, bị, hơn, nhất, rất, quá, lại, ra, vào, lên,
    xuống, qua, giữa, gần, xa, trái, ảnh, nguồn, tổng, tuy nhiên, ngoài ra, trong khi, chuyên, giới, truyền,
    phát, thêm, đồng, hiện, vốn, dựa, thông, đối, liên, bất, nhờ, vậy, vụ, bài, bản, cựu, nguyên, phó, tuyên,
    báo, đầu, cuối, toàn, hàng, khoảng, kể, song, sở, tin,
    в, на, по, с, со, к, ко, о, об, от, до, за, из, и, а, но, или, что, как, когда, если, это, этот, эта, эти,
    он, она, они, его, её, их, мы, вы, я, не, также, однако, после, перед, при, для, под, над, между, между тем,
    кроме, сегодня, вчера, ранее, по словам, у, в то же, так, там, тогда, все, всё, уже, ещё, только, будет,
    был, была, было, были, фото, источник, читайте, від, з, із, та, але, це, що, як, коли, він, вона, вони,
    після, також, однак, і, й, про, під,
    le, la, les, un, une, il, elle, ils, ce, cette, ces, de, du, des, et, en, dans, pour, par, sur, avec, lo,
    gli, i, una, uno, questo, questa, nel, nella, per, con, da, che, ma, e, di, dopo, secondo, selon, après,
    mais
    """,
)
COMMON_ACRONYMS = phrases(
    """
    sample, todo, capture, captured, screenshot, courtesy, handout, graphic, illustration,
    breaking, exclusive, live, update, video, photo,
    uav, uavs, gps, ai, ew, icbm, slbm, irbm, mrbm, srbm, icbms, wmd, ied, hiv, dna, ceo, cfo, tv, pc, pdf, url,
    html, http, https, usb, cnc, lng, lpg, gdp, atm, vip, vs, ok, mlrs, fpv, isr, c2, ngo, ngos, pow, pows,
    osint, sof, sms, sim, it, id, qr, faq, rss, app, ios, covid, sos, ufo, afv, apc, ifv, atgm, manpads, sam, ecm,
    bmd, abm, emp, rpg, hq, ceos, cv, phd, sar, eo, ir, uas, ugv, usv, uuv, npt, usd, eur, krw, vnd, rub, cny,
    jpy, gbp, km, kg, mm, hp, mw, kw, ghz, mhz,
    бпла, рсзо, сми, пво, вмс, ввс, про, мбр, чп, дтп, вуз, кандидат, зрк, рэб
    """,
)
# Capitalised inside a sentence without naming anything.
NEVER_ALONE = phrases(
    """
    north, south, east, west, northern, southern, eastern, western, article, chapter, section, charter, constitution,
    internet, web, bible, quran, god, christmas, easter, ramadan, communist, marxist, nazi, soviet, christian, muslim,
    jewish, islamic, catholic, orthodox, cold, allied, axis, covid, state, federal, central, general, supreme,
    national,
    twitter, google, телеграм, интернет, запад, восток, север, юг
    """,
)
