"""Numbers that a list or a noun of sums gives: "Dead: 57", "12 evacuated", "taking the toll to 48"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from variorum.extract.events.reality import modality
from variorum.extract.events.triggers import Trigger
from variorum.extract.quantities.counting import tokens_of
from variorum.extract.quantities.labelled import label_word, scope_of
from variorum.extract.quantities.spotting import Spot
from variorum.extract.quantities.sums import of_sum, value_of
from variorum.extract.tolls.hit import Hit, act_of
from variorum.model import UNDONE, Fate, Span
from variorum.text.acts import Act

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def of_list(doc: Doc, text: str, sentence: Span, spots: Sequence[Spot]) -> Iterator[Hit]:
    """The hits of a line that lists numbers; a row of a table that is of one place gives none.

    "Port Casse | Killed: 57" is of some of the dead: what they come to in all, the table may not say.
    """
    line = text[sentence.start : sentence.end]
    for one in spots:
        word = (
            label_word(doc, text, sentence, one) if not scope_of(line, one.first - sentence.start) else None
        )
        act = _act(word) if word is not None else None
        number = tokens_of(doc, one.start, one.end)
        if word is not None and act is not None and number:
            yield Hit(word, act, number[-1])


def of_toll(noun: Token) -> Hit | None:
    """ "bringing the toll to 48", "the number of injured has risen to 130"; not "could rise to 200"."""
    found = of_sum(noun)
    number = value_of(noun) if found is not None and found.whom is None else None
    if found is None or found.act is None or number is None or not has_risen(noun):
        return None
    act = _act(found.act)
    return Hit(noun, act, number) if act is not None else None


def has_risen(toll: Token) -> bool:
    """False for a sum that its verb does not say to be so: "the death toll could reach 100"."""
    verb = toll.head
    if verb.pos_ not in {"VERB", "AUX"}:
        return True
    lemma = verb.lemma_.lower()
    return modality(Trigger(verb, Act(lemma, lemma, False), nominal=False, known=True))[0] not in UNDONE


def _act(word: Token) -> Fate | None:
    if word.lower_ == "toll":
        return "kill"
    kinds = ("state", "noun", "verb", "self")
    return next((act for kind in kinds if (act := act_of(word, kind)) is not None), None)
