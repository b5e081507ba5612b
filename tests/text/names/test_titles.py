from .small import mentions, said


def test_description_that_names_nobody_is_context():
    found = mentions("Hôm qua lãnh đạo Triều Tiên đã về nước.", "vi")
    assert [(each.entity, each.form.value, each.why) for each in found] == [
        ("kim-jong-un", "context", "description 'lãnh đạo Triều Tiên' (vi)"),
    ]


def test_description_before_name_gives_country_and_name():
    assert said("Hôm qua lãnh đạo Triều Tiên Kim Jong-un đã về nước.", "vi") == [
        "Triều Tiên|north-korea",
        "Kim Jong-un|kim-jong-un",
    ]


def test_description_before_unknown_name_is_none():
    assert said("The North Korean leader Pak Bon-mu spoke.", "en") == ["North Korean|north-korea", "Pak Bon-mu|?"]


def test_description_after_former_is_none():
    assert said("They met a former North Korean leader.", "en") == ["North Korean|north-korea"]


def test_korean_description_after_name_gives_country():
    assert said("김정은 북한 국무위원장이 왔다.", "ko") == ["김정은|kim-jong-un", "북한|north-korea"]
