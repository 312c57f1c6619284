"""Words of print that say the contrary of the sentence's: "open" and "closed", "armed" and "unarmed"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from variorum.compare.asking.clashes import Clash
from variorum.compare.asking.facts import is_since
from variorum.compare.asking.parties import is_other, parties
from variorum.compare.asking.printed import Word
from variorum.compare.asking.question import Point
from variorum.model import Event
from variorum.text import lexicon
from variorum.text.opposites import contraries, follow
from variorum.text.stems import is_function_word, stem

if TYPE_CHECKING:
    from variorum.compare.asking.matching import Match

NEAR_CONTRARY = 60
"""Characters between a contrary word and its neighbours of the sentence, to be told of the same thing."""

LEAST_BASE = 4
"""Letters of a word that a prefix turns round."""

_PREFIXES = ("un", "non")
_HYPHENED = re.compile(r"\bnon[-‐‑]$", re.IGNORECASE)
IN_CONDITION = re.compile(
    r"\bin (?:an? )?(?:\w+ )?(?:critical|serious|stable|fair|good|grave)\b[\w ,]{0,24}?\bcondition\b"
)
"""How somebody is who is alive: "in critical but stable condition"."""

_STILL = re.compile(
    r"(?: \([^()]*\)|, (?:\d+|[A-Z]-\w+\.?),?)? (?:(?:is|was|remain(?:s|ed)|ha[sd] been|been|still"
    r"|now|listed|reported|alive|recovering|hospitali[sz]ed|initially)\b ?){1,4}"
)
_DEATH = frozenset({"act:kill"})
_CLAUSE = re.compile(r"[.,;:!?]")


def clash_of(match: Match, point: Point) -> Clash | None:
    """The word of the passage that says the contrary of a point, None if there is none."""
    if _DEATH & point.keys and (living := _living(match, point)) is not None:
        return living
    against = {other for key in point.keys for other in contraries(key)}
    asked = match.question.article.text
    for word in match.passage.words:
        if is_turned_round(point.text, word.text):
            return Clash(
                "polarity", point, match.words(word.start, word.end), _stands_alike(match, point, word)
            )
        if (
            not word.keys & against
            or _is_of_other_count(match, point, word)
            or is_since(point.text, word.text, match.text + asked)
        ):
            continue
        # "The ferry left" has no contrary of "right": its act is to leave.
        acts = [one for one in match.passage.events if one.trigger.start <= word.start < one.trigger.end]
        if all(stem(one.lemma.split("_")[0]) in against for one in acts):
            return Clash("polarity", point, match.words(word.start, word.end), True)
    return None


def _is_of_other_count(match: Match, point: Point, word: Word) -> bool:
    """True if the sentence counts what a point is, and print counts nothing by the contrary word.

    "Two women who were hurt with a boy" tells nothing against "two men".
    """
    if not any(one.phrase.start <= point.start < one.phrase.end for one in match.question.marks.quantities):
        return False
    counted = [one.phrase for one in match.passage.quantities if one.kind == "count"]
    return not any(one.start <= word.start < one.end for one in counted)


def _living(match: Match, point: Point) -> Clash | None:
    """Where the passage tells how somebody is whom the sentence has dead: "in critical condition"."""
    found = IN_CONDITION.search(match.text)
    base, number = match.passage.span.start, match.question.points.index(point)
    who = match.places.get(number - 1)
    if found is None or who is None or match.question.points[number - 1].kind != "name":
        return None
    # "Korvin's wife is in critical condition" tells nothing of Korvin.
    between = match.text[max(0, who[1] - base) : found.start()]
    if not _STILL.fullmatch(between) or who[0] == who[1]:
        return None
    return Clash("polarity", point, match.words(base + found.start(), base + found.end()), True)


def settled(match: Match, clash: Clash) -> Clash:
    """The clash, unsure where its contrary word is told of something else.

    It is told of the same thing where the words next to it in the sentence stand near it in print, and no
    act of another doer, nor one that opens another act ("refused to discuss"), is told by it.
    """
    if clash.type != "polarity" or clash.point is None or clash.words is None:
        return clash
    number = next(place for place, point in enumerate(match.question.points) if point is clash.point)
    beside = [match.places[one] for one in (number - 1, number + 1) if one in match.places]
    start, end = clash.words.start, clash.words.end
    near = all(max(start - last, first - end) <= NEAR_CONTRARY for first, last in beside)
    asked = clash.point.mark
    told = [one for one in match.passage.events if one.trigger.overlaps(clash.words)]
    other = isinstance(asked, Event) and any(is_other(parties(asked)[0], parties(one)[0]) for one in told)
    text = match.text[end - match.passage.span.start :]
    opens = text.startswith(" to ") and " to " not in match.question.article.text[clash.point.end :][:4]
    later = _may_follow(match, clash)
    sure = beside and near and not (other or opens or later)
    return clash if sure else replace(clash, sure=False)


def _may_follow(match: Match, clash: Clash) -> bool:
    """True for two acts that follow each other, at no time that both tell: "arrested" and "released"."""
    if clash.point is None or clash.words is None:
        return False
    timed = any(match.question.points[number].kind == "time" for number in match.places)
    told = stem(clash.words.text.casefold())
    return not timed and any(follow(key, told) for key in clash.point.keys)


def _stands_alike(match: Match, point: Point, word: Word) -> bool:
    """True if a word of print stands right beside the same word as the asked one does.

    "Guards shot an unarmed man" is none of "guards were armed".
    """
    number, points = match.question.points.index(point), match.question.points
    base = match.passage.span.start
    return any(
        _are_beside(match.question.article.text, (point.start, point.end), (points[at].start, points[at].end))
        and _are_beside(match.text, (word.start - base, word.end - base), (start - base, end - base))
        for at in (number - 1, number + 1)
        if at in match.places
        for start, end in (match.places[at],)
        if start < end
    )


def _are_beside(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """True if nothing but small words stand between two places of a text."""
    first, second = sorted((one, other))
    between = text[first[1] : second[0]]
    return _CLAUSE.search(between) is None and all(map(is_function_word, re.findall(r"[^\W_]+", between)))


def has_prefix(text: str, start: int) -> bool:
    """True if a "non-" stands right before the word at an offset of a text.

    >>> has_prefix("non-fatal wounds", 4), has_prefix("fatal wounds", 0)
    (True, False)
    """
    return _HYPHENED.search(text, 0, start) is not None


def of_same_prefix(words: Sequence[Word], text: str, base: int, prefixed: bool) -> Word:
    """The first of some words of a text that has a "non-" as the asked one has, else the first of all."""
    return next((word for word in words if has_prefix(text, word.start - base) == prefixed), words[0])


def is_turned_round(one: str, other: str) -> bool:
    """True if one of two words is the other with "un" or "non" before it.

    >>> is_turned_round("unarmed", "armed"), is_turned_round("rest", "unrest")
    (True, False)
    """
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    base = _plain(short)
    turned = any(
        long.startswith(prefix) and _plain(long.removeprefix(prefix)) == base for prefix in _PREFIXES
    )
    return turned and len(short) >= LEAST_BASE and _takes_prefix(base)


def _plain(word: str) -> str:
    return word.removesuffix("ly") if len(word) > LEAST_BASE + 2 else word


def _takes_prefix(word: str) -> bool:
    kinds = _prefixed()
    return word not in kinds["not"] and (word in kinds["word"] or word.endswith(tuple(kinds["ending"])))


@cache
def _prefixed() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words.split()) for kind, words in lexicon.rows("prefixed_contraries.tsv")}
