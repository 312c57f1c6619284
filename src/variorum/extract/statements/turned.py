"""Cues that are not what they look like: whoever stands before them says or holds nothing by them.

Who "drew criticism for" something was criticised, who "faced suggestions that" or "received a report of" it
was told; who has "no guarantee that" it will be done was told nothing; "raising eyebrows" and ", considering
the cost" tell no words; "texts that Korvin sent that upset many" opens a relative clause; who "pushed back on
claims by the union that …" has not claimed it; and a letter sent "to the court asking for a pardon" is not
the court's, nor that of a ministry that "was sent a letter". "Father charged in theft" has charged nobody.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE_OR_MODAL
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.sources import phrase, subject
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_GETTING = frozenset({"get", "hear", "receive"})
"""Verbs of those whom a report, a call or a letter reaches."""

_HAVING = frozenset({"extract", "get", "have", "obtain", "receive", "secure", "win"})
"""Verbs of those who were given a promise."""

_LACKING = frozenset({"lack", "need", "seek", "want"})
_HITTING_ON = frozenset({"get"})
_NONE = frozenset({"no", "little", "any"})
_SENDING = frozenset({"deliver", "file", "forward", "hand", "mail", "present", "send", "submit", "write"})
_ASKING = frozenset({
    "accuse", "allege", "argue", "ask", "beg", "call", "charge", "complain", "demand", "outline", "propose",
    "recommend", "request", "say", "seek", "urge", "warn",
})  # fmt: skip

_OPENINGS = ("ADV", "PUNCT")

_CHARGED_BY = frozenset({"after", "by", "for", "in", "of", "on", "over", "to", "with"})
"""What stands behind a participle of charging, where a verb in the active voice has an object."""


def settled(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that tell no words, the others with who says them and about what."""
    kept = [one for one in drafts if one.head < 0 or one.cue is None or not _tells_nothing(reading, one)]
    turned = [_with_claim(reading, _from_sender(reading, _turned_round(reading, one))) for one in kept]
    return [_with_accused(reading, _from_giver(reading, one)) for one in turned]


def _tells_nothing(reading: Reading, draft: Draft) -> bool:
    """True for "raising eyebrows", the preposition ", considering …" and a relative clause."""
    assert draft.cue is not None
    doc, (start, end) = reading.doc, draft.cue
    for token in doc[start:end]:
        if token.lemma_.lower() == "eyebrow" and token.head.lemma_.lower() == "raise":
            return True
    alone = end - start == 1 and doc[start].lower_ == "considering" and start > 0
    if alone and doc[start - 1].text == "," and doc[start].head.i < start:
        return True
    return _is_not_given(reading, draft) or _is_relative(reading, draft)


def _is_not_given(reading: Reading, draft: Draft) -> bool:
    """True for "has no guarantee that the bill will pass", "lacks any assurance that …": nothing was said."""
    assert draft.cue is not None
    for noun in reading.doc[slice(*draft.cue)]:
        verb = _giving(noun)
        if verb is None:
            continue
        if verb.lemma_.lower() in _LACKING or any(one.dep_ == "neg" for one in verb.children):
            return True
        if any(one.lower_ in _NONE for one in noun.children if one.i < noun.i):
            return True
    return False


def _giving(noun: Token) -> Token | None:
    """The verb of "have a guarantee", "lack any promise"; None for another noun or verb."""
    verb = noun.head
    if noun.lemma_.lower() not in words("given_words.txt") or noun.dep_ != "dobj" or noun.i < verb.i:
        return None
    return verb if verb.lemma_.lower() in _HAVING | _LACKING else None


def _is_relative(reading: Reading, draft: Draft) -> bool:
    """True for "texts Korvin sent | that upset many": a noun before the source, a verb behind "that"."""
    assert draft.cue is not None
    doc = reading.doc
    if draft.source is None or draft.source[1] != draft.cue[0] or draft.source[0] == 0:
        return False
    noun, that = doc[draft.source[0] - 1], reading.token_at(draft.start)
    dated = noun.ent_type_ in ("DATE", "TIME")
    if noun.pos_ != "NOUN" or dated or that.lower_ != "that" or that.i != draft.cue[1]:
        return False
    i = that.i + 1
    while i < len(doc) - 1 and (doc[i].pos_ in _OPENINGS or doc[i].is_punct):
        i += 1
    return doc[i].tag_ in FINITE_OR_MODAL


def _turned_round(reading: Reading, draft: Draft) -> Draft:
    """The draft of "drew criticism (from the union) for" said by those from whom it came, or nobody."""
    if draft.cue is None or draft.source is None or draft.subject is None:
        return draft
    for noun in reading.doc[slice(*draft.cue)]:
        verb = _meeting(noun) or _given(reading, draft, noun)
        if verb is None or verb.i >= noun.i or draft.source[0] > noun.i:
            continue
        if verb.i < draft.cue[0] and not any(
            draft.source[0] <= one.i < draft.source[1] for one in verb.children if one.dep_ == "nsubj"
        ):
            continue
        if any(one.tag_ in ("VBG", "VBD") for one in reading.doc[noun.i : draft.cue[1]]):
            continue  # "drew outrage, saying …" is a saying
        givers = (one for link in (*verb.children, *noun.children) for one in _from(link))
        giver = next(givers, None)
        source = phrase(reading, giver, draft.cue) if giver is not None else None
        return replace(draft, source=source, subject=giver.i if giver is not None else None)
    return draft


