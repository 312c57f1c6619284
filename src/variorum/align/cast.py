"""The cast of a story: who its mentions stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.model import Actor


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a story, and which mention stands for whom (mention id -> actor id).

    A mention that could not be joined to anybody without doubt is missing from ``of_mention``.
    """

    actors: tuple[Actor, ...]
    of_mention: Mapping[str, str]
