"""Verbs of force that tell of something else: a team is beaten, exports are hit, a blast leaves two dead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.extract.events.passage import is_cleared
from variorum.text.acts import Act, act_of_noun, act_of_verb, flagged, harmful
from variorum.text.lexicon import words
from variorum.text.nouns import body_nouns, person_nouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_OF_BODIES = {"kill", "attack", "shoot", "bomb", "arrest", "injure", "invade", "torture"}
"""Classes of acts that are done by and to what has a body."""
_BLOWS = {"hit", "strike", "pound", "batter", "target"}
_WEATHER = {"disaster", "injure", "die", "crash"}
"""Classes of acts whose nouns name what befalls, by which one is hit and not attacked."""
_CONTESTS = {
    "vote",
    "election",
    "final",
    "semi-final",
    "semifinal",
    "race",
    "match",
    "game",
    "penalty",
    "set",
}
_SCORE = re.compile(r"(?<![\d-])\d{1,3}\s?[-–]\s?\d{1,3}(?![\d-])")
_RESULTS = {"dead": "kill", "injured": "injure", "wounded": "injure", "hurt": "injure"}
_AWAY = {"out", "off", "away"}
_WAYS = {"of", "to", "into", "onto", "for", "on", "with"}
"""What says whither or to whom one walks out, with no word of work."""
_HARD = {"hard", "harder", "difficult", "easy", "easier", "impossible", "tough"}
"""What is so to meet is a demand; somebody is ready or due to meet."""
_OBJECTS = {"dobj", "obj", "nsubjpass"}
_OF_WORDS = {"bash", "blast", "hammer", "hit", "pound", "rap", "rip", "roast", "savage", "slam", "strike"}
"""Verbs of force that print uses of words: "the mayor blasts Korvin over roads"."""
_STRUCK_OFF = {"eliminate", "neutralise", "neutralize"}
_ABOUT = {"over", "for"}
_FEELING = {"it", "this", "that", "what", "everything"}


def act_as_meant(verb: Token, act: Act) -> Act | None:
    """The act that a verb tells beside its doer and done-to, None where it is no act of its class.

    "Beat Northbay 3-0" defeats, "burned two cars" destroys, "left two dead" kills; "hit exports", "stormed
    out", "shot to fame" are of no class.
    """
    lemma = verb.lemma_.lower()
    if lemma == "leave":
        return _left(verb, act)
    if lemma == "clear" and is_cleared(verb):
        return act_of_verb("pass")
    if act.kind == "attack" and lemma == "beat" and _is_contest(verb):
        return Act("defeat", lemma, flagged("defeat", "charged"))
    if lemma == "burn" and act.kind == "injure" and _is_thing_burned(verb):
        return Act("destroy", lemma, flagged("destroy", "charged"))
    if lemma in _OF_WORDS and _is_said(verb):
        return Act("condemn", lemma, flagged("condemn", "charged"))
    if (act.kind == "kill" and _is_struck_off(verb)) or (act.kind == "injure" and _is_grief(verb)):
        return None
    if act.kind in _OF_BODIES and (_is_motion(verb) or any(map(is_bodiless, _done_to(verb)))):
        return Act("condemn", lemma, flagged("condemn", "charged")) if lemma == "attack" else None
    if lemma == "meet" and act.kind == "meet" and _is_met(verb):
        return None
    if lemma in {"break", "leak"} and any(
        one.dep_ == "prep" and one.lower_ == "into" for one in verb.children
    ):
        return None  # who breaks into a house or tears, what leaks into a river
    if lemma in _BLOWS and act.kind == "attack" and any(map(_befalls, _doers(verb))):
        return None
    return act


def unclassed(verb: Token, act: Act) -> Act | None:
    """The act of a verb in a figure of speech; None where no other word than its class's would name it.

    Whatever strikes in one hits: "the storm struck Casse".
    """
    lemma = verb.lemma_.lower()
    if lemma == "meet":
        return Act("fulfil", lemma, charged=False)
    kind = "hit" if lemma in _BLOWS else lemma
    return None if kind == act.kind else Act(kind, lemma, charged=False)


def is_result(word: Token) -> bool:
    """ "Left a boy injured": the participle says what the leaving came to, and is told by it."""
    return word.tag_ in {"VBN", "VBD"} and word.head.lemma_ == "leave" and word in _results(word.head)


def is_bodiless(noun: Token) -> bool:
    """True for a noun of what has no body ("exports", "9 percent", "a record high")."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in words("bodiless_nouns.txt")


def is_other_walk(verb: Token) -> bool:
    """ "Walked out of the shop", "the teams walked out to cheers"; not "nurses walked out on Tuesday"."""
    if verb.lemma_.lower() != "walk":
        return False
    doers = [child for child in verb.children if child.dep_ == "nsubj"]
    if not any(one.tag_ == "NNS" and one.lemma_.lower() in _workers() for one in doers):
        return True
    out = [child for child in verb.children if child.lower_ == "out"]
    links = [child for one in (verb, *out) for child in one.children if child.dep_ == "prep"]
    return any(_is_way(link) for link in links if link not in out) or any(
        child.dep_ in {*_OBJECTS, "acomp", "oprd"} for child in verb.children
    )


