from newsapp.reading.segments import Segment, cut


def test_overlapping_spans_are_cut_at_every_edge():
    assert list(cut([(0, 6), (4, 9)], [0, 12])) == [
        Segment(0, 4, (0,)),
        Segment(4, 6, (0, 1)),
        Segment(6, 9, (1,)),
        Segment(9, 12, ()),
    ]


def test_innermost_span_comes_last():
    assert [segment.spans for segment in cut([(0, 9), (2, 5), (3, 4)], [0, 9])] == [
        (0,),
        (0, 1),
        (0, 1, 2),
        (0, 1),
        (0,),
    ]


def test_span_that_ends_where_another_begins_is_not_carried_on():
    assert list(cut([(0, 3), (3, 5)], [])) == [Segment(0, 3, (0,)), Segment(3, 5, (1,))]


def test_equal_spans_stay_together():
    assert list(cut([(1, 4), (1, 4)], [0, 4])) == [Segment(0, 1, ()), Segment(1, 4, (0, 1))]


def test_pieces_join_to_the_whole_text():
    text = "a name within a citation within a sentence"
    segments = cut([(2, 30), (2, 6), (16, 24), (20, 40)], [0, len(text)])
    assert "".join(text[segment.start : segment.end] for segment in segments) == text
