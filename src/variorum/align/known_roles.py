"""Joining descriptions by role: "the foreign minister" is whoever print somewhere calls so."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.align.actor_words import (
    HAS_OWNER,
    Description,
    all_words,
    complement,
    describe,
    describe_title,
    is_crowd,
    printed_tenures,
    role_class,
    wider,
)
from variorum.align.groups import Groups
from variorum.align.seats import Seats
from variorum.model import Marks, Mention, Sentence
from variorum.text.lexicon import words

OWNED = re.compile(r"(?:his|her|its|their|our|my|your|whose)\b", re.IGNORECASE)
"""Opens a description that says whose, but not who that is."""

BRINGS_UP = re.compile(r"(?:an?|another|one)\b", re.IGNORECASE)
"""Opens a description of somebody whom print has not told of before."""

_PAST = re.compile(r"\b(?:former|then|ex|late|outgoing)\b", re.IGNORECASE)
_ANY = re.compile(r"(?:an?|any|some|no|another|every|each|one|other|[0-9]+)\b", re.IGNORECASE)


_DETERMINED = re.compile(r"(?:the|this|that|\w+['’]s?)\b", re.IGNORECASE)
_COMES_TO_BE = re.compile(
    r"\b(?:becom(?:e|es|ing)|became|appointed|elected|named|chosen|made|(?:post|job|role|office|title) of"
    r"|(?:bid|campaign|candidates?|election|nomination|nominees?|race|r[ua]n(?:ning)?|st(?:and|ood)) for"
    r"|serve as|succeed \w+ as)\s+$",
    re.IGNORECASE,
)
_PLAYED = re.compile(
    r"\b(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|(?:part|character) of|(?:cast|stars|starred|starring) as)"
    r"\s+$",
    re.IGNORECASE,
)
_AS = re.compile(r"\bas\s+$", re.IGNORECASE)
_BEFORE = frozenset({"former", "outgoing"})
_CHAMBERS = frozenset(words("chambers.txt"))


@dataclass(frozen=True, slots=True)
class Known:
    """A role that print gives to an actor, and the mention that gives it."""

    said: Description
    mention: Mention


def join_by_role(groups: Groups, mentions: Sequence[Mention], marks: Sequence[Marks]) -> None:
    """Join the descriptions of single persons, given with all mentions in order of article and print."""
    sentences = {one.article: one.sentences for one in marks}
    known, introduced = _knowledge(groups, mentions), _introduced(groups, mentions, sentences)
    seats = Seats.among(groups, mentions, sentences)
    for mention in mentions:
        if mention.form != "nominal" or OWNED.match(mention.span.text):
            continue
        bare = not _ANY.match(mention.span.text)
        if (
            (mention.definite or bare)
            and mention.number != "plural"
            and mention.kind in ("person", "unknown")
            and not _is_office_alone(mention, sentences.get(mention.span.article, ()))
        ):
            _join_by_role(groups, mention, known, introduced, sentences, seats)


def _is_office_alone(mention: Mention, sentences: Sequence[Sentence]) -> bool:
    """Whether a bare noun is an office that somebody comes to hold or would hold, and nobody who holds it.

    "Korvin will become chairman", "the post of chairman", "as president, I will end this". "As governor of
    Velmora" says of what.
    """
    if mention.sentence >= len(sentences) or _DETERMINED.match(mention.span.text):
        return False
    before = _before(mention, {mention.span.article: sentences})
    alone = _AS.search(before) is not None and not complement(mention)
    return alone or _COMES_TO_BE.search(before) is not None


def is_played(mention: Mention, sentences: Mapping[str, Sequence[Sentence]]) -> bool:
    """Whether a description is a part that somebody acts, and nobody: "Toby Hale plays the driver"."""
    return mention.form == "nominal" and _PLAYED.search(_before(mention, sentences)) is not None


def _before(mention: Mention, sentences: Mapping[str, Sequence[Sentence]]) -> str:
    """What its sentence prints before the mention; "" where the sentences are not known."""
    some = sentences.get(mention.span.article, ())
    if mention.sentence >= len(some):
        return ""
    sentence = some[mention.sentence].span
    return sentence.text[: max(0, mention.span.start - sentence.start)]


def _knowledge(groups: Groups, mentions: Sequence[Mention]) -> dict[str, list[Known]]:
    """Roles by their head's class and wider words: from titles and from joined descriptions."""
    found: dict[str, list[Known]] = defaultdict(list)
    for mention in mentions:
        said = None
        if mention.form == "name" and mention.title:
            said = describe_title(mention)
        elif mention.form == "nominal" and any(m.form == "name" for m in groups.members(mention)):
            said = describe(mention)
        if said is not None and said.head:
            known = Known(said, mention)
            for head in sorted({said.head} | wider(said.head)):
                found[head].append(known)
    return found


