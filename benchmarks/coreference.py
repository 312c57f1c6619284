"""Chains of events and of actors over documents: ECB+, gold mentions and raw text, CoNLL F1.

A topic of ECB+ holds the reports of two events of one kind (two quakes, two trials). The reports of a topic
are handed over as one story, without saying which of the two events each tells; that is to be found out.
Only the sentences that the authors of the corpus checked count, and chains of one mention count too. Counts
are added up over topics.

``event_conll_f1``, ``entity_conll_f1``: the mentions are given, their joining is measured; entities are
participants and places, times are left out (they are values here, not actors). The corpus marks few words of
a mention ("inmate", "in Orrin"); its articles and adjectives are read with it, a preposition is not.
``head_lemma_…``: the same mentions joined by equal head lemma in the whole topic; ``…_in_group``: within the
two groups of reports as the corpus gives them, which is the stronger baseline and knows more than we do.
``given_…``: ours with those groups given, too.
``rows_event``: the rows of the page, which hold precision above recall.
``within_entity``: each document alone, its entities of two mentions and more; ``pronoun_precision`` is the
share of pronouns we join whose nearest earlier name or description in our chain is in their gold chain,
``pronoun_recall`` of all gold pronouns that have one.
``raw_…``: our own mentions of the checked sentences; one counts as a gold mention where our trigger
lies in it (events), or where both end alike but for possessive endings (entities).
``triggers_found``: the share of gold events in which a trigger of ours lies.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from benchmarks.coreference_scores import conll
from benchmarks.ecbplus import Gold, Place, Told, at, event_id, holding, told_of, topics_of
from benchmarks.frame import Benchmark, Figures, Yardstick, main
from variorum import align, annotate
from variorum.align.event_chains import chains
from variorum.align.event_rows import group
from variorum.align.likeness import Rarity
from variorum.model import Article, Event, Marks, Mention, Vectors

Partition = list[set[Hashable]]
Scored = list[tuple[Partition, Partition]]
_END = re.compile(r"(?:['’]s?|[\s\W]+)$")


def measure(data: Path, options: Mapping[str, str]) -> Figures:
    """CoNLL F1 over the topics of ``--topics``, the development topics without it."""
    parser, vectors = annotate.SpacyParser(), annotate.MiniLM()
    scored: dict[str, Scored] = defaultdict(list)
    pronouns = _Pronouns()
    counts = {"topics": 0, "documents": 0, "event_mentions": 0, "entity_mentions": 0, "triggers_found": 0}
    for topic in topics_of(data, options.get("topics", "")):
        told = told_of(data, topic, parser)
        for name, pair in _of_topic(told, vectors).items():
            scored[name].append(pair)
        for one in told:
            scored["within_entity"].append(_alone(one, pronouns))
        counts["topics"] += 1
        counts["documents"] += len(told)
        counts["event_mentions"] += sum(len(one.event_gold) for one in told)
        counts["entity_mentions"] += sum(len(one.actor_gold) for one in told)
        counts["triggers_found"] += sum(one.triggers_found() for one in told)
    found = {f"{name}_conll_f1": conll(pairs) for name, pairs in sorted(scored.items())}
    share = counts.pop("triggers_found") / max(1, counts["event_mentions"])
    return {**found, **pronouns.figures(), "triggers_found": share, **counts}


def _of_topic(told: Sequence[Told], vectors: Vectors) -> dict[str, tuple[Partition, Partition]]:
    """Gold and response of each way of joining."""
    acts = _chains(gold for one in told for gold in one.event_gold)
    actors = _chains(gold for one in told for gold in one.actor_gold)
    parts = [[one for one in told if one.part == part] for part in (0, 1)]
    joined = _events(told, [one.acts for one in told], vectors)
    return {
        "event": (acts, _partition(joined.chains)),
        "given_event": (
            acts,
            _partition(
                chain
                for part in parts
                if part
                for chain in _events(part, [one.acts for one in part], vectors).chains
            ),
        ),
        "rows_event": (acts, _partition(joined.rows)),
        "head_lemma_event": (acts, _by_lemma(told, "events", grouped=False)),
        "head_lemma_event_in_group": (acts, _by_lemma(told, "events", grouped=True)),
        "raw_event": (acts, _raw_events(told, vectors)),
        "entity": (actors, _actors(told)),
        "given_entity": (actors, [chain for part in parts for chain in _actors(part)]),
        "head_lemma_entity": (actors, _by_lemma(told, "mentions", grouped=False)),
        "head_lemma_entity_in_group": (actors, _by_lemma(told, "mentions", grouped=True)),
        "raw_entity": (actors, _raw_actors(told)),
    }


@dataclass(frozen=True, slots=True)
class _Joined:
    """Events by place, as chains and as rows."""

    chains: list[set[Place]]
    rows: list[set[Place]]


def _events(told: Sequence[Told], marks: Sequence[Marks], vectors: Vectors) -> _Joined:
    """Our chains and rows of the events of ``marks``; actors are those that we find ourselves."""
    articles = [one.article for one in told]
    cast = align.actors(articles, marks)
    resolved = align.resolve(articles, marks, cast)
    found = [event for one in resolved for event in one.events]
    rarity = Rarity(resolved)
    # Gold mentions are known by their own places, ours by those of their triggers.
    gold = {event_id(g): at(g) for one in told for g in one.event_gold}
    places = [gold.get(event.id) or _place(event) for event in found]
    grouped, _ = group(found, resolved, cast.actors, vectors, rarity)
    chained = chains(found, resolved, vectors, rarity)
    return _Joined(
        [{places[number] for number in chain} for chain in chained],
        [{places[number] for number in row} for row in grouped],
    )


def _raw_events(told: Sequence[Told], vectors: Vectors) -> Partition:
    """Chains of our own events of the checked sentences, as gold mentions where the trigger lies in one."""
    gold = {one.article.id: one.event_gold for one in told}
    by_article = {one.article.id: one for one in told}
    response = []
    for chain in _events(told, [one.own for one in told], vectors).chains:
        kept: set[Hashable] = set()
        for article, start, end in sorted(chain):
            if by_article[article].is_checked(start):
                kept.add(holding(start, gold[article]) or (article, start, end))
        response.append(kept)
    return _partition(response)


def _actors(told: Sequence[Told]) -> Partition:
    """Our actors of the gold mentions; a mention without one stands alone."""
    cast = align.actors([one.article for one in told], [one.given for one in told])
    found: dict[str, set[Hashable]] = defaultdict(set)
    for one in told:
        for mention in one.given.mentions:
            found[cast.of_mention.get(mention.id, mention.id)].add(one.place[mention.id])
    return [found[actor] for actor in sorted(found)]


def _raw_actors(told: Sequence[Told]) -> Partition:
    """Our actors of our own mentions of the checked sentences."""
    cast = align.actors([one.article for one in told], [one.own for one in told])
    found: dict[str, set[Hashable]] = defaultdict(set)
    for one in told:
        gold = {_end(one.article, mention.end): mention for mention in one.actor_gold}
        for mention in one.own.mentions:
            actor = cast.of_mention.get(mention.id)
            if actor is None or not one.is_checked(mention.span.start):
                continue
            same = gold.get(_end(one.article, mention.span.end))
            found[actor].add(at(same) if same else _of(mention))
    return _partition([found[actor] for actor in sorted(found)])


def _by_lemma(told: Sequence[Told], what: Literal["events", "mentions"], *, grouped: bool) -> Partition:
    """The given mentions by head lemma: the baseline."""
    found: dict[tuple[int, str], set[Hashable]] = defaultdict(set)
    for one in told:
        part = one.part if grouped else 0
        places = {event_id(gold): at(gold) for gold in one.event_gold}
        if what == "events":
            for event in one.acts.events:
                found[part, event.lemma].add(places[event.id])
        else:
            for mention in one.given.mentions:
                found[part, mention.head].add(one.place[mention.id])
    return [found[key] for key in sorted(found)]


def _alone(one: Told, pronouns: _Pronouns) -> tuple[Partition, Partition]:
    """The entities of two mentions and more of one document alone: gold and ours."""
    ours = _actors([one])
    pronouns.add(one, ours)
    return (
        [chain for chain in _chains(one.actor_gold) if len(chain) > 1],
        [chain for chain in ours if len(chain) > 1],
    )


class _Pronouns:
    """How many pronouns of the gold mentions are joined, and rightly."""

    def __init__(self) -> None:
        self.known = self.joined = self.right = 0

    def add(self, one: Told, ours: Partition) -> None:
        """Count the pronouns of one document whose chain has an earlier name or description."""
        chain_of = {at(gold): gold.chain for gold in one.actor_gold}
        actor_of = {place: number for number, chain in enumerate(ours) for place in chain}
        earlier: list[Place] = []
        for mention in sorted(one.given.mentions, key=lambda mention: mention.span):
            place = one.place[mention.id]
            if mention.form != "pronoun":
                earlier.append(place)
                continue
            self.known += any(chain_of[other] == chain_of[place] for other in earlier)
            chosen = [other for other in earlier if actor_of[other] == actor_of[place]]
            if chosen:
                self.joined += 1
                self.right += chain_of[chosen[-1]] == chain_of[place]

    def figures(self) -> dict[str, float | int]:
        """Precision, recall and how many were joined."""
        return {
            "pronoun_precision": self.right / max(1, self.joined),
            "pronoun_recall": self.right / max(1, self.known),
            "pronouns_joined": self.joined,
        }


def _chains(gold: Iterable[Gold]) -> Partition:
    found: dict[str, set[Hashable]] = defaultdict(set)
    for one in gold:
        found[one.chain].add(at(one))
    return [found[chain] for chain in sorted(found)]


def _partition(chains: Iterable[Set[Hashable]]) -> Partition:
    """The chains made disjoint: a mention stays in the first that holds it."""
    seen: set[Hashable] = set()
    found = []
    for chain in chains:
        fresh = set(chain - seen)
        seen |= fresh
        if fresh:
            found.append(fresh)
    return found


def _place(event: Event) -> Place:
    return event.article, event.trigger.start, event.trigger.end


def _of(mention: Mention) -> Place:
    return mention.span.article, mention.span.start, mention.span.end


def _end(article: Article, end: int) -> int:
    """Where a mention ends but for a possessive ending or a sign."""
    closing = _END.search(article.text, max(0, end - 4), end)
    return closing.start() if closing else end


BENCHMARK = Benchmark(
    "coreference",
    measure,
    default="coreference/ecbplus",
    yardsticks=(
        Yardstick("event_conll_f1", 0.795, "Barhom et al. 2019, test topics"),
        Yardstick("head_lemma_event_in_group_conll_f1", 0.765, "same head lemma, test topics"),
    ),
    options=(("topics", "topics A-B or A,B; the development topics without it"),),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
