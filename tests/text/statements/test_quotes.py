"""What stands between quotation marks of all kinds."""

import pytest

from newsapp.text.statements import quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “come in” twice.", ["come in"]),
        ('He said "come in" twice.', ["come in"]),
        ("Il dit « entrez » et sort.", ["entrez"]),
        ("Он сказал: „входите“.", ["входите"]),
        ("彼は「入れ」と言った。", ["入れ"]),
        ("The leaders’ ‘new path’ isn’t new.", ["new path"]),
        ('A 5" pipe and 3" bolt.', []),
        ("“It is late. “It is dark,” he said.", ["It is late. “It is dark,"]),
        ("“Never closed.", []),
        ("", []),
    ],
)
def test_contents_of_quotations(text, expected):
    assert [text[each.start : each.end] for each in quotes.find(text)] == expected
