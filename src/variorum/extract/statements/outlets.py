"""Whether a phrase names a publication or an agency."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from variorum.extract.statements.reading import Reading, TokenRange
from variorum.text.lexicon import words
from variorum.text.outlets import media_words, spellings

if TYPE_CHECKING:
    from spacy.tokens import Token


@functools.cache
def _nouns() -> frozenset[str]:
    return frozenset(words("outlet_nouns.txt"))


def is_outlet(reading: Reading, noun: Token, tokens: TokenRange) -> bool:
    """True if the phrase ``tokens`` with the head ``noun`` is a publication or an agency.

    Known names of agencies and publications, nouns for them ("the newspaper"), and capitalised names
    that end as those of publications do.
    """
    if noun.lemma_.lower() in _nouns() and noun.pos_ == "NOUN":
        return True
    printed = [reading.doc[i] for i in range(*tokens) if not reading.doc[i].is_space]
    definite = bool(printed) and printed[0].lower_ == "the"
    while printed and printed[0].pos_ in ("DET", "PRON"):
        printed = printed[1:]
    while printed and printed[-1].text in (",", "'s", "’s"):
        printed = printed[:-1]
    if not printed or len(printed) > 8:
        return False
    text = " ".join(reading.text[printed[0].idx : printed[-1].idx + len(printed[-1])].split())
    if text.casefold() in spellings() or f"the {text}".casefold() in spellings():
        return True
    if printed[-1].lemma_.lower() in _nouns() and noun.i == printed[-1].i:
        return True
    titled = printed[-1].text in media_words() and printed[0].text[:1].isupper()
    return titled and (len(printed) >= 2 or (definite and noun.pos_ == "PROPN"))
