"""Who a pronoun is that is printed as a source: the current speaker, or the subject since.

The current speaker carries over (a spokesman's "he continued" is the spokesman's, whoever was named
inside his words), but what follows a question may be whoever was asked. Somebody else who fits and became the
subject of the sentence right before takes his place; whoever only declined to comment there is a second one
who may be meant.
Where the turns leave it open, the pronoun is whom it goes back to as any other pronoun does
(:mod:`variorum.align.anaphors`); where the two differ and nobody was speaking, nobody is given.
"""

from __future__ import annotations

import re

from variorum.align import answers, newcomers, sources
from variorum.align.answers import ANSWERS as _ANSWERS
from variorum.align.answers import ASKING as _ASKING
from variorum.align.context import Context, Speaker, Turn
from variorum.align.newcomers import CONTINUING
from variorum.align.pronoun_words import FEMALE, PERSONAL, heads_clause_of, is_of_their_clause, misread_beside
from variorum.align.refusals import refuses
from variorum.model import Mention, Statement
from variorum.model.actor import BODIES

_OWN = {"i", "me", "my", "myself"}
_FREE = {"they", "it"}
_ASKED_ABOUT = re.compile(
    r"[\W]*(?:again |when |repeatedly )?(?:asked|challenged|pressed|questioned|quizzed|told)\b[^.;:“”\"]*,\s",
    re.IGNORECASE,
)
"""An opening that tells what somebody was asked or told, up to whoever answers."""
_NO_PERSON = {"outlet", "government"}  # kinds that a person's name is seldom read as
_BACK = 3  # sentences looked at before the pronoun's


def resolve(context: Context, statement: Statement, pronoun: Mention, turn: Turn | None) -> Speaker:
    """Who ``pronoun``, the source of ``statement`` in the outlet's voice, stands for.

    ``turn`` is the last turn before it, None if that is too far back.
    """
    word = pronoun.span.text
    answering = answers.speaker(context, statement, pronoun)
    if answering is not None:
        return answering
    apart = _named_inside(context, statement, pronoun) | _owned_inside(context, statement, pronoun)
    apart |= _asked_about(context, pronoun) | _headed_by(context, pronoun)
    if turn is not None and turn.who is not None and newcomers.is_of_other(pronoun, turn):
        apart |= {turn.who}
    current = _current(context, pronoun, turn)
    if current is not None and current.who in apart:
        return _unsure(context, word, [])
    questioned = answers.of_questioned(context, statement, pronoun, turn, apart)
    if questioned is not None:
        return questioned
    asked = _asked(context, statement, pronoun, current, apart) if current is not None else None
    if current is not None and asked is not None:
        if statement.cue_lemma in _ANSWERS:
            return _as(context, asked, f"“{word}” was asked right before")
        return _unsure(context, word, [current.who or "", context.facts.who(asked)])
    found = _by_turns(context, statement, pronoun, turn, current, apart)
    if current is not None and found.mention is current.speaker.mention:
        unheard = newcomers.unheard(context, statement, pronoun, current, apart)
        unheard = unheard or newcomers.spoken_of(context, statement, pronoun, current)
        if unheard:
            return _unsure(context, word, [current.who or "", *context.who(unheard)])
    linked = context.facts.of_mention.get(pronoun.id)
    if linked is None or linked in apart or word.casefold() not in PERSONAL:
        return found
    if found.mention is None and _is_of_refuser(context, pronoun, found):
        return found
    if found.mention is None:
        name = context.facts.name[linked]
        return Speaker(linked, f"“{word}” goes back to {name}", (), context.last_named(linked, pronoun))
    if current is None and found.actor not in (None, linked):
        return _unsure(context, word, [found.actor or "", linked])
    return found


