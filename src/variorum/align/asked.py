"""A sentence that somebody asks about: its names and acts as those of the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.align import sources
from variorum.model import Actor, Event, Marks, Mention, Span, Statement
from variorum.text.names import compare, fold, stands_for

MOST_SPELLINGS = 12
"""Spellings of an actor that a name is compared with, the most frequent first."""


def asked(marks: Marks, actors: Sequence[Actor]) -> tuple[Marks, Mapping[str, tuple[str, ...]]]:
    """The marks of the sentence with the actors of the story filled in, and the actors of its mentions.

    A name that fits two actors fills in none; a mention then has both, and one that nobody fits has none.
    Descriptions stand for the one actor that print describes in the same words.
    """
    known = _Known(actors)
    fitting = {mention.id: known.fitting(mention) for mention in marks.mentions}

    def actor(span: Span | None) -> str | None:
        if span is None:
            return None
        found = sources.heads(span, marks.mentions)
        ids = fitting[found[0].id] if len(found) == 1 else ()
        return ids[0] if len(ids) == 1 else None

    def of_event(one: Event) -> Event:
        return replace(
            one, agent=actor(one.agent_span), patient=actor(one.patient_span), place=actor(one.place_span)
        )

    def of_statement(one: Statement) -> Statement:
        return replace(one, actor=actor(one.source))

    return (
        replace(
            marks,
            events=tuple(map(of_event, marks.events)),
            statements=tuple(map(of_statement, marks.statements)),
        ),
        fitting,
    )


class _Known:
    """The actors of a story, by the words of their names and by their descriptions."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._names: dict[str, tuple[str, ...]] = {}
        self._person: dict[str, bool] = {}
        self._by_word: dict[str, list[str]] = defaultdict(list)
        self._described: dict[str, list[str]] = defaultdict(list)
        for actor in actors:
            printed = {mention.text for mention in actor.mentions if mention.form == "name"}
            names = tuple(dict.fromkeys((actor.name, *actor.spellings)))[:MOST_SPELLINGS] if printed else ()
            self._names[actor.id] = names
            self._person[actor.id] = actor.kind == "person"
            for word in sorted({word for name in names for word in (*fold(name).split(), _initials(name))}):
                self._by_word[word].append(actor.id)
            for text in sorted({_plain(m.text) for m in actor.mentions if m.form == "nominal"}):
                self._described[text].append(actor.id)

    def fitting(self, mention: Mention) -> tuple[str, ...]:
        """The ids of the actors that the mention can stand for."""
        if mention.form == "name":
            return self._named(mention.name or mention.span.text)
        if mention.form == "nominal":
            found = self._described.get(_plain(mention.span.text), [])
            return tuple(found) if len(found) == 1 else ()
        return ()

    def _named(self, name: str) -> tuple[str, ...]:
        words = (*fold(name).split(), _initials(name))
        candidates = sorted({actor for word in words for actor in self._by_word.get(word, ())})
        levels: dict[str, list[str]] = defaultdict(list)
        for actor in candidates:
            for level in ("same", "variant", "part"):
                if any(_level(name, other, self._person[actor]) == level for other in self._names[actor]):
                    levels[level].append(actor)
                    break
        return next((tuple(levels[level]) for level in ("same", "variant", "part") if levels[level]), ())


def _level(name: str, other: str, person: bool) -> str:
    if stands_for(name, other) or stands_for(other, name):
        return "variant"
    return compare(name, other, person=person).level


def _initials(name: str) -> str:
    """The first letters of a name's words, by which an acronym finds it."""
    return "".join(word[0] for word in fold(name).split() if word)


def _plain(text: str) -> str:
    words = fold(text).split()
    return " ".join(words[1:] if words[:1] and words[0] in ("the", "a", "an") else words)
