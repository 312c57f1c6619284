"""Words that somebody is yet to say: "“We stay,” Mayor Korvin is expected to say".

The reader takes the expectation for the cue and its subject for a part of the words, which gives them nobody.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.able import can_speak
from variorum.extract.statements.cue import is_negated
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.extract.statements.sources import told_of
from variorum.text.cues import cue_acts

if TYPE_CHECKING:
    from spacy.tokens import Token

_AHEAD = frozenset({"expect", "schedule", "slate", "set"})
"""Verbs whose passive says of their subject what it will do; "asked to say" has somebody who asks."""


def with_speaker(reading: Reading, draft: Draft) -> Draft:
    """The draft whose cue is such a passive, with "to say" in its cue and the passive's subject as source.

    Any other draft as it is, and one that already has a source.
    """
    said = _said(reading, draft)
    who = told_of(said.head) if said is not None else None
    if said is None or who is None or draft.cue is None or not can_speak(who):
        return draft
    cue = (draft.cue[0], said.i + 1)
    source = (who.left_edge.i, min(who.right_edge.i + 1, cue[0]))
    content = _left(reading, draft, source, cue)
    if source[0] >= source[1] or not content:
        return draft
    head, lemma, negated = said.i, said.lemma_.lower(), is_negated(said.head)
    return replace(
        draft, head=head, lemma=lemma, cue=cue, source=source, subject=who.i, content=content, negated=negated
    )


def _said(reading: Reading, draft: Draft) -> Token | None:
    """The verb of saying in the infinitive of a passive in the draft's cue, None where there is none."""
    if draft.source is not None or draft.cue is None:
        return None
    for i in range(*draft.cue):
        passive = reading.doc[i]
        if passive.lemma_.lower() not in _AHEAD or told_of(passive) is None:
            continue
        for said in passive.children:
            speaks = cue_acts().get(said.lemma_.lower(), ("", ""))[0] == "speech"
            if said.dep_ == "xcomp" and speaks and i < said.i <= draft.cue[1] + 1:
                return said
    return None


def _left(reading: Reading, draft: Draft, source: TokenRange, cue: TokenRange) -> tuple[tuple[int, int], ...]:
    """What source and cue leave of the words; of a quotation before the cue nothing stands behind it."""
    left = draft.content
    for part in (source, cue):
        left = tuple(rest for piece in left for rest in ranges.without(reading, piece, part))
    end = reading.chars(cue)[1]
    quoted = any(reading.quoted[reading.token_at(start).i] >= 0 and start < end for start, _ in left)
    return tuple(piece for piece in left if piece[0] < end) if quoted else left