def _join_by_role(
    groups: Groups,
    mention: Mention,
    known: dict[str, list[Known]],
    introduced: dict[str, list[Known]],
    sentences: Mapping[str, Sequence[Sentence]],
    seats: Seats,
) -> None:
    """A definite description of one person: the one actor known to have that role."""
    said = describe(mention)
    if not said.head or is_crowd(said.head):
        return
    fitting: dict[str, list[Known]] = defaultdict(list)
    loosely: dict[str, list[Known]] = defaultdict(list)
    for role in known.get(said.head, ()):
        extra = said.words - role.said.words - {role.said.head}
        foreign = {word for word in extra if word.startswith("@")}
        if foreign and any(f"to {word}" in role.said.words for word in foreign):
            continue  # the envoy to a country is not that country's
        if said.bars != role.said.bars or (foreign and role.said.countries):
            continue
        if extra - foreign:
            if said.head == "speaker" and extra <= _CHAMBERS and not role.said.words & _CHAMBERS:
                loosely[groups.key(role.mention)].append(role)
            continue
        if seats.is_elsewhere(mention, role.mention) or _is_of_another_body(mention, said, role):
            continue
        if not _is_printed_so(groups, said, role) or _is_anothers_kin(mention, said, role):
            continue
        fitting[groups.key(role.mention)].append(role)
    fitting.pop(groups.key(mention), None)
    if not fitting and len(set(loosely) - {groups.key(mention)}) == 1:
        # "The House speaker", where one person alone is titled Speaker. A House leader or a Senate's
        # president may be another than the Leader or the President whom the story titles so.
        fitting = loosely
    if said.countries:
        # Whoever print elsewhere calls another country's president is not this one's.
        of = {
            key: {
                one
                for role in known[said.head]
                if groups.key(role.mention) == key
                for one in role.said.countries
            }
            for key in fitting
        }
        fitting = defaultdict(list, {k: v for k, v in fitting.items() if not of[k] or of[k] & said.countries})
    # "The leader" is rather one called so than a president; a country that no role of the
    # holder names may be his only if nobody else of the story holds such an office.
    called = {
        key: roles for key, roles in fitting.items() if any(role.said.head == said.head for role in roles)
    }
    fitting = called or fitting
    if said.countries and not any(role.said.countries for roles in fitting.values() for role in roles):
        holders = {
            groups.key(role.mention) for role in known[said.head] if not _PAST.search(role.mention.span.text)
        }
        if len(holders - {groups.key(mention)}) > 1:
            return
    # A role that its holder had before is no sign, unless nobody else of the story has it.
    if not _PAST.search(mention.span.text):
        still = {
            key: roles
            for key, roles in fitting.items()
            if not all(_PAST.search(role.mention.span.text) for role in roles)
        }
        fitting = still or (fitting if len(fitting) == 1 and not said.countries else {})
    if not fitting:
        return
    here = {
        key: roles
        for key, roles in fitting.items()
        if any(m.span.article == mention.span.article for m in groups.members(roles[0].mention))
    }
    chosen = _only(here or fitting, said, groups, mention)
    if chosen is not None and not here:
        some = sentences.get(mention.span.article, ())
        roles = fitting[groups.key(chosen.mention)]
        apart = _is_anothers(mention, said, roles) or _is_elsewhere(mention, roles, some)
        chosen = None if apart else chosen
    if chosen is not None and not _is_rather(groups, chosen, said, mention, introduced):
        where = "in the same article" if here else "in the story"
        because = (
            f"“{chosen.mention.span.text}” is known by that role",
            f"nobody else {where} fits it as well",
        )
        groups.join(chosen.mention, mention, because)


def _is_of_another_body(mention: Mention, said: Description, role: Known) -> bool:
    """Whether a role that an article prints later says whose it is, and the description does not.

    "The president" is not whom the article comes to call "president of the Quay Fund".
    """
    given = role.mention
    later = given.span.article == mention.span.article and given.span.start > mention.span.start
    return later and given.form == "nominal" and " of " in given.span.text and said.words < role.said.words


def _is_elsewhere(mention: Mention, roles: Sequence[Known], sentences: Sequence[Sentence]) -> bool:
    """Whether print gives the role only with what it is of, and does not name that near the description.

    "The captain" of an article about a ferry is not "the captain of the barge, Ansa Korvin", of another.
    """
    of = [complement(role.mention) if role.mention.form == "nominal" else frozenset() for role in roles]
    if not all(of):
        return False
    last = mention.sentence
    near = all_words(" ".join(one.span.text for one in sentences[max(0, last - 1) : last + 1]))
    return not any(body <= near for body in of)


