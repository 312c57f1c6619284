"""What a sentence prints for comparison: "44 percent, down from 51 percent in 2021"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from variorum.text.lexicon import rows
from variorum.text.numbers import MONEY_SIGN, NUMBER

_IRREGULAR: Final = {
    "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "grew": "grow", "grown": "grow",
    "lost": "lose", "sank": "sink", "shrank": "shrink", "slid": "slide", "leapt": "leap", "dove": "dive",
}  # fmt: skip
_THEN = (
    r"(?:in\s(?:[A-Z][a-z]+\s)?(?:1[6-9]|20)\d\d\b|(?:in|on|for)?\s?(?:the|a|last)\s(?:\w+\s)?"
    r"(?:year|quarter|month|week|day|decade|season)\b"
    r"|\w+\s(?:year|month|week|day|decade)s\s(?:ago|earlier|before)\b)"
)
"""A time right behind a number: "against 5,200 in 2010", not "against 300 rebels in 2010"."""
_MARK: Final = re.compile(
    rf"\b(?:(?:up|down|higher|lower)(?:\s[a-z]+ly)?\sfrom|compared\s(?:with|to)"
    rf"|(?:against|versus|vs)(?=\s{MONEY_SIGN}{NUMBER}(?:\s?%|\sper\s?cent)?\s{_THEN}))\s",
    re.IGNORECASE,
)
"""What is printed behind these words is held against what stands before them."""
_FROM: Final = re.compile(rf"\bfrom\s(?={MONEY_SIGN}{NUMBER})", re.IGNORECASE)
_TO_NUMBER: Final = re.compile(rf"\bto\s{MONEY_SIGN}{NUMBER}\b", re.IGNORECASE)
_BREAK: Final = re.compile(r"[.,;:](?!\d)")
_WORD: Final = re.compile(r"[A-Za-z]+")
_NEAR = 80
"""Characters of its clause that are looked over on either side of a "from"."""
_END: Final = re.compile(
    rf"[.,;:)](?:\s|$)|\n|\sto\s(?={MONEY_SIGN}{NUMBER})|\s(?:but|while|when|as|because|after)\s|$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Compared:
    """A stretch ``[start, end)`` of a sentence that only tells what something is held against.

    ``is_last``: it follows a bare "from" and ends its clause, so that a time in it may be of the whole
    clause: "rose to 41 from 38 on Friday".
    """

    start: int
    end: int
    is_last: bool = False


@lru_cache(maxsize=1024)  # asked for each pair of numbers
def compared(sentence: str) -> tuple[Compared, ...]:
    """The stretches of a sentence that only tell what something is held against: "51 percent in 2021"."""
    marks = {match.end(): False for match in _FROM.finditer(sentence) if _has_changed(sentence, match)}
    marks = {start: _TO_NUMBER.match(sentence, _end(sentence, start) + 1) is None for start in marks}
    marks |= {match.end(): False for match in _MARK.finditer(sentence)}
    found: list[Compared] = []
    for start in sorted(marks):
        if not found or start >= found[-1].end:
            found.append(Compared(start, _end(sentence, start), marks[start]))
    return tuple(found)


def _end(sentence: str, start: int) -> int:
    end = _END.search(sentence, start)
    return end.start() if end is not None else len(sentence)


def _has_changed(sentence: str, mark: re.Match[str]) -> bool:
    """True for the "from" of "rose to 6.1 percent in April from 5.4" and of "rose from 5.4 to 6.1 percent".

    Not for that of "fell from 12 metres".
    """
    before = _BREAK.split(sentence[max(0, mark.start() - _NEAR) : mark.start()])[-1]
    after = _BREAK.split(sentence[mark.end() : mark.end() + _NEAR])[0]
    changed = any(lemma_of_change(word.lower()) for word in _WORD.findall(before))
    return changed and any(_TO_NUMBER.search(beside) is not None for beside in (before, after))


def lemma_of_change(word: str) -> str:
    """The lemma of a word that says that something rose or fell, "" for any other."""
    stems = {_IRREGULAR.get(word, word), word[:-1], word[:-2], word[:-3]}
    return next((lemma for lemma, *_ in rows("change_words.tsv") if lemma in stems), "")
