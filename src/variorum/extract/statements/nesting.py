"""Statements inside statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.model import Statement


def nested(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with ``parent`` set to the innermost one in whose content each one's cue stands.

    A statement without cue stands where its content begins. In the order of content.
    """
    pieces = sorted((span.start, -span.end, _size(one), one.id) for one in statements for span in one.content)
    result: list[Statement] = []
    for one in statements:
        place = one.cue.start if one.cue is not None else one.content[0].start
        around = [
            (size, identity)
            for start, end, size, identity in pieces
            if start <= place < -end and identity != one.id and size > _size(one)
        ]
        result.append(replace(one, parent=min(around)[1] if around else None))
    return tuple(sorted(result, key=lambda one: (one.content[0].start, -_size(one), one.id)))


def _size(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.content)
