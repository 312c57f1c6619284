"""A likely statement at the end of another's words that does not hang on that other's cue is none of them.

"Korvin said the quay was safe, while the union said it was not": the annotators of PolNeAR, and so the
reader, hold both to be statements of their own, and never one to be part of the other's words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.extract.statements import ranges
from variorum.extract.statements.blocks import of_contents
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading

LIKELY = 0.7
"""The least weight of a statement that takes its words from another."""

SHORTEST = 15
"""Characters that the other keeps at least."""

REST = 3
"""Characters that may stand after it in the other's words: a mark or two."""

HOPS = 12
"""How many governing words are looked through."""

_COMPLEMENTS = ("ccomp", "xcomp", "dobj", "acl", "pcomp", "advcl", "csubj", "nsubj")


def without_following(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The trained drafts, each without the likely statements of others that end it."""
    held = of_contents(drafts)
    ends: dict[int, int] = {}
    for one in drafts:
        if one.weight < LIKELY or reading.quoted[one.head] >= 0:
            continue
        start = _start(reading, one)
        for outer in held.at(reading.doc[one.head].idx):
            if outer.head != one.head and _ends(reading, one, outer, start):
                ends[outer.head] = min(start, ends.get(outer.head, start))
    return [_shortened(reading, one, ends.get(one.head)) for one in drafts]


def _shortened(reading: Reading, draft: Draft, end: int | None) -> Draft:
    if end is None:
        return draft
    shorter = replace(draft, content=ranges.before(reading, draft.content, end))
    return shorter if shorter.content and shorter.size >= SHORTEST else draft


def _start(reading: Reading, draft: Draft) -> int:
    """Where a statement begins: its source, cue or words, whichever is first."""
    parts = [part for part in (draft.cue, draft.source) if part is not None]
    return min(draft.start, *(reading.chars(part)[0] for part in parts))


def _ends(reading: Reading, draft: Draft, outer: Draft, start: int) -> bool:
    """True if ``draft``, which begins at ``start``, ends the words of ``outer`` without being told by it."""
    if 10 * ranges.overlap(outer.content, draft.content) < 8 * draft.size:
        return False
    assert draft.cue is not None
    end = max(draft.content[-1][1], reading.chars(draft.cue)[1])
    return outer.content[-1][1] - end <= REST and not _is_told(reading, draft, outer, start)


def _is_told(reading: Reading, draft: Draft, outer: Draft, start: int) -> bool:
    """True if the clause of ``draft`` is what the cue of ``outer`` governs."""
    assert outer.cue is not None
    token = reading.doc[draft.head]
    for _ in range(HOPS):
        outside = token.head.idx < start or token.head.i < token.sent.start
        beyond = token.head.idx >= draft.content[-1][1] and token.head.i != outer.head
        if token.head.i == token.i:
            return False
        if outside or beyond:
            break
        token = token.head
    return outer.cue[0] <= token.head.i < outer.cue[1] and token.dep_ in _COMPLEMENTS
