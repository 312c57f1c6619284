"""Block quotations: paragraphs without marks that print sets apart belong to the cue with a colon above them.

The input tells them: its ``<blockquote>`` or "> " lines are one region of the article. Of plain paragraphs
after "said in a statement:" only the first is given to the cue.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import CharRange, Reading
from variorum.text.paragraphs import paragraphs

RELATION = "block"


def with_blocks(reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, those whose words begin a block quotation with all of its paragraphs."""
    return [_whole(reading, one) for one in drafts]


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
