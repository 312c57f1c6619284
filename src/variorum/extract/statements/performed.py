"""Drafts whose cue tells of an act that is done by doing it, or of a name that a thing bears: no words.

"Pronounced him dead", "admitted thirty families", "confirmed two nominations", "signed the bill", "the law
known as the Quiet Act", "approved 300 licences". The same verbs say something with a clause or a noun of fact
behind them. Nor is a person who is an example of something, or glad of it, heard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.statements.cue_words import content_tokens
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.text.lexicon import words
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = ("dobj", "obj")
_PRONOUNCING = frozenset({"pronounce", "declare"})
_DENYING = frozenset({"deny", "refuse"})
_NAMING = frozenset({"dub", "call", "know", "nickname", "name", "style"})
_PEOPLE = frozenset({"people", "person", "refugee", "immigrant", "migrant", "patient", "student", "family"})
_SELVES = frozenset({"himself", "herself", "itself", "themselves", "ourselves", "myself", "yourself"})
_GRANTING = frozenset({"approve", "award", "grant", "issue", "process", "renew"})
_PUTTING_OUT = frozenset({"award", "issue", "renew"})
_ASKED = frozenset({"application", "claim", "petition", "request"})
"""What one may also say: "issued claims that …", "renewed requests"."""

_WHOM = frozenset({"him", "her", "them", "us", "me", "you", "he", "she", "they"})


def is_performed(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True if the draft's cue verb does something to what stands behind it, or only names it."""
    return (
        _is_death(verb)
        or _is_letting_in(verb)
        or _is_installing(verb)
        or _is_signing(reading, draft, verb)
        or _is_giving_nothing(verb)
        or _is_greeting(verb)
        or _is_coming_upon(verb)
        or _is_beyond_will(verb)
        or _is_naming_a_thing(reading, draft, verb)
        or _is_granting(verb)
        or _is_passing_on(verb)
        or _is_example(reading, draft, verb)
        or _is_gladdened(reading, draft, verb)
    )


def _is_death(verb: Token) -> bool:
    """True for "pronounced him dead" and "was declared dead"; not for "declared the talks dead"."""
    if verb.lemma_.lower() not in _PRONOUNCING:
        return False
    dead = any(one.lower_ == "dead" and verb.i < one.i for one in verb.subtree)
    about = [one for one in verb.children if one.dep_ in (*_OBJECTS, "nsubjpass", "nsubj")]
    small = [one for child in verb.children for one in child.children if one.dep_ == "nsubj"]
    return dead and any(_is_somebody(one) for one in (*about, *small) if one.dep_ != "nsubj" or one in small)


def _is_letting_in(verb: Token) -> bool:
    """True for "admitted thirty families", "they were admitted"; not for "admitted guilt"."""
    if verb.lemma_.lower() != "admit" or any(one.dep_ in ("ccomp", "xcomp") for one in verb.children):
        return False
    return any(
        _is_somebody(one) or any(child.dep_ == "nummod" for child in one.children)
        for one in verb.children
        if one.dep_ in (*_OBJECTS, "nsubjpass")
    )


def _is_installing(verb: Token) -> bool:
    """True for "confirmed two nominations", "confirmed Korvin as minister"."""
    if verb.lemma_.lower() != "confirm":
        return False
    objects = [one for one in verb.children if one.dep_ in _OBJECTS and one.i > verb.i]
    return any(one.lemma_.lower() in words("installed_nouns.txt") for one in objects)


