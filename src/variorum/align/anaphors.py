"""Joining pronouns: only where one actor fits, or where one goes on being the subject."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.align.groups import Groups
from variorum.align.pronoun_words import (
    PERSONAL,
    can_stand_for,
    heads_clause_of,
    is_anybody_before,
    is_of_their_clause,
    misread_beside,
)
from variorum.model import Marks, Mention
from variorum.text.names import country_of
from variorum.text.quotations import UNCLOSED, quotations

_PLACES = frozenset({"place", "facility", "unknown"})
_OPENING = re.compile(
    r"\W*(?:as|while|when|after|before|if|although|though|because|since|until|once|in|during|despite|with|for|on|at|by|from|under|[a-z]{2,15}ing)"
    r"\b(?:\s+\w+)?\s*",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\b(?:ask|press|question|quizz?|grill)(?:s|ed|ing)?\s+$", re.IGNORECASE)
_QUESTION = re.compile(
    r",?\s+(?:(?:about|on|over)\s+)?(?:if|whether|what|why|how|when|where|who|which)\s+", re.IGNORECASE
)
_PUT_TO = re.compile(r"\bput(?:s|ting)?\s+it\s+to\s+$", re.IGNORECASE)
_THAT = re.compile(r",?\s+that\s+", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"(\w+)\s+$")
_NO_VERBS = frozenset(
    [
        "about",
        "after",
        "and",
        "as",
        "at",
        "before",
        "but",
        "by",
        "despite",
        "during",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "since",
        "than",
        "that",
        "though",
        "to",
        "until",
        "when",
        "while",
        "with",
        "without",
    ]
)
"""What stands before "her" and acts on nobody."""

_LEAVE = re.compile(r"\s+(?:can|could|may|might|should)\b", re.IGNORECASE)

LONGEST_QUESTION = 20
"""Characters of the words between who asks, who is asked and what."""

LONGEST_GAP = 1000
"""Characters between a quotation that lacks its end and the odd mark that may be it."""

FAR = 3
"""Sentences before a pronoun in which whom it goes back to may stand, quotations left out."""

MOST_BACK = 9
"""Sentences before a pronoun that are looked at, with those of quotations."""

MOST_BEFORE, MOST_AFTER = 60, 12
"""Mentions before and after a pronoun that are looked at."""

_SEXES = frozenset({"male", "female"})
_OWN_SUBJECT = ("subject", "possessive")
"""Roles in which a pronoun may be the subject of its own sentence."""


def join_pronouns(groups: Groups, marks: Sequence[Marks], texts: Mapping[str, str]) -> None:
    """Join the pronouns of each article in order of print; ``texts`` are the articles' by id.

    "I", "we" and "you" and pronouns inside quotations are left to whoever resolves speakers: what
    they mean depends on who is speaking.
    """
    for one in sorted(marks, key=lambda marks: marks.article):
        ordered = sorted(one.mentions, key=lambda m: (m.span, m.id))
        text = texts.get(one.article, "")
        quoted = _quoted(one, text)
        for place, mention in enumerate(ordered):
            if mention.form != "pronoun" or _inside(mention, quoted):
                continue
            read = replace(mention, role="object") if _is_had(mention, text) else mention
            before = [
                m
                for m in ordered[max(0, place - MOST_BEFORE) : place]
                if not _inside(m, quoted) and not is_anybody_before(m, mention)
            ]
            headed = {groups.key(m) for m in before[-1:] if heads_clause_of(m, mention, text)}
            before = [m for m in before if groups.key(m) not in headed]
            chosen = None
            asked = _asked(groups, read, before, text)
            if asked is not None:
                chosen = asked if _is_of_asked(read, text) else None
            elif not _looks_ahead(mention, one):
                chosen = _antecedent(groups, read, before, _earlier(one, mention.sentence, quoted))
                chosen = None if _is_rather_theirs(groups, chosen, mention, before) else chosen
            if chosen is None and asked is None and mention.span.text.lower() in PERSONAL:
                after = [m for m in ordered[place + 1 : place + MOST_AFTER] if not _inside(m, quoted)]
                chosen = _only_one(groups, read, before, after)
            if chosen is not None:
                groups.join(chosen, mention, (), recorded=False)


def _is_rather_theirs(
    groups: Groups, chosen: Mention | None, pronoun: Mention, before: Sequence[Mention]
) -> bool:
    """Whether one of several people may be meant rather than whom a clause about them describes.

    "The pilot's parents came, angry that her attacker is free. He …": the father may be he.
    """
    if chosen is None or chosen.sentence == pronoun.sentence or pronoun.span.text.lower() not in PERSONAL:
        return False
    named = any(member.form == "name" for member in groups.members(chosen))
    return not named and is_of_their_clause(chosen, _of_sentence(before, chosen.sentence))


def _is_had(pronoun: Mention, text: str) -> bool:
    """True for "her" in "the judge had her removed", on whom somebody acts; not in "for her to leave"."""
    accusative = pronoun.role == "subject" and pronoun.span.text.lower() in ("her", "him")
    before = _WORD_BEFORE.search(_before(text, pronoun))
    return accusative and before is not None and before[1].lower() not in _NO_VERBS


def _before(text: str, mention: Mention) -> str:
    """What stands before a mention, as far as a question reaches."""
    return text[max(0, mention.span.start - LONGEST_QUESTION) : mention.span.start]


def _asked(groups: Groups, pronoun: Mention, before: Sequence[Mention], text: str) -> Mention | None:
    """Who was just asked what a pronoun opens ("Brock asked Korvin if she agreed"), if it fits her.

    So is whom something is put to ("put it to the witness that he had invented it").
    """
    if pronoun.role != "subject" or pronoun.span.text.lower() not in PERSONAL:
        return None
    for mention in reversed(before):
        gap = text[mention.span.end : pronoun.span.start]
        if len(gap) > LONGEST_QUESTION:
            return None
        opening = _before(text, mention)
        asked = (_QUESTION.fullmatch(gap) and _ASKING.search(opening)) or (
            _THAT.fullmatch(gap) and _PUT_TO.search(opening)
        )
        if asked and _stands_for(groups.members(mention), pronoun.span.text.lower()):
            return mention
    return None


def _is_of_asked(pronoun: Mention, text: str) -> bool:
    """False for what whoever asks may ask for himself: "asked Korvin if she could leave"."""
    return _LEAVE.match(text[pronoun.span.end :][:LONGEST_QUESTION]) is None


def _earlier(one: Marks, number: int, quoted: Sequence[tuple[int, int]]) -> list[int]:
    """The sentences before one, nearest first, without those that stand in a quotation altogether."""
    found: list[int] = []
    for before in range(min(number, len(one.sentences)) - 1, max(-1, number - MOST_BACK - 1), -1):
        sentence = one.sentences[before].span
        if len(found) < FAR and not any(
            start <= sentence.start + 1 and end >= sentence.end - 1
            for start, end in _around(sentence.start + 1, quoted)
        ):
            found.append(before)
    return found


def _antecedent(
    groups: Groups, pronoun: Mention, before: Sequence[Mention], earlier: Sequence[int]
) -> Mention | None:
    """The mention that the pronoun goes back to; ``earlier`` are sentences before it, nearest first."""
    word = pronoun.span.text.lower()
    here: dict[str, list[Mention]] = defaultdict(list)
    last: dict[str, list[Mention]] = defaultdict(list)
    for mention in before:
        if mention.span.end > pronoun.span.start or mention.sentence not in (pronoun.sentence, *earlier[:1]):
            continue
        if mention.sentence == pronoun.sentence and word in PERSONAL and _is_in_doubt(groups, mention):
            return None
        if _stands_for(groups.members(mention), word):
            if word in PERSONAL and misread_beside(mention, _of_sentence(before, mention.sentence)):
                return None
            (here if mention.sentence == pronoun.sentence else last)[groups.key(mention)].append(mention)
    if pronoun.role in ("object", "oblique") and not word.endswith(("self", "selves")):
        # "The minister greeted her": the subject of a sentence is not its own object.
        here = {key: some for key, some in here.items() if not _is_subject({key: some})}
        near = {**last, **here}
        return _last(near) if len(near) == 1 and word in PERSONAL else None
    if len(here) == 1 and _is_subject(here):
        return _last(here)
    near = {**last, **here}
    if len(near) == 1 and (word in PERSONAL or _is_subject(near)):
        return _last(near)
    if word not in PERSONAL or pronoun.role not in ("subject", "possessive"):
        return None
    if not near:
        return _far(groups, word, before, earlier[1:])
    # Several fit: whoever alone was a subject goes on, in this sentence first.
    some_here = here or last
    subjects = {key: some for key, some in some_here.items() if _is_subject({key: some})}
    if len(subjects) != 1 or _is_guessed(groups, pronoun, subjects, some_here):
        return None
    return _last(subjects)


def _is_guessed(
    groups: Groups,
    pronoun: Mention,
    subjects: Mapping[str, Sequence[Mention]],
    near: Mapping[str, Sequence[Mention]],
) -> bool:
    """True if a description and names of the pronoun's sentence fit it alike, for print gives nobody's sex.

    "The hopeful talked over Korvin as she tried to speak": either may be the woman.
    """
    (subject,) = subjects.values()
    if subject[0].form == "name" or subject[0].sentence != pronoun.sentence:
        return False
    rivals = [some[0] for key, some in near.items() if key not in subjects and some[0].form == "name"]
    return bool(rivals) and not any(
        member.gender in _SEXES for one in (subject[0], *rivals) for member in groups.members(one)
    )


def _of_sentence(mentions: Sequence[Mention], sentence: int) -> list[Mention]:
    return [one for one in mentions if one.sentence == sentence]


def _far(groups: Groups, word: str, before: Sequence[Mention], earlier: Sequence[int]) -> Mention | None:
    """Whoever alone fits in the nearest sentence that names anybody who does, and is a subject there."""
    for number in earlier:
        there: dict[str, list[Mention]] = defaultdict(list)
        for mention in before:
            if mention.sentence == number and _stands_for(groups.members(mention), word):
                there[groups.key(mention)].append(mention)
        if there:
            return _last(there) if len(there) == 1 and _is_subject(there) else None
    return None


def _only_one(
    groups: Groups, pronoun: Mention, before: Sequence[Mention], after: Sequence[Mention]
) -> Mention | None:
    """The only one who fits so far, named just before; where there is none yet, the subject that follows.

    "After her defeat, Korvin left": what opens a sentence may stand before whom it is of.
    """
    word = pronoun.span.text.lower()
    fitting: dict[str, list[Mention]] = defaultdict(list)
    for mention in before:
        if mention.form != "pronoun" and mention.span.end <= pronoun.span.start:
            if mention.sentence == pronoun.sentence and _is_in_doubt(groups, mention):
                return None
            if _stands_for(groups.members(mention), word):
                if word in PERSONAL and misread_beside(mention, _of_sentence(before, mention.sentence)):
                    return None
                fitting[groups.key(mention)].append(mention)
    if len(fitting) == 1:
        last = _last(fitting)
        own = (
            last.sentence == pronoun.sentence and last.role == "subject" and pronoun.role not in _OWN_SUBJECT
        )
        far = last.sentence < pronoun.sentence - FAR
        return None if own or far or last.form != "name" else last
    if fitting or pronoun.role not in ("subject", "possessive"):
        return None
    for mention in after:
        if mention.sentence != pronoun.sentence:
            break
        if mention.main:
            return mention if _stands_for(groups.members(mention), word) else None
    return None


def _looks_ahead(pronoun: Mention, one: Marks) -> bool:
    """Whether the pronoun opens a clause before the main one ("As she left, the minister …")."""
    if not pronoun.sentence < len(one.sentences):
        return False
    sentence = one.sentences[pronoun.sentence].span
    before = sentence.text[: max(0, pronoun.span.start - sentence.start)]
    return _OPENING.fullmatch(before) is not None


def _stands_for(members: Sequence[Mention], word: str) -> bool:
    """Whether an actor can be meant by ``word``, by number, gender and kind."""
    known = [member for member in members if member.form != "pronoun"]
    if not known:
        return False
    kinds = [member.kind for member in known]
    kind = max(sorted(set(kinds)), key=kinds.count)
    plural = sum(member.number == "plural" for member in known) * 2 > len(known)
    return can_stand_for(word, kind, {member.gender for member in members}, plural=plural)


def _is_in_doubt(groups: Groups, mention: Mention) -> bool:
    """Whether a subject is one name that was read as a place's: it may be a person's surname."""
    if mention.form != "name" or mention.role != "subject" or country_of(mention.name) is not None:
        return False
    return mention.kind in _PLACES and all(
        m.kind in _PLACES or m.form != "name" for m in groups.members(mention)
    )


def _is_subject(near: Mapping[str, Sequence[Mention]]) -> bool:
    return any(mention.role == "subject" for some in near.values() for mention in some)


def _last(near: Mapping[str, Sequence[Mention]]) -> Mention:
    return max((m for some in near.values() for m in some), key=lambda m: (m.span, m.id))


def _quoted(one: Marks, text: str) -> list[tuple[int, int]]:
    """The ranges of quotations, in order; a missing mark is made up for by the next odd one."""
    marked = quotations(text)
    ranges = [(found.start, found.end) for found in marked.found]
    for place in marked.odd:
        opened = [
            found
            for found in marked.found
            if found.repair == UNCLOSED and 0 <= place - found.end <= LONGEST_GAP
        ]
        if opened:
            ranges.append((opened[-1].start, place))
    ranges += [
        (part.start, part.end)
        for statement in one.statements
        if statement.form == "direct"
        for part in statement.content
    ]
    return sorted(ranges)


def _inside(mention: Mention, quoted: Sequence[tuple[int, int]]) -> bool:
    return any(start <= mention.span.start < end for start, end in _around(mention.span.start, quoted))


def _around(offset: int, quoted: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The ranges that may hold an offset: contents nest, so the few before the nearest may reach further."""
    at = bisect_right(quoted, (offset, float("inf"))) - 1
    return quoted[max(0, at - 3) : at + 1]
