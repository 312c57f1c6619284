"""What had to be mended to read a statement."""

from __future__ import annotations

from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading


def of(reading: Reading, draft: Draft) -> tuple[str, ...]:
    """The repairs of a draft: quotations without closing mark in it, odd marks in or right beside it."""
    found = list(draft.repairs)
    for start, end in draft.content:
        found.extend(one.repair for one in reading.quotations_in(start, end) if one.repair)
        if any(start - 1 <= place <= end + 1 for place in reading.odd):
            found.append("odd quotation mark")
    return tuple(dict.fromkeys(found))