def _is_signing(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True for "signed the bill", "signed into law a bill …": the words of the law are nobody's speech."""
    signing = [verb, *(one for one in verb.ancestors if draft.cue is not None and one.i >= draft.cue[0])]
    for one in signing:
        if one.lemma_.lower() != "sign":
            continue
        things = [child for child in one.children if child.dep_ in (*_OBJECTS, "nsubjpass")]
        into_law = any(
            child.lower_ == "into" and any(inner.lower_ == "law" for inner in child.children)
            for child in one.children
        )
        if into_law or any(thing.lemma_.lower() in words("signed_nouns.txt") for thing in things):
            return True
    return False


def _is_giving_nothing(verb: Token) -> bool:
    """True for "denied the sailors the chance": of two objects the first is who goes without."""
    if verb.lemma_.lower() not in _DENYING:
        return False
    behind = [one for one in verb.children if one.i > verb.i and one.dep_ in ("dative", "iobj", *_OBJECTS)]
    return len(behind) > 1 and _is_somebody(behind[0]) and behind[1].pos_ in ("NOUN", "PRON")


def _is_greeting(verb: Token) -> bool:
    """True for "acknowledged them", "acknowledged the cheers": a wave; not for "acknowledged the error"."""
    if verb.lemma_.lower() != "acknowledge" or any(one.dep_ in ("ccomp", "xcomp") for one in verb.children):
        return False
    objects = [one for one in verb.children if one.dep_ in _OBJECTS]
    as_what = any(one.dep_ == "prep" and one.lower_ in ("as", "for") for one in verb.children)
    return not as_what and any(
        one.lower_ in _WHOM or one.lemma_.lower() in words("greeted_nouns.txt") for one in objects
    )


def _is_coming_upon(verb: Token) -> bool:
    """True for "found the boy lying there", "finds herself trailing"; not for "found that he had lied"."""
    if verb.lemma_.lower() != "find" or _is_passive(verb):
        return False
    if any(
        one.dep_ in ("dobj", "nsubj") and one.lower_ in _SELVES and verb.i < one.i for one in verb.subtree
    ):
        return any(one.tag_ == "VBG" and one.dep_ in ("ccomp", "xcomp") for one in verb.children)
    return any(
        clause.dep_ in ("ccomp", "xcomp")
        and clause.tag_ == "VBG"
        and not any(one.dep_ in ("aux", "mark") for one in clause.children)
        and any(one.dep_ == "nsubj" and verb.i < one.i and _is_somebody(one) for one in clause.children)
        for clause in verb.children
    )


def _is_passive(verb: Token) -> bool:
    return any(one.dep_ in ("nsubjpass", "auxpass") for one in verb.children)


def _is_beyond_will(verb: Token) -> bool:
    """True for "refuses to evolve", "refused to die": nobody turned anything down by words."""
    return verb.lemma_.lower() == "refuse" and any(
        one.dep_ == "xcomp"
        and one.lemma_.lower() in words("unwilled_verbs.txt")
        and not any(child.dep_ in _OBJECTS for child in one.children)
        for one in verb.children
    )


def _is_naming_a_thing(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True for "a law known as the Harbour Act": all that the draft holds is a name of the thing."""
    if verb.lemma_.lower() not in _NAMING or verb.dep_ != "acl" or verb.tag_ != "VBN":
        return False
    inside = [one for one in content_tokens(reading, draft) if not (one.is_punct or one.is_quote)]
    full = [one for one in inside if one.pos_ not in ("DET", "ADP", "CCONJ", "PART")]
    return bool(full) and all(one.is_title or one.is_upper for one in full) and not _is_somebody(verb.head)


def _is_granting(verb: Token) -> bool:
    """True for "approved 300 licences", "approves more applications"; not for "approved the application"."""
    if verb.lemma_.lower() not in _GRANTING:
        return False
    return any(
        one.dep_ in _OBJECTS
        and one.tag_ == "NNS"
        and one.lemma_.lower() in words("granted_things.txt")
        and not (one.lemma_.lower() in _ASKED and verb.lemma_.lower() in _PUTTING_OUT)
        and not any(child.dep_ in ("det", "poss") and child.lower_ != "all" for child in one.children)
        for one in verb.children
    )


def _is_passing_on(verb: Token) -> bool:
    """True for "refers cases to the police"; not for "refers to the case as a farce"."""
    return verb.lemma_.lower() == "refer" and any(
        one.dep_ in (*_OBJECTS, "nsubjpass") and one.lemma_.lower() in words("passed_on_things.txt")
        for one in verb.children
    )


def _is_example(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True for "Korvin illustrates why the party may lose"; not for a report, "they" or a quotation."""
    if verb.lemma_.lower() not in words("example_verbs.txt") or draft.subject is None:
        return False
    if any(reading.quoted[one.i] >= 0 for one in content_tokens(reading, draft)):
        return False
    who = reading.doc[draft.subject]
    return who.lower_ != "they" and (_is_somebody(who) or who.lower_ == "who")


def _is_gladdened(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True for "left some deputies encouraged by the news": what they feel, and nothing that they ask for."""
    if verb.lemma_.lower() not in words("gladdening_verbs.txt") or verb.tag_ != "VBN":
        return False
    by = next((one for one in verb.children if one.lower_ == "by" and one.i > verb.i), None)
    inside = [one for one in content_tokens(reading, draft) if not one.is_punct]
    held = {one.i for one in by.subtree} if by is not None else set()
    return bool(inside) and all(one.i in held for one in inside)


def _is_somebody(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return (
        noun.lower_ in _WHOM
        or noun.ent_type_ in ("PERSON", "NORP")
        or lemma in person_nouns()
        or lemma in _PEOPLE
    )
