"""How many origins there are, and how many perhaps: an article may have been written from another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.model import Row
from variorum.render.wording import counted


def in_words(origins: Sequence[str], perhaps: Mapping[str, str]) -> str:
    """How many origins, and how many perhaps: "3 origins, perhaps 2"; "" for none.

    >>> in_words(("o-a", "o-b"), {"o-b": "o-a"})
    '2 origins, perhaps 1'
    """
    if not origins:
        return ""
    fewer = len({perhaps.get(one, one) for one in origins})
    return counted(len(origins), "origin") + (f", perhaps {fewer}" if fewer < len(origins) else "")


def of_row(row: Row, perhaps: Mapping[str, str]) -> str:
    """:func:`in_words` for a row; "" where none was counted."""
    return in_words(row.origin_ids, perhaps) or (counted(row.origins, "origin") if row.origins else "")
