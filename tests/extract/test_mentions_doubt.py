"""Names whose kind the rules leave in doubt, as an encoder reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.test_mentions import read
from variorum.extract import mentions
from variorum.extract.mentions import doubt, names
from variorum.model import NameKind, Parsed, Print

STORY = (
    "Anna Korvin spoke in Port Casse on Monday. President Orrin was late. The talks with Velmar went on, and "
    "Velmar agreed. The Port Casse Herald wrote that France had sent Harkona. Many left East Velm for the "
    "Rose Isles. The Dover Mills were closed, but Dover said nothing."
)


class Told:
    """A reader of names that holds every name for one kind, and remembers what it was asked."""

    name = "told"

    def __init__(self, kind: NameKind, likely: float = 1.0) -> None:
        self.kind, self.likely = kind, likely
        self.asked: list[Print] = []

    def of(self, names: Sequence[Print]) -> list[Mapping[NameKind, float]]:
        self.asked += names
        rest = (1 - self.likely) / 3
        kinds: tuple[NameKind, ...] = ("person", "body", "place", "nobody")
        return [{kind: self.likely if kind == self.kind else rest for kind in kinds} for _ in names]


def told(kind: NameKind, likely: float = 1.0) -> tuple[Parsed, Told]:
    naming = Told(kind, likely)
    return replace(read(STORY), naming=naming), naming


def kinds(parsed: Parsed) -> dict[str, str]:
    return {one.name: one.kind for one in mentions.find(parsed) if one.form == "name"}


def test_only_names_in_doubt_are_asked_each_in_its_sentence() -> None:
    parsed, naming = told("place")
    names.find(parsed)
    asked = {text[start:end] for text, start, end in naming.asked}
    assert "Velmar" in asked
    # A person, a country, what others are in, and what a longer name begins with.
    assert asked.isdisjoint({"Anna Korvin", "Orrin", "France", "Port Casse", "Port Casse Herald", "Dover"})


def test_what_is_sure_stays_and_what_is_in_doubt_follows_the_encoder() -> None:
    bodies, persons = kinds(told("body")[0]), kinds(told("person")[0])
    assert bodies["East Velm"] == "organisation"
    assert bodies["Anna Korvin"] == persons["Anna Korvin"] == "person"
    assert bodies["Orrin"] == "person"
    assert persons["France"] == "place"


def test_one_word_that_is_read_as_a_body_is_no_person_for_the_encoders_word() -> None:
    alone = kinds(replace(read(STORY), naming=None))
    assert alone["Velmar"] == kinds(told("person")[0])["Velmar"] == "organisation"


def test_a_place_is_no_person_for_the_encoders_word() -> None:
    alone = kinds(replace(read(STORY), naming=None))
    assert alone["East Velm"] == kinds(told("person")[0])["East Velm"] == "place"


def test_capitals_alone_are_no_person() -> None:
    sure: dict[NameKind, float] = {"person": 0.9, "body": 0.05, "place": 0.0, "nobody": 0.05}
    assert doubt.surer(sure, "nobody", "Korvin Velmar") == "person"
    assert doubt.surer(sure, "nobody", "KVR") is None


def test_a_name_of_nobody_has_no_kind() -> None:
    assert kinds(told("nobody")[0])["Velmar"] == "unknown"


def test_little_surer_changes_nothing() -> None:
    alone = kinds(replace(read(STORY), naming=None))
    for kind in ("person", "body", "place", "nobody"):
        assert kinds(told(kind, 0.3)[0]) == alone


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 900))
def test_a_print_is_bounded_and_holds_its_name(length: int) -> None:
    parsed = read(
        "We " + "slowly " * (length // 7) + "went to Harkona " + "again " * (length // 9) + "today."
    )
    doc = parsed.doc
    for name in names.find(replace(parsed, naming=None)):
        text, start, end = doubt.printed(doc, name)
        assert text[start:end] == doc[name.start : name.end].text
        assert len(text) <= doubt.LONGEST + end - start


@given(st.text(max_size=400), st.integers(0, 400), st.integers(0, 200))
def test_no_word_is_cut_and_the_name_stands_where_it_is_said_to(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(len(text), start + length)
    near, first, last = doubt.near(text, start, end)
    assert near[first:last] == text[start:end]
    assert len(near) <= max(doubt.LONGEST, end - start)
    at = start - first
    assert at in (0, start) or text[at - 1].isspace()
    assert at + len(near) in (end, len(text)) or text[at + len(near)].isspace()
