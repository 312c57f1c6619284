"""What each name of an article is voted to be: one label for all its prints."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.mentions import around, letters, outlets, owners, places, things
from variorum.extract.mentions.phrase import Name, text_of
from variorum.extract.mentions.words import (
    BODY_NOUNS,
    CITIES,
    COUNTRIES,
    FIRST_NAMES,
    OUTLETS,
    PARTICLES,
    PERSON_NOUNS,
    TITLE_MODIFIERS,
    TITLES,
)
from variorum.model import Parsed
from variorum.text.lexicon import rows
from variorum.text.names.heads import NOBODY, kind_by_head, kind_of_word

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LABEL_OF_KIND = {
    "organisation": "ORG",
    "group": "ORG",
    "outlet": "ORG",
    "government": "ORG",
    "facility": "FAC",
    "place": "LOC",
}
_READ = {"PERSON": "person", "ORG": "organisation"}
_LEADER_NOUNS = {row[0]: row[1] for row in rows("leader_nouns.tsv")}
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_LEADER = 4  # votes: the recogniser takes a surname in such a place for a body again and again
_TRADED = 4  # votes: a company of one word is read as a person again and again
_DOMAIN = re.compile(r"[\w-]+\.(?:com|org|net|io|info|tv)", re.IGNORECASE)
_MOST_CAPITALS = 6
_MOST_OF_A_PERSON = 3  # tokens of a name, of which the first is a given name


def own_names(parsed: Parsed) -> frozenset[str]:
    """How an outlet may call itself: by its name, or by the last word of it ("told the Ledger")."""
    words = parsed.article.outlet.split()
    if len(words) > 1 and words[0].casefold() == "the":
        words = words[1:]
    return frozenset({" ".join(words), words[-1]} if words else ())


def voted(
    doc: Doc, names: list[Name], own: frozenset[str], told_of: frozenset[int] = frozenset()
) -> list[Name]:
    """Every print of a name gets one label: the article's vote, surnames following full names.

    ``own`` are the names that the article's outlet goes by, ``told_of`` the tokens that are papers by
    their last words (:func:`variorum.extract.mentions.papers.told_of`).
    """
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    surnames: set[str] = set()
    for name in names:
        text = text_of(doc, name)
        if name.kind == owners.KIND:
            votes[text]["ORG"] += _LEADER
            continue
        if name.start and _is_called(doc, name):
            votes[text]["PERSON"] += 2
        if (some := around.person_votes(doc, name)) > 0:
            votes[text]["PERSON"] += some
        if name.label:
            votes[text][name.label] += 1
        if name.label == "ORG" and _leads(doc, name):
            votes[text]["PERSON"] += _LEADER
        if around.is_traded(doc, name):
            votes[text]["ORG"] += _TRADED
    for name in names:
        if name.start and _is_titled(doc, name):
            surnames.add(text_of(doc, name).casefold())
        if name.end - name.start > 1 and _first(votes[text_of(doc, name)]) == "PERSON":
            last = doc[letters.surname_end(doc, name) - 1].text.casefold()
            surnames |= {_surname(doc, name).casefold(), last}
    surnames -= _traded(doc, names)
    people = {i for name in names if name.label == "PERSON" for i in range(name.start, name.end)}
    papers = {
        doc[name.end - 1].lower_
        for name in names
        if name.end - name.start > 1 and kind_of_word(doc[name.end - 1].lower_) == "outlet"
    } | {doc[i].lower_ for i in told_of}
    located = {text_of(doc, name) for name in names if places.is_located(doc, name)}
    roads = {text_of(doc, name) for name in names if places.is_road(doc, name)}
    firsts = _first_words(doc, names, votes) - _traded(doc, names) - {text.casefold() for text in located}
    return [
        replace(name, label="ORG", kind="outlet")
        if name.start in told_of and name.end - name.start == 1
        else name
        if name.kind == owners.KIND
        else replace(name, label="PERSON")
        if _is_first_word(doc, name, _first(votes[text_of(doc, name)]), firsts)
        else _labelled(
            doc,
            name,
            votes[text_of(doc, name)],
            surnames - {text_of(doc, name).casefold()} if text_of(doc, name) in located else surnames,
            own,
            people if text_of(doc, name) not in located else set(),
            located,
            papers,
            roads,
        )
        for name in names
    ]


def _first_words(doc: Doc, names: list[Name], votes: Mapping[str, Mapping[str, float]]) -> set[str]:
    """What the article's people are called first, no place and no noun ("Orrin" of "Orrin Vale")."""
    full = [name for name in names if 1 < name.end - name.start <= _MOST_OF_A_PERSON]
    people = [name for name in full if _first(votes[text_of(doc, name)]) == "PERSON"]
    return {doc[name.start].lower_ for name in people} - COUNTRIES - CITIES - TITLES - set(BODY_NOUNS)


