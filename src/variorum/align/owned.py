"""Whose people and bodies: "his lawyers" are "Korvin's lawyers" where "his" is Korvin's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from variorum.align.actor_words import Description, describe, is_crowd
from variorum.align.groups import Groups
from variorum.align.known_roles import OWNED
from variorum.align.whose import Owner
from variorum.model import Mention
from variorum.text.lexicon import rows, words
from variorum.text.names import fold

_ONE_EACH = frozenset(
    {"administration", "board", "cabinet", "campaign", "family", "government", "office", "party"}
)
"""Nouns of bodies of which somebody has one: "her company" may be either of two."""

_AGED = re.compile(r"\b(\w+)[- ‑]year[- ‑]old\b", re.IGNORECASE)


def join_owned(groups: Groups, mentions: Sequence[Mention], owner: Owner) -> None:
    """Join what is one owner's: a person's people in the plural, and the bodies of which there is one.

    A single person is left out ("his son" may be either of two), but for a relative of whom there is one
    ("Korvin's mother") or whose age both print ("his six-year-old son"). So are "their office", whose owners
    may be many, "Velmora's soldiers", of whom some are here and some there, and what other words tell apart.
    """
    pronouns = {(m.span.article, m.span.start): m for m in mentions if m.form == "pronoun"}
    first: dict[tuple[str, str, bool, int | None], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.form != "nominal" or not _may_be_one(mention):
            continue
        whose = _whose(mention, pronouns, owner)
        if whose is None or not _may_own(groups.members(whose), mention):
            continue
        said = describe(mention)
        if _has_own_words(mention, said, whose, groups):
            continue
        age = _age(mention.span.text)
        first[groups.key(whose), said.head, mention.number == "plural", age].append(mention)
    for key in sorted(first, key=str):
        some = first[key]
        named = {groups.key(one) for one in some if any(m.form == "name" for m in groups.members(one))}
        for other in some[1:] if not named else ():
            groups.join(some[0], other, ("the same owner's, in the same words",))


def _may_be_one(mention: Mention) -> bool:
    if mention.number == "plural":
        return mention.kind == "person" and not is_crowd(fold(mention.head))
    if mention.kind == "person":
        # Whose mother "his mother" is, a pronoun alone is too weak to say.
        one = fold(mention.head) in words("only_kin.txt") and not OWNED.match(mention.span.text)
        return mention.number == "singular" and (one or _age(mention.span.text) is not None)
    return fold(mention.head) in _ONE_EACH


def _may_own(owners: Sequence[Mention], mention: Mention) -> bool:
    """Whether it is known who the owner is, and, of people, that it is a person."""
    known = any(one.form != "pronoun" for one in owners)
    of_people = mention.number == "plural" or mention.kind == "person"
    return known and (not of_people or any(one.kind == "person" for one in owners))


def _age(text: str) -> int | None:
    """The age that a description gives: 6 for "his 6-year-old son" and "his six-year-old son"."""
    found = _AGED.search(text)
    if found is None:
        return None
    return int(found[1]) if found[1].isdigit() else _numbers().get(found[1].lower())


@cache
def _numbers() -> dict[str, int]:
    return {word: int(value) for word, value, kind in rows("number_words.tsv") if kind == "cardinal"}


def _whose(mention: Mention, pronouns: dict[tuple[str, int], Mention], owner: Owner) -> Mention | None:
    """The mention of the owner: the pronoun that opens the description, or the name that print gives."""
    if not OWNED.match(mention.span.text):
        return owner(mention)
    found = pronouns.get((mention.span.article, mention.span.start))
    return None if found is None or found.number == "plural" else found


def _has_own_words(mention: Mention, said: Description, whose: Mention, groups: Groups) -> bool:
    """Whether anything but the owner and the noun is said: "his former lawyers"."""
    if said.tenures or said.bars:
        return True
    names = {part for one in groups.members(whose) for part in fold(one.span.text).split()}
    own = {word for word in said.words if word[:1] != "@" and not _AGED.match(word)}
    return bool(own - names)
