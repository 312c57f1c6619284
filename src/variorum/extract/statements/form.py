"""Direct, mixed or indirect: read off the quotation marks around the content."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import StatementForm
from variorum.text.quotations import Quotation


def form_of(content: Sequence[tuple[int, int]], marks: Sequence[Quotation], text: str) -> StatementForm:
    """``direct`` if all letters and digits of the content stand within quotation marks, ``indirect`` if none.

    ``marks`` are the quotations of ``text``, which ``content`` points into.
    """
    inside = outside = 0
    for start, end in content:
        covered = [
            (max(start, one.start), min(end, one.end)) for one in marks if one.start < end and start < one.end
        ]
        place = start
        for low, high in sorted(covered):
            outside += sum(map(str.isalnum, text[place:low]))
            inside += sum(map(str.isalnum, text[max(low, place) : high]))
            place = max(place, high)
        outside += sum(map(str.isalnum, text[place:end]))
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"
