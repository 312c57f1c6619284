"""Whom a pronoun of the third person can stand for, by number, gender and kind."""

from __future__ import annotations

from collections.abc import Set

FEMALE = frozenset({"she", "her", "hers", "herself"})
PERSONAL = FEMALE | {"he", "him", "his", "himself"}
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
BODIES = frozenset({"organisation", "group", "government", "outlet"})
"""Kinds of actors that are "it" as well as "they"."""


def can_stand_for(word: str, kind: str, genders: Set[str], *, plural: bool) -> bool:
    """Whether ``word``, in lower case, can mean an actor of this kind and these genders.

    "unknown" and "neuter" bar nothing; somebody printed with both genders is neither "he" nor "she".
    """
    if word in PERSONAL:
        return kind == "person" and not plural and ("male" if word in FEMALE else "female") not in genders
    if word in NEUTER:
        return kind != "person" and not plural and not genders & {"male", "female"}
    if word in PLURAL:
        return plural or kind in BODIES
    return False
