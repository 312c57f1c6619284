"""Whoever is spoken to is not who speaks: in "Kestrel ordered to pay" Kestrel gave no order, it got one.

A verb of commanding needs whom it is said to before its "to"; where nothing stands between the two, what
stands before the verb is that one (headlines leave out "was"), and who commanded is not printed. Nor is who
asked in "Korvin was asked whether …", "Asked whether …, Korvin said …" and "Korvin, asked whether …, said …":
Korvin is who answers. Nobody asks yet in "Korvin should be asked why …".
Nor does whoever is spoken of speak in "Korvin accused of theft", "Korvin, said to be in Tessaly, …" and
"Korvin has been criticised by Reth for …": that is what Reth does; and whom reproaches strike ("was hammered
for the leak") does nothing.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from variorum.extract.grammar import DUTY, FINITE
from variorum.extract.statements import ranges
from variorum.extract.statements.able import can_speak
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.sources import DOERS, agent, phrase, told_of
from variorum.text import lexicon
from variorum.text.cues import cue_acts

if TYPE_CHECKING:
    from spacy.tokens import Token

WHY = "the words before the verb say who was told"
_PARTICIPLES = ("advcl", "acl", "dep")
_HELPERS = 6
"""Tokens before a participle in which its auxiliaries may stand."""

_FOR = ("for", "over")
"""Words that bring in what somebody is blamed or praised for."""

_QUOTING = ("quote", "cite", "report", "hear", "overhear")
"""Verbs whose passive's subject speaks ("was quoted as saying")."""


