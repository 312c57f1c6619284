"""Setting side by side: actors over the story, then rows."""

from __future__ import annotations

from variorum.align.actors import actors
from variorum.align.asked import asked
from variorum.align.cast import Cast
from variorum.align.labels import labels
from variorum.align.look_up import look_up
from variorum.align.resolve import resolve
from variorum.align.rows import rows
from variorum.align.settle import settle

__all__ = ["Cast", "actors", "asked", "labels", "look_up", "resolve", "rows", "settle"]
