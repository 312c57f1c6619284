"""Finding numbers in print with their unit, qualifier and bounds, by pattern alone."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from variorum.extract.quantities.ages import DECADE, years_of
from variorum.extract.quantities.called import is_called, is_list_mark
from variorum.extract.quantities.changes import FAR, has_changed, is_by_so_many_to, is_from_before
from variorum.extract.quantities.qualifiers import or_at_best, qualified
from variorum.extract.quantities.units import (
    DEGREES,
    MONEY,
    SIGN,
    UNIT,
    Spot,
    code_of,
    currency,
    rated,
    with_unit,
)
from variorum.text.lexicon import rows, words
from variorum.text.numbers import NUMBER, ORDINAL, Amount, ordinal, read, vague

__all__ = ["MOST_NUMBERS", "Spot", "spot"]

MOST_NUMBERS = 100
"""Numbers that are read in one sentence; what holds more is a table or worse."""

_MINUS = r"(?P<minus>(?:minus|negative)[ -]|[-−](?=[\d.$]))"

_NUMBER = re.compile(
    rf"(?:(?<![\w/.,:'’&])|(?<=,)(?=minus\ ))(?:(?<!-)|(?<=\ -)|(?<=^-))"
    rf"{_MINUS}?(?:{SIGN}{_MINUS.replace('minus>', 'minus2>')}?)?(?P<number>{NUMBER})"
    r"(?P<plus>\+|-plus\b)?(?![A-Za-z0-9])?",
    re.IGNORECASE,
)
_COPIED_POUND = re.compile(
    r"\d[\d,.]*\s?(?:m|mn|bn|k|million|billion|trillion)\b|\d{1,3}(?:,\d{3})+\b|\d+\.\d", re.IGNORECASE
)
"""An amount before which "PS" stands for the pound sign, as in copies that know ASCII only."""
_FOLD = re.compile(
    r"(?<![\w.,-])(?P<number>\d{1,4}(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|hundred|thousand)-?fold\b",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r"(?<![\w-])twice(?=\s(?:as\s(?:many|much|[a-z]+\sas)|the\s(?:number|amount|size|rate|price|cost|level|average"
    r"|total|value|share|limit))\b)",
    re.IGNORECASE,
)
"""Twice of a comparison: "twice as many ships"; "he scored twice" counts goals that print does not name."""
_ORDINAL = re.compile(rf"(?<![\w/-])(?P<number>{ORDINAL})", re.IGNORECASE)
_RANGE_MARK = re.compile(
    rf"(?:\s?(?:%|per\ ?cent))?\s?(?:-|—|–|to|and|or)\s?{SIGN}?(?P<number>{NUMBER})", re.IGNORECASE
)
_PERCENT = re.compile(r"\s?(?:%|per\ ?cent\b|percentage)", re.IGNORECASE)
_RANGE_START = re.compile(
    r"(?:\b(?P<word>between(?:\sthe\sages\sof)?|from|ranging from|range from)\s)$", re.IGNORECASE
)
_JOINED = re.compile(
    r"-(?:on|for|to|by|off|size|sided?|way)-(?:\d|[a-z])|-(?:size|sided|way|off)\b", re.IGNORECASE
)
"""What makes a number part of a word: "a one-on-one meeting", "a 3-for-1 split"."""
_CLOCK = re.compile(r"\s?(?:a\.m|p\.m|am\b|pm\b|o'clock|GMT|UTC|st\b|nd\b|rd\b|th\b)|:\d", re.IGNORECASE)
_PHONE = re.compile(r"\+?\(?\d{1,4}\)?(?:[ .-]\d{2,4}){2,5}(?!\d)|\d{7,15}(?!\d|\.\d|[,.]\d)")
_ADDRESS = re.compile(
    r"\sblock\b|\s(?:[A-Z][a-z]+\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Highway)\b"
)
_MILE = re.compile(r"\sMile\b")
"""What makes a number the name of a road: "near 7 Mile"."""
_SCORE = re.compile(r"\d{1,3}[-–—]\d{1,3}(?![\d-])")


def _hint() -> re.Pattern[str]:
    """The pattern of what every number and ordinal holds: a figure or a word of the tables."""
    printed = [row[0] for row in rows("number_words.tsv") if row[2] != "suffix"]
    words_of_numbers = {
        word for entry in [*printed, *vague()] for word in re.split(r"[ -]", entry) if len(word) > 2
    }
    by_letter = (
        f"{letter}(?:{'|'.join(sorted(word[1:] for word in words_of_numbers if word[0] == letter))})"
        for letter in sorted({word[0] for word in words_of_numbers})
    )
    figures, others = r"[\d½¼¾⅓⅔⅛⅜⅝⅞]", r"\b(?:teens|[a-z]{4,6}ties|twice)\b"
    return re.compile(rf"{figures}|{others}|(?<![A-Za-z])(?:{'|'.join(by_letter)})", re.IGNORECASE)


_HINT = _hint()
_GLUED = frozenset(".,:'’&/")
"""Marks right before a number that make it part of a longer one, but for a sentence's first."""
_BEFORE_HINT = 32
"""Characters before its first figure or word at which a number can begin: its sign and its article."""


