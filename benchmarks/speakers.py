"""Who speaks: printed sources, judged by a reader, against the actors that they are resolved to.

The check set (``samples/speakers.jsonl``) holds places only: the first 16 hex digits of the SHA-256 of an
article's id, the source's offsets (where a quotation goes on without a source, those of its first words),
and those of a name of whoever speaks, or null where nobody is named. ``samples/spokesmen.jsonl`` holds
sources with a noun such as "spokesman" or "office", and where whoever is spoken for is printed. In PolNeAR
the statements are the corpus's own; in the story sets they are what the trained reader finds with the rules
around it; ours is the source that shares most with the judged place, and at least half of both together
(where it finds none the source is *lost*, and counts as not asserted). Actors are those of the whole story.
What is kept aside was judged before our output was seen, and is never tuned on.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from benchmarks import check_sets
from benchmarks.check_sets import STORIES, key_of
from benchmarks.frame import Benchmark, Figures, main
from variorum import align, extract
from variorum.annotate import SpacyParser, StatementReader
from variorum.extract import mentions, sentences
from variorum.model import Actor, Article, Marks, Parsed, Parser, Region, Span, Statement, content_id
from variorum.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

CORPORA = ("attribution/polnear_train.jsonl", "attribution/polnear_dev.jsonl")
_QUOTES = '"“”„«»'
LEAST_OVERLAP = 0.5
"""Least share of the union of two places that both hold for them to be one source."""


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


class Report(msgspec.Struct):
    """One article of a story set: its text, or its sentences."""

    id: str
    text: str = ""
    sentences: list[str] = []


class Told(msgspec.Struct):
    """One story of a story set."""

    reports: list[Report]


class Judged(msgspec.Struct):
    """A source and where a name of its speaker stands, as judged by a reader."""

    record: str
    start: int
    end: int
    name: tuple[int, int] | None
    kept_aside: bool


class Spokesman(msgspec.Struct):
    """A source that holds a noun such as "spokesman", and where print says for whom, if it does."""

    record: str
    start: int
    end: int
    speaks_for: tuple[int, int] | None
    kept_aside: bool


class Outcome(msgspec.Struct):
    """What became of a judged source.

    ``found`` is "right", "wrong" (a name, but another's), "described" (an actor without a name: a description
    is shown, no name), "none", or "lost" where the reader no longer finds the statement.
    """

    judged: Judged | Spokesman
    found: str
    statement: Statement | None


def check_set() -> dict[str, list[Judged | Spokesman]]:
    """The judged sources by the hash of their article's id."""
    judged: dict[str, list[Judged | Spokesman]] = {}
    some: list[Judged | Spokesman] = [
        *check_sets.judged("speakers", Judged),
        *check_sets.judged("spokesmen", Spokesman),
    ]
    for one in some:
        judged.setdefault(one.record, []).append(one)
    return judged


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


def text_of(report: Report) -> str:
    """A report's text; sentences stand on a line each, but those of one quotation together."""
    if report.text:
        return report.text
    text = ""
    for sentence in report.sentences:
        text += sentence.strip()
        line = text.rpartition("\n")[2]
        opened = line.count('"') % 2 == 1 or line.count("“") > line.count("”")
        text += " " if opened else "\n"
    return text.rstrip()


def parsed_of(name: str, text: str, parser: Parser) -> Parsed:
    """The parse of one article, all of it body."""
    regions = tuple(Region("body", a, b) for a, b in paragraphs(text))
    return parser.parse(Article(id=name, file=name, text=text, regions=regions))


def corpus_marks(record: Record, parsed: Parsed) -> Marks:
    """Our mentions with the corpus's statements."""
    return Marks(
        article=parsed.article.id,
        sentences=sentences.find(parsed),
        mentions=mentions.find(parsed),
        statements=statements_of(record, parsed.article),
    )


def outcomes(
    articles: Sequence[Article], marks: Sequence[Marks], judged: Mapping[str, Sequence[Judged | Spokesman]]
) -> Iterator[Outcome]:
    """What became of the judged sources of one story."""
    cast = align.actors(articles, marks)
    actors = {actor.id: actor for actor in cast.actors}
    for one in align.resolve(articles, marks, cast):
        for source in judged.get(key_of(one.article), ()):
            statement = _at(one.statements, source)
            yield Outcome(source, _found(source, statement, actors), statement)


def _at(statements: Sequence[Statement], judged: Judged | Spokesman) -> Statement | None:
    """The statement whose source (without one, its first words) shares most with the judged place."""
    best, share = None, LEAST_OVERLAP
    for one in statements:
        place = one.source or one.content[0]
        shared = min(place.end, judged.end) - max(place.start, judged.start)
        union = max(place.end, judged.end) - min(place.start, judged.start)
        if shared / union > share or (best is None and shared / union == share):
            best, share = one, shared / union
    return best


