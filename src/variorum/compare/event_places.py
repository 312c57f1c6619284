"""Where an act was done: its place as it was read, or the place that its clause names behind the act."""

from __future__ import annotations

import re

from variorum.compare.view import View
from variorum.model import Event, Span
from variorum.text.normal import plain_copy

_WHERE = re.compile(r"\b(?:at|in|near|inside|outside)\s+$", re.IGNORECASE)
"""Words right before a place that say that something was done there."""

_BREAK = re.compile(
    r"[,;:()–—\"]|\b(?:and|but|who|whom|whose|which|that|where|when|while|after|before|since|until|because|as|if"
    r"|to|for|from|of|by|with|over|against)\b",
    re.IGNORECASE,
)
"""Where the words behind an act may be about something else: "a docker who was born in Casse"."""


def where(view: View, event: Event) -> tuple[str | None, Span | None]:
    """The actor that an act's place is, and its words; (None, None) where print names none.

    "Was held in a flat in Port Casse" names Port Casse, though what the parse hangs on the act is the flat.
    """
    if event.place is not None:
        return event.place, event.place_span
    sentence, article = event.sentence, view.articles[event.article]
    for start, end, actor in view.places_at.get(event.article, ()):
        if event.trigger.end <= start and end <= sentence.end:
            between = plain_copy(article.text[event.trigger.end : start])
            if _WHERE.search(between) and _BREAK.search(between) is None:
                return actor, article.span(start, end)
    return None, event.place_span
