"""Paragraphs that are no part of the story by what else the article prints: links, notes, pulled quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.ingest.headlines import squeezed
from variorum.ingest.printed_lines import NAMES, is_person
from variorum.model import FACTUAL, RegionKind
from variorum.text import lexicon
from variorum.text.normal import plain_copy

_NUMBERED = re.compile(r"\d{1,2}[.)]? {1,3}(?=[A-Z\d\"'])")
_STOPPED = re.compile(r"[.!?:;][\"')]*$")
_ANSWER = re.compile(r"\d{1,2}[.)] ?(?:Yes|No|Maybe|Unsure|Undecided|Not sure|Don't know|No opinion)\b")
_BALLOT = re.compile(r"vote(?: now)?|(?:view|see|show) (?:the )?results?|submit(?: vote)?", re.IGNORECASE)
_LONGEST_LINK = 120
_LONGEST_NOTE = 500
_WRITER = re.compile(
    rf"(?P<name>{NAMES}) (?:(?:is|was|works as) [^.]{{0,80}}\b(?:reporter|correspondent|journalist|editor|"
    r"columnist|writer|producer|photographer|photojournalist)\b|"
    r"(?:covers|reports on|reports from|writes about)\b)"
)
_CREDITED = re.compile(
    rf"(?P<name>{NAMES}) (?:is|was|works|joined|lives|holds|"
    r"has (?:been|covered|reported|worked|won|written))\b"
)
_LONGEST_PULLED = 300
_FEWEST_PULLED = 25
"""Letters and digits; fewer are told twice by chance ("Nobody was hurt")."""

_MOST_SEARCHED = 100_000
"""Characters of the longest article in which pulled quotes are looked for: each of them costs a search."""

_SIGNED = re.compile(r" {0,2}— ?[A-Z][^.!?\"]{2,60}$")
_SIGNATURE = re.compile(rf"(?P<dash>[—-] ?)?(?P<name>{NAMES})(?:, [^.!?\"]{{3,50}})?")
_SAID = re.compile(r"\"|\b(?:said|says|told)\b")


def link_lines(lines: Sequence[str], kinds: Sequence[RegionKind | None]) -> Iterator[int]:
    """The places of the lines that list other articles under "Most read" and the like.

    They are numbered, or two or more stand there without a stop; a line alone may head what follows
    it, unless it is the article's last.
    """
    heads = frozenset(lexicon.words("link_list_heads.txt"))
    for index, line in enumerate(lines):
        if kinds[index] != "promo" or plain_copy(line).casefold().strip(" .:>»") not in heads:
            continue
        end = index + 1
        while end < len(lines) and kinds[end] in (None, "body", "subheading") and _is_link(lines[end]):
            end += 1
        alone = end - index == 2 and (end == len(lines) or _NUMBERED.match(plain_copy(lines[index + 1])))
        if end - index > 2 or alone:
            yield from range(index + 1, end)


def _is_link(line: str) -> bool:
    return len(line) <= _LONGEST_LINK and not _STOPPED.search(plain_copy(line))


def polls(lines: Sequence[str]) -> Iterator[int]:
    """The places of a poll among the readers: two or more numbered answers, and the button below them.

    A story's own numbered list has no such button ("2. No. The bridge is from 1931." | "Vote").
    """
    for index, line in enumerate(lines):
        if not _BALLOT.fullmatch(plain_copy(line).strip(" .:>»")):
            continue
        first = index
        while first and _ANSWER.match(plain_copy(lines[first - 1])):
            first -= 1
        if index - first > 1:
            yield from range(first, index + 1)


def notes_on_writers(lines: Sequence[str], kinds: Sequence[RegionKind | None]) -> Iterator[int]:
    """The places of the paragraphs that tell who wrote the article: "Jane Roe is a reporter for the Herald."

    They stand in the second half of the article, name a person that the story does not name elsewhere, and
    let nobody speak: a reporter whom the story is about, or who saw what it tells of, is none.
    """
    credits = " ".join(
        line for line, kind in zip(lines, kinds, strict=True) if kind in ("dateline", "footnote")
    ).casefold()
    for index in range(max(1, len(lines) // 2), len(lines)):
        plain = plain_copy(lines[index])
        if kinds[index] not in (None, "subheading") or len(plain) > _LONGEST_NOTE or _SAID.search(plain):
            continue
        note = _WRITER.match(plain) or _CREDITED.match(plain)
        if note is None or not is_person(note["name"]):
            continue
        credited = note["name"].casefold() in credits
        if (credited or _WRITER.match(plain)) and not _is_told_of(
            note["name"].split()[-1], index, lines, kinds
        ):
            yield index


def _is_told_of(surname: str, note: int, lines: Sequence[str], kinds: Sequence[RegionKind | None]) -> bool:
    """True if the story prints ``surname`` elsewhere than in the paragraph at ``note``."""
    told = re.compile(rf"\b{re.escape(surname)}\b", re.IGNORECASE)
    return any(
        index != note and (kinds[index] or "body") in FACTUAL and told.search(plain_copy(line))
        for index, line in enumerate(lines)
    )


def pulled_quotes(lines: Sequence[str], kinds: Sequence[RegionKind | None]) -> Iterator[int]:
    """The places of the paragraphs that set a passage of the story in large print beside it.

    Another paragraph prints all of their words, and more (or puts them between quotation marks). A line of
    the same name below ("— Jane Roe, mayor") goes with them. The story's first paragraph is never one.
    """
    if sum(map(len, lines)) > _MOST_SEARCHED:
        return
    stories = [
        squeezed(line) if kind in (None, "body") else "" for line, kind in zip(lines, kinds, strict=True)
    ]
    every = "|".join(stories)
    lead = next((at for at, story in enumerate(stories) if story and kinds[at] is None), -1)
    for index, line in enumerate(lines):
        pulled = squeezed(_SIGNED.sub("", plain_copy(line))) if stories[index] else ""
        if index == lead or len(line) > _LONGEST_PULLED or len(pulled) < _FEWEST_PULLED:
            continue
        if every.count(pulled) > (pulled in stories[index]) and any(
            _holds(lines[at], stories[at], line, pulled) for at in range(len(lines)) if at != index
        ):
            yield index
            if index + 1 < len(lines) and stories[index + 1] and _is_signature(lines[index + 1]):
                yield index + 1


def _holds(other: str, story: str, line: str, pulled: str) -> bool:
    """True if ``other`` prints what is ``pulled`` from it, and is not merely the same line once more."""
    quoted = '"' in plain_copy(other) and '"' not in plain_copy(line)
    return pulled in story and (len(story) > len(pulled) or quoted)


def _is_signature(line: str) -> bool:
    """True for a line that is a person's name, and what he is, and nothing else."""
    signed = _SIGNATURE.fullmatch(plain_copy(line))
    return signed is not None and (signed["dash"] is not None or is_person(signed["name"]))
