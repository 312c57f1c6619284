"""Whether two versions of a row part though no ladder sets them apart: in a denial, number or quotation."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.compare.denied_words import Version
from variorum.compare.event_pairs import EventPair
from variorum.compare.ladder import first_that_holds, of_kind
from variorum.compare.other_statements import other_statements
from variorum.compare.quantity_pairs import QuantityPair
from variorum.compare.statement_pairs import StatementPair
from variorum.compare.view import View
from variorum.model import Event, Quantity, Span, Statement, Verdict
from variorum.text.agency import doer_undergoes
from variorum.text.alike import alike


def parted(pair: StatementPair | EventPair) -> Verdict:
    """What two versions deserve that no ladder has set apart: SAME, or less where they part after all.

    UNSURE where one denies what the other says ("nobody is missing", "five people are missing"), where each
    has a number of like things that the other has not ("340 silos", "all 9,600 silos"), and where what they
    quote does not show that it is one quotation, or where they tell of other things in like words
    (:func:`other_statements`); COMPATIBLE where the numbers are told one after the other,
    of a count that grows. What one merely adds parts nothing.
    """
    if isinstance(pair, EventPair):
        if (
            pair.one_denied()
            and pair.told_by_verbs()
            and len({_holds(one) for one in (pair.left, pair.right)}) == 2
        ):
            return "UNSURE"
        clash = pair.polarities_clash() and not pair.one_denied()
        return "UNSURE" if clash else "SAME"
    if pair.polarities_clash() or pair.quotes_apart():
        return "UNSURE"
    if _denies(Version(pair.left), Version(pair.right)) or _denies(Version(pair.right), Version(pair.left)):
        return "UNSURE"
    counted = _counted(pair.view, _said(pair.view, pair.left), _said(pair.view, pair.right), of_like=True)
    return counted if counted != "SAME" else other_statements(pair)


def parted_in_number(pair: EventPair) -> Verdict | None:
    """What two versions of an act deserve for how many it was done to; None where not both say how many.

    A headline "Hostages freed" in both does not make "freed three of the 12" and "freed 12" the same.
    """
    left, right = (_done_to(pair.view, one) for one in (pair.left, pair.right))
    return _counted(pair.view, left, right) if left and right else None


def _holds(event: Event) -> bool:
    """True if the act was done, in the words of who tells it or of who denies it: "denied that he left" and
    "did not leave" are one."""
    return event.negated == (event.modality == "denied")


def _denies(one: Version, other: Version) -> bool:
    """True if most words of something that ``one`` denies stand in what ``other`` says."""
    said = other.affirmed
    return any(
        held.names <= said and 2 * sum(word in said for word in held.behind) > len(held.behind)
        for held in one.denied
    )


def _counted(view: View, left: list[Quantity], right: list[Quantity], of_like: bool = False) -> Verdict:
    """What the numbers of two versions make of them; ``of_like``: only numbers of like things are held
    against each other, for nothing else says that they count one thing."""
    found: Verdict = "SAME"
    for one in left:
        for other in right:
            if of_like and not (one.counts and other.counts and alike(one.counts, other.counts)):
                continue
            if _meets(view, one, right) or _meets(view, other, left):
                continue
            pair = QuantityPair(view, one, other)
            if not pair.comparable() or one.is_passing:
                continue
            if _level(pair) != "COMPATIBLE":
                return "UNSURE"
            found = "COMPATIBLE"
    return found


def _level(pair: QuantityPair) -> str:
    (ladder,) = (held for held in of_kind("quantity") if held.type == "number")
    return first_that_holds(ladder, lambda name: bool(getattr(pair, name)())).verdict


def _meets(view: View, one: Quantity, others: list[Quantity]) -> bool:
    """True if the other version prints the number too, rounded or as a range."""
    pairs = (QuantityPair(view, one, other) for other in others)
    return any(pair.same_unit() and (pair.ranges_meet() or pair.rounder()) for pair in pairs)


def _said(view: View, statement: Statement) -> list[Quantity]:
    return [one for span in statement.content for one in _inside(view, span)]


def _done_to(view: View, event: Event) -> list[Quantity]:
    """The first number of those or of that to whom an act is done: who died, are those who die.

    Of what is done to nobody, it is that of the doers: "six of the nine councillors resigned".
    """
    of_doers = doer_undergoes(event) or (event.patient_span is None and event.construction == "intransitive")
    span = event.agent_span if of_doers else event.patient_span
    return list(_inside(view, span))[:1] if span is not None else []


def _inside(view: View, span: Span) -> Iterator[Quantity]:
    return (one for one in view.quantities_of.get(span.article, ()) if span.contains(one.number))
