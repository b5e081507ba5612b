from datetime import date

from newsapp.comparison.timeline.stretch import LEAST, Stretch, densest, main_stretch, whole


def day(text):
    return date.fromisoformat(text).toordinal()


def days(first, last=""):
    return Stretch(day(first), day(last or first))


SEPTEMBER = [(n, days(f"2023-09-{d}")) for n in range(6) for d in (12, 13, 15, 16, 17)]


def test_one_old_date_does_not_widen_the_main_time():
    main = main_stretch([*SEPTEMBER, (1, days("1953-07-27"))])
    assert main.first > day("2023-08-20")
    assert main.last < day("2023-10-10")


def test_one_long_report_does_not_outweigh_six_articles():
    report = [(9, days(f"{year}-{month:02}-05")) for year in range(2015, 2025) for month in range(1, 13)]
    main = main_stretch([*SEPTEMBER, *report])
    assert (main.first > day("2023-08-20"), main.last < day("2023-10-10")) == (True, True)


def test_main_time_has_room_on_both_sides_and_no_empty_ends():
    main = main_stretch([*SEPTEMBER, (1, days("2023-09-19"))])
    assert (main.first, main.last) == (day("2023-09-11"), day("2023-09-20"))


def test_a_single_day_is_shown_with_days_around_it():
    main = main_stretch([(1, days("2023-09-13"))])
    assert (main.days, main.meets(days("2023-09-13"))) == (LEAST, True)


def test_long_times_do_not_tell_where_the_main_time_is():
    assert main_stretch([*SEPTEMBER, *[(n, days("1990-01-01", "1999-12-31")) for n in range(6)]]).first > day(
        "2023-08-01"
    )


def test_long_times_alone_are_the_main_time():
    assert main_stretch([(1, days("1990-01-01", "1999-12-31"))]).meets(days("1995-01-01"))


def test_nothing_has_no_main_time():
    assert (main_stretch([]), whole([])) == (None, None)


def test_densest_is_the_first_of_equals():
    times = [(1, days("2023-01-01")), (2, days("2023-06-01"))]
    assert densest(times) == days("2023-01-01")


def test_stretches_stay_in_the_calendar():
    first, last = Stretch(1, 10), Stretch(date.max.toordinal() - 9, date.max.toordinal())
    assert (first.shifted(-5), first.around(30)) == (first, Stretch(1, 30))
    assert (last.shifted(5), last.around(30).last) == (last, date.max.toordinal())
    assert Stretch(1, date.max.toordinal()).shifted(9) == Stretch(1, date.max.toordinal())
