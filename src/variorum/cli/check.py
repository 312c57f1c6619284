"""``variorum check``: verify a story.json offline."""

from __future__ import annotations

import typer

from variorum import render, store
from variorum.cli.app import ALL_READ, SOME_SKIPPED, app
from variorum.render.safe import one_line


@app.command("check")
def check(
    path: str = typer.Argument(..., metavar="STORY", help="A story.json, or the folder that holds one."),
) -> None:
    """Verify a story.json against the print that it holds.

    Every span is verbatim, every sentence of the brief has its source, every id leads somewhere.

    Exit codes: 0 all holds, 1 something does not, 2 the file cannot be read.
    """
    story = store.load(path)
    problems = store.check(story)
    for problem in problems:
        typer.echo(one_line(problem))
    if not problems:
        marks = len(story.statements) + len(story.events) + len(story.quantities) + len(story.labels)
        articles, rows = render.counted(len(story.compared()), "article"), len(story.rows)
        typer.echo(f"all holds: {articles}, {render.counted(marks, 'mark')}, {render.counted(rows, 'row')}")
    raise typer.Exit(SOME_SKIPPED if problems else ALL_READ)
