"""Wording worth a look: words of the article's own voice that readers are likely to take for loaded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.model import ContentWord, Hint, Hinting, Parsed, Statement, content_id
from variorum.text.quotations import quotations
from variorum.text.ranges import Ranges

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

PARTS = {"NOUN", "VERB", "ADJ", "ADV"}
MAX_HINTS = 60
"""Hints of one article, the likeliest; more than a reader looks at are none."""

MAX_WORDS = 80
"""Content words of a sentence that are asked."""


def find(parsed: Parsed, statements: Sequence[Statement], hinting: Hinting) -> tuple[Hint, ...]:
    """The hints of one article, in order of print.

    None within a quotation or a statement, quoted or reported: those words are somebody else's; none that
    is part of a name. A word needs a sentence that is itself more likely than not to be taken for loaded.
    """
    theirs = Ranges(
        [(span.start, span.end) for one in statements for span in one.content]
        + [(one.start, one.end) for one in quotations(parsed.article.text).found]
    )
    found: list[Hint] = []
    for sentence in parsed.sentences():
        tokens = [token for token in sentence if _is_asked(token) and token.idx not in theirs]
        if not tokens:
            continue
        tokens = tokens[:MAX_WORDS]
        start = sentence.start_char
        words = [_word(token, start) for token in tokens]
        whole, likely = hinting.of(sentence.text, words)
        if whole < 0.5:
            continue
        found.extend(
            _hint(parsed, sentence, token, likelihood)
            for token, likelihood in zip(tokens, likely, strict=True)
            if likelihood >= hinting.least
        )
    chosen = sorted(found, key=lambda one: (-one.likelihood, one.span.start))[:MAX_HINTS]
    return tuple(sorted(chosen, key=lambda one: one.span.start))


def _is_asked(token: Token) -> bool:
    return token.pos_ in PARTS and token.is_alpha and len(token) > 2 and not token.ent_type_


def _word(token: Token, start: int) -> ContentWord:
    place = token.idx - start
    return ContentWord(place, place + len(token), token.lemma_.lower(), token.pos_)


def _hint(parsed: Parsed, sentence: DocSpan, token: Token, likelihood: float) -> Hint:
    words = [one for one in sentence if not one.is_space]
    span = parsed.span(token)
    key = content_id("h", parsed.article.id, span.start, span.end)
    return Hint(key, parsed.article.id, span, parsed.span(words), round(likelihood, 2))
