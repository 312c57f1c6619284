"""``variorum schema``: the JSON Schema of story.json."""

from __future__ import annotations

import json

import typer

from variorum import store
from variorum.cli.app import app


@app.command("schema")
def schema() -> None:
    """Print the JSON Schema of story.json."""
    typer.echo(json.dumps(store.schema(), indent=1, ensure_ascii=False, sort_keys=True))
