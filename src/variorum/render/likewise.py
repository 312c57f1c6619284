"""Versions that print the same words, told once: where many articles print a row or a finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.render.pieces import Cite, Passage, Version
from variorum.text.normal import plain_copy

FEW = 8
"""Up to so many articles each has a cell of its own."""

_OUTER = ".,;:\"'"


def gathered(versions: Sequence[Version], differing: bool = False, few: int = FEW) -> list[Version]:
    """The versions, of more than ``few`` only the first of those that print the same words and notes.

    The others stand at it as citation marks. With ``differing`` the marked words alone are compared, where
    a version has any: what stands around them is not at issue in a finding.
    """
    if len(versions) <= few:
        return list(versions)
    first: dict[tuple[tuple[str, ...], ...], Version] = {}
    alike: dict[tuple[tuple[str, ...], ...], list[Cite]] = {}
    for one in versions:
        notes = () if differing else tuple(f"{note.name} {note.text}" for note in one.notes)
        key = (_words(one, differing), notes) if one.passages else ((one.siglum,),)
        if key in first:
            alike.setdefault(key, []).append(one.passages[0].cite)
        else:
            first[key] = one
    return [replace(one, alike=tuple(alike.get(key, ()))) for key, one in first.items()]


def marks_of(versions: Sequence[Version]) -> tuple[Cite, ...]:
    """One citation mark for each article that prints something in the versions."""
    return tuple(mark for one in versions if one.passages for mark in (one.passages[0].cite, *one.alike))


def _words(one: Version, differing: bool) -> tuple[str, ...]:
    marked = _inked(one.passages, "differs") if differing else ()
    return marked or _inked(one.passages, "")


def _inked(passages: Sequence[Passage], ink: str) -> tuple[str, ...]:
    """What passages print in one ink, "" for all but what stands around; without case and outer marks."""
    return tuple(
        " ".join(
            word.strip(_OUTER)
            for piece in one.pieces
            if piece.ink == ink or (not ink and piece.ink != "context")
            for word in plain_copy(piece.text).casefold().split()
        )
        for one in passages
    )
