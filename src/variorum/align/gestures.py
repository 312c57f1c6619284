"""Who goes on from a gesture: "Korvin shook her head. “Not since the ford.”" is said by Korvin.

And whom something stirs: "What worries her most is the mud. “It stays.”" is said by her.
"""

from __future__ import annotations

import re
from functools import cache

from variorum.align import pronouns
from variorum.align.context import Context, Speaker
from variorum.model import Mention, Span, Statement
from variorum.text.lexicon import words

_STIRRED = re.compile(
    r"What (?P<verb>\w+) (?P<whom>her|him) (?:(?:the )?most |above all )?(?:is|are|was|were)\b"
)


def speaker(context: Context, statement: Statement) -> Speaker | None:
    """Who makes a gesture in the sentence right before a quotation of the same paragraph; None without one.

    Of a gesture, the only name or description there that is the subject of the sentence: of two, or of a
    pronoun, none. Or whom something stirs there, who need not be whoever spoke last.
    """
    start = statement.content[0].start
    number = context.sentence(start) - 1
    if statement.cue is not None or statement.form != "direct" or number < 0:
        return None
    before = context.marks.sentences[number].span
    gap = context.article.text[before.end : start]
    if gap.strip(" \u00a0"):
        return None
    if (stirred := _stirred(context, number, before)) is not None:
        return pronouns.resolve(context, statement, stirred, None)
    if not _ends_in_gesture(before.text):
        return None
    subjects = [one for one in context.in_sentence(number) if one.role == "subject" and one.main]
    if len(subjects) != 1 or subjects[0].form != "name" or subjects[0].kind != "person":
        return None
    (subject,) = subjects
    return Speaker(context.facts.actor(subject), "makes a gesture right before the words", (), subject)


def _stirred(context: Context, number: int, sentence: Span) -> Mention | None:
    """The "her" of "What worries her most is the mud.", None in another sentence."""
    found = _STIRRED.match(sentence.text)
    if found is None or found["verb"] not in words("stirring_verbs.txt"):
        return None
    place = sentence.start + found.start("whom")
    return next((one for one in context.in_sentence(number) if one.span.start == place), None)


def _ends_in_gesture(sentence: str) -> bool:
    """True for "Korvin shook her head."; who "smiled at the crowd" need not speak."""
    return sentence.rstrip(" .!?\n").casefold().endswith(_gestures())


@cache
def _gestures() -> tuple[str, ...]:
    return tuple(f" {one}" for one in words("gestures.txt"))
