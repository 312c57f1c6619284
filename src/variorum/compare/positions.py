"""What each actor wants on the story's issues, from its own statements; and where it turns round.

A position is a statement by the actor, or by somebody who speaks for it, whose cue demands, rejects, offers,
supports or opposes what follows (``position_cues.tsv``), or whose content puts a condition. What a source is
only told to think or fear takes no position. An issue is a word that positions of two actors, or two
positions of one actor, share: the rarest in the story's positions that is no name of theirs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import cast

from variorum.compare import whens
from variorum.compare.view import View
from variorum.model import FINE, Row, Span, Statement, When
from variorum.model.selection import Position, PositionKind
from variorum.text import edtf, lexicon
from variorum.text.acts import act_of_verb, family
from variorum.text.normal import plain_copy
from variorum.text.stems import is_function_word, stem, words

_FOR: frozenset[PositionKind] = frozenset({"demands", "offers", "supports"})
_AGAINST: frozenset[PositionKind] = frozenset({"rejects", "opposes"})
_NO_POSITION = ("comment", "elaborate", "be named", "be identified", "give details", "speak", "answer", "say")
"""What one declines without taking a position."""

_FIRST = 3
"""Words of a content in which its first act stands."""

LONGEST = 60
"""Words of a clause that are looked at for a condition."""

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
            kind, actor = kind_of(mark), mark.on_behalf or mark.actor
            if kind is not None and actor is not None and not mark.negated:
                found[actor, kind, row.id].append(mark)
                rows[row.id] = row
    made = [_position(view, actor, kind, row, marks) for (actor, kind, row), marks in found.items()]
    place = {actor.id: number for number, actor in enumerate(view.story.actors)}
    order = {row.id: number for number, row in enumerate(view.story.rows)}
    made.sort(key=lambda one: (place.get(one.actor, len(place)), order[one.row], one.kind))
    return tuple(_turned(_with_issues(view, made)))


@cache
def _kinds() -> Mapping[str, PositionKind]:
    return {
        lemma: cast(PositionKind, kind)
        for kind, lemmas in reversed(lexicon.rows("position_cues.tsv"))
        for lemma in lemmas.split()
    }


@cache
def _conditions() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in lexicon.words("condition_openings.txt"))


def kind_of(statement: Statement) -> PositionKind | None:
    """The kind of position that a statement takes, None where it takes none.

    The cue decides, else how the source puts the content (``Statement.modality``). A demand or an offer on
    a condition is a condition, a promise to do harm a threat.
    """
    lemma = statement.cue_lemma.replace(" ", "_")
    kind = _kinds().get(lemma)
    if kind is None and statement.modality == "demanded":
        kind = "demands"
    if kind is None and statement.modality == "planned" and statement.act == "speech":
        kind = "offers" if lemma in ("offer", "promise", "pledge") else None
    text = " ".join(part.text for part in statement.content)
    if kind == "rejects" and plain_copy(text).lower().removeprefix("to ").startswith(_NO_POSITION):
        return None
    if kind in ("demands", "offers") and _opens_condition(text):
        return "conditions"
    if kind == "offers" and _does_harm(text):
        return "threatens"
    return kind


def _does_harm(text: str) -> bool:
    """True if what is promised begins with an act that does harm: "to fight any foreign soldier"."""
    acts = (act_of_verb(word) for word in words(text)[:_FIRST])
    kinds = {family(act.kind) for act in acts if act is not None}
    return not kinds.isdisjoint({*lexicon.words("harmful_acts.txt"), "fight"})


def _opens_condition(text: str) -> bool:
    """True if a condition opens in the text; "until" only where a clause opens: "until June" is a time."""
    for number, clause in enumerate(plain_copy(text).lower().split(",")):
        held = clause.strip(" \"'").split()[:LONGEST]
        for place in range(len(held)):
            for opening in _conditions():
                if tuple(held[place : place + len(opening)]) != opening:
                    continue
                if opening != ("until",) or (place == 0 and number > 0):
                    return True
    return False


def _position(view: View, actor: str, kind: PositionKind, row: str, marks: Sequence[Statement]) -> Position:
    first: dict[str, Span] = {}
    for mark in marks:
        whole = view.articles[mark.article].span(
            min(part.start for part in mark.content), max(part.end for part in mark.content)
        )
        first.setdefault(mark.article, whole)
    said = (mark.said for mark in marks if mark.said is not None and mark.said.precision in FINE)
    when = next((one for one in said if whens.is_known(one)), None)
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
        keys = frozenset(_issue_words(one.passages[:1], set()))
        for other, held in reversed(earlier[one.actor]):
            turned = (one.kind in _FOR and other.kind in _AGAINST) or (
                one.kind in _AGAINST and other.kind in _FOR
            )
            if turned and len(keys & held) >= ISSUE_ALIKE and whens.before(other.when, one.when):
                changed[place] = other.row
                break
        earlier[one.actor].append((one, keys))
    for place, one in enumerate(made):
        found.append(replace(one, changes=changed.get(place)))
    return found


def _start(one: Position) -> str:
    return one.when.edtf if one.when is not None else "9999"
