"""What a headline is about stands before a colon, too: "Harbour fire: seven dead" has no speaker."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.extract.statements.blocks import Blocks
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.interviews import RELATION
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.speaker import speaker_of
from variorum.model import Mention
from variorum.text.nouns import documents

LONGEST = 200
"""Characters of a mention that may cover a source."""

_PLACES = ("place", "facility")


def without_topics(reading: Reading, drafts: Iterable[Draft], mentions: Blocks[Mention]) -> list[Draft]:
    """The drafts without those that give words which nobody quotes to a place or a thing and a colon.

    A thing is what no mention calls an actor, unless it is a document ("Report: bridge unsafe").
    """
    return [one for one in drafts if not _is_topic(reading, one, mentions)]


def _is_topic(reading: Reading, draft: Draft, mentions: Blocks[Mention]) -> bool:
    if draft.cue is None or draft.source is None or draft.links or draft.relation == RELATION:
        return False
    if reading.doc[draft.cue[0] : draft.cue[1]].text != ":":
        return False
    if any(reading.quotations_in(start, end) for start, end in draft.content):
        return False
    start, end = reading.chars(draft.source)
    around = [one for one in mentions.within(start - LONGEST, end + LONGEST) if one.form != "pronoun"]
    there = [one for one in around if one.span.start < end and start < one.span.end]
    if not there:
        return not _is_document(reading.text[start:end])
    speaker = speaker_of(reading, draft, mentions)
    return any(
        one.id == speaker and one.kind in _PLACES and one.span.start <= start and end <= one.span.end
        for one in there
    )


def _is_document(printed: str) -> bool:
    return any(
        word in documents() or word.removesuffix("s") in documents() for word in printed.casefold().split()
    )
