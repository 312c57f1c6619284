"""When an article was published: by metadata, else by what it prints, else a bound from below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from variorum.ingest.datelines import dateline
from variorum.ingest.dates import Dated, months, of_metadata, printed
from variorum.ingest.printed_lines import credit_dates, date_line
from variorum.model import FACTUAL, Precision, Region
from variorum.text.calendar_names import DAYS, WEEKDAYS
from variorum.text.normal import plain_copy

_FIRST = ("published", "posted", "created", "")
_SENTENCE = re.compile(r"[^.!?]{1,600}(?:[.!?](?!\s+[A-Z\"'])[^.!?]{0,300}){0,4}")
_NOT_YET = re.compile(
    r"\b(?:will|would|shall|could|may(?! \d)|might|should|must|plan(?:s|ned|ning)?|"
    r"expect(?:s|ed)?|scheduled|due|set to|next|upcoming|deadline|targets?|goals?|hopes?|aim(?:s|ed)?|"
    r"intends?|propos(?:es|ed|als?)|if|unless|until|till|"
    r"going to|to be|ahead of|forecasts?|projected|expires?|promis(?:es|ed)|pledg(?:es|ed)|vow(?:s|ed)?)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|been|went|came|took|began|said|told|\w{2,}ed|held|left|met|won|lost|shot|since)\b"
)
_BEFORE = re.compile(r"\b(?:by|until|till|through|before|from|to|than|of)(?: the)? ?$", re.IGNORECASE)
_SINCE_YEAR = re.compile(r"\bsince (?P<year>(?:19|20)\d\d)(?![\w/-])(?!,? \d)")
_IN_YEAR = re.compile(r"\bin (?P<year>(?:19|20)\d\d)(?![\w/-])")

_SHIFT = {"yesterday": -1, "today": 0, "tomorrow": 1}
_NAMED = "|".join(DAYS)
_OWN_DAY = re.compile(
    rf"\b(?:(?P<near>yesterday|today|tomorrow),? (?P<day>{_NAMED})\b(?!')|"
    rf"(?P<before>{_NAMED}), (?P<after>yesterday|today|tomorrow)\b)",
    re.IGNORECASE,
)
"""A weekday beside the word that ties it to the writer's own day."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication time in EDTF and the half-open range of print that it rests on, None for metadata."""

    edtf: str
    precision: Precision
    start: int | None = None
    end: int | None = None


def publication(text: str, regions: Sequence[Region], metadata: Sequence[str]) -> Publication | None:
    """When the article was published, or None where nothing bounds it.

    In this order: ``metadata``, its most trusted place first, less a day on which print says that the article
    was changed, where it says as well when it was posted; a line that prints the date and nothing else;
    a line above the story that prints it beside who wrote or brought it out; the day in the dateline; a line
    that prints only when the article was changed (it came out no later). Where these places of metadata and
    print name different days, one that two of them name goes first. Else the latest day, month or year that
    the story tells of as past bounds it from below: that is an interval open at its end, never a guess.
    """
    named = _unchanged(stated(text, regions, metadata), _in_lines(text, regions))
    if named:
        agreed = (one for one in named if any(one is not other and _agree(one, other) for other in named))
        return next(agreed, named[0])
    changed: Publication | None = None
    for _, here in _in_lines(text, regions):
        changed = changed or Publication(f"../{here.edtf[:10]}", "bounded", here.start, here.end)
    for region in regions:
        if region.kind == "dateline":
            before = dateline(text[region.start : region.end + 3])
            if before is not None and before.day is not None:
                return _at(before.day, region.start)
    return changed or _bound(text, regions)


def _unchanged(
    named: Sequence[Publication], lines: Iterator[tuple[str, Publication]]
) -> Sequence[Publication]:
    """``named`` less the days of metadata on which, as print says, an article posted before was changed."""
    printed = list(lines)
    posted = next((here for label, here in printed if label in _FIRST[:3]), None)
    changed = [here for label, here in printed if label not in _FIRST]
    if posted is None or not changed:
        return named
    kept = [one for one in named if one.start is not None or not any(_agree(one, here) for here in changed)]
    return kept if any(_agree(one, posted) for one in kept) else named


def stated(text: str, regions: Sequence[Region], metadata: Sequence[str]) -> list[Publication]:
    """What each place of ``metadata`` gives for the publication time, then the first line of print."""
    given = [found for value in metadata if (found := of_metadata(value)) is not None]
    printed_first = (here for label, here in _in_lines(text, regions) if label in _FIRST)
    return [*(Publication(*one) for one in given), *islice(printed_first, 1)]


