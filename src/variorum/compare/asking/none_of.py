"""What print denies of everybody: "no arrests have been made", "nobody was hurt"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.compare.asking.clashes import Clash
from variorum.compare.asking.facts import parties
from variorum.compare.asking.printed import act_key
from variorum.compare.asking.question import Point
from variorum.model import Event
from variorum.text.acts import act_of_noun, family
from variorum.text.nouns import person_nouns
from variorum.text.stems import is_function_word

if TYPE_CHECKING:
    from variorum.compare.asking.matching import Match

_NO_ACT = re.compile(
    r"\bno (?P<after>\w+) (?:ha[sd] been|have been|was|were|are) (?:yet )?(?:made|reported|recorded)\b"
    r"|\bthere (?:ha[sd] been|have been|was|were|are) no (?P<there>\w+)\b"
    r"|\b(?:made|reported) no (?P<made>\w+)\b",
    re.IGNORECASE,
)
_NOBODY = frozenset({"one", "nobody", "anyone", "anybody", "none"})
_ANYBODY = frozenset({"police", "women", "people", "officer", "suspect", "authority", "authorities"})


_OTHERS = re.compile(
    r"\b(?:no ?one|nobody|none|anyone|anybody) (?:else|other)\b|\bother than\b", re.IGNORECASE
)
"""Words that leave out somebody to whom the act was done."""


def denied_of_all(match: Match) -> Clash | None:
    """Where the passage denies of everybody what the sentence tells of somebody whom it does not name.

    "No arrests have been made" for "Guards have arrested a suspect"; of a sentence about a fire at Selby it
    may tell nothing, where the passage has neither.
    """
    asked = match.question
    if asked.denials or asked.said is not None:
        return None
    acts = [point for point in asked.points if isinstance(point.mark, Event)]
    rest = [point for number, point in enumerate(asked.points) if number not in match.places]
    if len(acts) != 1 or not all(point is acts[0] or _is_anybody(point) for point in rest):
        return None
    if _OTHERS.search(match.text):
        return None  # "no one else was arrested" tells that somebody was
    act = acts[0].mark
    if not isinstance(act, Event) or act.modality != "happened" or act.negated:
        return None
    for one in match.passage.events:
        heads = {one.agent_head, one.patient_head}
        if one.negated and act_key(one) == act_key(act) and not heads.isdisjoint(_NOBODY):
            return Clash("polarity", acts[0], one.trigger, True)
    base = match.passage.span.start
    for found in _NO_ACT.finditer(match.text):
        noun = (found["after"] or found["there"] or found["made"]).casefold()
        kinds = {told.kind for told in map(act_of_noun, (noun, noun.removesuffix("s"))) if told is not None}
        if family(act.kind or act.lemma) in {family(kind) for kind in kinds}:
            return Clash("polarity", acts[0], match.words(base + found.start(), base + found.end()), True)
    return None


def _is_anybody(point: Point) -> bool:
    """True for a number, and for words for whoever it may be: "a suspect", "police", "two men"."""
    known = all(
        not {word, word.removesuffix("s")}.isdisjoint(_ANYBODY | person_nouns().keys() | parties())
        for word in re.findall(r"\w+", point.text.casefold())
        if not is_function_word(word)
    )
    return point.kind == "number" or (point.kind == "word" and known)
