"""Acts that print tells of and says, in the same breath, that they were not: cleared of, no evidence that."""

from __future__ import annotations

import functools
from collections.abc import Collection
from typing import TYPE_CHECKING, cast

from variorum.model import Modality
from variorum.text import lexicon
from variorum.text.acts import governors

if TYPE_CHECKING:
    from spacy.tokens import Token

HowReal = tuple[Modality, bool]
"""The modality of an act and whether it is negated."""

_IN_PLACE = {("instead", "of"), ("rather", "than")}
_NEARLY = {"almost", "nearly"}
_WRONGLY = {"falsely", "wrongly", "erroneously", "mistakenly"}
_SAYING = {"claim", "say", "report", "state", "allege", "announce", "assert"}
_PROVING = {"prove", "turn"}
_REPORTS = {"report", "rumour", "rumor", "claim", "allegation", "suggestion"}
_UNTRUTHS = {"lie", "hoax", "fabrication", "falsehood", "fiction", "invention", "myth", "nonsense"}
_TRUE = {"true", "correct", "accurate", "case"}
_SETTLING = {"confirm", "prove", "uphold", "establish", "corroborate"}
_FANCYING = {"see", "imagine", "picture", "envisage", "envision", "foresee", "conceive"}
_HARD = {"hard", "difficult", "impossible", "tough", "unlikely"}
_NOBODY_KNOWS: HowReal = ("possible", False)
_DENIED: HowReal = ("denied", False)
_NOT_DONE: HowReal = ("happened", True)


@functools.cache
def _phrases() -> dict[tuple[str, str], HowReal]:
    return {
        (lemma, link): (cast(Modality, modality), negates == "not")
        for lemma, link, modality, negates in lexicon.rows("act_governing_phrases.tsv")
    }


def denied(token: Token, nominal: bool) -> HowReal | None:
    """What the phrase that an act hangs on says against it; None where no such phrase is.

    "was acquitted of killing", "no evidence that soldiers shot", "nearly killed".
    """
    if not nominal and _is_nearly(token):
        return _NOT_DONE
    first = _first_conjunct(token)
    if nominal and any(child.lower_ in {"the", "this", "these", "that"} for child in first.children):
        return None  # "was cleared of the murder": there was the murder, whoever did it
    if nominal:
        return _of_phrase(first, nominal) or _unproven(first) or _rumoured(first)
    if first.dep_ == "xcomp" and (unproven := _unproven(first.head)) is not None:
        return unproven  # "no sign that he plans to leave"
    by_phrase = _of_phrase(_had_done(first), nominal) or _unproven(first) or _false(first) or _maybe(first)
    return by_phrase or _disputed(first) or _only_held(first) or _said_of(first) or _hard_to_see(first)


def _is_nearly(verb: Token) -> bool:
    """ "Nearly killed the mayor"; not "nearly 40 were killed", "almost at once fled"."""
    for child in verb.lefts:
        if child.dep_ == "advmod" and child.lower_ in _NEARLY:
            between = verb.doc[child.i + 1 : verb.i]
            return all(word.dep_ in {"aux", "auxpass", "neg"} for word in between)
    return False


def _first_conjunct(token: Token) -> Token:
    """ "Acquitted of killing one guard and wounding another": the first of the acts that one word governs."""
    while token.dep_ == "conj" and token.head.tag_ == token.tag_:
        token = token.head
    return token


def _of_phrase(act: Token, nominal: bool) -> HowReal | None:
    """ "Cleared of killing", "stopped short of dismissing", "ruled out sending", "about to attack"."""
    if act.dep_ in {"pcomp", "pobj"}:
        return _after_preposition(act.head, nominal)
    head = act.head
    if head == act:
        return None
    found = None
    for child in head.children:
        if child.dep_ == "prt" and act.dep_ in {"dobj", "nsubjpass", "csubjpass", "csubj", "xcomp", "advcl"}:
            found = found or _phrases().get((head.lemma_.lower(), child.lower_))
    if found is not None and act.dep_ == "advcl" and not _is_object_clause(act):
        return None  # "ruled out arson, arresting two"
    if act.dep_ == "xcomp" and found is None:
        bare = any(child.lower_ == "to" and child.dep_ == "aux" for child in act.children)
        link = "to" if bare else "-ing" if act.tag_ == "VBG" or _is_being(act) else ""
        found = _phrases().get((head.lemma_.lower(), link))
    return _turned(found, head)


