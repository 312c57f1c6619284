"""For whom somebody speaks: "a spokesman for the Front", "her lawyer", "the minister's office".

Both are kept, who spoke and for whom. Whoever is once printed as somebody's spokesman speaks for him
in the rest of the article, unless print says so of two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from variorum.align.context import Context
from variorum.align.sources import heads
from variorum.model import Mention, Statement
from variorum.text.lexicon import either, words

_NOUN = re.compile(
    rf"\b(?P<noun>{either(words('spokesmen.txt'))})\b(?!\s+general\b)",
    re.IGNORECASE,
)
_FOR = re.compile(r"\s+(?P<by>for|of)\s+(?:(?:the|an?)\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?P<own>['’]s?)?\s+(?:(?!and\b|or\b)[a-z-]+\s+){0,2}$")
_FORMER = re.compile(r"\b(?:former|onetime|one-time|ex)[\s-]+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
"""What stands before the noun for one who no longer speaks for anybody ("the mayor's former spokesman")."""
_CAPITALS = re.compile(r"\b((?:[A-Z][\w.&’'-]*\s+){0,3}[A-Z][\w.&’'-]*)\s+$")
_OWNED = {"office", "lawyer", "lawyers", "attorney", "attorneys", "legal team"}
# "A Texas lawyer" is none of Texas's; "the Pentagon spokesman" is the Pentagon's.
_OWNERS = {"person", "organisation", "group", "government", "outlet", "facility"}
_OWNING = re.compile(r"['’]s?\s+")
_OWNERS_DEEP = 3  # owners of owners that are followed
_NEAR = 60  # characters before the noun that are looked through for whose spokesman it is


class Principals:
    """Who is printed in one article as speaking for whom."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._starting: dict[int, list[Mention]] = {}
        self._ending: dict[int, list[Mention]] = {}
        self._spelled: dict[str, list[Mention]] = {}
        for mention in context.marks.mentions:
            self._starting.setdefault(mention.span.start, []).append(mention)
            self._ending.setdefault(mention.span.end, []).append(mention)
            if mention.form == "name":
                self._spelled.setdefault(mention.name, []).append(mention)
        self._of_mention: dict[str, str] = {}
        self._of_actor: dict[str, set[str]] = {}
        for found in _NOUN.finditer(context.article.text):
            self._note(found)

    def of(self, statement: Statement, actor: str | None) -> str | None:
        """The actor for whom the statement's speaker, ``actor`` where known, speaks; None if unknown."""
        found = heads(statement.source, self._context.marks.mentions) if statement.source else ()
        if len(found) > 1:
            return None  # "the Front and its lawyers": the words are not all said for somebody
        for mention in found:
            if mention.id in self._of_mention and self._of_mention[mention.id] != actor:
                return self._of_mention[mention.id]
        known = self._of_actor.get(actor or "", set()) - {actor}
        return next(iter(known)) if len(known) == 1 else None

    def _note(self, found: re.Match[str]) -> None:
        if _FORMER.search(self._context.article.text[max(0, found.start() - _NEAR) : found.start()]):
            return
        principal = self._after(found) or self._before(found)
        if principal is None:
            return
        for mention in self._holders(found.start(), found.end()):
            self._of_mention.setdefault(mention.id, principal)
            actor = self._context.facts.actor(mention)
            if actor is not None and actor != principal:
                self._of_actor.setdefault(actor, set()).add(principal)

    def _holders(self, start: int, end: int) -> Iterable[Mention]:
        """The phrases that the noun heads or is a title in, and a name right after it."""
        for mention in self._context.near(start):
            holds = mention.span.start <= start and end <= mention.span.end
            noun = self._context.article.text[start:end].casefold().split()[-1]
            if holds and mention.form == "nominal" and noun.startswith(mention.head.casefold()[:5]):
                yield mention
            elif holds and mention.form == "name":
                if noun in mention.title.casefold().split() or mention.name.casefold().endswith(noun):
                    yield mention
            elif mention.form == "name" and mention.span.start == end + 1 and mention.kind == "person":
                yield mention

    def _after(self, found: re.Match[str]) -> str | None:
        """ "… for X", "… of X"."""
        text = self._context.article.text
        link = _FOR.match(text, found.end())
        if link is None:
            return None
        places = {link.end(), link.end("by") + 1}
        for _ in range(_OWNERS_DEEP):
            some = [m for at in sorted(places) for m in self._starting.get(at, ())]
            if not some:
                return None
            # "Of Velmora's Lantern Front": the Front's, not Velmora's.
            owning = _OWNING.match(text, max(m.span.end for m in some))
            if owning is None:
                return self._one(some)
            places = {owning.end()}
        return None

    def _before(self, found: re.Match[str]) -> str | None:
        """ "X's …", "his …", "the X …"."""
        text = self._context.article.text
        before = text[max(0, found.start() - _NEAR) : found.start()]
        between = _BETWEEN.search(before)
        if between is None:
            return None
        at = found.start() - len(before) + between.start()
        some = [*self._ending.get(at, ()), *self._ending.get(at + len(between["own"] or ""), ())]
        if between["own"]:
            return self._one(some)
        pronouns = [m for m in some if m.form == "pronoun" and m.role == "possessive"]
        if pronouns:
            return self._one(pronouns)
        if not some:
            # The name may have been read as a part of the spokesman's own ("Front Press Secretary Lund").
            capitals = _CAPITALS.search(before)
            some = self._spelled.get(capitals.group(1), []) if capitals else []
        owned = found["noun"].casefold() in _OWNED
        return self._one(
            [m for m in some if m.form == "name" and m.kind in _OWNERS and (m.kind == "person" or not owned)]
        )

    def _one(self, some: list[Mention]) -> str | None:
        """The actor of the longest of the phrases."""
        for mention in sorted(some, key=lambda m: (m.span.start - m.span.end, m.id)):
            actor = self._context.facts.actor(mention)
            if actor is not None:
                return actor
        return None