def _workers() -> set[str]:
    return {*person_nouns(), *words("fired_staff.txt")} - {"player"}


def _is_way(link: Token) -> bool:
    """ "Of the shop", "for the second half", "on his wife"; not "for two days", "on Tuesday"."""
    if link.lower_ not in _WAYS:
        return False
    return not any(inner.ent_type_ in {"DATE", "TIME"} for inner in link.children if inner.dep_ == "pobj")


def _left(verb: Token, act: Act) -> Act | None:
    """ "Left two dead" kills, "floods left thousands homeless" is no departure; "left the town" is one."""
    for word in _results(verb):
        if (kind := _RESULTS.get(word.lower_)) is not None:
            return act_of_verb(kind)
    for doer in _doers(verb):
        cause = act_of_noun(doer.lemma_.lower())
        if cause is not None and (harmful(cause.kind) or cause.kind in _WEATHER):
            return None
    return act


def _results(leave: Token) -> list[Token]:
    """What those left are said to be: "two guards dead", "12 dead", "a boy badly injured"."""
    left = [child for child in leave.children if child.dep_ in _OBJECTS]
    if not left or (left[0].lemma_.lower() in body_nouns() and left[0].tag_ == "NN"):
        return []  # "he left the army wounded": it is he who was wounded
    beside = [*leave.children, *(child for one in left for child in one.children if child.dep_ == "acl")]
    states = [
        word
        for word in beside
        if word.dep_ in {"oprd", "acomp", "advcl", "acl"} and word.i > left[0].i and word.lower_ in _RESULTS
        if all(other.dep_ in {"advmod", "cc", "conj"} for other in word.children)
    ]
    dead = (one for one in left if one.dep_ != "nsubjpass" and one.lower_ == "dead")
    # "Left their dead on the road" tells of those who had died before.
    return states + [one for one in dead if not any(child.dep_ in {"det", "poss"} for child in one.children)]


def _is_contest(beat: Token) -> bool:
    """ "Marsh beat Darrow", "beat Northbay 3-0", "beaten in the final"; not "beat him with sticks"."""
    below = [child.lower_ for child in beat.children if child.dep_ in {"prt", "prep", "advmod", "oprd"}]
    if {"up", "with", "to", "unconscious"} & set(below):
        return False
    if _has_score(beat):
        return True
    if any(
        inner.lemma_.lower() in _CONTESTS
        for child in beat.children
        if child.dep_ == "prep" and child.lower_ in {"in", "on"}
        for inner in child.children
    ):
        return True
    sides = (list(_doers(beat)), list(_done_to(beat)))
    return all(len(side) == 1 and _is_bare_name(side[0]) for side in sides)


def _has_score(beat: Token) -> bool:
    """ "3-0", "21–19" behind the verb; not "10-15 people"."""
    verbs = (word.i for word in beat.doc[beat.i + 1 : beat.sent.end] if word.pos_ in {"VERB", "AUX"})
    behind = beat.doc[beat.i + 1 : next(verbs, beat.sent.end)]
    for found in _SCORE.finditer(behind.text):
        score = behind.char_span(found.start(), found.end(), alignment_mode="expand")
        if score is not None and not any(
            word.dep_ in {"nummod", "quantmod"} and word.head.i >= score.end for word in score
        ):
            return True
    return False


def _is_bare_name(word: Token) -> bool:
    return word.pos_ == "PROPN" and not any(child.dep_ == "det" for child in word.children)


def _is_thing_burned(burn: Token) -> bool:
    """True where no person is burned: "two cars", "the church was burned down"."""
    if any(child.dep_ == "prt" and child.lower_ == "down" for child in burn.children):
        return True
    found = list(_done_to(burn))
    return bool(found) and all(
        one.pos_ == "NOUN"
        and one.lemma_.lower() not in person_nouns()
        and one.lemma_.lower() not in words("body_parts.txt")
        and one.lower_ not in {"people", "dozens", "hundreds", "thousands", "scores"}
        and one.lemma_.lower() not in {"family", "couple", "crew", "group", "crowd", "percent"}
        for one in found
    )


def _is_motion(verb: Token) -> bool:
    """ "Stormed out", "shot to fame": a way to go, with nobody done to; not "stormed into the palace"."""
    if any(child.dep_ in _OBJECTS for child in verb.children):
        return False
    ways = {child.lower_ for child in verb.children if child.dep_ in {"prt", "prep", "advmod"}}
    match verb.lemma_.lower():
        case "storm":
            return bool(ways & _AWAY)
        case "shoot":
            return "to" in ways and not ways & {"at", "on"} and not _is_to_death(verb)
        case "explode":
            return any(doer.lemma_.lower() in {*person_nouns(), "crowd"} for doer in _doers(verb))
    return False


