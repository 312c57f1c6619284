"""What a headline tells against the first sentences of its body, where no row holds the two together.

A headline has its own words for what the body tells ("Thirty die", "thirteen people were killed"), so that
the two may stand in rows of their own. Held against each other are the number of those whom one kind of act
befell, prison terms, and acts that are contraries ("approves", "rejected"), with the same doer and done-to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from variorum.compare import terms
from variorum.compare.quantity_pairs import QuantityPair
from variorum.compare.view import View
from variorum.model import Difference, Event, Quantity, Span
from variorum.text.acts import family
from variorum.text.alike import alike
from variorum.text.nouns import person_nouns
from variorum.text.numbers import in_words
from variorum.text.opposites import contraries
from variorum.text.stems import stem

LEAD = 3
"""Sentences at the beginning of a body that tell what its headline tells."""

MOST_SUMMED = 8
"""Numbers of a body of which the headline's may be the sum."""

NEAR = 0.1
"""Part by which a headline's number may be rounded."""

_SUMS_UP = re.compile(
    r"\b(?:more|another|further|others?|so far|since|total|year|month|week)\b", re.IGNORECASE
)
"""Words by which a headline tells of some of the body's, or of more than its one event."""

_WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")


def headline_against_lead(view: View, article: str) -> Iterator[tuple[Difference, Span, Span]]:
    """What parts between headline and lead: the type, and the words of each."""
    yield from _numbers(view, article)
    yield from _terms(view, article)
    yield from _contrary_acts(view, article)


def _numbers(view: View, article: str) -> Iterator[tuple[Difference, Span, Span]]:
    counts = [one for one in view.quantities_of.get(article, ()) if one.kind in ("count", "percent")]
    above = [one for one in counts if _region(view, one.number) == "headline" and _is_plain(one)]
    body = [one for one in counts if _region(view, one.number) == "body"]
    starts = _lead(view, article)
    for one in above:
        told = [other for other in body if _is_of_one_act(one, other)]
        if not told or told[0].sentence is None or told[0].sentence.start not in starts:
            continue
        borne_out = any(_agree(view, one, other) for other in body) or _is_printed(view, one)
        if not borne_out and _is_plain(told[0]) and not _is_sum(one, body):
            yield "number", one.number, told[0].number
            return


def _terms(view: View, article: str) -> Iterator[tuple[Difference, Span, Span]]:
    """The prison term of a headline and the first of the body, where no other number bears it out."""
    held = [one for one in view.quantities_of.get(article, ()) if terms.is_served(view, one)]
    above = [one for one in held if _region(view, one.number) == "headline" and _is_exact(one)]
    body = [one for one in held if _region(view, one.number) == "body"]
    if len(above) != 1 or not body or view.sentence(body[0].number).start not in _lead(view, article):
        return
    (one,), told = above, body[0]
    borne_out = any(one.unit != each.unit or one.low == each.low for each in body) or _is_printed(view, one)
    if not borne_out and _is_exact(told) and not _is_sum(one, body):
        yield "number", one.number, told.number


def _is_plain(one: Quantity) -> bool:
    """True for one exact number of several, of what is told of one event."""
    line = one.sentence.text if one.sentence is not None else one.phrase.text
    return _is_exact(one) and _SUMS_UP.search(line) is None


def _is_exact(one: Quantity) -> bool:
    return one.low is not None and one.low == one.high and one.low > 1 and not one.qualifier


def _is_of_one_act(one: Quantity, other: Quantity) -> bool:
    same = (one.kind, one.unit) == (other.kind, other.unit) and _count_alike(one, other)
    return same and bool(one.of_event) and family(one.of_event) == family(other.of_event)


def _count_alike(one: Quantity, other: Quantity) -> bool:
    """True if both count the same, or a headline's bare "Forty" is of people: "14 miners"."""
    bare = one.counts == "person" and one.phrase == one.number
    return alike(one.counts, other.counts) or (bare and other.counts in person_nouns())


def _agree(view: View, one: Quantity, other: Quantity) -> bool:
    if (one.kind, one.unit) != (other.kind, other.unit) or not _count_alike(one, other):
        return False
    pair = QuantityPair(view, one, other)
    near = abs((one.low or 0) - (other.low or 0)) <= NEAR * max(one.low or 0, other.low or 0)
    return near or pair.same_value() or pair.ranges_meet()


def _is_printed(view: View, one: Quantity) -> bool:
    """True if the body has the number at all, be it of something else."""
    held = view.articles[one.article]
    words = (
        word.group()
        for region in held.regions
        if region.kind == "body"
        for word in _WORD.finditer(held.text[region.start : region.end])
    )
    return any(_value(word) == one.low for word in words)


def _value(word: str) -> float | None:
    plain = word.replace(",", "")
    return float(plain) if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", plain) else in_words(word.casefold())


def _is_sum(one: Quantity, body: Sequence[Quantity]) -> bool:
    """True if some of the body's numbers of such things come to the headline's: "three men and two boys"."""
    lows = [other.low for other in body if other.kind == one.kind and other.low is not None][:MOST_SUMMED]
    return any(sum(some) == one.low for size in range(2, len(lows) + 1) for some in combinations(lows, size))


def _contrary_acts(view: View, article: str) -> Iterator[tuple[Difference, Span, Span]]:
    printed = view.events_of.get(article, ())
    events = [one for one in printed if _is_told(one)]
    above = [one for one in events if _region(view, one.trigger) == "headline"]
    body = [one for one in events if _region(view, one.trigger) == "body"]
    starts = _lead(view, article)
    for one in above:
        against = contraries(_act(one), choices=False)
        if any(_act(other) == _act(one) for other in printed if _region(view, other.trigger) == "body"):
            continue  # "first rejected, then approved", or "the opening", "is to open"
        for other in body:
            if _act(other) in against and other.sentence.start in starts and _have_same_parties(one, other):
                yield "polarity", one.trigger, other.trigger
                return


def _is_told(one: Event) -> bool:
    """True for what the article tells in its own words as done."""
    plain = one.modality == "happened" and not one.negated and one.construction != "nominal"
    return plain and one.voice == "outlet" and one.statement is None


def _act(one: Event) -> str:
    return stem(one.lemma.split("_")[0])


def _have_same_parties(one: Event, other: Event) -> bool:
    """True if doer and done-to are the same, by actor or head word."""
    return _is_same((one.agent, one.agent_head), (other.agent, other.agent_head)) and _is_same(
        (one.patient, one.patient_head), (other.patient, other.patient_head)
    )


def _is_same(one: tuple[str | None, str], other: tuple[str | None, str]) -> bool:
    if one[0] is not None and one[0] == other[0]:
        return True
    return bool(one[1]) and one[1] == other[1]


def _region(view: View, span: Span) -> str | None:
    return view.articles[span.article].region_at(span.start)


def _lead(view: View, article: str) -> frozenset[int]:
    """Where the first sentences of the body start."""
    body = [one for one in view.sentences.get(article, ()) if _region(view, one) == "body"]
    return frozenset(one.start for one in body[:LEAD])
