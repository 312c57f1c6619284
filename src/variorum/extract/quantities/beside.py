"""What numbers of one sentence take from each other: "3.9 million sets, up from 2.4 million"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.extract.quantities.changes import by_so_many_to
from variorum.extract.quantities.sums import resumed
from variorum.extract.quantities.units import PER, rate
from variorum.model import Quantity

_PARALLEL = re.compile(r",?\s(?:while|and|but|versus|against)\s[^.;,]*$", re.IGNORECASE)


def with_neighbours(one: Quantity, found: list[Quantity], text: str) -> None:
    """Appends a number to those found before it, with what they take from each other."""
    _give_back(one, found, text)
    one = _of_one_rate(
        _held_against(resumed(_nameless(_inherited(one, found, text)), found, text), found, text), found, text
    )
    found.append(_levelled(_parted(one, found, text), found, text))


_OF_THE = r"(?:the|its|their|his|her|our|those|these|a\stotal\sof)\s"
_OF_WHOLE = re.compile(rf"\s(?:out\s)?of\s(?:{_OF_THE})?$")
_OF_FIRST = re.compile(rf"(?:^|[.;:\"”]\s|\n)(?:Out\sof|Of)\s(?:{_OF_THE})?$")


def _parted(one: Quantity, found: list[Quantity], text: str) -> Quantity:
    """ "Three of the 12 hostages", "Of the 40 on board, nine": the smaller number is a part of the other."""
    last = found[-1] if found else None
    if last is None or last.sentence != one.sentence or not last.kind == one.kind == "count":
        return one
    if _OF_WHOLE.fullmatch(text, last.number.end, one.phrase.start) and _may_hold(one, last):
        found[-1] = replace(last, part_of=one.id)
    elif _OF_FIRST.search(text[max(0, last.phrase.start - 24) : last.phrase.start]) and _may_hold(last, one):
        return replace(one, part_of=last.id, counts=one.counts or last.counts)
    gap = text[last.phrase.end : one.phrase.start]
    whole = last.id if _COLON.fullmatch(gap) else last.part_of if _NEXT_PART.fullmatch(gap) else None
    return replace(one, part_of=whole) if _is_listed(one, whole, found) else one


_COLON = re.compile(r"[^.;:!?\n]{0,60}:\s")
"""What stands between a sum and the first of its parts: "12 were hurt: five seriously"."""
_NEXT_PART = re.compile(r"(?:\s[\w'’-]+){0,3},?\s(?:and\s)?|,\s(?:and\s)?")


def _is_listed(one: Quantity, whole: str | None, found: Sequence[Quantity]) -> bool:
    """True if a number can be a part of the sum ``whole`` that stands before a colon, by its act and size.

    "Twelve people were killed: three ferries sank" tells of another act.
    """
    held = next((other for other in found if other.id == whole), None)
    return (
        held is not None
        and not one.unit
        and one.part_of is None
        and held.of_event in {one.of_event, ""}
        and held.counts != ""
        and (one.counts in {"", held.counts} or held.counts == "person")
        and (one.high or 0.0) < (held.low or 0.0)
    )


def _may_hold(whole: Quantity, part: Quantity) -> bool:
    """True if one number can be a part of the other: of "half of the 40" the half is no count."""
    least = part.high if part.low is None else part.low
    return whole.high is not None and least is not None and 1 <= least <= whole.high


def _levelled(one: Quantity, found: list[Quantity], text: str) -> Quantity:
    """ "Rose by five to 41": the first number is the change, the second what came of it."""
    before = by_so_many_to(text, one.phrase.start)
    if before is None:
        return one
    last, (start, direction) = found[-1] if found else None, before
    if last is not None and last.phrase.start == start:
        found[-1] = replace(last, change=direction)  # type: ignore[arg-type]
    return replace(one, change="=")


def _give_back(one: Quantity, found: list[Quantity], text: str) -> None:
    """ "From 1,000 to 2,000 ships": the first number counts what the second does."""
    last = found[-1] if found else None
    if last is None or last.unit or last.counts or last.kind != "count" or last.sentence != one.sentence:
        return
    if text[last.number.end : one.phrase.start].lower() == " to " and (one.counts or one.unit):
        found[-1] = replace(last, unit=one.unit, counts=one.counts, kind=one.kind)


def _is_parallel(one: Quantity, last: Quantity, text: str) -> bool:
    """ "Rose by 2 percent and fell by 1.", "was 91.50 crowns, and the cheapest was 62.30." """
    if (
        not last.unit
        or last.kind in {"age", "duration"}
        or not _PARALLEL.match(text, last.phrase.end, one.phrase.start)
    ):
        return False
    if not re.match(r"\s*(?:[.,;)]\s|[.,;)]?$|\n)", text[one.number.end : one.number.end + 3]):
        return False
    both_change = bool(last.change) and bool(one.change)
    return both_change or ("." in one.number.text and "." in last.number.text)


_CONTINUES = re.compile(
    r"\b(?:including|up from|down from|compared (?:with|to)|versus|rising to|falling to)\s", re.IGNORECASE
)
_PART = re.compile(r"\b(?:including|among them|of (?:them|whom|which))\b", re.IGNORECASE)


def _inherited(one: Quantity, before: Sequence[Quantity], text: str) -> Quantity:
    """What a number takes from the one before it in the sentence, where words say so.

    "3.9 million sets, up from 2.4 million", "12 people, two of them children", "aged 19 and 24".
    """
    last = before[-1] if before else None
    if last is None or last.sentence != one.sentence:
        return one
    if not one.counts and not one.unit and one.kind == "count" and _is_parallel(one, last, text):
        return replace(one, unit=last.unit, kind=last.kind)
    gap = text[last.phrase.end : one.phrase.start + 1]
    near = text[last.phrase.end : one.phrase.end + 10]
    if len(gap) > 60 or re.search(r"[;.]\s", gap):
        return one
    if (
        last.kind == "age"
        and one.kind == "count"
        and (not one.counts or one.phrase == one.number)  # no noun printed
        and text[last.phrase.end : one.phrase.start].strip() in {"and", ",", "or"}
    ):
        return replace(one, kind="age", unit="year", counts="", of_event="")
    if _PART.search(near) and one.kind == last.kind == "count":
        counts = last.counts if one.counts in {"", "they", "it", "which", "who"} else one.counts
        return replace(one, counts=counts, of_event=one.of_event or last.of_event, part_of=last.id)
    if not one.counts and not one.unit and one.kind == "count" and _CONTINUES.search(gap):
        return replace(
            one, counts=last.counts, unit=last.unit, kind=last.kind, of_event=one.of_event or last.of_event
        )
    return one


_OWNED = "(?:the|its|their|his|her)"
_AGAINST = re.compile(
    rf"\b(?:(?:than|of)\s{_OWNED}|(?:instead\sof|against|short\sof)(?:\s{_OWNED})?)\s$", re.IGNORECASE
)
_OF = re.compile(rf"\s(?:out\s)?of\s{_OWNED}\s", re.IGNORECASE)
_NEAR = 24
"""Characters before a number in which stands what it is held against."""
_SCALED = re.compile(r"\s(?:thousand|million|billion|trillion)$", re.IGNORECASE)


def _held_against(one: Quantity, before: Sequence[Quantity], text: str) -> Quantity:
    """ "Fined $12 million, less than the 30 million asked for": money as the sums before it.

    So is the whole that a sum is part of ("$12 million of the 30 million"). Where the sentence holds sums of
    two currencies, it is of neither.
    """
    scale = _SCALED.search(one.number.text)
    if one.counts or one.unit or one.kind != "count" or scale is None:
        return one
    sums = [held for held in before if held.kind == "money" and held.sentence == one.sentence]
    alike = all(held.number.text.lower().endswith(scale[0].lower()) for held in sums)
    if not sums or not alike or len({held.unit for held in sums}) > 1:
        return one
    if not _AGAINST.search(text[max(0, one.number.start - _NEAR) : one.number.start]):
        return one
    return replace(one, unit=sums[-1].unit, kind="money")


def _of_one_rate(one: Quantity, found: list[Quantity], text: str) -> Quantity:
    """ "12 million dollars of the 30 million a year": the part is counted by the year as the whole is."""
    part = found[-1] if found else None
    if part is None or not one.unit or part.unit != one.unit or {part.kind, one.kind} != {"money"}:
        return one
    if not _OF.fullmatch(text[part.phrase.end : one.number.start]):
        return one
    by = rate(text, one.number.end, len(text))
    if by is None or PER in one.unit:
        return one
    found[-1] = replace(part, unit=f"{part.unit}{PER}{by[0]}")
    return replace(one, unit=found[-1].unit)


def _nameless(one: Quantity) -> Quantity:
    """A pronoun counts nothing that another article could share."""
    return replace(one, counts="") if one.counts in {"they", "it", "we", "you", "which", "who"} else one
