"""Drafts whose cue tells of something done, not said or held: no words or attitude stand behind it.

Each rule is narrow: the same verbs say something in other constructions ("denied that it sank").
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from variorum.extract.statements.answered import is_answered
from variorum.extract.statements.cue_words import content_tokens
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.performed import is_performed
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.sources import DOERS
from variorum.extract.statements.undergone import is_undergone
from variorum.text.cues import position_cues
from variorum.text.lexicon import words
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS = frozenset('"“”„«»‘`')
_WITHHOLDING = frozenset({"deny", "refuse"})
_OF_OTHERS = frozenset({"leader", "head"})
"""Offices that opponents hold too: "the mayor dismissed the opposition leader" may tell of words."""

_OBJECTS = ("dobj", "obj", "oprd")
_SOUGHT = frozenset({"in", "on", "for", "over"})
_STRIKING = frozenset({"blast", "hammer", "slam", "pummel", "batter"})
_HITTING = frozenset({*_STRIKING, "attack", "beat", "hit", "rip", "strike"})
_AT_HAND = frozenset({"accidentally", "fatally", "inadvertently", "mortally"})
"""Adverbs by which a blow is one of hands or arms, not of words."""

_GROUNDS = frozenset({"for", "as", "over", "by"})
"""Prepositions behind a passive that tell what somebody was blamed for, or by whom."""

_CALLING = frozenset({"call", "summon"})
_OFF = frozenset({"off"})
"""Particles with which "call" tells what is done: "called off"."""

_COMPARING = frozenset({"many", "much", "few", "soon", "well", "long", "far"})
"""What stands behind an "as" that compares or counts: "as many as 30 workers"."""
_GROUNDED = frozenset({"part", "result", "consequence", "precaution"})
"""What stands behind an "as" that tells of the cause: "as part of a plan"."""
_TELLING_MORE = ("agent", "oprd", "xcomp", "ccomp", "dobj", "attr", "acomp")

_JUDGING = ("supports", "opposes")
_AHEAD = frozenset({"until", "till", "before", "unless"})
"""Words that put a present tense ahead."""

_PRESENT = ("VBZ", "VBP")


def without_deeds(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts that tell of words or an attitude, in the order given."""
    return [one for one in drafts if not _is_deed(reading, one)]


def _is_deed(reading: Reading, draft: Draft) -> bool:
    if draft.head < 0 or draft.cue is None or reading.text[draft.start] in _MARKS:
        return False
    verb = _verb(reading, draft)
    return verb is not None and (
        _is_withholding(verb)
        or _is_removal(verb)
        or _is_appointment(verb)
        or _is_sought(reading, draft, verb)
        or _is_struck(reading, draft, verb)
        or _is_called_out(verb)
        or is_answered(reading, draft, verb)
        or _is_ordered_kept(draft, verb)
        or _is_awaited(verb)
        or _is_not_shown(verb)
        or _is_named_after(verb)
        or _is_known_as(verb)
        or _is_only_undergone(reading, draft, verb)
        or is_performed(reading, draft, verb)
        or is_undergone(reading, draft, verb)
    )


def _verb(reading: Reading, draft: Draft) -> Token | None:
    """The last verb of the cue, or the head if it is one."""
    assert draft.cue is not None
    verbs = [token for token in reading.doc[slice(*draft.cue)] if token.pos_ == "VERB"]
    head: Token = reading.doc[draft.head]
    return verbs[-1] if verbs else head if head.pos_ == "VERB" else None


def _is_withholding(verb: Token) -> bool:
    """True for "denied service to a sailor", "was denied bail"; not for "denied any request"."""
    if verb.lemma_.lower() not in _WITHHOLDING:
        return False
    return any(
        one.dep_ in _OBJECTS
        and one.i > verb.i
        and one.lemma_.lower() in words("withheld_things.txt")
        and not any(child.lower_ in ("any", "ever") for child in one.children)
        for one in verb.children
    )


def _is_removal(verb: Token) -> bool:
    """True for "dismissed the police chief", "dismissed 30 workers": who held a place lost it.

    Claims and critics are dismissed by words, and so is a chief "as a fool", or chiefs of any number.
    """
    if verb.lemma_.lower() != "dismiss" or _waves_away(verb):
        return False
    if _is_passive(verb):
        lost = (one for one in verb.children if one.dep_ == "nsubjpass")
        return any(_has_a_place(one) for one in lost)
    return any(
        one.dep_ in _OBJECTS and one.i > verb.i and (_is_somebody(one) or _is_in_office(one))
        for one in verb.children
    )


