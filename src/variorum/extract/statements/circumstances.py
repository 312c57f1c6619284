"""To whom, where, through what and when something was said, where print says it."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.extract.statements.able import can_speak
from variorum.extract.statements.blocks import Blocks
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.outlets import is_outlet
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.extract.statements.sources import phrase
from variorum.model import Span, Time, When
from variorum.text.cues import cue_acts, saying_places
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLACING = frozenset(
    {
        "in",
        "at",
        "during",
        "on",
        "via",
        "by",
        "through",
        "after",
        "before",
        "following",
        "over",
        "with",
        "to",
        "amid",
        "ahead",
    }
)
_TELLING = frozenset(
    {
        "tell",
        "inform",
        "assure",
        "remind",
        "notify",
        "warn",
        "ask",
        "advise",
        "brief",
        "promise",
        "convince",
        "reassure",
        "urge",
        "email",
        "text",
    }
)
_TO = frozenset(
    {
        "say",
        "speak",
        "write",
        "explain",
        "announce",
        "confirm",
        "state",
        "add",
        "complain",
        "talk",
        "respond",
        "reply",
        "insist",
        "describe",
        "declare",
        "reveal",
        "admit",
        "suggest",
        "propose",
        "report",
        "disclose",
        "stress",
        "indicate",
        "tweet",
    }
)
_SPEAKING = frozenset({"speak", "talk", "address", "appear", "testify", "respond", "write", "attend", "meet"})
MAX_TIMES = 50
"""Times of one sentence that are looked at."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Spans of print around a cue, None where nothing is printed."""

    addressee: Span | None = None
    occasion: Span | None = None
    medium: Span | None = None
    place: Span | None = None
    said: When | None = None


def of(reading: Reading, draft: Draft, times: Blocks[Time]) -> Circumstances:
    """The circumstances of one statement; ``times`` are those of its article."""
    if draft.cue is None or draft.relation in ("layout", "according to"):
        return Circumstances()
    head = reading.doc[draft.head]
    addressee, outlet = _addressee(reading, draft, head)
    occasion: Span | None = None
    medium: Span | None = addressee if outlet else None
    for preposition in _prepositions(head):
        role, span = _placed(reading, draft, preposition)
        if role == "occasion" and occasion is None:
            occasion = span
        elif role == "medium" and medium is None:
            medium = span
    return Circumstances(addressee, occasion, medium, None, _said(reading, draft, head, times))


def _free(reading: Reading, draft: Draft, tokens: TokenRange) -> bool:
    """True if ``tokens`` stand in neither content, cue nor source."""
    start, end = reading.chars(tokens)
    if any(low < end and start < high for low, high in draft.content):
        return False
    taken = [one for one in (draft.cue, draft.source) if one is not None]
    return not any(low < tokens[1] and tokens[0] < high for low, high in taken)


def _addressee(reading: Reading, draft: Draft, head: Token) -> tuple[Span | None, bool]:
    lemma = head.lemma_.lower()
    noun: Token | None = None
    for child in head.children:
        if child.i < head.i:
            continue
        if child.dep_ in ("dobj", "dative", "iobj") and lemma in _TELLING:
            noun = (
                child if child.dep_ != "dative" or child.pos_ != "ADP" else next(iter(child.children), None)
            )
        elif (
            child.dep_ in ("prep", "dative")
            and child.lower_ == "to"
            and lemma in _TO
            and draft.relation not in ("to", "to noun")
        ):
            noun = next((one for one in child.children if one.dep_ == "pobj"), None)
        if noun is not None:
            break
    if noun is None or not (noun.pos_ in ("PROPN", "PRON") or can_speak(noun)):
        return None, False
    tokens = _until_content(reading, draft, phrase(reading, noun, draft.cue))
    if tokens is None or not _free(reading, draft, tokens) or reading.doc[tokens[1] - 1].tag_ == "POS":
        return None, False
    return reading.span(reading.chars(tokens)), is_outlet(reading, noun, tokens)


