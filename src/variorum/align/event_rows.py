"""Rows of events: what is one act, told by one or more articles."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from math import inf

from variorum.align import event_reading
from variorum.align.act_words import in_words
from variorum.align.event_features import NAMES, Pairs, may_be_of_one_act
from variorum.align.event_goals import are_goals_apart
from variorum.align.event_linkage import linked
from variorum.align.event_mates import attach
from variorum.align.event_occasions import NEAR_COSINE, Occasions, is_besides, is_of_another_thing
from variorum.align.event_parties import Argument, Parties, doer, done_to, heads_alike
from variorum.align.event_persons import Persons
from variorum.align.event_scorer import trained
from variorum.align.event_things import Things
from variorum.align.joining import Edge, Pair, join
from variorum.align.ladder import level_of, number
from variorum.align.likeness import Nearness, Rarity
from variorum.align.modifiers import alike as alike_modifiers
from variorum.align.modifiers import are_turns_apart, is_turn_open, modifiers, turn
from variorum.align.tellers import Tellers
from variorum.model import FINE, UNDONE, Actor, Event, Marks, Pairing, Quantity, Vectors, When
from variorum.text.acts import family, flagged
from variorum.text.alike import alike
from variorum.text.edtf import ANY_TIME, days_apart
from variorum.text.lexicon import words
from variorum.text.stems import stems

LEAST_COSINE = 0.1
"""Least cosine of the sentences of two acts that are compared."""

DESCRIBED_COSINE = 0.62
"""Least cosine of the sentences where the one it is done to is known by words only."""

SEVERAL = 3
"""Times by which two counts differ that are not of one act, where words alone hold the acts together."""

LEAST_READ = 0.15
"""Likelihood, by reading both together, below which no level holds two acts."""

MOST_OF_A_CLASS = 200
"""Acts of one class in one article of which all pairs are asked: no report tells of more."""

NEAR_DAYS = 14
"""Days between two times within which one teller may date one act twice."""

_CLAUSE = NAMES.index("clause")


def group(
    events: Sequence[Event],
    marks: Sequence[Marks],
    actors: Sequence[Actor],
    vectors: Vectors,
    rarity: Rarity,
    pairing: Pairing | None = None,
) -> tuple[tuple[tuple[int, ...], ...], Mapping[Pair, Edge]]:
    """Groups of events (by their number) that are one act, and the edges that hold them.

    ``marks`` are those of all articles. Only acts of one class are compared. Without ``pairing`` no two are
    read together.
    """
    acts = Acts(events, marks, actors, vectors, rarity)
    facts = acts.compared()
    if pairing is not None:
        across = {pair: one for pair, one in facts.items() if one["article"] == "other"}
        for pair, likely in event_reading.rated(across, acts.words(), pairing).items():
            facts[pair]["read"] = likely
    edges: dict[Pair, Edge] = {}
    for (left, right), features in facts.items():
        level = level_of("event", features)
        if level is not None and number(features, "read", 1.0) >= LEAST_READ:
            # Two acts of one sentence are told apart by their clauses: else they would tie.
            score = 0.5 * number(features, "cosine") + 0.3 * number(features, "joint")
            score += 0.2 * number(features, "clause")
            edges[left, right] = Edge(left, right, level, round(score, 3), features)

    articles = [event.article for event in events]
    if pairing is None:
        groups, used = join(articles, edges, acts.vetoed, acts.are_near)
    else:
        groups, used = linked(articles, {*facts, *acts.of_one_article()}, facts, edges, acts.vetoed)
    return attach(events, class_of, groups, used, acts.vetoed)


class Acts:
    """The acts of a story, by number, and what speaks for and against two of them being one."""

    def __init__(
        self,
        events: Sequence[Event],
        marks: Sequence[Marks],
        actors: Sequence[Actor],
        vectors: Vectors,
        rarity: Rarity,
    ) -> None:
        self._events, self._marks, self._vectors, self._rarity = events, marks, vectors, rarity
        self._names = {actor.id: actor.name for actor in actors}
        self._people = {actor.id for actor in actors if actor.kind == "person"}
        self._parties, self._occasions = Parties(actors, events), Occasions(events)
        self._persons, self._things = Persons(events, actors, self._parties), Things(events)
        self._tellers = Tellers([statement for one in marks for statement in one.statements], actors)
        self._turns = [turn(event) for event in events]
        self._near = Nearness(vectors, [event.sentence.text for event in events])

    def words(self) -> list[str]:
        """Each act as one text."""
        return [in_words(event, self._names) for event in self._events]

    def compared(self) -> dict[Pair, dict[str, float | str]]:
        """What levels ask of the pairs that may be one."""
        events, seen = self._events, self._seen()
        pairs = Pairs(
            events, self._marks, self._vectors, self._rarity, {number for pair in seen for number in pair}
        )
        values = [pairs.of(left, right) for left, right in seen]
        named = [modifiers(event) for event in events]
        counts = _counts(events, self._marks)
        facts: dict[Pair, dict[str, float | str]] = {}
        for (left, right), rated, found in zip(seen, trained().rate(values), values, strict=True):
            one, other, cosine = events[left], events[right], self._near.cosine(left, right)
            features = compare(one, other, cosine, self._parties, self._rarity, self._tellers)
            if self._persons.are_strangers(one, other) and features["agent"] == "same":
                features["agent"] = "unknown"
            facts[left, right] = {
                **features,
                "likely": rated,
                "clause": found[_CLAUSE],
                "again": "yes"
                if self._occasions.is_again(one, other, cosine, str(features["time"]))
                else "no",
                "which": "open" if self._is_open(left, right, features) else "one",
                "modifiers": alike_modifiers(named[left], named[right]),
                "persons": "two" if self._persons.are_two(one, other) else "fit",
                "counts": "apart" if _are_counts_apart(counts[left], counts[right]) else "fit",
            }
        return facts

    def vetoed(self, left: int, right: int) -> bool:
        """True of two acts that no others join."""
        one, other = self._events[left], self._events[right]
        if self._parties.share_sentence(one, other) or self._persons.are_apart(one, other):
            return True
        if _are_of_two(one, other, self._parties) or are_turns_apart(self._turns[left], self._turns[right]):
            return True
        if self._may_be_others(left, right) or class_of(one) != class_of(other):
            return True
        if self._occasions.are_open(one, other, self._near.cosine(left, right)):
            return True
        answers = self._parties.answers(one, other)
        return "different" in answers or (_is_told_and_meant(one, other) and answers != ("same", "same"))

    def are_near(self, left: int, right: int) -> bool:
        """True of two acts told in like sentences."""
        return self._near.cosine(left, right) >= NEAR_COSINE

    def of_one_article(self) -> list[Pair]:
        """The pairs ``(lower, higher)`` of acts of one class that one article tells."""
        held: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index, event in enumerate(self._events):
            held[event.article, class_of(event)].append(index)
        return sorted(pair for acts in held.values() for pair in combinations(acts[:MOST_OF_A_CLASS], 2))

    def _seen(self) -> list[Pair]:
        """The pairs of one class that are compared."""
        events, turns = self._events, self._turns
        blocks: dict[str, list[int]] = defaultdict(list)
        for index, event in enumerate(events):
            blocks[class_of(event)].append(index)
        return [
            (left, right)
            for name in sorted(blocks)
            for left, right in self._near.candidates(blocks[name], LEAST_COSINE)
            if not self._parties.share_sentence(events[left], events[right])
            and not self._persons.are_apart(events[left], events[right])
            and not are_turns_apart(turns[left], turns[right])
            and not _are_matters(events[left], events[right])
            and not _are_of_two(events[left], events[right], self._parties)
            and not _is_of_two_things(events[left], events[right])
        ]

    def _is_open(self, left: int, right: int, compared: Mapping[str, float | str]) -> bool:
        """True where another act of the class may be meant, and nothing shows which."""
        one, other, cosine = self._events[left], self._events[right], self._near.cosine(left, right)
        agent, time = str(compared["agent"]), str(compared["time"])
        if self._occasions.are_open(one, other, cosine, agent, time):
            return True
        if is_of_another_thing(one) != is_of_another_thing(other):
            return True
        if "same" not in (agent, compared["patient"]) and is_besides(one, other):
            return True
        is_turn = is_turn_open(self._turns[left], self._turns[right])
        return (is_turn and "same" not in (time, compared["place"])) or self._may_be_others(left, right)

    def _may_be_others(self, left: int, right: int) -> bool:
        """True where one of several persons, things or trips may be meant, and nothing shows which."""
        one, other, cosine = self._events[left], self._events[right], self._near.cosine(left, right)
        return (
            self._persons.are_open(one, other, cosine)
            or self._things.are_open(one, other, cosine)
            or (are_goals_apart(one, other) and self._people.isdisjoint((one.patient, other.patient)))
        )


def compare(
    left: Event, right: Event, cosine: float, parties: Parties, rarity: Rarity, tellers: Tellers
) -> dict[str, float | str]:
    """The named features of two events of one class; symmetric."""
    agent, patient = parties.answers(left, right)
    place = parties.answer(
        Argument(left.place, left.place_span, ""), Argument(right.place, right.place_span, "")
    )
    time = times(left.when, right.when)
    shared, joint = rarity.shared(frozenset(stems(left.sentence.text)), frozenset(stems(right.sentence.text)))
    # "the harbour" is one harbour sooner than "a committee" one committee.
    least = NEAR_COSINE if done_to(left).actor is not None else DESCRIBED_COSINE
    teller = tellers.answer(left, right)
    detail = "same" in (time, place, agent, teller) or cosine >= least or tellers.doer_beside(left, right)
    return {
        "agent": agent,
        "patient": patient,
        "place": place,
        "where": "other" if _are_apart(left, right) else "fits",
        "time": time,
        "cosine": cosine,
        "shared": shared,
        "joint": joint,
        "lemma": "same" if left.lemma == right.lemma else "other",
        "heads": "alike" if set(left.objects) & set(right.objects) or heads_alike(left, right) else "other",
        "bare": "yes" if left.patient_span is None and right.patient_span is None else "no",
        "about": "yes" if _is_about_one(left, right) else "no",
        "detail": "yes" if detail else "no",
        "modality": "same" if left.modality == right.modality else "different",
        "denied": "meant" if patient != "same" and _is_denied_and_meant(left, right) else "no",
        "teller": teller,
        "article": "same" if left.article == right.article else "other",
        "span": "near" if _days_apart(left, right) <= NEAR_DAYS else "far",
        "once": "yes" if flagged(left.kind, "once") and flagged(right.kind, "once") else "no",
        "single": "yes" if done_to(left).is_single() and done_to(right).is_single() else "no",
    }


def _are_matters(left: Event, right: Event) -> bool:
    """True of two articles' bare nouns for what is talked of: "a deal is needed", "opponents of marriage"."""
    return left.article != right.article and _is_matter(left) and _is_matter(right)


