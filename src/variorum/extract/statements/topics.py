"""What a headline is about stands before a colon, too: "Harbour fire: seven dead" has no speaker.

So may a person ("Korvin: what the jury did not hear"): a headline's words that nobody quotes are somebody's
where the article's own text gives them to somebody so called, or tells of no statement at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from variorum.extract.statements.blocks import Blocks
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.interviews import RELATION
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.speaker import speaker_of
from variorum.model import Mention
from variorum.text.lexicon import words
from variorum.text.nouns import body_nouns, crowds, documents, person_nouns
from variorum.text.stems import stems

LONGEST = 200
"""Characters of a mention that may cover a source."""

SHARED = 0.3
"""The part of a headline's telling words that a statement of its article holds, to be what it tells."""

_PLACES = ("place", "facility")
_HEADLINES = ("headline", "standfirst", "subheading")
_AGAINST_OTHERS = re.compile(r"\d\s?[-–:]\s?\d|\bv(?:s|ersus)?\b")
_PRONOUNS = frozenset({"he", "she", "they", "it", "who"})
_QUESTION = frozenset({"what", "how", "why", "who", "when", "where", "which"})


def without_topics(reading: Reading, drafts: Iterable[Draft], mentions: Blocks[Mention]) -> list[Draft]:
    """The drafts without those that give words which nobody quotes to a place or a thing and a colon.

    A thing is what no mention calls an actor, unless it is a document ("Report: bridge unsafe").
    """
    found = [_without_shout(reading, one) for one in drafts]
    told = [one for one in found if reading.parsed.article.region_at(one.start) not in _HEADLINES]
    return [
        one
        for one in found
        if not (
            _before_colon(reading, one)
            and (_is_topic(reading, one, mentions) or not _is_borne_out(reading, one, told))
        )
    ]


def without_labels(reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without those whose words nothing but a label gives to anybody."""
    return [one for one in drafts if not _is_label(reading, one)]


def _is_label(reading: Reading, draft: Draft) -> bool:
    """True where all that gives a paragraph's words to somebody is its label ("Notes to editors: …")."""
    if draft.cue is None or draft.relation == RELATION:
        return False
    opening = reading.text.rfind("\n", 0, draft.start) + 1
    parts = (draft.cue, *([draft.source] if draft.source is not None else []))
    if not all(opening <= reading.chars(part)[0] < draft.start for part in parts):
        return False
    label, colon, between = reading.text[opening : draft.start].rpartition(":")
    return bool(colon) and not between.strip() and label.strip().casefold() in words("layout_labels.txt")


def _without_shout(reading: Reading, draft: Draft) -> Draft:
    """The draft without a source that is a common word in capitals, before a headline's colon.

    "HORROR: ‘They knew’" quotes nobody whom it names; "MAYOR: ‘We rebuild’" does.
    """
    if draft.source is None or reading.parsed.article.region_at(draft.start) not in _HEADLINES:
        return draft
    who = reading.text[slice(*reading.chars(draft.source))]
    behind = reading.text[reading.chars(draft.source)[1] :].lstrip()
    speaks = (who.lower() in kinds for kinds in (person_nouns(), body_nouns(), crowds(), documents()))
    if not who.isupper() or not behind.startswith(":") or who.lower() not in _common() or any(speaks):
        return draft
    return replace(draft, source=None, subject=None)


@cache
def _common() -> frozenset[str]:
    return frozenset(words("common_words.txt"))


def _before_colon(reading: Reading, draft: Draft) -> bool:
    """True for a source with nothing but a colon for its cue, before words that do not open as a quotation.

    "Harbour fire: families ‘heartbroken’" quotes somebody, but hardly the fire.
    """
    if draft.cue is None or draft.source is None or draft.links or draft.relation == RELATION:
        return False
    if reading.doc[draft.cue[0] : draft.cue[1]].text != ":":
        return False
    inner = reading.quotations_in(draft.start, draft.content[-1][1])
    return not inner or inner[0].start > draft.start


def _is_borne_out(reading: Reading, draft: Draft, told: Sequence[Draft]) -> bool:
    """True for all but a headline that the statements of its article do not tell again.

    Where the article prints none, only a clause with a question word and two that are set against each other
    are known to be no words of anybody.
    """
    if draft.source is None or reading.parsed.article.region_at(draft.start) not in _HEADLINES:
        return True
    who = reading.text[slice(*reading.chars(draft.source))]
    if not told:
        opening = reading.token_at(draft.start).lower_
        return opening not in _QUESTION and _AGAINST_OTHERS.search(who) is None
    return any(_tells_again(reading, draft, other, who) for other in told)


def _tells_again(reading: Reading, draft: Draft, other: Draft, who: str) -> bool:
    """True for a statement with telling words of the headline, whose source is called so or is a pronoun."""
    if other.source is None:
        return False
    source = reading.text[slice(*reading.chars(other.source))]
    if source.casefold() not in _PRONOUNS and not set(stems(who)) & set(stems(source)):
        return False
    mine, theirs = (
        {stem for low, high in one.content for stem in stems(reading.text[low:high])}
        for one in (draft, other)
    )
    return len(mine & theirs) >= SHARED * len(mine)


def _is_topic(reading: Reading, draft: Draft, mentions: Blocks[Mention]) -> bool:
    """True for a place or a thing before the colon."""
    assert draft.source is not None
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
