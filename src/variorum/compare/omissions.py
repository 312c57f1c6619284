"""What each article leaves out of what two or more origins report; the fewest articles with all of it.

An article is not held to leave out what was not known at its hour (it is not in ``Row.absent`` then), nor
what for all its hour tells nobody may have printed yet, nor what its length makes likely: news stands in the
order of its weight, and a report of so many words is taken as its fellows cut at that length. So a row
counts only where at least half of the articles that print it do so within as many words as the silent
article has. Of those who print it later than the article nothing is shown, and where without them one origin
alone is left, the omission is unsure. Nor does an article leave out what it tells in other words
(:mod:`variorum.compare.said_anyway`); where it may do so, the omission is told as unsure. An act that
is printed by a noun alone ("the vote") is hardly a fact of its own: no article is asked for it.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from variorum.compare.absent import may_be_too_early, tellers_by
from variorum.compare.said_anyway import Judged, SaidAnyway, Told
from variorum.compare.view import View, spans
from variorum.model import FACTUAL, UNREAL, Article, Event, Quantity, Row, Span, Statement, Vectors
from variorum.model.selection import Cover, Omission

ROOM = 0.5
"""Least part of the articles that print a row within the silent article's length."""

MOST_EXACT = 14
"""Articles of which every set is tried; of more, the best is taken one by one."""

_NO_BEFORE = re.compile(r"\bno (?:\w+ ){0,4}$")
_ASKED = ("if ", "whether ")


def facts(view: View) -> tuple[Row, ...]:
    """The rows that are facts of their own: no labels, no passing numbers, nothing told inside another row.

    An act or number inside somebody's words goes with the statement, a number with the act of its sentence.
    """
    row_of = {mark: row for row in view.story.rows for ids in row.versions.values() for mark in ids}
    shared = {row.id for row in view.story.rows if len(row.versions) > 1}
    acts: dict[tuple[str, int, int], set[str]] = {}
    for row in view.story.rows:
        if row.kind != "event" or row.id not in shared:
            continue
        for mark in _marks(view, row):
            if isinstance(mark, Event):
                acts.setdefault((mark.article, mark.sentence.start, mark.sentence.end), set()).add(row.id)

    def inside(mark: Statement | Event | Quantity) -> bool:
        outer = mark.parent if isinstance(mark, Statement) else mark.statement
        if outer in row_of and row_of[outer].id in shared:
            return True
        place = mark.sentence if isinstance(mark, Quantity) else None
        return place is not None and (place.article, place.start, place.end) in acts

    found = []
    for row in view.story.rows:
        marks = _marks(view, row)
        if row.kind == "label" or not marks:
            continue
        if all(isinstance(mark, Quantity) and mark.is_passing for mark in marks):
            continue
        if not all(inside(mark) for mark in marks):
            found.append(row)
    return tuple(found)


def omissions(
    view: View,
    told: Sequence[Row],
    vectors: Vectors | None = None,
    perhaps_one: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Omission, ...]:
    """What each article leaves out, by article in the order of the sigla: what is sure before what is not,
    then by how many origins have it.

    ``told`` are the facts of the story. An article of the very origin of a row is not asked. Without
    ``vectors`` what is told in other words is known by words alone. What rests on origins of which one may
    have been written from the other (``perhaps_one``, as of :meth:`Story.perhaps_one`) is unsure.
    """
    length = {article.id: _words(article)[-1][1] for article in view.articles.values()}
    found: list[Omission] = []
    counters = {article.id: _counter(article) for article in view.articles.values()}
    said = SaidAnyway(view, vectors)
    for row in told:
        if row.origins < 2 or not row.absent or _by_nouns_alone(view, row) or _is_no_one_fact(view, row):
            continue
        passages = {article: _passage(view, row, article) for article in row.versions}
        places = {article: counters[article](span.start) for article, span in passages.items()}
        words = [Told(passages[held], view.sentence(passages[held])) for held in sorted(passages)]
        for article in row.absent:
            if view.articles[article].origin in row.origin_ids or may_be_too_early(view, row, article):
                continue
            near = [place for place in places.values() if place <= length[article]]
            if len(near) < ROOM * len(places):
                continue
            judged = said.judge(article, words)
            if judged.telling in ("told", "not one thing"):
                continue
            tellers = [one for held in tellers_by(view, row, article) for one in held]
            found.append(
                Omission(
                    article,
                    row.id,
                    tuple(passages[held] for held in sorted(tellers, key=lambda one: view.order[one])),
                    _origins(view, row, tellers),
                    f"{len(near)} of {len(places)} articles print it in their first {length[article]} words",
                    judged.nearest,
                    _doubt(view, row, article, judged, perhaps_one),
                )
            )
    place = {row.id: number for number, row in enumerate(view.story.rows)}
    found.sort(key=lambda one: (view.order[one.article], bool(one.unsure), -one.origins, place[one.row]))
    return tuple(found)


