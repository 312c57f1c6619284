"""Whether words stand under a saying that was not: "did not state that he was pressed"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.compare.view import View
from variorum.compare.wording import Word
from variorum.model import Statement
from variorum.text.normal import plain_copy
from variorum.text.stems import is_function_word

_UNSAID = re.compile(
    r"\b(?:not|never|\w+n't)(?: \w+)?? "
    r"(?:say|said|state|stated|tell|told|claim|claimed|testify|testified|allege|alleged|assert|asserted"
    r"|report|reported)\b(?P<between>[^.;:!?]*)$"
)
_ASKS = re.compile(r"\b(?:who|whom|whose|what|which|why|how|where|when|whether|if)\b")
_GOES_ON = re.compile(r", (?:and|but|as|while|because)\b")


def is_unsaid(before: str) -> bool:
    """True if what follows ``before`` in its sentence is what somebody, as print tells, did not say.

    Not so behind a question ("did not say why") or in another clause.

    >>> is_unsaid("He did not state that Korvin had "), is_unsaid("He did not say why Korvin had ")
    (True, False)
    """
    found = _UNSAID.search(" ".join(plain_copy(before).lower().split()) + " ")
    if found is None:
        return False
    between = found["between"]
    return _ASKS.search(between) is None and _GOES_ON.search(between) is None


def shared_is_unsaid(view: View, one: Statement, held: Sequence[Word], alone: Sequence[Word]) -> bool:
    """True if somebody, as print tells, did not say what a version shares with another.

    ``held`` are its words, ``alone`` those that the other lacks.
    """
    lacking = {word.start for word in alone}
    shared = (word for word in held if word.start not in lacking and not is_function_word(word.text))
    first = next(shared, None)
    if first is None:
        return False
    sentence = view.sentence(one.content[0])
    return is_unsaid(view.articles[one.article].text[sentence.start : first.start])
