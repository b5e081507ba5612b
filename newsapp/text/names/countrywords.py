"""What our languages call the countries of the world and their people: language knowledge, as the months are.

    A lexicon says which entity a name means. That "Nga" and "Mỹ" name countries in Vietnamese,
    and "Russians" a people in,
English, a reader knows without one, so without a lexicon they are still proposed. The words are those of CLDR that
`tools.countries` collects, of the countries that news of this field speaks of; where a lexicon lists a word, the
lexicon wins.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsapp.text.names.words import listed
from newsapp.text.spans import EntityType, LexiconEntry, LexiconName

_NAMES = {
    "en": """
    Afghanistan, Australia, Austria, Belarus, Byelorussia, Belgium, Brazil, Cambodia, Canada, China,
    People's Republic of China, PRC, P.R.C., Cuba, Czechia, Czech Republic, Denmark, Egypt, Estonia,
    Finland, France, French Republic, Georgia, Germany, Federal Republic of Germany, Hungary, India,
    Indonesia, Iran, Islamic Republic of Iran, Iraq, Israel, Italy, Japan, Kazakhstan, Laos, Lao PDR,
    Latvia, Lithuania, Malaysia, Mexico, Moldova, Mongolia, Myanmar, Burma, Netherlands, Holland, New
    Zealand, North Korea, Democratic People's Republic of Korea, DPRK, D.P.R.K., NK, N.K., Norway, Pakistan,
    Palestine, Palestinian Territories, Philippines, Poland, Romania, Russia, Russian Federation, Saudi
    Arabia, Serbia, Singapore, Slovakia, South Africa, South Korea, Republic of Korea, ROK, R.O.K., SK,
    Soviet Union, Union of Soviet Socialist Republics, USSR, U.S.S.R., Spain, Sweden, Switzerland, Syria,
    Taiwan, Republic of China, Turkey, Türkiye, Turkiye, Ukraine, the Ukraine, United Kingdom, Britain,
    Great Britain, UK, U.K., United States, United States of America, America, US, U.S., USA, U.S.A.,
    Vietnam, Viet Nam, Socialist Republic of Vietnam, SRV
    """,
    "vi": """
    Afghanistan, Úc, Australia, Ô-xtrây-li-a, Áo, Belarus, Bê-la-rút, Bỉ, Brazil, Campuchia, Canada,
    Ca-na-đa, Trung Quốc, CHND Trung Hoa, Cộng hòa Nhân dân Trung Hoa, Cộng hoà Nhân dân Trung Hoa, Trung
    Hoa, Trung Cộng, Cuba, Cu Ba, Séc, Cộng hòa Séc, Đan Mạch, Ai Cập, Estonia, Phần Lan, Pháp, Cộng hòa
    Pháp, Gruzia, Đức, CHLB Đức, Cộng hòa Liên bang Đức, Hungary, Ấn Độ, Indonesia, Iran, I-ran, Iraq,
    Israel, I-xra-en, Italia, I-ta-li-a, Nhật Bản, Nhật, Kazakhstan, Lào, Latvia, Lithuania, Litva, Lít-va,
    Malaysia, Mexico, Moldova, Mông Cổ, Myanmar, Miến Điện, Hà Lan, New Zealand, Triều Tiên, Bắc Triều Tiên,
    CHDCND Triều Tiên, Cộng hòa Dân chủ Nhân dân Triều Tiên, Cộng hoà Dân chủ Nhân dân Triều Tiên, Bắc Hàn,
    Na Uy, Pakistan, Palestine, Pa-le-xtin, Philippines, Ba Lan, Romania, Nga, Liên bang Nga, Ả Rập Xê Út,
    Ả-rập Xê-út, Ả Rập Saudi, Saudi Arabia, Ả Rập Xê-út, Serbia, Singapore, Slovakia, Nam Phi, Hàn Quốc, Đại
    Hàn Dân Quốc, Nam Triều Tiên, Nam Hàn, Cộng hòa Hàn Quốc, Liên Xô, Liên bang Xô viết, Liên bang Xô Viết,
    Tây Ban Nha, Thụy Điển, Thuỵ Điển, Thụy Sĩ, Thuỵ Sĩ, Thụy Sỹ, Syria, Đài Loan, Thổ Nhĩ Kỳ, Thổ Nhĩ Kì,
    Ukraine, Ukraina, U-crai-na, Ucraina, Anh, Vương quốc Anh, Anh Quốc, Mỹ, Hoa Kỳ, Hợp chúng quốc Hoa Kỳ,
    Hoa Kì, Hợp chủng quốc Hoa Kỳ, Việt Nam, CHXHCN Việt Nam, Cộng hòa Xã hội Chủ nghĩa Việt Nam
    """,
    "ko": """
    아프가니스탄, 오스트레일리아, 오스트리아, 벨라루스, 벨기에, 브라질, 캄보디아, 캐나다, 중국,
    중화인민공화국, 쿠바, 체코, 덴마크, 이집트, 에스토니아, 핀란드, 프랑스, 조지아,
    독일, 헝가리, 인도, 인도네시아, 이란, 이라크, 이스라엘, 이탈리아, 일본, 카자흐스탄, 라오스, 라트비아,
    리투아니아, 말레이시아, 멕시코, 몰도바, 몽골, 미얀마, 네덜란드,
    뉴질랜드, 북한, 조선민주주의인민공화국, 북조선, 北韓, 북측, 노르웨이, 파키스탄, 팔레스타인,
    팔레스타인 지구, 필리핀, 폴란드, 루마니아, 러시아, 러시아 연방, 러시아연방,
    사우디아라비아, 세르비아, 싱가포르, 슬로바키아, 남아프리카, 한국, 대한민국, 남한, 남조선, 한국측, 소련,
    소비에트 연방, 스페인, 스웨덴, 스위스, 시리아, 대만, 타이완,
    튀르키예, 터키, 우크라이나, 영국, 미국, 미합중국, 베트남, 월남
    """,
    "ru": """
    Афганистан, Австралия, Австрия, Белоруссия, Беларусь, Бельгия, Бразилия, Камбоджа, Канада, Китай,
    Китайская Народная Республика, Куба, Чехия, Дания, Египет, Эстония, Финляндия, Франция, Грузия,
    Германия, Венгрия, Индия, Индонезия, Иран, Исламская Республика Иран, Ирак, Израиль, Италия, Япония,
    Казахстан, Лаос, Латвия, Литва, Малайзия, Мексика, Молдавия, Молдова, Молдовы, Молдове, Монголия,
    Мьянма, Бирма, Нидерланды, Нидерландов, Нидерландам, Голландия, Новая Зеландия, КНДР, Северная Корея,
    Корейская Народно-Демократическая Республика, Корейской Народно-Демократической Республики, Норвегия,
    Пакистан, Палестина, Палестины, Палестине, Палестинские территории, Филиппины, Польша, Польшей, Румыния,
    Россия, Российская Федерация, Саудовская Аравия, Сербия, Сингапур, Словакия, Южно-Африканская
    Республика, Южная Корея, Республика Корея, Советский Союз, Испания, Швеция, Швейцария, Сирия, Тайвань,
    Турция, Украина, Украины, Украине, Великобритания, Соединенное Королевство, Британия, Англия, США,
    Соединенные Штаты, Соединённые Штаты, Соединенных Штатов, Соединённых Штатов, Соединенным Штатам,
    Соединенными Штатами, Соединенных Штатах, Соединенные Штаты Америки, Америка, Вьетнам
    """,
    "uk": """
    Афганістан, Австралія, Австрія, Білорусь, Білорусі, Білоруссю, Бельгія, Бразилія, Камбоджа, Канада,
    Китай, Китаєм, Китайська Народна Республіка, Куба, Чехія, Данія, Єгипет, Естонія, Фінляндія, Франція,
    Франції, Францією, Грузія, Німеччина, Німеччини, Німеччині, Німеччиною, Угорщина, Індія, Індонезія,
    Іран, Ірані, Ірак, Ізраїль, Італія, Італії, Італією, Японія, Японії, Японією, Казахстан, Лаос, Латвія,
    Литва, Малайзія, Мексика, Молдова, Монголія, М'янма, Мʼянма, Нідерланди, Нова Зеландія, Північна Корея,
    Північної Кореї, Північній Кореї, Північну Корею, Північною Кореєю, КНДР, Норвегія, Пакистан,
    Палестинські території, Філіппіни, Польща, Польщі, Польщею, Румунія, Росія, Росії, Росією, Російська
    Федерація, Російської Федерації, Саудівська Аравія, Сербія, Сінгапур, Словаччина, Південно-Африканська
    Республіка, Південна Корея, Південної Кореї, Південній Кореї, Південну Корею, Південною Кореєю,
    Республіка Корея, Радянський Союз, Радянського Союзу, Іспанія, Швеція, Швейцарія, Сирія, Тайвань,
    Туреччина, Україна, України, Україні, Україною, Велика Британія, Великої Британії, Великій Британії,
    Велику Британію, Британія, Британії, США, Сполучені Штати, Сполучених Штатів, Сполучені Штати Америки,
    Америка, В'єтнам, Вʼєтнам
    """,
    "zh": """
    阿富汗, 澳大利亚, 奥地利, 白俄罗斯, 比利时, 巴西, 柬埔寨, 加拿大, 中国, 中國, 中华人民共和国, 中方, 古巴,
    捷克, 丹麦, 埃及, 爱沙尼亚, 芬兰, 法国, 法國, 格鲁吉亚,
    德国, 德國, 匈牙利, 印度, 印度尼西亚, 伊朗, 伊拉克, 以色列, 意大利, 日本, 日方, 哈萨克斯坦, 老挝,
    拉脱维亚, 立陶宛, 马来西亚, 墨西哥, 摩尔多瓦, 蒙古, 缅甸, 緬甸,
    荷兰, 新西兰, 朝鲜, 朝鮮, 北韩, 北韓, 朝鲜民主主义人民共和国, 挪威, 巴基斯坦, 巴勒斯坦领土, 菲律宾, 波兰,
    罗马尼亚, 俄罗斯, 俄羅斯, 俄联邦, 俄方, 沙特阿拉伯, 塞尔维亚,
    新加坡, 斯洛伐克, 南非, 韩国, 韓國, 大韩民国, 南韩, 南韓, 南朝鲜, 苏联, 蘇聯, 西班牙, 瑞典, 瑞士, 叙利亚,
    台湾, 台灣, 臺灣, 土耳其, 乌克兰, 烏克蘭, 乌方, 英国,
    英國, 美国, 美國, 美利坚合众国, 美方, 越南
    """,
    "it": """
    Afghanistan, Australia, Austria, Bielorussia, Belgio, Brasile, Cambogia, Canada, Cina, Repubblica
    Popolare Cinese, Cuba, Cechia, Danimarca, Egitto, Estonia, Finlandia, Francia, Georgia, Germania,
    Ungheria, India, Indonesia, Iran, Iraq, Israele, Italia, Giappone, Kazakistan, Laos, Lettonia, Lituania,
    Malaysia, Messico, Moldavia, Mongolia, Myanmar, Birmania, Paesi Bassi, Nuova Zelanda, Corea del Nord,
    Nord Corea, Norvegia, Pakistan, Territori Palestinesi, Filippine, Polonia, Romania, Russia, Arabia
    Saudita, Serbia, Singapore, Slovacchia, Sudafrica, Corea del Sud, Repubblica di Corea, Unione Sovietica,
    Spagna, Svezia, Svizzera, Siria, Taiwan, Turchia, Ucraina, Regno Unito, Gran Bretagna, Stati Uniti,
    Stati Uniti d'America, Vietnam
    """,
    "fr": """
    Afghanistan, Australie, Autriche, Biélorussie, Belgique, Brésil, Cambodge, Canada, Chine, République
    populaire de Chine, Cuba, Tchéquie, Danemark, Égypte, Estonie, Finlande, France, Géorgie, Allemagne,
    Hongrie, Inde, Indonésie, Iran, Irak, Israël, Italie, Japon, Kazakhstan, Laos, Lettonie, Lituanie,
    Malaisie, Mexique, Moldavie, Mongolie, Myanmar, Birmanie, Pays-Bas, Nouvelle-Zélande, Corée du Nord,
    République populaire démocratique de Corée, Norvège, Pakistan, Territoires palestiniens, Philippines,
    Pologne, Roumanie, Russie, Arabie saoudite, Serbie, Singapour, Slovaquie, Afrique du Sud, Corée du Sud,
    République de Corée, Union soviétique, Espagne, Suède, Suisse, Syrie, Taïwan, Turquie, Ukraine,
    Royaume-Uni, Grande-Bretagne, États-Unis, Etats-Unis, États-Unis d'Amérique, Vietnam, Viêt Nam, Viêtnam
    """,
    "ja": """
    アフガニスタン, オーストラリア, オーストリア, ベラルーシ, ベルギー, ブラジル, カンボジア, カナダ, 中国,
    中華人民共和国, キューバ, チェコ, デンマーク, エジプト, エストニア,
    フィンランド, フランス, ジョージア, ドイツ, ハンガリー, インド, インドネシア, イラン, イラク, イスラエル,
    イタリア, 日本, 日本国, カザフスタン, ラオス, ラトビア, リトアニア,
    マレーシア, メキシコ, モルドバ, モンゴル, ミャンマー, オランダ, ニュージーランド, 北朝鮮,
    朝鮮民主主義人民共和国, ノルウェー, パキスタン, パレスチナ自治区, フィリピン, ポーランド,
    ルーマニア, ロシア, ロシア連邦, サウジアラビア, セルビア, シンガポール, スロバキア, 南アフリカ, 韓国,
    大韓民国, ソ連, ソビエト連邦, スペイン, スウェーデン, スイス, シリア,
    台湾, トルコ, ウクライナ, イギリス, 英国, アメリカ, 米国, アメリカ合衆国, ベトナム
    """,
}
_PEOPLES = """
    Afghan, Afghans, Australian, Australians, Austrian, Austrians, Belarusian, Belarusians, Belarussian,
    Belgian, Belgians, Brazilian, Brazilians, Cambodian, Cambodians, Canadian, Canadians, Chinese, Cuban,
    Cubans, Czech, Czechs, Danish, Danes, Egyptian, Egyptians, Estonian, Estonians, Finnish, Finns, French,
    Georgian, Georgians, German, Germans, Hungarian, Hungarians, Indian, Indians, Indonesian, Indonesians,
    Iranian, Iranians, Iraqi, Iraqis, Israeli, Israelis, Italian, Italians, Japanese, Kazakh, Kazakhstani, Lao,
    Laotian, Laotians, Latvian, Latvians, Lithuanian, Lithuanians, Malaysian, Malaysians, Mexican, Mexicans,
    Moldovan, Moldovans, Mongolian, Mongolians, Burmese, Dutch, New Zealanders, New Zealander, North Korean,
    North Koreans, N. Korean, Norwegian, Norwegians, Pakistani, Pakistanis, Palestinian, Palestinians, Filipino,
    Filipinos, Philippine, Polish, Poles, Romanian, Romanians, Russian, Russians, Saudi, Saudis, Serbian,
    Serbians, Serbs, Singaporean, Singaporeans, Slovak, Slovaks, South African, South Africans, South Korean,
    South Koreans, S. Korean, Soviet, Soviets, Spanish, Spaniards, Swedish, Swedes, Swiss, Syrian, Syrians,
    Taiwanese, Turkish, Turks, Ukrainian, Ukrainians, British, Briton, Britons, American, Americans, Vietnamese
"""


def countries() -> Iterator[LexiconEntry]:
    """Yield one nameless entry for each language with all that it calls countries."""
    for language, names in _NAMES.items():
        words = [LexiconName(name, language) for name in listed(names)]
        peoples = [LexiconName(name, "en", "adjective") for name in listed(_PEOPLES)] if language == "en" else []
        yield LexiconEntry("", EntityType.COUNTRY, (*words, *peoples))
