from django.http import QueryDict

from newsapp.web.pages import paged


def test_two_lists_of_one_page_are_turned_each_by_itself():
    asked = QueryDict("lanes=2&page=3")
    lanes = paged(list(range(10)), asked, size=4, name="lanes")
    assert (lanes.rows, lanes.before, lanes.after) == ([4, 5, 6, 7], "lanes=1&page=3", "lanes=3&page=3")
