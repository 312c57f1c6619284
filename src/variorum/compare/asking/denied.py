"""What one side denies and the other does not: the word of denial, and what it stands before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from variorum.compare.asking import denials
from variorum.compare.asking.clashes import NEAR_WORDS, Clash
from variorum.compare.asking.question import Point
from variorum.text.stems import is_function_word

if TYPE_CHECKING:
    from variorum.compare.asking.matching import Match

_WHICH = re.compile(r", (?:which|who|whose|where) ")
_CLOSED = re.compile(r"[;:]|[,.!?]?[\"”]\s|,[’']\s")
"""What ends the words that a denial can deny: the end of a clause, and that of a quotation."""

_OTHER_CLAUSE = re.compile(r"[,;]|\b(?:and|but|while|though|although|whereas)\b")

BEFORE = 24
"""Characters from a word of denial to what it denies, its own included."""


def of_denial(match: Match) -> Iterator[Clash]:
    """What one side denies and the other does not: sure where the denial stands right before it.

    Not so where the denial holds for a time alone: "not inspected since May", "did not resign until Friday".
    """
    if not match.places:
        return
    base, text = match.passage.span.start, match.text
    start = min(place[0] for place in match.places.values()) - base - NEAR_WORDS
    end = max(place[1] for place in match.places.values()) - base
    here = [
        at
        for at in denials.places(text)
        if start <= at <= end
        and not _CLOSED.search(text, at, max(at, start + NEAR_WORDS))
        and not _is_of_clause_before(match, at)
        and not _is_of_other_verb(match, at)
    ]
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


def _is_of_other_verb(match: Match, at: int) -> bool:
    """True for a denial of another act, behind all acts of the sentence that print tells.

    "She agreed to the survey, and the guild has not called Korvin": nobody denies that she agreed.
    """
    base, points = match.passage.span.start, match.question.points
    telling = [number for number, point in enumerate(points) if point.kind in ("act", "word")]
    own = [number for number in telling if points[number].kind == "act"] or telling[:1]
    told = [match.places[number] for number in own if number in match.places]
    if not told or any(start - base >= at for start, _ in told):
        return False
    if _OTHER_CLAUSE.search(match.text, max(end for _, end in told) - base, at) is None:
        return False
    word = next((one for one in match.passage.words if one.start - base > at), None)
    asked = [place for number, place in match.places.items() if points[number].kind != "name"]
    return word is not None and not any(start < word.end and word.start < end for start, end in asked)


def _word_end(text: str, start: int) -> int:
    """Where the word of denial ends that begins at an offset: "nobody", "n't"."""
    found = re.compile(r"[\w'’]+").match(text, start)
    return found.end() if found is not None else start + 1


def _is_at(clash: Clash, place: tuple[int, int]) -> bool:
    return clash.words is not None and (clash.words.start, clash.words.end) == place


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
    if _CLOSED.search(text[at : min(near)[0]]) is not None:
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
