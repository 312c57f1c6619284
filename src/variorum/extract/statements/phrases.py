"""Prepositional phrases that tell of a saying, and what each of them names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from variorum.extract.statements.able import can_speak
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.outlets import is_outlet
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.extract.statements.saying import Anchor, gaps, kinds, shared_gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

Role = Literal["addressee", "occasion", "medium", "place"]

AT = frozenset({"in", "at", "on", "during", "over"})
AROUND = AT | {"after", "before", "following", "amid", "ahead", "upon"}
THROUGH = frozenset({"in", "on", "via", "through", "by", "from"})
WHERE = frozenset({"in", "at", "on", "outside", "inside", "near", "from", "aboard"})
BREAKS = AROUND | THROUGH | WHERE | {"about", "for", "as", "since"}
"""Words that end a phrase: what follows them is a phrase of its own."""

DEEPEST = 3
"""Phrases within phrases that are followed."""

_PLACES = ("GPE", "LOC", "FAC")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that tells of a saying: its tokens, with the preposition, and the noun that heads it."""

    role: Role
    tokens: TokenRange
    noun: Token


def of_saying(reading: Reading, draft: Draft, found: tuple[Anchor, ...]) -> list[Phrase]:
    """The phrases that tell of the saying, those nearest to the cue first."""
    assert draft.cue is not None
    start, end = draft.cue
    held: dict[int, Token] = {}
    for anchor in found:
        for child in anchor.word.children:
            if anchor.start <= child.i < anchor.end and (anchor.own or child.dep_ == "prep"):
                held.update({one.i: one for one in _prepositions(child, DEEPEST)})
    beside = set(gaps(reading, draft))
    shared = set(shared_gap(reading, draft))
    near = sorted({*beside, *shared, *range(start, end)})
    held.update({i: reading.doc[i] for i in near if reading.doc[i].pos_ == "ADP"})
    # Words after the cue stand nearer to it than words before, of which the last stands nearest.
    order = sorted(held.values(), key=lambda one: (one.i < start, abs(one.i - end), one.i))
    phrases = (_phrase(reading, draft, one) for one in order)
    return [
        one
        for one in phrases
        if one is not None
        and (
            one.role != "place"
            or one.tokens[0] in beside
            or start <= one.tokens[0] < end
            or not _describes(one.noun.head, found)
        )
    ]


def _describes(preposition: Token, found: tuple[Anchor, ...]) -> bool:
    """True for a place that hangs on what is spoken of ("like officials in Velmora"), or on another verb."""
    governor = preposition.head
    if governor.i in {anchor.word.i for anchor in found if anchor.own}:
        return False
    return not {governor.lemma_.lower(), governor.lower_} & (
        kinds()["occasion"] | kinds()["meal"] | kinds()["place"]
    )


def _prepositions(token: Token, deep: int) -> Iterator[Token]:
    """Prepositions at and under a dependent of a cue, not within clauses but "released on Friday"."""
    if deep < 0 or (token.dep_ == "acl" and token.lemma_.lower() not in kinds()["carrying"]):
        return
    if token.dep_ in ("prep", "agent", "dative") and token.pos_ in ("ADP", "SCONJ", "VERB"):
        yield token
    elif token.dep_ not in ("pobj", "dobj", "dative", "npadvmod", "acl", "appos", "conj", "prep", "advmod"):
        return
    if token.dep_ in ("prep", "agent") and token.lower_ not in BREAKS | {"to"}:
        return
    for child in token.children:
        if child.i > token.i:
            yield from _prepositions(child, deep - (child.dep_ == "pobj"))


def _phrase(reading: Reading, draft: Draft, preposition: Token) -> Phrase | None:
    noun = next((one for one in preposition.children if one.dep_ == "pobj" and one.i > preposition.i), None)
    if noun is None and preposition.i + 1 < len(reading.doc):
        noun = _quoted_title(reading, preposition)
    if noun is None:
        return None
    tokens = bounded(reading, draft, (preposition.i, noun.right_edge.i + 1), noun)
    if tokens is None or not is_free(reading, draft, tokens):
        return None
    role = role_of(reading, preposition.lower_, noun, (preposition.i + 1, tokens[1]))
    return Phrase(role, tokens, noun) if role is not None else None


def _quoted_title(reading: Reading, preposition: Token) -> Token | None:
    """The last word of a programme's title in quotation marks after ``on`` ("on “Velmora Today”")."""
    following = reading.doc[preposition.i + 1]
    if preposition.lower_ != "on" or reading.quoted[following.i] < 0:
        return None
    last = following
    while last.i + 1 < len(reading.doc) and reading.quoted[last.i + 1] == reading.quoted[following.i]:
        last = reading.doc[last.i + 1]
    while last.i > following.i and (last.is_punct or last.is_space):
        last = reading.doc[last.i - 1]
    return last if last.i > following.i and last.text[:1].isupper() else None


