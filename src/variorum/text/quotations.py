"""Pairing of quotation marks over the text as printed.

Marks are paired by kind within a paragraph; a quotation may stand inside one of another kind. A
quotation that is still open at the end of its paragraph ends there: silently if the next paragraph
repeats the opening mark (the convention for quotations of several paragraphs), else with ``repair``
set. One odd mark therefore never reaches beyond its paragraph. Where a text is cut into one sentence
a line, the lines from a mark that only opens to the next one, which only closes, are one paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from variorum.text.paragraphs import paragraphs

Family = Literal["double", "single"]
Side = Literal["open", "close", "either"]

UNCLOSED = "no closing mark"
"""Repair of a quotation that was still open at the end of its paragraph or before another one."""

UNOPENED = "no opening mark"
"""Repair of a quotation of which only the closing mark is printed; found where the parse shows its cue."""

MIXED = "marks of two kinds"
"""Repair of a quotation that a mark of another kind closes (a curly mark and a straight one)."""

FARTHEST = 80
"""Marks after one at hand that are looked at."""

MAX_MARKS = 2_000
"""Marks read in one paragraph; what follows them is left unpaired."""

_MARK = re.compile("''|``|[\"“”„‟«»″＂'‘’‛`´]")
_TURNED = re.compile("”(?=[A-Z])")  # at the beginning of a paragraph: it was meant to open
_OPENING = frozenset("“„‟«‘‛`") | {"``"}
_CLOSING = frozenset("”»’´")
_DOUBLE = frozenset('"“”„‟«»″＂') | {"''", "``"}
_PARTNERS = {
    "“": ("”", "“"), "”": ("”",), "„": ("“", "”"), "‟": ("”",), "«": ("»",), "»": ("«", "»"), '"': ('"',),
    "″": ("″",), "＂": ("＂",), "''": ("''",), "``": ("''",),
}  # fmt: skip
"""Opening mark -> the marks that close it, by the conventions of several languages."""

MOST_LINES = 12
"""Lines that one quotation of a text that is cut into sentences may run over."""

DEEPEST = 3
"""Lines that begin with a mark that may open or close, of which each waits for the next."""

_ELISION = re.compile(r"(?:em|til|tis|twas|cause|round|bout|n|\d\ds?)\b", re.IGNORECASE)
_AFTER_WORD = frozenset(" \u00a0\t\n.,;:!?)")
_ENDS_CLAUSE = re.compile(r"[.,!?…;:]")
_NEW_SENTENCE = re.compile(r"\w{2}[.!?…][\"”’']?\s+[\"“‘]?\s?[A-Z]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch ``[start, end)`` of text with its quotation marks; ``inner`` is without them.

    ``depth`` is 0 for a quotation that stands in no other. ``carries`` is true if the quotation
    goes on in the next paragraph, ``carried`` if it goes on from the one before. ``repair`` says
    what was mended: UNCLOSED, MIXED or, if nothing, "".
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    family: Family
    depth: int = 0
    carries: bool = False
    carried: bool = False
    repair: str = ""


@dataclass(frozen=True, slots=True)
class Quotations:
    """All quotations of a text in order of print, and the places of marks that pair with nothing."""

    found: tuple[Quotation, ...]
    odd: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: Family
    side: Side


def quotations(text: str) -> Quotations:
    """The quotations of ``text``, paired paragraph by paragraph.

    >>> [text[q.start:q.end] for text in ["“No”, she said: 'it's over'."] for q in quotations(text).found]
    ['“No”', "'it's over'"]
    """
    found: list[Quotation] = []
    odd: list[int] = []
    open_before: Family | None = None
    ranges = _joined(text, list(paragraphs(text)))
    for number, (start, end) in enumerate(ranges):
        marks = _marks(text, start, end)
        following = ranges[number + 1] if number + 1 < len(ranges) else None
        repeated = _opening(text, following[0]) if following is not None else ""
        open_before = _pair(text, start, end, marks, found, odd, open_before, repeated)
    return Quotations(tuple(sorted(found, key=lambda q: (q.start, -q.end))), tuple(odd))


def _joined(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The paragraphs; lines of one sentence each that one quotation runs over are one of them.

    Both marks must be missing their partner on their own lines and have none between them, and no blank
    line may part them: else each is odd by itself, and odd marks reach no further than their line. Where
    blank lines part the paragraphs, a single line break sets something apart (the name below a quotation).
    """
    blank = sum(_is_blank_between(text, one, other) for one, other in pairwise(lines))
    if 2 * blank >= len(lines):
        return lines
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(lines):
        last = _closing_line(text, lines, place)
        found.append((lines[place][0], lines[last][1]))
        place = last + 1
    return found


