"""Tension inside one article: a headline, a caption or a second sentence that says otherwise than the body.

Of each article a sentence of the body with a number, a weekday or a verb that can be denied is taken, and
printed a second time with that fact changed: as the headline, as a caption ("Photo: …"), or as a sentence
of a new last paragraph. ``found`` is the part of these of which a finding on this one article shows the
changed words or their sentence. ``falsely`` counts findings on single articles where the sentence is printed
again unchanged, per ten articles; ``on_articles`` those on the articles as they are. Every second article is
kept aside (``--part aside``).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from benchmarks import planted
from benchmarks.comparing import Comparing, read
from benchmarks.frame import Benchmark, Figures, main

ARTICLES = 12
WAYS = ("headline", "caption", "sentence")
_KINDS = ("number", "date", "polarity")


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Planted tensions found, by way and kind, and findings where there is none."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    chosen = records[options.get("part") == "aside" :: 2][: int(options.get("articles") or ARTICLES)]
    compare = Comparing()
    of: Counter[str] = Counter()
    found: Counter[str] = Counter()
    falsely = on_articles = 0
    for turn, record in enumerate(chosen):
        report = record["reports"][-1]
        text = planted.cut(report.get("text") or "\n\n".join(report["sentences"]))
        on_articles += len(_shown(compare, report["title"], text))
        way = WAYS[turn % len(WAYS)]
        fact = _fact(text, _KINDS[turn // len(WAYS) % len(_KINDS) :] + _KINDS)
        if fact is None:
            continue
        kind, sentence, changed = fact
        falsely += len(_shown(compare, *_printed(way, report["title"], text, sentence)))
        told = _shown(compare, *_printed(way, report["title"], text, changed))
        right = any(changed[:60] in " ".join(shown.split()) for shown in told)
        for name in (way, kind, "all"):
            of[name] += 1
            found[name] += right
        if options.get("errors"):
            print(way, kind, right, "|", sentence, "|", changed, "|", told, flush=True)
    return {
        "articles": len(chosen),
        "planted": of["all"],
        "found": found["all"] / max(of["all"], 1),
        "falsely_per_ten": 10 * falsely / max(of["all"], 1),
        "on_articles_per_ten": 10 * on_articles / max(len(chosen), 1),
        **{f"found_{name}": found[name] / max(of[name], 1) for name in (*WAYS, *_KINDS)},
    }


def _shown(compare: Comparing, title: str, text: str) -> list[str]:
    """What is found inside one article, as the texts of the passages shown."""
    story = compare(read([{"id": "one", "title": title, "text": text}]))
    return [
        " | ".join(span.text for held in finding.versions.values() for span in held)
        for finding in story.findings
    ]


def _fact(text: str, kinds: tuple[str, ...]) -> tuple[str, str, str] | None:
    """A sentence of eight to thirty words with a fact of the first kind that is found, and it changed."""
    for kind in kinds:
        for paragraph in text.split("\n\n"):
            for sentence in re.split(r"(?<=[a-z\d]{2}[.!?]) (?=[A-Z])", paragraph):
                if 8 <= len(sentence.split()) <= 30 and not re.search(r"[“”\"?]", sentence):
                    change = planted.change(kind, sentence)
                    if change is not None:
                        return kind, sentence, change
    return None


def _printed(way: str, title: str, text: str, sentence: str) -> tuple[str, str]:
    if way == "headline":
        return sentence.rstrip("."), text
    if way == "caption":
        paragraphs = text.split("\n\n")
        return title, "\n\n".join([*paragraphs[:2], f"Photo: {sentence}", *paragraphs[2:]])
    return title, f"{text}\n\nAs was reported, {sentence[0].lower()}{sentence[1:]}"


BENCHMARK = Benchmark(
    "tension",
    measure,
    "stories/basil_a.jsonl",
    options=(
        ("articles", f"how many articles (default {ARTICLES})"),
        ("part", '"aside": the articles that are kept aside, every second one'),
        ("errors", "any text: print every planted tension"),
    ),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
