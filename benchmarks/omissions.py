"""Omissions: what is cut out of an article must be named as left out, and what stands in it must not.

Of stories of three articles and more, rows that every origin tells are taken in order; the sentences that
tell one are cut out of one article, the story is compared again, and the row must be named among what that
article leaves out (``cut_found``; ``cut_found_sure`` without the unsure ones). ``cut_told_anyway`` are
misses in which a paragraph that is left shares half of the words of a passage, so that the program takes it
as told. ``uncut_named`` is the part of the rows that an uncut article is held to leave out although one of
its paragraphs shares a third of the words of the row: the false ones are among them. Every third story is
kept aside.

``judged``: 85 omissions of 19 stories, drawn by chance from what the program listed before it looked for
other words, each read by one of us in the silent article: left out, told in other words, no fact (the row
joins two things, or none), or unclear. ``precision`` is the part of those listed as sure that are left out,
``sure_of_left_out`` the part of those left out that are listed as sure, ``shown_of_left_out`` with the unsure
ones. The stories of ``judged_aside`` were judged after the rules stood, and its errors were not read.

Selection is measured on pairs of articles whose events are judged partisan or not (``pac_a``): of the
partisan events and of the others, how many stand in sentences that the program holds to tell what one
article has alone. An outlet chooses what serves its side, so that the first share should be the higher one;
``lift`` is the one over the other. No figure says how often the program is right there: the set does not
say which events the other article has.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec

from benchmarks.check_sets import judged, key_of
from benchmarks.comparing import Comparing, read
from benchmarks.frame import Benchmark, Figures, main
from benchmarks.judged_stories import judged_stories
from variorum.model import Article, Event, Quantity, Row, Span, Story
from variorum.text.stems import stems

STORIES = 6
PAIRS = 12
MOST_CUTS = 3
"""Rows that are cut out of one story."""


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Cuts found, tuned on and kept aside, and the lift of partisan events."""
    compare = Comparing(_Remembered())
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    chosen = records[3::6][: int(options.get("stories") or STORIES)]
    figures: dict[str, Mapping[str, float | int]] = {}
    for half, told in (("tuned", (0, 1)), ("aside", (2,))):
        held = [record["reports"] for number, record in enumerate(chosen) if number % 3 in told]
        figures[half] = _cuts(held, compare, bool(options.get("errors")) and half == "tuned")
    for half in ("tuned", "aside"):
        figures[f"judged_{half}"] = _judged(path.parent, half, compare)
    pairs = path.parent / "pac_a.jsonl"
    if pairs.exists():
        lines = pairs.read_text(encoding="utf-8").splitlines()
        judged = [json.loads(line) for line in lines][1::4][: int(options.get("pairs") or PAIRS)]
        figures["selection"] = _selection(judged, compare)
    return figures


class Judgement(msgspec.Struct):
    """What a reader held of one omission: ``record`` is the silent article, ``told`` who tells it, where."""

    part: str
    record: str
    judged: Literal["left out", "told", "no fact", "unclear"]
    told: tuple[tuple[str, int, int], ...]


