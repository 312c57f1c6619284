"""Pairing of quotation marks: verbatim, by kind, and one odd mark stays in its paragraph."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.text.quotations import UNCLOSED, Quotation, quotations


def outer(text: str) -> list[str]:
    return [text[one.start : one.end] for one in quotations(text).found if one.depth == 0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“No”, she said.", ["“No”"]),
        ('"No," she said. "Not now."', ['"No,"', '"Not now."']),
        ("''No,'' she said. ''Not now.''", ["''No,''", "''Not now.''"]),
        ("«No», she said.", ["«No»"]),
        ("‘We will stay,’ said the Front’s spokesman.", ["‘We will stay,’"]),
        ("It’s Korvin’s plan, and the workers’ too.", []),
        (
            "'We don't agree with the workers' leaders now,' he said.",
            ["'We don't agree with the workers' leaders now,'"],
        ),
        ('a ‘pretext’ such as "trainers”, a "failure"', ["‘pretext’", '"trainers”', '"failure"']),
        ("Back in the ’90s, rock ’n’ roll and 'em.", []),
        ("A wall of 6'2\" stands there.", []),
    ],
)
def test_marks_pair_by_kind_and_apostrophes_stay_apart(text: str, wanted: list[str]) -> None:
    assert outer(text) == wanted


def test_quotations_nest() -> None:
    text = "“She said ‘never’ and left,” Korvin said."
    found = quotations(text).found
    assert [(text[one.start : one.end], one.depth) for one in found] == [
        ("“She said ‘never’ and left,”", 0),
        ("‘never’", 1),
    ]


def test_a_repeated_opening_mark_carries_the_quotation_on() -> None:
    text = "“The bridge is closed.\n“It will stay closed,” Korvin said."
    first, second = quotations(text).found
    assert text[first.start : first.end] == "“The bridge is closed."
    assert (first.carries, first.repair) == (True, "")
    assert text[second.start : second.end] == "“It will stay closed,”"
    assert second.carried


def test_a_quotation_runs_over_the_lines_of_a_text_that_is_cut_into_sentences() -> None:
    text = (
        "The port shut.\n“ The bridge is closed .\nIt will stay so .\nGo home , ” Korvin said .\nShe left ."
    )
    (found,) = quotations(text).found
    assert text[found.start : found.end] == "“ The bridge is closed .\nIt will stay so .\nGo home , ”"
    assert found.repair == ""


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is closed.\nKorvin was glad. She left.\nWe stay,” Orrin said.",
        "“The bridge is closed.\n\nWe stay,” Orrin said.",
        "The port shut.\n\n“The bridge is closed.\nAnsa Korvin.”\n\nShe left.\n\nIt rained.",
    ],
    ids=["a line of two sentences between", "a blank line between", "a name below, paragraphs apart"],
)
def test_odd_marks_on_lines_that_are_paragraphs_stay_odd(text: str) -> None:
    assert quotations(text).found[0].repair == UNCLOSED


def test_a_lost_closing_mark_ends_at_the_paragraph_and_is_flagged() -> None:
    text = "He said “the bridge is closed.\nThe port is open.\nShe said “so it is”."
    first, second = quotations(text).found
    assert text[first.start : first.end] == "“the bridge is closed."
    assert first.repair == "no closing mark"
    assert text[second.start : second.end] == "“so it is”"
    assert second.repair == ""


def test_a_lost_closing_mark_before_another_quotation_costs_one_only() -> None:
    text = "“The bridge is closed, Korvin said. “It will stay closed.”"
    first, second = quotations(text).found
    assert first.repair == "no closing mark"
    assert text[second.start : second.end] == "“It will stay closed.”"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('She said, "It is wrong. "Korvin meant a "new" law.', ['"It is wrong. "', '"new"']),
        ('She said, "It is wrong. "It is late. "Go home," he said.',
         ['"It is wrong.', '"It is late.', '"Go home,"']),
        ('She said, "It is wrong. "It is late," he said.', ['"It is wrong.', '"It is late,"']),
        ('"It is wrong. "Nobody came to the "big" meeting," she said.',
         ['"It is wrong.', '"Nobody came to the "big" meeting,"']),
    ],
)  # fmt: skip
def test_a_closing_mark_behind_a_blank_closes_where_the_others_pair(text: str, wanted: list[str]) -> None:
    assert outer(text) == wanted


def test_a_lone_closing_mark_is_odd_and_quotes_nothing() -> None:
    text = "He said that all is well,” as he put it."
    assert quotations(text).found == ()
    assert [text[place] for place in quotations(text).odd] == ["”"]


@pytest.mark.parametrize("text", ['She spoke of “all of them" here.', 'She spoke of "all of them” here.'])
def test_marks_of_two_kinds_pair_with_a_flag(text: str) -> None:
    (one,) = quotations(text).found
    assert text[one.inner_start : one.inner_end] == "all of them"
    assert one.repair == "marks of two kinds"


@pytest.mark.parametrize(
    "text", ["„Nein“, sagte sie.", "„No”, she said.", "»Nein«, sagte sie.", "``No,'' she said."]
)
def test_conventions_of_several_languages_need_no_repair(text: str) -> None:
    (one,) = quotations(text).found
    assert one.repair == ""


PAIRS = st.sampled_from(
    [("“", "”"), ('"', '"'), ("''", "''"), ("«", "»"), ("‘", "’"), ("“", '"'), ('"', "”"), ("„", "“")]
)
WORDS = st.lists(
    st.sampled_from(["bridge", "don’t", "Korvin’s", "it's", "closed", "Velmora", "and"]),
    min_size=2,
    max_size=6,
).map(lambda words: "The " + " ".join(words))


@st.composite
def laid_out(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A text of quoted and plain sentences, and its quotations."""
    paragraphs: list[str] = []
    wanted: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        pieces: list[str] = []
        for _ in range(draw(st.integers(1, 3))):
            opening, closing = draw(PAIRS)
            quote = f"{opening}{draw(WORDS)},{closing}"
            wanted.append(quote)
            pieces.append(f"{quote} {draw(WORDS)}.")
        paragraphs.append("Then " + " ".join(pieces))
    return "\n\n".join(paragraphs), wanted


