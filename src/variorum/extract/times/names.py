"""Weekdays and parts of a day that are words of a name: "the Sunday Times", "the Evening Post"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from variorum.text import outlets
from variorum.text.calendar_names import ALL

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST_NAME = 40
_TIMES = {"", "DATE", "TIME"}


def is_in_name(doc: Doc, text: str, start: int, end: int) -> bool:
    """True if the characters ``[start, end)`` of ``text``, which read like a time, are words of a name.

    Such are those of an outlet that the tables know ("the Mail on Sunday"), and after "the" those that begin
    a capitalised name that ends as outlets' names do or that the parser knows for one; not those of "the
    Tuesday White House meeting" or "the Monday Korvin died".
    """
    if not any(character.isupper() for character in text[start:end]):
        return False
    near = _outlets().finditer(text, max(0, start - _LONGEST_NAME), end + _LONGEST_NAME)
    return any(one.start() < end and start < one.end() for one in near) or _begins_name(doc, start, end)


@cache
def _outlets() -> re.Pattern[str]:
    """The known names with a weekday or part of day in them; "on Sunday Times readers" is no such."""
    names = {name for one in (*outlets.agencies(), *outlets.publications()) for name in one.spellings}
    timed = sorted(name for name in names if ALL.intersection(name.lower().split()))
    return re.compile(rf"(?<!\w)(?<![Oo]n )(?:{'|'.join(map(re.escape, timed))})(?!\w)")


def _begins_name(doc: Doc, start: int, end: int) -> bool:
    """True for the first words of a capitalised name after "the"."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span) or "the" not in {span[0].lower_, doc[max(0, span.start - 1)].lower_}:
        return False
    after = []
    for token in doc[span.end : span.end + 5]:
        if not token.text[0].isupper():
            break
        after.append(token)
    if not after or not span[-1].text[0].isupper():
        return False
    if after[-1].text in outlets.media_words():
        return len(after) == 1 or not outlets.is_known(" ".join(token.text for token in after))
    return span[-1].ent_type_ not in _TIMES and after[0].ent_type_ == span[-1].ent_type_
