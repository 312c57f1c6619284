"""Rows of quantities: one row for each thing counted, whatever number is printed for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from variorum.align.durations import are_of_other_stretches
from variorum.align.joining import Edge, Pair, join, mutual_edges
from variorum.align.ladder import number
from variorum.align.likeness import Nearness
from variorum.align.lone_counts import LoneCounts
from variorum.align.summed_parts import SummedParts
from variorum.model import Actor, Quantity, Vectors
from variorum.text import edtf
from variorum.text.acts import act_of_noun, act_of_verb, family
from variorum.text.ages import are_of_other_sex, whose_ages
from variorum.text.alike import alike, is_of_country
from variorum.text.compared import compared
from variorum.text.games import Sides, is_game_score, may_be_one_game, scope_of, sides_of_games
from variorum.text.lexicon import words
from variorum.text.numbers import are_a_slip_apart
from variorum.text.stems import stem
from variorum.text.telling_numbers import of_two_things, tells

LEAST_COSINE = 0.3
"""Least cosine of the sentences of two numbers that are compared."""

FAR_DAYS = 31
"""Days between two as-of times beyond which two numbers are of two counts."""

LEAST_TELLING = 10
"""The least number that, shared by two sentences, tells that they count the same."""

NEAR_SENTENCE = 0.9
"""Cosine from which two sentences are nearly one, so that the numbers in which they part are set together."""

LEAST_ROUNDED = 100
"""The least number that print rounds."""

MOST_BESIDE = 40
"""Numbers of one sentence that are looked at together."""

_MORE = {stem(word) for word in ("more", "additional", "further", "another")}
_WHOSE = frozenset({"my", "our", "your", "his", "her", "its", "their", "whose"})
"""Words that narrow a count by somebody whom the sentence before names."""

_FATES = {"kill", "injure", "arrest", "abduct", "rescue"}
"""Acts that are counted by those they befall: "12 dead", "12 people were killed"."""


def group(
    quantities: Sequence[Quantity], vectors: Vectors, actors: Sequence[Actor]
) -> tuple[tuple[tuple[int, ...], ...], Mapping[Pair, Edge]]:
    """Groups of quantities (by their number) that count one thing, and the edges that hold them.

    Only quantities of one unit and kind are compared; ordinals never are, nor what print takes back. Ages are
    those of one of ``actors`` where print sets them beside the name, scores of games those of named sides.
    """
    near = Nearness(vectors, [(one.sentence or one.phrase).text for one in quantities])
    articles = [one.article for one in quantities]
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, one in enumerate(quantities):
        if one.kind != "ordinal" and not one.withdrawn:
            blocks[one.kind, one.unit].append(index)
    beside = _beside(quantities)
    whose = whose_ages(quantities, actors)
    persons = [whose.get(one.id, "") for one in quantities]
    sides = sides_of_games(quantities, actors)
    doubled, lone = of_two_things(quantities), LoneCounts(quantities)
    summed = SummedParts(quantities)
    befell_parts: dict[str, list[Quantity]] = defaultdict(list)
    for one in quantities:
        if one.part_of is not None:
            befell_parts[one.part_of].append(one)

    def telling(left: int, right: int) -> bool:
        one, other = quantities[left], quantities[right]
        return doubled.isdisjoint((one.id, other.id)) and tells(one, other)

    seen: dict[Pair, dict[str, float | str]] = {}
    for name in sorted(blocks):
        for left, right in sorted(
            {*near.candidates(blocks[name], LEAST_COSINE), *_of_one(blocks[name], persons)}
        ):
            person = _person(persons[left], persons[right])
            one, other = quantities[left], quantities[right]
            apart = (
                _together(one, other)
                or _of_another_year(one, other)
                or _only_part(befell_parts, one, other)
                or summed.part(one, other)
                or _of_other_games(one, other, sides)
                or are_of_other_sex(one, other)
                or are_of_other_stretches(one, other)
            )
            if person != "different" and not apart:
                features = compare(one, other, near.cosine(left, right))
                features["person"] = person
                shared = beside[left] & beside[right]
                told = _telling(one, shared)
                features["beside"] = "same" if told else "other"
                features["telling"] = "yes" if telling(left, right) else "no"
                features["lone"] = "yes" if lone.are_near(one, other) else "no"
                over = told != shared and number(features, "cosine") < NEAR_SENTENCE
                features["left_over"] = "yes" if over else "no"
                seen[left, right] = features
    edges = mutual_edges("quantity", seen, _score, articles)

    def vetoed(left: int, right: int) -> bool:
        one, other = quantities[left], quantities[right]
        if (one.kind, one.unit) != (other.kind, other.unit) or _together(one, other):
            return True
        if _person(persons[left], persons[right]) == "different" or _of_another_year(one, other):
            return True
        if _only_part(befell_parts, one, other) or _of_other_games(one, other, sides):
            return True
        if are_of_other_sex(one, other) or are_of_other_stretches(one, other):
            return True
        if summed.part(one, other):
            return True
        if _scope(one, other) == "different":
            return True
        return _counts(one, other) == "different" and not telling(left, right)

    repeated = _repeated(quantities, edges)

    def is_near(left: int, right: int) -> bool:
        one, other = quantities[left], quantities[right]
        if _counts(one, other) != "same" or _act(one, other) == "different":
            return False
        return _act(one, other) == "same" or any(
            (min(mine, theirs), max(mine, theirs)) in edges
            for mine in repeated[left]
            for theirs in repeated[right]
        )

    return join(articles, edges, vetoed, is_near)


def _only_part(befell_parts: Mapping[str, Sequence[Quantity]], left: Quantity, right: Quantity) -> bool:
    """True where an act befell the whole by one article, by the other a part of it alone.

    "Rebels freed three of the 12 hostages" and "rebels freed 12 hostages".
    """
    return any(
        not whole.of_event and _act(part, other) == "same"
        for whole, other in ((left, right), (right, left))
        for part in befell_parts.get(whole.id, ())
    )


def _of_other_games(left: Quantity, right: Quantity, sides: Mapping[str, Sides]) -> bool:
    """True for two scores that are not surely of one game."""
    if not (is_game_score(left) and is_game_score(right)):
        return False
    return not may_be_one_game(sides[left.id], sides[right.id])


def _person(left: str, right: str) -> str:
    """Whether two ages are of one person, as print sets them beside a name.

    The age of somebody named is not that of one whom print does not name: of a dozen people many are 24.
    """
    if not left and not right:
        return "unknown"
    return "same" if left == right else "different"


def _of_one(block: Sequence[int], persons: Sequence[str]) -> list[Pair]:
    """The pairs of a block that are ages of one person, however unlike their sentences."""
    held: dict[str, list[int]] = defaultdict(list)
    for index in block:
        if persons[index]:
            held[persons[index]].append(index)
    return [pair for ages in held.values() for pair in combinations(ages[:MOST_BESIDE], 2)]


def _repeated(quantities: Sequence[Quantity], edges: Mapping[Pair, Edge]) -> list[list[int]]:
    """For each quantity itself and those that other articles print with the same number for the same thing.

    What an article prints against one of them it prints against all: of "57 ships were sent" and "48 ships
    were sent", who repeats "57 ships" stands with the first.
    """
    found = [[index] for index in range(len(quantities))]
    for (left, right), edge in edges.items():
        if edge.features["value"] == "same" and len(found[left]) < MOST_BESIDE > len(found[right]):
            found[left].append(right)
            found[right].append(left)
    return found


Value = tuple[float | None, float | None, str]
"""The bounds of a number, and its unit or what it counts."""


def _telling(one: Quantity, shared: frozenset[Value]) -> frozenset[Value]:
    """Of the values that two sentences share, those that tell that ``one`` is a count of both.

    Where print does not name what is counted, an equal number of the unit is itself the count of both: of
    "15 percent rye, 5 percent more than before" and "15% rye and 85% wheat" the 5 and the 85 are two things.
    """
    return shared if one.counts else frozenset(value for value in shared if value[2] != one.unit)


def _beside(quantities: Sequence[Quantity]) -> list[frozenset[Value]]:
    """For each quantity the values of ten or more that its sentence prints beside it.

    Two sentences that share one tell of the same thing, also where another number of theirs differs.
    """
    of_sentence: dict[tuple[str, int], list[int]] = defaultdict(list)
    for index, one in enumerate(quantities):
        if one.sentence is not None:
            of_sentence[one.article, one.sentence.start].append(index)
    found: list[frozenset[Value]] = [frozenset()] * len(quantities)
    for printed in of_sentence.values():
        together = printed[:MOST_BESIDE]
        for index in together:
            found[index] = frozenset(
                (one.low, one.high, one.unit or one.counts)
                for other in together
                for one in (quantities[other],)
                if other != index and one.low is not None and one.low >= LEAST_TELLING
            )
    return found


def compare(left: Quantity, right: Quantity, cosine: float) -> dict[str, float | str]:
    """The named features of two quantities of one unit and kind; symmetric."""
    return {
        "counts": _counts(left, right),
        "act": _act(left, right),
        "scope": _scope(left, right),
        "fate": "yes" if _counted_act(left) in _FATES and _counted_act(right) in _FATES else "no",
        "time": _time(left, right),
        "article": "same" if left.article == right.article else "other",
        "value": "same" if _same_value(left, right) else "other",
        "sum": "yes" if left.kind == "money" and left.counts and right.counts else "no",
        "near": "yes" if _near_values(left, right) else "no",
        "slip": "yes" if _a_slip_apart(left, right) else "no",
        "cosine": cosine,
    }


def _same_value(left: Quantity, right: Quantity) -> bool:
    return (left.low, left.high) == (right.low, right.high)


def _near_values(left: Quantity, right: Quantity) -> bool:
    """True for numbers of which one may be the other, rounded: 2,900 and 3,000."""
    if left.low is None or right.low is None:
        return False
    larger = max(abs(left.low), abs(right.low))
    return larger >= LEAST_ROUNDED and abs(left.low - right.low) <= 0.1 * larger


def _a_slip_apart(left: Quantity, right: Quantity) -> bool:
    """True for two exact counts that part in one figure or in two that changed places."""
    if any(
        one.kind != "count" or one.low is None or one.low != one.high or one.qualifier
        for one in (left, right)
    ):
        return False
    return are_a_slip_apart(left.low or 0.0, right.low or 0.0)


def _score(features: Mapping[str, float | str]) -> float:
    cosine = number(features, "cosine")
    bonus = 0.2 * (features["value"] == "same") + 0.1 * (features["act"] == "same")
    bonus += 0.1 * (features["scope"] == "same") + 0.1 * (features["counts"] == "same")
    return round(cosine + bonus, 3)


def _together(left: Quantity, right: Quantity) -> bool:
    """True for two numbers of one sentence: print counts two things there."""
    if left.sentence is None or right.sentence is None:
        return left.phrase.overlaps(right.phrase)
    return left.sentence == right.sentence


def _counts(left: Quantity, right: Quantity) -> str:
    if not left.counts or not right.counts:
        # Of a sum it often goes without saying what comes to it: "fined $40 million", "a $40 million fine".
        unsaid = left.counts == right.counts or left.kind == "money"
        return "same" if unsaid and left.kind != "count" else "unknown"
    if alike(left.counts, right.counts) or (left.kind == "money" and _same_value(left, right)):
        return "same"
    # "12 dead" and "12 people were killed": what one prints as counted, the other prints as the act.
    first, second = _counted_act(left), _counted_act(right)
    if first and first == second and {_counted(left), _counted(right)} & {first}:
        return "same"
    # "2,500 Americans" may be soldiers or tourists.
    if is_of_country(left.counts) or is_of_country(right.counts):
        return "unknown"
    return "different"


def _counted(quantity: Quantity) -> str:
    """The class of act that the counted noun itself is ("dead", "arrest"), or ""."""
    act = act_of_noun(quantity.counts)
    return family(act.kind) if act is not None else ""


def _counted_act(quantity: Quantity) -> str:
    """The class of the act: that of the counted people's fate, else of the governing act."""
    counted = _counted(quantity)
    if counted in _FATES or not quantity.of_event:
        return counted
    return _class(quantity.of_event)


