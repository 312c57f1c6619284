"""What a user decides about actors, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Deciding = Literal["join", "split", "rename", "kind"]


@dataclass(frozen=True, slots=True, order=True)
class Printed:
    """Mentions by their print, which stays the same from run to run as ids of actors do not.

    ``text`` is exactly what is printed for a name or description, white space apart; ``article`` a
    file's name or path, an id or an address ("" for every article); ``nth`` counts the prints of that
    text in the article from 1 (0 for all).
    """

    text: str
    article: str = ""
    nth: int = 0

    def __str__(self) -> str:
        """As a reader is shown it."""
        which = f", print {self.nth}" if self.nth else ""
        return f"“{self.text}”" + (f" in {self.article}{which}" if self.article else "")


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of a decisions file; ``place`` names the file and the line ("decisions.jsonl:3").

    ``those`` are joined, split off (from ``whole``), renamed to ``value`` or of the kind ``value``.
    """

    place: str
    act: Deciding
    those: tuple[Printed, ...]
    whole: Printed | None = None
    value: str = ""

    def __str__(self) -> str:
        """As a reader is shown it."""
        those = ", ".join(map(str, self.those))
        tail = {"split": f" from {self.whole}", "rename": f" to “{self.value}”", "kind": f": {self.value}"}
        return f"{self.act} {those}{tail.get(self.act, '')}"


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of a decision: ``actors`` are the ids of those it acted on; () where it did not.

    ``why_not`` then says what it would have needed.
    """

    place: str
    decision: str
    actors: tuple[str, ...] = ()
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """One row of a table of names that the user provides; ``kind`` "" where it says none."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = ""
