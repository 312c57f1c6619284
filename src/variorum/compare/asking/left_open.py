"""Clauses in which print has the words of a sentence and does not say that it is so.

Conditions, questions, what was not done, what few believe, what somebody is only suspected of or only called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from variorum.text.normal import plain_copy

if TYPE_CHECKING:
    from variorum.compare.asking.matching import Match

MOST_BETWEEN = 3
"""Words between what is said and the condition behind it: "will resign on Friday if"."""

_OPENS = re.compile(r"(?:^|[.;:!?]\s|,\s|\b(?:and|but|that)\s)[\"'(]*$")
"""What stands before the first word of a clause."""

_INVERTED = re.compile(r"\b(?:Had|Should|Were)\b|\b(?:had|should|were)\b")
_CONDITION = re.compile(r"\b(?:(?<!even )(?<!as )if|unless)\b(?! (?:any|anything|not|only|at all)\b)", re.I)
_SUBJECT = r"(?:the|an?|his|her|its|their|this|that|these|those|it|he|she|they|we|you|I|[A-Z][\w'-]+)\b"
_WISHED = re.compile(rf"\b(?:would|could|might)\b[^.;:!?]*\s(?P<word>had|were) {_SUBJECT}(?! (?:to|been)?$)")
_MODAL = re.compile(r"\b(?:will|would|could|may|might|must|shall|won't|wouldn't)\b|'(?:ll|d)\b", re.I)
_BREAK = re.compile(r"[,;:!?]|\b(?:and|but|or|to|that|who|which|said|says)\b", re.I)
_SENTENCE_END = re.compile(r"[.;!?](?=\W|$)")

_ASKS = re.compile(r"\bwhether (?!or not\b)|\bwhether or not ", re.I)
_UNDONE = re.compile(
    r"\b(?:far from|instead of|(?:stop(?:s|ped|ping)?|f[ae]ll(?:s|ing)?) short of|refrain(?:s|ed|ing)? from)"
    r" (?=\w+ing\b)|\brather than (?=\w+)",
    re.I,
)
_SUSPECTED = re.compile(
    r"\b(?:suspect(?:s|ed|ing)?|clear(?:s|ed|ing)?|acquit(?:s|ted|ting)?|exonerat(?:es?|ed|ing))\b[^,;:.!?]*?"
    r"\bof (?=(?:\w+ly |having )?\w+ing\b)",
    re.I,
)
_FEW_HOLD = re.compile(
    r"\b(?<!a )(?:few|(?:hardly|scarcely) any(?:one|body)?|nobody|no one|none) (?:[\w-]+ ){0,3}?"
    r"(?:believe|think|expect|claim|suggest|argue|accept|doubt|dispute|question)(?:s|d|ed)?\b(?: that)?",
    re.I,
)
"""Few who hold or doubt something: "Few in Velmora believe that", "Nobody doubts that"."""

_OTHER_CLAUSE = re.compile(r"[,;:.!?]|\b(?:when|while|after|before|because|since|which|who|as|than)\b", re.I)


def is_under_condition(match: Match) -> bool:
    """True for what print tells under a condition, or as one, that the sentence lacks.

    "If she loses, she will resign", "Had he braked, the boy would have lived".
    """
    asked = plain_copy(match.question.article.text)
    if _CONDITION.search(asked) or any(_inverted(asked)) or _WISHED.search(asked):
        return False
    places, text = _predicate(match), plain_copy(match.text)
    if not places:
        return False
    first, last = min(start for start, _ in places), max(end for _, end in places)
    return any(_holds(text, at, first, last) for at in _inverted(text)) or any(
        (at > last and _is_behind(text, at, first, last))
        or (_OPENS.search(text[:at]) is not None and _result(text, at, first, last))
        for at in (found.start() for found in _CONDITION.finditer(text))
    )


def is_left_open(match: Match) -> bool:
    """True for what print has behind "whether", "far from", "few believe that", "suspected of" alone."""
    text, asked = plain_copy(match.text), plain_copy(match.question.article.text)
    places = _predicate(match)
    if not places:
        return False
    first, last = min(start for start, _ in places), max(end for _, end in places)
    for opener in (_ASKS, _UNDONE, _SUSPECTED, _FEW_HOLD):
        for found in opener.finditer(text):
            inside = found.end() <= first and _OTHER_CLAUSE.search(text, found.end(), last) is None
            if inside and opener.search(asked) is None:
                return True
    return False


def only_calls_so(match: Match) -> bool:
    """True if all that print has of the sentence is what it calls somebody, whom it does not name.

    "Anger over the teacher's death" does not tell that Ansa Korvin was a teacher.
    """
    named = {
        actor
        for number, (start, end) in match.places.items()
        if start == end and match.question.points[number].kind == "name"
        for actor in match.question.points[number].actors
    }
    real = [place for place in match.places.values() if place[0] < place[1]]
    called = [(start, end) for start, end, who in match.passage.mentions if who in named]
    return bool(real) and all(any(a <= start and end <= b for a, b in called) for start, end in real)


def _predicate(match: Match) -> list[tuple[int, int]]:
    """Where the passage prints what the sentence tells of its first point, from the passage's start."""
    base, points = match.passage.span.start, match.question.points
    real = [
        (number, (start - base, end - base)) for number, (start, end) in match.places.items() if start < end
    ]
    telling = [(number, place) for number, place in real if points[number].kind not in ("name", "time")]
    return [place for number, place in telling if number] or [place for _, place in telling]


def _inverted(text: str) -> Iterator[int]:
    """Where conditions stand whose verb comes first: "Had he braked, …", "… had the driver braked"."""
    for found in _INVERTED.finditer(text):
        ends = _SENTENCE_END.search(text, found.end())
        sentence = text[found.end() : ends.end() if ends else len(text)]
        subject = re.match(rf" {_SUBJECT}", sentence)
        if subject is None or sentence.endswith("?") or _OPENS.search(text[: found.start()]) is None:
            continue
        comma = sentence.find(",")
        if comma > 0 and _MODAL.search(sentence, comma):
            yield found.start()
    yield from (found.start("word") for found in _WISHED.finditer(text))


def _holds(text: str, at: int, first: int, last: int) -> bool:
    """True if an inverted condition, with what follows from it, has the words of the sentence."""
    ends = _SENTENCE_END.search(text, at)
    starts = max((found.end() for found in _SENTENCE_END.finditer(text, 0, at)), default=0)
    return starts <= first and last <= (ends.start() if ends else len(text))


def _result(text: str, at: int, first: int, last: int) -> bool:
    """True if the words are what follows from a condition that opens a clause: "If …, she will go"."""
    ends = _SENTENCE_END.search(text, at)
    comma = text.find(",", at, ends.start() if ends else len(text))
    if comma < 0 or first < comma or (ends is not None and last > ends.start()):
        return False
    return _MODAL.search(text, comma, first) is not None


def _is_behind(text: str, at: int, first: int, last: int) -> bool:
    """True if a condition follows right behind the words: "will resign on Friday if she loses"."""
    between = text[last:at].strip().removesuffix(",")
    verb = _MODAL.search(text, max(0, first - 40), last)
    near = len(between.split()) <= MOST_BETWEEN and _BREAK.search(between) is None
    return near and verb is not None and _SENTENCE_END.search(text, verb.end(), at) is None
