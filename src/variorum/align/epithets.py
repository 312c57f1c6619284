"""Who a description without a name stands for ("the minister", "the newspaper", "the group")."""

from __future__ import annotations

import re

from variorum.align.actor_words import HAS_OWNER, bars, complement, describe, generic_bodies, near_bodies
from variorum.align.actor_words import words as telling_words
from variorum.align.context import Context, Speaker, Turn
from variorum.align.known_roles import BRINGS_UP
from variorum.align.pronoun_words import IT_OR_THEY
from variorum.model import Mention, Span, Statement
from variorum.text.lexicon import words
from variorum.text.names import fold

_EPITHETS = frozenset(words("epithets.txt"))
_NEAR = 3  # sentences over which a description may call somebody again
_AGED = re.compile(r"the\s+\d{1,3}-year-old\b", re.IGNORECASE)
_THE_WORD = re.compile(r"[Tt]he ([A-Za-z]{7,20})")
_OTHERS = frozenset({"other", "rival", "opposing", "fellow", "second"})
_ANY_FIRM = frozenset({"agency", "bank", "charity", "club", "daily", "network", "team"})
"""Nouns for bodies whose names seldom hold them."""

_OF_A_STATE = frozenset({"army", "military", "navy", "police"})
_CAPITALISED = re.compile(r"(?<=\s)[A-Z][\w’'-]*")
_LEAST_STEM = 5
"""Letters in common by which a people and its country are known ("Velmoran" and "Velmora")."""

_POINTS_BACK = frozenset({"it", "that", "this"})


def resolve(context: Context, mention: Mention, turn: Turn | None) -> Speaker:
    """The actor whom a description as a source stands for; its own, unnamed one where print names nobody."""
    own = context.facts.of_mention.get(mention.id)
    if own in context.facts.named:
        return Speaker(own, f"“{_short(mention)}” is {context.facts.name[own]}", (), mention)
    found = _named(context, mention, turn) if mention.definite and mention.number != "plural" else None
    if found is not None:
        return found
    return Speaker(own, "known by this description only", (), mention)


def denies_turn(statement: Statement, turn: Turn | None) -> bool:
    """True for words that deny what was said right before ("The Quay Fund says so. The owners deny it").

    Nobody denies in his next breath what he has just said: whoever spoke before is not who denies it.
    """
    if turn is None or statement.modality != "denied" or turn.statement.modality == "denied":
        return False
    return [part.text.casefold() for part in statement.content] in [[word] for word in _POINTS_BACK]


def _named(context: Context, mention: Mention, turn: Turn | None) -> Speaker | None:
    facts, head = context.facts, mention.head
    spoke = turn.speaker.mention if turn is not None else None
    same = spoke is not None and spoke.head == head and spoke.form == "nominal"
    if spoke is not None and HAS_OWNER.search(mention.span.text) and mention.span.text != spoke.span.text:
        same = False  # "Orrin's campaign" after "Korvin's campaign"
    if turn is not None and spoke is not None and same:
        same = _says_no_more(context, mention, turn.speaker.actor, spoke)
    if turn is not None and spoke is not None and same:
        return Speaker(turn.speaker.actor, "the same as the speaker before", (), spoke)
    before = [m for m in context.marks.mentions if m.span.start < mention.span.start and m.form == "name"]
    titled: dict[str, None] = dict.fromkeys(
        actor
        for m in context.marks.mentions
        if (actor := facts.of_mention.get(m.id)) is not None
        and actor in facts.named
        and _is_titled(context, actor, mention)
        and not _is_of_another(context, actor, mention)
        and describe(mention).tenures <= facts.tenures.get(actor, frozenset())
        and not _comes_to_be_called(context, actor, mention)
    )
    unnamed = _unnamed_before(context, mention)
    if titled and unnamed is not None:
        if _last_place(context, {unnamed}, mention) > _last_place(context, set(titled), mention):
            return None
        if unnamed == facts.of_mention.get(mention.id):
            return Speaker(None, f"another {head} is printed without a name", tuple(sorted(titled)), mention)
    if len(titled) == 1:
        return Speaker(next(iter(titled)), f"the only {head} whom the article names", (), mention)
    if turn is not None and turn.speaker.actor in titled and not _is_near(context, titled, turn, mention):
        return Speaker(turn.speaker.actor, f"the {head} who was speaking", (), mention)
    if titled:
        return Speaker(None, f"more than one {head} is named", tuple(sorted(titled)), mention)
    if mention.kind == "outlet" and not _is_owned_by_no_outlet(context, mention):
        outlets = dict.fromkeys(
            facts.of_mention[m.id] for m in before if m.kind == "outlet" and m.id in facts.of_mention
        )
        if len(outlets) == 1:
            return Speaker(next(iter(outlets)), "the only outlet that the article names so far", (), mention)
    return _again(context, mention, turn)


