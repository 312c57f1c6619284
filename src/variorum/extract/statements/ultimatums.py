"""Terms that somebody sets: "gave the mayor until noon to go", "accepted it on condition that they left"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.able import can_speak
from variorum.extract.statements.cue import cue_range, is_negated
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.sources import phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

DEADLINE = "deadline"
CONDITION = "condition"
"""The relations of an act that is asked for until a time, and of what is granted on a condition."""

LEMMAS = {DEADLINE: "give_until", CONDITION: "on_condition"}
"""The lemmas by which the two cues go."""

WEIGHT = 0.95
FARTHEST = 16
"""Words from the verb in which its infinitive or its condition begins."""

_GIVING = frozenset({"give", "set"})
_GRANTING = frozenset({
    "accept", "agree", "approve", "attend", "back", "consent", "endorse", "free", "join", "lift", "release",
    "resume", "return", "sign", "support",
})  # fmt: skip
"""Verbs of what is granted; whoever spoke "on condition of anonymity" grants nothing."""

_YIELDING = frozenset({
    "accept", "apologise", "apologize", "cease", "close", "comply", "decide", "disarm", "disband", "end",
    "evacuate", "free", "halt", "hand", "lay", "leave", "lift", "pull", "quit", "release", "resign",
    "retract", "return", "step", "stop", "surrender", "vacate", "withdraw", "yield",
})  # fmt: skip
"""What is asked for by a deadline; who gives "voters until Friday to register" allows them a time."""

_PERIODS = frozenset({"minute", "hour", "day", "week", "month"})
_NAMELESS = frozenset(
    {"anonymity", "anonymous", "identified", "identify", "name", "named", "names", "quoted"}
)


def drafts(reading: Reading) -> Iterator[Draft]:
    """A draft for each verb by which somebody sets a deadline or a condition."""
    for head in reading.doc:
        if head.pos_ != "VERB" or not reading.readable[head.i]:
            continue
        who = next((child for child in head.children if child.dep_ == "nsubj" and child.i < head.i), None)
        if who is None or not can_speak(who):
            continue
        relation, tokens = _deadline(head) or _condition(head) or ("", (0, 0))
        content = ranges.content(reading, tokens) if relation else ()
        if not content:
            continue
        cue = cue_range(head)
        yield Draft(
            head=head.i,
            lemma=LEMMAS[relation],
            part="VERB",
            relation=relation,
            cue=cue,
            source=phrase(reading, who, cue),
            subject=who.i,
            content=content,
            weight=WEIGHT,
            negated=is_negated(head),
        )


def _deadline(head: Token) -> tuple[str, tuple[int, int]] | None:
    """ "The mayor until noon to resign", "the mayor six hours to resign" behind "gave"; else None."""
    given = [child for child in head.children if child.dep_ in ("dobj", "dative") and child.i > head.i]
    if head.lemma_.lower() not in _GIVING or not given or not can_speak(given[0]):
        return None
    for act in head.doc[given[0].i + 1 : min(head.sent.end, head.i + FARTHEST)]:
        if act.tag_ != "VB" or act.lemma_.lower() not in _YIELDING or act.nbor(-1).lower_ != "to":
            continue
        between = head.doc[given[0].i + 1 : act.i - 1]
        if not any(_is_term(token) for token in between) or any(one.pos_ == "VERB" for one in between):
            return None
        return DEADLINE, (given[0].left_edge.i, act.right_edge.i + 1)
    return None


def _is_term(token: Token) -> bool:
    """True for "until", "a deadline" and a counted time ("six hours")."""
    if token.lower_ in ("until", "till", "deadline", "ultimatum"):
        return True
    counted = any(child.dep_ in ("nummod", "det") for child in token.children)
    return token.pos_ == "NOUN" and counted and token.lemma_.lower() in _PERIODS


def _condition(head: Token) -> tuple[str, tuple[int, int]] | None:
    """ "The truce on condition that they leave" behind "accepted"; else None."""
    if head.lemma_.lower() not in _GRANTING:
        return None
    doc = head.doc
    for noun in doc[head.i + 1 : min(head.sent.end - 1, head.i + FARTHEST)]:
        if noun.lower_ != "condition" or noun.nbor(1).lower_ != "that":
            continue
        clause = doc[noun.i + 1 : noun.right_edge.i + 1]
        if not any(one.lower_ == "on" for one in doc[head.i + 1 : noun.i]) or noun.right_edge.i <= noun.i + 1:
            return None
        if any(one.lower_ in _NAMELESS for one in clause):
            return None
        return CONDITION, (head.i + 1, noun.right_edge.i + 1)
    return None
