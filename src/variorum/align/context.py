"""What stands around a source in its article: turns taken, subjects before it, whose words hold it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from variorum.align.facts import Facts
from variorum.align.pronoun_words import is_anybody_before
from variorum.model import Article, Marks, Mention, Span, Statement

_MARK = re.compile(r"[“”\"]")
_MOST_QUOTED = 6  # sentences of quotations that are stepped over
_LONGEST_LINE = 5000  # characters of a paragraph that are looked through for its quotation marks


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a source stands for: an actor, or none and why; ``mention`` is its head or antecedent."""

    actor: str | None
    why: str
    candidates: tuple[str, ...] = ()
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A statement in the outlet's own voice that was read, with whoever spoke.

    ``who`` is the actor, or the mention's id where it has none; None where it is not known.
    ``start`` and ``end`` bound all its print; ``sentence`` is that of its end.
    """

    statement: Statement
    speaker: Speaker
    who: str | None
    sentence: int
    start: int
    end: int


class Context:
    """One article's mentions, voices and sentences, asked by place."""

    def __init__(self, article: Article, marks: Marks, facts: Facts) -> None:
        self.article = article
        self.marks = marks
        self.facts = facts
        self._starts = [sentence.span.start for sentence in marks.sentences]
        self._direct = {statement.id for statement in marks.statements if statement.form == "direct"}
        self._contents: dict[int, list[tuple[int, int, str]]] = {}
        for statement in marks.statements:
            for part in statement.content:
                for number in range(self.sentence(part.start), self.sentence(part.end - 1) + 1):
                    self._contents.setdefault(number, []).append((part.start, part.end, statement.id))
        self._of_actor: dict[str, list[Mention]] = {}
        self._in_sentence: dict[int, list[Mention]] = {}
        for mention in marks.mentions:
            self._in_sentence.setdefault(mention.sentence, []).append(mention)

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds ``offset``, or of the one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def sentences_before(self, number: int, most: int) -> list[int]:
        """Up to ``most`` sentences before one, nearest first, without those that are quoted altogether."""
        found: list[int] = []
        for before in range(number - 1, max(-1, number - 1 - most - _MOST_QUOTED), -1):
            if len(found) < most and not self._is_all_quoted(before):
                found.append(before)
        return found

    def is_direct(self, statement: str) -> bool:
        """True if all words of the statement with that id stand in quotation marks."""
        return statement in self._direct

    def _is_all_quoted(self, number: int) -> bool:
        if number >= len(self.marks.sentences):
            return False
        sentence = self.marks.sentences[number].span
        return any(
            start <= sentence.start + 1 and end >= sentence.end - 1
            for start, end, statement in self._contents.get(number, ())
            if statement in self._direct
        )

    def is_in_open_quotation(self, offset: int) -> bool:
        """True if a double quotation mark of the same paragraph is open at ``offset``."""
        is_open = False
        for sign in _MARK.findall(
            self.article.text[max(0, offset - _LONGEST_LINE) : offset].rpartition("\n")[2]
        ):
            is_open = sign == "“" or (sign == '"' and not is_open)
        return is_open

    def near(self, offset: int) -> list[Mention]:
        """The mentions of the sentence that holds ``offset``."""
        return self.in_sentence(self.sentence(offset))

    def in_sentence(self, number: int) -> list[Mention]:
        """The mentions of a sentence."""
        return self._in_sentence.get(number, [])

    def inside(self, span: Span, but: str | None = None) -> str | None:
        """The id of the innermost statement whose content holds ``span``."""
        held = [
            (end - start, statement)
            for start, end, statement in self._contents.get(self.sentence(span.start), ())
            if start <= span.start and span.end <= end and statement != but
        ]
        return min(held)[1] if held else None

    def fitting(self, pronoun: Mention, sentence: int, within: str | None = None) -> list[Mention]:
        """Names and descriptions before ``pronoun`` in a sentence that fit it, in its own voice."""
        return [
            mention
            for mention in self._in_sentence.get(sentence, [])
            if mention.form != "pronoun"
            and mention.span.end <= pronoun.span.start
            and self.facts.fits(pronoun.span.text, mention)
            and not is_anybody_before(mention, pronoun)
            and self.inside(mention.span) == within
        ]

    def quoted(self, pronoun: Mention, sentence: int) -> list[Mention]:
        """The like inside anybody's words."""
        return [
            mention
            for mention in self._in_sentence.get(sentence, [])
            if mention.form != "pronoun"
            and mention.span.end <= pronoun.span.start
            and self.facts.fits(pronoun.span.text, mention)
            and self.inside(mention.span) is not None
        ]

    def last_named(self, actor: str, before: Mention) -> Mention | None:
        """The last mention of the actor that starts before another mention: a name, else a description."""
        if not self._of_actor:
            for mention in self.marks.mentions:
                if mention.form != "pronoun" and mention.id in self.facts.of_mention:
                    self._of_actor.setdefault(self.facts.of_mention[mention.id], []).append(mention)
        some = self._of_actor.get(actor, [])
        earlier = some[: bisect_left(some, before.span.start, key=lambda m: m.span.start)]
        return next((m for m in reversed(earlier) if m.form == "name"), earlier[-1] if earlier else None)

    def who(self, mentions: list[Mention]) -> list[str]:
        """The distinct actors (or mention ids) of the mentions, in order."""
        return list(dict.fromkeys(self.facts.who(mention) for mention in mentions))
