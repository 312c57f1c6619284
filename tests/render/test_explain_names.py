"""``explain`` knows an actor by its name and by what is printed of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.test_explain_chosen import ACTOR, FULL
from variorum import render
from variorum.errors import UsageError

TWIN = replace(ACTOR, id="actor-twin", name="Berit Melber", spellings=("Melber", *ACTOR.spellings))
TWICE = replace(FULL, actors=(*FULL.actors, TWIN))


def test_a_name_in_any_case_is_the_actor() -> None:
    assert render.explain(FULL, ACTOR.name.upper()) == render.explain(FULL, ACTOR.id)


def test_a_print_is_the_actor_that_it_is_printed_for() -> None:
    assert render.explain(TWICE, "melber") == render.explain(TWICE, TWIN.id)


def test_a_name_goes_before_another_actors_print() -> None:
    spelled = replace(TWIN, spellings=(ACTOR.name,))
    story = replace(FULL, actors=(*FULL.actors, spelled))
    assert render.explain(story, ACTOR.name) == render.explain(story, ACTOR.id)


def test_two_actors_of_one_name_are_told_by_their_ids() -> None:
    story = replace(FULL, actors=(*FULL.actors, replace(TWIN, name=ACTOR.name)))
    with pytest.raises(UsageError, match=f"2 actors are printed as .*{TWIN.id}.*name an id"):
        render.explain(story, ACTOR.name)


def test_what_nobody_is_called_is_told() -> None:
    with pytest.raises(UsageError, match="no id and no actor 'Nobody Korvin'"):
        render.explain(FULL, "Nobody Korvin")