def _had_done(act: Token) -> Token:
    """ "Having the papers printed": the verb of those who have it done; else the act itself."""
    caused = act.tag_ == "VBN" and act.dep_ in {"acl", "ccomp"}
    having = act.head.head if act.dep_ == "acl" and act.head.dep_ == "dobj" else act.head
    return having if caused and having.lemma_ == "have" and having.pos_ in {"VERB", "AUX"} else act


def _maybe(act: Token) -> HowReal | None:
    """ "It is possible that he fled", "it was unlikely that the council knew"."""
    be = act.head
    if act.dep_ not in {"ccomp", "csubj"} or be.lemma_ != "be" or not _is_content(act):
        return None
    said = (governors().get(child.lemma_.lower()) for child in be.children if child.dep_ == "acomp")
    found = next((one for one in said if one is not None), None)
    return found if found is not None and found[0] == "possible" and not _is_negated(be) else None


def _hard_to_see(act: Token) -> HowReal | None:
    """ "It is hard to see the council removing him": nobody did, and hardly will.

    Not "it was hard to see the soldiers killing the dogs", which was seen.
    """
    if act.tag_ != "VBG" or act.dep_ not in {"ccomp", "xcomp", "acl", "advcl"}:
        return None
    fancy = act.head.head if act.head.dep_ in {"dobj", "obj"} else act.head
    if fancy.lemma_ not in _FANCYING or not any(
        child.lower_ == "to" and child.dep_ == "aux" for child in fancy.children
    ):
        return None
    hard = fancy.head
    be = hard if hard.lemma_ == "be" else hard.head
    if not any(word.lower_ in _HARD for word in (hard, *hard.children)) or _is_negated(be):
        return None
    seen = fancy.lemma_ == "see" and be.tag_ not in {"VBZ", "VBP"}
    return None if seen else ("possible", True)


def _is_being(act: Token) -> bool:
    """ "Escaped being shot": a gerund in the passive."""
    return any(child.lower_ == "being" and child.dep_ == "auxpass" for child in act.children)


def _is_object_clause(clause: Token) -> bool:
    """True for the gerund that is the object of a particle verb, though the parse calls it an adverbial."""
    beside = {child.dep_ for child in clause.head.children}
    marked = {child.dep_ for child in clause.children} & {"mark", "advmod", "nsubj"}
    return clause.tag_ == "VBG" and "dobj" not in beside and not marked and clause.left_edge.i == clause.i


def _after_preposition(link: Token, nominal: bool) -> HowReal | None:
    """The phrase of a preposition and the word above it, an acquitting verb's object passed over.

    What was done "instead of closing the mill" left it open.
    """
    above = link.head
    lemma = above.lemma_.lower()
    if not nominal and link.i and (link.nbor(-1).lower_, link.lower_) in _IN_PLACE:
        return _NOT_DONE
    if link.lower_ in {"of", "to"} and lemma == "guilty":
        return _DENIED if _is_negated(above) or _is_negated(above.head) else None
    found = _phrases().get((lemma, link.lower_))
    if found is None and not nominal and above.dep_ in {"dobj", "obj"}:
        above = above.head  # "acquitted the officer of shooting a guard"
        found = _phrases().get((above.lemma_.lower(), link.lower_)) if above.pos_ == "VERB" else None
    if found is None or (nominal and lemma == "close"):
        return None
    return _turned(found, above)


def _turned(found: HowReal | None, governor: Token) -> HowReal | None:
    """ "Did not rule out sending troops", "was not cleared of killing": it may be so."""
    if found is None or not _is_negated(governor):
        return found
    return _NOBODY_KNOWS


