"""Who and how many a phrase stands for: "two other men", "a mother and her son", "Orrin Vale, 32"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from variorum.extract.events.phrases import core, phrase
from variorum.extract.quantities.spotting import Spot
from variorum.model import Parsed, Qualifier, Span
from variorum.text import lexicon
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_JOINED = 20
"""Members of a list of people that are counted."""

_MORE = frozenset(
    {"other", "others", "another", "additional", "further", "more", "fellow", "else"}
    | {"second", "third", "fourth", "fifth", "sixth"}
)
_PRONOUNS = frozenset(
    {"he", "him", "his", "she", "her", "hers", "they", "them", "their", "both", "one", "others"}
)
_NUMBERED_ONES = frozenset({"victim", "person", "patient"})
_PLACES = {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_KNOWN = frozenset({"the", "this", "that", "these", "those", "both", "all"})
_THEM = frozenset({"them", "they", "those", "whom", "which"})
_SEXES = {"he": "man", "him": "man", "his": "man", "she": "woman", "her": "woman", "hers": "woman"}
_NOBODY = frozenset({"nobody", "none", "neither"})
_STATES = frozenset(
    {"dead", "wounded", "injured", "missing", "fatality", "casualty", "death", "life", "injury"}
)
_AGE_WITHIN = re.compile(r"\b(\d{1,3})[- ](year|month|week|day)s?[- ]olds?\b", re.IGNORECASE)
_AGE_AFTER = re.compile(r",?\s(?:(?:aged|age)\s)?(\d{1,2})(?=[,.;:)]|\sof\s|$)")
_TITLES = frozenset(
    {"officer", "deputy", "trooper", "chief", "sheriff", "sgt", "sgt.", "lt", "lt.", "cpl.", "pfc."}
    | {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr."}
)


@dataclass(frozen=True, slots=True)
class People:
    """The people of one phrase; fields as in :class:`variorum.model.Toll`."""

    phrase: Span
    low: float
    high: float | None
    number: Span | None = None
    qualifier: Qualifier = ""
    of: tuple[str, ...] = ()
    name: str = ""
    age: int | None = None
    definite: bool = False
    more: bool = False
    part: bool = False
    nobody: bool = False
    place: int = 0


def people(parsed: Parsed, head: Token, spots: Sequence[Spot], counted: bool = False) -> Iterator[People]:
    """Each member of the phrase that ``head`` leads, itself first; nothing where it names no people.

    ``counted``: the head is itself a word for those counted ("two fatalities").
    """
    names: list[str] = []
    last: People | None = None
    for number, member in enumerate(_joined(head)):
        if number >= MOST_JOINED:
            return
        one = _member(parsed, member, spots, counted)
        if one is not None:
            names.append(one.name)
            last = one
            yield one
    if last is not None and last.name:
        yield from _aged_after(parsed, last, head.sent.end_char, names)


_NEXT_AGED = re.compile(
    r",?\s\d{1,3}(?:,?\sof\s[A-Z][\w ]{2,20})?(?:,\s(?:and\s)?|\sand\s)"
    r"(?P<name>(?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w'’-]+)(?=,\s\d{1,3}\b)"
)


def _aged_after(parsed: Parsed, first: People, end: int, names: Sequence[str]) -> Iterator[People]:
    """The next names of a list with ages, which the parse seldom joins: "Orrin Vale, 19, Ansa Vale, 21"."""
    text = parsed.article.text
    position = first.phrase.end
    if (own := re.search(r",\s\d{1,3}\b", first.phrase.text)) is not None:
        position = first.phrase.start + own.start()
    for _ in range(MOST_JOINED):
        match = _NEXT_AGED.match(text, position, end)
        if match is None:
            return
        position = match.end()
        name = match["name"].lower()
        if name in names:
            continue
        age = re.match(r",\s(\d{1,3})", text[position : position + 6])
        span = parsed.article.span(match.start("name"), match.end("name"))
        yield People(span, 1.0, 1.0, name=name, age=int(age[1]) if age else None)


def _joined(head: Token) -> Iterator[Token]:
    series = _series(head)
    for one in (head, *series):
        yield from _conjoined(one, series)


def _conjoined(head: Token, series: Sequence[Token]) -> Iterator[Token]:
    yield head
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}:
            if child.i + 1 < len(child.doc) and child.nbor(1).lower_ in _state_words():
                continue  # "left one dead and three others wounded": the three have a state of their own
            if child in series or any(token.text == ";" for token in child.doc[head.i : child.i]):
                continue  # "Man killed; two others in hospital": a headline's next part
            yield from _conjoined(child, series)


_NOUN_PARTS = frozenset({"compound", "nummod", "det", "amod", "poss", "nmod", "quantmod"})


def _series(first: Token) -> list[Token]:
    """The nouns that open the later parts of a list with semicolons, which the parse seldom joins.

    "Hurt Ansa Orrin; Tel Vale, a lobbyist; and two guards"; none for a sentence: "; and two left".
    """
    sentence = first.sent
    opens = [one.i + 1 for one in first.doc[first.i : sentence.end - 1] if one.text == ";"]
    if len(opens) < 2 or first.doc[opens[-1]].lower_ != "and":
        return []
    found: list[Token] = []
    for start in opens:
        one = first.doc[start + (first.doc[start].lower_ == "and")]
        while one.dep_ in _NOUN_PARTS and one.head.i > one.i:
            one = one.head
        if one.pos_ not in {"NOUN", "PROPN", "NUM"} or one.dep_ in {"nsubj", "nsubjpass"}:
            return []
        found.append(one)
    return found


def is_personal(head: Token) -> bool:
    """True for words that stand for people: nouns for persons, names, pronouns, bare numbers."""
    lemma = head.lemma_.lower()
    if head.pos_ == "PRON":
        return head.lower_ in _PRONOUNS or head.lower_ in _NOBODY
    if lemma in _nouns() or head.lower_ in _nouns() or head.lower_ in _fixed():
        return True
    if head.lower_ == "another" and head.dep_ in {"nsubj", "nsubjpass"}:
        return True  # "Rider killed, another wounded"
    if head.lower_ in _MORE and any(child.lower_ in {"a", "the"} for child in head.lefts):
        return True  # "killed two guards and injured a third"
    if head.lower_ == "more" and any(child.like_num for child in head.lefts):
        return head.nbor(1).lower_ != "than"  # "killed two guards and injured nine more"
    return head.ent_type_ in {"PERSON", "NORP"}


@cache
def _state_words() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.rows("toll_acts.tsv") if row[1] == "state")


@cache
def _nouns() -> frozenset[str]:
    others = {"people", "other", "others", "old", "olds", "one", "male", "female", "family", "troops"}
    return frozenset(others.union(person_nouns()))


@cache
def _fixed() -> dict[str, tuple[float, bool]]:
    return {
        word: (float(value), known == "known")
        for word, value, known in lexicon.rows("collective_persons.tsv")
    }


def _member(parsed: Parsed, head: Token, spots: Sequence[Spot], counted: bool) -> People | None:
    own = _spot_at(head, spots)
    noun = core(head)
    if own is None and not counted and not is_personal(noun):
        return None
    span = phrase(parsed, head)
    if noun.lemma_.lower() == "fetus" or any(child.lower_ == "unborn" for child in noun.children):
        return None  # counted by some and not by others
    words = {
        child.lower_
        for child in head.children
        # "he and four others": the others come on top of him, and he of nobody.
        if child.dep_ not in {"conj", "appos"}
        if child.lower_ != "more" or child.nbor(1).lower_ != "than"
    }
    determiners = {child.lower_ for child in head.children if child.dep_ in {"det", "predet", "poss"}}
    place = next((_PLACES[word] for word in sorted(words) if word in _PLACES), 0)
    if noun.lemma_.lower() not in _NUMBERED_ONES or determiners & _KNOWN:
        place = 0  # "the third suspect died": of the suspects, not of the dead
    more = bool(words & _MORE) or head.lower_ in _MORE
    if head.lower_ == "one" and head.i == head.left_edge.i and not list(head.children):
        return People(span, 1.0, 1.0, number=span)  # "one is critically injured"
    if "no" in determiners or head.lower_ in _NOBODY:
        return People(span, 0.0, 0.0, nobody=True)
    spot = own or _number_of(head, spots)
    of = _of(noun) if noun.pos_ not in {"PRON", "PROPN", "NUM"} else ()
    if noun.pos_ == "PRON" and noun.lower_ in _SEXES:
        of = (_SEXES[noun.lower_],)
    definite = bool(determiners & _KNOWN) or head.pos_ == "PRON"
    if spot is not None and spot.kind == "count" and (spot.low or spot.high):
        first = min(span.start, spot.first)
        number = parsed.article.span(spot.start, spot.end)
        return People(
            parsed.article.span(first, max(span.end, spot.end)),
            spot.low or 1.0,
            spot.high,
            number,
            spot.qualifier,
            of,
            definite=definite,
            more=more or _another_before(head),
            part=_is_part(head),
        )
    if counted:
        return None
    if any(child.lower_ == "both" for child in head.children) and head.tag_ in {"NNS", "CD", "PRP"}:
        return People(span, 2.0, 2.0, of=of, definite=True)
    if head.lower_ in _fixed() and not (head.lower_ in {"couple", "pair"} and noun is not head):
        value, known = _fixed()[head.lower_]
        return People(span, value, value, of=of, definite=known or definite, more=more)
    if head.pos_ == "PRON":
        return People(span, 1.0, None, definite=True)
    name = _name(head)
    if head.tag_ == "NNS" and (named := _named(head)) > 1:
        return People(span, float(named), float(named), of=of, definite=definite)
    if head.tag_ in {"NNS", "NNPS"} and not name:
        return People(span, max(2.0, _included(head, spots)), None, of=of, definite=definite, more=more)
    if head.lemma_.lower() in {"people", "family", "group", "crowd", "number", "staff", "crew"}:
        return People(span, 2.0, None, of=of, definite=definite, more=more)
    age = _age(parsed, head, span)
    return People(
        span,
        1.0,
        1.0,
        of=of,
        name=name,
        age=age,
        definite=definite and not name and age is None,
        more=more,
        part=_is_part(head),
        place=place,
    )


def _spot_at(token: Token, spots: Sequence[Spot]) -> Spot | None:
    return next((one for one in spots if one.start <= token.idx < one.end and _counts(one)), None)


def _counts(one: Spot) -> bool:
    return one.bare and one.kind == "count"


def _number_of(head: Token, spots: Sequence[Spot]) -> Spot | None:
    for child in head.children:
        if (
            child.dep_ in {"nummod", "amod", "quantmod", "compound", "nmod", "predet", "det", "dep"}
            and child.i < head.i
        ):
            found = _spot_at(child, spots)
            if found is not None:
                return found
    return None


def _included(head: Token, spots: Sequence[Spot]) -> float:
    """How many "others, including three women" are at least; 0 where no number is printed behind them."""
    after = head.doc[head.i + 1 : head.i + 3]
    if [token.lower_ for token in after] != [",", "including"]:
        return 0.0
    some = next((child for child in after[1].children if child.dep_ == "pobj"), None)
    if some is None or not is_personal(some):
        return 0.0
    spot = _spot_at(some, spots) or _number_of(some, spots)
    return spot.low or 0.0 if spot is not None else 0.0


def _of(noun: Token) -> tuple[str, ...]:
    lemmas = [
        child.lemma_.lower()
        for child in noun.lefts
        if child.dep_ in {"amod", "compound"} and child.is_alpha and child.pos_ != "PROPN"
        if child.lower_ not in _MORE and child.lower_ != "old"
    ]
    lemma = noun.lemma_.lower()
    return tuple([*lemmas, lemma] if lemma not in _STATES else lemmas)


def _another_before(head: Token) -> bool:
    first = head.left_edge
    return first.lower_ in {"another", "other"} or (first.i > 0 and first.nbor(-1).lower_ == "another")


def _is_part(head: Token) -> bool:
    """ "two of them", "one of the men", "including a child"; not "the driver of the van"."""
    for child in head.children:
        if not head.like_num and head.lower_ not in {"some", "several", "many", "most"}:
            break
        if child.dep_ == "prep" and child.lower_ == "of":
            for target in child.children:
                known = {inner.lower_ for inner in target.children if inner.dep_ in {"det", "poss"}}
                if target.lower_ in _THEM or known & (_KNOWN | {"his", "her", "their"}):
                    return True
    before = [token.lower_ for token in head.doc[max(0, head.left_edge.i - 2) : head.left_edge.i]]
    return bool({"including", "among"} & set(before))


def _name(head: Token) -> str:
    """The lower-case name of one person, "" where none is printed."""
    if head.pos_ == "PROPN" and head.ent_type_ == "PERSON" and head.lower_ not in _nouns():
        parts = [c for c in head.children if c.dep_ == "compound" and c.pos_ == "PROPN" and c.i < head.i]
        words = [token.lower_ for token in (*parts, head) if token.lower_ not in _TITLES]
        return " ".join(words)
    for child in head.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN" and child.ent_type_ == "PERSON":
            return _name(child)
    return ""


def _named(head: Token) -> int:
    """How many are named behind a plural: "the students Ansa Vale and Orrin Marsh" are two."""
    first = next((child for child in head.children if child.dep_ == "appos" and _name(child)), None)
    return len([one for one in _conjoined(first, []) if _name(one)]) if first is not None else 0


def _age(parsed: Parsed, head: Token, span: Span) -> int | None:
    """The age printed for one person, in years; 0 for those counted in months."""
    inside = _AGE_WITHIN.search(span.text)
    if inside is None:
        # "the victim, a 32-year-old mechanic", "Orrin Vale, a 32-year-old …"
        for child in head.children:
            if child.dep_ == "appos":
                inside = inside or _AGE_WITHIN.search(phrase(parsed, child).text)
    if inside is not None:
        return int(inside[1]) if inside[2].lower() == "year" else 0
    text = parsed.article.text
    after = _AGE_AFTER.match(text, span.end, span.end + 16)
    return int(after[1]) if after and head.pos_ == "PROPN" else None
