"""Who said what: statements against the attributions of PolNeAR.

A predicted statement *finds* an attribution if it covers half of the characters of the attribution's
content; *joint* if, besides, its source overlaps the right one (or both have none). Precision is the
share of predictions that find some attribution. The corpus annotates the outermost attribution only:
statements inside another statement's content are left out of the measure, as are attributions without
content. An attribution is *speech* or *attitude* by its cue, which the package's tables judge in the
corpus's cues as in ours; the corpus marks both and does not tell them apart. *Listed* speech is told by
a list that is not ours, the quotation verbs of the GenderGapTracker: some word of the cue stands on it, or
is "according", or there is no word for a cue (a colon, a dash, nothing). The form of an attribution
is read off its quotation marks: direct if all of its content stands within marks, mixed if some,
indirect if none; predictions by form are those so printed.

``exact_ROLE_f1`` counts stretches of print, as the published figures do (CofeNet, ``evaluate_extraction``:
each unbroken run of one role's tags is one): a content in two pieces counts twice, and each must be exact.
``whole_content_f1`` asks more: all pieces of a content, and no other.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.frame import SHARED, Benchmark, Figures, Yardstick, f1, main, share
from variorum.annotate import RulesAlone, SpacyParser, StatementReader
from variorum.extract import mentions, statements, times
from variorum.extract.statements import trained
from variorum.extract.statements.acts import act_of
from variorum.extract.statements.form import form_of
from variorum.extract.statements.ranges import overlap
from variorum.extract.statements.reading import Reading, read
from variorum.model import Article, Attributing, Parsed, Region, Statement
from variorum.model import Attribution as Attributed
from variorum.text.paragraphs import paragraphs
from variorum.text.quotations import quotations

Spans = tuple[tuple[int, int], ...]
FORMS = ("direct", "mixed", "indirect")
ACTS = ("speech", "attitude")
LISTED = "speech_listed"
QUOTATION_VERBS = SHARED / "lexicons" / "quote_verbs_gendergaptracker.txt"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content as ranges of the record's text; source may be empty."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Record:
    """One annotated article."""

    id: str
    title: str
    text: str
    attributions: tuple[Attribution, ...]


def records(path: Path) -> Iterator[Record]:
    """The records of a JSON-lines file in the format of ``attribution/*.jsonl``."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                raw = json.loads(line)
                yield Record(
                    raw["id"],
                    raw.get("title") or "",
                    raw["text"],
                    tuple(
                        Attribution(
                            *(tuple((s, e) for s, e in one[role]) for role in ("source", "cue", "content"))
                        )
                        for one in raw["attributions"]
                    ),
                )


def article_of(record: Record) -> Article:
    """The record as an article: one region a paragraph, the first a headline if it is the title."""
    plain = record.title.strip().rstrip(".")
    regions = tuple(
        Region(
            "headline" if number == 0 and record.text[start:end].rstrip(". ;") == plain else "body",
            start,
            end,
        )
        for number, (start, end) in enumerate(paragraphs(record.text))
    )
    return Article(record.id, "", record.text, title=record.title, regions=regions)


def predictions(parsed: Parsed, reader: Attributing) -> tuple[Statement, ...]:
    """The statements of one article that stand in no other statement."""
    found = statements.find(parsed, mentions.find(parsed), times.find(parsed), reader.of(parsed))
    return tuple(one for one in found if one.parent is None)


@dataclass
class Tally:
    """Counts from which the figures are made."""

    gold: int = 0
    found: int = 0
    joint: int = 0
    predicted: int = 0
    right: int = 0

    def figures(self) -> dict[str, float]:
        """Overlap precision, recall and F1, and joint recall."""
        precision, recall = share(self.right, self.predicted), share(self.found, self.gold)
        return {
            "overlap_f1": f1(precision, recall),
            "overlap_precision": precision,
            "overlap_recall": recall,
            "joint_recall": share(self.joint, self.gold),
        }


@dataclass
class Exact:
    """Exact matches of one role's spans, or of a role whole."""

    gold: int = 0
    predicted: int = 0
    right: int = 0

    def count(self, wanted: Set[object], given: Set[object]) -> None:
        """Counts one article: each span, or each set of spans, once."""
        self.gold += len(wanted)
        self.predicted += len(given)
        self.right += len(wanted & given)

    def f1(self) -> float:
        """F1 of exact matches."""
        return f1(share(self.right, self.predicted), share(self.right, self.gold))


def kinds_of(record: Record, parsed: Parsed) -> tuple[tuple[str, ...], ...]:
    """The kinds of each attribution of the record, by its cue: speech or attitude, and listed speech."""
    reading = read(parsed)
    return tuple(
        _with_listed(_act(reading, one), [record.text[start:end] for start, end in one.cue])
        for one in record.attributions
    )


def _act(reading: Reading, one: Attribution) -> str:
    found = tuple(
        tuple(_tokens(reading, span) for span in sorted(spans))
        for spans in (one.cue, one.source, one.content)
    )
    if not found[0] or not found[2]:
        return "speech"
    attributed = Attributed(found[0][0], found[1], found[2], 1.0)
    ((_, draft, _),) = trained.candidates(reading, [attributed], [])
    return act_of(reading, draft)[0]


def kinds_of_statement(one: Statement, text: str) -> tuple[str, ...]:
    """The same of a statement of ours in ``text``."""
    return _with_listed(one.act, [text[one.cue.start : one.cue.end]] if one.cue is not None else [])


def _with_listed(act: str, cue: Sequence[str]) -> tuple[str, ...]:
    words = {word for part in cue for word in re.findall(r"\w+", part.lower())}
    return (act, LISTED) if not words or words & _quotation_verbs() else (act,)


@cache
def _quotation_verbs() -> frozenset[str]:
    listed = QUOTATION_VERBS.read_text("utf-8").split("\n")
    return frozenset({"according", *(one.strip().lower() for one in listed if one.strip())})


def _tokens(reading: Reading, span: tuple[int, int]) -> tuple[int, int]:
    return reading.token_at(span[0]).i, reading.token_at(span[1] - 1).i + 1


def score(
    triples: Iterable[tuple[Record, Sequence[Statement], Sequence[Sequence[str]]]],
) -> dict[str, float | dict[str, float]]:
    """The figures over all articles: each with its statements and the kinds of its attributions."""
    tallies = {name: Tally() for name in ("all", *FORMS, *ACTS, LISTED)}
    exact = {role: Exact() for role in ("source", "cue", "content", "whole")}
    for record, found, kinds in triples:
        _score_one(record, found, kinds, tallies, exact)
    figures: dict[str, float | dict[str, float]] = dict(tallies["all"].figures())
    figures.update({f"exact_{role}_f1": exact[role].f1() for role in ("source", "cue", "content")})
    figures["whole_content_f1"] = exact["whole"].f1()
    figures.update({name: tallies[name].figures() for name in (*FORMS, *ACTS, LISTED)})
    return figures


def _score_one(
    record: Record,
    found: Sequence[Statement],
    kinds: Sequence[Sequence[str]],
    tallies: Mapping[str, Tally],
    exact: Mapping[str, Exact],
) -> None:
    marks = quotations(record.text).found
    kept = [(one, own) for one, own in zip(record.attributions, kinds, strict=True) if one.content]
    gold = [one for one, _ in kept]
    contents = [tuple((span.start, span.end) for span in one.content) for one in found]
    sources: list[Spans] = [((one.source.start, one.source.end),) if one.source else () for one in found]
    cues: list[Spans] = [((one.cue.start, one.cue.end),) if one.cue else () for one in found]
    hits = [
        [number for number, content in enumerate(contents) if covers(content, one.content)] for one in gold
    ]
    for (one, own), numbers in zip(kept, hits, strict=True):
        joint = any(_same_source(sources[number], one.source) for number in numbers)
        for name in ("all", form_of(one.content, marks, record.text), *own):
            tally = tallies[name]
            tally.gold += 1
            tally.found += bool(numbers)
            tally.joint += joint
    right = {number for numbers in hits for number in numbers}
    for number, statement in enumerate(found):
        for name in ("all", statement.form, *kinds_of_statement(statement, record.text)):
            tally = tallies[name]
            tally.predicted += 1
            tally.right += number in right
    for role, predicted in (("source", sources), ("cue", cues), ("content", contents)):
        wanted = {tuple(span) for one in record.attributions for span in getattr(one, role)}
        exact[role].count(wanted, {span for spans in predicted for span in spans})
    exact["whole"].count({one.content for one in gold}, set(contents))


def covers(content: Spans, gold: Spans) -> bool:
    """True if ``content`` covers half of the characters of ``gold``."""
    return 2 * overlap(content, gold) >= sum(end - start for start, end in gold)


def _same_source(predicted: Spans, gold: Spans) -> bool:
    return overlap(predicted, gold) > 0 or (not predicted and not gold)


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """The figures of ``path``."""
    parser = SpacyParser()
    folder = Path(options["model"]) if options["model"] else None
    reader = RulesAlone() if options["rules"] else StatementReader(folder)
    began = time.perf_counter()
    triples = []
    for record in records(path):
        parsed = parser.parse(article_of(record))
        triples.append((record, predictions(parsed, reader), kinds_of(record, parsed)))
    seconds = time.perf_counter() - began
    figures = score(triples)
    return {
        **figures,
        "articles": len(triples),
        "attributions": sum(len(record.attributions) for record, _, _ in triples),
        "docs_per_second": len(triples) / seconds,
    }


BENCHMARK = Benchmark(
    name="attribution",
    measure=measure,
    default="attribution/polnear_dev.jsonl",
    options=(
        ("rules", "any word: by the rules alone, without the trained reader"),
        ("model", "folder of a trained reader (default: the package's)"),
    ),
    yardsticks=(
        Yardstick("overlap_f1", 0.226, "textacy", run=True),
        Yardstick("overlap_f1", 0.553, "GenderGapTracker", run=True),
        Yardstick("overlap_f1", 0.560, "Citron", run=True),
        Yardstick("overlap_precision", 0.973, "textacy", run=True),
        Yardstick("overlap_precision", 0.934, "GenderGapTracker", run=True),
        Yardstick("overlap_precision", 0.858, "Citron", run=True),
        Yardstick("overlap_recall", 0.128, "textacy", run=True),
        Yardstick("overlap_recall", 0.393, "GenderGapTracker", run=True),
        Yardstick("overlap_recall", 0.415, "Citron", run=True),
        Yardstick("joint_recall", 0.102, "textacy", run=True),
        Yardstick("joint_recall", 0.310, "GenderGapTracker", run=True),
        Yardstick("joint_recall", 0.347, "Citron", run=True),
        Yardstick("direct.overlap_recall", 0.754, "GenderGapTracker", run=True),
        Yardstick("direct.joint_recall", 0.508, "GenderGapTracker", run=True),
        Yardstick("direct.joint_recall", 0.497, "Citron", run=True),
        Yardstick("indirect.overlap_recall", 0.275, "GenderGapTracker", run=True),
        Yardstick("indirect.overlap_recall", 0.352, "Citron", run=True),
        Yardstick("indirect.joint_recall", 0.284, "Citron", run=True),
        Yardstick("exact_source_f1", 0.107, "rules"),
        Yardstick("exact_source_f1", 0.832, "BERT + CofeNet"),
        Yardstick("exact_cue_f1", 0.228, "rules"),
        Yardstick("exact_cue_f1", 0.753, "BERT + CofeNet"),
        Yardstick("exact_content_f1", 0.056, "rules"),
        Yardstick("exact_content_f1", 0.729, "BERT + CofeNet"),
    ),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
