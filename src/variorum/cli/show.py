"""``variorum show``: a story.json as a report, a page or Markdown again."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from enum import StrEnum

import typer

from variorum import render, store
from variorum.cli.app import app
from variorum.model import Story


class Form(StrEnum):
    """What to render a story as."""

    terminal = "terminal"
    html = "html"
    markdown = "markdown"
    timeline = "timeline"
    ledger = "ledger"
    voices = "voices"
    labels = "labels"
    agency = "agency"
    sayings = "sayings"


_FORMS: dict[Form, Callable[[Story], str]] = {
    Form.html: render.page,
    Form.markdown: render.markdown,
    Form.timeline: render.timeline_sheet,
    Form.ledger: render.ledger_sheet,
    Form.voices: render.voices_sheet,
    Form.labels: render.labels_sheet,
    Form.agency: render.agency_sheet,
    Form.sayings: render.sayings_sheet,
}


@app.command("show")
def show(
    path: str = typer.Argument(..., metavar="STORY", help="A story.json, or the folder that holds one."),
    form: Form = typer.Option(Form.terminal, "--as", help="What to print; the last six are CSV."),
) -> None:
    """Render a story.json again, to standard output."""
    story = store.verified(path)
    if form in _FORMS:
        text = _FORMS[form](story)
    else:
        color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        text = render.terminal(story, shutil.get_terminal_size((100, 40)).columns, color)
    sys.stdout.write(text)
