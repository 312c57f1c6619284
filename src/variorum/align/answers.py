"""Who says "No" right after a question: not who has put it ("Counsel asked whether … “No, sir,” he said")."""

from __future__ import annotations

import re

from variorum.align.context import Context, Speaker
from variorum.model import Mention, Statement

_ASKED = re.compile(
    r"(?P<passive>(?:\b(?:was|were|is|are|been|being|be|when|if|once)\s+(?:\w+ly\s+)?|^\W*))?"
    r"(?P<comma>,\s+)?\b(?:asked|asks|pressed|put\sit\sto|suggested\sto|questioned|quizzed)\b"
    r"(?!\s(?:by|him|her)self\b|\sby\b)(?P<whom>[^.;:]*?)\s(?:whether|if|that|why|how|what|who|when|where)\b",
    re.IGNORECASE,
)
_BACK = 3
"""Sentences, that of the question included, in which whoever answers may be named."""

_ANSWER = re.compile(
    r"[\W_]*(?:(?:yes|yeah|no|nope|never|correct|of\scourse|certainly|absolutely)(?=[\s]*[,.!?;—–”’\"'])"
    r"|(?:I|we|it|he|she|they|that)(?:\s(?:am|is|are|was|were|do|does|did|have|has|had|will|would|can|could)"
    r"|['’](?:m|s|re|ve|ll|d))(?:\s(?:not|right|correct)|n['’]t)?[\s]*[,.!?;”\"])",
    re.IGNORECASE,
)
"""How an answer to a question opens that is of no sense without it: "No, sir", "I did", "It was not."."""


def speaker(context: Context, statement: Statement, pronoun: Mention) -> Speaker | None:
    """Who answers where the sentence before puts a question and the words are an answer to it.

    The one who is asked by name there; otherwise it is left open. None where nothing is answered.
    """
    opening = min([pronoun.span.start, *(part.start for part in statement.content)])
    number = context.sentence(opening) - 1
    if statement.form != "direct" or number < 0 or not _ANSWER.match(statement.content[0].text):
        return None
    sentence = context.marks.sentences[number].span
    question = _question(sentence.text)
    if question is None:
        return None
    start, end = sentence.start + question.start("whom"), sentence.start + question.end("whom")
    fitting = [
        one for at in context.sentences_before(number + 1, _BACK) for one in context.fitting(pronoun, at)
    ]
    asked = [one for one in fitting if start <= one.span.start < end and one.role != "subject"]
    named = [
        one for one in asked if one.form == "name" and _is_in_apposition(sentence.text, one, sentence.start)
    ]
    if len(context.who(asked)) == 1 or len(named) == 1:
        (whom, *_) = named or asked
        because = f"“{pronoun.span.text}” was asked right before"
        return Speaker(context.facts.of_mention.get(whom.id), because, (), whom)
    known = tuple(dict.fromkeys(who for who in context.who(fitting) if who in context.facts.name))
    return Speaker(None, f"“{pronoun.span.text}” answers a question that somebody else put", known)


def _question(sentence: str) -> re.Match[str] | None:
    """Where somebody puts a question in a sentence; none where they are asked ("Korvin, asked whether …")."""
    found = _ASKED.search(sentence)
    if found is None or found["passive"] is not None:
        return None
    return None if found["comma"] and "," in sentence[found.end() :] else found


def _is_in_apposition(sentence: str, name: Mention, start: int) -> bool:
    return sentence[: name.span.start - start].rstrip().endswith(",")
