"""Which words of a sentence are acts: verbs that are neither states nor sayings, and nouns of acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from variorum.extract.events.figures import act_as_meant, is_other_walk, is_result, unclassed
from variorum.extract.events.firing import act_of_firing, is_test
from variorum.extract.events.told_by import told_of
from variorum.text.acts import Act, act_of_noun, act_of_verb, flagged, harmful, not_acts
from variorum.text.calendar_names import MONTHS, WEEKDAYS
from variorum.text.lexicon import words
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

_COMPLEMENTS = {"prt", "advmod", "acomp", "oprd", "dobj", "prep", "xcomp"}
_ASPECT = {"begin", "start", "stop", "end", "launch", "cease", "halt", "quit", "open"}
"""Acts in themselves only where they do not govern the true act ("stop bombing")."""

_PARTICLES = {"down", "up"}
"""Words behind a verb that make another act of it: "voted down"."""

_AS_PARTICLES = {"down", "in", "off", "out", "over", "up"}
_WINDS = {"around", "down", "its", "round", "through", "up"}

_AROUND = 60
"""Words on either side of a verb by which a line is a headline or prose."""

_PROSE = 3
"""Words in small letters that tell a sentence from a headline."""

_LOOKS_INTO = {"investigate", "search", "condemn"}
"""Classes of acts of which a bare "-ing" form behind is the matter, never what the same people do."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that is an act. ``known`` is False for a verb that no class holds."""

    token: Token
    act: Act
    nominal: bool
    known: bool


def find_triggers(sentence: DocSpan, left_out: frozenset[int]) -> Iterator[Trigger]:
    """The triggers of a sentence in order; none whose index is in ``left_out`` (sayings, times)."""
    for token in sentence:
        if token.i in left_out or (not token.is_alpha and "-" not in token.text):
            continue
        if is_result(token) or is_wound_up(token):
            continue
        if _is_investigated(token) or _is_by_driving(token) or _is_named_in_title(token):
            trigger = _noun(token)
        elif _is_starting(token) or is_before_its_noun(token) or _is_in_name(token):
            trigger = None
        elif token.pos_ == "VERB" and token.dep_ not in {
            "aux",
            "auxpass",
            "amod",
            "compound",
            "prep",
            "case",
        }:
            trigger = _verb(token)
        elif token.pos_ == "NOUN" and token.dep_ not in {"compound", "npadvmod", "nmod", "amod"}:
            trigger = _noun(token)
        else:
            trigger = None
        if trigger is not None:
            yield trigger


def _verb(token: Token) -> Trigger | None:
    lemma = _lemma(token)
    if lemma == "fire":
        fired = act_of_verb("fire_missile") if is_test(token) else act_of_firing(token)
        return Trigger(token, fired or Act(lemma, lemma, False), nominal=False, known=fired is not None)
    for phrase in _phrases(token):
        joined = act_of_verb(phrase)
        if joined is not None and not is_other_walk(token):
            return Trigger(token, joined, nominal=False, known=True)
    act = act_of_verb(lemma)
    if act is not None:
        if lemma in _ASPECT and any(child.dep_ in {"xcomp", "ccomp"} for child in token.children):
            return None
        if lemma in not_acts() and any(child.dep_ in {"ccomp", "xcomp"} for child in token.children):
            return None
        if token.tag_ == "VBG" and token.dep_ in {"pobj", "pcomp"} and not _has_argument(token):
            return None
        meant = act_as_meant(token, act)
        told = meant or unclassed(token, act)
        return Trigger(token, told, nominal=False, known=meant is not None) if told is not None else None
    if lemma in not_acts() or len(lemma) < 3:
        return None
    return Trigger(token, Act(lemma, lemma, False), nominal=False, known=False)


def _lemma(word: Token) -> str:
    """The lemma; that of "shot" also where a parse makes an infinitive of it ("who police say shot him")."""
    lemma = word.lemma_.lower()
    if lemma != "shot" or word.pos_ != "VERB":
        return lemma
    return "shoot" if word.tag_ in {"VBD", "VBN"} or told_of(word) is not None else lemma


