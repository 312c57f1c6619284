"""EDTF: bounds, overlap, containment."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.edtf import ANY_TIME, before, bounds, contains, days_apart, intersects


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031", "2031-01-01", "2031-12-31"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-07-24", "2031-07-24", "2031-07-24"),
        ("203X", "2030-01-01", "2039-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2031-05-XX", "2031-05-01", "2031-05-31"),
        ("2031-33", "2031-01-01", "2031-03-31"),
        ("2031-40", "2031-01-01", "2031-06-30"),
        ("2031-07-26/2031-08-01", "2031-07-26", "2031-08-01"),
        ("2031~", "2031-01-01", "2031-12-31"),
        ("2031-22", "2031-06-01", "2031-09-30"),
        ("2031-24", "2030-12-01", "2031-03-31"),
    ],
)
def test_bounds_are_the_first_and_last_second(edtf: str, first: str, last: str) -> None:
    found = bounds(edtf)
    assert found.earliest == datetime.fromisoformat(first)
    assert found.latest == datetime.fromisoformat(last + "T23:59:59")


def test_open_ends_have_no_bound() -> None:
    assert bounds("../2031").earliest is None
    assert bounds("2031/..").latest is None
    assert bounds(ANY_TIME).earliest is bounds(ANY_TIME).latest is None


def test_a_clock_time_is_a_minute_and_zones_count_in_utc() -> None:
    assert bounds("2031-07-24T13:04:00").latest == datetime(2031, 7, 24, 13, 4, 59)
    assert bounds("2031-07-24T01:00:00+03:00").earliest == datetime(2031, 7, 23, 22)
    assert bounds("2031-07-24T24:00:00").earliest == datetime(2031, 7, 25)


@pytest.mark.parametrize(
    "bad", ["", "..", "yesterday", "2031-13-01", "2031-02-30", "2031-07/2031-06", "2031-99", "9" * 200]
)
def test_what_is_no_edtf_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        bounds(bad)


def test_comparing() -> None:
    assert intersects("2031-12", "2031-07/2031-12")
    assert not intersects("2031-06", "2031-07/2031-12")
    assert contains("2031", "2031-07-24")
    assert not contains("2031-07-24", "2031")
    assert not contains("2031", "../2031")
    assert before("2030", "2031-01-01")
    assert not before("2031", "2031-01-01")
    assert days_apart("2031-07-26", "2031-07-24") == 2
    assert days_apart("2031", "2031-07-24") == 0


days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(days, days, days)
def test_overlap_is_symmetric_and_containment_is_overlap(one: date, other: date, third: date) -> None:
    left = f"{min(one, other)}/{max(one, other)}"
    right = third.isoformat()
    assert intersects(left, right) == intersects(right, left) == (min(one, other) <= third <= max(one, other))
    assert contains(left, right) == intersects(left, right)
    assert contains(left, left)


@given(days, st.integers(0, 3000))
def test_days_apart_counts_days(day: date, count: int) -> None:
    later = day + timedelta(days=count)
    assert (
        days_apart(day.isoformat(), later.isoformat())
        == days_apart(later.isoformat(), day.isoformat())
        == count
    )
