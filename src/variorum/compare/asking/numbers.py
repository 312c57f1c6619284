"""How a number is told: of which act, as the whole of a part, as a part, by how much, for a moment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from variorum.compare.asking.facts import counts
from variorum.compare.asking.parties import is_by_phrase
from variorum.compare.roundings import rounds_to
from variorum.model import Event, Quantity
from variorum.text import lexicon
from variorum.text.acts import family
from variorum.text.alike import alike
from variorum.text.lexicon import either
from variorum.text.numbers import NUMBER
from variorum.text.stems import is_function_word

_OWN = frozenset({"its", "their", "his", "her"})
FAR = 1.5
"""How many times as large a number must be as another, of which one is told with "about", to exclude it."""

_WAY = re.compile(r"\b(by|from)\s$", re.IGNORECASE)
_WHOLE = re.compile(
    rf"\b(?P<part>{NUMBER})\s(?:out\s)?of\s(?:(?:the|its|his|her|their|those|these|all)\s)?$", re.IGNORECASE
)
_WHOLE_OF_NAMED = re.compile(
    rf"\b{NUMBER}\s(?P<noun>[a-z]+)\s(?:out\s)?of\s(?:the|its|his|her|their|those|these|all)\s$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:another|an?\s(?:further|additional)|including|among\s(?:them|whom))\s$", re.IGNORECASE
)
_OF_WHOLE = re.compile(rf"\sof\s(?:the|its|his|her|their|those|these)\s(?!{NUMBER})", re.IGNORECASE)
_ALONE = re.compile(r"\b(?i:in|at|on)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*\salone\b")
_THE = re.compile(r"(?:the|all|its|his|her|their|those|these|all the)\s", re.IGNORECASE)


def is_of_other_act(asked: Quantity, one: Quantity) -> bool:
    """True for numbers of two acts: "12 died" and "about 30 were hurt", "87 came" and "87 spoke"."""
    mine, theirs = asked.of_event, one.of_event
    return bool(mine and theirs) and family(mine) != family(theirs)


def is_of_other_set(asked: Quantity, one: Quantity) -> bool:
    """True if print counts what is somebody's own, in other words than the sentence counts with.

    "The guild sent its 400 salaried workers home" is no print for "400 harbour workers were sent home".
    """
    mine, theirs = ({word for word in number.scope if not is_function_word(word)} for number in (asked, one))
    own = not _OWN.isdisjoint(one.scope) and _OWN.isdisjoint(asked.scope)
    return own and bool(mine) and not any(alike(word, other) for word in mine for other in theirs)


def is_sure(asked: Quantity, one: Quantity) -> bool:
    """True if both are exact, or so far apart that "about" makes them no nearer."""
    if asked.qualifier == "" == one.qualifier:
        return True
    if not {asked.qualifier, one.qualifier} <= {"", "about"} or not asked.low or not one.low:
        return False
    return max(asked.low, one.low) >= FAR * min(asked.low, one.low)


def is_told_otherwise(asked: Quantity, one: Quantity) -> bool:
    """True if one says by how much, or from what, and the other how many: "won by 287 votes", "won 31,906".

    "Fell by 9 percent" and "fell 9 percent" say the same.
    """
    if asked.change in ("+", "-") and one.change in ("+", "-"):
        return False
    return _way(asked) != _way(one)


def _way(one: Quantity) -> str:
    """ "by" or "from" where it stands before a number; "" where "by" names a doer ("was hit by two cars")."""
    before = _before(one)
    found = _WAY.search(before)
    return "" if found is None or is_by_phrase(before) else found[1].casefold()


def _before(one: Quantity) -> str:
    return one.sentence.text[: one.phrase.start - one.sentence.start] if one.sentence is not None else ""


def is_whole(one: Quantity) -> bool:
    """True for what another number is printed as a part of: "seven of nine counts".

    The part may say what is counted ("40 tonnes of the 90"), "60 guests of the 12 hotels" is none.
    """
    before = _before(one)
    named = _WHOLE_OF_NAMED.search(before)
    counted = {one.counts, one.unit} - {""}
    # The code of a currency ("USD") is not the noun of print ("dollars").
    open_ = not counted or one.kind == "money"
    same = named is not None and (open_ or any(alike(named["noun"], noun) for noun in counted))
    return same or _WHOLE.search(before) is not None


def is_only_whole(asked: Quantity, one: Quantity, act: Event | None, events: Sequence[Event]) -> bool:
    """True if print has the asked number as the whole alone of which another did it or underwent it.

    "Two of the 12 men were arrested" is no print for "12 men were arrested". "Two of the 12 men charged in
    May were arrested" is one for "12 men were charged".
    """
    if is_whole(asked) or not is_whole(one):
        return False
    spans = [
        span
        for event in events
        if act is not None and family(event.kind or event.lemma) == family(act.kind or act.lemma)
        for span in (event.agent_span, event.patient_span)
        if span is not None and span.end == one.phrase.end
    ]
    return not any(_THE.sub("", span.text) == one.phrase.text for span in spans)


def is_part(asked: Quantity, one: Quantity) -> bool:
    """True for a smaller number that print tells as a part: "in Casse alone 340 homes", "12 of the men"."""
    if one.high is None or asked.low is None or one.high >= asked.low:
        return False
    text = one.sentence.text if one.sentence is not None else ""
    of_whole = _OF_WHOLE.search(one.phrase.text) is not None
    return of_whole or _PART.search(_before(one)) is not None or _ALONE.search(text) is not None


def is_rounded(asked: Quantity, one: Quantity) -> bool:
    """True if one number is the other at fewer digits: 12,000 and 12,412."""
    values = [number.low for number in (asked, one) if number.low == number.high and not number.qualifier]
    if len(values) != 2 or None in values:
        return False
    mine, theirs = (float(value or 0) for value in values)
    return rounds_to(mine, theirs) or rounds_to(theirs, mine)


def is_passing(asked: Quantity, one: Quantity) -> bool:
    """True if print tells the number for a moment on the way ("in early trading"), the sentence does not."""
    mine, theirs = (
        {found.casefold() for found in _passing().findall(number.sentence.text if number.sentence else "")}
        for number in (asked, one)
    )
    return bool(theirs - mine)


@cache
def _passing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(lexicon.words('passing_states.txt'))})\b", re.IGNORECASE)


def of_same_act(asked: Quantity, others: Sequence[Quantity]) -> bool:
    """True if one of some numbers is told of the asked act and counts what the asked one does."""
    return any(
        family(one.of_event) == family(asked.of_event) and counts(asked, one) == "same"
        for one in others
        if one.of_event and asked.of_event
    )
