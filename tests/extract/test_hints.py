"""Hints: words of the article's own voice alone, never of a quotation, a report or a name."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from variorum import extract
from variorum.annotate import LoadedWords, SpacyParser
from variorum.model import Article, ContentWord, Hint, Region

LOUD = {"disgraceful", "shameful", "stubborn"}


class Listed:
    """Takes a few words for loaded, and every sentence for as likely as it is told."""

    name = "listed"
    least = 0.5

    def __init__(self, sentence: float = 0.9) -> None:
        self.sentence = sentence

    def of(self, text: str, words: Sequence[ContentWord]) -> tuple[float, tuple[float, ...]]:
        assert all(0 <= word.start < word.end <= len(text) for word in words)
        return self.sentence, tuple(0.8 if word.lemma in LOUD else 0.1 for word in words)


@pytest.fixture(scope="module")
def parser() -> SpacyParser:
    return SpacyParser()


def hints(parser: SpacyParser, text: str, sentence: float = 0.9) -> tuple[Hint, ...]:
    article = Article(id="a", file="a.txt", text=text, regions=(Region("body", 0, len(text)),))
    found = extract.marks(parser.parse(article), None, Listed(sentence)).hints
    for one in found:
        assert text[one.span.start : one.span.end] == one.span.text
        assert one.sentence.contains(one.span)
    return found


def test_a_word_of_the_articles_own_voice_is_worth_a_look(parser: SpacyParser) -> None:
    found = hints(
        parser, "The disgraceful delay of the ferry at Port Casse went on. The tunnel opened in May."
    )
    assert [one.span.text for one in found] == ["disgraceful"]


@pytest.mark.parametrize(
    "text",
    [
        "“The disgraceful delay must end,” Ansa Korvin said.",
        "Ansa Korvin said that the disgraceful delay of the ferry must end.",
        "The mayor spoke of a “disgraceful” delay.",
    ],
)
def test_words_of_somebody_else_are_no_hints(parser: SpacyParser, text: str) -> None:
    assert hints(parser, text) == ()


def test_a_sentence_that_is_likely_plain_gives_no_hint(parser: SpacyParser) -> None:
    assert hints(parser, "The disgraceful delay of the ferry went on.", 0.4) == ()


def test_without_a_scorer_there_are_no_hints(parser: SpacyParser) -> None:
    article = Article(id="a", file="a.txt", text="The disgraceful delay went on.")
    assert extract.marks(parser.parse(article)).hints == ()


def test_the_scorer_gives_each_word_its_likelihood_and_the_same_again() -> None:
    text = "The shameful and cynical stunt of the bumbling mayor insulted everybody."
    words = [
        ContentWord(4, 12, "shameful", "ADJ"),
        ContentWord(17, 24, "cynical", "ADJ"),
        ContentWord(46, 51, "mayor", "NOUN"),
    ]
    scorer = LoadedWords()
    sentence, likely = scorer.of(text, words)
    assert len(likely) == len(words)
    assert 0 < sentence < 1
    assert min(likely[:2]) > likely[2]
    assert scorer.of(text, words) == (sentence, likely)
    plain, _ = scorer.of("The ferry leaves at nine on Monday.", [ContentWord(4, 9, "ferry", "NOUN")])
    assert plain < sentence


def test_a_sentence_without_content_words_can_be_asked() -> None:
    sentence, likely = LoadedWords().of("It was so.", [])
    assert 0 < sentence < 1
    assert likely == ()