def _is_anothers(mention: Mention, said: Description, roles: Sequence[Known]) -> bool:
    """Whether a description may as well be of somebody else, for its article names no holder.

    "The judge" and "the gunman" of an article are its own, "the former mayor" is any of those before, and
    "the mother" is not known as Korvin's, unless its own words say whose ("the Port Casse judge").
    """
    if said.tenures & _BEFORE:
        return True
    if said.words & {word for known in roles for word in known.said.words}:
        return False
    return said.head in _of_many()


def _is_anothers_kin(mention: Mention, said: Description, role: Known) -> bool:
    """Whether a role was told elsewhere with whose it is: "the mother" is not "Korvin's mother"."""
    given = role.mention
    owned = given.form == "nominal" and HAS_OWNER.search(given.span.text) is not None
    elsewhere = given.span.article != mention.span.article
    return owned and elsewhere and said.head in _of_many() and not said.words & role.said.words


@functools.cache
def _of_many() -> frozenset[str]:
    return frozenset(role_class(word) for word in words("roles_of_many.txt"))


def _is_printed_so(groups: Groups, said: Description, role: Known) -> bool:
    """Whether print calls the holder of a role former, next … where a description does.

    "The former minister" is not the minister, but may be "ex-Minister Korvin".
    """
    if not said.tenures:
        return True
    printed = (printed_tenures(m) for m in groups.members(role.mention) if m.form != "pronoun")
    return said.tenures <= frozenset().union(*printed)


def _introduced(
    groups: Groups, mentions: Sequence[Mention], sentences: Mapping[str, Sequence[Sentence]]
) -> dict[str, list[Known]]:
    """Persons whom an article brings up without a name ("a council aide"), by article and head.

    "I sit as a judge" tells what somebody is, and brings up nobody.
    """
    found: dict[str, list[Known]] = defaultdict(list)
    for mention in mentions:
        one = mention.form == "nominal" and mention.number == "singular" and mention.kind == "person"
        new = one and BRINGS_UP.match(mention.span.text) is not None
        if new and mention.role != "subject" and _AS.search(_before(mention, sentences)):
            continue
        if new and not any(m.form == "name" for m in groups.members(mention)):
            found[f"{mention.span.article} {mention.head}"].append(Known(describe(mention), mention))
    return found


def _is_rather(
    groups: Groups, chosen: Known, said: Description, mention: Mention, introduced: dict[str, list[Known]]
) -> bool:
    """Whether the description rather calls somebody whom its article brought up without a name, since."""
    before = [
        one.mention.span.start
        for one in introduced.get(f"{mention.span.article} {mention.head}", ())
        if one.mention.span.end <= mention.span.start and said.words <= one.said.words
    ]
    since = [
        member.span.start
        for member in groups.members(chosen.mention)
        if member.span.article == mention.span.article and member.span.start < mention.span.start
    ]
    return bool(before) and max(before) > max(since, default=-1)


def _only(
    fitting: dict[str, list[Known]], said: Description, groups: Groups, mention: Mention
) -> Known | None:
    """The one that fits; of several the one with exactly these words, or the only one near."""
    if len(fitting) > 1:
        exact = {
            key: roles
            for key, roles in fitting.items()
            if any(role.said.words == said.words and role.said.head == said.head for role in roles)
        }
        fitting = exact or fitting
    if len(fitting) > 1:
        near = {
            key: roles
            for key, roles in fitting.items()
            if any(is_before(m, mention, 3) for m in groups.members(roles[0].mention))
        }
        # Of two presidents, "the president" beside the only near one's name may be the other.
        beside = any(_is_named_beside(groups.members(roles[0].mention), mention) for roles in near.values())
        fitting = near if len(near) == 1 and not beside else {}
    if len(fitting) != 1:
        return None
    return min(next(iter(fitting.values())), key=lambda role: (role.mention.span, role.mention.id))


def _is_named_beside(members: Sequence[Mention], mention: Mention) -> bool:
    """Whether somebody is called by his name in the sentence of a description."""
    return any(
        (m.form, m.span.article, m.sentence) == ("name", mention.span.article, mention.sentence)
        for m in members
    )


def is_before(earlier: Mention, later: Mention, sentences: int) -> bool:
    """Whether ``earlier`` stands before ``later`` in its article, at most so many sentences back."""
    return (
        earlier.span.article == later.span.article
        and earlier.span.start < later.span.start
        and later.sentence - earlier.sentence <= sentences
    )