def _doubt(view: View, row: Row, article: str, judged: Judged, perhaps_one: Mapping[str, str]) -> str:
    """Why it is not sure that the article leaves the row out; "" where nothing says so."""
    if judged.telling == "may be told":
        return f"it may be told in other words: {judged.why}"
    by_then, undated = tellers_by(view, row, article)
    if not by_then:
        return "it may not have been known yet: no article that prints it bears a date"
    if _origins(view, row, by_then + undated) < 2:
        return "by its hour one origin alone had printed it"
    origins = {view.articles[held].origin or held for held in by_then + undated}
    if len({perhaps_one.get(one, one) for one in origins}) < 2:
        return "those who print it may be one origin"
    return ""


def _origins(view: View, row: Row, tellers: Sequence[str]) -> int:
    """How many origins of a row some of its articles have."""
    return min(row.origins, len({view.articles[held].origin or held for held in tellers}))


def _by_nouns_alone(view: View, row: Row) -> bool:
    """True for an act that no article tells by a verb."""
    marks = _marks(view, row)
    return all(isinstance(mark, Event) and mark.construction == "nominal" for mark in marks)


def _is_denied(mark: Event | Statement) -> bool:
    """True for what is denied, also by a "no" shortly before the act ("no charges were filed")."""
    if mark.negated or isinstance(mark, Statement):
        return mark.negated
    before = mark.sentence.text[: mark.trigger.start - mark.sentence.start].lower()
    return _NO_BEFORE.search(before) is not None


def _is_no_one_fact(view: View, row: Row) -> bool:
    """True for a question, and for what some affirm and some deny, or only think possible."""
    marks = _marks(view, row)
    denied = {_is_denied(mark) for mark in marks if isinstance(mark, Event | Statement)}
    asked = [
        isinstance(mark, Statement) and mark.content[0].text.lower().startswith(_ASKED) for mark in marks
    ]
    unreal = {mark.modality in UNREAL for mark in marks if isinstance(mark, Event)}
    return len(denied) > 1 or len(unreal) > 1 or any(asked)


def cover(view: View, told: Sequence[Row]) -> Cover:
    """The fewest articles that print every fact of two or more articles.

    Up to :data:`MOST_EXACT` articles every smaller set is tried; beyond, the article that adds most is taken
    again and again, which needs at most H(d) times as many as the smallest set, where d is the most facts
    that one article prints and H the harmonic number (Chvátal 1979). Ties go to the earlier siglum.
    """
    wanted = [row for row in told if len(row.versions) > 1]
    held: dict[str, set[str]] = {article: set() for article in view.articles}
    for row in wanted:
        for article in row.versions:
            held[article].add(row.id)
    everything = {row.id for row in wanted}
    if not everything:
        return Cover((), (), 0, True)
    chosen = _greedy(held, everything)
    exact = len(chosen) <= 2  # no single article does, or greed would have found it
    if not exact and len(held) <= MOST_EXACT:
        exact = True
        smaller = next(
            (
                group
                for size in range(2, len(chosen))
                for group in combinations(held, size)
                if set().union(*(held[one] for one in group)) == everything
            ),
            None,
        )
        if smaller is not None:
            chosen = _greedy({article: held[article] for article in smaller}, everything)
    reached, so_far = [], set[str]()
    for article in chosen:
        so_far |= held[article]
        reached.append(len(so_far))
    most = max(len(rows) for rows in held.values())
    bound = 1.0 if exact else round(sum(1 / number for number in range(1, most + 1)), 2)
    lower = math.ceil(len(everything) / most)
    return Cover(
        tuple(chosen),
        tuple(reached),
        len(everything),
        exact or lower == len(chosen),
        1.0 if lower == len(chosen) else min(bound, round(len(chosen) / lower, 2)),
    )


def _greedy(held: Mapping[str, set[str]], everything: set[str]) -> list[str]:
    left, chosen = set(everything), []
    while left:
        best = max(held, key=lambda article: len(held[article] & left))  # the first of equals
        chosen.append(best)
        left -= held[best]
    return chosen


def _marks(view: View, row: Row) -> list[Statement | Event | Quantity]:
    found = (view.marks.get(mark) for ids in row.versions.values() for mark in ids)
    return [mark for mark in found if isinstance(mark, Statement | Event | Quantity)]


def _passage(view: View, row: Row, article: str) -> Span:
    """The first passage that an article prints for a row: the sentence of an act or number."""
    found = []
    for mark in (view.marks[held] for held in row.versions[article] if held in view.marks):
        span = mark.sentence if isinstance(mark, Event | Quantity) and mark.sentence else spans(mark)[0]
        found.append(span)
    return min(found)


def _words(article: Article) -> list[tuple[int, int]]:
    """For each factual region: where it begins, and how many words of fact the article has to its end."""
    total, found = 0, [(0, 0)]
    for region in article.regions:
        if region.kind in FACTUAL:
            total += len(article.text[region.start : region.end].split())
            found.append((region.start, total))
    return found


def _counter(article: Article) -> Callable[[int], int]:
    """A function from an offset to the number of words of fact before it, regions counted whole."""
    starts, before, total = [0], [0], 0
    for region in article.regions:
        if region.kind in FACTUAL:
            starts.append(region.start)
            before.append(total)
            total += len(article.text[region.start : region.end].split())

    def count(offset: int) -> int:
        place = bisect_right(starts, offset) - 1
        return before[place] + len(article.text[starts[place] : offset].split())

    return count
