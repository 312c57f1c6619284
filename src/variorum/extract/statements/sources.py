"""Who says it: the subject of a cue, through co-ordination, control and participles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.statements.able import can_speak
from variorum.extract.statements.own_clause import last_name
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.text.cues import cue_acts
from variorum.text.nouns import documents

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HOPS = 6
"""How many governing words are looked through for a subject."""

DOERS = ("nsubj", "csubj")
"""Relations of who does it, be it somebody or what a clause tells; not of whom it is done to."""

LONGEST_REST = 5
"""Tokens of a split name at most."""

_PARTICLES = frozenset({"al", "el", "bin", "ibn", "de", "van", "von", "abu", "ben"})
_MEANWHILE = frozenset({"while", "when", "as", "after", "before"})
_HEARING = frozenset({"hear", "overhear"})
_OBJECT_CONTROL_EXCEPT = frozenset({"promise", "vow", "threaten"})


def subject(head: Token) -> Token | None:
    """The head word of the phrase that does what ``head`` says, or None where none is printed.

    A dateline that the parser takes for the subject ("VELMORA — Korvin said") is none.
    """
    noun = _subject(head)
    return _after_dateline(noun, head) if noun is not None else None


def _after_dateline(noun: Token, head: Token) -> Token | None:
    start = noun.sent.start
    doc = noun.doc
    dash = next(
        (i for i in range(start, min(noun.sent.end, start + 12)) if doc[i].text in ("—", "–", "--")), None
    )
    if dash is None or not start <= noun.i < dash < head.i or not doc[start].text.isupper():
        return noun
    for i in range(dash + 1, head.i):
        one = doc[i]
        if one.pos_ in ("PROPN", "NOUN", "PRON") and one.dep_ not in ("compound", "poss", "nmod"):
            return one
    return None


def _subject(head: Token) -> Token | None:
    place = head
    for _ in range(HOPS):
        passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in place.children)
        subjects = [child for child in place.children if child.dep_ in DOERS and not passive]
        if subjects:
            # Of two with a dash between, the first is a dateline that the parser takes for a subject.
            apart = len(subjects) > 1 and _dash_between(subjects[0], subjects[-1])
            return subjects[-1] if apart else subjects[0]
        if passive:
            return heard(place) or agent(place)
        relation, governor = place.dep_, place.head
        if relation == "conj" and _has_own_tense(place) and told_of(governor) is not None:
            return told_of(governor)  # "Korvin was not charged and has denied it"
        if relation == "conj" and governor.pos_ in ("VERB", "AUX", "ADJ"):
            saying = _saying_before(place, governor)
            place = saying if saying is not None else governor
        elif relation == "xcomp" and told_of(governor) is not None:
            return told_of(governor)  # "Korvin is expected to say …", "was asked to say …"
        elif relation == "xcomp":
            controlled = [child for child in governor.children if child.dep_ == "dobj" and child.i < place.i]
            if controlled and governor.lemma_ not in _OBJECT_CONTROL_EXCEPT:
                return controlled[-1]
            place = governor
        elif relation == "advcl" and place.tag_ == "VBN" and not _finite(place) and not _is_perfect(place):
            return agent(place)  # "Asked about it, Korvin said …": somebody else asked
        elif relation == "advcl" and place.tag_ == "VBG" and _is_aside(governor):
            place = governor.head  # "issued a statement while Lund was in Orrin saying …"
            if not _puts_out(place):
                return None
        elif relation in ("advcl", "ccomp") and not _finite(place):
            place = governor
        elif relation == "pcomp" and governor.dep_ == "prep":
            quoted = _quoted(governor)
            if quoted is not None:
                return quoted
            place = governor.head
        elif relation == "acomp":
            place = governor
        elif relation == "csubj" and place.tag_ == "VBG" and not _finite(place):
            return _speaker_behind(place)
        elif relation == "acl" and governor.pos_ in ("NOUN", "PROPN", "PRON"):
            after_comma = place.i > 0 and place.doc[place.i - 1].text == ","
            return governor if place.tag_ in ("VBG", "VBD") or after_comma else agent(place)
        elif _finite(place):
            return agent(place) or _before_participle(place) or beside(head)
        else:
            return agent(place)
    return None


def _is_aside(verb: Token) -> bool:
    """True for "was" in "while Lund was at his club": whoever is somewhere meanwhile need not speak there."""
    meanwhile = any(one.dep_ in ("mark", "advmod") and one.lower_ in _MEANWHILE for one in verb.children)
    return verb.lemma_ == "be" and verb.dep_ == "advcl" and meanwhile and verb.head.pos_ in ("VERB", "AUX")


def _puts_out(verb: Token) -> bool:
    """True for a verb whose object is a document that speaks ("issued a statement")."""
    return any(one.dep_ == "dobj" and one.lemma_.lower() in documents() for one in verb.children)


def _has_own_tense(verb: Token) -> bool:
    """True for "has denied", "denies"; not for the "denied" of "was charged and denied bail"."""
    helped = any(one.dep_ == "aux" and one.tag_ in ("VBD", "VBZ", "VBP", "MD") for one in verb.children)
    return helped or verb.tag_ in ("VBZ", "VBP")


def heard(verb: Token) -> Token | None:
    """Who "could be heard to say" something, or "was overheard saying" it; None of other verbs."""
    saying = any(child.dep_ in ("xcomp", "ccomp") and child.i > verb.i for child in verb.children)
    return told_of(verb) if saying and verb.lemma_.lower() in _HEARING else None


def told_of(governor: Token) -> Token | None:
    """The subject of a passive verb, who also does what an infinitive after it says."""
    return next((child for child in governor.children if child.dep_ == "nsubjpass"), None)


def _before_participle(verb: Token) -> Token | None:
    """The subject of a verb in a tense that the parser hangs on a participle between the two.

    "Mayor Korvin of Port Casse, moving to calm a storm, said …": it is the verb that needs a subject.
    """
    for child in verb.children:
        if child.dep_ == "advcl" and child.tag_ in ("VBG", "VBN") and child.i < verb.i and not _finite(child):
            noun = next((one for one in child.children if one.dep_ in ("nsubj", "nsubjpass")), None)
            if noun is not None and noun.left_edge.i == child.left_edge.i:
                return noun
    return None


def _speaker_behind(participle: Token) -> Token | None:
    """Who speaks right behind a participle's clause: "Asserting that the bill was fair, he said, “…”"."""
    doc, end = participle.doc, participle.right_edge.i + 1
    if end + 1 >= len(doc) or doc[end].text != "," or participle.left_edge.i != participle.i:
        return None
    for verb in participle.head.children:
        if verb.dep_ == "parataxis":
            subjects = (one for one in verb.children if one.dep_ in DOERS)
            return next((one for one in subjects if one.left_edge.i == end + 1), None)
    return None


