"""The sentences of the factual regions, with their content lemmas."""

from __future__ import annotations

from variorum.model import FACTUAL, Parsed, Sentence

_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"}


def find(parsed: Parsed) -> tuple[Sentence, ...]:
    """Sentences in order; spans carry no surrounding white space."""
    found = []
    for sentence in parsed.sentences():
        words = [token for token in sentence if not token.is_space]
        region = parsed.article.region_at(words[0].idx)
        assert region in FACTUAL
        lemmas = tuple(
            token.lemma_.lower() for token in words if token.pos_ in _CONTENT and not token.is_stop
        )
        found.append(Sentence(parsed.span(words), region, lemmas))
    return tuple(found)
