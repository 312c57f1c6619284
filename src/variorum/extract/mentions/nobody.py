"""Capitalised words that name nobody: those of headlines, and those printed in small letters elsewhere.

In a headline in title case capitals say nothing. What stands there only, and whose words the article
itself prints in small letters, is no name; nor is a name cut off before the noun that makes it a law.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from variorum.extract.mentions import things
from variorum.extract.mentions.headlines import in_title_case
from variorum.extract.mentions.phrase import Name, text_of
from variorum.extract.mentions.words import COMMON_WORDS, COUNTRIES, FIRST_NAMES, OUTLETS
from variorum.text.lexicon import rows
from variorum.text.names.acronyms import is_acronym, stands_for
from variorum.text.names.heads import NOBODY

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

_LAWS = frozenset({"act", "bill", "law", "amendment", "treaty", "doctrine", "initiative"})
_CODE = re.compile(r"(?:[A-Z]\.?){1,3}[ -]?\d{1,4}")
"""What goods, roads and bills are numbered by ("M25", "S.B. 12")."""
_CASE = re.compile(r"\w[\w.]* vs?\.? [A-Z]")
"""A case named after its parties."""
_LAW = re.compile(
    r"[A-Z][\w'’-]{0,30}(?: (?:[A-Z][\w'’-]{0,30}|and|for|in|of|on|the|to)){1,9} (?:Act|Bill|Law|Treaty)\b"
)
"""A law's name in full."""
_LEAST_CAPITALS = 3  # of the short form of a law's name; two stand for many things
_ILLNESSES = frozenset({"variant", "strain", "virus", "syndrome", "disease"})
_VERSUS = frozenset({"v.", "v", "vs.", "vs"})
_LOOSE = frozenset({"outlet", "facility", "place"})
"""Kinds that a name's last word says only where no noun before it says better ("the ferry Orrin Star")."""
_TOWARDS = frozenset({"about", "against", "at", "for", "from", "on", "over", "to", "with"})
_SMALL = frozenset({"a", "an", "the", "to", "and", "or", "but", "with", "over", "after", "as", "is", "are"})
_INSIDE = frozenset({"To", "Is", "Are", "After", "Over", "With", "As", "From", "Amid", "Into", "Says", "For"})
_ENDINGS = ("ies", "es", "s", "ed", "d", "ing")
_SHORTEST = 4  # letters of a word that may be an inflected verb


def marked(doc: Doc, sentences: Sequence[DocSpan], names: Sequence[Name]) -> list[Name]:
    """The names, those that name nobody with the kind :data:`NOBODY` and no label."""
    capital = {i for s in sentences if in_title_case(s) for i in range(s.start, s.end)}
    small = {token.lower_ for token in doc if token.text.islower() and token.is_alpha}
    small |= {token.lemma_.lower() for token in doc if token.text.islower() and token.is_alpha}
    pairs = {
        (doc[i].lower_, doc[i + 1].lower_)
        for i in range(len(doc) - 1)
        if doc[i].text.islower() and doc[i + 1].text.islower()
    }
    prints: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        prints[text_of(doc, name)].append(name)
    body = {doc[i].text for name in names if name.start not in capital for i in range(name.start, name.end)}
    single = {
        word
        for name in names
        if not _is_hyphenated(doc, name)
        for word in (doc[name.end - 1].lower_, text_of(doc, name).casefold())
    }
    laws = _laws_of(doc) if any(is_acronym(text) for text in prints) else ()
    nobody = {
        text
        for text, some in prints.items()
        if (some[0].kind in _LOOSE and _is_things(doc, some, always=True))
        or (not some[0].kind and _is_short_for_law(text, laws))
        or (
            not some[0].kind
            and text.casefold() not in OUTLETS
            and text.casefold() not in COUNTRIES
            and (
                _is_cut_law(doc, some)
                or text.islower()
                or _CODE.fullmatch(text) is not None
                or _CASE.search(text) is not None
                or things.is_only_before(doc, some)
                or _is_things(doc, some)
                or all(name.end < len(doc) and doc[name.end].lower_ in _ILLNESSES for name in some)
                or any(_is_party(doc, name) for name in some)
                or _is_shouted(text, small)
                or _is_run_on(doc, some[0])
                or all(_opens(doc, name, small) for name in some)
                or _is_pair(doc, some[0], single)
                or _is_common_phrase(doc, some[0], pairs)
                or all(_is_adjective(doc, name) for name in some)
                or _is_only_common(doc, some, capital)
                or (all(name.start in capital for name in some) and _is_headline(doc, some[0], small, body))
                or all(name.start in capital and _is_told(doc, name, body) for name in some)
            )
        )
    }
    return [replace(n, label="", kind=NOBODY) if text_of(doc, n) in nobody else n for n in names]


def _laws_of(doc: Doc) -> tuple[str, ...]:
    """The laws that the article names in full ("the Clean Harbours Finance Act")."""
    return tuple(dict.fromkeys(match[0] for match in _LAW.finditer(doc.text)))


def _is_short_for_law(text: str, laws: Sequence[str]) -> bool:
    """True for three capitals and more that are the initials of a law that the article names in full."""
    return len(text.replace(".", "")) >= _LEAST_CAPITALS and any(stands_for(text, law) for law in laws)


def _is_cut_law(doc: Doc, names: Sequence[Name]) -> bool:
    """True if "Act" or "Bill" follows wherever the name is printed ("the Clean Harbours | Act")."""
    return all(
        name.end < len(doc)
        and doc[name.end].text[0].isupper()
        and doc[name.end].lower_ in _LAWS
        and not doc[name.end].is_sent_start
        for name in names
    )


