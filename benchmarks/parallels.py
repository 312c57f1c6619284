"""Sentences of two articles that tell one thing, against pairs that readers wrote down.

The check set (``samples/parallels.jsonl``) holds places only: the articles of a story by the first 16 hex
digits of the SHA-256 of their ids, and pairs of sentences, each ``(article's number, start, end)``, with a
grade. 2: the main point of one, or a whole proposition of it, is told by the other as well. 1: they share a
side remark, or it is not sure. Pairs not listed share their topic at most. Readers saw numbered sentences
and nothing of ours. Stories kept aside were read twice, by two who did not see each other's answers: what
both grade 2 is 2, what either lists is 1. The errors of stories kept aside are never read.

Three things are held against it: ``rows`` (two sentences hold marks of one row of statements, events or
quantities), ``parallels`` (two sentences stand in one parallel and share no such row), ``cosine`` (each is
the other's nearest by the encoder alone, from :data:`BASELINE`). ``right`` is the share of grade 2 among the
pairs found, ``right_or_half`` that of 1 and 2; ``recall`` is that of pairs of grade 2.

The same judgements say what one article alone has. Of the lines that the page shows at once as on one origin
alone, ``alone_right`` is the share in whose sentences no other article has a fellow of any grade,
``alone_wrong`` the share with one of grade 2; ``sentences_right`` and ``sentences_wrong`` are those of all
sentences, what a line drawn by chance would have. ``omitted_right`` and ``omitted_wrong`` are the same
for what an article is held to leave out for sure, ``brief_`` for the lines of the brief that are marked as of
one origin. Of its unmarked lines ``told_by_others`` is the share in which a sentence stands that another
article has a fellow of grade 2 for, ``told_again`` the share that have one in an earlier line of the brief.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import msgspec

from benchmarks import check_sets
from benchmarks.comparing import Comparing
from benchmarks.frame import Benchmark, Figures, main, share
from benchmarks.rows import LEAST_OVERLAP, articles_of
from variorum import annotate
from variorum.align.parallel_features import Telling, first_words
from variorum.annotate import SpacyParser
from variorum.model import Article, Span, Story
from variorum.render.alone import alone
from variorum.render.book import Book

BASELINE = 0.6
"""Cosine of the baseline; the best of .5, .6 and .7 by F1 on the stories worked on."""

Place = tuple[int, int, int]
Pair = tuple[Place, Place]


class Sample(msgspec.Struct):
    """One story that was read; ``articles`` are hashes of ids."""

    set: str
    kept_aside: bool
    articles: list[str]
    pairs: list[tuple[int, int, int, int, int, int, int]]

    def grades(self) -> dict[Pair, int]:
        """The grade of each pair of sentences that is listed."""
        return {((a, b, c), (d, e, f)): grade for a, b, c, d, e, f, grade in self.pairs}


def samples(*, kept_aside: bool) -> list[Sample]:
    """The stories worked on, or those kept aside."""
    return [one for one in check_sets.judged("parallels", Sample) if one.kept_aside == kept_aside]


def regraded(grades: Mapping[Pair, int], held: Sequence[Sequence[Place]]) -> dict[Pair, int]:
    """The grades of pairs of our sentences: those that lie on the judged ones, at least half on half.

    A judged sentence that ours do not meet stands in no pair; its pairs count as missed.
    """
    ours: dict[Place, Place] = {}
    for place in {one for pair in grades for one in pair}:
        best = LEAST_OVERLAP
        for one in held[place[0]]:
            shared = min(one[2], place[2]) - max(one[1], place[1])
            part = shared / (max(one[2], place[2]) - min(one[1], place[1]))
            if part >= best:
                ours[place], best = one, part
    found: dict[Pair, int] = {}
    for (left, right), grade in grades.items():
        if left in ours and right in ours:
            pair = ours[left], ours[right]
            found[pair] = max(grade, found.get(pair, 0))
    return found


def sentences_of(parser: SpacyParser, articles: Sequence[Article]) -> list[list[Place]]:
    """The sentences of each article as places."""
    return [
        [(number, one.start_char, one.end_char) for one in parser.parse(article).sentences()]
        for number, article in enumerate(articles)
    ]


class Sentences:
    """The sentences of a story's articles, found by a place in print."""

    def __init__(self, articles: Sequence[Article], held: Sequence[Sequence[Place]]) -> None:
        self._held = {article.id: places for article, places in zip(articles, held, strict=True)}

    def at(self, span: Span) -> Place | None:
        """The sentence in which a stretch of print begins."""
        places = self._held[span.article]
        found = bisect_right([start for _, start, _ in places], span.start) - 1
        return places[found] if found >= 0 and span.start < places[found][2] else None


