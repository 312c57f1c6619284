"""Who does an act and who undergoes it, of the sentence and of print; and words that only name a kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from variorum.model import Event, Span
from variorum.text import lexicon
from variorum.text.agency import doer_undergoes
from variorum.text.alike import alike
from variorum.text.stems import is_function_word


@dataclass(frozen=True, slots=True)
class Party:
    """Who does an act or undergoes it: the story's actor, else the head word in print."""

    actor: str | None = None
    head: str = ""

    @property
    def known(self) -> bool:
        """True if print tells who it is."""
        return self.actor is not None or bool(self.head)


def parties(one: Event) -> tuple[Party, Party]:
    """Who does the act and who undergoes it; who "died" or "withdrew" undergoes it."""
    doer = Party(one.agent, _head(one.agent_head, one.agent_span))
    undergoer = Party(one.patient, _head(one.patient_head, one.patient_span))
    if doer_undergoes(one):
        return Party(), doer
    return doer, undergoer


def _head(head: str, span: Span | None) -> str:
    """The head word of a description; "" for pronouns and names, which tell nothing by their words."""
    printed = span.text.split() if span is not None else []
    words = {word.strip(".,;:'\"“”").removesuffix("s") for word in printed}
    return head if head.removesuffix("s") in words and not is_function_word(head) else ""


def is_one(mine: Party, theirs: Party) -> bool:
    """True for one actor, or for head words that are words for the same things."""
    if mine.actor is not None and theirs.actor is not None and mine.actor == theirs.actor:
        return True
    return bool(mine.head) and bool(theirs.head) and alike(mine.head, theirs.head)


def is_other(mine: Party, theirs: Party) -> bool:
    """True for two actors of the story, or for two head words that are no words for one thing."""
    return mine.known and theirs.known and not is_one(mine, theirs)


@cache
def _classes() -> frozenset[str]:
    return frozenset(lexicon.words("partitives.txt")) | frozenset(lexicon.words("naming_nouns.txt"))


def is_naming(word: str) -> bool:
    """True for words that only say of what kind or how many: "the city of Casse", "dozens of workers"."""
    plain = word.casefold()
    return plain in _classes() or plain.removesuffix("s") in _classes() or plain[:1].isdigit()
