"""What the words of a statement do not hold: its own cue.

The reader and a rule with the same cue may draw its end differently ("issued a statement saying | that the
quay is safe" and "issued | a statement saying that the quay is safe"); joined, their words hold a part of
the cue.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.text.cues import cue_acts


def without_cues(reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, each without its cue in its words; where nothing is left, as it was."""
    return [_without_cue(reading, one) for one in drafts]


def _without_cue(reading: Reading, draft: Draft) -> Draft:
    cue = draft.cue
    if cue is None or not ranges.overlap(draft.content, (reading.chars(cue),)):
        return draft
    opening = _infinitive(reading, draft, cue)
    if opening is not None:
        return replace(draft, cue=(cue[0], opening))
    content = tuple(rest for piece in draft.content for rest in ranges.without(reading, piece, cue))
    return replace(draft, content=content) if content else draft


def _infinitive(reading: Reading, draft: Draft, cue: TokenRange) -> int | None:
    """Where words open with "to" in the cue: what is refused or wanted is told with its verb.

    Not so where that verb is one of saying ("went on to tell …"), for it says what the cue does.
    """
    doc = reading.doc
    for i in range(cue[0] + 1, cue[1] - 1):
        if doc[i].tag_ == "TO" and any(start == doc[i].idx for start, _ in draft.content):
            speech = cue_acts().get(doc[i + 1].lemma_.lower(), ("", ""))[0] == "speech"
            return None if speech or draft.head >= i else i
    return None
