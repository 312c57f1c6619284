"""Whom "who" and "which" go back to: the words right before them, or before a phrase of place or belonging."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.align.pronoun_words import IT_OR_THEY
from variorum.model import Mention, Span

RELATIVES = frozenset({"who", "which", "that"})

_COMMA = len("), ")  # characters between a relative pronoun and what it goes back to
_PHRASE = re.compile(
    r"\s(?:of|from|in|at|over|on|by|for|with|near|outside)(?:\s[\w.’'-]+){1,4}\s?,\s", re.IGNORECASE
)
"""What may stand between somebody and "who": "a friend over the phone, who", "Korvin of Port Casse, who"."""


def before(source: Span, mentions: Sequence[Mention], sentence: Span) -> list[Mention]:
    """The names and descriptions of a sentence that the relative pronoun can go back to, the widest first."""
    word = source.text.casefold()
    known = [one for one in mentions if one.form != "pronoun" and one.span.end <= source.start]
    near = [one for one in known if _is_right_before(one, source, word)]
    if word == "who" and not any(_is_somebody(one) for one in near):
        near += [one for one in known if _is_before_phrase(one, source, known, sentence)]
    return sorted(near, key=lambda one: (one.span.start, -one.span.end))


def _is_right_before(mention: Mention, source: Span, word: str) -> bool:
    """True if a relative pronoun can go back to the mention: over a comma only to people and bodies."""
    gap = source.start - mention.span.end
    if word == "who":
        doubtful = mention.form == "name" and mention.kind in ("organisation", "unknown")
        return 0 <= gap <= _COMMA and (_is_somebody(mention) or (doubtful and gap > 1))
    if word == "which" and mention.form == "name" and mention.kind in IT_OR_THEY:
        return 0 <= gap <= _COMMA
    return 0 <= gap <= 1


def _is_somebody(mention: Mention) -> bool:
    return mention.kind in ("person", "group") or (
        mention.number == "plural" and mention.kind not in ("place", "facility")
    )


def _is_before_phrase(mention: Mention, source: Span, known: Sequence[Mention], sentence: Span) -> bool:
    """True for a person with one short phrase and a comma behind, in which nobody else is named."""
    gap = sentence.text[mention.span.end - sentence.start : source.start - sentence.start]
    if mention.kind != "person" or _PHRASE.fullmatch(gap) is None:
        return False
    return not any(one.span.start >= mention.span.end and _is_somebody(one) for one in known)
