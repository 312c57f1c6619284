"""Tension inside one article: between two of its own sentences, and between headline or caption and body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.compare.changed_words import DENYING
from variorum.compare.headline_acts import headline_against_lead
from variorum.compare.ladder import Ladder, Level, of_kind
from variorum.compare.near_findings import Places, judged, row_of
from variorum.compare.near_sentences import near_inside
from variorum.compare.sentence_pairs import ChangePair
from variorum.compare.shown import Shown, clipped
from variorum.compare.view import View
from variorum.compare.wording import Word, words
from variorum.model import Difference, Finding, Row, Span, content_id
from variorum.text import numbers
from variorum.text.calendar_names import DAYS
from variorum.text.stems import is_function_word, stem

OWN_TYPES = frozenset({"number", "date", "polarity"})
"""Types by which two sentences of one article are in tension. Names are not: an article tells of many."""

BOTH_PRINTED = "both numbers in one article, in one sentence"
"""The level of sentence_ladders.toml that holds for any two numbers of one article."""

LEAST_COVERED = 0.6
"""Part of a headline's or caption's content words that a sentence of the body shares, to be about it."""

LEAST_STEMS = 3
"""Content words that they share at least, the day or number in question left out."""

LEAST_SHORT = 2
"""Content words of a shorter line, which the sentence must share to the last."""

MOST_LINES = 40
"""Headlines, standfirsts and captions of an article that are read."""

_LINES = ("headline", "standfirst", "caption")


def inside_findings(view: View, rows: Sequence[Row], places: Places) -> Mapping[str, list[Finding]]:
    """Findings within single articles, by the id of the row in which they stand; all UNSURE.

    Both passages are the article's own: print alone does not say which is right, nor that they tell of one
    thing.
    """
    by_id = {row.id: row for row in rows}
    result: dict[str, list[Finding]] = {}
    ladders = of_kind("sentence")
    for article in view.articles:
        made = [
            *_between_sentences(view, article, ladders, by_id, places),
            *_between_line_and_body(view, article, by_id, places),
            *_between_headline_and_lead(view, article, by_id, places),
        ]
        shown: list[tuple[Difference, Mapping[str, tuple[Span, ...]] | None]] = []
        for finding in made:
            held = result.setdefault(finding.row, [])
            told = (finding.type, finding.focus)
            if finding.id not in {other.id for other in held} and told not in shown:
                held.append(finding)
                shown.append(told)
    return result


def _between_sentences(
    view: View, article: str, ladders: Sequence[Ladder], rows: Mapping[str, Row], places: Places
) -> Iterator[Finding]:
    for near in near_inside(view, article):
        for type_, level, pair in judged(view, near, ladders):
            if type_ not in OWN_TYPES or not _is_grave(level, pair):
                continue
            row = row_of(places, near.left, near.right, pair.change.left, pair.change.right, "event")
            if row is None:
                continue
            left, right = pair.shown(type_)
            yield _finding(
                view,
                rows[row],
                article,
                type_,
                "two of its sentences",
                left,
                right,
                "two sentences of one article are nearly the same and part in this",
            )


def _between_headline_and_lead(
    view: View, article: str, rows: Mapping[str, Row], places: Places
) -> Iterator[Finding]:
    for type_, above, below in headline_against_lead(view, article):
        first, second = view.sentence(above), view.sentence(below)
        wanted = "quantity" if type_ == "number" else "event"
        row = row_of(places, second, second, (), (), wanted)
        if row is not None:
            left, right = (
                Shown(clipped(one.text, 90), (one,), (two,)) for one, two in ((first, above), (second, below))
            )
            because = "the headline and a first sentence of the body tell of one act and part in this"
            yield _finding(view, rows[row], article, type_, "headline and body", left, right, because)


@dataclass(frozen=True, slots=True)
class _Line:
    """A headline, standfirst, caption or sentence of the body by its words."""

    span: Span
    words: tuple[Word, ...]

    def stems(self) -> frozenset[str]:
        """The stems of its content words, without numbers and days."""
        return frozenset(
            stem(word.text)
            for word in self.words
            if not is_function_word(word.text) and word.text not in DAYS and _value(word) is None
        )

    def days(self) -> tuple[Word, ...]:
        """The weekdays that it prints."""
        return tuple(word for word in self.words if word.text in DAYS)

    def counts(self) -> Iterator[tuple[Word, str]]:
        """Its numbers, each with the stem of the noun that follows within two words."""
        for place, word in enumerate(self.words):
            if _value(word) is not None:
                for after in self.words[place + 1 : place + 3]:
                    if not is_function_word(after.text) and _value(after) is None:
                        yield word, stem(after.text)

    def denials(self) -> int:
        """How many words of denial it holds."""
        return sum(word.text in DENYING or word.text.endswith("n't") for word in self.words)


def _is_grave(level: Level, pair: ChangePair) -> bool:
    """True if two articles that printed the two would contradict each other.

    That both numbers are printed in one article speaks against it between two articles; here it is given.
    """
    if level.label == BOTH_PRINTED:
        return pair.long_shared() and pair.numbers_read()
    return level.verdict == "CONTRADICTS"


def _between_line_and_body(
    view: View, article: str, rows: Mapping[str, Row], places: Places
) -> Iterator[Finding]:
    held = view.articles[article]
    lines = [
        (region.kind, _line(view, held.span(region.start, region.end)))
        for region in held.regions
        if region.kind in _LINES
    ][:MOST_LINES]
    if not lines:
        return
    sources = [one.source for one in view.statements_of.get(article, ()) if one.source is not None]
    body = [
        _line(view, sentence, sources)
        for sentence in view.sentences.get(article, ())
        if held.region_at(sentence.start) == "body"
    ]
    printed = {_value(word) for line in body for word in line.words}
    for kind, line in lines:
        about = _about(line, body)
        if about is None:
            continue
        for type_, first, second in _tensions(line, about, body, printed):
            row = row_of(places, about.span, about.span, (second,), (second,), "event")
            if row is not None:
                above, below = (
                    Shown(clipped(one.span.text, 90), (one.span,), (held.span(word.start, word.end),))
                    for one, word in ((line, first), (about, second))
                )
                because = f"the {kind} and the sentence of the body that is nearest to it part in this"
                yield _finding(view, rows[row], article, type_, f"{kind} and body", above, below, because)


def _tensions(
    line: _Line, about: _Line, body: Sequence[_Line], printed: set[float | None]
) -> Iterator[tuple[Difference, Word, Word]]:
    """What parts between a line and the sentence about it, that no sentence of the body bears out."""
    days, told = line.days(), about.days()
    in_body = {word.text for one in body for word in one.days()}
    if days and told and not {word.text for word in days} & in_body:
        yield "date", days[0], told[0]
    for word, noun in line.counts():
        others = [other for other, counted in about.counts() if counted == noun]
        if others and _value(word) not in printed and not _near(word, others):
            yield "number", word, others[0]
            break
    # "No leak, fire" and "no leak and no fire" deny alike: one of the two must not deny at all.
    denied = sorted((line.denials(), about.denials())) == [0, 1]
    if denied and line.stems() <= about.stems() and not _hedged(line, about):
        yield "polarity", line.words[0], about.words[0]


def _about(line: _Line, body: Sequence[_Line]) -> _Line | None:
    """The sentence of the body that shares most of the line's content words, if enough, and alone."""
    mine = line.stems()
    ranked = sorted(
        ((len(mine & one.stems()), -place, one) for place, one in enumerate(body)),
        key=lambda entry: entry[:2],
        reverse=True,
    )
    # "Parliament to vote on Friday": of so short a line all must be shared.
    least = LEAST_STEMS if len(mine) >= LEAST_STEMS else LEAST_SHORT
    if not ranked or ranked[0][0] < max(least, LEAST_COVERED * len(mine)):
        return None
    return ranked[0][2]


