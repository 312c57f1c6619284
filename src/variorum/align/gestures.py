"""Who goes on from a gesture: "Korvin shook her head. “Not since the ford.”" is said by Korvin."""

from __future__ import annotations

from functools import cache

from variorum.align.context import Context, Speaker
from variorum.model import Statement
from variorum.text.lexicon import words


def speaker(context: Context, statement: Statement) -> Speaker | None:
    """Who makes a gesture in the sentence right before a quotation of the same paragraph; None without one.

    The only name or description there that is the subject of the sentence: of two, or of a pronoun, none.
    """
    start = statement.content[0].start
    number = context.sentence(start) - 1
    if statement.cue is not None or statement.form != "direct" or number < 0:
        return None
    before = context.marks.sentences[number].span
    gap = context.article.text[before.end : start]
    if not _ends_in_gesture(before.text) or gap.strip(" \u00a0"):
        return None
    subjects = [one for one in context.in_sentence(number) if one.role == "subject" and one.main]
    if len(subjects) != 1 or subjects[0].form != "name" or subjects[0].kind != "person":
        return None
    (subject,) = subjects
    return Speaker(context.facts.actor(subject), "makes a gesture right before the words", (), subject)


def _ends_in_gesture(sentence: str) -> bool:
    """True for "Korvin shook her head."; who "smiled at the crowd" need not speak."""
    return sentence.rstrip(" .!?\n").casefold().endswith(_gestures())


@cache
def _gestures() -> tuple[str, ...]:
    return tuple(f" {one}" for one in words("gestures.txt"))
