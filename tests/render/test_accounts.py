"""The ledger in order of time: on the page, in Markdown, in ledger.csv."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

from tests.render.fixture import DEAD, STORY
from tests.render.hostile import hostile_story
from variorum import render
from variorum.model import Account, Entry, Step, Tension

FIRST, LAST = sorted(DEAD.values(), key=lambda one: one.article)[:: len(DEAD) - 1]
ACCOUNT = Account(
    id="a-dead",
    what="people killed",
    entries=(
        Entry(FIRST.article, FIRST.low, FIRST.high, (FIRST.id,), (FIRST.phrase,)),
        Entry(LAST.article, LAST.low, LAST.high, (LAST.id,), (LAST.phrase,)),
    ),
    steps=(Step(0, 1, "update", "the higher number is the later one"),),
    tensions=(Tension(LAST.article, 12.0, 13.0, (LAST.phrase,), "the parts come to another number"),),
    row="r-dead",
    verdict="update",
)
TOLD = replace(STORY, ledger=(ACCOUNT,))


def test_the_page_says_how_numbers_stand_and_which_sums_fail() -> None:
    page = render.page(TOLD)
    assert "In order of time" in page
    assert "update" in page
    assert "the total is 12, the parts come to 13" in page
    assert "In order of time" not in render.page(STORY)


def test_equal_neighbours_stand_as_one_value() -> None:
    again = replace(
        ACCOUNT,
        entries=tuple(replace(one, low=12.0, high=12.0, marks=()) for one in ACCOUNT.entries),
        steps=(Step(0, 1, "same", "both print the same number"),),
        verdict="same",
    )
    page = render.page(replace(STORY, ledger=(again,)))
    start = page.index("In order of time")
    account = page[start : page.index("</table>", start)]
    assert account.count("<b>") == 1
    assert "both print the same number" not in account


def test_numbers_that_differ_and_fit_are_not_called_the_same() -> None:
    first, last = ACCOUNT.entries
    fits = replace(
        ACCOUNT,
        entries=(replace(first, low=12.0, high=None, marks=()), replace(last, low=19.0, high=19.0, marks=())),
        steps=(Step(0, 1, "same", "one number lies in the range that the other leaves open"),),
        tensions=(),
        verdict="same",
        act="kill",
    )
    page = render.page(replace(STORY, ledger=(fits,)))
    account = page[page.index("In order of time") :]
    account = account[: account.index("</table>")]
    assert "fits" in account
    assert "same number" not in account


def test_markdown_says_the_same() -> None:
    assert "the total is 12, the parts come to 13" in render.markdown(TOLD)


def test_the_sheet_tells_each_value_its_place_in_time_and_its_verdict() -> None:
    records = list(csv.DictReader(StringIO(render.ledger_sheet(TOLD))))
    told = [one for one in records if one["order"]]
    assert [(one["order"], one["against_before"]) for one in told] == [("1", ""), ("2", "update")]
    assert told[1]["parts_and_total"] == "the total is 12, the parts come to 13"


def test_an_act_has_one_record_an_article() -> None:
    act = replace(ACCOUNT, id="a-kill", row=None, act="kill", tensions=())
    records = list(csv.DictReader(StringIO(render.ledger_sheet(replace(STORY, ledger=(act,))))))
    assert [one["what"] for one in records if one["row"] == "a-kill"] == ["people killed"] * 2


def test_hostile_words_of_an_account_are_escaped() -> None:
    evil = replace(ACCOUNT, what="<script>alert(1)</script>")
    page = render.page(replace(hostile_story(), ledger=(evil,)))
    assert "<script>alert(1)" not in page


def test_an_account_of_an_unknown_row_or_article_breaks_nothing() -> None:
    lost = replace(ACCOUNT, row="r-none", entries=(replace(ACCOUNT.entries[0], article="nobody"),))
    assert render.page(replace(STORY, ledger=(lost,)))
    assert render.ledger_sheet(replace(STORY, ledger=(replace(lost, act="kill", row=None),)))
