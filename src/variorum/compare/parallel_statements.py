"""Words of two speakers, in sentences that seem to tell one thing, of which the one says the contrary."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.compare.statement_pairs import StatementPair
from variorum.compare.view import View
from variorum.model import Span, Statement
from variorum.text.stems import stems


def against(view: View, left: Span, right: Span) -> StatementPair | None:
    """The first statements of two sentences of which the one denies what the other says; None for none.

    Of two known speakers of whom none may speak for the other ("every clerk was asked", "they were not
    asked"). Not where each names somebody whom the other does not.
    """
    for one in _said_in(view, left):
        for other in _said_in(view, right):
            pair = StatementPair(view, one, other)
            if _are_two_voices(pair) and _is_denied(pair) and not _part_elsewhere(view, pair):
                return pair
    return None


def _said_in(view: View, sentence: Span) -> Iterator[Statement]:
    """The statements whose words begin in a sentence."""
    for one in view.statements_of.get(sentence.article, ()):
        if sentence.start <= one.content[0].start < sentence.end:
            yield one


def _are_two_voices(pair: StatementPair) -> bool:
    one_voice = pair.same_speaker() or pair.speakers_spelled_alike() or pair.may_speak_for()
    return not (pair.speaker_unknown() or one_voice or pair.one_by_nobody())


def _is_denied(pair: StatementPair) -> bool:
    opposed = pair.opposed_words() and not pair.of_two_doers()
    return opposed or (pair.denied_in_full() and not pair.disowned_by_nobody_named())


def _part_elsewhere(view: View, pair: StatementPair) -> bool:
    """True if each holds a name that the other's sentence lacks, or they count like things otherwise."""
    left, right = pair.left, pair.right
    names_part = _names_beyond(view, left, right) and _names_beyond(view, right, left)
    return names_part or pair.counts_part()


def _names_beyond(view: View, one: Statement, other: Statement) -> bool:
    """True if the words of one hold a name of which the other's sentence prints no word."""
    printed = frozenset(stems(view.sentence(other.content[0]).text))
    text = view.articles[one.article].text
    return any(
        printed.isdisjoint(stems(text[start:end]))
        for start, end, _ in view.names_at.get(one.article, ())
        if any(part.start <= start and end <= part.end for part in one.content)
    )
