"""Which of two articles that share a passage had it first, and by what evidence."""

from __future__ import annotations

from typing import Literal

from variorum.model import Article
from variorum.stories.outlets import fold, plain_name
from variorum.stories.whole_credits import whole_credits
from variorum.text import edtf

Direction = Literal["left first", "right first", "unknown"]

CONTAINED = 0.9
"""Share from which the shorter article counts as wholly printed in the longer one."""


def direction(
    left: Article, right: Article, share: float, left_words: int, right_words: int
) -> tuple[Direction, str]:
    """The side that is the earlier, and why; "unknown" where nothing tells.

    A credit to the other's outlet comes before the hour: an agency's customer may date its page
    earlier than the agency's own site does.
    """
    left_credits = {fold(credit.name) for credit in whole_credits(left)}
    right_credits = {fold(credit.name) for credit in whole_credits(right)}
    left_name, right_name = fold(plain_name(left.outlet)), fold(plain_name(right.outlet))
    if left_name and left_name in right_credits and right_name not in left_credits:
        return "left first", f"{_name(right)} credits {left.outlet}"
    if right_name and right_name in left_credits and left_name not in right_credits:
        return "right first", f"{_name(left)} credits {right.outlet}"
    if left.published is not None and right.published is not None:
        if edtf.before(left.published.edtf, right.published.edtf):
            return "left first", f"{_name(left)} was published before {_name(right)}"
        if edtf.before(right.published.edtf, left.published.edtf):
            return "right first", f"{_name(right)} was published before {_name(left)}"
    if share >= CONTAINED and left_words != right_words:
        short, long = (left, right) if left_words < right_words else (right, left)
        return "unknown", f"nearly all of {_name(short)} stands in {_name(long)}; their hours do not tell"
    if left_credits & right_credits:
        return "unknown", "both credit the same agency"
    return "unknown", ""


def _name(article: Article) -> str:
    return article.siglum or article.outlet or article.id
