"""Where a sentence goes over from what one side says to what the other holds: "say A, but opponents see B".

The second clause has a subject and a word of thinking or saying of its own: it is none of the first side's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE
from variorum.extract.statements import ranges
from variorum.extract.statements.able import can_speak
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import CharRange, Reading
from variorum.text.cues import cue_acts

if TYPE_CHECKING:
    from spacy.tokens import Token


def without_contrary(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts up to the "but" behind which others are heard; a cue behind it has nothing before it."""
    borders = {
        link.i: link for one in drafts if one.head >= 0 and (link := _border(reading, one)) is not None
    }
    return [_on_one_side(reading, one, _crossed(one, borders)) for one in drafts]


def _crossed(draft: Draft, borders: dict[int, Token]) -> Token | None:
    """The first border that stands in a draft's content."""
    inside = (
        link for _, link in sorted(borders.items()) if draft.head >= 0 and _holds(draft.content, link.idx)
    )
    return next(inside, None)


def _holds(content: tuple[CharRange, ...], place: int) -> bool:
    return any(low < place < high for low, high in content)


def _border(reading: Reading, draft: Draft) -> Token | None:
    """The "but" in a content behind its cue that opens a clause of others in the cue's tense."""
    cue = reading.doc[draft.head]
    if cue.tag_ not in FINITE or draft.source is None:
        return None
    for low, high in draft.content:
        for link in reading.tokens_in(low, high):
            if link.lower_ != "but" or link.dep_ != "cc" or link.i < cue.i or reading.quoted[link.i] >= 0:
                continue
            if link.sent == cue.sent and any(_is_of_others(one, cue, link) for one in link.head.children):
                return link
    return None


def _is_of_others(verb: Token, cue: Token, link: Token) -> bool:
    """True for the "see" of "…, but opponents see …" beside "say": a cue with a speaker of its own."""
    if verb.dep_ != "conj" or verb.i < link.i or verb.tag_ != cue.tag_:
        return False
    if verb.lemma_.lower() not in cue_acts() or any(one.dep_ == "mark" for one in verb.children):
        return False
    who = next((one for one in verb.children if one.dep_ == "nsubj" and link.i < one.i < verb.i), None)
    if who is None or who.pos_ == "PRON" or not can_speak(who):
        return False
    return any(one.i > verb.i and one.dep_ in ("ccomp", "dobj", "xcomp") for one in verb.children)


def _on_one_side(reading: Reading, draft: Draft, link: Token | None) -> Draft:
    """The draft with what stands on its cue's side of the border, as it is where it crosses none."""
    if link is None:
        return draft
    if draft.head < link.i:
        content = ranges.before(reading, draft.content, link.idx)
    else:
        behind = link.nbor().idx
        content = tuple((max(low, behind), high) for low, high in draft.content if high > behind)
    return replace(draft, content=content) if content else draft
