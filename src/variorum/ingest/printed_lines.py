"""Lines that say by whom and when an article was written: bylines and date lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from variorum.ingest.datelines import is_agency
from variorum.ingest.dates import Dated, printed
from variorum.text import outlets
from variorum.text.names.given import given_names
from variorum.text.normal import plain_copy

_NAME = r"(?!(?:FOR|IN|OF|AND|THE)\b)[^\W\d_a-zß-öø-ÿ][\w.'’-]{0,24}"
NAMES = rf"{_NAME}(?: (?:{_NAME}|de|da|di|van|von|der|den|la|le|al|el|bin|ibn|del|dos)){{0,4}}"
"""The pattern of a name of up to five words, as bylines print it."""

_BYLINE = re.compile(
    rf"[-—*| ]{{0,3}}(?:(?:Written|Posted|Reported|Published) )?(?:By|BY|by):? "
    rf"(?P<who>{NAMES}(?:(?:,? and |,? & |, ){NAMES}){{0,4}})"
    r"(?P<rest>(?: ?[,|•·/—-]| in | for | of | FOR | IN | OF )[^.!?]{0,80})?\.?"
)
_EITHER_ORDER = re.compile(r"(?<!\d)\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?!\d)")
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?"
_ROLE = re.compile(
    r"editor|correspondent|reporter|writer|columnist|staff|bureau|chief|analyst|journalist|contributor",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:(?:published|posted|updated)(?: at)?:? )?\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?"
    r"(?: (?:[A-Z]{2,4}|local time))?",
    re.IGNORECASE,
)
_FILLING = re.compile(
    rf"\b(?:{_WEEKDAY}|at|on|am|pm|a\.m\.|p\.m\.|gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|et|ct|pt|bst|cet|"
    r"cest|eet|eest|msk|ist|sgt|hkt|jst|aest|aedt|nzst|nzdt|sast|local time|hours|hrs?|noon|midnight|"
    r"last|first|published|posted|updated|update|modified|created|date|story|"
    r"article|min(?:ute)?s? read|"
    r"this (?:article|story|report) (?:was|has been)(?= (?:\w{4,10} )?(?:publish|post|updat)ed)"
    r")\b|\d{1,2}(?:h(?:\d\d)?)?\b|\d{4}(?= ?(?:hours|hrs?|gmt|utc)\b)|[\W_]",
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
    return match.start("who") + shift, match.start("who") + len(_persons(match["who"])) + shift


def writers(credit: str) -> str:
    """The names alone of a credit that metadata gives: "By JANE ROE, Velmora Wire" is "JANE ROE"."""
    bare = re.sub(r"^by:? ", "", plain_copy(credit).strip(), flags=re.IGNORECASE)
    names = byline(f"By {bare}")
    return credit.strip()[-len(bare) :][: names[1] - names[0]] if names else credit


def _persons(names: str) -> str:
    """``names`` up to the first that is no person's: a role ("Political Editor"), an outlet."""
    first, *others = re.split(r"(?=, )", names)
    for place, other in enumerate(others):
        last = other.split()[-1]
        if _ROLE.fullmatch(last) or last.capitalize() in outlets.media_words() or outlets.is_known(other[2:]):
            return first + "".join(others[:place])
    return names


def is_date_line(line: str) -> bool:
    """True for a line that holds nothing but when the article was published or changed.

    Also for one whose date two countries read differently: "Updated: 05/06/2031 10:30 PM EDT".
    """
    return bool(date_line(line)) or (
        len(line) <= 160
        and _EITHER_ORDER.search(line) is not None
        and not _says_more(_EITHER_ORDER.sub("", line))
    )


def is_clock(line: str) -> bool:
    """True for a line that holds an hour and nothing else: of an entry of a live page, or of an update.

    >>> is_clock("Updated 14:05"), is_clock("2.02 pm GMT"), is_clock("At 14:05 it fell.")
    (True, True, False)
    """
    return len(line) <= 40 and _CLOCK.fullmatch(plain_copy(line).strip()) is not None


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
    pieces = [
        plain[end:start]
        for end, start in zip(
            [0, *(one.end for one in found)], [*(one.start for one in found), len(plain)], strict=True
        )
    ]
    return () if any(map(_says_more, pieces)) else _labelled(plain, found)


def credit_dates(line: str) -> tuple[tuple[str, Dated], ...]:
    """The dates of a short line that prints beside them only who wrote or brought out the article.

    Each has its label in lower case, or "", as in :func:`date_line`. The name is set off from the date, so
    that a sentence of the story is no such line.

    >>> [one.edtf for line in ("By Jane Roe, 24 July 2031", "Velmora Herald | July 24, 2031",
    ...     "Jane Roe died on 24 July 2031.") for _, one in credit_dates(line)]
    ['2031-07-24', '2031-07-24']
    """
    if len(line) > 160:
        return ()
    found = list(printed(line))
    if not found:
        return ()
    plain = plain_copy(line)
    before, after = plain[: found[0].start].lstrip(_FRAME), plain[found[-1].end :].rstrip(_FRAME)
    if _says_more(after):
        label = re.search(r"(?:posted|published)\W", before.lower())
        credited = not _says_more(before) and _follows(after, labelled=label is not None)
    else:
        named = _SET_OFF.fullmatch(before)
        credited = (named is not None and _is_credit(named["who"])) or filed_by(line) is not None
    inside = (plain[one.end : other.start] for one, other in pairwise(found))
    return _labelled(plain, found) if credited and not any(map(_says_more, inside)) else ()


