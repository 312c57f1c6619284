"""How real an act is: happened, planned, demanded, threatened, denied, possible or hypothetical."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.events.asides import is_aside, tells_of_noun, tells_of_person, tells_result
from variorum.extract.events.awaited import awaited, is_in_event
from variorum.extract.events.demands import (
    is_asked_of,
    is_infinitive,
    is_order,
    is_threat,
    is_wanted_of_another,
)
from variorum.extract.events.denials import denied as denied_by_phrase
from variorum.extract.events.inverted import is_inverted
from variorum.extract.events.triggers import Trigger
from variorum.extract.grammar import is_denied_by_phrase, is_little
from variorum.model import Modality
from variorum.text.acts import governors
from variorum.text.lexicon import words
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_AUXILIARIES: dict[str, Modality] = {
    "will": "planned",
    "'ll": "planned",
    "wo": "planned",
    "shall": "planned",
    "would": "possible",
    "'d": "possible",
    "can": "possible",
    "ca": "possible",
    "could": "possible",
    "may": "possible",
    "might": "possible",
    "must": "demanded",
    "should": "demanded",
    "ought": "demanded",
    "need": "demanded",
}
_CONDITIONS = {"if", "unless", "whether", "lest"}
_STEPS = {"xcomp", "ccomp", "acl", "pcomp", "prep", "pobj", "dobj", "conj", "advcl", "dative"}
_NEGATIONS = {"not", "n't", "never", "no", "neither", "nor", "without"}
_TENSED = {"VBD", "VBZ", "VBP"}
_ASKING = {"suggest", "propose", "recommend", "request", "urge", "ask", "insist", "demand", "require"}
_SHOWN = {"true", "correct", "accurate", "confirmed", "verified", "proven", "proved", "substantiated"}
_SAME_PAST = {"put", "cut", "hit", "let", "set", "shut", "cost", "hurt", "quit", "read", "split", "spread"}
_KEPT_FROM = {"to", "of"}
"""What joins a noun that denies to what it denies: "a stop to the raids", "the failure of the talks"."""
_FORESTALLING = {"prevent", "avert", "avoid", "thwart", "foil"}
_WHEN = {"after", "before", "since", "upon", "while", "when", "following", "until"}
"""What joins a saying to an act by whose time it is told: "told them before signing it"."""
_RANKS = {"first", "second", "third", "last", "latest", "only"}
MAX_STEPS = 5
"""How far up a governing word is sought."""


def modality(trigger: Trigger) -> tuple[Modality, bool]:
    """The modality of the act and whether it is negated, by auxiliaries, then by what governs it."""
    token = trigger.token
    negated = is_negated(token) or (not trigger.nominal and any(map(is_little, token.children)))
    if trigger.nominal and _presupposed(token):
        return "happened", negated
    if not trigger.nominal and (_is_subjunctive(token) or is_order(token)):
        return "demanded", negated
    phrased = denied_by_phrase(token, trigger.nominal)
    if phrased is not None:
        return phrased[0], negated != phrased[1]
    own = None if trigger.nominal else _own(token)
    if _conditional(token) or (own is None and not trigger.nominal and _is_so_if_true(token)):
        return "hypothetical", negated
    if not trigger.nominal and (ranked := _ranked(token)) is not None:
        return ranked, negated
    if not trigger.nominal and own is None and (to_come := awaited(token)) is not None:
        return to_come, negated
    governed = _governed(token)
    if own is not None:
        # "denied that it would leave": what is denied stays denied, whatever its own auxiliary.
        if is_threat(trigger):
            return "threatened", negated
        denied = governed is not None and governed[0] == "denied" and not trigger.nominal
        return ("denied" if denied else own), negated
    if governed is None:
        return "happened", negated
    return governed[0], negated != governed[1]


def is_present(trigger: Trigger) -> bool:
    """True for a verb in the present tense: "meets", "is sentenced", "are meeting"; not "has met"."""
    verb = trigger.token
    if trigger.nominal:
        return False
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.lemma_ == "have" or child.tag_ in {"VBD", "MD"} for child in auxiliaries):
        return False
    return verb.tag_ in {"VBZ", "VBP"} or any(child.tag_ in {"VBZ", "VBP"} for child in auxiliaries)


def _ranked(verb: Token) -> Modality | None:
    """ "Was the last to leave": that he left is as real as that he was the last; None for other verbs.

    Not "the only way to save the town", nor "the first step to make peace", which nobody need have taken.
    """
    noun = verb.head
    if verb.dep_ not in {"acl", "relcl"} or not any(_is_infinitive_to(child) for child in verb.children):
        return None
    is_rank = noun.lower_ in _RANKS
    who = noun.lower_ == "one" or noun.lemma_.lower() in person_nouns()
    if not is_rank and not (who and any(child.lower_ in _RANKS for child in noun.children)):
        return None
    above = noun.head
    if noun.dep_ not in {"attr", "oprd", "nsubj", "nsubjpass"} or above.pos_ not in {"VERB", "AUX"}:
        return "happened"
    if _conditional(above):
        return "hypothetical"
    governed = _governed(above)
    return _own(above) or (governed[0] if governed is not None else "happened")


def _presupposed(noun: Token) -> bool:
    """ "must win the war": there is the war, whoever wins it."""
    if noun.dep_ not in {"dobj", "obj"} or noun.head.lemma_.lower() not in words("presupposing_verbs.txt"):
        return False
    return any(child.dep_ == "poss" or child.lower_ in {"the", "this", "these"} for child in noun.children)


def _is_subjunctive(verb: Token) -> bool:
    """ "suggested that he pay": a bare form after one person's name is asked for."""
    if verb.dep_ != "ccomp" or verb.tag_ not in {"VB", "VBP"} or verb.lower_ != verb.lemma_.lower():
        return False
    if verb.head.lemma_.lower() not in _ASKING or verb.lower_ in _SAME_PAST:
        return False
    relations = {child.dep_ for child in verb.children}
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or "mark" not in relations or "aux" in relations:
        return False
    return subject.tag_ in {"NN", "NNP"} or subject.lower_ in {"he", "she", "it"}