def _has_a_place(noun: Token) -> bool:
    """True for "Korvin", "a man", "the editor"; not for "her critics", "the opposition leader"."""
    if noun.ent_type_ == "PERSON" or _is_somebody(noun) or _is_in_office(noun):
        return True
    lemma = noun.lemma_.lower()
    return noun.tag_ == "NN" and lemma not in _OF_OTHERS and _is_title(lemma)


def _waves_away(verb: Token) -> bool:
    """True for "dismissed the chief as a fool", "as too soft", however the parse hangs "as"."""
    return any(
        word.lower_ == "as" and word.i > verb.i and not _is_in_clause(word, verb) and _tells_what(word)
        for word in verb.subtree
    )


def _is_in_clause(word: Token, verb: Token) -> bool:
    """True for a word below ``verb`` in a clause with a subject: "as he left", "who worked as a guard"."""
    below = takewhile(lambda one: one.i != verb.i, word.ancestors)
    return any(child.dep_ in DOERS or child.dep_ == "nsubjpass" for one in below for child in one.children)


def _tells_what(link: Token) -> bool:
    """False for an "as" of no reproach: "as part of a plan", "as well as", "as head of the team"."""
    behind = [one.lower_ for one in link.doc[link.i + 1 : link.i + 3]]
    if not behind or behind[0] in _COMPARING or not _GROUNDED.isdisjoint(behind):
        return False
    if link.nbor(-1).lower_ in _COMPARING:
        return False  # the second of "as well as"
    lemma = link.nbor().lemma_.lower()
    return not (lemma in words("offices.txt") or _is_title(lemma) or lemma in words("prospective_words.txt"))


def _is_in_office(noun: Token) -> bool:
    """True for "the police chief", "its board", "his deputy"; not for "the rebel leader", "officials"."""
    lemma = noun.lemma_.lower()
    owned = any(child.dep_ == "poss" for child in noun.children)
    if lemma in words("fired_staff.txt"):
        return owned
    one_alone = noun.tag_ == "NN" or any(child.dep_ == "nummod" for child in noun.children)
    if not one_alone or lemma in _OF_OTHERS:
        return False
    return lemma in words("offices.txt") or (owned and _is_title(lemma))


def _is_title(lemma: str) -> bool:
    known = person_nouns().get(lemma)
    return known is not None and known.use == "title"


def _is_appointment(verb: Token) -> bool:
    """True for "named Korvin as minister"; not for "named the victim as Korvin", "as a suspect"."""
    if verb.lemma_.lower() != "name":
        return False
    behind = [child for child in verb.children if child.i > verb.i]
    behind += [inner for child in behind if child.lower_ == "as" for inner in child.children]
    return any(
        one.dep_ in ("oprd", "pobj", "attr")
        and one.pos_ == "NOUN"
        and (one.lemma_.lower() in words("offices.txt") or _is_title(one.lemma_.lower()))
        and not any(child.lower_ in ("a", "an") for child in one.children)
        for one in behind
    )


