"""Whose age a printed number is: "Ansa Korvin, 45,", "the 45-year-old Ansa Korvin"; ages of two children."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.model import Actor, Quantity
from variorum.text.numbers import spelled
from variorum.text.stems import numbers

_BEHIND_NAME = re.compile(r"(?:,\s|\s\(|,\swho\s(?:is|was|turned)\s)(?:(?:aged?|then)\s)?", re.IGNORECASE)
"""What stands between a name and the age behind it."""

_BEFORE_NAME = re.compile(r"\s(?:(?!and\s|or\s)[a-z][a-z-]*\s){0,2}")
"""What stands between an age and the name behind it: "45-year-old harbour master Ansa Korvin"."""


_MAN, _WOMAN = r"(?P<man>man|boy|male|son|father)", r"(?P<woman>woman|girl|female|daughter|mother)"
_SEX_BEHIND = re.compile(rf"[ -](?:[a-z-]+ )?(?:{_MAN}|{_WOMAN})\b", re.IGNORECASE)
_SEX_BEFORE = re.compile(rf"\b(?:{_MAN}|{_WOMAN}), (?:aged? )?$", re.IGNORECASE)

YEAR = 12
"""Months of a year."""

OF_AGE = 18 * YEAR
"""Months from which nobody is a child."""

_AGE = re.compile(
    r"\b(?P<old>\w+)[- ](?P<unit>year|month)s?[- ]old\b"
    r"|,\s(?:aged?\s)?(?P<behind>\d{1,2})(?=[,.)](?!\d)|\s*$)",
    re.IGNORECASE,
)
"""An age in print: "a three-year-old girl", "the girl, 3,"."""

_IDENTIFIED = re.compile(r"\bidentif(?:y|ies|ied|ying)\s(?:the\s|an?\s)?$", re.IGNORECASE)
_AS_NAME = re.compile(r"\sas\s(?:[a-z][a-z-]*\s){0,2}")
"""What stands between an age and the name in "identified the 45-year-old as Ansa Korvin"."""

_WITHIN_NAME = re.compile(r"(?:(?:the|an?)\s)?", re.IGNORECASE)
"""What may stand before the age in a mention that holds both: "[The 45-year-old sailor Ansa Korvin]"."""


def whose_ages(quantities: Sequence[Quantity], actors: Sequence[Actor]) -> Mapping[str, str]:
    """The ids of the persons, by the id of the age that print sets beside their name.

    Only an age right beside a name is anybody's; "she, 45," and "the driver, 45," are left out, since who
    that is was found by other means and may be wrong. Offsets are those of the articles' text.
    """
    named: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for actor in actors:
        for mention in actor.mentions:
            if mention.form == "name" and actor.kind == "person":
                named[mention.article].append((mention.start, mention.end, actor.id))
    found = {}
    for one in quantities:
        if one.kind == "age" and one.sentence is not None:
            persons = {actor for start, end, actor in named[one.article] if _is_of(one, start, end)}
            if len(persons) == 1:
                found[one.id] = persons.pop()
    return found


def _is_of(age: Quantity, start: int, end: int) -> bool:
    """True if the age stands beside the name at ``[start, end)``, in one sentence."""
    sentence = age.sentence
    if sentence is None or start < sentence.start or end > sentence.end:
        return False
    text, first = sentence.text, sentence.start
    if end <= age.number.start:
        return _BEHIND_NAME.fullmatch(text[end - first : age.number.start - first]) is not None
    if age.number.end <= start < age.phrase.end < end:
        return True  # a name that takes a part of the age in: "53-year-[old Ansa Korvin]"
    if start <= age.number.start and age.phrase.end < end:
        return _WITHIN_NAME.fullmatch(text[start - first : age.number.start - first]) is not None
    if age.phrase.end <= start:
        if _IDENTIFIED.search(text[: age.phrase.start - first]):
            return _AS_NAME.fullmatch(text[age.phrase.end - first : start - first]) is not None
        return _BEFORE_NAME.fullmatch(text[age.phrase.end - first : start - first]) is not None
    return False


def of_other_children(left: str, right: str) -> bool:
    """True of two stretches that tell of children by age, and of none who may be the same.

    Ages within a year of each other may be those of one child, told on two days.

    >>> of_other_children("A 9-year-old boy was shot.", "A 3-year-old was shot by a boy, 14, at home.")
    True
    >>> of_other_children("A 9-year-old was shot.", "The boy, 10, was shot.")
    False
    >>> of_other_children("A boy, 9, was shot.", "A man, 31, was shot.")
    False
    """
    one, other = _ages_of_children(left), _ages_of_children(right)
    return bool(one and other) and all(abs(mine - theirs) > YEAR for mine in one for theirs in other)


def _ages_of_children(text: str) -> frozenset[int]:
    """The ages below :data:`OF_AGE` that a stretch prints, in months."""
    found = set()
    for match in _AGE.finditer(text):
        word = match["old"] or match["behind"]
        length = YEAR if (match["unit"] or "year").lower() == "year" else 1
        found |= {int(one) * length for one in numbers(word) | spelled(word) if one.isdigit()}
    return frozenset(age for age in found if age < OF_AGE)


def are_of_other_sex(left: Quantity, right: Quantity) -> bool:
    """True for the ages of a man and of a woman, by the word right beside each."""
    found = [_sex_beside(one) for one in (left, right) if one.kind == "age"]
    return len(found) == 2 and "" not in found and found[0] != found[1]


def _sex_beside(age: Quantity) -> str:
    if age.sentence is None:
        return ""
    text, base = age.sentence.text, age.sentence.start
    match = _SEX_BEHIND.match(text, age.phrase.end - base)
    match = match or _SEX_BEFORE.search(text[: age.number.start - base])
    return "" if match is None else match.lastgroup or ""
