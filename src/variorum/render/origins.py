"""How many origins there are, and how many perhaps: an article may have been written from another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.model import Row, Story
from variorum.render.wording import counted


def perhaps_one(story: Story) -> Mapping[str, str]:
    """For each origin of an article that may have been written from another, the origin it comes down to."""
    origins = {article.id: article.origin or article.id for article in story.compared()}
    found: dict[str, str] = {}
    for one in story.retellings:
        if one.article in origins and one.of in origins:
            last = _last(found, origins[one.of])
            if last != origins[one.article]:
                found[origins[one.article]] = last
    return {origin: _last(found, origin) for origin in found}


def _last(found: Mapping[str, str], origin: str) -> str:
    for _ in range(len(found)):  # never in a circle: an article retells one other at most, and is told last
        origin = found.get(origin, origin)
    return origin


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
