"""Refusals: who declined to comment, or could not be reached, said nothing and is no speaker by that."""

from __future__ import annotations

import re

from variorum.align.context import Context
from variorum.model import Mention, Statement
from variorum.text.lexicon import words

_REFUSES = re.compile("|".join(f"(?:{one})" for one in words("refusal_patterns.txt")), re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?:\s+(?:and|of|for|from|in|at|with)\s+[^,.;:]{1,60}?)?"
    r"(?:\s*,[^,.;:]{1,80},|\s*\([^()]{1,60}\))?"
    r"(?:\s+(?:also|both|all|again|so far|on \w+|(?!only)\w+ly))*\s+"
)
"""What may stand between a subject and the verb: what he is of, an apposition, adverbs."""


def is_refusal(context: Context, statement: Statement) -> bool:
    """True if the statement is only that somebody gave no answer ("Korvin declined to comment")."""
    if statement.cue is None:
        return False
    told = context.article.text[statement.cue.start : statement.content[-1].end]
    return _REFUSES.match(told) is not None


def refuses(context: Context, mention: Mention) -> bool:
    """True if the mention is the subject of a sentence that says that he gave no answer.

    Not of "Korvin, who declined to comment, left the hall", where he is told to have left.
    """
    if mention.role != "subject" or mention.sentence >= len(context.marks.sentences):
        return False
    rest = context.article.text[mention.span.end : context.marks.sentences[mention.sentence].span.end]
    found = _REFUSES.search(rest)
    return found is not None and _BETWEEN.fullmatch(rest[: found.start()]) is not None
