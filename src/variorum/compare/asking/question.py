"""The asked sentence, point by point: what print must have to bear it out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from variorum.compare.asking import denials
from variorum.compare.asking.printed import Printed, act_key, keyed
from variorum.model import Actor, Article, Event, Marks, Quantity, Statement, Time
from variorum.text import lexicon
from variorum.text.acts import act_of_verb
from variorum.text.cues import cue_acts, position_cues
from variorum.text.names import fold
from variorum.text.stems import is_function_word

PointKind = Literal["name", "number", "score", "time", "act", "word"]

SCORE = re.compile(r"(?<![\w.,:/$£€–-])\d{1,3}[-–—]\d{1,3}(?![\w%/–-]|[.,:]\d)")
"""A score or the votes for and against: "2-1"."""

_SAYING = frozenset({"stated", "states", "added", "adds", "noted", "remarked", "told", "tells"})

_PLEA = re.compile(r"\b(?:guilty|innocent|no contest)\b")

LEAST_CONTENT = 3
"""Words that somebody's words must have for the sentence to be asked about them alone."""

LEAST_TELLING = 2
"""Words among them that name something: "there was no leak" alone would be asked by one word."""


@dataclass(frozen=True, slots=True)
class Point:
    """Something that the sentence says, at ``[start, end)`` of it; ``weight`` tells how rare it is.

    ``mark`` is the act, number or time that it is, ``actors`` those of the story that a name can stand for.
    """

    kind: PointKind
    text: str
    start: int
    end: int
    weight: float
    keys: frozenset[str]
    mark: Event | Quantity | Time | None = None
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """The sentence as it is asked: its points in order, its words of denial, and who is to have said it.

    ``claim`` are the words asked about; ``said`` is the statement that the sentence is, None where it is
    told in its own voice. ``unknown`` are names that no actor of the story fits.
    """

    article: Article
    marks: Marks
    claim: str
    points: tuple[Point, ...]
    denials: int
    said: Statement | None
    unknown: tuple[str, ...]

    @property
    def weight(self) -> float:
        """The summed weight of all points."""
        return sum(point.weight for point in self.points)


