"""Whose words stand at a place of an article: the outlet's own, or somebody's statement."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from variorum.model import Span, Statement, Voice

_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'


class Voices:
    """The statements of one article, asked by place."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        # Innermost first: of the contents that hold a place, the shortest is the nearest speaker's.
        self._contents = sorted(
            ((part, statement) for statement in statements for part in statement.content),
            key=lambda pair: (pair[0].start, pair[0].end, pair[1].id),
        )
        self._starts = [part.start for part, _ in self._contents]
        self._longest = max((part.end - part.start for part, _ in self._contents), default=0)

    def at(self, span: Span) -> tuple[Voice, str | None]:
        """The voice at ``span``, and the id of the innermost statement that holds it, or None.

        ``quoted`` only between quotation marks: what is reported without them is in the outlet's words.
        """
        innermost: tuple[int, str] | None = None
        quoted = False
        position = bisect_right(self._starts, span.start)
        while position > 0 and span.start - self._starts[position - 1] <= self._longest:
            position -= 1
            part, statement = self._contents[position]
            if not part.contains(span):
                continue
            quoted = quoted or any(
                start <= span.start and span.end <= end
                for start, end in _quoted(part, statement.form == "direct")
            )
            candidate = (part.end - part.start, statement.id)
            innermost = candidate if innermost is None else min(innermost, candidate)
        if innermost is None:
            return "outlet", None
        return ("quoted" if quoted else "outlet"), innermost[1]


def _quoted(part: Span, direct: bool) -> list[tuple[int, int]]:
    """The ranges of a content that stand in quotation marks; a direct content does as a whole."""
    if direct:
        return [(part.start, part.end)]
    places = [index for index, character in enumerate(part.text) if character in _QUOTES]
    if len(places) % 2:
        places.append(len(part.text))
    return [
        (part.start + first, part.start + last) for first, last in zip(places[::2], places[1::2], strict=True)
    ]
