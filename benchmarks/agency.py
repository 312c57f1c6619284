"""Who is printed as doing an act and to whom, against a reader's judgement.

The check set (``samples/agency.jsonl``) holds places only: the first 16 hex digits of the SHA-256 of a
report's id, the offsets of a sentence and of an event's trigger in the report's title and text, how the act
is told (active, passive, intransitive, nominal), the offsets of the head words of who does it and to whom it
is done (several where either can be read, null where the sentence names none), and whether it is an act of
force: bodily harm, things broken, freedom taken, no figure of speech. The triggers were drawn by hash from
what the rules of November 2026 found in the story sets, most of them of the classes that do harm; they were
judged before the readings were seen. A sentence is parsed alone and its trigger given: measured is the
reading of agency, not the finding of events. ``tuned`` and ``aside`` are parts by story.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from benchmarks.check_sets import STORIES, by_record, key_of
from benchmarks.frame import Benchmark, Figures, main
from variorum.annotate import SpacyParser
from variorum.extract import events, times
from variorum.model import Article, Parser, Region, Span
from variorum.text.agency import agency, is_forceful

Chars = tuple[int, int]


class Judged(msgspec.Struct, frozen=True):
    """One event as judged by a reader: half-open ranges of a report's title and text."""

    record: str
    part: str
    sentence: Chars
    trigger: Chars
    telling: str
    doer: tuple[Chars | None, ...]
    done_to: tuple[Chars | None, ...]
    harm: bool


def texts_of(folder: Path) -> Iterator[tuple[str, str]]:
    """The reports of the story sets: hashed id, and title and text, in the order of the files."""
    for name in STORIES:
        for line in (folder / name).read_text("utf-8").splitlines():
            for report in json.loads(line)["reports"]:
                text = "\n\n".join(report["sentences"]) if name == "pac_a.jsonl" else report["text"]
                yield key_of(report["id"]), f"{(report.get('title') or '').strip()}\n\n{text}"


def outcome(one: Judged, text: str, parser: Parser) -> dict[str, bool]:
    """What of one event is read as it was judged."""
    first, last = one.sentence
    sentence = text[first:last]
    article = Article(id="a", file="a", text=sentence, regions=(Region("body", 0, len(sentence)),))
    place = (one.trigger[0] - first, one.trigger[1] - first)
    parsed = parser.parse(article)
    (event,) = events.describe(parsed, [place], times.find(parsed), ())
    read = agency(event)
    construction = event.construction
    if construction == "active" and event.patient_span is None:
        construction = "intransitive"
    told = one.telling if one.telling != "active" or any(one.done_to) else "intransitive"
    found = {
        "telling": construction == told,
        "doer": _agree(read.doer, one.doer, first),
        "done_to": _agree(read.done_to, one.done_to, first),
        "doer shown": read.doer is not None,
        "done_to shown": read.done_to is not None,
        "doer judged": None not in one.doer,
        "done_to judged": None not in one.done_to,
        "force": is_forceful(event),
    }
    found["all"] = found["telling"] and found["doer"] and found["done_to"]
    return found


def _agree(span: Span | None, wanted: tuple[Chars | None, ...], first: int) -> bool:
    """True if the phrase read holds a head that was judged, or there is none in both."""
    if span is None:
        return None in wanted
    return any(
        one is not None and span.start <= one[0] - first and one[1] - first <= span.end for one in wanted
    )


def figures(counts: Counter[str], part: str) -> dict[str, float | int]:
    """Shares right of one part; precision and recall of who is shown and of acts of force."""
    size = counts[f"{part} events"]
    found: dict[str, float | int] = {"events": size}
    for name in ("telling", "doer", "done_to", "all"):
        found[f"{name}_right"] = counts[f"{part} {name}"] / max(1, size)
    for name in ("doer", "done_to", "force"):
        right = counts[f"{part} {name} hit"]
        found[f"{name}_precision"] = right / max(1, counts[f"{part} {name} given"])
        found[f"{name}_recall"] = right / max(1, counts[f"{part} {name} wanted"])
    return found


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """The figures of all judged events and of each part."""
    wanted, parser = by_record("agency", Judged), SpacyParser()
    counts: Counter[str] = Counter()
    for record, text in texts_of(path):
        for one in wanted.pop(record, []):
            read = outcome(one, text, parser)
            if options.get("errors") == one.part == "tuned":
                print(json.dumps([text[slice(*one.sentence)], text[slice(*one.trigger)], read]))
            for part in ("all", one.part):
                counts[f"{part} events"] += 1
                for name in ("telling", "doer", "done_to", "all"):
                    counts[f"{part} {name}"] += read[name]
                for name in ("doer", "done_to"):
                    counts[f"{part} {name} given"] += read[f"{name} shown"]
                    counts[f"{part} {name} wanted"] += read[f"{name} judged"]
                    counts[f"{part} {name} hit"] += read[f"{name} shown"] and read[name]
                counts[f"{part} force given"] += read["force"]
                counts[f"{part} force wanted"] += one.harm
                counts[f"{part} force hit"] += read["force"] and one.harm
    return {part: figures(counts, part) for part in ("all", "tuned", "aside")}


BENCHMARK = Benchmark(
    "agency", measure, "stories", options=[("errors", "'tuned' prints the readings of that part")]
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
