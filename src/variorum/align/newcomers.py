"""Who else a "he" or "she" may be where print does not tell the gender of whoever is speaking."""

from __future__ import annotations

import re
from itertools import pairwise

from variorum.align.context import Context, Turn
from variorum.align.pronoun_words import FEMALE, PERSONAL
from variorum.model import Mention, Statement
from variorum.text.lexicon import words

CONTINUING = frozenset(words("continuing_cues.txt"))
"""Cues by which a speaker goes on ("added")."""


_AND = re.compile(r",?\s+and\s+")


def two_before(context: Context, pronoun: Mention) -> list[Mention]:
    """Two persons who are the subject of the pronoun's sentence: "Korvin and Lund resigned when they …"."""
    text = context.article.text
    persons = [
        m
        for m in context.in_sentence(pronoun.sentence)
        if m.form != "pronoun" and m.kind == "person" and m.span.end <= pronoun.span.start
    ]
    return next(
        (
            [one, other]
            for one, other in pairwise(persons)
            if one.main and one.role == "subject" and _AND.fullmatch(text[one.span.end : other.span.start])
        ),
        [],
    )


def spoken_of(context: Context, statement: Statement, pronoun: Mention, turn: Turn) -> list[Mention]:
    """Others whom the turn's own words name, where the pronoun opens no speech: its turn may be over.

    "A clerk said that Korvin would be named. He has fought for cuts": hardly the clerk. Nor is it sure who is
    meant where a deed was told before ("Lund named Korvin, signalling a change. He has fought for cuts"). Who
    spoke goes on speaking ("He said …"), and a named speaker goes on being told of.
    """
    told, cue = turn.statement, turn.statement.cue
    if statement.act == "speech" or pronoun.span.text.casefold() not in PERSONAL:
        return []
    opening = min([pronoun.span.start, *(part.start for part in statement.content)])
    near = next(iter(context.sentences_before(context.sentence(opening), 1)), turn.sentence)
    others = [
        m
        for m in context.in_sentence(near)
        if m.form == "name"
        and m.kind == "person"
        and m.role != "possessive"
        and context.facts.fits(pronoun.span.text, m)
        and context.facts.who(m) != turn.who
    ]
    if (
        told.act == "speech"
        and turn.who in context.facts.named
        and told.source is not None
        and cue is not None
    ):
        return [m for m in others if told.source.end <= m.span.start < cue.start]
    return others


def unheard(
    context: Context, statement: Statement, pronoun: Mention, turn: Turn, apart: frozenset[str]
) -> list[Mention]:
    """Persons whom the sentence before names for the first time, where the turn's gender is not known.

    "Korvin said so. Its pilot is Tova Reth, 40. She said …": either can be meant. A pronoun for whoever is
    speaking ("She had met Tova Reth there") keeps the turn, and so does one by which the turn was told.
    """
    word, spoke = pronoun.span.text.casefold(), turn.speaker.mention
    opening = min([pronoun.span.start, *(part.start for part in statement.content)])
    before = next(iter(context.sentences_before(context.sentence(opening), 1)), turn.sentence)
    if word not in PERSONAL or spoke is None or before <= turn.sentence or _gender_of(context, spoke):
        return []
    alike = FEMALE if word in FEMALE else PERSONAL - FEMALE
    kept = any(
        m.span.text.casefold() in alike or context.facts.who(m) == turn.who
        for m in context.in_sentence(before)
    )
    if kept or statement.cue_lemma in CONTINUING or _told_by(turn) in alike:
        return []
    return [
        m
        for m in context.fitting(pronoun, before)
        if m.form == "name"
        and m.kind == "person"
        and m.role != "possessive"
        and context.facts.who(m) not in apart
        and _is_first(context, m)
    ]


def _told_by(turn: Turn) -> str:
    """The word that a turn's source is, in lower case, "" for none."""
    return turn.statement.source.text.casefold() if turn.statement.source is not None else ""


def is_of_other(pronoun: Mention, turn: Turn) -> bool:
    """True for "he related … She said": two people, though print tells the gender of neither."""
    word, told = pronoun.span.text.casefold(), _told_by(turn)
    return {word, told} <= PERSONAL and (word in FEMALE) != (told in FEMALE)


def _gender_of(context: Context, mention: Mention) -> str:
    """The gender that print gives whoever a mention stands for, "" for none."""
    found = context.facts.gender.get(context.facts.who(mention), mention.gender)
    return "" if found == "unknown" else found


def _is_first(context: Context, mention: Mention) -> bool:
    """True for the first mention by which an article names somebody."""
    who = context.facts.who(mention)
    named = (m for m in context.marks.mentions if context.facts.who(m) == who)
    return all(m.span.start >= mention.span.start for m in named)
