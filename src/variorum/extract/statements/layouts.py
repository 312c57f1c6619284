"""Speakers by layout: "Minister: no need for …", a quotation signed with a dash."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from variorum.extract.grammar import NAMED
from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.openings import opens_paragraph
from variorum.extract.statements.outlets import is_outlet
from variorum.extract.statements.reading import Reading
from variorum.text.interviews import ENTRY_TIME
from variorum.text.lexicon import words
from variorum.text.nouns import crowds, person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

WEIGHT = 0.9
LONGEST_NAME = 12
"""Tokens before the colon at most."""

LONGEST_SIGNATURE = 6
"""Tokens after the dash of a headline at most."""

_DASHES = frozenset({"―", "—", "–", "-", "--"})


def drafts(reading: Reading) -> Iterator[Draft]:
    """Headlines and paragraphs whose first words and a colon name the speaker of the rest."""
    for sentence in reading.parsed.sentences():
        first = next(token for token in sentence if not token.is_space)
        if not reading.readable[first.i]:
            continue
        if first.i > 0 and not reading.doc[first.i - 1].is_space:
            continue
        region = reading.parsed.article.region_at(first.idx)
        plain = reading.quoted[first.i] < 0
        if plain and (region in ("headline", "standfirst", "subheading") or _in_capitals(first)):
            yield from _colon(reading, first)
        if region in ("headline", "subheading"):
            yield from _dash(reading, sentence, first)
    yield from _signed(reading)


def _in_capitals(first: Token) -> bool:
    """A transcript's "KORVIN: …"."""
    return first.text.isupper() and len(first) > 2 and first.pos_ == "PROPN"


def _colon(reading: Reading, first: Token) -> Iterator[Draft]:
    doc = reading.doc
    limit = min(len(doc), first.i + LONGEST_NAME + 1)
    colon = next(
        (i for i in range(first.i, limit) if doc[i].text == ":" and "\n" not in doc[i].whitespace_), None
    )
    if colon is None or colon == first.i:
        return
    start = first.i + 1 if ENTRY_TIME.fullmatch(first.text) and first.i + 1 < colon else first.i
    name = _before_attack([doc[i] for i in range(start, colon)])
    if any(token.is_space or (token.pos_ in ("VERB", "AUX") and token.tag_ != "VBG") for token in name):
        return
    printed = reading.text[name[0].idx : name[-1].idx + len(name[-1])]
    if printed.casefold() in words("layout_labels.txt") or not _names_somebody(name):
        return
    end = colon + 1
    while end < len(doc) and "\n" not in doc[end].text:
        end += 1
    content = ranges.content(reading, (colon + 1, end))
    if not content or sum(high - low for low, high in content) < 12:
        return
    head = next((token for token in reversed(name) if token.pos_ in ("PROPN", "NOUN")), name[-1])
    yield Draft(
        colon, ":", "PUNCT", "layout", (colon, colon + 1), (start, name[-1].i + 1), head.i, content, WEIGHT
    )


def _before_attack(name: list[Token]) -> list[Token]:
    """The words before a verb of attack and a name: "Greens | slam Korvin over dam: ‘A farce’"."""
    for place in range(1, len(name) - 1):
        word, behind = name[place], name[place + 1]
        attacks = {word.lower_, word.lemma_.lower()} & {*words("headline_attacks.txt")}
        if attacks and behind.pos_ in ("PROPN", "PRON") and name[place - 1].pos_ in ("NOUN", "PROPN", "PRON"):
            return name[:place]
    return name


def _dash(reading: Reading, sentence: DocSpan, first: Token) -> Iterator[Draft]:
    """A headline that ends in a dash and its speaker: "Bridge is unsafe – minister"."""
    last = next(token for token in reversed(sentence) if not token.is_space)
    dash = next(
        (i for i in range(last.i, max(first.i, last.i - LONGEST_SIGNATURE - 1), -1) if _is_dash(reading, i)),
        None,
    )
    if dash is None or dash - first.i < 3 or dash == last.i:
        return
    content = ranges.content(reading, (first.i, dash))
    if content and sum(high - low for low, high in content) >= 12:
        yield from _said_by(reading, dash, last.i + 1, content)


def _signed(reading: Reading) -> Iterator[Draft]:
    """A quotation that opens its paragraph and is signed at its end: "“We stay.” — Ansa Korvin, minister"."""
    doc = reading.doc
    for quotation in reading.quotations:
        if not opens_paragraph(reading.text, quotation.start):
            continue
        dash = reading.token_at(quotation.end).i
        while (
            dash < len(doc) - 1
            and doc[dash].is_space
            and doc[dash].idx >= quotation.end
            and doc[dash].text.count("\n") <= 2
        ):
            dash += 1
        end = dash + 1
        while end < len(doc) and end - dash <= LONGEST_NAME and "\n" not in doc[end].text:
            end += 1
        if not _is_dash(reading, dash) or end - dash > LONGEST_NAME or not reading.readable[dash]:
            continue
        yield from _said_by(reading, dash, end, ((quotation.start, quotation.end),))


def _said_by(reading: Reading, dash: int, end: int, content: tuple[tuple[int, int], ...]) -> Iterator[Draft]:
    """The draft of a content whose speaker stands between the dash and ``end``, if it is a person."""
    name = [reading.doc[i] for i in range(dash + 1, end) if not reading.doc[i].is_punct]
    if not name or any(token.is_space or token.pos_ in ("VERB", "AUX") for token in name):
        return
    quoted = all(reading.quoted[i] >= 0 for i in (reading.token_at(content[0][0]).i, dash - 1))
    names = all(token.pos_ == "PROPN" for token in name)
    head = _person(name)
    if head is None and quoted and names and not is_outlet(reading, name[-1], (dash + 1, end)):
        head = name[-1]
    while end > dash + 1 and reading.doc[end - 1].is_punct:
        end -= 1
    if head is not None:
        yield Draft(dash, "-", "PUNCT", "layout", (dash, dash + 1), (dash + 1, end), head.i, content, WEIGHT)


def _person(name: list[Token]) -> Token | None:
    """The last word of the first name of a person, else of a description of persons."""
    entity = [token for token in name if token.ent_type_ == "PERSON"]
    if entity:
        inside = [token for token in entity if token.i - entity[0].i < len(entity)]
        return inside[-1]
    nouns = (person_nouns(), crowds())
    found = [t for t in name if any(t.lower_ in known or t.lemma_.lower() in known for known in nouns)]
    return found[-1] if found and found[-1].i == name[-1].i else None


def _is_dash(reading: Reading, i: int) -> bool:
    """True for a dash with white space on both sides or at the end of a line."""
    token = reading.doc[i]
    return token.text in _DASHES and (
        i == 0 or bool(reading.doc[i - 1].whitespace_) or reading.doc[i - 1].is_space
    )


def _names_somebody(name: list[Token]) -> bool:
    if any(token.ent_type_ in NAMED for token in name):
        return True
    return name[-1].lower_ in person_nouns() or name[-1].lemma_.lower() in person_nouns()
