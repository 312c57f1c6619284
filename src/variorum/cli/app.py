"""The application: its commands, its exit codes, and how errors reach the shell."""

from __future__ import annotations

import sys
from importlib import import_module

import typer

from variorum.errors import VariorumError
from variorum.version import VERSION

ALL_READ, SOME_SKIPPED, NOTHING = 0, 1, 2
"""Exit codes: all inputs were read; some were skipped; nothing to compare, or bad usage."""

app = typer.Typer(
    name="variorum",
    help="One story, every version: sets the articles that report one event side by side.",
    epilog="Exit codes: 0 all inputs were read, 1 some were skipped, 2 nothing to compare or bad usage.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

COMMANDS = ("compare", "read", "show", "explain", "check", "schema")
"""The command modules, in the order in which help lists them."""


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"variorum {VERSION}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and stop."
    ),
) -> None:
    """One story, every version: sets the articles that report one event side by side."""


def main() -> None:
    """Entry point of the ``variorum`` command."""
    for name in COMMANDS:
        import_module(f"variorum.cli.{name}")
    try:
        app()
    except VariorumError as error:
        sys.stderr.write(f"variorum: {error}\n")
        sys.exit(NOTHING)
    except BrokenPipeError:
        # The reader of our pipe has gone ("| head"): nothing is wrong.
        sys.stderr.close()
        sys.exit(ALL_READ)
    except KeyboardInterrupt:
        sys.stderr.write("variorum: stopped; the same command goes on where it was\n")
        sys.exit(130)
