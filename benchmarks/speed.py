"""How long the whole reading takes beside one bare pass of the parser over the same text.

Each article is read twice in turn in one process, once by the bare pipeline (all its components, as
it comes) and once by ``variorum.read`` up to actors and labels, so that the ratio holds when the
machine's speed drifts. Models are loaded before the clock starts.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Mapping
from pathlib import Path

import spacy

from benchmarks.frame import Benchmark, Figures, Yardstick, main
from variorum import ingest, pipeline
from variorum.annotate import SpacyParser, StatementReader
from variorum.model import Article

LIMIT = 84
"""Articles read at most; --limit changes it."""


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Figures over the first articles of ``path``; any input that ingest reads."""
    limit = int(options["limit"] or LIMIT)
    articles: list[Article] = []
    for item in ingest.read([str(path)]):
        if isinstance(item, Article):
            articles.append(item)
            if len(articles) == limit:
                break
    parser, reader = SpacyParser(), StatementReader()
    bare = spacy.load(parser.pipeline)
    list(bare.pipe(["One sentence warms the model."]))
    pipeline.read_one(articles[0], parser, reader)
    bare_seconds = whole_seconds = 0.0
    for article in articles:
        start = time.perf_counter()
        bare(article.text)
        between = time.perf_counter()
        pipeline.read_one(article, parser, reader)
        bare_seconds += between - start
        whole_seconds += time.perf_counter() - between
    return {
        "articles": len(articles),
        "ratio_to_bare_pass": round(whole_seconds / bare_seconds, 3),
        "docs_per_second": round(len(articles) / whole_seconds, 2),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }


BENCHMARK = Benchmark(
    name="speed",
    measure=measure,
    default="attribution/polnear_dev.jsonl",
    yardsticks=(
        Yardstick("ratio_to_bare_pass", 2.0, "Citron, for statements alone", run=True),
        Yardstick("docs_per_second", 4.0, "GenderGapTracker", run=True),
        Yardstick("docs_per_second", 2.6, "Citron", run=True),
    ),
    options=(("limit", f"articles read at most ({LIMIT})"),),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
