"""Of two persons in one phrase, whose name stands behind both: "a friend of the skipper, Aleksi Nurmi"."""

from __future__ import annotations

import re
from typing import NamedTuple

from variorum.align import sources
from variorum.align.context import Context, Speaker
from variorum.model import Mention, Span
from variorum.text.nouns import person_nouns

_TWO = re.compile(
    r"(?P<whole>(?:[\w’'-]+\s){1,5}?)(?:of|for|to)\s"
    r"(?P<of>(?:the|that|this)\s(?:(?!(?:of|for|to|in|at|on)\s)[\w’'-]+\s){0,3}[\w’'-]+)"
    r",\s(?:[\w ]+(?:-\w+)+\s)?",
    re.IGNORECASE,
)
"""What stands before the name: who is of somebody, the somebody, and how the one named may be called."""


class _Parts(NamedTuple):
    """Who opens the phrase and whom they are of, where these were read as persons, and the name."""

    whole: Mention | None
    spoken_of: Mention | None
    name: Mention


def speaker(context: Context, source: Span) -> Speaker | None:
    """Who says it where a phrase for two persons is followed by one name; None where there is no such phrase.

    Whoever else is known by name is not the one; where neither is known, either may be the one who speaks.
    """
    parts = _parts(context, source)
    if parts is None:
        return None
    facts = context.facts
    whole, other, who = (facts.of_mention.get(one.id) if one is not None else None for one in parts)
    if who is None or whole == who or (other != who and other in facts.named):
        return Speaker(facts.actor(parts.name), "named in print", (), parts.name)
    if other == who:
        return Speaker(whole, "the name is that of whom they are of", (), parts.whole)
    because = f"“{parts.name.name}” may be the name of either"
    return Speaker(None, because, (who, whole) if whole is not None else (who,))


def _parts(context: Context, source: Span) -> _Parts | None:
    inside = sources.starting_in(source, context.marks.mentions)
    for name in inside:
        if name.form != "name" or name.kind != "person" or not name.name:
            continue
        found = _TWO.fullmatch(source.text[: source.text.find(name.name, name.span.start - source.start)])
        if found is not None and all(_is_person(found[one]) for one in ("whole", "of")):
            end = source.start + found.end("of")
            whole = next((one for one in inside if one.span.start == source.start), None)
            spoken_of = next((one for one in inside if one.span.end == end and one is not whole), None)
            return _Parts(whole, spoken_of, name)
    return None


def _is_person(words: str) -> bool:
    """True if the last of the words is a noun for one person."""
    return words.split()[-1].casefold() in person_nouns()
