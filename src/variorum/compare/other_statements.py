"""Whether two statements that share their words say other things: parties turned round, times, demands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from variorum.compare.changed_words import content_words, gives_age, reality_kinds, scope_words
from variorum.compare.statement_pairs import StatementPair
from variorum.compare.wording import Aligned, Word, align, words
from variorum.model import Statement, Verdict
from variorum.text import lexicon
from variorum.text.stems import stems

_DONE = frozenset({"had", "has", "have"})
"""Auxiliaries of what is done, beside which "will" or "would" of the other version is another time."""

_WILL = frozenset({"will", "would", "shall", "to", "may", "might", "could", "can"})
"""Words of a cue by which it is still to come."""

FEW_WORDS = 2
"""Words that name something on either side, where two versions part in how much it holds of."""


def other_statements(pair: StatementPair) -> Verdict:
    """What two statements deserve that are told in like words of other things; SAME where nothing shows it.

    UNSURE where the parties changed places ("Orlo sued Casse", "Casse sued Orlo"), where one tells what is to
    come and the other what is done, and where somebody accuses or demands and somebody else tells what came
    of it; COMPATIBLE where one says it of more, or as more binding.
    """
    alone = _aligned(pair)
    if _turned_round(pair) or _to_come_and_done(alone) or _still_to_do(pair) or _asked_and_told(pair):
        return "UNSURE"
    less = _of_more(alone) or _more_binding(alone) or _of_an_age(pair, alone)
    return "COMPATIBLE" if less else "SAME"


def _aligned(pair: StatementPair) -> Aligned:
    mine, theirs = (_words_of(pair, one) for one in (pair.left, pair.right))
    return align(mine, theirs)


def _words_of(pair: StatementPair, one: Statement) -> tuple[Word, ...]:
    return words(pair.view.articles[one.article], one.content)


def _turned_round(pair: StatementPair) -> bool:
    """True if each speaker stands in the other's words, and nothing else parts: not "agreed with"."""
    left, right = pair.left, pair.right
    if left.source is None or right.source is None or left.cue_lemma != right.cue_lemma:
        return False
    said = [[word.text for word in _words_of(pair, one)] for one in (left, right)]
    with_each_other = any(
        held[:1] == ["with"] or (one.cue is not None and one.cue.text.endswith(" with"))
        for one, held in zip((left, right), said, strict=True)
    )
    if with_each_other:
        return False
    mine, theirs = set(stems(left.source.text)), set(stems(right.source.text))
    first, second = (set(stems(" ".join(held))) for held in said)
    inside = bool(mine and theirs) and mine.isdisjoint(theirs) and theirs <= first and mine <= second
    return inside and mine.isdisjoint(first) and first - theirs == second - mine


def _to_come_and_done(alone: Aligned) -> bool:
    """True if one version alone has "will" or "would", the other an auxiliary of what is done."""
    sides = (alone.left_only, alone.right_only)
    return any(
        "planned" in reality_kinds(one)
        and not reality_kinds(other)
        and _texts(one).isdisjoint(_DONE)
        and not _texts(other).isdisjoint(_DONE)
        for one, other in (sides, sides[::-1])
    )


def _still_to_do(pair: StatementPair) -> bool:
    """True if one will do by a word what the other has done by another: "will decide on", "has approved"."""
    left, right = pair.left, pair.right
    if left.cue_lemma == right.cue_lemma or left.negated or right.negated:
        return False
    return _will_and_did(left, right) or _will_and_did(right, left)


def _will_and_did(one: Statement, other: Statement) -> bool:
    first, second = (
        said.cue.text.casefold().split() if said.cue is not None else [] for said in (one, other)
    )
    return other.act != "speech" and not _WILL.isdisjoint(first) and _WILL.isdisjoint(second)


def _asked_and_told(pair: StatementPair) -> bool:
    """True if one accuses or demands, and somebody else, who is known, tells of something or says it too."""
    left, right = pair.left, pair.right
    if pair.speaker_unknown() or pair.same_speaker() or pair.speakers_spelled_alike() or pair.may_speak_for():
        return False
    asks = [one.modality == "demanded" or one.cue_lemma in _accusing() for one in (left, right)]
    return asks[0] != asks[1]


def _of_more(alone: Aligned) -> bool:
    """True if the versions part in a word or two, among them how many or which of a kind it holds of."""
    left, right = alone.left_only, alone.right_only
    few = all(len(content_words(side)) <= FEW_WORDS for side in (left, right))
    return few and bool(left and right) and scope_words(left) != scope_words(right)


def _of_an_age(pair: StatementPair, alone: Aligned) -> bool:
    """True if one version alone says of what age those are whom both name: "children under five"."""
    sides = (pair.left, alone.left_only, alone.right_only), (pair.right, alone.right_only, alone.left_only)
    return any(not other and gives_age(mine, _words_of(pair, one)) for one, mine, other in sides)


def _more_binding(alone: Aligned) -> bool:
    """True if one is as planned and the other as possible or demanded, or one as a must and the other not."""
    left, right = (reality_kinds(side) for side in (alone.left_only, alone.right_only))
    return bool(left and right) and left.isdisjoint(right)


def _texts(held: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.text for word in held)


@cache
def _accusing() -> frozenset[str]:
    return frozenset(lexicon.words("accusing_cues.txt"))