def role_of(reading: Reading, preposition: str, noun: Token, tokens: TokenRange) -> Role | None:
    """What a phrase of ``preposition`` and ``noun`` names; None where it tells nothing of a saying."""
    held = kinds()
    lemmas = {noun.lemma_.lower(), noun.lower_} if noun.ent_type_ not in ("DATE", "TIME") else set()
    about = preposition == "on" and not lemmas & held["on"]  # "bans on gatherings", "spoke on the talks"
    around = preposition == "amid" and noun.tag_ == "NNS"  # "amid calls for a vote"
    if preposition in AROUND and lemmas & held["occasion"] and not (about or around):
        return "occasion"
    if preposition in AROUND - {"in", "on"} and lemmas & held["event"]:
        return "occasion"
    if preposition in AT and lemmas & held["meal"]:
        return "occasion"
    if preposition in THROUGH and (lemmas & held["medium"] or _carries(reading, preposition, noun, tokens)):
        return "medium"
    if preposition in WHERE and (noun.ent_type_ in _PLACES or lemmas & held["place"]):
        return "place"
    if preposition == "to" and (can_speak(noun) or noun.lower_ in ("him", "her", "them", "us", "me")):
        return "addressee"
    if preposition == "with" and can_speak(noun) and _is_talk(noun):
        return "addressee"
    return None


def _carries(reading: Reading, preposition: str, noun: Token, tokens: TokenRange) -> bool:
    """True for "on Velmora TV", "in the Casse Courier", "on “Velmora Today”"."""
    if preposition not in ("on", "in"):
        return False
    if is_outlet(reading, noun, tokens):
        return True
    first = reading.doc[tokens[0]]
    owner = next((one for one in noun.children if one.dep_ == "poss"), None)
    shown = owner is not None and is_outlet(reading, owner, (owner.left_edge.i, owner.i + 1))
    if preposition == "on" and noun.text.rstrip(".") == "X" and len(noun.text) <= len("X."):
        return tokens[1] - tokens[0] == 1  # the network, also where a full stop is read into its name
    titled = reading.quoted[noun.i] >= 0 and noun.text[:1].isupper()
    return preposition == "on" and titled and (shown or reading.quoted[first.i] == reading.quoted[noun.i])


def _is_talk(noun: Token) -> bool:
    """True if "with …" hangs on a noun of talking with somebody ("in an interview with the Courier")."""
    governor = noun.head.head
    return bool({governor.lemma_.lower(), governor.lower_} & kinds()["talk"])


def bounded(reading: Reading, draft: Draft, tokens: TokenRange, noun: Token) -> TokenRange | None:
    """``tokens`` cut before the content, a comma, a clause, a time or the next phrase, but after ``noun``."""
    start, end = tokens
    doc = reading.doc
    for i in range(start + 1, end):
        token = doc[i]
        inside = any(low <= token.idx < high for low, high in draft.content)
        beyond = i > noun.i and (
            token.text == ","
            or token.pos_ == "VERB"
            or token.lower_ in BREAKS
            or _is_time(token, noun)
            or token.tag_ in ("WDT", "WP", "WRB")
        )
        if inside or beyond:
            end = i
            break
    bracketed = any(token.text == "(" for token in doc[start:end])
    while (
        end > start
        and (doc[end - 1].is_punct or doc[end - 1].is_space)
        and doc[end - 1].text not in "\"'”’»"
        and not (bracketed and doc[end - 1].text == ")")
    ):
        end -= 1
    return (start, end) if end > noun.i else None


def _is_time(token: Token, noun: Token) -> bool:
    return token.ent_type_ in ("DATE", "TIME") and noun.ent_type_ not in ("DATE", "TIME")


def is_free(reading: Reading, draft: Draft, tokens: TokenRange) -> bool:
    """True if ``tokens`` stand in neither content nor what names the source, and are not what the cue says.

    The trained reader takes much into its cues ("said in a statement on Friday").
    """
    start, end = reading.chars(tokens)
    if any(low < end and start < high for low, high in draft.content):
        return False
    if tokens[0] <= draft.head < tokens[1]:
        return False
    if draft.source is None or not (draft.source[0] < tokens[1] and tokens[0] < draft.source[1]):
        return True
    return _beside_name(reading, draft, tokens[0])


def _beside_name(reading: Reading, draft: Draft, first: int) -> bool:
    """True within a participle of speaking that a source holds ("Korvin, speaking at a rally, said")."""
    place = reading.doc[first]
    for _ in range(DEEPEST * 2):
        if place.dep_ == "acl" and place.tag_ == "VBG":
            return place.lemma_.lower() in kinds()["speaking"]
        if place.head.i == place.i or place.i == draft.subject:
            return False
        place = place.head
    return False
