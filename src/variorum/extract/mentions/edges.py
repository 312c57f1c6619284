"""The recogniser's names with their edges mended: what does not belong taken off, what was cut joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE, FINITE_OR_MODAL
from variorum.extract.mentions import letters
from variorum.extract.mentions.phrase import Name
from variorum.extract.mentions.words import (
    BODY_NOUNS,
    COMMON_WORDS,
    FIRST_NAMES,
    HONORIFICS,
    NOT_ACTORS,
    PARTICLES,
    PERSON_NOUNS,
    TITLE_MODIFIERS,
    TITLES,
)
from variorum.text.interviews import ENTRY_TIME
from variorum.text.lexicon import words
from variorum.text.names.heads import kind_of_word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

LONGEST = 12  # tokens of a name; longer ones are misreadings
_WHERE = frozenset({"place", "facility"})
"""Kinds of the last words of places' names."""

_KINDS = {"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"}
_GROWING = {"PERSON", "ORG", "FAC", "LOC", ""}
_ARTICLES = {"as", "an", "at", "ar", "ad", "ash", "ten", "den", "do"}
_JOINTS = {"-", "'"}
_OFFICES = {"secretary", "minister", "undersecretary", "secretaries", "ministers", "department", "ministry"}
_OF_AN_OFFICE = frozenset({"acting", "assistant", "associate", "deputy", "foreign"}) | {
    *("majority", "minority", "press", "prime", "vice")
}
_COMMON = frozenset(words("common_english.txt"))
_LEAST_OF_SHOUTS = 4  # letters of a verb in capitals ("BEGGED")
_FORMS = frozenset(words("company_words.txt"))
_OPENING = frozenset(words("sentence_openings.txt"))
_FURNITURE = frozenset({"advertisement", "|"})
_CREDITED = frozenset({"afp", "ap", "epa", "getty", "reuters", "shutterstock", "upi"})
_CREDIT = _CREDITED | {"/", "images"}
_ABBREVIATED = frozenset({"sen", "rep", "gov", "sens", "reps", "govs"})
_OF_BODIES = frozenset(BODY_NOUNS) | {"corps"}
_RANKS = {"agent", "agents", "staff", "officer", "officers", "detective", "host", "anchor"}
_MOST_JOINTS = 8  # tokens looked at on either side for the rest of a hyphenated word
_SEAT = re.compile(r"[DRI]-[A-Z][A-Za-z.]{1,7}")
_NOT_AFTER_A_NAME = {"administration", "government", "campaign"}


def recognised(doc: Doc, entities: Sequence[DocSpan]) -> list[Name]:
    """The recogniser's names without determiners, quotation marks, possessives and titles."""
    names = []
    for entity in entities:
        if entity.label_ not in _KINDS:
            continue
        start, end = entity.start, min(entity.end, entity.start + LONGEST)
        while start < end and (doc[start].lower_ in {"the", "a", "an"} or not has_letter(doc[start])):
            start += 1
        if entity.label_ == "PERSON" and start < end - 1 and ENTRY_TIME.fullmatch(doc[start].text):
            start += 1  # a live report's "18:40 Korvin: …"
        while end > start and (
            doc[end - 1].tag_ == "POS" or not has_letter(doc[end - 1]) or _is_shouted(doc[end - 1])
        ):
            end -= 1
        if any(doc[i].is_space for i in range(start, end)):
            continue
        verb = _verb_inside(doc, start, end)
        if verb is not None:
            names.append(Name(start, verb, ""))
            start = verb + 1
        if end - start > 1 and doc[start].is_sent_start and doc[start].lower_ in _OPENING:
            start += 1
        if entity.label_ == "GPE":
            start = _after_small(doc, start, end)
        start, end = _whole(doc, start, end)
        start = _after_furniture(doc, start, end)
        if start >= end:
            continue
        label = entity.label_
        if label == "NORP" and 2 <= end - start <= 3 and doc[start].lower_ in FIRST_NAMES:
            label = "PERSON"  # "Roman Velmorian": a given name, no people
        start = _after_title(doc, start, end, label)
        start, end, label = after_inner_title(doc, start, end, label)
        end = _before_office(doc, start, end)
        end, label = letters.cut(doc, start, end, label)
        start, end = _whole_word(doc, start, end)
        if start < end and not _is_no_actor(doc, start, end, label):
            names.append(Name(start, end, label))
    return names


