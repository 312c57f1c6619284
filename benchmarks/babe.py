"""BABE: sentences of news that readers judged, with the words that they marked as loaded.

Two parts are kept aside: whole topics (chosen by hash until there are 200 sentences or more), so that nothing
of their subject was ever seen in training; and every sixth of the other articles (by hash of the address).
An article's sentences stand in one part; sentences nearly like one kept aside are left out (:func:`twins`).
"""

from __future__ import annotations

import ast
import hashlib
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.annotate.loaded_words import PARTS
from variorum.model import ContentWord

if TYPE_CHECKING:
    from spacy.language import Language

_ONE_TOPIC = {"blm": "black lives matter", "gun-control": "gun control", "vaccines": "vaccine"}
ASIDE = 200
"""Topics are kept aside until they hold so many sentences."""


@dataclass(frozen=True)
class Sentence:
    """A sentence: whether most readers took it for loaded, its content words, and which they marked."""

    text: str
    topic: str
    article: str
    loaded: bool
    words: tuple[ContentWord, ...]
    marked: tuple[bool, ...]
    part: str


def read(path: Path, language: Language) -> list[Sentence]:
    """The sentences of the file, in its order."""
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    topics = [_ONE_TOPIC.get(one["topic"], one["topic"]) for one in records]
    aside = _topics_aside(topics)
    parts = twins(
        [one["text"] for one in records],
        [
            "aside_topics"
            if topic in aside
            else "aside_articles"
            if number(one["news_link"] or one["text"]) % 6 == 0
            else "train"
            for one, topic in zip(records, topics, strict=True)
        ],
    )
    found = []
    docs = language.pipe([one["text"] for one in records])
    for one, topic, part, doc in zip(records, topics, parts, docs, strict=True):
        marks = {word.lower() for word in ast.literal_eval(one["biased_words"])}
        tokens = [
            token
            for token in doc
            if token.pos_ in PARTS and token.is_alpha and len(token) > 2 and not token.ent_type_
        ]
        words = tuple(
            ContentWord(token.idx, token.idx + len(token), token.lemma_.lower(), token.pos_)
            for token in tokens
        )
        marked = tuple(token.lower_ in marks for token in tokens)
        loaded = one["label_bias"] == "Biased"
        link = one["news_link"] or one["text"]
        found.append(Sentence(one["text"], topic, link, loaded, words, marked, part))
    return found


def number(text: str) -> int:
    """A number that a text always has, spread evenly."""
    return int(hashlib.sha256(text.encode()).hexdigest()[:12], 16)


def _topics_aside(topics: Sequence[str]) -> frozenset[str]:
    size = Counter(topics)
    chosen: list[str] = []
    for topic in sorted(size, key=lambda one: hashlib.sha256(one.encode()).hexdigest()):
        if sum(size[one] for one in chosen) < ASIDE:
            chosen.append(topic)
    return frozenset(chosen)


def twins(texts: Sequence[str], parts: Sequence[str]) -> list[str]:
    """The parts, those of training set apart ("left out") that share most words with one kept aside."""
    words = [frozenset(re.findall(r"\w{4,}", text.lower())) for text in texts]
    holders: dict[str, list[int]] = {}
    for place, part in enumerate(parts):
        if part != "train":
            for word in sorted(words[place]):
                holders.setdefault(word, []).append(place)
    result = list(parts)
    for place, part in enumerate(parts):
        if part == "train":
            shared = Counter(other for word in words[place] for other in holders.get(word, ()))
            if any(
                count >= 0.6 * min(len(words[place]), len(words[other])) for other, count in shared.items()
            ):
                result[place] = "left out"
    return result