def _by_turns(
    context: Context,
    statement: Statement,
    pronoun: Mention,
    turn: Turn | None,
    current: Turn | None,
    apart: frozenset[str],
) -> Speaker:
    """Who the turns and the subjects since say it is; ``mention`` is None where they leave it open."""
    word = pronoun.span.text
    opening = min([pronoun.span.start, *(part.start for part in statement.content)])
    base = min(pronoun.sentence, context.sentence(opening))

    own = [
        m
        for m in context.fitting(pronoun, pronoun.sentence)
        if not _of_turn(m, current)
        and context.facts.who(m) not in apart
        and (word.casefold() != "they" or _is_plausible(context, word, m))
    ]
    two = newcomers.two_before(context, pronoun) if word.casefold() == "they" and not own else []
    if two:
        return Speaker(None, f"“{word}” is several together", tuple(_known(context, context.who(two))))
    subjects = context.who([m for m in own if m.role == "subject"])
    if subjects and pronoun.span.start > opening - 1:
        main = [m for m in own if m.main]
        if len(context.who(own)) == 1 or (main and len(subjects) == 1):
            return _as(context, (main or own)[0], f"“{word}” is the subject of its sentence")
        if current is None or current.who not in subjects:
            return _unsure(
                context, word, ([current.who] if current and current.who else []) + context.who(own)
            )
    if current is None and _is_misread(pronoun, turn, base):
        return _unsure(context, word, [turn.who or ""] if turn else [])
    if own and current is None:
        if len(context.who(own)) == 1 and own[0].form == "name" and pronoun.role == "possessive":
            return _as(context, own[0], f"“{word}” is the only one before it who fits")
        return _unsure(context, word, context.who(own))
    if current is not None:
        return _after(context, statement, pronoun, current, base, apart)
    silent: list[Mention] = []
    for number in (earlier := context.sentences_before(base, _BACK - 1)):
        there = [m for m in context.fitting(pronoun, number) if context.facts.who(m) not in apart]
        if there and all(refuses(context, m) for m in there):
            silent.extend(there)
            continue
        if there and silent:
            return _unsure(context, word, context.who([*silent, *there]))
        distinct, main = context.who(there), [m for m in there if m.main]
        named = context.in_sentence(number)
        for one in there:
            rival = misread_beside(one, named) if word.casefold() in PERSONAL else None
            if rival is not None:
                return _unsure(context, word, context.who([one, rival]))
        if len(there) == 1 and word.casefold() in PERSONAL and is_of_their_clause(there[0], named):
            return _unsure(context, word, distinct)
        if len(distinct) == 1 and there[0].role == "subject":
            return _as(context, there[0], f"“{word}” is the only one before it who fits")
        if number == earlier[0] and len(context.who(main)) == 1:
            return _as(context, main[0], f"“{word}” is the subject of the sentence before")
        if distinct:
            return _unsure(context, word, distinct)
    if len(context.who(silent)) == 1:
        return _as(context, silent[0], f"“{word}” is the only one before it who fits")
    if silent:
        return _unsure(context, word, context.who(silent))
    alone = turn.speaker.mention if turn is not None and turn.sentence == base - 1 else None
    if turn is not None and alone is not None and word.casefold() == "they" and _is_kept_unnamed(alone):
        return Speaker(turn.speaker.actor, f"“{word}” is whoever spoke, whom print keeps unnamed", (), alone)
    return Speaker(None, f"nobody before “{word}” fits it")


def _is_kept_unnamed(mention: Mention) -> bool:
    """True for "one insider" and "a source", whom print calls "they" so as not to tell who it is."""
    unnamed = mention.form == "nominal" and mention.kind == "person" and not mention.definite
    return unnamed and mention.number == "singular" and mention.gender == "unknown"


def quoted(context: Context, pronoun: Mention, outer: Speaker | None, statement: str) -> Speaker:
    """Who a pronoun inside somebody's words stands for, ``outer`` being who speaks them."""
    word = pronoun.span.text
    told = outer if outer is not None and outer.actor is not None and outer.mention is not None else None
    if word.casefold() in _OWN and told is not None:
        return Speaker(told.actor, "speaks of themselves", (), told.mention)
    if told is not None and told.mention is not None and context.facts.fits(word, told.mention):
        if context.is_direct(statement):
            # Who speaks of himself says "I".
            return Speaker(None, f"“{word}” inside a quotation is not who speaks it")
        rivals = context.fitting(pronoun, pronoun.sentence, within=statement)
        asked = answers.asked_in(context, pronoun, told, statement)
        if asked is not None:
            return asked
        if _is_plausible(context, word, told.mention) and not any(
            context.facts.who(m) != told.actor for m in rivals
        ):
            return Speaker(told.actor, f"“{word}” is whoever is speaking", (), told.mention)
    return Speaker(None, f"“{word}” inside somebody’s words can be more than one")


