"""What the rules of times share: rule, reading, context, and the words that patterns are made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Final, Literal

from variorum.extract.times.calendar import Part
from variorum.model import Precision
from variorum.text.calendar_names import MONTHS, PARTS_OF_DAY, WEEKDAYS
from variorum.text.lexicon import either, rows, words
from variorum.text.numbers import COUNT, NUMBER, YEAR_WORDS, read, year_in_words

Tense = Literal["past", "present", "future", ""]
Kind = Literal["date", "time", "duration", "set"]


class NeedsDay(Exception):
    """A relative expression in an article whose publication time is not known."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of its match.

    ``value`` is the TIMEX3 value. ``edtf`` and ``precision`` are None where they follow from it.
    ``part`` and ``approximate`` are kept so that words before the match can set them. ``beside``: it is
    the unit before or after something ("the day after the vote") and no time until that is known.
    """

    value: str
    kind: Kind = "date"
    edtf: str | None = None
    precision: Precision | None = None
    part: Part = ""
    approximate: bool = False
    anchor: str = ""
    beside: bool = False


@dataclass(slots=True)
class Context:
    """What a rule may look at: the day of publication, the tense, and the times before.

    ``tense_at`` gives the tense of the verb that governs the character range, ``own_at`` whether that tense
    is surely the time's own, ``open_at`` whether it leaves open on which side of publication the time lies
    (``times/tense.py`` says when), ``verb_at`` whether its first word is a verb, ``named_at`` whether it is
    words of a name; ``noun_at`` the noun that it tells of ("the Christmas bombing"), "" where there is none;
    ``link`` how a date is joined to one before it (:func:`times.clauses.link`)
    (``times/names.py``); ``dates`` are the values of the dates read
    before in this paragraph and the one before, latest last; ``paragraph`` those of this paragraph, each with
    where it ends; ``sentences`` where the sentences begin; ``quarter`` the value of the latest quarter
    that the article reports on, ""; ``hour`` is that of publication on its day ("11:20"), "" where unknown;
    ``sure`` are the days that weekdays with a verb of their own surely mean, wherever in the article.
    """

    day: date | None
    tense_at: Callable[[int, int], Tense]
    own_at: Callable[[int, int], bool]
    open_at: Callable[[int, int], bool]
    verb_at: Callable[[int, int], bool]
    named_at: Callable[[int, int], bool]
    noun_at: Callable[[int, int], str]
    link: Callable[[int, int], str]
    text: str
    sentences: Sequence[int] = ()
    dates: list[str] = field(default_factory=list)
    paragraph: list[tuple[int, str]] = field(default_factory=list)
    quarter: str = ""
    hour: str = ""
    sure: set[date] = field(default_factory=set)

    @property
    def today(self) -> date:
        """The day of publication. Raises NeedsDay."""
        if self.day is None:
            raise NeedsDay
        return self.day

    def report(self, quarter: str) -> None:
        """Takes in a quarter that the article reports on; a later one takes its place."""
        self.quarter = max(self.quarter, quarter)

    def tense(self, match: re.Match[str]) -> Tense:
        """The tense that places a match: that of its verb, set right by what looks ahead, and by "'s"."""
        tense = self.tense_at(*match.span())
        before = self.text[max(0, match.start() - 60) : match.start()].lower()
        if _UNTIL.search(before) and (tense != "past" or _PUT_OFF.search(before)):
            return "future"
        if self._looks_ahead(before, match.end(), tense) or _IS_PUT_OFF.match(self.text, match.end()):
            return "future"
        if _TO_GIVE_UP.search(before):
            return "future"
        if self.text[match.end() : match.end() + 2] == "'s" and tense == "future":
            after = self.text[match.end() : match.end() + 60].lower()
            awaited = re.search(r"\b(?:will|would|is due|is expected)\b", after) is not None
            return "future" if awaited or self.own_at(*match.span()) else "past"
        return tense

    def _looks_ahead(self, before: str, end: int, tense: Tense) -> bool:
        """True for the day until which something is cancelled, to which it is put off, before which it is
        ruled out, or on which it is to be shown.

        "Was closed until Friday, when it reopened" tells what is over.
        """
        if _SHUT.search(before) and not _REOPENED.match(self.text, end):
            return True
        if (
            _UP_FOR_VOTE.search(before)
            or _RULED_OUT.search(before)
            or _TO_BE_SHOWN.search(before)
            or _AWAITED.match(self.text, end)
        ):
            return True
        return bool(_MOVED.search(before) or (tense == "present" and _THROUGH.search(before)))

    def is_own(self, match: re.Match[str]) -> bool:
        """True if the tense of a match is surely its own: that of its verb, or set by "until"."""
        before = self.text[max(0, match.start() - 60) : match.start()].lower()
        if _SHUT.search(before) and not _PUT_OFF.search(before):
            return (
                self.tense_at(*match.span()) != "past"
            )  # "was closed until Monday": yesterday, on a Tuesday
        return _UNTIL.search(before) is not None or self.own_at(*match.span())


_UNTIL = re.compile(r"\b(?:until|till|as soon as|ahead of)(?: (?:the|early|mid|late))*[\s-]$")
_SHUT = re.compile(
    r"(?<!had )\b(?:is|are|was|were|been) (?:all |both |\w+ly )?(?:cancell?ed|called off|closed|shut|halted"
    r"|grounded|banned|barred|blocked|sealed off|valid|booked|sold out)\b"
    r"[^.;:]*\b(?:until|till)(?: (?:the|early|mid|late))*\s$"
)
_REOPENED = re.compile(r",? (?:when|and then|after which)\b")
_MOVED = re.compile(
    r"(?<!had been )(?<!had )\b(?:postponed|rescheduled|deferred|adjourned|put off|put back|pushed back"
    r"|brought forward|moved)\b[^.;:]*\bto(?: (?:the|early|mid|late))*\s$"
)
_UP_FOR_VOTE = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bcame )\bup for (?:re-?)?election"
    r"(?: (?:in|on|this|early|late))*\s$"
)
_RULED_OUT = re.compile(
    r"(?<!had )\b(?:rul(?:e|es|ed|ing) out)\b[^.,;:]*\bbefore(?: (?:the|early|mid|late))*\s$"
)
_TO_BE_SHOWN = re.compile(
    r"(?<!first )(?<!last )(?<!latest )(?<!only )"
    r"\b(?:interview|programme|program|documentary|broadcast|episode|report|film|speech)"
    r"(?: (?:with|on|for|of) [\w'’ -]{1,40}?)?,? to "
    r"(?:air|be (?:aired|broadcast|shown|published|released|televised))(?: (?:on|in|this|early|late))*\s$"
)
_AWAITED = re.compile(
    r",? (?:that|which) (?:(?:[a-z]{2,12}|the [a-z]{3,12}) (?:says?|said|hopes?|hoped|fear(?:ed)?) )?"
    r"(?:will|could|may|might|is expected to|are expected to)\b(?! have\b)"
)
"""What follows the day of what is still to come: "a march on Saturday that could draw thousands"."""
_TO_GIVE_UP = re.compile(
    r"(?:\b(?:should|must|will|may|might)|\b(?:ask|beg|call|demand|press|urg|want)[a-z]*\b[^.;:]{1,40}? to)"
    r" (?:attend|boycott|call off|cancel|delay|postpone|put off|scrap|skip)(?: the)?\s$"
)
"""What stands before the day of what is still to be given up: "called for him to cancel Monday's talks"."""
_THROUGH = re.compile(r"(?<!day )(?<!days )\bthrough\s$")
_IS_PUT_OFF = re.compile(
    r"['’]s (?:[\w-]+ ){1,3}(?:has|have) been (?:\w+ly )?(?:postponed|rescheduled|cancell?ed|called off"
    r"|put off|put back|pushed back|brought forward)\b"
)
"""What follows a day that was still to come when it was given up: "Monday's hearing has been put back"."""
_PUT_OFF = re.compile(
    r"\b(?:postpone|delay|give|gave|extend|adjourn|suspend|put off|deadline|unveil|waive|exempt|authori[sz]e"
    r"|has|have)"
)

Reader = Callable[[re.Match[str], Context], "Reading | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what to make of its match; ``read`` may refuse by None.

    ``needs``: pieces of print, one of which is in all that it matches (``times/search.py`` says how).
    """

    name: str
    pattern: re.Pattern[str]
    read: Reader
    needs: tuple[str, ...] = ()


