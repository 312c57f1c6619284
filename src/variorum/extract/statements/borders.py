"""Where one quotation ends and the next begins in the same paragraph: two may speak there.

"“The quay is safe,” Reth said. “It will stand.” “I shall see to that,” Korvin said.": the marks between the
last two are a border, and what stands before it is still Reth's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from variorum.extract.grammar import SENTENCE_ENDS
from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import CharRange, Reading
from variorum.text.quotations import Quotation


def parted(reading: Reading, drafts: Sequence[Draft], quoting: Sequence[Draft]) -> list[Draft]:
    """The trained drafts without the quotations before a border that the rules give to a cue before them.

    ``quoting`` are the rules' drafts of quotations.
    """
    return [_behind_border(reading, one, quoting) for one in drafts]


def _behind_border(reading: Reading, draft: Draft, quoting: Sequence[Draft]) -> Draft:
    if draft.cue is None:
        return draft
    content: list[CharRange] = []
    for start, end in draft.content:
        inside = reading.quotations_in(start, end)
        begins = start
        for before, behind in pairwise(inside):
            if _is_border(reading, before, behind) and _is_others(draft, before, behind, quoting):
                begins = behind.start
        content.append((begins, end))
    if tuple(content) == draft.content:
        return draft
    return replace(draft, content=ranges.joined(tuple(content)))


def _is_border(reading: Reading, before: Quotation, behind: Quotation) -> bool:
    """True for a whole sentence in marks and the next one right behind it, on the same line."""
    between = reading.text[before.end : behind.start]
    inner = reading.text[before.inner_start : before.inner_end].rstrip()
    return not between.strip() and "\n" not in between and inner[-1:] in SENTENCE_ENDS


def _is_others(draft: Draft, before: Quotation, behind: Quotation, quoting: Sequence[Draft]) -> bool:
    """True where a cue before both has the first for its own, and the draft's own cue stands behind both."""
    assert draft.cue is not None
    own = next((one for one in quoting if draft.cue[0] <= one.head < draft.cue[1]), None)
    if own is None or own.content[0][0] != behind.start:
        return False
    return any(
        one.head != own.head
        and one.head < own.head
        and any(low <= before.start and before.end <= high for low, high in one.content)
        for one in quoting
    )
