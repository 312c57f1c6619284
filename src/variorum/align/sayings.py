"""What is compared of a statement, worked out once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from variorum.align.cases import Case, case_of
from variorum.model import Actor, Marks, Span, Statement
from variorum.text.acts import is_denial
from variorum.text.cues import position_cues
from variorum.text.numbers import spelled
from variorum.text.stems import is_function_word, negations, numbers, stem, stems, words

Side = Literal["for", "against", "neither"]
_AGAINST = {"rejects", "opposes"}

_MARK = 1
"""Characters before the first word of a content: its quotation mark."""

_NAME = re.compile(r"\b[A-Z][\w'’-]+")
_QUOTED = re.compile(r"[“\"]([^”\"]{8,})(?:[”\"]|$)")


@dataclass(frozen=True, slots=True)
class Saying:
    """What is compared of a statement; ``sentence`` are the stems of the sentences that it stands in.

    ``told`` is the content with who says it, and how, before it. ``numbers``, ``names`` and ``quoted`` words
    are those of the content; ``start`` is where it begins. ``side`` is how its cue stands to the content.
    """

    article: str
    text: str
    told: str
    cue: str
    side: Side
    words: tuple[str, ...]
    stems: frozenset[str]
    sentence: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    quoted: tuple[str, ...]
    denials: int
    speaker: str | None
    behalf: str | None
    candidates: frozenset[str]
    source: frozenset[str]
    kind: str
    denied: bool
    start: int
    case: Case | None
    statement: Statement


class Sayings:
    """Makes sayings of a story's statements; ``marks`` are those of all articles."""

    def __init__(self, actors: Sequence[Actor], marks: Sequence[Marks] = ()) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._sentences = {one.article: [sentence.span for sentence in one.sentences] for one in marks}
        self._openings = dict(_openings([one for held in marks for one in held.statements]))
        self._persons: dict[str, list[tuple[int, int, str]]] = {}
        for actor in actors:
            for mention in actor.mentions if actor.kind == "person" else ():
                if mention.form == "name":
                    place = mention.start, mention.end, actor.name
                    self._persons.setdefault(mention.article, []).append(place)
        self._starts = {name: [span.start for span in spans] for name, spans in self._sentences.items()}

    def of(self, statement: Statement) -> Saying:
        """The content of a statement as one text, with what decides about it."""
        text = content_text(statement)
        opening = self._openings.get(statement.id)
        speaker = statement.actor or (opening.actor if opening is not None else None)
        denied = statement.negated or is_denial(statement.cue_lemma)
        actor = self._actors.get(speaker or "")
        source = statement.source.text if statement.source is not None else ""
        cue = " ".join(statement.cue.text.split()) if statement.cue is not None else ""
        return Saying(
            article=statement.article,
            text=text,
            told=" ".join(f"{actor.name if actor is not None else source} {cue} {text}".split()),
            cue=cue,
            side=side_of(statement.cue_lemma, cue),
            words=words(text),
            stems=frozenset(stems(text)),
            sentence=self._around(statement),
            numbers=numbers(text) | spelled(text),
            names=frozenset(stem(name.lower()) for name in _NAME.findall(text[1:])),
            quoted=words(" ".join(_QUOTED.findall(text))),
            denials=negations(text) + statement.negated,
            speaker=speaker,
            behalf=statement.on_behalf,
            candidates=frozenset(statement.candidates),
            source=frozenset(stems(statement.source.text)) if statement.source is not None else frozenset(),
            kind=actor.kind if actor is not None else "unknown",
            denied=denied or (opening is not None and is_denial(opening.cue_lemma)),
            start=min(part.start for part in statement.content),
            case=case_of(
                statement,
                self._sentence(statement.cue or statement.content[0]),
                self._persons.get(statement.article, ()),
            ),
            statement=statement,
        )

    def _around(self, statement: Statement) -> frozenset[str]:
        """The stems of the sentences that hold the first words of the content, and of source and cue."""
        parts: list[Span | None] = [statement.content[0], statement.source, statement.cue]
        found: set[str] = set()
        for part in parts:
            if part is not None:
                found.update(stems((self._sentence(part) or part).text))
        return frozenset(found)

    def _sentence(self, part: Span) -> Span | None:
        """The sentence in which a stretch of print begins; None for none."""
        spans = self._sentences.get(part.article, [])
        place = bisect_right(self._starts.get(part.article, []), part.start) - 1
        return spans[place] if place >= 0 and part.start < spans[place].end else None


def _openings(statements: Sequence[Statement]) -> Iterator[tuple[str, Statement]]:
    """By the id of a statement whose source is a pronoun: the one inside it that its content opens with.

    "The Front disputes that he is dead, it said": the Front says so, and denies.
    """
    inside: dict[str, list[Statement]] = {}
    for one in statements:
        if one.parent is not None and one.source is not None:
            inside.setdefault(one.parent, []).append(one)
    for one in statements:
        if one.actor is None and one.source is not None and is_function_word(one.source.text):
            start = one.content[0].start + _MARK
            held = inside.get(one.id, ())
            yield from ((one.id, it) for it in held if it.source is not None and it.source.start <= start)


def content_text(statement: Statement) -> str:
    """The words of a statement's content, its parts joined by spaces."""
    return " ".join(" ".join(part.text.split()) for part in statement.content)


def side_of(lemma: str, cue: str) -> Side:
    """How who says it stands to what follows: by the cue's lemma, by the word after an "in", or by "against".

    >>> side_of("oppose", "opposed"), side_of("come", "came out in support of"), side_of("say", "said")
    ('against', 'for', 'neither')
    >>> side_of("take", "took a stand against")
    'against'
    """
    printed = words(cue)
    after = (word for before, word in pairwise(printed) if before == "in")
    kinds = position_cues()
    found = next((kinds[word] for word in (lemma, *after) if word in kinds), None)
    if found is None:
        return "against" if "against" in printed else "neither"
    return "against" if found in _AGAINST else "for"
