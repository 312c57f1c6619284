"""Lists of links that a page shows over a name, flattened into the sentence behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from variorum.ingest.draft import Draft, without

_GLUED = re.compile(
    r"\b(?P<last>[A-Z][\w'’-]{3,30})"
    r"(?P<links> (?:\(?[A-Z][\w.'’-]{0,30}\)? ){0,5}(?P=last)(?=[A-Z][a-z]|[\"“‘'][A-Z])"
    r"[^\n]{3,500}? MORE)(?![A-Za-z])"
)
"""A name, the same once more in full and glued to the first of the headlines, and the button below them."""

_ENDED = re.compile(r"[a-z]{3}[.!?][\"”’']? [A-Z]|\b(?:READ|SEE|WATCH) MORE$")


def without_glued_links(draft: Draft) -> Draft:
    """``draft`` without the links in its sentences: "Ona Rook Ona RookFerry sinks Rook resigns MORE (I)".

    They would part the sentence and lend the name their words. What holds the end of a sentence is no list of
    headlines, and stays.
    """
    places = list(_places(draft.text))
    if not places:
        return draft
    left = f"{len(places)} list{'s' if len(places) > 1 else ''} of links inside sentences left out"
    return replace(without(draft, places), warnings=(*draft.warnings, left))


def _places(text: str) -> Iterator[tuple[int, int]]:
    for match in _GLUED.finditer(text):
        if not _ENDED.search(match["links"]):
            yield match.span("links")
