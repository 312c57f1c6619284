"""By whom acts are told: whether two statements that hold an act come from one mouth."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from variorum.model import Actor, Event, Statement
from variorum.text.stems import is_function_word

REACH_CHARACTERS = 300
"""How far from an act's sentence a name still stands beside it ("The authority … its spokeswoman said")."""


class Tellers:
    """The sources of the statements that acts stand in, and who is named around them."""

    def __init__(self, statements: Iterable[Statement], actors: Sequence[Actor]) -> None:
        self._statements = {statement.id: statement for statement in statements}
        named: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for actor in actors:
            for mention in actor.mentions:
                if mention.form == "name":
                    named[mention.article].append((mention.start, actor.id))
        self._named = {article: sorted(found) for article, found in named.items()}

    def answer(self, left: Event, right: Event) -> Literal["same", "different", "unknown"]:
        """``same`` where one actor tells both, or each act's teller is named beside the other's act.

        A body and its spokesman are one mouth; print names the body beside the spokesman's words.
        """
        mine, theirs = self._of(left), self._of(right)
        if mine is None or theirs is None:
            return "unknown"
        if mine == theirs or self.named_beside(left, theirs) or self.named_beside(right, mine):
            return "same"
        return "different"

    def _of(self, event: Event) -> str | None:
        statement = self._statements.get(event.statement or "")
        return statement.actor if statement is not None else None

    def doer_beside(self, left: Event, right: Event) -> bool:
        """True if one act's doer is known, and named beside the other, whose doer is an unsure pronoun."""
        return any(
            one.agent is not None
            and other.agent is None
            and other.agent_span is not None
            and is_function_word(other.agent_head)
            and self.named_beside(other, one.agent)
            for one, other in ((left, right), (right, left))
        )

    def named_beside(self, event: Event, actor: str) -> bool:
        """True if ``actor`` is named in the act's sentence or close to it."""
        named = self._named.get(event.article, [])
        start = bisect_left(named, (event.sentence.start - REACH_CHARACTERS, ""))
        for place, found in named[start:]:
            if place > event.sentence.end + REACH_CHARACTERS:
                return False
            if found == actor:
                return True
        return False
