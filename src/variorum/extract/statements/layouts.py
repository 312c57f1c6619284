"""Speakers by layout: "Minister: no need for …", a quotation signed with a dash."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.text.lexicon import rows, words

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

WEIGHT = 0.9
LONGEST_NAME = 12
"""Tokens before the colon at most."""

_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_DASHES = frozenset({"—", "–", "-", "--"})


def drafts(reading: Reading) -> Iterator[Draft]:
    """Headlines and paragraphs whose first words and a colon name the speaker of the rest."""
    for sentence in reading.parsed.sentences():
        first = next(token for token in sentence if not token.is_space)
        if not reading.readable[first.i] or reading.quoted[first.i] >= 0:
            continue
        if first.i > 0 and not reading.doc[first.i - 1].is_space:
            continue
        region = reading.parsed.article.region_at(first.idx)
        if region in ("headline", "standfirst", "subheading") or _in_capitals(sentence, first):
            yield from _colon(reading, sentence, first)


def _in_capitals(sentence: DocSpan, first: Token) -> bool:
    """A transcript's "KORVIN: …"."""
    return first.text.isupper() and len(first) > 2 and first.pos_ == "PROPN"


def _colon(reading: Reading, sentence: DocSpan, first: Token) -> Iterator[Draft]:
    doc = reading.doc
    limit = min(len(doc), first.i + LONGEST_NAME + 1)
    colon = next(
        (i for i in range(first.i, limit) if doc[i].text == ":" and "\n" not in doc[i].whitespace_), None
    )
    if colon is None or colon == first.i:
        return
    name = [doc[i] for i in range(first.i, colon)]
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
    yield Draft(colon, ":", "PUNCT", "layout", (colon, colon + 1), (first.i, colon), head.i, content, WEIGHT)


def _names_somebody(name: list[Token]) -> bool:
    if any(token.ent_type_ in _ENTITIES for token in name):
        return True
    last = name[-1].lower_
    return any(row[0] == last or row[0] == name[-1].lemma_.lower() for row in rows("person_nouns.tsv"))
