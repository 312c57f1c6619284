"""Two articles' versions of one event: whether the doers that they name can be one."""

from __future__ import annotations

from functools import cache, cached_property

from variorum.compare.event_times import EventTimes
from variorum.compare.one_doer import Doer, are_called_alike, may_be_one_doer, may_mean_one_person
from variorum.model import Event
from variorum.text import lexicon
from variorum.text.agency import doer_undergoes
from variorum.text.listed import members


class EventParties(EventTimes):
    """One mark of each article and their doers; every question is answered once, when asked."""

    def _agents(self) -> tuple[str | None, str | None]:
        """The doers; who died in the one article is no doer beside who killed in the other.

        "The army and the police" and "the police and the army" are known by one of the two.
        """
        undergoes = [doer_undergoes(one) for one in self._both]
        apart = undergoes[0] != undergoes[1]
        left, right = (
            None if apart and suffers else one.agent
            for one, suffers in zip(self._both, undergoes, strict=True)
        )
        return (left or right,) * 2 if self._list_the_same_doers() else (left, right)

    def _list_the_same_doers(self) -> bool:
        """True of "the army and the police" in either order, not of two lists of the same words."""
        listed = [members(one.agent_span.text) for one in self._both if one.agent_span is not None]
        return len(listed) > 1 and listed[0] == listed[1] and len(listed[0]) > 1

    def _patients(self) -> tuple[str | None, str | None]:
        return self.left.patient, self.right.patient

    @cached_property
    def _other_doers(self) -> tuple[Doer, Doer] | None:
        """The doers where two are known that are not one actor."""
        actors = [self.view.actors.get(agent or "") for agent in self._agents()]
        left, right = actors
        if left is None or right is None or left == right:
            return None
        printed = [one.agent_span.text if one.agent_span is not None else "" for one in self._both]
        return Doer(left, self.left.agent_head, printed[0]), Doer(right, self.right.agent_head, printed[1])

    def headline_leaves_doer_out(self) -> bool:
        """One act stands in a headline that does not say who did it, as headlines do: "Teacher shot"."""
        return any(
            agent is None and self.view.articles[one.article].region_at(one.trigger.start) == "headline"
            for one, agent in zip(self._both, self._agents(), strict=True)
        )

    def doers_may_be_one(self) -> bool:
        """Nothing but the names parts the doers, and something speaks for their being one body."""
        return self._other_doers is None or may_be_one_doer(self.view, *self._other_doers)

    def doers_called_alike(self) -> bool:
        """Neither doer has a name, and the two words may be for the same people: "rebels", "terrorists"."""
        if self._other_doers is None or any(one.is_named for one in self._other_doers):
            return False
        left, right = self._other_doers
        return left.head != right.head and are_called_alike(left.head, right.head)

    def doers_may_mean_one_person(self) -> bool:
        """The doers alone differ, and may be one person by two descriptions: "a girl", "a pupil of 14"."""
        left, right = self._patients()
        if self._other_doers is None or (left is not None and right is not None and left != right):
            return False
        return may_mean_one_person(*self._other_doers)

    def turned_round(self) -> bool:
        """In one act the doer of each article is the done-to of the other: "Lessing beat Casse"."""
        mine, theirs = self._both
        crossed = (mine.agent, mine.patient) == (theirs.patient, theirs.agent)
        known = mine.agent is not None and mine.patient is not None and mine.agent != mine.patient
        return crossed and known and _is_one_verb(mine, theirs)

    def mutual_act(self) -> bool:
        """Two do it to each other, so that either may stand first: "Velmora met Tessaly"."""
        return any(one.lemma in _mutual() for one in self._both)


def _is_one_verb(one: Event, other: Event) -> bool:
    return one.lemma == other.lemma or one.kind == other.kind != ""


@cache
def _mutual() -> frozenset[str]:
    return frozenset(lexicon.words("mutual_acts.txt"))
