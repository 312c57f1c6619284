"""The brief's own words: all that it prints beside what the articles print."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.model import Difference

DISAGREE: Mapping[Difference, str] = {
    "number": "The numbers contradict each other",
    "date": "The dates contradict each other",
    "attribution": "The articles give these words to different speakers",
    "occasion": "The articles place these words on different occasions",
    "polarity": "One article affirms what another denies",
    "place": "The places contradict each other",
    "actor": "The articles name different actors",
}
"""How a line on a contradiction begins, by type of difference."""

UNCLEAR: Mapping[Difference, str] = {
    "number": "The numbers differ, and it is not sure that they count the same",
    "date": "The dates differ, and it is not sure that the act is the same",
    "attribution": "The speakers look different, and it is not sure that they are",
    "actor": "The actors look different, and it is not sure that they are",
    "polarity": "It is not sure whether the articles agree that it happened",
}
"""The same for what could not be decided."""

FIXED = frozenset(
    word
    for line in (*DISAGREE.values(), *UNCLEAR.values())
    for word in line.replace(",", "").split()
    if word[0].isupper()
)
"""Capitalised words of the lines above."""
