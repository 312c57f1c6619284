"""Roles: the offices and titles printed for a person, how they are held and when.

A role is printed before the name ("acting mayor Ansa Korvin"), beside it ("Ansa Korvin, mayor
until 2019"), or by a verb ("who was mayor from 2015 to 2019", "served as mayor", "was elected
mayor in 2021"). What is denied or only possible gives none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from variorum.extract.mentions.features import nouns_of
from variorum.extract.mentions.phrase import Phrase
from variorum.extract.mentions.words import TITLES
from variorum.model import Parsed, Role, Standing, Time, When
from variorum.text.edtf import bounds
from variorum.text.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_STANDINGS: Mapping[str, Standing] = dict(rows("role_standings.tsv"))  # type: ignore[arg-type]
_MOST_STEPS = 6
_DETERMINERS = frozenset({"the", "a", "an"})
_BEING, _ENTERING = frozenset({"be", "remain", "stay"}), frozenset({"become", "elect", "appoint", "name"})
_ENTERING_AS = frozenset({"appoint", "elect", "name", "start", "begin", "install", "nominate"})
_LEAVING_AS = frozenset({"resign", "quit", "retire", "dismiss", "remove", "oust", "depose", "sack", "fire"})
_SERVING_AS = frozenset({"serve", "work", "act"})
_UNTIL, _SINCE = frozenset({"until", "till"}), frozenset({"since"})
_UNREAL = frozenset({"may", "might", "could", "would", "should", "can", "will", "shall", "must"})


def find(parsed: Parsed, phrases: Sequence[Phrase], times: Sequence[Time]) -> dict[int, tuple[Role, ...]]:
    """Place in ``phrases`` of a named person -> the roles printed for him or her, in order of print."""
    doc = parsed.doc
    holders: dict[int, int] = {}
    for place, phrase in enumerate(phrases):
        if phrase.name is not None:
            for token in range(phrase.name.start, phrase.name.end):
                holders.setdefault(token, place)
    on = _times_by_word(doc, times)
    found: dict[int, list[Role]] = {}
    for place, phrase in enumerate(phrases):
        if phrase.title is not None:
            found.setdefault(place, []).append(_role(parsed, *phrase.title, None))
        if phrase.form != "nominal" or not _is_office(doc[phrase.head]):
            continue
        holder, verb = _held_by(doc[phrase.head])
        at = holders.get(holder.i) if holder is not None else None
        if at is None:
            continue
        start = phrase.start
        if doc[start].lower_ in _DETERMINERS and doc[start].head.i == phrase.head:
            start += 1
        held = _held(doc[phrase.head], verb, on)
        found.setdefault(at, []).append(_role(parsed, start, phrase.end, held))
    return {
        place: tuple(sorted(roles, key=lambda role: (role.span.start, role.span.end)))
        for place, roles in found.items()
    }


def _is_office(head: Token) -> bool:
    return head.tag_ in {"NN", "NNP"} and any(word in TITLES for word in nouns_of(head))


def _held_by(office: Token) -> tuple[Token | None, Token | None]:
    """The last word of the holder's name, and the verb by which print gives the office to him."""
    if office.dep_ == "appos":
        # "Hollow Crown has 500 files, a commander's among them": whose they are is no office of hers.
        return (None if _owns(office) and not _owns(office.head) else office.head), None
    verb = office.head
    if office.dep_ == "pobj" and office.head.lower_ == "as":
        verb = office.head.head
        if verb.lemma_ not in _SERVING_AS | _ENTERING_AS | _LEAVING_AS:
            return None, None
    elif office.dep_ not in {"attr", "oprd"} or verb.lemma_ not in _BEING | _ENTERING:
        return None, None
    children = list(verb.children)
    if any(child.dep_ == "neg" or child.lower_ in _UNREAL for child in children):
        return None, None
    subjects = [child for child in children if child.dep_ in {"nsubj", "nsubjpass"}]
    if verb.lemma_ in _ENTERING_AS and any(child.dep_ == "dobj" for child in children):
        return None, None  # "Korvin appointed Melber as mayor": the parse is not sure enough of whom
    if len(subjects) != 1:
        return None, None
    subject = subjects[0]
    return (verb.head if verb.dep_ == "relcl" and subject.tag_ == "WP" else subject), verb


def _owns(noun: Token) -> bool:
    """Whether a possessive mark follows a noun, which the tagger may take for "is"."""
    return noun.i + 1 < len(noun.doc) and noun.nbor().text in {"'", "'s", "’", "’s"}


def _role(parsed: Parsed, start: int, end: int, held: When | None) -> Role:
    """The role printed in tokens ``[start, end)``, with what stands right before and after it."""
    doc = parsed.doc
    span = parsed.span(doc[start:end])
    around = [doc[i].lower_ for i in range(max(0, start - 2), start) if doc[i].lower_ in {"then", "formerly"}]
    inside = [doc[i].lower_ for i in range(start, end)]
    after = doc[end : end + 3].text.casefold()
    standing = next((_STANDINGS[word] for word in (*inside, *around) if word in _STANDINGS), None)
    if standing is None:
        standing = "then" if after == "at the time" else "elect" if _ends_elect(inside) else ""
    return Role(span.text, span, standing, held)


def _ends_elect(words: Sequence[str]) -> bool:
    return any(word.endswith(("-elect", "-designate")) for word in words)


def _times_by_word(doc: Doc, times: Sequence[Time]) -> dict[int, list[Time]]:
    """The first word of each date or span of time -> it, for the words that hang on an office or verb."""
    found: dict[int, list[Time]] = {}
    for time in times:
        covered = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
        if covered is None or not len(covered) or time.kind not in {"date", "duration"} or _is_open(time):
            continue
        word = covered.root
        for _ in range(_MOST_STEPS):
            head = word.head
            if head == word:
                break
            word = head
            if word.pos_ in {"NOUN", "PROPN", "VERB", "AUX"}:
                found.setdefault(word.i, []).append(time)
                break
    return found


def _is_open(time: Time) -> bool:
    try:
        ends = bounds(time.edtf)
    except ValueError:
        return True
    return ends.earliest is None or ends.latest is None


def _held(office: Token, verb: Token | None, on: Mapping[int, list[Time]]) -> When | None:
    """When the office was held, by the times that hang on it or on its verb; None where none is printed."""
    times = on.get(office.i, [])
    if not times and verb is not None:
        times = on.get(verb.i, [])
    if not times:
        return None
    doc, first = office.doc, times[0]
    covered = doc.char_span(first.span.start, first.span.end, alignment_mode="expand")
    ranged = first.signal == "from" or (covered is not None and doc[covered.start - 1].lower_ == "between")
    if len(times) == 2 and ranged and "/" not in first.edtf + times[1].edtf:
        edtf = f"{first.edtf}/{times[1].edtf}"
        try:
            bounds(edtf)
        except ValueError:
            return None
        return When(edtf, "bounded", first.span)
    if len(times) != 1:
        return None
    lemma = verb.lemma_ if verb is not None else ""
    if "/" in first.edtf:
        return When(first.edtf, first.precision, first.span) if first.kind == "duration" else None
    if first.signal in _UNTIL or lemma in _LEAVING_AS:
        return When(f"../{first.edtf}", "bounded", first.span)
    if first.signal in _SINCE or lemma in _ENTERING | _ENTERING_AS:
        return When(f"{first.edtf}/..", "bounded", first.span)
    if first.signal in {"in", ""} and (verb is None or lemma in _BEING | _SERVING_AS):
        return When(first.edtf, first.precision, first.span)
    return None