def _verb_inside(doc: Doc, start: int, end: int) -> int | None:
    """Where a sentence's verb stands that was read into a name ("Korvin | blasts | Harbour Office")."""
    for i in range(start + 1, end - 1):
        word = doc[i]
        if _is_shouted(word):
            return i
        if word.tag_ not in FINITE or word.dep_ != "ROOT" or not word.text.islower():
            continue
        if doc[i + 1].text[0].isupper() and any(
            child.dep_ == "nsubj" and start <= child.i < i for child in word.children
        ):
            return i
    return None


def _is_shouted(word: Token) -> bool:
    """True for a verb in capitals after small letters ("Korvin BEGGED"), no name's end ("Tarn LIMITED")."""
    if not word.text.isupper() or len(word) < _LEAST_OF_SHOUTS or word.i == 0:
        return False
    if word.lower_ in _FORMS or (word.i + 1 < len(word.doc) and word.nbor().tag_ in FINITE_OR_MODAL):
        return False
    return (
        word.lower_.endswith("ed") and word.lower_ in COMMON_WORDS and not word.doc[word.i - 1].text.isupper()
    )


def _after_small(doc: Doc, start: int, end: int) -> int:
    """Where a place's name begins behind a word in small letters that is no part of one ("leave | Orrin")."""
    at = start
    while at < end - 1 and doc[at].text.islower() and doc[at].lower_ not in PARTICLES:
        at += 1
    return at if doc[at].text[0].isupper() else start


def _after_furniture(doc: Doc, start: int, end: int) -> int:
    """Where a name begins behind what the page printed before it ("Advertisement | Orrin").

    ``end`` where all of it is a photographer's credit ("Bren Smial/AFP / Getty Images"): that names nobody
    who acts. An agency's name without a stroke is its own.
    """
    tokens = range(start, end)
    if any(doc[i].text == "/" for i in tokens) and any(doc[i].lower_ in _CREDITED for i in tokens):
        return max(i for i in tokens if doc[i].lower_ in _CREDIT) + 1
    last = max((i for i in tokens if doc[i].lower_ in _FURNITURE), default=start - 1)
    return last + 1 if last + 1 < end else start


def grown(doc: Doc, sentence: DocSpan, entities: Sequence[DocSpan], name: Name, others: list[Name]) -> Name:
    """The name with the capitalised neighbours that the recogniser left off."""
    if name.label not in _GROWING:
        return name
    taken = {i for other in others if other is not name for i in range(other.start, other.end)}
    taken |= {i for e in entities if e.label_ in {"NORP", "GPE", "DATE"} for i in range(e.start, e.end)}
    start, end = from_owners(doc, sentence, name.start, taken), name.end
    while (
        start > sentence.start
        and end - start < LONGEST
        and start - 1 not in taken
        and can_be_in_name(doc, start - 1, sentence)
        and not (name.label == "PERSON" and doc[start - 1].lower_ in _RANKS)
    ):
        start -= 1
    while (
        end < sentence.end
        and end - start < LONGEST
        and end not in taken
        and can_be_in_name(doc, end, sentence)
        and doc[end].lower_ not in _NOT_AFTER_A_NAME
    ):
        end += 1
    end = _with_second_part(doc, sentence, name, end)
    while start < name.start and (doc[start].text in _JOINTS or doc[start].lower_ in TITLE_MODIFIERS):
        start += 1
    while end > name.end and (doc[end - 1].text in _JOINTS or doc[end - 1].lower_ in PARTICLES):
        end -= 1
    end = _before_office(doc, start, end)
    # "the Port Casse Coroner's Office" is one body's name.
    if (
        name.label == "ORG"
        and end + 1 < sentence.end
        and doc[end].tag_ == "POS"
        and doc[end + 1].text[0].isupper()
        and doc[end + 1].lower_ in BODY_NOUNS
    ):
        end += 2
    if _is_place_of(doc, sentence, end):
        return replace(name, start=start, end=end + 2, label="LOC")
    return replace(name, start=start, end=end)


def from_owners(doc: Doc, sentence: DocSpan, start: int, taken: set[int]) -> int:
    """Where a body's name begins whose first word is whose it is ("the | Dockers' Union of Velmora").

    A plural with a capital is part of it; a place or a people is not ("the Philippines' Council of …").
    """
    if start - 2 < sentence.start or doc[start].lower_ not in BODY_NOUNS or not doc[start].text.istitle():
        return start
    owners, mark = doc[start - 2], doc[start - 1]
    plural = owners.tag_ in ("NNS", "NNPS") and owners.text.istitle() and owners.ent_type_ in ("", "ORG")
    return start - 2 if plural and mark.text in {"'", "’"} and start - 2 not in taken else start


