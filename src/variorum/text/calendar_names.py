"""Names of months, weekdays and parts of the day, in small letters, from ``calendar_names.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from variorum.text.lexicon import rows


def _of_kind(wanted: str) -> dict[str, str]:
    return {word: value for word, value, kind in rows("calendar_names.tsv") if kind == wanted}


MONTHS: Final[Mapping[str, int]] = MappingProxyType({w: int(n) for w, n in _of_kind("month").items()})
"""Name or abbreviation -> the month's number, January 1."""

WEEKDAYS: Final[Mapping[str, int]] = MappingProxyType({w: int(n) for w, n in _of_kind("weekday").items()})
"""Name or abbreviation -> the day's number as ``datetime.date.weekday`` has it, Monday 0."""

DAYS: Final = tuple(name for name in WEEKDAYS if name.endswith("day"))
"""The seven whole names, Monday first."""

PARTS_OF_DAY: Final[Mapping[str, str]] = MappingProxyType(_of_kind("part"))
"""Word -> its TIMEX3 part ("MO") or its clock time ("12:00")."""

ALL: Final = frozenset({*MONTHS, *WEEKDAYS, *PARTS_OF_DAY})
