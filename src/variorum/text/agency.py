"""How print tells an act: who does it, to whom, and whether it names who did it.

The forms are those of the research on agency in news ("X killed Y", "Y was killed by X", "Y was killed",
"the killing of Y", "Y died"): the same act, told so that its doer stands in front, at the end, or nowhere.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal, get_args

from variorum.model import Event, Span
from variorum.text import lexicon
from variorum.text.acts import flagged, harmful
from variorum.text.nouns import body_nouns, person_nouns

Telling = Literal[
    "doer first", "doer last", "doer left out", "noun with the doer", "noun without the doer", "as happening"
]
TELLINGS: tuple[Telling, ...] = get_args(Telling)
"""Every form, from the one that shows the doer most to the one that has none."""


@dataclass(frozen=True, slots=True)
class Agency:
    """Who does an act and to whom it is done, as printed; the actors are ids, None where not known."""

    telling: Telling
    doer: Span | None
    done_to: Span | None
    doer_actor: str | None
    done_to_actor: str | None


def agency(event: Event) -> Agency:
    """The reading of one event.

    Who "dies", and what "explodes", does nothing: the act is told as happening to it; "Korvin's death" is a
    noun that names him alone, to whom it was done. A verb without a
    subject of its own ("plans to protect the bridge", where nobody is found) leaves its doer out, and so
    does one whose subject only says by what it was done ("the bullet that killed a guard").
    """
    doer, done_to = event.agent_span, event.patient_span
    known, undergoes = event.agent, event.patient
    if doer is not None and done_to is not None and _is_in_a_hand(event):
        doer = known = None
    if event.construction == "nominal":
        if done_to is None and flagged(event.kind, "suffered"):
            return Agency("noun without the doer", None, doer, None, known)
        telling: Telling = "noun with the doer" if doer is not None else "noun without the doer"
        return Agency(telling, doer, done_to, known, undergoes)
    if done_to is None and event.construction != "passive" and flagged(event.kind, "ergative"):
        return Agency("as happening", None, doer, None, known)
    if doer is None:
        return Agency("doer left out", None, done_to, None, undergoes)
    telling = "doer last" if event.construction == "passive" else "doer first"
    return Agency(telling, doer, done_to, known, undergoes)


def doer_undergoes(event: Event) -> bool:
    """True if what stands as the doer is the one it is done to: "the troops withdrew", "Korvin died"."""
    return event.patient_span is None and flagged(event.kind, "ergative")


def _is_in_a_hand(event: Event) -> bool:
    """True for a harm told of the weapon: "shots killed a guard", "the gun that killed him"."""
    return harmful(event.kind) and event.agent_head in lexicon.words("small_arms.txt")


def is_forceful(event: Event) -> bool:
    """True for an act that does bodily harm, breaks things or takes somebody's freedom, meant as such.

    Verbs that news mostly uses as figures of speech are left out, and so is harm to what has no body
    ("damage the campaign").
    """
    row = _force().get(event.kind)
    if row is None:
        return False
    wants, figures = row
    if event.lemma in figures and not (event.construction == "passive" and _is_body(event)):
        return False
    if event.patient_span is None:
        return wants != "named"
    return wants == "anything" or _is_body(event)


@functools.cache
def _force() -> dict[str, tuple[str, frozenset[str]]]:
    return {
        kind: (wants, frozenset(figures.split())) for kind, wants, figures in lexicon.rows("force_acts.tsv")
    }


def _is_body(event: Event) -> bool:
    """True where the phrase done to is a name, a person, a body, a pronoun for one, or a number."""
    if event.patient_span is None:
        return False
    words = event.patient_span.text.split()
    if event.patient_head in _bodies() or any(word[:1].isdigit() for word in words):
        return True
    return any(_NAME.match(word) for word in (words[1:] if len(words) > 1 else words))


_NAME = re.compile(r"[A-Z][a-z]+")
_PRONOUNS = frozenset({
    "he", "him", "his", "himself", "she", "her", "herself", "they", "them", "their", "themselves", "who",
    "whom", "we", "us", "i", "me", "you", "one", "other", "dozen", "score", "several", "many", "some",
    "people",
})  # fmt: skip


@functools.cache
def _bodies() -> frozenset[str]:
    numbers = (row[0] for row in lexicon.rows("number_words.tsv"))
    return frozenset(person_nouns()).union(body_nouns(), _PRONOUNS, numbers)
