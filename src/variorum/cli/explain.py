"""``variorum explain``: why a row, merge or verdict is as it is."""

from __future__ import annotations

import sys

import typer

from variorum import render, store
from variorum.cli.app import app


@app.command("explain")
def explain(
    path: str = typer.Argument(..., metavar="STORY", help="A story.json, or the folder that holds one."),
    key: str = typer.Argument(
        ...,
        metavar="ID",
        help="The id of a row, finding, actor, origin, article or mark (its first letters will do), "
        "an actor's name as printed, or one of the words omissions, silences, unknowns and positions, "
        "for all that the story has of them.",
    ),
) -> None:
    """Tell why a row, merge or verdict is as it is."""
    sys.stdout.write(render.explain(store.verified(path), key))
