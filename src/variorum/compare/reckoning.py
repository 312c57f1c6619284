"""What an article's tolls come to: how many were killed, injured, arrested … as far as it tells.

An article counts the same people over and over: in all, one by one, by name, by age, as "the victims".
Counts of one sentence are put together where they are of different people; of the sentences the largest
counts; people who are named one by one are told apart by name, age and sex. Never more than is printed:
where it is open whether two phrases are of the same people, they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from variorum.compare.other_tolls import LEAD, PLURAL, is_far_off, late_sentences
from variorum.compare.told_apart import are_others, is_by_doer, is_of_doer, part_played, shares_name
from variorum.model import Fate, Qualifier, Toll

MOST_TOLLS = 200
"""Tolls of one act in one article that are put together, the first in print."""

Basis = Literal["printed", "named", "worked out"]


@dataclass(frozen=True, slots=True)
class Reckoned:
    """How many one act befell, by one article.

    ``low`` and ``high`` bound the number, both included, ``high`` None where open; ``tolls`` are the places
    that it rests on, in order of print. ``basis``: a number is ``printed`` for it, people are ``named`` one
    by one, or it is ``worked out`` from other numbers ("four were shot, one of them died": three injured).
    """

    article: str
    act: Fate
    low: float
    high: float | None
    tolls: tuple[Toll, ...]
    basis: Basis
    qualifier: Qualifier = ""


@dataclass(frozen=True, slots=True)
class _Count:
    low: float
    high: float | None
    tolls: tuple[Toll, ...]
    basis: Basis


def reckon(tolls: Sequence[Toll]) -> Mapping[Fate, Reckoned]:
    """What the tolls of one article come to, by act; ``shoot``, ``harm`` and ``treat`` go into ``injure``."""
    late = late_sentences(tolls)
    told = [
        one
        for one in tolls
        if not one.background and one.sentence.start not in late and not is_far_off(one, tolls)
    ]
    single = [one for one in told if not one.wide]
    by_act: dict[Fate, list[Toll]] = {}
    for one in single or told or tolls:
        held = by_act.setdefault(one.act, [])
        if len(held) < MOST_TOLLS:
            held.append(one)
    found: dict[Fate, Reckoned] = {}
    killed = _count(by_act.get("kill", []))
    if killed is not None:
        found["kill"] = _reckoned("kill", killed)
    injured = _injured(by_act, killed)
    if injured is not None:
        found["injure"] = _reckoned("injure", injured)
    for act in ("miss", "arrest", "displace", "evacuate", "rescue", "abduct"):
        count = _count(by_act.get(act, []))
        if count is not None:
            found[act] = _reckoned(act, count)
    return found


def is_roundup(tolls: Sequence[Toll]) -> bool:
    """True if an article's beginning sums several occasions: its numbers are of no single event."""
    lead = sorted({one.sentence.start for one in tolls})[:LEAD]
    return any(one.wide and one.low >= PLURAL and one.sentence.start in lead for one in tolls)


def _reckoned(act: Fate, count: _Count) -> Reckoned:
    qualifiers = [one.qualifier for one in count.tolls if one.number is not None]
    return Reckoned(
        count.tolls[0].article,
        act,
        count.low,
        count.high,
        count.tolls,
        count.basis,
        qualifiers[0] if len(qualifiers) == 1 else "",
    )


def _count(tolls: Sequence[Toll]) -> _Count | None:
    """The number of people that tolls of one act are of, or None where none tells."""
    vague = [one for one in tolls if one.number is None and one.high is None]
    told = [one for one in tolls if one not in vague]
    if not told:
        low = max((one.low for one in vague), default=0.0)
        first = next((one for one in vague if one.low == low), None)
        return _Count(low, None, (first,), "named") if first is not None else None
    best = _printed(told) or _individuals(told)
    if best is None:
        best = _Count(1.0, None, (told[0],), "named")
    best = _larger(best, _with_doer(told))
    if best is not None and best.basis == "named":
        best = _larger(best, _with_others(tolls))
    last = max((one for one in tolls if one.act == "kill" and one.place), key=_place, default=None)
    if best is not None and last is not None and last.place > best.low:
        return _Count(float(last.place), float(last.place), (last,), "printed")  # "a fourth victim died"
    return best