def _unproven(act: Token) -> HowReal | None:
    """ "No evidence that soldiers shot a guard", "found no sign of looting": nobody knows that it was."""
    if act.dep_ in {"pobj", "pcomp"} and act.head.lower_ in {"of", "for"}:
        noun = act.head.head
    elif act.dep_ in {"acl", "relcl"}:
        noun = act.head
    elif act.dep_ == "ccomp":  # "no evidence was found that soldiers shot"
        noun = next((child for child in act.head.children if child.dep_ == "nsubjpass"), act)
    else:
        return None
    if noun.lemma_.lower() not in lexicon.words("proof_nouns.txt"):
        return None
    if act.dep_ in {"acl", "relcl"} and not (_is_content(act) or _is_whole(act)):
        return None
    determiners = {child.lower_ for child in noun.children if child.dep_ in {"det", "poss", "amod"}}
    if determiners & {"no", "little", "insufficient"}:
        return _NOBODY_KNOWS
    asked = noun.dep_ in {"dobj", "attr"} and not determiners - {"any", "enough", "sufficient"}
    return _NOBODY_KNOWS if asked and _is_negated(noun.head) else None


def _false(act: Token) -> HowReal | None:
    """ "It was not true that …", "falsely claimed that …"."""
    head = act.head
    if act.dep_ not in {"ccomp", "csubj", "advcl"} or not _is_content(act):
        return None
    if head.lemma_ == "be":
        return _DENIED if _says_false(head) else None
    wrongly = any(child.dep_ == "advmod" and child.lower_ in _WRONGLY for child in head.children)
    return _DENIED if wrongly and head.lemma_.lower() in _SAYING else None


def _disputed(act: Token) -> HowReal | None:
    """ "Denied reports that soldiers fired", "a report that said soldiers fired": what becomes of the claim.

    Also "denied that she told him to fire", where a word stands between.
    """
    clause = _ordered(act)
    said = clause.head
    if _is_wanted(act):
        return None  # "rejected the idea that he should leave"
    if clause.dep_ == "ccomp" and said.pos_ == "VERB" and (_is_content(clause) or _is_bare_clause(clause)):
        if clause != act and _denies(said):
            return _DENIED
        told = said.lemma_.lower() in _SAYING and said.dep_ in {"relcl", "acl"}
        return _held_false(said.head) if told else None
    if clause.dep_ in {"acl", "relcl", "ccomp"} and (_is_content(clause) or _is_whole(clause)):
        return _held_false(said)
    return None


def _rumoured(act: Token) -> HowReal | None:
    """ "Dismissed reports of a coup", "rumours of a coup were untrue"; not "rejected her account of it"."""
    of_claim = act.dep_ == "pobj" and act.head.lower_ == "of" and act.head.dep_ == "prep"
    noun = act.head.head
    return _held_false(noun) if of_claim and _is_any_of(noun, _REPORTS) else None


def _is_wanted(act: Token) -> bool:
    """True for what a clause wants: "that he should leave", "that he leave"."""
    auxiliaries = {child.lower_ for child in act.children if child.dep_ in {"aux", "auxpass"}}
    return bool(auxiliaries & {"should", "must", "ought"}) or (act.tag_ == "VB" and not auxiliaries)


def _ordered(act: Token) -> Token:
    """ "Told him to fire": the order that an infinitive hangs on; else the act itself."""
    found = governors().get(act.head.lemma_.lower())
    is_order = act.dep_ == "xcomp" and act.tag_ == "VB" and found is not None and found[0] == "demanded"
    return act.head if is_order else act


def _denies(verb: Token) -> bool:
    found = governors().get(verb.lemma_.lower())
    return found is not None and found[0] == "denied" and verb.pos_ == "VERB" and not _is_negated(verb)


def _only_held(act: Token) -> HowReal | None:
    """ "The theory that soldiers fired", "did not say that soldiers fired": nobody is shown to know it.

    Not "confirmed the theory that soldiers fired", nor "did not say why soldiers fired". "Did not tell the
    police that soldiers fired" and "did not mention that" may well keep back what was.
    """
    head = act.head
    if any(child.tag_ == "MD" for child in act.children):
        return None  # "did not say that it would leave": the auxiliary says more
    if act.dep_ == "ccomp":
        unsaid = head.pos_ == "VERB" and head.lemma_.lower() in _SAYING and _is_negated(head)
        told = _is_content(act) or (act.i > head.i and _is_bare_clause(act))
        return _NOBODY_KNOWS if unsaid and told else None
    if act.dep_ not in {"acl", "relcl"} or not _is_content(act):
        return None
    if head.lemma_.lower() not in lexicon.words("belief_nouns.txt"):
        return None
    above = head.head.lemma_.lower() if head.dep_ in {"dobj", "obj", "nsubjpass"} else ""
    return None if above in _SETTLING or above in governors() else _NOBODY_KNOWS


