"""By what factor something changed, told by a verb: "exports have doubled", "the price was halved"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal

from variorum.extract.events.reality import modality
from variorum.extract.events.triggers import Trigger
from variorum.extract.quantities.qualifiers import qualified
from variorum.extract.quantities.spotting import Spot
from variorum.text.acts import Act
from variorum.text.lexicon import rows
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

_OTHER_SENSE = frozenset({"down", "back", "up", "over"})
_OTHER_ROLE = frozenset({"as", "for"})
_TOLD_TO = frozenset({"dobj", "obj", "oprd"})


def factors(sentence: DocSpan, text: str) -> Iterator[tuple[Spot, Token, Token]]:
    """The factors of a sentence, each with its verb and the noun of what changed.

    None where print says the result ("doubled to 24"), nor where nothing has changed ("if rents doubled").
    """
    for verb in sentence:
        factor = _factor_verbs().get(verb.lemma_.lower())
        subject = _changed(verb) if factor is not None and verb.pos_ == "VERB" else None
        if factor is None or subject is None or not _has_happened(verb):
            continue
        start, end = verb.idx, verb.idx + len(verb)
        one = Spot(start, end, start, end, factor, factor, unit="time", kind="measure", bare=False)
        yield qualified(text, one, sentence.start_char, end), verb, subject


def _has_happened(verb: Token) -> bool:
    """False where print supposes, demands or denies it: "unless output doubled", "denied that it doubled"."""
    lemma = verb.lemma_.lower()
    return modality(Trigger(verb, Act(lemma, lemma, False), nominal=False, known=False)) == (
        "happened",
        False,
    )


def _changed(verb: Token) -> Token | None:
    """What became more or less; None for "doubles as a hotel", "Korvin doubled", "may double"."""
    children = list(verb.children)
    subject = next((child for child in children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.pos_ != "NOUN" or subject.lemma_.lower() in person_nouns():
        return None
    if any(child.dep_ in _TOLD_TO or child.tag_ == "MD" or child.dep_ == "neg" for child in children):
        return None
    if any(child.lower_ in _OTHER_SENSE and child.dep_ in {"prt", "advmod", "prep"} for child in children):
        return None
    told_to = {*_OTHER_ROLE, "to", "from"}
    return None if any(child.dep_ == "prep" and child.lower_ in told_to for child in children) else subject


def sign_of(verb: Token) -> Literal["+", "-"]:
    """ "+" for a factor above one, "-" for one below."""
    return "+" if _factor_verbs()[verb.lemma_.lower()] > 1 else "-"


@cache
def _factor_verbs() -> dict[str, float]:
    return {lemma: float(factor) for lemma, _, factor in rows("change_words.tsv") if factor}
