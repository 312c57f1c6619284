"""``variorum schema``: the JSON Schema of story.json, or of an answer."""

from __future__ import annotations

import json

import typer

from variorum import store
from variorum.cli.app import app


@app.command("schema")
def schema(
    answer: bool = typer.Option(False, "--answer", help="That of what `variorum ask --json` prints."),
) -> None:
    """Print the JSON Schema of story.json."""
    chosen = store.answer_schema() if answer else store.schema()
    typer.echo(json.dumps(chosen, indent=1, ensure_ascii=False, sort_keys=True))
