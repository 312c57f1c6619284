"""A place before a colon says what a headline is about: "Port Casse: fire kills seven" has no speaker."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.extract.statements.blocks import Blocks
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.speaker import speaker_of
from variorum.model import Mention

_PLACES = ("place", "facility")


def without_topics(reading: Reading, drafts: Iterable[Draft], mentions: Blocks[Mention]) -> list[Draft]:
    """The drafts without those that give words which nobody quotes to a place and a colon."""
    return [one for one in drafts if not _is_topic(reading, one, mentions)]


def _is_topic(reading: Reading, draft: Draft, mentions: Blocks[Mention]) -> bool:
    if draft.cue is None or draft.source is None or draft.links:
        return False
    if reading.doc[draft.cue[0] : draft.cue[1]].text != ":":
        return False
    if any(reading.quotations_in(start, end) for start, end in draft.content):
        return False
    speaker = speaker_of(reading, draft, mentions)
    source = reading.chars(draft.source)
    return any(
        one.id == speaker
        and one.kind in _PLACES
        and one.span.start <= source[0]
        and source[1] <= one.span.end
        for one in mentions.at(source[0])
    )