def without_commanded(reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, those whose source got the order, the question or the blame without a source.

    Whoever blames is the source where print tells ("criticised by Reth"). Questions that somebody only should
    be asked are left out.
    """
    found = []
    for one in drafts:
        if _is_yet_to_be_asked(reading, one):
            continue
        if _is_commanded(reading, one) or _is_addressed(reading, one) or _is_spoken_of(reading, one):
            one = replace(one, source=None, subject=None, why_speaker=WHY)
        elif _is_blamed(reading, one) or _is_struck(reading, one):
            one = _by_agent(reading, one)
        found.append(one)
    return found


def _is_commanded(reading: Reading, draft: Draft) -> bool:
    doc = reading.doc
    if draft.source is None or draft.head < 0 or draft.head + 2 >= len(doc):
        return False
    head, to, after = doc[draft.head : draft.head + 3]
    return (
        head.lemma_.lower() in _commanding()
        and head.tag_ in ("VBD", "VBN")
        and to.lower_ == "to"
        and after.pos_ in ("VERB", "AUX")
        and draft.source[1] <= draft.head
    )


def _is_addressed(reading: Reading, draft: Draft) -> bool:
    """True if the source is spoken to: the subject of a passive, or whom a participle stands beside."""
    if draft.source is None or draft.head < 0:
        return False
    head = _addressing_verb(reading, draft)
    if head is None:
        return False
    by = agent(head)
    if by is not None and draft.source[0] <= by.i < draft.source[1]:
        return False
    found = {child.dep_ for child in head.children}
    if found & {"auxpass", "nsubjpass"} or _opens_sentence(head, draft.source) or _is_between(head, draft):
        return True
    return head.dep_ in _PARTICIPLES and not found & {*DOERS, "aux"}


def _addressing_verb(reading: Reading, draft: Draft) -> Token | None:
    """The past participle or past tense of a verb of speaking to somebody in the cue, None without one."""
    tokens = (
        reading.doc[slice(*draft.cue)] if draft.cue is not None else reading.doc[draft.head : draft.head + 1]
    )
    return next(
        (one for one in tokens if one.tag_ in ("VBD", "VBN") and one.lemma_.lower() in _addressing()), None
    )


def _opens_sentence(verb: Token, source: tuple[int, int]) -> bool:
    """True for "But asked if the pier is safe, Korvin said …", in whatever way it is parsed.

    Nothing but a joining word stands before the verb, and a comma between it and the source.
    """
    before = verb.doc[verb.sent.start : verb.i]
    between = verb.doc[verb.i + 2 : source[0]]
    alone = all(one.pos_ in ("CCONJ", "ADV", "SCONJ") or one.is_space or one.text == "," for one in before)
    return alone and any(one.text == "," for one in between)


def _is_between(verb: Token, draft: Draft) -> bool:
    """True for "Korvin, asked if the pier is safe, said …": she is the subject of the verb behind."""
    assert draft.source is not None
    doc, end = verb.doc, verb.sent.end
    if verb.i - draft.source[1] not in (0, 1) or doc[verb.i - 1].text != ",":
        return False
    for comma in doc[verb.i + 2 : end - 1]:
        after = doc[comma.i + 1]
        if comma.text == "," and after.tag_ in FINITE and cue_acts().get(after.lemma_.lower(), ("", ""))[0]:
            return True
    return False


def _is_yet_to_be_asked(reading: Reading, draft: Draft) -> bool:
    """True for "Korvin should be asked why …", "ought to be told that …": nobody has."""
    if draft.head < 0 or draft.cue is None or (verb := _addressing_verb(reading, draft)) is None:
        return False
    helpers = {one.lower_: one for one in reading.doc[max(verb.sent.start, verb.i - _HELPERS) : verb.i]}
    passive = any(one.dep_ == "auxpass" for one in verb.children) and "been" not in helpers
    return passive and any(one in DUTY for one in helpers)


def _passive(reading: Reading, draft: Draft) -> Token | None:
    """The last passive verb of the cue."""
    tokens = reading.doc[slice(*draft.cue)] if draft.cue is not None else ()
    passives = [one for one in tokens if one.tag_ == "VBN" and told_of(one) is not None]
    return passives[-1] if passives else None


def _is_blamed(reading: Reading, draft: Draft) -> bool:
    """True for "Korvin was criticised by Reth for …", whether the source is Korvin or nobody."""
    verb = _passive(reading, draft)
    subject = told_of(verb) if verb is not None else None
    if verb is None or subject is None or verb.lemma_.lower() in _QUOTING:
        return False
    if draft.source is not None and not draft.source[0] <= subject.i < draft.source[1]:
        return False
    after = [one.lower_ for one in verb.children if one.dep_ == "prep" and one.i > verb.i]
    by = agent(verb)
    if by is not None and can_speak(by):
        return any(one in _FOR for one in after)
    return any((verb.lemma_.lower(), one) in _spoken_of() for one in after)


def _by_agent(reading: Reading, draft: Draft) -> Draft:
    """The draft given to whom "by" names, with whoever is blamed among its words."""
    verb = _passive(reading, draft)
    content = draft.content
    if draft.source is not None:
        content = ranges.joined(tuple(sorted((reading.chars(draft.source), *content))))
    by = agent(verb) if verb is not None else None
    if by is None or not can_speak(by):
        why = WHY if draft.source is not None else draft.why_speaker
        return replace(draft, source=None, subject=None, content=content, why_speaker=why)
    source = phrase(reading, by, draft.cue)
    left = tuple(rest for piece in content for rest in ranges.without(reading, piece, source))
    return replace(draft, source=source, subject=by.i, content=left or content)


def _is_spoken_of(reading: Reading, draft: Draft) -> bool:
    """True if what the source says is said of it: "Korvin accused of theft"."""
    doc = reading.doc
    if draft.source is None or not draft.source[1] <= draft.head < len(doc) - 1:
        return False
    head: Token = doc[draft.head]
    helped = any(child.dep_ in ("aux", "auxpass", "dobj") for child in head.children)
    if head.tag_ not in ("VBD", "VBN") or helped or agent(head) is not None:
        return False
    following = doc[draft.head + 1].lower_
    if following == "to" and draft.head + 2 < len(doc) and doc[draft.head + 2].tag_ == "VB":
        following = "to do"
    where = _spoken_of().get((head.lemma_.lower(), following))
    if where == "any":  # "the man Korvin accused of theft": Korvin speaks
        return head.dep_ != "relcl" or not _has_subject(head)
    return where == "apart" and head.tag_ == "VBN" and head.dep_ in _PARTICIPLES and not _has_subject(head)


def _is_struck(reading: Reading, draft: Draft) -> bool:
    """True if the source is whom the words strike: "was hammered for", "has been accused of"."""
    if draft.source is None or draft.subject is None or draft.cue is None or draft.head < 0:
        return False
    verbs = [one for one in reading.doc[slice(*draft.cue)] if one.pos_ == "VERB"]
    if not verbs or draft.source[0] >= draft.cue[0]:
        return False
    last = verbs[-1]
    if not any(one.dep_ == "auxpass" for one in last.children):
        return False
    lemma = last.lemma_.lower()
    struck = lemma in lexicon.words("struck_verbs.txt") or lemma in lexicon.words("accusing_cues.txt")
    return struck and any(one.dep_ == "nsubjpass" and one.i == draft.subject for one in last.children)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in DOERS for child in verb.children)


@functools.cache
def _spoken_of() -> Mapping[tuple[str, str], str]:
    return MappingProxyType({(lemma, after): where for lemma, after, where in lexicon.rows("spoken_of.tsv")})


@functools.cache
def _addressing() -> frozenset[str]:
    return frozenset(lexicon.words("addressing_verbs.txt"))


@functools.cache
def _commanding() -> frozenset[str]:
    return frozenset(lexicon.words("commanding_verbs.txt"))
