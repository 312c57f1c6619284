"""The application: its commands, its exit codes, and how errors reach the shell."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from variorum.errors import VariorumError
from variorum.render.safe import visible
from variorum.version import VERSION

ALL_READ, SOME_SKIPPED, NOTHING = 0, 1, 2
"""Exit codes: all inputs were read; some were skipped; nothing to compare, or bad usage."""

RULES_HELP = "Find statements by the rules alone, without the trained reader: faster, and finds fewer."

STOPPED = 130
"""Exit code after Ctrl-C, as shells count it: 128 and the signal's number."""


class Commands(TyperGroup):
    """The commands, with one way out for what stops them: a plain line on standard error, and a code."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for. Raises typer.Exit with the exit code."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except VariorumError as error:
            raise _ended(str(error), NOTHING) from error
        except BrokenPipeError as error:
            # The reader of our pipe has gone ("| head"): nothing is wrong. Python flushes once more at
            # its end, which must not find the broken pipe again.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(ALL_READ) from error
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            raise _ended(f"{place}{error.strerror or error}", NOTHING) from error
        except KeyboardInterrupt as error:
            raise _ended("stopped", STOPPED) from error


def _ended(message: str, code: int) -> typer.Exit:
    sys.stderr.write(f"variorum: {visible(message)}\n")  # names of files may hold a terminal's commands
    return typer.Exit(code)


app = typer.Typer(
    cls=Commands,
    name="variorum",
    help="One story, every version: sets the articles that report one event side by side.",
    epilog="Exit codes: 0 all inputs were read, 1 some were skipped, 2 nothing to compare or bad usage, "
    "130 stopped by Ctrl-C.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

COMMANDS = ("compare", "read", "show", "explain", "ask", "check", "schema")
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
    for stream in (sys.stdout, sys.stderr):
        # Names of files may hold what the terminal's encoding cannot print.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    app()