def _are_of_two(left: Event, right: Event, parties: Parties) -> bool:
    """True of what a body did and what people are to do ("the ministry is suing", "voters are to sue")."""
    return _is_told_and_meant(left, right) and parties.are_body_and_people(doer(left), doer(right))


def _is_of_two_things(left: Event, right: Event) -> bool:
    """True of what one article tells of two things: "cuts the costs", "cuts the price"."""
    return left.article == right.article and _are_two_things(done_to(left), done_to(right))


def _are_two_things(one: Argument, other: Argument) -> bool:
    """True of two things that share no word, of which neither is a person or anybody known: "the costs" of
    fuel and "the price of bread"; not of "the fees for boats" and "the charges for boats"."""
    if one.key is None or other.key is None or one.actor is not None or other.actor is not None:
        return False
    if one.is_number_or_people() or other.is_number_or_people() or alike(one.head, other.head):
        return False
    phrases = [one.span.text, other.span.text] if one.span is not None and other.span is not None else []
    return bool(phrases) and not set(stems(phrases[0])) & set(stems(phrases[1]))


def _is_matter(event: Event) -> bool:
    """True of "the deal" where print says neither whose it is, nor with whom, nor when."""
    return (
        event.construction == "nominal"
        and event.trigger.text.lower().removesuffix("s") in words("standing_nouns.txt")
        and event.when is None
        and doer(event).actor is None
        and done_to(event).actor is None
    )


