"""Contradictions: one-fact edits planted into a copy of an article, and how many are found.

Of each story two articles are read. Of the first a copy is made as another outlet's: a fifth of its
paragraphs dropped, two moved, plain verbs swapped (:mod:`benchmarks.planted`). The three are compared: what
contradicts is false (``false_per_ten_articles_on_copies``). Then facts of the copy are changed, at most one a
paragraph, and the three are compared again. An edit counts as *contradicts* where a CONTRADICTS finding of
its type shows its passage, as *shown* where any finding of its type does. ``precision`` is over all
CONTRADICTS findings on the edited copies: those that show no edited passage are false. The two articles as
they are, without the copy, give ``contradictions_per_ten_articles``: nearly all are false, for real stories
hold few true ones.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import planted
from benchmarks.comparing import Comparing, read
from benchmarks.frame import Benchmark, Figures, main
from variorum.model import Finding, Story

STORIES = 12


@dataclass(slots=True)
class _Counts:
    """What is counted over the stories."""

    planted: Counter[str] = field(default_factory=Counter)
    contradicts: Counter[str] = field(default_factory=Counter)
    shown: Counter[str] = field(default_factory=Counter)
    right: int = 0
    wrong: int = 0
    articles: int = 0
    on_copies: int = 0
    on_stories: int = 0
    unsure: int = 0


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Planted edits found and shown, by kind, and contradictions where none was planted."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    first = 1 if options.get("part") == "aside" else 0
    chosen = records[first::2][: int(options.get("stories") or STORIES)]
    compare = Comparing()
    counts = _Counts()
    for turn, record in enumerate(chosen):
        _story(compare, record["reports"], turn, counts, bool(options.get("errors")))
    return {
        "stories": len(chosen),
        "planted": sum(counts.planted.values()),
        "precision": counts.right / max(counts.right + counts.wrong, 1),
        "opposed_contradicts_recall": _part(counts.contradicts, counts.planted, planted.OPPOSED),
        "opposed_shown_recall": _part(counts.shown, counts.planted, planted.OPPOSED),
        "shown_recall": _part(counts.shown, counts.planted, planted.TYPES),
        "false_per_ten_articles_on_copies": 10 * counts.on_copies / max(3 * len(chosen), 1),
        "contradictions_per_ten_articles": 10 * counts.on_stories / max(counts.articles, 1),
        "unsure_per_ten_articles": 10 * counts.unsure / max(counts.articles, 1),
        **{
            kind: {
                "planted": counts.planted[kind],
                "contradicts": counts.contradicts[kind] / max(counts.planted[kind], 1),
                "shown": counts.shown[kind] / max(counts.planted[kind], 1),
            }
            for kind in planted.TYPES
        },
    }


def _part(found: Counter[str], of: Counter[str], kinds: Iterable[str]) -> float:
    listed = tuple(kinds)
    return sum(found[kind] for kind in listed) / max(sum(of[kind] for kind in listed), 1)


def _story(
    compare: Comparing, reports: Sequence[Mapping[str, str]], turn: int, counts: _Counts, errors: bool
) -> None:
    both = [_report(report) for report in reports[:2]]
    story = compare(read(both))
    counts.articles += len(story.compared())
    counts.on_stories += len(_contradicting(story))
    counts.unsure += sum(finding.verdict == "UNSURE" for finding in story.findings)
    text = planted.reworded(both[0]["text"])
    copy = {**both[0], "id": f"{both[0]['id']}-copy", "outlet": "Casse Courier", "url": "", "text": text}
    known = {_key(finding) for finding in _contradicting(story)}
    unedited = [one for one in _contradicting(compare(read([*both, copy]))) if _key(one) not in known]
    counts.on_copies += len(unedited)
    changed, edits = planted.planted(text, turn)
    found = compare(read([*both, {**copy, "text": changed}]))
    at = next(one.text for one in found.compared() if one.id == copy["id"]).find(changed[:80])
    for edit in edits:
        held = [one for one in found.findings if _shows(one, copy["id"], edit, at)]
        of_kind = [one for one in held if one.type in planted.TYPES[edit.kind]]
        verdicts = {one.verdict for one in of_kind}
        counts.planted[edit.kind] += 1
        counts.contradicts[edit.kind] += "CONTRADICTS" in verdicts
        counts.shown[edit.kind] += bool(verdicts)
        if errors:
            told = sorted(f"{one.type}/{one.verdict}/{one.level}" for one in held)
            print(edit.kind, repr(edit.was), repr(edit.now), sorted(verdicts), told, flush=True)
    for one in _contradicting(found):
        if any(_shows(one, copy["id"], edit, at) for edit in edits):
            counts.right += 1
        elif _key(one) not in known:
            counts.wrong += 1
            if errors:
                print("FALSE", one.type, one.level, one.what, flush=True)


def _report(report: Mapping[str, str]) -> dict[str, str]:
    kept = {key: report[key] for key in ("id", "outlet", "title", "date", "url") if report.get(key)}
    text = report.get("text") or "\n\n".join(report["sentences"])
    return {**kept, "text": planted.cut(text)}


def _contradicting(story: Story) -> list[Finding]:
    return [finding for finding in story.findings if finding.verdict == "CONTRADICTS"]


def _key(finding: Finding) -> tuple[str, ...]:
    """The same for one contradiction, whatever sigla and further articles a story has."""
    return finding.type, *sorted({span.text for held in (finding.focus or {}).values() for span in held})


def _shows(finding: Finding, article: str, edit: planted.Edit, at: int) -> bool:
    """True if the finding's passages in the copy hold a part of the edited words."""
    return any(
        span.start <= edit.end + at and edit.start + at <= span.end
        for span in finding.versions.get(article, ())
    )


BENCHMARK = Benchmark(
    "contradictions",
    measure,
    "stories/basil_a.jsonl",
    options=(
        ("stories", f"how many stories (default {STORIES})"),
        ("part", '"aside": the stories that are kept aside, every second one'),
        ("errors", "any text: print every edit and every false contradiction"),
    ),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
