"""Writes the pages of docs/ that are made from the code: the command line, the schema, the ladders,
the cards of the trained readers.

``tests/docs`` fails when one of them is out of date; `make docs` mends that.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import typer
from typer.core import TyperGroup

from variorum import store
from variorum.align.reading import MOST_FELLOWS
from variorum.annotate.pair_reader import MOST_PIECES
from variorum.cli.app import COMMANDS, app
from variorum.extract.mentions import doubt

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
TRAINING = ROOT / "training"
DATA = ROOT / "src" / "variorum" / "annotate" / "data"
MODEL = DATA / "statement_reader"


def pages() -> Mapping[str, str]:
    """Every generated page, by its name under docs/."""
    return {
        "command-line.md": command_line(),
        "story.schema.json": json.dumps(store.schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n",
        "answer.schema.json": json.dumps(store.answer_schema(), indent=1, ensure_ascii=False, sort_keys=True)
        + "\n",
        "ladders.md": ladders(),
        "statement-reader.md": statement_reader(),
        "pair-reader.md": pair_reader(),
        "loaded-words.md": loaded_words(),
        "name-kinds.md": name_kinds(),
    }


def command_line() -> str:
    """The reference of the command line, from the commands themselves."""
    for name in COMMANDS:
        __import__(f"variorum.cli.{name}")
    return "\n".join(_command_line(typer.main.get_group(app))) + "\n"


def _command_line(group: TyperGroup) -> Iterator[str]:
    yield "# The command line\n"
    yield "Made from the commands by `make docs`.\n"
    yield f"{group.epilog}\n"
    for name in COMMANDS:
        command = group.commands[name]
        context = typer.Context(command, info_name=f"variorum {name}")
        yield f"## variorum {name}\n"
        yield f"{command.help}\n"
        yield f"`{' '.join(command.collect_usage_pieces(context)).join([f'variorum {name} ', ''])}`\n"
        for parameter in command.params:
            record = parameter.get_help_record(context)
            if record is not None and "--help" not in record[0]:
                yield f"- `{record[0]}`: {record[1]}"
        yield ""


def ladders() -> str:
    """The ladders by which versions are compared, from their data."""
    from variorum.compare import ladders as data
    from variorum.compare.asking.judging import levels as asking_levels

    lines = [
        "# The ladders\n",
        "Made from the data by `make docs`. For each type of difference the levels are tried in order; the",
        "first that holds decides. A level that is only a difference never contradicts.\n",
    ]
    for ladder in data():
        subject = " and ".join(ladder.rows)
        lines += [
            f"## {ladder.type}, of a {subject}: {ladder.question}\n",
            "| level | verdict | what it means |",
            "|---|---|---|",
        ]
        lines += [f"| {level.label} | {level.verdict or '–'} | {level.reading} |" for level in ladder.levels]
        lines.append("")
    lines += [
        "## A sentence that is asked about (`variorum ask`): does the passage bear it out?\n",
        "| level | stand | what it means |",
        "|---|---|---|",
        *(f"| {level.label} | {level.stand} | {level.reading} |" for level in asking_levels()),
        "",
    ]
    return "\n".join(lines)


def statement_reader() -> str:
    """The model card of the statement reader, from its text and the model's own figures."""
    card = json.loads((MODEL / "model.json").read_text("utf-8"))
    size = sum(one.stat().st_size for one in MODEL.iterdir()) / 1e6
    rows = [f"| {name} | {figure:.3f} |" for name, figure in card["measured"].items()]
    text = (TRAINING / "statement_reader.md").read_text("utf-8")
    figures = "\n".join(["| figure | |", "|---|---|", *rows])
    return text.format(**card, **card["trained"], megabytes=f"{size:.1f}", figures=figures)


def pair_reader() -> str:
    """The model card of the reader of two sentences."""
    home = DATA / "pair_reader"
    card = json.loads((home / "model.json").read_text("utf-8"))
    size = sum(one.stat().st_size for one in home.iterdir()) / 1e6
    facts = {name.replace(" ", "_"): value for name, value in card["trained"].items()}
    text = (TRAINING / "pair_reader.md").read_text("utf-8")
    return text.format(**card, **facts, megabytes=f"{size:.1f}", fellows=MOST_FELLOWS, pieces=MOST_PIECES)


def loaded_words() -> str:
    """The model card of the scorer of loaded words."""
    card = json.loads((DATA / "loaded_words" / "model.json").read_text("utf-8"))
    rows = [f"| {name} | {figure:.3f} |" for name, figure in card["measured"].items()]
    figures = "\n".join(["| figure | |", "|---|---|", *rows])
    return (TRAINING / "loaded_words.md").read_text("utf-8").format(**card, figures=figures)


def name_kinds() -> str:
    """The model card of the reader of names in doubt."""
    card = json.loads((DATA / "name_kinds" / "model.json").read_text("utf-8"))
    rows = [f"| {name} | {figure:.3f} |" for name, figure in card["measured"].items()]
    figures = "\n".join(["| figure | |", "|---|---|", *rows])
    return (
        (TRAINING / "name_kinds.md")
        .read_text("utf-8")
        .format(**card, surer=doubt.SURER, longest=doubt.LONGEST, figures=figures)
    )


def main() -> None:
    """Write them all."""
    for name, text in pages().items():
        (DOCS / name).write_text(text, "utf-8")
        print(f"docs/{name}")


if __name__ == "__main__":
    main()
