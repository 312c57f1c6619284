"""``variorum read``: one JSON line an article."""

from __future__ import annotations

import sys

import typer

from variorum import pipeline, store
from variorum.annotate import RulesAlone
from variorum.cli.app import ALL_READ, NOTHING, RULES_HELP, SOME_SKIPPED, app
from variorum.model import Skipped
from variorum.render.safe import one_line


@app.command("read")
def read(
    paths: list[str] = typer.Argument(
        ..., metavar="PATH...", help="Files, folders, http(s) addresses, or - for standard input."
    ),
    rules: bool = typer.Option(False, "--rules", help=RULES_HELP),
) -> None:
    """Print each article with its marks, one JSON line each.

    Nothing is set side by side: for pipes, and for archives of any length.
    """
    done = skipped = 0
    for item in pipeline.read(paths, reader=RulesAlone() if rules else None):
        if isinstance(item, Skipped):
            skipped += 1
            place = f" {item.place}" if item.place else ""
            typer.echo(one_line(f"skipped {item.file}{place}: {item.reason}"), err=True)
        else:
            done += 1
            sys.stdout.buffer.write(store.encode_reading(item) + b"\n")
            sys.stdout.buffer.flush()
    raise typer.Exit(NOTHING if not done else SOME_SKIPPED if skipped else ALL_READ)
