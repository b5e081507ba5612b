"""Words that look like a name and are none.

Vietnamese exonyms are one syllable long and syllables make words: "Nga hoàng" is a tsar, "Mỹ Đình" a district of
Hanoi, "Thúy Nga" a woman, "Anh ấy" means he. A reader sees it at the neighbours, and so does this module. Only the
capital form is looked up at all (see casing), so "nga" and "anh" never come here.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from newsapp.text.names.page import Page
from newsapp.text.names.syllables import is_vietnamese_syllable
from newsapp.text.names.words import phrases

SHORT_EXONYMS = phrases(
    "nga, mỹ, anh, đức, pháp, ý, úc, nhật, hàn, xô, bắc, áo, bỉ, ấn, triều, trung, việt, hoa, séc, lào, nam, đông, tây"
)
_NEXT = {
    "nga": phrases("hoàng"),
    "mỹ": phrases("thuật, phẩm, nhân, nữ, học, lệ, mãn, miều, la, latinh, latin"),
    "anh": phrases(
        "ấy, ta, em, hùng, cả, trai, rể, họ, chị, chàng, dũng, linh, hào, tài, minh, kiệt, tuấn, là, nói, kể, cho, "
    ),
    "đức": phrases("tính, hạnh, giáo, cha, mẹ, phật, chúa, vua, ông, bà, thánh, tin"),
    "pháp": phrases("luật, lý, lệnh, viện, danh, sư, y, chế, định, quy, nhân"),
    "ý": phrases("kiến, nghĩa, tưởng, định, chí, thức, đồ, nguyện, muốn, chính, là, thơ, tứ"),
    "nhật": phrases("ký, báo, trình, thực, nguyệt, dụng"),
    "hàn": phrases("gắn, lâm, the, xì, mặc"),
    "trung": phrases("tâm, ương, đoàn, bình, đội, tướng, tá, úy, thành, thực, học, lập"),
    "hoa": phrases("hồng, hậu, văn, quả"),
    "áo": phrases("giáp, quần, khoác, dài, choàng, mưa, phao, len"),
    "bắc": phrases("bộ, cực, ninh, giang, kạn"),
    "việt": phrases("kiều, vị, dã"),
    "triều": phrases("đại, đình, cường"),
}
# "Liên Triều" is between the two Koreas, "tiếng Hàn" a language.
_KOREAS = phrases("triều, hàn")
_BEFORE = {
    "mỹ": phrases("bắc, nam, trung, châu, thẩm"),
    "anh": phrases("các, những, mấy, hai, đàn"),
}
_AMBIGUOUS_FIRST = frozenset({"anh", "ý", "áo", "hàn", "nhật", "trung", "hoa", "bắc", "pháp", "đức"})
_LONGEST_SYLLABLE = 13
_WORD = re.compile(r"\w+")
_LAST_WORD = re.compile(r"\w+$")
# 조선소 is a shipyard, 조선업 shipbuilding.
_HANGUL_NEXT: dict[str, tuple[str, ...]] = {
    "조선": ("소", "업", "해양", "시대", "왕조", "일보", "사", "공"),
    "일본": ("뇌염",),
}
# 외교부 is a ministry, 외교부장 its minister.
_OFFICES = frozenset("부국원실처청위단部局院")


def is_other_word(page: Page, start: int, end: int, known_at: Callable[[int], bool]) -> bool:
    """Tell whether the name at folded [start, end) is part of another word or phrase.

    `known_at` says whether a name of the lexicon begins at a folded position.
    """
    text = page.folded.text
    form = text[start:end]
    if form[-1] in _OFFICES and text.startswith(("장", "长", "長"), end):
        return True
    if form in _HANGUL_NEXT and text.startswith(_HANGUL_NEXT[form], end):
        return True
    if form not in SHORT_EXONYMS or page.language_at(start) != "vi":
        return False
    after, before = _after(page, end), _before(page, start)
    if after.casefold() in _NEXT.get(form, ()) or _turned(form, before.casefold()) or _is_glued_name(page, end):
        return True
    if _in_personal_name(page, (start, end), before, after, known_at):
        return True
    return form in _AMBIGUOUS_FIRST and page.opens_sentence(start) and not _seen_inside(page, start, end)


def _is_glued_name(page: Page, end: int) -> bool:
    """Tell whether the text glues another capitalised syllable to it: "Đức_Trung" is a person."""
    after = _after(page, end) if end < len(page.folded.text) and page.is_glued(end) else ""
    return after[:1].isupper() and is_vietnamese_syllable(after)


def _turned(form: str, before: str) -> bool:
    return before in _BEFORE.get(form, ()) or before == "tiếng" or (before == "liên" and form in _KOREAS)


def _in_personal_name(
    page: Page, at: tuple[int, int], before: str, after: str, known_at: Callable[[int], bool]
) -> bool:
    """Tell whether an unknown capitalised syllable stands beside it: "Mỹ Đình", "Quỳnh Nga"."""
    start, end = at
    if after[:1].isupper() and is_vietnamese_syllable(after) and not known_at(end + 1):
        return not page.opens_sentence(end + 1)
    if not before[:1].isupper() or not is_vietnamese_syllable(before):
        return False
    return not page.opens_sentence(start - 1 - len(before)) and not _is_class_word(before)


def _is_class_word(word: str) -> bool:
    """Capitalised words that stand before a country: "Hải quân Nga" ends small, "Bộ Mỹ" or "Liên bang Nga" do not."""
    return word.casefold() in {"bộ", "liên", "điện", "hội", "viện"}


def _after(page: Page, end: int) -> str:
    text = page.folded.cased
    found = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    return found.group() if found else ""


def _before(page: Page, start: int) -> str:
    text = page.folded.cased
    if start == 0 or text[start - 1] != " ":
        return ""
    found = _LAST_WORD.search(text, max(0, start - _LONGEST_SYLLABLE), start - 1)
    return found.group() if found else ""


def _seen_inside(page: Page, start: int, end: int) -> bool:
    """Tell whether the same word is capitalised somewhere inside a sentence, which only a name is."""
    text = page.folded.cased
    for found in re.finditer(rf"(?<=[^\W\d_] ){re.escape(text[start:end])}(?!\w)", text):
        if found.start() != start and not page.opens_sentence(found.start()):
            return True
    return False
