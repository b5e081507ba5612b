from newsapp.text.document import read
from newsapp.text.names import Matcher
from newsapp.text.spans import EntityType, LexiconEntry, LexiconName

from .small import SMALL, entry, mentions, said


def test_surname_means_last_full_mention():
    text = "Kim Jong-il ruled first. Kim built dams. Kim Jong-un came later. Kim built rockets."
    assert said(text, "en") == [
        "Kim Jong-il|kim-jong-il",
        "Kim|kim-jong-il",
        "Kim Jong-un|kim-jong-un",
        "Kim|kim-jong-un",
    ]


def test_surname_says_whom_it_refers_to():
    assert [each.why for each in mentions("Sergei Shoigu came. Then Shoigu left.", "en")] == [
        "name 'Sergei Shoigu' (en)",
        "last full mention: Sergei Shoigu",
    ]


def test_surname_far_from_any_full_mention_means_who_is_named_most():
    filler = "The weather stayed the same for days on end. " * 12
    father = "His father Kim Jong-il is long dead."
    text = f"Kim Jong-un spoke. Kim waved. Kim left.\n\n{father}\n\n{filler}\n\nThen Kim returned."
    assert said(text, "en")[-1] == "Kim|kim-jong-un"


def test_surname_of_candidate_means_candidate_not_entity():
    text = "Kim Jong-un spoke.\n\nVice Minister Kim Bok-soo answered. Later Kim signed."
    assert said(text, "en") == ["Kim Jong-un|kim-jong-un", "Kim Bok-soo|?", "Kim|?"]


def test_surname_in_headline_means_first_full_mention():
    text = "Kim goes home\n\nThe train of Kim Jong-un left on Sunday. It was raining."
    assert said(text, "en") == ["Kim|kim-jong-un", "Kim Jong-un|kim-jong-un"]


def test_surname_shared_by_several_without_full_mention_is_undecided():
    found = mentions("The crowd waited for Chairman Kim all day.", "en")
    assert [(each.entity, each.form.value, each.why) for each in found] == [
        (None, "candidate", "'Kim' may be several people"),
    ]


def test_surname_that_is_a_common_word_does_not_open_sentences():
    trong = entry("trong", "PER", "VN", en="Nguyen Phu Trong", short_vi="Trong")
    document = read("Nguyen Phu Trong đến. Trong khi đó trời mưa.", language="vi")
    assert [each.entity for each in Matcher([trong]).find(document)] == ["trong"]


def test_honorifics_stay_outside():
    assert said("Then President Vladimir Putin met Chairman Kim Jong-un.", "en") == [
        "Vladimir Putin|vladimir-putin",
        "Kim Jong-un|kim-jong-un",
    ]


def test_case_names_win_over_shipped_on_equal_span():
    own = Matcher([entry("my-guardian", "ORG", en="Guardian")])
    found = mentions("She reads the Guardian daily.", "en", extra=own)
    assert [(each.entity, each.why) for each in found] == [("my-guardian", "name 'Guardian' (en), added in this case")]


def test_longest_name_wins_and_nothing_nests():
    longer = Matcher([entry("square", "FAC", en="Moscow Trade Square")])
    assert said("They met on Moscow Trade Square.", "en", extra=longer) == ["Moscow Trade Square|square"]


def test_body_without_country_is_that_of_country_nearby():
    text = "Russia sent a note. The Ministry of Defence denied it."
    assert said(text, "en") == ["Russia|russia", "Ministry of Defence|ru-mod"]


def test_body_without_country_after_its_full_name_is_that_body():
    text = "Bộ Quốc phòng Nga bác bỏ tin này. Sau đó Bộ Quốc phòng im lặng."
    assert said(text, "vi") == ["Bộ Quốc phòng Nga|ru-mod", "Bộ Quốc phòng|ru-mod"]


def test_body_without_any_country_is_undecided():
    assert said("The Ministry of Defence denied it.", "en") == ["Ministry of Defence|?"]


def test_title_means_holder_on_the_day():
    holders = Matcher(
        [
            LexiconEntry(
                "old", EntityType.PERSON, (LexiconName("Russian defence minister", "en", "title", None, "2024-05-12"),)
            ),
            LexiconEntry(
                "new", EntityType.PERSON, (LexiconName("Russian defence minister", "en", "title", "2024-05-14"),)
            ),
        ],
    )
    document = read("Talks were held with the Russian defence minister today.", language="en")
    days = ("2023-09-17", "2024-05-13", "2025-01-01")
    assert [[each.entity for each in holders.find(document, published=day)] for day in days] == [["old"], [], ["new"]]


def test_body_in_a_translated_article_is_that_of_the_outlet():
    yonhap = Matcher([*SMALL, entry("yonhap", "MEDIA", "KR", en="Yonhap"), entry("kr", "GPE", "KR", en="South Korea")])
    body = "South Korea sent a note. Russia saw it. The Ministry of Defence denied it."
    text = f"South Korea waits for rain\n\n{body}\n\nPhoto: Yonhap"
    document = read(text, language="en")
    assert "kr-mod" in [each.entity for each in yonhap.find(document)]
    assert "ru-mod" in [each.entity for each in yonhap.find(read(text.replace("Yonhap", "Nobody"), language="en"))]
