"""What an input says of an article, before the article's own words are read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from variorum.ingest.character_references import unescaped
from variorum.ingest.limits import Limits
from variorum.model import RegionKind, Skipped
from variorum.text.normal import SURROGATE


@dataclass(frozen=True, slots=True)
class Hint:
    """The input's own word that ``[start, end)`` of ``Draft.text`` is of a kind (a ``<h2>``, a caption).

    One over several paragraphs says that they are one block quotation.
    """

    kind: RegionKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its input gave it: all fields are the input's words, "" where it has none.

    ``sha256`` is the hex digest of the bytes that the article came as: of its file, its line or,
    inside a larger JSON value, of its canonical form. ``published`` is not yet normalised;
    ``also_published`` is what less trusted places of the metadata give for the same, the most trusted first.
    """

    file: str
    text: str
    sha256: str
    given_id: str = ""
    title: str = ""
    standfirst: str = ""
    outlet: str = ""
    byline: str = ""
    dateline: str = ""
    published: str = ""
    also_published: tuple[str, ...] = ()
    url: str = ""
    language: str = ""
    hints: tuple[Hint, ...] = ()
    warnings: tuple[str, ...] = ()


def without(draft: Draft, places: Sequence[tuple[int, int]]) -> Draft:
    """``draft`` with the half-open ranges ``places`` of its text left out, its hints moved along.

    ``places`` are in order and do not overlap.
    """
    kept, at = [], 0
    for start, end in places:
        kept.append(draft.text[at:start])
        at = end
    kept.append(draft.text[at:])
    gone = [place for start, end in places for place in range(start, end)]
    hints = (
        Hint(one.kind, one.start - bisect_left(gone, one.start), one.end - bisect_left(gone, one.end))
        for one in draft.hints
    )
    return replace(draft, text="".join(kept), hints=tuple(hints))


def with_fields(draft: Draft, given: Mapping[str, str], limits: Limits) -> Draft:
    """``draft`` with those of its empty fields filled that ``given`` has, squeezed and bounded.

    References of HTML are characters in them, but for an id, which is taken as it was given.
    """
    filled = {
        name: " ".join((value if name == "given_id" else unescaped(value)).split())[: limits.field_characters]
        for name, value in given.items()
        if value and not getattr(draft, name)
    }
    return replace(draft, **filled)  # type: ignore[arg-type]  # only fields that are strings


Item = TypeVar("Item", bound=Draft | Skipped)


def writable(item: Item) -> Item:
    """``item`` with U+FFFD for lone surrogates in its fields: no encoding can write these.

    JSON escapes and the names of files bring them in. A draft's text is left as it is.
    """
    shown = {
        field.name: SURROGATE.sub("\ufffd", value)
        for field in fields(item)
        if field.name != "text" and isinstance(value := getattr(item, field.name), str)
    }
    return replace(item, **shown)  # type: ignore[arg-type]  # as above


class Unreadable(Exception):
    """An input that cannot be read, inside this room; outside it is a Skipped."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place = place
        self.reason = reason
