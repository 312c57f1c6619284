"""The parse of an article, and the protocols by which models come in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, Protocol

from variorum.model.article import FACTUAL, Article
from variorum.model.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan


@dataclass(frozen=True)  # no slots: what every rule asks for is worked out once and kept
class Parsed:
    """An article with its parse.

    ``doc`` covers the whole text with the same offsets: ``article.text[t.idx:t.idx + len(t)]`` is
    what was printed for token ``t``. (The parser reads a same-length copy in which odd spaces
    and quotation marks are plain, so ``t.text`` may differ from print in single characters.)
    A sentence never crosses a region's or a paragraph's end.
    """

    article: Article
    doc: Doc
    naming: Naming | None = None
    """What reads the names whose kind the rules leave in doubt; None leaves them there."""

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
        return self._sentences

    @cached_property
    def sentence_numbers(self) -> Mapping[int, int]:
        """The number of the factual sentence in which a token stands, by the token's index."""
        return {token.i: number for number, sentence in enumerate(self._sentences) for token in sentence}

    @cached_property
    def _sentences(self) -> tuple[DocSpan, ...]:
        # Kept: cutting a Doc into sentences reads all of it, and nearly every rule asks for them.
        return tuple(
            sentence
            for sentence in self.doc.sents
            if (first := _first_word(sentence)) is not None and self.is_factual(first)
        )


def _ends(tokens: Token | DocSpan | Sequence[Token]) -> tuple[Token, Token]:
    if hasattr(tokens, "idx"):
        return tokens, tokens  # type: ignore[return-value]
    return tokens[0], tokens[-1]


def _first_word(sentence: DocSpan) -> Token | None:
    """The first token that is no white space; None in a blank sentence."""
    return next((token for token in sentence if not token.is_space), None)


class Parser(Protocol):
    """Reads an article's text into sentences, parts of speech, dependencies and entities."""

    @property
    def name(self) -> str:
        """Name and version, as recorded in story.json."""
        ...

    def parse(self, article: Article) -> Parsed:
        """The parse of one article. Raises MissingComponent where no pipeline is installed."""
        ...


NameKind = Literal["person", "body", "place", "nobody"]
"""What a name may name, at its coarsest: "nobody" for a law, a film or a ship."""


Print = tuple[str, int, int]
"""A stretch of text and where a name stands in it: half-open, code points."""


class Naming(Protocol):
    """Says of a name, by one print of it, what it is likely to name."""

    @property
    def name(self) -> str:
        """Name and version."""
        ...

    def of(self, names: Sequence[Print]) -> Sequence[Mapping[NameKind, float]]:
        """The likelihood of each kind for each of the names."""
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

    def words(self, sentences: Sequence[str]) -> Sequence[tuple[tuple[str, ...], NDArray[np.float32]]]:
        """The words of each sentence as printed, and a unit vector each: what it means where it stands."""
        ...


Told = Literal["sentences", "statements", "acts"]
"""What two texts that are read together are: each sort has its own head."""


class Pairing(Protocol):
    """Reads two texts of one sort together."""

    @property
    def name(self) -> str:
        """Name and version."""
        ...

    def of(self, pairs: Sequence[tuple[str, str]], told: Told) -> Sequence[float]:
        """The likelihood, 0 to 1, that the texts of each pair tell one thing, whichever stands first."""
        ...
