"""Whether a bare number in print is somebody's age, and the ages of decades ("in her late 60s")."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from variorum.text.lexicon import rows, words
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMED = re.compile(r"[A-Z][\w'.-]+,\s$")
_AGED = re.compile(
    r"\b(?:age\s(?:of\s)?|between\sthe\sages\sof\s|(?:aged|ages)\s(?:(?:between|from|about|around|over|under|just|only)\s)?)$",
    re.IGNORECASE,
)
_HARDLY = r"(?:(?:just|only|barely|now|then|still|already)\s)?$"
_IS = r"(?:is|was|(?:will|would)\s(?:be|have\sbeen)|had\sbeen)\s" + _HARDLY
_HE_IS = re.compile(rf"\b(?:he|she)\s{_IS}", re.IGNORECASE)
_OLDEST = re.compile(
    rf"\b(?:oldest|eldest|youngest)\b(?:[^.;:,]{{0,40}}\s(?:aged\s|{_IS})|,\s)$", re.IGNORECASE
)
"""The one among several whose age is told: "the oldest of the victims was 81", "the youngest, 7,"."""
_SOMEBODY_IS = re.compile(rf"\s{_IS}", re.IGNORECASE)
_WHEN = re.compile(r"\swhen\s(?:he|she)\b")
_TURNED = re.compile(
    r"\s(?:(?:has|have|had|will|would|is|was|just|only|recently|already)\s){0,3}"
    rf"turn(?:s|ed|ing)?\s{_HARDLY}",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.,;:!?()\"“”\n]")
_PERSON_WORDS = frozenset({"i", "you", "he", "she", "who"})
_AT = frozenset({"in", "at", "of", "on", "for", "from", "near", "to", "by", "with", "under", "among", "than"})
"""Words behind a noun that tell where or whose it is: "the toll in Casse", "the mayor of Casse"."""
_DIED_AT = re.compile(r"\bdie[sd]\s(?:[a-z]+ly\s)?at\s$", re.IGNORECASE)
_LEAST_AT = 20
"""The least age behind "died at", where less may be an hour."""
_OF = re.compile(r"\b(?:an?|the|another)\s(?:[\w-]+\s){0,3}(?P<noun>[\w-]+)\sof\s$", re.IGNORECASE)
"""Persons of an age: "a woman of 45"; not "one woman of 45", which may be of so many."""
_WHO_IS = re.compile(r"\bwho (?:is|was|turned)\s$", re.IGNORECASE)
_CLOSED = re.compile(r"[,.;)](?!\d)|$|\sof\s[A-Z]|\sand\b")
_SEVERAL = re.compile(r"(?:,\s\d{1,3})*,?\sand\s\d{1,3}(?=[,.;)](?!\d)|$|\swho\b)")
"""What closes the ages of several: "19 and 24,"; not "19 and 24 of them"."""
_DESCRIBED = re.compile(
    r"(?:\b(?:an?|the|this|that|another|one|two|three|four|five|my|our|your|his|her|its|their)|['’]s?)\s"
    r"(?:[\w'’-]+\s){0,4}?(?P<noun>[a-z][a-z-]*),\s$",
    re.IGNORECASE,
)
_AT_A_TIME = re.compile(
    r"\s(?:(?:when|while|last|this|next|yesterday|today|at\sthe\stime)\b|(?:on|in)\s[A-Z\d])"
)
"""What stands behind an age that nothing closes: "turned 16 last week"; not "turned 16 in to the police"."""
_NO_NOUN = re.compile(r"\s(?:was|is|were|has|had|will|who|from|with|but|died|in|at|on)\b")
"""The same behind "a woman of 45": what is no noun that would be counted."""
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "wives": "wife"}
BEFORE = 60
"""Characters before a number in which the one whose age it is is sought."""


def is_age(text: str, first: int, last: int, end: int) -> bool:
    """ "aged 19", "who was 10.", "Ansa Korvin, 45,", "the driver, 54,", "two brothers, 19 and 24,".

    A number in words is one where print leaves no doubt: "aged nine", "she was nine when …".
    """
    before, after = text[max(0, first - BEFORE) : first], text[last : min(end, last + 24)]
    if _AGED.search(before):
        return True
    if _is_told(text[first:last], before, after):
        return True
    if _CLOSED.match(after) is None or not text[first].isdigit():
        return False
    if _NAMED.search(before) or _WHO_IS.search(before):
        return True
    described = _DESCRIBED.search(before)
    if described is None:
        return False
    noun = described["noun"].lower()
    # After a plural a single number may be how many there are: "of the passengers, 31, …".
    return _is_one_person(noun) or (_are_persons(noun) and _SEVERAL.match(after) is not None)


def _is_told(printed: str, before: str, after: str) -> bool:
    """ "The oldest was 81", "he was 19 when …", "turned 16", "a woman of 45"; not "he was one of nine"."""
    if printed.lower() == "one":
        return False
    closed = _CLOSED.match(after) is not None
    if (of := _OF.search(before)) and of["noun"].lower() in words("nouns_of_age.txt"):
        return closed or _NO_NOUN.match(after) is not None
    if _DIED_AT.search(before):
        return closed and printed.isdigit() and int(printed) >= _LEAST_AT
    somebody = _SOMEBODY_IS.search(before)
    if _WHEN.match(after) and somebody and _is_person(before[: somebody.start()]):
        return True
    turned = _TURNED.search(before)
    told = (turned and _is_person(before[: turned.start()])) or any(
        one.search(before) for one in (_HE_IS, _OLDEST)
    )
    return bool(told) and (closed or _AT_A_TIME.match(after) is not None)


def _is_person(subject: str) -> bool:
    """True if print before a verb ends with a person: "the mayor of Casse", not "the toll in Casse".

    A name is taken for a person's, but not a common word that merely begins the sentence ("Inflation").
    """
    printed = _CLAUSE.split(subject)[-1].split()
    named = len(printed)
    while named and printed[named - 1][0].isupper() and printed[named - 1].lower() not in _PERSON_WORDS:
        named -= 1
    name, rest = printed[named:], [word.lower() for word in printed[:named]]
    if not name:
        return bool(rest) and (rest[-1] in _PERSON_WORDS or _is_one_person(rest[-1]))
    if rest and rest[-1] in _AT:
        return len(rest) > 1 and _is_one_person(rest[-2])
    if (rest and rest[-1] in {"the", "a", "an"}) or (len(name[-1]) > 1 and name[-1].isupper()):
        return False  # "the Dow", "GDP"
    return rest != [] or len(name) > 1 or name[0].lower() not in words("common_words.txt")


DECADE = re.compile(
    r"\bin\s(?:his|her|their|my|your|our)\s(?:(?P<part>early|mid|late)[ -](?:to[ -](?:mid|late)[ -])?)?"
    r"(?P<decade>(?P<tens>[2-9])0s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|teens)\b",
    re.IGNORECASE,
)
"""The decade of somebody's age: "in her late 60s", "in their twenties"."""
_DECADES = (
    "teens",
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
)
_PARTS = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}


