"""Weekdays, months and parts of a day that are words of a name, or may be: "the Sunday Times", "June"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from variorum.text import outlets
from variorum.text.calendar_names import ALL
from variorum.text.lexicon import rows, words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST_NAME = 40
_TIMES = {"", "DATE", "TIME"}


_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|to|last|next|this|early|late|mid|for|during|before|after"
    r"|through|every|each|between|and)[ -]|-)$",
    re.IGNORECASE,
)
_OF_NOUN = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their|this)|'s)\s(?P<month>\w+)\s"
    r"(?!(?:of|on|for|in|to|at|by|and|or|but|from|with|who|is|was|has|had|will|would|that|which|said|says|as)\b)"
    r"(?P<noun>[a-z]+)"
)


def is_month(name: str, match: re.Match[str], text: str) -> bool:
    """True where a month, by ``name`` a word or a person too, is one: "in May", "the July rally".

    "May" and "March" must stand before what is held on set days ("the May vote"): "the March organisers" and
    "the May cabinet" are others.
    """
    if _MONTH_BEFORE.search(text[max(0, match.start() - 12) : match.start()]):
        return True
    found = _OF_NOUN.search(text, max(0, match.start() - 6), match.end() + 24)
    if found is None or found.start("month") != match.start():
        return False
    noun = found["noun"]
    return name not in {"may", "march"} or not {noun, noun.removesuffix("s")}.isdisjoint(
        words("set_days.txt")
    )


_HEAD_AFTER = re.compile(r"\s(?P<head>[A-Z][a-z]+)(?!\s[A-Z]|[\w-])")


def names_group(text: str, start: int, end: int) -> bool:
    """True for a date that a group is called by: "the May 4 Movement"; not "the May 4 Senate vote"."""
    after = _HEAD_AFTER.match(text, end)
    the = text[start : start + 4].lower() == "the " or text[max(0, start - 4) : start].lower() == "the "
    return the and after is not None and after["head"].lower() in _group_heads()


@cache
def _group_heads() -> frozenset[str]:
    """Words that end groups' names."""
    return frozenset(row[0] for row in rows("name_heads.tsv") if row[1] == "group")


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


def noun_of(doc: Doc, start: int, end: int) -> str:
    """The lemma of the noun that a time before it is told of: "bombing" of "the Christmas bombing".

    "" where there is none. A name keeps its capital ("the Easter Rising").
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span) or span.root.dep_ not in {"compound", "nmod", "amod"}:
        return ""
    head = span.root.head
    if (
        head.i < span.end
        or head.pos_ not in {"NOUN", "PROPN"}
        or any(word.is_punct for word in doc[span.end : head.i])
    ):
        return ""
    lemma = head.lemma_.lower()
    return lemma.capitalize() if head.text[0].isupper() else lemma