def across(groups: Sequence[Sequence[Place]]) -> Iterator[Pair]:
    """The pairs of sentences of two articles that stand in one group."""
    for group in groups:
        for left, right in combinations(sorted(set(group)), 2):
            if left[0] != right[0]:
                yield left, right


def by_rows(story: Story, sentences: Sentences) -> set[Pair]:
    """The pairs that rows of statements, events or quantities set side by side."""
    every: tuple[Telling, ...] = (*story.statements, *story.events, *story.quantities)
    marks = {mark.id: mark for mark in every}
    groups = []
    for row in story.rows:
        if row.kind != "label" and len(row.versions) > 1:
            held = [marks[mark] for ids in row.versions.values() for mark in ids]
            groups.append([place for mark in held if (place := sentences.at(first_words(mark))) is not None])
    return set(across(groups))


def by_parallels(story: Story, sentences: Sentences) -> set[Pair]:
    """The pairs that parallels set side by side."""
    return set(
        across(
            [
                [place for span in one.passages if (place := sentences.at(span)) is not None]
                for one in story.parallels
            ]
        )
    )


def by_cosine(
    articles: Sequence[Article], held: Sequence[Sequence[Place]], vectors: annotate.MiniLM
) -> set[Pair]:
    """The pairs of which each sentence is the other's nearest in its article."""
    tables = [
        vectors.of([articles[number].text[start:end] for number, start, end in places]) for places in held
    ]
    found = set()
    for left, right in combinations(range(len(articles)), 2):
        if not held[left] or not held[right]:
            continue
        cosines = tables[left] @ tables[right].T
        nearest, theirs = cosines.argmax(axis=1), cosines.argmax(axis=0)
        found |= {
            (held[left][one], held[right][other])
            for one, other in enumerate(nearest)
            if theirs[other] == one and cosines[one, other] >= BASELINE
        }
    return found


def fellows(grades: Mapping[Pair, int]) -> dict[Place, dict[int, int]]:
    """For each sentence the highest grade of its pairs, by the number of the other article."""
    found: dict[Place, dict[int, int]] = defaultdict(dict)
    for pair, grade in grades.items():
        for one, other in (pair, pair[::-1]):
            found[one][other[0]] = max(grade, found[one].get(other[0], 0))
    return found


