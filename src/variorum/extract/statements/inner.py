"""Quotations inside quotations: "“The doctor told me, ‘Go home,’” she said" is of the doctor, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.grammar import FIRST_PERSON
from variorum.extract.statements.cue import cue_range, is_negated
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.sources import phrase, subject
from variorum.extract.statements.unsaid import without_unsaid
from variorum.text.cues import cue_acts
from variorum.text.quotations import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Token

_FARTHEST = 5
"""Tokens between a cue and the quotation that it opens, such as whom it is said to."""

_CONDITIONS = frozenset({"if", "unless"})
_IN_TALK = FIRST_PERSON | {"you"}
_OPENING = (",", ":")
_LEAST = 2
"""Words of a quotation inside another, at least: one alone is a term more often than a saying."""


def with_inner(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and those of the quotations inside others that a cue opens there, whole.

    Of a cue that was read already, the words are those in its marks; others are made where its subject is
    printed, and where it was said.
    """
    result = list(drafts)
    for quotation in reading.inner:
        verb = _cue(reading, quotation)
        if verb is None:
            continue
        content = ((quotation.start, quotation.end),)
        same = [one for one in result if one.head == verb.i]
        made = replace(same[0], content=content) if same else _draft(reading, verb, content)
        if made is not None:
            result = [*(one for one in result if one.head != verb.i), made]
    return result


def _cue(reading: Reading, quotation: Quotation) -> Token | None:
    """The verb of saying before a quotation inside another, with a comma or a colon between them."""
    doc = reading.doc
    first = reading.token_at(quotation.start)
    text = reading.text[quotation.inner_start : quotation.inner_end]
    if first.i == 0 or doc[first.i - 1].text not in _OPENING or len(text.split()) < _LEAST:
        return None
    for i in range(first.i - 2, max(-1, first.i - 3 - _FARTHEST), -1):
        word = doc[i]
        if reading.quoted[i] != reading.quoted[first.i] or word.is_punct:
            return None
        if word.pos_ == "VERB":
            speech = cue_acts().get(word.lemma_.lower(), ("",))[0] == "speech"
            return word if speech else None
    return None


def _draft(reading: Reading, verb: Token, content: tuple[tuple[int, int], ...]) -> Draft | None:
    who = subject(verb)
    if who is None or reading.quoted[who.i] != reading.quoted[verb.i] or not _is_told(verb, who):
        return None
    cue = cue_range(verb)
    made = Draft(
        head=verb.i,
        lemma=verb.lemma_.lower(),
        part="VERB",
        relation="quotation",
        cue=cue,
        source=phrase(reading, who, cue),
        subject=who.i,
        content=content,
        weight=1.0,
        negated=is_negated(verb),
    )
    return next(iter(without_unsaid(reading, [made])), None)


def _is_told(verb: Token, who: Token) -> bool:
    """False for "if he told me, ‘Go’", "I would tell them, ‘Go’", "he will say, ‘Go’": nobody did.

    "My father would say, ‘Go’" tells what somebody else used to say.
    """
    if any(one.dep_ == "mark" and one.lower_ in _CONDITIONS for one in verb.children):
        return False
    modals = {one.lower_ for one in verb.children if one.tag_ == "MD"}
    habit = modals <= {"would", "'d", "’d"} and who.lower_ not in _IN_TALK
    return not modals or habit
