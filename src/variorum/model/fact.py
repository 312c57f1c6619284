"""What happened and how many: events, quantities, labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model.span import Span
from variorum.model.when import When

Modality = Literal["happened", "planned", "demanded", "threatened", "denied", "possible", "hypothetical"]
Voice = Literal["outlet", "quoted"]
Qualifier = Literal["", "about", "at least", "at most", "more than", "less than"]

UNREAL: frozenset[Modality] = frozenset({"possible", "hypothetical"})
"""Modalities of what may not be so."""

UNDONE: frozenset[Modality] = UNREAL | {"planned", "demanded", "threatened"}
"""Modalities of what is not told as done."""


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, where, when.

    ``trigger`` is the verb or noun; ``lemma`` its lower-case lemma; ``agent_span`` … the
    phrases as printed; ``agent``, ``patient``, ``place`` the actors they resolve to (fold stage).
    ``construction`` says how agency is printed. ``voice`` is ``quoted`` inside a statement's
    content, ``statement`` then its id. ``negated`` is the event's own polarity.
    ``objects`` are lower-case content lemmas of its other arguments, for setting side by side.
    ``kind`` is the class of the act ("kill" for "assassinate"; the lemma itself where no class has it),
    ``charged`` whether the class is one whose choice of word judges, ``agent_head`` and
    ``patient_head`` the lower-case lemmas of the heads of the two phrases, "" where not printed.
    """

    id: str
    article: str
    trigger: Span
    sentence: Span
    lemma: str
    agent: str | None = None
    patient: str | None = None
    place: str | None = None
    when: When | None = None
    modality: Modality = "happened"
    negated: bool = False
    construction: Literal["active", "passive", "intransitive", "nominal"] = "active"
    agent_span: Span | None = None
    patient_span: Span | None = None
    place_span: Span | None = None
    objects: tuple[str, ...] = ()
    voice: Voice = "outlet"
    statement: str | None = None
    kind: str = ""
    charged: bool = False
    agent_head: str = ""
    patient_head: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or number word, with what it counts; always a range.

    ``number`` is the number as printed, ``phrase`` the whole phrase ("about 3,000 coalition
    soldiers"). ``low`` and ``high`` bound the value, both included, None where open.
    ``unit`` is "" for plain counts, "percent", an ISO 4217 code, or a unit word in the singular; that of
    a rate says by what it is counted ("USD per month"). ``counts`` is the lower-case lemma of what is
    counted; ``scope`` the lemmas that narrow it ("coalition"), of a score whose it is ("winner", and the name
    where printed). ``change`` is "+", "-" or "=" ("rose by", "fell to"). ``of_event`` is the lemma of the
    governing act ("kill", "deploy"). ``as_of`` the time that it holds for, where printed.
    ``part_of`` is the id of the quantity that this one is printed as a part of ("12 people, two of them …").
    ``withdrawn`` is true of a number that print denies or takes back ("nine people died, not 12").
    """

    id: str
    article: str
    number: Span
    phrase: Span
    low: float | None
    high: float | None
    unit: str = ""
    counts: str = ""
    qualifier: Qualifier = ""
    voice: Voice = "outlet"
    sentence: Span | None = None
    statement: str | None = None
    scope: tuple[str, ...] = ()
    change: Literal["", "+", "-", "="] = ""
    kind: Literal["count", "ordinal", "money", "percent", "measure", "age", "duration", "score"] = "count"
    of_event: str = ""
    as_of: When | None = None
    part_of: str | None = None
    withdrawn: bool = False

    @property
    def is_passing(self) -> bool:
        """True for a number that tells when or which, not how many."""
        return self.kind in ("duration", "ordinal", "age")


@dataclass(frozen=True, slots=True)
class Label:
    """The words used for an actor or an act, in the outlet's own voice or inside a quotation.

    ``referent`` is an actor id, or the id of the event whose trigger the label is; ``words`` the label's
    lower-case words.
    """

    id: str
    article: str
    span: Span
    referent: str
    voice: Voice
    words: str = ""
    statement: str | None = None
