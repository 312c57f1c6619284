"""Which mentions a printed phrase, such as a statement's source, is headed by."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from variorum.model import Mention, Span
from variorum.model.actor import BODIES
from variorum.text.nouns import person_nouns

_BEFORE = re.compile(
    r"[\W_]*(?:(?:the|a|an|both|even|only|but|and|also|then|now|meanwhile|as|by|from|to|with|for|while|when)\b[\W_]*)*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:$|[,;:()\[\]—–\-\"“”]|(?:of|for|in|at|from|on|with|to|as|who|whom|which|that|while|during|near|and|or|"
    r"by|under|inside|outside|against|about|familiar|close|based|led|named|called|speaking|involved|via|alike|"
    r"himself|herself|themselves|itself|also|all|both|present|there|here|close|involved|[a-z]{2,15}ing)\b|['’]s?\s*,?\s*$)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*,?\s*(?:and|or|as well as|along with)\s+(?:the\s+|an?\s+)?$|\s*,\s*$", re.IGNORECASE)
_NOT_FOR_A_NAME = re.compile(
    r"[,;:()\"“”]|^\w+ing\b|\b(?:of|for|in|at|from|on|with|to|by|as|like|than|and|or|that|which|who|is|was|"
    r"between|against|over|about|after|before)\s+(?!(?:state|staff)\b)",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\W*(?:one of|another of|an?|another|at least one|the|his|her|its|their|"
    r"(?-i:[A-Z])[^,;:]{1,50}?['’]s?)\b[^,;:]{3,100},\s*",
    re.IGNORECASE,
)
_BODY_IN_TITLE = re.compile(
    r"(?<=[A-Za-z]) (?:and|&) (?=(?:[A-Z][\w.]+ ){0,3}(?:Affairs|Agency|Board|Commission|Committee|Council|"
    r"Department|Development|Ministry|Office|Reform|Security|Services|Subcommittee|Trade)\b)"
)
_OF_AN_OFFICE = re.compile(
    r"\b(Secretary|Minister|Speaker|General|Leader|Chief|Director) (?:of|for) (?=[A-Z])"
)
_QUOTED_TITLE = re.compile(r"[\"“”'‘’]([A-Z][\w ]{1,30})[\"“”'‘’](?= )")
_INITIALS = re.compile(r"\b[A-Z]{2,}\b(?=[^a-z]* [a-z])")
"""A body's initials before small letters, which may spell a small word ("WHO spokeswoman")."""

_DESCRIBED_BODY = re.compile(r"\W*(?:the|a|an) (?!other\b)(?:[a-z]+(?:-[a-z]+)* ){1,2}")
"""What stands before the name of a body in a phrase for it ("the opposition Unity party")."""

_HOLDING = re.compile(r"^(\W*)(?:ranking|sitting|acting|leading|outgoing|incoming|retiring)\b", re.IGNORECASE)
_FROM_A_PLACE = re.compile(
    r"\W*(?:(?:[Tt]he|[Aa]n?|[Aa]nother)\s+)?[A-Z][\w.']*(?:,?\s[A-Z][\w.']*){0,3},?"
    r"\s?-\s?(?:area|backed|based|born|headquartered|led|owned|registered|run)\b[\s-]*"
)
"""Words before a body that say where it is, which are nobody's name ("the Velmora-based ")."""

_INCLUDING = re.compile(r"\bincluding\b", re.IGNORECASE)
_AT_LEAST = re.compile(r"\W*at least one\b", re.IGNORECASE)
_AND_ROLE = re.compile(
    r"\s+and\s+(?!(?:the|an?|his|her|its|their|former|other)\b)(?:[\w-]*[a-z0-9][\w-]*\s+){1,3}", re.ASCII
)
_AFTER_NAME = re.compile(r"\s*(?:,|\(|$|of (?=[A-Z]))")
_DETERMINED = re.compile(r"(?:the|an?|his|her|its|their|one|another)\b|\w+['’]s?\b", re.IGNORECASE)
_LONGEST_TAIL = len("- headquartered ")
_LONGEST_BEFORE = 80  # characters of what a person is called before the name
_MOST = 6  # members of a list of sources


