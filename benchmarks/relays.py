"""The chains through which words came, against a reader's judgement.

The check set (``samples/relays.jsonl``) holds places only: the first 16 hex digits of the SHA-256 of a
record's id, the offsets of a sentence, of the words that name whose words they are (null where they came
through nobody or nobody is named), and of the links, the nearest to the article first. The sentences were
drawn at random from those with two words of reporting, half of them with the name of a publication; one a
record, but for a few.

*links*: printed links that a statement of the sentence has as a relay, and relays that are such links;
*chains*: sentences with links where one statement has just these links in their order, and its source
is the one judged; *clean*: sentences without links where no statement has a relay.
A span is right if it overlaps the judged one. Statements are those of the rules alone, each paragraph read
on its own. ``tuned`` and ``aside`` are halves by record: rules were made by looking at the first half only.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from benchmarks.check_sets import by_record, key_of
from benchmarks.circumstances import Chars
from benchmarks.frame import Benchmark, Figures, main
from variorum.annotate import SpacyParser
from variorum.extract import mentions, statements, times
from variorum.model import Article, Parsed, Parser, Region, Statement
from variorum.text.paragraphs import paragraphs


class Judged(msgspec.Struct):
    """A sentence with its source and links, as judged by a reader: half-open ranges of a record's text."""

    record: str
    part: Literal["tuned", "aside"]
    sentence: Chars
    source: Chars | None
    links: list[Chars]


def paragraph_of(text: str, one: Judged, parser: Parser) -> tuple[int, Parsed]:
    """Where the paragraph of a sentence begins, and its parse."""
    start, end = next((a, b) for a, b in paragraphs(text) if a <= one.sentence[0] < b)
    cut = text[start:end]
    article = Article(one.record, one.record, cut, regions=(Region("body", 0, len(cut)),))
    return start, parser.parse(article)


def found_by_rules(parsed: Parsed) -> tuple[Statement, ...]:
    """The statements of a paragraph, by the rules alone."""
    return statements.find(parsed, mentions.find(parsed), times.find(parsed))


def count(one: Judged, start: int, found: tuple[Statement, ...]) -> Counter[str]:
    """What is right and wrong in one sentence."""

    def meets(span: Chars, low: int, high: int) -> bool:
        return low + start < span[1] and span[0] < high + start

    inside = [s for s in found if s.cue is not None and meets(one.sentence, s.cue.start, s.cue.end)]
    counts: Counter[str] = Counter()
    relays = {(r.span.start, r.span.end) for s in inside for r in s.relays}
    counts["right"] = sum(any(meets(link, *relay) for relay in relays) for link in one.links)
    counts["missed"] = len(one.links) - counts["right"]
    counts["wrong"] = sum(not any(meets(link, *relay) for link in one.links) for relay in relays)
    if one.links:
        counts["chains"] = 1
        counts["whole"] = any(
            len(s.relays) == len(one.links)
            and all(
                meets(link, r.span.start, r.span.end) for link, r in zip(one.links, s.relays, strict=True)
            )
            and s.source is not None
            and (one.source is None or meets(one.source, s.source.start, s.source.end))
            for s in inside
        )
    else:
        counts["plain"] = 1
        counts["clean"] = not relays
    return counts


def figures_of(counts: Mapping[str, int]) -> dict[str, float | int]:
    """Precision, recall and F1 of links, the share of whole chains and of sentences left clean."""
    precision = counts["right"] / max(1, counts["right"] + counts["wrong"])
    recall = counts["right"] / max(1, counts["right"] + counts["missed"])
    return {
        "links": counts["right"] + counts["missed"],
        "links_precision": precision,
        "links_recall": recall,
        "links_f1": 2 * precision * recall / max(1e-9, precision + recall),
        "chains": counts["chains"],
        "chains_whole": counts["whole"] / max(1, counts["chains"]),
        "sentences_without": counts["plain"],
        "left_clean": counts["clean"] / max(1, counts["plain"]),
    }


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """The figures of the tuned half and of the half kept aside."""
    judged = by_record("relays", Judged)
    parser = SpacyParser()
    counts: dict[str, Counter[str]] = {"tuned": Counter(), "aside": Counter()}
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        for one in judged.get(key_of(record["id"]), []):
            start, parsed = paragraph_of(record["text"], one, parser)
            counts[one.part].update(count(one, start, found_by_rules(parsed)))
    return {part: figures_of(counts[part]) for part in ("tuned", "aside")}


BENCHMARK = Benchmark("relays", measure, "attribution/polnear_train.jsonl")

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
