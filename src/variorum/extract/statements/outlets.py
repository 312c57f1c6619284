"""Whether a phrase names a publication or an agency."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from variorum.extract.statements.reading import Reading, TokenRange
from variorum.text.lexicon import rows, words

if TYPE_CHECKING:
    from spacy.tokens import Token


@functools.cache
def _nouns() -> frozenset[str]:
    return frozenset(words("outlet_nouns.txt"))


@functools.cache
def _names() -> frozenset[str]:
    found: set[str] = set()
    for initials, name, aliases in rows("agencies.tsv"):
        found.update(one.strip().casefold() for one in (initials, name, *aliases.split("|")))
    for name, aliases in rows("publications.tsv"):
        found.update(one.strip().casefold() for one in (name, *aliases.split("|")))
    found.discard("")
    return frozenset(found)


@functools.cache
def _last_words() -> frozenset[str]:
    return frozenset(words("media_words.txt"))


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
    if text.casefold() in _names() or f"the {text}".casefold() in _names():
        return True
    if printed[-1].lemma_.lower() in _nouns() and noun.i == printed[-1].i:
        return True
    titled = printed[-1].text in _last_words() and printed[0].text[:1].isupper()
    return titled and (len(printed) >= 2 or (definite and noun.pos_ == "PROPN"))