def _are_apart(left: Event, right: Event) -> bool:
    """True if two places are printed that share no word: "flew to the capital", "landed in Port Casse"."""
    if left.place_span is None or right.place_span is None or left.place == right.place is not None:
        return False
    return not set(stems(left.place_span.text)) & set(stems(right.place_span.text))


def _is_about_one(left: Event, right: Event) -> bool:
    """True if what else the acts have to do with is shared, and they are not done to two different things."""
    first, second = set(left.objects), set(right.objects)
    mine, theirs = done_to(left), done_to(right)
    known = mine.key is not None and theirs.key is not None and mine.actor is None and theirs.actor is None
    if known and left.lemma != right.lemma:
        # "halted the tests", "closed the site": one class, two verbs, two things.
        return alike(mine.head, theirs.head)
    return bool(first & second) or not (first or second)


def _counts(events: Sequence[Event], marks: Sequence[Marks]) -> list[tuple[float, float] | None]:
    """How many each act is done to, as the bounds of the first number in those words; None for no number.

    Of "19 people died" those who died are counted; "at least 64" is no fewer than 64.
    """
    numbers = {one.article: sorted(one.quantities, key=_place) for one in marks}
    found: list[tuple[float, float] | None] = []
    for event in events:
        span = done_to(event).span
        held = numbers.get(event.article, [])
        at = bisect_left(held, span.start, key=_place) if span is not None else len(held)
        first = held[at] if at < len(held) else None
        if span is None or first is None or first.number.end > span.end or first.low is None:
            found.append(None)
        else:
            found.append((first.low, inf if first.high is None else first.high))
    return found