def _by_sentence(tolls: Sequence[Toll]) -> Mapping[int, list[Toll]]:
    found: dict[int, list[Toll]] = {}
    for one in tolls:
        found.setdefault(one.sentence.start, []).append(one)
    return found


def _printed(tolls: Sequence[Toll]) -> _Count | None:
    """The larger of the first two counts of two or more in print, or else the largest of a sentence.

    News tells the event first: a larger number further down is of another occasion more often than not.
    """
    best: _Count | None = None
    lead: list[_Count] = []
    for held in _by_sentence(tolls).values():
        found = _of_sentence(held)
        if found is not None and found.basis == "printed" and found.low >= PLURAL:
            lead.append(found)
        best = _larger(best, found)
    if lead:
        return _larger(lead[0], lead[1] if len(lead) > 1 else None)
    return _larger(best, _individuals(tolls))


def _with_doer(tolls: Sequence[Toll]) -> _Count | None:
    """Those killed and the one who killed them and himself: he is none of those whom he did it to."""
    doer = next((one for one in tolls if one.act == "kill" and is_of_doer(one)), None)
    if doer is None:
        return None
    best: _Count | None = None
    for held in _by_sentence(tolls).values():
        victims = _of_sentence([one for one in held if is_by_doer(one, doer.self_done)])
        if victims is not None and not any(is_of_doer(one) for one in held):
            high = None if victims.high is None else victims.high + 1
            best = _larger(best, _Count(victims.low + 1, high, (*victims.tolls, doer), "worked out"))
    return best


def _with_others(tolls: Sequence[Toll]) -> _Count | None:
    """Somebody and those told of beside him without a number: "hit Orrin Vale and others"."""
    best: _Count | None = None
    for held in _by_sentence(tolls).values():
        if any(one.more and one.high is None for one in held):
            best = _larger(best, _of_sentence(held))
    return best


def _low(toll: Toll) -> float:
    return toll.low


def _place(toll: Toll) -> int:
    return toll.place


def _larger(one: _Count | None, other: _Count | None) -> _Count | None:
    """The larger count; of equal ones that whose number is printed, and of these the first."""
    if one is None or other is None:
        return one or other
    if (other.low, other.basis == "printed", other.high is not None) > (
        one.low,
        one.basis == "printed",
        one.high is not None,
    ):
        return other
    return one


def _of_sentence(tolls: Sequence[Toll]) -> _Count | None:
    """What the tolls of one sentence come to."""
    groups: dict[int, list[Toll]] = {}
    for one in sorted(tolls, key=lambda toll: (toll.phrase.start, toll.trigger.start)):
        if not any(one.phrase == held.phrase for group in groups.values() for held in group):
            groups.setdefault(one.trigger.start, []).append(one)
    total: list[Toll] = []
    for group in groups.values():
        fresh = [one for one in group if _adds(one, total)]
        total.extend(fresh)
    if not total:
        return None
    if len(total) > 2 and total[0].number is not None and sum(one.low for one in total[1:]) == total[0].low:
        total = total[:1]  # "six people, three men and three women"
    most = max((one for one in tolls if one.number is not None and not one.more), key=_low, default=None)
    if most is not None and most.low > sum(one.low for one in total):
        total = [most]  # "killed his wife and himself in an attack that left four dead"
    low = sum(one.low for one in total)
    high = None if any(one.high is None for one in total) else sum(one.high or 0.0 for one in total)
    if len(total) == 1:
        basis: Basis = "printed" if total[0].number is not None else "named"
    else:
        # "a boy and three others": of one list, its number makes it a count.
        listed = len({one.trigger for one in total}) == 1 and any(one.number is not None for one in total)
        basis = "printed" if listed or all(one.number is not None for one in total) else "named"
    return _Count(low, high, tuple(total), basis)


