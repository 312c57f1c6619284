"""Descriptions of nobody in particular, printed once, that do and say nothing: no actors of a story."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.align import relatives
from variorum.align.actor_words import describe, generic_bodies, is_crowd
from variorum.align.known_roles import OWNED
from variorum.model import Marks, Mention, Span

_ANY = re.compile(
    r"(?:an?|any|some|no|another|every|each|such|other|many|most|more|few|fewer|all|both|several|about|around|"
    r"nearly|almost|over|up|at|only|hundreds|thousands|tens|dozens|scores|[0-9][0-9,.]*|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
Acting = Mapping[str, Sequence[tuple[int, int]]]
"""By article id: the ranges of the phrases that speak or act, in order of their starts."""


def acting(marks: Sequence[Marks]) -> Acting:
    """Where somebody speaks, passes words on, is told or acts."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for one in marks:
        spans = [event.agent_span for event in one.events]
        for statement in one.statements:
            spans += [statement.source, statement.addressee, *(relay.span for relay in statement.relays)]
            spans += _antecedents(statement.source, one)
        found[one.article] = sorted((span.start, span.end) for span in spans if span is not None)
    return found


def _antecedents(source: Span | None, marks: Marks) -> list[Span]:
    """Whom a source that is "who" goes back to."""
    if source is None or source.text.casefold() != "who":
        return []
    held = [one for one in marks.mentions if one.span.start < source.start and one.span.end <= source.start]
    if not held or held[-1].sentence >= len(marks.sentences):
        return []
    number = held[-1].sentence
    near = [one for one in held if one.sentence == number]
    return [one.span for one in relatives.before(source, near, marks.sentences[number].span)]


def is_bystander(members: Sequence[Mention], where: Acting) -> bool:
    """Whether a group of mentions is one description of anybody, that neither speaks nor acts."""
    printed = [mention for mention in members if mention.form != "pronoun"]
    if len(printed) != 1 or printed[0].form != "nominal":
        return False
    mention = printed[0]
    if mention.role == "subject" or _stands_in(mention, where.get(mention.span.article, ())):
        return False
    said = describe(mention)
    plural = mention.number == "plural" and not mention.definite
    vague = is_crowd(said.head) or (
        not said.words and (said.head in generic_bodies() or mention.number == "plural")
    )
    owned = OWNED.match(mention.span.text) is not None
    return plural or vague or owned or not mention.definite or _ANY.match(mention.span.text) is not None


def _stands_in(mention: Mention, ranges: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(ranges, (mention.span.start, float("inf")))
    # Phrases may nest: a few before the nearest may reach further.
    return any(start <= mention.span.start < end for start, end in ranges[max(0, at - 4) : at])
