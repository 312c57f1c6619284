"""What the trained reader finds across a line or twice: cues that do not reach the words given to them."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.extract.grammar import SENTENCE_ENDS
from variorum.extract.statements.cue_words import cue_words, entries
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.model import Attribution
from variorum.text.cues import cue_acts, cue_uses

_SHORTEST_PROMO = 3
"""Words of a line in capitals at least."""


def is_astray(reading: Reading, one: Attribution) -> bool:
    """True for the words above a line in capitals, or above a colon that leads to what follows."""
    return _is_in_promo(reading, one) or _leads_on(reading, one)


def _is_in_promo(reading: Reading, one: Attribution) -> bool:
    """True for a cue in "KORVIN CALLS RETH A LIAR" on a line of its own, and words on another line.

    Between paragraphs such a line points to another article. It goes on with nothing around it.
    """
    text, place = reading.text, reading.doc[one.cue[0]].idx
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    line = text[start : end if end >= 0 else len(text)].strip()
    if not line.isupper() or len(line.split()) < _SHORTEST_PROMO or line[-1] in SENTENCE_ENDS:
        return False
    if reading.parsed.article.region_at(place) == "headline":
        return False
    pieces = [reading.chars(part) for part in one.content]
    away = [piece for piece in pieces if piece[1] <= start or piece[0] >= start + len(line)]
    return bool(away) and not all(text[slice(*piece)].isupper() for piece in away)


def _leads_on(reading: Reading, one: Attribution) -> bool:
    """True where all words of a cue that ends in a colon stand in paragraphs before its own."""
    doc = reading.doc
    if doc[one.cue[1] - 1].text != ":" or not one.content:
        return False
    own = reading.paragraph_of(doc[one.cue[0]].idx)
    return all(end <= one.cue[0] and reading.paragraph_of(doc[start].idx) < own for start, end in one.content)


def without_second(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those whose very words another source has with a cue that tells more of a saying.

    "Reth wrote, before Korvin took the oath, that she stayed …": Reth's, though an oath may tell of words. Of
    "Reth hopes the town says yes" both stay: who hopes is told of, and the town has said nothing yet.
    """
    ranks = {id(one): _rank(reading, one) for one in drafts}
    return [
        one
        for one in drafts
        if not _has_clause(reading, one)
        or not any(
            other.content == one.content
            and other.subject != one.subject
            and ranks[id(other)] > ranks[id(one)]
            and "according to" not in (one.relation, other.relation)
            and not reading.doc[one.head].is_ancestor(reading.doc[other.head])
            for other in drafts
        )
    ]


def opens_quotation(reading: Reading, draft: Draft) -> bool:
    """True for the "writing" of "hoped that they read it, writing “…”": not two cues of one statement."""
    first = reading.token_at(draft.content[0][0])
    starts = any(one.start == draft.content[0][0] for one in reading.quotations_in(first.idx, first.idx + 1))
    return (
        starts and draft.cue is not None and draft.cue[1] == first.i and reading.doc[draft.head].tag_ == "VBG"
    )


def _has_clause(reading: Reading, draft: Draft) -> bool:
    """True for words with a verb; of one thing two persons may tell in one sentence."""
    return any(
        token.pos_ in ("VERB", "AUX") for piece in draft.content for token in reading.tokens_in(*piece)
    )


def _rank(reading: Reading, draft: Draft) -> int:
    """2 for a cue with a verb of saying, 1 for one with another word that may tell of words, 0 for others."""
    told = list(entries(cue_words(reading, draft), cue_uses()))
    if any(cue_acts().get(word.lemma, ("", ""))[0] == "speech" and word.part == "verb" for word, _ in told):
        return 2
    return int(any(use is not None and use.act == "speech" for _, use in told))
