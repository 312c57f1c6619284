"""The year of days and months that are printed without one: by tense, by what is known, by the sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from datetime import date

from variorum.extract.times.calendar import between
from variorum.extract.times.grammar import Context, Reading, Tense
from variorum.text.lexicon import rows


def day_value(year: int, month: int, day: int) -> str | None:
    """The value of a day; None if there is none ("the 31st of June")."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def nearest_year(month: int, day: int, context: Context, tense: Tense) -> int:
    """The year of a month and day printed without one: the nearest that the tense allows.

    Raises NeedsDay. A past or untensed verb takes the latest not after publication, a future one the
    first not before it, unless that is eleven months off.
    """
    today = context.today
    years = [year for year in (today.year - 1, today.year, today.year + 1) if day_value(year, month, day)]
    if not years:
        return today.year  # the 29th of February: refused by the caller
    apart = {year: (date(year, month, day) - today).days for year in years}
    if tense == "future":
        return min((year for year in years if -1 <= apart[year] <= 330), default=today.year)
    near = [year for year in years if -300 <= apart[year] <= 31]  # older dates are printed with their year
    if tense == "past":
        return max((year for year in near if apart[year] <= 1), default=max(near, default=years[0]))
    return min(years, key=lambda year: (abs(apart[year] + 45), year))  # news looks back more than ahead


def year_of_month(
    month: int, context: Context, tense: Tense, governed: bool = True, own: bool = False
) -> int:
    """The year of a month printed without one, by tense; the month of publication is this year's.

    ``governed``: a preposition stands before the month; ``own``: the tense is surely that of the month.
    What lies eleven months off, back or ahead, is printed with its year: where the tense may be another's,
    the month nearest to publication is meant.
    """
    today = context.today
    ahead = (month - today.month) % 12
    if ahead == 0:
        return today.year
    if tense == "future" and (ahead < 11 or own):
        return today.year + (month < today.month)
    if (
        tense == "past" and not own and ahead <= (2 if not governed else 1)
    ):  # "the November talks", in October
        return today.year + (month < today.month)
    if tense == "past" or ahead > 4:
        return today.year - (month > today.month)
    return today.year + (month < today.month)


_KNOWN_DAYS = tuple(
    (
        int(day[:2]),
        int(day[3:]),
        int(year),
        re.compile(rf"\s{words}" + (rf"(?!\s(?:{other})\b)" if other else "")),
    )
    for day, year, words, other in rows("known_days.tsv")
)


def known_year(month: int, day: int, match: re.Match[str], context: Context) -> int | None:
    """The year of a day that the press prints without it: "the Sept. 11 attacks"."""
    after = context.text[match.end() : match.end() + 40].lower()
    return next(
        (
            year
            for of_month, of_day, year, words in _KNOWN_DAYS
            if (of_month, of_day) == (month, day)
            and words.match(after)
            and context.day is not None
            and context.day > date(year, month, day)
        ),
        None,
    )


_FOUR_FIGURES = re.compile(r"\d{4}")


def day_in_year(month: int, day: int) -> Callable[[int], str | None]:
    """The value of a day, or of a month (``day`` 0), in each year."""
    return lambda year: day_value(year, month, day) if day else f"{year:04}-{month:02}"


def of_a_printed_year(
    in_year: Callable[[int], str | None], year: int, place: int, context: Context
) -> Reading | None:
    """A day or month at ``place`` by the year printed before it in its sentence; None where that is no other.

    One verb has one year ("in 2022 the mine flooded in April"). Of two that are joined ("was arrested in
    March 2021 and freed in August") the second may be of that year or of ``year``, which publication gives.
    What would lie before the printed date is not of its year, but the end of a range that passes a new year.
    """
    for end, printed in reversed(context.paragraph):
        if _sentence(context, end - 1) != _sentence(context, place):
            return None
        year_printed = context.text[max(0, end - 4) : end]
        if not _FOUR_FIGURES.fullmatch(year_printed) or year_printed != printed[:4]:
            continue
        link = context.link(end - 4, place)
        told = _not_before(printed, in_year, is_end=link == "to")
        if not link or told is None or int(told[:4]) == year:
            return None
        if link != "joined":
            return Reading(told)
        other = in_year(year)
        if other is None:
            return Reading(told)
        likely = other if len(printed) == 4 else told
        return Reading(likely, "date", *between(*sorted((told, other))))
    return None


def _sentence(context: Context, place: int) -> int:
    return bisect_right(context.sentences, place)


def _not_before(printed: str, in_year: Callable[[int], str | None], is_end: bool) -> str | None:
    """The value of the day or month in the year of the date ``printed``, if it does not lie before it."""
    for year in (int(printed[:4]), int(printed[:4]) + 1):
        told = in_year(year)
        if told is not None and told[: len(printed)] >= printed[: len(told)]:
            return told
        if not is_end:
            return None
    return None
