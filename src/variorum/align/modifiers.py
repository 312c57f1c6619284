"""The words that say which one a named act is: "the Sarn valley ceasefire", "last year's Lantern strike"."""

from __future__ import annotations

import re
from typing import Literal

from variorum.align.actor_words import POSSESSIVE
from variorum.model import Event
from variorum.text.stems import is_function_word, stem

MOST = 4
"""Words before the noun that are read; a determiner, a preposition or a sign of punctuation ends them."""

REACH_CHARACTERS = 80
"""How far before the noun is looked."""

_WORD = re.compile(r"[\w’'-]+")
_SINCE_SIGN = re.compile(r"[^,;:.!?()\"“”—–]*$")

Answer = Literal["like", "different", "unknown"]


def modifiers(event: Event) -> frozenset[str]:
    """The stems of the words before an act's noun; none for an act that is told by a verb."""
    if event.construction != "nominal":
        return frozenset()
    end = event.trigger.start - event.sentence.start
    printed = event.sentence.text[max(0, end - REACH_CHARACTERS) : end]
    since = _SINCE_SIGN.search(printed)
    found: set[str] = set()
    owned = False
    for word in reversed(_WORD.findall(since.group() if since else "")[-MOST:]):
        bare = POSSESSIVE.sub("", word).lower()
        # Before an owner stand only the rest of his name and what he is called, not the verb.
        if len(bare) < 2 or is_function_word(bare) or (owned and not word[0].isupper()):
            break
        owned = owned or POSSESSIVE.search(word) is not None
        found.update(stem(part) for part in bare.split("-") if part and not is_function_word(part))
    return frozenset(found)


def alike(left: frozenset[str], right: frozenset[str]) -> Answer:
    """``like`` where one side's words are among the other's, ``unknown`` where one side has none."""
    if not left or not right:
        return "unknown"
    return "like" if left <= right or right <= left else "different"
