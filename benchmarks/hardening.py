"""Claims that harden: attributions taken out of a copy, and put into one, by program.

The first article of a story that is long enough is copied word for word, three hours later, under another
outlet's name. In the copy up to four reported statements of the form "X said that …" lose their source and
cue (``hardening``), and up to four sentences in the outlet's own voice get ", officials said"
(``softening``). ``found`` is the part of the edits that a finding of that type shows at that place;
``precision`` the part of all such findings that show an edit; ``unedited`` counts findings of both types
where the copy is left as it is, and ``independent`` those among the story's own articles, per ten articles.
``--aside 1`` measures other stories. ClaimDiff's pairs (claims of two outlets on one story, "strengthened" or
not) are about the weight of arguments, not about attribution: ``claimdiff_pairs_near`` is the part of them
whose two claims say the same thing closely enough for these ladders to speak at all.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.comparing import Comparing
from benchmarks.frame import Benchmark, Figures, main
from variorum import pipeline
from variorum.compare.told_pairs import Unit, hedges_of, same_said
from variorum.model import Article, Finding, Region, Skipped, Span, Statement, Story, When
from variorum.text.paragraphs import paragraphs

STORIES = 12
EVERY = 5
MOST_OF_TYPE = 4
LEAST_CHARACTERS = 1500
MOST_CHARACTERS = 8000

_SENTENCE = re.compile(r"[^.!?\n]{40,}?[a-z0-9]{3}\.(?=\s|$)")
_OPENINGS = frozenset(
    {"whether", "if", "what", "how", "why", "who", "when", "where", "to"}
    | {"he", "she", "they", "it", "his", "her", "their", "its"}
)
"""With which a reported content begins that is no sentence of its own, or whose person is lost."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """New words for a sentence of the original."""

    type: str
    sentence: Span
    words: str


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Edits found by type, and findings where nothing was edited."""
    first = 1 if options.get("aside") else 0
    lines = path.read_text(encoding="utf-8").splitlines()[first::EVERY]
    compare = Comparing()
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    unedited = independent = articles = stories = 0
    for line in lines[: int(options.get("stories") or STORIES)]:
        held = [_article(place, report) for place, report in enumerate(json.loads(line)["reports"])]
        original = next((one for one in held if len(one.text) >= LEAST_CHARACTERS), None)
        if original is None:
            continue
        read = pipeline.read_one(original, compare.parser, compare.reader)
        if isinstance(read, Skipped):
            continue
        stories += 1
        edits = [*_hardened(read, original), *_softened(read, original)]
        copy = _copied(original, edits)
        compared = compare([original, copy])
        told = _told(compared)
        for edit in edits:
            planted[edit.type] += 1
            hit = any(one.type == edit.type and _shows(one, original, edit) for one in told)
            found[edit.type] += hit
            if options.get("errors") and not hit:
                print(edit.type, "|", edit.sentence.text, "|", edit.words)
        for one in told:
            right = any(edit.type == one.type and _shows(one, original, edit) for edit in edits)
            shown[one.type] += 1
            shown[f"{one.type} right"] += right
            if options.get("errors") and not right:
                print("FALSE", one.type, one.level, one.what)
        real = compare([*held, _copied(original, ())])
        articles += len(held)
        for one in _told(real):
            planted_copy = any(article.startswith("z") for article in one.versions)
            unedited += planted_copy
            independent += not planted_copy
            if options.get("errors"):
                print("UNEDITED", one.type, one.level, one.what)
    figures: dict[str, float | int | Mapping[str, float | int | str]] = {
        "stories": stories,
        "unedited_per_ten_articles": 10 * unedited / max(articles, 1),
        "independent_per_ten_articles": 10 * independent / max(articles, 1),
    }
    for kind in ("hardening", "softening"):
        figures[kind] = {
            "planted": planted[kind],
            "found": found[kind] / max(planted[kind], 1),
            "precision": shown[f"{kind} right"] / max(shown[kind], 1),
        }
    figures |= _claimdiff(path.parent.parent / "pairs" / "claimdiff_strength_train.jsonl")
    return figures


