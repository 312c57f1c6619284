"""The parse of an article, and the protocols by which models come in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from variorum.model.article import FACTUAL, Article
from variorum.model.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article with its parse.

    ``doc`` covers the whole text with the same offsets: ``article.text[t.idx:t.idx + len(t)]`` is
    what was printed for token ``t``. (The parser reads a same-length copy in which odd spaces
    and quotation marks are plain, so ``t.text`` may differ from print in single characters.)
    A sentence never crosses a region's or a paragraph's end.
    """

    article: Article
    doc: Doc

    def span(self, tokens: Token | DocSpan | Sequence[Token]) -> Span:
        """The span of print that tokens cover, from the first's start to the last's end."""
        first, last = _ends(tokens)
        return self.article.span(first.idx, last.idx + len(last))

    def is_factual(self, token: Token) -> bool:
        """True if the token stands in a region that carries facts."""
        return self.article.region_at(token.idx) in FACTUAL

    def sentences(self) -> tuple[DocSpan, ...]:
        """The sentences of the factual regions, in order; blank ones left out.

        Their order is the numbering of ``Marks.sentences`` and ``Mention.sentence``.
        """
        return tuple(
            sentence
            for sentence in self.doc.sents
            if sentence.text.strip() and self.is_factual(_first_word(sentence))
        )


def _ends(tokens: Token | DocSpan | Sequence[Token]) -> tuple[Token, Token]:
    if hasattr(tokens, "idx"):
        return tokens, tokens  # type: ignore[return-value]
    return tokens[0], tokens[-1]


def _first_word(sentence: DocSpan) -> Token:
    return next(token for token in sentence if not token.is_space)


class Parser(Protocol):
    """Reads an article's text into sentences, parts of speech, dependencies and entities."""

    @property
    def name(self) -> str:
        """Name and version, as recorded in story.json."""
        ...

    def parse(self, article: Article) -> Parsed:
        """The parse of one article. Raises MissingComponent where no pipeline is installed."""
        ...


class Vectors(Protocol):
    """Turns sentences into vectors whose dot product is their likeness."""

    @property
    def name(self) -> str:
        """Name and version, as recorded in story.json."""
        ...

    def of(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, shape ``(len(sentences), dimensions)``, in the order given."""
        ...
