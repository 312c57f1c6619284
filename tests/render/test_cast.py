"""Who they are: whom the page lists, and whom it only counts."""

from __future__ import annotations

import pytest

from tests.builders import Drawn
from variorum.model import Actor, ActorKind, ActorMention, Story
from variorum.render.sections import view


@pytest.mark.parametrize(
    ("text", "kind", "listed"),
    [
        ("[[who:Ansa Korvin]], 24, died on the quay.", "person", True),
        ("A 24-year-old docker, [[who:Ansa Korvin]], died.", "person", True),
        ("Police saw 24-year-old Dado and [[who:Ansa Korvin]].", "person", False),
        ("It hit a 24-year-old. [[who:Ansa Korvin]] died.", "person", False),
        ("Police named 24-year-old [[who:Ansa Korvin]].", "person", True),
        ("They named [[who:Ansa Korvin]] (24), of the port.", "person", True),
        ("[[who:Ansa Korvin]], 24 of whose friends came, died.", "person", False),
        ("[[who:Ansa Korvin]] died on the quay.", "person", False),
        ("[[who:Velmora Street]], 24, is shut.", "place", False),
    ],
)
def test_a_person_whose_age_print_gives_is_listed_though_named_once(
    text: str, kind: ActorKind, listed: bool
) -> None:
    drawn = Drawn("a", text)
    who = drawn.span("who")
    mention = ActorMention("a", who.start, who.end, who.text, "name")
    actor = Actor("e-who", who.text, kind, (mention,))
    found = view(Story(title="Quay", articles=(drawn.article,), actors=(actor,))).actors
    assert [one.name for one in found.many] == ([who.text] if listed else [])
    assert len(found.many) + len(found.once) == 1
