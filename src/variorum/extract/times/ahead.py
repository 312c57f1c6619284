"""Verbs that look ahead without an auxiliary: chances of losing, what opens on Monday, who may fly then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.text.acts import act_of_noun, act_of_verb, harmful
from variorum.text.cues import cue_acts
from variorum.text.lexicon import words
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_STEPS = 8
_CHANCES = {"chance", "danger", "hope", "likelihood", "odds", "odd", "possibility", "prospect", "risk"}
_SET = {"air", "begin", "end", "expire", "open", "premiere", "reopen", "resume", "start"}
_PHASES = _SET | {"close", "commence", "conclude", "finish", "reconvene", "relaunch", "restart", "shut"}
_IN_FORCE = {"effect", "force", "operation", "sale"}
"""What rules and goods take, come into or go on when their day has come."""
_FACED = {
    *(
        "challenger",
        "court",
        "election",
        "hearing",
        "primary",
        "re-election",
        "reelection",
        "runoff",
        "trial",
    ),
    "voter",
}
"""What somebody who "faces" it has yet to meet."""
_STATES = {"be", "continue", "exceed", "follow", "have", "keep", "lead", "number", "remain", "seem", "show"}
_DECIDING = {"debate", "decide", "rule", "vote"}
_DECIDERS = {"committee", "council", "court", "jury"}


def is_chance_of(verb: Token) -> bool:
    """ "A one-in-five chance of losing in May", "strong going into May": what is said to lie ahead now.

    "Had a chance of winning in May", told as past, may look back on it.
    """
    if verb.tag_ != "VBG":
        return False
    if verb.dep_ == "pcomp" and verb.head.lower_ in {"of", "to"}:
        return verb.head.head.lemma_.lower() in _CHANCES and _is_told_as_now(verb.head.head)
    into = any(child.lower_ == "into" for child in verb.children)
    return verb.lemma_ in {"go", "head"} and into and _is_told_as_now(verb.head)


def _is_told_as_now(token: Token) -> bool:
    """True if the verb over ``token`` is of the present, or is reported ("said that it had")."""
    for _ in range(_STEPS):
        if token.pos_ in {"VERB", "AUX"} and token.tag_ in {"VBZ", "VBP", "VBD"}:
            return token.tag_ != "VBD" or (
                token.dep_ == "ccomp" and cue_acts().get(token.head.lemma_.lower(), ("",))[0] == "speech"
            )
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def is_of_a_set_day(verb: Token) -> bool:
    """ "The summit opens on Monday", "parliament votes on Thursday": the present of what is planned.

    Not "a woman votes on Sunday", "a man opens his shop on Monday": so captions tell of pictures. Nor "the
    diary starts on Monday, when he left": what was done then is over.
    """
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if verb.tag_ not in {"VBZ", "VBP"} or subject is None:
        return False
    if any(child.dep_ in {"aux", "dobj", "dative", "ccomp"} for child in verb.children):
        return False
    if any(token.tag_ == "VBD" and token.head.i != verb.i for token in verb.subtree):
        return False
    if verb.lemma_ in _DECIDING:
        return subject.lemma_.lower() in _DECIDERS.union(words("chambers.txt"))
    return verb.lemma_ in _SET and subject.pos_ == "NOUN"


def is_planned_present(verb: Token) -> bool:
    """True for a verb in the present on which a day hangs that surely lies ahead.

    "The final is on Saturday", "the ban takes effect on Friday", "the bridge closes on Monday"; and what a
    past saying leaves in the present: "the club said it hosts Sella on Friday".
    """
    if not _is_bare_present(verb):
        return False
    relations = {child.dep_: child for child in verb.children}
    subject = _subject(verb)
    if _is_under_a_past_saying(verb):
        return verb.lemma_ not in _STATES and not _tells(verb)
    taken = relations.get("dobj")
    if taken is not None:
        return verb.lemma_ == "take" and taken.lemma_ in {"effect", "place"}
    if any(child.dep_ == "prep" and _holds(child, _IN_FORCE) for child in verb.children):
        return verb.lemma_ in {"come", "go"}
    if subject is None or subject.lemma_.lower() in person_nouns() or "acomp" in relations:
        return False
    if verb.lemma_ == "be":
        return "attr" not in relations and subject.lemma_.lower() in words("set_days.txt")
    return verb.lemma_ in _PHASES and (subject.pos_ == "NOUN" or subject.tag_ == "NNPS")


def is_faced(verb: Token) -> bool:
    """ "Is due in court on Friday", "is on the ballot in November", "faces voters in May".

    What is told in the present as awaiting somebody.
    """
    if verb.tag_ not in {"VBZ", "VBP", "VBG"} or any(child.tag_ == "VBD" for child in verb.children):
        return False
    if verb.lemma_ == "face":
        return any(child.dep_ == "dobj" and child.lemma_.lower() in _FACED for child in verb.children)
    if verb.lemma_ != "be" or verb.tag_ == "VBG":
        return False
    for child in verb.children:
        if child.dep_ == "acomp" and child.lower_ == "due":
            return True
        if child.lower_ == "on" and _holds(child, {"ballot"}):
            return True
    return False


def may_be_ahead(verb: Token) -> bool:
    """True for a verb in the present on which a day hangs that may be the last or the next of its name.

    "Korvin flies to Velmora on Monday" tells what is planned, or a picture. Not what is said or is so
    ("says on Monday that", "is in hospital on Monday"), what one unnamed person does to something ("a man
    holds a sign on Monday": captions do so) or people do to somebody's harm ("soldiers attack a village on
    Monday": nobody says so before), nor where the day may be that of a noun before it ("they look
    for witnesses to the crash on Monday").
    """
    if not _is_bare_present(verb) or verb.lemma_ in _STATES or _tells(verb):
        return False
    if verb.dep_ not in {"ROOT", "conj", "ccomp", "relcl", "parataxis"}:
        return False
    subject = _subject(verb)
    if subject is None:
        return False
    taken = any(child.dep_ == "dobj" for child in verb.children)
    unnamed = any(child.lower_ in {"a", "an"} for child in subject.children)
    if taken and subject.lemma_.lower() in person_nouns() and (unnamed or _is_harmful(verb)):
        return False
    return not any(_is_of_an_act(child) for child in verb.children)


def _is_harmful(verb: Token) -> bool:
    """ "Attack", "detain"; not "elect"."""
    act = act_of_verb(verb.lemma_.lower())
    return act is not None and harmful(act.kind)


def _is_bare_present(verb: Token) -> bool:
    """ "Flies", "fly"; not "is flying", "does fly", "starts on Monday, when he left"."""
    if verb.tag_ not in {"VBZ", "VBP"} or any(child.dep_ in {"aux", "auxpass"} for child in verb.children):
        return False
    return not any(token.tag_ == "VBD" and token.i != verb.i for token in verb.subtree)


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the first of those that it is joined to."""
    while verb.dep_ == "conj" and not any(child.dep_ == "nsubj" for child in verb.children):
        verb = verb.head
    return next((child for child in verb.children if child.dep_ == "nsubj"), None)


def _tells(verb: Token) -> bool:
    """ "Says that", "believes", "tells the paper": it may stand in the present for what was said."""
    act = cue_acts().get(verb.lemma_.lower(), ("",))[0]
    clause = any(child.dep_ in {"ccomp", "dative"} for child in verb.children)
    return verb.lemma_ == "say" or (act in {"speech", "attitude"} and clause)


def _is_under_a_past_saying(verb: Token) -> bool:
    """ "Said it hosts", "announced that it hosts": what was over by then would stand in the past as well."""
    while verb.dep_ == "conj":
        verb = verb.head
    above = verb.head
    said = cue_acts().get(above.lemma_.lower(), ("",))[0] == "speech"
    return verb.dep_ == "ccomp" and above.tag_ == "VBD" and said and verb.i > above.i


def _holds(preposition: Token, nouns: set[str]) -> bool:
    return any(child.dep_ == "pobj" and child.lemma_ in nouns for child in preposition.children)


def _is_of_an_act(preposition: Token) -> bool:
    """ "To the crash", "after a raid": a day behind it may be that of the act; not "for the funeral"."""
    if preposition.dep_ != "prep":
        return False
    for noun in preposition.children:
        lemma = noun.lemma_.lower()
        told = any(child.lower_ in {"a", "an", "the", "this"} for child in noun.children)
        if noun.dep_ == "pobj" and told and act_of_noun(lemma) and lemma not in words("set_days.txt"):
            return True
    return False