def _is_first_word(doc: Doc, name: Name, label: str, firsts: set[str]) -> bool:
    """True for one word that was read as no person's, and that somebody in full is called first.

    Of one that was read as a body's, a club's or a company's, only where the sentence is of a person.
    """
    if (
        name.end - name.start > 1
        or label not in {"GPE", "LOC", "ORG", ""}
        or doc[name.start].lower_ not in firsts
    ):
        return False
    articled = name.start > 0 and doc[name.start - 1].lower_ in {"the", "a", "an"}
    read = label != "ORG" or around.is_somebodys(doc, name)
    return doc[name.start].text.istitle() and not articled and read


def _traded(doc: Doc, names: list[Name]) -> set[str]:
    """The single words that print tells of as of companies, and never lets speak: no surnames here."""
    some = [name for name in names if name.end - name.start == 1]
    speaking = {text_of(doc, name).casefold() for name in some if around.is_speaking(doc, name)}
    return {text_of(doc, name).casefold() for name in some if around.is_traded(doc, name)} - speaking


def _labelled(
    doc: Doc,
    name: Name,
    votes: Mapping[str, float],
    surnames: set[str],
    own: frozenset[str],
    people: set[int],
    located: set[str],
    papers: set[str],
    roads: set[str],
) -> Name:
    text, last = text_of(doc, name), doc[name.end - 1].lower_
    label, kind = _first(votes), ""
    folded = text.casefold()
    by_name = (folded in OUTLETS or text in own) and (label != "PERSON" or name.end - name.start == 1)
    by_name = by_name and not (label == "LOC" and outlets.is_by_the_way(doc, name))
    if (by_name and folded not in surnames) or outlets.is_one(doc, name, label):
        label, kind = "ORG", "outlet"
    elif folded in COUNTRIES and folded not in surnames:
        label = "GPE"
    elif (folded in surnames and (label not in {"GPE", "NORP"} or not places.known(doc, name))) or (
        label in {"GPE", "LOC", "ORG"} and places.is_among_people(doc, name, people)
    ):
        label = "PERSON"
    elif folded in papers and name.start and doc[name.start - 1].lower_ == "the":
        label, kind = "ORG", "outlet"  # "The Herald", where the Port Casse Herald is named
    elif outlets.is_call_sign(doc, name) or outlets.is_paper(doc, name) or things.is_show(doc, name):
        label, kind = "ORG", "outlet"
    elif folded in CITIES and (
        text in located
        or not label
        # One word that is read as a body may be a university or a club of the town's name.
        or (label == "ORG" and (" " in text or (text.isupper() and len(text) > _MOST_CAPITALS)))
    ):
        label = "GPE"
    elif text in roads:
        label, kind = "LOC", "place"
    elif (of_head := kind_by_head(text, _READ.get(label, ""))) is not None:
        kind = of_head
        label = _LABEL_OF_KIND.get(kind, "" if kind == NOBODY else label)
    elif (
        (label == "ORG" or (not label and last.endswith("s") and not doc[name.start].is_sent_start))
        and name.end - name.start == 1
        and last.removesuffix("s") in PERSON_NOUNS
    ):
        kind = "group"  # "the Founders"
    elif name.end - name.start > 2 and doc[name.end - 2].tag_ == "POS" and _are_people(last):
        label, kind = "ORG", "group"  # "Orrin Sheriff's Deputies"
    elif around.is_many(doc, name) and label in {"PERSON", "ORG", ""} and last not in BODY_NOUNS:
        label, kind = "ORG", "group"
    elif last in BODY_NOUNS and (
        votes.get("PERSON", 0) < 2 if name.end - name.start > 1 else label not in {"PERSON", "GPE"}
    ):
        kind = BODY_NOUNS[last]
        label = _LABEL_OF_KIND.get(kind, label)
    elif label in {"PERSON", "GPE"} and _is_acronym(doc, name, label):
        label = "ORG"
    elif not label and (_is_unread_person(doc, name) or around.is_speaking(doc, name)):
        label = "PERSON"
    return replace(name, label=label, kind=kind)