def _place(one: Quantity) -> int:
    return one.number.start


def _are_counts_apart(left: tuple[float, float] | None, right: tuple[float, float] | None) -> bool:
    """True of counts that no later toll or rounding explains: one is several times the other."""
    if left is None or right is None:
        return False
    less, more = sorted((left, right))
    return less[1] * SEVERAL < more[0]


def _is_told_and_meant(left: Event, right: Event) -> bool:
    """True of an act that a verb tells as done and one that is wanted, planned or thought of.

    Two that are alike may be one, for a plan comes true; a chain of others does not join them. Nouns are
    left alone: "the withdrawal" may be either.
    """
    told = [one.modality == "happened" and one.construction != "nominal" for one in (left, right)]
    meant = [one.modality in UNDONE for one in (left, right)]
    return (told[0] and meant[1]) or (told[1] and meant[0])


def _is_denied_and_meant(left: Event, right: Event) -> bool:
    """True of what was not done and what is wanted or may come: "no charges", "they should be charged"."""
    return any(
        one.negated and one.modality == "happened" and not other.negated and other.modality in UNDONE
        for one, other in ((left, right), (right, left))
    )


def _days_apart(left: Event, right: Event) -> int:
    if left.when is None or right.when is None:
        return 0
    return days_apart(left.when.edtf, right.when.edtf) or 0


def class_of(event: Event) -> str:
    """The class of acts that an event is of: only acts of one class are compared."""
    return family(event.kind or event.lemma)


def times(left: When | None, right: When | None) -> str:
    """``same`` where both are bounded and one is a day at least, ``excluded`` where they are of two acts."""
    if left is None or right is None or ANY_TIME in (left.edtf, right.edtf):
        return "unknown"
    if not may_be_of_one_act(left.edtf, right.edtf):
        return "excluded"
    if ".." in left.edtf or ".." in right.edtf:
        return "unknown"
    return "same" if left.precision in FINE or right.precision in FINE else "unknown"
