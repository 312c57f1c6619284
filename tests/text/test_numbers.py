"""Numbers in print."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.text.numbers import NUMBER, in_words, ordinal, read, vague, year_in_words


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("3,000", 3000),
        ("16,369.03", 16369.03),
        ("1.5bn", 1.5e9),
        ("4 hundred million", 4e8),
        ("twelve", 12),
        ("twenty-eight thousand six hundred and forty-two", 28642),
        ("a hundred thirty million", 130e6),
        ("half a dozen", 6),
        ("half", 0.5),
        ("two-thirds", 2 / 3),
        ("3½", 3.5),
        ("5 1/2", 5.5),
    ],
)
def test_a_number_has_its_value(printed: str, value: float) -> None:
    amount = read(printed)
    assert amount is not None
    assert amount.low == amount.high == pytest.approx(value)
    assert amount.exact


@pytest.mark.parametrize("printed", ["", "people", "one two three", "1/0", "the", "x" * 500])
def test_what_is_no_number_is_none(printed: str) -> None:
    assert read(printed) is None


def test_vague_words_are_ranges() -> None:
    dozens, thousands = read("dozens"), read("tens of thousands")
    assert dozens is not None
    assert (dozens.low, dozens.high, dozens.exact) == (24, None, False)
    assert thousands is not None
    assert (thousands.low, thousands.high) == (20000, 99999)
    assert all(one.low is not None and (one.high is None or one.high >= one.low) for one in vague().values())


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("two-thirds of 1,200 seats", ["two-thirds", "1,200"]),
        ("one hundred and five ships and two boats", ["one hundred and five", "two"]),
        ("tens of thousands of tents", ["tens of thousands"]),
        ("someone tended them", []),
    ],
)
def test_the_pattern_takes_the_longest_number(text: str, numbers: list[str]) -> None:
    assert [match[0] for match in re.finditer(rf"(?<![a-z]){NUMBER}", text, re.IGNORECASE)] == numbers


@given(st.integers(0, 10**12))
def test_figures_with_separators_keep_their_value(number: int) -> None:
    amount = read(f"{number:,}")
    assert amount is not None
    assert amount.low == amount.high == number


def test_ordinals_and_years_in_words() -> None:
    assert [ordinal(word) for word in ("22nd", "third", "twenty-first", "two")] == [22, 3, 21, None]
    assert year_in_words("nineteen ninety-seven") == 1997
    assert year_in_words("two thousand and four") == 2004
    assert year_in_words("ninety-seven") is None
    assert in_words("and") is None
