"""What print says beside two numbers: whether they count two things, and what is no contradiction then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.compare import findings
from variorum.model import Time


def _two(left: str, right: str, **fields: object) -> tuple[Builder, list[Time]]:
    """Two articles of one sentence each with a number at ``n``, in one row; ``p``, ``q`` and ``r`` are the
    names of two persons and a place, ``d`` a time whose value is given as ``times``."""
    made, printed = Builder(), []
    times = fields.pop("times", ("2031-05-12", "2031-05-12"))
    hours, outlet = fields.pop("hours", ("2031-05-12", "2031-05-12")), fields.pop("outlet", "")
    held = {"counts": "boat", "of_event": "buy", **fields}
    for name, sentence, time, hour in zip("AB", (left, right), times, hours, strict=True):  # type: ignore[arg-type]
        drawn = made.article(name, sentence, hour, str(outlet))
        made.quantity(name, "n", float(drawn.span("n").text.replace(",", "")), **held)
        for key, kind in (("p", "person"), ("q", "person"), ("r", "place")):
            if key in drawn.places:
                made.actor(drawn.span(key).text, kind, **{name: key})
        if "d" in drawn.places:
            printed.append(Time(f"t{name}", name, drawn.span("d"), time, "day"))
    made.row("quantity", *made.quantities)
    return made, printed


def _found(made: Builder, times: Sequence[Time] = (), described: str = "") -> list[tuple[str, str, str]]:
    """The findings on numbers, with these times; ``described``: actors that only descriptions stand for."""
    story, marks = made.story()
    actors = tuple(
        replace(actor, mentions=tuple(replace(one, form="nominal") for one in actor.mentions))
        if actor.name in described.split("|")
        else actor
        for actor in story.actors
    )
    found = findings(replace(story, times=tuple(times), actors=actors), marks)[1]
    return [(one.type, one.level, one.verdict) for one in found if one.type in ("number", "scope")]


APART = [("scope", "told apart", "COMPATIBLE")]
CONTRARY = [("number", "two numbers for one thing", "CONTRADICTS")]
OTHER = [("number", "each says more", "UNSURE")]
PRICE = {"kind": "percent", "unit": "percent", "counts": "", "of_event": "rise", "change": "+"}


@pytest.mark.parametrize(
    ("left", "right", "fields", "expected"),
    [
        # Another doer and another who is paid, or the same.
        (
            "[[p:Orlo Marrow]] paid [[n:300]] crowns to the head of the harbour office.",
            "[[q:Dell Marrow]] paid [[n:80]] crowns to the deputy head of the harbour office.",
            {"counts": "crown", "of_event": "pay"},
            APART,
        ),
        (
            "[[p:Orlo Marrow]] paid [[n:300]] crowns to the head of the harbour office.",
            "[[p:Marrow]] paid [[n:80]] crowns to the head of the harbour office.",
            {"counts": "crown", "of_event": "pay"},
            CONTRARY,
        ),
        # Another place, or a place and the whole.
        (
            "The guild has [[n:312]] boats in [[r:Velmora]].",
            "The guild has [[n:540]] boats in [[r:Orrin]].",
            {},
            APART,
        ),
        (
            "The guild has [[n:312]] boats in [[r:Velmora]].",
            "The guild has [[n:540]] boats worldwide.",
            {},
            APART,
        ),
        # Another stretch of time; a day by its name and by its number are one.
        (
            "The guild paid [[n:12]] crowns in harbour dues in the first half.",
            "The guild paid [[n:25]] crowns in harbour dues last year.",
            {"counts": "crown", "of_event": "pay"},
            APART,
        ),
        (
            "The guild bought [[n:12]] patrol boats for Port Casse on [[d:Monday]].",
            "The guild bought [[n:25]] patrol boats for Port Casse on [[d:12 May]].",
            {},
            CONTRARY,
        ),
        (
            "The guild bought [[n:12]] patrol boats for Port Casse in [[d:March]].",
            "The guild bought [[n:25]] patrol boats for Port Casse in [[d:May]].",
            {"times": ("2031-03", "2031-05")},
            APART,
        ),
        (
            "The guild bought [[n:12]] patrol boats in half a day for Port Casse.",
            "The guild bought [[n:25]] patrol boats in half a day for Port Casse.",
            {},
            CONTRARY,
        ),
        # As many a year, what came on top, those badly hurt.
        (
            "The guild buys [[n:160]] patrol boats a year for Port Casse.",
            "The guild bought [[n:25]] patrol boats for Port Casse.",
            {},
            APART,
        ),
        (
            "The guild bought [[n:160]] patrol boats a year ago for Port Casse.",
            "The guild bought [[n:25]] patrol boats for Port Casse.",
            {},
            CONTRARY,
        ),
        (
            "The guild bought another [[n:12]] patrol boats for Port Casse.",
            "The guild bought [[n:25]] patrol boats for Port Casse.",
            {},
            APART,
        ),
        (
            "Another guild bought [[n:12]] patrol boats for Port Casse.",
            "Another guild bought [[n:25]] patrol boats for Port Casse.",
            {},
            CONTRARY,
        ),
        (
            "In the fire at the Casse hotel [[n:7]] guests were hurt.",
            "In the fire at the Casse hotel [[n:2]] guests were badly hurt.",
            {"counts": "guest", "of_event": "wound"},
            APART,
        ),
        # Prices at parts of the day.
        (
            "Shares in Casse Steel rose by [[n:4]] percent at the open.",
            "Shares in Casse Steel rose by [[n:6]] percent at the close.",
            PRICE,
            APART,
        ),
        (
            "Shares in Casse Steel rose by [[n:17]] percent on [[d:Monday morning]].",
            "Shares in Casse Steel rose by [[n:19]] percent on [[d:Monday]].",
            PRICE,
            APART,
        ),
        (
            "Shares in Casse Steel rose by [[n:17]] percent on [[d:Monday]].",
            "Shares in Casse Steel rose by [[n:19]] percent on [[d:Monday]].",
            PRICE,
            CONTRARY,
        ),
        # A part of the day that one prints alone; another base of what is compared.
        (
            "The council called for [[n:210]] boats to the harbour.",
            "The council called for [[n:340]] boats to the harbour by the [[d:evening]].",
            {"of_event": "order"},
            [("number", "for a part of the day", "UNSURE")],
        ),
        (
            "The offer is a premium of [[n:20]] percent to the closing price of Casse Steel.",
            "The offer is a premium of [[n:35]] percent to the average price of Casse Steel.",
            {**PRICE, "of_event": "", "change": ""},
            OTHER,
        ),
        (
            "The offer is a premium of [[n:20]] percent to the closing price of Casse Steel.",
            "The offer is a premium of [[n:35]] percent to the closing price of Casse Steel, its board said.",
            {**PRICE, "of_event": "", "change": ""},
            CONTRARY,
        ),
    ],
)
def test_numbers_of_two_things_do_not_contradict(
    left: str, right: str, fields: dict[str, object], expected: list[tuple[str, str, str]]
) -> None:
    assert _found(*_two(left, right, **fields)) == expected


@pytest.mark.parametrize(
    ("outlet", "hours", "expected"),
    [
        ("Casse Press", ("2031-05-12T08:00", "2031-05-12T17:00"), "later report of one outlet"),
        ("Casse Press", ("2031-05-12T08:00", "2031-05-12T08:00"), "two numbers for one thing"),
        ("", ("2031-05-12T08:00", "2031-05-12T17:00"), "two numbers for one thing"),
    ],
)
def test_an_outlet_that_prints_another_number_later_corrects_itself(
    outlet: str, hours: tuple[str, str], expected: str
) -> None:
    sentence = "The council bought [[n:{}]] patrol boats for the harbour of Port Casse."
    made = _two(sentence.format(12), sentence.format(25), outlet=outlet, hours=hours)
    assert [level for _, level, _ in _found(*made)] == [expected]


@pytest.mark.parametrize(
    ("first", "second", "described", "expected"),
    [
        ("Casse Steel", "Steel", "", "two numbers for one thing"),
        ("Casse Steel", "the maker of rails", "the maker of rails", "anything else"),
        ("the company", "the maker of rails", "the company|the maker of rails", "anything else"),
        ("Casse Steel", "the union", "the union", "disputed"),
        ("the company", "the council", "the company|the council", "disputed"),
        ("Casse Steel", "Orrin Rail", "", "disputed"),
    ],
)
def test_one_body_under_two_names_disputes_nothing(
    first: str, second: str, described: str, expected: str
) -> None:
    made = Builder()
    for name, who, value in (("A", first, 12), ("B", second, 25)):
        drawn = made.article(
            name, f"[[words:The plant will buy {value} patrol boats for Port Casse]], [[who:{who}]] said."
        )
        start = drawn.article.text.index(str(value))
        drawn.places["n"] = (start, start + 2)
        made.actor(who, "organisation", **{name: "who"})
        said = made.statement(name, "words", source="who", actor=who)
        made.quantity(name, "n", value, counts="boat", of_event="buy", statement=said.id)
    made.row("quantity", *made.quantities)
    found = _found(made, described=described)
    assert [level for kind, level, _ in found if kind == "number"] == [expected]