def is_of_years(decade: Token) -> bool:
    """True for a decade that describes a noun, of no age: "their 80s heyday", "his early 90s films"."""
    beside = decade.doc[decade.i + 1 : decade.i + 2]
    return any(token.pos_ == "NOUN" for token in beside) or (
        decade.head.i > decade.i and decade.head.pos_ == "NOUN"
    )


def years_of(decade: re.Match[str]) -> tuple[int, int]:
    """The first and last year of age of a match of :data:`DECADE`, both included.

    What is early or late is said loosely, and its bounds are wide.
    """
    tens = 10 * (int(decade["tens"]) if decade["tens"] else _DECADES.index(decade["decade"].lower()) + 1)
    part = decade["part"]
    if part is None or re.search(r"\bto\b", decade[0], re.IGNORECASE):
        return max(tens, 13), tens + 9
    first, last = _PARTS[part.lower()]
    return max(tens + first, 13), tens + last


def _is_one_person(noun: str) -> bool:
    return noun.rpartition("-")[2] in person_nouns() and not noun.endswith(("people", "leadership"))


def _are_persons(noun: str) -> bool:
    """True for a plural of persons ("brothers", "women") and for a fixed number of them ("couple")."""
    stem = _IRREGULAR.get(noun) or re.sub(r"(?<=[^aeiou])ies$", "y", noun).removesuffix("s")
    return noun in _fixed_numbers() or (stem != noun and stem in person_nouns())


@cache
def _fixed_numbers() -> frozenset[str]:
    return frozenset(noun for noun, _, known in rows("collective_persons.tsv") if not known)