def _own(verb: Token) -> Modality | None:
    """What the verb's own auxiliaries and adverbs say; conjuncts share those of the first."""
    for holder in (verb, verb.head if verb.dep_ == "conj" and not _has_subject(verb) else verb):
        for child in holder.children:
            if child.dep_ in {"aux", "auxpass"} and child.i < holder.i and not _is_cut_short(child):
                word = child.lower_
                if word in _AUXILIARIES:
                    return _AUXILIARIES[word]
            if child.dep_ == "advmod" and child.lower_ in governors():
                return governors()[child.lower_][0]
    return None


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def _governed(token: Token) -> tuple[Modality, bool] | None:
    """The nearest governing word that says how real the act is; tensed clauses stop the climb."""
    table = governors()
    for child in token.children:
        if child.dep_ == "amod" and child.lemma_.lower() in table:
            return table[child.lemma_.lower()]
    if token.dep_ == "nsubjpass" and token.pos_ == "NOUN" and token.head.lemma_.lower() in _FORESTALLING:
        return _said(token.head, token)  # "the attack was foiled"
    current = token
    result = aside = told = False
    for _ in range(MAX_STEPS):
        head = current.head
        if head == current or current.dep_ not in _STEPS:
            break
        result = result or tells_result(current)
        aside = aside or is_aside(current)
        told = told or tells_of_noun(current)
        if current.dep_ == "advcl" and current.tag_ in {*_TENSED, "VBN"} and not is_infinitive(current):
            break
        if current.dep_ == "conj":
            if head.pos_ == "VERB" and current.tag_ != head.tag_:
                break
            current = head
            continue
        if head.lemma_ == "have" and current.dep_ == "xcomp" and is_infinitive(current):
            return _had_to(head)
        if tells_of_person(head, current):
            break
        found = _said(head, current)
        if found is not None and found[0] == "denied" and _is_beside(head, current):
            break
        if found is not None and found[1] and result:
            found = "happened", False  # "refused to go, drawing criticism": what came of it is not negated
        if found is not None and found[0] == "denied" and aside:
            break
        if told and found is not None and found[0] != "denied":
            break
        if found is not None and (is_order(head) or is_wanted_of_another(head, current)):
            return "demanded", found[1]  # "'Stop bombing us,' she said", "wants the mayor to resign"
        if found is not None and _may_govern(head, current, found[0]):
            return _as_its_governor(head, found)
        if current.dep_ == "ccomp" and _is_tensed(current):
            break
        if head.lemma_ == "go" and any(child.lower_ == "on" for child in head.children):
            current = head  # "went on to win": that it won is told
            continue
        # A purpose ("to discuss"): meant, not known to have happened.
        if current.dep_ in {"advcl", "acl"} and _is_purpose(current):
            return "planned", False
        if current.tag_ == "VB" and current.dep_ == "xcomp" and head.lemma_ == "go" and head.tag_ == "VBG":
            return "planned", False
        if head.pos_ in {"VERB", "AUX"}:
            # "the ministry will carry out the raid": the governing verb's own auxiliaries count.
            own = None if told else _own(head)
            if own is not None:
                return own, is_negated(head)
            if _conditional(head):
                return "hypothetical", False
            if current.dep_ in {"dobj", "pobj", "prep"} and is_negated(head):
                return "happened", True
            if head.dep_ not in {"xcomp", "pcomp"}:
                break
        current = head
    # "To fly", not "did not fly to Velmora".
    if current.tag_ == "VB" and token.tag_ == "VB" and any(_is_infinitive_to(c) for c in token.children):
        return "planned", False
    return None


