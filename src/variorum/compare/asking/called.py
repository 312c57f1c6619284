"""Sentences that tell what somebody is: "Ona Rook is a surgeon", "Ona Rook was the harbour master".

All words of such a sentence may stand in a passage that tells nothing of the kind ("Rook thanked the
surgeon"), so the noun must be told of the very one who is asked after: by a form of "be", beside the name,
or in a description of the same person. Two parties of one country exclude each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from variorum.compare.asking.clashes import Clash
from variorum.compare.asking.printed import Passage, Word
from variorum.compare.asking.question import Point, Question
from variorum.text import lexicon
from variorum.text.nouns import person_nouns
from variorum.text.stems import is_function_word

if TYPE_CHECKING:
    from variorum.compare.asking.matching import Match

_BE = r"(?:is|was|are|were|remains|became|becomes|ha[sd] been)"
_OFTEN = r"(?:now|also|still|once|currently|reportedly|already|only|then|long|both|himself|herself)"
_ONE = r"(?:an?|the|one of the|among the|part of the)"
_COPULA = re.compile(rf"\s{_BE}\s(?:not\s)?(?:{_OFTEN}\s)*{_ONE}\s$")
_PREDICATED = re.compile(
    rf",?(?:\swho)?\s(?:(?:{_BE}|serve[sd] as|worked as|works as)\s(?:{_OFTEN}\s)*|,\s)"
    rf"(?:{_ONE}\s)?(?P<rest>[^,;:.!?]*)$"
)
_BESIDE = re.compile(
    r"(?:\s\([^()]*\))?,\s(?:\d+,\s)?(?:(?:one of )?(?:an?|the|his|her|its|their)\s)?(?P<rest>[^,;:.!?]*)$"
)
_TITLE = re.compile(
    r"(?:\s(?:of|for|at|in)\s(?:the\s)?(?:[A-Z][\w.’'-]*+(?:\s(?:of|and|the))*+\s?+)+)?,?\s?(?:[A-Z][\w.’'-]*+\s)*$"
)
_OPENING = re.compile(r"^\W*(?:one of the|an?|the|as an?|as the)\s[^,;:.!?]*$", re.IGNORECASE)
_LINKS = frozenset({"a", "an", "the", "of", "and", "his", "her", "its", "their", "as"})
_PLURAL_OF_ONE = re.compile(r"\b(?:one of|among|other|fellow)\b", re.IGNORECASE)

LONGEST_TITLE = 2
"""Words between a noun and the name behind it that are one title with the noun."""

MOST_BETWEEN = 8
"""Words between a name and the noun that is told of it."""


def noun_of(asked: Question) -> int | None:
    """The number of the noun that a sentence tells of its name, None for other sentences.

    "Ona Rook is a senior surgeon at Casse": the surgeon.
    """
    points, text = asked.points, asked.article.text
    if len(points) < 2 or points[0].kind != "name" or asked.said is not None:
        return None
    told = _tells(text[points[0].end :])
    if told is None:
        return None
    end = points[0].end + told.end()
    phrase_end = _phrase_end(text, end)
    inside = [
        number
        for number, point in enumerate(points)
        if end <= point.start and point.end <= phrase_end and point.kind in ("word", "name")
    ]
    return inside[-1] if inside else None


def _tells(rest: str) -> re.Match[str] | None:
    """The form of "be" with the article behind it that opens what follows a name."""
    return re.match(_COPULA.pattern.removesuffix("$"), rest)


def _phrase_end(text: str, start: int) -> int:
    """Where a noun phrase ends that begins at an offset: before a mark or a small word."""
    for word in re.finditer(r"[\w’'-]+|[,;:.!?]", text[start:]):
        if is_function_word(word.group()) or not word.group()[0].isalnum():
            return start + word.start()
    return len(text)


def settle(match: Match) -> None:
    """Takes the noun of a sentence that tells what somebody is off the match, if it is told of another.

    Where print tells that he is of another party of the same country, that stands against it.
    """
    number = noun_of(match.question)
    if number is None:
        return
    point = match.question.points[number]
    if number in match.places:
        told = [word for word in match.passage.words if word.keys & point.keys and is_told_of(match, word)]
        if told:
            match.places[number] = (told[0].start, told[0].end)
            return
        del match.places[number]
        match.lacking.append(point)
        match.clashes = [clash for clash in match.clashes if clash.point is not point]
    for word in match.passage.words:
        if not word.text[:1].isupper() or not is_told_of(match, word):
            continue
        if _are_of_one_party(point.text, word.text):
            match.lacking.remove(point)
            match.places[number] = (word.start, word.end)
            return
        if _are_rivals(point.text, word.text):
            sure = len(match.question.points[0].actors) == 1 and not match.question.denials
            match.clashes.append(Clash("polarity", point, match.words(word.start, word.end), sure))
            return


def calls_otherwise(match: Match) -> bool:
    """True if print tells of the one asked after that he is what nobody can be besides: of another party."""
    number = noun_of(match.question)
    if number is None:
        return False
    point = match.question.points[number]
    return any(clash.point is point and clash.type == "polarity" and clash.sure for clash in match.clashes)


def is_told_of(match: Match, word: Word) -> bool:
    """True if a word of the passage is told of the one whose name opens the sentence."""
    base, text = match.passage.span.start, match.text
    for start, end in _bearers(match):
        if start <= word.start and word.end <= end:
            return True  # "the surgeon", told for the one named
        if end <= word.start and _follows(text[end - base : word.start - base], word):
            return True
        if word.end <= start and _precedes(text, word.start - base, word.end - base, start - base):
            return True
        if word.end <= start and _is_of_title(match, word.end, start):
            return True
    return False


def _bearers(match: Match) -> Iterator[tuple[int, int]]:
    """Where the passage mentions the one asked after, by whatever form; else where it prints his name."""
    name: Point = match.question.points[0]
    found = [
        (start, end)
        for start, end, who in match.passage.mentions
        if len(name.actors) == 1 and who in name.actors
    ]
    place = match.places.get(0)
    if not found and place is not None and place[0] < place[1]:
        found = [place]
    yield from found


def _follows(between: str, word: Word) -> bool:
    """True for what stands between a name and the noun told of it: ", the ", " is a ", ", 51, a senior "."""
    found = _PREDICATED.match(between) or _BESIDE.match(between)
    if found is None:
        return False
    rest = found["rest"].split()
    plain = all(not is_function_word(one) or one in _LINKS for one in rest)
    # "Rook, harbour officials said": several are nobody's noun, unless he is one of them.
    several = word.text.endswith("s") and not word.text.endswith("ss")
    one_of = not several or _PLURAL_OF_ONE.search(between) is not None
    return plain and one_of and len(rest) <= MOST_BETWEEN


def _precedes(text: str, start: int, end: int, name: int) -> bool:
    """True for a noun before the name: "surgeon Ona Rook", "A surgeon at the Casse ward, Rook …"."""
    several = text[start:end].endswith("s") and not text[start:end].endswith("ss")
    of_many = _PLURAL_OF_ONE.search(text[max(0, start - 40) : start]) is not None
    if several and not of_many:
        return False
    between = text[end:name]
    if _TITLE.fullmatch(between) is not None:
        return True
    # What opens the sentence is told of the name behind its comma.
    return between.rstrip().endswith(",") and _OPENING.match(text[:start]) is not None


def _is_of_title(match: Match, start: int, name: int) -> bool:
    """True for what stands between a word and a name if both are of one title: "Labour board member Rook"."""
    base = match.passage.span.start
    between = match.text[start - base : name - base]
    words = between.split()
    if not 1 <= len(words) <= LONGEST_TITLE or between != f" {' '.join(words)} ":
        return False
    verbs = [*(one.trigger for one in match.passage.events), *(one.cue for one in match.passage.statements)]
    if any(verb is not None and start <= verb.start < name for verb in verbs):
        return False
    return words[-1] in person_nouns() and all(word.isalpha() and word.islower() for word in words)


@cache
def _parties() -> tuple[tuple[frozenset[str], ...], ...]:
    """The parties of each country, each as the words for its members."""
    return tuple(
        tuple(frozenset(party.split()) for party in parties.split("|"))
        for _, parties in lexicon.rows("political_parties.tsv")
    )


def _are_rivals(one: str, other: str) -> bool:
    """True for words for members of two parties of one country: "Labour", "Conservative"."""
    mine, theirs = (word.casefold().removesuffix("s") for word in (one, other))
    return any(
        mine in party and any(theirs in rival for rival in parties if rival is not party)
        for parties in _parties()
        for party in parties
        if theirs not in party
    )


def _are_of_one_party(one: str, other: str) -> bool:
    """True for two words for members of one party: "a Democrat", "the Democratic member"."""
    mine, theirs = (word.casefold().removesuffix("s") for word in (one, other))
    return any(mine in party and theirs in party for parties in _parties() for party in parties)


def tells_party(asked: Question, passage: Passage) -> bool:
    """True if a passage has a word for the party that the sentence asks after, or for a rival of it."""
    number = noun_of(asked)
    if number is None:
        return False
    noun = asked.points[number].text
    return any(_are_rivals(noun, one.text) or _are_of_one_party(noun, one.text) for one in passage.words)
