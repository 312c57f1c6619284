"""Block quotations: paragraphs without marks that print sets apart belong to the cue with a colon above them.

The input tells them: its ``<blockquote>`` or "> " lines are one region of the article. Of plain paragraphs
after "said in a statement:" only the first is given to the cue; after "released this statement:" all up to
the line below them, in which the writer takes leave or signs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import CharRange, Reading
from variorum.text.nouns import documents
from variorum.text.paragraphs import paragraphs

RELATION = "block"

LONGEST_LINE = 7
"""Words of a line without a final point below a statement: "Yours in sorrow,", a name, a new heading."""

LONGEST = 8_000
"""Characters behind a cue in which a statement ends."""

MOST_PARAGRAPHS = 8
"""Paragraphs of a statement printed without marks, at most."""

_THIS = re.compile(r"\b(?:this|the following|following)\b", re.IGNORECASE)
_WRITER = re.compile(r"\b(?:I|we|our|my)\b", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…][\"”’')]*$")


def with_blocks(reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, those whose words begin a block quotation with all of its paragraphs."""
    return [_released(reading, _whole(reading, one)) for one in drafts]


def _released(reading: Reading, draft: Draft) -> Draft:
    """The draft of "released this statement on fires:" with the statement, printed below without marks."""
    if draft.cue is None or draft.source is None or draft.relation == RELATION:
        return draft
    words = reading.doc[slice(*draft.cue)]
    names = any(one.lemma_.lower() in documents() for one in words) and _THIS.search(words.text)
    text = reading.text
    above, behind = reading.chars(draft.cue)
    end = text.find("\n", behind)
    if not names or end < 0 or not text[above:end].rstrip().endswith(":"):
        return draft
    below = _below(text, end)
    if not below or reading.quoted[reading.token_at(below[0][0]).i] >= 0:
        return draft
    within = above <= draft.start and draft.content[-1][1] <= below[-1][1]
    told = within and any(_WRITER.search(text, low, high) for low, high in below)
    return replace(draft, content=below, relation=RELATION) if told else draft


def _below(text: str, place: int) -> tuple[CharRange, ...]:
    """The paragraphs behind ``place`` up to a line that ends no sentence; one alone where none does."""
    found: list[CharRange] = []
    for low, high in paragraphs(text[place : place + LONGEST]):
        line = text[place + low : place + high].rstrip()
        if len(line.split()) <= LONGEST_LINE and not _ENDED.search(line):
            return tuple(found)
        if len(found) == MOST_PARAGRAPHS:
            break
        found.append((place + low, place + low + len(line)))
    return tuple(found[:1])


def _whole(reading: Reading, draft: Draft) -> Draft:
    if draft.cue is None or reading.quoted[reading.token_at(draft.start).i] >= 0:
        return draft
    cue = reading.chars(draft.cue)
    block = _block(reading, draft.content[-1][0])
    above = reading.text[cue[0] : block[0][0]].rstrip() if block else ""
    if not above.endswith(":") or "\n" in above or cue[0] >= block[0][0]:
        return draft
    kept = tuple(piece for piece in draft.content if piece[1] <= block[0][0])
    if ranges.overlap(kept, (cue,)):
        return draft
    return replace(draft, content=(*kept, *block), relation=RELATION)


def _block(reading: Reading, place: int) -> tuple[CharRange, ...]:
    """The paragraphs of the block quotation in whose first one ``place`` stands, () for none."""
    regions = reading.parsed.article.regions
    number = bisect_right(regions, place, key=lambda region: region.start) - 1
    if number < 0 or regions[number].kind != "body" or place >= regions[number].end:
        return ()
    start, end = regions[number].start, regions[number].end
    found = tuple((start + low, start + high) for low, high in paragraphs(reading.text[start:end]))
    return found if len(found) > 1 and place < found[0][1] else ()
