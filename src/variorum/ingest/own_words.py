"""What an article says of itself: outlet, byline, dateline and agency, each with the span it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.ingest.datelines import agency_name, dateline, is_agency
from variorum.ingest.headlines import is_masthead, masthead_name
from variorum.ingest.printed_lines import byline, credit_dates, filed_by
from variorum.model import Region
from variorum.text.normal import plain_copy

_RIGHTS = re.compile(
    r"(?:copyright|©|\(c\))[ ©,]*(?:\(c\) *)?(?:by )?(?:19|20)\d\d(?: ?[-—] ?(?:19|20)\d\d)?,?(?: by)? "
    r"(?P<who>[^\W\d_][^.,|©\n]{1,60}?)(?=[.,|©]| all rights|$)",
    re.IGNORECASE,
)


_READ = 20_000
"""Characters below the masthead in which an outlet may name itself."""


@dataclass(frozen=True, slots=True)
class Said:
    """A field, its value, and the half-open range of the text that it rests on."""

    field: Literal["outlet", "byline", "dateline", "credit"]
    value: str
    start: int
    end: int


def own_words(text: str, regions: Sequence[Region], outlet: str) -> tuple[Said, ...]:
    """What the datelines, bylines and the rights line of ``text`` say, in order of the text.

    ``outlet`` is what metadata gives, "" for nothing: then the outlet is whom the masthead above the
    headline or the rights line names, else the agency (or station) whose initials stand in the
    dateline, for a report that reached the reader over an agency's dateline is at least that agency's.
    """
    found = [said for region in regions for said in _of_region(text, region)]
    if not outlet and not any(said.field == "outlet" for said in found):
        credit = next((said for said in found if said.field == "credit"), None)
        if credit is not None:
            found.append(Said("outlet", credit.value, credit.start, credit.end))
    return tuple(sorted(found, key=lambda said: (said.start, said.field)))


def _of_region(text: str, region: Region) -> Iterator[Said]:
    words = text[region.start : region.end]
    if region.kind == "dateline":
        names = byline(words) or filed_by(words)
        if names is not None:
            start, end = region.start + names[0], region.start + names[1]
            yield Said("byline", text[start:end], start, end)
            if is_agency(text[start:end]):
                yield Said("credit", agency_name(text[start:end]) or text[start:end], start, end)
            return
        bare = words.strip("-—–/ .()[]")
        if is_agency(bare):
            start = region.start + words.index(bare)
            yield Said("credit", agency_name(bare) or bare, start, start + len(bare))
            return
        if credit_dates(words):
            return
        # The form asks for what follows the dash: a capital stands for it.
        before = dateline(f"{words} A", colon=True)
        if before is None:
            return
        yield Said("dateline", words[: before.words], region.start, region.start + before.words)
        if before.agency is not None:
            start, end = (region.start + offset for offset in before.agency)
            yield Said("credit", agency_name(text[start:end]) or text[start:end], start, end)
    elif (
        region.kind == "promo"
        and text[: region.start].strip() == ""
        and is_masthead(words, text[region.end : region.end + _READ])
    ):
        end = region.start + len(masthead_name(words))
        yield Said("outlet", text[region.start : end], region.start, end)
    elif region.kind in ("promo", "footnote") and len(words) <= 400:
        match = _RIGHTS.search(plain_copy(words))
        if match is not None:
            start, end = (region.start + offset for offset in match.span("who"))
            # An agency's rights in a report do not make it the outlet that printed it.
            known = is_agency(text[start:end])
            name = agency_name(text[start:end]) if known else ""
            yield Said("credit" if known else "outlet", name or text[start:end], start, end)