def _as_its_governor(head: Token, found: tuple[Modality, bool]) -> tuple[Modality, bool]:
    """ "Could force her to leave": what a deed brings about is no more real than the deed."""
    if found[0] != "happened" or head.pos_ != "VERB":
        return found
    if _conditional(head):
        return "hypothetical", found[1]
    own = _own(head)
    if own is not None:
        return own, found[1]
    above = _governed(head)
    return found if above is None else (above[0], above[1] != found[1])


def _is_purpose(clause: Token) -> bool:
    """True for "to discuss it"; not for the bare verb of "while the deputies did not vote"."""
    return is_infinitive(clause) or (clause.tag_ == "VB" and not _has_subject(clause))


def _is_infinitive_to(word: Token) -> bool:
    return word.lower_ == "to" and word.dep_ != "prep" and word.i < word.head.i


def _had_to(have: Token) -> tuple[Modality, bool]:
    """ "They had to close the mill": they did; "have to close it", "will have to", "did not have to"."""
    if _conditional(have):
        return "hypothetical", False
    plain = not any(child.dep_ in {"aux", "neg"} for child in have.children)
    if have.tag_ == "VBD" and plain:
        return "happened", False
    return _own(have) or "demanded", is_negated(have)


def _is_beside(denial: Token, clause: Token) -> bool:
    """True for a clause before a denial of something else: "He was held and freed; he denies any guilt"."""
    denies_else = any(child.dep_ == "dobj" for child in denial.children)
    return clause.dep_ in {"ccomp", "parataxis"} and clause.i < denial.i and denies_else


def _may_govern(head: Token, clause: Token, modal: Modality) -> bool:
    """A tensed clause tells what was ("told them that he left"), save after denials and suspicions.

    "demanded that he leave" is no tensed clause, though the tagger may say so.
    """
    if clause.dep_ != "ccomp" or not _is_tensed(clause):
        return True
    if modal == "demanded":
        return clause.tag_ in {"VB", "VBP"} and not any(child.dep_ == "aux" for child in clause.children)
    return modal == "denied" or head.lemma_.lower() in {"allege", "suspect", "accuse", "fear", "dispute"}


def _is_tensed(clause: Token) -> bool:
    return clause.tag_ in _TENSED or any(
        child.dep_ in {"aux", "auxpass"} and child.tag_ in _TENSED | {"MD"} for child in clause.children
    )