@settings(max_examples=40, deadline=None)
@given(laid_out())
def test_every_layout_gives_its_quotations_verbatim(case: tuple[str, list[str]]) -> None:
    text, wanted = case
    assert outer(text) == wanted


@settings(max_examples=40, deadline=None)
@given(laid_out(), laid_out(), st.sampled_from(["“", "”", '"', "''", "«", "‘"]), st.data())
def test_one_odd_mark_damages_at_most_its_paragraph(
    before: tuple[str, list[str]], after: tuple[str, list[str]], odd: str, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, 20))
    middle = "Then the bridge was closed again."
    broken = middle[:place] + odd + middle[place:]
    text = f"{before[0]}\n{broken}\n{after[0]}"
    found = outer(text)
    assert found[: len(before[1])] == before[1]
    assert found[len(found) - len(after[1]) :] == after[1]
    assert len(found) <= len(before[1]) + len(after[1]) + 1


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="ab .,\n“”\"'‘’«»", max_size=80))
def test_anything_gives_ordered_quotations_within_the_text(text: str) -> None:
    found: tuple[Quotation, ...] = quotations(text).found
    for one in found:
        assert 0 <= one.start < one.inner_start <= one.inner_end <= one.end <= len(text)
        printed = text[one.start : one.end]
        assert "\n" not in printed or (one.family == "double" and not one.repair and "\n\n" not in printed)
    level = [one for one in found if one.depth == 0]
    for left, right in pairwise(level):
        assert left.end <= right.start


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Marks between spaces, in texts of one sentence a line.
        ('He said .\n" We stay open .\nWe thought about it . "\nThe quay is closed .',
         ['" We stay open .\nWe thought about it . "']),
        ('" The bus left , " Orrin said .\n" They were cold .\nThe town gave soup .\n" Relief had asked .',
         ['" The bus left , "', '" They were cold .\nThe town gave soup .\n"']),
        # A curly mark that a straight one closes lines later.
        ("“That is the choice.\nWe can stay open to all.\"\nThe quay is closed.",
         ["“That is the choice.\nWe can stay open to all.\""]),
        # Sentences set without a space between them.
        ('"We know little. It is early."Police came. Two were hurt, they said."I am sad," Korvin said.',
         ['"We know little. It is early."', '"I am sad,"']),
    ],
)  # fmt: skip
def test_marks_that_may_open_or_close_pair_over_lines(text: str, expected: list[str]) -> None:
    assert [text[one.start : one.end] for one in quotations(text).found] == expected


def test_a_mark_waits_for_a_few_lines_only() -> None:
    text = "\n".join('" The bridge is closed' for _ in range(3000))
    found = quotations(text).found
    assert all(text.count("\n", one.start, one.end) <= 12 for one in found)


def test_a_closing_mark_before_the_first_word_of_a_paragraph_opens_it() -> None:
    text = "“She was kind, Korvin said.\n\n”My sons are sad. We spoke.\n\n“It is hard.”"
    found = quotations(text).found
    assert [text[one.start : one.end] for one in found] == [
        "“She was kind, Korvin said.",
        "”My sons are sad. We spoke.",
        "“It is hard.”",
    ]
    assert [one.carried for one in found] == [False, True, True]
    assert all(not one.repair for one in found)
