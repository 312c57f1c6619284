"""Rows of statements: what is one saying, told by one or more articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from variorum.align.joining import Edge, Pair, join, mutual_edges
from variorum.align.ladder import Features, number
from variorum.align.likeness import Nearness, Rarity
from variorum.model import ActorKind, Statement, Vectors
from variorum.text.acts import is_denial
from variorum.text.stems import negations, numbers, stems, words

CUT_RATIO = 96.0
"""Least likeness (rapidfuzz partial ratio, 0 to 100) of a cut to the stretch it was cut from."""

CUT_CHARACTERS = 18
"""Characters of the shortest stretch that is held to be a cut of another."""

LEAST_COSINE = 0.4
"""Least cosine of two contents that are compared."""

NEAR_COSINE = 0.6
"""Cosine from which two contents of joined rows count half where no level holds them."""

_BODIES = {"government", "organisation", "group", "place"}


@dataclass(frozen=True, slots=True)
class Saying:
    """What is compared of a statement."""

    article: str
    text: str
    words: tuple[str, ...]
    stems: frozenset[str]
    numbers: frozenset[str]
    denials: int
    speaker: str | None
    candidates: frozenset[str]
    source: frozenset[str]
    kind: str
    denied: bool


def saying(statement: Statement, kinds: Mapping[str, ActorKind]) -> Saying:
    """The content of a statement as one text, with what decides about it."""
    text = content_text(statement)
    return Saying(
        article=statement.article,
        text=text,
        words=words(text),
        stems=frozenset(stems(text)),
        numbers=numbers(text),
        denials=negations(text) + statement.negated,
        speaker=statement.actor,
        candidates=frozenset(statement.candidates),
        source=frozenset(stems(statement.source.text)) if statement.source is not None else frozenset(),
        kind=kinds.get(statement.actor or "", "unknown"),
        denied=statement.negated or is_denial(statement.cue_lemma),
    )


def content_text(statement: Statement) -> str:
    """The words of a statement's content, its parts joined by spaces."""
    return " ".join(" ".join(part.text.split()) for part in statement.content)


def group(
    statements: Sequence[Statement],
    vectors: Vectors,
    rarity: Rarity,
    kinds: Mapping[str, ActorKind] | None = None,
) -> tuple[tuple[tuple[int, ...], ...], Mapping[Pair, Edge]]:
    """Groups of statements (by their number) that are one saying, and the edges that hold them.

    A statement and one inside its content are never one. ``kinds`` are those of the actors, by id.
    """
    sayings = [saying(statement, kinds or {}) for statement in statements]
    articles = [one.article for one in sayings]
    near = Nearness(vectors, [one.text for one in sayings])
    seen: dict[Pair, dict[str, float | str]] = {}
    for left, right in near.candidates(range(len(sayings)), LEAST_COSINE):
        if not _overlap(statements[left], statements[right]):
            seen[left, right] = compare(sayings[left], sayings[right], near.cosine(left, right), rarity)
    edges = mutual_edges("statement", seen, _score, articles)

    def vetoed(left: int, right: int) -> bool:
        if _overlap(statements[left], statements[right]):
            return True
        one, other = sayings[left], sayings[right]
        disputed = one.denied != other.denied and _about(one, other) == "body"
        return _speaker(one, other) == "different" and not disputed

    return join(articles, edges, vetoed, lambda left, right: near.cosine(left, right) >= NEAR_COSINE)


def compare(left: Saying, right: Saying, cosine: float, rarity: Rarity) -> dict[str, float | str]:
    """The named features of two sayings; symmetric."""
    shared, joint = rarity.shared(left.stems, right.stems)
    return {
        "article": "same" if left.article == right.article else "other",
        "words": _same_words(left.words, right.words),
        "speaker": _speaker(left, right),
        "stems": float(min(len(left.stems), len(right.stems))),
        "both": float(len(left.stems & right.stems)),
        "shared": shared,
        "joint": joint,
        "cosine": cosine,
        "numbers": "different"
        if left.numbers and right.numbers and not left.numbers & right.numbers
        else "fit",
        "about": _about(left, right),
        "denied": "one" if left.denied != right.denied else "no",
        "polarity": "same" if left.denials % 2 == right.denials % 2 else "different",
    }


def _score(features: Features) -> float:
    cosine, shared, joint = (number(features, name) for name in ("cosine", "shared", "joint"))
    return round(0.5 * cosine + 0.25 * shared + 0.25 * joint, 3)


def _same_words(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    if left == right:
        return "equal"
    shorter, longer = sorted((" ".join(left), " ".join(right)), key=lambda text: (len(text), text))
    if len(shorter) < CUT_CHARACTERS or len(shorter) == len(longer):
        return "other"
    if f" {shorter} " in f" {longer} " or fuzz.partial_ratio(shorter, longer) >= CUT_RATIO:
        return "cut"
    return "other"


def _speaker(left: Saying, right: Saying) -> str:
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


def _about(left: Saying, right: Saying) -> str:
    """``body`` where a person's words stand beside a body's that he may speak for."""
    kinds = {left.kind, right.kind}
    return "body" if "person" in kinds and kinds & _BODIES else "other"


def _overlap(left: Statement, right: Statement) -> bool:
    return left.article == right.article and any(
        one.overlaps(other) for one in left.content for other in right.content
    )
