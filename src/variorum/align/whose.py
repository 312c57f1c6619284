"""Whose somebody is that a description names by what they are of another: "Ms Korvin's office"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from variorum.align.groups import Groups
from variorum.model import Mention
from variorum.text.names import fold

_OWNING = re.compile(r"['’](?:s\b|(?=\s))")
_OF = re.compile(r"\s+(?:of|for)\s+")
_DETERMINER = re.compile(r"(?:the|this|that|an?)\s+")

Owner = Callable[[Mention], Mention | None]
"""The mention of whom a description's somebody is; None where print does not say so."""


def owner_in(mentions: Iterable[Mention]) -> Owner:
    """Finds owners among the mentions of a story."""
    ending: dict[tuple[str, int], Mention] = {}
    starting: dict[tuple[str, int], Mention] = {}
    for mention in sorted(mentions, key=lambda m: (m.span, m.id)):
        if mention.form != "pronoun":
            ending.setdefault((mention.span.article, mention.span.end), mention)
            starting.setdefault((mention.span.article, mention.span.start), mention)

    def owner(mention: Mention) -> Mention | None:
        article, start, text = mention.span.article, mention.span.start, mention.span.text
        head = re.search(rf"\b{re.escape(mention.head)}(?:e?s)?\b", text, re.IGNORECASE)
        if head is None:
            return None
        owning = [one for one in _OWNING.finditer(text) if one.end() <= head.start()]
        if owning:
            ends = (start + owning[-1].start(), start + owning[-1].end())
            return next((ending[article, end] for end in ends if (article, end) in ending), None)
        of = _OF.match(text, head.end())
        return starting.get((article, start + of.end())) if of is not None else None

    return owner


def are_anothers(groups: Groups, left: Mention | None, right: Mention | None) -> bool:
    """True if two owners are known and not one: "the mayor's office", "Ms Korvin's office" (a minister).

    Words that are the same may mean one, unless the story names two; what is no person's ("the company's
    director", "Quay Lamp's director") may be one body's as long as one of the two has no name.
    """
    if left is None or right is None or groups.key(left) == groups.key(right):
        return False
    both_named = all(_is_named(groups.members(one)) for one in (left, right))
    alike = _plain(left) == _plain(right)
    return both_named or (not alike and "person" in (left.kind, right.kind))


def _is_named(members: Sequence[Mention]) -> bool:
    return any(one.form == "name" for one in members)


def _plain(mention: Mention) -> str:
    return _DETERMINER.sub("", fold(mention.span.text), count=1)
