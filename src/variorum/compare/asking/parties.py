"""Who does an act and who undergoes it, of the sentence and of print; and words that only name a kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from variorum.model import Event, Span
from variorum.text import lexicon
from variorum.text.acts import flagged
from variorum.text.agency import doer_undergoes
from variorum.text.alike import alike
from variorum.text.stems import is_function_word

_BY = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got)\b[^.;:]*\w by (?:[\w'’.-]+ ){0,3}$")


_PASSING = frozenset({"pass", "clear"})
"""What a chamber does to a bill, and a bill to a chamber."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who does an act or undergoes it: the story's actor, else the head word in print, else a name's words.

    ``name`` holds the capitalised words that end in the head ("robert lane"), lower-case.
    """

    actor: str | None = None
    head: str = ""
    name: frozenset[str] = frozenset()

    @property
    def known(self) -> bool:
        """True if print tells who it is."""
        return self.actor is not None or bool(self.head)


def parties(one: Event) -> tuple[Party, Party]:
    """Who does the act and who undergoes it; who "died" or "withdrew" undergoes it."""
    doer = _party(one.agent, one.agent_head, one.agent_span)
    undergoer = _party(one.patient, one.patient_head, one.patient_span)
    if doer_undergoes(one):
        return Party(), doer
    # "The bill passed the Senate" is "the Senate passed the bill".
    if one.lemma in _PASSING and _is_chamber(one.patient_head) and not _is_chamber(one.agent_head):
        return undergoer, doer
    return doer, undergoer


def _is_chamber(head: str) -> bool:
    return head in lexicon.words("chambers.txt")


def _party(actor: str | None, head: str, span: Span | None) -> Party:
    return Party(actor, _head(head, span), _name(head, span))


def _name(head: str, span: Span | None) -> frozenset[str]:
    """The capitalised words of a description up to its head, lower-case; none where the head is no name."""
    found: list[str] = []
    for word in span.text.split() if span is not None else []:
        plain = word.strip(".,;:'\"“”()")
        found = [*found, plain.casefold()] if plain[:1].isupper() and not is_function_word(plain) else []
        if found and found[-1].removesuffix("s") == head.removesuffix("s"):
            return frozenset(found)
        if plain != word and word[-1:] in ",;:":
            return frozenset()
    return frozenset()


def _head(head: str, span: Span | None) -> str:
    """The head word of a description; "" for pronouns and names, which tell nothing by their words."""
    printed = span.text.split() if span is not None else []
    words = {word.strip(".,;:'\"“”").removesuffix("s") for word in printed}
    return head if head.removesuffix("s") in words and not is_function_word(head) else ""


def is_one(mine: Party, theirs: Party) -> bool:
    """True for one actor, or for head words that are words for the same things.

    Where print does not tell the actor of both, a name is one with a name that has all its words ("Lane" and
    "Robert Lane", not "Anna Lane" and "Robert Lane").
    """
    if mine.actor is not None and theirs.actor is not None:
        if mine.actor == theirs.actor:
            return True
    elif mine.name and theirs.name and (mine.name <= theirs.name or theirs.name <= mine.name):
        return True
    elif mine.head in theirs.name or theirs.head in mine.name:
        return True  # "the mayor" and "Mayor Lane"
    return bool(mine.head) and bool(theirs.head) and alike(mine.head, theirs.head)


def is_other(mine: Party, theirs: Party) -> bool:
    """True for two actors of the story, or for two head words that are no words for one thing."""
    return mine.known and theirs.known and not is_one(mine, theirs)


def exchanged(asked: Event, one: Event) -> bool | None:
    """Whether the one that does the asked act undergoes it in print, or the other way round; None if neither.

    True where both have surely changed places. Both must be told as done to somebody: "the bridge closed" and
    "the bridge was closed" are one.
    """
    if are_joined(asked) or are_joined(one) or asked.patient_span is None or one.patient_span is None:
        return None
    (doer, undergoer), (their_doer, their_undergoer) = parties(asked), parties(one)
    first = is_one(doer, their_undergoer) and not is_one(doer, their_doer)
    second = is_one(undergoer, their_doer) and not is_one(undergoer, their_undergoer)
    if first and second:
        # "The union met the company": either does it to the other.
        return not flagged(one.kind, "mutual")
    return False if first or second else None


def is_pronoun(span: Span | None) -> bool:
    """True for what names nobody by itself: "they", "it"."""
    return span is not None and is_function_word(span.text)


def are_joined(one: Event) -> bool:
    """True for "the union and the company met": both do it together."""
    doer, undergoer = one.agent_span, one.patient_span
    if doer is None or undergoer is None:
        return False
    base, text = one.sentence.start, one.sentence.text
    return text[doer.end - base : undergoer.start - base].split() == ["and"]


def is_by_phrase(between: str) -> bool:
    """True if what stands between two names makes the second the doer.

    >>> is_by_phrase(" was praised by Mayor ")
    True
    """
    return _BY.search(between) is not None


@cache
def _classes() -> frozenset[str]:
    return frozenset(lexicon.words("partitives.txt")) | frozenset(lexicon.words("naming_nouns.txt"))


def is_naming(word: str) -> bool:
    """True for words that only say of what kind or how many: "the city of Casse", "dozens of workers"."""
    plain = word.casefold()
    return plain in _classes() or plain.removesuffix("s") in _classes() or plain[:1].isdigit()
