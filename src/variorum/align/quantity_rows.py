"""Rows of quantities: one row for each thing counted, whatever number is printed for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.align.joining import Edge, Pair, join
from variorum.align.ladder import level_of, number
from variorum.align.likeness import Nearness, mutual
from variorum.model import Quantity, Vectors
from variorum.text.acts import act_of_noun, act_of_verb
from variorum.text.alike import alike
from variorum.text.stems import stem

LEAST_COSINE = 0.3


def group(
    quantities: Sequence[Quantity], vectors: Vectors
) -> tuple[tuple[tuple[int, ...], ...], Mapping[Pair, Edge]]:
    """Groups of quantities (by their number) that count one thing, and the edges that hold them.

    Only quantities of one unit and kind are compared; ordinals never are.
    """
    near = Nearness(vectors, [(one.sentence or one.phrase).text for one in quantities])
    articles = [one.article for one in quantities]
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, one in enumerate(quantities):
        if one.kind != "ordinal":
            blocks[one.kind, one.unit].append(index)
    seen: dict[Pair, dict[str, float | str]] = {}
    for name in sorted(blocks):
        for left, right in near.candidates(blocks[name], LEAST_COSINE):
            if not quantities[left].phrase.overlaps(quantities[right].phrase):
                seen[left, right] = compare(quantities[left], quantities[right], near.cosine(left, right))
    is_mutual = mutual({pair: _score(features) for pair, features in seen.items()}, articles)
    edges: dict[Pair, Edge] = {}
    for (left, right), features in seen.items():
        features["mutual"] = "yes" if is_mutual(left, right) else "no"
        level = level_of("quantity", features)
        if level is not None:
            edges[left, right] = Edge(left, right, level, _score(features), features)

    def vetoed(left: int, right: int) -> bool:
        one, other = quantities[left], quantities[right]
        if (one.kind, one.unit) != (other.kind, other.unit) or one.phrase.overlaps(other.phrase):
            return True
        return _counts(one, other) == "different" or _scope(one, other) == "different"

    return join(articles, edges, vetoed, lambda left, right: False)


def compare(left: Quantity, right: Quantity, cosine: float) -> dict[str, float | str]:
    """The named features of two quantities of one unit and kind; symmetric."""
    return {
        "counts": _counts(left, right),
        "act": _act(left, right),
        "scope": _scope(left, right),
        "value": "same" if (left.low, left.high) == (right.low, right.high) else "other",
        "cosine": cosine,
    }


def _score(features: Mapping[str, float | str]) -> float:
    cosine = number(features, "cosine")
    bonus = 0.2 * (features["value"] == "same") + 0.1 * (features["act"] == "same")
    bonus += 0.1 * (features["scope"] == "same") + 0.1 * (features["counts"] == "same")
    return round(cosine + bonus, 3)


def _counts(left: Quantity, right: Quantity) -> str:
    if not left.counts or not right.counts:
        return "same" if left.counts == right.counts and left.kind != "count" else "unknown"
    return "same" if alike(left.counts, right.counts) else "different"


def _act(left: Quantity, right: Quantity) -> str:
    if not left.of_event or not right.of_event:
        return "unknown"
    return "same" if _class(left.of_event) == _class(right.of_event) else "different"


def _class(lemma: str) -> str:
    act = act_of_verb(lemma) or act_of_noun(lemma)
    return act.kind if act is not None else lemma


def _scope(left: Quantity, right: Quantity) -> str:
    first, second = {stem(word) for word in left.scope}, {stem(word) for word in right.scope}
    if first == second:
        return "same"
    return "different" if first and second and not first & second else "unknown"
