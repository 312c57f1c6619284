"""What a paper says to its readers is no part of a story."""

from __future__ import annotations

import pytest

from variorum.text.appeals import appeals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Join us on the quay for more of Port Casse.", True),
        ("Whoever saw the fire may ring 555-555-0142 at any hour.", True),
        ("Whoever saw the fire may ring (555) 555-0142.", True),
        ("The council voted 12-4 after the 2031-2032 season.", False),
        ("Ona Rook will join the council of Casse.", False),
    ],
)
def test_words_to_readers_are_known(text: str, expected: bool) -> None:
    assert appeals(text) is expected
