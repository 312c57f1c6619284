"""Proper names: what the recogniser found, what it missed, and what each is voted to be."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from variorum.extract.mentions import doubt, letters, nicknames, nobody, outlets, owners, papers, voted
from variorum.extract.mentions.edges import (
    LONGEST,
    after_inner_title,
    can_be_in_name,
    from_owners,
    grown,
    has_letter,
    is_seat,
    joined,
    recognised,
)
from variorum.extract.mentions.given import from_given_name, with_given_name
from variorum.extract.mentions.headlines import in_title_case, without_headline_words, without_shouts
from variorum.extract.mentions.phrase import Name
from variorum.extract.mentions.words import (
    BODY_NOUNS,
    NOT_ACTORS,
    ONE_WORD_OUTLETS,
    PARTICLES,
    PERSON_NOUNS,
    TITLE_MODIFIERS,
)
from variorum.model import Parsed
from variorum.text import calendar_names
from variorum.text.names import country_of_people

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

_DEMONYM = re.compile(r"(?:ian|an|ese|ish|i|ic)$")


def find(parsed: Parsed) -> tuple[Name, ...]:
    """The proper names of the factual regions, in order, without overlaps."""
    doc = parsed.doc
    sentences = list(parsed.sentences())
    common = {token.lower_ for token in doc if token.text.islower()}
    every = doc.ents  # once: asking each sentence for its own reads all of the article again
    found: list[Name] = []
    for sentence in sentences:
        entities = _inside(sentence, every)
        here = recognised(doc, entities)
        if not in_title_case(sentence):
            here = joined(doc, [grown(doc, sentence, entities, name, here) for name in here])
            here = sorted(here + _missed(doc, sentence, entities, here, common), key=lambda name: name.start)
        else:
            # Capitals say nothing in a headline: a common word of the body is no name there.
            here = [
                name for name in here if name.end - name.start > 1 or doc[name.start].lower_ not in common
            ]
        found.extend(here)
    told_of = papers.told_of(doc, sentences)
    found = _without_overlaps(papers.parted(doc, outlets.whole(doc, sentences, found), told_of))
    found = _without_overlaps(found + _repeated(doc, sentences, found))
    found = letters.without_letters(doc, [from_given_name(doc, name) for name in found])
    found = nicknames.joined(doc, owners.parted(doc, found))
    found = without_shouts(doc, sentences, without_headline_words(doc, sentences, found))
    taken = {i for name in found for i in range(name.start, name.end)}
    found = [with_given_name(doc, name, taken) for name in found]
    found = nobody.marked(doc, sentences, voted.voted(doc, found, voted.own_names(parsed), told_of))
    return tuple(
        name
        for name in doubt.weighed(doc, found, parsed.naming)
        if not _is_demonym(doc, name, found) and not is_seat(doc[name.start : name.end])
    )


def _is_demonym(doc: Doc, name: Name, names: Sequence[Name]) -> bool:
    """True for the adjective of a name of the article ("Velmoran soldiers", where Velmora is named)."""
    token = doc[name.start]
    if name.end - name.start > 1 or token.dep_ not in {"amod", "compound", "nmod"}:
        return False
    word = token.lower_
    ending = _DEMONYM.search(word)
    if ending is None or ending.start() < 4:
        return False
    stem = word[: ending.start()]
    return any(
        other.end - other.start == 1
        and doc[other.start].lower_ != word
        and doc[other.start].lower_.rstrip("aeiouy") == stem.rstrip("aeiouy")
        for other in names
    )


def _inside(sentence: DocSpan, entities: Sequence[DocSpan]) -> Sequence[DocSpan]:
    """The entities that stand wholly inside the sentence; ``entities`` are in order."""
    first = bisect_left(entities, sentence.start, key=lambda entity: entity.start)
    last = bisect_left(entities, sentence.end, lo=first, key=lambda entity: entity.start)
    return [entity for entity in entities[first:last] if entity.end <= sentence.end]


def _missed(
    doc: Doc, sentence: DocSpan, entities: Sequence[DocSpan], names: list[Name], common: set[str]
) -> list[Name]:
    """Runs of capitalised proper nouns that the recogniser passed over, and outlets in any case."""
    taken = {i for name in names for i in range(name.start, name.end)}
    for entity in entities:
        if entity.label_ != "PRODUCT" and not _is_misread(doc, entity):
            taken.update(range(entity.start, entity.end))
    runs: list[Name] = []
    at = sentence.start
    while at < sentence.end:
        end = at
        while end < sentence.end and end not in taken and can_be_in_name(doc, end, sentence):
            end += 1
        if end == at:
            token = doc[at]
            if at not in taken and token.text in ONE_WORD_OUTLETS:
                runs.append(Name(at, at + 1, "ORG"))
            elif at not in taken and _is_mistagged(token, sentence, common):
                runs.append(Name(at, at + 1, ""))
            at += 1
            continue
        if doc[end - 1].lower_ in BODY_NOUNS:
            end = _with_object(doc, sentence, end, taken)
        start, last = at, end
        while start < last and (doc[start].text in {"-", "'"} or doc[start].lower_ in TITLE_MODIFIERS):
            start += 1
        while last > start and (doc[last - 1].text in {"-", "'"} or doc[last - 1].lower_ in PARTICLES):
            last -= 1
        if start < last and last - start <= LONGEST and _is_worth(doc, sentence, start, last, common):
            runs.append(Name(*after_inner_title(doc, from_owners(doc, sentence, start, taken), last)))
        at = end
    return runs


def _with_object(doc: Doc, sentence: DocSpan, end: int, taken: set[int]) -> int:
    """Where a body's name ends that goes on with "of" ("the Department of Harbours")."""
    at = end + 1
    if at >= sentence.end or doc[end].text != "of":
        return end
    while at < sentence.end and at not in taken and can_be_in_name(doc, at, sentence):
        at += 1
    return at if at > end + 1 else end


