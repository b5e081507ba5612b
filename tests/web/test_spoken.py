from newsapp.web.templatetags.parallax import spoken


def test_quoted_words_get_the_language_of_their_letters():
    assert spoken("added Busan Daily “항구 화재” & “Fire”, 'Пожар'") == (
        'added Busan Daily “<bdi lang="ko">항구 화재</bdi>” &amp; “Fire”, &#x27;<bdi lang="ru">Пожар</bdi>&#x27;'
    )


def test_markup_in_quoted_words_stays_words():
    assert spoken("kept “<b>Cháy ở cảng”") == 'kept “<bdi lang="vi">&lt;b&gt;Cháy ở cảng</bdi>”'
