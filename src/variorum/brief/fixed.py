"""The brief's own words: all that it prints beside what the articles print."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.model import Difference

DISAGREE: Mapping[Difference, str] = {
    "number": "Outlets disagree on the number",
    "date": "Outlets disagree on the date",
    "attribution": "Outlets disagree on who said this",
    "occasion": "Outlets disagree on the occasion of these words",
    "polarity": "Outlets disagree on whether it is so",
    "place": "Outlets disagree on the place",
    "actor": "Outlets disagree on who did it",
}
"""How a line on a contradiction begins, by type of difference."""

UNCLEAR: Mapping[Difference, str] = {
    "number": "Outlets may disagree on the number",
    "date": "Outlets may disagree on the date",
    "attribution": "Outlets may disagree on who said this",
    "actor": "Outlets may disagree on who did it",
    "polarity": "Outlets may disagree on whether it is so",
}
"""The same for what could not be decided."""

FIXED = frozenset(
    word
    for line in (*DISAGREE.values(), *UNCLEAR.values())
    for word in line.replace(",", "").split()
    if word[0].isupper()
)
"""Capitalised words of the lines above."""
