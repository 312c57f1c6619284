"""Quotations without a closing mark, where the words end and the cue begins; and without an opening one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.text.cues import cue_acts
from variorum.text.quotations import UNCLOSED, UNOPENED, Quotation

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FARTHEST = 200
"""Tokens of an open quotation in which its cue is looked for."""

LONGEST_NAME = 6
"""Tokens between the comma and the cue at most ("…, the secretary of the union said")."""

SHORTEST = 3
"""Words before a lone closing mark that are a quotation at least."""

_NAMING = frozenset({"PROPN", "PRON", "DET", "NOUN", "ADJ", "ADP"})


def mended(doc: Doc, quotation: Quotation, first: Token) -> Quotation:
    """The quotation cut before ", said Korvin" or ", Korvin said" if its closing mark is missing.

    ``first`` is the token at its opening mark.
    """
    if quotation.repair != UNCLOSED or quotation.carries:
        return quotation
    words = 0
    for i in range(first.i + 1, min(len(doc) - 2, first.i + FARTHEST)):
        token = doc[i]
        if token.idx >= quotation.inner_end:
            break
        words += token.is_alpha
        if token.text == "," and words >= 2 and _tells(doc, i, quotation.inner_end):
            return replace(quotation, end=token.idx, inner_end=token.idx)
    return quotation


def restored(place: int, mark: Token, taken: Sequence[Quotation]) -> Quotation | None:
    """The quotation that the lone closing mark at ``place`` ends: "The bridge is closed,” Korvin said."

    ``mark`` is its token. The words before it are a quotation if they begin the sentence, end in a comma or
    the like, and the sentence's main verb is one of saying after the mark. None otherwise, and where one
    of the quotations ``taken`` stands in them.
    """
    sentence = mark.sent
    first = next((token for token in sentence if not token.is_space), mark)
    start, size = first.idx, len(mark) if mark.idx == place else 1
    said = sentence.root
    if said.i <= mark.i or not _says(said) or said.i - mark.i > LONGEST_NAME + 2:
        return None
    if mark.i - first.i < SHORTEST or mark.nbor(-1).text[-1] not in ",?!…":
        return None
    if any(one.start < place and start < one.end for one in taken):
        return None
    return Quotation(start, place + size, start, place, "double", repair=UNOPENED)


def _tells(doc: Doc, comma: int, limit: int) -> bool:
    """True if a verb of saying with its subject follows the comma and nothing else does first."""
    if _says(doc[comma + 1]):
        after = doc[comma + 2]
        return after.pos_ in ("PROPN", "PRON", "DET", "NOUN") and after.dep_ != "dobj"
    for i in range(comma + 1, min(len(doc), comma + LONGEST_NAME + 2)):
        token = doc[i]
        if token.idx >= limit:
            return False
        if _says(token):
            last = _without_day(doc, i + 1)
            ends = last >= len(doc) or doc[last].text in (".", ",", ":") or doc[last].is_space
            return i > comma + 1 and ends
        if token.pos_ not in _NAMING:
            return False
    return False


def _without_day(doc: Doc, place: int) -> int:
    """The token after "on Monday" or "Monday" at ``place``, or ``place``."""
    last = place
    while last < min(len(doc), place + LONGEST_NAME) and (
        doc[last].lower_ == "on" or doc[last].ent_type_ in ("DATE", "TIME")
    ):
        last += 1
    return last


def _says(token: Token) -> bool:
    return token.tag_ in ("VBD", "VBZ") and cue_acts().get(token.lemma_.lower(), ("", ""))[0] == "speech"
