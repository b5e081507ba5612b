from itertools import combinations

from newsapp.comparison.gathering import gathered


def _all(articles, strength=5.0):
    return [(a, b, strength) for a, b in combinations(articles, 2)]


def test_articles_kin_to_each_other_are_one_group():
    assert gathered(_all([1, 2, 3, 4])) == [[1, 2, 3, 4]]


def test_two_events_stay_two_groups_though_one_pair_links_them():
    assert gathered([*_all([1, 2, 3]), *_all([7, 8, 9]), (3, 7, 99.0)]) == [[1, 2, 3], [7, 8, 9]]


def test_a_chain_of_days_does_not_become_one_group():
    chain = [(n, n + 1, 5.0) for n in range(20)]
    assert max(len(group) for group in gathered(chain)) <= 3


def test_an_article_kin_to_half_of_a_group_belongs_to_it():
    assert gathered([*_all([1, 2, 3, 4]), (1, 5, 1.0), (2, 5, 1.0)]) == [[1, 2, 3, 4, 5]]


def test_an_article_kin_to_one_of_many_stays_alone():
    assert gathered([*_all([1, 2, 3, 4]), (1, 5, 1.0)]) == [[1, 2, 3, 4]]


def test_order_of_the_pairs_does_not_matter():
    pairs = [*_all([1, 2, 3]), *_all([4, 5, 6], 3.0), (3, 4, 1.0)]
    assert gathered(pairs) == gathered(reversed(pairs)) == [[1, 2, 3], [4, 5, 6]]


def test_nothing_is_no_group():
    assert gathered([]) == []
