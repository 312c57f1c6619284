"""Reporters named beside a source or a cue: "quoted officials as saying", "citing …", "carried by …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.able import can_speak, is_document
from variorum.extract.statements.cue import cue_range, is_negated
from variorum.extract.statements.draft import Draft, Link
from variorum.extract.statements.outlets import is_outlet
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.extract.statements.saying import anchors, gaps, kinds
from variorum.extract.statements.sources import DOERS, agent, phrase, subject
from variorum.text.cues import cue_acts
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

QUOTING = frozenset({"quote", "cite"})
REPORTING = frozenset({"report"})
"""Verbs of those who pass on what others have told."""

_CLAUSES = ("acl", "relcl", "advcl", "prep")
LONGEST_CLOSING = 14
"""Tokens of ", as quoted by Z" at the end of a content at most."""

LONGEST_CHAIN = 4
"""Links that are followed from one source."""


def quoted_as_saying(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "Z quoted X as saying that …": Z is the relay of X's words; the quoting is no statement of its own."""
    doc = reading.doc
    result: list[Draft] = []
    gone: set[int] = set()
    for one in drafts:
        draft = _on_saying(reading, one)
        verb = doc[draft.head] if draft.head >= 0 else None
        outer = _quoting_of(verb) if verb is not None else None
        if verb is None or outer is None or draft.cue is None:
            result.append(draft)
            continue
        if outer.i != verb.i:
            gone.add(outer.i)
        else:
            draft = _of_quoted(reading, draft, verb)
        who = _reporter(outer) or _reporter(_saying_of(outer) or verb)
        if who is not None and who.i == draft.subject:
            draft = _from(reading, draft, outer, _whom_quoted(outer))
        if who is not None and who.i != draft.subject:
            cue = (outer.i, outer.i + 1)
            draft = replace(draft, links=(*draft.links, Link(phrase(reading, who, cue), cue)))
        result.append(draft)
    return [draft for draft in result if draft.head not in gone]


