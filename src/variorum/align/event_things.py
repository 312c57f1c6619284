"""Acts on things that print brings in as new, told apart: "a package to Orrin", "another package to Vask".

A report of a day tells of one package after the other in the same words: "a package was found"
elsewhere may be any of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from variorum.align.event_occasions import ONE_SENTENCE
from variorum.align.event_parties import Argument, doer, done_to
from variorum.model import Event
from variorum.text.acts import family
from variorum.text.alike import alike
from variorum.text.calendar_names import ALL
from variorum.text.stems import stems

_NEW = {"a", "an", "another"}
_NAME = re.compile(r"(?<!^)\b[A-Z][\w'’-]+")
_MATTER = re.compile(r" (on|about|against) ((?:[\w’'-]+ ?){1,4})")
"""What a thing is about, where it stands right behind it: "a bill on roads"."""

_NO_MATTER = re.compile(r"(?:behalf|account|top|time|its|his|her|\d[\w,.]*)(?!\w)", re.IGNORECASE)


class Things:
    """The acts of a story on newcomers that are no persons, with the articles that tell of several such."""

    def __init__(self, events: Sequence[Event]) -> None:
        new: dict[tuple[str, str], list[Event]] = defaultdict(list)
        for event in events:
            if _is_new(done_to(event)):
                new[event.article, family(event.kind or event.lemma)].append(event)
        self._several = {
            (*key, done_to(event).head)
            for key, told in new.items()
            for pair in combinations(told, 2)
            if alike(*(done_to(event).head for event in pair)) and _are_names_apart(*pair)
            for event in pair
        }

    def are_open(self, left: Event, right: Event, cosine: float) -> bool:
        """True where two newcomers of one noun are on two matters, or where print names other people and
        places with each, and an article tells of several."""
        one, other = done_to(left), done_to(right)
        if cosine >= ONE_SENTENCE or not (_is_new(one) and _is_new(other) and alike(one.head, other.head)):
            return False
        if _are_matters_apart(left, right):
            return True
        return self._is_of_several(left, right) and _are_names_apart(left, right)

    def _is_of_several(self, left: Event, right: Event) -> bool:
        return any(
            (event.article, family(event.kind or event.lemma), done_to(event).head) in self._several
            for event in (left, right)
        )


def _is_new(one: Argument) -> bool:
    """True for a thing that print brings in: "a suspicious package"; not for persons, who have ages."""
    if one.span is None or one.actor is not None or one.is_number_or_people():
        return False
    return one.span.text.split()[0].lower() in _NEW


def _are_names_apart(left: Event, right: Event) -> bool:
    """True where both sentences name somebody or a place, and none that the other names."""
    one, other = _names(left), _names(right)
    return bool(one) and bool(other) and not one & other


def _names(event: Event) -> frozenset[str]:
    """The stems of the names of a sentence but for the doer's; days and months are none."""
    who = doer(event).span
    found = [name for name in _NAME.findall(event.sentence.text) if name.lower() not in ALL]
    return frozenset(stems(" ".join(found))) - frozenset(stems(who.text) if who is not None else ())


def _are_matters_apart(left: Event, right: Event) -> bool:
    """True of "a bill on roads" and "a bill on the pipeline"; not of "a bill on Friday"."""
    (how, one), (other_how, other) = _matter(left), _matter(right)
    return how == other_how and bool(one) and bool(other) and not one & other


def _matter(event: Event) -> tuple[str, frozenset[str]]:
    span = done_to(event).span
    behind = event.sentence.text[span.end - event.sentence.start :] if span is not None else ""
    found = _MATTER.match(behind)
    words = found[2].lower().split() if found is not None else []
    if found is None or not words or words[0] in ALL or _NO_MATTER.match(found[2]):
        return "", frozenset()
    return found[1], frozenset(stems(" ".join(word for word in words if word not in ALL)))
