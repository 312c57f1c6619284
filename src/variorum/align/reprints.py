"""Articles printed again word for word: their mentions stand for whom those of the first stand for.

Who an actor is, how he is called and which of two he is goes by what most mentions say, so that a reprint
must not be asked a second time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.align.cast import Cast
from variorum.model import ActorMention, Article, Marks, Mention


def reprints(articles: Sequence[Article], marks: Sequence[Marks]) -> Mapping[str, str]:
    """By the id of an article that is printed again: the id of the first, which is the lowest.

    Only articles of one text in which the same mentions were found count.
    """
    texts = {article.id: article.text for article in articles}
    first: dict[tuple[object, ...], str] = {}
    found: dict[str, str] = {}
    for one in sorted(marks, key=lambda one: one.article):
        places = tuple((mention.span.start, mention.span.end) for mention in one.mentions)
        stands = first.setdefault((texts[one.article], places), one.article)
        if stands != one.article:
            found[one.article] = stands
    return found


def with_reprints(cast: Cast, again: Mapping[str, str], marks: Sequence[Marks]) -> Cast:
    """The cast with the mentions of reprints, each with the actor of the first print's."""
    if not again:
        return cast
    printed = {one.article: one.mentions for one in marks}
    of_mention = dict(cast.of_mention)
    more: dict[str, list[Mention]] = {}
    for copy, first in again.items():
        for mine, theirs in zip(printed[copy], printed[first], strict=True):
            if theirs.id in cast.of_mention:
                of_mention[mine.id] = cast.of_mention[theirs.id]
                more.setdefault(of_mention[mine.id], []).append(mine)
    actors = tuple(
        replace(
            actor,
            mentions=tuple(
                sorted(
                    (*actor.mentions, *map(_exchanged, more.get(actor.id, ()))),
                    key=lambda mention: (mention.article, mention.start, mention.end, mention.form),
                )
            ),
        )
        for actor in cast.actors
    )
    return replace(cast, actors=actors, of_mention=of_mention)


def _exchanged(mention: Mention) -> ActorMention:
    span = mention.span
    return ActorMention(span.article, span.start, span.end, span.text, mention.form)
