"""Clock times and parts of a day: which day they stand on."""

from __future__ import annotations

import pytest

from tests.extract.reading import parsed
from tests.extract.test_times import find, one
from variorum.extract import times
from variorum.model import When


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


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("Shortly after [[midnight on Tuesday]], the bridge fell.", "2031-07-22T00:00:00"),
        ("The bridge fell just after [[midnight Monday]].", "2031-07-21T00:00:00"),
        ("The bridge fell minutes past [[midnight on July 20]].", "2031-07-20T00:00:00"),
        ("The bridge fell on Tuesday shortly after [[midnight]].", "2031-07-22T00:00:00"),
        ("The bridge fell after [[midnight Tuesday]] night.", "2031-07-22T24:00:00"),
        ("The truce began at [[midnight on Tuesday]].", "2031-07-22"),
        ("The truce began on Tuesday at [[midnight]].", "2031-07-22"),
        ("The offer ended by [[midnight Friday]].", "2031-07-25"),
        ("Korvin came on Thursday. Shortly after [[midnight]] she left.", "2031-07-24/2031-07-25"),
        ("The bridge fell shortly after [[midnight]].", "2031-07-25/2031-07-26"),
        ("The bridge fell shortly after [[noon on Tuesday]].", "2031-07-22T12:00:00"),
    ],
)
def test_midnight_is_the_end_of_a_day_that_the_words_show(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        (
            "Schools will reopen on Monday.\n\nRebels attacked the bridge at [[6 a.m.]]",
            "2031-07-25/2031-07-26",
        ),
        ("Schools will reopen on Monday. Rebels attacked the bridge at [[6 a.m.]]", "2031-07-25/2031-07-26"),
        ("Korvin left on Thursday.\n\nRebels attacked the bridge at [[6 a.m.]]", "2031-07-24/2031-07-26"),
        (
            "Korvin left on Thursday. The town was calm. Rebels attacked the bridge at [[6 a.m.]]",
            "2031-07-24/2031-07-26",
        ),
        (
            "The bridge was built on March 4, 1990. Rebels attacked it at [[6 a.m.]]",
            "1990-03-04/2031-07-26",
        ),
        (
            "The bridge was built on March 4, 1990.\n\nRebels attacked it at [[6 a.m.]]",
            "2031-07-25/2031-07-26",
        ),
        ("Schools will reopen on Monday. Doors will open at [[8 a.m.]]", "2031-07-28T08:00:00"),
        ("Korvin came on Tuesday. Rebels attacked the bridge at [[6 a.m.]]", "2031-07-22T06:00:00"),
        ("On March 4, 1990, rebels attacked the bridge at [[6 a.m.]]", "1990-03-04T06:00:00"),
        ("Korvin came on Tuesday. Rebels attacked the bridge in [[the morning]].", "2031-07-22"),
        ("Korvin came on Tuesday and left on Wednesday in [[the evening]].", "2031-07-23"),
        (
            "Korvin came on Tuesday and left on Wednesday. It rained in [[the evening]].",
            "2031-07-22/2031-07-23",
        ),
        ("Schools will reopen on Monday.\n\nRebels attacked the bridge in [[the morning]].", "../.."),
        ("Korvin was shot on Tuesday.\n\nShe died [[the same evening]].", "2031-07-22"),
    ],
)
def test_an_hour_stands_on_a_day_of_its_sentence_or_of_the_one_before(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


LEAD = "Rebels attacked the bridge on Saturday.\n\n"


@pytest.mark.parametrize(
    ("marked", "published", "edtf"),
    [
        (LEAD + "The first shell fell at [[9:40 a.m.]]", "2031-07-26T11:20", "2031-07-26T09:40:00"),
        (LEAD + "The first shell fell at [[9:40 a.m.]]", "2031-07-26", "2031-07-25/2031-07-26"),
        # The last such hour was on Friday, of which nothing is told.
        (LEAD + "The last boat had left at [[9:40 p.m.]]", "2031-07-26T11:20", "2031-07-25/2031-07-26"),
        (LEAD.replace("Saturday", "Friday") + "The last boat left at [[9:40 p.m.]]", "2031-07-26T02:30",
         "2031-07-25T21:40:00"),
        (LEAD.replace("Saturday", "Thursday") + "A shell fell at [[9:40 a.m.]]", "2031-07-26T11:20",
         "2031-07-24/2031-07-26"),
        ("The first shell fell at [[9:40 a.m.]]", "2031-07-26T11:20", "2031-07-25/2031-07-26"),
        (LEAD + "The bridge will open again at [[9:40 a.m.]]", "2031-07-26T11:20", "2031-07-25/2031-07-26"),
    ],
)  # fmt: skip
def test_an_hour_is_on_the_one_day_told_before_if_it_was_last_on_that_day(
    marked: str, published: str, edtf: str
) -> None:
    text = marked.replace("[[", "").replace("]]", "")
    out = When(published, "minute" if "T" in published else "day")
    held = [
        time
        for time in times.find(parsed(text, published=out))
        if time.span.text == marked.split("[[")[1][:-2]
    ]
    assert [time.edtf for time in held] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Reed told the Sunday Times that she would resign.",
        "The Sunday Mirror said that she had left.",
        "She told the Mail on Sunday that it was over.",
        "She told the Morning Star and the Evening Post that it was over.",
        "The Saturday Evening Post printed her story.",
        "The Sunday Velmora Herald's editor resigned.",
    ],
)
def test_words_of_an_outlets_name_are_no_time(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("The [[Tuesday]] White House meeting failed.", "2031-07-22"),
        ("The [[Friday]] Senate vote failed.", "2031-07-25"),
        ("On the [[Monday]] Korvin resigned, the bank closed.", "2031-07-21"),
        ("On [[Monday]] Fox News reported the blast.", "2031-07-21"),
        ("She said so in the [[Monday]] Fox News interview.", "2031-07-21"),
        ("On [[Sunday]] Times readers were told.", "2031-07-20"),
        ("She told the Times on [[Sunday]] that it was over.", "2031-07-20"),
    ],
)
def test_days_beside_names_are_times(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("The shooting happened [[around 9:20 Tuesday night]] in Velmora.", "2031-07-22T21:20:00"),
        ("A row began at [[around 2:00 Thursday morning]].", "2031-07-24T02:00:00"),
        ("The search started [[around 6:30 last night]].", "2031-07-25T18:30:00"),
        ("The debate starts at [[8:30 tonight]].", "2031-07-26T20:30:00"),
        ("The debate starts at [[3:15 this afternoon]].", "2031-07-26T15:15:00"),
        ("The fire broke out at [[10:45 yesterday morning]].", "2031-07-25T10:45:00"),
        ("The bomb went off at [[12:15 Friday afternoon]].", "2031-07-25T12:15:00"),
        ("The parade left at [[7:30 on Friday evening]].", "2031-07-25T19:30:00"),
        ("The parade ended at [[19:20 Tuesday evening]].", "2031-07-22T19:20:00"),
        ("The blast came at [[11:15 p.m. Tuesday night]].", "2031-07-22T23:15:00"),
        ("The blast came at [[12:30 Friday night]].", "2031-07-25/2031-07-26"),
        ("The blast came at [[2:30 last night]].", "2031-07-25/2031-07-26"),
        ("The fire broke out at [[10:45 Tuesday]].", "2031-07-22T10:45:00"),
    ],
)
def test_the_part_of_the_day_says_which_half_of_it_a_clock_time_is_in(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("Updated: Sunday, July 27, 2031 @ [[5:32 PM]]", "2031-07-27T17:32:00"),
        ("A call came on Tuesday, July 22 at [[approximately 8:14 AM]].", "2031-07-22T08:14:00"),
        ("A call came on Tuesday at [[roughly 8:14 AM]].", "2031-07-22T08:14:00"),
        ("Published July 22, 2031 | [[5:32 PM]]", "2031-07-22T17:32:00"),
        ("Published July 22, 2031 - [[5:32 PM]]", "2031-07-22T17:32:00"),
        ("Update at [[5:15 p.m. (July 24)]].", "2031-07-24T17:15:00"),
    ],
)
def test_a_page_parts_day_and_clock_time_by_marks(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    ("marked", "timex", "edtf"),
    [
        (
            "Korvin was shot on Tuesday.\n\nPolice came [[around 8:23 p.m.]]",
            "2031-07-22T20:23",
            "2031-07-22/2031-07-26",
        ),
        (
            "She came on Monday and on Tuesday.\n\nPolice came [[around 8:23 p.m.]]",
            "2031-07-26T20:23",
            "2031-07-21/2031-07-26",
        ),
        ("Police came [[around 8:23 p.m.]]", "2031-07-26T20:23", "2031-07-25/2031-07-26"),
    ],
)
def test_a_clock_time_has_its_value_on_the_only_day_told_before(marked: str, timex: str, edtf: str) -> None:
    time = one(marked)
    assert (time.timex, time.edtf) == (timex, edtf)


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("The alarm came at [[quarter past two on Tuesday afternoon]].", "2031-07-22T14:15:00"),
        ("The ferry left at [[ten to six on Friday morning]].", "2031-07-25T05:50:00"),
        ("Shots rang out at [[half past nine on Friday night]].", "2031-07-25T21:30:00"),
        ("Shots rang out at [[ten to twelve on Friday night]].", "2031-07-25T23:50:00"),
        ("Shots rang out at [[a quarter to one on Friday night]].", "2031-07-25/2031-07-26"),
        ("The ferry left at [[five to noon]].", None),
        (
            "The bridge fell at [[twenty-five minutes to three in the afternoon on Tuesday]].",
            "2031-07-22T14:35:00",
        ),
        ("On Tuesday morning, at [[half past nine]], the bank opened.", "2031-07-22T09:30:00"),
        ("The bridge fell at [[quarter past two a.m. on Tuesday]].", "2031-07-22T02:15:00"),
    ],
)
def test_an_hour_in_words_is_read_where_print_tells_which_half_of_the_day(
    marked: str, edtf: str | None
) -> None:
    if edtf is None:
        assert not [time for time in find(marked.replace("[[", "").replace("]]", "")) if "T" in time.edtf]
    else:
        assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "The match began at half past nine on Tuesday.",
        "Rovers won by ten to six on Friday night.",
        "The council voted ten to six on Friday morning.",
        "Ten to six people came on Friday night.",
        "He was five to one against on Friday night.",
    ],
)
def test_an_hour_in_words_that_is_open_or_none_is_not_read(text: str) -> None:
    assert [time.edtf for time in find(text) if "T" in time.edtf] == []


@pytest.mark.parametrize(
    ("drawn", "edtf"),
    [
        (
            "Five were shot about 12:40 a.m. on March 29.\n\nOne died in hospital.\n\nAnother died at "
            "[[4:20 a.m.]] there.",
            "2031-03-29/2031-03-30",
        ),
        (
            "Five were shot about 12:40 a.m. on March 29. Another died at [[4:20 a.m.]] there.",
            "2031-03-29/2031-03-30",
        ),
        # the house tells of no day's hours, and the court sits at no hour that is past
        ("The house was built on March 29.\n\nA man died at [[4:20 a.m.]] there.", "2031-07-25/2031-07-26"),
        (
            "Five were shot about 12:40 a.m. on March 29.\n\nThe court sits at [[3 p.m.]] each time.",
            "2031-07-25/2031-07-26",
        ),
    ],
)
def test_an_hour_of_a_running_account_is_of_its_day(drawn: str, edtf: str) -> None:
    assert one(drawn).edtf == edtf