_YEAR_WHEN = re.compile(r"\b(?:since|in|of|from)\s(?:[A-Z]\w+\s)?(?P<year>\d{4}),?\swhen\b[^.;:]*$")
"""What stands before a number of another year's: "the worst since 1988, when 83 people drowned"."""


def _of_another_year(left: Quantity, right: Quantity) -> bool:
    """True where print tells one number of a year that it names, and the other, which differs, does not.

    So too where one is only what a newer number is held against, however equal the two: "rose to 6.1 percent
    in April from 5.4" and "was 5.4 percent in April". Where both print one time they are of it.
    """
    if _is_compared(left) != _is_compared(right) and not _of_one_time(left, right):
        return True
    if (left.low, left.high) == (right.low, right.high):
        return False
    years = [_year_when(one) for one in (left, right)]
    return years[0] != years[1]


def _is_compared(one: Quantity) -> bool:
    """True for the 51 of "44 percent, down from 51 percent in 2021"."""
    if one.sentence is None:
        return False
    place = one.number.start - one.sentence.start
    return any(held.start <= place < held.end for held in compared(one.sentence.text))


def _of_one_time(left: Quantity, right: Quantity) -> bool:
    return (
        left.as_of is not None
        and right.as_of is not None
        and edtf.intersects(left.as_of.edtf, right.as_of.edtf)
    )


