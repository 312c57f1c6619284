"""The phrases of mentions: around names, nouns that can act, and pronouns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.mentions import letters, titles
from variorum.extract.mentions.empty import is_empty
from variorum.extract.mentions.features import PRONOUNS, nouns_of
from variorum.extract.mentions.headlines import in_title_case
from variorum.extract.mentions.parts import is_part_of_body
from variorum.extract.mentions.phrase import Name, Phrase, after_day, is_joined_on
from variorum.extract.mentions.words import (
    BODY_NOUNS,
    COUNTRIES,
    DESIGNATORS,
    FIRST_NAMES,
    PARTITIVES,
    PERSON_NOUNS,
)
from variorum.model import Parsed
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

_LINKS = {"of", "for"}
_ACTS_OF = frozenset({"defence", "defense", "prosecution", "state"})
"""Nouns for a body that before "of" and a common noun mean an act or a condition ("a state of siege")."""
_TALLEST = 3  # links in "the head of the office of the governor of …"


def of_names(doc: Doc, names: tuple[Name, ...]) -> tuple[Phrase, ...]:
    """A phrase around each name: determiner, title before it, the noun that says what it is after it."""
    phrases = []
    persons = {
        doc[name.end - 1].text
        for name in names
        if name.label == "PERSON" and name.end - name.start > 1 and doc[name.start].lower_ in FIRST_NAMES
    }
    for name in names:
        opening = doc[name.start].sent.start
        if name.start > opening and letters.is_suffix(doc[name.start - 1]):
            opening = name.start  # what stands before is another's name ("Judge Dan Lund Jr. | Korvin")
        end, kind = _designated(doc, name) if doc[name.end - 1].text not in persons else (name.end, "")
        if kind:
            name = replace(name, kind=kind)
        start, title = name.start, None
        if not kind and _is_acronym_of_body(doc, name):
            noun = doc[name.start - 1]
            kind = "outlet" if doc[noun.i - 1].lower_ == "news" else BODY_NOUNS[noun.lower_]
            name = replace(name, kind=kind, label="ORG")
        if name.label == "ORG" and not name.kind and titles.is_held_by(doc, name):
            name = replace(name, label="PERSON")
        if name.label in {"PERSON", ""} and not kind and not name.kind:
            start, title = titles.before(doc, name, opening)
            if title is None and start == name.start:
                start = _with_adjectives(doc, name, opening)
        elif end > name.end or not _modifies(doc, name):
            start = _with_nouns_before(doc, name, opening)
            start = start if start < name.start else _with_determiner(doc, name, opening)
        behind = letters.after(doc, name)
        head = _head(doc, name.start, behind)
        phrases.append(Phrase(start, max(end, behind), head, "name", name, title))
    return tuple(phrases)


def _is_acronym_of_body(doc: Doc, name: Name) -> bool:
    """True for capitals right after what the body is ("the dockworkers' union UVD")."""
    return (
        name.end - name.start == 1
        and name.start > doc[name.start].sent.start
        and doc[name.start].text.isupper()
        and 2 <= len(doc[name.start]) <= 6
        and doc[name.start - 1].lower_ in BODY_NOUNS
    )


def _modifies(doc: Doc, name: Name) -> bool:
    """True if the name only modifies a noun, to which then the determiner belongs ("the Velmora talks")."""
    head = doc[_head(doc, name.start, name.end)]
    return head.dep_ in {"compound", "nmod", "amod"} and head.head.i >= name.end


def _with_determiner(doc: Doc, name: Name, opening: int) -> int:
    start = name.start
    if start > opening and doc[start - 1].text == '"':
        start -= 1
    return start - 1 if start > opening and doc[start - 1].lower_ == "the" else name.start


def _with_nouns_before(doc: Doc, name: Name, opening: int) -> int:
    """Over what a body is called before its name ("the left-wing daily Port Casse Herald").

    In a headline in title case that may be anything ("Korvin Attacks Port Casse Herald").
    """
    start = name.start
    if name.label not in {"ORG", "FAC"} or in_title_case(doc[start].sent):
        return start
    while start > opening and (
        (doc[start - 1].dep_ in {"amod", "compound", "nmod"} and start <= doc[start - 1].head.i < name.end)
        or (doc[start - 1].text == "-" and not doc[start - 1].whitespace_ and start < name.start)
    ):
        start -= 1
    if start < name.start:
        start = after_day(doc, start, name.start + 1)
    return start - 1 if opening < start < name.start and doc[start - 1].dep_ == "det" else start


def _with_adjectives(doc: Doc, name: Name, opening: int) -> int:
    """Over adjectives and a determiner before a person's name ("a tired Korvin")."""
    start = name.start
    while (
        start > opening and doc[start - 1].dep_ == "amod" and name.start <= doc[start - 1].head.i < name.end
    ):
        start -= 1
    while opening < start < name.start and _are_one_word(doc[start - 1], doc[start]):
        start -= 1  # "three-year-old"
    if start - 2 > opening and doc[start].lower_ == "old" and doc[start - 1].lower_ in {"year", "years"}:
        start -= 1 + doc[start - 2].like_num  # "the 18 year old"
    if start > opening and start < name.start and doc[start - 1].dep_ == "det":
        start -= 1
    return start


