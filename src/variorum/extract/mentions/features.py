"""What a mention's words say: kind, number, gender, definiteness, grammatical role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from variorum.extract.mentions.phrase import Phrase
from variorum.extract.mentions.words import BODY_NOUNS, DOUBTFUL_BODIES, FIRST_NAMES, PERSON_NOUNS
from variorum.model.actor import ActorKind, Gender, MentionForm, Number

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Role = Literal["subject", "object", "oblique", "possessive", "other"]

_KIND_OF_LABEL: dict[str, ActorKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
    "NORP": "group",
}
_PRONOUNS: dict[str, tuple[ActorKind, Number, Gender]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("person", "singular", "male")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("person", "singular", "female")),
    **dict.fromkeys(("it", "its", "itself"), ("unknown", "singular", "neuter")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("unknown", "plural", "unknown")),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), ("person", "singular", "unknown")),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), ("unknown", "plural", "unknown")),
}
PRONOUNS = frozenset(_PRONOUNS)
_MALE_TITLES = {"mr.", "mr", "sir", "lord", "king", "prince"}
_FEMALE_TITLES = {"mrs.", "ms.", "mrs", "ms", "miss", "dame", "lady", "queen", "princess", "madam"}


def kind(doc: Doc, phrase: Phrase) -> ActorKind:
    """The kind that this one mention votes for."""
    head = doc[phrase.head]
    if phrase.form == "pronoun":
        return _PRONOUNS[head.lower_][0]
    if phrase.name is not None:
        if phrase.name.kind:
            return phrase.name.kind  # type: ignore[return-value]
        if phrase.title is not None:
            return "person"
        return _KIND_OF_LABEL.get(phrase.name.label, "unknown")
    if head.ent_type_ == "NORP":
        # One of a party or people ("Ansa Korvin, Liberal of Velmora") is a person.
        return "group" if head.tag_ in {"NNS", "NNPS"} or phrase.name is not None else "person"
    for word in nouns_of(head):
        if word in PERSON_NOUNS:
            return "person"
        if word in BODY_NOUNS:
            if word in DOUBTFUL_BODIES and _is_nobody(doc, phrase, word):
                return "unknown"
            return BODY_NOUNS[word]
    return "unknown"


def _is_nobody(doc: Doc, phrase: Phrase, noun: str) -> bool:
    """True for a noun that means no body as it stands here (lexicon ``doubtful_bodies.tsv``)."""
    forms, bodies, others = DOUBTFUL_BODIES[noun]
    before = [doc[i] for i in range(phrase.start, phrase.head)]
    said = {token.lower_ for token in before}
    if said & others:
        return True
    if said & bodies:
        return False
    if "small" in forms and doc[phrase.head].text.islower():
        return True
    plural = doc[phrase.head].tag_ in {"NNS", "NNPS"}
    if plural:
        return "plural" in forms
    held = any(
        token.tag_ in {"DT", "PRP$", "POS", "CD", "WP$"} or token.ent_type_ or token.pos_ == "PROPN"
        for token in before
    )
    return bool(forms) and not held


def nouns_of(token: Token) -> tuple[str, ...]:
    """The forms under which a noun may stand in the lists: lemma, word, last part of a joined word."""
    lemma, word = token.lemma_.lower(), token.lower_
    forms = [word, lemma]
    if word.endswith("s") and not word.endswith("ss"):
        forms += [word[:-1]]
    if word.endswith("men"):
        forms.append(word[:-3] + "man")
    if token.i >= 2 and token.doc[token.i - 1].text == "-" and not token.doc[token.i - 1].whitespace_:
        forms.insert(0, f"{token.doc[token.i - 2].lower_}-{lemma}")
    elif token.i >= 1 and lemma == "general":
        forms.insert(0, f"{token.doc[token.i - 1].lower_}-general")
    return tuple(dict.fromkeys(forms))


def head_word(token: Token, form: MentionForm) -> str:
    """The lower-case lemma of a head: for nouns, the form that the lists know ("Groups" -> "group")."""
    if form == "name":
        return token.lower_
    known = [word for word in nouns_of(token) if word in PERSON_NOUNS or word in BODY_NOUNS]
    if form == "nominal" and known:
        lemma = token.lemma_.lower()
        return known[0] if "-" in known[0] else lemma if lemma in known else min(known, key=len)
    return token.lemma_.lower()


def number(doc: Doc, phrase: Phrase) -> Number:
    """Singular or plural, as the head is inflected; coordination makes plural elsewhere."""
    head = doc[phrase.head]
    if phrase.form == "pronoun":
        return _PRONOUNS[head.lower_][1]
    if head.tag_ in {"NNS", "NNPS"} and not (phrase.name and phrase.name.label in {"GPE", "PERSON"}):
        return "plural"
    if head.lower_ in {"police", "people", "troops", "authorities"}:
        return "plural"
    if head.tag_ in {"NN", "NNP"} or phrase.name is not None:
        return "singular"
    return "unknown"


def gender(doc: Doc, phrase: Phrase) -> Gender:
    """What title, noun or first name say; bodies are neuter.

    A first name tells more than a noun in "-man": "chairman Donna Reth" is a woman.
    """
    head = doc[phrase.head]
    if phrase.form == "pronoun":
        return _PRONOUNS[head.lower_][2]
    own = kind(doc, phrase)
    if own not in {"person", "unknown"}:
        return "neuter"
    first = _of_first_name(doc, phrase) if own == "person" else "unknown"
    for i in range(phrase.start, phrase.end):
        word = doc[i].lower_
        if phrase.name is None and i != phrase.head:
            continue
        if phrase.name is not None and i >= phrase.name.start:
            break
        if word in _MALE_TITLES:
            return "male"
        if word in _FEMALE_TITLES:
            return "female"
        if word in PERSON_NOUNS and PERSON_NOUNS[word].gender != "unknown":
            named = word.endswith("man") and first != "unknown"
            return first if named else PERSON_NOUNS[word].gender
    if phrase.name is not None:
        return first
    for word in nouns_of(head):
        if word in PERSON_NOUNS:
            return PERSON_NOUNS[word].gender
    return "unknown"


def _of_first_name(doc: Doc, phrase: Phrase) -> Gender:
    """What the first word of a name of several says."""
    name = phrase.name
    if name is None or name.end - name.start < 2:
        return "unknown"
    return FIRST_NAMES.get(doc[name.start].lower_, "unknown")


def is_definite(doc: Doc, phrase: Phrase) -> bool:
    """True for names, pronouns, and nouns with a definite determiner or a possessor."""
    if phrase.form != "nominal":
        return True
    first = doc[phrase.start]
    if first.lower_ in {"the", "this", "that", "these", "those"} or first.tag_ == "PRP$":
        return True
    return any(doc[i].tag_ == "POS" for i in range(phrase.start, phrase.head))


def is_main_subject(token: Token) -> bool:
    """True if the token is the subject of the sentence's main clause, or of one joined to it."""
    if role(token) != "subject":
        return False
    verb = token
    for _ in range(20):
        if verb.dep_ in {"nsubj", "nsubjpass", "csubj"} or (verb.dep_ == "attr" and _is_introduced(verb)):
            break
        verb = verb.head
    verb = verb.head
    for _ in range(20):
        if verb.dep_ != "conj":
            break
        verb = verb.head
    return verb.dep_ == "ROOT"


def role(token: Token) -> Role:
    """The grammatical role of a head, in five kinds."""
    match token.dep_:
        case "nsubj" | "nsubjpass" | "csubj":
            return "subject"
        case "dobj" | "dative" | "oprd" | "obj":
            return "object"
        case "pobj" | "agent" | "obl":
            return "oblique"
        case "poss":
            return "possessive"
        case "appos" if token.left_edge.i - 1 == token.head.i:
            return role(token.head)  # "the economist Dagmar Reth"
        case "attr" if _is_introduced(token):
            return "subject"
        case "conj" if token.head.i != token.i:
            # A conjunct stands where its first member stands; chains are short, the loop is bounded.
            first = token
            for _ in range(20):
                if first.dep_ != "conj":
                    break
                first = first.head
            return role(first) if first.dep_ != "conj" else "other"
    return "other"


def _is_introduced(noun: Token) -> bool:
    """True for whom a sentence brings in behind its verb: "There was Dagmar Reth, a pilot"."""
    verb = noun.head
    subjects = [one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass", "csubj"}]
    named = noun.pos_ == "PROPN" or any(one.dep_ == "appos" and one.pos_ == "PROPN" for one in noun.children)
    return named and noun.i > verb.i and verb.lemma_ == "be" and not subjects
