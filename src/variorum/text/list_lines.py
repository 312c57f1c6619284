"""Lines that list numbers under labels: "• Dead: 57", "Injured – 120", "Port Casse | Killed: 57".

Such a line is no sentence, and a parse of it tells little; what a number counts there its label says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

BAR = " | "
"""What parts the cells of a table's row; ingestion writes rows so."""

LONGEST = 200
"""Characters of the longest line that is read as a list of numbers."""

_BULLET = r"[•‣◦▪●·*–—-]?\s?"
_OPENS = rf"(?:^|[|;,]\s){_BULLET}"
_LABEL = r"(?P<label>[^\W\d_][^|:=;,.\d]{1,60}?)"
_MARK = r"(?:\s?[:=|]|\s[–—-])\s"
_LABELLED = re.compile(_OPENS + _LABEL + _MARK + "$")
_NUMBER_FIRST = re.compile(_OPENS + "$")
_CLOSED = re.compile(r"(?:\s(?P<noun>[^\W\d_]{2,20}))?\s*(?:$|[|;().]|,(?!\s?\d))")
_ENTRY = re.compile(_BULLET + _LABEL + _MARK + r"[^.:=]{0,24}\d[\d,.]*\b[^.:=]{0,20}")
_NEXT_ENTRY = re.compile(r"[;,]\s(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Labelled:
    """The half-open ranges of a number's label and of the noun after the number, None where there is none."""

    label: tuple[int, int]
    noun: tuple[int, int] | None = None


def is_list_line(line: str) -> bool:
    """True for a line that is all labels and numbers, or a row of cells.

    >>> is_list_line("• Dead: 57, injured: 120"), is_list_line("Dead | 57"), is_list_line("He said: 57 died.")
    (True, True, False)
    """
    if not 0 < len(line) <= LONGEST:
        return False
    entries = _NEXT_ENTRY.split(line.strip().removesuffix("."))
    return BAR in line or all(_ENTRY.fullmatch(one) is not None for one in entries)


def may_list(line: str) -> bool:
    """True for a line of labels and numbers, and for one that a number opens: "• 57 dead"."""
    return is_list_line(line) or re.match(_BULLET + r"\d", line) is not None


def label_of(line: str, first: int, last: int) -> Labelled | None:
    """The label right before the number at ``[first, last)`` of a line, where one noun at most follows it.

    >>> label_of("Injured: 120 people", 9, 12)
    Labelled(label=(0, 7), noun=(13, 19))
    """
    if first > LONGEST:
        return None
    before, after = _LABELLED.search(line[:first]), _CLOSED.match(line, last)
    if before is None or after is None:
        return None
    return Labelled(before.span("label"), after.span("noun") if after["noun"] else None)


def opens_entry(line: str, first: int) -> bool:
    """True where the number at ``first`` opens its line or an entry of it: "• 57 dead, 31 missing"."""
    return first <= LONGEST and _NUMBER_FIRST.search(line[:first]) is not None


def row_label(line: str, first: int) -> str:
    """What a row's first cell holds, where the number at ``first`` stands under a head of its own; else "".

    >>> row_label("Port Casse | Killed: 57", 21), row_label("Dead | 57", 7)
    ('Port Casse', '')
    """
    if BAR not in line[:first]:
        return ""
    cell, _, cells = line[:first].partition(BAR)
    return cell.strip() if ":" in cells.rpartition(BAR)[2] and ":" not in cell else ""