class Alone:
    """How what the program holds to be told by one origin, or left out by an article, is graded."""

    def __init__(self, story: Story, sentences: Sentences, grades: Mapping[Pair, int]) -> None:
        every: tuple[Telling, ...] = (*story.statements, *story.events, *story.quantities)
        self._story, self._sentences, self._fellows = story, sentences, fellows(grades)
        self._alike: dict[Place, list[tuple[Place, int]]] = defaultdict(list)
        for (left, right), grade in grades.items():
            self._alike[left].append((right, grade))
            self._alike[right].append((left, grade))
        self._firsts = {mark.id: first_words(mark) for mark in every}

    def grade(self, spans: Iterable[Span], article: int | None = None) -> int:
        """The highest grade of the sentences' pairs with any article, or with one."""
        held = [self._fellows.get(place, {}) for span in spans if (place := self._sentences.at(span))]
        return max(
            (grade for one in held for number, grade in one.items() if article is None or number == article),
            default=0,
        )

    def listed(self) -> Iterator[int]:
        """The grades of the lines that the page shows at once as on one origin alone."""
        book = Book.of(self._story)
        rows = {f"#{book.anchor(row.id)}": row for row in self._story.rows}
        for group in alone(book):
            for fact in group.facts:
                marks = [mark for held in rows[fact.href].versions.values() for mark in held]
                yield self.grade(self._firsts[mark] for mark in marks)

    def omitted(self, numbers: Mapping[str, int]) -> Iterator[int]:
        """The grades of sure omissions; ``numbers`` are those of the articles by id."""
        for one in self._story.omissions:
            if not one.unsure:
                yield self.grade(one.told, numbers[one.article])

    def brief(self, mark: str) -> Iterator[int]:
        """The grades of the lines of the brief with this mark."""
        for line in self._story.brief:
            if line.mark == mark:
                yield self.grade(line.spans)

    def repeated(self) -> Iterator[bool]:
        """For each unmarked line of the brief, whether it tells what an earlier one does."""
        told: set[Place] = set()
        for line in self._story.brief:
            places = {place for span in line.spans if (place := self._sentences.at(span))}
            if not line.mark:
                yield any(
                    earlier in told and grade == 2
                    for place in places
                    for earlier, grade in self._alike.get(place, ())
                )
            told |= places


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """The figures of both parts; ``path`` is the folder of the research data."""
    compare, vectors = Comparing(), annotate.MiniLM()
    figures: dict[str, dict[str, float | int | str]] = {}
    for name, aside in (("worked_on", False), ("kept_aside", True)):
        wanted = samples(kept_aside=aside)
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        lone: dict[str, Counter[int]] = defaultdict(Counter)
        told: Counter[int] = Counter()
        repeated: Counter[bool] = Counter()
        gold = 0
        for sample, articles in zip(wanted, articles_of(path, wanted), strict=True):
            story = compare(articles)
            held = sentences_of(compare.parser, articles)
            sentences, grades = Sentences(articles, held), regraded(sample.grades(), held)
            rows = by_rows(story, sentences)
            parallels = by_parallels(story, sentences)
            gold += sum(grade == 2 for grade in sample.grades().values())
            ways = {
                "rows": rows,
                "parallels": parallels - rows,
                "both": rows | parallels,
                "cosine": by_cosine(articles, held, vectors),
            }
            for way, pairs in ways.items():
                counts[way].update(str(grades.get(pair, 0)) for pair in pairs)
            known = Alone(story, sentences, grades)
            by_sentence = fellows(grades)
            lone["sentences"].update(
                max(by_sentence.get(place, {}).values(), default=0) for places in held for place in places
            )
            lone["alone"].update(known.listed())
            lone["omitted"].update(known.omitted({one.id: number for number, one in enumerate(articles)}))
            lone["brief"].update(known.brief("one origin"))
            told.update(known.brief(""))
            repeated.update(known.repeated())
        figures[name] = {"stories": len(wanted), "pairs": gold}
        for way, found in counts.items():
            whole = sum(found.values())
            figures[name][f"{way}_found"] = whole
            figures[name][f"{way}_right"] = share(found["2"], whole)
            figures[name][f"{way}_right_or_half"] = share(found["1"] + found["2"], whole)
            figures[name][f"{way}_recall"] = share(found["2"], gold)
        for what, by_grade in lone.items():
            whole = sum(by_grade.values())
            figures[name][f"{what}_number"] = whole
            figures[name][f"{what}_right"] = share(by_grade[0], whole)
            figures[name][f"{what}_wrong"] = share(by_grade[2], whole)
        figures[name] |= {
            "told_number": sum(told.values()),
            "told_by_others": share(told[2], sum(told.values())),
            "told_again": share(repeated[True], sum(repeated.values())),
        }
    return figures


BENCHMARK = Benchmark("parallels", measure, default=".")

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