def _dash_between(left: Token, right: Token) -> bool:
    doc = left.doc
    between = range(left.i + 1, min(right.i, left.i + 12))
    return any(doc[i].text in ("—", "–", "-", "--") and doc[i - 1].whitespace_ for i in between)


def _is_perfect(verb: Token) -> bool:
    """True for "having asked"."""
    return any(one.dep_ == "aux" and one.lemma_ == "have" for one in verb.children)


def _saying_before(verb: Token, governor: Token) -> Token | None:
    """The cue that ``verb`` is joined to where the parser joins it to what was said.

    In "Korvin said that the bridge was safe, and called for help" two verbs of saying in one form stand
    on either side of a comma; so do they where the nearer subject cannot speak, or is named again by what
    the second is about: "Korvin said that Reth left and accused Reth of it".
    """
    outer = governor.head
    if governor.dep_ != "ccomp" or not (governor.i < verb.i and outer.i < governor.i):
        return None
    saying = all(cue_acts().get(one.lemma_.lower(), ("", ""))[0] == "speech" for one in (verb, outer))
    if not saying or outer.tag_ != verb.tag_ or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    i = verb.i - 1
    while i > governor.i and verb.doc[i].dep_ in ("cc", "advmod"):
        i -= 1
    speaker = next((one for one in governor.children if one.dep_ in (*DOERS, "nsubjpass")), None)
    apart = verb.doc[i].text == ","
    farther = apart or speaker is None or not can_speak(speaker) or _is_named_again(speaker, verb)
    return outer if farther else None


def _is_named_again(name: Token, verb: Token) -> bool:
    """True for a person whose name the object of a verb repeats: nobody accuses himself by name."""
    named = name.pos_ == "PROPN" and name.ent_type_ == "PERSON"
    return named and any(
        one.dep_ == "dobj" and one.i > verb.i and one.text == name.text for one in verb.children
    )