def _are_one_word(left: Token, right: Token) -> bool:
    """True for a hyphen and the word right beside it."""
    return not left.whitespace_ and "-" in (left.text, right.text)


def _designated(doc: Doc, name: Name) -> tuple[int, str]:
    """The phrase's end and kind where a lower-case noun after the name says what it is."""
    sentence_end = doc[name.start].sent.end
    i = name.end
    if name.label == "NORP" or i >= sentence_end or doc[name.end - 1].dep_ == "poss":
        return name.end, ""
    if doc[i].text == '"' and name.start and doc[name.start - 1].text == '"':
        i += 1
    for at in range(i, min(i + 4, sentence_end)):
        token = doc[at]
        if token.pos_ not in {"NOUN", "ADJ", "PROPN"}:
            break
        kind = DESIGNATORS.get(token.lower_, "")
        if not kind or not token.text.islower():
            continue
        following = doc[at + 1] if at + 1 < sentence_end else None
        if following is not None and following.pos_ == "NOUN":
            continue
        return (at + 1, kind) if _may_be(doc, name, kind) else (name.end, "")
    return name.end, ""


def _may_be(doc: Doc, name: Name, kind: str) -> bool:
    """True if a name so labelled can be what the noun after it says."""
    if doc[name.start : name.end].text.casefold() in COUNTRIES:
        return False
    if kind in {"place", "facility"}:
        return name.label != "PERSON" or name.end - name.start > 1
    if name.start and doc[name.start - 1].lower_ in {"a", "an", "another"}:
        return kind != "outlet" and name.label not in {"GPE", "LOC"}  # "a Port Casse newspaper"
    return True


def _head(doc: Doc, start: int, end: int) -> int:
    """The syntactic head of the tokens, the last of them where the parse gives several."""
    inside = [i for i in range(start, end) if not start <= doc[i].head.i < end or doc[i].head.i == i]
    return inside[-1] if inside else end - 1


