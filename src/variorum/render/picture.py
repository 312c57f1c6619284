"""The timeline as a picture: what stands where, in per cent across and pixels down.

Every day that a time begins or ends on has a column of the same width, for dates lie hours or years
apart; within a column the clock counts. The template draws it; nothing here is markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from variorum.render.dates import Point, short
from variorum.render.tables import Dated, Drawn, Moment, Picture, Stroke
from variorum.render.wording import shortened

MOST_LINES = 40
"""Lines in the picture; the table beside it has all."""

MOST_STROKES = 6
"""Times of one line that are drawn."""

_MOST_SIGLA = 6
_MOST_LETTERS, _NARROW_LETTERS = 110, 42
"""Letters of a line's words; and so many of them as a screen of 320 pixels holds."""

_LETTER = 2.1
"""The width of a letter on the narrowest screen, in per cent: words are kept apart by that."""

_HEAD, _WORDS, _TRACK, _GAP = 26, 18, 17, 9
"""Pixels down: the scale, a line's words, one track of times, the space between lines."""

_LEFT, _WIDTH = 1.0, 98.0
_APART = 15.0
"""Per cent between two dates that are named on the scale."""


def chosen(moments: Sequence[Moment]) -> tuple[Moment, ...]:
    """The lines to draw, in order: all of them, or those that most articles tell and date differently."""
    if len(moments) <= MOST_LINES:
        return tuple(moments)

    def weight(one: Moment) -> tuple[bool, bool, int, int]:
        told = len({siglum for dated in one.dates for siglum in dated.sigla})
        return one.row is not None, len(one.dates) < 2, -told, one.number

    kept = sorted(moments, key=weight)[:MOST_LINES]
    return tuple(sorted(kept, key=lambda one: one.number))


def picture(moments: Sequence[Moment]) -> Picture | None:
    """The drawing of ``moments``, None where there are none."""
    if not moments:
        return None
    drawn = {one.number: one.dates[:MOST_STROKES] for one in moments}
    scale = _Scale([dated for dates in drawn.values() for dated in dates])
    lines: list[Drawn] = []
    top = _HEAD
    for one in moments:
        words = shortened(one.text, _MOST_LETTERS)
        short_words = shortened(one.text, _NARROW_LETTERS).removesuffix(" …")
        strokes = _strokes(drawn[one.number], scale, top + _WORDS)
        tracks = {stroke.top for stroke in strokes}
        lines.append(
            Drawn(
                top + _WORDS - 5,
                one.number,
                short_words,
                words.removeprefix(short_words),
                one.row.href if one.row else "",
                strokes,
            )
        )
        top += _WORDS + len(tracks) * _TRACK + _GAP
    return Picture(top, scale.days, scale.ticks, tuple(lines))


class _Scale:
    """Columns of days, each of the same width."""

    def __init__(self, dates: Sequence[Dated]) -> None:
        known = {point[0] for one in dates for point in (one.first, one.last) if point is not None}
        self._days = {day: place for place, day in enumerate(sorted(known))}
        self._step = _WIDTH / max(1, len(self._days))
        exact = {one.first[0] for one in dates if one.certain and one.first is not None}
        ends = pairwise(sorted(known))
        self.days = tuple(
            (round(_LEFT + place * self._step, 2), after - day > 1)
            for place, (day, after) in enumerate(ends, 1)
        )
        self.ticks = self._named(sorted(exact))

    def _named(self, days: Sequence[int]) -> tuple[tuple[float, str], ...]:
        named: list[tuple[float, str]] = []
        year = 0
        for day in days:
            at = round(_LEFT + (self._days[day] + 0.5) * self._step, 2)
            if named and at - named[-1][0] < _APART:
                continue
            words = short(date.fromordinal(day).isoformat())
            this = date.fromordinal(day).year
            named.append((at, words if this != year else words.removesuffix(f" {this}")))
            year = this
        return tuple(named)

    def place(self, point: Point) -> float:
        """Where a point of time stands, in per cent of the picture's width."""
        day, minute = point
        return round(_LEFT + (self._days[day] + (minute + (minute % 60 == 59)) / 1440) * self._step, 2)


def _strokes(dates: Sequence[Dated], scale: _Scale, top: int) -> tuple[Stroke, ...]:
    """The times of a line, each in the first track where its words have room."""
    tracks: list[list[tuple[float, float]]] = []
    found = []
    for one in dates:
        left = scale.place(one.first) if one.first else 0.0
        right = scale.place(one.last) if one.last else 100.0
        if one.certain:
            left = right = round((left + right) / 2, 2)
        words = short(one.edtf)
        sigla = " ".join(one.sigla[:_MOST_SIGLA]) + " …" * (len(one.sigla) > _MOST_SIGLA)
        width = (len(words) + len(sigla) + 4) * _LETTER
        end = right + width > 100.0 and left - width >= 0.0
        at = left if end else min(right, max(0.0, 100.0 - width))
        taken = (at - width, right) if end else (min(left, at), at + width)
        track = next(
            (n for n, held in enumerate(tracks) if all(taken[1] < a or b < taken[0] for a, b in held)), None
        )
        if track is None:
            track = len(tracks)
            tracks.append([])
        tracks[track].append(taken)
        found.append(
            Stroke(
                top + track * _TRACK + _TRACK // 2,
                left,
                right,
                one.first is None,
                one.last is None,
                words,
                sigla,
                round(at, 2),
                end,
            )
        )
    return tuple(found)