def spot(text: str, start: int, end: int, taken: tuple[tuple[int, int], ...]) -> list[Spot]:
    """The numbers of ``text[start:end]``, in order; those that touch a range of ``taken`` are left out."""
    if 0 < start < len(text) and text[start - 1] in _GLUED:
        # "… was closed.Two men were hurt": a copy without the space; the mark is no part of the number.
        alone = spot(text[start:end], 0, end - start, tuple((a - start, b - start) for a, b in taken))
        return [_moved(one, start) for one in alone]
    hint = _HINT.search(text, start, end)
    if hint is None:
        return []
    found: list[Spot] = []
    free = start
    begin = max(start, hint.start() - _BEFORE_HINT)
    for match in islice(_NUMBER.finditer(text, begin, end), MOST_NUMBERS):
        if match.start() < free:
            continue
        left, right = match.span("number")
        if any((a < right and left < b) or _to_clock(text, right, a, b) for a, b in taken):
            continue
        if _is_none(text, match, start, end):
            continue
        one = _spot(text, match, start, end)
        if one is None:
            continue
        found.append(one)
        free = max(one.last, one.end)
    folds = [
        _of_fold(text, match, start, end) for match in islice(_FOLD.finditer(text, begin, end), MOST_NUMBERS)
    ]
    found += [one for one in folds if one is not None]
    found += [
        _of_twice(text, match, start, end)
        for match in islice(_TWICE.finditer(text, begin, end), MOST_NUMBERS)
    ]
    found += [
        _of_decade(match)
        for match in islice(DECADE.finditer(text, start, end), MOST_NUMBERS)
        if not any(a < match.end() and match.start() < b for a, b in taken)
    ]
    ordinals = [
        _of_ordinal(match)
        for match in islice(_ORDINAL.finditer(text, begin, end), MOST_NUMBERS)
        if not any(a < match.end() and match.start() < b for a, b in taken)
        and not any(one.first < match.end() and match.start() < one.last for one in found)
    ]
    return sorted([*found, *ordinals], key=lambda one: one.start)


def _moved(one: Spot, by: int) -> Spot:
    return replace(one, start=one.start + by, end=one.end + by, first=one.first + by, last=one.last + by)


def _to_clock(text: str, right: int, first: int, last: int) -> bool:
    """ "12-4 p.m.", "9 to 11 a.m.": the hour before a clock time that a range ends at."""
    return text[right:first] in {"-", "—", " to "} and re.search(r"[ap]\.?m\b", text[first:last]) is not None


def _of_fold(text: str, match: re.Match[str], start: int, end: int) -> Spot | None:
    """ "Grew more than sixfold", "a 10-fold rise"; "the reasons are twofold" multiplies nothing."""
    amount = read(match["number"])
    if amount is None or re.search(
        r"\b(?:is|are|was|were|be)\s$", text[max(start, match.start() - 5) : match.start()]
    ):
        return None
    one = Spot(*match.span(), *match.span(), amount.low, amount.high, unit="time", kind="measure", bare=False)
    return qualified(text, one, start, end)


