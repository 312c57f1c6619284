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
_CELL = re.compile(r"(?:[^|:]{1,60}:\s)?[^\w\s]{0,2}\d[\d,.]*[^\s\d]{0,3}")
_NEXT_ENTRY = re.compile(r"[;,]\s(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Labelled:
    """The half-open ranges of a number's label and of the noun after the number, None where there is none."""

    label: tuple[int, int]
    noun: tuple[int, int] | None = None


def is_row(line: str) -> bool:
    """True for a row of a table that has a cell of a number.

    >>> is_row("Port Casse | Killed: 57"), is_row("57 dead in Port Casse | Velmora Post")
    (True, False)
    """
    return BAR in line and any(_CELL.fullmatch(cell.strip()) is not None for cell in line.split(BAR))


def is_list_line(line: str) -> bool:
    """True for a line that is all labels and numbers, or a row of cells.

    >>> is_list_line("• Dead: 57, injured: 120"), is_list_line("Dead | 57"), is_list_line("He said: 57 died.")
    (True, True, False)
    """
    if not 0 < len(line) <= LONGEST:
        return False
    entries = _NEXT_ENTRY.split(line.strip().removesuffix("."))
    return is_row(line) or all(_ENTRY.fullmatch(one) is not None for one in entries)


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
    """What a row is of, where the number at ``first`` stands under a head: its first cell that is no number.

    >>> row_label("Port Casse | Killed: 57", 21), row_label("Dead | 57", 7), row_label("Dead: 5 | Hurt: 7", 6)
    ('Port Casse', '', '')
    """
    cells = line.split(BAR)
    own = line[:first].count(BAR)
    if len(cells) < 2 or ":" not in line[:first].rpartition(BAR)[2]:
        return ""
    if ":" not in cells[0]:
        return cells[0].strip()
    values = (cell.partition(":")[2].strip() for place, cell in enumerate(cells) if place != own)
    return next((value for value in values if value and not value[0].isdigit()), "")