def _quoting_of(verb: Token) -> Token | None:
    """The "quoted" above "as saying", or the verb itself if it is a "quoted … as …" or "was quoted"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma_.lower() in QUOTING:
        return verb.head.head
    if verb.lemma_.lower() not in QUOTING or verb.tag_ == "VBG":
        return None
    # "quoted Korvin as saying", and not "cited it as a reason".
    return verb if _saying_of(verb) is not None or _is_passive(verb) else None


def _saying_of(verb: Token) -> Token | None:
    """The "saying" of "quoted … as saying", None where there is none."""
    return next(
        (
            one
            for child in verb.children
            if child.dep_ == "prep" and child.lower_ == "as"
            for one in child.children
            if one.dep_ == "pcomp"
        ),
        None,
    )


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)


def _reporter(verb: Token) -> Token | None:
    """Who quotes: the subject, or the noun after "by" of "was quoted by Z" and "quoted as saying by Z"."""
    by = agent(verb) or next(
        (
            one
            for child in verb.children
            if child.dep_ == "prep" and child.lower_ == "by"
            for one in child.children
            if one.dep_ == "pobj" and (can_speak(one) or one.pos_ == "PROPN")
        ),
        None,
    )
    if by is not None or _is_passive(verb) or verb.lemma_.lower() not in QUOTING:
        return by
    return subject(verb)


def _of_quoted(reading: Reading, draft: Draft, verb: Token) -> Draft:
    """A draft of "quoted" itself with the quoted for its source and no "as saying" in its content."""
    who = _whom_quoted(verb)
    saying = _saying_of(verb)
    if saying is not None:
        place = saying.idx + len(saying)
        content = tuple(
            (max(low, place), high) if low <= saying.idx < high else (low, high)
            for low, high in draft.content
        )
        pieces = (ranges.trim(reading, _tokens(reading, piece)) for piece in content if piece[0] < piece[1])
        kept = tuple(piece for piece in pieces if piece is not None)
        draft = replace(draft, content=kept or draft.content)
    if who is None or draft.subject == who.i:
        return draft
    return _from(reading, draft, verb, who)


def _on_saying(reading: Reading, draft: Draft) -> Draft:
    """The draft of an "as saying" that is read by its "as", with "saying" for its cue."""
    if draft.head < 0 or draft.cue is None or reading.doc[draft.head].lower_ != "as":
        return draft
    preposition = reading.doc[draft.head]
    verb = next((one for one in preposition.children if one.dep_ == "pcomp"), None)
    if verb is None or verb.i >= draft.cue[1] or preposition.head.lemma_.lower() not in QUOTING:
        return draft
    return replace(draft, head=verb.i, lemma=verb.lemma_.lower(), cue=cue_range(verb))


def _whom_quoted(verb: Token) -> Token | None:
    """Who is quoted: of "Z quoted X", "X was quoted by Z", "X, who was quoted by Z" and "X, quoted by Z"."""
    who = next((one for one in verb.children if one.dep_ in ("dobj", "nsubjpass")), None)
    if verb.dep_ == "acl" or (who is not None and who.tag_ in ("WP", "WDT") and verb.dep_ == "relcl"):
        return verb.head if verb.head.pos_ in ("NOUN", "PROPN", "PRON") else None
    return who


def _from(reading: Reading, draft: Draft, quoting: Token, who: Token | None) -> Draft:
    """The draft with ``who`` for its source, whose words its content leaves where others are left."""
    if who is None:
        return draft
    clause = quoting.dep_ in ("acl", "relcl") and quoting.head.i == who.i
    source = phrase(reading, who, (quoting.left_edge.i, quoting.i + 1) if clause else draft.cue)
    pieces = [rest for piece in draft.content for rest in ranges.without(reading, piece, source)]
    return replace(draft, source=source, subject=who.i, content=tuple(pieces) or draft.content)


def _tokens(reading: Reading, chars: tuple[int, int]) -> TokenRange:
    return reading.token_at(chars[0]).i, reading.token_at(chars[1] - 1).i + 1


def unwrapped(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "The newspaper, quoting officials, said …": the words are the officials'."""
    result = [_unwrapped(reading, one) for one in drafts]
    relays = {link.cue[0] for one in result for link in one.links if link.cue[0] != one.head}
    quoting = {one.head for one in drafts if one.head >= 0 and one.lemma in QUOTING}
    return [one for one in result if one.head not in relays & quoting]


def _unwrapped(reading: Reading, draft: Draft) -> Draft:
    """The draft with its source followed through "citing", "quoting" and "reported by"."""
    for _ in range(LONGEST_CHAIN):
        if draft.head < 0 or draft.source is None or draft.subject is None or draft.cue is None:
            return draft
        clause = _clause_of_quoting(reading, draft)
        if clause is None:
            break
        who = next(one for one in clause.children if one.dep_ == "dobj")
        cue = (clause.i, clause.i + 1)
        link = Link(_short(reading, draft, clause.i), cue)
        source = phrase(reading, who, draft.cue)
        draft = replace(draft, source=source, subject=who.i, links=(*draft.links, link))
    return _of_document(reading, draft)


def _clause_of_quoting(reading: Reading, draft: Draft) -> Token | None:
    """The "quoting …" beside a cue or on its source, where an outlet or a report is the source."""
    doc = reading.doc
    assert draft.subject is not None
    noun = doc[draft.subject]
    reports = is_outlet(reading, noun, _short(reading, draft, noun.right_edge.i + 1)) or is_document(noun)
    makers = _makers(noun) if is_document(noun) else []
    around = [*noun.children, *(one for maker in makers for one in maker.children)]
    if not draft.links:
        around = [*doc[draft.head].children, *around]
    for child in around:
        if child.lemma_.lower() not in QUOTING or child.dep_ not in _CLAUSES or _inside(draft, child):
            continue
        own = child.tag_ == "VBG" or any(
            one.dep_ in DOERS and one.lower_ == "which" for one in child.children
        )
        who = next((one for one in child.children if one.dep_ == "dobj"), None)
        outlet = reports or _named_before(reading, draft, child) or _passes_on(reading, draft, child, who)
        if own and outlet and who is not None and (can_speak(who) or is_document(who) or who.pos_ == "PROPN"):
            taken = any(link.cue[0] == child.i for link in draft.links)
            if not taken and who.i != draft.subject:
                return child
    return None


