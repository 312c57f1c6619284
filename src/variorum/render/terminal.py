"""The story on a terminal: brief, contradictions, single origins, speakers."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.text import Text

from variorum.model import Story
from variorum.render.safe import one_line


def terminal(story: Story, width: int, color: bool) -> str:
    """The compact report, at most ``width`` columns wide, with ANSI colours if ``color``."""
    out = StringIO()
    console = Console(
        file=out, width=max(width, 40), color_system="standard" if color else None, force_terminal=color
    )
    console.print(Text(one_line(story.title), style="bold"))
    for sentence in story.brief:
        console.print(Text("- " + one_line(sentence.text)))
    return out.getvalue()