def _closing_line(text: str, lines: list[tuple[int, int]], place: int, deep: int = DEEPEST) -> int:
    """The number of the line that closes what line ``place`` opens; ``place`` itself for none.

    ``deep`` is how often a mark may be read with regard to those after it.
    """
    opened = _left_open(_doubles(text, lines[place]))
    if opened is None or not deep:
        return place
    since = opened.end
    for number in range(place + 1, min(place + MOST_LINES, len(lines))):
        start, _ = lines[number]
        if _is_blank_between(text, lines[number - 1], lines[number]):
            return place
        if _NEW_SENTENCE.search(text, since, lines[number - 1][1]):
            return place
        doubles = _doubles(text, lines[number])
        if doubles:
            closes = _may_close(text, lines, number, opened, doubles, deep)
            return number if closes and not _NEW_SENTENCE.search(text, start, doubles[0].start) else place
        since = start
    return place


def _left_open(doubles: list[_Mark]) -> _Mark | None:
    """The mark that is open at the end of a line; marks between spaces open and close by turns."""
    opened: _Mark | None = None
    for mark in doubles:
        opens = mark.side == "open" or (mark.side == "either" and opened is None)
        opened = mark if opens else None
    return opened


def _may_close(
    text: str, lines: list[tuple[int, int]], number: int, opened: _Mark, doubles: list[_Mark], deep: int
) -> bool:
    """True if the first mark of line ``number`` closes the quotation that a line before left open."""
    first = doubles[0]
    sign, opening = text[first.start : first.end], text[opened.start : opened.end]
    if first.side == "close" and sign in _PARTNERS.get(opening, ()):
        return True
    # What is left is a straight mark, after a curly one or between spaces; all others of its line pair.
    if sign != '"' or first.side == "open" or len(doubles) % 2 == 0 or opening not in ('"', "“"):
        return False
    # A mark that begins its line opens there, unless nothing would close it.
    return first.start > lines[number][0] or _closing_line(text, lines, number, deep - 1) == number


