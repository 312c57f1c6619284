"""Times in words, and their place in time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.render.dates import as_of, bounds, plain


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2031-05-03", "3 May 2031"),
        ("2031-05-03T08:10", "3 May 2031, 08:10"),
        ("2031-05-03T08:10:30Z", "3 May 2031, 08:10 UTC"),
        ("2031-05-03T08:10+03:00", "3 May 2031, 08:10 UTC+03:00"),
        ("2031-05", "May 2031"),
        ("2031-22", "summer 2031"),
        ("2031-34", "second quarter of 2031"),
        ("2031", "2031"),
        ("203X", "the 2030s"),
        ("20XX", "the 2000s"),
        ("2031-W18", "week 18 of 2031"),
        ("2031~", "about 2031"),
        ("2031-05-03?", "perhaps 3 May 2031"),
        ("2031-05-01/2031-05-03", "between 1 May 2031 and 3 May 2031"),
        ("../2031-05-03", "by 3 May 2031"),
        ("2031-05-03/..", "from 3 May 2031 on"),
        ("../..", "at an unknown time"),
        ("2031-13", "2031-13"),
        ("soon", "soon"),
    ],
)
def test_times_are_told_in_plain_words(edtf: str, words: str) -> None:
    assert plain(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031-05-03", date(2031, 5, 3), date(2031, 5, 3)),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
        ("2031-24", date(2031, 12, 1), date(2032, 2, 28)),
        ("2031-36", date(2031, 10, 1), date(2031, 12, 31)),
        ("203X", date(2030, 1, 1), date(2039, 12, 31)),
        ("2031-W01", date(2030, 12, 30), date(2031, 1, 5)),
        ("2031/2032-05", date(2031, 1, 1), date(2032, 5, 31)),
        ("../2031-05-03", None, date(2031, 5, 3)),
        ("2031-05-03/..", date(2031, 5, 3), None),
        ("2031-02-30", None, None),
        ("0000", None, None),
        ("9999-24", None, None),
    ],
)
def test_a_time_spans_its_days_and_is_never_an_error(
    edtf: str, first: date | None, last: date | None
) -> None:
    found = tuple(point and date.fromordinal(point[0]) for point in bounds(edtf))
    assert found == (first, last)


def test_zones_are_put_in_order() -> None:
    assert bounds("2031-05-03T08:10+03:00")[0] == bounds("2031-05-03T05:10Z")[0]
    assert bounds("2031-05-03T01:00+03:00")[0] == bounds("2031-05-02T22:00Z")[0]


@given(st.text(alphabet="0123456789-/.XT:WZ?~%+", max_size=30))
def test_any_text_is_told_and_placed_without_an_error(edtf: str) -> None:
    first, last = bounds(edtf)
    plain(edtf)
    if first is not None and last is not None and "/" not in edtf:
        assert first <= last


@pytest.mark.parametrize(
    ("edtf", "words"),
    [("2031-05-03", "as of 3 May 2031"), ("../..", ""), ("/", "")],
)
def test_a_time_of_which_nothing_is_known_is_no_aside(edtf: str, words: str) -> None:
    assert as_of(edtf) == words
