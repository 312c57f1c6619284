"""Speakers who are heard for each other."""

from __future__ import annotations

import pytest

from variorum.compare.one_mouth import are_one_mouth, holds_in_letters, may_speak_for
from variorum.model import Actor, ActorMention, Role, Span


def _person(role: str, standing: str = "") -> Actor:
    held = Role(role, Span("a", 0, len(role), role), standing)  # type: ignore[arg-type]
    return Actor("korvin", "Ansa Korvin", "person", (), roles=(held,) if role else ())


@pytest.mark.parametrize(
    ("role", "body", "expected"),
    [
        ("Interior Minister", "the interior ministry", True),
        ("head of the Port Casse rescue service", "Port Casse rescue service", True),
        ("Police Chief", "the police", True),
        ("Army spokeswoman", "the army", True),
        ("Interior Minister", "the health ministry", False),
        ("Interior Minister", "the police", False),
        ("nurse at the Selby clinic", "the Selby clinic", False),
        ("city police chief", "city council", False),
        ("", "the police", False),
    ],
)
def test_who_holds_an_office_is_heard_for_the_body_that_it_is_named_after(
    role: str, body: str, expected: bool
) -> None:
    heard = Actor("body", body, "organisation", ())
    assert are_one_mouth(_person(role), heard) is expected
    assert are_one_mouth(heard, _person(role)) is expected


def test_who_held_an_office_once_is_heard_for_nobody() -> None:
    heard = Actor("body", "the interior ministry", "government", ())
    assert not are_one_mouth(_person("Interior Minister", "former"), heard)


def test_two_persons_and_two_bodies_are_two_mouths() -> None:
    police = Actor("police", "the police", "government", ())
    assert not are_one_mouth(police, police)
    assert not are_one_mouth(_person("police chief"), _person("police officer"))


@pytest.mark.parametrize(
    ("role", "body", "kind", "expected"),
    [
        ("nurse at the Selby clinic", "the Selby clinic", "organisation", True),
        ("union leader", "the union", "organisation", True),
        ("union leader", "the police", "government", False),
        ("farmer", "the Velmora Bank", "organisation", False),
        ("chief executive", "Orlo Steel", "organisation", True),
        ("chief executive", "the police", "government", False),
        ("police chief", "Orlo Steel", "organisation", False),
        ("president", "Velmora", "place", True),
        ("Foreign Minister", "the government", "government", True),
        ("Foreign Minister", "the court", "government", False),
        ("mayor", "prosecutors", "government", False),
        ("lawyer", "prosecutors", "government", False),
        ("spokeswoman", "the police", "government", True),
    ],
)
def test_who_has_a_post_in_a_body_can_speak_for_it(role: str, body: str, kind: str, expected: bool) -> None:
    form = "name" if body.split()[-1].istitle() else "nominal"
    held = (ActorMention("a", 0, len(body), body, form),)  # type: ignore[arg-type]
    heard = Actor("body", body, kind, held)  # type: ignore[arg-type]
    assert may_speak_for(_person(role), heard) is expected
    assert not may_speak_for(_person(role, "former"), heard)


@pytest.mark.parametrize(
    ("role", "printed", "expected"),
    [
        ("Attorney General", "The A.G.", True),
        ("Velmora Attorney General", "the AG", True),
        ("district attorney", "the D.A.", True),
        ("district attorney", "the A.G.", False),
        ("Attorney General", "the AGF", False),
        ("Attorney General", "A general", False),
        ("", "the A.G.", False),
    ],
)
def test_an_office_may_be_printed_in_its_first_letters(role: str, printed: str, expected: bool) -> None:
    assert holds_in_letters(_person(role), printed) is expected


def test_first_letters_of_a_former_office_name_nobody() -> None:
    assert not holds_in_letters(_person("Attorney General", "former"), "the A.G.")
