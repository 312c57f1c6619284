"""Tolls of one article: how many people each act befell, wherever the article counts or names them.

General over what befell them (killed, injured, shot, missing, arrested, displaced and the rest of
``toll_acts.tsv``); what an article's tolls come to together, :mod:`variorum.compare` works out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.events.whens import Whens
from variorum.extract.quantities.spotting import Spot, spot
from variorum.extract.tolls.hit import act_of, of_whom
from variorum.extract.tolls.listed import of_list
from variorum.extract.tolls.occasions import LEAD, Occasions
from variorum.extract.tolls.persons import People, people
from variorum.extract.tolls.roundups import sums_several
from variorum.extract.tolls.triggers import Hit, hits
from variorum.model import Parsed, Span, Statement, Time, Toll, content_id
from variorum.text import lexicon
from variorum.text.list_lines import is_row, may_list
from variorum.text.normal import plain_copy
from variorum.text.voices import Voices
from variorum.text.withdrawn import is_withdrawn

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["find"]

MAX_TOLLS = 1_000
"""Tolls of one article; what stands beyond is no news report."""

_SENTENCE_LIMIT = 5_000
"""Characters of a sentence that are read."""

_SINCE_WHEN = re.compile(r"\bsince (?:\w+ )?\d{4}, when\b")
_RATE = re.compile(
    r"\s(?:a|per|each|every)\s(?:hour|day|week|month|year)\b(?!\s(?:ago|after|before|later|earlier))",
    re.IGNORECASE,
)
_LONG = frozenset({"year", "decade", "century", "season"})
_ALSO = frozenset({"also", "too"})


def find(parsed: Parsed, times: tuple[Time, ...], statements: tuple[Statement, ...]) -> tuple[Toll, ...]:
    """The tolls of the factual regions, in order of print; what is planned, feared or denied is none.

    A phrase under two triggers ("was shot and killed") gives a toll for each.
    """
    text = plain_copy(parsed.article.text)
    voices, whens = Voices(statements), Whens(parsed, times)
    occasions = Occasions(parsed, times, whens)
    found: list[Toll] = []
    for place, sentence in enumerate(parsed.sentences()):
        words = [token for token in sentence if not token.is_space]
        span = parsed.span(words)
        taken = tuple(
            (t.span.start, t.span.end) for t in times if span.overlaps(t.span) and t.kind != "duration"
        )
        printed = text[span.start : span.end]
        triggers = tuple(hits(sentence))
        spots: list[Spot] = []
        if triggers or may_list(printed):
            spots = spot(text, span.start, min(span.end, span.start + _SENTENCE_LIMIT), taken)
            triggers = _with_listed(triggers, tuple(of_list(parsed.doc, text, span, spots)), printed)
        # Headline and lead tell of the event itself.
        wide = bool(triggers) and sums_several(printed[:_SENTENCE_LIMIT])
        background = bool(triggers) and place >= LEAD and _is_background(printed)
        here = [
            replace(one, wide=wide)
            for hit in triggers
            for one in _tolls(parsed, hit, span, spots, background, voices, whens)
            if one.number is None or not is_withdrawn(printed, one.number.start - span.start)
        ]
        if here and occasions.is_other(place, printed, triggers, here):
            here = [replace(one, background=True) for one in here]
        found.extend(here)
        if len(found) >= MAX_TOLLS:
            break
    return tuple(found[:MAX_TOLLS])


def _with_listed(hits: tuple[Hit, ...], listed: tuple[Hit, ...], line: str) -> tuple[Hit, ...]:
    """The hits of a sentence with those of a list, which say more; of a table's row nothing else is read."""
    if is_row(line):
        return listed
    known = {hit.token for hit in listed}
    return (*listed, *(hit for hit in hits if hit.token not in known))


def _is_background(sentence: str) -> bool:
    """True where words count over a longer time or of another: "the worst since 2016, when nine died"."""
    low = sentence.lower()
    return _SINCE_WHEN.search(low) is not None or any(
        words in low for words in lexicon.words("background_words.txt")
    )


def _is_rate(sentence: Span, phrase: Span) -> bool:
    """ "Kills 12,000 people a year": so many in every such time; "12 people a year ago" are of one time."""
    return _RATE.match(sentence.text[phrase.end - sentence.start :]) is not None


def _tolls(
    parsed: Parsed,
    hit: Hit,
    sentence: Span,
    spots: Sequence[Spot],
    background: bool,
    voices: Voices,
    whens: Whens,
) -> list[Toll]:
    trigger = parsed.span(hit.token)
    voice, statement = voices.at(trigger)
    when = whens.of(hit.token)
    also = any(child.lower_ in _ALSO for child in hit.token.children)
    found: list[Toll] = []
    members: list[People] = []
    if hit.undergoer is not None:
        undergoer = _whole_of(hit.undergoer, hit.token)
        members = list(people(parsed, undergoer, spots, hit.counted))
        for other in hit.beside:
            members.extend(people(parsed, other, spots))
    if hit.somebody:
        members = [People(trigger, 1.0, 1.0 if hit.self_done else None)]
    if hit.times:
        members = [People(trigger, float(hit.times), float(hit.times), number=trigger)]
    if hit.self_done and len(members) == 1 and "themselves" not in sentence.text.lower():
        # "officers heard him killing himself": the parse may take somebody else for the doer.
        plural = hit.undergoer is not None and hit.undergoer.tag_ in {"NNS", "NNPS"}
        of = () if plural else members[0].of
        members = [replace(members[0], low=1.0, high=1.0, number=None, of=of)]
    if hit.counted and hit.nobody and not members:
        members = [People(trigger, 0.0, 0.0, nobody=True)]
    for one in members:
        nobody = hit.nobody or one.nobody
        if hit.nobody and not one.nobody and not hit.counted:
            continue  # "was not hurt": says of one person that nothing befell him, and no count
        found.append(
            Toll(
                id=content_id("k", parsed.article.id, trigger.start, one.phrase.start, one.phrase.end),
                article=parsed.article.id,
                act=hit.act,
                trigger=trigger,
                phrase=one.phrase,
                sentence=sentence,
                low=0.0 if nobody else one.low,
                high=0.0 if nobody else one.high,
                qualifier=one.qualifier,
                number=one.number,
                of=one.of,
                name=one.name,
                age=one.age,
                definite=one.definite or (hit.known and one.number is None),
                more=one.more or (also and not hit.self_done),
                part=one.part or hit.part,
                self_done=hit.self_done,
                agent=_lemma(hit.agent),
                place=one.place,
                background=background
                or (when is not None and when.precision in _LONG)
                or _is_rate(sentence, one.phrase),
                voice=voice,
                statement=statement,
                when=when,
            )
        )
    return found


def _whole_of(undergoer: Token, trigger: Token) -> Token:
    """Those of whom it is said: "was one of four wounded", "one of the nine guards shot and killed".

    "One of the five was killed" is of the one.
    """
    whole = of_whom(undergoer) if undergoer.like_num else None
    if whole is None:
        return undergoer
    if undergoer.dep_ == "attr" and whole.like_num:
        return whole
    between = [token.lower_ for token in trigger.doc[whole.i + 1 : trigger.i]]
    # A participle right after them, or the second of two ("shot and killed"), with no helping verb.
    close = whole.i < trigger.i and (not between or (len(between) == 2 and between[1] == "and"))
    done_to = trigger.tag_ in {"VBN", "VBD"} and act_of(trigger, "verb") is not None
    return whole if close and done_to and whole.pos_ != "PRON" else undergoer


def _lemma(token: Token | None) -> str:
    return token.lemma_.lower() if token is not None else ""