def _given(reading: Reading, draft: Draft, noun: Token) -> Token | None:
    """The verb of "has an assurance from Korvin that …"; "has a promise to keep" may be one's own."""
    verb = _giving(noun)
    if verb is None or verb.lemma_.lower() not in _HAVING:
        return None
    came = any(_from(link) for link in (*verb.children, *noun.children))
    return verb if came or reading.token_at(draft.start).lower_ == "that" else None


def _meeting(noun: Token) -> Token | None:
    """The verb of "drew criticism", "faced a storm of criticism"; None for another noun."""
    lemma = noun.lemma_.lower()
    aimed, told = lemma in words("aimed_nouns.txt"), lemma in words("alarms.txt")
    if not (aimed or told or lemma in words("doubted_claims.txt")):
        return None
    top = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if top.dep_ == "conj" and top.head.i < top.i and top.head.pos_ == "NOUN":
        top = top.head  # "faced calls to go and suggestions that …"
    verb = top.head
    if aimed and top.dep_ == "pobj" and top.head.lower_ == "to" and top.head.head.lemma_.lower() == "wake":
        return top.head.head  # "woke up to a storm of criticism"
    meets = {*words("meeting_verbs.txt"), *_GETTING}
    if not (aimed or told):
        meets -= _HITTING_ON  # "got the idea that …": it is one's own
    return verb if top.dep_ == "dobj" and verb.lemma_.lower() in meets else None


def _from(link: Token) -> list[Token]:
    """The noun of a "from …" or "by …"."""
    if link.dep_ not in ("prep", "agent") or link.lower_ not in ("from", "by"):
        return []
    return [one for one in link.children if one.dep_ == "pobj"]


def _with_claim(reading: Reading, draft: Draft) -> Draft:
    """The draft whose words are a claim of others with the noun of that claim: "on claims that …"."""
    if draft.cue is None or not draft.content:
        return draft
    first = reading.token_at(draft.start)
    if first.lower_ != "that" or first.i <= draft.cue[1] or reading.quoted[first.i] >= 0:
        return draft
    between = reading.doc[draft.cue[1] : first.i]
    claimed = any(
        one.pos_ == "NOUN" and one.dep_ == "pobj" and one.lemma_.lower() in words("doubted_claims.txt")
        for one in between
    )
    links = between[0].pos_ == "ADP" and not any(one.is_punct or one.is_space for one in between)
    if not claimed or not links:
        return draft
    opening, *rest = draft.content
    return replace(draft, content=((between[0].idx, opening[1]), *rest))


def _from_sender(reading: Reading, draft: Draft) -> Draft:
    """The draft of "sent a letter to the court asking for …" said by the sender, not by the court."""
    if draft.cue is None or draft.source is None or draft.source[1] != draft.cue[0]:
        return draft
    asking, last = reading.doc[draft.cue[0]], reading.doc[draft.source[1] - 1]
    if asking.tag_ != "VBG" or asking.lemma_.lower() not in _ASKING:
        return draft
    receiver = next((one for one in (last, *last.ancestors) if one.dep_ == "pobj"), last)
    link = receiver.head
    sending = next((one for one in link.ancestors if one.lemma_.lower() in _SENDING), None)
    sent = draft.source[0] <= receiver.i and link.lower_ in ("to", "with") and sending is not None
    if not sent or sending is None or sending.i > link.i:
        return draft
    things = {one.lemma_.lower() for one in reading.doc[sending.i + 1 : link.i] if one.dep_ == "dobj"}
    sender = subject(sending) if things & {*words("documents.txt"), *words("sent_papers.txt")} else None
    source = phrase(reading, sender, draft.cue) if sender is not None else None
    return replace(draft, source=source, subject=sender.i if sender is not None and source else None)


def _from_giver(reading: Reading, draft: Draft) -> Draft:
    """The draft of "the port was sent a petition to mend it, by the guild" said by the guild, or nobody."""
    if draft.cue is None or draft.source is None:
        return draft
    for verb in reading.doc[slice(*draft.cue)]:
        if verb.lemma_.lower() not in _SENDING | {"give"} or verb.tag_ != "VBN":
            continue
        got = next((one for one in verb.children if one.dep_ == "nsubjpass"), None)
        papers = {*words("documents.txt"), *words("sent_papers.txt"), *words("messages.txt")}
        sent = any(one.dep_ == "dobj" and one.lemma_.lower() in papers for one in verb.children)
        if got is None or not sent or not draft.source[0] <= got.i < draft.source[1]:
            continue
        giver = next((one for link in verb.children if link.lower_ == "by" for one in _from(link)), None)
        source = phrase(reading, giver, draft.cue) if giver is not None else None
        return replace(draft, source=source, subject=giver.i if giver is not None else None)
    return draft


def _with_accused(reading: Reading, draft: Draft) -> Draft:
    """The draft of "Father charged in theft", "clerk jailed for it" with him among the words, nobody's."""
    if draft.cue is None or draft.source is None or draft.cue[1] - draft.cue[0] != 1:
        return draft
    verb = reading.doc[draft.cue[0]]
    if verb.lemma_.lower() not in words("charging_verbs.txt") or verb.tag_ not in ("VBD", "VBN"):
        return draft
    link = reading.token_at(draft.start)
    beside = draft.source[1] == verb.i and link.i == verb.i + 1 and link.lower_ in _CHARGED_BY
    told = verb.dep_ == "relcl" or any(one.dep_ in ("dobj", "ccomp", "auxpass") for one in verb.children)
    if not beside or told or reading.quoted[verb.i] >= 0:
        return draft
    content = (reading.chars(draft.source), *draft.content)
    return replace(draft, source=None, subject=None, content=content)