def _is_misread(doc: Doc, entity: DocSpan) -> bool:
    """True for a "work" that is neither quoted nor longer than a name, so that it may be one."""
    return (
        entity.label_ == "WORK_OF_ART"
        and 2 <= len(entity) <= 3
        and all(token.pos_ == "PROPN" and token.text[0].isupper() for token in entity)
        # A mark with a space after it closes a quotation before the name.
        and not (
            entity.start
            and doc[entity.start - 1].text in {'"', "'"}
            and not doc[entity.start - 1].whitespace_
        )
    )


def _is_worth(doc: Doc, sentence: DocSpan, start: int, end: int, common: set[str]) -> bool:
    """True if a run of capitals is likely to be an actor's name."""
    if any(doc[i].lower_ in NOT_ACTORS for i in (start, end - 1)):
        return False
    if end - start > 1:
        return True
    token = doc[start]
    if token.lower_ in BODY_NOUNS or token.lower_ in PERSON_NOUNS:
        return False
    if len(token) < 3 or token.tag_ != "NNP" or not token.is_alpha or token.lower_ in common:
        return False
    return token.i != _first_word(sentence).i or (
        token.dep_ == "nsubj" and len(token) > 3 and not token.is_stop
    )


def _is_mistagged(token: Token, sentence: DocSpan, common: set[str]) -> bool:
    """True for a capitalised subject within a sentence that the tagger took for a common noun."""
    return (
        token.tag_ == "NN"
        and token.dep_ == "nsubj"
        and token.is_alpha
        and token.text.istitle()
        and len(token) > 3
        and token.i != _first_word(sentence).i
        and token.doc[token.i - 1].text != ":"
        and token.lower_ not in common | NOT_ACTORS
        and token.lower_ not in BODY_NOUNS
        and token.lower_ not in PERSON_NOUNS
    )


def _first_word(sentence: DocSpan) -> Token:
    return next((token for token in sentence if has_letter(token)), sentence[0])


def _repeated(doc: Doc, sentences: list[DocSpan], names: list[Name]) -> list[Name]:
    """Further prints of names found elsewhere in the article, as in headlines."""
    known: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    for name in names:
        words = tuple(doc[i].text for i in range(name.start, name.end))
        if name.label and len("".join(words)) >= 3 and words[0][0].isupper():
            known[words[0]].setdefault(words, name.label)
            last = doc[letters.surname_end(doc, name) - 1].text
            if name.label == "PERSON" and len(words) > 1 and last[0].isupper() and len(last) > 3:
                known[last].setdefault((last,), "PERSON")
    taken = {i for name in names for i in range(name.start, name.end)}
    taken |= {
        i
        for e in doc.ents
        if (e.label_ == "NORP" and not _is_surname(e, known)) or (e.label_ == "DATE" and not _is_no_date(e))
        for i in range(e.start, e.end)
    }
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
            if best and (len(best) > 1 or doc[i].pos_ == "PROPN" or _stands_as_name(doc[i])):
                again.append(Name(i, i + len(best), options[best]))
                i += len(best)
            else:
                i += 1
    return again


def _is_surname(entity: DocSpan, known: Mapping[str, Mapping[tuple[str, ...], str]]) -> bool:
    """True for one word that a person of the article is called by, and no people of the lexicon."""
    word = entity.text
    return known.get(word, {}).get((word,)) == "PERSON" and country_of_people(word) is None


def _is_no_date(entity: DocSpan) -> bool:
    """True for one capitalised word that no calendar knows."""
    return len(entity) == 1 and entity[0].text.istitle() and entity[0].lower_ not in calendar_names.ALL


def _stands_as_name(token: Token) -> bool:
    """True for a known name that the tagger took for a common word."""
    return token.pos_ in {"NOUN", "VERB", "ADJ"} and not token.is_stop and token.lower_ not in NOT_ACTORS


def _without_overlaps(names: list[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end, n.label)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept
