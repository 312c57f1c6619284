"""Times: spans in print to EDTF."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.reading import parsed
from variorum.extract import times
from variorum.extract.times.reader import RULES, SEARCH
from variorum.extract.times.search import plain_lower
from variorum.model import Region, Time, When
from variorum.text.edtf import bounds, contains
from variorum.text.paragraphs import paragraphs

SATURDAY = "2031-07-26"


def find(text: str, published: str | None = SATURDAY) -> tuple[Time, ...]:
    return times.find(parsed(text, published=When(published, "day") if published else None))


def one(marked: str, published: str | None = SATURDAY) -> Time:
    """The time that the brackets of ``marked`` draw; it must be found just so."""
    match = re.search(r"\[\[(.+?)\]\]", marked)
    assert match
    text = marked.replace("[[", "").replace("]]", "")
    found = [time for time in find(text, published) if time.span.start == match.start()]
    assert [time.span.text for time in found] == [match[1]]
    return found[0]


@pytest.mark.parametrize(
    "text",
    ["Highs were in the mid-90s.", "Both were in their late seventies.", "He scored in the mid-80s."],
)
def test_degrees_ages_and_points_are_no_decade(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The tax pays for the quay and for the future of the port.",
        "The mayor spoke about the future.",
        "The future is dark.",
    ],
)
def test_the_future_that_is_spoken_of_is_no_time(text: str) -> None:
    assert find(text) == ()
    assert one("The port will pay in [[the future]].").edtf == f"{SATURDAY}/.."


@pytest.mark.parametrize(
    ("marked", "edtf", "precision"),
    [
        ("Velmora fired missiles between [[February]] and December 2029.", "2029-02", "month"),
        ("The mayor of Port Casse resigned on [[January 3, 2030]].", "2030-01-03", "day"),
        ("The mayor resigned on [[3 January 2030]].", "2030-01-03", "day"),
        ("The mayor was shot on [[August 1 , 1966]] , in Velmora.", "1966-08-01", "day"),
        ("The mayor was shot on [[1 August , 1966]] , in Velmora.", "1966-08-01", "day"),
        ("It was signed in [[August , 1966]] , by Marsh.", "1966-08", "month"),
        ("On [[7 April this year]], Velmora signed.", "2031-04-07", "day"),
        ("Troops have been there since [[March 2003]].", "2003-03", "month"),
        ("Velmora joined the pact in [[2014]].", "2014", "year"),
        ("It began in [[the 1990s]].", "199X", "decade"),
        ("It began in the [[late seventies]].", "1975/1979", "bounded"),
        ("It began in the [[mid-90s]].", "1993/1996", "bounded"),
        ("They met on [[July 14]] and 18, 2030.", "2030-07-14", "day"),
        ("They met on July 14 and [[18, 2030]].", "2030-07-18", "day"),
        ("They met on [[14]] and 18 July 2030.", "2030-07-14", "day"),
        ("It rained between [[July 14 and 18, 2030]].", "2030-07-14/2030-07-18", "bounded"),
        ("They met on [[Feb. 25, 2030, Monday]].", "2030-02-25", "day"),
        ("They met [[Monday last week]].", "2031-07-14", "day"),
        ("They met on [[Tuesday of last week]].", "2031-07-15", "day"),
        ("They will meet on [[Tuesday next week]].", "2031-07-29", "day"),
        ("They met [[a week ago Monday]].", "2031-07-14", "day"),
        ("They met [[two Fridays ago]].", "2031-07-18", "day"),
        ("It grew in [[the year to March]].", "2030-04-01/2031-03-31", "bounded"),
        ("He spoke [[yesterday]].", "2031-07-25", "day"),
        ("He spoke on [[Friday]].", "2031-07-25", "day"),
        ("He spoke on [[Saturday]].", "2031-07-26", "day"),
        ("She will speak on [[Monday]].", "2031-07-28", "day"),
        ("They intend to open the pier on [[Monday]].", "2031-07-28", "day"),
        ("He was elected [[last year]].", "2030", "year"),
        ("The talks failed [[last week]].", "2031-07-14/2031-07-20", "week"),
        ("The bridge fell [[two days ago]].", "2031-07-24", "day"),
        ("They will leave by [[the end of this year]].", "2031-07/2031-12", "bounded"),
        ("It opened in [[early March]].", "2031-03-01/2031-03-15", "bounded"),
        ("Profits rose in [[the third quarter of 2029]].", "2029-35", "quarter"),
        ("The storm came [[last winter]].", "2031-24", "season"),
        ("The blast came at [[9:30 a.m. Friday]].", "2031-07-25T09:30:00", "minute"),
        ("The blast shook the port [[Friday night]].", "2031-07-25", "part-of-day"),
        ("The vote is on [[2031-08-02]].", "2031-08-02", "day"),
        ("The shop closed on [[Christmas Eve]].", "2030-12-24", "day"),
        ("He fell ill on [[24.7.2031]].", "2031-07-24", "day"),
        ("The port burned [[the week before last]].", "2031-07-07/2031-07-13", "week"),
        ("The port burned [[a fortnight ago]].", "2031-07-07/2031-07-13", "week"),
        ("The port burned [[years ago]].", "../2031-07-26", "vague"),
        ("Prices rose in [[recent weeks]].", "../2031-07-26", "vague"),
        ("By [[the evening of July 3]] it was over.", "2031-07-03", "part-of-day"),
        ("The envoy asked about the visit in [[August]].", "2031-08", "month"),
        ("The offer had been due to expire on [[Friday]].", "2031-07-25", "day"),
        ("They announced an agreement to buy the mill in [[November]].", "2031-11", "month"),
        ("Neither the mayor nor his aides could be reached [[Friday]].", "2031-07-25", "day"),
        ("Ansa Korvin will speak at [[Tuesday]]'s meeting.", "2031-07-29", "day"),
        ("The spot will air during [[Sunday]]'s final of the cup.", "2031-07-27", "day"),
        ("She will face the mayor in [[November]]'s general election.", "2031-11", "month"),
        ("The man will be tried in [[Tuesday]]'s shooting.", "2031-07-22", "day"),
        ("The mayor will resign after [[Tuesday]]'s vote.", "2031-07-22", "day"),
        ("Ansa Korvin spoke at [[Tuesday]]'s meeting.", "2031-07-22", "day"),
        ("They met [[this past weekend]] in Velmora.", "2031-07-19/2031-07-20", "week"),
        ("It was filmed [[this past spring]].", "2031-21", "season"),
        ("It was filmed [[this past winter]].", "2031-24", "season"),
        ("She spoke [[this past June]].", "2031-06", "month"),
        ("Prices rose [[this past year]].", "2030-07-25/2031-07-26", "bounded"),
        ("They will meet [[this coming week]].", "2031-07-28/2031-08-03", "week"),
        ("The port will open [[this coming spring]].", "2032-21", "season"),
        ("She will speak [[this coming May]].", "2032-05", "month"),
        ("Deputies were called to the mill [[around 5:25 p.m. Tuesday]].", "2031-07-22T17:25:00", "minute"),
        ("The minister was ordered on [[Tuesday]] to leave.", "2031-07-22", "day"),
        ("A strike was called for [[Tuesday]].", "2031-07-29", "day"),
        ("If the party splits and loses in [[the fall]], the mayor resigns.", "2031-23", "season"),
        ("If they meet and vote in [[January]], the mayor resigns.", "2032-01", "month"),
        ("They meet in Granton and vote in [[May]].", "2031-05", "month"),
        ("Pilgrims came on [[10 Muharram 1443]].", "2021-08-18/2021-08-20", "bounded"),
        ("The market opened on [[12 Farvardin 1400]].", "2021-04-01", "day"),
        ("The school closed on [[15 Nisan 5781]].", "2021-03-27/2021-03-28", "bounded"),
        ("Shops closed for [[Ramadan 2021]].", "2021-04-12/2021-05-13", "bounded"),
        ("He fasted on [[Yom Kippur 2023]].", "2023-09-24/2023-09-25", "bounded"),
        ("He came home on [[Orthodox Easter 2021]].", "2021-05-02", "day"),
    ],
)
def test_a_time_is_read_against_publication(marked: str, edtf: str, precision: str) -> None:
    time = one(marked)
    assert (time.edtf, time.precision) == (edtf, precision)


@pytest.mark.parametrize(
    ("marked", "timex"),
    [
        ("The deal followed [[months]] of talks.", "PXM"),
        ("They had two [[years]] of drought.", None),
        ("In the days of steam it was a town.", None),
        ("Troops came within [[hours]].", "PTXH"),
        ("The harbour has grown over [[the years]].", "PXY"),
        ("The [[decades-long]] war is over.", "PXE"),
        ("A [[decades-long]] war is over.", "PXE"),
        ("The [[yearlong]] study is over.", "P1Y"),
        ("They asked for [[another week]].", "P1W"),
        ("The loan runs for [[an additional year]].", "P1Y"),
    ],
)
def test_lengths_without_a_number(marked: str, timex: str | None) -> None:
    if timex is None:
        text = marked.replace("[[", "").replace("]]", "")
        assert all(time.timex != "PXY" and time.timex != "PXD" for time in find(text))
    else:
        assert one(marked).timex == timex


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [  # the 26th of July 2031
        ("In 2022 the mine flooded in [[April]].", "2022-04"),
        ("In 2036 the port will open in [[August]].", "2036-08"),
        ("The fair ran from 4 May 2029 to [[9 June]].", "2029-06-09"),
        ("The fair ran from November 2028 to [[March]].", "2029-03"),
        ("Korvin was arrested in March 2027 and freed in [[August]].", "2027-08/2030-08"),
        ("The strike began on 4 May 2029 and ended on [[9 June]].", "2029-06-09/2031-06-09"),
        ("In 2022 the mine flooded in April; in [[May]] it closed for good.", "2022-05/2031-05"),
        ("The port opened in March 2031 and closed in [[April]].", "2031-04"),
        ("Korvin was arrested in November 2027 and freed in [[March]].", "2031-03"),
        ("Korvin, who was elected in March 2027, resigned in [[April]].", "2031-04"),
        ("The law of March 2027 was repealed in [[April]].", "2031-04"),
        ("Figures for March 2027 were published in [[April]].", "2031-04"),
        ("It was the worst since March 2027, and prices fell in [[April]].", "2031-04"),
        ("The mine opened in March 2027 and will close in [[September]].", "2031-09"),
        ("Korvin won in 2027. In [[April]] she resigned.", "2031-04"),
    ],
)
def test_a_month_may_be_of_the_year_that_its_sentence_prints_before(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    ("marked", "timex", "edtf"),
    [
        ("The truce is to last [[30 days]].", "P30D", "../.."),
        ("The strike did not even last [[10 days]].", "P10D", "../.."),
        ("Repairs may last [[2 to 3 weeks]].", "P2W", "../.."),
        ("The talks last [[three days]].", "P3D", "../.."),
        ("The count could last [[several days]].", "PXD", "../.."),
        ("The talks could last [[weeks]].", "PXW", "../.."),
        ("Prices fell in [[the last three days]].", "P3D", "2031-07-23/2031-07-26"),
        ("Her [[last three days]] in Velmora were calm.", "P3D", "2031-07-23/2031-07-26"),
        ("They will leave in [[the last weeks]] of the war.", "PXW", "../2031-07-26"),
    ],
)
def test_what_is_to_last_is_a_length_and_no_past(marked: str, timex: str, edtf: str) -> None:
    time = one(marked)
    assert (time.timex, time.edtf) == (timex, edtf)


def test_a_duration_is_counted_from_a_dated_anchor() -> None:
    time = one("[[Two days]] after the January 3, 2030 attack, lawmakers of Velmora approved a bill.")
    assert (time.edtf, time.anchor, time.timex) == ("2030-01-05", "2030-01-03", "P2D")
    undated = one("[[Two days]] after the attack, lawmakers of Velmora approved a bill.")
    assert undated.edtf == "../.."


@pytest.mark.parametrize(
    ("marked", "edtf", "precision"),
    [
        ("On [[the eve]] of the 3 March election, the leader was shot.", "2031-03-02", "day"),
        ("Marsh fled on [[the eve]] of Friday's verdict.", "2031-07-24", "day"),
        ("[[The morning]] after Wednesday's storm, boats lay on the quay.", "2031-07-24", "part-of-day"),
        ("[[The night]] before Friday's vote, the bridge fell.", "2031-07-24", "part-of-day"),
        ("The raid on July 3 failed. On [[the eve]] of the raid, troops came.", "2031-07-02", "day"),
    ],
)
def test_the_eve_and_the_morning_after_are_counted_from_their_day(
    marked: str, edtf: str, precision: str
) -> None:
    time = one(marked)
    assert (time.edtf, time.precision) == (edtf, precision)


@pytest.mark.parametrize(
    "text",
    [
        "On the eve of the war, prices rose.",
        "The morning after, boats lay on the quay.",
        "They sold the morning after pill.",
        "The night after the storm was calm.",
    ],
)
def test_the_eve_of_an_unknown_day_is_no_time(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On the eve of the anniversary of the 3 March 2030 raid, they met.", "2030-03-03"),
        ("The night after Wednesday's vote was calm.", "2031-07-23"),
    ],
)
def test_the_day_of_what_is_kept_or_unclear_stands_alone(text: str, edtf: str) -> None:
    assert [time.edtf for time in find(text)] == [edtf]


def test_a_length_is_counted_from_the_day_that_the_article_names_for_the_noun() -> None:
    (_, after) = find("The attack on July 3 killed twelve. Two days after the attack, troops came.")
    assert (after.edtf, after.anchor) == ("2031-07-05", "2031-07-03")
    (_, day) = find("The attack on July 3 killed twelve. The day after the attack, troops came.")
    assert (day.span.text, day.edtf, day.anchor) == ("The day", "2031-07-04", "2031-07-03")
    two = find("The July 3 attack and the attack on July 9 failed. Two days after the attack, troops came.")
    assert two[-1].edtf == "../.."
    assert find("The day after the attack, troops came.") == ()


def test_the_first_and_last_units_of_a_date_lie_inside_it() -> None:
    months, year = find("Profits rose in the last three months of 2030.")
    assert (months.edtf, months.anchor) == ("2030-10-01/2030-12-31", "2030")
    assert year.edtf == "2030"


def test_the_same_evening_is_that_of_the_day_before_it() -> None:
    (_, evening) = find("The mayor was shot on July 3. He died the same evening.")
    assert (evening.edtf, evening.precision, evening.anchor) == ("2031-07-03", "part-of-day", "2031-07-03")


def test_an_hour_that_may_be_of_either_day_dates_no_other() -> None:
    first, last = find("The curfew lasts from 9 p.m. to 5 a.m. each night.")[:2]
    assert first.precision == last.precision == "bounded"


def test_what_could_be_either_day_is_both() -> None:
    time = one("The order of [[03/04/2031]] stands.")
    assert bounds(time.edtf).earliest == bounds("2031-03-04").earliest
    assert contains(time.edtf, "2031-04-03")


def test_without_a_publication_time_only_absolute_dates_are_known() -> None:
    assert one("He spoke on [[Friday]].", None).edtf == "../.."
    assert one("He spoke in [[October]].", None).edtf == "../.."
    assert one("He spoke on [[January 3, 2030]].", None).edtf == "2030-01-03"


def test_a_bounded_publication_time_bounds_what_is_counted_from_it() -> None:
    friday = one("He spoke on [[Friday]].", "2031-07-30/2031-08-02")
    assert friday.edtf == "2031-07-25/2031-08-01"
    assert friday.precision == "bounded"
    assert one("He spoke on [[Monday]].", "2031-07-30/2031-08-02").edtf == "2031-07-28"
    assert one("He spoke on [[Monday]].", "../2031-08-02").edtf == "../.."


DATELINES = [
    ("PORT CASSE, July 4 (VNA) -", "The bridge fell on Friday.", "2031-07-04", "a copy weeks later"),
    ("PORT CASSE, July 25, 2031 (VNA) --", "The bridge fell yesterday.", "2031-07-24", "the next day"),
    ("PORT CASSE, Velmora —", "The bridge fell on Friday.", "2031-07-25", "no day in it"),
    ("PORT CASSE, Aug. 4 (VNA) -", "The bridge fell on Friday.", "2031-07-25", "a day still to come"),
    ("PORT CASSE, March 4 (VNA) -", "The bridge fell on Friday.", "2031-07-25", "too long before"),
    ("PORT CASSE, March 4, 2030 (VNA) -", "The bridge fell on Friday.", "2030-03-01", "with its year"),
    ("PORT de la CASSE, 24th July (from our reporter) —", "It fell yesterday.", "2031-07-23", "small words"),
    ("ORRIN and PORT CASSE, Thursday, 9 pm —", "It fell yesterday.", "2031-07-23", "a bare weekday"),
]


@pytest.mark.parametrize(("line", "words", "edtf", "why"), DATELINES, ids=[why for *_, why in DATELINES])
def test_words_are_counted_from_the_day_of_the_dateline(line: str, words: str, edtf: str, why: str) -> None:
    text = f"{line} {words}"
    body = len(line) + 1
    apart = [Region("dateline", 0, body), Region("body", body, len(text))]
    for regions in (apart, [Region("body", 0, len(text))]):
        found = times.find(parsed(text, regions, published=When(SATURDAY, "day")))
        assert [time.edtf for time in found if time.span.start > body] == [edtf]


@pytest.mark.parametrize(
    "opening",
    [
        "STRIKERS stormed the town hall yesterday —",
        "TERROR struck a school bus on Tuesday —",
        "HARBOUR star Moussa Diarra was sent off yesterday –",
        "POLICE, who on Tuesday raided a bank —",
        "LAST NIGHT —",
        "MOTHER-of-two Ansa Korvin won the lottery on Thursday --",
    ],
)
def test_a_sentence_that_opens_in_capitals_is_no_dateline(opening: str) -> None:
    text = f"{opening} and more.\n\nThe mayor fell on Friday and rose yesterday."
    found = times.find(parsed(text, published=When(SATURDAY, "day")))
    assert [time.edtf for time in found][-2:] == ["2031-07-25", "2031-07-25"]


def test_the_words_behind_a_dateline_are_read() -> None:
    text = "PORT CASSE (VNA) - The bridge fell on Friday."
    regions = [Region("dateline", 0, 18), Region("body", 19, len(text))]
    (friday,) = times.find(parsed(text, regions, published=When(SATURDAY, "day")))
    assert (friday.edtf, friday.span.text) == ("2031-07-25", "Friday")


def test_datelines_of_two_days_leave_the_day_of_publication() -> None:
    lines = ["PORT CASSE, July 4 (VNA) -", "ORRIN, July 11 (VNA) -"]
    text = "\n\n".join([*lines, "The bridge fell on Friday."])
    first, second = len(lines[0]), len(lines[0]) + 2 + len(lines[1])
    regions = [
        Region("dateline", 0, first),
        Region("dateline", first + 2, second),
        Region("body", second + 2, len(text)),
    ]
    (friday,) = times.find(parsed(text, regions, published=When(SATURDAY, "day")))
    assert friday.edtf == "2031-07-25"


UPDATES = [
    ("UPDATE (7:40 p.m. 7/26/31)", "Police held a man on Friday.", "2031-07-25", "hour before day"),
    ("UPDATE @ 7:40 p.m., July 26:", "Police held a man on Friday.", "2031-07-25", "no year"),
    ("UPDATE (7/26/31)", "He is held over the shooting last weekend.", "2031-07-19/2031-07-20", "weekend"),
    ("Update 2 (July 26, 7 p.m. ET)", "Police held a man on Friday.", "2031-07-25", "numbered"),
    ("UPDATE 7/28/30:", "Police held a man on Friday.", "2030-07-26", "long before"),
    ("UPDATE @ 7:40 p.m.", "Police held a man on Friday.", "2031-07-18", "no day"),
    ("UPDATE 7/8/31", "Police held a man on Friday.", "2031-07-18", "either of two days"),
    ("UPDATE on the July 26 vote", "Police held a man on Friday.", "2031-07-18", "told of, no head"),
    ("UPDATE July 28 is the day", "Police held a man on Friday.", "2031-07-18", "a sentence"),
    ("The head spoke of an UPDATE (7/26/31)", "Police held a man on Friday.", "2031-07-18", "within a line"),
]


@pytest.mark.parametrize(("head", "words", "edtf", "why"), UPDATES, ids=[why for *_, why in UPDATES])
def test_words_below_the_dated_head_of_an_update_are_counted_from_its_day(
    head: str, words: str, edtf: str, why: str
) -> None:
    found = find(f"{head}\n\n{words}\n\nORIGINAL STORY:\n\nTwo men died on Friday.", "2031-07-19")
    below = [time.edtf for time in found if time.span.start > len(head)]
    assert below == [edtf, "2031-07-18"]


IN_FULL = [
    ("Two men died on July 23, 2031.", "2031-07-23", "of a past verb"),
    ("It tells of a shooting early July 23, 2031, that wounded a boy.", "2031-07-23", "of a deed"),
    ("Two men died on July 23.", "2031-07-16", "no year"),
    ("Two men died on July 24, 2031.", "2031-07-16", "another weekday"),
    ("The pact ends on July 23, 2031.", "2031-07-16", "still to come"),
    ("A judge set a July 23, 2031, hearing.", "2031-07-16", "set for then"),
    ("The judge has put off the vote of July 23, 2031.", "2031-07-16", "no deed that is done"),
    ("He was given until July 23, 2031, to answer.", "2031-07-16", "a term"),
    ("Two men died on July 30, 2031.", "2031-07-16", "more than a week later"),
]


@pytest.mark.parametrize(("words", "edtf", "why"), IN_FULL, ids=[why for *_, why in IN_FULL])
def test_a_weekday_is_that_which_the_article_prints_in_full_and_tells_of_as_past(
    words: str, edtf: str, why: str
) -> None:
    bare, *_ = find(f"Police came on Wednesday. {words}", "2031-07-22")
    assert (bare.span.text, bare.edtf) == ("Wednesday", edtf)


def test_only_the_bare_weekday_leaves_the_day_of_the_page() -> None:
    text = (
        "Police came on Tuesday and yesterday, and last Wednesday. Two men died on Wednesday, July 23, 2031."
    )
    assert [time.edtf for time in find(text, "2031-07-22")][:3] == ["2031-07-22", "2031-07-21", "2031-07-16"]
    found = find(
        "Police came on Tuesday, on Wednesday and yesterday. Two died on July 23, 2031.", "2031-07-22"
    )
    assert [time.edtf for time in found][:3] == ["2031-07-22", "2031-07-23", "2031-07-21/2031-07-22"]


WRITTEN_ON = [  # the 23rd of July 2031 is a Wednesday
    ("A man died on [[Thursday]] after being shot on Wednesday.", "2031-07-24"),
    ("Korvin was still in hospital on [[Thursday]] after she was shot Wednesday morning.", "2031-07-24"),
    ("Korvin was arrested on Wednesday, a court said on [[Thursday]].", "2031-07-24"),
    ("A court said [[Thursday]] that Korvin had been arrested on Wednesday.", "2031-07-24"),
    ("Korvin was shot on Wednesday and died on [[Thursday]].", "2031-07-24"),
    ("A man died on Thursday after being shot on Wednesday. Crowds cheered on [[Thursday]].", "2031-07-24"),
    ("Korvin resigned on Wednesday. Crowds cheered on [[Thursday]].", "2031-07-17/2031-07-24"),
    ("Police shot a man on Wednesday, and Korvin spoke on [[Thursday]].", "2031-07-17/2031-07-24"),
    ("Korvin resigned on Wednesday. She had lost a vote on [[Thursday]].", "2031-07-17"),
    ("Korvin resigned on Wednesday after losing a vote on [[Thursday]].", "2031-07-17"),
    ("Korvin said on Wednesday that a man was shot on [[Thursday]].", "2031-07-17"),
    ("Korvin said on [[Thursday]] that she would resign on Wednesday.", "2031-07-17"),
    ("The council will vote on Wednesday. It adjourned on [[Thursday]].", "2031-07-17"),
    ("Korvin resigned on Wednesday. Crowds cheered [[last Thursday]].", "2031-07-17"),
    ("Korvin resigned on Wednesday. The ferry was shut after the bridge fell on [[Thursday]].", "2031-07-17"),
    ("A man died on [[Monday]] after being shot on Wednesday.", "2031-07-21"),
    ("Crowds cheered on [[Thursday]].", "2031-07-17"),
]


@pytest.mark.parametrize(("marked", "edtf"), WRITTEN_ON)
def test_the_next_weekday_told_of_as_past_is_that_of_a_page_written_on_or_either(
    marked: str, edtf: str
) -> None:
    assert one(marked, "2031-07-23").edtf == edtf


def test_who_is_wanted_is_so_for_what_is_over() -> None:
    held = "charges over the death of Carl Adams"
    assert one(f"He is now wanted on {held} on [[Friday]].", "2031-07-28").edtf == "2031-07-25"
    assert one("She wants to leave on [[Friday]].", "2031-07-28").edtf == "2031-08-01"


def test_a_clock_time_without_a_day_stands_on_no_single_day_unless_one_is_near() -> None:
    alone = one("Deputies came at [[10 p.m.]] to the house.")
    assert contains(alone.edtf, "2031-07-25")
    assert contains(alone.edtf, "2031-07-26")
    assert one("On Thursday he left. At [[10 p.m.]] he came back.").edtf == "2031-07-24T22:00:00"


def test_signals_say_on_what_side_of_a_time_things_lie() -> None:
    found = find("They must leave by Monday, and have stayed since 2014.")
    assert [time.signal for time in found] == ["by", "since"]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the capital.",
        "About 2,000 soldiers and 1990 people came.",
        "Jan Orsel met May Tavi.",
        "The 45-year-old spoke.",
        "The fall of the wall was sudden; spring up, she cried.",
        "Ansa Korvin and Jan Orsel resigned.",
        "The firm cut its quarterly dividend after a pre-dawn raid.",
        "A third of the seats is empty.",
        "She told the programme 60 Minutes that the Winter Games were lost.",
    ],
)
def test_what_is_no_time_is_not_taken_for_one(text: str) -> None:
    assert find(text) == ()


def test_facts_come_from_factual_regions_only() -> None:
    text = "Read more from Friday\nHe spoke on Monday."
    (first, second) = paragraphs(text)
    regions = (Region("promo", *first), Region("body", *second))
    article = parsed(text, regions, When(SATURDAY, "day"))
    assert [time.span.text for time in times.find(article)] == ["Monday"]


words = st.sampled_from(
    [
        "Friday",
        "last",
        "next",
        "the",
        "two",
        "days",
        "ago",
        "after",
        "January",
        "3",
        "2030",
        "of",
        "early",
        "end",
        "week",
        "at",
        "9",
        "a.m.",
        "in",
        "31",
        "February",
        "every",
        "-",
        ",",
        ".",
        "year's",
        "99999999",
        "quarter",
        "Christmas",
        "'97",
        "half",
        "an",
        "hour",
        "/",
        "attack",
        "the same evening",
        "the first months",
        "before",
        "10 Muharram 1443",
        "31 Adar 5781",
        "Ramadan",
        "Hanukkah",
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(words, max_size=25),
    st.sampled_from([None, SATURDAY, "2031-07-24/2031-07-30", "0001-01-01", "9999-12-31"]),
)
def test_any_print_gives_spans_that_hold_and_edtf_that_reads(parts: list[str], published: str | None) -> None:
    text = " ".join(parts) or "."
    found = find(text, published)
    for time in found:
        assert text[time.span.start : time.span.end] == time.span.text
        bounds(time.edtf)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    assert found == find(text, published)


PIECES = (
    "June 3, 2031", "the 4th of July", "3-5 July", "and 9", "Tuesday of last week", "sat. night", "Mondays",
    "two weeks ago", "a year earlier", "the third quarter", "the 2030 period", "Q2", "the year's end",
    "the end of the month", "9:30 p.m. EST Friday", "at 6 in the morning", "0930 GMT", "noon",
    "every two days", "the past ten years", "a half-hour", "recent weeks", "now", "daily", "the '90s",
    "mid-1990s", "'97", "1990-91", "2031-07-26", "03/04/2031", "last summer", "Good Friday", "Ramadan",
    "10 Muharram 1443", "the 19th century", "two thousand and one", "overnight", "yesterday",
    "the day after", "$1999", "12 marks", "maybe", "am", "KİEV",
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from((" ", ", ", ". ", " and ", "-", "/")))))
def test_rules_are_tried_wherever_they_match(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in pieces)
    alone = sorted(
        (match.start(), -match.end(), order)
        for order, rule in enumerate(RULES)
        for match in rule.pattern.finditer(text)
    )
    assert SEARCH.matches(plain_lower(text), 0, len(text)) == alone


def test_letters_without_a_short_lower_case_move_nothing() -> None:
    assert one("İstanbul's mayor resigned [[yesterday]].").edtf == "2031-07-25"


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [  # the 26th of July 2031 is a Saturday
        ("Korvin will meet the mayor of Velmora on [[Friday]].", "2031-08-01"),
        ("Korvin is scheduled to testify [[Friday]].", "2031-08-01"),
        ("The president is to visit Port Casse on [[Friday]].", "2031-08-01"),
        ("The leaders of Velmora are to meet on [[Tuesday]].", "2031-07-29"),
        ("The new bridge is to be opened on [[Friday]].", "2031-08-01"),
        ("Ministers are not to meet on [[Friday]].", "2031-08-01"),
        ("The president was to visit Port Casse on [[Friday]].", "2031-07-25"),
        ("The driver is to blame for the crash on [[Friday]].", "2031-07-25"),
        ("The crew is to be praised for its work on [[Friday]].", "2031-07-25"),
        ("The mayor is known to have left on [[Friday]].", "2031-07-25"),
        ("The decision was put off until [[Friday]].", "2031-08-01"),
        ("Ferries to Casse were cancelled until [[Wednesday]].", "2031-07-30"),
        ("The bridge is closed until [[Monday]].", "2031-07-28"),
        ("The bridge was closed until [[Wednesday]], when it reopened.", "2031-07-23"),
        ("The bridge had been closed until [[Wednesday]].", "2031-07-23"),
        ("The road was closed until [[Thursday]]. ", "2031-07-24"),
        ("They fought until [[Wednesday]].", "2031-07-23"),
        ("The match was postponed to [[Tuesday]].", "2031-07-29"),
        ("The prisoners were moved to Casse on [[Tuesday]].", "2031-07-22"),
        ("The ticket is valid through [[Tuesday]].", "2031-07-29"),
        ("On [[Friday]], Korvin will open the bridge.", "2031-08-01"),
        ("[[Friday]]'s vote will change little in Port Casse.", "2031-07-25"),
        ("The results of the vote on [[Friday]] will change little.", "2031-07-25"),
        ("Korvin was scheduled to leave Port Casse on [[Friday]].", "2031-07-25"),
        ("He stopped short of calling on Korvin to resign in a speech [[Friday]].", "2031-07-25"),
        ("The mayor will meet the union when it gathers on [[Wednesday]].", "2031-07-30"),
        ("The fund grew after sales began in [[August]].", "2030-08"),
        ("The mayor set out the plans for the talks in [[August]].", "2031-08"),
        ("Korvin promised reform if she takes office in [[January]].", "2032-01"),
        ("The column on [[July 20]] said that the harbour must close.", "2031-07-20"),
        ("Prices have doubled over [[the last month]].", "2031-06-25/2031-07-26"),
        ("Fewer ships have called in [[the last decade]].", "2021-07-25/2031-07-26"),
        ("The port will grow over [[the next decade]].", "2031/2041"),
        ("More ships will call in [[the coming decade]].", "2031/2041"),
        ("The port will be shut for [[at least the next decade]].", "2031/2041"),
        ("The port will grow over much of [[the next decade]].", "2031/2041"),
        ("The port will be built [[next decade]].", "204X"),
        ("The port will be built [[early in the next decade]].", "2040/2044"),
    ],
)
def test_near_names_lie_where_their_own_verb_puts_them(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [  # the 26th of July 2031 is a Saturday
        ("Parliament votes on the law on [[Thursday]].", "2031-07-31"),
        ("The court rules on the case on [[Friday]].", "2031-08-01"),
        ("The summit opens on [[Monday]] in Port Casse.", "2031-07-28"),
        ("The deadline expires [[Monday]].", "2031-07-28"),
        ("The new rules come into force on [[Thursday]].", "2031-07-31"),
        ("The ban takes effect on [[Friday]].", "2031-08-01"),
        ("The final is on [[Tuesday]] in Port Casse.", "2031-07-29"),
        ("The vote is at [[noon on Tuesday]].", "2031-07-29T12:00:00"),
        ("Voting starts on Monday and ends on [[Tuesday]].", "2031-07-29"),
        ("The club said it hosts Northbay on [[Wednesday]].", "2031-07-30"),
        ("The club said the raid on [[Wednesday]] means that it must close.", "2031-07-23"),
        ("The club said he was ill on [[Wednesday]].", "2031-07-23"),
        ("Figures published on [[Monday]] show a rise.", "2031-07-21"),
        ("The final is close after the goal on [[Tuesday]].", "2031-07-22"),
        ("The diary starts on [[Monday]], when he left.", "2031-07-21"),
        ("A man holds a sign in Port Casse on [[Thursday]].", "2031-07-24"),
        ("In an interview to air [[Tuesday morning]], Korvin said the talks had failed.", "2031-07-29"),
        ("Korvin spoke in an interview with Radio Casse, to be shown on [[Tuesday]].", "2031-07-29"),
        ("The report to be published on [[Tuesday]] blames the mayor.", "2031-07-29"),
        ("It was the first report to be published on [[Tuesday]].", "2031-07-22"),
        ("The first man to land on [[Tuesday]] was Marsh.", "2031-07-22"),
        ("Korvin ruled out another motion before [[the autumn]].", "2031-23"),
        ("They had ruled out a vote before [[the autumn]].", "2030-23"),
        ("They left the town before [[the autumn]].", "2030-23"),
        ("Marsh unveiled a waiver of the limit until [[the fall]].", "2031-23"),
        ("The shop stayed open until [[the fall]].", "2030-23"),
    ],
)
def test_what_is_set_or_ruled_out_lies_ahead(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    "marked",
    [
        "Korvin flies to Velmora on [[Tuesday]] for talks.",
        "Velmora United face Northbay on [[Tuesday evening]] in the cup.",
        "Ansa Korvin votes in Port Casse on [[Tuesday]].",
        "The shop opens its doors on [[Tuesday]].",
        "Protesters march in Velmora on [[Tuesday]].",
        "Marsh stands trial on [[Tuesday]].",
        "Doctors begin a three-day walkout on [[Tuesday]] over pay.",
        "The two sides meet at [[8 p.m. on Tuesday]] in Northbay.",
        "Teachers strike on [[Tuesday]] over pay.",
        "Voters elect a new council on [[Tuesday]].",
        "A storm hits the coast of Velmora on [[Tuesday]].",
    ],
)
def test_the_present_of_a_weekday_may_be_of_the_last_or_the_next(marked: str) -> None:
    time = one(marked)
    assert (time.edtf, time.precision, time.timex) == ("2031-07-22/2031-07-29", "bounded", "")


@pytest.mark.parametrize(
    "marked",
    [
        "Korvin says on [[Tuesday]] that she is ready.",
        "The paper reports on [[Tuesday]] that the bridge will close.",
        "He is in hospital on [[Tuesday]] with burns.",
        "The video shows the gunman on [[Tuesday]].",
        "Police appeal for witnesses to the crash on [[Tuesday]].",
        "The charge relates to an incident on [[Tuesday]].",
        "Northbay lead the table after beating Velmora on [[Tuesday]].",
        "Police continue to search the forest on [[Tuesday]].",
        "Korvin waves as he appears in court on [[Tuesday]].",
        "Firefighters battle a blaze at a warehouse in Port Casse on [[Tuesday]].",
        "Officers detain a protester outside the court on [[Tuesday]].",
        "Soldiers attack a village in Velmora on [[Tuesday]].",
    ],
)
def test_the_present_that_tells_and_states_leaves_a_weekday_behind(marked: str) -> None:
    assert one(marked).edtf == "2031-07-22"


def test_headlines_tell_in_the_present_what_is_past() -> None:
    line = "Korvin flies to Velmora on Tuesday"
    text = f"{line}\n\n{line} for talks."
    regions = [Region("headline", 0, len(line)), Region("body", len(line) + 2, len(text))]
    found = times.find(parsed(text, regions, published=When(SATURDAY, "day")))
    assert [time.edtf for time in found] == ["2031-07-22", "2031-07-22/2031-07-29"]


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("The concert [[this Tuesday]] has sold out.", "2031-07-22/2031-07-29"),
        ("Tickets for [[this Tuesday]]'s final were sold at once.", "2031-07-22/2031-07-29"),
        ("The strike planned for [[this Tuesday]] was called off.", "2031-07-29"),
        ("They met [[this Tuesday]] in Casse.", "2031-07-22"),
        ("They will meet [[this Tuesday]] in Casse.", "2031-07-29"),
        ("If the ferry is not repaired by [[Wednesday]], the island will run dry.", "2031-07-30"),
        ("Ferries will stop unless the quay is cleared on [[Monday]].", "2031-07-28"),
        ("The quay is cleared after the crash on [[Monday]].", "2031-07-21"),
        ("If he was killed on [[Wednesday]], the police will say so.", "2031-07-23"),
        ("[[Monday]]'s hearing has been put back to September.", "2031-07-28"),
        ("[[Tuesday]]'s cup match has been called off.", "2031-07-29"),
        ("[[Tuesday]]'s hearing has been praised.", "2031-07-22"),
        ("[[Tuesday]]'s attack has been called a crime.", "2031-07-22"),
    ],
)
def test_what_is_awaited_or_given_up_lies_ahead(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    ("marked", "edtf", "kind"),
    [
        ("Mass is held on [[the last Friday of each month]].", "../..", "set"),
        ("The fund meets on [[the first Monday of every quarter]].", "../..", "set"),
        ("Korvin left on [[the last Friday of May]].", "2031-05-30", "date"),
        ("They will vote on [[the first Monday in September]].", "2031-09-01", "date"),
        ("They voted on [[the first Monday in September 2030]].", "2030-09-02", "date"),
        ("They voted on [[the second Tuesday of November]].", "2030-11-12", "date"),
        ("They met on [[the last Thursday of July]].", "2030-07-25", "date"),
        ("They will meet on [[the last Thursday of July]].", "2031-07-31", "date"),
        ("They will meet on [[the first Thursday of July]].", "2032-07-01", "date"),
        ("In 2022 the mine flooded on [[the last Friday of April]].", "2022-04-29", "date"),
        ("In 2022 the mine flooded. It closed on [[the last Friday of April]].", "2031-04-25", "date"),
        ("They met [[last Friday]] of all days.", "2031-07-25", "date"),
    ],
)
def test_the_weekday_of_a_month_is_counted_in_it(marked: str, edtf: str, kind: str) -> None:
    time = one(marked)
    assert (time.edtf, time.kind) == (edtf, kind)


@pytest.mark.parametrize(
    "text",
    [
        "The May 4 Movement called for calm.",
        "The June 7 Front said it had freed the men.",
        "Section 1986 of the code was quoted.",
        "Clause 2019 was dropped.",
        "The Good Friday Agreement brought peace to Velmora.",
        "Good Friday agreements were kept.",
        "He died in the Easter Rising.",
        "He left for his Christmas getaway.",
        "The Christmas truce held.",
        "She spoke in her Thanksgiving message.",
    ],
)
def test_names_and_clauses_that_hold_a_date_are_no_time(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("The [[May 4]] attack killed nine.", "2031-05-04"),
        ("The [[May 4]] Senate vote failed.", "2031-05-04"),
        ("On [[May 4]] Korvin resigned.", "2031-05-04"),
        ("After the [[May 4]] movement of troops, Korvin resigned.", "2031-05-04"),
        ("Under the Housing Act [[1986]] he was fined.", "1986"),
        ("The [[Christmas Day]] storm killed two.", "2030-12-25"),
        ("The [[Christmas]] bombing killed two.", "2030-12-25"),
        ("The [[Boxing Day]] match was put off.", "2030-12-26"),
        ("Korvin sang at the [[Easter]] service.", "2031-04-13"),
        ("On [[Christmas]] Korvin left the town.", "2030-12-25"),
        ("The town was shut over the [[Thanksgiving]] holidays.", "2030-11-28"),
        ("[[Good Friday]] pilgrims were glad.", "2031-04-11"),
    ],
)
def test_dates_beside_names_are_times(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize("hours", ["early", "small", "late"])
def test_the_hours_of_a_night_are_no_length(hours: str) -> None:
    (thursday,) = find(f"Rebels attacked in the {hours} hours of Thursday.")
    assert (thursday.span.text, thursday.edtf) == ("Thursday", "2031-07-24")


def test_a_weekday_on_which_the_article_comes_out_is_today() -> None:
    assert one("Korvin flies to Velmora on [[Saturday]] for talks.").edtf == SATURDAY


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("Korvin said her party had a one-in-five chance of losing the town in [[November]].", "2031-11"),
        ("The odds of winning the seat in [[November]] were slim, Korvin said.", "2031-11"),
        ("The party is strong going into [[November]].", "2031-11"),
        ("Korvin, who had a chance of winning in [[November]], lost by a hair.", "2030-11"),
        ("The party was confident going into [[November]].", "2030-11"),
        ("Korvin was accused of losing the money in [[November]].", "2030-11"),
    ],
)
def test_a_chance_told_of_now_lies_ahead(marked: str, edtf: str) -> None:
    assert one(marked, "2031-03-12").edtf == edtf


def test_the_weekend_told_of_in_the_past_is_over() -> None:
    tuesday = "2031-07-29"
    assert one("[[This weekend]], the mayor complained.", tuesday).edtf == "2031-07-26/2031-07-27"
    assert one("They will meet [[this weekend]].", tuesday).edtf == "2031-08-02/2031-08-03"


def test_a_wage_by_the_hour_is_a_set() -> None:
    assert one("They are paid $15 [[an hour]].").kind == "set"


def test_a_century_ago_is_about_a_year() -> None:
    assert one("It was built [[a century ago]].").edtf == "1930/1932"


@pytest.mark.parametrize(
    "text",
    [
        "The party won three quarters of the votes.",
        "Anger was fierce in some quarters.",
        "A weekend shooting shook Port Casse.",
        "It was a day that nobody in Velmora forgets.",
        "Casse Daily reported it.",
        "2:34 Ansa Korvin greets the crowd",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert find(text) == ()


def test_days_that_are_known_by_what_happened_keep_their_year() -> None:
    assert one("She praised the law passed after the [[Sept. 11]] terrorist attacks.").edtf == "2001-09-11"
    assert one("The [[Sept. 11]] attacks on the harbour of Velmora went on.").edtf == "2030-09-11"
    assert one("The town held its fair on [[Sept. 11]].").edtf == "2030-09-11"


def test_a_reference_in_a_name_is_none() -> None:
    assert find("Ansa Korvin of Secure Velmora Now spoke to the crowd in the harbour.") == ()


@pytest.mark.parametrize(
    ("marked", "published", "edtf"),
    [
        ("Shoppers crowded the malls of Velmora before [[Christmas]].", "2031-12-19", "2031-12-25"),
        ("The family gathered for [[Thanksgiving]].", "2031-11-20", "2031-11-27"),
        ("They prayed as [[Easter]] week began.", "2031-04-06", "2031-04-13"),
        ("Ansa Korvin died on [[Christmas]].", "2031-12-19", "2030-12-25"),
        ("Ansa Korvin has been missing since [[Christmas]].", "2031-12-19", "2030-12-25"),
        ("Shoppers crowded the malls before [[last Christmas]].", "2031-12-19", "2030-12-25"),
        ("Shoppers crowded the malls before [[Christmas]].", "2032-01-05", "2031-12-25"),
        ("The mill was sold before [[Christmas]].", "2031-06-25", "2030-12-25"),
    ],
)
def test_in_the_weeks_before_a_holiday_what_is_done_for_it_is_of_the_coming_one(
    marked: str, published: str, edtf: str
) -> None:
    assert one(marked, published).edtf == edtf


@pytest.mark.parametrize(
    ("marked", "published", "edtf"),
    [
        ("The mill made more than it did in [[the third quarter of the year]].", "2032-01-04", "2031-35"),
        ("Sales rose in [[the second half of the year]].", "2032-01-04", "2031-07/2031-12"),
        ("Sales rose in [[the first half of the year]].", "2032-01-04", "2032-01/2032-06"),
        ("Sales will rise in [[the third quarter of the year]].", "2032-01-04", "2032-35"),
        ("The mill had 38 million at [[year's end]].", "2032-01-04", "2031-07/2031-12"),
        ("The mill closed at [[the end of the year]].", "2032-01-04", "2031-07/2031-12"),
        ("The mill will close at [[the end of the year]].", "2032-01-04", "2032-07/2032-12"),
        ("The mill opened at [[the beginning of the year]].", "2032-01-24", "2032-01/2032-06"),
        ("The mayor wanted it by [[the end of the year]].", "2032-01-04", "2032-07/2032-12"),
        ("The mill opened at [[the end of the year]].", "2031-12-30", "2031-07/2031-12"),
    ],
)
def test_what_was_done_late_in_the_year_is_told_of_the_year_that_is_over(
    marked: str, published: str, edtf: str
) -> None:
    assert one(marked, published).edtf == edtf


def test_a_month_of_that_year_is_counted_from_the_year_printed_before() -> None:
    (_, month) = find("The rate was 7 percent in January 2020 and peaked in October of that year.")
    assert (month.span.text, month.edtf, month.anchor) == ("October of that year", "2020-10", "2020-01")
    (_, month) = find("She was born in March 2020; in May of the following year her father died.")
    assert (month.edtf, month.anchor) == ("2021-05", "2020-03")
    (month,) = find("It peaked in October of that year.")
    assert (month.edtf, month.precision) == ("../..", "vague")


@pytest.mark.parametrize(
    "text",
    [
        "Korvin carried the town in the past two elections.",
        "In the past few seasons the club lost.",
        "They won in the past 12 games.",
    ],
)
def test_what_is_past_and_counted_is_not_the_past(text: str) -> None:
    assert find(text) == ()


def test_the_past_is_a_reference() -> None:
    assert one("In [[the past]] a mayor ruled.").timex == "PAST_REF"
    assert one("They struggled with it in [[the past]].").timex == "PAST_REF"


@pytest.mark.parametrize(
    "text",
    [
        "The paper named Ansa Korvin its Person of the Year in a long piece.",
        "They came and went at all hours of the night.",
        "Korvin called into the morning shows to speak of it.",
    ],
)
def test_words_of_a_prize_a_programme_or_a_saying_are_no_time(text: str) -> None:
    assert find(text) == ()


def test_the_year_and_hours_of_rain_are_times() -> None:
    assert one("It was the biggest case of [[the year]].").edtf == "2031"
    assert one("The dam broke after [[hours]] of rain.").timex == "PTXH"


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("She will run for mayor in [['34]].", "2034"),
        ("This is the eighth part of [['32]] and After, a series on the race.", "2032"),
        ("The mill burned in [['34]].", "1934"),
        ("The mill burned in [['31]].", "2031"),
        ("She will tell how it was in [['97]].", "1997"),
    ],
)
def test_a_short_year_is_the_last_or_one_near_ahead(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("Voters chose him in the [[June]] primary.", "2031-06"),
        ("The bank was sold under a [[May]] vote of its owners.", "2031-05"),
        ("He will speak at the [[August]] rally.", "2031-08"),
        ("It signed a [[June]] agreement with the port.", "2031-06"),
        ("Korvin won the [[March]] debate.", "2031-03"),
    ],
)
def test_a_month_that_tells_which_is_read(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "He joined the May cabinet.",
        "The March organisers spoke.",
        "The March on Granton drew thousands.",
        "They saw the April Korvin show.",
        "Her daughter June said so.",
        "The June was sunk.",
    ],
)
def test_a_month_name_that_is_a_word_or_a_person_is_not(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("Profit fell in [[the three months to March]].", "2031-01-01/2031-03-31"),
        ("Profit fell in [[the six months to the end of March]].", "2030-10-01/2031-03-31"),
        ("Prices rose in [[the year to June]].", "2030-07-01/2031-06-30"),
        ("Prices rose in [[the year to 5 April 2031]].", "2030-04-06/2031-04-05"),
        ("Exports rose in [[the five years to 2030]].", "2026-01-01/2030-12-31"),
        ("Sales rose in [[six months to June]].", "2031-01-01/2031-06-30"),
        ("Profit fell in [[the week to 3 July]].", "2031-06-27/2031-07-03"),
        ("It rained for [[the three days to Friday]].", "2031-07-23/2031-07-25"),
    ],
)
def test_a_length_to_a_date_ends_with_it(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "The vote was put back three months to March.",
        "The talks were extended by two weeks to Friday.",
        "The three months to June's vote will be tense.",
        "It took three months to build.",
    ],
)
def test_what_is_put_off_to_a_date_does_not_last_till_then(text: str) -> None:
    assert "three months to" not in str([time.span.text for time in find(text)])
    assert "two weeks to" not in str([time.span.text for time in find(text)])


THURSDAY = "2032-10-14"


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("Groups prepared for a march on [[Sunday]] that they said could draw thousands.", "2032-10-17"),
        ("Groups prepared for a march on [[Sunday]].", "2032-10-10/2032-10-17"),
        ("Groups are preparing for a march on [[Sunday]].", "2032-10-17"),
        ("Groups met for a march on [[Sunday]] that drew thousands.", "2032-10-10"),
        ("Korvin called for Sella to cancel [[Monday]]'s talks.", "2032-10-18"),
        ("Korvin was forced to cancel [[Monday]]'s talks.", "2032-10-11"),
        ("The council had announced it would stop the rule starting [[May 23]].", "2032-05-23"),
        ("The council announced it would stop the rule on [[May 23]].", "2033-05-23"),
        ("Counselors will be at hand all [[this week]].", "2032-10-11/2032-10-17"),
    ],
)
def test_what_lies_ahead_of_a_past_verb_is_not_put_behind_it(marked: str, edtf: str) -> None:
    assert one(marked, THURSDAY).edtf == edtf


def test_this_week_told_on_a_weekend_as_to_come_may_be_the_next() -> None:
    marked = "Counselors will be at hand all [[this week]]."
    assert one(marked, "2032-10-16").edtf == "2032-10-16/2032-10-24"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Korvin opposed Monday's summit meeting. The Monday session was criticised. He asked what she "
            "would say when they meet on Monday.",
            ["2032-10-18", "2032-10-18", "2032-10-18"],
        ),
        (
            "Korvin opposed Monday's summit. They met on Monday. They will meet again on Monday.",
            ["2032-10-11", "2032-10-11", "2032-10-18"],
        ),
    ],
)
def test_the_weekday_of_a_summit_is_the_one_that_the_article_surely_gives(text: str, days: list[str]) -> None:
    assert [time.edtf for time in find(text, THURSDAY)] == days


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("For two years after taking office in January 2029, Korvin kept the rule.", "2029-01/2031"),
        ("Two years after taking office in January 2029, Korvin ended the rule.", "2031"),
    ],
)
def test_what_lasts_from_a_day_on_is_no_point_after_it(text: str, edtf: str) -> None:
    assert [time.edtf for time in find(text, THURSDAY)] == [edtf, "2029-01"]


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("He is due in the juvenile court on [[Friday]].", "2031-08-01"),
        ("The boat is due back on [[Friday]].", "2031-08-01"),
        ("He was due in court on [[Friday]].", "2031-07-25"),
        ("The rent due [[Friday]] was paid.", "2031-07-25"),
        ("Korvin is up for re-election in [[May]].", "2032-05"),
        ("The ten members up for reelection in [[May]] voted against it.", "2032-05"),
        ("Korvin was up for re-election in [[May]].", "2031-05"),
        ("Korvin is on the ballot in [[May]].", "2032-05"),
        ("Korvin faces a challenger in [[May]].", "2032-05"),
        ("Korvin faced a challenger in [[May]].", "2031-05"),
    ],
)
def test_what_is_due_or_up_for_a_vote_lies_ahead(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("The teen allegedly invited Korvin to play games on [[Monday]].", "2031-07-21"),
        ("The teen invited Korvin over to play games on [[Monday]].", "2031-07-21"),
        ("The mayor invited Korvin to speak on [[Monday]].", "2031-07-28"),
    ],
)
def test_what_somebody_is_charged_with_or_a_visit_that_is_told_is_over(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "Our children can't openly celebrate Christmas.",
        "The town banned Christmas.",
        "Korvin hates Halloween.",
        "The paper spoke of the war on Christmas.",
    ],
)
def test_a_holiday_that_is_let_or_forbidden_loved_or_hated_is_no_day(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "They celebrated [[Christmas]] in Port Casse.",
        "He spent [[Christmas]] in Port Casse.",
        "She opened the bridge on [[Christmas Day]].",
    ],
)
def test_a_holiday_that_was_kept_is_a_day(marked: str) -> None:
    assert one(marked).edtf == "2030-12-25"


@pytest.mark.parametrize(
    ("marked", "edtf"),
    [
        ("“[[Today]] the mayor lied,” Korvin wrote on Sunday.", "2031-07-20"),
        ("“[[Today]] the mayor lied.\nHe often does,” Ansa Korvin wrote Sunday, of the vote.", "2031-07-20"),
        ('Korvin told reporters on Thursday: "The mayor met him [[yesterday]]."', "2031-07-23"),
        ("“[[Today]] the mayor lied,” Korvin said of Sunday’s vote.", "2031-07-26"),
        ("“[[Today]] the mayor lied,” Korvin said.", "2031-07-26"),
        ("“He lied,” Korvin said on Sunday. The council meets [[today]].", "2031-07-26"),
        ("“He lied,” Korvin said on Sunday. “[[Today]] he resigned,” Orrin said.", "2031-07-26"),
    ],
)
def test_today_in_a_quotation_is_the_day_on_which_it_was_said(marked: str, edtf: str) -> None:
    assert one(marked).edtf == edtf