def _is_to_death(verb: Token) -> bool:
    """ "Shot to death", unlike "shot to fame"."""
    return any(
        link.lower_ == "to" and any(one.lemma_.lower() == "death" for one in link.children)
        for link in verb.children
    )


def _is_said(verb: Token) -> bool:
    """True where words attack somebody: "blasts Korvin", "hits Korvin over roads", not "hit a bus"."""
    whom = [one for one in verb.children if one.dep_ in {"dobj", "obj"}]
    if not whom or not all(one.ent_type_ in {"PERSON", "ORG"} or _is_person(one) for one in whom):
        return verb.lemma_.lower() == "blast" and _is_about(verb, {"PERSON"})
    if not all(one.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or _is_person(one) for one in _doers(verb)):
        return False
    return verb.lemma_.lower() in {"bash", "blast", "rap", "slam"} or _is_about(verb, set())


def _is_about(verb: Token, kinds: set[str]) -> bool:
    """True for the "over" and "for" of a reproach, not for "hit for six", "struck for two hours".

    With ``kinds`` only where a name of such a kind stands right behind the verb.
    """
    for link in verb.children:
        if link.dep_ == "prep" and link.i > verb.i and link.lower_ in _ABOUT:
            about = next((one for one in link.children if one.dep_ in {"pobj", "pcomp"}), None)
            body = about is not None and about.lemma_.lower() in words("body_parts.txt")
            if about is not None and not body and about.ent_type_ not in {"DATE", "TIME", "CARDINAL"}:
                return not kinds or verb.nbor().ent_type_ in kinds
    return False


def _is_person(noun: Token) -> bool:
    return noun.lemma_.lower() in person_nouns()


def _is_struck_off(verb: Token) -> bool:
    """ "Eliminated as a suspect", "from the cup", "eliminate furloughs": nobody is killed."""
    if verb.lemma_.lower() not in _STRUCK_OFF:
        return False
    if any(child.dep_ == "prep" and child.lower_ in {"as", "from"} for child in verb.children):
        return True
    done_to = list(_done_to(verb))
    return bool(done_to) and not any(
        one.pos_ in {"PROPN", "PRON", "NUM"} or _is_person(one) or one.lemma_.lower() in body_nouns()
        for one in done_to
    )


def _is_grief(verb: Token) -> bool:
    """ "Bruised by the recession", "it hurts me to see it", "she is hurting": no body is harmed."""
    if (
        verb.lemma_.lower() != "injure"
        and any(is_bodiless(doer) or act_of_noun(doer.lemma_.lower()) is not None for doer in _doers(verb))
        and (not any(_harms(doer) for doer in _doers(verb)))
    ):
        return True
    if verb.lemma_.lower() != "hurt":
        return False
    done = any(child.dep_ in {"dobj", "obj", "auxpass", "nsubjpass", "conj"} for child in verb.children)
    if verb.tag_ in {"VBZ", "VBP", "VBG"} and not done and verb.dep_ != "relcl":
        return True
    return any(child.dep_ == "nsubj" and child.lower_ in _FEELING for child in verb.children)


def _harms(doer: Token) -> bool:
    act = act_of_noun(doer.lemma_.lower())
    return act is not None and (harmful(act.kind) or act.kind in _WEATHER)


def _is_met(meet: Token) -> bool:
    """ "Met the demands", "demands that are hard to meet", "met criticism": nobody is met."""
    found = [one for one in meet.children if one.dep_ in _OBJECTS]
    if found:
        return all(is_bodiless(one) or act_of_noun(one.lemma_.lower()) is not None for one in found)
    beside = any(child.dep_ == "prep" and child.lower_ == "with" for child in meet.children)
    if meet.tag_ != "VB" or beside:
        return False
    for word in reversed(list(meet.doc[meet.sent.start : meet.i])):
        if word.lower_ in _HARD:
            return word.pos_ == "ADJ" and not word.nbor(1).is_punct  # not "hard-line"
        if word.pos_ == "VERB":
            return False
    return False


def _befalls(doer: Token) -> bool:
    """True for what hits and attacks nobody: drought, a storm, a fall in prices."""
    if doer.pos_ != "NOUN":
        return False
    if is_bodiless(doer):
        return True
    if doer.lemma_.lower() == "fire" and any(one.dep_ in {"compound", "amod"} for one in doer.children):
        return False  # "artillery fire"
    act = act_of_noun(doer.lemma_.lower())
    return act is not None and (act.kind in _WEATHER or not harmful(act.kind))


def _done_to(verb: Token) -> Iterator[Token]:
    return (child for child in verb.children if child.dep_ in _OBJECTS)


def _doers(verb: Token) -> Iterator[Token]:
    """The subject of the active verb, or who stands behind the passive's "by"."""
    for child in verb.children:
        if child.dep_ == "nsubj":
            yield child
        elif child.dep_ == "agent":
            yield from (inner for inner in child.children if inner.dep_ == "pobj")
