"""``variorum check``: verify a story.json offline."""

from __future__ import annotations

import typer

from variorum import store
from variorum.cli.app import ALL_READ, SOME_SKIPPED, app


@app.command("check")
def check(
    path: str = typer.Argument(..., metavar="STORY", help="A story.json, or the folder that holds one."),
) -> None:
    """Verify that every span is verbatim, every brief sentence sourced, and every id resolves.

    Exit codes: 0 all holds, 1 something does not, 2 the file cannot be read.
    """
    story = store.load(path)
    problems = store.check(story)
    for problem in problems:
        typer.echo(problem)
    if not problems:
        marks = len(story.statements) + len(story.events) + len(story.quantities) + len(story.labels)
        typer.echo(f"all holds: {len(story.compared())} articles, {marks} marks, {len(story.rows)} rows")
    raise typer.Exit(SOME_SKIPPED if problems else ALL_READ)