def _article(place: int, report: Mapping[str, str]) -> Article:
    text = report["text"][:MOST_CHARACTERS]
    regions = tuple(Region("body", a, b) for a, b in paragraphs(text))
    return Article(
        id=f"{place}-{report['id']}",
        file=f"{place}.txt",
        text=text,
        outlet=report["outlet"],
        published=When("2031-05-02T08:00", "minute"),
        regions=regions,
    )


def _copied(original: Article, edits: Sequence[_Edit]) -> Article:
    text = original.text
    for edit in sorted(edits, key=lambda edit: -edit.sentence.start):
        text = text[: edit.sentence.start] + edit.words + text[edit.sentence.end :]
    return replace(
        original,
        id=f"z-{original.id}",
        file="z.txt",
        outlet="Casse Courier",
        text=text,
        published=When("2031-05-02T11:00", "minute"),
        regions=tuple(Region("body", a, b) for a, b in paragraphs(text)),
    )


def _sentences(original: Article) -> Iterator[Span]:
    """Sentences at the beginning of a paragraph, where no other carries an attribution on to them."""
    for start, end in paragraphs(original.text):
        match = _SENTENCE.match(original.text, start, end)
        if match is not None:
            yield original.span(start, match.end())


def _hardened(read: Story, original: Article) -> Iterator[_Edit]:
    count = 0
    for sentence in _sentences(original):
        inside = [
            one
            for one in read.statements
            if one.content and any(span.overlaps(sentence) for span in one.content)
        ]
        if len(inside) == 1 and count < MOST_OF_TYPE and _is_plain(inside[0], sentence):
            said = inside[0].content[0].text.strip(" ,.").removeprefix("that ")
            if len(said.split()) >= 8 and said.split()[0].lower() not in _OPENINGS:
                count += 1
                yield _Edit("hardening", sentence, f"{said[0].upper()}{said[1:]}.")


def _is_plain(one: Statement, sentence: Span) -> bool:
    return (
        one.form == "indirect"
        and one.act == "speech"
        and one.modality == "asserted"
        and not one.negated
        and len(one.content) == 1
        and sentence.contains(one.content[0])
        and one.cue is not None
        and one.source is not None
    )


def _softened(read: Story, original: Article) -> Iterator[_Edit]:
    count = 0
    for sentence in _sentences(original):
        spans = [
            span
            for one in read.statements
            for span in (*one.content, *((one.cue,) if one.cue is not None else ()))
        ]
        flat = Unit(sentence, sentence.text, None, hedges_of(sentence)).is_flat
        fits = flat and 10 <= len(sentence.text.split()) <= 35
        if fits and count < MOST_OF_TYPE and not any(span.overlaps(sentence) for span in spans):
            count += 1
            yield _Edit("softening", sentence, f"{sentence.text.rstrip('.')}, officials said.")


def _told(story: Story) -> list[Finding]:
    return [one for one in story.findings if one.type in ("hardening", "softening")]


def _shows(one: Finding, original: Article, edit: _Edit) -> bool:
    return any(span.overlaps(edit.sentence) for span in one.versions.get(original.id, ()))


def _claimdiff(path: Path) -> dict[str, float]:
    if not path.exists():
        return {}
    near = total = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        left, right = (
            Unit(Span(key, 0, len(record[key]), record[key]), record[key], None, ())
            for key in ("claim_a", "claim_b")
        )
        total += 1
        near += same_said(left, right) or same_said(right, left)
    return {"claimdiff_pairs_near": near / max(total, 1)}


BENCHMARK = Benchmark(
    "hardening",
    measure,
    "stories/basil_a.jsonl",
    options=(
        ("stories", f"how many stories (default {STORIES})"),
        ("aside", "1 measures stories kept aside"),
        ("errors", "any text: print what was missed and what was wrongly found"),
    ),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
