"""To whom pronouns and quotations without a name are given."""

from newsapp.text import statements
from newsapp.text.cleanview import CleanView
from newsapp.text.document import read
from newsapp.text.spans import DateExpression, Resolved

from .small import MATCHER, found, said


def test_pronoun_is_whoever_spoke_last():
    text = 'Bà Trần Thị Mai nói cảng an toàn. "Tàu sẽ về", bà nói thêm.'
    assert said(text, "vi") == ["Trần Thị Mai | say", "Trần Thị Mai | say"]


def test_pronoun_without_a_speaker_before_is_who_was_named():
    assert said("Tran Thi Mai opened the port. “It is safe,” she said.", "en") == ["Tran Thi Mai | say"]


def test_pronoun_is_the_subject_named_since():
    text = "Peskov said it was late. Tran Thi Mai opened the port. She said it was safe."
    assert said(text, "en")[-1] == "Tran Thi Mai | say"


def test_pronoun_agrees_with_how_people_are_addressed():
    text = "Bà Trần Thị Mai đến cảng. Ông Dmitry Peskov nói cảng vắng. Bà cho biết tàu sẽ về."
    assert said(text, "vi") == ["Dmitry Peskov | say", "Trần Thị Mai | say"]


def test_bare_quotation_goes_on_from_the_one_before():
    first, second = found("“The port is safe,” Peskov said. “Ships may come.”", "en")
    assert (second.entities, second.speaker_span, second.verb) == (first.entities, None, None)


def test_bare_quotation_far_from_any_speaker_is_nobodys():
    assert said("Peskov said it was late. The port is large. It is old. “Ships may come.”", "en") == ["Peskov | say"]


def test_this_official_is_the_official_before():
    text = "A port official said the ship had left. The official added that it was empty."
    assert said(text, "en") == ["A port official | say", "A port official | say"]


def test_two_leaders_are_the_two_last_named():
    text = "Vladimir Putin met Kim Jong-un. The two leaders announced that a bridge would be built."
    assert [each.entities for each in found(text, "en")] == [("vladimir-putin", "kim-jong-un")]


def test_day_of_the_saying_is_the_one_in_its_clause():
    text = "Peskov said on May 3 that the port opens on May 9. “It is safe,” he added."
    document = read(text, language="en")
    times = [_day(text, "May 3", "2024-05-03"), _day(text, "May 9", "2024-05-09")]
    made = statements.find(document, CleanView(text, document.edits), MATCHER.find(document), times)
    assert [each.date for each in made] == ["2024-05-03", "2024-05-03"]


def _day(text: str, written: str, iso: str) -> DateExpression:
    start = text.index(written)
    return DateExpression(start, start + len(written), iso, iso, iso, Resolved.EXPLICIT, "test")
