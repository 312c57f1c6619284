"""Sentences that begin right after "a.m." or "p.m.", whose final point is theirs and the sentence's."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from variorum.text.calendar_names import MONTHS, WEEKDAYS
from variorum.text.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc

_HALVES = frozenset({"a.m.", "p.m."})
_ZONES = frozenset(
    {"eastern", "central", "mountain", "pacific", "atlantic", "greenwich", "universal", "zulu"}
)
_BEFORE_NOUNS = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "every"})
_ENDS = frozenset({".", "!", "?"})
_STOPS = frozenset(".!?,")
_MARKS = frozenset('"“”')
_OPENERS = frozenset(
    {
        "at",
        "by",
        "on",
        "in",
        "before",
        "after",
        "from",
        "until",
        "till",
        "since",
        "between",
        "shortly",
        "just",
    }
)
FEWEST_WORDS = 3
"""Words of a sentence before the hour at its end ("He left at 7 p.m.")."""
LONGEST_TITLE = 30
"""Tokens from a quotation mark to the one that closes a title; what is longer is somebody's words."""
LONGEST_ZONE = 3
"""Letters of a zone ("GMT"), and words from an hour to "time" ("at 8 a.m. Port Casse time")."""


def opens_after_hour(doc: Doc, place: int, opened: int) -> bool:
    """True if the word at ``place`` opens a sentence right after an hour: "… at 7 p.m. Ferries were …".

    ``opened`` is the place where the last sentence known before it begins.

    Not so for what tells the day or the zone ("7 p.m. Monday", "7 p.m. EST", "7 p.m. London time"), nor for
    the noun of which the hour is ("the 7 p.m. News"), nor where the hour opens its sentence ("At 7 p.m. …").
    The mark that opens somebody's words begins a sentence, too; that of a title ("“Night Watch”") does not.
    """
    if place < 2 or doc[place - 1].text not in _HALVES:
        return False
    if doc[place].text in _MARKS:
        return _opens_words(doc, place) and not _opens_sentence(doc, place - 2, opened)
    word = doc[place]
    if not word.text[:1].isupper():
        return False
    if word.text.isupper() and 1 < len(word.text) <= LONGEST_ZONE + 1:
        return False
    lower = word.lower_.rstrip(".")
    if lower in MONTHS or lower in WEEKDAYS or lower in _ZONES or lower in _days_of_feasts():
        return False
    after = doc[place : place + LONGEST_ZONE + 1]
    if len(after) < LONGEST_ZONE or any(token.lower_ == "time" for token in after):
        return False
    before = doc[place - 3] if place >= LONGEST_ZONE else None
    return (
        before is not None
        and before.lower_ not in _BEFORE_NOUNS
        and not _opens_sentence(doc, place - 2, opened)
    )


def _opens_words(doc: Doc, place: int) -> bool:
    """True for a mark before a word with a capital whose words end in a stop or comma, as a saying's do."""
    if not doc[place - 1].whitespace_ or place + 1 >= len(doc) or not doc[place + 1].text[:1].isupper():
        return False
    behind = range(place + 2, min(len(doc), place + LONGEST_TITLE))
    closing = next((i for i in behind if doc[i].text in _MARKS), None)
    return closing is None or doc[closing - 1].text[-1] in _STOPS


def _opens_sentence(doc: Doc, hour: int, opened: int) -> bool:
    """True if the sentence of an hour begins with its preposition, or with a few words before it."""
    first = hour
    while first > opened and doc[first - 1].text not in _ENDS:
        first -= 1
    return hour - first < FEWEST_WORDS or doc[first].lower_ in _OPENERS


@cache
def _days_of_feasts() -> frozenset[str]:
    return frozenset(row[0].split()[0].lower() for row in rows("holidays.tsv"))
