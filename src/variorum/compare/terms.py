"""Prison terms: whether two articles print the length of one person's."""

from __future__ import annotations

import re

from variorum.compare.view import View
from variorum.model import Quantity

_LONG = frozenset({"year", "month"})
_SERVED = re.compile(r"\b(?:jail|sentenc|imprison|incarcerat|prison|custody|behind bars)", re.IGNORECASE)


def is_served(view: View, one: Quantity) -> bool:
    """True for a number of years or months in a sentence that tells of prison."""
    is_term = one.kind == "duration" and one.unit in _LONG
    return is_term and _SERVED.search(view.sentence(one.number).text) is not None


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
