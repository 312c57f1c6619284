"""Holidays by the table ``holidays.tsv``."""

from __future__ import annotations

import re
from datetime import date, timedelta

from variorum.extract.times.grammar import Context, Reading, Rule, rule, year_number
from variorum.text.acts import act_of_noun, harmful
from variorum.text.calendar_names import PARTS_OF_DAY
from variorum.text.lexicon import rows, words

_HOLIDAYS = {row[0]: row[1] for row in rows("holidays.tsv")}


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus, Meeus 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def holiday(name: str, year: int) -> date:
    """The day of a holiday of the table in a year. Raises KeyError."""
    how = _HOLIDAYS[name]
    if how.startswith("easter"):
        return easter(year) + timedelta(days=int(how.split()[1]))
    if "-" in how[:3]:
        return date(year, int(how[:2]), int(how[3:]))
    month, weekday, nth, *more = (int(part) for part in how.split())
    if nth > 0:
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    else:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        day = last - timedelta(days=(last.weekday() - weekday) % 7)
    return day + timedelta(days=sum(more))


@rule(
    "holiday",
    r"(?:(?P<which>last|this|next)\ )?(?P<name>"
    + "|".join(
        re.sub(r"([' .])", r"\\\1", name) for name in sorted(_HOLIDAYS, key=lambda name: (-len(name), name))
    )
    + r")(?:,?\ (?:of\ )?(?:(?P<year><YEAR>)|(?P<other>last|this|next)\ year))?",
    tuple(sorted(_HOLIDAYS)),
)
def named_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "Thanksgiving", "last Christmas", "New Year's Eve 1999"."""
    if not match["name"][0].isupper():
        return None
    name = match["name"].lower()
    if match["year"]:
        return Reading(holiday(name, year_number(match["year"])).isoformat())
    today = context.today
    if not 2 < today.year < 9998:
        return None
    if _is_of_a_matter(match, context):
        return Reading("", beside=True)  # no time, nor is the weekday in it
    if match["other"]:
        return Reading(
            holiday(name, today.year + {"last": -1, "this": 0, "next": 1}[match["other"].lower()]).isoformat()
        )
    days = [holiday(name, year) for year in (today.year - 1, today.year, today.year + 1)]
    which = (match["which"] or "").lower()
    if which == "this":
        return Reading(days[1].isoformat())
    if which == "next" or (not which and context.tense_at(*match.span()) == "future"):
        return Reading(min(day for day in days if day >= today).isoformat())
    coming = min((day for day in days if day > today), default=today)
    if which == "last" or (
        context.tense_at(*match.span()) == "past" and not _is_near_ahead(match, coming, context)
    ):
        return Reading(max(day for day in days if day <= today).isoformat())
    return Reading(min(days, key=lambda day: (abs((day - today).days), day)).isoformat())


_THE = re.compile(r"\bthe\s$", re.IGNORECASE)
_OF_DAYS = frozenset({"holiday", "holidays", "break", "eve", "period", "day", *PARTS_OF_DAY})
_SEASONS = re.compile(r"(?:orthodox )?(?:christmas|easter)|thanksgiving|halloween|new year's")
"""Holidays by which things are called that are about them, and on no day: "a Christmas card"."""


def _is_of_a_matter(match: re.Match[str], context: Context) -> bool:
    """ "The Good Friday agreement", "the Easter Rising", "her Christmas getaway": the day tells which it is.

    What is done on the day keeps it: "the Boxing Day match", "the Christmas bombing", "the Easter service".
    So does who kept one ("they celebrated Easter in Port Casse"), not what anybody may or may not do to any.
    """
    if _KEPT_OR_NOT.search(context.text[max(0, match.start() - 60) : match.start()]):
        return True
    head = context.noun_at(*match.span())
    if not head:
        return False
    named = head[0].isupper()
    if named and _THE.search(context.text[max(0, match.start() - 4) : match.start()]):
        return True
    noun = head.lower()
    act = act_of_noun(noun)
    if (act is not None and act.kind == "agree") or noun in words("documents.txt"):
        return True
    if named or _SEASONS.fullmatch(match["name"].lower()) is None:
        return False
    struck = act is not None and (harmful(act.kind) or act.kind in {"crash", "disaster"})
    on_day = struck or noun in words("set_days.txt")
    return not on_day and noun not in _OF_DAYS.union(words("period_nouns.txt"))


_KEPT_OR_NOT = re.compile(
    r"\b(?:(?:can|could|may|might|ca|do|does|did|would)(?:\s(?:not|never)|not|n['’]t)?\s(?:\w+ly\s)?"
    r"(?:celebrate|observe|mark|honou?r)"
    r"|bans?|banned|banning|abolish(?:es|ed|ing)?|hat(?:es?|ed|ing)|lov(?:es?|ed|ing)"
    r"|outlaw(?:s|ed|ing)?|the\swar\son)\s$",
    re.IGNORECASE,
)
"""What stands before a holiday that is no day of anything: what is let or forbidden, loved or hated."""

_KEPT = re.compile(r"\b(?:on|at|in|over|during|since|after|from)\s(?:the\s)?$", re.IGNORECASE)
"""What stands before a day that had come when something was done ("died on Christmas Eve")."""


def _is_near_ahead(match: re.Match[str], coming: date, context: Context) -> bool:
    """ "Shoppers crowded the port before Christmas", in December: it is near, and not said to have come."""
    before = context.text[max(0, match.start() - 12) : match.start()]
    return coming - context.today <= timedelta(days=31) and not _KEPT.search(before)


RULES: tuple[Rule, ...] = (named_day,)
