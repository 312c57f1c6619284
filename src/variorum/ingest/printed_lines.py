"""Lines that say by whom and when an article was written: bylines and date lines."""

from __future__ import annotations

import re

from variorum.ingest.dates import Dated, printed
from variorum.text.normal import plain_copy

_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]{0,24}"
_NAMES = rf"{_NAME}(?: (?:{_NAME}|de|da|di|van|von|der|den|la|le|al|el|bin|ibn|del|dos)){{0,4}}"
_BYLINE = re.compile(
    rf"[-—*| ]{{0,3}}(?:(?:Written|Posted|Reported|Published) )?(?:By|BY|by):? "
    rf"(?P<who>{_NAMES}(?:(?:,? and |,? & |, ){_NAMES}){{0,4}})"
    r"(?P<rest>(?: ?[,|•·/—-]| in | for | of )[^.!?]{0,80})?\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?"
_FILLING = re.compile(
    rf"\b(?:{_WEEKDAY}|at|on|am|pm|a\.m\.|p\.m\.|gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|et|ct|pt|bst|cet|"
    r"cest|eet|ist|jst|local time|last|first|published|posted|updated|update|modified|created|date|story|"
    r"article|min(?:ute)?s? read)\b|\d{1,2}\b|[\W_]",
    re.IGNORECASE,
)
"""What may stand in a date line beside the date; taken away match by match, in linear time."""


def is_byline(line: str) -> bool:
    """True for "By Jane Roe", "By Jane Roe and John Doe, Velmora Herald" and the like."""
    return byline(line) is not None


def byline(line: str) -> tuple[int, int] | None:
    """The half-open range of the names in a line that is a byline, or None.

    >>> "By Jane Roe"[slice(*byline("By Jane Roe"))], byline("By Monday the bridge was gone.")
    ('Jane Roe', None)
    """
    if len(line) > 160:
        return None
    match = _BYLINE.fullmatch(plain_copy(line).strip())
    if match is None or re.match(_WEEKDAY, match["who"], re.IGNORECASE) or " " not in match["who"]:
        return None
    shift = len(line) - len(line.lstrip())
    return match.start("who") + shift, match.end("who") + shift


def is_date_line(line: str) -> bool:
    """True for a line that holds nothing but when the article was published or changed."""
    return bool(date_line(line))


def date_line(line: str) -> tuple[tuple[str, Dated], ...]:
    """The dates of a line that is about nothing else, each with its label in lower case, or "".

    >>> [(word, one.edtf) for word, one in date_line("Published: 24 July 2031, 13:04; updated 25 July 2031")]
    [('published', '2031-07-24T13:04'), ('updated', '2031-07-25')]
    """
    if len(line) > 160:
        return ()
    found = list(printed(line))
    if not found:
        return ()
    plain = plain_copy(line)
    between = [
        plain[end:start]
        for end, start in zip([0, *(one.end for one in found)], [one.start for one in found], strict=False)
    ]
    rest = plain[found[-1].end :]
    if any(_FILLING.sub("", piece) for piece in (*between, rest)):
        return ()
    labelled = []
    for piece, one in zip(between, found, strict=True):
        words = re.findall(r"published|posted|updated?|modified|created", piece.lower())
        labelled.append((words[-1] if words else "", one))
    return tuple(labelled)
