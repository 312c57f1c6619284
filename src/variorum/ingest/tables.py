"""Rows of tables as lines of text: each cell after its column's head, "Port Casse | Killed: 57"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.text.list_lines import BAR

MOST_CELLS = 12
"""Cells of a row that are read as one; what has more is no table of an article."""

LONGEST_CELL = 80
"""Characters of the longest cell of a table; longer ones are text that a table lays out."""


def is_table(rows: Sequence[Sequence[str]]) -> bool:
    """True for rows of short cells, two or more in a row; not for text that a table only lays out."""
    filled = [row for row in rows if any(row)]
    return (
        bool(filled)
        and all(2 <= len(row) <= MOST_CELLS for row in filled)
        and all(len(cell) <= LONGEST_CELL for row in filled for cell in row)
    )


def row_lines(rows: Sequence[Sequence[str]], headed: bool) -> Iterator[str]:
    """A line for each row that holds anything; the heads of a first row stand before the cells below instead.

    The first cell is the row's own label, and has no head, unless it is a number of the only row.

    >>> list(row_lines([["Town", "Killed"], ["Port Casse", "57"], ["Harrowgate", ""]], True))
    ['Port Casse | Killed: 57', 'Harrowgate']
    >>> list(row_lines([["Dead", "57"]], False))
    ['Dead | 57']
    """
    heads, below = (rows[0], rows[1:]) if headed else ((), rows)
    for row in below:
        # A row without a label, or of other length: of what it is, or which head is whose, is not plain.
        under = heads if len(row) == len(heads) and row[0] else ()
        first = 0 if len(below) == 1 and row[0][:1].isdigit() else 1
        cells = [_under_head(cell, under, place >= first, place) for place, cell in enumerate(row) if cell]
        if cells:
            yield BAR.join(cells)


def _under_head(cell: str, heads: Sequence[str], has_head: bool, place: int) -> str:
    head = heads[place].rstrip(":") if has_head and place < len(heads) else ""
    return f"{head}: {cell}" if head else cell
