"""Those who did it, by several nouns: "the thieves" and "the robbers" of a story with one such group."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Sequence

from variorum.align.actor_words import POINTS, describe
from variorum.align.groups import Groups
from variorum.align.known_roles import OWNED
from variorum.model import Mention
from variorum.text import lexicon
from variorum.text.names import fold
from variorum.text.numbers import read


def join_wrongdoers(groups: Groups, nominals: Sequence[Mention]) -> None:
    """Join the nouns of one family where the story tells of one such person, or of one such group.

    None are joined where it tells of one and of several ("a gunman", "the gunmen"), of two by one noun, of
    two numbers, of somebody with a name, or brings in another by a new noun ("some robbers").
    """
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in nominals:
        for family in _families().get(fold(mention.head), ()):
            found[family].append(mention)
    known = {family for family in found if any(_families()[fold(m.head)] == (family,) for m in found[family])}
    for family in sorted(known):
        some = [m for m in found[family] if len(known & set(_families()[fold(m.head)])) == 1]
        if _are_one(groups, some):
            for other in some[1:]:
                groups.join(some[0], other, ("the story tells of no others who did it",))


def _are_one(groups: Groups, some: Sequence[Mention]) -> bool:
    """Whether mentions of one family may all mean one person, or one group."""
    by_noun: dict[str, set[str]] = defaultdict(set)
    for mention in some:
        by_noun[describe(mention).head].add(groups.key(mention))
    counts = {count for mention in some if (count := read(mention.span.text.split()[0])) is not None}
    return (
        all(len(keys) == 1 for keys in by_noun.values())
        and len({mention.number == "plural" for mention in some}) == 1
        and len(counts) < 2
        and not any(OWNED.match(mention.span.text) or describe(mention).tenures for mention in some)
        and not any(one.form == "name" for mention in some for one in groups.members(mention))
        and _are_pointed_at(some)
    )


def _are_pointed_at(some: Sequence[Mention]) -> bool:
    """Whether each article brings them in but once: "thieves … the robbers", not "some robbers" then."""
    brought: dict[str, str] = {}
    for mention in some:
        head = describe(mention).head
        if brought.setdefault(mention.span.article, head) != head and not POINTS.match(mention.span.text):
            return False
    return True


@functools.cache
def _families() -> dict[str, tuple[str, ...]]:
    return {noun: tuple(families.split(";")) for noun, families in lexicon.rows("wrongdoers.tsv")}
