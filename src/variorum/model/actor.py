"""Actors and the mentions that stand for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model.span import Span
from variorum.model.when import When

MentionForm = Literal["name", "nominal", "pronoun"]
ActorKind = Literal["person", "organisation", "group", "government", "place", "facility", "outlet", "unknown"]
BODIES: frozenset[ActorKind] = frozenset({"organisation", "group", "government"})
"""Kinds of actors that are several people acting as one."""
SPEAKERS: frozenset[ActorKind] = BODIES | {"person"}
"""Kinds of actors that can be asked for their word; a place or a building cannot."""
Number = Literal["singular", "plural", "unknown"]
Gender = Literal["male", "female", "neuter", "unknown"]


Standing = Literal["", "former", "then", "acting", "elect"]
"""How a role is held, as printed: "former" no longer, "then" at the time told of, "acting" for another,
"elect" not yet; "" where print says nothing of it."""


@dataclass(frozen=True, slots=True)
class Role:
    """A title or role printed for an actor.

    ``span`` is where it was printed, in the article that printed it; ``text`` its words there.
    ``held`` is when it was held, as far as that is printed beside it ("until 2019"), else None.
    """

    text: str
    span: Span
    standing: Standing = ""
    held: When | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, description or pronoun in print, as the map stage leaves it.

    ``span`` is the whole phrase without its clauses ("Foreign Minister Ansa Korvin");
    ``name`` the proper name in it without titles ("Ansa Korvin"), "" for the other forms;
    ``title`` the role or title printed with it ("Foreign Minister"), "" if none;
    ``head`` the lower-case lemma of its head word; ``modifiers`` lower-case lemmas before it.
    ``same_as`` are ids of mentions of the same article that print itself joins to this one
    (apposition, "known as", predicate, expansion of an acronym), ``why_same`` the relation of
    each, in the same order. ``main``: the subject of its sentence's main clause. ``roles`` are the
    titles and roles that print gives the person here, before the name, beside it or by a verb.
    """

    id: str
    span: Span
    form: MentionForm
    head: str
    sentence: int
    name: str = ""
    title: str = ""
    modifiers: tuple[str, ...] = ()
    kind: ActorKind = "unknown"
    number: Number = "unknown"
    gender: Gender = "unknown"
    definite: bool = False
    role: Literal["subject", "object", "oblique", "possessive", "other"] = "other"
    same_as: tuple[str, ...] = ()
    why_same: tuple[str, ...] = ()
    main: bool = False
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorMention:
    """One mention of an actor, as exchanged: a span with its form."""

    article: str
    start: int
    end: int
    text: str
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two spellings or descriptions were held to be one actor.

    ``left`` and ``right`` are one printed mention of each; ``because`` lists the evidence,
    feature by feature, in plain words.
    """

    left: Span
    right: Span
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """The person, organisation, group, government, place, facility or outlet that mentions stand for.

    ``name`` is the fullest spelling in print (most articles, then longest, then first in order);
    ``kind`` is voted over the story, ``kind_votes`` says how ("group 7, person 2").
    ``spellings`` are the distinct names and descriptions, most frequent first, without pronouns.
    ``identifier`` is its id in the user's table of names, "" where it stands in none or two rows fit.
    ``decisions`` are the user's decisions that acted on it, each with its place in their file.
    """

    id: str
    name: str
    kind: ActorKind
    mentions: tuple[ActorMention, ...]
    spellings: tuple[str, ...] = ()
    kind_votes: str = ""
    merges: tuple[Merge, ...] = ()
    roles: tuple[Role, ...] = ()
    identifier: str = ""
    decisions: tuple[str, ...] = ()
