"""What articles choose to print, folded from the compared story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.compare.echoes import echoes
from variorum.compare.omissions import cover, facts, omissions
from variorum.compare.positions import positions
from variorum.compare.retellings import retellings
from variorum.compare.silences import silences
from variorum.compare.unknowns import unknowns
from variorum.compare.view import View
from variorum.model import Fellows, Marks, Story, Vectors


def selection(
    story: Story, marks: Sequence[Marks], vectors: Vectors | None = None, fellows: Fellows | None = None
) -> Story:
    """``story``, its rows judged, with what articles leave out, who wants what, who may retell whom.

    ``vectors`` help to see what an article tells in other words; without them it is seen by words alone.
    ``fellows`` say which sentences of others may tell what one origin alone has by the rows, and who tells
    nothing of its own.
    """
    view = View(story, marks)
    told = facts(view)
    story = replace(story, retellings=retellings(view, fellows or {}))
    return replace(
        story,
        omissions=omissions(view, told, vectors, story.perhaps_one()),
        echoes=echoes(view, story.rows, fellows or {}),
        cover=cover(view, told),
        silences=silences(view),
        unknowns=unknowns(view),
        positions=positions(view),
    )
