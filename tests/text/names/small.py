"""A small lexicon for tests, and a way to write down what a text says: "written|entity|form"."""

from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.spans import EntityType, LexiconEntry, LexiconName, Mention


def entry(key: str, kind: str, country: str = "", **names: str) -> LexiconEntry:
    """Names by language; "ru=Путин, Владимир Путин"; "short_en=Kim", "title_vi=..." for other kinds."""
    found = []
    for field, texts in names.items():
        name_kind, _, language = field.rpartition("_")
        found += [LexiconName(text.strip(), language, name_kind or "full") for text in texts.split(",")]
    return LexiconEntry(key, EntityType(kind), tuple(found), country)


SMALL = (
    entry(
        "russia",
        "GPE",
        "RU",
        en="Russia",
        vi="Nga",
        ko="러시아",
        ru="Россия",
        zh="俄罗斯",
        adjective_en="Russian, Russians",
    ),
    entry(
        "north-korea",
        "GPE",
        "KP",
        en="North Korea",
        vi="Triều Tiên",
        ko="북한",
        short_vi="Triều",
        adjective_en="North Korean",
    ),
    entry("united-states", "GPE", "US", en="United States", vi="Mỹ", acronym_en="US"),
    entry("united-kingdom", "GPE", "GB", en="United Kingdom", vi="Anh"),
    entry("china", "GPE", "CN", en="China", ja="中国", zh="中国"),
    entry("ukraine", "GPE", "UA", en="Ukraine", vi="Ukraine", fr="Ukraine"),
    entry(
        "kim-jong-un",
        "PER",
        "KP",
        en="Kim Jong-un",
        ko="김정은",
        ru="Ким Чен Ын",
        title_vi="lãnh đạo Triều Tiên",
        title_en="North Korean leader",
        title_ko="북한 국무위원장",
    ),
    entry("kim-jong-il", "PER", "KP", en="Kim Jong-il"),
    entry("vladimir-putin", "PER", "RU", en="Vladimir Putin, Putin", ru="Владимир Путин, Путин"),
    entry("sergei-shoigu", "PER", "RU", en="Sergei Shoigu", ru="Сергей Шойгу, Шойгу"),
    entry("moscow", "GPE", "RU", en="Moscow", ru="Москва", vi="Moskva"),
    entry("vostochny", "FAC", "RU", en="Vostochny", vi="sân bay vũ trụ Vostochny, Vostochny"),
    entry("peninsula", "LOC", "", en="Korean Peninsula", vi="bán đảo Triều Tiên"),
    entry("ru-army", "ORG", "RU", vi="quân đội Nga"),
    entry("ru-mod", "ORG", "RU", vi="Bộ Quốc phòng Nga", short_vi="Bộ Quốc phòng", short_en="Ministry of Defence"),
    entry("kr-mod", "ORG", "KR", short_vi="Bộ Quốc phòng", short_en="Ministry of Defence", short_ko="국방부"),
    entry("gur", "ORG", "UA", vi="Tổng cục Tình báo Ukraine"),
    entry("guardian", "MEDIA", "GB", en="Guardian"),
    entry("tu-160", "WEAPON", "RU", en="Tu-160"),
    entry("geran", "WEAPON", "RU", en="Geran"),
)
MATCHER = Matcher(SMALL)


def mentions(text: str, language: str = "", **options: object) -> tuple[Mention, ...]:
    """Find the mentions of a text."""
    return MATCHER.find(read(text, language=language), **options)


def said(text: str, language: str = "", **options: object) -> list[str]:
    """Write the mentions of a text as "written|entity" (entity ? for a candidate), in order."""
    return [f"{text[each.start : each.end]}|{each.entity or '?'}" for each in mentions(text, language, **options)]
