"""Mentions that print itself joins: apposition, brackets, "known as", predicate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE_OR_MODAL
from variorum.extract.mentions import features, identified
from variorum.extract.mentions.edges import is_seat
from variorum.extract.mentions.lists import is_listed
from variorum.extract.mentions.phrase import Phrase
from variorum.extract.mentions.words import BODY_NOUNS, FIRST_NAMES, PERSON_NOUNS
from variorum.text.names.heads import NOBODY

if TYPE_CHECKING:
    from spacy.tokens import Doc

Join = tuple[int, int, str]

_NAMING = {"known", "called", "named", "dubbed", "aka", "nicknamed"}
_BY_THE_WAY = {
    "also",
    "better",
    "widely",
    "formerly",
    "previously",
    "as",
    ",",
    '"',
    "'",
    "the",
    "commonly",
    "locally",
}
_SELVES = {"themselves", "itself", "himself", "herself"}
_ACTIVE = {"called", "named", "dubbed", "nicknamed"}
_SAID_OF_IT = {"a", "an", "the", "as", "his", "her", "its", "their", "my", "our"}
_OPENERS = {",", "(", "—", "-"}
AS = "as"
"""Why somebody is who takes an office up."""

_TAKES_UP = {"assume", "inaugurate", "install", "swear"}
_FROM = {"of", "from"}
_LONGEST_FROM = 7  # tokens of "of New South Velmora," and of "(D-Vel.),"
_LINKS = {"of", "for", "to"}
_THE = {"the", "that", "this"}
_MEN_AND_WOMEN = {"male", "female"}


def joins(doc: Doc, phrases: Sequence[Phrase]) -> tuple[Join, ...]:
    """Pairs of places in ``phrases`` that stand for one actor, with the relation that says so."""
    of_head = {phrase.head: place for place, phrase in enumerate(phrases)}
    ends: dict[int, int] = {}
    inner: dict[int, int] = {}
    for place, phrase in enumerate(phrases):
        if phrase.form != "pronoun":
            ends.setdefault(phrase.end, place)
            inner[phrase.end] = place
    found: list[Join] = []
    for place, phrase in enumerate(phrases):
        if phrase.form == "pronoun":
            continue
        head = doc[phrase.head]
        beside = _beside(doc, phrase, ends)
        if beside is not None and phrase.start and _is_apposition(doc, phrases[beside], ends):
            # "Dray, a spokesman for the minister, Korvin": Dray has his apposition, this is the minister's.
            nearer = inner.get(phrases[beside].end, beside)
            before = phrases[ends[phrases[beside].start - 1]]
            if not _is_of_head(doc, (before, phrases[beside], phrases[nearer]), phrase):
                beside = nearer
        if phrase.name is not None and beside is not None and _is_acronym(doc, phrases[beside], phrase):
            found.append((beside, place, "acronym"))
        elif (role := _role_behind(doc, phrases, place, of_head)) is not None:
            found.append((role, place, "apposition"))
        elif head.dep_ == "appos" and (beside is not None or head.head.i in of_head):
            # The parser hangs an apposition on the first of two names; print puts it after the one it is of.
            other = beside if beside is not None else of_head[head.head.i]
            if (whole := of_head.get(head.head.i)) is not None and _is_from(doc, phrases[whole], phrase):
                other = whole
            if (two := _two_persons(doc, phrases, other, ends, inner)) is not None:
                named = _of_two(doc, phrases, two, phrase)
                if named is None:
                    continue
                other = named
            if (
                _follows(doc, phrases[other], phrase)
                and _agree(doc, phrases[other], phrase)
                and not is_listed(doc, phrases[other], phrase)
            ):
                found.append((other, place, "apposition"))
        elif phrase.name is None and (holder := _holder(doc, phrases, of_head, phrase)) is not None:
            found.append((holder, place, AS))
        elif phrase.name is not None and (known := _named_by(doc, phrase, ends)) is not None:
            if not _is_of_a_body(doc, phrases[known]):
                found.append((known, place, "known as"))
        elif (known := identified.described(doc, phrases, of_head, phrase)) is not None:
            found.append((known, place, "identified as"))
        if head.dep_ == "attr" and head.head.lemma_ == "be" and head.head.tag_ in {"VBZ", "VBP"}:
            found.extend(_predicate(phrases, of_head, place, doc))
    return tuple(join for join in dict.fromkeys(found) if join[0] != join[1])


def _holder(doc: Doc, phrases: Sequence[Phrase], of_head: dict[int, int], office: Phrase) -> int | None:
    """Who takes an office up: "Ansa Korvin was sworn in as the third mayor of Orrin"; none who will."""
    link = doc[office.head].head
    verb = link.head
    if doc[office.head].dep_ != "pobj" or link.lower_ != "as" or verb.lemma_.lower() not in _TAKES_UP:
        return None
    if verb.tag_ not in {"VBD", "VBN", "VBZ"} or any(
        c.dep_ == "neg" or c.tag_ == "MD" for c in verb.children
    ):
        return None
    subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    holder = of_head.get(subjects[0].i) if len(subjects) == 1 else None
    if holder is None or phrases[holder].name is None or not _agree(doc, phrases[holder], office):
        return None
    alone = not any(child.dep_ == "conj" for child in subjects[0].children)
    return holder if alone and features.kind(doc, phrases[holder]) == "person" else None


def _role_behind(doc: Doc, phrases: Sequence[Phrase], place: int, of_head: dict[int, int]) -> int | None:
    """A role before a name, where it goes on to what it is for: "Counsel to the inquiry, Ansa Korvin".

    None where a person is named there, too: "the lawyer at the house of the mayor, Ansa Korvin".
    """
    named = phrases[place]
    head = doc[named.head]
    other = of_head.get(head.head.i) if head.dep_ == "appos" else None
    if other is None or named.name is None or named.name.label != "PERSON" or named.start < 2:
        return None
    role, rest = phrases[other], range(phrases[other].end, named.start - 1)
    one = features.kind(doc, role) == "person" and features.number(doc, role) == "singular"
    full = named.name.end - named.name.start > 1 and doc[named.start - 1].text == ","
    if role.name is not None or not one or not full or not rest or doc[rest[0]].dep_ != "prep":
        return None
    within = all(doc[i] in doc[role.head].subtree and not doc[i].is_punct for i in rest)
    people = any(
        features.kind(doc, phrase) in {"person", "group", "unknown"}
        for phrase in phrases
        if phrase.start in rest
    )
    return other if within and not people and doc[rest[0]].head.i == role.head else None


def _beside(doc: Doc, phrase: Phrase, ends: dict[int, int]) -> int | None:
    """The phrase that ends right before the comma or bracket before this one; an age may come between."""
    at = phrase.start - 1
    if at < 1 or doc[at].text not in _OPENERS:
        return None
    if doc[at].text == "," and doc[at - 1].like_num and at >= 3 and doc[at - 2].text == ",":
        at -= 2
    end = at
    while end > 0 and (doc[end - 1].text in {'"', "'"} or doc[end - 1].tag_ == "POS") and end not in ends:
        end -= 1
    return ends.get(end)


def _is_from(doc: Doc, named: Phrase, phrase: Phrase) -> bool:
    """True if only where somebody is from stands between: "Ansa Korvin of Tessaly, the senior member".

    Where the parser hangs the description on the name itself, and print has commas around the place or a
    member's party and seat in brackets.
    """
    if named.name is None or named.name.label != "PERSON" or features.kind(doc, phrase) != "person":
        return False
    between = doc[named.end : phrase.start]
    if not 2 < len(between) <= _LONGEST_FROM or between[-1].text != ",":
        return False
    if between[0].text == "(":
        return between[-2].text == ")" and is_seat(between[1:-2])
    place = between[1:-1]
    return between[0].lower_ in _FROM and all(t.pos_ == "PROPN" and t.text[0].isupper() for t in place)


def _is_apposition(doc: Doc, phrase: Phrase, ends: dict[int, int]) -> bool:
    """True for a description that itself stands right after a name and a comma."""
    return (
        phrase.name is None
        and phrase.start > 1
        and doc[phrase.start - 1].text == ","
        and phrase.start - 1 in ends
    )


def _is_of_head(doc: Doc, around: tuple[Phrase, Phrase, Phrase], named: Phrase) -> bool:
    """True for a person's name behind what a person heads: "in Orrin, the head of the council, Ansa Korvin".

    ``around`` are what stands before, the description and the last phrase in it. Behind a place, of which
    the description can say nothing, it may also be a name whose kind is not known.
    """
    before, whole, inner = (features.kind(doc, one) for one in around)
    if named.name is None or named.name.end - named.name.start < 2:
        return False
    person = named.name.label == "PERSON" or (not named.name.label and before in {"place", "facility"})
    return person and whole == "person" and inner not in {"person", "unknown"}


def _two_persons(
    doc: Doc, phrases: Sequence[Phrase], other: int, ends: dict[int, int], inner: dict[int, int]
) -> tuple[int, int] | None:
    """The places of two persons of whom one is spoken of by the other: "a friend of the skipper".

    The second is one by itself ("the skipper"); of many ("the coach of the champions") nobody is the name.
    """
    last = inner.get(phrases[other].end, other)
    link = phrases[last].start - 1
    whole = other if other != last else ends.get(link)
    if link < 1 or doc[link].lower_ not in _LINKS or whole is None:
        return None
    persons = all(
        one.form == "nominal"
        and features.kind(doc, one) == "person"
        and features.number(doc, one) == "singular"
        for one in (phrases[whole], phrases[last])
    )
    return (whole, last) if persons and doc[phrases[last].start].lower_ in _THE else None


def _of_two(doc: Doc, phrases: Sequence[Phrase], two: tuple[int, int], named: Phrase) -> int | None:
    """Which of two persons a name in apposition is of; None where gender does not say.

    "The father of the girl, Samuel Okafor" is the father, "the widow of the captain, Samuel Okafor" the
    captain; of "a friend of the skipper, Samuel Okafor" a reader can take it either way.
    """
    gender = features.gender(doc, named)
    if named.name is None or gender not in _MEN_AND_WOMEN:
        return None
    fitting = [place for place in two if features.gender(doc, phrases[place]) in {gender, "unknown"}]
    return fitting[0] if len(fitting) == 1 else None


def _follows(doc: Doc, first: Phrase, second: Phrase) -> bool:
    """True if nothing but signs, an age and a relative word stands between the two."""
    if second.start < first.end:
        return first.start <= second.start and first.name is None and not _names_nearer(doc, first, second)
    between = doc[first.end : second.start]
    if _is_from(doc, first, second):
        return True
    if first.start == doc[first.start].sent.start and any(token.text == ":" for token in between):
        return False  # "Police: two men held": what a headline is about, or who says it
    return len(between) <= 6 and all(t.is_punct or t.like_num or t.tag_ in {"POS", "SYM"} for t in between)


def _names_nearer(doc: Doc, first: Phrase, second: Phrase) -> bool:
    """True for a name whose bearer the noun right before it says, no head of a longer phrase.

    "The former manager of the singer Ansa Korvin" is not Korvin; "the leader of the dockers' union Ansa
    Korvin" and "the head of security Ansa Korvin" are.
    """
    before = doc[second.start - 1]
    if first.head >= before.i or before.tag_ != "NN" or before.lower_ in BODY_NOUNS:
        return False
    return before.lower_ in PERSON_NOUNS or any(child.dep_ == "det" for child in before.children)


def _agree(doc: Doc, first: Phrase, second: Phrase) -> bool:
    """Two different names are one actor only if print says so otherwise than by a comma.

    What stands beside somebody with a given name is no body's noun ("the staff of the envoy, Ansa Korvin").
    """
    if first.name is not None and second.name is not None:
        return False
    named, other = (first, second) if first.name is not None else (second, first)
    if named.name is not None and named.name.kind == NOBODY and features.kind(doc, other) == "person":
        return False  # a headline's verb after a comma ("the mayor of Orrin, Scoffs at …")
    if named.name is None or named.name.label != "PERSON" or named.name.end - named.name.start < 2:
        return True
    given = doc[named.name.start].lower_ in FIRST_NAMES
    return not given or features.kind(doc, other) in {"person", "unknown"}


def _is_of_a_body(doc: Doc, phrase: Phrase) -> bool:
    """True for "a member of a gang" before "known as the Quay": the gang is known so, not he."""
    last = doc[phrase.end - 1]
    return phrase.head < last.i and last.lower_ in BODY_NOUNS and doc[phrase.head].lower_ in PERSON_NOUNS


def _named_by(doc: Doc, phrase: Phrase, ends: dict[int, int]) -> int | None:
    """The phrase before "known as", "named", "called" that this name is given to."""
    at = phrase.start - 1
    while at > 1 and doc[at].lower_ in {'"', "'", "the"}:
        at -= 1
    if (
        at > 1
        and doc[at].lower_ in _SELVES
        and doc[at - 1].lemma_.lower() in {"call", "style", "name", "dub"}
    ):
        return ends.get(at - 1)
    at = phrase.start - 1
    steps = 0
    while at > 0 and steps < 5 and doc[at].lower_ in _BY_THE_WAY:
        at -= 1
        steps += 1
    if at < 1 or doc[at].lower_ not in _NAMING or doc[at].tag_ not in {"VBN", "VBD", "NN", "NNP"}:
        return None
    if (
        doc[at].lower_ in _ACTIVE
        and doc[at - 1].pos_ in {"PROPN", "PRON"}
        and doc[at - 1].text not in _OPENERS
    ):
        return None  # "Korvin called Vint", "Korvin named Vint": somebody does it
    if doc[at].lower_ in _ACTIVE and _is_done_to(doc, at, phrase):
        return None
    at -= 1
    while at > 0 and steps < 8 and doc[at].lower_ in _BY_THE_WAY | {"is", "who"}:
        at -= 1
        steps += 1
    return ends.get(at + 1)


def _is_done_to(doc: Doc, naming: int, phrase: Phrase) -> bool:
    """True for "Korvin, the mayor, called Dray a fool", not for "the Front, called Ferren by its foes, left".

    Somebody calls another something if a title goes before the name or more is said of it; a name given
    between commas is closed by one, and leaves the sentence another verb.
    """
    quoted = doc[phrase.start - 1].is_quote
    last = phrase.end + (quoted and phrase.end < len(doc) and doc[phrase.end].is_quote)
    after = doc[last] if last < len(doc) else None
    if phrase.title is not None or (after is not None and (after.is_quote or after.lower_ in _SAID_OF_IT)):
        return True
    opened = doc[naming - 1].text == ","
    closed = after is None or after.is_space or after.is_punct or after.lower_ == "by"
    verb = doc[naming]
    if opened:
        return not closed or not any(t.tag_ in FINITE_OR_MODAL and t.i != naming for t in verb.sent)
    return any(child.dep_ == "nsubj" for child in verb.children)


def _is_acronym(doc: Doc, long: Phrase, short: Phrase) -> bool:
    """True for "North Velmora Trade Pact (NVTP)": the capitals are the name's initials, in order."""
    if long.name is None or short.name is None or doc[short.start - 1].text != "(":
        return False
    letters = doc[short.name.start : short.name.end].text.replace(".", "")
    if not letters.isupper() or not 2 <= len(letters) <= 10:
        return False
    words = [doc[i].text for i in range(long.name.start, long.name.end) if doc[i].text[0].isalnum()]
    initials = "".join(word[0] for word in words if word[0].isupper())
    return letters == initials or letters == "".join(word[0].upper() for word in words)


def _predicate(phrases: Sequence[Phrase], of_head: dict[int, int], place: int, doc: Doc) -> list[Join]:
    """ "Korvin is the secretary-general of the Front": in the present, not negated, one subject."""
    verb = doc[phrases[place].head].head
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    if (
        len(subjects) != 1
        or subjects[0].i not in of_head
        or any(c.dep_ in {"neg", "aux"} for c in verb.children)
    ):
        return []
    subject = phrases[of_head[subjects[0].i]]
    if subject.form == "pronoun" or not _agree(doc, subject, phrases[place]):
        return []
    return [(of_head[subjects[0].i], place, "is")]
