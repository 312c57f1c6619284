"""Actors hold the pronouns that speak for them: what the turns decided stands in the cast too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.align import sources
from variorum.align.cast import Cast
from variorum.align.pronoun_words import FEMALE, PERSONAL
from variorum.model import ActorMention, Marks, Mention

_OTHER = {"female": "male", "male": "female"}


def settle(cast: Cast, resolved: Sequence[Marks]) -> Cast:
    """The cast with each pronoun that is a statement's source held by its speaker, and by nobody else.

    ``resolved`` are the marks after :func:`variorum.align.resolve`. A pronoun whose speaker is unsure is
    nobody's, and so is a "his" of somebody who speaks as "she". No actor is made or lost, and none changes its id.
    """
    settled: dict[str, tuple[Mention, str | None]] = {}
    for one in resolved:
        for statement in one.statements:
            found = sources.heads(statement.source, one.mentions) if statement.source is not None else ()
            if len(found) == 1 and found[0].form == "pronoun":
                settled[found[0].id] = (found[0], statement.actor)
    settled |= _of_the_other_sex(cast, resolved, settled)
    moved = {key: (m, who) for key, (m, who) in settled.items() if cast.of_mention.get(key) != who}
    if not moved:
        return cast
    of_mention = {key: who for key, who in cast.of_mention.items() if key not in moved}
    of_mention.update((key, who) for key, (_, who) in moved.items() if who is not None)
    gone = {_place(mention) for mention, _ in moved.values()}
    more: dict[str, list[ActorMention]] = {}
    for mention, who in moved.values():
        if who is not None:
            span = mention.span
            more.setdefault(who, []).append(
                ActorMention(span.article, span.start, span.end, span.text, "pronoun")
            )
    actors = tuple(
        replace(
            actor,
            mentions=tuple(
                sorted(
                    (
                        *(m for m in actor.mentions if (m.article, m.start, m.end) not in gone),
                        *more.get(actor.id, ()),
                    ),
                    key=lambda m: (m.article, m.start, m.end),
                )
            ),
        )
        for actor in cast.actors
    )
    return replace(cast, actors=actors, of_mention=of_mention)


def _of_the_other_sex(
    cast: Cast, resolved: Sequence[Marks], settled: Mapping[str, tuple[Mention, str | None]]
) -> dict[str, tuple[Mention, str | None]]:
    """The pronouns of actors who speak as the other of "he" and "she": they are nobody's."""
    spoken = {(who, _sex(mention)) for mention, who in settled.values()}
    found: dict[str, tuple[Mention, str | None]] = {}
    for one in resolved:
        for mention in one.mentions:
            who, sex = cast.of_mention.get(mention.id), _sex(mention)
            if mention.form != "pronoun" or who is None or not sex or mention.id in settled:
                continue
            if (who, _OTHER[sex]) in spoken and (who, sex) not in spoken:
                found[mention.id] = (mention, None)
    return found


def _sex(pronoun: Mention) -> str:
    word = pronoun.span.text.casefold()
    return "" if word not in PERSONAL else "female" if word in FEMALE else "male"


def _place(mention: Mention) -> tuple[str, int, int]:
    return (mention.span.article, mention.span.start, mention.span.end)
