"""The sentences of a story, ready to be asked: what each prints, by word, name, number, time and act.

``story.json`` holds the texts and all marks, but no sentences: those that no mark tells of are cut here by
their final points. No article is read anew.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from variorum.model import (
    FACTUAL,
    Article,
    Event,
    Quantity,
    Span,
    Statement,
    Story,
    Time,
)
from variorum.text import lexicon
from variorum.text.acts import family
from variorum.text.ages import whose_ages
from variorum.text.alike import alike
from variorum.text.names import country_of, country_of_people, fold
from variorum.text.paragraphs import paragraphs
from variorum.text.stems import is_function_word, stem

_NO = re.compile(r"\bno $", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[.,:][0-9]+)*(?:['’-][^\W_]+)*")
_STOP = re.compile(r"(?<=[.!?…])[\"”’»)\]]*\s+(?=[\"“‘«(\[]*[^\W_a-z])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Maj|Gov|Sen|Rep|St|Jr|No|vs|Inc|Co|Jan|Feb|Aug|Sept"
    r"|Oct|Nov|Dec)|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
Called = tuple[int, int, str]
"""Where a mention starts and ends, and the id of the actor that it mentions."""

_TAKE_PLACE = re.compile(r"\b(?:takes?|took|taken|taking) (?P<noun>place)\b", re.IGNORECASE)

MOST_WORDS = 120
"""Words of one sentence that are looked at."""


MOST_SHORT = 5
"""Letters of stems that are never the one spelling of two ("this")."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of print at ``[start, end)`` with the keys by which it is found: its stem, its country."""

    text: str
    start: int
    end: int
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of print with all that is known to stand in it.

    ``keys`` are those of its words and acts; ``actors`` whom it mentions, in whatever form. ``ages`` are the
    ids of those of its quantities that are the age of a person, each with his. ``mentions`` are where each
    mention of an actor starts and ends, and whom it mentions.
    """

    span: Span
    words: tuple[Word, ...]
    keys: frozenset[str]
    actors: frozenset[str]
    events: tuple[Event, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    statements: tuple[Statement, ...]
    ages: tuple[tuple[str, str], ...] = ()
    mentions: tuple[Called, ...] = ()

    def prints(self, words: str) -> bool:
        """True if the passage has the very words, be it of something else."""
        return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", self.span.text, re.IGNORECASE) is not None


def keyed(text: str, start: int = 0) -> Iterator[Word]:
    """The content words of ``text`` with their keys; ``start`` is where it begins in its article.

    >>> [word.text for word in keyed("The troops of Velmora")]
    ['troops', 'Velmora']
    """
    for place, match in enumerate(_WORD.finditer(text)):
        if place == MOST_WORDS:
            return
        at = match.start()
        whole = match.group()
        for part in re.finditer(r"[^-]+", whole):
            bare = re.split(r"['’]", part.group())[0]
            if whole.casefold() == "one" and _NO.search(text, max(0, at - 4), at):
                no_one = text[at - 3 : match.end()]
                yield Word(no_one, start + at - 3, start + match.end(), word_keys("nobody"))
                continue
            if not bare or is_function_word(bare) or is_function_word(part.group()):
                continue
            if bare.casefold() == "non" and whole[part.end() : part.end() + 1] == "-":
                continue  # a word of denial: what it denies is told by the next
            first = start + at + part.start()
            if (told := _TAKE_PLACE.search(text, max(0, at - 8), match.end() + 6)) is not None:
                if told.start() == at:
                    continue
                if told.start("noun") == at:
                    yield Word(bare, first, first + len(bare), word_keys("happen"))
                    continue
            yield Word(bare, first, first + len(bare), word_keys(bare))


def keys_of(text: str) -> list[frozenset[str]]:
    """The keys of every content word of a name or a time; where it has none, the text itself."""
    return [word.keys for word in keyed(text)] or [frozenset({fold(text)})]


def word_keys(word: str) -> frozenset[str]:
    """The keys of a word: its stem, and the country that it names ("Velmora", "Velmoran").

    So is the verb of a past form that no ending tells ("pled"). Its people ("Velmorans") are not the
    country: who says something to all of them says it to no place.
    """
    plain = word.casefold().replace(",", "")
    keys = {stem(plain)}
    if plain in _irregular():
        keys.add(stem(_irregular()[plain]))
    # "Criticised" and "criticized".
    keys |= {f"{key[:-1]}z" for key in keys if key.endswith("is") and len(key) > MOST_SHORT}
    if word[:1].isupper() and (country_of(word) or not word.endswith("ns")):
        country = country_of(word) or country_of_people(word)
        if country is not None:
            keys.add(f"country:{country.name}")
    return frozenset(keys)


@cache
def _irregular() -> dict[str, str]:
    return {form: lemma for lemma, forms in lexicon.rows("irregular_verbs.tsv") for form in forms.split()}


def are_alike(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """True if two words are words for the same things, by their keys."""
    return any(alike(one, other) for one in mine for other in theirs if ":" not in one + other)


def whole_words(span: Span, start: int, end: int) -> Span | None:
    """The whole words of a span that ``[start, end)`` of its article touches, None if none."""
    text = span.text
    start, end = max(start, span.start) - span.start, min(end, span.end) - span.start
    if start >= end:
        return None
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    printed = text[start:end].strip()
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return Span(span.article, span.start + start, span.start + start + len(printed), printed)


def act_key(event: Event) -> str:
    """The key of an act: its class."""
    return f"act:{family(event.kind or event.lemma)}"


class Printed:
    """All sentences of a story, in order of print, with how rare each key is."""

    def __init__(self, story: Story) -> None:
        self.passages = tuple(_passages(story))
        held: Counter[str] = Counter()
        # A sentence that a copy prints again makes no word less telling.
        for keys in {passage.span.text: passage.keys for passage in self.passages}.values():
            held.update(keys)
        self._count = max(1, len({passage.span.text for passage in self.passages}))
        self._held = held

    def prints(self, words: str) -> bool:
        """True if some article has the very words, be it as no name."""
        return any(passage.prints(words) for passage in self.passages)

    def weight(self, keys: frozenset[str]) -> float:
        """How telling a word is: the logarithm of how few sentences hold its commonest key."""
        most = max((self._held.get(key, 0) for key in keys), default=0)
        return math.log(2 + self._count / (1 + most))


def _passages(story: Story) -> Iterator[Passage]:
    events, quantities = _by_article(story.events), _by_article(story.quantities)
    times, statements = _by_article(story.times), _by_article(story.statements)
    aged = whose_ages(story.quantities, story.actors)
    named: dict[str, list[Called]] = defaultdict(list)
    for actor in story.actors:
        for mention in actor.mentions:
            named[mention.article].append((mention.start, mention.end, actor.id))
    for article in story.compared():
        sentences = tuple(_sentences(article, [*events[article.id], *quantities[article.id]]))
        starts = [sentence.start for sentence in sentences]
        held: list[tuple[list[Event], list[Quantity], list[Time], list[Statement], list[Called]]] = [
            ([], [], [], [], []) for _ in sentences
        ]

        def number(offset: int, starts: list[int] = starts) -> int:
            return max(0, bisect_right(starts, offset) - 1)

        if not sentences:
            continue
        for event in events[article.id]:
            held[number(event.trigger.start)][0].append(event)
        for quantity in quantities[article.id]:
            held[number(quantity.phrase.start)][1].append(quantity)
        for time in times[article.id]:
            held[number(time.span.start)][2].append(time)
        for statement in statements[article.id]:
            for content in statement.content:
                for place in range(number(content.start), number(content.end - 1) + 1):
                    if statement not in held[place][3]:
                        held[place][3].append(statement)
        for one in named[article.id]:
            held[number(one[0])][4].append(one)
        for sentence, (acts, counts, whens, said, called) in zip(sentences, held, strict=True):
            words = tuple(keyed(sentence.text, sentence.start))
            keys = frozenset(key for word in words for key in word.keys) | {act_key(act) for act in acts}
            ages = tuple((one.id, aged[one.id]) for one in counts if one.id in aged)
            found = tuple(acts), tuple(counts), tuple(whens), tuple(said)
            who = frozenset(actor for _, _, actor in called)
            yield Passage(sentence, words, keys, who, *found, ages, tuple(called))


_Mark = TypeVar("_Mark", Event, Quantity, Time, Statement)


def _by_article(marks: Sequence[_Mark]) -> defaultdict[str, list[_Mark]]:
    found: defaultdict[str, list[_Mark]] = defaultdict(list)
    for mark in marks:
        found[mark.article].append(mark)
    return found


def _sentences(article: Article, marks: Sequence[Event | Quantity]) -> Iterator[Span]:
    """The sentences of the factual regions: as the marks tell them, else cut at final points."""
    known = sorted({(mark.sentence.start, mark.sentence.end) for mark in marks if mark.sentence is not None})
    starts = [start for start, _ in known]
    for region in article.regions:
        if region.kind not in FACTUAL:
            continue
        for begun, ended in paragraphs(article.text[region.start : region.end]):
            at, end = region.start + begun, region.start + ended
            for start, last in known[bisect_left(starts, at) : bisect_left(starts, end)]:
                if start >= at and last <= end:
                    yield from _cut(article, at, start)
                    yield article.span(start, last)
                    at = last
            yield from _cut(article, at, end)


def _cut(article: Article, start: int, end: int) -> Iterator[Span]:
    text = article.text[start:end]
    at = 0
    for stop in _STOP.finditer(text):
        if not _ABBREVIATION.search(text[: stop.start()][-24:]):
            yield from _stripped(article, start + at, start + stop.end())
            at = stop.end()
    yield from _stripped(article, start + at, end)


def _stripped(article: Article, start: int, end: int) -> Iterator[Span]:
    text = article.text[start:end]
    lead, left = len(text) - len(text.lstrip()), len(text.rstrip())
    if left > lead and any(character.isalnum() for character in text):
        yield article.span(start + lead, start + left)