def filed_by(line: str) -> tuple[int, int] | None:
    """The half-open range of the name in a line of who wrote where and when, or None.

    >>> "Jane Roe in Oslo MARCH 5 2031"[slice(*filed_by("Jane Roe in Oslo MARCH 5 2031"))]
    'Jane Roe'
    """
    day = next(printed(line), None) if len(line) <= 160 else None
    if day is None or line[day.end :].strip():
        return None
    filed = _FILED.fullmatch(plain_copy(line)[: day.start].rstrip(" ,"))
    return filed.span("who") if filed is not None and is_person(filed["who"]) else None


_FRAME = " -—*_|."
"""What may stand around a line, for its looks."""

_SET_OFF = re.compile(
    r"(?P<who>\S.{0,110}?)(?: ?[,|•·/.:;]+ ?| [-—]+ | {2,})"
    rf"(?:(?:last |first )?(?:published|posted|updated?|modified|created)(?: on| at)?:? ?)?(?:{_WEEKDAY} ?)?",
    re.IGNORECASE,
)
"""Who is named before a date, and what sets the name off from it."""

_AFTER_DATE = re.compile(r"(?: ?[,|•·/]+ ?| [-—]+ | {2,}| (?=by\b))(?P<who>\S.{0,110})", re.IGNORECASE)
_POSTER = re.compile(r" by [\w.'’-]{2,24}(?: [\w.'’-]{1,24}){0,3}", re.IGNORECASE)
_FILED = re.compile(rf"(?P<who>{NAMES}) in {NAMES}")
_BETWEEN_NAMES = re.compile(r" ?[,|•·/] ?| [-—] | and | & ")
_PERSON = re.compile(
    rf"(?P<given>{_NAME})(?: [A-Z]\.)?(?: (?:de|da|di|van|von|der|den|la|le|al|el|bin)){{0,2}} {_NAME}"
)


def _follows(after: str, labelled: bool) -> bool:
    """True if what follows a date names who wrote it; after "posted on" anybody may ("by admin")."""
    named = _AFTER_DATE.fullmatch(after)
    return (named is not None and _is_credit(named["who"])) or (
        labelled and _POSTER.fullmatch(after) is not None
    )


def _is_credit(words: str) -> bool:
    """True for a byline, and for names of writers and outlets without a "by"."""
    return is_byline(words) or all(_is_writer(part) for part in _BETWEEN_NAMES.split(words))


def _is_writer(name: str) -> bool:
    """True for an outlet, known or with a name that ends as theirs do, and a given name with a surname."""
    parts = name.split()
    if not parts or is_agency(name) or outlets.is_known(name):
        return bool(parts)
    if parts[-1] in outlets.media_words():
        return len(parts) <= 5 and all(
            part[0].isupper() or part in ("of", "and", "the", "&") for part in parts
        )
    return is_person(name)


_PHOTO_CREDIT = re.compile(rf"\((?P<who>{NAMES}) ?/ ?(?P<of>[^()/]{{2,60}})\)[.]?$")
_PHOTO_LINE = re.compile(rf"(?P<who>{NAMES}),? ?/ ?(?P<of>[^()/.!?]{{2,40}})")
_BROADCAST = re.compile(
    rf"\(Published (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?{_NAME} \d{{1,2}}, (?:19|20)\d\d\)$"
)
_OF_THE_HOUSE = re.compile(r"(?:staff|pool|handout|special|contributed)|for [A-Z].*", re.IGNORECASE)


def is_photo_line(paragraph: str) -> bool:
    """True for a caption with its credit, and for a credit alone: who took the picture, for whom.

    >>> [is_photo_line(line) for line in ("The bridge on Monday. (Jane Roe/Staff)", "JANE ROE/REUTERS",
    ...     "The bridge in ruins. (Published Monday, May 5, 2031)", "The list was led by (Jane Roe/Labour)")]
    [True, True, True, False]
    """
    plain = plain_copy(paragraph).strip()
    if len(plain) > 600:
        return False
    alone = _PHOTO_LINE.fullmatch(plain) if len(plain) <= 80 else None
    credit = _PHOTO_CREDIT.search(plain[-120:]) or alone
    if credit is None:
        return _BROADCAST.search(plain) is not None
    house = credit["of"].strip()
    named = is_person(credit["who"].title()) or credit["who"].casefold() == "uncredited"
    return named and (_OF_THE_HOUSE.fullmatch(house) is not None or is_agency(house) or _is_outlet(house))


def _is_outlet(name: str) -> bool:
    return outlets.is_known(name) or name.split()[-1] in outlets.media_words()


def is_person(name: str) -> bool:
    """True for a known given name with a surname: "Jane Roe", "Jane A. van Roe"."""
    person = _PERSON.fullmatch(name)
    return person is not None and person["given"].lower() in given_names()


def _says_more(piece: str) -> bool:
    """True if something beside the words of a date line stands in ``piece``."""
    return bool(_FILLING.sub("", piece))


def _labelled(plain: str, found: Sequence[Dated]) -> tuple[tuple[str, Dated], ...]:
    """The dates of a line, each with the last word before it that says what was done then, or ""."""
    labelled = []
    for end, one in zip([0, *(one.end for one in found)], found, strict=False):
        words = re.findall(r"published|posted|updated?|modified|created", plain[end : one.start].lower())
        labelled.append((words[-1] if words else "", one))
    return tuple(labelled)