def _is_owned_by_no_outlet(context: Context, mention: Mention) -> bool:
    """True for "the harbour board's website", which is the board's; not for "the newspaper's website"."""
    return HAS_OWNER.search(mention.span.text) is not None and not any(
        m.kind == "outlet" and mention.span.start <= m.span.start and m.span.end < mention.span.end
        for m in context.in_sentence(mention.sentence)
    )


def _unnamed_before(context: Context, mention: Mention) -> str | None:
    """The actor whom the article brought up without a name by the description's noun ("an aide said").

    Its own before another's, the last of these; "I sit as a judge" brings up nobody.
    """
    own, text = context.facts.of_mention.get(mention.id), context.article.text
    brought = [
        actor
        for m in context.marks.mentions
        if m.span.start < mention.span.start
        and BRINGS_UP.match(m.span.text)
        and (actor := context.facts.of_mention.get(m.id)) is not None
        and (actor == own or (m.head == mention.head and m.form == "nominal"))
        and (actor == own or actor not in context.facts.named)
        and (m.role == "subject" or not _stands_behind_as(text, m))
    ]
    return own if own in brought else brought[-1] if brought else None


def _stands_behind_as(text: str, mention: Mention) -> bool:
    return text[max(0, mention.span.start - 4) : mention.span.start].lower() in (" as ", "\nas ")


def _last_place(context: Context, actors: set[str], mention: Mention) -> int:
    """Where one of the actors is last printed before the mention; -1 for nowhere."""
    return max(
        (
            m.span.start
            for m in context.marks.mentions
            if m.span.start < mention.span.start and context.facts.of_mention.get(m.id) in actors
        ),
        default=-1,
    )


def _is_near(context: Context, titled: dict[str, None], turn: Turn, mention: Mention) -> bool:
    """True if another of those who hold the title is spoken of about the turn."""
    return any(
        turn.sentence - 1 <= m.sentence <= mention.sentence
        and (actor := context.facts.of_mention.get(m.id)) in titled
        and actor != turn.speaker.actor
        for m in context.marks.mentions
    )


def _is_titled(context: Context, actor: str, mention: Mention) -> bool:
    """True if a title printed for the actor holds the description's head and all its modifiers.

    A deputy mayor is no mayor, nor the other way round.
    """
    wanted = {word for word in mention.modifiers if word not in {"former", "then", "current"}}
    return any(
        title
        and title[-1] == mention.head
        and wanted <= set(title)
        and wanted & bars() == set(title) & bars()
        for title in context.facts.titles.get(actor, ())
    )


def _says_no_more(context: Context, mention: Mention, actor: str | None, spoke: Mention) -> bool:
    """True if a description with the noun of whoever spoke last adds nothing to what was printed of him.

    After "a bank director" the director is he; the director of a consumer group is another.
    """
    said, before = describe(mention), describe(spoke)
    told = before.words | {before.head} | context.facts.told.get(actor or "", frozenset())
    extra = {word for word in said.words - told if not any(sign.isdigit() for sign in word)}
    held = before.tenures | context.facts.tenures.get(actor or "", frozenset())
    return said.bars == before.bars and said.tenures <= held and not extra


def _is_of_another(context: Context, actor: str, mention: Mention) -> bool:
    """True if the description says of what or for whom somebody is, and print never does of the actor."""
    return not complement(mention) <= context.facts.told.get(actor, frozenset())


def _is_of_another_rank(context: Context, actor: str, mention: Mention) -> bool:
    """True if a word sets the description apart from what print calls the actor ("the deputy mayor")."""
    said = describe(mention)
    held = [
        set(title) & bars() for title in context.facts.titles.get(actor, ()) if title[-1:] == (mention.head,)
    ]
    apart = said.words & (bars() | _OTHERS)
    return not apart <= context.facts.told.get(actor, frozenset()) or (bool(held) and said.bars not in held)


def _comes_to_be_called(context: Context, actor: str, mention: Mention) -> bool:
    """True if only later words give the actor the title, and say of what: "president of the Quay Fund"."""
    some = [m for m in context.marks.mentions if context.facts.of_mention.get(m.id) == actor]
    given = [m for m in some if m.form == "nominal" and m.head == mention.head]
    if not given or any(m.title for m in some):
        return False
    return all(m.span.start > mention.span.start and " of " in m.span.text for m in given[:1])


