"""How alike two names are, in labelled levels."""

from __future__ import annotations

from typing import Literal, NamedTuple

Level = Literal["same", "variant", "slip", "part", "different"]
"""``same``: equal but for case, accents, titles, hyphens and legal forms. ``variant``: another
spelling, short form, initials, order or fuller form. ``slip``: a letter or two apart, as in a misprint
or as in a namesake: more evidence is needed. ``part``: one may be short for the other ("Korvin"),
which only the story can tell. ``different``: nothing joins them, or something parts them."""


class Likeness(NamedTuple):
    """A level of likeness with its evidence, feature by feature, in plain words.

    A named tuple, as one is made for every pair, and a dataclass takes three times as long to make.
    """

    level: Level
    because: tuple[str, ...]


DIFFERENT = Likeness("different", ())
"""Nothing joins the two."""
