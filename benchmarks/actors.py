"""Actors of a story: chains of NewsWCL50 with gold mentions and from raw text.

``conll_f1``: the mentions are given, only their joining is measured; all reports of an event are one
document, counts added up over events. ``head_lemma_conll_f1``: the same mentions joined by equal head
lemma. ``raw_conll_f1``: our own mentions; one counts as a gold mention where both cover the same words
but for determiners and possessive endings; our actors of a single mention are left out, since
the annotation covers prominent concepts only. ``seconds`` is the time of joining, without parses.
"""

from __future__ import annotations

import json
import re
import time
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path

from benchmarks.coreference_scores import conll
from benchmarks.frame import Benchmark, Figures, Yardstick, main
from benchmarks.newswcl50 import Gold, article_of, gold_of
from variorum import align, annotate, extract
from variorum.extract.mentions import describe
from variorum.model import Article, Marks, Mention, Parsed

Partition = list[set[Hashable]]
_EDGES = re.compile(r"^(?:the|a|an|this|that|these|those|his|her|their|its|mr\.?|mrs\.?|ms\.?)\s+", re.I)
_END = re.compile(r"(?:['’]s?|[\s\W]+)$")


def measure(data: Path, options: Mapping[str, str]) -> Figures:
    """CoNLL F1 over the events of ``data``; ``events`` in the options picks some ("0-2")."""
    records = [json.loads(line) for line in data.read_text("utf-8").splitlines() if line.strip()]
    if options.get("events"):
        first, _, last = options["events"].partition("-")
        records = records[int(first) : int(last or first) + 1]
    parser = annotate.SpacyParser()
    given, lemma, raw = [], [], []
    each: dict[str, float] = {}
    seconds = 0.0
    for record in records:
        event = _Event(record, parser)
        start = time.perf_counter()
        response = event.joined(event.given)
        seconds += time.perf_counter() - start
        given.append((event.key(), response))
        lemma.append((event.key(), event.by_head()))
        raw.append((event.key(), event.joined_raw()))
        each[record["story"].split("_")[0]] = conll(given[-1:])
    return {
        "conll_f1": conll(given),
        "head_lemma_conll_f1": conll(lemma),
        "raw_conll_f1": conll(raw),
        "seconds": seconds,
        "events": len(records),
        "event_conll_f1": each,
    }


class _Event:
    """One record: its articles, parses, gold mentions and ours."""

    def __init__(self, record: Mapping[str, object], parser: annotate.SpacyParser) -> None:
        reports: Sequence[Mapping[str, object]] = record["reports"]  # type: ignore[assignment]
        mentions: Sequence[Mapping[str, object]] = record["mentions"]  # type: ignore[assignment]
        self.articles: list[Article] = []
        self.gold: dict[tuple[str, int, int], Gold] = {}
        self.given: list[Marks] = []
        self.own: list[Marks] = []
        for report in reports:
            article = article_of(report)
            parsed = parser.parse(article)
            own = extract.marks(parsed)
            gold = gold_of(article, [m for m in mentions if m["report"] == report["id"]])
            for one in gold:
                self.gold[article.id, one.start, one.end] = one
            self.articles.append(article)
            self.own.append(own)
            self.given.append(_given(parsed, own, gold))

    def key(self) -> Partition:
        """The annotated chains."""
        chains: dict[str, set[Hashable]] = defaultdict(set)
        for place, gold in self.gold.items():
            chains[gold.chain].add(place)
        return [chains[chain] for chain in sorted(chains)]

    def joined(self, marks: Sequence[Marks]) -> Partition:
        """Our actors; a mention without one stands alone."""
        cast = align.actors(self.articles, marks)
        actors: dict[str, set[Hashable]] = defaultdict(set)
        for one in marks:
            for mention in one.mentions:
                place = (mention.span.article, mention.span.start, mention.span.end)
                actors[cast.of_mention.get(mention.id, mention.id)].add(place)
        return [actors[actor] for actor in sorted(actors)]

    def joined_raw(self) -> Partition:
        """Our actors from our own mentions, mapped onto gold mentions where they cover the same."""
        cast = align.actors(self.articles, self.own)
        core = {self._core(*place): place for place in sorted(self.gold)}
        actors: dict[str, set[Hashable]] = defaultdict(set)
        for one in self.own:
            for mention in one.mentions:
                place = (mention.span.article, mention.span.start, mention.span.end)
                actor = cast.of_mention.get(mention.id)
                if mention.form != "pronoun" and actor is not None:
                    actors[actor].add(core.get(self._core(*place), place))
        return [actors[actor] for actor in sorted(actors) if len(actors[actor]) > 1]

    def by_head(self) -> Partition:
        """The given mentions by head lemma: the baseline."""
        heads: dict[str, set[Hashable]] = defaultdict(set)
        for one in self.given:
            for mention in one.mentions:
                place = (mention.span.article, mention.span.start, mention.span.end)
                heads[mention.head].add(place)
        return [heads[head] for head in sorted(heads)]

    def _core(self, article: str, start: int, end: int) -> tuple[str, int, int]:
        text = next(one.text for one in self.articles if one.id == article)[start:end]
        opening = _EDGES.match(text)
        closing = _END.search(text)
        return (
            article,
            start + (opening.end() if opening else 0),
            end - (len(closing.group()) if closing and closing.start() > 0 else 0),
        )


def _given(parsed: Parsed, own: Marks, gold: Sequence[Gold]) -> Marks:
    """Marks with the gold mentions only; those we found ourselves keep what print joins them to."""
    found = {(m.span.start, m.span.end): m for m in own.mentions}
    mentions: dict[tuple[int, int], Mention] = {}
    for one in gold:
        place = (one.start, one.end)
        mentions[place] = found.get(place) or describe(parsed, *place)
    # ``describe`` may widen to whole tokens: the place of the annotation is kept.
    return Marks(parsed.article.id, sentences=own.sentences, mentions=tuple(_placed(parsed, mentions)))


def _placed(parsed: Parsed, mentions: Mapping[tuple[int, int], Mention]) -> list[Mention]:
    from dataclasses import replace

    from variorum.model import content_id

    return [
        mention
        if (mention.span.start, mention.span.end) == place
        else replace(
            mention,
            id=content_id("m", parsed.article.id, *place),
            span=parsed.article.span(*place),
        )
        for place, mention in sorted(mentions.items())
    ]


BENCHMARK = Benchmark(
    "actors",
    measure,
    "stories/newswcl50_0-4.jsonl",
    (
        Yardstick("conll_f1", 0.541, "XCoref, ten events"),
        Yardstick("conll_f1", 0.512, "TCA, ten events"),
        Yardstick("head_lemma_conll_f1", 0.499, "same head lemma, ten events"),
    ),
    (("events", "places of the records to measure, for example 0-2"),),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