def _are_people(noun: str) -> bool:
    one = f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")
    return one != noun and one in PERSON_NOUNS


def _surname(doc: Doc, name: Name) -> str:
    """The last name with its particles ("Al-Korvin"), as it is printed alone."""
    end = letters.surname_end(doc, name)
    start = end - 1
    while start - 1 > name.start and (doc[start - 1].text == "-" or doc[start - 1].lower_ in PARTICLES):
        start -= 1
    return doc[start:end].text


def _first(votes: Mapping[str, float]) -> str:
    return min(votes, key=lambda label: (-votes[label], label)) if votes else ""


def _is_called(doc: Doc, name: Name) -> bool:
    """True after a title; one word that was read as a body's only after a title in capitals."""
    before = doc[name.start - 1]
    if before.lower_ not in TITLES or name.label in {"GPE", "NORP"}:
        return False
    alone = name.end - name.start == 1 and doc[name.start].text.istitle()
    return name.label != "ORG" or (
        alone and before.text.istitle() and doc[name.start].lower_ not in BODY_NOUNS
    )


def _is_titled(doc: Doc, name: Name) -> bool:
    """True for one word that a title in capitals hangs on ("President Korvin"): it is a surname all over."""
    before = doc[name.start - 1]
    return (
        _is_called(doc, name)
        and name.end - name.start == 1
        and doc[name.start].text.istitle()
        and doc[name.start].lower_ not in TITLES | TITLE_MODIFIERS | COUNTRIES | CITIES
        and before.text.istitle()
        and before.dep_ in {"compound", "nmod"}
        and before.head.i == name.start
    )


def _leads(doc: Doc, name: Name) -> bool:
    """True for one word, no noun and no acronym, before what is called after a leader ("the Korvin era").

    Or before what somebody only has ("Korvin's speeches").
    """
    token = doc[name.start]
    if name.end - name.start > 1 or not token.text.istitle() or token.lower_ in BODY_NOUNS:
        return False
    after = [word.lower_ for word in doc[name.end : name.end + 2]]
    if not after:
        return False
    owns = len(after) == 2 and after[0] in _POSSESSIVES
    return _LEADER_NOUNS.get(after[0]) == "after" or (owns and after[1] in _LEADER_NOUNS)


def _is_acronym(doc: Doc, name: Name, label: str) -> bool:
    """True for an address of the web, or capitals read as a person where the sentence has small letters."""
    if name.end - name.start > 1:
        return False
    token = doc[name.start]
    if _DOMAIN.fullmatch(token.text):
        return True
    return (
        label == "PERSON"
        and token.is_alpha
        and token.text.isupper()
        and 2 <= len(token) <= _MOST_CAPITALS
        and any(other.text.islower() for other in token.sent)
    )


def _is_unread_person(doc: Doc, name: Name) -> bool:
    """True for a given name alone, or an initial and a surname, which the recogniser passed over."""
    first = doc[name.start]
    if name.end - name.start == 1:
        return first.lower_ in FIRST_NAMES and first.text.istitle()
    last = doc[name.end - 1]
    return (
        name.end - name.start == 2
        and len(first.text.rstrip(".")) == 1
        and last.is_alpha
        and last.text.istitle()
    )
