"""Accounts: values in order of time, their verdicts, and parts against totals."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.compare import findings, ledger
from variorum.compare.parts import tensions
from variorum.model import Account, Quantity, Toll

SENTENCE = "[[n:{n}]] [[c:workers]] of the northern dock were killed when the crane fell on the quay."


def accounts(made: Builder) -> tuple[Account, ...]:
    story, marks = made.story()
    rows, found = findings(story, marks)
    return ledger(replace(story, rows=rows, findings=found), marks)


def two(first: str, second: str, low: float, high: float) -> Account:
    made = Builder()
    made.article("B", SENTENCE.format(n=int(high)), published=second)
    made.article("A", SENTENCE.format(n=int(low)), published=first)
    pair = [
        made.quantity(name, "n", value, counts="worker", of_event="kill")
        for name, value in (("B", high), ("A", low))
    ]
    made.row("quantity", *pair)
    (account,) = accounts(made)
    return account


def test_values_stand_in_order_of_time_with_their_verdict() -> None:
    account = two("2031-05-03", "2031-05-05", 12, 14)
    assert [(entry.article, entry.low) for entry in account.entries] == [("A", 12), ("B", 14)]
    assert [(step.left, step.right, step.verdict) for step in account.steps] == [(0, 1, "update")]
    assert account.verdict == "update"


def test_equal_values_are_the_same() -> None:
    assert two("2031-05-03", "2031-05-05", 12, 12).verdict == "same"


def drawn(text: str, *numbers: tuple[str, float]) -> list[str]:
    made = Builder()
    made.article("A", text)
    for key, value in numbers:
        made.quantity("A", key, value, counts="person")
    story, _ = made.story()
    (article,) = story.compared()
    held: list[Quantity] = sorted(story.quantities, key=lambda one: one.number)
    return [f"{one.total:g} {one.summed:g}" for _, one in tensions(article, held)]


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        ("[[a:12]] people were killed: [[b:seven]] soldiers and [[c:six]] civilians.", (12, 7, 6), ["12 13"]),
        ("[[a:13]] people were killed: [[b:seven]] soldiers and [[c:six]] civilians.", (13, 7, 6), []),
        (
            "[[a:12]] people were killed — [[b:seven]] soldiers and [[c:six]] civilians.",
            (12, 7, 6),
            ["12 13"],
        ),
        ("[[a:12]] people were killed, [[b:seven]] soldiers met [[c:six]] civilians.", (12, 7, 6), []),
        (
            "[[a:12]] people were killed, including [[b:seven]] soldiers and [[c:six]] boys.",
            (12, 7, 6),
            ["12 13"],
        ),
        ("[[a:20]] people were killed, including [[b:seven]] soldiers and [[c:six]] boys.", (20, 7, 6), []),
    ],
)
def test_parts_are_held_against_the_total_that_print_gives_them(
    text: str, parts: tuple[float, float, float], expected: list[str]
) -> None:
    assert drawn(text, *zip("abc", parts, strict=True)) == expected


def test_one_of_several_is_no_account() -> None:
    made = Builder()
    for key in "AB":
        made.article(key, f"In [[n:one]] letter Vale wrote of the quay in year {key}.")
    made.row("quantity", *(made.quantity(key, "n", 1, counts="letter") for key in "AB"))
    assert accounts(made) == ()


@pytest.mark.parametrize(
    ("past", "expected"),
    [
        ((False, False), [2]),  # both tell it of the event
        ((False, True), [1]),  # what one tells of another occasion is left out
        ((True, True), [2]),  # the story's own past, which both tell
    ],
)
def test_an_account_of_an_act_is_of_one_occasion(past: tuple[bool, bool], expected: list[int]) -> None:
    made = Builder()
    tolls = []
    for name, background in zip("AB", past, strict=True):
        drawn = made.article(name, "A ferry ran aground. There [[n:12]] [[who:sailors]] were [[act:hurt]].")
        number, whom, act = (drawn.span(key) for key in ("n", "who", "act"))
        tolls.append(
            Toll(
                f"k{name}",
                name,
                "injure",
                act,
                whom,
                drawn.sentence(act),
                12,
                12,
                number=number,
                background=background,
            )
        )
    story, marks = made.story()
    found = ledger(replace(story, tolls=tuple(tolls)), marks)
    assert [len(one.entries) for one in found if one.act == "injure"] == expected
    alone = ledger(replace(story, tolls=(replace(tolls[0], background=True),)), marks)
    assert alone == ()


@pytest.mark.parametrize(
    ("second", "told", "expected"),
    [
        ("[[n:14]] [[who:sailors]] were [[act:hurt]], not [[old:16]].", None, "update"),
        ("[[n:14]] [[who:sailors]] were [[act:hurt]], not [[old:16]] as first reported.", "clerk", "update"),
        ("[[n:14]] [[who:sailors]] were [[act:hurt]], not [[old:16]].", "clerk", "open"),
        ("[[n:14]] [[who:sailors]] were [[act:hurt]], and [[old:16]] boats sank.", None, "open"),
    ],
)
def test_a_number_that_is_taken_back_in_print_is_no_conflict(
    second: str, told: str | None, expected: str
) -> None:
    made = Builder()
    made.article("A", "[[n:16]] [[who:sailors]] were [[act:hurt]].", published="2031-05-03")
    made.article("B", f"[[tell:The clerk]] said: {second}", published="2031-05-05")
    statement = None
    if told is not None:
        clerk = made.actor("the clerk", B="tell")
        statement = made.statement("B", "who", source="tell", actor=clerk).id
    made.quantity("B", "old", 16, withdrawn="not" in second)
    tolls = []
    for name, value in (("A", 16), ("B", 14)):
        drawn = made.drawn[name]
        number, whom, act = (drawn.span(key) for key in ("n", "who", "act"))
        toll = Toll(f"k{name}", name, "injure", act, whom, drawn.sentence(act), value, value, number=number)
        tolls.append(replace(toll, statement=statement if name == "B" else None))
    story, marks = made.story()
    (account,) = (one for one in ledger(replace(story, tolls=tuple(tolls)), marks) if one.act == "injure")
    assert account.verdict == expected


@pytest.mark.parametrize(
    ("first", "behind", "expected"),
    [
        ("a shell hit a school", "at a school and three on a bridge", "scope"),
        ("a ferry sank off the port", "at a school and three on a bridge", "open"),
        ("a shell hit a school", "were seven and three were nine", "open"),
    ],
)
def test_one_site_and_all_of_them_are_two_scopes(first: str, behind: str, expected: str) -> None:
    made = Builder()
    made.article("A", f"[[who:Five sailors]] were [[act:hurt]] when {first}.", published="2031-05-03")
    text = f"[[who:Eight sailors]] were [[act:hurt]] on Monday: [[part:five]] {behind}."
    made.article("B", text, published="2031-05-05")
    made.quantity("B", "part", 5)
    tolls = []
    for name, value in (("A", 5), ("B", 8)):
        drawn = made.drawn[name]
        whom, act = drawn.span("who"), drawn.span("act")
        tolls.append(
            Toll(f"k{name}", name, "injure", act, whom, drawn.sentence(act), value, value, number=whom)
        )
    story, marks = made.story()
    (account,) = (one for one in ledger(replace(story, tolls=tuple(tolls)), marks) if one.act == "injure")
    assert account.verdict == expected
