"""The turns of an interview: whose label opens a paragraph, and which paragraphs go on from it.

Print sets an interview as paragraphs that open with a label and a colon ("Q: …", "AK: …", "Korvin: …"). So
it sets lists ("Where: …", "Ansa Korvin: the mayor since 2012 …") as well: only labels of which one asks and
another answers right after it, more than once, are those of an interview.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from variorum.text import lexicon
from variorum.text.outlets import media_words, spellings

ENTRY_TIME = re.compile(r"[012]?\d[:.][0-5]\d(?:[ap]m)?")
"""The time before an entry of a live report ("18:40 Korvin: talks go on")."""

CharRange = tuple[int, int]
"""A half-open range of code points."""

LEAST_EXCHANGES = 2
"""Questions, each with a labelled answer right after it, from which labels are those of an interview."""

_WORD = r"(?:[A-Z][\w.&'’-]*|of|the|de|van|von|al|bin)"
_LABEL = re.compile(rf"(?P<label>(?=[A-Z]){_WORD}(?: {_WORD}){{0,4}}) ?(?P<colon>:)\s+(?=\S)")
_ASKS = re.compile(r"\?[\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one label opens: ``words`` are the paragraph without it, ``following`` those that go on from it.

    ``asks`` is true for the interviewer's turns. ``colon`` is where the label ends.
    """

    label: CharRange
    colon: int
    words: CharRange
    asks: bool
    following: tuple[CharRange, ...] = ()


def turns(text: str, bodies: Sequence[CharRange]) -> tuple[Turn, ...]:
    """The turns of the interview that the paragraphs ``bodies`` of ``text`` print; () if they print none.

    What stands without a label behind the last turn is nobody's for sure, and so left out.
    """
    opened = [(number, match) for number, one in enumerate(bodies) if (match := _LABEL.match(text, *one))]
    opened = [(number, match) for number, match in opened if _may_open_turn(match["label"])]
    asking = _asking(text, bodies, opened)
    exchanges = [
        (asker["label"], answer["label"])
        for (number, asker), (_, answer) in pairwise(opened)
        if asker["label"] in asking and answer["label"] not in asking and _ends_asking(text, bodies[number])
    ]
    if len(exchanges) < LEAST_EXCHANGES:
        return ()
    repeated = {label for label, count in Counter(match["label"] for _, match in opened).items() if count > 1}
    known = {label for exchange in exchanges for label in exchange} | asking | repeated
    found: list[Turn] = []
    for place, (number, match) in enumerate(opened):
        if match["label"] not in known:
            continue
        until = opened[place + 1][0] if place + 1 < len(opened) else number + 1
        found.append(
            Turn(
                match.span("label"),
                match.start("colon"),
                (match.end(), bodies[number][1]),
                match["label"] in asking,
                tuple(bodies[number + 1 : until]),
            )
        )
    return tuple(found)


def side(label: str) -> str:
    """ "asks" or "answers" for a label that is no name ("Q", "Answer"), "" for all others."""
    return _sides().get(label.casefold(), "")


def is_introduced(introduction: str) -> bool:
    """True if the words before the first turn say that an interview follows."""
    plain = introduction.casefold()
    return any(re.search(rf"\b{re.escape(one)}\b", plain) for one in lexicon.words("interview_words.txt"))


def _may_open_turn(label: str) -> bool:
    return bool(side(label)) or label.casefold() not in lexicon.words("layout_labels.txt")


def _asking(
    text: str, bodies: Sequence[CharRange], opened: Sequence[tuple[int, re.Match[str]]]
) -> frozenset[str]:
    """The labels that ask: words for it, publications, and those most of whose turns are questions."""
    asked: Counter[str] = Counter()
    all_turns: Counter[str] = Counter()
    for number, match in opened:
        all_turns[match["label"]] += 1
        asked[match["label"]] += _ends_asking(text, bodies[number])
    return frozenset(
        label
        for label, count in all_turns.items()
        if side(label) == "asks"
        or (not side(label) and (_is_publication(label) or 2 * asked[label] > count > 1))
    )


def _is_publication(label: str) -> bool:
    return label.casefold() in spellings() or label.split()[-1] in media_words()


def _ends_asking(text: str, paragraph: CharRange) -> bool:
    return _ASKS.search(text[slice(*paragraph)].rstrip()) is not None


@cache
def _sides() -> Mapping[str, str]:
    return MappingProxyType({row[0]: row[1] for row in lexicon.rows("interview_labels.tsv")})
