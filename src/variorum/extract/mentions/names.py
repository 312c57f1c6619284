"""Proper names: what the recogniser found, its edges mended, and what it missed."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.mentions.phrase import Name
from variorum.extract.mentions.words import (
    BODY_NOUNS,
    FIRST_NAMES,
    HONORIFICS,
    NOT_ACTORS,
    PARTICLES,
    TITLE_MODIFIERS,
    TITLES,
)
from variorum.model import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

_KINDS = {"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"}
_GROWING = {"PERSON", "ORG", "FAC", "LOC", ""}
_LONGEST = 12  # tokens of a name; longer ones are misreadings
_LABEL_OF_KIND = {"organisation": "ORG", "group": "ORG", "outlet": "ORG", "government": "ORG"}


def find(parsed: Parsed) -> tuple[Name, ...]:
    """The proper names of the factual regions, in order, without overlaps."""
    doc = parsed.doc
    sentences = list(parsed.sentences())
    found: list[Name] = []
    for sentence in sentences:
        here = _recognised(doc, sentence)
        if not in_title_case(sentence):
            here = _joined(doc, [_grown(doc, sentence, name, here) for name in here])
            here = sorted(here + _missed(doc, sentence, here), key=lambda name: name.start)
        found.extend(here)
    found = _without_overlaps(found)
    found = sorted(found + _repeated(doc, sentences, found), key=lambda name: name.start)
    return tuple(_voted(doc, _without_overlaps(found)))


def in_title_case(sentence: DocSpan) -> bool:
    """True for a headline in which nearly every word is capitalised: capitals say nothing there."""
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    return len(words) >= 4 and sum(token.text[0].isupper() for token in words) >= 0.75 * len(words)


def _recognised(doc: Doc, sentence: DocSpan) -> list[Name]:
    """The recogniser's names with determiners, quotation marks, possessives and titles taken off."""
    names = []
    for entity in sentence.ents:
        if entity.label_ not in _KINDS:
            continue
        start, end = entity.start, min(entity.end, entity.start + _LONGEST)
        while start < end and (doc[start].lower_ in {"the", "a", "an"} or not _has_letter(doc[start])):
            start += 1
        while end > start and (doc[end - 1].tag_ == "POS" or not _has_letter(doc[end - 1])):
            # A final apostrophe belongs to a transliterated name ("al-Shuhada'") only without a space.
            end -= 1
        if any(doc[i].is_space for i in range(start, end)):
            continue
        start = _after_title(doc, start, end, entity.label_)
        if start >= end or _is_title_only(doc, start, end, entity.label_):
            continue
        if entity.label_ == "NORP" and not is_people(doc[end - 1]):
            continue
        if doc[end - 1].lower_ in NOT_ACTORS or not doc[start].text[0].isalnum():
            continue
        names.append(Name(start, end, entity.label_))
    return names


def is_people(token: Token) -> bool:
    """True for a people's or party's name that is a noun here ("the Velmorans"), no adjective."""
    return token.tag_ in {"NNS", "NNPS", "NN", "NNP"} and token.dep_ not in {"compound", "amod", "nmod"}


def _has_letter(token: Token) -> bool:
    return any(character.isalnum() for character in token.text)


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
    if cut > start and doc[cut].lower_ in {"of", "for", "and", "-", "'s"}:
        return start
    return cut


def _is_title_only(doc: Doc, start: int, end: int, label: str) -> bool:
    """True if the entity is a role without a name ("National Security Adviser")."""
    last = doc[end - 1].lower_
    if last not in TITLES:
        return False
    if label != "PERSON" or end - start == 1:
        return True
    return doc[start].lower_ in TITLE_MODIFIERS or doc[start].lower_ in TITLES


def _can_be_in_name(doc: Doc, i: int, sentence: DocSpan) -> bool:
    """True if the token may stand inside a name: a capitalised proper noun, a particle, a joint."""
    token = doc[i]
    if token.text in {"-", "'"}:
        return (
            sentence.start < i < sentence.end - 1
            and not token.whitespace_
            and not doc[i - 1].whitespace_
            and doc[i + 1].text[0].isalpha()
        )
    if not token.text[0].isalpha():
        return False
    if token.lower_ in PARTICLES and not token.text[0].isupper():
        return i + 1 < sentence.end and (doc[i + 1].text == "-" or doc[i + 1].text[0].isupper())
    if not token.text[0].isupper() or token.lower_ in NOT_ACTORS:
        return False
    if token.lower_ in TITLES or token.lower_ in HONORIFICS:
        return False
    return token.pos_ == "PROPN"


def _grown(doc: Doc, sentence: DocSpan, name: Name, others: list[Name]) -> Name:
    """The name with the capitalised neighbours that the recogniser left off."""
    if name.label not in _GROWING:
        return name
    taken = {i for other in others if other is not name for i in range(other.start, other.end)}
    taken |= {i for e in sentence.ents if e.label_ in {"NORP", "GPE", "DATE"} for i in range(e.start, e.end)}
    start, end = name.start, name.end
    while (
        start > sentence.start
        and end - start < _LONGEST
        and start - 1 not in taken
        and _can_be_in_name(doc, start - 1, sentence)
    ):
        start -= 1
    while (
        end < sentence.end
        and end - start < _LONGEST
        and end not in taken
        and _can_be_in_name(doc, end, sentence)
        and doc[end].lower_ not in {"administration", "government", "campaign"}
    ):
        end += 1
    while start < name.start and (doc[start].text in {"-", "'"} or doc[start].lower_ in TITLE_MODIFIERS):
        start += 1
    while end > name.end and (doc[end - 1].text in {"-", "'"} or doc[end - 1].lower_ in PARTICLES):
        end -= 1
    return replace(name, start=start, end=end)


