"""Joining descriptions to actors: by print, by what the story says of roles, by equal words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from variorum.align.actor_words import (
    POINTS,
    Description,
    describe,
    generic_bodies,
    is_crowd,
    near_bodies,
    words,
)
from variorum.align.cards import kind_votes
from variorum.align.crowds import join_crowds
from variorum.align.groups import Groups
from variorum.align.known_roles import OWNED, is_before, is_played, join_by_role
from variorum.align.matters import join_matters
from variorum.align.nations import join_compass, join_governments, join_the_country
from variorum.align.plain_bodies import join_bare, join_turned
from variorum.align.seats import Seats
from variorum.align.sole import join_sole
from variorum.align.whose import owner_in
from variorum.align.wrongdoers import join_wrongdoers
from variorum.model import Marks, Mention, Sentence
from variorum.text.names import country_of, country_of_people, fold
from variorum.text.nouns import body_nouns

# A government may be called by its country's name; a person, a place or a body is no other.
_CLASS_OF_KIND = {"organisation": "body", "group": "body", "outlet": "body", "government": "unknown"}

_SOME = re.compile(
    r"(?:an?|any|some|no|another|every|each|one|other|several|many|most|more|few|all|both|hundreds|thousands"
    r"|tens|dozens|scores|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)

_WITH = re.compile(r"\s(?:with|at|from)\s(?:the\s)?(?:[a-z]+\s)?[A-Z]")

_THESE = re.compile(r"(?:these|those|this|that)\b", re.IGNORECASE)

_OTHER_TERMS = frozenset({"next", "previous"})

_ANY_BODY = frozenset({"group", "organisation", "organization"})

NEAR = 2
"""Sentences back in which an actor is near enough for "the group" or "the country"."""


FAR = 6
"""Sentences back in which a name that is a committee's explains "the committee"."""


def join_descriptions(groups: Groups, mentions: Sequence[Mention], marks: Sequence[Marks]) -> None:
    """Join the nominal mentions of a story, given in order of article and print, and ``marks`` with them."""
    sentences = {one.article: one.sentences for one in marks}
    mentions = [mention for mention in mentions if not is_played(mention, sentences)]
    nominals = [mention for mention in mentions if mention.form == "nominal"]
    _join_printed(groups, mentions)
    seats = Seats.among(groups, mentions, sentences)
    by_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.form != "pronoun":
            by_article[mention.span.article].append(mention)
    join_compass(groups, mentions)
    join_by_role(groups, mentions, marks)
    called = _called_so(groups, mentions)
    for article in sorted(by_article):
        join_the_country(groups, by_article[article])
        _join_bodies(groups, by_article[article], called)
        _join_same_words(groups, by_article[article], seats)
        _join_these(groups, by_article[article])
    _join_over_articles(groups, nominals)
    _join_to_full_names(groups, mentions)
    join_turned(groups, mentions)
    join_bare(groups, mentions)
    join_crowds(groups, [one for one in nominals if not _is_with_a_body(one, sentences)])
    join_governments(groups, mentions)
    join_sole(groups, nominals, agree, owner_in(mentions), sentences)
    join_wrongdoers(groups, nominals)
    join_matters(groups, nominals)


def _is_with_a_body(mention: Mention, sentences: Mapping[str, Sequence[Sentence]]) -> bool:
    """Whether print goes on to say whose people several are: "officials | with the Quay Water Office"."""
    some = sentences.get(mention.span.article, ())
    if mention.number != "plural" or mention.sentence >= len(some):
        return False
    sentence = some[mention.sentence].span
    return _WITH.match(sentence.text[max(0, mention.span.end - sentence.start) :]) is not None


def _join_printed(groups: Groups, mentions: Sequence[Mention]) -> None:
    """Descriptions that print joins to a name or to one another: apposition, "is"."""
    by_id = {mention.id: mention for mention in mentions}
    for mention in mentions:
        for other_id, why in zip(mention.same_as, mention.why_same, strict=False):
            other = by_id.get(other_id)
            if other is None or mention.id > other_id or "name" == mention.form == other.form:
                continue
            if "pronoun" in (mention.form, other.form):
                continue
            # "Organisations calling themselves the Front": what is named so may be many.
            if not agree(mention, other) and not (why == "known as" and _are_bodies(mention, other)):
                continue
            groups.join(mention, other, (f"print joins them: {why}",), other_name=why == "known as")


def _are_bodies(left: Mention, right: Mention) -> bool:
    return all(_CLASS_OF_KIND.get(mention.kind) == "body" for mention in (left, right))


def agree(left: Mention, right: Mention) -> bool:
    """Whether two mentions can be one by number, gender and kind."""
    if {left.number, right.number} == {"singular", "plural"}:
        return False
    if {left.gender, right.gender} == {"male", "female"}:
        return False
    kinds = {_CLASS_OF_KIND.get(kind, kind) for kind in (left.kind, right.kind)} - {"unknown"}
    return len(kinds) < 2


def _join_bodies(groups: Groups, mentions: Sequence[Mention], called: Mapping[str, set[str]]) -> None:
    """ "The committee", "the group", "the country": the body whose name ends with that word, or the only
    one of its kind just before, no people by a plural ("Farmers"); none where an unnamed one fits too ("a
    group", though other bodies be named since), nor where ``called`` says that
    another of the article is called so ("the Lantern Front movement")."""
    for place, mention in enumerate(mentions):
        if mention.form != "nominal" or mention.number == "plural" or len(groups.members(mention)) > 1:
            continue
        if mention.kind in ("person", "unknown") or not POINTS.match(mention.span.text):
            continue
        if not mention.span.text.split()[-1][0].islower():
            continue  # capitals: part of a name that was not read as one
        said = describe(mention)
        before = [m for m in mentions[:place] if m.span.end <= mention.span.start]
        told = before
        own = {groups.key(m): m for m in before if m.form == "name" and _is_headed(m.name, mention.head)}
        generic = fold(mention.head) in generic_bodies()
        if generic:
            far = FAR if mention.head not in near_bodies() else NEAR
            before = [m for m in before if is_before(m, mention, far)]
        told = [m for m in told if is_before(m, mention, FAR)] if mention.head in _ANY_BODY else before
        unnamed = [m for m in told if m.form == "nominal" and m.head == mention.head and m.number != "plural"]
        named = {groups.key(m): m for m in before if m.form == "name" and _is_headed(m.name, mention.head)}
        because: tuple[str, ...] = (f"its name is that of a {mention.head}", "no other name there is")
        if mention.head in near_bodies() and not said.words:
            near = {
                groups.key(m): m
                for m in before
                if m.form == "name" and m.number != "plural" and _is_of_kind(_voted(groups, m), mention)
            }
            if not named or set(near) != set(named):
                named = {**near, **named, **own}  # "the alliance" after the Quay Alliance: no body near by
                because = (f"the only {mention.kind} named just before",)
                if not own:
                    so = called.get(mention.head, set()) & {groups.key(m) for m in mentions[:place]}
                    if (so and not so & set(named)) or _is_outranked(groups, named, mention, before):
                        named = {}
        others = {groups.key(m) for m in unnamed} - set(named)
        if len(named) == 1 and not others and not said.words:
            groups.join(next(iter(named.values())), mention, because)


def _is_outranked(
    groups: Groups, named: Mapping[str, Mention], mention: Mention, before: Sequence[Mention]
) -> bool:
    """Whether a body whose name ends with a noun of its own may as well be "the group" as the only other.

    "The Dock Party met the League's plan with scorn. The group said …": the subject of the sentence that
    names the other last, or whoever is named after that; which of the two is meant, print does not say.
    """
    last = max((m for m in before if groups.key(m) in named), key=lambda m: m.span.start, default=None)
    if last is None or not (mention.kind == "group" or mention.head in _ANY_BODY):
        return False
    since = [m for m in before if m.form == "name" and is_before(m, mention, NEAR)]
    led = any(m.main and m.sentence == last.sentence for m in since if groups.key(m) in named)
    return any(
        (m.span.start > last.span.start or (m.main and m.sentence == last.sentence and not led))
        and _voted(groups, m).kind in ("group", "organisation")
        and _own_noun(m.name) not in near_bodies()
        for m in since
        if groups.key(m) not in named
    )


def _called_so(groups: Groups, mentions: Sequence[Mention]) -> dict[str, set[str]]:
    """Keys of bodies that the story calls by a noun after their name ("the Lantern Front movement"), by noun.

    "The group", which any body may be called, tells nothing of another.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        after = mention.span.text.rpartition(mention.name)[2].strip() if mention.form == "name" else ""
        if mention.kind == "group" and after in near_bodies() - _ANY_BODY:
            found[after].add(groups.key(mention))
    return found


def _is_headed(name: str, head: str) -> bool:
    """Whether ``head`` is the word that says what the name's bearer is: its last, or the last before "of"."""
    words = fold(name).split()
    at = words.index("of") if "of" in words[1:] else len(words)
    return len(words) > 1 and words[at - 1] == fold(head)


def _voted(groups: Groups, name: Mention) -> Mention:
    """The mention with the kind that most names of its actor were read as."""
    votes = kind_votes(m for m in groups.members(name) if m.form == "name")
    kind = min(votes, key=lambda kind: (-votes[kind], kind)) if votes else name.kind
    return replace(name, kind=kind)


def _own_noun(name: str) -> str:
    """The word that may say what a body is: the last of its name, or the last before "of"."""
    words = fold(name).split()
    return words[words.index("of") - 1] if "of" in words[1:] else words[-1] if words else ""


def _is_of_kind(name: Mention, description: Mention) -> bool:
    if description.head in ("country", "nation"):
        return country_of(name.name) is not None
    if country_of(name.name) is not None or country_of_people(name.name) is not None:
        return False
    own = _own_noun(name.name)
    any_body = description.head in _ANY_BODY and own not in generic_bodies() - near_bodies()
    if own in body_nouns() and own != description.head and not any_body:
        # "The movement" is no university, and "the group" hardly a body that has a noun of its own.
        return False
    return name.kind == description.kind or {name.kind, description.kind} == {"group", "organisation"}


def _join_same_words(groups: Groups, mentions: Sequence[Mention], seats: Seats) -> None:
    """A definite description repeats an earlier one of its article: same head, no new words.

    None where "the campaign" comes after another's, too ("the Korvin campaign", "Marr campaign aides").
    """
    earlier: dict[tuple[str, bool], list[tuple[Description, Mention]]] = defaultdict(list)
    for mention in mentions:
        if mention.form != "nominal":
            continue
        said = describe(mention)
        key = (said.head, mention.number == "plural")
        owned = OWNED.match(mention.span.text) is not None
        generic = not said.words and said.head in generic_bodies()
        if owned:
            continue  # "his country", "their group": whose, the words do not say
        if mention.definite and not generic and not is_crowd(said.head):
            fitting = [
                other
                for known, other in earlier[key]
                if said.words <= known.words
                and known.bars == said.bars
                and said.tenures <= known.tenures
                and not _is_of_other_times(known, said, other)
                and not seats.is_elsewhere(mention, other)
                and agree(mention, other)
            ]
            keys = {groups.key(other) for other in fitting}
            if (
                len(keys) == 1
                and groups.key(mention) not in keys
                and not _has_rival(mention, fitting, mentions)
            ):
                groups.join(fitting[-1], mention, ("the article's earlier words again",))
        earlier[key].append((said, mention))


def _has_rival(mention: Mention, fitting: Sequence[Mention], mentions: Sequence[Mention]) -> bool:
    """Whether a body's bare noun may as well be another's, of which the article tells beside a name.

    "The campaign" after "the Korvin campaign" and "Marr campaign aides".
    """
    if mention.kind == "person" or describe(mention).words:
        return False
    named = re.compile(rf"\b([A-Z][\w-]+)(?:['’]s?)? {re.escape(mention.head)}\b")
    before = [m for m in mentions if m.span.start < mention.span.start]
    whose = {fold(one) for m in before for one in named.findall(m.span.text)}
    known = {part for m in fitting for part in fold(m.span.text).split()}
    return bool(known & whose) and not whose <= known


def _join_to_full_names(groups: Groups, mentions: Sequence[Mention]) -> None:
    """ "The Caldmoor pension fund" is the Caldmoor State Pension Fund, the story's only body of these words.

    A single word beside the noun is too little: "the Caldmoor fund" may be any.
    """
    named = [m for m in mentions if m.form == "name" and m.kind != "person"]
    for mention in mentions:
        said = describe(mention)
        proper = any(word[0].isupper() for word in mention.span.text.split()[1:])
        if mention.form != "nominal" or mention.number == "plural" or not proper or said.tenures:
            continue
        if not mention.definite or len(said.words) < 2 or _CLASS_OF_KIND.get(mention.kind) is None:
            continue
        if any(other.form == "name" for other in groups.members(mention)):
            continue
        fitting = {
            groups.key(m): m
            for m in named
            if _is_headed(m.name, mention.head) and said.words <= words(m.name)
        }
        if len(fitting) == 1:
            name = next(iter(fitting.values()))
            because = (f"all its words are in “{name.name}”", "and in no other name of the story")
            groups.join(name, mention, because, other_name=True)


def _is_of_other_times(known: Description, said: Description, earlier: Mention) -> bool:
    """Whether an earlier description is of a holder or body of another term than the present one.

    "The administration" is not "the next administration"; "the teacher" may be "a former teacher".
    """
    former = "former" in known.tenures - said.tenures and earlier.kind != "person"
    return former or bool(_OTHER_TERMS & (known.words - said.words))


def _join_these(groups: Groups, mentions: Sequence[Mention]) -> None:
    """ "These organisations": the only ones of that noun in the sentences just before."""
    for place, mention in enumerate(mentions):
        if mention.form != "nominal" or not _THESE.match(mention.span.text):
            continue
        said = describe(mention)
        if said.words or is_crowd(said.head) or len(groups.members(mention)) > 1:
            continue
        before = {
            groups.key(m): m
            for m in mentions[max(0, place - 30) : place]
            if m.form == "nominal"
            and m.number == mention.number
            and describe(m).head == said.head
            and is_before(m, mention, NEAR)
            and m.span.end <= mention.span.start
        }
        if len(before) == 1:
            groups.join(next(iter(before.values())), mention, (f"the only {said.head} just before",))


def _join_over_articles(groups: Groups, nominals: Iterable[Mention]) -> None:
    """Descriptions with one head and equal words, in any article: of bodies, or naming a country.

    A description that says more stays apart: combat troops are not all troops.
    """
    equal: dict[tuple[str, tuple[str, ...], tuple[str, ...], bool], list[Mention]] = defaultdict(list)
    for mention in nominals:
        said, text = describe(mention), mention.span.text
        counted = _SOME.match(text) or any(letter.isdigit() for letter in text) or OWNED.match(text)
        if said.head and not is_crowd(said.head) and not counted:
            key = (
                said.head,
                tuple(sorted(said.words)),
                tuple(sorted(said.tenures)),
                mention.number == "plural",
            )
            equal[key].append(mention)
    for key in sorted(equal):
        head, telling, *_ = key
        some = equal[key]
        # Of all of them, for which article stands first must not matter.
        kinds = {mention.kind for mention in some} - {"unknown"}
        body = telling and head not in generic_bodies() and kinds and "person" not in kinds
        if kinds and not body and not any(word.startswith("@") for word in telling):
            continue
        for other in some[1:]:
            if agree(some[0], other):
                groups.join(some[0], other, ("the same words in both",))
