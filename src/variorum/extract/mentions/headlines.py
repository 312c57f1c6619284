"""Headlines and what is printed all in capitals, where capitals say nothing of what is a name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE, SENTENCE_ENDS
from variorum.extract.mentions.edges import has_letter
from variorum.extract.mentions.phrase import Name, text_of
from variorum.extract.mentions.words import CITIES, COUNTRIES, FIRST_NAMES, OUTLETS

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

_LEAST_IN_A_HEADLINE = 4
"""Words of four letters and more, by which a line in title case is known."""

_LONGEST_HEADLINE = 30
"""Tokens on either side of a sentence that may be the rest of its headline."""


_LEAST_IN_CAPITALS = 5
"""Words of a sentence all in capitals, at least: fewer are a dateline, a credit or a short heading."""


def in_title_case(sentence: DocSpan) -> bool:
    """True for a headline in which nearly every word is capitalised: capitals say nothing there.

    A headline that the parser cut in two ("Orrin Vows | To End …") is judged by its whole line. A sentence
    full of names with its verb in small letters ("Mayor Ned Hart and Governor Ansa Korvin met on Monday")
    is none.
    """
    if _has_small_verb(sentence):
        return False
    words = _longer_words(sentence)
    if len(words) < _LEAST_IN_A_HEADLINE:
        words = _longer_words(_line_of(sentence))
    return len(words) >= _LEAST_IN_A_HEADLINE and sum(w[0].isupper() for w in words) >= 0.75 * len(words)


def _has_small_verb(sentence: DocSpan) -> bool:
    """True for a finite verb in small letters; for "is" and "has" only where a full stop ends the sentence.

    Titles print their verbs with a capital, but now and then those two.
    """
    small = {token.pos_ for token in sentence if token.tag_ in FINITE and token.text.islower()}
    printed = [token.text for token in sentence if not token.is_space]
    return "VERB" in small or ("AUX" in small and printed[-1] in SENTENCE_ENDS)


def _longer_words(span: DocSpan) -> list[str]:
    return [token.text for token in span if token.is_alpha and len(token) > 3]


def _line_of(sentence: DocSpan) -> DocSpan:
    """The sentence's whole line, if it is as short as a headline and no full stop parts it."""
    doc, start, end = sentence.doc, sentence.start, sentence.end
    while start > 0 and "\n" not in doc[start - 1].text:
        start -= 1
        if sentence.start - start > _LONGEST_HEADLINE:
            return sentence
    while end < len(doc) and "\n" not in doc[end - 1].text:
        end += 1
        if end - sentence.end > _LONGEST_HEADLINE:
            return sentence
    parted = any(doc[i].text in SENTENCE_ENDS for i in range(start, end))
    return sentence if parted else doc[start:end]


def without_shouts(doc: Doc, sentences: list[DocSpan], names: list[Name]) -> list[Name]:
    """The names, but of a sentence all in capitals (a transcript of speech) those alone that are known.

    So of such a run of words inside a sentence, with which the page broke into it; a name that goes on behind
    one begins there. Known are a country, a town, an outlet, what begins with a first name, and what other
    sentences have for a name, in whatever letters. An article that has no other sentences keeps all.
    """
    shouted = {i for one in sentences if _is_in_capitals(one) for i in range(one.start, one.end)}
    runs = {i for one in sentences if one.start not in shouted for i in _runs(one)}
    names = [_behind(name, runs) for name in names]
    shouted |= runs
    if not shouted or all(one.start in shouted for one in sentences):
        return names
    known = {text_of(doc, name).casefold() for name in names if name.start not in shouted}
    known |= {one.split()[-1] for one in known}

    def is_known(name: Name) -> bool:
        text = text_of(doc, name).casefold()
        tables = text in COUNTRIES or text in CITIES or text in OUTLETS
        return tables or text in known or text.split()[0] in FIRST_NAMES

    return [name for name in names if name.start not in shouted or is_known(name)]


def _behind(name: Name, runs: set[int]) -> Name:
    """The name from where a run of capitals ends that it begins in."""
    start = next((i for i in range(name.start, name.end) if i not in runs), name.start)
    return replace(name, start=start) if name.start in runs else name


def _runs(sentence: DocSpan) -> list[int]:
    """The tokens of a sentence's first or only run of as many words in capitals as a heading has."""
    run: list[int] = []
    for token in sentence:
        if has_letter(token) and not token.text.isupper():
            if (
                sum(has_letter(sentence.doc[i]) and sentence.doc[i].is_alpha for i in run)
                >= _LEAST_IN_CAPITALS
            ):
                break
            run = []
        else:
            run.append(token.i)
    words = [i for i in run if sentence.doc[i].is_alpha]
    return run[: run.index(words[-1]) + 1] if len(words) >= _LEAST_IN_CAPITALS else []


def _is_in_capitals(sentence: DocSpan) -> bool:
    words = [token for token in sentence if has_letter(token)]
    return len(words) >= _LEAST_IN_CAPITALS and all(token.text.isupper() for token in words)


def without_headline_words(doc: Doc, sentences: list[DocSpan], names: list[Name]) -> list[Name]:
    """Names in headlines without the capitalised words beside them ("Overrides Korvin")."""
    capital = [sentence for sentence in sentences if in_title_case(sentence)]
    if not capital:
        return names

    def printed(name: Name) -> tuple[str, ...]:
        return tuple(doc[i].text for i in range(name.start, name.end))

    in_capitals = {i for sentence in capital for i in range(sentence.start, sentence.end)}
    body = [name for name in names if name.start not in in_capitals]
    known = {printed(name) for name in body}
    known |= {words[-1:] for name in body if name.label == "PERSON" for words in [printed(name)]}
    mended = []
    for name in names:
        words = printed(name)
        if name.start in in_capitals and len(words) > 1 and words not in known:
            inner = [
                (start, end)
                for start in range(len(words))
                for end in range(start + 1, len(words) + 1)
                if words[start:end] in known
            ]
            if inner:
                start, end = max(inner, key=lambda place: (place[1] - place[0], -place[0]))
                name = replace(name, start=name.start + start, end=name.start + end)
        mended.append(name)
    return mended
