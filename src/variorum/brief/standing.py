"""Whether a sentence of print can stand by itself, away from the sentences around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from variorum.brief.sources import Sources
from variorum.model import Mention, Sentence, Span
from variorum.text import lexicon
from variorum.text.appeals import appeals
from variorum.text.normal import plain_copy

_ALSO = re.compile(
    r"\b(?:also|too|added|again|continued|responded|however|though|meanwhile|instead)\b", re.IGNORECASE
)
_AS_WELL = re.compile(r"\b(?<!but )(?<!and )(?<!who )also\b|\b(?:too|as well)(?=[.,;!?]|$)", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:about|after|against|although|as|at|because|before|behind|by|during|for|from|in|into|of|on|over|since|to|under|when|while|with)"
    r" (?:that|this|these)(?: same)? (?!morning|afternoon|evening|night|day|week|weekend|month|year|season"
    r"|summer|winter|spring|autumn|fall|time|moment|point|town|city|country|nation|the\b|he\b|she\b|it\b"
    r"|they\b|is\b|was\b|of\b|has\b|had\b)[a-z]",
    re.IGNORECASE,
)
"""What another sentence has told: "arrested after that fire". Times and places of the paper are known."""

_POINTS = re.compile(
    r"(?:According to [^,]+, (?:this|that|these|those) (?!the\b)|\b(?:say|says|said) (?:this|these) )[a-z]",
    re.IGNORECASE,
)
"""What points at a thing: a caption's "police say this is the van", "according to Rook, that van left"."""
_A = re.compile(r"\b(?:an?|one)\s", re.IGNORECASE)
"""What brings in a thing that the same sentence may come back to: "a black van ... in that van"."""

_DEFINED = re.compile(
    r"\s(?:who|whose|whom|(?:accused|convicted|suspected|guilty) of|(?:charged|booked) with|wanted for)\b"
    r"|, [A-Z][\w’'-]+ [A-Z]"
)
"""What follows a description that is introduced by its own clause: "the man who shot the keeper"."""

_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do)\b", re.IGNORECASE
)
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|ours|mine|I['’]m|we['’]re)\b")
_READER = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_ANNOUNCES = re.compile(
    r"\b(?:has|have|had)? ?released (?:\w+ ){0,2}(?:details|information|updates?|statements?)"
    r" (?:about|on|regarding|concerning|in)\b",
    re.IGNORECASE,
)
"""What says that something will be said, and not what."""
_AT_FIRST = re.compile(
    r"\b(?:initially|at first|originally) (?:\w+ )?"
    r"(?:said|reported|confirmed|believed|thought|suggested|feared)\b",
    re.IGNORECASE,
)
"""What was taken back since."""

_LATER = re.compile(
    r"(?:[\w-]+ ){0,3}(?:moment|second|minute|hour|day|week|month|year)s? (?:later|earlier|afterwards?)\b",
    re.IGNORECASE,
)
"""A time that is counted from what the sentence before tells."""

_OWN_WORDS = 4
"""Words outside quotation marks that a sentence must have: a bare quotation says not whose it is."""


def stands(sources: Sources, sentence: Sentence) -> bool:
    """True if the sentence is the outlet's own, whole, and leans on nothing before it.

    It tells an act or somebody's words, by a verb, and not all in capitals, as captions do. It must not
    begin or end inside a quotation, begin with a pronoun, a definite description or a word of connection,
    hang on what was told before ("that fire", "too"), tell a state that is over by now, nor speak as "I" or
    "we" or to the reader outside quotation marks. A sentence that begins with a quotation names the speaker.
    """
    if sentence.region not in ("body", "standfirst") or not sources.tells(sentence.span):
        return False
    span = sentence.span
    text = plain_copy(" ".join(span.text.split()))
    opening = text.lstrip("\"' ")
    if not opening[:1].isupper() and not opening[:1].isdigit():
        return False
    if dangles(opening) or is_shouted(text) or not _has_verb(sources, span):
        return False
    if sources.stages.is_overtaken(span):
        return False
    if _ALSO.search(" ".join(text.split()[:8])):
        return False
    own = _own_words(sources, span)
    if own is None or len(own.split()) < _OWN_WORDS:
        return False
    if text[:1] == '"' and not re.search(r"\b[A-Z]\w", own):
        return False
    former = _FORMER.search(own)
    if former is not None and _A.search(own[: former.start()]) is None:
        return False
    if _POINTS.search(own) or _AS_WELL.search(own.strip()) or _ANNOUNCES.search(own) or _AT_FIRST.search(own):
        return False
    return not (_FIRST_PERSON.search(own) or _READER.search(own) or appeals(own) or _leans(sources, span))


def is_shouted(text: str) -> bool:
    """True for a text most of whose letters are capitals, as those of captions are.

    >>> is_shouted("THE DEPOT BURNT, Korvin SAID."), is_shouted("The NATO depot burnt.")
    (True, False)
    """
    letters = [one for one in text if one.isalpha()]
    return sum(one.isupper() for one in letters) > len(letters) / 2


def _has_verb(sources: Sources, span: Span) -> bool:
    """True if an act or a saying is told by a verb: not in "Dell Marrow, 21, a suspect in the shooting."."""
    if _AUXILIARY.search(span.text) or any(
        one.cue is not None and span.contains(one.cue) for one in sources.statements.get(span.article, ())
    ):
        return True
    acts = [one for one in sources.events.get(span.article, ()) if span.contains(one.trigger)]
    return any(one.construction != "nominal" for one in acts)


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
    ("its soldiers", "deployed there") before it names anybody for whom it can stand.

    "The man who shot the keeper" is introduced by his own clause, "Rook's friend" by her name.
    """
    named = False
    before: list[Mention] = []
    text = sources.articles[span.article].text
    inside = [
        one for one in sources.mentions.get(span.article, ()) if span.start <= one.span.start < span.end
    ]
    for mention in inside:
        place = mention.span.start
        if mention.form == "pronoun":
            if place <= span.start + 1 or not _has_referent(mention, before, text[span.start : place]):
                return True
            continue
        names = any(word[:1].isupper() for word in mention.span.text.split()[1:])
        if mention.form != "name" and place <= span.start + 1:
            longer = len(mention.span.text.split()) >= 4
            whose = any(one.form == "name" and mention.span.contains(one.span) for one in inside)
            defined = names or whose or _DEFINED.match(text, mention.span.end) is not None
            if mention.definite and not (longer or defined):
                return True
            named = named or defined
        before.append(mention)
        named = named or mention.form == "name" or names
    return not named and _THERE.search(span.text) is not None


def _has_referent(pronoun: Mention, before: Sequence[Mention], ahead: str) -> bool:
    """True if one of those ``before`` may be meant; of a thing, or of several, if enough stands ``ahead``.

    "A keeper lost his boat", not "Police found his boat"; "Plans for the bridge were sold before it fell".
    """
    word = pronoun.span.text.casefold()
    if word in _ONE:
        return any(one.number != "plural" and one.kind in ("person", "unknown", "group") for one in before)
    return bool(before) or len(ahead.split()) >= _WELL_IN


_ONE = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
_WELL_IN = 6
"""Words into a sentence from which "it" and "them" stand for what it has told by then."""

_THERE = re.compile(r"\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|should|may|might)\b)")


@cache
def _dangling() -> re.Pattern[str]:
    openings = sorted(lexicon.words("dangling_openings.txt"), key=lambda words: (-len(words), words))
    return re.compile(rf"(?:{'|'.join(map(re.escape, openings))})\b", re.IGNORECASE)
