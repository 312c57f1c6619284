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
    "number": "numbers",
    "date": "dates",
    "polarity": "yes or no",
    "attribution": "who said it",
    "quotation": "quotations",
    "modality": "fact, plan or claim",
    "scope": "scope",
    "actor": "who it was",
    "place": "places",
    "occasion": "on what occasion",
    "hardening": "claims told as facts",
    "softening": "facts told as claims",
    "wording-strength": "strength of the wording",
    "agency": "doer named or not",
    "addition": "added or left out",
    "label": "names and labels",
    "spelling": "spellings",
}
"""Heading of each type of difference, in the order of print: what changes the facts comes first."""


def counted(number: int, thing: str) -> str:
    """``number`` and its noun: "1 article", "4 origins".

    >>> counted(1, "origin"), counted(4, "origin")
    ('1 origin', '4 origins')
    """
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def handed(depth: int) -> str:
    """At which hand words come that passed through ``depth`` others, 1 or more.

    >>> handed(1), handed(2), handed(7)
    ('second', 'third', '8th')
    """
    return ("second", "third", "fourth", "fifth")[depth - 1] if depth < 5 else f"{depth + 1}th"


def shortened(text: str, most: int) -> str:
    """``text``, or its first words and an ellipsis, at most ``most`` letters.

    >>> shortened("The tunnel was inspected in spring", 20)
    'The tunnel was …'
    """
    if len(text) <= most:
        return text
    cut = text[: most - 2]
    space = cut.rfind(" ")
    return f"{(cut[:space] if space > most // 2 else cut).rstrip(' ,;:')} …"


def listed(words: tuple[str, ...], joint: str = "and") -> str:
    """``words`` as a list in a sentence.

    >>> listed(("A", "B", "C"))
    'A, B and C'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"