def of_nouns(parsed: Parsed, named: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Noun phrases without a name of their own whose head can act, and pronouns."""
    doc = parsed.doc
    covered: set[int] = set()
    for phrase in named:
        covered.update(range(phrase.start, phrase.end) if phrase.title else ())
        if phrase.name:
            covered.update(range(phrase.name.start, phrase.end))
    chunks = {chunk.start: chunk for chunk in doc.noun_chunks}
    found = []
    swallowed: set[int] = set()
    for sentence in parsed.sentences():
        for token in sentence:
            if token.lower_ in PRONOUNS and token.tag_ in {"PRP", "PRP$"} and not is_empty(token):
                found.append(Phrase(token.i, token.i + 1, token.i, "pronoun"))
            elif token.dep_ == "poss" and token.i not in covered and _is_owner(doc, token):
                found.append(Phrase(token.left_edge.i, token.i + 1, token.i, "nominal"))
        for start in range(sentence.start, sentence.end):
            chunk = chunks.get(start)
            if chunk is None or chunk.root.i in covered or chunk.root.i in swallowed:
                continue
            nominal = _nominal(doc, chunk, chunks, covered)
            if nominal is not None:
                found.append(nominal)
                if nominal.head != chunk.root.i:
                    swallowed.add(nominal.head)
    return tuple(found)


def _is_owner(doc: Doc, token: Token) -> bool:
    """True for a noun that can act before "'s" ("the minister's remarks"), which no noun phrase begins."""
    first = token.left_edge.i
    return (
        token.tag_ in {"NN", "NNS"}
        and token.i + 1 < len(doc)
        and doc[token.i + 1].tag_ == "POS"
        and can_act(token)
        and all(doc[i].is_alpha or doc[i].text == "-" for i in range(first, token.i))
    )


def _nominal(doc: Doc, chunk: DocSpan, chunks: dict[int, DocSpan], covered: set[int]) -> Phrase | None:
    root = chunk.root
    if root.pos_ not in {"NOUN", "PROPN"} and root.lower_ not in {"those", "others", "some", "many"}:
        return None
    if is_joined_on(doc, root.i - 2):
        return None
    start = chunk.start
    for i in range(chunk.start, root.i):
        # A chunk may begin in a dateline or bracket that the parser read on from.
        text = doc[i].text
        if (
            (")" in text and "(" not in text)
            or text in {":", ";"}
            or (text in {"-", "—"} and doc[i].whitespace_)
        ):
            start = i + 1
    while start < root.i and (
        doc[start].is_punct or doc[start].is_space or doc[start].pos_ in {"CCONJ", "ADP"}
    ):
        start += 1
    if start not in covered:
        start = after_day(doc, start, root.i + 1)
    if is_command(doc[start]):
        start += 1
    end, head = root.i + 1, root
    if is_joined_on(doc, root.i + 2):
        end += 4
    if root.lemma_.lower() in PARTITIVES:
        measured = _after_link(doc, end, chunks, {"of"})
        if measured is None or measured.root.pos_ not in {"NOUN", "PROPN"} or measured.root.i in covered:
            return None
        end, head = measured.root.i + 1, measured.root
    if not can_act(head) or _is_no_body(doc, head) or is_part_of_body(head):
        return None
    for _ in range(_TALLEST):
        linked = _after_link(doc, end, chunks, _LINKS)
        if linked is None or doc[end].head.i < start:
            break
        end = linked.root.i + 1
        while end < len(doc) and end in covered and not doc[end].is_sent_start:
            end += 1
    return Phrase(start, end, head.i, "nominal")


def is_command(word: Token) -> bool:
    """True for a verb read as a participle of those whom it tells to act ("…, required crews to pay")."""
    noun = word.head
    if word.tag_ != "VBN" or word.dep_ != "amod" or word.lemma_.lower() not in words("commanding_verbs.txt"):
        return False
    to_act = any(child.lower_ == "to" and child.dep_ == "aux" for child in noun.head.children)
    return noun.dep_ == "nsubj" and noun.head.tag_ == "VB" and noun.head.dep_ != "ROOT" and to_act


def _is_no_body(doc: Doc, head: Token) -> bool:
    """True for a body's noun that means something else before "of" ("the prosecution of cases")."""
    if head.lower_ not in _ACTS_OF or head.i + 2 >= len(doc) or doc[head.i + 1].lower_ != "of":
        return False
    measured = next((t for t in doc[head.i + 2 : head.i + 6] if t.pos_ in {"NOUN", "PROPN"}), None)
    return measured is not None and measured.text.islower()


def _after_link(doc: Doc, at: int, chunks: dict[int, DocSpan], links: set[str]) -> DocSpan | None:
    """The noun chunk that follows a preposition of ``links`` standing at ``at``."""
    if at + 1 >= len(doc) or doc[at].lower_ not in links:
        return None
    return chunks.get(at + 1)


def can_act(token: Token) -> bool:
    """True if the noun is in the lists of persons and bodies."""
    if token.ent_type_ == "NORP" and token.tag_ in {"NNS", "NNPS"}:
        return True
    return any(word in PERSON_NOUNS or word in BODY_NOUNS for word in nouns_of(token))
