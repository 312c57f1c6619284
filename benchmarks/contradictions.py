"""Contradictions: one-fact edits planted into one article of a story, and how many are found.

A story of the data is compared as it is. Where two articles of different origins print the same fact, that
fact is changed in one of them and the story is compared again: a *number* (another number of as many
digits), a *day* (another weekday, another day of the month), a *negation* ("was" becomes "was not"), a
*doer* (doer and done-to change places), a *speaker* (another person of the story as the source of the same
quoted words). ``found`` counts edits that a CONTRADICTS finding shows, ``flagged`` also those that an UNSURE
finding shows. ``contradictions_per_ten_articles`` counts CONTRADICTS on the stories as they are: nearly all
are false, for real stories hold few true ones. Edits are chosen by order of print, not by chance.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.frame import Benchmark, Figures, main
from variorum import annotate, ingest, pipeline
from variorum.model import Article, Event, Quantity, Skipped, Span, Statement, Story

STORIES = 12
EVERY = 5
"""One story in so many is read: the others stay aside."""

MOST_OF_TYPE = 2
_TYPES = ("number", "day", "negation", "doer", "speaker")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_AUXILIARY = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would)(?= (?:\w+ly )?$)")


@dataclass(frozen=True, slots=True)
class Edit:
    """New words for ranges of an article, last first; ``at`` is a place inside the first edited words."""

    type: str
    article: str
    changes: tuple[tuple[Span, str], ...]

    @property
    def at(self) -> int:
        """Where the first edited words begin; edits before it are none."""
        return min(span.start for span, _ in self.changes)

    def applied(self, text: str) -> str:
        """The text with the changes made."""
        for span, words in sorted(self.changes, reverse=True):
            text = text[: span.start] + words + text[span.end :]
        return text


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Planted edits found and flagged, by type, and contradictions on the unedited stories."""
    first = int(options.get("first") or 0)
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    chosen = records[first::EVERY][: int(options.get("stories") or STORIES)]
    parser, vectors = annotate.SpacyParser(), annotate.MiniLM()
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    articles = false = unsure = 0
    for record in chosen:
        read = _read(record["reports"])
        story = pipeline.compare_articles(read, parser=parser, vectors=vectors)
        articles += len(read)
        false += sum(finding.verdict == "CONTRADICTS" for finding in story.findings)
        unsure += sum(finding.verdict == "UNSURE" for finding in story.findings)
        of_type: Counter[str] = Counter()
        for edit in _edits(story):
            if of_type[edit.type] == MOST_OF_TYPE:
                continue
            of_type[edit.type] += 1
            changed = [_changed(article, edit) for article in read]
            verdicts = _verdicts(pipeline.compare_articles(changed, parser=parser, vectors=vectors), edit)
            planted[edit.type] += 1
            found[edit.type] += "CONTRADICTS" in verdicts
            flagged[edit.type] += bool(verdicts & {"CONTRADICTS", "UNSURE"})
            if options.get("errors"):
                print(edit.type, sorted(verdicts), [(span.text, words) for span, words in edit.changes])
    total = max(sum(planted.values()), 1)
    return {
        "stories": len(chosen),
        "articles": articles,
        "planted": sum(planted.values()),
        "found_recall": sum(found.values()) / total,
        "flagged_recall": sum(flagged.values()) / total,
        "contradictions_per_ten_articles": 10 * false / max(articles, 1),
        "unsure_per_ten_articles": 10 * unsure / max(articles, 1),
        **{
            kind: {
                "planted": planted[kind],
                "found_recall": found[kind] / max(planted[kind], 1),
                "flagged_recall": flagged[kind] / max(planted[kind], 1),
            }
            for kind in _TYPES
        },
    }


def _read(reports: Sequence[Mapping[str, str]]) -> list[Article]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "story.jsonl"
        file.write_text("".join(json.dumps(report) + "\n" for report in reports), encoding="utf-8")
        return [item for item in ingest.read([str(file)]) if not isinstance(item, Skipped)]


def _changed(article: Article, edit: Edit) -> Article:
    if article.id != edit.article:
        return article
    report = {"id": article.id, "outlet": article.outlet, "title": article.title, "url": article.url}
    if article.published is not None:
        report["date"] = article.published.edtf
    return _read([{**report, "text": edit.applied(article.text)}])[0]


