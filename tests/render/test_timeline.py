"""The timeline: one line a row, with every date that articles give; drawn, as a table, and as CSV."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import Builder
from tests.render.fixture import STORY
from tests.render.hostile import hostile_story
from tests.render.spoken import STORY as SPOKEN
from variorum import render
from variorum.model import Story, When
from variorum.render.dates import bounds, short
from variorum.render.picture import MOST_LINES, chosen, picture
from variorum.render.sections import view
from variorum.render.tables import Dated, Moment, Picture, Stroke


def dated(edtf: str, *sigla: str, certain: bool = True) -> Dated:
    first, last = bounds(edtf)
    return Dated(edtf, edtf, certain, sigla or ("A",), "", (), first, last)


def moment(number: int, *dates: Dated, text: str = "The tunnel was inspected") -> Moment:
    return Moment(number, "happened", text, dates, None, ())


def drawn(*moments: Moment) -> Picture:
    made = picture(moments)
    assert made is not None
    return made


def tunnel() -> Story:
    """Two articles date one inspection differently, and one gives bounds only for the fire."""
    build = Builder()
    fire_too = "The tunnel was [[in:inspected]] on [[day:4 March]]. A fire [[fire:broke]] out."
    build.article("A", f"Tunnel\n\n{fire_too}", "2031-03-12")
    build.article("B", "Tunnel\n\nThe tunnel was [[in:inspected]] on [[day:9 March]].", "2031-03-12")
    first = build.event("A", "in", "inspect", when=build.when("A", "day", "2031-03-04"))
    second = build.event("B", "in", "inspect", when=build.when("B", "day", "2031-03-09"))
    fire = build.event("A", "fire", "break", when=When("2031-03-10/..", "bounded"))
    build.row("event", first, second)
    build.row("event", fire)
    return build.story()[0]


def test_articles_that_date_one_event_differently_stand_on_one_line_with_both_dates() -> None:
    (inspected, fire, published) = view(tunnel()).timeline.moments
    assert [(one.when, one.sigla) for one in inspected.dates] == [
        ("4 March 2031", ("A",)),
        ("9 March 2031", ("B",)),
    ]
    assert [one.certain for one in fire.dates] == [False]
    assert [(one.when, one.sigla) for one in published.dates] == [("12 March 2031", ("A", "B"))]
    page = render.page(tunnel())
    svg = page[page.index('<svg class="picture"') :]
    svg = svg[: svg.index("</svg>")]
    assert "4 Mar 2031 <tspan" in svg
    assert "9 Mar 2031 <tspan" in svg
    assert "from 10 Mar 2031 <tspan" in svg
    for text in (page, render.markdown(tunnel())):
        assert "9 March 2031" in text


def test_a_known_day_is_a_dot_and_bounds_are_a_bar_open_where_nothing_bounds_it() -> None:
    made = drawn(
        moment(1, dated("2031-03-04")),
        moment(2, dated("2031-03", certain=False)),
        moment(3, dated("../2031-03-09", certain=False)),
    )
    day, month, until = (line.strokes[0] for line in made.lines)
    assert day.left == day.right
    assert month.left < day.left < month.right
    assert (month.open_left, month.open_right) == (False, False)
    assert (until.left, until.open_left, until.open_right) == (0.0, True, False)


def test_later_times_stand_further_right_also_within_a_day() -> None:
    times = ["2031-03-04T06:00", "2031-03-04T18:00", "2031-03-04T23:59", "2031-03-05", "2040-01-01"]
    made = drawn(*(moment(n, dated(edtf)) for n, edtf in enumerate(times, 1)))
    places = [line.strokes[0].left for line in made.lines]
    assert places == sorted(set(places))
    assert [gap for _, gap in made.days] == [False, True]


def any_dated(day: date, days: int, certain: bool, articles: int) -> Dated:
    """A day, or an interval of more than 200 days."""
    edtf = f"{day}/{day + timedelta(days)}" if days > 200 else str(day)
    return dated(edtf, *"ABCDEFGH"[:articles], certain=certain and days <= 200)


DATED = st.builds(
    any_dated,
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    st.integers(0, 400),
    st.booleans(),
    st.integers(1, 8),
)


@given(st.lists(st.lists(DATED, min_size=1, max_size=4), min_size=1, max_size=8))
def test_nothing_leaves_the_picture_and_no_words_of_a_line_lie_on_each_other(
    lines: list[list[Dated]],
) -> None:
    made = drawn(*(moment(number, *dates) for number, dates in enumerate(lines, 1)))
    bottom = 0
    for line in made.lines:
        assert bottom < line.top < made.height
        by_track: dict[int, list[Stroke]] = {}
        for stroke in line.strokes:
            assert 0 <= stroke.left <= stroke.right <= 100
            assert 0 <= stroke.at <= 100
            assert line.top < stroke.top < made.height
            by_track.setdefault(stroke.top, []).append(stroke)
        for strokes in by_track.values():
            ends = sorted((min(one.left, one.at), max(one.right, one.at)) for one in strokes)
            assert all(left[1] <= right[0] for left, right in pairwise(ends))
        bottom = max(by_track)


def test_of_too_many_lines_those_most_told_and_differing_are_drawn_in_order_of_time() -> None:
    moments = [moment(n, dated("2031-03-04", "A", *("B" * (n % 2)))) for n in range(1, 101)]
    moments[49] = moment(50, dated("2031-03-04"), dated("2031-03-05"))
    kept = chosen(moments)
    assert len(kept) == MOST_LINES
    assert 50 in [one.number for one in kept]
    assert [one.number for one in kept] == sorted(one.number for one in kept)
    assert sum(len(one.dates[0].sigla) for one in kept) > MOST_LINES


@pytest.mark.parametrize("story", [STORY, hostile_story(), tunnel()], ids=["by hand", "hostile", "tunnel"])
def test_the_picture_has_a_name_a_description_and_the_same_as_a_table(story: Story) -> None:
    page = render.page(story)
    assert 'aria-labelledby="picture-title" aria-describedby="picture-desc"' in page
    assert '<title id="picture-title">' in page
    assert '<desc id="picture-desc">' in page
    table = page[page.index('<table class="timeline">') :]
    table = table[: table.index("</table>")]
    assert table.count('<th scope="row">') == len(view(story).timeline.moments)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2031-03-04", "4 Mar 2031"),
        ("2031-05-03T19:20:00+02:00", "3 May 2031, 19:20"),
        ("2031-03-30/2031-04-02", "30 Mar 2031 – 2 Apr 2031"),
        ("../2031-03-04", "by 4 Mar 2031"),
        ("2031-03~", "about Mar 2031"),
        ("2031", "2031"),
        ("nonsense", "nonsense"),
    ],
)
def test_short_words_for_times(edtf: str, words: str) -> None:
    assert short(edtf) == words


def records(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def test_the_timeline_sheet_has_one_record_a_time_an_article_gives() -> None:
    found = records(render.timeline_sheet(tunnel()))
    assert [(one["kind"], one["article"], one["earliest"], one["latest"]) for one in found] == [
        ("happened", "A", "2031-03-04T00:00", "2031-03-04T23:59"),
        ("happened", "B", "2031-03-09T00:00", "2031-03-09T23:59"),
        ("happened", "A", "2031-03-10T00:00", ""),
        ("published", "A", "2031-03-12T00:00", "2031-03-12T23:59"),
        ("published", "B", "2031-03-12T00:00", "2031-03-12T23:59"),
    ]
    assert [one["certain"] for one in found] == ["yes", "yes", "no", "yes", "yes"]
    assert found[1]["words_of_time"] == "9 March"


@pytest.mark.parametrize(
    ("ways", "word"),
    [
        ((("planned", False), ("planned", False)), "planned"),
        ((("planned", False), ("happened", False)), "happened"),
        ((("happened", True), ("happened", True)), "did not happen"),
        ((("threatened", False), ("threatened", False)), "threatened"),
    ],
)
def test_an_act_is_told_on_the_timeline_as_print_tells_it(
    ways: tuple[tuple[str, bool], ...], word: str
) -> None:
    build = Builder()
    acts = []
    for name, (modality, negated) in zip("AB", ways, strict=True):
        build.article(name, "Tunnel\n\nThe tunnel is [[in:inspected]] on [[day:4 March]].", "2031-03-12")
        act = build.event(name, "in", "inspect", when=build.when(name, "day", "2031-03-04"))
        acts.append(replace(act, modality=modality, negated=negated))  # type: ignore[arg-type]
    build.row("event", *acts)
    story = build.story()[0]
    story = replace(story, events=tuple(acts))
    assert view(story).timeline.moments[0].kind == word
    assert {one["kind"] for one in records(render.timeline_sheet(story))} == {word, "published"}


def test_the_ledger_sheet_has_one_record_a_figure_with_its_range_and_place() -> None:
    found = records(render.ledger_sheet(STORY))
    dead = [one for one in found if one["row"] == "r-dead"]
    assert [(one["article"], one["low"], one["high"], one["qualifier"]) for one in dead] == [
        ("A", "3", "3", ""),
        ("B", "3", "3", ""),
        ("C", "5", "5", ""),
        ("D", "5", "", "at least"),
    ]
    texts = {article.siglum: article.text for article in STORY.compared()}
    assert all(texts[one["article"]][int(one["start"]) : int(one["end"])] == one["phrase"] for one in found)


def test_the_sheet_of_voices_tells_who_is_heard_and_who_is_only_spoken_of() -> None:
    found = records(render.voices_sheet(SPOKEN))
    assert [(one["article"], one["name"], one["statements"], one["mentions"]) for one in found] == [
        ("A", "Ines Corr", "1", "2"),
        ("A", "the dockers", "0", "3"),
        ("B", "engineers", "1", "1"),
        ("B", "Ines Corr", "0", "3"),
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_words_of_an_article_become_a_formula(start: str) -> None:
    story = replace(STORY, rows=tuple(replace(row, description=f"{start}1+1") for row in STORY.rows))
    for sheet in (render.timeline_sheet, render.ledger_sheet):
        assert {one["what"] for one in records(sheet(story)) if one["row"].startswith("r-")} == {
            f"'{start}1+1"
        }


@pytest.mark.parametrize("sheet", [render.timeline_sheet, render.ledger_sheet, render.voices_sheet])
def test_hostile_words_keep_to_their_fields(sheet: object) -> None:
    text = sheet(hostile_story())  # type: ignore[operator]
    rows = list(csv.reader(StringIO(text)))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) == text.count("\n")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b]", text)


@pytest.mark.parametrize(
    ("constructions", "told"),
    [
        (("active", "passive"), True),
        (("active", "nominal"), False),
        (("nominal", "nominal"), False),
        (("active", "nominal", "intransitive"), True),
    ],
)
def test_an_act_is_told_by_several_where_two_tell_it_by_a_verb(
    constructions: tuple[str, ...], told: bool
) -> None:
    build = Builder()
    events = []
    for name, construction in zip("ABC", constructions, strict=False):
        build.article(name, f"Tunnel {name}\n\nThe [[act:opening]] of the tunnel went well.", "2031-03-12")
        events.append(build.event(name, "act", "open", construction=construction))
    build.row("event", *events)
    shown = view(build.story()[0]).timeline
    assert (len(shown.shared), len(shown.named)) == ((1, 0) if told else (0, 1))
    heading = "### Events that several articles report" if told else "### Acts that several articles name"
    assert heading in render.markdown(build.story()[0])


def test_a_day_stands_beside_the_act_that_it_is_the_day_of() -> None:
    build = Builder()
    build.article("A", "Tunnel\n\nPolice held the second of two drivers in the case.", "2031-03-12")
    build.article(
        "B", "Tunnel\n\nGuards [[in:held]] [[who:two women]] on [[day:4 March]] for trespass.", "2031-03-12"
    )
    build.article("C", "Tunnel\n\nPolice [[in:held]] the second of two drivers.", "2031-03-12")
    women = build.drawn["B"].span("who")
    guards = build.event("B", "in", "hold", when=build.when("B", "day", "2031-03-04"), patient_span=women)
    build.row("event", guards, build.event("C", "in", "hold"))
    story = build.story()[0]
    title = "Police held the second of two drivers in the case"
    (row,) = story.rows
    moments = view(replace(story, rows=(replace(row, description=title),))).timeline.moments
    assert moments[0].text == "held two women"
    moments = view(replace(story, rows=(replace(row, description="Guards held two women"),))).timeline.moments
    assert moments[0].text == "Guards held two women"