def _is_blank_between(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    return text.count("\n", line[1], following[0]) > 1


def _doubles(text: str, line: tuple[int, int]) -> list[_Mark]:
    return [mark for mark in _marks(text, *line) if mark.family == "double"]


def _opening(text: str, place: int) -> str:
    """The opening mark that stands at ``place``, "" for none."""
    match = _MARK.match(text, place)
    if match is None or (match.group() in _CLOSING and not _TURNED.match(text, place)):
        return ""
    elided = match.group() not in _DOUBLE and _ELISION.match(text, match.end()) is not None
    return "" if elided or not text[match.end() : match.end() + 1].strip() else match.group()


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    """The quotation marks of one paragraph; apostrophes, primes and elisions are left out."""
    marks: list[_Mark] = []
    for match in _MARK.finditer(text, start, end):
        if len(marks) >= MAX_MARKS:
            break
        sign = match.group()
        family: Family = "double" if sign in _DOUBLE else "single"
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        opens = _may_open(before) and not after.isspace()
        # Sentences set without a space between them: ‘over."Police came’ closes, ‘said."It is over’ opens.
        glued = sign == '"' and before in ".,!?" and after.isalnum()
        closes = glued or (not before.isspace() and not after.isalnum())
        if family == "single":
            if before.isalnum() and after.isalnum():
                continue  # don’t, Korvin’s
            if _ELISION.match(text, match.end(), end) and not before.isalnum():
                continue  # ’em, ’90s
            if not opens and not closes:
                continue
        elif sign in '"″' and before.isdigit() and not marks:
            continue  # 6'2"
        side: Side
        if sign in "«»" and opens != closes:
            side = "open" if opens else "close"  # German and Danish print »so«
        elif sign in _OPENING:
            # A mark that closes in other languages („so“) or stands at the wrong side of its word.
            side = "close" if closes and not opens and after in _AFTER_WORD else "open"
        elif sign in _CLOSING and not (sign == "’" and opens and not closes):
            side = "open" if match.start() == start and _TURNED.match(text, start) else "close"
        elif opens == closes:
            side = "either"
        else:
            side = "open" if opens else "close"
        marks.append(_Mark(match.start(), match.end(), family, side))
    return marks


def _may_open(before: str) -> bool:
    return before.isspace() or before in "([{—–-/\"“”„«'‘:…."


def _pair(
    text: str,
    start: int,
    end: int,
    marks: list[_Mark],
    found: list[Quotation],
    odd: list[int],
    carried: Family | None,
    repeated: str,
) -> Family | None:
    """Pair the marks of one paragraph; the family of the quotation that goes on in the next, or None.

    ``carried`` is the family of the one that goes on from the paragraph before, ``repeated`` the mark that
    opens the paragraph after.
    """
    stack: list[_Mark] = []
    carries = {family: _family(repeated) == family for family in ("double", "single")}

    def cut(opened: _Mark, until: int, goes_on: bool = False) -> Quotation:
        return Quotation(opened.start, until, opened.end, until, opened.family,
                         sum(1 for one in stack if one.start < opened.start), carries=goes_on,
                         carried=carried == opened.family and opened.start == start,
                         repair="" if goes_on else UNCLOSED)  # fmt: skip

    for place, mark in enumerate(marks):
        current = stack[-1] if stack else None
        later = marks[place + 1 : place + 1 + FARTHEST]
        if mark.family == "single":
            below = (
                stack[-2] if len(stack) > 1 and current is not None and current.family == "double" else None
            )
            if below is not None and mark.side == "close" and not _closes(later, "double"):
                # A double mark that nothing closes inside a single quotation that ends here.
                odd.append(stack.pop().start)
                current = below
            if current is not None and current.family == "single":
                if mark.side != "open" and not _is_possessive(text, mark, later):
                    stack.pop()
                    found.append(_quotation(text, current, mark, len(stack), carried, start))
            elif mark.side != "close" and _closes_later(later):
                stack.append(mark)
            elif current is None and mark.side != "close" and _begins_words(text, mark, start):
                # Nothing closes it: it goes on in the next paragraph, or has lost its closing mark.
                following = next((one for one in later if one.family == "single"), None)
                goes_on = following is None and repeated == text[mark.start : mark.end]
                until = _last_clause(text, mark.end, following.start) if following is not None else end
                if not any(one.family == "double" for one in later if one.start < until):
                    found.append(cut(mark, until, goes_on))
            elif current is None and mark.side != "open" and text[mark.start - 1] in ",.?!…":
                odd.append(mark.start)
            continue
        opened = next((one for one in reversed(stack) if one.family == "double"), None)
        if opened is None:
            if mark.side == "close":
                odd.append(mark.start)
            else:
                stack = [*stack, mark]
        elif opened.end == mark.start and opened is stack[-1] and text[mark.start : mark.end] not in _CLOSING:
            # Two marks side by side quote nothing: one of them is too many.
            odd.append(opened.start)
            stack[-1] = mark
        elif _is_german(text, opened, mark) or _is_misplaced(text, opened, mark, later):
            stack = stack[: len(stack) - 1 - stack[::-1].index(opened)]
            found.append(_quotation(text, opened, mark, len(stack), carried, start))
        elif mark.side == "open" and not _closes_twice(later):
            # The quotation before lost its closing mark: it ends with its last whole clause.
            found.append(cut(opened, _last_clause(text, opened.end, mark.start)))
            stack = [*stack[: stack.index(opened)], mark]
        elif mark.side == "open":
            stack.append(mark)
        else:
            stack = stack[: len(stack) - 1 - stack[::-1].index(opened)]
            found.append(_quotation(text, opened, mark, len(stack), carried, start))
    opened = next((one for one in stack if one.family == "double"), None)
    if opened is not None and opened.end < end:
        found.append(cut(opened, end, carries["double"]))
        return "double" if carries["double"] else None
    single = any(one.family == "single" and one.carries and one.end == end for one in found[-1:])
    return "single" if single else None


def _family(mark: str) -> Family | None:
    if not mark:
        return None
    return "double" if mark in _DOUBLE else "single"


def _begins_words(text: str, mark: _Mark, start: int) -> bool:
    """True if a sentence begins after a single mark that opens its paragraph or follows a clause.

    Elsewhere a single mark that nothing closes is an apostrophe.
    """
    before = text[max(start, mark.start - 2) : mark.start].rstrip()
    return (mark.start == start or before[-1:] in (".", ",", ":")) and text[mark.end : mark.end + 1].isupper()


def _quotation(
    text: str, opened: _Mark, closed: _Mark, depth: int, carried: Family | None, start: int
) -> Quotation:
    closings = _PARTNERS.get(text[opened.start : opened.end], "")
    mixed = opened.family == "double" and text[closed.start : closed.end] not in closings
    return Quotation(
        opened.start,
        closed.end,
        opened.end,
        closed.start,
        opened.family,
        depth,
        carried=carried == opened.family and opened.start == start,
        repair=MIXED if mixed else "",
    )


def _is_possessive(text: str, mark: _Mark, later: list[_Mark]) -> bool:
    """True for the apostrophe of "the workers' rights" inside a single quotation that closes later."""
    follows = text[mark.end : mark.end + 2]
    plural = text[mark.start - 1 : mark.start] == "s" and follows[:1] == " " and follows[1:].islower()
    return plural and _closes_later(later)


def _closes_later(later: list[_Mark]) -> bool:
    """True if the next single mark that can close comes before the next one that must open."""
    for one in later:
        if one.family == "single":
            return one.side != "open"
    return False


def _closes(later: list[_Mark], family: Family) -> bool:
    """True if a mark of ``family`` that may close follows."""
    return any(one.family == family and one.side != "open" for one in later)


def _closes_twice(later: list[_Mark]) -> bool:
    """True if the next two double marks both close: the quotation at hand stands inside another."""
    sides = [one.side for one in later if one.family == "double"][:2]
    return sides == ["close", "close"]


def _is_german(text: str, opened: _Mark, mark: _Mark) -> bool:
    """True for the two marks of „so“."""
    return text[opened.start : opened.end] == "„" and text[mark.start : mark.end] == "“"


def _is_misplaced(text: str, opened: _Mark, mark: _Mark, later: list[_Mark]) -> bool:
    """True for a closing mark that a blank parts from its words: ‘"It is wrong. "Korvin meant a "new" law.’

    As an opening mark nothing would close it: all behind it pair, the first in the midst of a clause.
    """
    straight = text[opened.start : opened.end] == text[mark.start : mark.end] == '"'
    doubles = [one for one in later if one.family == "double"]
    sides = [one.side for one in doubles]
    if not (straight and mark.side == "open" and sides) or sides != ["open", "close"] * (len(sides) // 2):
        return False
    return text[: mark.start].rstrip()[-1:] in ".!?" and text[: doubles[0].start].rstrip()[-1:].isalnum()


def _last_clause(text: str, start: int, limit: int) -> int:
    """The end of the last whole clause of ``text[start:limit]``, or of its last word."""
    ends = [match.end() for match in _ENDS_CLAUSE.finditer(text, start, limit)]
    return ends[-1] if ends else start + len(text[start:limit].rstrip())
