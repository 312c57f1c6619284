"""Numbers in print: digits with separators, number words, fractions, vague words.

:data:`NUMBER` is the pattern of a number (to be set into other patterns; it needs ``re.IGNORECASE``),
:func:`read` gives its bounds. The tables are ``number_words.tsv`` and ``vague_numbers.tsv``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from variorum.text.lexicon import either, rows

LONGEST = 120
"""Characters of the longest number that is read; longer runs are no number of a news text."""


@dataclass(frozen=True, slots=True)
class Amount:
    """The bounds of a number, both included; None where open. ``exact``: printed as one value."""

    low: float | None
    high: float | None
    exact: bool = True


@cache
def _words(kind: str) -> dict[str, float]:
    return {word: float(value) for word, value, of_kind in rows("number_words.tsv") if of_kind == kind}


@cache
def vague() -> dict[str, Amount]:
    """The vague number words, with their bounds."""
    return {
        words: Amount(float(low), float(high) if high else None, low == high)
        for words, low, high in rows("vague_numbers.tsv")
    }


_CARDINALS = either(_words("cardinal"))
_SCALES = either(_words("scale"))
_ORDINALS = either(_words("ordinal"))
_FRACTIONS = either(_words("fraction"))
_GLYPHS = {
    "½": 0.5,
    "¼": 0.25,
    "¾": 0.75,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅛": 0.125,
    "⅜": 0.375,
    "⅝": 0.625,
    "⅞": 0.875,
}

DIGITS = r"(?:\d{1,3}(?:[,\u2009\u202f]\d{3}){1,5}(?!\d)(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?|\.\d{1,6})"
"""Figures: "3,000", "1.5", "2500", ".5"."""

_ONE = rf"(?:(?:{_CARDINALS})(?![A-Za-z]))"
WORDS = (
    rf"(?:(?:an?\ (?={_SCALES})(?:{_SCALES})|{_ONE}|(?:hundred|thousand)(?=\ |-))"
    rf"(?:(?:(?<=hundred)\ and\ |(?<=thousand)\ and\ |(?<=million)\ and\ |[ -]){_ONE}"
    rf"|[ -](?:{_SCALES})(?!s)){{0,9}})(?![A-Za-z])"
)
"""Number words: "twelve", "a hundred", "twenty-eight thousand six hundred and forty-two"."""

_VAGUE = either(vague())
_AND_PART = r"(?:\ and\ (?:a\ half|a\ quarter|a\ third|three[ -]quarters|two[ -]thirds)(?![A-Za-z]))"
_MIXED = rf"(?:(?:{_CARDINALS}|\d{{1,3}}){_AND_PART})"
_BY_PART = (
    rf"(?<=\bby\ )an?\ (?:{_FRACTIONS})"
    r"(?!\ (?!(?:in|from|to|on|since|over|and|after|during|this|last|next|as)\b)[A-Za-z])"
)
"""The part by which something changed: "fell by a third in May", not "by a third man"."""
FRACTION = (
    rf"(?:{_MIXED}"
    r"|(?!(?!three)[a-z]+[ -](?:quarters|halves)\b)"
    rf"(?:(?:{_CARDINALS})[ -](?:{_FRACTIONS})|an?\ (?:{_FRACTIONS})(?=\ of\b)|{_BY_PART}|half)(?![A-Za-z])"
    r"|(?:\d{1,3}\ ?)?[½¼¾⅓⅔⅛⅜⅝⅞]"
    r"|(?:\d{1,3}\ )?[1-9]\d?/[1-9]\d?\d?(?![\d/]))"
)
"""Fractions: "two-thirds", "half", "3½", "1/2", "5 1/2", "two and a half"."""

MONEY_SIGN = r"(?:[A-Z]{0,3}[$€£¥]\s?)?"
"""The sign of a currency that may stand before a number."""

NUMBER = (
    rf"(?:(?:{_VAGUE})(?![A-Za-z])|{FRACTION}|{WORDS}"
    rf"|{DIGITS}(?:(?:\ |-)?(?:{_SCALES})(?!s)(?![A-Za-z])){{0,3}}"
    r"(?:(?:bn|trn|tn|mn|mln|bln|mil|m|k|b)(?![A-Za-z0-9'’]))?)"
)
"""A number of any shape; a suffix ("1.5bn") belongs to it, its sign and currency do not."""

COUNT = rf"(?:{_MIXED}|(?:{_VAGUE})(?![A-Za-z])|{WORDS}|(?:\d{{1,3}}\ )?[1-9]/[2-9](?![\d/])|{DIGITS}[½¼¾]?)"
"""A number that can count units of time: no "a third", no suffix."""

_DIGITS = re.compile(rf"({DIGITS})[ -]?(.*)", re.IGNORECASE | re.DOTALL)
_BOTTOMS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 32, 50, 64, 100, 1000})
"""What a fraction in figures is printed of."""
_RATIO = re.compile(r"(?:(\d{1,3}) )?(\d{1,2})/(\d{1,3})")


def read(printed: str) -> Amount | None:
    """The bounds of the number ``printed``, or None if it is none.

    >>> read("1.5bn"), read("a hundred and twenty")
    (Amount(low=1500000000.0, high=1500000000.0, exact=True), Amount(low=120.0, high=120.0, exact=True))
    >>> read("dozens")
    Amount(low=24.0, high=None, exact=False)
    """
    text = " ".join(printed.lower().split())
    if not text or len(text) > LONGEST:
        return None
    if text in vague():
        return vague()[text]
    value = _figures(text)
    if value is None:
        value = _fraction(text)
    if value is None:
        value = in_words(text)
    return None if value is None else Amount(value, value)


def _figures(text: str) -> float | None:
    if text and text[-1] in _GLYPHS:
        whole = text[:-1].strip()
        if whole and not whole.isdigit():
            return None
        return (int(whole) if whole else 0) + _GLYPHS[text[-1]]
    if ratio := _RATIO.fullmatch(text):
        top, bottom = int(ratio[2]), int(ratio[3])
        if top >= bottom or (not ratio[1] and bottom not in _BOTTOMS):
            return None  # "24/7", "50/50", "9/11" are no parts
        return int(ratio[1] or 0) + top / bottom
    match = _DIGITS.fullmatch(text)
    if not match:
        return None
    value = float(re.sub(r"[,\u2009\u202f]", "", match[1]))
    for word in re.split(r"[ -]", match[2]):
        if not word:
            continue
        scale = _words("scale").get(word, _words("suffix").get(word))
        if scale is None:
            return None
        value = round(value * scale, 6)
    return value


def _fraction(text: str) -> float | None:
    whole, _, rest = text.partition(" and ")
    if rest:
        count = float(whole) if whole.isdigit() else _words("cardinal").get(whole)
        share = _fraction(rest.removeprefix("a ")) if rest == "a half" else _fraction(rest)
        return None if count is None or share is None else count + share
    words = re.split(r"[ -]", text)
    part = _words("fraction").get(words[-1])
    if part is None or len(words) > 2:
        return None
    if len(words) == 1:
        return part if words[0] == "half" else None
    count = 1.0 if words[0] in {"a", "an"} else _words("cardinal").get(words[0])
    return None if count is None else count * part


_SPELLED = re.compile(rf"(?<![\w-]){WORDS}")


def in_words(text: str) -> float | None:
    """The value of number words in lower case, or None.

    >>> in_words("twenty-eight thousand six hundred and forty-two")
    28642.0
    """
    total = group = 0.0
    seen = False
    for word in re.split(r"[ -]+", text):
        if word in {"and", "a", "an"} and not (word == "and" and not seen):
            group = group or (1.0 if word != "and" and not seen else group)
            continue
        if word in _words("cardinal"):
            value = _words("cardinal")[word]
            if group % (10 if value < 10 else 100):  # "one two", "thirty twelve": two numbers
                return None
            group += value
        elif word in {"hundred", "dozen"}:
            group = (group or 1.0) * _words("scale")[word]
        elif word in _words("scale"):
            total += (group or 1.0) * _words("scale")[word]
            group = 0.0
        else:
            return None
        seen = True
    return total + group if seen else None


def spelled(text: str) -> frozenset[str]:
    """The whole numbers from two on that ``text`` spells, in digits; "one" is seldom a number.

    >>> sorted(spelled("Seven bodies, twenty-two boats, one of a hundred"))
    ['100', '22', '7']
    """
    return frozenset(spelled_at(text))


def spelled_at(text: str) -> dict[str, tuple[int, int]]:
    """The numbers that :func:`spelled` gives, with the place of each one's last print.

    >>> spelled_at("About twenty-two boats")
    {'22': (6, 16)}
    """
    low = text.lower()
    if len(low) != len(text):  # "İ" grows by a letter: places would shift
        low = text
    found = ((in_words(match.group()), match.span()) for match in _SPELLED.finditer(low))
    return {f"{value:.0f}": place for value, place in found if value is not None and value > 1}


ORDINAL = (
    r"(?:\d{1,4}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?"
    rf"(?:{_ORDINALS}))(?![A-Za-z])"
)
"""An ordinal: "3rd", "third", "twenty-first"."""


def ordinal(printed: str) -> int | None:
    """The value of an ordinal, or None.

    >>> ordinal("22nd"), ordinal("twenty-first"), ordinal("two")
    (22, 21, None)
    """
    text = printed.lower()
    if match := re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)", text):
        return int(match[1])
    tens, _, ones = text.rpartition("-")
    value = _words("ordinal").get(ones)
    if value is None:
        return None
    return int(value + (_words("cardinal").get(tens, 0.0) if tens else 0.0))


_TEENS = r"(?:ten|eleven|twelve|[a-z]+teen|twenty(?:-[a-z]+)?)"
_YEAR_WORDS = re.compile(
    r"(?P<century>nineteen|eighteen|seventeen|sixteen|fifteen|twenty)[ -](?:hundred[ -]?(?:and[ -])?)?"
    rf"(?P<rest>(?:oh[ -])?(?:{_CARDINALS})(?:[ -](?:{_CARDINALS}))?)"
    rf"|two thousand(?: (?:and )?(?P<after>(?:{_CARDINALS})(?:[ -](?:{_CARDINALS}))?))?",
    re.IGNORECASE,
)
YEAR_WORDS = (
    r"(?:nineteen[ -](?:[a-z]+ty(?:[ -][a-z]+)?|[a-z]+teen|ten|eleven|twelve|oh[ -][a-z]+)"
    rf"|two\ thousand(?:\ (?:and\ )?(?:one|two|three|four|five|six|seven|eight|nine|{_TEENS}))?"
    rf"|twenty[ -]{_TEENS})(?![A-Za-z])"
)
"""A year in words, as speech writes it: "nineteen ninety-seven"."""


def year_in_words(printed: str) -> int | None:
    """The year that words name, or None.

    >>> year_in_words("nineteen ninety-seven"), year_in_words("two thousand"), year_in_words("twenty-one")
    (1997, 2000, None)
    """
    match = _YEAR_WORDS.fullmatch(" ".join(printed.lower().split()))
    if not match:
        return None
    if match["century"]:
        rest = in_words(re.sub(r"^oh[ -]", "", match["rest"]))
        century = _words("cardinal")[match["century"]]
        if rest is None or (rest < 10 and "oh" not in match["rest"]) or rest > 99:
            return None
        return int(century * 100 + rest)
    rest = in_words(match["after"]) if match["after"] else 0.0
    return None if rest is None else int(2000 + rest)


LEAST_FIGURES = 3
"""Figures of a number, zeros at its end left out, from which two that nearly agree do so by no chance."""


def are_a_slip_apart(one: float, other: float) -> bool:
    """True for two different numbers of which one may be the other, mistyped: as many figures, of which one
    parts or two have changed places. Round and short numbers are often alike by chance.

    >>> are_a_slip_apart(14212, 12412), are_a_slip_apart(312, 317), are_a_slip_apart(300, 400)
    (True, True, False)
    """
    mine, theirs = (str(int(value)) if value == int(value) else repr(value) for value in (one, other))
    if len(mine) != len(theirs) or mine.find(".") != theirs.find("."):
        return False
    if min(len(side.strip("0.").replace(".", "")) for side in (mine, theirs)) < LEAST_FIGURES:
        return False
    parting = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
    return len(parting) == 1 or (len(parting) == 2 and parting[0] == parting[1][::-1])
