"""Whether a sentence of print can stand by itself, away from the sentences around it."""

from __future__ import annotations

import re
from functools import cache

from variorum.brief.sources import Sources
from variorum.model import Sentence, Span
from variorum.text import lexicon
from variorum.text.normal import plain_copy

_ALSO = re.compile(r"\b(?:also|too|added|again|continued|however|though|meanwhile|instead)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|ours|mine|I['’]m|we['’]re)\b")
_READER = re.compile(r"\b(?:you|your|click|subscribe|read more|sign up|reports from)\b", re.IGNORECASE)
_LATER = re.compile(
    r"(?:[\w-]+ ){1,3}(?:second|minute|hour|day|week|month|year)s? (?:later|earlier|afterwards?)\b",
    re.IGNORECASE,
)
"""A time that is counted from what the sentence before tells."""

_OWN_WORDS = 4
"""Words outside quotation marks that a sentence must have: a bare quotation says not whose it is."""


def stands(sources: Sources, sentence: Sentence) -> bool:
    """True if the sentence is the outlet's own, whole, and leans on nothing before it.

    It tells an act or somebody's words. It must not begin or end inside a quotation, begin with a
    pronoun, a definite description or a word of connection, nor speak as "I" or "we" or to the reader
    outside quotation marks. A sentence that begins with a quotation names the speaker.
    """
    if sentence.region not in ("body", "standfirst") or not sources.tells(sentence.span):
        return False
    span = sentence.span
    text = plain_copy(" ".join(span.text.split()))
    opening = text.lstrip("\"' ")
    if not opening[:1].isupper() and not opening[:1].isdigit():
        return False
    if dangles(opening) or _ALSO.search(" ".join(text.split()[:8])):
        return False
    own = _own_words(sources, span)
    if own is None or len(own.split()) < _OWN_WORDS:
        return False
    if text[:1] == '"' and not re.search(r"\b[A-Z]\w", own):
        return False
    return not (_FIRST_PERSON.search(own) or _READER.search(own) or _leans(sources, span))


def dangles(text: str) -> bool:
    """True if ``text`` begins with words that lean on a sentence before it: "this", "two hours later"."""
    opening = text.lstrip("\"'“‘ ")
    return _dangling().match(opening) is not None or _LATER.match(opening) is not None


def is_quoted(sources: Sources, spans: tuple[Span, ...]) -> bool:
    """True if every word of the spans stands inside quotation marks in print."""
    return all(
        any(
            start <= span.start + _lead(span.text) and span.end - _tail(span.text) <= end
            for start, end in sources.quoted(span.article)
        )
        for span in spans
    )


def quoted_part(sources: Sources, span: Span) -> float:
    """The part of the span's characters that stands inside quotation marks, 0 to 1."""
    inside = sum(
        max(0, min(end, span.end) - max(start, span.start)) for start, end in sources.quoted(span.article)
    )
    return inside / (span.end - span.start)


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip("\"“”„«»‘’'., "))


def _tail(text: str) -> int:
    return len(text) - len(text.rstrip("\"“”„«»‘’'.,;:!?… "))


def _own_words(sources: Sources, span: Span) -> str | None:
    """The sentence without its quotations; None if a quotation crosses its ends."""
    left = list(span.text)
    for start, end in sources.quoted(span.article):
        if end <= span.start or start >= span.end:
            continue
        if start < span.start or end > span.end:
            return None
        left[start - span.start : end - span.start] = " " * (end - start)
    return plain_copy("".join(left)).replace('"', " ")


def _leans(sources: Sources, span: Span) -> bool:
    """True if the sentence begins with a description that was introduced before, or has a pronoun
    ("its soldiers", "deployed there") before it names anybody."""
    named = False
    for mention in sources.mentions.get(span.article, ()):
        place = mention.span.start
        if not span.start <= place < span.end:
            continue
        if mention.form != "name" and place <= span.start + 1:
            longer = len(mention.span.text.split()) >= 4
            if mention.form == "pronoun" or (mention.definite and not longer):
                return True
        if mention.form == "pronoun" and not named:
            return True
        named = (
            named
            or mention.form == "name"
            or any(word[:1].isupper() for word in mention.span.text.split()[1:])
        )
    return not named and _THERE.search(span.text) is not None


_THERE = re.compile(r"\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|should|may|might)\b)")


@cache
def _dangling() -> re.Pattern[str]:
    openings = sorted(lexicon.words("dangling_openings.txt"), key=lambda words: (-len(words), words))
    return re.compile(rf"(?:{'|'.join(map(re.escape, openings))})\b", re.IGNORECASE)
