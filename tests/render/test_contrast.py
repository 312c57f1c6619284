"""The palettes: every pair of colours that is used reaches the contrast of WCAG 2.2 AA."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

CSS = files("variorum.render").joinpath("templates", "page.css").read_text("utf-8")
TEXT = ("ink", "soft", "link", "red", "amber")
PAIRS = [
    *((ink, paper, 4.5) for ink in TEXT for paper in ("paper", "panel", "shade")),
    ("on-mark", "mark", 4.5),
    ("edge", "paper", 3.0),
    ("edge", "panel", 3.0),
]


def _luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


PALETTES = [
    dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{3,6})\b", block))
    for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
]


def test_there_are_three_palettes_with_the_same_names() -> None:
    assert len(PALETTES) == 3
    assert PALETTES[0].keys() == PALETTES[1].keys() == PALETTES[2].keys()


@pytest.mark.parametrize("palette", range(3), ids=["light", "dark", "print"])
@pytest.mark.parametrize(("ink", "paper", "least"), PAIRS)
def test_contrast(palette: int, ink: str, paper: str, least: float) -> None:
    colours = PALETTES[palette]
    assert _contrast(colours[ink], colours[paper]) >= least


def test_colours_stand_in_the_palettes_only() -> None:
    rules = re.sub(r":root \{.*?\}", "", CSS, flags=re.DOTALL)
    assert re.findall(r"#[0-9a-f]{3,6}\b(?![^{]*\{)", rules) == []


def test_nothing_moves() -> None:
    assert not re.search(r"animation|transition|@keyframes|scroll-behavior", CSS)
