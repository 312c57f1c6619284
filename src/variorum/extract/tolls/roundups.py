"""Whether a sentence sums what befell people on several occasions: "five dead in separate shootings".

Such a number is of no single event: a larger one later is no update of it, a smaller one no conflict.
Print says it by several occasions ("two unrelated fires", "a string of robberies"), by a span of time that
is summed ("in less than 30 hours", "since Friday afternoon") or by a bad time ("a violent weekend").
"""

from __future__ import annotations

import re
from functools import cache

from variorum.text import lexicon

_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)"
_SPANS = (
    rf"in (?:less than |under |just |about |over |more than )?{_NUMBER}[ -](?:hours?|days|weeks)\b",
    rf"(?:in|over|during|within) the (?:past|last) {_NUMBER} (?:hours|days|weeks|months)\b",
    rf"{_NUMBER}-(?:hour|day|week) (?:span|period|stretch|spree)",
    r"since (?:late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    r"throughout the (?:day|night|weekend|week|city)",
    r"(?:violent|deadly|bloody) (?:\w+ ){0,2}?(?:weekend|night|week|day|month|stretch|start)s?\b",
)
_SEVERAL = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|several|multiple|numerous|other|various)",
    r"(?:series|string|spate|rash|wave|pair|number|flurry) of",
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    nouns = "|".join(lexicon.words("roundup_nouns.txt"))
    return (
        re.compile(r"\b(?:separate|unrelated),? (?:[\w-]+,? ){0,3}(?!one\b)\w+s\b"),
        re.compile(rf"\b(?:{'|'.join(_SEVERAL)}) (?:[\w-]+,? ){{0,4}}(?:{nouns})\b"),
        re.compile(
            r"\b(?:weekend|overnight|holiday) (?:of )?(?:\w+ )?(?:violence|shootings|stabbings|crashes)\b"
        ),
        re.compile(
            r"\b(?:killed|dead|die[sd]?|shot|wounded|injured|hurt) (?:in|during) (?:[\w-]+ ){0,2}"
            r"(?:shootings|stabbings|crashes)\b"
        ),
        *(re.compile(rf"\b{span}") for span in _SPANS),
    )


def sums_several(sentence: str) -> bool:
    """True if a sentence's numbers are of several occasions; ``sentence`` as printed, any case."""
    low = " ".join(sentence.lower().split())
    return any(pattern.search(low) for pattern in _patterns())