def _found(judged: Judged | Spokesman, statement: Statement | None, actors: Mapping[str, Actor]) -> str:
    if statement is None:
        return "lost"
    if isinstance(judged, Spokesman):
        return _found_for(judged, statement, actors)
    actor = actors.get(statement.actor or "")
    if actor is None:
        return "none"
    if not any(mention.form == "name" for mention in actor.mentions):
        return "described"
    if judged.name is not None and is_named_at(actor, statement.article, judged.name):
        return "right"
    return "wrong"


def _found_for(judged: Spokesman, statement: Statement, actors: Mapping[str, Actor]) -> str:
    principal = actors.get(statement.on_behalf or "")
    if principal is None:
        return "none"
    if judged.speaks_for is None:
        return "wrong"
    start, end = judged.speaks_for
    article = statement.article
    held = any(m.article == article and m.start < end and start < m.end for m in principal.mentions)
    return "right" if held else "wrong"


def is_named_at(actor: Actor, article: str, name: tuple[int, int]) -> bool:
    """Whether a name of the actor stands at a place."""
    return any(
        m.article == article and m.form == "name" and m.start < name[1] and name[0] < m.end
        for m in actor.mentions
    )


def stories(
    data: Path, judged: Mapping[str, object], parser: Parser
) -> Iterator[tuple[list[Article], list[Marks]]]:
    """The articles and marks of each story that the check set draws on; an article of PolNeAR is its own."""
    for file in CORPORA:
        for line in (data / file).read_text("utf-8").splitlines():
            if key_of(json.loads(line)["id"]) in judged:
                record = msgspec.json.decode(line, type=Record)
                parsed = parsed_of(record.id, record.text, parser)
                yield [parsed.article], [corpus_marks(record, parsed)]
    reader = StatementReader()
    for file in STORIES:
        for line in (data / "stories" / file).read_text("utf-8").splitlines():
            reports = {report.id: report for report in msgspec.json.decode(line, type=Told).reports}
            if any(key_of(name) in judged for name in reports):
                some = [parsed_of(name, text_of(report), parser) for name, report in reports.items()]
                yield [one.article for one in some], [extract.marks(one, reader) for one in some]


def figures(found: Sequence[Outcome]) -> dict[str, float | int | str]:
    """The shares: asserted among the named, right among the asserted, wrong names among all."""
    found = [one for one in found if isinstance(one.judged, Judged)]
    counts = Counter(one.found for one in found)
    named = [one for one in found if isinstance(one.judged, Judged) and one.judged.name is not None]
    asserted = counts["right"] + counts["wrong"]
    return {
        "sources": len(found),
        "named": len(named),
        "asserted_share": sum(one.found in ("right", "wrong") for one in named) / max(1, len(named)),
        "asserted_share_of_found": sum(one.found in ("right", "wrong") for one in named)
        / max(1, sum(one.found != "lost" for one in named)),
        "right_among_asserted": counts["right"] / max(1, asserted),
        "right_among_named": counts["right"] / max(1, len(named)),
        "wrong_share": counts["wrong"] / max(1, len(found)),
        "described_share": counts["described"] / max(1, len(found)),
        "lost": counts["lost"],
    }


def figures_for(found: Sequence[Outcome]) -> dict[str, float | int | str]:
    """Spokesmen: the share linked among those for whom print says, and the share right among the linked."""
    some = [one for one in found if isinstance(one.judged, Spokesman)]
    counts = Counter(one.found for one in some)
    printed = [one for one in some if isinstance(one.judged, Spokesman) and one.judged.speaks_for is not None]
    linked = counts["right"] + counts["wrong"]
    return {
        "spokesmen": len(some),
        "spokesmen_linked_share": counts["right"] / max(1, len(printed)),
        "spokesmen_right_among_linked": counts["right"] / max(1, linked),
        "spokesmen_lost": counts["lost"],
    }


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """The figures of both halves; ``path`` is the folder of the research data."""
    judged = check_set()
    found = [
        outcome
        for articles, marks in stories(path, judged, SpacyParser())
        for outcome in outcomes(articles, marks, judged)
    ]
    halves = {
        "tuned_on": [one for one in found if not one.judged.kept_aside],
        "kept_aside": [one for one in found if one.judged.kept_aside],
        "all": found,
    }
    return {name: {**figures(half), **figures_for(half)} for name, half in halves.items()}


BENCHMARK = Benchmark("speakers", measure, ".")

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
