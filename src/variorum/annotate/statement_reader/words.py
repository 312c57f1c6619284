"""What the trained reader sees of an article: words, their pieces, and what the parse says of each."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from variorum.annotate.minilm import load_tokenizer
from variorum.text.quotations import quotations

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc, Token

    from variorum.model import Parsed

MAX_PIECES = 12
"""Pieces read of one word; what is longer is an address or an attack."""

PARTS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "CONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X", "SPACE",
)  # fmt: skip
"""Universal parts of speech; what is not in the list is 0, the first is 1 (so in all these lists)."""

TAGS = (
    "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "HYPH", "IN",
    "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB",
    "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$",
    "WRB", "XX", "_SP", "``",
)  # fmt: skip
"""Parts of speech of the Penn Treebank."""

RELATIONS = (
    "ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "case",
    "cc", "ccomp", "compound", "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj", "expl", "intj",
    "mark", "meta", "neg", "nmod", "npadvmod", "nsubj", "nsubjpass", "nummod", "oprd", "parataxis", "pcomp",
    "pobj", "poss", "preconj", "predet", "prep", "prt", "punct", "quantmod", "relcl", "xcomp",
)  # fmt: skip
"""Dependency relations of spaCy's English pipelines (CLEAR)."""

ENTITIES = (
    "CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LANGUAGE", "LAW", "LOC", "MONEY", "NORP", "ORDINAL", "ORG",
    "PERCENT", "PERSON", "PRODUCT", "QUANTITY", "TIME", "WORK_OF_ART",
)  # fmt: skip
"""Kinds of entity; each counts twice, as the first word of an entity and as a later one."""

SHAPES = 7
QUOTED = 8
PLACES = 8

SIZES = (
    len(PARTS) + 1,
    len(TAGS) + 1,
    len(RELATIONS) + 1,
    2 * len(ENTITIES) + 1,
    SHAPES,
    QUOTED,
    PLACES,
)
"""How many values each feature of a word has, in the order of ``Words.features``."""


@dataclass(frozen=True)
class Words:
    """The words of the factual regions of one article, in order.

    ``tokens[w]`` is the index of word ``w`` in the Doc. Its pieces are
    ``pieces[first[w]:first[w + 1]]``, ids of the vocabulary of MiniLM. ``features`` has the shape
    ``(words, len(SIZES))``. ``sentence[w]`` numbers the sentences, ``opens`` tells where a
    paragraph begins, ``inside[w]`` is true for a word within a quotation that began before it.
    """

    doc: Doc
    tokens: NDArray[np.int32]
    pieces: NDArray[np.int64]
    first: NDArray[np.int32]
    features: NDArray[np.int16]
    sentence: NDArray[np.int32]
    opens: NDArray[np.bool_]
    inside: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.tokens)


def words_of(parsed: Parsed) -> Words:
    """The words of one article. White space and words without pieces are left out."""
    doc = parsed.doc
    encoded = _tokenizer().encode(doc.text, add_special_tokens=False)
    ids, starts = encoded.ids, [start for start, _ in encoded.offsets]  # each asking copies the whole list
    quoted = _quoted(parsed)
    tokens: list[int] = []
    pieces: list[int] = []
    first: list[int] = []
    sentences: list[int] = []
    opens: list[bool] = []
    features: list[tuple[int, ...]] = []
    inside: list[bool] = []
    place = 0
    for number, sentence in enumerate(parsed.sentences()):
        begins = True
        for token in sentence:
            while place < len(starts) and starts[place] < token.idx:
                place += 1
            before = place
            while place < len(starts) and starts[place] < token.idx + len(token):
                place += 1
            if token.is_space or place == before:
                continue
            first.append(len(pieces))
            pieces.extend(ids[before : min(place, before + MAX_PIECES)])
            opening = begins and _opens_paragraph(doc, token)
            state = quoted.get(token.i, 0)
            tokens.append(token.i)
            sentences.append(number)
            opens.append(opening)
            inside.append(state in (2, 3, 5, 6))
            features.append(_features(token, state, _place(parsed, token, begins, opening)))
            begins = False
    first.append(len(pieces))
    return Words(
        doc,
        np.asarray(tokens, dtype=np.int32),
        np.asarray(pieces, dtype=np.int64),
        np.asarray(first, dtype=np.int32),
        np.asarray(features, dtype=np.int16).reshape(-1, len(SIZES)),
        np.asarray(sentences, dtype=np.int32),
        np.asarray(opens, dtype=np.bool_),
        np.asarray(inside, dtype=np.bool_),
    )


@functools.lru_cache(maxsize=1)
def _tokenizer() -> Any:
    return load_tokenizer()


@functools.lru_cache(maxsize=8)
def _numbers(names: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, name in enumerate(names, 1)}


def _features(token: Token, quoted: int, place: int) -> tuple[int, ...]:
    kind = _numbers(ENTITIES).get(token.ent_type_, 0)
    return (
        _numbers(PARTS).get(token.pos_, 0),
        _numbers(TAGS).get(token.tag_, 0),
        _numbers(RELATIONS).get(token.dep_, 0),
        2 * kind - (token.ent_iob_ == "B") if kind else 0,
        _shape(token.text),
        quoted,
        place,
    )


def _shape(text: str) -> int:
    """0 lower case, 1 capital first, 2 capitals, 3 capitals within, 4 digits, 5 marks, 6 one capital."""
    if not any(char.isalnum() for char in text):
        return 5
    if any(char.isdigit() for char in text):
        return 4
    if text.islower():
        return 0
    if text.isupper():
        return 6 if len(text) == 1 else 2
    return 1 if text[0].isupper() and text[1:].islower() else 3


def _quoted(parsed: Parsed) -> dict[int, int]:
    """How each token of a quotation stands to it.

    1 opens, 2 within, 3 closes; 4 to 6 the same where the quotation is short (three words or
    fewer between its marks) or stands in another; 7 opens as the continuation of a quotation.
    """
    doc = parsed.doc
    states: dict[int, int] = {}
    for quotation in quotations(parsed.article.text).found:
        span = doc.char_span(quotation.start, quotation.end, alignment_mode="expand")
        if span is None:
            continue
        small = 3 if quotation.depth or len(span) <= 5 else 0
        for token in span:
            if quotation.depth and token.i in states and not small:
                continue
            states[token.i] = 2 + small
        states[span.start] = 7 if quotation.carried else 1 + small
        if not quotation.carries:
            states[span.end - 1] = 3 + small
    return states


def _opens_paragraph(doc: Doc, token: Token) -> bool:
    before = token.i - 1
    return (
        before < 0 or (doc[before].is_space and "\n" in doc[before].text) or "\n" in doc[before].whitespace_
    )


def _place(parsed: Parsed, token: Token, begins: bool, opens: bool) -> int:
    """0 within a sentence, 1 begins one, 2 begins a paragraph; plus 3 in a headline, 6 glued to the left."""
    if parsed.article.region_at(token.idx) == "headline":
        return 3 + (2 if opens else 1 if begins else 0)
    if token.i and not parsed.doc[token.i - 1].whitespace_ and not parsed.doc[token.i - 1].is_space:
        return 6 if not begins else 7
    return 2 if opens else 1 if begins else 0
