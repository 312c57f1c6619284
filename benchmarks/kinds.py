"""The kinds of actors, against kinds judged by a reader.

The check set (``samples/kinds.jsonl``) holds places only: the first 16 hex digits of the SHA-256 of an
article's id, the offsets of one mention of the actor (half-open, code points), and the kinds that a reader of
the story would call right: mostly one, two where both can be defended (an agency of a state is a government
or an organisation). Twenty actors were drawn by lot from each of fifteen stories, among those with a
name or two mentions and more. ``right``: the actor of that mention is of such a kind; a place without an
actor's mention counts as wrong. ``right_kept_aside``: the stories that are never tuned on.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.frame import Benchmark, Figures, main
from benchmarks.newswcl50 import article_of
from variorum import align, annotate, extract
from variorum.model import Article, Marks, Parser

Place = tuple[int, int]
"""Offsets of a mention: half-open, code points."""

CHECK_SET = Path(__file__).parent / "samples" / "kinds.jsonl"
STORIES = (("newswcl50_0-4.jsonl", 5), ("basil_a.jsonl", 10))
"""The files that the actors were drawn from, and how many stories of each, from its first on."""


def measure(data: Path, options: Mapping[str, str]) -> Figures:
    """The share of actors of the right kind; ``aside`` in the options leaves the rest of the stories out."""
    wanted: dict[str, list[Mapping[str, object]]] = defaultdict(list)
    for line in CHECK_SET.read_text("utf-8").splitlines():
        one = json.loads(line)
        if one["kept_aside"] or not options.get("aside"):
            wanted[one["article"]].append(one)
    parser = annotate.SpacyParser()
    right: Counter[bool] = Counter()
    asked: Counter[bool] = Counter()
    confused: Counter[str] = Counter()
    for articles in stories(data):
        if not any(key(article) in wanted for article in articles):
            continue
        kinds = kinds_of(articles, read(articles, parser))
        for article in articles:
            for one in wanted[key(article)]:
                aside = bool(one["kept_aside"])
                kind = at(kinds[article.id], int(str(one["start"])), int(str(one["end"])))
                asked[aside] += 1
                right[aside] += kind in one["kinds"]  # type: ignore[operator]
                if kind not in one["kinds"] and not aside:  # type: ignore[operator]
                    confused[f"{'/'.join(one['kinds'])} read as {kind}"] += 1  # type: ignore[arg-type]
    figures: dict[str, float | int | Mapping[str, int]] = {
        "right": sum(right.values()) / max(1, sum(asked.values())),
        "right_kept_aside": right[True] / max(1, asked[True]),
        "actors": sum(asked.values()),
        "actors_kept_aside": asked[True],
    }
    if not options.get("aside"):
        figures["right_tuned_on"] = right[False] / max(1, asked[False])
        figures["wrong_tuned_on"] = dict(sorted(confused.items()))
    return figures


def stories(folder: Path) -> Iterator[tuple[Article, ...]]:
    """The articles of each story that actors were drawn from."""
    for name, count in STORIES:
        lines = (folder / name).read_text("utf-8").splitlines()
        for line in lines[:count]:
            yield tuple(article_of(report) for report in json.loads(line)["reports"])


def read(articles: Sequence[Article], parser: Parser) -> tuple[Marks, ...]:
    """The marks of a story's articles, statements by the rules alone."""
    return tuple(extract.marks(parser.parse(article)) for article in articles)


def kinds_of(articles: Sequence[Article], marks: Sequence[Marks]) -> Mapping[str, Mapping[Place, str]]:
    """By article, and by the place of each mention: the kind of its actor."""
    found: dict[str, dict[Place, str]] = {article.id: {} for article in articles}
    for actor in align.actors(articles, marks).actors:
        for mention in actor.mentions:
            found[mention.article][mention.start, mention.end] = actor.kind
    return found


def at(kinds: Mapping[Place, str], start: int, end: int) -> str:
    """The kind at ``[start, end)``: of the mention there, else of the shortest around it, else of the longest in it.

    "none" where no mention is, so that a mention with other edges is judged by its kind.
    """
    if (start, end) in kinds:
        return kinds[start, end]
    around = [place for place in kinds if place[0] <= start and end <= place[1]]
    inside = [place for place in kinds if start <= place[0] and place[1] <= end]
    if around:
        return kinds[min(around, key=lambda place: (place[1] - place[0], place))]
    return kinds[max(inside, key=lambda place: (place[1] - place[0], place))] if inside else "none"


def key(article: Article) -> str:
    """The name of an article in the check set."""
    return hashlib.sha256(article.id.encode()).hexdigest()[:16]


BENCHMARK = Benchmark(
    "kinds",
    measure,
    "stories",
    options=(("aside", "any text: measure what is kept aside only"),),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
