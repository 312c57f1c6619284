"""When something was said: the time that hangs on the saying, outside what was said."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from variorum.extract.statements.blocks import Blocks
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.phrases import Phrase, is_free
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.saying import Anchor, gaps, kinds, shared_gap
from variorum.model import Time
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

MAX_TIMES = 50
"""Times of one sentence that are looked at."""

HOPS = 6
"""Words that are climbed from a time to what it hangs on."""

_HANGS = ("npadvmod", "advmod", "prep", "pobj", "nmod", "tmod", "obl", "dobj", "dep", "pcomp")
_OF = frozenset({"of", "from", "since", "for", "until", "till", "to", "by", "between"})
_TO_TOPIC = frozenset({"of", "for", "to", "about", "over", "before", "regarding"})
"""Words before "this year's vote" that make it what is spoken of; "at Monday's meeting" it is said."""


def time_of(
    reading: Reading, draft: Draft, found: tuple[Anchor, ...], phrases: list[Phrase], times: Blocks[Time]
) -> Time | None:
    """The time of the saying that stands nearest to it, None where none is printed."""
    head = reading.doc[draft.head]
    doc = reading.doc
    # "the convention in July, aiming …": "in" more often hangs on the noun before it.
    shared = (i for i in shared_gap(reading, draft) if doc[i].head.lower_ != "in")
    assert draft.cue is not None
    beside = frozenset((*gaps(reading, draft), *shared, *range(*draft.cue)))
    best: tuple[int, int, Time] | None = None
    for time in times.within(*reading.chars((head.sent.start, head.sent.end)))[:MAX_TIMES]:
        first = reading.token_at(time.span.start)
        last = reading.token_at(max(time.span.start, time.span.end - 1))
        if not _is_date(time) or _is_others(reading, draft, time, first):
            continue
        rank = _rank(reading, draft, found, phrases, beside, first, last)
        if rank is not None and (best is None or (rank, abs(first.i - head.i)) < best[:2]):
            best = (rank, abs(first.i - head.i), time)
    return best[2] if best is not None else None


def _is_date(time: Time) -> bool:
    """False for durations and for "now", "recently", "in the past", which date no saying."""
    return time.kind in ("date", "time") and not time.timex.endswith("_REF")


def _is_others(reading: Reading, draft: Draft, time: Time, first: Token) -> bool:
    """True for a time in a name or within other marks than the cue, and for that of what is called for or
    spoken of ("said of this year's vote")."""
    if first.ent_type_ == "PERSON" or _is_of_topic(first, reading.token_at(time.span.end - 1)):
        return True
    if reading.quoted[first.i] not in (-1, reading.quoted[draft.head]):
        return True
    # "called for a march on Saturday": the day is that of the march.
    return draft.lemma in _ahead() and time.span.start >= draft.content[-1][1]


def _is_of_topic(first: Token, last: Token) -> bool:
    """True for "ahead of this year's vote", not for "at Monday's meeting", where the words were said."""
    place = _top(first, last)
    return (
        place.dep_ == "poss"
        and any(child.tag_ == "POS" and child.i == last.i + 1 for child in place.children)
        and place.head.head.lower_ in _TO_TOPIC
    )


@functools.cache
def _ahead() -> frozenset[str]:
    """Lemmas of words whose content lies ahead of its saying ("call for", "demand")."""
    return frozenset(words("prospective_words.txt"))


def _rank(
    reading: Reading,
    draft: Draft,
    found: tuple[Anchor, ...],
    phrases: list[Phrase],
    beside: frozenset[int],
    first: Token,
    last: Token,
) -> int | None:
    """How closely a time stands by the saying, 0 closest; None where it does not."""
    tokens = (first.i, last.i + 1)
    if _governing(first, last).lower_ in _OF:
        return None
    if not is_free(reading, draft, tokens):
        told = _ends_source(reading, draft, found, first, last) or _follows_somebody(
            reading, draft, first, last
        )
        return 4 if told else None
    inside = next((one for one in phrases if one.tokens[0] <= first.i < one.tokens[1]), None)
    if inside is not None:
        dated = any(one.isupper() or one.isdigit() for one in reading.text[first.idx : last.idx + len(last)])
        return 6 if dated and inside.role in ("occasion", "medium") else None
    if first.i in beside:
        return 0
    for anchor in found:
        if anchor.start <= first.i < anchor.end and _hangs_on(first, last, anchor.word):
            return 1 if anchor.own else 3
    if _precedes_shared(draft, found, first, last):
        return 3
    if any(one.role != "addressee" and _hangs_on(first, last, one.noun) for one in phrases):
        return 2
    return 5 if any(_released(first, last, one.noun) for one in phrases if one.role == "medium") else None


def _governing(first: Token, last: Token) -> Token:
    """The word outside a time that governs it."""
    return _top(first, last).head


def _top(first: Token, last: Token) -> Token:
    place = last
    for _ in range(HOPS):
        if not first.i <= place.head.i <= last.i or place.head.i == place.i:
            break
        place = place.head
    return place


def _hangs_on(first: Token, last: Token, word: Token) -> bool:
    place = _top(first, last)
    if place.dep_ in ("compound", "nummod", "amod", "poss") and place.head.i != word.i:
        return False  # "in the 1952 campaign"
    for _ in range(HOPS):
        outside = place.head.i < first.i or place.head.i > last.i
        if place.head.i == word.i:
            return place.dep_ in _HANGS
        if outside and place.head.dep_ not in ("prep", "pobj", "npadvmod", "pcomp"):
            return False
        place = place.head
    return False


def _precedes_shared(draft: Draft, found: tuple[Anchor, ...], first: Token, last: Token) -> bool:
    """True for a time alone between the source and the verb whose subject the cue shares, though the parser
    hangs it on the source: "Ansa Korvin on Friday praised the mayor and called for calm"."""
    if draft.source is None:
        return False
    start = first.i - 1 if first.i and first.nbor(-1).lower_ in ("on", "in") else first.i
    return draft.source[1] == start and any(
        not anchor.own and anchor.word.i == last.i + 1 for anchor in found
    )


def _released(first: Token, last: Token, medium: Token) -> bool:
    """True for the day on which a medium came out ("in a statement released on Friday")."""
    carrying = kinds()["carrying"]
    return any(
        child.dep_ in ("acl", "relcl") and child.lemma_.lower() in carrying and _hangs_on(first, last, child)
        for child in medium.children
    )


def _follows_somebody(reading: Reading, draft: Draft, first: Token, last: Token) -> bool:
    """True for a time right behind whom the cue is aimed at: "Reth blasted | Korvin on Tuesday for …".

    Not for "condemned the attack on Tuesday", whose day may be that of the attack.
    """
    verb = reading.doc[draft.head]
    if draft.lemma in _ahead() or verb.tag_ not in ("VBD", "VBZ", "VBN") or not _hangs_on(first, last, verb):
        return False
    start = first.i - 1 if first.i and first.nbor(-1).lower_ == "on" else first.i
    aimed = any(
        child.dep_ == "dobj"
        and child.i == start - 1
        and child.ent_type_ == "PERSON"
        and child.pos_ == "PROPN"
        for child in verb.children
    )
    return aimed and reading.quoted[first.i] < 0


def _ends_source(
    reading: Reading, draft: Draft, found: tuple[Anchor, ...], first: Token, last: Token
) -> bool:
    """True for a time that a source ends in though it is the cue's ("Korvin on Friday denied …"), or that
    of the verb beside it whose subject the cue shares ("Korvin on Friday denied … and called for …")."""
    if draft.source is None or draft.cue is None or draft.subject is None:
        return False
    end = draft.source[1]
    while end > draft.source[0] and reading.doc[end - 1].is_punct:
        end -= 1
    verbs = (draft.cue[0], *(anchor.word.i for anchor in found))
    beside = any(verb - draft.source[1] in range(3) for verb in verbs)
    if last.i != end - 1 or not beside or first.i <= draft.subject:
        return False
    return not any(
        reading.doc[i].pos_ in ("VERB", "AUX") or reading.doc[i].tag_ in ("WDT", "WP")
        for i in range(draft.subject, first.i)
    )
