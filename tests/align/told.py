"""Stories told in a few words for the tests of align, and vectors that need no model."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.model import Actor, ActorMention, Article, Marks, Region, Row, Sentence, Statement, Story
from variorum.text.stems import stems


class BagOfStems:
    """Vectors whose cosine is the share of stems in common: enough to propose, and quick."""

    name = "bag of stems"

    def of(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        found = np.zeros((len(sentences), 512), dtype=np.float32)
        for row, sentence in enumerate(sentences):
            found[row, 0] = 1e-3
            for stem in stems(sentence):
                place = int.from_bytes(hashlib.sha256(stem.encode()).digest()[:4], "big") % 511 + 1
                found[row, place] += 1
            found[row] /= np.linalg.norm(found[row])
        return found

    def words(self, sentences: Sequence[str]) -> list[tuple[tuple[str, ...], NDArray[np.float32]]]:
        printed = [tuple(one.split()) for one in sentences]
        return [(words, self.of(words)) for words in printed]


def actor(name: str) -> Actor:
    """A person who is named once."""
    return Actor(name, name, "person", (ActorMention("a", 0, 1, "x", "name"),))


def article_of(name: str, text: str) -> Article:
    """An article that is all body."""
    return Article(
        id=name, file=name, text=text, regions=(Region("body", 0, len(text)),), siglum=name.upper()
    )


def said(articles: dict[str, list[tuple[str | None, str]]]) -> tuple[Story, tuple[Marks, ...]]:
    """A story in which each article prints ``(speaker's actor id, content)`` in order, one a line."""
    made: list[Article] = []
    marks: list[Marks] = []
    for name, sayings in articles.items():
        lines = [f"{who or 'They'} said {content}." for who, content in sayings]
        article = article_of(name, "\n".join(lines))
        statements, sentences, at = [], [], 0
        for line, (who, content) in zip(lines, sayings, strict=True):
            start = at + line.index(content)
            span = article.span(start, start + len(content))
            statements.append(Statement(f"s-{name}-{at}", name, (span,), None, None, "indirect", actor=who))
            sentences.append(Sentence(article.span(at, at + len(line)), "body"))
            at += len(line) + 1
        made.append(article)
        marks.append(Marks(name, sentences=tuple(sentences), statements=tuple(statements)))
    speakers = sorted({who for sayings in articles.values() for who, _ in sayings if who})
    story = Story("a story", tuple(made), tuple(actor(who) for who in speakers))
    return story, tuple(marks)


def shared(found: Sequence[Row]) -> list[Row]:
    """The rows that two articles or more stand in."""
    return [row for row in found if len(row.versions) > 1]
