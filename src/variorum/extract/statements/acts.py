"""What kind of act a cue tells of, and how it stands to what is said."""

from __future__ import annotations

from variorum.extract.statements.able import set_phrases
from variorum.extract.statements.draft import Draft
from variorum.model import Act, Strength
from variorum.text.cues import cue_acts

_CLAUSES = frozenset(
    {
        "that",
        "bare",
        "wh",
        "whether",
        "inverted",
        "parenthesis",
        "quotation",
        "quote",
        "as",
        "according to",
        "layout",
    }
)


def act_of(draft: Draft) -> tuple[Act, Strength]:
    """Speech or attitude, and neutral, distancing or endorsing."""
    known = cue_acts().get(draft.lemma)
    if draft.relation in ("quotation", "according to", "layout"):
        # Marks around words make them speech, whatever the verb ("“No,” she smiled").
        return "speech", _strength(known[1]) if known else "neutral"
    if known is None:
        spoken = draft.relation in _CLAUSES or (draft.lemma, draft.relation) in set_phrases()
        return ("speech" if spoken and draft.part == "VERB" else "attitude"), "neutral"
    return ("speech" if known[0] == "speech" else "attitude"), _strength(known[1])


def _strength(name: str) -> Strength:
    if name == "distancing":
        return "distancing"
    return "endorsing" if name == "endorsing" else "neutral"
