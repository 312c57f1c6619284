"""Reports written anew from another's, in other words and order: are they told apart from independent ones?

The check set (``samples/rewritten.jsonl``) is invented throughout, for no public set says which report was
written from which. Each of its 24 stories has four articles: a report; a ``rewrite`` of it that adds nothing,
shares no seven words in a row with it and credits nobody (``light``: its order kept; ``thorough``: sentences
merged, parted and moved; ``cut``: the same at half the length); an independent report of the same event, with
sources of its own; and a later article that is half about something new. None has an hour. A language model
wrote them, told what each was to be and nothing of how it is found.

``recall`` is the share of rewrites that are said to go with their report, ``as_rewrite`` the share in which
the rewrite is the one that may retell; ``copied`` is the share that passages find (see ``copying``).
``false`` counts what is said of any other pair, of ``other_pairs``. The first eight stories were looked at
when the bounds were set (``seen``); the others were measured once they stood.

``real`` are the stories of ``parallels``, two or three outlets' reports of one event: nobody knows which of
them were written from another, so that only the number of pairs of which it is said is given. The bounds
were set on those worked on as well.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

from benchmarks import parallels
from benchmarks.comparing import Comparing, read
from benchmarks.frame import Benchmark, Figures, main, share
from benchmarks.rows import articles_of
from variorum.model import Story

SAMPLES = Path(__file__).resolve().parent / "samples" / "rewritten.jsonl"
SEEN = 8
"""Stories, the first, on which the bounds were set."""

_OUTLETS = {
    "report": "Casse Messenger",
    "rewrite": "Tessaly Post",
    "independent": "Northbay Courier",
    "follow": "Sella Standard",
}
_PARTS = tuple(_OUTLETS)


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Rewrites found, by how they were made; what is said of others; and of real reports."""
    compare = Comparing()
    stories = [json.loads(line) for line in SAMPLES.read_text(encoding="utf-8").splitlines()]
    figures: dict[str, Mapping[str, float | int | str]] = {}
    counts: dict[str, Counter[str]] = {}
    for place, told in enumerate(stories):
        of_set = "seen" if place < SEEN else "unseen"
        found = list(_judged(compare(read([_report(told, part) for part in _PARTS]))))
        for name in (of_set, f"{of_set}_{told['strength']}"):
            counts.setdefault(name, Counter()).update(found)
    for name in sorted(counts):
        held = counts[name]
        figures[name] = {
            "stories": held["stories"],
            "recall": share(held["found"], held["stories"]),
            "as_rewrite": share(held["as_rewrite"], held["stories"]),
            "copied": share(held["copied"], held["stories"]),
            "other_pairs": held["others"],
            "false": held["false"],
        }
    for kept_aside in (False, True):
        wanted = parallels.samples(kept_aside=kept_aside)
        real: Counter[str] = Counter()
        for articles in articles_of(path, wanted):
            story = compare(articles)
            real["pairs"] += len(list(combinations({one.origin for one in story.compared()}, 2)))
            real["said"] += len(story.retellings)
        figures["real_kept_aside" if kept_aside else "real_worked_on"] = {
            "stories": len(wanted),
            "pairs": real["pairs"],
            "said": real["said"],
        }
    return figures


def _report(told: Mapping[str, Mapping[str, str]], part: str) -> dict[str, str]:
    return {"id": part, "outlet": _OUTLETS[part], "date": "", **told[part]}


def _judged(story: Story) -> Iterator[str]:
    """What is counted of one story."""
    by_outlet = {outlet: part for part, outlet in _OUTLETS.items()}
    part = {article.id: by_outlet[article.outlet] for article in story.compared()}
    yield "stories"
    yield from ["others"] * (len(list(combinations(_PARTS, 2))) - 1)
    for one in story.retellings:
        pair = (part[one.article], part[one.of])
        if set(pair) != {"report", "rewrite"}:
            yield "false"
            continue
        yield "found"
        if pair[0] == "rewrite":
            yield "as_rewrite"
    if any(
        {part[one.left.article], part[one.right.article]} == {"report", "rewrite"} for one in story.copies
    ):
        yield "copied"


BENCHMARK = Benchmark("retellings", measure, default=".")

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
