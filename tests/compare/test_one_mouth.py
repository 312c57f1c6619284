"""Speakers who are heard for each other."""

from __future__ import annotations

import pytest

from variorum.compare.one_mouth import are_one_mouth
from variorum.model import Actor, Role, Span


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