def beside(head: Token) -> Token | None:
    """The noun phrase that ends right before ``head``, where the parse ties none to it.

    A day is none: "Korvin on Monday also denied …".
    """
    doc = head.doc
    i = head.i - 1
    start = head.sent.start
    while i >= start and (doc[i].dep_ in ("aux", "auxpass", "neg", "advmod") or doc[i].is_space):
        i -= 1
    day = _before_day(doc, i, start)
    if day < i:
        i = day
        if i >= start and is_odd_name(doc[i]):
            return doc[i]
    comma = i >= start and doc[i].text == ","
    if comma:
        i -= 1
    if i < start or doc[i].pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
        return None
    place = doc[i]
    inner = ("compound", "det", "amod", "poss", "nummod", "flat", "case")
    outer = ("pobj", "prep", "relcl", "appos", "acl", "dobj", "attr", "conj", "npadvmod", "advcl", "acomp")
    for _ in range(2 * HOPS):
        climbs = place.dep_ in (inner + outer if comma else inner)
        thing = place.head.ent_type_ in ("DATE", "TIME", "GPE", "LOC", "CARDINAL") or (
            place.ent_type_ == "PERSON" and not can_speak(place.head)
        )
        if place.dep_ == "appos" and thing:
            break  # a name is no apposition of a date, a place or a thing: the speaker begins here
        if not climbs or place.head.i < start or place.head.i >= head.i or place.head.right_edge.i >= head.i:
            break
        place = place.head
    return place if place.pos_ in ("NOUN", "PROPN", "PRON") else None


def _before_day(doc: Doc, last: int, start: int) -> int:
    """The place before the day that ends at ``last`` ("on Monday", "this weekend"), ``last`` if none does."""
    i = last
    while i >= start and doc[i].ent_type_ in ("DATE", "TIME"):
        i -= 1
    return i - 1 if start <= i < last and doc[i].lower_ in ("on", "in", "at", "over") else i


def is_odd_name(token: Token) -> bool:
    """True for a surname that the parser reads as another word ("Long on Monday denied …").

    The article prints it elsewhere as the last word of a person's name.
    """
    if not token.is_title or token.pos_ not in ("ADV", "ADJ", "VERB", "ADP", "INTJ", "X"):
        return False
    return any(
        one.text == token.text and one.ent_type_ == "PERSON" and one.i > 0 and one.ent_iob_ == "I"
        for one in token.doc
    )


def _quoted(preposition: Token) -> Token | None:
    """In "quoted officials as saying" and "were cited as saying", those who are quoted."""
    verb = preposition.head
    if preposition.lower_ != "as" or verb.lemma_.lower() not in ("quote", "cite", "report"):
        return None
    return next((one for one in verb.children if one.dep_ in ("dobj", "nsubjpass")), None)


def agent(head: Token) -> Token | None:
    """The noun of a passive's "by …", or None."""
    for child in head.children:
        if child.dep_ == "agent":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def _finite(verb: Token) -> bool:
    if verb.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in ("VBD", "VBZ", "VBP", "MD")
        for child in verb.children
    )


def _to_cue(doc: Doc, end: int, cue: int) -> int:
    """``cue`` where nothing but the rest of a name stands between a phrase and its cue, else ``end``.

    The parser splits names that it has not seen ("Foreign Minister Yusuf al-" "Hadri said").
    """
    rest = list(doc[end:cue]) if end < cue <= end + LONGEST_REST else []
    named = [one.pos_ == "PROPN" or one.text == "-" or one.lower_ in _PARTICLES for one in rest]
    return cue if named and all(named) and rest[-1].pos_ == "PROPN" else end


def phrase(reading: Reading, noun: Token, apart_from: TokenRange | None = None) -> TokenRange:
    """The whole phrase of ``noun`` with its appositions and relative clauses, as PolNeAR marks it.

    ``apart_from`` (the cue) is kept out of it. A closing comma belongs to a phrase that has a comma
    inside ("Ansa Korvin, the minister,").
    """
    start, end = noun.left_edge.i, noun.right_edge.i + 1
    if apart_from is not None:
        low, high = apart_from
        if noun.i < low < end:
            end = low
        elif start < high <= noun.i:
            start = high
    doc = reading.doc
    dashes = [i for i in range(start, noun.i) if doc[i].text in ("—", "–", "--")]
    if dashes and doc[start].text.isupper():
        start = dashes[-1] + 1
    if apart_from is not None:
        end = _to_cue(doc, end, apart_from[0])
    while (
        end - 1 > noun.i
        and (doc[end - 1].is_punct or doc[end - 1].is_space)
        and doc[end - 1].text not in "\"')]"
    ):
        end -= 1
    while end - 1 > noun.i and doc[end - 1].lower_ in ("and", "or", "but", "while", "as", "when"):
        end -= 1
    while start < noun.i and (doc[start].is_space or doc[start].text in (",", "-", "—", ";", ":", ".")):
        start += 1
    has_comma = any(doc[i].text == "," for i in range(noun.i + 1, end))
    if has_comma and end < len(doc) and doc[end].text == "," and (apart_from is None or end < apart_from[0]):
        end += 1
    return last_name(reading, (start, end), apart_from) if apart_from is not None else (start, end)