def _of_twice(text: str, match: re.Match[str], start: int, end: int) -> Spot:
    """ "Twice as many ships": two times, as "three times as many" is three."""
    one = Spot(*match.span(), *match.span(), 2.0, 2.0, unit="time", kind="measure", bare=False)
    return qualified(text, one, start, end)


def _of_decade(match: re.Match[str]) -> Spot:
    """ "In her late 60s": an age between two years."""
    low, high = map(float, years_of(match))
    first = match.start("part") if match["part"] else match.start("decade")
    return Spot(
        *match.span("decade"), first, match.end(), low, high, unit="year", kind="age", exact=False, bare=False
    )


def _of_ordinal(match: re.Match[str]) -> Spot:
    value = float(ordinal(match["number"]) or 0)
    return Spot(*match.span("number"), *match.span("number"), value, value, kind="ordinal")


def _is_none(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """True for numbers that count nothing: codes, scores, telephone numbers, addresses, list numbers."""
    left, right = match.span("number")
    printed = match["number"]
    sign = match["sign"]
    if sign:
        return sign.strip() == "PS" and not _COPIED_POUND.match(text, left, end)
    digits = printed[0].isdigit()
    if (
        right < end
        and text[right].isalnum()
        and not (UNIT.match(text, right) or DEGREES.match(text, right) or text[right] in "°%")
    ):
        return True
    if _MILE.match(text, right):
        return True
    if digits and (
        _CLOCK.match(text, right) or _is_telephone(text, left, right) or _ADDRESS.match(text, right)
    ):
        return True
    if digits and (is_called(text, left, right, end) or is_list_mark(text, start, left, right)):
        return True
    if _JOINED.match(text, right, end) or _FOLD.match(text, left, end):
        return True
    if digits and _SCORE.match(text, left) and not UNIT.match(text, _SCORE.match(text, left).end()):  # type: ignore[union-attr]
        return _is_score(text, left)
    if digits and re.match(r"\d{1,3}[.)]\s", text[left : right + 2]) and left == start:
        return True
    before = re.search(r"([A-Za-z]+)[ .-]+$", text[max(start, left - 16) : left])
    if before and digits and (before[1].lower() in words("number_names.txt")) and not UNIT.match(text, right):
        return True
    return bool(digits and right < end and text[right] == "/" and text[right + 1 : right + 2].isdigit())


def _is_telephone(text: str, left: int, right: int) -> bool:
    return (
        _PHONE.match(text, left) is not None
        or re.search(r"\(\d{3}\)\s?$", text[max(0, left - 6) : left]) is not None
        or re.match(r"1-\d{3}-[A-Z\d]", text[left : right + 6]) is not None
        or re.match(r"\d{3}[-.]\d{4}\b|\d{1,2}-\d{1,2}-\d{2,4}\b", text[left : right + 9]) is not None
    )


def _is_score(text: str, left: int) -> bool:
    """ "2-1" is a score; a rising pair before a word ("5-10 people") is a range."""
    match = _SCORE.match(text, left)
    if match is None:
        return False
    one, two = (int(part) for part in re.split("[-–—]", match[0]))
    return not (two > one and re.match(r"\s[a-z]", text[match.end() : match.end() + 2]))


def _spot(text: str, match: re.Match[str], start: int, end: int) -> Spot | None:
    amount = read(match["number"])
    if amount is None:
        return None
    left, right = match.span("number")
    one = Spot(left, right, match.start(), match.end(), amount.low, amount.high, exact=amount.exact)
    code = currency(match["sign"]) if match["sign"] else ""
    one = _share(text, one, start, end) or _with_range(text, one, amount, bool(code), end)
    if match["minus"] or match["minus2"]:
        one = replace(
            one,
            low=_negative(one.high),
            high=_negative(one.low),
            start=match.start("minus") if match["minus"] else left,
        )
    if match["plus"]:
        one = replace(one, qualifier="at least", high=None)
    if code:
        one = replace(one, unit=code, kind="money", bare=False)
        after = MONEY.match(text, one.last)
        if after and code_of(after["name"]):
            one = replace(one, last=after.end())
    else:
        one = with_unit(text, one, end)
    one = or_at_best(text, rated(text, one, end), end)
    return qualified(text, one, start, end)


def _negative(value: float | None) -> float | None:
    return None if value is None else -value


_OF_HOW_MANY = re.compile(
    r"\s(?P<link>in|out\sof)\s(?:every\s)?"
    r"(?P<number>two|three|four|five|six|seven|eight|nine|ten|twenty|[2-9]|[1-9]\d{1,2}|[1-9]\d{0,2}(?:,\d{3})+"
    r"|a\ hundred|a\ thousand|a\ million)"
    r"(?=\s(?!(?:seconds|minutes|hours|days|nights|weeks|months|years|decades)\b)[a-z])",
    re.IGNORECASE,
)
_ROUND_WHOLES = frozenset({*range(2, 11), 20, 100, 1_000})
_SHARE_MAY_FOLLOW = re.compile(
    r"(?:^|[.;,:(\"'—]\s?|\n|\b(?:about|nearly|roughly|almost|around|than|that|only|just|some|as|for|to|and|or|least"
    r"|most|affects?|is|are|was|were|says?|said|believes?|estimates?|estimated|warns?|warned)\s)$",
    re.IGNORECASE,
)
"""What stands before a share; after a verb, "one in two raids" may be one that was taken."""


def _share(text: str, one: Spot, start: int, end: int) -> Spot | None:
    """ "One in five voters", "eight out of ten men": a part of what is counted, not eight and not ten men."""
    match = _OF_HOW_MANY.match(text, one.end, end)
    whole = read(match["number"]) if match else None
    if match is None or whole is None or whole.low is None or one.low is None or one.low != one.high:
        return None
    if not 1 <= one.low < whole.low or one.low != int(one.low):
        return None
    if one.low > 1 and whole.low not in _ROUND_WHOLES:
        return None  # "three in 12 villages"
    if match["link"].lower() == "in" and not _SHARE_MAY_FOLLOW.search(
        text[max(start, one.first - 12) : one.first]
    ):
        return None
    part = round(one.low / whole.low, 6)
    return replace(one, end=match.end("number"), last=match.end("number"), low=part, high=part)


def _with_range(text: str, one: Spot, first: Amount, money: bool, end: int) -> Spot:
    """Takes in the other end of "10 to 12", "between 5 and 7", "$3 billion to $5 billion"."""
    match = _RANGE_MARK.match(text, one.last, end)
    if match is None or first.low is None or not first.exact:
        return one
    second = read(match["number"])
    if second is None or second.low is None or not second.exact or bool(match["sign"]) > money:
        return one
    mark = (
        match[0][: match.start("number") - match.start()]
        .strip(" $€£¥%")
        .lower()
        .removeprefix("percent")
        .removeprefix("per cent")
        .strip()
    )
    if _PERCENT.match(text, one.last, end) and not _PERCENT.match(text, match.end(), end):
        return one  # "fell by 6 percent to 812 million crowns": a change and what came of it
    before = _RANGE_START.search(text[max(0, one.first - 20) : one.first])
    if mark == "and" and not (before and before["word"].lower().startswith("between")):
        return one
    if mark == "or" and (second.low > 3 * max(first.low, 1) or second.low > 100):
        return one  # "25,000 or 40,000" are two amounts, "two or three" is one loose one
    low, high = first.low, second.low
    printed_scale = _SCALE.search(match["number"])
    own_scale = _SCALE.search(text[one.start : one.end])
    if printed_scale and not own_scale:
        factor = read(f"1 {printed_scale[1]}")
        scaled = low * (factor.low or 1.0) if factor else low
        low = scaled if scaled < high else low
    if low >= high or (mark == "to" and high > FAR * low and has_changed(text, one.first)):
        return one
    if mark == "to" and is_from_before(text, one.first, match.end(), end):
        return one
    if mark == "to" and is_by_so_many_to(text, one.first, match.end(), end, low, high):
        return one
    return replace(one, end=match.end("number"), last=match.end(), low=low, high=high, exact=False)


_SCALE = re.compile(r"(hundred|thousand|million|billion|trillion|bn|mn|m|k)$", re.IGNORECASE)
"""What one number of a range may print for both: "two to three million"."""
