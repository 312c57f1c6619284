"""Whose words an event stands in: the outlet's own, or somebody's statement."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Parsed, Span, Statement, Voice

_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'


class Voices:
    """The statements of one article, asked by place.

    ``cues`` are the indices of tokens that are cues of statements: sayings, no acts.
    """

    def __init__(self, statements: Sequence[Statement], parsed: Parsed) -> None:
        self._contents = sorted(
            ((part, statement) for statement in statements for part in statement.content),
            key=lambda pair: (pair[0].end - pair[0].start, pair[0].start, pair[1].id),
        )
        self.cues = frozenset(
            token.i
            for statement in statements
            if statement.cue is not None
            for token in parsed.doc.char_span(statement.cue.start, statement.cue.end, alignment_mode="expand")
            or ()
        )
        self._quoted = [
            stretch
            for part, statement in self._contents
            for stretch in _quoted(part, statement.form == "direct")
        ]

    def at(self, span: Span) -> tuple[Voice, str | None]:
        """The voice at ``span``, and the id of the innermost statement that holds it, or None."""
        statement = next((owner.id for part, owner in self._contents if part.contains(span)), None)
        if statement is None:
            return "outlet", None
        inside = any(start <= span.start and span.end <= end for start, end in self._quoted)
        return ("quoted" if inside else "outlet"), statement


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
