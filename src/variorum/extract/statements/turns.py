"""Transcripts that run in one paragraph, each turn behind a name and a colon: "Ansa: WE GO LIVE. Reth: NOW."

A turn ends where the next label stands, and whoever is called by name at the beginning of a sentence ("ANSA,
THE MAYOR SAID …") is spoken to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.text.paragraphs import paragraphs

LEAST = 3
"""Labels of a paragraph that make it a transcript."""

_LABEL = re.compile(r"(?:^|(?<=[.?!]\s))([A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20})?):(?=\s)")


def within_turns(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of a transcript up to the next label and without whom they call by name."""
    labels = _labels(reading.text)
    if not labels:
        return list(drafts)
    names = frozenset(labels.values())
    return [_uncalled(reading, _in_turn(reading, one, labels), names) for one in drafts]


def _labels(text: str) -> Mapping[int, str]:
    """Where the labels of transcripts begin, and whom they name, in small letters."""
    found: dict[int, str] = {}
    for start, end in paragraphs(text):
        inside = {start + one.start(): one[1].casefold() for one in _LABEL.finditer(text[start:end])}
        if len(inside) >= LEAST and len(set(inside.values())) > 1:
            found.update(inside)
    return found


def _in_turn(reading: Reading, draft: Draft, labels: Mapping[int, str]) -> Draft:
    """The draft up to the first label behind its cue and its first word."""
    if draft.cue is None:
        return draft
    since = max(reading.chars(draft.cue)[0], draft.start)
    until = min((place for place in labels if since < place < draft.content[-1][1]), default=None)
    content = ranges.before(reading, draft.content, until) if until is not None else draft.content
    return replace(draft, content=content) if content else draft


def _uncalled(reading: Reading, draft: Draft, names: frozenset[str]) -> Draft:
    """The draft of "ANSA, THE MAYOR SAID …" said by the mayor, where Ansa is a label."""
    if draft.source is None or draft.source[1] - draft.source[0] < 3:
        return draft
    first, comma = reading.doc[draft.source[0]], reading.doc[draft.source[0] + 1]
    called = first.lower_ in names and comma.text == "," and first.text.isupper()
    return replace(draft, source=(draft.source[0] + 2, draft.source[1])) if called else draft