def _until_content(reading: Reading, draft: Draft, tokens: TokenRange) -> TokenRange | None:
    """``tokens`` cut before the content, a comma or a preposition of place and time."""
    start, end = tokens
    for i in range(start + 1, end):
        token = reading.doc[i]
        inside = any(low <= token.idx < high for low, high in draft.content)
        if inside or token.text in (",", '"') or token.lower_ in _PLACING - {"to", "with", "by"}:
            end = i
            break
    return (start, end) if end > start else None


def _prepositions(head: Token) -> list[Token]:
    """The prepositions that hang on the cue, its addressee, or a participle of speaking beside it."""
    found: list[Token] = []
    for child in head.children:
        if child.dep_ in ("prep", "agent"):
            found.append(child)
        elif child.dep_ in ("dobj", "dative", "npadvmod") or (
            child.dep_ == "advcl" and child.lemma_.lower() in _SPEAKING
        ):
            found.extend(one for one in child.children if one.dep_ == "prep")
    nested = [
        one for token in found for inner in token.children for one in inner.children if one.dep_ == "prep"
    ]
    return sorted(
        {token.i: token for token in (*found, *nested) if token.sent == head.sent}.values(), key=lambda t: t.i
    )


def _placed(reading: Reading, draft: Draft, preposition: Token) -> tuple[str, Span | None]:
    if preposition.lower_ not in _PLACING:
        return "", None
    noun = next((one for one in preposition.children if one.dep_ == "pobj" and one.i > preposition.i), None)
    if noun is None:
        return "", None
    role = saying_places().get(noun.lemma_.lower(), "") or saying_places().get(noun.lower_, "")
    if not role or (
        role == "medium"
        and preposition.lower_ in ("after", "before", "following", "to", "with", "at", "ahead")
    ):
        return "", None
    tokens = _until_content(reading, draft, (preposition.i, phrase(reading, noun, draft.cue)[1]))
    if tokens is None or tokens[1] <= noun.i or not _free(reading, draft, tokens):
        return "", None
    start, end = tokens
    while end > start and (reading.doc[end - 1].is_punct or reading.doc[end - 1].is_space):
        end -= 1
    return role, reading.span(reading.chars((start, end)))


def _said(reading: Reading, draft: Draft, head: Token, times: Blocks[Time]) -> When | None:
    """The time that hangs on the cue itself, outside its content."""
    if cue_acts().get(draft.lemma, ("speech", ""))[0] != "speech":
        return None
    low, high = reading.chars((head.sent.start, head.sent.end))
    for time in times.within(low, high)[:MAX_TIMES]:
        if time.kind not in ("date", "time"):
            continue
        first = reading.token_at(time.span.start)
        last = reading.token_at(max(time.span.start, time.span.end - 1))
        # Within other marks than the cue a time is a name ("Today", a show) or somebody else's.
        named = reading.quoted[first.i] not in (-1, reading.quoted[head.i])
        if named or not _free(reading, draft, (first.i, last.i + 1)):
            continue
        # "called for a march on Saturday": the day is that of the march.
        if draft.lemma in _ahead() and time.span.start >= draft.content[-1][1]:
            continue
        if _hangs_on(first, last, head) or _beside(reading, draft, first.i):
            return When(time.edtf, time.precision, time.span, time.anchor)
    return None


@functools.cache
def _ahead() -> frozenset[str]:
    """Lemmas of words whose content lies ahead of its saying ("call for", "demand")."""
    return frozenset(words("prospective_words.txt"))


def _hangs_on(first: Token, last: Token, head: Token) -> bool:
    place = last
    for _ in range(6):
        outside = place.head.i < first.i or place.head.i > last.i
        if place.head.i == head.i:
            return place.dep_ in ("npadvmod", "advmod", "prep", "pobj", "nmod", "tmod", "obl", "dobj", "dep")
        if outside and place.head.dep_ not in ("prep", "pobj", "npadvmod", "pcomp"):
            return False
        place = place.head
    return False


def _beside(reading: Reading, draft: Draft, first: int) -> bool:
    """True if the time stands right after the cue ("said Friday", "announced on Monday that")."""
    assert draft.cue is not None
    start = draft.cue[1]
    between = [reading.doc[i] for i in range(start, first)]
    return (
        first >= start
        and len(between) <= 1
        and all(token.lower_ in ("on", "in", "at", "late", "early", "earlier") for token in between)
    )
