"""What each actor wants on the story's issues, from its own statements; and where it turns round.

A position is a statement by the actor, or by somebody who speaks for it, whose cue demands, rejects, offers,
supports or opposes what follows, or whose content puts a condition (``position_kinds``). What a source is
only told to think or fear takes no position. An issue is a word that positions of two actors, or two
positions of one actor, share: the rarest in the story's positions that is no name of theirs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from variorum.compare import whens
from variorum.compare.position_kinds import act_against, position_of
from variorum.compare.view import View
from variorum.model import FINE, Row, Span, Statement, When
from variorum.model.selection import Position, PositionKind
from variorum.text import edtf
from variorum.text.calendar_names import DAYS
from variorum.text.stems import is_function_word, stem, words

_FOR: frozenset[PositionKind] = frozenset({"demands", "offers", "supports"})
_AGAINST: frozenset[PositionKind] = frozenset({"rejects", "opposes"})

_ASKING = ("call", "demand", "appeal", "plea", "request", "proposal", "idea", "plan")
"""Nouns of what is asked for, which stand before the thing: "calls for a curfew"."""

ISSUE_ALIKE = 2
"""Content words that two positions of one actor must share for one to turn the other round."""


def positions(view: View) -> tuple[Position, ...]:
    """The positions of the story, by actor in the order of the cast, then by time, then in order of print.

    Statements of one row by one actor are one position. A speaker held unsure takes none.
    """
    found: dict[tuple[str, PositionKind, str], list[Statement]] = defaultdict(list)
    rows: dict[str, Row] = {}
    for row in view.story.rows:
        if row.kind != "statement":
            continue
        for mark in (view.marks.get(one) for ids in row.versions.values() for one in ids):
            if not isinstance(mark, Statement) or not mark.content:
                continue
            kind, actor = position_of(view, mark), mark.on_behalf or mark.actor
            if kind is not None and actor is not None and not mark.negated:
                found[actor, kind, row.id].append(mark)
                rows[row.id] = row
    made = [_position(view, actor, kind, row, marks) for (actor, kind, row), marks in found.items()]
    place = {actor.id: number for number, actor in enumerate(view.story.actors)}
    order = {row.id: number for number, row in enumerate(view.story.rows)}
    made.sort(key=lambda one: (place.get(one.actor, len(place)), order[one.row], one.kind))
    return tuple(_turned(_with_issues(view, made)))


def _position(view: View, actor: str, kind: PositionKind, row: str, marks: Sequence[Statement]) -> Position:
    first: dict[str, Span] = {}
    for mark in marks:
        first.setdefault(mark.article, _passage(view, kind, mark))
    when = _said(marks)
    if when is None:
        out = (view.articles[article].published for article in sorted(first, key=lambda one: view.order[one]))
        when = next((one for one in out if one is not None), None)
    spoken = {mark.actor for mark in marks if mark.on_behalf == actor and mark.actor != actor}
    return Position(
        actor,
        kind,
        row,
        tuple(mark.id for mark in marks),
        tuple(first[article] for article in sorted(first, key=lambda one: view.order[one])),
        when=_plain(when),
        spoken_by=spoken.pop() if len(spoken) == 1 else None,
    )


def _passage(view: View, kind: PositionKind, mark: Statement) -> Span:
    """The print of what a position is on: who pledges "to veto the bill" opposes "the bill"."""
    start = min(part.start for part in mark.content)
    if kind == "opposes" and start == mark.content[0].start:
        start += act_against(mark)
    return view.articles[mark.article].span(start, max(part.end for part in mark.content))


def _said(marks: Sequence[Statement]) -> When | None:
    """The time of the saying that print gives: a day or hour, else a month or another closed time ("late
    last month"), which tells more truly than the day of publication when it was."""
    said = [mark.said for mark in marks if mark.said is not None and whens.is_known(mark.said)]
    days = (one for one in said if one.precision in FINE)
    return next(days, None) or next((one for one in said if _plain(one) is not None), None)


def _plain(when: When | None) -> When | None:
    """The time without its words; None where it is open at an end, which dates no position."""
    if when is None or not whens.is_known(when):
        return None
    bounds = edtf.bounds(when.edtf)
    return When(when.edtf, when.precision) if bounds.earliest and bounds.latest else None


def _with_issues(view: View, made: Sequence[Position]) -> list[Position]:
    """The positions with the words of their issues."""
    names = {
        stem(word)
        for actor in view.story.actors
        for mention in actor.mentions
        if mention.form == "name"
        for word in words(mention.text)
    }
    held = [_issue_words(one.passages, names) for one in made]
    count = Counter(key for keys in held for key in keys)
    actors: dict[str, set[str]] = defaultdict(set)
    for one, keys in zip(made, held, strict=True):
        for key in keys:
            actors[key].add(one.actor)
    found = []
    for one, keys in zip(made, held, strict=True):
        shared = sorted(
            (key for key in keys if count[key] > 1),
            key=lambda key: (-len(actors[key]), -count[key], key),
        )
        found.append(replace(one, issue=keys[shared[0]] if shared else ""))
    return found


def _issue_words(passages: Iterable[Span], names: set[str]) -> dict[str, str]:
    """Stem -> word as printed first, of the content words of a position that are no names."""
    found: dict[str, str] = {}
    for passage in passages:
        for word in words(passage.text):
            key = stem(word)
            if len(word) > 3 and not is_function_word(word) and key not in names and word.isalpha():
                found.setdefault(key, word)
    return found


def _turned(made: Sequence[Position]) -> list[Position]:
    """The positions with the earlier one that each turns round: for becomes against, or against for."""
    found: list[Position] = []
    earlier: dict[str, list[tuple[Position, frozenset[str]]]] = defaultdict(list)
    timed = sorted(range(len(made)), key=lambda place: (_start(made[place]), place))
    changed: dict[int, str] = {}
    for place in timed:
        one = made[place]
        keys = frozenset(_issue_words(one.passages[:1], set())) - _no_issues()
        for other, held in reversed(earlier[one.actor]):
            turned = (one.kind in _FOR and other.kind in _AGAINST) or (
                one.kind in _AGAINST and other.kind in _FOR
            )
            if turned and _is_one_issue(keys, held) and whens.before(other.when, one.when):
                changed[place] = other.row
                break
        earlier[one.actor].append((one, keys))
    for place, one in enumerate(made):
        found.append(replace(one, changes=changed.get(place)))
    return found


def _is_one_issue(one: frozenset[str], other: frozenset[str]) -> bool:
    """True for two positions on one thing: "calls for a curfew" is of the curfew alone."""
    shared = one & other
    return len(shared) >= ISSUE_ALIKE or (bool(shared) and one == other)


@cache
def _no_issues() -> frozenset[str]:
    """The stems of words that name no issue: nouns of asking, and days."""
    return frozenset(stem(word) for word in (*_ASKING, *DAYS))


def _start(one: Position) -> str:
    return one.when.edtf if one.when is not None else "9999"
