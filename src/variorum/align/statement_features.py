"""The named features of two statements, for a scorer (:mod:`variorum.align.weights`).

All are symmetric and lie between about -3 and 3.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from variorum.align import wordings
from variorum.align.likeness import Rarity
from variorum.align.sayings import Saying
from variorum.model import When
from variorum.text.edtf import ANY_TIME, intersects

NAMES = (
    "cosine",
    "told",
    "above_least",
    "above_mean",
    "ahead_least",
    "ahead_most",
    "shared",
    "joint",
    "in_order",
    "quoted_in_order",
    "quoted_apart",
    "sentence_shared",
    "sentence_joint",
    "numbers_shared",
    "numbers_apart",
    "names_shared",
    "names_apart",
    "same_speaker",
    "other_speaker",
    "source_words",
    "on_behalf",
    "may_be_speaker",
    "same_cue",
    "same_modality",
    "same_polarity",
    "same_time",
    "other_time",
    "length_ratio",
    "shorter",
    "bare",
    "lead",
    "below_best",
    "same_speaker_cosine",
    "same_speaker_shared",
    "same_speaker_sentence",
    "other_speaker_cosine",
    "other_speaker_in_order",
    "cosine_shared",
    "cosine_sentence",
    *wordings.NAMES,
    "cues",
)
"""The features in the order of :func:`of`."""


def speakers(left: Saying, right: Saying) -> str:
    """``same`` and ``different`` only where both are known; by their printed words where neither is."""
    if left.speaker is not None and right.speaker is not None:
        if left.speaker == right.speaker:
            return "same"
        # Printed alike, resolved apart ("the head of the Front, Joro Vask" and "Vask"): not sure.
        return "unsure" if left.source & right.source else "different"
    # One word ("officials", "the statement") may be anybody's.
    if (
        left.speaker is None
        and right.speaker is None
        and len(left.source) > 1
        and left.source == right.source
    ):
        return "same"
    return "unsure"


def base(left: Saying, right: Saying, cosine: float, rarity: Rarity) -> float:
    """A plain likeness, by which a statement's best fellow in another article is known."""
    shared, joint = rarity.shared(left.stems, right.stems)
    sentence = rarity.shared(left.sentence, right.sentence)[1]
    return round(0.4 * cosine + 0.2 * shared + 0.2 * joint + 0.2 * sentence, 3)


def of(
    left: Saying,
    right: Saying,
    cosine: float,
    told: float,
    standing: Sequence[float],
    below: float,
    words: Sequence[float],
    cues: float,
    rarity: Rarity,
) -> tuple[float, ...]:
    """The features.

    ``cosine`` is that of the contents, ``told`` that of the contents with who said them, ``standing`` how
    that stands out (:class:`variorum.align.standing.Standing`), ``below`` how far the pair's :func:`base`
    lies below the best of either mark, ``words`` what :class:`variorum.align.wordings.Wordings` finds,
    ``cues`` the cosine of the cues.
    """
    shared, joint = rarity.shared(left.stems, right.stems)
    around, around_joint = rarity.shared(left.sentence, right.sentence)
    speaker = speakers(left, right)
    same, other = float(speaker == "same"), float(speaker == "different")
    in_order = _in_order(left.words, right.words)
    longer = max(len(left.words), len(right.words), 1)
    shorter = max(min(len(left.words), len(right.words)), 1)
    one, two = left.statement, right.statement
    quoted = _in_order(left.quoted, right.quoted)
    time = _times(one.said, two.said)
    return (
        cosine,
        told,
        *standing,
        shared,
        joint,
        in_order,
        quoted,
        float(bool(left.quoted) and bool(right.quoted) and quoted < 0.3),
        around,
        around_joint,
        float(bool(left.numbers & right.numbers)),
        float(bool(left.numbers) and bool(right.numbers) and not left.numbers & right.numbers),
        rarity.shared(left.names, right.names)[0],
        float(bool(left.names - right.names) and bool(right.names - left.names)),
        same,
        other,
        rarity.shared(left.source, right.source)[0],
        float(_is_on_behalf(left, right)),
        float(speaker == "unsure" and _may_be(left, right)),
        float(bool(one.cue_lemma) and one.cue_lemma == two.cue_lemma),
        float(one.modality == two.modality),
        float(left.denials % 2 == right.denials % 2),
        float(time > 0),
        float(time < 0),
        round(math.log(longer / shorter), 3),
        round(math.log1p(min(len(left.stems), len(right.stems))), 3),
        float(min(len(left.stems), len(right.stems)) <= 2),
        round(math.log1p(max(left.start, right.start)) / 10, 3),
        below,
        round(same * cosine, 3),
        round(same * shared, 3),
        round(same * around_joint, 3),
        round(other * cosine, 3),
        round(other * in_order, 3),
        round(cosine * shared, 3),
        round(cosine * around_joint, 3),
        *words,
        cues,
    )


def _in_order(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """The share of the shorter's words that the other holds in the same order; 0 for fewer than three."""
    shorter = min(len(left), len(right))
    if shorter < 3:
        return 0.0
    return round(LCSseq.similarity(left, right) / shorter, 3)


def _is_on_behalf(left: Saying, right: Saying) -> bool:
    """True if one speaks for the other, or both for one."""
    speaks_for = left.behalf is not None and left.behalf in (right.speaker, right.behalf)
    return speaks_for or (right.behalf is not None and right.behalf == left.speaker)


def _may_be(left: Saying, right: Saying) -> bool:
    """True if one's speaker is among those that may be the other's."""
    mine = left.candidates | ({left.speaker} if left.speaker else set())
    return bool(mine & (right.candidates | ({right.speaker} if right.speaker else set())))


def _times(left: When | None, right: When | None) -> int:
    """1 where the times of saying can meet, -1 where they cannot, 0 where one is unknown."""
    if left is None or right is None or ANY_TIME in (left.edtf, right.edtf):
        return 0
    return 1 if intersects(left.edtf, right.edtf) else -1
