"""Cues that are not what they look like: whoever stands before them says or holds nothing by them.

Who "drew criticism for" something was criticised, who "received a report of" it was told; "raising eyebrows"
and ", considering the cost" tell no words; "texts that Korvin sent that upset many" opens a relative clause;
and who "pushed back on claims by the union that …" has not claimed it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE_OR_MODAL
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.sources import phrase
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_GETTING = frozenset({"get", "receive"})
"""Verbs of those whom a report, a call or a letter reaches."""

_OPENINGS = ("ADV", "PUNCT")


def settled(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that tell no words, the others with who says them and about what."""
    kept = [one for one in drafts if one.head < 0 or one.cue is None or not _tells_nothing(reading, one)]
    return [_with_claim(reading, _turned_round(reading, one)) for one in kept]


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
    return _is_relative(reading, draft)


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
        verb = _meeting(noun)
        if verb is None or not draft.cue[0] <= verb.i < noun.i or draft.source[0] > noun.i:
            continue
        if any(one.tag_ in ("VBG", "VBD") for one in reading.doc[noun.i : draft.cue[1]]):
            continue  # "drew outrage, saying …" is a saying
        givers = (one for link in (*verb.children, *noun.children) for one in _from(link))
        giver = next(givers, None)
        source = phrase(reading, giver, draft.cue) if giver is not None else None
        return replace(draft, source=source, subject=giver.i if giver is not None else None)
    return draft


def _meeting(noun: Token) -> Token | None:
    """The verb of "drew criticism", "faced a storm of criticism"; None for another noun."""
    lemma = noun.lemma_.lower()
    aimed = lemma in words("aimed_nouns.txt")
    if not (aimed or lemma in words("alarms.txt")):
        return None
    top = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    verb = top.head
    if aimed and top.dep_ == "pobj" and top.head.lower_ == "to" and top.head.head.lemma_.lower() == "wake":
        return top.head.head  # "woke up to a storm of criticism"
    meets = words("meeting_verbs.txt") if aimed else _GETTING
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
