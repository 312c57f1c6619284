"""Rows of events: what is one act, told by one or more articles."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import inf

from variorum.align.event_features import NAMES, Pairs, may_be_of_one_act
from variorum.align.event_goals import are_goals_apart
from variorum.align.event_mates import attach
from variorum.align.event_occasions import NEAR_COSINE, Occasions
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
from variorum.model import FINE, UNDONE, Actor, Event, Marks, Quantity, Vectors, When
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

NEAR_DAYS = 14
"""Days between two times within which one teller may date one act twice."""

_CLAUSE = NAMES.index("clause")


def group(
    events: Sequence[Event],
    marks: Sequence[Marks],
    actors: Sequence[Actor],
    vectors: Vectors,
    rarity: Rarity,
) -> tuple[tuple[tuple[int, ...], ...], Mapping[Pair, Edge]]:
    """Groups of events (by their number) that are one act, and the edges that hold them.

    ``marks`` are those of all articles. Only acts of one class are compared.
    """
    parties, occasions = Parties(actors, events), Occasions(events)
    persons, things = Persons(events, actors, parties), Things(events)
    tellers = Tellers([statement for one in marks for statement in one.statements], actors)
    turns = [turn(event) for event in events]
    people = {actor.id for actor in actors if actor.kind == "person"}
    near = Nearness(vectors, [event.sentence.text for event in events])
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, event in enumerate(events):
        blocks[_class(event)].append(index)
    seen = [
        (left, right)
        for name in sorted(blocks)
        for left, right in near.candidates(blocks[name], LEAST_COSINE)
        if not parties.share_sentence(events[left], events[right])
        and not persons.are_apart(events[left], events[right])
        and not are_turns_apart(turns[left], turns[right])
        and not _are_matters(events[left], events[right])
        and not _are_of_two(events[left], events[right], parties)
        and not _is_of_two_things(events[left], events[right])
    ]
    pairs = Pairs(events, marks, vectors, rarity, {number for pair in seen for number in pair})
    values = [pairs.of(left, right) for left, right in seen]
    named = [modifiers(event) for event in events]
    counts = _counts(events, marks)
    edges: dict[Pair, Edge] = {}

    def may_be_others(left: int, right: int) -> bool:
        """True where one of several persons, things or trips may be meant, and nothing shows which."""
        one, other, cosine = events[left], events[right], near.cosine(left, right)
        return (
            persons.are_open(one, other, cosine)
            or things.are_open(one, other, cosine)
            or (are_goals_apart(one, other) and people.isdisjoint((one.patient, other.patient)))
        )

    for (left, right), rated, found in zip(seen, trained().rate(values), values, strict=True):
        cosine = near.cosine(left, right)
        compared = compare(events[left], events[right], cosine, parties, rarity, tellers)
        if persons.are_strangers(events[left], events[right]):
            compared["agent"] = "unknown" if compared["agent"] == "same" else compared["agent"]
        is_again = occasions.is_again(events[left], events[right], cosine, str(compared["time"]))
        is_open = occasions.are_open(
            events[left], events[right], cosine, str(compared["agent"]), str(compared["time"])
        ) or (is_turn_open(turns[left], turns[right]) and "same" not in (compared["time"], compared["place"]))
        features: dict[str, float | str] = {
            **compared,
            "likely": rated,
            "clause": found[_CLAUSE],
            "again": "yes" if is_again else "no",
            "which": "open" if is_open or may_be_others(left, right) else "one",
            "modifiers": alike_modifiers(named[left], named[right]),
            "counts": "apart" if _are_counts_apart(counts[left], counts[right]) else "fit",
        }
        level = level_of("event", features)
        if level is not None:
            # Two acts of one sentence are told apart by their clauses: else they would tie.
            score = round(0.5 * cosine + 0.3 * number(features, "joint") + 0.2 * found[_CLAUSE], 3)
            edges[left, right] = Edge(left, right, level, score, features)

    def vetoed(left: int, right: int) -> bool:
        one, other = events[left], events[right]
        if parties.share_sentence(one, other) or persons.are_apart(one, other):
            return True
        if _are_of_two(one, other, parties) or are_turns_apart(turns[left], turns[right]):
            return True
        if may_be_others(left, right):
            return True
        if _class(one) != _class(other) or occasions.are_open(one, other, near.cosine(left, right)):
            return True
        answers = parties.answers(one, other)
        return "different" in answers or (_is_told_and_meant(one, other) and answers != ("same", "same"))

    def is_near(left: int, right: int) -> bool:
        return near.cosine(left, right) >= NEAR_COSINE

    groups, used = join([event.article for event in events], edges, vetoed, is_near)
    return attach(events, _class, groups, used, vetoed)


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


def _days_apart(left: Event, right: Event) -> int:
    if left.when is None or right.when is None:
        return 0
    return days_apart(left.when.edtf, right.when.edtf) or 0


def _class(event: Event) -> str:
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
