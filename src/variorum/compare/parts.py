"""Parts and totals: whether a number of two is told for a part, and sums inside one article that fail.

"12 people were killed: seven soldiers and six civilians" fails. Only where print itself says that numbers
are the parts of one before them: after a colon, a dash or a bracket the parts are all there are and must
come to the total; after "including" and its like they may not come to more. Exact counts alone are summed;
one vague number, and nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.compare.view import View
from variorum.model import Article, Quantity, Tension
from variorum.text.nouns import person_nouns

MOST_PARTS = 12
"""Numbers that are summed as the parts of one total."""

_ALL = re.compile(r"(?:[^.;:!?\n]{0,60})(?::|\s[-–—]{1,2}|—|\s\()\s?$")
_SOME = re.compile(r"[^.;:!?\n]{0,60}\b(?:including|among them|of (?:them|whom))\s$", re.IGNORECASE)
_NEXT = re.compile(r"(?:\s[\w'’-]+){0,3},?\s(?:and\s)?$|,\s(?:and\s)?$", re.IGNORECASE)
_JOINED = re.compile(r",?\sand\s|,\s")
_ANYBODY = "person"
_OVERLAP = re.compile(r"\b(?:some|both|also|each|at least|another)\b", re.IGNORECASE)


def one_is_part(view: View, one: Quantity, other: Quantity) -> bool:
    """True if print tells the smaller number for a part, and the other for no such part.

    "Two sailors" of "five dead, among them two sailors" and of "four soldiers and two sailors died" are a
    part beside "seven people"; beside another "three sailors" they are not. Equal numbers of one act are one
    count: "left 47 of them hurt" and "47 people were hurt".
    """
    if _is_told_as_part(view, one) == _is_told_as_part(view, other):
        return False
    part, whole = (one, other) if _is_told_as_part(view, one) else (other, one)
    if part.counts == whole.counts and part.counts != _ANYBODY:
        return False
    if (part.low, part.high, part.of_event) == (whole.low, whole.high, whole.of_event):
        return False
    return part.low is not None and (whole.high is None or part.low <= whole.high)


def _is_told_as_part(view: View, one: Quantity) -> bool:
    whole = view.marks.get(one.part_of or "")
    if isinstance(whole, Quantity) and one.of_event and not whole.of_event:
        return False  # "nine of the 40 people on board were killed": all who were killed
    return one.part_of is not None or any(
        _are_listed(view, *sorted((one, other), key=lambda each: each.phrase.start))
        for other in view.quantities_of.get(one.article, ())
        if other.sentence == one.sentence and other != one
    )


def _are_listed(view: View, one: Quantity, other: Quantity) -> bool:
    """True for two kinds of persons whom one act befell: "four soldiers and two sailors were killed"."""
    kinds = {one.counts, other.counts}
    if (
        one.of_event != other.of_event
        or len(kinds) < 2
        or _ANYBODY in kinds
        or not kinds <= {*person_nouns()}
    ):
        return False
    between = view.articles[one.article].text[one.phrase.end : other.phrase.start]
    return _JOINED.fullmatch(between) is not None


def tensions(article: Article, quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, Tension]]:
    """The totals of one article that its printed parts contradict, each with the total's mark.

    ``quantities`` are the article's, in order of print.
    """
    for place, total in enumerate(quantities):
        if not _countable(total):
            continue
        parts, complete = _parts(article, total, quantities[place + 1 : place + 1 + MOST_PARTS])
        if not parts:
            continue
        whole = total.low or 0.0
        summed = sum(part.low or 0.0 for part in parts)
        if complete and len(parts) >= 2 and summed != whole:
            because = "the parts that are printed for it come to another number"
        elif not complete and summed > whole:
            because = "some of its parts alone come to more"
        else:
            continue
        spans = tuple(sorted({total.phrase, *(part.phrase for part in parts)}))
        yield total, Tension(article.id, whole, summed, spans, because)


def _countable(one: Quantity) -> bool:
    """True for an exact whole count without a unit."""
    return (
        one.kind == "count"
        and not one.unit
        and not one.change
        and not one.qualifier
        and one.low is not None
        and one.low == one.high
        and one.low >= 1
        and one.low == int(one.low)
    )


def _parts(
    article: Article, total: Quantity, following: Sequence[Quantity]
) -> tuple[tuple[Quantity, ...], bool]:
    """The numbers printed as a total's parts, and whether they are all of its parts."""
    found: list[Quantity] = []
    complete = False
    end = total.phrase.end
    for one in following:
        if one.sentence != total.sentence:
            break
        gap = article.text[end : one.phrase.start]
        if not found:
            complete = _ALL.fullmatch(gap) is not None
            if not complete and _SOME.fullmatch(gap) is None:
                return (), False
        elif _NEXT.fullmatch(gap) is None:
            break
        # "12 people: aged 7 and 6", "12: some seven soldiers": no parts that can be summed.
        if not _countable(one) or _OVERLAP.search(gap) or not one.counts or not _of_total(one, total):
            return (), False
        found.append(one)
        end = one.phrase.end
    return tuple(found), complete


def _of_total(part: Quantity, total: Quantity) -> bool:
    """True if a part can be one: smaller than the whole, and of the same act where both have one."""
    acts = part.of_event and total.of_event and part.of_event != total.of_event
    return (part.low or 0.0) < (total.low or 0.0) and not acts