def _is_place_of(doc: Doc, sentence: DocSpan, end: int) -> bool:
    """True where a name goes on after "'s" to what a place is called ("at Korvin's Ford", "King's Lane")."""
    if end + 1 >= sentence.end or doc[end].tag_ != "POS":
        return False
    noun, after = doc[end + 1], doc[end + 2] if end + 2 < len(doc) else None
    alone = after is None or not after.text[0].isupper()
    return noun.text.istitle() and alone and kind_of_word(noun.lower_) in _WHERE


def _with_second_part(doc: Doc, sentence: DocSpan, name: Name, end: int) -> int:
    """Where a person's name ends whose second given name is joined in lower case ("Hana Ro-min")."""
    at = end - 1 if doc[end - 1].text == "-" else end  # the hyphen may have been taken in already
    if name.label != "PERSON" or at - name.start != 2 or at + 1 >= sentence.end or doc[at].text != "-":
        return end
    part = doc[at + 1]
    joined_on = not doc[at - 1].whitespace_ and not doc[at].whitespace_ and part.text.islower()
    # "Korvin-led", "Korvin-era" are no names; a common word hardly ever is, but "in".
    if not joined_on or part.lower_.endswith("ed") or (part.lower_ in _COMMON and part.lower_ != "in"):
        return end
    return at + 2


def joined(doc: Doc, names: list[Name]) -> list[Name]:
    """Neighbours that are one name cut in two ("Lantern Guard | Al-Velmori")."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        last = kept[-1] if kept else None
        if last and name.start < last.end:
            if name.end > last.end:
                kept[-1] = replace(last, end=name.end)
        elif (
            last
            and name.start == last.end
            and last.label in _GROWING
            and name.label in _GROWING
            and name.end - last.start <= LONGEST
            and (doc[name.start].lower_ in PARTICLES or last.label == name.label == "PERSON")
        ):
            kept[-1] = replace(last, end=name.end)
        else:
            kept.append(name)
    return kept


def can_be_in_name(doc: Doc, i: int, sentence: DocSpan) -> bool:
    """True if the token may stand inside a name: a capitalised proper noun, a particle, a joint."""
    token = doc[i]
    if token.text in _JOINTS:
        return (
            sentence.start < i < sentence.end - 1
            and not token.whitespace_
            and not doc[i - 1].whitespace_
            and doc[i + 1].text[0].isalpha()
        )
    if not token.text[0].isalpha():
        return False
    if token.lower_ in PARTICLES and not token.text[0].isupper():
        if i + 1 < sentence.end and doc[i + 1].text == "-" and not token.whitespace_:
            return True
        # "de", "van" stand inside a name only; "as", "at" never do without their hyphen.
        return (
            sentence.start < i < sentence.end - 1
            and token.lower_ not in _ARTICLES
            and doc[i - 1].text[0].isupper()
            and doc[i + 1].text[0].isupper()
        )
    if not token.text[0].isupper() or token.lower_ in NOT_ACTORS or is_seat(token):
        return False
    if token.lower_ in _FURNITURE or (i == sentence.start and token.lower_ in _OPENING):
        return False
    if token.lower_ == "images" and i > sentence.start and doc[i - 1].lower_ in _CREDITED:
        return False  # the end of a credit: no name grows over it
    if token.lower_ in TITLES or token.lower_ in HONORIFICS or _is_shouted(token):
        return False
    return token.pos_ == "PROPN"


def is_people(token: Token) -> bool:
    """True for a people's or party's name that is a noun here ("the Velmorans"), no adjective."""
    return token.tag_ in {"NNS", "NNPS", "NN", "NNP"} and token.dep_ not in {"compound", "amod", "nmod"}


def has_letter(token: Token) -> bool:
    """True if the token holds a letter or a digit."""
    return any(character.isalnum() for character in token.text)


def _whole(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A name that was cut at a preposition ("High Court of | Ostrel"), with what follows or without "of"."""
    if end - start < 2 or doc[end - 1].lower_ not in {"of", "for"} or not doc[end - 1].text.islower():
        return start, end
    at = end
    while at < len(doc) and at - start < LONGEST and doc[at].pos_ == "PROPN" and doc[at].text[0].isupper():
        at += 1
    return (start, at) if at > end else (start, end - 1)