def _passes_on(reading: Reading, draft: Draft, clause: Token, who: Token | None) -> bool:
    """True for "citing two officials, Meridian reported that …": a paper that no list knows, by its verb."""
    before = who is not None and reading.doc[draft.head].i > clause.i and draft.start > clause.idx
    return before and draft.lemma in REPORTING and who is not None and can_speak(who)


def _makers(document: Token) -> list[Token]:
    """Those whom "by", "in" or "from" names after a document ("a report by the agency")."""
    return [
        one
        for child in document.children
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "in", "from")
        for one in child.children
        if one.dep_ == "pobj"
    ]


def _named_before(reading: Reading, draft: Draft, clause: Token) -> bool:
    """True if the source up to the clause is an outlet ("The agency, quoting …")."""
    assert draft.subject is not None
    return is_outlet(reading, reading.doc[draft.subject], _short(reading, draft, clause.i))


def _of_document(reading: Reading, draft: Draft) -> Draft:
    """The draft with a link for whoever reported the document that is its source ("a poll reported by Z")."""
    if draft.subject is None or draft.source is None or draft.head < 0:
        return draft
    relaying = frozenset(words("relay_cues.txt"))
    for child in reading.doc[draft.subject].children:
        if child.dep_ != "acl" or child.tag_ != "VBN" or child.lemma_.lower() not in relaying:
            continue
        by = _by(child)
        if by is not None and not any(link.cue[0] == child.i for link in draft.links):
            cue = (child.i, child.i + 1)
            source = (draft.source[0], min(draft.source[1], child.i))
            if source[0] < source[1]:
                link = Link(phrase(reading, by, cue), cue)
                return replace(draft, source=source, links=(*draft.links, link))
    return draft


