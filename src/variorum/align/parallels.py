"""Sentences of several articles that tell one thing in other words, though no row sets them side by side.

Rows join marks: one saying, one act, one number. Much that two articles both tell has no such mark in common
("no longer bans", "removed the line"). Here whole sentences are held against each other, by the words and
meanings that they share; what comes of it is a hint to the reader, never a count of origins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.align.cases import steps_told
from variorum.align.joining import Edge, Pair, join
from variorum.align.ladder import Level
from variorum.align.likeness import Rarity
from variorum.align.parallel_features import NAMES, Passage, pairs, passages
from variorum.align.reading import READ, read_together
from variorum.align.weights import trained
from variorum.model import Actor, Fellow, Fellows, Marks, Pairing, Parallel, Span, Story, Vectors, content_id
from variorum.text.ages import of_other_children
from variorum.text.names.people import compare_people

TABLE = "parallels.tsv"
"""The weights of the features of two sentences."""

READ_TABLE = "parallels_read.tsv"
"""Those of two sentences that are read together."""

LIKELY = 0.55
"""Likelihood from which two sentences, each the other's likest in the two articles, are parallel."""

SURE = 0.8
"""Likelihood from which two sentences are parallel though one has a likelier fellow."""

NEAR = 0.5
"""Likelihood from which two sentences of joined passages count half where none of the above holds them."""

LEAST_STEMS = 3
"""A sentence of fewer telling words ("Casse, 14 May.") tells too little to stand beside another."""

MOSTLY = 0.5
"""Part of a sentence's letters from which it is the words of whoever is quoted."""

_LEVEL = Level(0, "told alike", ())


@dataclass(frozen=True)
class Alike:
    """The sentences of a story whose rows are made, and how likely each two of them tell one thing.

    ``likely`` holds the pairs that are compared: none within one origin, none that are far apart in meaning,
    none that tell of two children or of two steps of a case at law.
    """

    told: Sequence[Passage]
    likely: Mapping[Pair, float]

    @classmethod
    def of(
        cls, story: Story, marks: Sequence[Marks], vectors: Vectors, pairing: Pairing | None = None
    ) -> Alike:
        """``marks`` are resolved; their order changes nothing. Without ``pairing`` none are read together."""
        compared = story.compared()
        printed = {article.id: content_id("text", article.text) for article in compared}
        in_order = sorted(marks, key=lambda one: (printed[one.article], one.article))
        told = passages(compared, in_order, story.rows)
        origins = {article.id: article.origin or article.id for article in compared}
        found = {
            (left, right): features
            for (left, right), features in pairs(told, origins, Rarity(in_order), vectors).items()
            if not _tell_of_two(told[left].span.text, told[right].span.text)
        }
        likely = {pair: trained(TABLE, NAMES).rate(features) for pair, features in found.items()}
        if pairing is not None:
            texts = [one.span.text for one in told]
            weights = trained(READ_TABLE, (*NAMES, READ))
            likely.update(read_together(likely, found, texts, pairing, weights))
        quoted = _quoted(story, in_order, told)
        return cls(told, {pair: value for pair, value in likely.items() if not _of_two(quoted, pair)})

    @property
    def articles(self) -> list[str]:
        """The article of each sentence."""
        return [one.span.article for one in self.told]

    def fellows(self) -> Fellows:
        """For each sentence, by article, the one there that likeliest tells the same; of equals the first."""
        found: dict[Span, dict[str, Fellow]] = {one.span: {} for one in self.told}
        for pair, value in self.likely.items():
            for one, other in (pair, pair[::-1]):
                fellow = Fellow(self.told[other].span, value)
                held = found[self.told[one].span]
                known = held.setdefault(fellow.passage.article, fellow)
                if (-value, fellow.passage) < (-known.likelihood, known.passage):
                    held[fellow.passage.article] = fellow
        return found


def _tell_of_two(left: str, right: str) -> bool:
    """True of a child of 3 and a child of 9, and of who was charged and who was sentenced."""
    one, other = steps_told(left), steps_told(right)
    return (bool(one and other) and one.isdisjoint(other)) or of_other_children(left, right)


def _quoted(story: Story, marks: Sequence[Marks], told: Sequence[Passage]) -> dict[int, str]:
    """The person, by name, whose quoted words most of a passage is, by the passage's number."""
    names = {one.id: one.name for one in story.actors if one.kind == "person" and _is_named(one)}
    places: dict[str, list[int]] = {}
    for number, passage in enumerate(told):
        places.setdefault(passage.span.article, []).append(number)
    found: dict[int, str] = {}
    for one in marks:
        said = [mark for mark in one.statements if mark.form != "indirect" and mark.actor in names]
        for mark in said:
            for number in places.get(one.article, ()):
                span = told[number].span
                held = sum(max(0, min(at.end, span.end) - max(at.start, span.start)) for at in mark.content)
                if held >= MOSTLY * (span.end - span.start):
                    found[number] = names[mark.actor or ""]
    return found


def _is_named(actor: Actor) -> bool:
    return any(mention.form == "name" for mention in actor.mentions)


def _of_two(quoted: Mapping[int, str], pair: Pair) -> bool:
    """True for the words of two persons: each has said their own, however alike."""
    left, right = (quoted.get(number, "") for number in pair)
    return bool(left and right) and compare_people(left, right).level == "different"


def parallels(story: Story, alike: Alike) -> tuple[Parallel, ...]:
    """The parallel passages of the story, in the order of print.

    Passages of one origin are never parallel, nor are those parallels told that rows show already.
    """
    told, articles = alike.told, alike.articles
    telling = [len(one.stems) >= LEAST_STEMS for one in told]
    likely = {pair: value for pair, value in alike.likely.items() if telling[pair[0]] and telling[pair[1]]}

    def is_near(left: int, right: int) -> bool:
        return likely.get((min(left, right), max(left, right)), 0.0) >= NEAR

    groups, _ = join(
        articles, edges(likely, articles), lambda left, right: False, is_near, by_score=True, parts=True
    )
    order = {article.id: number for number, article in enumerate(story.compared())}
    found = []
    for group in groups:
        members = [told[number] for number in group]
        if len({articles[number] for number in group}) > 1 and not _are_shown(members):
            spans = sorted((one.span for one in members), key=lambda span: (order[span.article], span.start))
            found.append(Parallel(tuple(spans)))
    return tuple(sorted(found, key=lambda one: [(order[span.article], span.start) for span in one.passages]))


def edges(likely: Mapping[Pair, float], articles: Sequence[str]) -> dict[Pair, Edge]:
    """The pairs that are parallel, ``articles[i]`` being the article of passage ``i``."""
    best: dict[tuple[int, str], float] = {}
    for (left, right), value in likely.items():
        for one, other in ((left, right), (right, left)):
            best[one, articles[other]] = max(best.get((one, articles[other]), 0.0), value)
    found = {}
    for (left, right), value in likely.items():
        is_best = value >= max(best[left, articles[right]], best[right, articles[left]])
        if value >= SURE or (is_best and value >= LIKELY):
            found[left, right] = Edge(left, right, _LEVEL, value, {})
    return found


def _are_shown(members: Sequence[Passage]) -> bool:
    """True if rows alone lead from each article of the passages to every other one."""
    groups: list[set[str]] = []
    of_row: dict[str, set[str]] = {}
    for one in members:
        for row in one.told:
            of_row.setdefault(row, set()).add(one.span.article)
    for held in [*of_row.values(), *({one.span.article} for one in members)]:
        joined = held.union(*(group for group in groups if group & held))
        groups = [group for group in groups if not group & held] + [joined]
    return len(groups) == 1
