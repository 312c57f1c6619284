"""What kind of act a cue tells of, and how it stands to what is said.

The cue's own words decide, from the governing one down: a phrase ("made clear"), else a word with its part
and construction, else the word alone. Words that only carry others ("make") leave it to the next.
"""

from __future__ import annotations

from variorum.extract.statements.cue_words import CueWords, cue_words, entries
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.quoted import is_speech
from variorum.extract.statements.reading import Reading
from variorum.model import Act, Strength
from variorum.text.cues import cue_acts, cue_uses

_SPOKEN = frozenset({"quotation", "according to", "layout", "post", "answer", "block", "number", "deadline"})
"""Constructions that are speech, whatever the cue."""


def act_of(reading: Reading, draft: Draft) -> tuple[Act, Strength]:
    """Speech or attitude, and neutral, distancing or endorsing; from the tokens of the cue."""
    cue = cue_words(reading, draft)
    act, strength = _told(cue)
    if act is None:
        spoken = cue.construction in ("clause", "question") and _has_verb(cue)
        act = "speech" if spoken or not _has_words(cue) else "attitude"
    if draft.relation in _SPOKEN or _is_quoted(reading, draft):
        # Marks around words make them speech, whatever the verb ("“No,” she smiled").
        act = "speech"
    if strength == "endorsing" and _was_given(reading, draft):
        strength = "neutral"
    return act, strength


def _was_given(reading: Reading, draft: Draft) -> bool:
    """True for "The court was shown a letter: “…”": it looked at something, and nobody vouches for that."""
    if draft.head < 0:
        return False
    children = {one.dep_ for one in reading.doc[draft.head].children}
    return {"nsubjpass", "auxpass", "dobj"} <= children


def _told(cue: CueWords) -> tuple[Act | None, Strength]:
    """What the first word says that says anything; the strength of a later word where it has none."""
    fallback: tuple[Act | None, Strength] = (None, "neutral")
    act: Act | None = None
    for word, use in entries(cue, cue_uses()):
        known = cue_acts().get(word.lemma)
        if use is not None and use.act != "next":
            found, strength = use.act, use.strength
        elif known is not None and (use is None or fallback[0] is None):
            found = "speech" if known[0] == "speech" else "attitude"
            strength = _strength(known[1])
            if use is not None:
                fallback = (found, strength)
                continue
        else:
            continue
        if act is None:
            act = found
        if strength != "neutral":
            return act, strength
        if word.part in ("verb", "noun"):
            break
    return (act, "neutral") if act is not None else fallback


def _has_words(cue: CueWords) -> bool:
    return any(word.part != "any" for word in cue.words)


def _has_verb(cue: CueWords) -> bool:
    return any(word.part == "verb" for word in cue.words)


def _is_quoted(reading: Reading, draft: Draft) -> bool:
    """True if the whole content is one sentence or more between marks that do not hold the cue too."""
    start, end = draft.content[0][0], draft.content[-1][1]
    around = reading.quoted[draft.head] if draft.head >= 0 else -1
    if around >= 0 and around == reading.quoted[reading.token_at(start).i]:
        return False  # "“Korvin must be willing to go,” Tern said": all of it is Tern's
    held = reading.quotations_in(start, end)
    return (
        bool(held)
        and held[0].start <= start
        and all(
            any(one.start <= low and high <= one.end and is_speech(reading, one) for one in held)
            for low, high in draft.content
        )
    )


def _strength(name: str) -> Strength:
    if name == "distancing":
        return "distancing"
    return "endorsing" if name == "endorsing" else "neutral"