def _joined(doc: Doc, names: list[Name]) -> list[Name]:
    """Neighbours that are one name cut in two ("Kata'ib Sayyid | Al-Shuhada")."""
    joined: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        last = joined[-1] if joined else None
        if last and name.start < last.end:
            if name.end > last.end:
                joined[-1] = replace(last, end=name.end)
            continue
        if (
            last
            and name.start == last.end
            and last.label in _GROWING
            and name.label in _GROWING
            and name.end - last.start <= _LONGEST
            and (doc[name.start].lower_ in PARTICLES or last.label == name.label == "PERSON")
        ):
            joined[-1] = replace(last, end=name.end)
            continue
        joined.append(name)
    return joined


def _missed(doc: Doc, sentence: DocSpan, names: list[Name]) -> list[Name]:
    """Runs of capitalised proper nouns that the recogniser passed over."""
    taken = {i for name in names for i in range(name.start, name.end)}
    taken |= {
        i for entity in sentence.ents if entity.label_ != "PRODUCT" for i in range(entity.start, entity.end)
    }
    runs: list[Name] = []
    at = sentence.start
    while at < sentence.end:
        end = at
        while end < sentence.end and end not in taken and _can_be_in_name(doc, end, sentence):
            end += 1
        if end == at:
            at += 1
            continue
        start = at
        while start < end and (doc[start].text in {"-", "'"} or doc[start].lower_ in TITLE_MODIFIERS):
            start += 1
        last = end
        while last > start and (doc[last - 1].text in {"-", "'"} or doc[last - 1].lower_ in PARTICLES):
            last -= 1
        if start < last and last - start <= _LONGEST and _is_worth(doc, sentence, start, last):
            runs.append(Name(start, last, ""))
        at = end
    return runs


def _is_worth(doc: Doc, sentence: DocSpan, start: int, end: int) -> bool:
    """True if a run of capitals is likely to be an actor's name."""
    if any(doc[i].lower_ in NOT_ACTORS for i in (start, end - 1)):
        return False
    if end - start == 1:
        token = doc[start]
        first = next((t for t in sentence if _has_letter(t)), token)
        return token.i != first.i and len(token) >= 3 and token.tag_ == "NNP" and token.is_alpha
    return True


def _repeated(doc: Doc, sentences: list[DocSpan], names: list[Name]) -> list[Name]:
    """Further prints of names found elsewhere in the article, as in headlines."""
    known: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    for name in names:
        words = tuple(doc[i].text for i in range(name.start, name.end))
        if name.label and len("".join(words)) >= 3 and words[0][0].isupper():
            known[words[0]].setdefault(words, name.label)
            if name.label == "PERSON" and len(words) > 1 and words[-1][0].isupper() and len(words[-1]) > 3:
                known[words[-1]].setdefault(words[-1:], "PERSON")
    taken = {i for name in names for i in range(name.start, name.end)}
    taken |= {i for e in doc.ents if e.label_ in {"DATE", "NORP"} for i in range(e.start, e.end)}
    again = []
    for sentence in sentences:
        i = sentence.start
        while i < sentence.end:
            options = known.get(doc[i].text, {}) if i not in taken else {}
            best: tuple[str, ...] = ()
            for words in options:
                end = i + len(words)
                if (
                    len(words) > len(best)
                    and end <= sentence.end
                    and all(doc[i + k].text == words[k] and i + k not in taken for k in range(len(words)))
                ):
                    best = words
            if best and (doc[i].pos_ == "PROPN" or len(best) > 1):
                again.append(Name(i, i + len(best), options[best]))
                i += len(best)
            else:
                i += 1
    return again


def _without_overlaps(names: list[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _voted(doc: Doc, names: list[Name]) -> list[Name]:
    """Every print of a name gets one label: the article's vote, surnames following full names."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    surnames: Counter[str] = Counter()
    for name in names:
        text = _text(doc, name)
        label = name.label
        if name.start and doc[name.start - 1].lower_ in TITLES and label != "GPE":
            votes[text]["PERSON"] += 2
        first, last = doc[name.start].lower_, doc[name.end - 1].lower_
        if name.end - name.start > 1 and first in FIRST_NAMES and last not in BODY_NOUNS:
            votes[text]["PERSON"] += 1
        if label:
            votes[text][label] += 1
    for name in names:
        text = _text(doc, name)
        if name.end - name.start > 1 and _first(votes[text]) == "PERSON":
            surnames[doc[name.end - 1].text] += 1
    voted = []
    for name in names:
        text = _text(doc, name)
        label = _first(votes[text])
        kind = ""
        last = doc[name.end - 1].lower_
        if name.end - name.start == 1 and text in surnames and label not in {"GPE", "NORP"}:
            label = "PERSON"
        elif name.end - name.start > 1 and last in BODY_NOUNS and votes[text]["PERSON"] < 2:
            kind = BODY_NOUNS[last]
            label = _LABEL_OF_KIND.get(kind, label)
        voted.append(replace(name, label=label, kind=kind))
    return voted


def _first(votes: Counter[str]) -> str:
    return min(votes, key=lambda label: (-votes[label], label)) if votes else ""


def _text(doc: Doc, name: Name) -> str:
    return doc[name.start : name.end].text
