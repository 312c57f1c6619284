"""The cast of a story: who its mentions stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.model import Actor
from variorum.model.decision import Decided


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a story, and which mention stands for whom (mention id -> actor id).

    A mention that could not be joined to anybody without doubt is missing from ``of_mention``.
    ``decided`` says what came of each of the user's decisions.
    """

    actors: tuple[Actor, ...]
    of_mention: Mapping[str, str]
    decided: tuple[Decided, ...] = ()
