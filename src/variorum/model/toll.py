"""Tolls: how many people an act befell, as one place of an article tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model.fact import Qualifier, Voice
from variorum.model.span import Span
from variorum.model.when import When

Fate = Literal[
    "kill", "injure", "shoot", "harm", "treat", "miss", "arrest", "displace", "evacuate", "rescue", "abduct"
]
"""What befell those who are counted. ``shoot`` and ``harm`` leave open whether they lived; ``treat`` says
that they were brought to a hospital."""


@dataclass(frozen=True, slots=True)
class Toll:
    """People to whom one act was done, counted or named at one place of an article.

    ``act`` is what befell them, ``trigger`` the word that says so, ``phrase`` the words for them ("two
    other passengers", "a mother and her son", "Orrin"), ``number`` the number in it (None where they are
    named one by one: the count is then read off the phrase). ``low`` and ``high`` bound how many, both
    included, ``high`` None where it is open. ``of`` are lower-case lemmas of what they are ("soldier");
    ``name`` and ``age`` tell one person from another. ``definite``: the phrase goes back to people known
    already ("the man", "both victims", "he"). ``more``: they come on top of others ("two others", "also").
    ``part``: the phrase is one part of those counted before it ("two of them", "one fatally"). ``self_done``:
    it was done by the one whom it befell. ``agent`` is the head lemma of who did it, "" where not printed.
    ``place`` is the number that the print gives one of them ("a fourth victim": 4), else 0.
    ``wide``: the sentence sums several occasions ("in separate fires", "since Friday").
    ``background``: it is told of another occasion or as a statistic ("last year", "in 2012").
    """

    id: str
    article: str
    act: Fate
    trigger: Span
    phrase: Span
    sentence: Span
    low: float
    high: float | None
    qualifier: Qualifier = ""
    number: Span | None = None
    of: tuple[str, ...] = ()
    name: str = ""
    age: int | None = None
    definite: bool = False
    more: bool = False
    part: bool = False
    self_done: bool = False
    agent: str = ""
    place: int = 0
    background: bool = False
    wide: bool = False
    voice: Voice = "outlet"
    statement: str | None = None
    when: When | None = None