def question(
    article: Article,
    marks: Marks,
    actors: Mapping[str, tuple[str, ...]],
    by_id: Mapping[str, Actor],
    printed: Printed,
) -> Question:
    """The sentence ``article``: ``actors`` are those of the story that each of its mentions can stand for."""
    said = _said(marks, len(article.text))
    cue = said.cue if said is not None and _tells_more(said) else None
    inside = (said.content[0].start, said.content[-1].end) if said is not None else (0, len(article.text))
    left_out = (
        [(span.start, span.end) for span in (said.cue, said.source) if span not in (None, cue)]
        if said
        else []
    )

    def asked(start: int, end: int) -> bool:
        if cue is not None and cue.start <= start and end <= cue.end:
            return True
        return inside[0] <= start and end <= inside[1] and not any(a <= start < b for a, b in left_out)

    taken: list[tuple[int, int]] = []
    points: list[Point] = []

    def add(
        kind: PointKind, start: int, end: int, mark: Event | Quantity | Time | None, who: tuple[str, ...]
    ) -> None:
        text = article.text[start:end]
        words = list(keyed(text, start))
        keys = frozenset(key for word in words for key in word.keys)
        if kind == "act" and isinstance(mark, Event):
            keys |= {act_key(mark)}
        weight = sum(printed.weight(word.keys) for word in words) or (1.0 if kind != "word" else 0.0)
        if weight:
            points.append(Point(kind, text, start, end, round(weight, 4), keys, mark, who))
            taken.append((start, end))

    def is_free(start: int, end: int) -> bool:
        return asked(start, end) and not any(a < end and start < b for a, b in taken)

    # When it was said is asked as well: of the words around the claim the times alone are.
    for time in marks.times:
        if time.kind in ("date", "time"):
            add("time", time.span.start, time.span.end, time, ())
    # Ranges and sums first, but votes are two numbers and asked as one score.
    numbers = [one for one in marks.quantities if one.kind not in ("ordinal", "score")]
    votes = [one for one in marks.quantities if one.kind == "score"]
    for quantity in numbers:
        if is_free(quantity.number.start, quantity.number.end):
            add("number", quantity.number.start, quantity.number.end, quantity, ())
    for score in SCORE.finditer(article.text):
        if is_free(score.start(), score.end()):
            add("score", score.start(), score.end(), None, ())
    for quantity in votes:
        if is_free(quantity.number.start, quantity.number.end):
            add("number", quantity.number.start, quantity.number.end, quantity, ())
    names = sorted(
        (mention for mention in marks.mentions if mention.form == "name"),
        key=lambda mention: (mention.span.start, -mention.span.end),
    )
    unknown: list[str] = []
    for mention in names:
        start, end = mention.span.start, mention.span.end
        if mention.name and mention.name in mention.span.text:
            start += mention.span.text.index(mention.name)
            end = start + len(mention.name)
        if is_free(start, end):
            add("name", start, end, None, actors.get(mention.id, ()))
            if not actors.get(mention.id):
                unknown.append(article.text[start:end])
    for event in marks.events:
        if is_free(event.trigger.start, event.trigger.end):
            add("act", event.trigger.start, event.trigger.end, event, ())
    for word in keyed(article.text):
        # One plain word of saying is as good as another.
        if is_free(word.start, word.end) and word.text.casefold() not in _SAYING:
            add("word", word.start, word.end, None, ())
    claim = " ".join(span.text for span in said.content) if said is not None else article.text
    return Question(
        article,
        marks,
        claim,
        tuple(sorted(points, key=lambda point: (point.start, point.end))),
        len(denials.places(claim)),
        said,
        tuple(name for name in unknown if not (_printed_in(name, by_id) or printed.prints(name))),
    )


def _said(marks: Marks, length: int) -> Statement | None:
    """The one statement that the whole sentence of so many characters is: somebody's words, put as so."""
    outer = [one for one in marks.statements if one.parent is None and one.act == "speech"]
    if len(outer) != 1:
        return None
    one = outer[0]
    long_enough = sum(len(span.text.split()) for span in one.content) >= LEAST_CONTENT
    long_enough &= sum(1 for span in one.content for _ in keyed(span.text)) >= LEAST_TELLING
    plain = one.cue is not None and one.source is not None and not one.negated and one.modality == "asserted"
    # "He said": whoever that is, the sentence alone does not tell.
    named = one.source is not None and not is_function_word(one.source.text.strip(" ,"))
    # "… people critical of the mayor": a few of its words are somebody's, the sentence is not.
    most = 2 * sum(len(span.text) for span in one.content) >= length
    return one if long_enough and plain and named and most and not is_deed(one) else None


def is_deed(one: Statement) -> bool:
    """True for a verb that says nothing but does it: "nominated", "sued", "pleaded guilty"."""
    cue = one.cue.text.casefold() if one.cue is not None else ""
    if one.cue_lemma == "plead":
        return _PLEA.search(f"{cue} {one.content[0].text.casefold()}") is not None
    return act_of_verb(one.cue_lemma) is not None and one.cue_lemma not in cue_acts()


def _tells_more(said: Statement) -> bool:
    """True if the word of saying tells more than that something was said: "praised", "blamed", "admitted".

    Print must bear it out too: what somebody criticises he says as well.
    """
    lemma = said.cue_lemma
    return lemma in position_cues() or lemma in (
        *lexicon.words("accusing_cues.txt"),
        *lexicon.words("weighty_cues.txt"),
    )


def _printed_in(name: str, actors: Mapping[str, Actor]) -> bool:
    plain = fold(name)
    return any(plain == fold(actor.name) for actor in actors.values())