def carried(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "In remarks carried by Z", "as quoted by Z", "X, quoted by Z, said": Z is a relay."""
    relaying = frozenset(words("relay_cues.txt"))
    # Few sentences hold such a word: only their drafts are looked at.
    telling = {token.sent.start for token in reading.doc if token.lemma_.lower() in relaying}
    heads = {one.head for one in drafts}
    return [
        _carried(reading, _closed_as(reading, _of_saying(reading, one, heads), relaying), relaying)
        if one.head >= 0 and reading.doc[one.head].sent.start in telling
        else one
        for one in drafts
    ]


def _of_saying(reading: Reading, draft: Draft, heads: set[int]) -> Draft:
    """ "Said in an interview published by Z that …": the cue is "said", also where it was missed."""
    participle = reading.doc[draft.head]
    noun = participle.head
    verb = noun.head.head
    if participle.dep_ != "acl" or participle.tag_ != "VBN" or noun.dep_ != "pobj" or draft.links:
        return draft
    saying = verb.pos_ == "VERB" and cue_acts().get(verb.lemma_.lower(), ("",))[0] == "speech"
    who = subject(verb) if saying else None
    if who is None or verb.i in heads or participle.lemma_.lower() not in words("relay_cues.txt"):
        return draft
    cue = cue_range(verb)
    return replace(
        draft,
        head=verb.i,
        lemma=verb.lemma_.lower(),
        cue=cue,
        source=phrase(reading, who, cue),
        subject=who.i,
        negated=is_negated(verb),
    )


def _closed_as(reading: Reading, draft: Draft, relaying: frozenset[str]) -> Draft:
    """The draft with ", as quoted by Z" taken off its content and put among its links."""
    doc = reading.doc
    low, high = draft.content[-1]
    last = reading.token_at(high - 1).i
    for i in range(last - 1, max(reading.token_at(low).i, last - LONGEST_CLOSING), -1):
        if doc[i].lower_ != "as" or i + 2 > last or doc[i - 1].text != ",":
            continue
        verb = doc[i + 1] if doc[i + 1].pos_ != "ADV" else doc[i + 2]
        if verb.tag_ != "VBN" or verb.lemma_.lower() not in relaying or verb.i + 2 > last:
            return draft
        name = (verb.i + 2, last + 1)
        nouns = all(doc[k].pos_ in ("PROPN", "NOUN", "DET", "ADJ", "PART") for k in range(*name))
        rest = ranges.trim(reading, (reading.token_at(low).i, i))
        if doc[verb.i + 1].lower_ not in ("by", "in", "on") or not nouns or rest is None:
            return draft
        link = Link(name, (verb.i, verb.i + 1))
        return replace(draft, content=(*draft.content[:-1], rest), links=(link, *draft.links))
    return draft


def _carried(reading: Reading, draft: Draft, relaying: frozenset[str]) -> Draft:
    if draft.cue is None or draft.head < 0:
        return draft
    head = reading.doc[draft.head]
    if head.is_punct or head.lower_ == "according":
        return draft
    held = {one.i: one for anchor in anchors(reading, draft) if anchor.own for one in _clauses(anchor.word)}
    held.update({i: reading.doc[i] for i in gaps(reading, draft)})
    if draft.subject is not None:
        noun = reading.doc[draft.subject]
        held.update({one.i: one for one in noun.children if one.lemma_.lower() in QUOTING})
    held.update({one.i: one for one in head.children if one.dep_ == "advcl" and _has_as(one)})
    found: list[Link] = []
    taken = {link.cue[0] for link in draft.links}
    for _, verb in sorted(held.items()):
        if verb.i in taken or verb.lemma_.lower() not in relaying or _inside(draft, verb) or verb.i == head.i:
            continue
        cue = (verb.i, verb.i + 1)
        by = _by(verb) if verb.tag_ == "VBN" else None
        if by is None and verb.dep_ == "relcl":
            by = next(
                (one for one in verb.children if one.dep_ in DOERS and one.tag_ not in ("WDT", "WP")), None
            )
        if by is not None and by.i != draft.subject:
            found.append(Link(phrase(reading, by, cue), cue))
    return replace(draft, links=(*draft.links, *found)) if found else draft


def _clauses(word: Token) -> list[Token]:
    """Clauses on the occasions and media that hang on a cue ("in remarks carried by …")."""
    table = kinds()
    roles = table["occasion"] | table["medium"] | table["meal"] | table["event"]
    nouns = [
        noun
        for child in word.children
        if child.dep_ == "prep"
        for noun in child.children
        if noun.dep_ == "pobj" and roles & {noun.lemma_.lower(), noun.lower_}
    ]
    return [one for noun in nouns for one in noun.children if one.dep_ in ("acl", "relcl")]


def _has_as(verb: Token) -> bool:
    return any(one.lower_ == "as" and one.i < verb.i for one in verb.children)


def _by(verb: Token) -> Token | None:
    """The noun after "by" of a participle of relaying; after "in" and "on" of one of quoting.

    What is "published in" a newspaper may well have been written for it.
    """
    places = ("by", "in", "on") if verb.lemma_.lower() in {*QUOTING, "report"} else ("by",)
    for child in verb.children:
        if child.dep_ not in ("agent", "prep") or child.lower_ not in places:
            continue
        noun = next((one for one in child.children if one.dep_ == "pobj"), None)
        if noun is None or noun.ent_type_ in ("DATE", "TIME", "GPE", "LOC"):
            continue
        if noun.pos_ == "PROPN" or (child.lower_ == "by" and noun.pos_ == "NOUN"):
            return noun
    return None


def _short(reading: Reading, draft: Draft, before: int) -> TokenRange:
    """The source's words before ``before``, without a comma at their end."""
    assert draft.source is not None
    start, end = draft.source
    end = before if start < before < end else end
    while end - 1 > start and (
        reading.doc[end - 1].is_punct or reading.doc[end - 1].lower_ in ("which", "that")
    ):
        end -= 1
    return start, end


def _inside(draft: Draft, token: Token) -> bool:
    return any(start <= token.idx < end for start, end in draft.content)
