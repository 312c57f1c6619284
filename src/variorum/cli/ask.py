"""``variorum ask``: which origins support a sentence, contradict it, or are silent on it."""

from __future__ import annotations

import os
import shutil
import sys

import typer

from variorum import pipeline, render, store
from variorum.annotate import RulesAlone
from variorum.cli.app import RULES_HELP, app


@app.command("ask")
def ask(
    path: str = typer.Argument(..., metavar="STORY", help="A story.json, or the folder that holds one."),
    sentence: str = typer.Argument(..., metavar="SENTENCE", help="One sentence, in quotation marks."),
    as_json: bool = typer.Option(False, "--json", help="Print the answer as JSON (docs/answer.schema.json)."),
    rules: bool = typer.Option(False, "--rules", help=RULES_HELP),
) -> None:
    """Ask which origins support a sentence, and which contradict it.

    The others print a part of it, or are silent. Each passage that bears on it is printed with its file and
    its place (characters, the last not included). "Supports" says that the passage prints all of the
    sentence, not that it is true; "contradicts" that both cannot be right as they stand. The articles are
    not read anew: story.json holds their texts and marks.

    Exit codes: 0 answered, whatever the answer, 2 the file cannot be read or there is no sentence.
    """
    story = store.verified(path)
    answer = pipeline.ask(story, sentence, reader=RulesAlone() if rules else None)
    if as_json:
        sys.stdout.buffer.write(store.encode_answer(answer))
        return
    color = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    sys.stdout.write(render.answer(answer, shutil.get_terminal_size((100, 40)).columns, color))
