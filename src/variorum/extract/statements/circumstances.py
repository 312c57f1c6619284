"""To whom, on what occasion, through what, where and when something was said, where print says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.extract.statements.acts import act_of
from variorum.extract.statements.addressees import addressee, is_gathering
from variorum.extract.statements.blocks import Blocks
from variorum.extract.statements.carriers import carrier
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.outlets import is_outlet
from variorum.extract.statements.phrases import Role, of_saying
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.extract.statements.said import time_of
from variorum.extract.statements.saying import anchors, kinds
from variorum.model import Span, Time, When
from variorum.text.cues import cue_acts

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Spans of print in the sentence of a cue, None where none is printed; with their prepositions."""

    addressee: Span | None = None
    occasion: Span | None = None
    medium: Span | None = None
    place: Span | None = None
    said: When | None = None


def of(reading: Reading, draft: Draft, times: Blocks[Time]) -> Circumstances:
    """The circumstances of one statement; ``times`` are those of its article.

    The draft may come from any proposer: of it only cue, head, source, subject and content are read.
    """
    if draft.cue is None or draft.head < 0:
        return Circumstances()
    head = reading.doc[draft.head]
    if head.is_punct or head.lower_ == "according" or head.pos_ == "ADP":
        return Circumstances()  # a signature, or a source that is credited: nobody is seen speaking
    found = anchors(reading, draft)
    phrases = of_saying(reading, draft, found)
    # "In talks with the police before deciding …": whoever decides or wants tells it to nobody there.
    speaks = act_of(reading, draft)[0] == "speech"
    told = addressee(reading, draft, found, phrases if speaks else [])
    carried = carrier(reading, draft, found)
    spans: dict[Role, TokenRange] = {}
    for phrase in (*phrases, *carried):
        if phrase.role != "addressee" and (phrase.role != "place" or _is_spoken(draft)):
            spans.setdefault(phrase.role, phrase.tokens)
    if told is not None and head.lemma_.lower() == "tell" and is_gathering(told[1]):
        spans.setdefault("occasion", told[0])
    if "medium" not in spans:
        medium = _written(draft, head) or _outlet(reading, head, told)
        if medium is not None:
            spans["medium"] = medium
    time = time_of(reading, draft, found, [*phrases, *carried], times)
    return Circumstances(
        _span(reading, told[0] if told else None),
        _span(reading, spans.get("occasion")),
        _span(reading, spans.get("medium")),
        _span(reading, spans.get("place")),
        time.when() if time is not None else None,
    )


def _is_spoken(draft: Draft) -> bool:
    """True for acts of speech: where somebody wants or plans a thing says nothing of where it was said."""
    return cue_acts().get(draft.lemma, ("",))[0] == "speech" or draft.relation == "quotation"


def _span(reading: Reading, tokens: TokenRange | None) -> Span | None:
    return reading.span(reading.chars(tokens)) if tokens is not None else None


def _written(draft: Draft, head: Token) -> TokenRange | None:
    """The cue itself where it names its medium ("tweeted")."""
    forms = {head.lemma_.lower(), head.lower_}  # the lemma of "texted" is read as "texte"
    named = head.pos_ == "VERB" and forms & kinds()["written"]
    return (head.i, head.i + 1) if named and draft.cue is not None else None


def _outlet(reading: Reading, head: Token, told: tuple[TokenRange, Token] | None) -> TokenRange | None:
    """The publication that the words were told to carries them."""
    if told is None or head.lemma_.lower() != "tell":
        return None
    tokens, noun = told
    return tokens if is_outlet(reading, noun, tokens) else None
