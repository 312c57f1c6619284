"""To whom, on what occasion, through what, where and when words were said, against a reader's judgement.

The check set (``samples/circumstances.jsonl``) holds places only: the first 16 hex digits of the SHA-256 of
a record's id, the offsets of content, cue and source of a statement (drawn at random from what the rules of
November 2026 found, some of them wrongly), and those of the circumstances that print gives for its saying
within the sentence of the cue. A circumstance under ``optional`` can be read either way: to find it is
neither right nor wrong. Where one is printed twice ("in a statement on Facebook"), either span is right.

What counts as what:

- *addressee*: those to whom it was said, with "to" where it stands there; the object of verbs of telling and
  asking; who interviews, and who is interviewed where the other side speaks;
- *occasion*: the gathering, talk or speech in which it was said, or before or after which;
- *medium*: the document, message, programme or network that carried the words;
- *place*: where the speaker was;
- *time*: when it was said, or when the medium came out; nothing that dates what was said.

A span is right if it overlaps the judged one and the heads agree: the head of a span is the word that
governs the rest (the noun after a leading preposition), and each span's head stands in the other span.
The statement's own spans are given, so that the figures are those of the circumstances alone.
``tuned`` and ``aside`` are halves by story: rules were made by looking at errors of the first half only.
``fresh`` are statements of other articles, as the trained reader finds them, from sentences with a word for a
gathering or the name of a place beside the content; judged before our output was seen, never tuned on.

``relays`` are measured by ``benchmarks.relays``.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from benchmarks.check_sets import STORIES, by_record, key_of
from benchmarks.frame import Benchmark, Figures, main
from variorum.annotate import SpacyParser
from variorum.extract import times
from variorum.extract.statements import blocks, circumstances
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading, TokenRange, read
from variorum.model import Article, Parsed, Parser, Region, Time
from variorum.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

Chars = tuple[int, int]
Kind = Literal["addressee", "occasion", "medium", "place", "time"]
PARTS = ("tuned", "aside", "fresh")
KINDS: tuple[Kind, ...] = ("addressee", "occasion", "medium", "place", "time")


class Judged(msgspec.Struct):
    """A statement and its circumstances as judged by a reader: half-open ranges of a record's text."""

    record: str
    part: Literal["tuned", "aside", "fresh"]
    content: list[Chars]
    cue: Chars
    source: Chars | None
    judged: dict[Kind, list[Chars]] = {}
    optional: dict[Kind, list[Chars]] = {}


def parsed_of(record: str, text: str, parser: Parser) -> Parsed:
    """The parse of one record, all of it body."""
    regions = tuple(Region("body", start, end) for start, end in paragraphs(text))
    return parser.parse(Article(id=record, file=record, text=text, regions=regions))


def draft_of(reading: Reading, one: Judged) -> Draft:
    """The statement as a proposer that knows no constructions would hand it over."""
    cue = _tokens(reading, one.cue)
    source = _tokens(reading, one.source) if one.source else None
    head = _governor(reading, cue)
    return Draft(
        head=head.i,
        lemma=head.lemma_.lower(),
        part=head.pos_,
        relation="trained",
        cue=cue,
        source=source,
        subject=_governor(reading, source).i if source else None,
        content=tuple(one.content),
    )


def found_by_rules(reading: Reading, one: Judged, dates: blocks.Blocks[Time]) -> dict[str, Chars]:
    """The circumstances that the rules read."""
    around = circumstances.of(reading, draft_of(reading, one), dates)
    spans = {
        "addressee": around.addressee,
        "occasion": around.occasion,
        "medium": around.medium,
        "place": around.place,
        "time": around.said.span if around.said else None,
    }
    return {kind: (span.start, span.end) for kind, span in spans.items() if span is not None}


def outcomes(reading: Reading, one: Judged, dates: blocks.Blocks[Time]) -> Iterator[tuple[Kind, str]]:
    """For each circumstance that is judged or found: "right", "wrong" (found) or "missed"."""
    found = found_by_rules(reading, one, dates)
    for kind in KINDS:
        judged = one.judged.get(kind, [])
        span = found.get(kind)
        hit = span is not None and any(_agree(reading, span, other) for other in judged)
        allowed = span is not None and any(
            _agree(reading, span, other) for other in one.optional.get(kind, [])
        )
        if hit:
            yield kind, "right"
            continue
        if span is not None and not allowed:
            yield kind, "wrong"
        if judged:
            yield kind, "missed"


def _agree(reading: Reading, left: Chars, right: Chars) -> bool:
    heads = [_governor(reading, _tokens(reading, span)).idx for span in (left, right)]
    return left[0] <= heads[1] < left[1] and right[0] <= heads[0] < right[1]


def _tokens(reading: Reading, chars: Chars) -> TokenRange:
    return reading.token_at(chars[0]).i, reading.token_at(chars[1] - 1).i + 1


def _governor(reading: Reading, tokens: TokenRange) -> Token:
    """The word that governs the rest of a span; the noun after a leading preposition."""
    span = reading.doc[slice(*tokens)]
    root = next((token for token in span if token.head.i == token.i or token.head not in span), span[0])
    while root.pos_ == "ADP":
        noun = next((one for one in root.children if one.dep_ == "pobj" and one in span), None)
        if noun is None:
            break
        root = noun
    return root


def figures_of(counts: Mapping[tuple[str, str], int]) -> dict[str, float | int]:
    """Precision, recall and F1 of each kind, and over all."""
    figures: dict[str, float | int] = {}
    for kind in (*KINDS, "all"):
        kinds = KINDS if kind == "all" else (kind,)
        right, wrong, missed = (
            sum(counts.get((one, outcome), 0) for one in kinds) for outcome in ("right", "wrong", "missed")
        )
        precision = right / max(1, right + wrong)
        recall = right / max(1, right + missed)
        figures[f"{kind}_judged"] = right + missed
        figures[f"{kind}_precision"] = precision
        figures[f"{kind}_recall"] = recall
        figures[f"{kind}_f1"] = 2 * precision * recall / max(1e-9, precision + recall)
    return figures


def texts_of(folder: Path) -> Iterator[tuple[str, str]]:
    """The records of the story sets: id and text, in the order of the files."""
    for name in STORIES:
        for line in (folder / name).read_text("utf-8").splitlines():
            for report in json.loads(line)["reports"]:
                if isinstance(report.get("text"), str):
                    yield report["id"], report["text"]


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Precision, recall and F1 of each circumstance, by part."""
    judged = by_record("circumstances", Judged)
    parser = SpacyParser()
    counts: dict[str, Counter[tuple[str, str]]] = {part: Counter() for part in PARTS}
    statements: Counter[str] = Counter()
    for record, text in texts_of(path):
        wanted: Sequence[Judged] = judged.pop(key_of(record), [])
        if not wanted:
            continue
        parsed = parsed_of(record, text, parser)
        reading, dates = read(parsed), blocks.of_spans(times.find(parsed))
        for one in wanted:
            statements[one.part] += 1
            counts[one.part].update(outcomes(reading, one, dates))
    return {part: {"statements": statements[part], **figures_of(counts[part])} for part in PARTS}


BENCHMARK = Benchmark("circumstances", measure, "stories")

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
