"""The same texts and queries on the database at hand and in plain Python: both find the same paragraphs.

The suite runs on SQLite and on PostgreSQL, so what equals the oracle on each is equal on both.
"""

import unicodedata

import pytest

from newsapp.articles.models import Block
from newsapp.articles.sentences import clean_view
from newsapp.text.spans import Span
from tests.factories import article

PARAGRAPHS = (
    "The train of Kim_Jong-un stopped at the bridge near Khasan.",
    "Kim Jong Un saw a Tu-160 and two Tu-95 bombers on the field.",
    "About 11.000 men were sent, others speak of 11 000 or 12,000.",
    "Đảng Lao động họp ở cảng; đang mưa, và dang dở.",
    unicodedata.normalize("NFD", "Triều Tiên gửi thư cho Đảng bộ thành phố."),
    "Trieu Tien is written without marks here.",
    "Шойгу прибыл на аэродром. Её встретил Шойгу-младший.",
    "шоигу без краткой, ее без точек.",
    "김정은이 러시아를 방문했다. 김 위원장은 열차로 떠났다.",
    "김여정 부부장과 정은숙 기자가 함께 있었다.",
    "金正恩委員長がロシアを訪れた。列車はハサン駅に止まった。",
    "金正日和金正恩的照片。",
    "See https://understanding.example/tu-160?id=7 and under Hiểuwar.org for ISW.",
    "O'Neil's café, naïve façade, Straße and STRASSE, İstanbul.",
    "x²+y² = 10e3; 160-mm guns; -160 degrees; v1.2.3",
    "BRIDGE, Bridge and bridge: three times the bridge.",
    "No train came to the station, but a bus did.",
    "हिन्दी में लिखा है। ไทยภาษา عَرَبِيّ عربي",
    "A train left at nine; they say we will hear of it.",
    "The quote “we will rebuild” stands beside 'we will not'.",
    "Нга__Triều a_b_c 日本語テスト1234漢字",
)

# Words, and which paragraphs have them: a function of `has`, which looks for words next to each other.
QUERIES = {
    "train": lambda has: has("train"),
    "bridge train": lambda has: has("bridge") and has("train"),
    "train OR bus": lambda has: has("train") or has("bus"),
    "bridge OR station train": lambda has: (has("bridge") or has("station")) and has("train"),
    "train -bridge": lambda has: has("train") and not has("bridge"),
    "train -bridge -station": lambda has: has("train") and not has("bridge") and not has("station"),
    '-"Kim Jong" train': lambda has: has("train") and not has("Kim Jong"),
    '"Kim Jong"': lambda has: has("Kim Jong"),
    "Kim_Jong-un": lambda has: has("Kim Jong un"),
    '"kim jong-un"': lambda has: has("kim jong un"),
    "160": lambda has: has("160"),
    "Tu-160": lambda has: has("tu 160"),
    '"11 000"': lambda has: has("11 000"),
    "11.000": lambda has: has("11 000"),
    "12,000": lambda has: has("12 000"),
    "đang": lambda has: has("đang"),
    "dang": lambda has: has("dang"),
    "Đảng": lambda has: has("Đảng"),
    '"Triều Tiên"': lambda has: has("Triều Tiên"),
    "trieu": lambda has: has("trieu"),
    unicodedata.normalize("NFD", "Triều"): lambda has: has("Triều"),
    "Шойгу": lambda has: has("Шойгу"),
    "шоигу": lambda has: has("шоигу"),
    "её": lambda has: has("её"),
    "김정은": lambda has: has("김정은"),
    "정은": lambda has: has("정은"),
    "김": lambda has: has("김"),
    '"김 위원장"': lambda has: has("김 위원장"),
    "金正恩": lambda has: has("金正恩"),
    "金": lambda has: has("金"),
    "列車 OR 열차": lambda has: has("列車") or has("열차"),
    "ハサン": lambda has: has("ハサン"),
    "understanding.example": lambda has: has("understanding example"),
    "Hiểuwar.org": lambda has: has("Hiểuwar org"),
    "cafe": lambda has: has("cafe"),
    "café": lambda has: has("café"),
    "strasse": lambda has: has("strasse"),
    "istanbul": lambda has: has("istanbul"),
    "oneil": lambda has: has("oneil"),
    "o’neil": lambda has: has("o neil"),
    "10e3": lambda has: has("10e3"),
    "v1.2.3": lambda has: has("v1 2 3"),
    "x²": lambda has: has("x²"),
    "BRIDGE": lambda has: has("bridge"),
    '"we will" -rebuild': lambda has: has("we will") and not has("rebuild"),
    "عربي": lambda has: has("عربي"),
    "हिन्दी": lambda has: has("हिन्दी"),
    "テスト1234": lambda has: has("テスト 1234"),
    "1234漢字": lambda has: has("1234 漢字"),
    "a_b_c": lambda has: has("a b c"),
    "nothing_of_this": lambda has: has("nothing of this"),
}
ACCENTS = [range(0x300, 0x370), range(0x64B, 0x660)]
JOINED = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA")


def _signs(text, *, exact):
    """Return a text as words between spaces, every sign of a script without word breaks a word of its own.

    Between two such runs that were apart in the text stands a bar, so that they are not taken for one.
    """
    text = unicodedata.normalize("NFC", text.replace("İ", "I").casefold())
    if not exact:
        apart = unicodedata.normalize("NFD", text)
        bare = "".join(letter for letter in apart if not any(ord(letter) in taken for taken in ACCENTS))
        text = unicodedata.normalize("NFC", bare).replace("đ", "d")
    words, word, gap = [], "", False
    for letter in text + " ":
        joined = unicodedata.name(letter, " ").partition(" ")[0] in JOINED
        is_word = letter.isalnum() or unicodedata.category(letter)[0] == "M"
        if word and (joined or not is_word):
            words.append(word)
            word = ""
        if joined:
            words += ["|", letter] if gap and words and len(words[-1]) == 1 and not words[-1].isascii() else [letter]
        elif is_word:
            word += letter
        gap = not is_word and not joined
    return f" {' '.join(words)} "


def _oracle(rule, paragraphs, *, exact):
    known = [(text, _signs(text, exact=exact)) for text in paragraphs]
    return sorted(text for text, signs in known if rule(lambda words, signs=signs: _signs(words, exact=exact) in signs))


@pytest.fixture
def corpus(case, bob):
    """Every paragraph of both articles, as read: one article by paragraph, one of two of them."""
    revisions = [article(case, bob, "\n\n".join(["Notes", *some])) for some in (PARAGRAPHS, PARAGRAPHS[:2])]
    return [words for revision in revisions for words in _paragraphs(revision)]


def _paragraphs(revision):
    view = clean_view(revision)
    for start, end in Block.objects.filter(revision=revision).exclude(kind="title").values_list("start", "end"):
        span = view.clean_span(Span(start, end))
        yield view.clean[span.start : span.end]


def test_every_query_finds_what_plain_python_finds(corpus, search):
    wrong = {}
    for exact in (False, True):
        for typed, rule in QUERIES.items():
            found = sorted(search(f"{typed} -in:title", exact=exact))
            if found != (wanted := _oracle(rule, corpus, exact=exact)):
                wrong[typed, exact] = (found, wanted)
    assert wrong == {}


def test_the_queries_are_worth_asking(corpus):
    empty = [typed for typed, rule in QUERIES.items() if not _oracle(rule, corpus, exact=False)]
    assert empty == ["oneil", "nothing_of_this"]
