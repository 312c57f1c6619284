"""The words before an act by which print supposes, awaits or doubts it, which a title must not leave out."""

from __future__ import annotations

import re

from variorum.model import Event, Statement
from variorum.text.stems import negations

_SUPPOSES = re.compile(
    r"\b(?:in the event(?: that)?|in case|on condition that|provided(?: that)?|if|unless|whether|lest"
    r"|no (?:indication|evidence|sign|proof|suggestion)(?: that)?"
    r"|(?:impossible|possible|unlikely|doubtful) that|doubts? that|doubt whether"
    r"|(?:agreement|case|deal|future|plan|proposal|scenario) (?:in|under|by) which)(?=\s)",
    re.IGNORECASE,
)
"""Words that leave open whether what follows is so."""

_AWAITS = re.compile(r"\b(?:before|until|till)(?=\s)", re.IGNORECASE)
"""Words that await what is yet to come; of what has come they only say when."""

_NONE_OF = re.compile(
    r"\b(?:none|few|neither|not one|hardly any) of"
    r"(?:\s(?:the|these|those|his|her|its|their))?(?:\s[\w-]+)?\s$",
    re.IGNORECASE,
)
"""Before the words of an act: that what follows is so of none, or of next to none."""

_GOES_ON = re.compile(r"\s[^;:.!?]{1,80}?[^,;:.!?\s],?\s(?:and|or)\s+(?:that\s+)?", re.IGNORECASE)
"""What stands between such a word and a further act that hangs on it: "if | the mayor agrees, and | …"."""


def of_event(event: Event) -> str:
    """The words on which an act hangs: "before" of "before Korvin agrees to talks"; "" for none.

    Also the "None of the" of "None of the posts that the mayor has filled went to women".
    """
    parts = [one for one in (event.agent_span, event.trigger, event.patient_span) if one is not None]
    first = min(one.start for one in parts)
    if none := _NONE_OF.search(event.sentence.text[: max(0, first - event.sentence.start)]):
        return none[0].rstrip()
    if event.construction == "nominal":
        return ""
    doer = event.agent_span
    starts = [event.trigger.start] if doer is None else [event.trigger.start, doer.start]
    if event.construction == "passive" and event.patient_span is not None:
        starts.append(event.patient_span.start)
    ahead = event.sentence.text[: max(0, min(starts) - event.sentence.start)]
    return _opener(ahead, awaited=event.modality != "happened")


def of_statement(statement: Statement, outer: Statement | None) -> str:
    """The word on which a statement inside another hangs, or the words by which the outer one denies it."""
    first = min(one for one in (statement.source, statement.cue, *statement.content) if one is not None)
    held = next((one for one in outer.content if one.contains(first)), None) if outer is not None else None
    if outer is None or held is None:
        return ""
    ahead = held.text[: first.start - held.start]
    found = _opener(ahead, awaited=statement.modality in ("planned", "demanded"))
    if found or ahead.strip(" \"“'‘") not in ("", "that") or outer.cue is None:
        return found
    return outer.cue.text if outer.negated or outer.modality == "denied" or negations(outer.cue.text) else ""


def _opener(ahead: str, *, awaited: bool) -> str:
    """The last such word of ``ahead`` that reaches to its end, with an ellipsis where it leaves words out."""
    found = [*_SUPPOSES.finditer(ahead), *(_AWAITS.finditer(ahead) if awaited else ())]
    for one in sorted(found, key=lambda match: -match.start()):
        word, rest = ahead[one.start() : one.end()], ahead[one.end() :]
        if not rest.strip():
            return word
        if one.re is _SUPPOSES and _GOES_ON.fullmatch(rest):
            return f"{word} …"
    return ""
