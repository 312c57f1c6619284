"""What stands against a sentence as a whole: names that have changed places, other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from variorum.compare.asking.particles import (
    Small,
    are_one,
    is_contrary,
    is_particle,
    small_words,
    stands_beside,
)
from variorum.compare.asking.parties import is_by_phrase, is_naming
from variorum.compare.asking.printed import act_key
from variorum.compare.asking.question import Point
from variorum.model import Difference, Event, Span
from variorum.text import lexicon
from variorum.text.nouns import person_nouns
from variorum.text.stems import is_function_word

if TYPE_CHECKING:
    from variorum.compare.asking.matching import Match

_OF = re.compile(r"(\w+) of (?:the |an? |its |his |her |their |this |that )?$")

_STANDING = re.compile(r"\b(?:is|are|was|were|be|been) (?:\w+ly )?(behind|under|without)\b", re.IGNORECASE)
_OWNER = re.compile(r"\b(?:of|from|against|to|for) (?:(?:the|its|his|her|their) )?(?:[a-z]\w+ )?$")

SLOT = 24
"""Characters in which a word stands in the place of another."""

NEAR_WORDS = 30
"""Characters before the first word that is printed in which a denial counts."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Words of the passage that stand against a point; ``sure`` where both cannot be right."""

    type: Difference
    point: Point | None
    words: Span | None
    sure: bool


def clashes_of_whole(match: Match) -> Iterator[Clash]:
    """All that stands against the sentence beyond its single points."""
    yield from _of_parts(match)
    yield from _of_place(match)
    yield from _of_heads(match)
    yield from _of_offices(match)
    yield from _of_small_words(match)
    yield from _of_standing(match)
    yield from _of_owner(match)
    yield from _of_holder(match)


def _of_place(match: Match) -> Iterator[Clash]:
    """Words that stand in the place of a lacking one, between the same neighbours."""
    against = {id(clash.point) for clash in match.clashes}
    taken = list(match.places.values())
    for number, point in enumerate(match.question.points):
        if number in match.places or id(point) in against or point.kind == "time":
            continue
        before = match.places.get(number - 1)
        after = match.places.get(number + 1)
        if before is None and after is None:
            continue
        start = before[1] if before is not None else after[0] - SLOT  # type: ignore[index]
        end = after[0] if after is not None else start + SLOT
        between = [
            word
            for word in match.passage.words
            if start <= word.start < end and not any(a < word.end and word.start < b for a, b in taken)
        ]
        if 0 < len(between) <= 2 and 0 < end - start <= 2 * SLOT:
            words = match.words(between[0].start, between[-1].end)
            yield Clash("actor" if point.kind == "name" else "scope", point, words, False)


def _of_heads(match: Match) -> Iterator[Clash]:
    """A word of the sentence that print has only as what something else is of: "a copy of the ruling"."""
    base = match.passage.span.start
    taken = set(match.places.values())
    for number, (start, end) in sorted(match.places.items()):
        point = match.question.points[number]
        found = _OF.search(match.text[: start - base]) if start < end else None
        if point.kind not in ("word", "name") or found is None or is_naming(found[1]):
            continue
        first, last = base + found.start(1), base + found.end(1)
        if is_function_word(found[1]) or any(a < last and first < b for a, b in taken):
            continue
        if found[1].casefold() not in _asked_words(match):
            yield Clash("scope", None, match.words(first, last), False)
            return


def _of_offices(match: Match) -> Iterator[Clash]:
    """A word that makes another office of what the sentence has: "the vice president", "a former mayor"."""
    base = match.passage.span.start
    for number, (start, end) in sorted(match.places.items()):
        point = match.question.points[number]
        found = _other_office().search(match.text[: start - base]) if start < end else None
        if point.kind not in ("word", "name") or found is None:
            continue
        is_office = match.text[start - base : end - base].casefold().removesuffix("s") in person_nouns()
        if is_office and found[1].casefold() not in _asked_words(match):
            yield Clash("actor", None, match.words(base + found.start(1), base + found.end(1)), False)
            return


def _of_standing(match: Match) -> Iterator[Clash]:
    """A preposition that tells all of the sentence, and that print lacks: "was behind the strike".

    The words around it alone are in any sentence of the two: "the Lantern Front condemned the strike".
    """
    found = _STANDING.search(match.question.article.text)
    if found is None or not match.places or re.search(rf"\b{found[1]}\b", match.text, re.IGNORECASE):
        return
    after = [number for number, point in enumerate(match.question.points) if point.start >= found.end()]
    if after and after[0] in match.places:
        yield Clash("scope", None, match.words(*match.places[after[0]]), False)


def _of_owner(match: Match) -> Iterator[Clash]:
    """The name of who does it, which print has behind all the rest, as whose it is done to.

    "Casse holds 212 prisoners" and "Velmora's soldiers hold 212 prisoners of the Casse army". A name that
    stands right behind the second word of the sentence may be told of it: "the port of Casse".
    """
    points, base = match.question.points, match.passage.span.start
    real = {number: place for number, place in match.places.items() if place[0] < place[1]}
    if len(real) < 3 or not {0, 1} <= set(real) or points[0].kind != "name":
        return
    if match.question.article.text[points[0].end : points[1].start].strip():
        return  # "Casse was hit by …", "Casse's port …": it does nothing
    others = [place for number, place in real.items() if number]
    before = match.text[: real[0][0] - base]
    for word in reversed(points[0].text.split()[:-1]):
        before = before.removesuffix(f"{word} ")
    if max(end for _, end in others) > real[0][0] or not _OWNER.search(before) or is_by_phrase(before):
        return
    if real[1] != max(others):
        yield Clash("agency", points[0], match.words(*real[0]), False)


