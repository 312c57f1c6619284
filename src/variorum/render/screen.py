"""A sheet of terminal text: what Rich prints on it, as one string."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

NARROWEST = 40
"""Columns below which nothing can be set."""


class Screen(Console):
    """Text of at most ``width`` columns (:data:`NARROWEST` at least), with ANSI colours if ``color``.

    No word of an article is read as markup, as an emoji's name, or coloured by what it looks like.
    """

    def __init__(self, width: int, color: bool) -> None:
        self._sheet = StringIO()
        super().__init__(
            file=self._sheet,
            width=max(width, NARROWEST),
            color_system="standard" if color else None,
            force_terminal=color,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def printed(self) -> str:
        """What was printed so far, its lines without blanks at their ends."""
        return "\n".join(line.rstrip() for line in self._sheet.getvalue().splitlines()) + "\n"