def _again(context: Context, mention: Mention, turn: Turn | None) -> Speaker | None:
    """The current speaker called by another noun right after he spoke."""
    if turn is None or turn.speaker.mention is None or turn.speaker.actor not in context.facts.named:
        return None
    if mention.span.text.split()[0].casefold() not in {"the", "this", "that"}:
        return None
    if HAS_OWNER.search(mention.span.text):
        return None  # "the girl's mother": somebody to her, not the speaker by another word
    actor, spoke = turn.speaker.actor, turn.speaker.mention
    if _is_of_another(context, actor, mention) or _is_of_another_rank(context, actor, mention):
        return None
    if not describe(mention).tenures <= context.facts.tenures.get(actor, frozenset()):
        return None  # "the former mayor": not whom print never calls so
    if mention.sentence - turn.sentence > _NEAR or mention.sentence == spoke.sentence:
        return None  # one sentence seldom calls one person by two nouns
    kind = context.facts.kind[actor]
    since = [
        m
        for m in context.marks.mentions
        if turn.end <= m.span.start < mention.span.start
        and m.role == "subject"
        and m.form != "pronoun"
        and context.inside(m.span) is None
        and (m.kind == "person") == (kind == "person")
        and context.facts.who(m) != actor
    ]
    if since:
        return None
    aged = _AGED.match(mention.span.text) is not None
    if kind == "person" and mention.kind == "person" and (aged or mention.head in _EPITHETS):
        genders = {context.facts.gender.get(actor, "unknown"), mention.gender}
        if not {"male", "female"} <= genders:
            return Speaker(actor, f"“{_short(mention)}” calls the current speaker again", (), spoke)
    if kind in IT_OR_THEY and _is_other_body(context, actor, fold(mention.head)):
        return None  # "the union" is not the company that spoke before
    if kind in IT_OR_THEY and _is_of_another_state(context, actor, mention):
        return None
    if kind in IT_OR_THEY and (mention.kind == kind or {mention.kind, kind} == {"group", "organisation"}):
        return Speaker(actor, f"“{_short(mention)}” calls the current speaker again", (), spoke)
    return None


def _is_other_body(context: Context, actor: str, head: str) -> bool:
    """True for a noun that stands in the names of its bodies ("the union"), but in none of the actor's."""
    if head not in generic_bodies() - near_bodies() - _ANY_FIRM:
        return False
    called = {fold(word) for word in context.facts.name[actor].split()} | context.facts.told.get(
        actor, frozenset()
    )
    return head not in called


def _is_of_another_state(context: Context, actor: str, mention: Mention) -> bool:
    """True for an army or a government whose state print never joins with the actor.

    "The Velmoran army" is not the Lantern Front that spoke before. "The Velmoran group" may be it: a
    newspaper brings in by such words what it has not told before.
    """
    if mention.kind != "government" and fold(mention.head) not in _OF_A_STATE:
        return False
    own = telling_words(context.facts.name[actor]) | context.facts.told.get(actor, frozenset())
    printed = (word for text in _CAPITALISED.findall(mention.span.text) for word in telling_words(text))
    return not all(word in own or any(_share_stem(word, other) for other in own) for word in printed)


def _share_stem(left: str, right: str) -> bool:
    return left[:_LEAST_STEM] == right[:_LEAST_STEM] and min(len(left), len(right)) >= _LEAST_STEM


def by_own_word(context: Context, source: Span, turn: Turn | None) -> Speaker | None:
    """ "The coordination added", after a body whose name holds that word ("the Coordination Committee")."""
    said = _THE_WORD.fullmatch(source.text)
    if said is None or turn is None or turn.speaker.actor not in context.facts.named:
        return None
    actor = turn.speaker.actor
    sentence = context.sentence(source.start)
    if context.facts.kind[actor] not in IT_OR_THEY or sentence - turn.sentence > _NEAR:
        return None
    word = fold(said.group(1))
    if not any(fold(other)[: len(word) - 3] == word[:-3] for other in context.facts.name[actor].split()):
        return None
    return Speaker(actor, f"“{source.text}” is a word of its name", (), turn.speaker.mention)


def _short(mention: Mention) -> str:
    return mention.span.text if len(mention.span.text) <= 60 else mention.span.text[:57] + "…"