def _phrases(verb: Token) -> tuple[str, ...]:
    """The verb with its complements as the table writes them, those of most words first.

    "gave up her bid": "give_up_bid", "give_up", "give_bid"; "withdrew from the race":
    "withdraw_from_race", "withdraw_from"; "were brought out of it alive": "bring_out_alive". After a bare
    object a preposition is no particle of the verb ("took place over a week"), nor is one that has an object
    of its own ("took a narrow lead in the count").
    """
    lemma = _lemma(verb)
    held: list[str] = []
    objects: list[str] = []
    bare = False
    for child in verb.children:
        is_state = child.dep_ == "advcl" and child.tag_ == "JJ"  # "brought out of the cave alive"
        if (child.dep_ not in _COMPLEMENTS and not is_state) or (bare and child.dep_ == "prep"):
            continue
        word = child.lemma_.lower()
        bare = bare or (child.dep_ == "dobj" and child.pos_ == "NOUN" and not any(child.children))
        if child.dep_ == "dobj":
            objects.append(word)
        elif not (objects and _is_no_particle(child)):
            held.append(word)
        if child.dep_ in {"prep", "prt", "advmod"}:
            held.extend(_within(word, child))
    found = [f"{lemma}_{word}" for word in (*held, *objects)]
    found += [f"{lemma}_{word}_{last}" for word in held for last in objects]
    found += [f"{lemma}_{first}_{last}" for first, last in combinations(held, 2)]
    return tuple(sorted(found, key=lambda phrase: -phrase.count("_")))


def _is_no_particle(child: Token) -> bool:
    """True for a word of which verbs take another sense, where it stands before an object of its own."""
    own = any(inner.dep_ == "pobj" for inner in child.children)
    return child.dep_ == "prep" and child.lower_ in _AS_PARTICLES and own


def is_wound_up(token: Token) -> bool:
    """True for the "wound" of "to wind": "wound up winning"; of "to wound" print has "wounded".

    A headline's "gunmen wound two" tells the wound in the present.
    """
    behind = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return token.lower_ == "wound" and (token.tag_ == "VBN" or behind in _WINDS)


def _within(word: str, holder: Token) -> Iterator[str]:
    """A preposition with its object, and one with the preposition that follows: "out of the race".

    Persons are "people", too, and so is a crowd of them ("into shoppers", "into a queue of shoppers").
    """
    for inner in holder.children:
        if inner.dep_ in {"pobj", "prep"}:
            yield f"{word}_{inner.lemma_.lower()}"
            if inner.dep_ == "pobj" and _are_persons(inner):
                yield f"{word}_people"
            if inner.dep_ == "prep":
                yield from (
                    f"{word}_{inner.lemma_.lower()}_{last.lemma_.lower()}"
                    for last in inner.children
                    if last.dep_ == "pobj"
                )


def _are_persons(noun: Token) -> bool:
    of = (last for link in noun.children if link.lower_ == "of" for last in link.children)
    lemmas = {one.lemma_.lower() for one in (noun, *of)}
    return not lemmas.isdisjoint({"crowd", "people", *person_nouns()})


def is_particle(preposition: Token, trigger: Trigger) -> bool:
    """True for "voted down the bill", whose particle the parse takes for a preposition."""
    word = preposition.lower_
    if is_theft(trigger.token):
        return word == "with"
    joined = trigger.act.lemma.endswith(f"_{word}") and not flagged(trigger.act.kind, "of-doer")
    return joined and word in _PARTICLES


def as_trigger(token: Token) -> Trigger:
    """The trigger that a word makes, whether or not :func:`find_triggers` takes it for an act."""
    lemma = _lemma(token)
    nominal = token.pos_ not in {"VERB", "AUX"}
    found = _noun(token) if nominal else _verb(token)
    return found or Trigger(token, Act(lemma, lemma, False), nominal=nominal, known=False)


def is_theft(verb: Token) -> bool:
    """True for "made off with the coin", which is no passive whatever the parse calls "made"."""
    below = {child.lower_ for child in verb.children if child.dep_ in {"prt", "prep", "advmod"}}
    return verb.lemma_.lower() == "make" and below >= {"off", "with"}


