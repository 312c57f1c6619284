"""Who is silent on a row: not an article that prints what it tells, though no mark was joined."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.compare import findings


@pytest.mark.parametrize(
    ("printed", "silent"),
    [
        ("The keeper, Ona Rooke, drowned by the old mill of Selby as her boat sank in the flood.", False),
        ("The keeper, Ona Rooke, was honoured by the old mill of Selby as her boat came home.", True),
        ("A keeper of Selby lost a boat by the old mill.", True),
    ],
)
@pytest.mark.parametrize("day", ["2031-05-20", "2031-04-02"])
def test_whoever_prints_the_words_of_an_act_is_not_silent_on_it(printed: str, silent: bool, day: str) -> None:
    made = Builder()
    for name in "AB":
        made.article(
            name, f"News of {name}\nOna Rook [[act:drowned]] as her boat sank in Selby.", "2031-05-02"
        )
    made.article("C", f"Flood\n{printed}", day)
    made.row("event", *(made.event(name, "act", "drown") for name in "AB"))
    made.rows[0] = replace(made.rows[0], description="Ona Rook drowned as her boat sank by Selby mill")
    story, marks = made.story()
    (row,), _ = findings(story, marks)
    assert ("C" in (*row.absent, *row.unknown_yet)) is silent
