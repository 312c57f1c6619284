"""Whether one article's toll is by another that of one of several sites: "eight died: five at a school"."""

from __future__ import annotations

import re

from variorum.compare.reckoning import Reckoned
from variorum.compare.view import View
from variorum.model import Quantity
from variorum.text.stems import is_function_word, stem

_AT_SITE = re.compile(
    r"(?:\sof\s(?:them|whom|those))?\s(?:at|in|on|near|outside|inside|aboard|off)\s"
    r"(?P<site>[^,.;:()]{1,60}?)(?=[,.;:()]|\sand\s|\swhen\s|$)"
)
_WORD = re.compile(r"[^\W\d_]+")


def is_of_one_site(view: View, whole: Reckoned, part: Reckoned) -> bool:
    """True if the larger number's sentence gives the smaller one to a site that the other's sentence names.

    "Eight people were killed: five at a school and three on a bridge", beside "five people were killed when a
    shell hit a school"; not beside "five people were killed in a ferry".
    """
    if part.high is None or part.low != part.high or part.low >= whole.low:
        return False
    named = {stem(word) for toll in part.tolls for word in _WORD.findall(toll.sentence.text)}
    sentences = {
        toll.sentence
        for toll in view.story.tolls
        if (toll.article, toll.act, toll.low) == (whole.article, whole.act, whole.low)
    }
    return any(
        one.sentence in sentences and one.low == one.high == part.low and bool(_site(view, one) & named)
        for one in view.quantities_of.get(whole.article, ())
    )


def _site(view: View, one: Quantity) -> frozenset[str]:
    """The words for the site that stands right behind a number, none where none does."""
    if one.sentence is None:
        return frozenset()
    behind = view.articles[one.article].text[one.phrase.end : one.sentence.end]
    found = _AT_SITE.match(behind)
    words = _WORD.findall(found["site"]) if found is not None else []
    return frozenset(stem(word) for word in words if not is_function_word(word))