def _is_investigated(token: Token) -> bool:
    """True for "Police investigate shooting": whoever looks into an act has not done it."""
    if token.tag_ != "VBG" or token.dep_ not in {"xcomp", "ccomp", "dobj"} or _has_argument(token):
        return False
    looked_into = act_of_verb(token.head.lemma_.lower())
    return (
        looked_into is not None and looked_into.kind in _LOOKS_INTO and act_of_noun(token.lower_) is not None
    )


def is_before_its_noun(token: Token) -> bool:
    """True for "sentenced in shooting death of guard", which a parse takes for what was done to the death."""
    if token.tag_ != "VBG" or token.i + 1 == len(token.doc):
        return False
    behind, act = token.nbor(), act_of_noun(token.lower_)
    return (
        act is not None
        and harmful(act.kind)
        and behind.tag_ in {"NN", "NNS"}
        and (behind.dep_ in {"dobj", "obj"} and behind.head == token)
        and behind.lemma_.lower() in words("act_compounds.txt")
    )


def _is_in_name(token: Token) -> bool:
    """True for the capital verb of "the founder of Sentry Distributed left": it is a part of the name.

    Not in a headline, whose other verbs and nouns have capitals as well.
    """
    if token.pos_ != "VERB" or not token.text.istitle() or token.is_sent_start:
        return False
    before = token.nbor(-1)
    if not (before.is_alpha and before.text.istitle()):
        return False
    sentence = token.sent
    around = token.doc[max(sentence.start, token.i - _AROUND) : min(sentence.end, token.i + _AROUND)]
    others = [word for word in around if word.i not in {token.i, sentence.start} and word.is_alpha]
    plain = [word for word in others if word.pos_ in {"VERB", "AUX", "NOUN", "ADJ", "ADV", "ADP"}]
    small = [word for word in plain if word.is_lower]
    return len(small) >= _PROSE and len(plain) - len(small) <= 1


def _is_by_driving(token: Token) -> bool:
    """True for "two die in drive-by shooting", which a parse takes for what the two did."""
    if token.tag_ != "VBG" or act_of_noun(token.lower_) is None:
        return False
    return token.doc[max(0, token.i - 2) : token.i].text.lower() == "-by"


def _is_starting(token: Token) -> bool:
    """True for "close the port starting Monday", "beginning in May": no act, but what opens a time."""
    if (
        token.tag_ != "VBG"
        or token.lemma_ not in {"start", "begin"}
        or token.dep_ not in {"advcl", "acl", "prep"}
    ):
        return False
    behind = token.nbor() if token.i + 1 < len(token.doc) else token
    if (
        behind.dep_ == "prep"
        and behind.lower_ in {"in", "on", "at", "from"}
        and behind.i + 1 < len(token.doc)
    ):
        behind = behind.nbor()
    return behind.lower_.rstrip(".") in {
        *WEEKDAYS,
        *MONTHS,
        "next",
        "this",
        "tomorrow",
        "today",
        "now",
        "right",
    }


def _is_named_in_title(token: Token) -> bool:
    """True for "Police Seek Men in Shooting That Hurt Four", which a parse takes for what police do."""
    if token.tag_ != "VBG" or not token.text[0].isupper() or token.i + 1 == len(token.doc):
        return False
    act = act_of_noun(token.lower_)
    around = (token.nbor(-1).lower_ if token.i else "", token.nbor().lower_)
    return act is not None and harmful(act.kind) and around[0] == "in" and around[1] in {"that", "which"}


def _has_argument(token: Token) -> bool:
    return any(child.dep_ in {"dobj", "nsubj", "nsubjpass"} for child in token.children)


def _noun(token: Token) -> Trigger | None:
    lemma = token.lemma_.lower() if token.pos_ != "VERB" else token.lower_
    act = act_of_firing(token) if lemma == "firing" else act_of_noun(lemma)
    if act is None:
        return None
    for child in token.children:
        if child.dep_ in {"compound", "amod", "nmod"}:
            joined = f"{child.lemma_.lower()}_{lemma}"
            if joined in not_acts():
                return None
            act = act_of_noun(joined) or act
    # "the head of the strike force": a noun that only narrows another one is no act of its own.
    return Trigger(token, act, nominal=True, known=True)
