"""Whom a pronoun of the third person can stand for, by number, gender and kind."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence, Set

from variorum.model import Mention
from variorum.text.lexicon import rows

FEMALE = frozenset({"she", "her", "hers", "herself"})
PERSONAL = FEMALE | {"he", "him", "his", "himself"}
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
IT_OR_THEY = frozenset({"organisation", "group", "government", "outlet"})
"""Kinds of actors that are "it" as well as "they"."""

JOINED = 6
"""Characters between two names that are joined (", and ")."""

_WHOM = re.compile(r",?\s+(?:(?:[a-z]+\s+){0,2}whom|who(?=\s+s?he\b))\s+")
"""What stands between a name and the pronoun that opens a clause about it (", whom", ", to whom")."""

LONGEST_WHOM = 30
"""Characters between a name and such a pronoun."""

_ANYBODY = re.compile(r"(?:every|each|any|no)\s(?!of\b)", re.IGNORECASE)


_NOT_ALL = re.compile(r"(?:not\s(?:all|every|many|one)|hardly\sany|no|neither|few)\s", re.IGNORECASE)
"""How a description of a crowd opens of whom print tells what they did not do."""


def can_stand_for(word: str, kind: str, genders: Set[str], *, plural: bool) -> bool:
    """Whether ``word``, in lower case, can mean an actor of this kind and these genders.

    "unknown" and "neuter" bar nothing; somebody printed with both genders is neither "he" nor "she".
    """
    if word in PERSONAL:
        return kind == "person" and not plural and ("male" if word in FEMALE else "female") not in genders
    if word in NEUTER:
        return kind != "person" and not plural and not genders & {"male", "female"}
    if word in PLURAL:
        return plural or kind in IT_OR_THEY
    return False


def is_not_all(mention: Mention) -> bool:
    """True for "not all sailors" and "few sailors": of nobody there does print say that he did."""
    return mention.form == "nominal" and _NOT_ALL.match(mention.span.text) is not None


def is_anybody_before(mention: Mention, pronoun: Mention) -> bool:
    """True for "every soldier" before the pronoun's sentence: nobody whom a later sentence goes back to.

    "Every soldier said that he was well" is told within one sentence. Nor does "they" go back to "not all".
    """
    if mention.sentence < pronoun.sentence and is_not_all(mention):
        return True
    anybody = mention.form == "nominal" and _ANYBODY.match(mention.span.text) is not None
    return anybody and mention.sentence < pronoun.sentence and pronoun.span.text.casefold() in PERSONAL


def is_of_their_clause(mention: Mention, others: Sequence[Mention]) -> bool:
    """True for a description in a clause of what several people do, whom print gives no sex.

    "The pilot's parents came, angry that her attacker is free. “…,” he said": one of the parents may be meant
    as well. ``others`` are the mentions of its sentence.
    """
    if mention.form != "nominal" or mention.main or mention.gender in ("male", "female"):
        return False
    return any(
        other.main
        and other.role == "subject"
        and other.number == "plural"
        and other.kind in ("person", "group")
        and other.span.end <= mention.span.start
        for other in others
    )


def heads_clause_of(mention: Mention, pronoun: Mention, text: str) -> bool:
    """True for Korvin before "he" in "Korvin, whom he mocked": a clause about him has "whom" for him."""
    gap = pronoun.span.start - mention.span.end
    if not 0 < gap <= LONGEST_WHOM:
        return False
    return _WHOM.fullmatch(text[mention.span.end : pronoun.span.start]) is not None


def misread_beside(mention: Mention, others: Sequence[Mention]) -> Mention | None:
    """A name joined by "and" to one that a pronoun of a person fits, and that was read as a body's.

    "Ina Marrow and Vera Tolan met. … she said": a person whose kind was misread can be meant, too, where no
    word of the name is one of bodies' names.
    """
    for other in others:
        gap = max(mention.span.start - other.span.end, other.span.start - mention.span.end)
        parts = other.span.text.split()
        doubtful = other.form == "name" and other.kind in ("organisation", "unknown") and len(parts) in (2, 3)
        if doubtful and 0 < gap <= JOINED and not any(part.casefold() in _of_bodies() for part in parts):
            return other
    return None


@functools.cache
def _of_bodies() -> frozenset[str]:
    return frozenset(row[0] for row in rows("organisation_words.tsv"))
