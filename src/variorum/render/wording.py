"""The words of the interface, in one place: the plainest there are."""

from __future__ import annotations

from variorum.model import Difference, Verdict

VERDICTS: dict[Verdict, str] = {
    "SAME": "same",
    "COMPATIBLE": "differs",
    "CONTRADICTS": "contradicts",
    "ONLY": "one origin",
    "UNSURE": "unsure",
}
"""The word printed for each verdict."""

LEGEND: dict[Verdict, str] = {
    "SAME": "The articles say the same.",
    "COMPATIBLE": "The articles differ, but all of them can be true.",
    "CONTRADICTS": "The articles cannot all be true.",
    "ONLY": "One origin alone has it, in however many articles.",
    "UNSURE": "Print does not settle it; both readings are shown.",
}
"""What each verdict means, printed once."""

DIFFERENCES: dict[Difference, str] = {
    "date": "dates",
    "number": "numbers",
    "place": "places",
    "actor": "who it was",
    "attribution": "who said it",
    "occasion": "on what occasion",
    "wording-strength": "strength of the wording",
    "scope": "scope",
    "polarity": "yes or no",
    "modality": "fact, plan or claim",
    "label": "names and labels",
    "agency": "doer named or not",
    "quotation": "quotations",
    "addition": "added or left out",
    "spelling": "spellings",
}
"""Heading of each type of difference, in the order of print."""


def counted(number: int, thing: str) -> str:
    """``number`` and its noun: "1 article", "4 origins".

    >>> counted(1, "origin"), counted(4, "origin")
    ('1 origin', '4 origins')
    """
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def listed(words: tuple[str, ...], joint: str = "and") -> str:
    """``words`` as a list in a sentence.

    >>> listed(("A", "B", "C"))
    'A, B and C'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"
