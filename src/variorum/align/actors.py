"""The actors of a story: mentions of all its articles, joined where print or name says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.align.cards import cards, kind_votes
from variorum.align.cast import Cast
from variorum.align.described import join_descriptions
from variorum.align.groups import Groups
from variorum.align.named import join_names
from variorum.model import Actor, ActorMention, Article, Marks, Mention, Role, content_id
from variorum.text.names import compare, country_of, person_parts

_FORMS = {"name": 0, "nominal": 1, "pronoun": 2}


def actors(articles: Sequence[Article], marks: Sequence[Marks]) -> Cast:
    """The cast of a story, actors with most mentions first; the order of articles changes nothing.

    Names are joined first, then descriptions by what print says of roles, then pronouns. A
    mention that fits two actors equally joins none. Pronouns that join nobody make no actor.
    """
    mentions = sorted((m for one in marks for m in one.mentions), key=lambda m: (m.span, m.id))
    groups = Groups(_fits)
    for mention in mentions:
        groups.add(mention)
    join_names(groups, cards(mentions), [m for m in mentions if m.form == "nominal"])
    join_descriptions(groups, mentions)
    made: list[Actor] = []
    of_mention: dict[str, str] = {}
    reasons = {}
    for merge in groups.merges:
        reasons.setdefault((merge.left.article, merge.left.start, merge.left.end), []).append(merge)
    for members in groups:
        if all(mention.form == "pronoun" for mention in members):
            continue
        actor = _actor(members, reasons)
        made.append(actor)
        of_mention.update((mention.id, actor.id) for mention in members)
    made.sort(key=lambda one: (-len(one.mentions), one.name, one.id))
    return Cast(tuple(made), of_mention)


def _fits(left: Sequence[Mention], right: Sequence[Mention]) -> bool:
    """Guards asked before every join: genders, and full names that exclude one another."""
    genders = {m.gender for m in (*left, *right) if m.form != "pronoun"} & {"male", "female"}
    if len(genders) == 2:
        return False
    for one in sorted({m.name for m in left if m.name}):
        for two in sorted({m.name for m in right if m.name}):
            if len(person_parts(one).words) < 2 or len(person_parts(two).words) < 2:
                continue
            if country_of(one) is None and country_of(two) is None:
                both = (compare(one, two, person=True).level, compare(one, two, person=False).level)
                if both == ("different", "different") and not _initials(one, two):
                    return False
    return True


def _initials(one: str, two: str) -> bool:
    from variorum.text.names import stands_for

    return stands_for(one, two) or stands_for(two, one)


def _actor(members: Sequence[Mention], reasons: dict) -> Actor:
    names = Counter(mention.name for mention in members if mention.name)
    spellings = names or Counter(m.span.text for m in members if m.form == "nominal")
    votes = kind_votes(members)
    articles = {
        text: len({m.span.article for m in members if (m.name or m.span.text) == text}) for text in spellings
    }
    name = min(spellings, key=lambda text: (-len(text.split()), -articles[text], -len(text), text))
    merges = [merge for m in members for merge in reasons.get((m.span.article, m.span.start, m.span.end), ())]
    roles: dict[str, Role] = {}
    for mention in members:
        if mention.title:
            roles.setdefault(mention.title, Role(mention.title, mention.span))
    return Actor(
        id=content_id("actor", *(f"{m.span.article}:{m.span.start}:{m.span.end}" for m in members)),
        name=name,
        kind=min(votes, key=lambda kind: (-votes[kind], kind)) if votes else "unknown",
        mentions=tuple(
            ActorMention(m.span.article, m.span.start, m.span.end, m.span.text, m.form) for m in members
        ),
        spellings=tuple(sorted(spellings, key=lambda text: (-spellings[text], text))),
        kind_votes=", ".join(
            f"{kind} {count}" for kind, count in sorted(votes.items(), key=lambda i: (-i[1], i[0]))
        ),
        merges=tuple(merges),
        roles=tuple(roles[text] for text in sorted(roles)),
    )
