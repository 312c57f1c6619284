"""Words of the outlet that are run into what somebody says.

What the speaker did next ("accused the port of waste and approved a resolution"), and what the outlet tells
of quoted words ("“others,” a reference to the chief").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import CharRange, Reading, TokenRange
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_TENSES = frozenset({"VBD", "VBZ", "VBP"})
_MARKS = "\"”’' —–,"


def up_to_next_deed(reading: Reading, head: Token, content: tuple[CharRange, ...]) -> tuple[CharRange, ...]:
    """The content of the cue ``head`` up to the next verb of its own subject.

    That verb has the cue's tense and follows an "and" behind an object without a verb in a tense.
    """
    told = [child.dep_ for child in head.children if child.dep_ in ("dobj", "ccomp", "xcomp")]
    if head.tag_ not in _TENSES or told != ["dobj"]:
        return content
    for verb in head.children:
        if verb.dep_ != "conj" or verb.tag_ != head.tag_ or reading.quoted[verb.i] >= 0:
            continue
        before = reading.doc[head.i + 1 : verb.i]
        tenses = any(one.tag_ in _TENSES or one.tag_ == "MD" for one in before)
        if len(before) and before[-1].dep_ == "cc" and not tenses:
            return ranges.before(reading, content, before[-1].idx) or content
    return content


def without_notes(reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without what the outlet tells of words quoted in them, as they are where nothing is left.

    What it tells is itself nobody's statement.
    """
    notes = [note for quotation in reading.quotations if (note := _note(reading, quotation.end)) is not None]
    found = []
    for draft in drafts:
        if draft.source is None and any(start <= draft.head < end for start, end in notes):
            continue
        content = draft.content
        for note in notes:
            content = tuple(rest for piece in content for rest in ranges.without(reading, piece, note))
        found.append(replace(draft, content=content) if content else draft)
    return found


def _note(reading: Reading, place: int) -> TokenRange | None:
    """The tokens of "a reference to the chief" right behind a quotation that ends at ``place``."""
    doc, start = reading.doc, reading.token_at(place).i
    while start < len(doc) - 1 and doc[start].text.strip(_MARKS) == "":
        start += 1
    noun = doc[start].head
    if (
        noun.i <= start
        or noun.left_edge.i < reading.token_at(place - 1).i
        or noun.lower_ not in words("outlet_notes.txt")
    ):
        return None
    to = any(one.dep_ == "prep" and one.lower_ in ("to", "at") for one in noun.children)
    return (start, noun.right_edge.i + 1) if to and doc[start].lower_ in ("a", "an", "another") else None
