"""Copies made by program: an article cut, reordered and reworded by growing strength.

0 the same words; 1 the end cut off, quotation marks changed; 2 every third sentence left out, paragraphs
reordered; 3 saying verbs, contractions, titles and numbers changed; 4 synonyms, and attributions moved from
the end of a sentence to its beginning; 5 tenses shifted, clauses reordered, adverbs dropped. Each strength
includes the edits of those before it, except that from 3 on nearly all sentences stay, so that what is
measured is the rewording. Nothing is drawn by chance.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

STRENGTHS = range(6)

_SENTENCE = re.compile(r"(?<=[.!?])(?:[\"”’])?\s+(?=[\"“A-Z])")
_SAYING = {
    "said": "stated",
    "says": "states",
    "told": "informed",
    "added": "went on to say",
    "announced": "made known",
    "claimed": "maintained",
    "asked": "queried",
    "reported": "wrote",
    "called": "termed",
    "noted": "pointed out",
    "argued": "contended",
    "insisted": "maintained",
    "declared": "proclaimed",
}
_SHORT = {
    "it is": "it's",
    "do not": "don't",
    "does not": "doesn't",
    "did not": "didn't",
    "is not": "isn't",
    "was not": "wasn't",
    "will not": "won't",
    "would not": "wouldn't",
    "cannot": "can't",
    "have not": "haven't",
    "has not": "hasn't",
    "they are": "they're",
    "we are": "we're",
}
_NUMBERS = {
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "10": "ten",
    "12": "twelve",
    "20": "twenty",
    "percent": "per cent",
}
_SYNONYMS: dict[str, str] = {
    line.partition("\t")[0]: line.partition("\t")[2]
    for line in (Path(__file__).parent / "synonyms.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
}
_TENSES = {
    "was": "had been",
    "were": "had been",
    "is": "was",
    "are": "were",
    "has": "had",
    "have": "had",
    "will": "would",
    "can": "could",
    "says": "said",
}
_TITLES = re.compile(
    r"\b(?:President|Senator|Sen\.|Rep\.|Representative|Governor|Gov\.|Secretary of State|Secretary|Minister|"
    r"Mr\.|Mrs\.|Ms\.|Dr\.|Judge|Mayor|Chief|Gen\.|General|Sheriff|Attorney|Officer)\s+(?=[A-Z])"
)


def rewritten(text: str, strength: int) -> str:
    """``text`` as a copier of this strength would print it."""
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    if len(paragraphs) == 1:
        held = _SENTENCE.split(paragraphs[0])
        paragraphs = [" ".join(held[at : at + 3]) for at in range(0, len(held), 3)]
    if strength in (1, 2):
        paragraphs = paragraphs[: max(2, round(len(paragraphs) * 0.6))]
    if strength >= 1:
        paragraphs = [_other_marks(one) for one in paragraphs]
    if strength == 2:
        paragraphs = [_dropped(one, at) for at, one in enumerate(paragraphs)]
        paragraphs = _reordered(paragraphs)
    if strength >= 3:
        paragraphs = [_said_otherwise(one) for one in _reordered(paragraphs)]
    if strength >= 4:
        paragraphs = [" ".join(map(_turned, _SENTENCE.split(_swapped(one, _SYNONYMS)))) for one in paragraphs]
    if strength >= 5:
        paragraphs = [" ".join(map(_recast, _SENTENCE.split(one))) for one in paragraphs]
    return "\n".join(one for one in paragraphs if one)


def merged(one: str, other: str) -> str:
    """The paragraphs of two articles in turn, the second of each pair from ``other``."""
    mine, theirs = ([line for line in text.split("\n") if line.strip()] for text in (one, other))
    held: list[str] = []
    for at in range(min(len(mine), len(theirs), 40)):
        held.append(mine[at] if at % 2 == 0 else theirs[at])
    return "\n".join(held)


def _other_marks(text: str) -> str:
    if '"' in text:
        parts = text.split('"')
        return "".join(
            part + ("“" if at % 2 == 0 else "”") * (at < len(parts) - 1) for at, part in enumerate(parts)
        )
    return text.replace("“", '"').replace("”", '"').replace("’", "'")


def _dropped(paragraph: str, place: int) -> str:
    held = _SENTENCE.split(paragraph)
    kept = [one for at, one in enumerate(held) if (place + at) % 3 != 2]
    return " ".join(kept)


def _reordered(paragraphs: Sequence[str]) -> list[str]:
    """The first stays; of the rest each two neighbours change places."""
    rest = list(paragraphs[1:])
    for at in range(0, len(rest) - 1, 2):
        rest[at], rest[at + 1] = rest[at + 1], rest[at]
    return [*paragraphs[:1], *rest]


def _said_otherwise(text: str) -> str:
    text = _TITLES.sub("", text)
    return _swapped(_swapped(_swapped(text, _SAYING), _SHORT), _NUMBERS)


def _swapped(text: str, table: dict[str, str]) -> str:
    """Words of ``table`` changed outside quotations, a first capital kept."""
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, table), key=len, reverse=True))})\b", re.I)
    pieces = re.split(r"([\"“][^\"”]*[\"”])", text)

    def change(match: re.Match[str]) -> str:
        other = table[match.group().lower()]
        return other.capitalize() if match.group()[0].isupper() else other

    return "".join(piece if piece[:1] in '"“' else pattern.sub(change, piece) for piece in pieces)


_LAST = re.compile(
    r"^(?P<what>[^\"“]{20,}), (?P<who>(?:the |a |an )?[\w.' -]{2,60}?) "
    r"(?P<cue>stated|informed reporters|states|maintained|wrote|pointed out)\.$"
)
_FIRST = re.compile(
    r"^(?P<first>(?:When|After|As|If|While|Although|Though|Since|Following) [^,]{8,80}), (?P<rest>.+)\.$"
)
_ADVERB = re.compile(r"\b(?!only|family|early|reply|supply|apply|July|Italy|Emily)[a-z]{3,}ly\s")


def _turned(sentence: str) -> str:
    match = _LAST.match(sentence)
    if match is None:
        return sentence
    who = match["who"][0].upper() + match["who"][1:]
    what = match["what"]
    return f"{who} {match['cue']} that {what if what[:1] == 'I' else what[0].lower() + what[1:]}."


def _recast(sentence: str) -> str:
    sentence = _ADVERB.sub("", _swapped(sentence, _TENSES))
    match = _FIRST.match(sentence)
    if match is not None:
        rest, first = match["rest"], match["first"]
        return f"{rest[0].upper()}{rest[1:]} {first[0].lower()}{first[1:]}."
    half = sentence.find(", and ")
    if 40 < half < len(sentence) - 40 and '"' not in sentence and "“" not in sentence:
        rest = sentence[half + 6 :]
        return f"{sentence[:half]}. {rest[0].upper()}{rest[1:]}"
    return sentence