def heads(span: Span, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions that head ``span``, in order: one, several if they are listed, none if unclear.

    ``mentions`` are those of the span's article in order of print. A mention that only
    modifies the phrase's head ("a Korvin supporter") is no head.
    """
    inside = starting_in(span, mentions)
    if not inside or not _opens(span, inside[0]):
        # "Hélène Abara" read without the title that belongs to her name.
        at = bisect_left(mentions, span.start, key=_start)
        whole = [m for m in mentions[max(0, at - 3) : at] if m.name and m.name == span.text.strip(" ,.")]
        if len(whole) == 1 and whole[0].span.end >= span.start + len(whole[0].name):
            return (whole[0],)
    if inside and _INCLUDING.search(span.text[: max(0, inside[0].span.start - span.start)]):
        return ()  # "a handful, including Korvin": she is but one of them
    called = _called(span, inside)
    if called is not None:
        return (called,)
    first = _in_apposition(span, inside) if _AT_LEAST.match(span.text) else None
    if first is None:
        first = next((m for m in inside if _opens(span, m) and _closes(span, m)), None)
    if first is None:
        first = _last_named(span, inside) or _in_apposition(span, inside) or _described_body(span, inside)
    elif first.form == "name" and first.kind == "place":
        first = _titled_behind(span, first, inside) or first
    elif _is_someone(first):
        first = _in_apposition(span, inside) or first
    if first is None:
        return ()
    named = _named_after_roles(span, first, inside)
    if named is not None:
        return (named,)
    listed = [first]
    for other in inside:
        last = listed[-1]
        if other.span.start < last.span.end or len(listed) == _MOST:
            continue
        between = span.text[last.span.end - span.start : other.span.start - span.start]
        if not _AND.fullmatch(between) or not _closes(span, other) or other.id in last.same_as:
            break
        if between.strip().casefold() == "and" and _is_one_person(last, other):
            if last.form == "nominal" and other.form == "name":
                listed[-1] = other
            break
        if between.strip() == "," and len(listed) == 1 and not _lists_on(span, other, inside):
            break
        listed.append(other)
    return tuple(listed)


def _called(span: Span, inside: Sequence[Mention]) -> Mention | None:
    """The body whose name follows right after what it is ("the retailer Quay Lamp"), and ends the phrase."""
    if len(inside) < 2 or inside[0].form != "nominal" or not _opens(span, inside[0]):
        return None
    body, name = inside[:2]
    beside = span.text[body.span.end - span.start : name.span.start - span.start] == " "
    fits = name.form == "name" and name.kind == body.kind != "person" and name.id in body.same_as
    return name if beside and fits and _closes(span, name) else None


def _last_named(span: Span, inside: Sequence[Mention]) -> Mention | None:
    """The person whose name closes the phrase, after words for that person only ("the former fixer …")."""
    for mention in inside:
        if mention.form != "name" or mention.kind != "person" or not _closes(span, mention):
            continue
        titled = mention.span.text.partition(mention.name)[0] if mention.name else ""
        before = _INITIALS.sub("body", span.text[: mention.span.start - span.start] + titled)
        before = _of_one_who(_office(before))
        fits = len(before) <= _LONGEST_BEFORE and not _NOT_FOR_A_NAME.search(before)
        return mention if fits else None
    return None


def _described_body(span: Span, inside: Sequence[Mention]) -> Mention | None:
    """The body whose name ends a phrase after what it is, in small words ("the opposition Unity party")."""
    name = inside[0] if inside else None
    if name is None or name.form != "name" or name.kind not in BODIES or not _closes(span, name):
        return None
    before = span.text[: name.span.start - span.start]
    described = _DESCRIBED_BODY.fullmatch(before[:1].lower() + before[1:])
    return name if described and not _NOT_FOR_A_NAME.search(before) else None


def _office(before: str) -> str:
    """What is printed before a name, less the marks and small words of what an office is called.

    ("Secretary of Trade", "Ways and Means Committee Chairman", "“Today” show host", "ranking member".)
    """
    plain = _OF_AN_OFFICE.sub(r"\1 ", _QUOTED_TITLE.sub(r"\1", _HOLDING.sub(r"\1", before)))
    return _BODY_IN_TITLE.sub(" ", plain)


def _titled_behind(span: Span, place: Mention, inside: Sequence[Mention]) -> Mention | None:
    """The person with a title behind a place and a comma, who alone says it ("Orrin, mayor Ansa Korvin")."""
    for mention in inside:
        if mention.form == "name" and mention.kind == "person" and mention.title:
            between = span.text[place.span.end - span.start : mention.span.start - span.start]
            ends = mention.span.end - span.start >= len(span.text.rstrip(" ,"))
            return mention if between.strip() == "," and ends else None
    return None


def _of_one_who(before: str) -> str:
    """The words before a name less an opening "-ing" that says how a person is ("Fuming dad …")."""
    opening, _, noun = before.strip().partition(" ")
    feels = opening.lower().endswith("ing") and noun.lower() in person_nouns()
    return noun if feels else before


def _is_someone(mention: Mention) -> bool:
    """True for words for one person without a name."""
    return mention.form == "nominal" and mention.number == "singular" and mention.kind == "person"


def _named_after_roles(span: Span, first: Mention, inside: Sequence[Mention]) -> Mention | None:
    """The person of "the Velmora senator and 2020 hopeful Ansa Korvin", whom two roles lead up to."""
    if not _is_someone(first):
        return None
    for mention in inside:
        between = span.text[first.span.end - span.start : mention.span.start - span.start]
        if mention.form == "name" and mention.kind == "person" and _closes(span, mention):
            title = mention.span.text.removesuffix(mention.name)
            return mention if _AND_ROLE.fullmatch(between + title) else None
    return None


def _in_apposition(span: Span, inside: Sequence[Mention]) -> Mention | None:
    """The person whose name follows words for that person ("One of its sponsors, Dr Ansa Korvin, …").

    So it does after an office and what it is of ("the harbour's chief at the time, Ansa Korvin").
    """
    opening = _CALLED.match(span.text)
    if opening is None:
        return None
    for mention in inside:
        at = mention.span.start - span.start
        if at < opening.end():
            continue
        if _NOT_FOR_A_NAME.search(span.text[opening.end() : at]):
            return None
        if mention.form == "name" and mention.kind == "person":
            return mention if _AFTER_NAME.match(span.text[mention.span.end - span.start :]) else None
    return None


def starting_in(span: Span, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions that begin inside ``span``; they are in order of print."""
    first = bisect_left(mentions, span.start, key=_start)
    return mentions[first : bisect_left(mentions, span.end, lo=first, key=_start)]


def _start(mention: Mention) -> int:
    return mention.span.start


def _is_one_person(left: Mention, right: Mention) -> bool:
    """True of two roles under one article: "the founder and current head"."""
    if _is_bare_role(left) and left.span.text[:1].islower() and right.form == "name":
        return right.number == "singular"  # "candidate and senator Ansa Korvin"
    return _is_someone(left) and left.definite and _is_bare_role(right)


def _is_bare_role(mention: Mention) -> bool:
    """True of a role that names nobody by itself, for no article stands before it: "former candidate"."""
    return _is_someone(mention) and not _DETERMINED.match(mention.span.text)


def _opens(span: Span, mention: Mention) -> bool:
    """True if nothing but function words, or where a body is, stands in the phrase before the mention."""
    place = _FROM_A_PLACE.match(span.text)
    name = span.text[: mention.span.start - span.start]
    if place is not None and place.end() - _LONGEST_TAIL <= len(name):
        return len(name) <= place.end()  # "-based Coast Centre" was read as its name
    return _BEFORE.fullmatch(name) is not None


def _closes(span: Span, mention: Mention) -> bool:
    """True if the mention is not a mere modifier of what follows it in the phrase."""
    place = _FROM_A_PLACE.match(span.text)
    if place is not None and mention.span.end - span.start <= place.end():
        return False
    return _AFTER.match(span.text[max(0, mention.span.end - span.start) :]) is not None


def _lists_on(span: Span, mention: Mention, inside: Sequence[Mention]) -> bool:
    """True if after a comma the list goes on to an "and": otherwise the comma opens an apposition.

    So it does where a bare role follows the "and": "Orlo Grain, Velmora Unionist and former candidate".
    """
    for other in inside:
        if other.span.start >= mention.span.end:
            between = span.text[mention.span.end - span.start : other.span.start - span.start]
            goes_on = re.fullmatch(r"\s*,?\s*and\s+(?:the\s+|an?\s+)?", between) is not None
            return goes_on and not _is_bare_role(other)
    return False