def _near(word: Word, others: Sequence[Word]) -> bool:
    """True if the number may be one of the others, rounded: within a tenth."""
    mine = _value(word) or 0.0
    return any(abs(mine - (_value(other) or 0.0)) <= 0.1 * max(abs(mine), 1.0) for other in others)


def _hedged(line: _Line, about: _Line) -> bool:
    """True if one of the two asks, or the words of denial stand in a quotation."""
    return any(
        "?" in one.span.text or any(word.quoted for word in one.words if word.text in DENYING)
        for one in (line, about)
    )


def _line(view: View, span: Span, sources: Sequence[Span] = ()) -> _Line:
    """``span`` by its words, without those that say only who told it: "the head of the Cave Rescue"."""
    told = words(view.articles[span.article], (span,), view.quoted(span.article))
    apart = [one for one in sources if span.contains(one)]
    kept = (word for word in told if not any(one.start <= word.start < one.end for one in apart))
    return _Line(span, tuple(kept))


_FIGURES = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _value(word: Word) -> float | None:
    """The number that a word is, None if it is none or a year."""
    if _FIGURES.fullmatch(word.text):
        value = float(word.text.replace(",", ""))
        return None if 1600 <= value < 2100 and "," not in word.text else value
    if word.text[0].isdigit() or word.text in ("a", "an", "one", "first", "second"):
        return None
    return numbers.in_words(word.text)


def _finding(
    view: View, row: Row, article: str, type_: Difference, what: str, left: Shown, right: Shown, because: str
) -> Finding:
    first, second = what.split(" and ") if " and " in what else ("one sentence", "another")
    line = f'{view.siglum(article)}: {first} "{left.text}", {second} "{right.text}"'
    passages = tuple(sorted({*left.passage, *right.passage}))
    return Finding(
        id=content_id("f", row.id, type_, "inside", article, *(span.start for span in passages)),
        row=row.id,
        type=type_,
        what=line,
        verdict="UNSURE",
        versions={article: passages},
        because=because,
        level=what,
        focus={article: tuple(sorted({*left.focus, *right.focus}))},
    )
