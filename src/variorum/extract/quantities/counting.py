"""What a number counts, by what act, since when: read off the parse."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from variorum.extract.quantities.fates import are_lives_lost, full_verb, leads_to_whole, loses_life
from variorum.text.lexicon import rows, words
from variorum.text.nouns import irregular_plurals

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MODIFIERS = {
    "nummod",
    "amod",
    "quantmod",
    "compound",
    "nmod",
    "advmod",
    "npadvmod",
    "appos",
    "dep",
    "predet",
}
_ADJUNCTS = {"amod", "compound", "nmod", "poss"}
_OBJECTS = {
    "dobj",
    "obj",
    "nsubjpass",
    "nsubj",
    "attr",
    "pobj",
    "conj",
    "appos",
    "dative",
    "oprd",
    "npadvmod",
    "dep",
}
_PASSING = frozenset({"of", "by", "to", "from", "among", "as", "at", "between"})
_STEPS = 8
ON_PERSONS = frozenset(
    {"kill", "wound", "arrest", "displace", "abduct", "rescue", "evacuate", "harm", "miss"}
)
"""Acts that befall persons: a number beside one counts persons where no noun says otherwise."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun (None where elliptical), its narrowing lemmas, and the governing act's lemma.

    ``people``: no noun, but "who" follows.
    """

    noun: Token | None
    scope: tuple[str, ...] = ()
    act: str = ""
    change: str = ""
    people: bool = False


@cache
def _acts() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("quantity_acts.tsv")}


@cache
def _changes() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("change_words.tsv")}


def tokens_of(doc: Doc, start: int, end: int) -> list[Token]:
    """The tokens that the characters ``[start, end)`` touch."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return list(span) if span is not None else []


def counted(number: list[Token], has_unit: bool) -> Counted:
    """What the tokens of a number (with its unit, if it has one) count."""
    inside = {token.i for token in number}
    top = number[-1]
    for _ in range(_STEPS):
        if top.head.i == top.i or top.head.i not in inside:
            break
        top = top.head
    noun = None if has_unit else _past_hyphen(_noun(top, inside)) or _gathered(top)
    if noun is None and not has_unit and _who_follows(number[-1]):
        return Counted(None, (), _act(top, inside)[0], "", True)
    anchor = noun or top
    act, change = _act(anchor, inside)
    before = number[0].nbor(-1).lower_ if number[0].i else ""
    if before in {"up", "down", "higher", "lower"}:
        change = "+" if before in {"up", "higher"} else "-"
    after = number[-1].nbor(1).lower_ if number[-1].i + 1 < len(number[-1].doc) else ""
    if has_unit and after in {"higher", "lower"}:  # "5% higher"
        change = "+" if after == "higher" else "-"
    if noun is not None and _acts().get(noun.lemma_.lower()) in ON_PERSONS:
        act = _acts()[noun.lemma_.lower()]
    return Counted(noun, _scope(noun, inside) if noun is not None else (), act, change)


_GATHERED = frozenset({"crowd", "attendance", "turnout", "audience"})
"""Nouns for those who came, whose number is given without another noun."""


def _gathered(top: Token) -> Token | None:
    """Those whose number a bare one is: "a crowd of 12,000", "attendance was 12,000", "put turnout at 12"."""
    head, verb = top.head, top.head.head
    if top.dep_ == "pobj" and head.lower_ == "of" and verb.lemma_.lower() in _GATHERED:
        return verb
    if top.dep_ == "attr" and head.lemma_ == "be":
        beside, verb = {"nsubj"}, head
    elif top.dep_ == "pobj" and head.lower_ == "at" and verb.pos_ == "VERB":
        beside = {"dobj", "nsubjpass"}
    else:
        return None
    named = [child for child in verb.children if child.dep_ in beside]
    return next((one for one in named if one.lemma_.lower() in _GATHERED), None)


def _past_hyphen(noun: Token | None) -> Token | None:
    """The last of what is hyphened to a noun: "ex-felons", "e-mails" are no "ex", no "e"."""
    while noun is not None and not noun.whitespace_ and noun.i + 2 < len(noun.doc):
        dash, after = noun.nbor(1), noun.nbor(2)
        if dash.text != "-" or dash.whitespace_ or after.pos_ not in {"NOUN", "PROPN"}:
            break
        noun = after
    return noun


def _who_follows(last: Token) -> bool:
    return last.i + 1 < len(last.doc) and last.nbor(1).lower_ in {"who", "whom"}


