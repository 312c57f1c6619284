"""Who speaks: printed sources, judged by a reader, against the actors that they are resolved to.

The check set (``samples/speakers.jsonl``) holds places only: the first 16 hex digits of the SHA-256 of a
record's id, the source's offsets, and those of a name of whoever speaks, or null where nobody is named.
The statements are the corpus's own; mentions, actors and speakers are ours.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from benchmarks.frame import Benchmark, Figures, main
from variorum import align
from variorum.annotate import SpacyParser
from variorum.extract import mentions, sentences
from variorum.model import Article, Marks, Parsed, Parser, Region, Span, Statement, content_id
from variorum.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

CHECK_SET = Path(__file__).parent / "samples" / "speakers.jsonl"
_QUOTES = '"“”„«»'


class Attribution(msgspec.Struct):
    """One attribution of the corpus: half-open ranges."""

    source: list[tuple[int, int]]
    cue: list[tuple[int, int]]
    content: list[tuple[int, int]]


class Record(msgspec.Struct):
    """One article of the corpus."""

    id: str
    text: str
    attributions: list[Attribution]


class Judged(msgspec.Struct):
    """A source and where a name of its speaker stands, as judged by a reader."""

    record: str
    start: int
    end: int
    name: tuple[int, int] | None


def statements_of(record: Record, article: Article) -> tuple[Statement, ...]:
    """The corpus's attributions as statements, nested ones with their parents."""
    made = []
    for attribution in record.attributions:
        content = tuple(article.span(a, b) for a, b in sorted(attribution.content) if a < b)
        if not content:
            continue
        source, cue = _whole(attribution.source, article), _whole(attribution.cue, article)
        quoted = [part.text.strip()[:1] in _QUOTES for part in content]
        made.append(
            Statement(
                id=content_id("s", article.id, content[0].start, cue.start if cue else -1),
                article=article.id,
                content=content,
                cue=cue,
                source=source,
                form="direct"
                if all(quoted)
                else "mixed"
                if any(c in content[0].text for c in _QUOTES)
                else "indirect",
                cue_lemma=_lemma(cue),
            )
        )
    return tuple(made)


def _whole(parts: Sequence[tuple[int, int]], article: Article) -> Span | None:
    kept = [part for part in parts if part[0] < part[1]]
    return article.span(min(a for a, _ in kept), max(b for _, b in kept)) if kept else None


def _lemma(cue: Span | None) -> str:
    """A rough lemma: enough to tell cues that carry on from the rest."""
    word = cue.text.split()[-1].casefold() if cue else ""
    for ending, rest in (("ied", "y"), ("ed", ""), ("ing", ""), ("s", "")):
        if word.endswith(ending):
            return word[: -len(ending)] + rest
    return word


def parsed_of(record: Record, parser: Parser) -> Parsed:
    """The parse of one record, all of it body."""
    regions = tuple(Region("body", a, b) for a, b in paragraphs(record.text))
    return parser.parse(Article(id=record.id, file=record.id, text=record.text, regions=regions))


def outcomes(record: Record, parsed: Parsed, judged: Sequence[Judged]) -> list[tuple[Judged, str, Statement]]:
    """Each judged source, its statement, and "right", "wrong" (another's name), "described" or "none"."""
    article = parsed.article
    marks = Marks(
        article=article.id,
        sentences=sentences.find(parsed),
        mentions=mentions.find(parsed),
        statements=statements_of(record, article),
    )
    cast = align.actors([article], [marks])
    resolved = align.resolve([article], [marks], cast)[0]
    actors = {actor.id: actor for actor in cast.actors}
    found = []
    for one in judged:
        statement = next(
            (
                s
                for s in resolved.statements
                if s.source and (s.source.start, s.source.end) == (one.start, one.end)
            ),
            None,
        )
        if statement is None:
            continue
        actor = actors.get(statement.actor or "")
        named = actor is not None and any(mention.form == "name" for mention in actor.mentions)
        if actor is None:
            outcome = "none"
        elif not named:
            outcome = "described"  # an actor without a name: a description is shown, no name
        elif one.name is not None and any(
            m.form == "name" and m.start < one.name[1] and one.name[0] < m.end for m in actor.mentions
        ):
            outcome = "right"
        else:
            outcome = "wrong"
        found.append((one, outcome, statement))
    return found


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """The share of named speakers that are asserted, and the share right among all asserted."""
    judged: dict[str, list[Judged]] = {}
    for line in CHECK_SET.read_text("utf-8").splitlines():
        one = msgspec.json.decode(line, type=Judged)
        judged.setdefault(one.record, []).append(one)
    parser = SpacyParser()
    counts: Counter[str] = Counter()
    for line in path.read_text("utf-8").splitlines():
        key = hashlib.sha256(json.loads(line)["id"].encode()).hexdigest()[:16]
        if key not in judged:
            continue
        record = msgspec.json.decode(line, type=Record)
        for one, outcome, _ in outcomes(record, parsed_of(record, parser), judged[key]):
            counts[outcome] += 1
            counts["sources"] += 1
            counts["named"] += one.name is not None
    asserted = counts["right"] + counts["wrong"]
    return {
        "sources": counts["sources"],
        "asserted_share": asserted / max(1, counts["named"]),
        "right_among_asserted": counts["right"] / max(1, asserted),
        "right_among_named": counts["right"] / max(1, counts["named"]),
        "described_share": counts["described"] / max(1, counts["sources"]),
        "wrong_share": counts["wrong"] / max(1, counts["sources"]),
    }


BENCHMARK = Benchmark("speakers", measure, "attribution/polnear_train.jsonl")

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
