"""Acts that are told over and over, on nobody in particular: of which of them is the talk?"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from variorum.align.event_goals import GOING, goal
from variorum.align.event_parties import doer, done_to, points
from variorum.model import Event
from variorum.text.acts import act_of_noun, family

NEAR_COSINE = 0.5
"""Cosine from which two sentences tell of like things: detail enough, and half a level in a row."""

LIKE_COSINE = 0.62
"""Cosine from which they do though one tells what was done, the other what is planned or was not done."""

ONE_SENTENCE = 0.72
"""Cosine from which two sentences say nearly the same."""

OFTEN = 2
"""Acts of one class and kind in an article from which on they are told over and over."""

REACH_WORDS = 4
"""Words before a noun among which what points at particular ones is sought."""

_UNLIKE = ({"happened", "planned"}, {"happened", "demanded"}, {"happened", "possible"})
"""Modalities of which one tells what was, the other what may come."""


_BESIDES = re.compile(r"\b(?:also|too)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_NOT_WHAT = re.compile(r"(?:\bnot|n[’']t|\bnever)\s+$", re.IGNORECASE)


class Occasions:
    """The vague acts of a story, by how often each article tells them.

    "Missiles were tested", "more tests are planned", "they could test missiles at any time": one row of these
    would hold many acts, and none.
    """

    def __init__(self, events: Sequence[Event]) -> None:
        self._vague = frozenset(event.id for event in events if is_vague(event))
        self._times = Counter(
            (event.article, family(event.kind)) for event in events if event.id in self._vague
        )
        self._done = Counter(key for event in events if (key := _deed(event)) is not None)
        self._goals: dict[tuple[str, str], set[frozenset[str]]] = defaultdict(set)
        for event in events:
            if (who := _who(event)) is not None and (to := goal(event)):
                self._goals[event.article, who].add(to)

    def are_open(
        self, left: Event, right: Event, cosine: float, agent: str = "unknown", time: str = "unknown"
    ) -> bool:
        """True where a vague act is told often and nothing shows that two tellings mean one occasion.

        One doer, one day or nearly one sentence shows it. ``cosine`` is that of the sentences, ``agent`` and
        ``time`` are ``same`` where doers and times are.
        """
        if not {left.id, right.id} & self._vague or self._often(left, right) < OFTEN:
            return False
        if time == "same" or cosine >= ONE_SENTENCE:
            return False
        alike = left.negated == right.negated and {left.modality, right.modality} not in _UNLIKE
        return agent != "same" or cosine < (NEAR_COSINE if alike else LIKE_COSINE)

    def is_again(self, left: Event, right: Event, cosine: float, time: str) -> bool:
        """True where a doer does a thing more than once in an article, and nothing tells the times apart.

        "She flew to the capital. … She flew back": which of the two does another article mean by "she flew"?
        Of "visited Tessaly in March, her first trip; she will visit Astoria" it is open which trip another
        article means by "her trip".
        """
        if time == "same" or cosine >= ONE_SENTENCE:
            return False
        if not goal(left) & goal(right) and any(self._goes_often(event) for event in (left, right)):
            return True
        return any(self._done[key] >= OFTEN for event in (left, right) if (key := _deed(event)) is not None)

    def _goes_often(self, event: Event) -> bool:
        """True of one who goes to two places or more in the article."""
        who = _who(event)
        if who is None or family(event.kind) != GOING:
            return False
        told = self._goals.get((event.article, who), set())
        return any(not one & other for one, other in combinations(told, 2))

    def _often(self, left: Event, right: Event) -> int:
        return max(self._times[event.article, family(event.kind)] for event in (left, right))


def _deed(event: Event) -> tuple[str, str, str] | None:
    """The article, the class and the doer of what a verb says was done; None for anything else."""
    who = _who(event)
    if who is None or event.construction == "nominal" or event.modality != "happened" or event.negated:
        return None
    return event.article, family(event.kind), who


def _who(event: Event) -> str | None:
    return doer(event).key or done_to(event).key


def is_besides(left: Event, right: Event) -> bool:
    """True of what one article tells beside an act: "charged a boy", and then "Korvin also is charged"."""
    later = max(left, right, key=lambda event: event.trigger.start)
    return left.article == right.article and _BESIDES.search(_before(later, later.trigger.start)) is not None


def is_of_another_thing(event: Event) -> bool:
    """True of "that is not what she proposed": print says what she did not propose, and not what she did."""
    span = event.patient_span
    if span is None or span.text.lower() != "what":
        return False
    return _NOT_WHAT.search(_before(event, span.start)) is not None


def _before(event: Event, place: int) -> str:
    """The sentence up to a place in the article."""
    return event.sentence.text[: max(0, place - event.sentence.start)]


def is_vague(event: Event) -> bool:
    """True for an act of any number of times, or on nobody in particular: "missile tests", "jailed critics".

    A noun of an act in the plural points at particular ones only behind "the", "these" and their like.
    """
    if done_to(event).is_vague():
        return True
    noun = event.trigger.text.lower()
    if event.construction != "nominal" or not noun.endswith("s") or noun.endswith("ss") or act_of_noun(noun):
        return False
    return not points(
        event.sentence.text[: event.trigger.start - event.sentence.start].split()[-REACH_WORDS:]
    )