def _whole_word(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The whole of a word of three parts or more of which the name has one ("Port-a-| Casse")."""
    first, last = start, end - 1
    while first >= 2 and _is_joint(doc, first - 1) and first > start - _MOST_JOINTS:
        first -= 2
    while last + 2 < len(doc) and _is_joint(doc, last + 1) and last < end + _MOST_JOINTS:
        last += 2
    joints = sum(doc[i].text == "-" for i in range(first, last + 1))
    if joints < 2 or not (doc[first].text[0].isupper() and doc[last].text[0].isupper()):
        return start, end
    if all(doc[i].text[0].isupper() for i in range(first, last + 1) if doc[i].text != "-"):
        return start, end  # names joined for once ("the Velmora-Orrin-Casse road")
    return min(first, start), max(last + 1, end)


def _is_joint(doc: Doc, i: int) -> bool:
    """True for a hyphen without space on either side, between words."""
    return (
        doc[i].text == "-"
        and not doc[i].whitespace_
        and not doc[i - 1].whitespace_
        and doc[i - 1].is_alpha
        and doc[i + 1].is_alpha
    )


def after_inner_title(doc: Doc, start: int, end: int, label: str = "") -> tuple[int, int, str]:
    """The person's name inside a longer one, after a rank ("VNA Agent | Ansa Korvin"), and its label."""
    for at in range(start + 1, end - 1):
        before = doc[at - 1].lower_
        # "Mum Ansa Korvin": what a person is called, before a given name and a surname.
        called = before in PERSON_NOUNS and at == start + 1 and end - at > 1 and before not in FIRST_NAMES
        if (
            (before in TITLES or before in _RANKS or called)
            and (doc[at].lower_ in FIRST_NAMES or (before == "staff" and at == start + 1))
            and end - at <= 3
            and doc[end - 1].lower_ not in BODY_NOUNS
        ):
            return at, end, "PERSON"
    return start, end, label


def _before_office(doc: Doc, start: int, end: int) -> int:
    """Where a name ends before an office that follows it ("Velmoran | Foreign Minister")."""
    if end < len(doc) and doc[end].lower_ in TITLES:
        while end - 1 > start and doc[end - 1].lower_ in _OF_AN_OFFICE:
            end -= 1
    return end


def is_seat(token: Token | DocSpan) -> bool:
    """True for a member's party and state in brackets ("R-Va.")."""
    return _SEAT.fullmatch(token.text) is not None


def _after_title(doc: Doc, start: int, end: int, label: str) -> int:
    """Where the name begins after titles printed inside the entity ("President Ansa Korvin")."""
    if label not in {"PERSON", "ORG"}:
        return start
    at = start
    while at < end - 1 and doc[at].lower_ in TITLE_MODIFIERS:
        at += 1
    cut = start
    while at < end - 1 and doc[at].lower_ in TITLES:
        at += 1
        cut = at
    if cut > start and (doc[cut].lower_ in {"of", "for", "and", "-", "'s"} or doc[cut].lower_ in _OF_BODIES):
        return start
    return cut


def _is_no_actor(doc: Doc, start: int, end: int, label: str) -> bool:
    """True for an adjective, a law or event, an office without its holder, a minister's portfolio."""
    last = doc[end - 1].lower_
    if end - start == 1 and last in PERSON_NOUNS and end < len(doc) and doc[end].text == "-":
        return True  # "Mum-of-two Ansa Korvin"
    if not doc[start].text[0].isalnum() or last in NOT_ACTORS or is_seat(doc[start]):
        return True
    if all(doc[i].lower_ in TITLE_MODIFIERS for i in range(start, end)):
        return True
    if label == "NORP":
        # One person of a people or party ("the Velmoran said") is described, not named.
        # Some of a people or party ("Port Casse liberals") are not the people.
        people = doc[end - 1]
        return (
            not is_people(people)
            or people.tag_ not in {"NNS", "NNPS"}
            or any(
                child.i < start and child.dep_ not in {"det", "punct", "prep", "cc"}
                for child in people.children
            )
        )
    if start >= 2 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in _OFFICES and label == "ORG":
        return True
    if last in _ABBREVIATED and end < len(doc) and doc[end].text == ".":
        return True  # "Democratic Sen . Ansa Korvin"
    if last not in TITLES:
        return False
    if label != "PERSON" or end - start == 1:
        return True
    return doc[start].lower_ in TITLE_MODIFIERS or doc[start].lower_ in TITLES
