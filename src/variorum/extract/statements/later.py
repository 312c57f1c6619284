"""Quotations that the reader gives to a speaker though print has meanwhile gone on to somebody else."""

from __future__ import annotations

from variorum.extract.grammar import FINITE
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.model import Attribution
from variorum.text.cues import cue_acts


def of_others(reading: Reading, one: Attribution, part: TokenRange) -> bool:
    """True for a quotation of a later paragraph with another person or another saying before it there.

    "“I know,” said Korvin.\\n\\nThe vet Dan Reth waits. That worries him. “It is late.”": not Korvin's.
    Behind "Korvin says that she sees more in it. “It is late.”" it is, but is said with these words. A
    quotation that opens its paragraph goes on from the words before. And what another pair of marks holds is
    not told by a cue that stands in quoted words: "“I told them so.\\n\\n“It is late,” Korvin said."
    """
    doc = reading.doc
    first = reading.token_at(reading.chars(part)[0])
    within = reading.quoted[one.cue[0]]
    if within >= 0 and reading.quoted[first.i] not in (-1, within):
        return True
    paragraph = reading.paragraph_of(first.idx)
    if reading.quoted[first.i] < 0 or paragraph <= reading.paragraph_of(doc[one.cue[0]].idx):
        return False
    own = {doc[i].lower_ for source in one.source for i in range(*source)}
    for i in range(first.i - 1, one.cue[1], -1):
        if reading.paragraph_of(doc[i].idx) != paragraph:
            return False
        if reading.quoted[i] >= 0:
            continue
        if doc[i].tag_ in FINITE and cue_acts().get(doc[i].lemma_.lower(), ("", ""))[0] == "speech":
            return True
        if doc[i].ent_type_ == "PERSON" and doc[i].lower_ not in own:
            return True
    return False
