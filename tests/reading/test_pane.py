"""The renderer alone, without tables."""

import re
from html import unescape

from newsapp.reading import pane, strip
from newsapp.reading.laid import Laid
from newsapp.reading.values import Cite, Kept, Link, Name, Para, Ref, Sheet

TEXT = "Ada met Bo . <They> left"


def _para(start, end, n=1, **more):
    known = {"kind": "paragraph", "why": "", "language": "en", "sentences": [[start, end]], "first": n, "folded": False}
    return Para(n=n, start=start, end=end, **{**known, **more})


def _sheet(text=TEXT, **more):
    known = {"article": 12, "revision": 5, "language": "en", "stored": False, "blocks": [_para(0, len(text))]}
    return Sheet(text=text, **{**known, **more})


def _html(**more):
    return pane.article(Laid(_sheet(**more)))


def _cite(start, end, pk=1, claim="C4", *, differs=False):
    return Cite(start, end, pk, claim, "They met", "reports", "+", "reports it", f"/claims/{pk}/", differs)


def _bare(html):
    return unescape(re.sub(r"<ol.*?</ol>|<[^>]*>", "", html)).strip()


def test_text_is_escaped_and_whole():
    assert (_bare(_html()), "&lt;They&gt;" in _html()) == (TEXT, True)


def test_name_is_one_mark_with_its_entity():
    mark = '<mark data-entity="7" data-type="PER" data-first="m1" role="none">Ada</mark>'
    assert f'<span data-s="1" id="a12s1">{mark} met' in _html(names=[Name(0, 3, 1, "7", "PER")])


def test_edits_change_what_is_read_and_marks_stay_on_their_words():
    html = _html(edits=[[10, 11, "", "space"]], names=[Name(8, 10, 2, "8", "PER")])
    assert (_bare(html), re.findall("<mark[^>]*>(.*?)</mark>", html)) == ("Ada met Bo. <They> left", ["Bo"])


def test_text_inserted_at_the_edge_of_a_mark_is_neither_lost_nor_doubled():
    html = _html(
        text="AdaBo", edits=[[3, 3, " ", "glued"]], names=[Name(0, 3, 1, "7", "PER"), Name(3, 5, 2, "8", "PER")]
    )
    assert _bare(html) == "Ada Bo"


def test_name_inside_a_citation_is_cut_and_each_piece_says_what_it_belongs_to():
    html = _html(names=[Name(8, 10, 2, "8", "PER")], cites=[_cite(4, 12)])
    marks = re.findall('<mark ([^>]*) role="none">(.*?)</mark>', html)
    assert marks == [
        ('data-citation="1" data-cstart="1" data-first="c1"', "met "),
        ('data-entity="8" data-type="PER" data-citation="1" data-first="m2"', "Bo"),
        ('data-citation="1" data-chip="C4 +" data-role="reports"', " ."),
    ]


def test_piece_of_a_name_that_goes_on_says_so():
    html = _html(names=[Name(0, 7, 1, "7", "PER")], cites=[_cite(2, 5)])
    assert re.findall('data-on="([^"]*)"', html) == ["7", "7"]


def test_citation_of_a_disputed_claim_ends_with_a_sign_that_has_no_words():
    html = _html(cites=[_cite(0, 7, differs=True)])
    sign = (
        '<a class="neq" href="/claims/1/" data-cite="1" data-c="C4" aria-label="C4 is disputed: see who says what"></a>'
    )
    assert (sign in html, "data-chip" in html) == (True, False)


def test_two_citations_over_each_other_are_both_named_where_they_overlap():
    html = _html(cites=[_cite(0, 7, pk=1), _cite(4, 10, pk=2, claim="C5")])
    assert re.findall('data-citation="([^"]*)"', html) == ["1", "1 2", "2"]


def test_kept_passage_is_marked():
    assert '<mark data-kept="3" data-kstart="" data-first="k3" role="none">Ada</mark>' in _html(kept=[Kept(0, 3, 3)])


def test_folded_blocks_in_a_row_share_one_fold_with_all_reasons():
    blocks = [
        _para(0, 3, n=1),
        _para(4, 7, n=2, folded=True, why="tags"),
        _para(8, 12, n=3, folded=True, why="share buttons"),
        _para(13, 24, n=4),
    ]
    html = _html(blocks=blocks)
    assert re.findall("<summary>(.*?)</summary>", html) == ["folded: tags, share buttons"]


def test_language_of_a_block_is_said_where_it_differs():
    html = _html(blocks=[_para(0, 3), _para(4, 24, n=2, language="vi")])
    assert re.findall(r'data-n="(\d)"( lang="vi")?>', html) == [("1", ""), ("2", ' lang="vi"')]


def test_note_and_marker_lead_to_each_other():
    text = "So it is.[1]\n[1] A book"
    refs = [Ref(9, 12, 1, back=False), Ref(13, 16, 1, back=True)]
    html = _html(text=text, blocks=[_para(0, 12), _para(13, 23, n=2)], refs=refs)
    assert re.findall('<a class="(note[a-z]+)" id="([^"]+)" href="([^"]+)">', html) == [
        ("noteref", "a12r1", "#a12n1"),
        ("noteback", "a12n1", "#a12r1"),
    ]


def test_link_stands_behind_its_words_and_a_script_is_none():
    html = _html(links=[Link(0, 3, "https://example.org/a?b=1&c=2"), Link(4, 7, "javascript:alert(1)")])
    assert re.findall('<a class="out" href="([^"]*)"', html) == ["https://example.org/a?b=1&amp;c=2"]


def test_quotes_in_attributes_cannot_leave_them():
    html = _html(blocks=[_para(0, 24, folded=True, why='"><script>')])
    assert "<script>" not in html


def test_notes_for_paper_name_every_citation_in_order_of_the_text():
    html = _html(cites=[_cite(4, 7, pk=2, claim="C5"), _cite(0, 3, pk=1)])
    assert re.findall("<li><b>(.*?)</b>", html) == ["C4 +", "C5 +"]


def test_sentences_alone_read_as_in_the_pane():
    sheet = _sheet(names=[Name(0, 3, 1, "7", "PER")])
    (inside,) = pane.sentences(Laid(sheet), {1}).values()
    assert f'id="a12s1">{inside}</span>' in pane.article(Laid(sheet))


def test_ticks_stand_by_character():
    text = "x" * 1000
    sheet = _sheet(text=text, cites=[_cite(500, 600)], names=[Name(250, 260, 1, "7", "PER")])
    laid = Laid(sheet)
    assert (strip.cited_ticks(laid), strip.places_of_names(laid)) == (
        '<rect class="cited" x="2" width="8" y="500" height="100"/>',
        {"7": [250]},
    )
