"""Prison terms: whether two articles print the length of one person's."""

from __future__ import annotations

import re

from variorum.compare.view import View
from variorum.model import Quantity

_LONG = frozenset({"year", "month"})
_SENT_FOR = re.compile(
    r"\b(?:jail(?:s|ed|ing)?|imprison(?:s|ed|ing|ment)?|incarcerat(?:ed?|es|ing|ion)|prison|custody|bars"
    r"|sentenc(?:es?|ed|ing))(?:\s(?!(?:for|to|of|who|which|that|after|when|as)\b)[\w'’.-]+){0,5}"
    r"\s(?:for|to|of)\s(?:an?\s|another\s|a\s(?:further|total\sof)\s)?$",
    re.IGNORECASE,
)
"""Before a term: "was jailed on Monday for", "a sentence of"; not "was jailed for beating his wife for"."""
_IN_PRISON = re.compile(
    r"(?:years?\b|months?\b|['’\s-]|of\s)*(?:(?:in|to)\s(?:[\w-]+\s){0,2}(?:prison|jail|custody|detention)|behind\sbars"
    r"|(?:prison|jail|imprisonment)|(?:[\w-]+\s)?sentences?)\b",
    re.IGNORECASE,
)
"""Behind a term: "years in prison", "years' imprisonment", "a six-year sentence"."""


def is_served(view: View, one: Quantity) -> bool:
    """True for a number of years or months for which print says that somebody goes to prison.

    Not for another in such a sentence: "Korvin, who ruled the town for eight years, was jailed".
    """
    if one.kind != "duration" or one.unit not in _LONG:
        return False
    sentence = view.sentence(one.number)
    before, behind = (
        sentence.text[: one.phrase.start - sentence.start],
        sentence.text[one.phrase.end - sentence.start :],
    )
    return _SENT_FOR.search(before) is not None or _IN_PRISON.match(behind) is not None


def are_of_one(view: View, one: Quantity, other: Quantity) -> bool:
    """True for the terms of one person by name: "Korvin got nine years in jail", "Korvin was jailed for 12".

    Who else is named, as the judge, is so in one of the sentences alone. Whether both are for one deed, print
    seldom says.
    """
    if not all(is_served(view, each) for each in (one, other)):
        return False
    mine, theirs = (_persons(view, each) for each in (one, other))
    return bool(mine & theirs) and (mine <= theirs or theirs <= mine)


def _persons(view: View, term: Quantity) -> frozenset[str]:
    """The persons whom a term's sentence names."""
    here = view.sentence(term.number)
    return frozenset(
        actor
        for start, end, actor in view.names_at.get(term.article, ())
        if here.start <= start and end <= here.end and view.actors[actor].kind == "person"
    )