_SHORT_MONTHS = [name for name in MONTHS if len(name) <= 4 and name not in {"may", "june", "july"}]
_LONG_MONTHS = [name for name in MONTHS if name not in _SHORT_MONTHS]
_MONTH = rf"(?:{either(_LONG_MONTHS)}|(?:{either(_SHORT_MONTHS)})\b\.?)"
_WEEKDAY = either(name for name in WEEKDAYS if len(name) > 5)
_SHORT_WEEKDAY = either(name for name in WEEKDAYS if len(name) <= 5)
_ORDINALS = either(
    [word for word, value, kind in rows("number_words.tsv") if kind == "ordinal" and int(value) <= 31]
)

_GROUPS: Final = {
    "<month>": tuple(f"{name}!" for name in MONTHS),
    "<weekday>": tuple(name if len(name) > 5 else f"{name}." for name in WEEKDAYS),
    "<part>": tuple(PARTS_OF_DAY),
}
"""Groups of words that rules need."""

_ON_DAY = r"""(?P<day>(?:,?\ (?P<open>\()?(?:on\ |early\ |late\ |this\ |last\ )?(?:
(?P<weekday><WEEKDAY>)(?:,?\ (?P<month><MONTH>)\ (?P<number><DAY>)(?:,?\ (?P<year><YEAR>))?)?
|(?P<month2><MONTH>)\ (?P<number2><DAY>)(?:,?\ (?P<year2><YEAR>))?
|(?P<deictic>today|yesterday|tomorrow))(?(open)\)))?)"""
"""The day right after a clock time, if one is printed there; its own parts are filled in after it."""