def _is_things(doc: Doc, names: Sequence[Name], always: bool = False) -> bool:
    """True for a name that most of its prints set beside a thing's noun, or one that is read as a body's.

    After "the ferry Orrin", "the Orrin" is a thing's as well.
    """
    beside = sum(things.is_set_beside(doc, name) for name in names)
    if always:
        return beside == len(names)
    after_the = sum(things.is_after_the(doc, name) for name in names) if beside else 0
    return beside + after_the > len(names) / 2 or (
        beside > 0 and all(name.label not in {"PERSON", "GPE", "NORP"} for name in names)
    )


def _is_party(doc: Doc, name: Name) -> bool:
    """True for one word beside "v.", by which a case is called ("Korvin v. Orrin")."""
    if name.end - name.start > 1:
        return False
    before = doc[name.start - 1].text if name.start else ""
    if before.isspace() and name.start > 1:
        before = doc[name.start - 2].text
    after = doc[name.end].text if name.end < len(doc) else ""
    return before in _VERSUS or after in _VERSUS


def _is_shouted(text: str, small: Set[str]) -> bool:
    """True for common words in capitals throughout ("a TERRIBLE mistake"); short ones may be acronyms."""
    words = text.casefold().split()
    long = [word for word in words if len(word) >= _SHORTEST]
    return text.isupper() and bool(long) and all(word in small for word in long)


def _is_run_on(doc: Doc, name: Name) -> bool:
    """True for words of a headline run together ("Orrin To Korvin"): small words of names are small."""
    return any(doc[i].text in _INSIDE for i in range(name.start + 1, name.end - 1))


def _opens(doc: Doc, name: Name, small: Set[str]) -> bool:
    """True for one common word that has its capital from the beginning of a sentence."""
    token = doc[name.start]
    return (
        name.end - name.start == 1
        and bool(token.is_sent_start)
        and name.label not in {"GPE", "NORP"}
        and token.lower_ in small
    )


def _is_adjective(doc: Doc, name: Name) -> bool:
    """True for one word read as an adjective that has its capital for weight ("Constitutional duty")."""
    token = doc[name.start]
    return (
        name.end - name.start == 1
        and token.tag_ == "JJ"
        and token.dep_ == "amod"
        and name.label not in {"GPE", "LOC", "NORP", "PERSON"}
    )


def _is_only_common(doc: Doc, names: Sequence[Name], capital: Set[int]) -> bool:
    """True for common words that stand in headlines in capitals or after a colon only ("Agenda Slips")."""
    words = [doc[i] for i in range(names[0].start, names[0].end)]
    return all(
        token.lower_ in COMMON_WORDS or token.lower_ in _SMALL or _is_verb(token.lower_) for token in words
    ) and all(
        name.start in capital
        or (name.start > 0 and name.end - name.start == 1 and doc[name.start - 1].text in {":", "—"})
        for name in names
    )


def _is_pair(doc: Doc, name: Name, single: Set[str]) -> bool:
    """True for two names of the article that a hyphen joins ("the Korvin-Orrin talks")."""
    words = (doc[name.start].lower_, doc[name.end - 1].lower_)
    return _is_hyphenated(doc, name) and all(word in single or word in COUNTRIES for word in words)


def _is_hyphenated(doc: Doc, name: Name) -> bool:
    return name.end - name.start == 3 and doc[name.start + 1].text == "-"


def _is_common_phrase(doc: Doc, name: Name, pairs: Set[tuple[str, str]]) -> bool:
    """True for two words that the article also prints side by side in small letters."""
    return (
        name.end - name.start == 2
        and name.label not in {"GPE", "NORP"}
        and (doc[name.start].lower_, doc[name.start + 1].lower_) in pairs
    )


def _is_headline(doc: Doc, name: Name, small: Set[str], body: Set[str]) -> bool:
    """True for a print of headlines only that has a word which is common in the article's own text.

    A word that the article's text has as part of a name is none, nor are people with a given name.
    """
    tokens = [doc[i] for i in range(name.start, name.end) if doc[i].is_alpha]
    words = [token.lower_ for token in tokens]
    if len(words) == 1:
        return tokens[0].text not in body and (words[0] in small or _is_verb(words[0]))
    if name.label == "GPE":
        return False
    common = [
        word
        for token, word in zip(tokens, words, strict=True)
        if token.text not in body and (word in small or _stem_in(word, small) or word in _SMALL)
    ]
    if words and words[0] in FIRST_NAMES and len(words) <= 3:
        return any(word in _SMALL or _is_verb(word) for word in common)
    return bool(common)


def _is_told(doc: Doc, name: Name, body: Set[str]) -> bool:
    """True for a headline's word that tells of whoever stands before its comma ("…, Scoffs at Orrin")."""
    token = doc[name.start]
    return (
        name.end - name.start == 1
        and name.end + 1 < len(doc)
        and token.text not in body
        and token.text.istitle()
        and token.lower_.endswith("s")
        and token.lower_ not in FIRST_NAMES
        and name.start > 1
        and doc[name.start - 1].text == ","
        and doc[name.end].lower_ in _TOWARDS
        and doc[name.end + 1].text[0].isupper()
    )


def _stem_in(word: str, small: Set[str]) -> bool:
    return any(stem in small for stem in _stems(word))


def _is_verb(word: str) -> bool:
    """True for an inflected verb of the table of acts ("resigns")."""
    return len(word) >= _SHORTEST and any(stem in _verbs() for stem in _stems(word))


def _stems(word: str) -> list[str]:
    """What the word may be an inflected form of; the word itself is left out."""
    found = []
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            stem = word[: -len(ending)]
            found += [stem + "y"] if ending == "ies" else [stem, stem + "e"]
    return found


@cache
def _verbs() -> frozenset[str]:
    return frozenset(verb for row in rows("act_classes.tsv") for verb in row[2].split() if "_" not in verb)
