"""Which of two articles that share a passage had it first, and by what evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from variorum.model import Article, Credit, Span
from variorum.stories.introductions import introduced_by_the_other
from variorum.stories.release_credits import is_release
from variorum.stories.whole_credits import whole_credits
from variorum.text import edtf
from variorum.text.outlets import outlet_key, plain_name

Direction = Literal["left first", "right first", "unknown"]

CONTAINED = 0.9
"""Share from which the shorter article counts as wholly printed in the longer one."""

CUT = 0.6
"""Share from which a missing introduction tells that the shorter article was cut from the longer one."""

SHORTER = 0.85
"""Length of a cut article at most, as a part of the other's."""


def direction(
    pair: tuple[Article, Article],
    share: float,
    words: tuple[int, int],
    passages: Sequence[tuple[Span, Span]],
    credits: Sequence[Credit],
    story: Sequence[Article] = (),
) -> tuple[Direction, str]:
    """The side that is the earlier, and why; "unknown" where nothing tells.

    In this order: a credit to the other's outlet for the whole article (an agency's customer may date its
    page earlier than the agency's own site does); a credit to it in a sentence or end line; the hours,
    unless the later one is a press release (who printed it first was not its source); an introduction that
    a shorter article lacks (``introductions``). ``words`` are the lengths, ``share`` the part of the shorter
    that the passages cover.

    Of several articles in the ``story`` that the credited outlet printed, one of a later hour is no source
    where another had come out before: it goes on with what that one began.
    """
    left, right = pair
    whole = [_names(whole_credits(one), one) | _names(credits, one, whole=True) for one in pair]
    told = _credited(left, right, whole[0], whole[1])
    if told is not None:
        return _unless_later(pair, told, story)
    told = _credited(left, right, *(_names(credits, one, whole=False) for one in pair))
    if told is not None:
        return _unless_later(pair, told, story)
    told = _by_hours(left, right)
    if told is not None:
        later = right if told[0] == "left first" else left
        return ("unknown", f"{_name(later)} prints a press release") if is_release(later) else told
    if share >= CUT and (told := _cut(left, right, words, passages)) is not None:
        return told
    if share >= CONTAINED and words[0] != words[1]:
        short, long = (left, right) if words[0] < words[1] else (right, left)
        return "unknown", f"nearly all of {_name(short)} stands in {_name(long)}; their hours do not tell"
    if whole[0] & whole[1]:
        return "unknown", "both credit the same agency"
    return "unknown", ""


def _names(credits: Sequence[Credit], article: Article, whole: bool = True) -> set[str]:
    """The outlets that the article credits, as a whole or for a part of it."""
    held = [credit for credit in credits if credit.article == article.id and credit.whole == whole]
    return {outlet_key(credit.name) for credit in held}


def _unless_later(
    pair: tuple[Article, Article], told: tuple[Direction, str], story: Sequence[Article]
) -> tuple[Direction, str]:
    """What a credit tells, unless it is for an earlier article of the outlet than the one at hand."""
    source, taken = pair if told[0] == "left first" else pair[::-1]
    outlet = outlet_key(plain_name(source.outlet))
    before = any(_is_before(one, taken) for one in story if outlet_key(plain_name(one.outlet)) == outlet)
    if before and _is_before(taken, source):
        return "unknown", f"{told[1]}, of which {_name(source)} is a later report"
    return told


def _is_before(one: Article, other: Article) -> bool:
    return (
        one.published is not None
        and other.published is not None
        and edtf.before(one.published.edtf, other.published.edtf)
    )


def _by_hours(left: Article, right: Article) -> tuple[Direction, str] | None:
    if _is_before(left, right):
        return "left first", f"{_name(left)} was published before {_name(right)}"
    if _is_before(right, left):
        return "right first", f"{_name(right)} was published before {_name(left)}"
    return None


def _credited(
    left: Article, right: Article, by_left: set[str], by_right: set[str]
) -> tuple[Direction, str] | None:
    """The side whose outlet the other credits, where the crediting goes one way only."""
    mine, theirs = outlet_key(plain_name(left.outlet)), outlet_key(plain_name(right.outlet))
    left_credited = bool(mine) and mine != theirs and mine in by_right
    right_credited = bool(theirs) and mine != theirs and theirs in by_left
    if left_credited == right_credited:
        return None
    if left_credited:
        return "left first", f"{_name(right)} credits {left.outlet}"
    return "right first", f"{_name(left)} credits {right.outlet}"


def _cut(
    left: Article, right: Article, words: tuple[int, int], passages: Sequence[tuple[Span, Span]]
) -> tuple[Direction, str] | None:
    """The longer article, if the shorter calls by surname alone somebody whom only the longer introduces."""
    if min(words) > SHORTER * max(words):
        return None
    short, long = (left, right) if words[0] < words[1] else (right, left)
    shared = [(one.text, other.text) for one, other in passages]
    name = introduced_by_the_other(short.text, long.text, shared)
    if not name or introduced_by_the_other(long.text, short.text, shared):
        return None
    way: Direction = "left first" if long is left else "right first"
    return way, f"{_name(short)} names {name} without the introduction that {_name(long)} prints: a cut"


def _name(article: Article) -> str:
    return article.siglum or article.outlet or article.id