_MACROS: Final = {
    "ON_DAY": _ON_DAY,
    "MONTH": _MONTH,
    "WEEKDAY": rf"(?:(?:{_WEEKDAY})|(?:{_SHORT_WEEKDAY})\.)",
    "PART": either(PARTS_OF_DAY),
    "DAY": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|,\d{3}|\.\d)",
    "DAYWORD": rf"(?:(?:twenty|thirty)-)?(?:{_ORDINALS})",
    "YEAR": rf"(?:(?:1[5-9]|20)\d\d(?![\d%]|,\d|\.\d)|{YEAR_WORDS})",
    "NUMBER": NUMBER,
    "COUNT": COUNT,
    "UNIT": r"(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade"
    r"|century|centurie)",
    "SEASON": r"(?:spring|summer|autumn|fall|winter)",
    "ORDINAL": r"(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)",
    "THIS": r"(?:this\ past|this\ coming|this|last|next"
    r"|the\ (?:past|last|next|previous|preceding|following|coming|current|same|latest)"
    r"|past|previous|preceding|following|coming|current|that|that\ same)",
}


@cache
def compiled(source: str) -> re.Pattern[str]:
    """The pattern of ``source``: verbose, case ignored, ``<MONTH>`` and the like filled in, whole words."""
    return re.compile(rf"(?<![\w$€£¥])(?:{_filled(source)})(?![A-Za-z0-9])", re.IGNORECASE | re.VERBOSE)


def compiled_at(source: str) -> re.Pattern[str]:
    """The pattern of ``source`` as :func:`compiled` has it, for what follows a match: no whole words."""
    return re.compile(_filled(source), re.IGNORECASE | re.VERBOSE)


def _filled(source: str) -> str:
    for name, macro in _MACROS.items():
        source = source.replace(f"<{name}>", f"(?:{macro})")
    return source


@cache
def _patterns() -> dict[str, tuple[str, tuple[str, ...]]]:
    """The patterns of ``time_patterns.txt``, and what they need, by the name of their rule."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    name = ""
    for line in words("time_patterns.txt"):
        if line.endswith(":"):
            name = line[:-1]
            found[name] = "", ()
        elif line.startswith("? "):
            found[name] = (
                found[name][0],
                tuple(piece for need in line[2:].split(", ") for piece in _GROUPS.get(need, (need,))),
            )
        else:
            found[name] = found[name][0] + line, found[name][1]
    return found


def rule(name: str, source: str | None = None, needs: tuple[str, ...] = ()) -> Callable[[Reader], Rule]:
    """Makes a function the reader of the rule ``name``; ``source`` None takes the pattern of the table.

    Its docstring gives examples of what it reads.
    """
    if source is None:
        source, needs = _patterns()[name]
    pattern = compiled(source)

    def make(read_match: Reader) -> Rule:
        return Rule(name, pattern, read_match, needs)

    return make


def rule_after(before: str, name: str) -> Callable[[Reader], Rule]:
    """Makes a function the reader of the pattern of the rule ``name`` behind the word ``before``."""
    source, needs = _patterns()[name]
    return rule(f"{name} after {before}", rf"(?<=\b{before}\ )(?:{source})", needs)


def in_title(match: re.Match[str], name: str, text: str) -> bool:
    """True if the group ``name`` is capitalised like a title ("60 Minutes") where the line is not."""
    start = match.start(name)
    line = text.rfind("\n", 0, start) + 1
    if not text[start].isupper() or not re.search(r"[\w,]\s$", text[max(line, match.start() - 2) : start]):
        return False
    near = re.findall(
        r"[A-Za-z]{4,}",
        text[max(line, start - 80) : match.start()]
        + " "
        + text[match.end() : match.end() + 80].split("\n")[0],
    )
    capitalised = sum(1 for word in near if word[0].isupper())
    return bool(capitalised < 0.6 * len(near))


def month_number(printed: str) -> int:
    """1 to 12 for the name of a month, with or without its full stop."""
    return MONTHS[printed.lower().rstrip(".")]


def is_name(printed: str) -> bool:
    """True if printed like a name: months and weekdays are written so, "may" and "march" are not."""
    return printed[:1].isupper()


def weekday_number(printed: str) -> int:
    """0 (Monday) to 6 for the name of a weekday."""
    return WEEKDAYS[printed.lower().rstrip(".")]


def year_number(printed: str) -> int:
    """The year that figures or words name. Raises ValueError."""
    if printed.isdigit():
        return int(printed)
    year = year_in_words(printed)
    if year is None:
        raise ValueError(f"no year: {printed!r}")
    return year


def count(printed: str) -> float | None:
    """How many: a number, "a", "an"; "a couple" is two; None where words leave it open ("few")."""
    plain = " ".join(printed.lower().replace("-", " ").split())
    if plain in {"a", "an", "one", "the", ""}:
        return 1.0
    if plain.removesuffix(" of") in {"a couple", "couple"}:
        return 2.0
    amount = read(printed.strip())
    if amount is None or not amount.exact:
        return None
    return amount.low