def _year_when(one: Quantity) -> str:
    if one.sentence is None:
        return ""
    match = _YEAR_WHEN.search(one.sentence.text[: max(0, one.phrase.start - one.sentence.start)])
    return match["year"] if match else ""


def _time(left: Quantity, right: Quantity) -> str:
    """``far`` where the two hold for times more than :data:`FAR_DAYS` apart; a toll rises by the hour."""
    if left.as_of is None or right.as_of is None:
        return "unknown"
    apart = edtf.days_apart(left.as_of.edtf, right.as_of.edtf)
    return "far" if apart is not None and apart > FAR_DAYS else "near"


def _act(left: Quantity, right: Quantity) -> str:
    first, second = _counted_act(left), _counted_act(right)
    if not first or not second:
        return "unknown"
    return "same" if first == second else "different"


def _class(lemma: str) -> str:
    """The class of an act, "" for a verb that is none by itself: "taken off by boat", "taken to hospital"."""
    act = act_of_verb(lemma) or act_of_noun(lemma)
    if act is None:
        return "" if lemma in words("not_acts.txt") else lemma
    return family(act.kind)


def _scope(left: Quantity, right: Quantity) -> str:
    first, second = ({stem(word) for word in scope_of(one) if word not in _WHOSE} for one in (left, right))
    if first == second:
        return "same"
    # "two more people": those that came on top, never the whole.
    if (first & _MORE) != (second & _MORE):
        return "different"
    return "different" if first and second and not first & second else "unknown"
