"""Clock times and parts of a day: which day they stand on."""

from __future__ import annotations

import pytest

from tests.extract.test_times import find, one


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [  # the 26th of July 2031 is a Saturday
        ("The blast came at [[0530 GMT on Tuesday]].", "2031-07-22T05:30:00Z"),
        ("The blast came on Tuesday at [[0530 GMT]].", "2031-07-22T05:30:00Z"),
        ("The quake struck at [[0200 local time on Sunday]].", "2031-07-20T02:00:00"),
        ("The quake struck at [[0200 local time (0000 GMT) on Sunday]].", "2031-07-20T02:00:00"),
        ("The ferry sank at [[2145 hours on Friday]].", "2031-07-25T21:45:00"),
        ("The ferry left at [[0630 hours, July 20]].", "2031-07-20T06:30:00"),
        ("The curfew holds until [[2100 GMT today]].", "2031-07-26T21:00:00Z"),
        ("Rebels attacked at [[0930 GMT]].", "2031-07-25/2031-07-26"),
    ],
)
def test_four_figures_take_the_day_printed_beside_them(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    "marked",
    [
        "Crews worked [[1200 hours]] on the bridge.",
        "The mill cut its week by [[1500 hours]].",
        "The pump failed at [[1500 hours]] of use.",
    ],
)
def test_a_sum_of_hours_is_a_length(marked: str) -> None:
    assert one(marked).kind == "duration"


def test_people_counted_by_the_local_paper_are_no_time() -> None:
    assert find("About 1200 local people came.") == ()
