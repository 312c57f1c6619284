"""The command line: one file a command."""

from variorum.cli.app import main

__all__ = ["main"]
