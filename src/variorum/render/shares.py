"""Voice share: whose words each article prints, how many of them, and who is only spoken of.

Counted are words that the article gives to somebody else: the contents of statements that were uttered
(speech, not attitudes, and not what somebody is said *not* to have said). A word counts once, for the
outermost speaker: what a minister reports of a mayor is the minister's account. The whole is the words
of the regions that carry facts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from variorum.model import FACTUAL, Article, Span, Statement, Story
from variorum.model.actor import SPEAKERS
from variorum.text.quotations import quotations
from variorum.text.ranges import Ranges

LEAST_MENTIONS = 3
"""From so many mentions in one article on, an actor without a statement there is only spoken of."""

_WORD = re.compile(r"[^\W_]+(?:['’.,:-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Share:
    """What one article prints of one speaker.

    ``actor`` is the speaker's id, "" for all whose speaker is not named or unsure. ``words`` are those
    of their statements, ``quoted`` the part of them between quotation marks, ``statements`` how many
    statements they are. ``first`` is the earliest content in print. ``percent`` is their part of all
    words that the article gives to somebody else, 0 to 100.
    """

    actor: str
    words: int
    quoted: int
    statements: int
    percent: float
    first: Span


@dataclass(frozen=True, slots=True)
class Voiced:
    """Who is heard in one article.

    ``words`` counts the words of the article, ``given`` those that it gives to somebody else, ``quoted``
    the part of these between quotation marks. ``speakers`` come most words first, ``spoken_of`` (actors
    that could be asked and are not heard, with how often they are mentioned) most mentions first.
    """

    article: str
    words: int
    given: int
    quoted: int
    speakers: tuple[Share, ...]
    spoken_of: tuple[tuple[str, int], ...]

    @property
    def percent(self) -> float:
        """The part of the article's words that is given to somebody else, 0 to 100."""
        return percentage(self.given, self.words)


def shares(story: Story) -> tuple[Voiced, ...]:
    """Who is heard in each article that was compared, in the order of the sigla."""
    said: dict[str, list[Statement]] = {}
    for statement in story.statements:
        if statement.act == "speech" and not statement.negated:
            said.setdefault(statement.article, []).append(statement)
    mentions: dict[str, Counter[str]] = {}
    for actor in story.actors:
        for mention in actor.mentions:
            mentions.setdefault(mention.article, Counter())[actor.id] += 1
    able = {actor.id for actor in story.actors if actor.kind in SPEAKERS}
    return tuple(
        _voiced(article, said.get(article.id, []), mentions.get(article.id, Counter()), able)
        for article in story.compared()
    )


def percentage(part: int, whole: int) -> float:
    """``part`` of ``whole`` in per cent, to one decimal; 0 of nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def _voiced(
    article: Article, statements: list[Statement], mentions: Mapping[str, int], able: set[str]
) -> Voiced:
    known = {statement.id: statement for statement in statements}
    quotes = Ranges((one.start, one.end) for one in quotations(article.text).found if one.depth == 0)
    facts = Ranges((one.start, one.end) for one in article.regions if one.kind in FACTUAL)
    if not article.regions:
        facts = Ranges([(0, len(article.text))])
    owners: dict[int, str] = {}
    words: Counter[str] = Counter()
    quoted: Counter[str] = Counter()
    for statement in sorted(statements, key=lambda one: (_inner(one, known), _start(one), one.id)):
        for place in _words(statement):
            if place not in owners and place in facts:
                owners[place] = statement.actor or ""
                words[owners[place]] += 1
                quoted[owners[place]] += statement.form == "direct" or place in quotes
    given = sum(words.values())
    firsts: dict[str, Span] = {}
    numbers: Counter[str] = Counter()
    for statement in sorted(statements, key=lambda one: (_start(one), one.id)):
        if statement.content:
            numbers[statement.actor or ""] += 1
            firsts.setdefault(statement.actor or "", statement.content[0])
    speakers = [
        Share(actor, words[actor], quoted[actor], numbers[actor], percentage(words[actor], given), first)
        for actor, first in firsts.items()
    ]
    silent = [
        (actor, number)
        for actor, number in mentions.items()
        if actor in able and actor not in firsts and number >= LEAST_MENTIONS
    ]
    return Voiced(
        article.id,
        sum(1 for match in _WORD.finditer(article.text) if match.start() in facts),
        given,
        sum(quoted.values()),
        tuple(sorted(speakers, key=lambda one: (-one.words, one.first.start, one.actor))),
        tuple(sorted(silent, key=lambda pair: (-pair[1], pair[0]))),
    )


def _inner(statement: Statement, known: Mapping[str, Statement]) -> bool:
    """True if it stands inside another statement that is counted."""
    return statement.parent in known and statement.parent != statement.id


def _start(statement: Statement) -> int:
    return statement.content[0].start if statement.content else 0


def _words(statement: Statement) -> Iterator[int]:
    """Where each word of the contents begins."""
    for span in statement.content:
        yield from (span.start + match.start() for match in _WORD.finditer(span.text))