def _noun(top: Token, inside: set[int]) -> Token | None:
    joined = _hyphened(top)
    if joined is not None:
        return joined
    head = top.head
    if (
        top.dep_ in _MODIFIERS
        and head.i > top.i
        and head.pos_ in {"NOUN", "PROPN", "ADJ"}
        and not _crosses(top, head)
    ):
        # "two senior army officers": the parser may hang the number on the first noun of a compound.
        while head.dep_ == "compound" and head.head.i > head.i and head.head.pos_ in {"NOUN", "PROPN"}:
            head = head.head
        if (
            head.tag_ == "NNP"
            and top.text[0].isdigit()
            and head.text[0].isupper()
            and not head.text.isupper()
        ):
            return None
        return None if head.pos_ == "ADJ" and not _is_noun(head) else head
    if head.pos_ == "NUM" and head.i == top.i + 2 and top.nbor(1).lower_ == "of":
        return _noun(head, inside)  # "seven of nine counts"
    for child in top.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i > top.i and child.i - top.i <= 2:
            return next(
                (
                    one
                    for one in child.children
                    if one.dep_ == "pobj" and one.i not in inside and one.pos_ in {"NOUN", "PROPN", "PRON"}
                ),
                None,
            )
    return None


def _is_noun(adjective: Token) -> bool:
    """True for what stands for those who are so ("12 dead"), and for a plural that looks like no noun."""
    states = {"dead", "wounded", "injured", "missing"}
    return adjective.lemma_.lower() in states or adjective.lower_ in irregular_plurals()


_SUSPENDED = 8
"""Tokens that are looked over for the noun of "four-, five- and six-cylinder"."""


def _hyphened(top: Token) -> Token | None:
    """The noun hyphened to a number ("a six-cylinder engine"), which may stand with the last of several."""
    doc, after = top.doc, top.i + 1
    if not top.text.endswith("-") and (after >= len(doc) or doc[after].text != "-" or top.whitespace_):
        return None
    for place in range(after, min(len(doc) - 1, after + _SUSPENDED)):
        token = doc[place]
        if token.text == "-" and not token.whitespace_ and doc[place + 1].text not in {",", "-"}:
            noun = doc[place + 1]
            return noun if noun.is_alpha and noun.pos_ in {"NOUN", "PROPN"} else None
        if not (token.text[-1] in "-," or token.lower_ in {"and", "or", "to"} or token.like_num):
            return None
    return None


def of_noun(unit: Token) -> Token | None:
    """The noun of which a share or a measure is: "45 percent of the voters", "a tonne of grain"."""
    for child in unit.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == unit.i + 1:
            return next(
                (one for one in child.children if one.dep_ == "pobj" and one.pos_ in {"NOUN", "PROPN"}), None
            )
    return None


def _crosses(top: Token, head: Token) -> bool:
    return (
        any(token.text in {",", ";", ":", "("} for token in top.doc[top.i + 1 : head.i])
        and head.i - top.i > 4
    )


def _scope(noun: Token, inside: set[int]) -> tuple[str, ...]:
    return tuple(
        child.lemma_.lower()
        for child in noun.children
        if child.dep_ in _ADJUNCTS
        and child.i not in inside
        and child.i < noun.i
        and (child.is_alpha or "-" in child.text)
    )


def _act(anchor: Token, inside: set[int]) -> tuple[str, str]:
    """The act that governs the counted, and the direction of change if the act is one."""
    if are_lives_lost(anchor):
        return "kill", ""
    for child in anchor.children:  # "12 people killed", "12 dead"
        if (
            child.dep_ in {"acl", "amod"}
            and child.i > anchor.i - 3
            and child.lemma_.lower() in _acts()
            and child.tag_ in {"VBN", "JJ"}
        ):
            return _acts()[child.lemma_.lower()], ""
    token = anchor
    for _ in range(_STEPS):
        head = token.head
        if head.i == token.i or (token.dep_ == "prep" and token.lower_ not in _PASSING):
            break  # "in two towns", "with three others": not what the act is done to
        if token.dep_ == "prep" and leads_to_whole(token, inside):
            break  # "three of the 12 hostages were freed": not all 12
        if head.pos_ in {"VERB", "AUX"} or (head.pos_ == "ADJ" and head.lemma_.lower() in _acts()):
            return _of_verb(token, full_verb(head))
        if head.pos_ == "NOUN" and head.i not in inside:
            found = _of_noun(head)
            if found is not None:
                return found
            if token.dep_ == "prep" and token.lower_ == "of":
                break  # "reports of several people": the reports' verb is not done to the people
        if token.dep_ not in _OBJECTS | {"prep", "nummod", "quantmod", "compound", "amod", "acl", "nmod"}:
            break
        token = head
    if token.pos_ in {"VERB", "ADJ"} and token.lemma_.lower() in _acts():
        return _acts()[token.lemma_.lower()], ""
    return "", ""


