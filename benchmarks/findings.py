"""Findings read by eye: which of those that a reader held to be right or wrong are told today.

Of seventeen stories of the sets, drawn by a fixed seed, findings and silences were read one by one in the
articles and judged: right, wrong (the articles do not differ in this, or do not tell of one thing), or
unclear. ``samples/findings.jsonl`` holds of each its kind, its level and the ranges of its passages, no text.
Eleven stories (``tuned``) were judged as the program told them before the classes of wrong ones were mended;
six (``aside``) were first read after that. Twenty more stories, drawn by other
seeds, were judged later in the same way, with the positions that actors take (kind ``position``): ten that
were worked on (``second_tuned``), four that were first read after that and worked on then
(``second_aside``), six first read at the end (``last_aside``). Twenty-six more are a third reading: nine
worked on (``third_tuned``), eight first read after that and worked on then (``third_later``), nine read last
and not worked on (``third_aside``). Of these what each article is said to leave out was judged too (kind
``omission``), and is counted by itself: ``omissions_tuned`` of the first seventeen, ``omissions_aside``.

A judged finding is *told* where one of its kind shows a part of its passages in the same articles.
``precision`` is the part of the right ones among the told ones that are right or wrong; ``kept`` the part of
the right ones that are still told, ``dropped`` that of the wrong ones that are told no more. ``first`` is the
precision of the sample itself. What is told beside the sample, of the sorts that were judged in the part, is
counted as ``unread``. ``right_of_told`` counts by kind: the right ones of those told that are right or wrong.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from benchmarks.check_sets import judged, key_of
from benchmarks.comparing import Comparing, read
from benchmarks.frame import Benchmark, Figures, main
from benchmarks.judged_stories import judged_stories
from variorum.model import Story

Passage = tuple[str, int, int]
"""The key of an article and a range of its text."""


class Judgement(msgspec.Struct, frozen=True):
    """What a reader held of one finding, or of a silence, position or omission (which its ``kind`` says).

    ``level`` is the level of a finding, the kind of a silence or of a position, "sure" or "unsure" of an
    omission. The first passage of an omission is the first character of the article that leaves out.
    """

    part: Literal[
        "tuned",
        "aside",
        "second_tuned",
        "second_aside",
        "last_aside",
        "third_tuned",
        "third_later",
        "third_aside",
        "omissions_tuned",
        "omissions_aside",
    ]
    kind: str
    verdict: str
    level: str
    judged: Literal["right", "wrong", "unclear"]
    at: tuple[Passage, ...]


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Precision of what was judged, for every part; by kind, the counts that it is made of."""
    sample = judged("findings", Judgement)
    compare = Comparing()
    told: dict[str, Counter[tuple[str, str, bool]]] = {one.part: Counter() for one in sample}
    unread: Counter[str] = Counter()
    for reports in judged_stories(path.parent, {article for one in sample for article, _, _ in one.at}):
        story = compare(read(reports))
        keys = {key_of(article.id) for article in story.articles}
        here = [one for one in sample if {article for article, _, _ in one.at} <= keys]
        found = list(_told(story))
        for one in here:
            told[one.part][one.kind, one.judged, any(_is_one(one, other) for other in found)] += 1
        for held in sorted({one.part for one in here}):
            mine = [one for one in here if one.part == held]
            sorts = {_sort(one.kind) for one in mine}
            others = [other for other in found if _sort(other[0]) in sorts]
            unread[held] += sum(not any(_is_one(one, other) for one in mine) for other in others)
        if options.get("errors"):
            for one in here:
                if (
                    one.part.endswith("tuned")
                    and one.judged == "wrong"
                    and any(_is_one(one, it) for it in found)
                ):
                    print("still told:", one.kind, one.level, one.at)
    figures: dict[str, Mapping[str, float | int | str]] = {
        part: {**_figures(counts), "unread": unread[part]} for part, counts in told.items()
    }
    return {**figures, "right_of_told": _by_kind(told)}


def _sort(kind: str) -> str:
    return kind if kind in ("silence", "position", "omission") else "finding"


def _by_kind(told: Mapping[str, Counter[tuple[str, str, bool]]]) -> dict[str, str]:
    """Kind -> of each part, how many of those told are right, where any is told that is right or wrong."""
    found: dict[str, list[str]] = defaultdict(list)
    for part, counts in told.items():
        for kind in {kind for kind, _, _ in counts}:
            right, wrong = counts[kind, "right", True], counts[kind, "wrong", True]
            if right or wrong:
                found[kind].append(f"{part} {right}/{right + wrong}")
    return {kind: ", ".join(found[kind]) for kind in sorted(found)}


def _told(story: Story) -> Iterator[tuple[str, str, Sequence[Passage]]]:
    for finding in story.findings:
        if finding.verdict != "SAME":
            yield (
                finding.type,
                finding.level,
                [
                    (key_of(article), span.start, span.end)
                    for article, spans in finding.versions.items()
                    for span in spans
                ],
            )
    for silence in story.silences:
        passages = [(key_of(span.article), span.start, span.end) for span in silence.passages]
        yield "silence", silence.kind, passages
    for position in story.positions:
        passages = [(key_of(span.article), span.start, span.end) for span in position.passages]
        yield "position", position.kind, passages
    for omission in story.omissions:
        passages = [(key_of(span.article), span.start, span.end) for span in omission.told]
        level = "unsure" if omission.unsure else "sure"
        yield "omission", level, [(key_of(omission.article), 0, 1), *passages]


def _is_one(one: Judgement, other: tuple[str, str, Sequence[Passage]]) -> bool:
    """True for a finding of the kind that meets the judged one's passages in each of its own articles,

    at least in two where it is between articles. Positions of two kinds are two; so is what two leave out.
    """
    kind, level, at = other
    if one.kind != kind or (kind == "position" and one.level != level):
        return False
    if kind == "omission" and one.at[0][0] != at[0][0]:
        return False
    met = {
        article
        for article, start, end in at
        for held, first, last in one.at
        if held == article and first < end and start < last
    }
    return len(met) >= min(2, len({article for article, _, _ in one.at}))


def _figures(counts: Counter[tuple[str, str, bool]]) -> dict[str, float | int]:
    by: Counter[tuple[str, bool]] = Counter()
    for (_, how, now), count in counts.items():
        by[how, now] += count
    right, wrong = ((by[how, True], by[how, True] + by[how, False]) for how in ("right", "wrong"))
    return {
        "judged": counts.total(),
        "first": _part(right[1], right[1] + wrong[1]),
        "precision": _part(right[0], right[0] + wrong[0]),
        "kept": _part(*right),
        "dropped": _part(wrong[1] - wrong[0], wrong[1]),
    }


def _part(some: int, whole: int) -> float:
    return round(some / whole, 3) if whole else 0.0


BENCHMARK = Benchmark(
    "findings",
    measure,
    "stories/basil_a.jsonl",
    options=(("errors", "any text: print where wrong ones are still told, on what is tuned on"),),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
