"""Two articles' versions of one event: the words that govern the act, and may make it one of another time."""

from __future__ import annotations

import re

from variorum.compare.event_parties import EventParties
from variorum.compare.event_words import before
from variorum.model import Event, Statement
from variorum.text import lexicon
from variorum.text.stems import words

_STOPS = re.compile(
    r"\b(?:stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|quit(?:s|ting)?|halt(?:s|ed|ing)?"
    r"|suspend(?:s|ed|ing)?|paus(?:e|es|ed|ing))\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
"""What ends a doing that went on before: "had stopped | testing"; not "stopped short of | testing"."""

_CAN = re.compile(
    r"\b(?:can|could|may|might)\s+(?:(?:\w+ly|again|also|even|now|once|soon|still|then|resume|restart|start"
    r"|begin|continue|keep)\s+){0,2}$",
)
"""What says that a thing can be done, not that it is: "can resume | testing"."""

_OF_A_BENT = re.compile(
    r"\b(?:(?:willing|glad|happy|eager|quick)|who (?:would|could|might)(?: ever)? (?:want|wish)) to\s+$",
    re.IGNORECASE,
)
"""Before a verb: what somebody is as a rule ready to do, and what is asked of whoever did it."""
_HAD_TO = re.compile(r"\b(?:had|forced|obliged)\s+to\s+(?:be\s+)?(?:\w+ly\s+)?$", re.IGNORECASE)
"""What tells of a need gone by, which as a rule was met: "210,000 birds had to | die"."""

_SEEN_TO = re.compile(
    r"\b(?:ensur(?:e|ing)|mak(?:e|ing) (?:sure|certain)|see(?:ing)? to it)\s+(?:that\s+)?"
    r"(?:[^\s,;:.]+\s+){1,4}$",
    re.IGNORECASE,
)
"""What somebody sees to, and has not come about: "to ensure the mayor | meets the union"."""

_IS = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)|['’](?:m|re|s))"
    r"\s+(?:(?:\w+ly|not|also|already|even|now|soon|still|then)\s+)*$",
    re.IGNORECASE,
)
_BEING = re.compile(r"\bbeing\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_ASIDE = re.compile(r"[,;:–—]\s*(?:\w+ly\s+|and\s+)*$")
"""What parts a participle that tells what came of it: "a bomb went off, | killing seven"."""


_HARDLY = re.compile(
    r"(?:(?i:so |very |too )?(?i:little|few|hardly any|scarcely any|barely any|scant))\b"
    r"(?!\s[A-Z])(?!\s(?:girl|boy|child|one)s?\b)"
)
"""What begins a phrase for next to nothing: "little news", "few boats"."""

_ACCUSES = re.compile(
    r"\b(?:(?<!in )charg(?:ed?|es|ing)|accus(?:ed?|es|ing)|alleg(?:ed?|es|ing|edly)|suspected"
    r"|indict(?:ed|s|ment))\b",
    re.IGNORECASE,
)
"""Words by which an act is a charge against somebody, and no fact yet."""


class EventGoverned(EventParties):
    """One mark of each article and the words before its act; every question is answered once, when asked."""

    def claimed_by_the_law(self) -> bool:
        """Where one stands inside a statement, its source is the police, its people or the authorities."""
        held = (self.view.marks.get(one.statement or "") for one in (self.left, self.right))
        sources = [one.source.text for one in held if isinstance(one, Statement) and one.source is not None]
        law = lexicon.words("police_nouns.txt")
        return bool(sources) and all(any(word in law for word in words(printed)) for printed in sources)

    def polarity_same(self) -> bool:
        """Both affirm, or both deny: "would not be cut", "dismissed fears that it would be cut".

        "Little news was given" is hardly more than "they gave no news".
        """
        if self.left.negated == self.right.negated:
            return True
        affirmed = self.right if self.left.negated else self.left
        parties = affirmed.agent_span, affirmed.patient_span
        if any(span is not None and _HARDLY.match(span.text) for span in parties):
            return True
        told = self.view.marks.get(affirmed.statement or "")
        return isinstance(told, Statement) and told.modality == "denied" and not told.negated

    def both_accuse(self) -> bool:
        """Both sentences charge somebody with it: "was accused of setting fire", "is charged with it"."""
        return all(_ACCUSES.search(one.sentence.text) for one in self._both)

    def one_accuses_as_the_other_claims(self) -> bool:
        """One sentence charges somebody with it, the other gives it as somebody's words."""
        claims = [one.statement is not None for one in self._both]
        accuses = [_ACCUSES.search(one.sentence.text) is not None for one in self._both]
        return (claims[0] and accuses[1]) or (claims[1] and accuses[0])

    def one_stopped(self) -> bool:
        """Just one act is told to have been stopped: it was done before and is no longer."""
        return len({_is_stopped(one) for one in self._both}) == 2

    def one_can(self) -> bool:
        """One version says that it can be done, whatever of it is."""
        return any(_CAN.search(before(one)) for one in self._both)

    def one_leaves_open(self) -> bool:
        """By its form one version does not say whether it was done."""
        return any(_leaves_open(one) for one in self._both)


def _leaves_open(one: Event) -> bool:
    """True for what is read as done and may be to come, and for a need gone by, which as a rule was met.

    So is a bent ("always willing to help") and what those wonder at who know of the deed ("who would want to
    kill a boy"): neither is a plan.

    To come may be what somebody sees to ("to ensure the mayor meets her"), a participle beside a noun ("the
    seat being vacated"), and what is said to be under way ("said it was halting tests").
    """
    if one.modality != "happened":
        ahead = before(one)
        return _HAD_TO.search(ahead) is not None or _OF_A_BENT.search(ahead) is not None
    under_way = one.statement is not None and _is_under_way(one)
    return under_way or _is_participle(one) or _SEEN_TO.search(before(one)) is not None


def _is_stopped(one: Event) -> bool:
    return one.trigger.text.endswith("ing") and _STOPS.search(before(one)) is not None


def _is_participle(one: Event) -> bool:
    """True for a verb in "-ing" without its auxiliary, beside a noun or behind a preposition."""
    ahead = before(one)
    being = _BEING.search(ahead)
    if being is None and not one.trigger.text.endswith("ing"):
        return False
    ahead = ahead if being is None else ahead[: being.start()]
    return bool(ahead.strip()) and not _IS.search(ahead) and not _ASIDE.search(ahead)


def _is_under_way(one: Event) -> bool:
    return one.trigger.text.endswith("ing") and _IS.search(before(one)) is not None