def _of_noun(noun: Token) -> tuple[str, str] | None:
    """The act or change that a noun names: "the deaths of 12", "a death toll of 12", "a 5% increase"."""
    lemma = noun.lemma_.lower()
    if any(child.lemma_.lower() == "fatal" for child in noun.children):
        return "kill", ""
    for token in (noun, *noun.children):
        if (
            token.i <= noun.i
            and token.lemma_.lower() in _acts()
            and token.dep_ in {noun.dep_, "compound", "amod"}
        ):
            return _acts()[token.lemma_.lower()], ""
    return ("", _changes()[lemma]) if lemma in _changes() else None


def _of_verb(token: Token, verb: Token) -> tuple[str, str]:
    lemma = verb.lemma_.lower()
    if not lemma[0].isalpha():
        return "", ""  # a bullet, which the parse takes for the verb of its line
    if token.dep_ == "prep" and token.lower_ in {"by", "to", "from"} and lemma in _changes():
        return _toll(verb) or lemma, {"by": _changes()[lemma], "to": "=", "from": ""}[token.lower_]
    if token.dep_ in {"dobj", "npadvmod", "obj", "attr", "oprd", "advmod", "dep"} and lemma in _changes():
        return _toll(verb) or lemma, _changes()[lemma]
    if (
        token.dep_ == "nsubj"
        and _passive_meaning(verb) == ""
        and any(child.dep_ in {"dobj", "obj"} for child in verb.children)
        and lemma in _acts()
        and _acts()[lemma] in ON_PERSONS
        and lemma not in {"die", "perish"}
    ):
        return "", ""  # "12 gunmen killed …": the counted are not those killed
    if lemma in {
        "leave",
        "include",
        "be",
        "claim",
        "take",
        "reach",
        "stand",
        "number",
        "total",
        "become",
        "remain",
        "confirm",
        "find",
        "report",
        "have",
        "pronounce",
    }:
        for child in verb.children:
            # "were missing": a state that the tagger may take for the verb "miss".
            state = next((word for word in (child.lemma_.lower(), child.lower_) if word in _acts()), "")
            if state and child.dep_ in {
                "oprd",
                "acomp",
                "ccomp",
                "xcomp",
                "attr",
                "dobj",
                "amod",
                "advcl",
                "conj",
            }:
                return _acts()[state], ""
        return (_toll(verb) or ("" if lemma in {"be", "have", "include"} else lemma)), ""
    if token.dep_ == "nsubj" and loses_life(verb):
        return "kill", ""
    if lemma in _RECKONING and token.dep_ in {"prep", "dobj", "obj", "nsubjpass"}:
        return "", ""
    return _acts().get(lemma, lemma), ""


_RECKONING = frozenset({"put", "estimate", "reckon", "count", "speak", "peg"})
"""Verbs of giving a number, which are not what befell the counted."""


def _passive_meaning(verb: Token) -> str:
    return (
        "passive"
        if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children) or verb.tag_ == "VBN"
        else ""
    )


def _toll(verb: Token) -> str:
    """ "The death toll rose to 14": the act that the subject names."""
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass"}:
            for token in (child, *child.children):
                if token.lemma_.lower() in _acts():
                    return _acts()[token.lemma_.lower()]
    return ""


def is_name(number: list[Token]) -> bool:
    """True if the number is part of a proper name ("Apollo 11", "Flight 93", "the Group of Seven")."""
    first, last = number[0], number[-1]
    before = first.nbor(-1) if first.i else None
    if (
        before is not None
        and before.pos_ == "PROPN"
        and first.text[0].isdigit()
        and first.dep_ in {"nummod", "compound", "appos", "npadvmod"}
        and first.head.i < first.i
        and first.head.pos_ == "PROPN"
    ):
        return True
    if (
        before is not None
        and before.tag_ == "NNP"
        and before.ent_type_ in {"ORG", "PRODUCT"}
        and first.text.isdigit()
    ):
        return last.head.i <= last.i or last.head.pos_ == "PROPN"
    if last.ent_type_ in {"PRODUCT", "LAW", "WORK_OF_ART", "FAC", "EVENT"} and any(
        token.pos_ == "PROPN"
        for token in last.sent
        if token.ent_type_ == last.ent_type_ and abs(token.i - last.i) < 5
    ):
        return True
    if (
        last.i + 1 < len(last.doc)
        and last.ent_type_ in {"ORG", "GPE", "NORP", "PERSON"}
        and last.ent_iob_ in "BI"
    ):
        neighbours = [
            token
            for token in last.doc[max(0, first.i - 2) : last.i + 3]
            if token.ent_type_ == last.ent_type_ and token.pos_ == "PROPN"
        ]
        return bool(neighbours)
    return (
        before is not None
        and before.lower_ in words("number_names.txt")
        and before.i == first.i - 1
        and first.text[0].isdigit()
    )