def disputed(chosen: Publication | None, named: Sequence[Publication]) -> tuple[str, ...]:
    """The days, other than that of ``chosen``, that ``named`` gives for the publication, each once."""
    others = (one.edtf[:10] for one in named if chosen is not None and not _agree(chosen, one))
    return tuple(dict.fromkeys(others))


def _agree(one: Publication, other: Publication) -> bool:
    """True if both may be one time: clocks of different zones part days that follow each other."""
    first, second = one.edtf[:10], other.edtf[:10]
    if len(first) < 10 or len(second) < 10:
        return first.startswith(second) or second.startswith(first)
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days) <= 1


def _in_lines(text: str, regions: Sequence[Region]) -> Iterator[tuple[str, Publication]]:
    """The dates of lines about nothing else, then those of credits above the story; each with its label."""
    for region in regions:
        if region.kind in ("dateline", "footnote"):
            for label, found in date_line(text[region.start : region.end]):
                yield label, _at(found, region.start)
    for region in islice(regions, _HEAD):
        words = text[region.start : region.end]
        if (posted := _POSTED.search(plain_copy(words))) is not None:
            for label, found in date_line(words[posted.start() :]):
                yield label, _at(found, region.start + posted.start())
    for region in regions:
        words = text[region.start : region.end]
        if region.kind == "body" and _STOPPED.search(plain_copy(words)):
            return
        if region.kind == "dateline":
            for label, found in credit_dates(words):
                yield label, _at(found, region.start)


_HEAD = 4
"""Regions at the top of a page, in which its title stands."""

_POSTED = re.compile(r"(?<=\S )(?:Posted|Published): (?=[^\n]{6,80}\bUpdated: )")
"""What opens the dates on the line of the title: "Mill burns Posted: May 2, 2031 Updated: May 9, 2031"."""

_STOPPED = re.compile(r"[.!?][\"')]*$")


def _at(found: Dated, start: int) -> Publication:
    return Publication(found.edtf, found.precision, start + found.start, start + found.end)


def weekday(text: str, regions: Sequence[Region]) -> tuple[str, int, int] | None:
    """The weekday on which an article was written, where it ties one to its own day, and where.

    "Yesterday, Friday" tells that it was a Saturday. None where nothing does or two places disagree.
    """
    days, first = set(), None
    for region in regions:
        if region.kind in FACTUAL:
            for match in _OWN_DAY.finditer(plain_copy(text[region.start : region.end])):
                near = (match["near"] or match["after"]).lower()
                named = WEEKDAYS[(match["day"] or match["before"]).lower()]
                day = DAYS[(named - _SHIFT[near]) % 7].capitalize()
                days.add(day)
                first = first or (day, region.start + match.start(), region.start + match.end())
    return first if len(days) == 1 else None


def _bound(text: str, regions: Sequence[Region]) -> Publication | None:
    """The latest time that the story tells of as past."""
    latest: Publication | None = None
    for region in regions:
        if region.kind not in FACTUAL:
            continue
        for sentence in _SENTENCE.finditer(plain_copy(text[region.start : region.end])):
            words = sentence.group()
            if "20" not in words and "19" not in words:
                continue
            for found in _past(words):
                if latest is None or found.edtf > latest.edtf.removesuffix("/.."):
                    at = region.start + sentence.start()
                    latest = Publication(f"{found.edtf}/..", "bounded", at + found.start, at + found.end)
    return latest


def _past(sentence: str) -> list[Dated]:
    """The dated times of one sentence that lie in the past for whoever wrote it."""
    found = [
        Dated(match.start("year"), match.end("year"), match["year"], "year")
        for match in _SINCE_YEAR.finditer(sentence)
    ]
    if _NOT_YET.search(sentence) or not _PAST.search(sentence):
        return found
    # The hour of a past event is not the publication's business: the day is bound enough.
    found += [Dated(one.start, one.end, one.edtf[:10], "day") for one in printed(sentence)]
    found += months(sentence)
    found += [Dated(m.start("year"), m.end("year"), m["year"], "year") for m in _IN_YEAR.finditer(sentence)]
    return [one for one in found if not _BEFORE.search(sentence[max(0, one.start - 14) : one.start])]
