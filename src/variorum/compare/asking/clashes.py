"""What stands against a sentence as a whole: denials, names that have changed places, other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from variorum.compare.asking import denials
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

_WHICH = re.compile(r", (?:which|who|whose|where) ")

_STANDING = re.compile(r"\b(?:is|are|was|were|be|been) (?:\w+ly )?(behind|under|without)\b", re.IGNORECASE)
_OWNER = re.compile(r"\b(?:of|from|against|to|for) (?:(?:the|its|his|her|their) )?(?:[a-z]\w+ )?$")

BEFORE = 24
"""Characters from a word of denial to what it denies, its own included."""

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
    yield from _of_denial(match)
    yield from _of_parts(match)
    yield from _of_place(match)
    yield from _of_heads(match)
    yield from _of_offices(match)
    yield from _of_small_words(match)
    yield from _of_standing(match)
    yield from _of_owner(match)


def _of_denial(match: Match) -> Iterator[Clash]:
    """What one side denies and the other does not: sure where the denial stands right before it.

    Not so where the denial holds for a time alone: "not inspected since May", "did not resign until Friday".
    """
    if not match.places:
        return
    base, text = match.passage.span.start, match.text
    start = min(place[0] for place in match.places.values()) - base - NEAR_WORDS
    end = max(place[1] for place in match.places.values()) - base
    here = [at for at in denials.places(text) if start <= at <= end and not _is_of_clause_before(match, at)]
    untimed = {
        number: (first - base, last - base)
        for number, (first, last) in match.places.items()
        if match.question.points[number].kind != "time"
    }
    theirs = {number for at in here for number in _behind(at, untimed, text)}
    mine = match.denied & set(match.places)
    other_time = denials.bounds(text) != denials.bounds(match.question.article.text)
    # "Korvin denied that he had gone": that he has not gone is just what he says.
    cue_denies = bool(mine) and match.statement is not None and match.statement.modality == "denied"
    if mine != theirs and not _is_of_no_object(match, mine, theirs):
        number = min(mine ^ theirs)
        if any(clash.type == "polarity" and _is_at(clash, match.places[number]) for clash in match.clashes):
            return  # "nobody was hurt" and "four were hurt": told already
        words = here[0] if here else match.places[number][0] - base
        yield Clash(
            "polarity",
            None,
            match.words(base + words, base + _word_end(text, words)),
            not (other_time or cue_denies) and (bool(here) or _is_predicated(match, number)),
        )
    elif len(here) % 2 != match.question.denials % 2 or (here and other_time):
        words = here[0] if here else max(start, 0)
        yield Clash("polarity", None, match.words(base + words, base + _word_end(text, words)), False)


def _is_of_no_object(match: Match, mine: frozenset[int], theirs: set[int]) -> bool:
    """True where one side denies the verb and the other, by "no", what stands right behind it."""
    if len(mine) != 1 or len(theirs) != 1:
        return False
    (asked,), (told,) = mine, theirs
    number, text = max(asked, told), match.question.article.text
    place = match.places[number][0] - match.passage.span.start
    start = match.question.points[number].start
    return abs(asked - told) == 1 and denials.is_of_no_object(
        text, start, match.text, place, of_asked=asked > told
    )


def _is_predicated(match: Match, number: int) -> bool:
    """False where print has a denied word only in marks or before its noun: "the “safe” bridge"."""
    base = match.passage.span.start
    start, end = match.places[number]
    if start == end:
        return True
    subject = match.places.get(number - 1, (base - 1, base - 1))[0] - base
    asked = match.question.points[number].text
    return denials.is_predicated(match.text, (start - base, end - base), subject, asked)


def _is_of_clause_before(match: Match, at: int) -> bool:
    """True for a denial before a clause that tells all of the sentence but its first point.

    "She did not see the gun, which belonged to Korvin": it was his all the same.
    """
    base = match.passage.span.start
    points = match.question.points
    telling = [
        start - base
        for number, (start, end) in match.places.items()
        if number and start < end and points[number].kind != "name"
    ]
    return bool(telling) and _WHICH.search(match.text, at, min(telling)) is not None


def _word_end(text: str, start: int) -> int:
    """Where the word of denial ends that begins at an offset: "nobody", "n't"."""
    found = re.compile(r"[\w'’]+").match(text, start)
    return found.end() if found is not None else start + 1


def _is_at(clash: Clash, place: tuple[int, int]) -> bool:
    return clash.words is not None and (clash.words.start, clash.words.end) == place


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


def denied_points(text: str, points: Sequence[Point]) -> frozenset[int]:
    """The numbers of the points that a word of denial of ``text`` stands right before."""
    places = {number: (point.start, point.end) for number, point in enumerate(points) if point.kind != "time"}
    return frozenset(number for at in denials.places(text) for number in _behind(at, places, text))


def _behind(at: int, places: Mapping[int, tuple[int, int]], text: str) -> list[int]:
    """The number of the first place within reach behind an offset; none if there is none.

    "No" denies what it stands before: in "showed no mercy as they shot" nothing of the shooting.
    """
    near = [
        (start, number) for number, (start, end) in places.items() if 0 < start - at <= BEFORE and start < end
    ]
    if not near:
        return []
    between = re.findall(r"[^\W_]+|[.,;:]", text[at : min(near)[0]])
    noun_between = len(between) > 2 and not is_function_word(between[1])
    if between[0].casefold() == "no" and noun_between and any(map(_ends_phrase, between[2:])):
        return []
    return [min(near)[1]]


def _ends_phrase(word: str) -> bool:
    """True for what ends the words that "no" denies: a mark, or a small word that opens something new."""
    return word in ".,;:" or word.casefold() in {
        "as",
        "when",
        "while",
        "but",
        "and",
        "in",
        "at",
        "on",
        "after",
    }
