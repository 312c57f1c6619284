"""``variorum show``: a story.json as a report, a page or Markdown again."""

from __future__ import annotations

import os
import shutil
import sys
from enum import StrEnum

import typer

from variorum import render, store
from variorum.cli.app import app


class Form(StrEnum):
    """What to render a story as."""

    terminal = "terminal"
    html = "html"
    markdown = "markdown"


@app.command("show")
def show(
    path: str = typer.Argument(..., metavar="STORY", help="A story.json, or the folder that holds one."),
    form: Form = typer.Option(Form.terminal, "--as", help="What to print."),
) -> None:
    """Render a story.json again, to standard output."""
    story = store.verified(path)
    if form is Form.html:
        text = render.page(story)
    elif form is Form.markdown:
        text = render.markdown(story)
    else:
        color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        text = render.terminal(story, shutil.get_terminal_size((100, 40)).columns, color)
    sys.stdout.write(text)