def _is_of_refuser(context: Context, pronoun: Mention, found: Speaker) -> bool:
    """True if one of those who can be meant only refused an answer in the sentences before."""
    return any(
        context.facts.who(m) in found.candidates and refuses(context, m)
        for number in context.sentences_before(pronoun.sentence, _BACK)
        for m in context.fitting(pronoun, number)
    )


def _current(context: Context, pronoun: Mention, turn: Turn | None) -> Turn | None:
    """The turn, if its speaker is known and fits the pronoun."""
    mention = turn.speaker.mention if turn is not None and turn.who is not None else None
    if turn is None or mention is None or not context.facts.fits(pronoun.span.text, mention):
        return None
    if newcomers.is_of_other(pronoun, turn):
        return None
    return turn if _is_plausible(context, pronoun.span.text, mention) else None


def _is_misread(pronoun: Mention, turn: Turn | None, base: int) -> bool:
    """True if a name spoke right before that does not fit only because its kind is in doubt."""
    if turn is None or turn.speaker.mention is None or turn.sentence < base - 1:
        return False
    spoke = turn.speaker.mention
    if spoke.kind in _NO_PERSON:
        return False
    return spoke.form == "name" and spoke.kind != "person" and pronoun.gender != "neuter"


def _is_plausible(context: Context, word: str, mention: Mention) -> bool:
    """They are seldom a newspaper, "it" seldom a country that merely stands near."""
    if word.casefold() not in {"they", "their", "them"} or mention.number == "plural":
        return True
    actor = context.facts.of_mention.get(mention.id, "")
    return context.facts.kind.get(actor, mention.kind) in BODIES


def _is_silent(context: Context, mention: Mention) -> bool:
    """True for a place where somebody else just spoke: "denied that soldiers were in the market. It said …".

    A place that does something may be who runs it ("said that Port Casse had refused. It said …").
    """
    kind = context.facts.kind.get(context.facts.of_mention.get(mention.id, ""), mention.kind)
    return kind in ("place", "facility") and mention.role != "subject"


def _of_turn(mention: Mention, turn: Turn | None) -> bool:
    return turn is not None and turn.start <= mention.span.start < turn.end


def _named_inside(context: Context, statement: Statement, pronoun: Mention) -> frozenset[str]:
    """Whom the words themselves name: "she said Korvin would stay" is not said by Korvin.

    A name cannot stand for whom a pronoun over it stands for (condition C of binding theory).
    """
    return frozenset(
        context.facts.who(mention)
        for part in statement.content
        if part.start >= pronoun.span.end and context.sentence(part.start) == pronoun.sentence
        for mention in context.near(part.start)
        if mention.form == "name" and part.start <= mention.span.start < part.end and mention.kind == "person"
    )


def _owned_inside(context: Context, statement: Statement, pronoun: Mention) -> frozenset[str]:
    """Whom the words before the pronoun call somebody's: "His client accepted, he said, that …".

    The one whom "his" goes back to is spoken of already, and the likelier "he"; his client is not.
    """
    word = pronoun.span.text.casefold()
    if word not in PERSONAL:
        return frozenset()
    female = word in FEMALE
    return frozenset(
        context.facts.who(mention)
        for part in statement.content
        if part.end <= pronoun.span.start and context.sentence(part.start) == pronoun.sentence
        for mention in context.near(part.start)
        if mention.form == "nominal"
        and part.start <= mention.span.start < part.end
        and mention.span.text.casefold().startswith("her " if female else "his ")
    )


def _asked_about(context: Context, pronoun: Mention) -> frozenset[str]:
    """Whom the opening of its sentence names: "Asked whether Korvin had lied, she said: “…”".

    Who says it was asked, and is the subject of that opening; whom it names is another.
    """
    sentence = context.marks.sentences[pronoun.sentence].span
    opening = context.article.text[sentence.start : pronoun.span.start]
    if pronoun.span.text.casefold() not in PERSONAL or not _ASKED_ABOUT.fullmatch(opening):
        return frozenset()
    return frozenset(
        context.facts.who(mention)
        for mention in context.in_sentence(pronoun.sentence)
        if mention.form != "pronoun" and mention.span.end <= pronoun.span.start
    )


def _headed_by(context: Context, pronoun: Mention) -> frozenset[str]:
    """Whom the relative clause that the pronoun opens is about: never "he" of "Korvin, whom he mocked"."""
    text = context.article.text
    return frozenset(
        context.facts.who(mention)
        for mention in context.in_sentence(pronoun.sentence)
        if mention.form != "pronoun" and heads_clause_of(mention, pronoun, text)
    )


