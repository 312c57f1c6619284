"""Where somebody goes: two trips to places of other names are two."""

from __future__ import annotations

import re

from variorum.align.event_parties import done_to
from variorum.model import Event
from variorum.text.acts import family
from variorum.text.stems import stems

GOING = "visit"
"""The class of acts that have a goal."""

_TO = re.compile(
    r"\W+(?:back |home |from (?:\w+ ){1,4}?|on [A-Z]\w+ )?(?:in)?to (?:the )?"
    r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
"""A name right behind the act to which somebody goes: "flew from Shanley to Dunmere"."""

_FROM = re.compile(r"\bfrom (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")


def goal(event: Event) -> frozenset[str]:
    """The stems of the name of the place to which somebody goes; none where print names no such place.

    Not those of "travelled to the coast", nor of acts that are no trips.
    """
    if family(event.kind) != GOING:
        return frozenset()
    span = done_to(event).span
    if span is not None and span.text.removeprefix("the ")[:1].isupper():
        return frozenset(stems(span.text))
    found = _TO.match(event.sentence.text, event.trigger.end - event.sentence.start)
    return frozenset(stems(found[1])) if found else frozenset()


def are_goals_apart(left: Event, right: Event) -> bool:
    """True of trips to two places whose names share no word, and of which neither sentence tells as one.

    "Visited Port Casse in Velmora" may be the visit to Velmora; who flew from Velmora did not fly there.
    """
    one, other = goal(left), goal(right)
    if not one or not other or one & other:
        return False
    return not (one & _reached(right) or other & _reached(left))


def _reached(event: Event) -> frozenset[str]:
    """The stems of the sentence but for the place where somebody sets out."""
    return frozenset(stems(_FROM.sub("", event.sentence.text)))
