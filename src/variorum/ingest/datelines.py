"""The dateline before a report's first words: town, day, agency ("PORT CASSE, Velmora (VNA) -")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from variorum.ingest.dates import Dated, printed
from variorum.text import outlets
from variorum.text.normal import plain_copy

_TOWN = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'.]*(?:[ /-][A-ZÀ-ÖØ-Þ'.]+){0,4}"
_TITLE_TOWN = r"[A-ZÀ-ÖØ-Þ][\w'.]{1,20}(?:[ -][A-ZÀ-ÖØ-Þ][\w'.]{1,20}){0,2}"
_WHERE = r"(?:, ?[A-ZÀ-ÖØ-Þ][\w.'-]{0,20}(?: [A-ZÀ-ÖØ-Þ][\w.'-]{0,20}){0,2})?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_DAY = rf"{_WEEKDAY}(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? (?:19|20)\d\d)?"
_WHEN = rf"(?:, ?{_DAY})?"
_AGENCY = r"\((?P<agency>(?![RDI]-)[^\W\d_][\w .&'/-]{1,40})\)"
_DASH = r" ?(?:--|—|-(?=[ \"']|[A-Z]))"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<place>(?:{_TOWN}|{_TITLE_TOWN}){_WHERE}){_WHEN},? {_AGENCY}{_DASH}",
        rf"(?:{_DAY},? )?{_AGENCY}{_DASH}",
        rf"(?P<place>{_TOWN}{_WHERE}){_WHEN}(?: \({_DAY}\))?(?: ?(?:--|—)| -)(?= {{0,3}}[A-Z\d\"'(])",
    )
)
_COLON = re.compile(rf"(?P<place>{_TOWN}{_WHERE})(?: {_AGENCY})?:(?= [A-Z\"])")
_NOT_TOWNS = re.compile(
    r"(?:UPDATED?|CORRECTION|CLARIFICATION|BREAKING|WATCH|READ|LISTEN|LIVE|EXCLUSIVE|OPINION|ANALYSIS|VIDEOS?|"
    r"PHOTOS?|EDITOR|NOTE|FACT|SOURCES?|RELATED|MORE|REPORT|POLL|REVIEW|TRANSCRIPT|QUESTION|ANSWER|FILE|ALERT|"
    r"JUST|DEVELOPING|WARNING|LOOK|SEE|NEW:|NEWS|SPOILER|INTERVIEW|Q|A|DATE|TIME|PLACE|LOCATION|CAUTION|ADVISORY|"
    r"CONTENT|WHO|WHAT|WHEN|WHERE|WHY|HOW|BY|TODAY|COMMENTARY|EDITORIAL|LETTERS?|COLUMN|PROFILE|TIMELINE|KEY)\b"
)
"""Words that stand before a colon or a dash at the start of a paragraph and are no town."""

_CALENDAR = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|photo|file|image|pictured?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the beginning of a paragraph.

    ``end`` is where it ends, dash or colon taken in, counted from the paragraph's start;
    ``words`` is how much of it is the dateline proper. ``agency`` and ``place`` are half-open
    ranges in the paragraph or None; ``day`` is the date that it prints with its year, if any.
    """

    end: int
    words: int
    place: tuple[int, int] | None
    agency: tuple[int, int] | None
    day: Dated | None


def dateline(paragraph: str, colon: bool = False) -> Dateline | None:
    """The dateline that ``paragraph`` begins with, or None.

    A colon after the town ("PORT CASSE: The …") counts only with ``colon``, for speakers in a
    transcript are printed the same way.
    """
    plain = plain_copy(paragraph[:200])
    for form in (*_FORMS, _COLON) if colon else _FORMS:
        match = form.match(plain)
        if match is None:
            continue
        groups = match.groupdict()
        place = match.span("place") if groups.get("place") else None
        agency = match.span("agency") if groups.get("agency") else None
        if _NOT_TOWNS.match(plain) or (agency and _CALENDAR.match(plain, agency[0])):
            return None
        if place and not agency and not _is_town(plain, place, match.end()):
            return None
        words = match.group().rstrip(" -—:")
        day = next(printed(words), None)
        return Dateline(match.end(), len(words), place, agency, day)
    return None


def agency_name(initials: str) -> str:
    """The full name of the agency that prints ``initials`` (or a name), "" if unknown or not unique.

    >>> agency_name("AFP"), agency_name("dpa"), agency_name("XYZQ")
    ('Agence France-Presse', 'Deutsche Presse-Agentur', '')
    """
    cleaned = " ".join(plain_copy(initials).split())
    by_initials, by_name = _agencies()
    names = by_initials.get(cleaned) or by_name.get(cleaned.casefold(), ())
    return names[0] if len(names) == 1 else ""


def is_agency(words: str) -> bool:
    """True if ``words`` are the initials or a name of one or more known agencies."""
    cleaned = " ".join(plain_copy(words).split())
    by_initials, by_name = _agencies()
    return cleaned in by_initials or cleaned.casefold() in by_name


def _is_town(plain: str, place: tuple[int, int], end: int) -> bool:
    """False for an acronym or a shout before a dash, which is not where a report was filed."""
    words = plain[place[0] : place[1]]
    if sum(character.isalpha() for character in words) < 4:
        return False
    following = plain[end:].lstrip()
    shouted = following[:40].split(" ")
    return not (
        len(shouted) > 1 and all(word.isupper() and len(word) > 1 for word in shouted[:3] if word.isalpha())
    )


@cache
def _agencies() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    by_initials: dict[str, list[str]] = {}
    by_name: dict[str, list[str]] = {}
    for agency in outlets.agencies():
        if agency.initials:
            by_initials.setdefault(agency.initials, []).append(agency.name)
        for other in (agency.name, *agency.aliases):
            known = by_name.setdefault(plain_copy(other).casefold(), [])
            if agency.name not in known:
                known.append(agency.name)
    return (
        {key: tuple(value) for key, value in by_initials.items()},
        {key: tuple(value) for key, value in by_name.items()},
    )
