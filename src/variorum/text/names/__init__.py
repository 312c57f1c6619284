"""Names: their parts, sounds and likeness; acronyms; countries with their adjectives and capitals."""

from __future__ import annotations

from variorum.text.names.acronyms import stands_for
from variorum.text.names.bodies import core_words, distinctive_words
from variorum.text.names.countries import Country, country_of, country_of_capital, country_of_people
from variorum.text.names.likeness import Level, Likeness, compare
from variorum.text.names.parts import Parts, fold, person_parts

__all__ = [
    "Country",
    "Level",
    "Likeness",
    "Parts",
    "compare",
    "core_words",
    "country_of",
    "country_of_capital",
    "country_of_people",
    "distinctive_words",
    "fold",
    "person_parts",
    "stands_for",
]
