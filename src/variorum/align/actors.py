"""The actors of a story: mentions of all its articles, joined where print or name says so."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from variorum.align.cast import Cast
from variorum.model import Actor, ActorMention, Article, Marks, Mention, content_id


def actors(articles: Sequence[Article], marks: Sequence[Marks]) -> Cast:
    """The cast of a story, in order of the actors' weight in print. First form: equal names only."""
    mentions = [mention for one in marks for mention in one.mentions]
    by_id = {mention.id: mention for mention in mentions}
    groups: dict[str, list[Mention]] = defaultdict(list)
    surnames: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        words = mention.name.casefold().split()
        if len(words) > 1 and mention.kind == "person":
            surnames[words[-1]].add(" ".join(words))
    for mention in mentions:
        words = mention.name.casefold().split()
        if not words:
            continue
        full = surnames.get(words[0], set()) if len(words) == 1 else set()
        groups[next(iter(full)) if len(full) == 1 else " ".join(words)].append(mention)
    of_name = {mention.id: key for key, group in groups.items() for mention in group}
    for mention in mentions:
        if mention.id not in of_name:
            joined = {of_name[other] for other in mention.same_as if other in of_name and other in by_id}
            if len(joined) == 1:
                groups[joined.pop()].append(mention)
    made = [_actor(group) for group in groups.values()]
    of_mention = {
        mention.id: one.id for one, group in zip(made, groups.values(), strict=True) for mention in group
    }
    made.sort(key=lambda one: (-len(one.mentions), one.name, one.id))
    return Cast(tuple(made), of_mention)


def _actor(group: Sequence[Mention]) -> Actor:
    ordered = sorted(group, key=lambda m: m.span)
    names = Counter(mention.name for mention in ordered if mention.name)
    kinds = Counter(mention.kind for mention in ordered if mention.kind != "unknown")
    name = min(names, key=lambda text: (-len(text.split()), -names[text], text))
    return Actor(
        id=content_id("actor", name, *(f"{m.span.article}:{m.span.start}" for m in ordered)),
        name=name,
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind)) if kinds else "unknown",
        mentions=tuple(
            ActorMention(m.span.article, m.span.start, m.span.end, m.span.text, m.form) for m in ordered
        ),
        spellings=tuple(sorted(names, key=lambda text: (-names[text], text))),
    )