def _of_holder(match: Match) -> Iterator[Clash]:
    """The name of who is to think or want it, which print has behind the verb alone: as what is done to it.

    "Korvin agreed to the survey" and "they agreed to it, and nobody has asked Korvin about the survey".
    """
    points = match.question.points
    cues = [one.cue for one in match.question.marks.statements if one.cue is not None]
    real = [match.places.get(number, (0, 0)) for number in (0, 1)]
    if any(start == end for start, end in real) or points[0].kind != "name":
        return
    (name, name_end), (_, verb_end) = real
    is_verb = any(cue.start <= points[1].start < cue.end for cue in cues)
    before = any(end <= verb_end and who in points[0].actors for _, end, who in match.passage.mentions)
    base = match.passage.span.start
    between = match.text[verb_end - base : name - base].strip(" ,")
    by = is_by_phrase(match.text[: name - base])
    if is_verb and name > verb_end and between and not (before or by):
        yield Clash("actor", points[0], match.words(name, name_end), False)


@cache
def _other_office() -> re.Pattern[str]:
    standings = [word for word, _ in lexicon.rows("role_standings.tsv")]
    entries = lexicon.either([*standings, *lexicon.words("other_office_words.txt")])
    return re.compile(rf"\b({entries})(?:[ -]\w+)?[ -]$", re.IGNORECASE)


def _asked_words(match: Match) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", match.question.article.text.casefold()))


def _of_parts(match: Match) -> Iterator[Clash]:
    """Two names that have changed places, where no act of the sentence tells who did it to whom.

    They stand in another order, or in the same order with the one act passive: "Price was praised by Lane".
    """
    if match.tells_parts or match.tells_noun:
        return
    names = [
        (match.question.points[number], place)
        for number, place in sorted(match.places.items())
        if match.question.points[number].kind == "name" and place[0] < place[1]
    ]
    if len(names) != 2:
        return
    (one, mine), (other, theirs) = names
    first, second = sorted((mine, theirs))
    base, text = match.passage.span.start, match.text
    asked = is_by_phrase(match.question.article.text[one.end : other.start])
    told = is_by_phrase(text[first[1] - base : second[0] - base])
    if (asked != told) != (mine > theirs) and (asked or told or not match.told_acts):
        yield Clash("agency", None, match.words(*theirs), False)


def _of_small_words(match: Match) -> Iterator[Clash]:
    """Small words on which the two part: "was on" and "was off", "called off" and "called"."""
    if not match.places:
        return
    base, points = match.passage.span.start, match.question.points
    told = _small_words_told(match)
    asked = small_words(match.question.article.text, [one.start for one in points if one.kind == "time"])
    for word in asked:
        before = [number for number, point in enumerate(points) if point.end <= word.start][-1:]
        after = [number for number, point in enumerate(points) if point.start >= word.end][:1]
        held = [number for number in (*after, *before) if number in match.places][:1]
        places = [(match.places[number][0] - base, match.places[number][1] - base) for number in held]
        beside = [one for one in told for place in places if stands_beside(one, place, match.text)]
        if held == after:  # what follows a preposition: "from Casse to Velmora" is not to Casse
            beside = [one for one in beside if one.start < places[0][0]] if places else []
        against = [one for one in beside if is_contrary(word.text, one.text)]
        same = [one for one in (told if word.needed else beside) if are_one(word.text, one.text)]
        if same or not (against or word.needed) or any(_has_act(match, number, word) for number in before):
            continue
        start, end = (against[0].start, against[0].end) if against else places[0] if places else (0, 0)
        yield Clash("polarity", None, match.words(base + start, base + end), False)
        return
    for one in told:
        if (
            is_particle(one)
            and not any(are_one(one.text, word.text) for word in asked)
            and _turns(match, one)
        ):
            yield Clash("polarity", None, match.words(base + one.start, base + one.end), False)
            return


def _turns(match: Match, word: Small) -> bool:
    """True if a small word of print makes another act of what the sentence says: "called the strike off".

    It stands right behind words of the sentence, and is no part of an act that the sentence tells by
    another verb ("pulled out", "withdrew").
    """
    base = match.passage.span.start
    behind = {
        number
        for number, (start, end) in match.places.items()
        if start < end
        and end - base <= word.start
        and stands_beside(word, (start - base, end - base), match.text)
    }
    own = {act_key(event) for event in match.passage.events if word.text in event.lemma.split("_")}
    asked = [one.mark for one in match.question.points if isinstance(one.mark, Event)]
    return bool(behind) and not any(act_key(event) in own for event in asked)


def _small_words_told(match: Match) -> list[Small]:
    """The small words of the passage among the words of the sentence, and near them."""
    base = match.passage.span.start
    low = min(start for start, _ in match.places.values()) - base - NEAR_WORDS
    high = max(end for _, end in match.places.values()) - base + NEAR_WORDS
    times = [time.span.start - base for time in match.passage.times]
    return [one for one in small_words(match.text, times) if low <= one.start <= high]


def _has_act(match: Match, number: int, word: Small) -> bool:
    """True if the small word is a part of an act that the passage tells by another verb ("withdrew")."""
    asked = match.question.points[number].mark
    if not isinstance(asked, Event) or word.text not in asked.lemma.split("_"):
        return False
    return any(act_key(one) == act_key(asked) for one in match.passage.events)