def _said_of(act: Token) -> HowReal | None:
    """ "Was thought to have drowned", "whom rebels had reported killed": only said or believed of somebody.

    Not "reported two guards killed" nor "said to call the guard": those are somebody's words.
    """
    held = act.head
    if act.dep_ != "xcomp" or held.lower_ not in lexicon.words("held_participles.txt"):
        return None
    relations = {child.dep_ for child in held.children if child.tag_ not in {"WP", "WDT"}}
    before = {child.lower_ for child in act.children if child.dep_ == "aux"}
    if "to" in before:
        return _NOBODY_KNOWS if "have" in before or "nsubj" not in relations else None
    return _NOBODY_KNOWS if act.tag_ == "VBN" and not relations & {"dobj", "obj"} else None


def _is_bare_clause(clause: Token) -> bool:
    """True for a clause with a subject and no word that opens it: "said the soldiers fired"."""
    opened = any(child.dep_ == "mark" or child.tag_.startswith("W") for child in clause.children)
    subject = any(child.dep_ in {"nsubj", "nsubjpass"} for child in clause.children)
    return subject and not opened and not clause.left_edge.tag_.startswith("W")


def _is_whole(clause: Token) -> bool:
    """ "Allegations it had shelled the camp": nothing of the clause is the noun; not "the claims it made"."""
    relations = {child.dep_ for child in clause.children}
    meant = any(child.dep_ == "xcomp" and _has_object(child) for child in clause.children)
    whole = meant or bool(relations & {"dobj", "nsubjpass"})
    return clause.dep_ == "acl" and _is_bare_clause(clause) and whole


def _has_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" for child in verb.children)


def _is_content(clause: Token) -> bool:
    """True for the clause of what is held to be so: "that" opens it and is no part of it."""
    return any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.children)


def _held_false(claim: Token) -> HowReal | None:
    """What its sentence says against a claim; None for a noun of no claim, or one that is left to stand.

    "Denied reports", "claims were dismissed as lies", "a false report", "the rumour proved untrue".
    """
    if claim.pos_ not in {"NOUN", "PROPN"} or not _is_any_of(claim, lexicon.words("claim_nouns.txt")):
        return None
    if any(child.dep_ == "amod" and _is_false_word(child) for child in claim.children):
        return _DENIED
    above = claim.head
    if claim.dep_ == "nsubj":
        return _DENIED if _says_false(_copula(above)) else None
    if claim.dep_ not in {"dobj", "obj", "nsubjpass"} or above.pos_ != "VERB" or _is_negated(above):
        return None
    return _phrases().get((above.lemma_.lower(), "claim"))


def _is_any_of(noun: Token, lemmas: Collection[str]) -> bool:
    """True for one of these nouns; the tagger may take the first word of a line for a name ("Rumours")."""
    return noun.lemma_.lower() in lemmas or noun.lower_.removesuffix("s") in lemmas


def _copula(verb: Token) -> Token:
    """ "Turned out to be", "proved to be": the verb that says what the claim is."""
    be = next((child for child in verb.children if child.dep_ == "xcomp" and child.lemma_ == "be"), verb)
    return be if verb.lemma_.lower() in _PROVING else verb


def _says_false(be: Token) -> bool:
    """ "Was false", "was not true", "was a lie", "proved wrong"; not "was not false"."""
    if be.lemma_.lower() not in {"be", *_PROVING}:
        return False
    said = [child for child in be.children if child.dep_ in {"acomp", "attr", "oprd"}]
    negated = _is_negated(be) or (be.dep_ == "xcomp" and _is_negated(be.head))
    return any(
        (not negated and (_is_false_word(word) or word.lemma_.lower() in _UNTRUTHS))
        or (negated and word.lemma_.lower() in _TRUE)
        for word in said
    )


def _is_false_word(word: Token) -> bool:
    return word.lemma_.lower() in lexicon.words("false_words.txt")


def _is_negated(word: Token) -> bool:
    return any(child.dep_ == "neg" for child in word.children)
