"""Whether a source prints another name than that of the actor whom it is given to."""

from __future__ import annotations

import re

from variorum.align.context import Context
from variorum.model import Span
from variorum.text.names import compare, fold
from variorum.text.names.given import given_names

_WORD = r"[A-Z][\w’'-]*\.?"
_LAST = re.compile(rf"(?P<before>.*?)(?P<name>{_WORD}(?:\s+{_WORD}){{1,5}})\W*", re.DOTALL)
_NOT_HIS = re.compile(
    r"\b(?:of|for|by|to|with|from|at|in|on|like|than|against|and|or)\b|['’]s?\s", re.IGNORECASE
)


def contradict(context: Context, source: Span, actor: str) -> bool:
    """True if the source's own name, given name first, is none that the person is printed with.

    "The mayor, Lucy Hart," is not Dan Boyd; "a friend of Lucy Hart" may be.
    """
    facts = context.facts
    name = _own_name(source.text)
    if name is None or actor not in facts.named or facts.kind[actor] != "person":
        return False
    names = {facts.name[actor]} | {
        mention.name
        for mention in context.marks.mentions
        if mention.name and facts.of_mention.get(mention.id) == actor
    }
    return not any(compare(name, other, person=True).level != "different" for other in names)


def _own_name(printed: str) -> str | None:
    """The name that a phrase ends with, from the given name on, where it is that of whom the phrase means."""
    found = _LAST.fullmatch(printed)
    if found is None:
        return None
    before, words = found["before"], found["name"].split()
    if not before.rstrip().endswith(",") and _NOT_HIS.search(before):
        return None
    given = next((place for place, word in enumerate(words[:-1]) if fold(word) in given_names()), None)
    return " ".join(words[given:]) if given is not None else None