def _after(
    context: Context,
    statement: Statement,
    pronoun: Mention,
    turn: Turn,
    base: int,
    apart: frozenset[str],
) -> Speaker:
    """The current speaker, unless somebody else became the subject since."""
    word, speaker = pronoun.span.text, turn.speaker
    since: list[Mention] = []
    earlier = context.sentences_before(base, _BACK)
    for number in earlier:
        if number < turn.sentence:
            break
        here = [
            m
            for m in context.fitting(pronoun, number)
            if m.span.start >= turn.end and context.facts.who(m) not in apart
        ]
        if number == turn.sentence:
            here = []  # the rest of the speaker's own sentence speaks of whom he speaks of
        # Whoever is subject of a subordinate clause only is spoken of; he does not take the turn.
        since.extend(m for m in here if m.main and context.facts.who(m) != turn.who)
    if not since and turn.who not in context.facts.named and statement.cue_lemma not in CONTINUING:
        # Somebody whom print does not name is soon left for those whom it does.
        between = [m for number in earlier for m in context.fitting(pronoun, number)]
        since.extend(m for m in between if m.span.start >= turn.end and context.facts.who(m) != turn.who)
    if not since and word.casefold() in _FREE:
        # "They" and "it" go back to anything near: all that fits since is a rival, whoever speaks of it.
        near = [*context.fitting(pronoun, base - 1), *context.quoted(pronoun, base - 1)]
        since.extend(
            m
            for m in near
            if context.facts.who(m) != turn.who
            and m.span.start >= turn.start
            and not (statement.act == "speech" and _is_silent(context, m))
        )
        inside = _tellers_inside(context, statement, pronoun, turn)
        since.extend(m for m in inside if context.facts.who(m) != turn.who)
        if turn.sentence < base - 1 and not since:
            return _unsure(context, word, [turn.who or ""])
    if not since or statement.cue_lemma in CONTINUING:
        return Speaker(speaker.actor, f"“{word}” is the current speaker", (), speaker.mention)
    right_before = earlier[0] if earlier else base - 1
    last = [m for m in since if m.sentence == right_before and m.main and not refuses(context, m)]
    alone = context.who([m for m in context.fitting(pronoun, right_before) if m.role == "subject"])
    if last and len(alone) == 1 and context.inside(last[0].span) is None:
        return _as(context, last[0], f"“{word}” is the subject of the sentence before")
    return _unsure(context, word, [turn.who or "", *context.who(since)])


def _tellers_inside(context: Context, statement: Statement, pronoun: Mention, turn: Turn) -> list[Mention]:
    """Who says something in words before the pronoun that open a paragraph after the turn's.

    "The board concluded that the bid was low, it said" may be the board as well.
    """
    if "\n" not in context.article.text[turn.end : statement.content[0].start]:
        return []
    sources = [one.source for one in context.marks.statements if one.parent == statement.id and one.source]
    return [
        mention
        for mention in context.quoted(pronoun, pronoun.sentence)
        if mention.role == "subject" and any(one.start <= mention.span.start < one.end for one in sources)
    ]


def _asked(
    context: Context, statement: Statement, pronoun: Mention, turn: Turn, apart: frozenset[str]
) -> Mention | None:
    """Whom the current speaker has just asked, if the pronoun may be theirs ("… asked Korvin. He said …")."""
    put = turn.statement
    if put.cue_lemma not in _ASKING or put.addressee is None or statement.cue_lemma in _ASKING | CONTINUING:
        return None
    if pronoun.sentence > turn.sentence + 1:
        return None
    asked = sources.heads(put.addressee, context.marks.mentions)
    if len(asked) != 1 or not context.facts.fits(pronoun.span.text, asked[0]):
        return None
    who = context.facts.who(asked[0])
    return asked[0] if who not in (None, turn.who) and who not in apart else None


def _as(context: Context, mention: Mention, why: str) -> Speaker:
    return Speaker(context.facts.of_mention.get(mention.id), why, (), mention)


def _unsure(context: Context, word: str, whose: list[str]) -> Speaker:
    return Speaker(None, f"“{word}” can be more than one", tuple(_known(context, whose)))


def _known(context: Context, whose: list[str]) -> list[str]:
    return list(dict.fromkeys(who for who in whose if who in context.facts.name))
