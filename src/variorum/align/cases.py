"""Cases at law: which step of one a statement tells, and whom it is against.

Much that is said of one case is said in like words: that somebody was charged, that he pleaded guilty, that
another was charged too. None of these is the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from variorum.model import Span, Statement
from variorum.text import lexicon
from variorum.text.names.people import compare_people
from variorum.text.nouns import person_nouns
from variorum.text.numbers import spelled
from variorum.text.stems import numbers

GROWN = range(20, 130)
"""Ages, in years, of those who are grown up."""

YOUNG = range(18)
"""Those of a child; between the two a person may be called either."""

_AGE = re.compile(
    r"\b([\w-]{1,30}?)[- ]years?[- ]old\b|,\s(?:aged?\s)?(\d{1,3})(?=[,.)](?!\d)|\s*$)", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"[;:!?—–“”\"]|\b(?:that|when|after|while|because|but|says?|said|where|as|since|until|before)\b",
    re.IGNORECASE,
)
"""Where the words before a verb that are about its subject begin at the latest."""

_ASIDE = re.compile(
    r",?\s(?:who|whom|whose|which)\b.{0,200}\b(?=has|have|had|was|were|is|are|be|been)", re.IGNORECASE
)
_HANGS_ON = re.compile(r"\b(?:with|of|in|for|to|as|over|on|by|at|and|from|before)\b|[,.;:]", re.IGNORECASE)
"""What ends the words behind a verb, or a noun and "against", that are about its object."""

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got)(?:\s\w+ly|\s(?:also|not|now|then))*\s*$", re.I
)
_NOTHING = re.compile(
    r"(?:\s+(?:\w+ly|also|\w+day|again|here|today|guilty|last week|this week))*\s*", re.IGNORECASE
)
_AGAINST = re.compile(r"\s+(?:\w+\s+)?against\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Accused:
    """What print says of whom a case is against: names, ages, sexes, and whether they are grown up."""

    names: frozenset[str] = frozenset()
    ages: frozenset[int] = frozenset()
    sexes: frozenset[str] = frozenset()
    grown: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Case:
    """The steps of a case that a statement tells, by their number; ``outright`` where it does so in no mouth,
    or by its reporting word."""

    steps: frozenset[int]
    outright: bool
    accused: Accused


def are_two_cases(left: Case | None, right: Case | None) -> bool:
    """True for two steps of a case ("was charged", "pleaded guilty"), or for cases against two persons."""
    if left is None or right is None:
        return False
    if left.steps.isdisjoint(right.steps):
        return True
    if left.outright and right.outright and max(left.steps) != max(right.steps):
        return True
    return are_two(left.accused, right.accused)


def are_two(left: Accused, right: Accused) -> bool:
    """True where what is said of one does not hold of the other: "a girl, 11" is not "her father".

    Ages a year apart may be those of one person.
    """
    if left.names and right.names:
        return all(compare_people(*pair).level == "different" for pair in product(left.names, right.names))
    if (
        left.ages
        and right.ages
        and min(abs(one - other) for one, other in product(left.ages, right.ages)) > 1
    ):
        return True
    kinds = (left.sexes, right.sexes), (left.grown, right.grown)
    return any(len(one) == len(other) == 1 and one != other for one, other in kinds)


def case_of(
    statement: Statement, sentence: Span | None, names: Sequence[tuple[int, int, str]] = ()
) -> Case | None:
    """The steps of a case that a statement tells, with whom it is against; None where it tells none.

    ``sentence`` holds its reporting word, or else its first words; ``names`` are the persons named in the
    article: where, and how they are called in full.
    """
    cue = statement.cue.text if statement.cue is not None else ""
    told = " ".join((cue, *(part.text for part in statement.content)))
    steps = steps_told(told)
    if not steps:
        return None
    accused = _accused(sentence, names) if sentence is not None else Accused()
    return Case(steps, statement.source is None or bool(steps_told(cue)), accused)


@lru_cache(maxsize=16_384)
def steps_told(text: str) -> frozenset[int]:
    """The steps of a case, by their number in order, that a stretch of print tells of.

    >>> steps_told("He was charged in May and sentenced in June.") == {0, 4}
    True
    >>> steps_told("The boats were dropped."), steps_told("who is in charge")
    (frozenset(), frozenset())
    """
    found = {number for number, pattern in enumerate(_patterns()) if pattern.search(text)}
    last = len(_patterns()) - 1
    return frozenset(found - {last} if found == {last} else found)


def _accused(sentence: Span, names: Sequence[tuple[int, int, str]]) -> Accused:
    """Whom the first step that a sentence tells by a verb, or by a noun and "against", is against."""
    text, found = sentence.text, _any().search(sentence.text)
    if found is None:
        return Accused()
    before, behind = text[: found.start()], text[found.end() :]
    if found["noun"] is not None:
        against = _AGAINST.match(behind)
        if against is None:
            return Accused()
        start, rest = found.end() + against.end(), behind[against.end() :]
        return _described(_up_to(rest), sentence.start + start, names)
    skipped = _NOTHING.match(behind)
    place = skipped.end() if skipped is not None else 0
    passive = _PASSIVE.search(before) is not None or place == len(behind)
    if passive or _HANGS_ON.match(behind, place) is not None or "guilty" in found[0]:
        start = max((one.end() for one in _CLAUSE.finditer(before)), default=0)
        told = _ASIDE.sub(lambda aside: " " * len(aside[0]), before[start:])
        return _described(told, sentence.start + start, names)
    return _described(_up_to(behind[place:]), sentence.start + found.end() + place, names)


def _up_to(text: str) -> str:
    end = _HANGS_ON.search(text)
    return text[: end.start()] if end is not None else text


def _described(text: str, start: int, names: Sequence[tuple[int, int, str]]) -> Accused:
    """What the words at ``start`` say of a person: not of whose he is, as "Korvin" in "Korvin's son"."""
    places = ((first - start, last - start, name) for first, last, name in names if first >= start)
    called = frozenset(
        name
        for first, last, name in places
        if text[first:last].strip() and not text[last:].startswith(("'s", "’s"))
    )
    said = [
        word for word in re.findall(r"[\w-]+(?:['’]s\b)?", text.lower()) if not word.endswith(("'s", "’s"))
    ]
    ages = frozenset(year for one in _AGE.finditer(text) for year in _years(one[1] or one[2]))
    nouns = frozenset(part for word in said for part in {word, word.rsplit("-", 1)[-1]})
    sexes = {person_nouns()[noun].gender for noun in nouns if noun in person_nouns()} & {"male", "female"}
    by_age = {"grown" if year in GROWN else "young" for year in ages if year in GROWN or year in YOUNG}
    by_noun = {_by_age()[noun] for noun in nouns if noun in _by_age()}
    return Accused(called, ages, frozenset(sexes), frozenset(by_age or by_noun))


def _years(word: str) -> frozenset[int]:
    return frozenset(int(one) for one in numbers(word) | spelled(word) if one.isdigit())


@cache
def _by_age() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.rows("persons_by_age.tsv")}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(rf"(?<!\bin )\b(?:{_either(f'{verbs} {nouns}')})\b", re.IGNORECASE)
        for _, verbs, nouns in lexicon.rows("case_steps.tsv")
    )


@cache
def _any() -> re.Pattern[str]:
    verbs, nouns = (" ".join(row[place] for row in lexicon.rows("case_steps.tsv")) for place in (1, 2))
    return re.compile(rf"\b(?:(?P<verb>{_either(verbs)})|(?P<noun>{_either(nouns)}))\b", re.IGNORECASE)


def _either(entries: str) -> str:
    return lexicon.either(entry.replace("_", " ") for entry in entries.split())