def _edits(story: Story) -> Iterator[Edit]:
    """The edits that a story offers, in the order of its rows; at most one of a row."""
    events = {mark.id: mark for mark in story.events}
    quantities = {mark.id: mark for mark in story.quantities}
    statements = {mark.id: mark for mark in story.statements}
    for row in story.rows:
        if row.origins < 2 or row.verdict in ("CONTRADICTS", "UNSURE"):
            continue
        ids = [versions[0] for versions in row.versions.values()]
        if row.kind == "quantity":
            yield from _of_numbers([quantities[mark] for mark in ids])
        elif row.kind == "event":
            yield from _of_events([events[mark] for mark in ids])
        elif row.kind == "statement":
            yield from _of_statements(story, [statements[mark] for mark in ids])


def _of_numbers(marks: Sequence[Quantity]) -> Iterator[Edit]:
    first, last = marks[0], marks[-1]
    if first.low is None or (first.low, first.high) != (last.low, last.high) or first.counts != last.counts:
        return
    if re.fullmatch(r"[2-8]\d{0,5}", last.number.text):
        digits = str(int(last.number.text[0]) + 1) + last.number.text[1:-1] + "7"
        words = digits if len(last.number.text) > 1 else digits[0]
        yield Edit("number", last.article, ((last.number, words),))


def _of_events(marks: Sequence[Event]) -> Iterator[Edit]:
    first, last = marks[0], marks[-1]
    if first.modality == last.modality == "happened" and not first.negated and not last.negated:
        before = last.sentence.text[: last.trigger.start - last.sentence.start]
        match = _AUXILIARY.search(before)
        if match is not None and first.lemma == last.lemma:
            span = Span(
                last.article,
                last.sentence.start + match.start(),
                last.sentence.start + match.end(),
                match.group(),
            )
            yield Edit("negation", last.article, ((span, f"{match.group()} not"),))
    if first.when and last.when and first.when.span and last.when.span and first.when.edtf == last.when.edtf:
        words = _other_day(last.when.span.text)
        if words and first.lemma == last.lemma:
            yield Edit("day", last.article, ((last.when.span, words),))
    if first.agent and last.agent == first.agent and last.patient == first.patient and first.patient:
        agent, patient = last.agent_span, last.patient_span
        named = agent and patient and agent.text[:1].isupper() and patient.text[:1].isupper()
        if named and agent and patient and not agent.overlaps(patient):
            yield Edit("doer", last.article, ((agent, patient.text), (patient, agent.text)))


def _other_day(text: str) -> str:
    for number, name in enumerate(_WEEKDAYS):
        if name in text:
            return text.replace(name, _WEEKDAYS[(number + 3) % 7])
    match = re.search(r"\b\d{1,2}\b(?!:)", text)
    if match is None or not 1 <= int(match.group()) <= 31:
        return ""
    day = (int(match.group()) + 4) % 28 + 1
    return text[: match.start()] + str(day) + text[match.end() :]


def _of_statements(story: Story, marks: Sequence[Statement]) -> Iterator[Edit]:
    first, last = marks[0], marks[-1]
    if first.form != "direct" or last.form != "direct" or first.actor is None or first.actor != last.actor:
        return
    if last.source is None or re.fullmatch(r"(?:[A-Z][\w.'’-]* ?){1,4}", last.source.text) is None:
        return
    text = next(article.text for article in story.articles if article.id == last.article)
    beside = text[max(0, last.source.start - 900) : last.source.end + 300]
    for other in sorted(story.actors, key=lambda actor: actor.name):
        words = other.name.split()
        known = other.kind == "person" and len(words) == 2 and other.name in text
        if known and other.id != first.actor and words[-1] not in beside:
            yield Edit("speaker", last.article, ((last.source, other.name),))
            return


def _verdicts(story: Story, edit: Edit) -> set[str]:
    """The verdicts of findings that show the edited words, or a passage that holds them."""
    return {
        finding.verdict
        for finding in story.findings
        if any(
            span.start - 400 <= edit.at <= span.end + 400
            if edit.type == "speaker"
            else span.start <= edit.at <= span.end
            for span in finding.versions.get(edit.article, ())
        )
    }


BENCHMARK = Benchmark(
    "contradictions",
    measure,
    "stories/basil_a.jsonl",
    options=(
        ("stories", f"how many stories (default {STORIES})"),
        ("first", "number of the first story, 0 to 4 (default 0): other stories for a last look"),
        ("errors", "any text: print every edit"),
    ),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
