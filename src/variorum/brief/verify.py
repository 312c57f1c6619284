"""The promise of the brief: no name, number or date that the spans lack."""

from __future__ import annotations

from variorum.brief.fixed import FIXED
from variorum.model import BriefSentence
from variorum.text.normal import WORD, plain_copy


def is_borne_out(sentence: BriefSentence, sigla: frozenset[str]) -> bool:
    """True if every capitalised word and every word with a digit stands in the sentence's spans.

    Sigla and the fixed words of the brief's own lines are left out. The first word may be a
    lower-case word of print that was given its capital.
    """
    printed = {word for span in sentence.spans for word in _words(span.text)}
    held = {word.casefold() for word in printed}
    for word in _words(sentence.text):
        if not (word[0].isupper() or any(character.isdigit() for character in word)):
            continue
        if word in sigla or word.casefold() in held or word in FIXED:
            continue
        return False
    return bool(sentence.spans)


def _words(text: str) -> list[str]:
    return [match.group() for match in WORD.finditer(plain_copy(text))]