def _is_sought(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True for "is wanted for murder" and "Man wanted in connection with a theft"."""
    if verb.lemma_.lower() != "want" or verb.tag_ not in ("VBN", "VBD") or verb.i + 1 >= len(verb.doc):
        return False
    link = verb.doc[verb.i + 1]
    if link.lower_ not in _SOUGHT or link.pos_ not in ("ADP", "SCONJ"):
        return False
    inside = content_tokens(reading, draft)
    return bool(inside) and (_is_passive(verb) or inside[0].i in (link.i, link.i + 1))


def _is_struck(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True for "two men were blasted in the street"; not for "the plan was blasted as a waste"."""
    if verb.lemma_.lower() in _HITTING and _is_bodily(verb):
        return True
    if verb.lemma_.lower() not in _STRIKING or draft.source is not None or not _is_passive(verb):
        return False
    hit = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    grounds = any(child.dep_ in ("prep", "agent") and child.lower_ in _GROUNDS for child in verb.children)
    return not grounds and hit is not None and _is_somebody(hit)


def _is_bodily(verb: Token) -> bool:
    """True for "blasted the guard in the chest", "accidentally hit"; not for "in the face of debts"."""
    if any(one.lower_ in _AT_HAND for one in verb.children):
        return True
    links = [
        *verb.children,
        *(inner for one in verb.children if one.dep_ in _OBJECTS for inner in one.children),
    ]
    parts = [
        one for link in links if link.lower_ in ("in", "on") for one in link.children if one.dep_ == "pobj"
    ]
    return any(
        one.lemma_.lower() in words("body_parts.txt")
        and not any(child.dep_ == "prep" for child in one.children)
        for one in parts
    )


def _is_somebody(noun: Token) -> bool:
    """True for "a man" and "seven people": somebody not met before, at whom no reproach is aimed."""
    counted = any(
        child.dep_ == "nummod" or (child.dep_ == "det" and child.lower_ in ("a", "an"))
        for child in noun.children
    )
    return counted and noun.pos_ == "NOUN" and noun.lemma_.lower() in {*person_nouns(), "people"}


def _is_called_out(verb: Token) -> bool:
    """True for "police were called to a fire", "called off"; not for "was called to testify", "to say"."""
    if verb.lemma_.lower() not in _CALLING:
        return False
    if any(child.lower_ in _OFF and child.i == verb.i + 1 for child in verb.children):
        return True
    if not _is_passive(verb):
        return False
    return any(child.dep_ in ("prep", "dative") and child.lower_ == "to" for child in verb.children)


def _is_ordered_kept(draft: Draft, verb: Token) -> bool:
    """True for "was ordered held without bail": a state, by an order whose giver is not printed."""
    if verb.lemma_.lower() != "order" or draft.source is not None or not _is_passive(verb):
        return False
    return any(
        child.i > verb.i and child.tag_ == "VBN" and child.lemma_.lower() in words("keeping_verbs.txt")
        for child in verb.children
    )


def _is_awaited(verb: Token) -> bool:
    """True for "not until the board approves the plan", "before Korvin agrees to go": not done as yet."""
    tense = verb.tag_ in _PRESENT and not any(child.dep_ == "aux" for child in verb.children)
    return tense and any(child.dep_ == "mark" and child.lower_ in _AHEAD for child in verb.children)


def _is_not_shown(verb: Token) -> bool:
    """True for "there is no sign that Korvin plans to go", "she gave no indication she plans to go"."""
    if verb.dep_ not in ("acl", "relcl", "ccomp"):
        return False
    held = [verb.head, *(child for child in verb.head.children if child.dep_ in _OBJECTS)]
    return any(
        noun.i < verb.i
        and noun.lemma_.lower() in words("proof_nouns.txt")
        and any(child.lower_ == "no" for child in noun.children)
        for noun in held
    )


def _is_named_after(verb: Token) -> bool:
    """True for "named the bend after the captain"; not for "named a successor after the vote"."""
    if verb.lemma_.lower() != "name":
        return False
    after = [child for child in verb.subtree if child.lower_ == "after" and child.i > verb.i]
    return any(
        one.dep_ == "pobj" and (one.ent_type_ == "PERSON" or _is_title(one.lemma_.lower()))
        for child in after
        for one in child.children
    )


def _is_known_as(verb: Token) -> bool:
    """True for "has been known for a century", and for what is told by the way: "a painter known for boats".

    Not for "is known as a tough judge", "is known for her plain speech": so people think of somebody.
    """
    if verb.lemma_.lower() != "know" or verb.tag_ != "VBN":
        return False
    behind = [child for child in verb.children if child.i > verb.i and child.lower_ == "for"]
    if behind and verb.dep_ == "acl":
        return True
    inside = [one for child in behind for one in child.children if one.dep_ == "pobj"]
    return any(noun.ent_type_ in ("DATE", "TIME") for noun in inside)


def _is_only_undergone(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True for "A clerk was questioned": nobody's words, and no word of theirs.

    Not where the cue says more ("was rejected as a fraud", "were made clear"), or is itself a judgement
    ("was widely criticized"); and not for a thing, which is what is told: "The deal was announced".
    """
    assert draft.cue is not None
    if position_cues().get(draft.lemma) in _JUDGING or draft.lemma in words("accusing_cues.txt"):
        return False
    if draft.source is not None or verb.i != draft.head or not _is_passive(verb):
        return False
    if not any(_is_person(child) for child in verb.children if child.dep_ == "nsubjpass"):
        return False
    if any(token.pos_ not in ("AUX", "VERB", "ADV", "PART") for token in reading.doc[slice(*draft.cue)]):
        return False
    if any(_tells_more(child) for child in verb.children if child.i > verb.i):
        return False
    whole = {one.i for child in verb.children if child.dep_ == "nsubjpass" for one in child.subtree}
    inside = content_tokens(reading, draft)
    return bool(inside) and all(token.i in whole for token in inside)


def _is_person(noun: Token) -> bool:
    if noun.pos_ == "PRON":
        return noun.lower_ in _PERSONS
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in {*person_nouns(), "people"}


_PERSONS = frozenset({"he", "she", "they", "who", "i", "we"})


def _tells_more(child: Token) -> bool:
    """True for what stands behind a passive and says more than that it was so: "rejected | as a fraud"."""
    return child.dep_ in _TELLING_MORE or (child.lower_ in _GROUNDS and any(child.children))


def _is_passive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in verb.children)
