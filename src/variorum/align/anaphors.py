"""Joining pronouns: only where one actor fits, or where one goes on being the subject."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.align.groups import Groups
from variorum.align.pronoun_words import PERSONAL, can_stand_for
from variorum.model import Marks, Mention
from variorum.text.quotations import UNCLOSED, quotations

_OPENING = re.compile(
    r"\W*(?:as|while|when|after|before|if|although|though|because|since|until|once|in|during|despite|with|for)"
    r"\b(?:\s+\w+)?\s*",
    re.IGNORECASE,
)
LONGEST_GAP = 1000
"""Characters between a quotation that lacks its end and the odd mark that may be it."""

MOST_BEFORE = 60
"""Mentions before a pronoun that are looked at."""


def join_pronouns(groups: Groups, marks: Sequence[Marks], texts: Mapping[str, str]) -> None:
    """Join the pronouns of each article in order of print; ``texts`` are the articles' by id.

    "I", "we" and "you" and pronouns inside quotations are left to whoever resolves speakers: what
    they mean depends on who is speaking.
    """
    for one in sorted(marks, key=lambda marks: marks.article):
        ordered = sorted(one.mentions, key=lambda m: (m.span, m.id))
        quoted = _quoted(one, texts.get(one.article, ""))
        for place, mention in enumerate(ordered):
            if mention.form != "pronoun" or _inside(mention, quoted) or _looks_ahead(mention, one):
                continue
            before = [m for m in ordered[max(0, place - MOST_BEFORE) : place] if not _inside(m, quoted)]
            chosen = _antecedent(groups, mention, before)
            if chosen is not None:
                groups.join(chosen, mention, (), recorded=False)


def _antecedent(groups: Groups, pronoun: Mention, before: Sequence[Mention]) -> Mention | None:
    word = pronoun.span.text.lower()
    here: dict[str, list[Mention]] = defaultdict(list)
    last: dict[str, list[Mention]] = defaultdict(list)
    for mention in before:
        if mention.span.end > pronoun.span.start or mention.sentence < pronoun.sentence - 1:
            continue
        if _stands_for(groups.members(mention), word):
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
    # Several fit: whoever alone was a subject goes on, in this sentence first.
    some_here = here or last
    subjects = {key: some for key, some in some_here.items() if _is_subject({key: some})}
    return _last(subjects) if len(subjects) == 1 else None


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
    at = bisect_right(quoted, (mention.span.start, float("inf"))) - 1
    # Contents may nest: the few before the nearest may reach further.
    return any(start <= mention.span.start < end for start, end in quoted[max(0, at - 3) : at + 1])
