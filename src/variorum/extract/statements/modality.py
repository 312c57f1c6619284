"""How a source puts what it says: as so, as something it plans, as something it demands, or as not so.

The governing word of the cue decides (``cue_modalities.tsv``), the innermost one where cues are stacked
("refused to deny"). Under a plain cue of speech the content's own main verb decides: "would" of the source's
own acts plans, "must" demands (commissives and directives after Searle 1976).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from variorum.extract.grammar import DUTY, FIRST_PERSON
from variorum.extract.statements import ultimatums
from variorum.extract.statements.cue_words import (
    CueWords,
    Word,
    content_tokens,
    cue_words,
    entries,
    is_finite,
)
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.model import Act, StatementModality
from variorum.text.cues import cue_modalities
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPINIONS = frozenset(
    {"think", "believe", "expect", "suppose", "imagine", "guess", "reckon", "feel", "agree", "accept"}
)
"""Verbs whose negation denies what they govern ("did not think that …": negation raising)."""

_FUTURE = frozenset({"will", "'ll", "wo", "shall"})
_BACKSHIFTED = frozenset({"would", "'d"})
"""The future of somebody who spoke in the past; elsewhere what would be under some condition."""

_OPENINGS = frozenset("\"“”„‟«»″＂'‘’`")
_MAY = frozenset({"may", "might", "could"})
_STATES = frozenset({
    "be", "have", "like", "love", "prefer", "need", "want", "know", "win", "lose", "think", "hate", "mean",
    "say", "see", "do", "welcome", "become", "get", "find", "take", "cost", "fall", "rise", "grow", "argue",
    "hope", "expect",
})  # fmt: skip
"""Verbs of what befalls somebody: with "would" they foretell, or put politely, and plan nothing."""

_BOUND_TO = frozenset({*FIRST_PERSON, "you"})
"""Subjects of "have to" and "need to" that tell of the speaker's own straits, or of anybody's."""

_THOUGHTS = frozenset({"idea", "notion", "theory"})
"""Nouns that hold a claim only where "that" follows them."""

_ON = frozenset({"on", "in", "at", "during", "after", "via"})
"""Prepositions after a verb of saying whose phrase is its occasion."""

_THIRD = frozenset({"he", "she", "they", "it"})


def modality_of(reading: Reading, draft: Draft, act: Act) -> StatementModality:
    """The modality of the content of ``draft``, which tells of ``act``."""
    if draft.relation == ultimatums.DEADLINE:
        return "demanded"
    cue = cue_words(reading, draft)
    found = _by_cue(cue)
    if found == "demanded" and _is_fought(reading, draft, cue):
        return "asserted"
    if found == "denied" and _is_duty(reading, draft):
        return "demanded"
    if found == "denied" and _is_surprise(reading, draft, cue):
        return "asserted"
    if found is None and _contests_claim(reading, draft, cue):
        return "denied"
    if found is not None and found != "open":
        return found
    quoted = reading.text[draft.start] in _OPENINGS
    if act == "speech" and (cue.construction == "clause" or quoted):
        may_plan = found == "open" or not any(word.part != "any" for word in cue.words)
        return _by_content(reading, draft, quoted, may_plan)
    return "asserted"


def _by_cue(cue: CueWords) -> StatementModality | Literal["open"] | None:
    """What the innermost word of the cue that has an entry says; None where none has."""
    last: StatementModality | Literal["open"] | None = None
    said = False
    for word, found in entries(cue, cue_modalities()):
        if said and word.lemma in _ON:
            break  # "said on a conference call": on what occasion, nothing that is called for
        if found is not None and not _is_forecast(word, cue):
            last = found
        said = word.part == "verb" and found == "open"
        if cue.negated and word.lemma in _OPINIONS and cue.construction in ("clause", "to", "other to"):
            last = "denied"
    if last == "denied" and cue.negated and not any(word.lemma in _OPINIONS for word in cue.words):
        return "asserted"  # "did not deny that …"
    return last


def _is_fought(reading: Reading, draft: Draft, cue: CueWords) -> bool:
    """True for "appealed | the ruling": nobody asks for what is appealed."""
    if cue.words[-1].lemma != "appeal" or cue.words[-1].part != "verb":
        return False
    head = reading.doc[draft.head]
    verbs = (one for one in (head, *head.subtree) if one.lemma_.lower() == "appeal")
    things = (one for verb in verbs for one in verb.children if one.dep_ == "dobj")
    return any(one.lemma_.lower() in words("rulings.txt") for one in things)


def _is_duty(reading: Reading, draft: Draft) -> bool:
    """True for "… must be repudiated": nothing is denied yet, somebody is to do so."""
    cue = reading.doc[slice(*draft.cue)] if draft.cue is not None else ()
    return any(token.lower_ in DUTY and token.dep_ == "aux" for token in cue)


def _is_surprise(reading: Reading, draft: Draft, cue: CueWords) -> bool:
    """True for "had not expected to stay": it came otherwise, and nobody denies it."""
    tokens = reading.doc[slice(*draft.cue)] if draft.cue is not None else ()
    expects = cue.negated and cue.words[-1].lemma == "expect"
    return expects and any(token.lower_ in ("had", "'d") and token.dep_ == "aux" for token in tokens)


def _contests_claim(reading: Reading, draft: Draft, cue: CueWords) -> bool:
    """True where the cue stands against a claim: "blasted the notion that …", "took issue with claims".

    The claim is what the cue's last word governs, or that word itself ("laughed off rumours | that …").
    Whoever was challenged over a claim contests none.
    """
    tried = list(entries(replace(cue, construction="claim"), cue_modalities()))
    if cue.construction == "clause" and tried and tried[-1][0].lemma in words("doubted_claims.txt"):
        tried.pop()
    elif not _opens_with_claim(content_tokens(reading, draft)):
        return False
    if not tried or cue.negated:
        return False
    word, found = tried[-1]
    return found == "denied" and not word.passive


def _opens_with_claim(inside: list[Token]) -> bool:
    """True for "the notion that it sank", "any claims of fraud"; not for "the idea of a tunnel"."""
    for place, token in enumerate(inside):
        if token.pos_ in ("VERB", "AUX", "SCONJ"):
            return False
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "poss", "nmod"):
            return token.lemma_.lower() in words("doubted_claims.txt") and _holds(token, inside[place + 1 :])
    return False


def _holds(noun: Token, after: list[Token]) -> bool:
    """True if a noun holds a claim; a bare idea, or charge, or "charges of £5" are things."""
    link = after[0].lower_ if after else ""
    if noun.lemma_.lower() in _THOUGHTS:
        return link == "that"
    if noun.lemma_.lower() == "charge":
        priced = any(one.like_num or one.is_currency for one in after[1:5])
        return link == "that" or (link in ("of", "against") and noun.tag_ == "NNS" and not priced)
    return True


def _is_forecast(word: Word, cue: CueWords) -> bool:
    """True for "is expected to": what others foresee, nobody's own plan."""
    return word.passive and word.lemma in _OPINIONS and cue.construction in ("to", "other to")


