"""Which article is which: ids, and what came before."""

from __future__ import annotations

import re

from variorum.ingest.draft import Draft
from variorum.ingest.limits import Limits
from variorum.model import content_id

_UNSAFE = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff<>\"'`&\\]+"
)
"""What an id may not hold: white space, controls, invisible characters, and what markup or a shell reads."""


class Register:
    """What one call has read so far: the digest and the id of each article."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._names: dict[bytes, str] = {}
        self._ids: set[str] = set()

    def earlier(self, draft: Draft) -> str | None:
        """The file of an earlier article that came as the same bytes, or None; remembers ``draft``."""
        digest = bytes.fromhex(draft.sha256)
        if digest in self._names:
            return self._names[digest]
        self._names[digest] = draft.file
        return None

    def identity(self, draft: Draft) -> tuple[str, tuple[str, ...]]:
        """The article's id, and a warning where the id that the input gave stands for another.

        The id is the one given, made safe and bounded, else a hash of the article's bytes.
        """
        hashed = content_id("a", draft.sha256)
        given = _UNSAFE.sub("_", draft.given_id.strip()).strip("_")[: self._limits.id_characters]
        identity, warnings = given or hashed, tuple[str, ...]()
        if identity in self._ids:
            identity = f"{identity}~{draft.sha256[:12]}"
            warnings = (f"another article has the id {given!r} too: this one is called {identity}",)
        self._ids.add(identity)
        return identity, warnings
