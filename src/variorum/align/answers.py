"""Who answers a question: not who has put it ("Counsel asked whether … “No, sir,” he said")."""

from __future__ import annotations

import re

from variorum.align import sources
from variorum.align.context import Context, Speaker, Turn
from variorum.model import Mention, Statement

ASKING = frozenset({"ask", "inquire", "enquire", "press", "question", "quiz"})
ANSWERS = frozenset({"answer", "reply", "respond", "response", "retort"})

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


def of_questioned(
    context: Context, statement: Statement, pronoun: Mention, turn: Turn | None, apart: frozenset[str]
) -> Speaker | None:
    """Who answers a question that was just put: "Harding asked why Korvin had left, and he answered …".

    Whoever is asked, or alone named in the question, if the pronoun fits him; None where nothing is answered.
    """
    put = turn.statement if turn is not None else None
    if turn is None or put is None or put.cue_lemma not in ASKING or put.form == "direct":
        return None
    if statement.cue_lemma not in ANSWERS or pronoun.sentence - turn.sentence > 1:
        return None
    named = [
        one
        for number in range(context.sentence(turn.start), turn.sentence + 1)
        for one in context.in_sentence(number)
        if turn.start <= one.span.start < pronoun.span.start and one.form != "pronoun"
    ]
    word = pronoun.span.text
    others = [one for one in named if context.facts.who(one) not in {turn.who, *apart}]
    others = [one for one in others if context.facts.fits(word, one)]
    asked = sources.heads(put.addressee, context.marks.mentions) if put.addressee is not None else ()
    meant = [one for one in others if one in asked] or others
    if len(context.who(meant)) == 1:
        why = "was asked right before" if meant[0] in asked else "is the only other one named in the question"
        return Speaker(context.facts.of_mention.get(meant[0].id), f"“{word}” {why}", (), meant[0])
    known = tuple(dict.fromkeys(who for who in context.who(meant) if who in context.facts.name))
    return Speaker(None, f"“{word}” answers a question that somebody else put", known)


def asked_in(context: Context, pronoun: Mention, asker: Speaker, statement: str) -> Speaker | None:
    """Who "he" is within a question, whom its asker is: "Harding asked Korvin why he thinks so".

    Whoever is asked, where he alone fits and the pronoun goes back to him; else nobody, for one seldom
    asks what one says oneself. None outside questions.
    """
    put = next((one for one in context.marks.statements if one.id == statement), None)
    if put is None or put.cue_lemma not in ASKING:
        return None
    word, facts = pronoun.span.text, context.facts
    asked = sources.heads(put.addressee, context.marks.mentions) if put.addressee is not None else ()
    fitting = [one for one in asked if facts.fits(word, one)]
    known = tuple(dict.fromkeys(who for who in (asker.actor, *map(facts.who, fitting)) if who in facts.name))
    linked = facts.of_mention.get(pronoun.id)
    if len(fitting) == 1 and linked is not None and linked == facts.of_mention.get(fitting[0].id):
        return Speaker(linked, f"“{word}” is whoever is asked", (), fitting[0])
    return Speaker(None, f"“{word}” inside a question can be more than one", known)


def _question(sentence: str) -> re.Match[str] | None:
    """Where somebody puts a question in a sentence; none where they are asked ("Korvin, asked whether …")."""
    found = _ASKED.search(sentence)
    if found is None or found["passive"] is not None:
        return None
    return None if found["comma"] and "," in sentence[found.end() :] else found


def _is_in_apposition(sentence: str, name: Mention, start: int) -> bool:
    return sentence[: name.span.start - start].rstrip().endswith(",")