def _said(head: Token, below: Token) -> tuple[Modality, bool] | None:
    lemma = head.lemma_.lower()
    found = governors().get(lemma)
    if found is None or head.pos_ not in {"VERB", "NOUN", "ADJ"}:
        return None
    called_for = below.dep_ == "prep" and below.lower_ in {"for", "on", "upon"}
    if lemma == "call" and not called_for and not is_asked_of(head, below):
        return None
    if lemma in {"tell", "ask", "order", "command", "instruct"} and below.dep_ not in {
        "xcomp",
        "ccomp",
        "prep",
    }:
        return None
    if found[0] == "demanded" and below.dep_ == "prep" and below.lower_ in _WHEN:
        return None  # "told them before signing it": when it was said, not what was
    if lemma in {"set", "press", "due", "agree", "support"} and below.dep_ not in {"xcomp", "prep", "acl"}:
        return None
    if lemma in {"approve", "charge", "blame"} and below.dep_ == "dobj":
        return None
    modal, negates = found
    if negates and head.pos_ == "NOUN" and below.dep_ == "prep" and below.lower_ not in _KEPT_FROM:
        return None  # "the last stop on the tour"; "put a stop to the tour" keeps it from being
    # "…, two employees told the paper": a clause in front of its verb is told, not asked for.
    if modal == "demanded" and below.dep_ == "ccomp" and below.i < head.i:
        return None
    if is_negated(head):
        # "did not deny", "does not plan": what is not planned is not known to happen.
        return (modal, not negates) if modal in {"planned", "demanded", "possible"} else ("possible", False)
    return modal, negates


def is_negated(token: Token) -> bool:
    """True of a verb that "not", "never", "without" or the "no" of its subject or object denies."""
    for child in token.children:
        if child.i > 0 and child.nbor(-1).head == token and _is_cut_short(child.nbor(-1)):
            continue
        if child.dep_ == "neg" or (child.lower_ in _NEGATIONS and child.dep_ in {"det", "preconj", "advmod"}):
            return True
    if (token.dep_ == "pcomp" and token.head.lower_ == "without") or is_denied_by_phrase(token):
        return True
    return any(
        (
            child.dep_ in {"nsubj", "nsubjpass"}
            and any(
                word.lower_ in {"no", "neither"} and word.dep_ in {"det", "preconj"}
                for word in child.children
            )
        )
        or (child.dep_ in {"nsubj", "nsubjpass"} and child.lower_ in {"nobody", "none", "nothing"})
        for child in token.children
    )


def _is_cut_short(auxiliary: Token) -> bool:
    """ "When they could not, the team entered": a clause of its own, whose "not" is not the team's.

    So is the name that opens a turn ("Will: The boy was charged").
    """
    is_turn = auxiliary.i + 1 < len(auxiliary.doc) and auxiliary.nbor().text == ":"
    return auxiliary.dep_ == "aux" and (is_turn or _has_subject(auxiliary))


def _conditional(token: Token) -> bool:
    """True inside an if-clause, by the clause's own marker or by its order: "had the train derailed, …"."""
    current = token
    for _ in range(MAX_STEPS):
        if is_inverted(current) or is_in_event(current):
            return True
        for child in current.children:
            if child.dep_ == "mark" and child.lower_ in _CONDITIONS and child.i < current.i:
                return True
        if current.dep_ not in {"conj", "xcomp", "dobj", "pobj", "prep", "nsubj", "nsubjpass"}:
            return False
        if current.head == current:
            return False
        current = current.head
    return False


def _is_so_if_true(verb: Token) -> bool:
    """True where a clause asks first whether it is so: "If true, the mayor took the money"."""
    current = verb
    for _ in range(MAX_STEPS):
        if any(child.dep_ == "advcl" and _is_if_true(child) for child in current.children):
            return True
        if current.dep_ not in {"conj", "ccomp"} or current.head == current:
            return False
        current = current.head
    return False


def _is_if_true(clause: Token) -> bool:
    """ "If true", "if the report is confirmed"; not "even if true", "if asked"."""
    if not any(child.dep_ == "mark" and child.lower_ == "if" for child in clause.children):
        return False
    before = clause.left_edge.i - 1
    held = [clause, *(child for child in clause.children if child.dep_ in {"acomp", "oprd"})]
    even = any(child.lower_ in {"even", "as"} for child in clause.children) or (
        before >= 0 and clause.doc[before].lower_ in {"even", "as"}
    )
    negated = is_negated(clause)
    return not even and not negated and any(word.lower_ in _SHOWN for word in held)