def _by_content(reading: Reading, draft: Draft, quoted: bool, may_plan: bool) -> StatementModality:
    """What the main verb of a content of one clause says; more clauses than one assert."""
    inside = content_tokens(reading, draft)
    tops = _top_verbs(inside)
    if len(tops) != 1:
        return "asserted"
    verb = tops[0]
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.i < verb.i]
    modals = {child.lower_ for child in helpers}
    if _is_asked(verb):
        return "asserted"  # "did not say whether the toll should rise": nobody asks for it
    if modals & DUTY or (_has_to(verb) and not modals & _MAY and not (quoted and _is_own_need(verb))):
        return "asserted" if _foretells(verb, modals) else "demanded"
    if quoted and _is_imperative(verb, inside):
        return "demanded"
    future = _FUTURE if quoted or not _is_past(reading, draft) else _FUTURE | _BACKSHIFTED
    going = verb.lower_ == "going" and any(child.dep_ == "xcomp" for child in verb.children)
    act = next((child for child in verb.children if child.dep_ == "xcomp"), verb) if going else verb
    if may_plan and (modals & future or going) and "have" not in modals and act.lemma_.lower() not in _STATES:
        doer = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        if doer is not None and _is_source(reading, draft, doer) and not _has_condition(verb):
            return "planned"
    return "asserted"


