"""Who said it: two names for one speaker, a channel, a list and a bare noun make no other speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.compare import findings
from variorum.model import Relay

LONG = "We will defend the harbour of Casse with every boat that we have."


def _verdicts(made: Builder) -> list[str]:
    """The verdicts of what is found of who said it."""
    return [one.verdict for one in findings(*made.story())[1] if one.type == "attribution"]


def _two_speakers(left: str, right: str) -> Builder:
    made = Builder()
    made.article("A", f'[[who:{left}]] said [[words:"{LONG}"]] on the quay.')
    made.article("B", f'[[who:{right}]] said [[words:"{LONG}"]] in the hall.')
    for actor, name in (("one", "A"), ("two", "B")):
        made.actor(actor, **{name: "who"})
    one = made.statement("A", "words", source="who", actor="one")
    made.row("statement", one, made.statement("B", "words", source="who", actor="two"))
    return made


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("Investigators", "the Casse police", []),
        ("Casse deputies", "Casse police", ["UNSURE"]),
        ("Fuad Marrow, top Greens", "Greens", []),
        ("Fuad Marrow and Ansa Korvin", "Dell Hale", ["CONTRADICTS"]),
    ],
)
def test_the_police_and_who_stands_in_a_list_are_no_other_speakers(
    left: str, right: str, found: list[str]
) -> None:
    made = _two_speakers(left, right)
    if "Korvin" not in left:
        made.kinds.update(one="group", two="group")
    assert _verdicts(made) == found


@pytest.mark.parametrize(
    ("office", "words", "found"),
    [
        ("The Guard", "Investigators are certain that the depot burned by accident.", []),
        ("The Guard", "The owners are certain that the depot burned by accident.", ["UNSURE"]),
    ],
)
def test_who_speaks_in_the_words_of_the_other_is_no_other_speaker(
    office: str, words: str, found: list[str]
) -> None:
    made = Builder()
    made.article(
        "A", "The [[who:Casse Investigators]] are [[words:certain that the depot burned by accident]]."
    )
    made.article("B", f"In a note of Sunday night [[who:{office}]] said: [[words:{words}]]")
    made.actor("one", "group", A="who")
    made.actor("two", "group", B="who")
    pair = [made.statement(n, "words", source="who", actor=a) for n, a in (("A", "one"), ("B", "two"))]
    made.row("statement", *pair)
    assert _verdicts(made) == found


@pytest.mark.parametrize(
    ("channel", "after", "found"),
    [
        ("the text of a speech that he was to give", "", "SAME"),
        ("[[by:Dell Marrow]]", ", [[by:Dell Marrow]] wrote", "SAME"),
        ("[[by:Dell Marrow]]", "", "COMPATIBLE"),
    ],
)
def test_words_through_a_paper_or_one_whom_both_name_are_told_alike(
    channel: str, after: str, found: str
) -> None:
    made = Builder()
    by = channel if channel.startswith("[[") else f"[[by:{channel}]]"
    made.article("A", f'[[words:"{LONG}"]], said [[who:Ansa Korvin]], according to {by}.')
    made.article("B", f'[[words:"{LONG}"]], said [[who:Ansa Korvin]]{after}.')
    made.actor("korvin", A="who", B="who")
    is_named = "Marrow" in channel
    if is_named:
        made.actor("marrow", A="by", **({"B": "by"} if after else {}))
    relay = Relay(made.drawn["A"].span("by"), actor="marrow" if is_named else None)
    one = made.statement("A", "words", source="who", actor="korvin", relays=(relay,))
    made.row("statement", one, made.statement("B", "words", source="who", actor="korvin"), actor="korvin")
    assert _verdicts(made) == ([] if found == "SAME" else [found])


def test_whose_words_stand_inside_those_of_another_is_no_other_speaker() -> None:
    made = Builder()
    made.article("A", f'[[who:Ansa Korvin]] said [[words:"{LONG}"]] on the quay.')
    made.article("B", f'[[words:"{LONG}"]], [[inner:Ansa Korvin]] said, as [[who:Dell Marrow]] wrote.')
    made.actor("korvin", A="who", B="inner")
    made.actor("marrow", B="who")
    outer = made.statement("B", "words", source="who", actor="marrow")
    one = made.statement("A", "words", source="who", actor="korvin")
    made.row("statement", one, outer)
    inner = replace(
        outer, id="s-inner", source=made.drawn["B"].span("inner"), actor="korvin", parent=outer.id
    )
    assert _verdicts(made) != []
    made.statements.append(inner)
    assert _verdicts(made) == []
