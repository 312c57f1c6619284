"""The time that a number holds for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.extract.quantities.counting import tokens_of
from variorum.model import Time, When
from variorum.text.compared import Compared, compared

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_ANOTHER = re.compile(r"\b(?:since|than)\s(?:(?:in|on|at|during)\s)?(?:the\s)?$", re.IGNORECASE)
"""What stands before a time from which something was counted or that it is held against."""
_BEFORE = 24
"""Characters before a time in which it is looked for."""


def as_of(number: Token, times: Sequence[Time]) -> When | None:
    """The date or clock time in the clause of the number; None where there is none or more than one fits.

    Of "2016, when 43 people died" it is the year. A number that another is held against has the time behind
    it, and that time is not the other's: "44 percent, down from 51 percent in 2021". Of "rose to 41 from 38
    on Friday" it is not said whose the day is.
    """
    sentence = number.sent
    stretches = compared(sentence.text)
    own = _stretch(stretches, number.idx - sentence.start_char)
    inside, outside = [], []
    for time in times:
        place = time.span.start - sentence.start_char
        if time.kind not in {"date", "time"} or not 0 <= place < len(sentence.text):
            continue
        if _is_explained(number, time):
            outside.append(time)
            continue
        if _OF_ANOTHER.search(sentence.text[max(0, place - _BEFORE) : place]):
            continue
        held = _stretch(stretches, place)
        if held is not None and held == own:
            inside.append(time)
        elif held is None and _is_of_clause(number, time):
            outside.append(time)
    fitting = outside if own is None else inside
    if own is not None and own.is_last and not outside:
        return None
    return fitting[0].when() if len(fitting) == 1 else None


def _stretch(stretches: Sequence[Compared], place: int) -> Compared | None:
    return next((one for one in stretches if one.start <= place < one.end), None)


def _is_of_clause(number: Token, time: Time) -> bool:
    tokens = tokens_of(number.doc, time.span.start, time.span.end)
    return bool(tokens) and _clause(tokens[-1]) == _clause(number)


def _is_explained(number: Token, time: Time) -> bool:
    """True for a time that the number's clause explains: "since 2016, when 43 people died"."""
    opening = next((one.i for one in number.doc[_clause(number)].children if one.lower_ == "when"), None)
    tokens = tokens_of(number.doc, time.span.start, time.span.end)
    if opening is None or not tokens:
        return False
    last: int = tokens[-1].i
    return last < opening and number.doc[last + 1 : opening].text in ("", ",")


def _clause(token: Token) -> int:
    """The index of the verb that governs a token, or of the root."""
    for _ in range(20):
        if token.pos_ in {"VERB", "AUX"} or token.head.i == token.i:
            break
        token = token.head
    return token.i
