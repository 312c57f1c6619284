"""Whether a bare number in print is somebody's age."""

from __future__ import annotations

import re
from functools import cache

from variorum.text.lexicon import rows
from variorum.text.nouns import person_nouns

_NAMED = re.compile(r"[A-Z][\w'.-]+,\s$")
_AGED = re.compile(r"\b(?:aged|ages?|age\sof)\s$", re.IGNORECASE)
_WHO_IS = re.compile(r"\bwho (?:is|was|turned)\s$", re.IGNORECASE)
_CLOSED = re.compile(r"[,.;)](?!\d)|$|\sof\s[A-Z]|\sand\b")
_SEVERAL = re.compile(r"(?:,\s\d{1,3})*,?\sand\s\d{1,3}(?=[,.;)](?!\d)|$|\swho\b)")
"""What closes the ages of several: "19 and 24,"; not "19 and 24 of them"."""
_DESCRIBED = re.compile(
    r"(?:\b(?:an?|the|this|that|another|one|two|three|four|five|my|our|your|his|her|its|their)|['’]s?)\s"
    r"(?:[\w'’-]+\s){0,4}?(?P<noun>[a-z][a-z-]*),\s$",
    re.IGNORECASE,
)
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "wives": "wife"}
BEFORE = 60
"""Characters before a number in which the one whose age it is is sought."""


def is_age(text: str, first: int, last: int, end: int) -> bool:
    """ "aged 19", "who was 10.", "Ansa Korvin, 45,", "the driver, 54,", "two brothers, 19 and 24,"."""
    before, after = text[max(0, first - BEFORE) : first], text[last : min(end, last + 24)]
    if _AGED.search(before):
        return True
    if _CLOSED.match(after) is None:
        return False
    if _NAMED.search(before) or _WHO_IS.search(before):
        return True
    described = _DESCRIBED.search(before)
    if described is None:
        return False
    noun = described["noun"].lower()
    # After a plural a single number may be how many there are: "of the passengers, 31, …".
    return _is_one_person(noun) or (_are_persons(noun) and _SEVERAL.match(after) is not None)


def _is_one_person(noun: str) -> bool:
    return noun.rpartition("-")[2] in person_nouns() and not noun.endswith(("people", "leadership"))


def _are_persons(noun: str) -> bool:
    """True for a plural of persons ("brothers", "women") and for a fixed number of them ("couple")."""
    stem = _IRREGULAR.get(noun) or re.sub(r"(?<=[^aeiou])ies$", "y", noun).removesuffix("s")
    return noun in _fixed_numbers() or (stem != noun and stem in person_nouns())


@cache
def _fixed_numbers() -> frozenset[str]:
    return frozenset(noun for noun, _, known in rows("collective_persons.tsv") if not known)
