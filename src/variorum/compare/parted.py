"""Whether two versions of a row part though no ladder sets them apart: in a denial, number or quotation."""

from __future__ import annotations

from variorum.compare import like_numbers
from variorum.compare.denied_words import Version, says_the_contrary
from variorum.compare.event_pairs import EventPair
from variorum.compare.other_statements import other_statements
from variorum.compare.statement_pairs import StatementPair
from variorum.compare.view import View
from variorum.model import Event, Quantity, Verdict
from variorum.text.acts import is_denial
from variorum.text.agency import doer_undergoes


def parted(pair: StatementPair | EventPair) -> Verdict:
    """What two versions deserve that no ladder has set apart: SAME, or less where they part after all.

    UNSURE where one denies what the other says ("nobody is missing", "five people are missing"); of
    statements also where each has a number of like things that the other has not ("340 silos", "all 9,600
    silos"), where what they quote does not show that it is one quotation, or where they tell of other things
    in like words (:func:`other_statements`); COMPATIBLE where the numbers are told one after the other, of a
    count that grows, or share no value though they may fit. What one merely adds parts nothing.
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
    if pair.polarities_clash() or pair.quotes_apart() or _by_one_not_said(pair) or _each_said_their_own(pair):
        return "UNSURE"
    if _denies(Version(pair.left), Version(pair.right)) or _denies(Version(pair.right), Version(pair.left)):
        return "UNSURE"
    counted = like_numbers.said(pair.view, pair.left, pair.right)
    if counted == "SAME" and like_numbers.share_none(pair.view, pair.left, pair.right):
        return "COMPATIBLE"  # "at least seven" may hold of fourteen, but does not say so
    return counted if counted != "SAME" else other_statements(pair)


def _by_one_not_said(pair: StatementPair) -> bool:
    """True if by one alone it was not said ("is not expected", "is expected"), with no denial beside."""
    denies = pair.one_distances() or any(is_denial(one.cue_lemma) for one in (pair.left, pair.right))
    return pair.left.negated != pair.right.negated and not denies


def _each_said_their_own(pair: StatementPair) -> bool:
    """True if two, of whom neither speaks for or through the other, share but a word or two.

    That the harbour police hold it an accident is not told by an article in which the accused calls it one.
    """
    if pair.speaker_unknown() or pair.long_same_words() or pair.much_alike():
        return False
    persons = pair.both_persons() or (pair.body_and_person() and not pair.crowd_and_person())
    may_be_one = (
        pair.same_speaker,
        pair.speaker_by_pronoun,
        pair.speaker_by_description,
        pair.speaker_in_a_crowd,
        pair.speakers_spelled_alike,
        pair.named_in_source,
        pair.office_in_letters,
        pair.speaks_inside,
        pair.listed_in_source,
        pair.head_in_words,
        pair.agency_carries,
        pair.speaker_is_relay,
        pair.may_speak_for,
        pair.document_and_author,
        pair.other_speaker_near,
    )
    return persons and not any(holds() for holds in may_be_one)


def parted_in_number(pair: EventPair) -> Verdict | None:
    """What two versions of an act deserve for how many it was done to; None where not both say how many.

    A headline "Hostages freed" in both does not make "freed three of the 12" and "freed 12" the same.
    """
    left, right = (_done_to(pair.view, one) for one in (pair.left, pair.right))
    return like_numbers.judged(pair.view, left, right) if left and right else None


def _holds(event: Event) -> bool:
    """True if the act was done, in the words of who tells it or of who denies it: "denied that he left" and
    "did not leave" are one."""
    return event.negated == (event.modality == "denied")


def _denies(one: Version, other: Version) -> bool:
    """True if most words of something that ``one`` denies stand in what ``other`` says, and no contrary."""
    return any(
        held.names <= (said := other.affirmed(held.behind))
        and not says_the_contrary(held.behind, said)
        and 2 * sum(word in said for word in held.behind) > len(held.behind)
        for held in one.denied
    )


def _done_to(view: View, event: Event) -> list[Quantity]:
    """The first number of those or of that to whom an act is done: who died, are those who die.

    Of what is done to nobody, it is that of the doers: "six of the nine councillors resigned".
    """
    of_doers = doer_undergoes(event) or (event.patient_span is None and event.construction == "intransitive")
    span = event.agent_span if of_doers else event.patient_span
    return list(like_numbers.inside(view, span))[:1] if span is not None else []
