"""Names that the recogniser takes for persons, and that the story prints as those of bodies or of ships."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from variorum.model import ActorKind, Mention
from variorum.text import lexicon
from variorum.text.nouns import person_nouns
from variorum.text.stems import is_function_word, stem

LEAST_SIGNS = 2
"""Different signs of a body that outweigh how the recogniser read a name."""

AROUND = 60
"""Characters before and after a name that are looked at."""

_FATES = {"kill", "shoot", "arrest", "abduct"}


def _standing(use: str) -> str:
    return lexicon.either(words for words, found in lexicon.rows("company_nouns.tsv") if found == use)


_WHICH = re.compile(r",? which (?P<next>\w+)")
_AUXILIARY = re.compile(r"(?:is|was|has|had|will|would|can|could|may|might|must|does|did)")
_HAS = re.compile(
    rf" (?:{_standing('after')})s?\b|['’]s? (?:[\w-]+ )?(?:{_standing('owned')})s?\b", re.IGNORECASE
)
_HELD = re.compile(rf"\b(?:{_standing('before')})\s$", re.IGNORECASE)
_ITS = re.compile(r" (?:has )?(?:said|says|added|announced|confirmed|denied)(?: that)? its\b")
_SOMEBODY = re.compile(r",? who(?:se|m)?\b|[^.!?]*?\b(?:himself|herself|s?he)\b")
_SUFFERED = re.compile(r" (?P<passive>(?:was|is|has been|had been) (?:found )?)?(?P<word>\w+)")


def kind_in_use(some: Sequence[Mention], texts: Mapping[str, str]) -> ActorKind | None:
    """The kind of what bears a name that was read as a person's, None where print does not deny it.

    No person is "Tarn Line, which sails to Orrin": a ship or the like where an article stands before it, a
    body where none does. Two other signs say a body: "Tarn Line workers", "shares in Tarn Line"; a person has
    a board and employees, too. One sign of a person outweighs all: "Korvin, who", "Korvin was shot dead".
    """
    if any(_is_somebodys(_behind(mention, texts)) for mention in some):
        return None
    found = {sign for mention in some for sign in _signs(mention, texts)}
    if "which" in found:
        articled = any(mention.span.text.casefold().startswith("the ") for mention in some)
        return "unknown" if articled else "organisation"
    return "organisation" if len(found) >= LEAST_SIGNS else None


def _behind(mention: Mention, texts: Mapping[str, str]) -> str:
    return texts.get(mention.span.article, "")[mention.span.end : mention.span.end + AROUND]


def _signs(mention: Mention, texts: Mapping[str, str]) -> Iterator[str]:
    text = texts.get(mention.span.article, "")
    before = text[max(0, mention.span.start - AROUND) : mention.span.start]
    after = _behind(mention, texts)
    # "He backed Korvin, which surprised many": after a subject alone "which" is of the name.
    which = _WHICH.match(after) if mention.role == "subject" else None
    if which is not None and _may_be_verb(which["next"]):
        yield "which"
    if _HAS.match(after):
        yield "has"
    if _HELD.search(before):
        yield "held"
    if _ITS.match(after):
        yield "its"


def _may_be_verb(word: str) -> bool:
    """True of the "sails" of "Tarn Line, which sails", not of the "few" of "Korvin, which few saw, won"."""
    if _AUXILIARY.fullmatch(word):
        return True
    return word.islower() and not is_function_word(word) and word.removesuffix("s") not in person_nouns()


def _is_somebodys(after: str) -> bool:
    """True if what stands behind a name is said of a person: "who", "he" in the same sentence, a death."""
    if _SOMEBODY.match(after):
        return True
    suffered = _SUFFERED.match(after)
    if suffered is None:
        return False
    passive, word = bool(suffered["passive"]), suffered["word"]
    return (stem(word) if passive else word) in _fates(passive)


@cache
def _fates(passive: bool) -> frozenset[str]:
    """What befalls persons alone: stems behind "was", else the past of what somebody does alone ("died")."""
    told = [row for row in lexicon.rows("toll_acts.tsv") if row[2] in _FATES and row[1] != "noun"]
    if passive:
        return frozenset(stem(row[0]) for row in told)
    return frozenset(row[0] + ("d" if row[0].endswith("e") else "ed") for row in told if row[1] == "self")