class _Remembered:
    """An engine that reads an article once, also when it stands in a story again."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Any] = {}

    def map(self, function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        """``function`` of every item, in order."""
        for item in items:
            key = (item.id, item.text)
            if key not in self._known:
                self._known[key] = function(item)
            yield self._known[key]


def _judged(folder: Path, part: str, compare: Comparing) -> Mapping[str, float | int]:
    lines = [one for one in judged("omissions", Judgement) if one.part == part and one.judged != "unclear"]
    counts: Counter[tuple[bool, str]] = Counter()
    for reports in judged_stories(folder, {one.record for one in lines}):
        story = compare(read(reports))
        held = {key_of(article.id) for article in story.articles}
        for one in lines:
            if held >= {one.record, *(article for article, _, _ in one.told)}:
                counts[one.judged == "left out", _listed(story, one)] += 1
    left_out = sum(counts[True, how] for how in ("sure", "unsure", ""))
    sure = counts[True, "sure"] + counts[False, "sure"]
    shown = counts[True, "sure"] + counts[True, "unsure"]
    return {
        "judged": counts.total(),
        "left_out": left_out,
        "listed_as_sure": sure,
        "precision": round(counts[True, "sure"] / sure, 3) if sure else 0.0,
        "sure_of_left_out": round(counts[True, "sure"] / left_out, 3) if left_out else 0.0,
        "shown_of_left_out": round(shown / left_out, 3) if left_out else 0.0,
        "listed_as_unsure": counts[True, "unsure"] + counts[False, "unsure"],
    }


def _listed(story: Story, one: Judgement) -> str:
    """How the story lists a judged omission: "sure", "unsure" or ""."""
    how = ""
    for omission in story.omissions:
        if key_of(omission.article) == one.record and any(
            key_of(span.article) == article and span.start < end and start < span.end
            for span in omission.told
            for article, start, end in one.told
        ):
            if not omission.unsure:
                return "sure"
            how = "unsure"
    return how


def _cuts(
    stories: Sequence[Sequence[Mapping[str, str]]], compare: Comparing, errors: bool
) -> Mapping[str, float | int]:
    cuts = anyway = found = sure = named = near = articles = 0
    for reports in stories:
        uncut = read(reports)
        story = compare(uncut)
        articles += len(uncut)
        named += len(story.omissions)
        near += sum(_near(story, one.article, one.told, 1 / 3) for one in story.omissions)
        whole = {origin.id for origin in story.origins if origin.articles}
        rows = [
            row
            for row in story.rows
            if row.kind in ("event", "statement") and set(row.origin_ids) >= whole and len(whole) > 2
        ]
        for row in rows[:MOST_CUTS]:
            article = list(row.versions)[-1]
            changed = [_cut(story, row, one) if one.id == article else one for one in uncut]
            again = compare(changed)
            kept = {mark for held, marks in row.versions.items() if held != article for mark in marks}
            left_out = {one.row for one in again.omissions if one.article == article}
            surely = {one.row for one in again.omissions if one.article == article and not one.unsure}
            of_mark = {
                mark: held.id for held in again.rows for marks in held.versions.values() for mark in marks
            }
            if any(article in held.versions for held in again.rows if _holds(held, kept)):
                continue  # it prints it a second time
            cuts += 1
            hit = any(of_mark.get(mark) in left_out for mark in kept)
            found += hit
            sure += any(of_mark.get(mark) in surely for mark in kept)
            if not hit:
                told = [
                    row_span for held in again.rows if _holds(held, kept) for row_span in _spans(again, held)
                ]
                anyway += _near(again, article, told, 1 / 2)
            if errors and not hit:
                print("not named:", row.description)
    return {
        "stories": len(stories),
        "cuts": cuts,
        "cut_found": round(found / cuts, 3) if cuts else 0.0,
        "cut_found_sure": round(sure / cuts, 3) if cuts else 0.0,
        "cut_told_anyway": round(anyway / cuts, 3) if cuts else 0.0,
        "named_per_article": round(named / articles, 2) if articles else 0.0,
        "uncut_named": round(near / named, 3) if named else 0.0,
    }


def _holds(row: Row, marks: set[str]) -> bool:
    return any(mark in marks for held in row.versions.values() for mark in held)


def _spans(story: Story, row: Row) -> list[Span]:
    """The sentences and contents of a row."""
    marks = {mark.id: mark for held in (story.statements, story.events, story.quantities) for mark in held}
    held = [marks[one] for ids in row.versions.values() for one in ids if one in marks]
    spans = [mark.sentence if isinstance(mark, Event | Quantity) else mark.content[0] for mark in held]
    return [span for span in spans if span is not None]


def _near(story: Story, article: str, told: Sequence[Span], least: float) -> bool:
    """True if a paragraph of the article shares so much of the words of one of the passages."""
    text = next(one.text for one in story.articles if one.id == article)
    lines = [frozenset(stems(line)) for line in text.splitlines() if line.strip()]
    return any(
        len(line & words) >= least * len(words)
        for words in (frozenset(stems(span.text)) for span in told)
        if len(words) > 2
        for line in lines
    )


def _cut(story: Story, row: Row, article: Article) -> Article:
    """The article without the sentences that tell the row."""
    marks = {mark.id: mark for held in (story.statements, story.events, story.quantities) for mark in held}
    spans: set[tuple[int, int]] = set()
    for one in row.versions[article.id]:
        mark = marks[one]
        if isinstance(mark, Event | Quantity):
            sentence = mark.sentence
            spans.add((sentence.start, sentence.end) if sentence is not None else (0, 0))
        else:
            parts = [*mark.content, *(span for span in (mark.cue, mark.source) if span is not None)]
            spans.add((min(span.start for span in parts), max(span.end for span in parts)))
    text = article.text
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    report = {"id": article.id, "outlet": article.outlet, "title": article.title, "url": article.url}
    if article.published is not None:
        report["date"] = article.published.edtf
    return read([{**report, "text": text}])[0]


def _selection(
    records: Sequence[Mapping[str, list[Mapping[str, object]]]], compare: Comparing
) -> Mapping[str, float | int]:
    held: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for record in records:
        reports = [
            {
                "id": str(one["id"]),
                "outlet": str(one["outlet"]),
                "title": str(one["title"]),
                "date": str(one["date"]),
                "text": str(one["text"]),
            }
            for one in record["reports"]
        ]
        story = compare(read(reports))
        shared = _shared_places(story)
        text = {article.id: article.text for article in story.articles}
        for one in record["reports"]:
            sentences, events = one["sentences"], one["events"]
            assert isinstance(sentences, list)
            assert isinstance(events, list)
            for event in events:
                at = text.get(str(one["id"]), "").find(str(sentences[event["sentence_id"]]))
                if at < 0:
                    continue
                start = at + int(event["start"])
                kind = "partisan" if event["partisanship"] == "Partisan" else "other"
                held[kind] += 1
                places = shared.get(str(one["id"]), [])
                alone[kind] += not any(first <= start < last for first, last in places)
    partisan, other = (alone[kind] / held[kind] if held[kind] else 0.0 for kind in ("partisan", "other"))
    return {
        "pairs": len(records),
        "events": held.total(),
        "partisan_alone": round(partisan, 3),
        "other_alone": round(other, 3),
        "lift": round(partisan / other, 3) if other else 0.0,
    }


def _shared_places(story: Story) -> dict[str, list[tuple[int, int]]]:
    """For each article the ranges of the sentences and contents that two articles tell."""
    marks = {mark.id: mark for held in (story.statements, story.events, story.quantities) for mark in held}
    found: dict[str, list[tuple[int, int]]] = {}
    for row in story.rows:
        if len(row.versions) < 2 or row.kind == "label":
            continue
        for article, ids in row.versions.items():
            for mark in (marks[one] for one in ids if one in marks):
                spans = (mark.sentence,) if isinstance(mark, Event | Quantity) else mark.content
                found.setdefault(article, []).extend(
                    (span.start, span.end) for span in spans if span is not None
                )
    return found


BENCHMARK = Benchmark(
    "omissions",
    measure,
    "stories/basil_a.jsonl",
    options=(
        ("stories", f"how many stories (default {STORIES})"),
        ("pairs", f"how many pairs of articles (default {PAIRS})"),
        ("errors", "any text: print the cuts that are not named, on what is tuned on"),
    ),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
