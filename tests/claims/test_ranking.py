from newsapp.claims.ranking import Known, rank, telling, words_of


def _known(pk, wording, quoted="", entities=()):
    return Known(pk, words_of(wording), words_of(quoted), frozenset(entities))


KIM, PUTIN = 1, 2
OFFICIALS = _known(1, "About 30 officials travelled with Kim", "thirty officials", {KIM})
TRAIN = _known(2, "The train stopped at Khasan", "the train", {KIM, PUTIN})
DRONES = _known(3, "Five drones were given", "năm máy bay không người lái", {PUTIN})
CLAIMS = [OFFICIALS, TRAIN, DRONES]


def _order(**given):
    return [one.pk for one in rank(CLAIMS, **given)]


def test_typed_words_decide():
    assert _order(typed="off") == [1]


def test_any_typed_word_counts_and_more_count_more():
    assert _order(typed="train officials trav") == [1, 2]


def test_without_anything_shared_the_newest_comes_first():
    assert _order() == [3, 2, 1]


def test_shared_people_decide_across_languages():
    assert _order(entities={KIM, PUTIN}) == [2, 3, 1]


def test_rare_entity_weighs_more_than_a_common_one():
    ranked = rank(
        [_known(1, "a b", entities={1}), _known(2, "c d", entities={1}), _known(3, "e f", entities={9})],
        entities={1, 9},
    )
    assert ranked[0].pk == 3


def test_shared_word_of_the_wording_weighs_more_than_one_of_a_quote():
    quoted = _known(1, "Something else", "drones")
    worded = _known(2, "Something about drones")
    assert [one.pk for one in rank([worded, quoted], words=words_of("drones"))] == [2, 1]


def test_reason_names_what_is_shared_rarest_first():
    ranked = rank(CLAIMS, words=words_of("30 officials with the train"), entities={KIM})
    assert (ranked[0].pk, ranked[0].entities) == (1, (KIM,))
    assert telling(ranked[0].words, 2) == ["officials"]


def test_letters_are_folded():
    assert [one.pk for one in rank([_known(1, "Đảng họp")], typed="ĐẢNG")] == [1]


def test_pairs_tell_more_than_their_pieces():
    assert words_of("Khoảng 20 quan_chức") >= {"quan chức", "20 quan"}
    assert telling(["quan", "chức", "quan chức", "của"], 2) == ["quan chức"]


def test_short_words_tell_only_where_words_are_short():
    assert telling(["the", "officials", "러시아", "of the"], 3) == ["officials", "러시아"]


def test_all_typed_is_told():
    assert [one.all_typed for one in rank(CLAIMS, typed="train khasan")] == [True]
    assert [one.all_typed for one in rank(CLAIMS, typed="train moscow")] == [False]


def test_no_claims_no_ranking():
    assert rank([], typed="x", words=words_of("y"), entities={1}) == []
