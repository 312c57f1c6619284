"""Who leaves out an introduction that the other prints: the trace of a cut.

A writer introduces a person by the full name and goes on with the surname. Where two articles share their
words and one of them calls somebody by surname alone whom the other introduces, the first is cut from the
second, or from something that it too comes from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from variorum.text.names.given import first_names
from variorum.text.normal import plain_copy
from variorum.text.stems import is_function_word

_PAIR = re.compile(r"(?<![\w-])(?=([A-Z][\w'-]{1,20}) (?:[A-Z]\.? ){0,2}([A-Z][\w'-]{2,24})(?![\w-]))")
"""Two capitalised words; the next pair may begin with the second of them."""
_WORD = re.compile(r"(?<![\w-])[A-Z][\w'-]{2,24}(?![\w-])")
_MOST_CHARACTERS = 60_000
_HEADLINE_CHARACTERS = 200
LEAST_USES = 2
"""Times that the surname alone must be printed, so that one headline word proves nothing."""


def introduced_by_the_other(one: str, other: str, shared: Sequence[tuple[str, str]]) -> str:
    """A surname that ``one`` prints alone and ``other`` introduces with its first name; "" if none.

    ``shared`` are the passages that the two share, as each prints them: the surname stands in one of them.

    The introduction must be the first use of the surname: what stands in an added tail proves nothing. The
    first in alphabetical order. A surname that is introduced in neither, or in both, tells nothing.
    """
    mine, theirs = _names(one), _names(other)
    names = sorted(
        name
        for name in theirs.introduced
        if name not in mine.in_full
        and mine.uses.get(name, 0) >= LEAST_USES
        and any(_uses(left, name) and _uses(right, name) for left, right in shared)
    )
    return names[0] if names else ""


def _uses(passage: str, name: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", passage) is not None


@dataclass(frozen=True, slots=True)
class _Names:
    """Words printed behind another capitalised one; surnames that stand behind a first name at their first
    use; uses of each capitalised word. In a headline nobody is introduced, and nothing is used first."""

    in_full: frozenset[str]
    introduced: frozenset[str]
    uses: dict[str, int]


@lru_cache(maxsize=512)
def _names(text: str) -> _Names:
    plain = plain_copy(text[:_MOST_CHARACTERS])
    line = plain.partition("\n")[0].rstrip()
    begun = 0 if len(line) > _HEADLINE_CHARACTERS or line[-1:] in '.!?"' else len(line)
    full: dict[str, int] = {}
    ever: set[str] = set()
    for match in _PAIR.finditer(plain):
        before, name = match[1].lower(), _bare(match[2])
        if is_function_word(before):
            continue
        # Of first names that no list holds, and of titles: who prints either has introduced the person.
        ever.add(name)
        if match.start() >= begun and before in first_names() and name.lower() not in first_names():
            full.setdefault(name, match.start(2))
    first: dict[str, int] = {}
    uses: dict[str, int] = {}
    for match in _WORD.finditer(plain, begun):
        word = _bare(match.group())
        first.setdefault(word, match.start())
        uses[word] = uses.get(word, 0) + 1
    introduced = frozenset(name for name, place in full.items() if first.get(name) == place)
    return _Names(frozenset(ever), introduced, uses)


def _bare(name: str) -> str:
    return re.sub(r"'s?$", "", name)