def _adds(one: Toll, before: Sequence[Toll]) -> bool:
    """True if a toll is of people beside those counted before it in the sentence."""
    if not before:
        return True
    if any(one.trigger == held.trigger for held in before):
        return not one.part
    if one.part:
        return False
    if one.self_done:
        return any(held.agent for held in before)
    if one.more:
        return True
    if one.definite:
        return False
    if any(held.number is not None for held in before):
        return False
    if one.number is not None:
        # After those whom somebody killed, a number without a doer is of all: "in a spree that left 4 dead".
        return bool(one.agent) or not any(held.agent for held in before)
    return all(are_others(one, held) for held in before)


def _individuals(tolls: Sequence[Toll]) -> _Count | None:
    """Those who are told of one by one, each once."""
    persons: list[Toll] = []
    for one in tolls:
        if one.number is not None or one.low != 1.0 or one.high != 1.0:
            continue
        if one.definite and not part_played(one):
            continue
        if all(are_others(one, held) for held in persons):
            persons.append(one)
    if not persons:
        held = [one for one in tolls if one.number is None and one.low >= 1.0]
        return _Count(1.0, None, (held[0],), "named") if held else None
    return _Count(float(len(persons)), float(len(persons)), tuple(persons), "named")


# Injured


def _injured(by_act: Mapping[Fate, Sequence[Toll]], killed: _Count | None) -> _Count | None:
    """Those hurt who lived: by the words for it, else those shot or stabbed less those killed."""
    dead = by_act.get("kill", ())
    hurt = _living(_less_parts(by_act.get("injure", ()), dead), dead)
    harmed = [*by_act.get("shoot", ()), *by_act.get("harm", ())]
    lived = _less(harmed, dead, killed)
    treated = _living(by_act.get("treat", ()), dead)
    settled = hurt is not None and hurt.basis == "printed" and hurt.low >= PLURAL and hurt.high is not None
    # "Three were shot … two are in critical condition": the first count is of all.
    if hurt is not None and settled and not _of_more(lived, hurt):
        return hurt if dead else _with_next(_with_first(hurt), [*by_act.get("injure", ()), *harmed])
    singles = _alive([one for one in (*by_act.get("injure", ()), *harmed) if one.number is None], dead)
    best = _larger(_larger(hurt, lived), _individuals([one for one in singles if one.high is not None]))
    if treated is not None and (best is None or (not dead and _is_of_list(treated))):
        best = _larger(best, treated)
    return best if dead else _with_next(_with_first(best), [*by_act.get("injure", ()), *harmed])


def _is_of_list(treated: _Count) -> bool:
    """ "three people were taken to hospital", "both the driver and a passenger were"."""
    return treated.basis == "printed" or (treated.low >= PLURAL and treated.high is not None)


def _with_first(best: _Count | None) -> _Count | None:
    """ "A girl was shot along with three others", nobody killed: the others come on top of one at least."""
    if best is None or len(best.tolls) != 1 or not (best.tolls[0].more and best.tolls[0].number):
        return best
    if "other" not in best.tolls[0].of and not best.tolls[0].phrase.text.lower().endswith("others"):
        return best
    return replace(best, low=best.low + 1, high=None if best.high is None else best.high + 1)