def _is_past(reading: Reading, draft: Draft) -> bool:
    """True if the cue is in the past or the perfect."""
    if draft.cue is None:
        return False
    return any(reading.doc[i].tag_ in ("VBD", "VBN") for i in range(*draft.cue))


def _top_verbs(inside: list[Token]) -> list[Token]:
    """The finite or bare verbs that stand on top of a content's clauses, joined ones left out."""
    held = {token.i for token in inside}
    return [
        token
        for token in inside
        if token.pos_ in ("VERB", "AUX")
        and (token.head.i == token.i or token.head.i not in held)
        and token.dep_ not in ("relcl", "acl", "aux", "auxpass")
        and (is_finite(token) or token.tag_ == "VB")
    ]


def _is_asked(verb: Token) -> bool:
    """True for the verb of a clause with "whether" or "if" that a verb of saying governs."""
    return verb.dep_ == "ccomp" and any(
        one.dep_ == "mark" and one.lower_ in ("whether", "if") for one in verb.children
    )


def _has_to(verb: Token) -> bool:
    """True for "has to", "needs to" and "have got to" over another verb."""
    below = any(child.dep_ == "xcomp" and child.i > verb.i for child in verb.children)
    named = verb.lemma_.lower() in ("have", "need") or (verb.lower_ == "got" and _has_have(verb))
    return below and named and verb.tag_ in ("VBZ", "VBP", "VB", "VBN", "VBD")


def _is_own_need(verb: Token) -> bool:
    """True for "we have to become smaller" and "you have to wait a year": a need, asked of nobody."""
    return any(child.dep_ == "nsubj" and child.lower_ in _BOUND_TO for child in verb.children)


def _has_have(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lemma_ in ("have", "'ve") for child in verb.children)


def _foretells(verb: Token, helpers: set[str]) -> bool:
    """True for "should be fine", "must have fallen" and "inflation should fall": likelihood, no duty."""
    if helpers & {"have", "'ve"}:
        return True
    if "should" in helpers and _runs_by_itself(verb):
        return True
    complement = any(child.dep_ in ("acomp", "attr") for child in verb.children)
    return verb.lemma_ == "be" and complement and "ought" not in helpers and "must" not in helpers


def _runs_by_itself(verb: Token) -> bool:
    """True for what happens to a thing that nobody sets: "inflation … fall"; not for "taxes … fall"."""
    doers = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    objects = any(child.dep_ in ("dobj", "obj") for child in verb.children)
    return not objects and any(
        one.dep_ == "nsubj" and one.lemma_.lower() in words("unset_measures.txt") for one in doers
    )


def _is_imperative(verb: Token, inside: list[Token]) -> bool:
    """True for a bare verb that opens a quotation: "“Leave the bridge,” …"."""
    if verb.tag_ != "VB" or any(
        one.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for one in verb.children
    ):
        return False
    before = [token for token in inside if token.i < verb.i and not token.is_punct]
    return all(token.lower_ in ("please", "do", "not", "n't", "never", "so") for token in before)


def _is_source(reading: Reading, draft: Draft, doer: Token) -> bool:
    """True if the doer of the content's act is whoever speaks: "I", "we", or the speaker's pronoun."""
    if doer.lower_ in FIRST_PERSON:
        return True
    if draft.subject is None:
        return False
    speaker = reading.doc[draft.subject]
    if doer.lower_ not in _THIRD:
        return doer.lower_ == speaker.lower_ and doer.pos_ == "PROPN"
    if speaker.pos_ == "PRON":
        return doer.lower_ == speaker.lower_
    many = speaker.tag_ in ("NNS", "NNPS")
    body = speaker.ent_type_ in ("ORG", "GPE", "NORP")
    if doer.lower_ == "it":
        return body and not many
    if doer.lower_ == "they":
        return many or body
    return not many and not body


def _has_condition(verb: Token) -> bool:
    """True for "would leave if …": no plan yet."""
    return any(
        child.dep_ == "advcl" and any(one.lower_ in ("if", "unless") for one in child.children)
        for child in verb.children
    )
