"""Documents that speak for whoever put them out ("the statement added")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.align import sources
from variorum.align.context import Context, Speaker, Turn
from variorum.model import UNREAL, Mention, Span
from variorum.text.nouns import documents

_POSSESSIVES = {"his", "her"}
_SHOWN = frozenset(
    {"seen", "obtained", "reviewed", "viewed", "read", "examined", "received", "acquired", "quoted", "cited"}
)
"""What somebody did with a document that is not theirs ("a memo seen by the Courier")."""

_JOINT = re.compile(r"(?:[-–/]|\sand\s)\|.*$|\|.*(?:/|[a-z][-–][A-Z])")
"""Two outlets that make a document together ("a Courier-Post poll"): neither alone is its author."""

_PRINTED = frozenset({"report", "poll", "survey", "study", "account", "dispatch"})
"""What an outlet makes itself; a letter, an opinion or an op-ed in it may be somebody else's."""

_OF_SUERS = frozenset({"lawsuit", "suit", "complaint"})
"""What speaks for whoever brings it to court."""

_SUED = re.compile(
    r"\bsu(?:e|es|ed|ing)\b|\b(?:fil(?:e|es|ed|ing)|lodg(?:e|es|ed|ing)|br(?:ings?|ought))\b.{0,30}\b(?:law)?suits?\b",
    re.IGNORECASE,
)

_SIGNS = "\"'“”‘’ "


def word(source: Span, heads: Sequence[Mention]) -> str:
    """The document that the source is ("the statement", "a joint statement by …"), or ""."""
    if heads:
        return heads[0].head if heads[0].form == "nominal" and heads[0].head in documents() else ""
    for printed in source.text.casefold().split()[:8]:
        plain = printed.strip(_SIGNS + ",.")
        if plain in documents() or plain.removesuffix("s") in documents():
            return plain
        if plain in {"of", "by", "from", "in", "on"}:
            return ""
    return ""


def issuer(context: Context, source: Span, document: str, turns: Sequence[Turn]) -> Speaker:
    """Whoever put out the document, where one alone can have: named in the phrase, or by a turn before."""
    for mention in sources.starting_in(source, context.marks.mentions):
        if mention.span.end <= source.end:
            before = source.text[: mention.span.start - source.start].casefold().split()
            after = source.text[mention.span.end - source.start :][:2]
            while before and before[-1] in {"the", "a", "an"}:
                before = before[:-1]
            issued = bool(before) and before[-1].strip(_SIGNS) in {"from", "by"}
            if issued and not _SHOWN.isdisjoint(before[-2:-1]):
                continue
            actor = context.facts.actor(mention)
            if actor is not None and not before and mention.span.text.casefold() in _POSSESSIVES:
                whose = f"the {document} is {context.facts.name[actor]}’s"
                return Speaker(actor, whose, (), context.last_named(actor, mention))
            if _is_in_outlet(context, source, mention, document) and actor is not None:
                return Speaker(actor, f"the {document} is {context.facts.name[actor]}’s", (), mention)
            if (issued or after in {"'s", "’s"}) and actor is not None and mention.form != "pronoun":
                return Speaker(actor, f"the {document} is {context.facts.name[actor]}’s", (), mention)
    if re.match(r"\W*(?:an?|another|new)\b", source.text, re.IGNORECASE):
        return Speaker(None, f"print does not say whose {document} it is")
    issuers = {
        turn.who: turn.speaker
        for turn in turns
        if turn.who is not None
        and turn.start < source.start
        and _made(context, turn, document)
        and not _is_followed(context, turn.end, source.start, document)
    }
    if not issuers and document.removesuffix("s") in _OF_SUERS:
        issuers = _suers(context, source, turns)
    if len(issuers) == 1:
        speaker = next(iter(issuers.values()))
        if speaker.actor is not None:
            why = f"the {document} is {context.facts.name[speaker.actor]}’s"
            return Speaker(speaker.actor, why, (), speaker.mention)
    if len(issuers) > 1:
        known = tuple(sorted(who for who in issuers if who in context.facts.name))
        return Speaker(None, f"more than one {document} is printed before", known)
    return Speaker(None, f"print does not say whose {document} it is")


def _suers(context: Context, source: Span, turns: Sequence[Turn]) -> dict[str, Speaker]:
    """Everybody of whom print said before that he sues somebody or has filed a suit.

    Nobody where somebody whom the story does not know did so.
    """
    found: dict[str, Speaker] = {}
    for turn in turns:
        cue = turn.statement.cue.text if turn.statement.cue is not None else ""
        told = turn.end <= source.start and not turn.statement.negated
        if turn.who is not None and told and _SUED.search(cue):
            found.setdefault(turn.who, turn.speaker)
    for event in context.marks.events:
        if event.lemma != "sue" or event.negated or event.trigger.start >= source.start:
            continue
        if event.agent_span is None or event.modality in UNREAL or event.modality == "threatened":
            continue
        doers = sources.heads(event.agent_span, context.marks.mentions)
        known = [context.facts.of_mention.get(mention.id) for mention in doers]
        if not known or None in known:
            return {}
        for actor, mention in zip(known, doers, strict=True):
            if actor is not None:
                found.setdefault(actor, Speaker(actor, "", (), context.last_named(actor, mention) or mention))
    return found


def _is_in_outlet(context: Context, source: Span, mention: Mention, document: str) -> bool:
    """True for an outlet whose name is printed right before the document, or after "in" behind it.

    ("A Port Casse Courier poll", "a report in the Courier"; "a letter in the Courier" is not its own.)
    """
    outlet = context.facts.kind.get(context.facts.actor(mention) or "", mention.kind) == "outlet"
    singular = document.removesuffix("s")
    if not outlet or mention.form != "name" or singular not in _PRINTED:
        return False
    place, end = mention.span.start - source.start, mention.span.end - source.start
    if _JOINT.search(source.text[:place] + "|" + mention.span.text):
        return False
    noun = rf"{singular}s?\b"
    if re.match(rf"\s+{noun}", source.text[end:], re.IGNORECASE):
        return True
    behind = rf"{noun}(?:\s+published)?\s+in\s+(?:the\s+)?$"
    return re.search(behind, source.text[:place], re.IGNORECASE) is not None


def _is_followed(context: Context, start: int, end: int, document: str) -> bool:
    """True if another such document is brought up between the two places."""
    noun = re.escape(document.removesuffix("s"))
    new = rf"\b(?:an?|another|his|her|its|their)\s+(?:[\w-]{{1,20}}\s+){{0,2}}{noun}\b"
    return re.search(new, context.article.text[start:end], re.IGNORECASE) is not None


def _made(context: Context, turn: Turn, document: str) -> bool:
    """True if the turn's own sentence says that it was made in such a document."""
    singular = document.removesuffix("s")
    if turn.statement.medium is not None and singular in turn.statement.medium.text.casefold():
        return True
    if turn.sentence >= len(context.marks.sentences):
        return False
    sentence = context.marks.sentences[turn.sentence].span
    at = sentence.text.casefold().find(f"in a {singular}")
    return at >= 0 and not any(
        part.start <= sentence.start + at < part.end for part in turn.statement.content
    )
