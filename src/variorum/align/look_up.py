"""Looking actors up in a table of known names that the user provides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from variorum.model import Actor
from variorum.model.decision import Entity
from variorum.text.names import fold

_THE = re.compile(r"^the\s+")


def look_up(actors: Sequence[Actor], entities: Sequence[Entity]) -> tuple[Actor, ...]:
    """The actors with the ids of the rows that hold one of their names, in the order given.

    Names are equal but for case, accents, points and a leading "the". A row of another kind fits only
    where one of the two kinds is not known; where several rows fit, the one that holds the actor's own
    name, and none if that does not tell.
    """
    if not entities:
        return tuple(actors)
    rows: dict[str, dict[str, Entity]] = defaultdict(dict)
    for entity in entities:
        for name in (entity.name, *entity.aliases):
            rows[_key(name)][entity.id] = entity
    return tuple(_known(actor, rows) for actor in actors)


def _known(actor: Actor, rows: dict[str, dict[str, Entity]]) -> Actor:
    names = [actor.name] if any(m.form == "name" for m in actor.mentions) else []
    names += [text for text in actor.spellings if names and text not in names]
    fitting: dict[str, Entity] = {}
    for place, name in enumerate(names):
        found = {key: one for key, one in rows.get(_key(name), {}).items() if _is_of_kind(one, actor)}
        if place == 0 and len(found) == 1:
            fitting = found
            break
        fitting.update(found)
    return replace(actor, identifier=next(iter(fitting))) if len(fitting) == 1 else actor


def _is_of_kind(entity: Entity, actor: Actor) -> bool:
    """Persons and places are nothing else; bodies are called now this, now that."""
    known = {"" if kind == "unknown" else kind for kind in (entity.kind, actor.kind)}
    sorts = {kind if kind in ("", "person", "place") else "body" for kind in known}
    return "" in sorts or len(sorts) == 1


def _key(name: str) -> str:
    return _THE.sub("", " ".join(fold(name).replace(".", "").split()))
