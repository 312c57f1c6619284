"""Bodies by their noun: "the transport ministry", "the commission" of an article that has but one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from variorum.align.actor_words import HAS_OWNER, POINTS, describe, generic_bodies, near_bodies, words
from variorum.align.groups import Groups
from variorum.align.known_roles import OWNED, is_before
from variorum.model import Mention
from variorum.text.names import fold

FAR = 6
"""Sentences back in which the body that "the commission" means is named or described."""


def join_turned(groups: Groups, mentions: Sequence[Mention]) -> None:
    """ "The transport ministry" is the Ministry of Transport, where no other name of the story is so made.

    All words of the name are in the description, and no others: "the ministry" may be any, and "the Velmoran
    transport ministry" is Velmora's.
    """
    named = [m for m in mentions if m.form == "name" and m.kind != "person"]
    for mention in mentions:
        if mention.form != "nominal" or mention.number == "plural" or not POINTS.match(mention.span.text):
            continue
        said = describe(mention)
        if not said.words or said.tenures or any(m.form == "name" for m in groups.members(mention)):
            continue
        if fold(mention.head) not in generic_bodies() or HAS_OWNER.search(mention.span.text):
            continue
        whole = said.words | {said.head}
        fitting = {groups.key(m): m for m in named if words(m.name) == whole}
        if len(fitting) == 1:
            name = next(iter(fitting.values()))
            because = (f"all words of “{name.name}” and no others", "and of no other name of the story")
            groups.join(name, mention, because, other_name=True)


def join_bare(groups: Groups, mentions: Sequence[Mention]) -> None:
    """ "The commission" is the only body of that noun in its article, named or described just before it.

    None is where the article has two: "the court" before a name may be another than the Supreme Court.
    """
    by_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.form != "pronoun" and mention.kind != "person":
            by_article[mention.span.article].append(mention)
    for article in sorted(by_article):
        held = by_article[article]
        bare = [m for m in held if _is_bare(m) and len(groups.members(m)) == 1]
        for head in sorted({fold(m.head) for m in bare}):
            _join_head(groups, head, [m for m in bare if fold(m.head) == head], held)


def _join_head(groups: Groups, head: str, bare: Sequence[Mention], held: Sequence[Mention]) -> None:
    """Join those of one noun to the only group of the article that has it."""
    told = {m.id for m in bare}
    others = [m for m in held if m.id not in told and m.number != "plural" and _has_noun(m, head)]
    if len({groups.key(m) for m in others}) != 1:
        return
    for mention in bare:
        if any(is_before(m, mention, FAR) for m in others):
            groups.join(others[0], mention, (f"the only {head} of the article",))


def _is_bare(mention: Mention) -> bool:
    """Whether a description is a body's noun alone behind "the"; not "the group", which any body may be."""
    head = fold(mention.head)
    text = mention.span.text
    if mention.form != "nominal" or mention.number == "plural" or not POINTS.match(text):
        return False
    if head not in generic_bodies() or head in near_bodies() or OWNED.match(text) or HAS_OWNER.search(text):
        return False
    return text[-len(head) :].islower() and len(text.split()) == 2


def _has_noun(mention: Mention, head: str) -> bool:
    """Whether a name or a description is of a body that is called by the noun."""
    if mention.form == "nominal":
        return fold(mention.head) == head
    return head in fold(mention.name).split()