def _with_next(best: _Count | None, tolls: Sequence[Toll]) -> _Count | None:
    """ "Three people were shot … a fourth victim was grazed": where nobody died, the last tells of all.

    He may be the next of some of them ("a man and two women … a third woman").
    """
    last = max((one for one in tolls if one.place), key=_place, default=None)
    if best is None or last is None or best.high is None:
        return best
    before = [one for one in best.tolls if one.number is not None and one.of == last.of]
    if last.place > best.low:
        return _Count(float(last.place), max(best.high, float(last.place)), (*best.tolls, last), "printed")
    if len(best.tolls) > 1 and any(one.low == one.high == last.place - 1 for one in before):
        return replace(best, low=best.low + 1, high=best.high + 1, tolls=(*best.tolls, last))
    return best


def _less_parts(tolls: Sequence[Toll], dead: Sequence[Toll]) -> list[Toll]:
    """The tolls, each less those of its sentence who died of it: "six were wounded, two of them fatally"."""
    found: list[Toll] = []
    for one in tolls:
        parts = [other for other in dead if other.part and other.sentence == one.sentence]
        gone = sum(other.low for other in parts if other.phrase.start > one.phrase.end)
        if one.number is not None and one.high is not None and 0 < gone < one.low:
            one = replace(one, low=one.low - gone, high=one.high - gone)
        found.append(one)
    return found


def _of_more(lived: _Count | None, hurt: _Count) -> bool:
    """True for a larger number that print gives before another: "four were shot, two were badly hurt"."""
    if lived is None or lived.basis == "named" or lived.low <= hurt.low:
        return False
    return lived.tolls[0].phrase.start < hurt.tolls[0].phrase.start


def _living(tolls: Sequence[Toll], dead: Sequence[Toll]) -> _Count | None:
    """The count of tolls, less the people of whom the article also says that they died.

    Where nobody among the dead is told apart ("he died"), anybody hurt may have been the one.
    """
    return _count(_alive(tolls, dead))


def _alive(tolls: Sequence[Toll], dead: Sequence[Toll]) -> list[Toll]:
    """The tolls of those hurt who may not be among the dead."""
    known = [one for one in dead if one.name or one.age is not None]
    told = known or [one for one in dead if not one.definite] or list(dead)
    gone = {one.phrase for one in dead}
    return [
        one
        for one in tolls
        if one.number is not None
        or one.low != 1.0
        # "was shot and killed": told by one phrase, and hurt beside nobody
        or (one.phrase not in gone and (one.more or _beside_dead(one, told) or _is_other(one, told)))
    ]


def _is_other(one: Toll, dead: Sequence[Toll]) -> bool:
    return all(are_others(one, other) for other in dead)


def _beside_dead(one: Toll, dead: Sequence[Toll]) -> bool:
    """True where one sentence sets somebody beside the dead ("killed a man and wounded his wife")."""
    return not one.definite and any(
        one.sentence == other.sentence
        and one.phrase != other.phrase
        and not other.definite
        and not shares_name(one, other)
        for other in dead
    )


def _less(harmed: Sequence[Toll], dead: Sequence[Toll], killed: _Count | None) -> _Count | None:
    if killed is None or killed.low == 0:
        return _count(harmed)
    # "Orrin and three others were shot", and one person died: the others lived.
    further = {
        one.trigger.start for one in harmed if one.more and one.number is not None and killed.low <= one.low
    }
    beside: list[Toll] = []
    whole: list[Toll] = []
    for one in harmed:
        same = [other for other in dead if other.sentence == one.sentence]
        first = [other for other in same if other.phrase.end <= one.phrase.start and not other.definite]
        aside = (one.more and (same or one.trigger.start in further)) or (first and one.number is not None)
        (beside if aside and one.number != one.trigger else whole).append(one)
    alone = _count(beside)
    numbered = _count([one for one in whole if one.number is not None])
    if numbered is not None and numbered.low > killed.low:
        high = None if numbered.high is None or killed.high is None else numbered.high - killed.low
        left = _Count(numbered.low - killed.low, high, (*numbered.tolls, *killed.tolls), "worked out")
        alone = _larger(alone, left)
    persons = _living([one for one in whole if one.number is None], dead)
    return _larger(alone, persons)
