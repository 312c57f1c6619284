"""Ages that articles print beside one name, and exact numbers that part in one figure."""

from __future__ import annotations

import pytest

from tests.align.told import BagOfStems
from tests.builders import Builder
from variorum.align import rows
from variorum.compare import findings


def _told(
    left: str, right: str, hours: tuple[str, str], **fields: object
) -> tuple[list[str], list[tuple[str, str]]]:
    """What the rows of two sentences with a number ``n`` (and a name ``p``) are about, and what is told."""
    made = Builder()
    for name, sentence, hour in zip("AB", (left, right), hours, strict=True):
        drawn = made.article(name, sentence, hour)
        made.quantity(name, "n", float("".join(filter(str.isdigit, drawn.span("n").text))), **fields)
    if "p" in made.drawn["A"].places:
        names = [made.drawn[name].span("p").text for name in "AB"]
        if names[0] == names[1]:
            made.actor(names[0], A="p", B="p")
        else:
            for name, printed in zip("AB", names, strict=True):
                made.actor(printed, **{name: "p"})
    story, marks = made.story()
    held = rows(story, marks, BagOfStems())
    made.rows.extend(held)
    story, marks = made.story()
    about = [row.description for row in held if len(row.versions) == 2]
    return about, [(one.level, one.verdict) for one in findings(story, marks)[1] if one.type == "number"]


AGE = {"kind": "age", "unit": "year"}
DAY = ("2031-05-12", "2031-05-12")


@pytest.mark.parametrize(
    ("left", "right", "hours", "expected"),
    [
        # However unlike the sentences are.
        (
            "The dead sailor was named as [[p:Ansa Korvin]], [[n:27]], of Orrin.",
            "Friends wept for the [[n:31-year-old]] [[p:Ansa Korvin]] at the harbour.",
            DAY,
            [("two ages of one person", "CONTRADICTS")],
        ),
        (
            "The dead sailor was named as [[p:Ansa Korvin]], [[n:27]], of Orrin.",
            "Friends wept for the [[n:26-year-old]] [[p:Ansa Korvin]] at the harbour.",
            DAY,
            [("two ages of one person", "CONTRADICTS")],
        ),
        # A birthday, or years, between the articles.
        (
            "The dead sailor was named as [[p:Ansa Korvin]], [[n:27]], of Orrin.",
            "Friends wept for the [[n:26-year-old]] [[p:Ansa Korvin]] at the harbour.",
            ("2031-05-16", "2031-05-12"),
            [("a birthday may lie between", "UNSURE")],
        ),
        (
            "The convict was named as [[p:Ansa Korvin]], [[n:29]], of Orrin.",
            "The suspect is the [[n:27-year-old]] [[p:Ansa Korvin]] of the harbour.",
            ("2033-01-16", "2031-05-12"),
            [("a birthday may lie between", "UNSURE")],
        ),
        (
            "The dead sailor was named as [[p:Ansa Korvin]], [[n:27]], of Orrin.",
            "Friends wept for the [[n:27-year-old]] [[p:Ansa Korvin]] at the harbour.",
            DAY,
            [],
        ),
    ],
)
def test_two_ages_beside_one_name_are_set_side_by_side(
    left: str, right: str, hours: tuple[str, str], expected: list[tuple[str, str]]
) -> None:
    about, told = _told(left, right, hours, **AGE)
    assert about == ["age of Ansa Korvin"]
    assert [one for one in told if one[1] != "SAME"] == expected


def test_the_ages_of_two_are_not_one() -> None:
    assert _told(
        "Police named the dead sailor as [[p:Ansa Korvin]], [[n:27]], of Orrin.",
        "Police named the dead sailor as [[p:Dell Marrow]], [[n:31]], of Orrin.",
        DAY,
        **AGE,
    ) == ([], [])


@pytest.mark.parametrize(
    ("number", "expected"),
    [("12,412", [("a slip apart", "UNSURE")]), ("14,217", [("a slip apart", "UNSURE")]), ("9,830", [])],
)
def test_numbers_that_part_in_a_figure_are_set_side_by_side(
    number: str, expected: list[tuple[str, str]]
) -> None:
    told = _told(
        "A daily pill helped the heart in a trial with [[n:14,212]] patients, Velmora hospital reported.",
        f"Doctors urged caution over a drug for the heart, tried in a trial with [[n:{number}]] patients.",
        DAY,
        counts="patient",
    )[1]
    assert told == expected


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        # The age of one who is not named is nobody's.
        (
            "[[p:Ansa Korvin]], [[n:27]], was shot in the back at Casse harbour.",
            "A woman, [[n:27]], was shot in the back at Casse harbour.",
            False,
        ),
        (
            "A [[n:27-year-old]] woman was shot in the back at Casse harbour.",
            "A [[n:27-year-old]] man was shot in the back at Casse harbour.",
            False,
        ),
        (
            "A [[n:27-year-old]] man was shot in the back at Casse harbour.",
            "A [[n:27-year-old]] man was shot in the back at Casse harbour, police said.",
            True,
        ),
        (
            "The court identified the [[n:31-year-old]] as [[p:Ansa Korvin]], of Casse.",
            "[[p:Ansa Korvin]], [[n:27]], was shot in the back at Casse harbour.",
            True,
        ),
    ],
)
def test_ages_are_joined_by_the_person_alone(left: str, right: str, joined: bool) -> None:
    made = Builder()
    for name, sentence in zip("AB", (left, right), strict=True):
        drawn = made.article(name, sentence, "2031-05-12")
        made.quantity(name, "n", float("".join(filter(str.isdigit, drawn.span("n").text))), **AGE)
    named = {name: "p" for name in "AB" if "p" in made.drawn[name].places}
    if named:
        made.actor("Ansa Korvin", **named)
    story, marks = made.story()
    held = [row for row in rows(story, marks, BagOfStems()) if row.kind == "quantity"]
    assert [len(row.versions) for row in held] == ([2] if joined else [1, 1])


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        (
            "It comes [[n:2 weeks]] after the crash in Casse.",
            "Casse has had three crashes in [[n:2 weeks]].",
            False,
        ),
        (
            "It comes [[n:2 weeks]] after the crash in Casse.",
            "The school in Casse opened [[n:2 weeks]] after the crash in Casse.",
            True,
        ),
    ],
)
def test_a_time_since_something_is_no_time_within_which_something_was(
    left: str, right: str, joined: bool
) -> None:
    made = Builder()
    for name, sentence in zip("AB", (left, right), strict=True):
        made.article(name, sentence, "2031-05-12")
        made.quantity(name, "n", 2.0, kind="duration", unit="week")
    story, marks = made.story()
    held = [row for row in rows(story, marks, BagOfStems()) if row.kind == "quantity"]
    assert [len(row.versions) for row in held] == ([2] if joined else [1, 1])
