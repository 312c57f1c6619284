"""Where somebody else may be meant: nobody is given rather than the wrong one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.align.test_actors import cast_of, groups
from tests.align.test_who_is_meant import of, parsed
from variorum import align, extract
from variorum.model import Attribution, Parsed


@dataclass(frozen=True)
class _Drawn:
    """A reader of statements that finds what it is given: cue, source and content as printed."""

    found: tuple[tuple[str, str, str], ...]
    name: str = "drawn"

    def of(self, article: Parsed) -> tuple[Attribution, ...]:
        """The attributions, each part where it is printed first."""
        made = []
        for parts in self.found:
            cue, source, content = (_tokens(article, part) for part in parts)
            made.append(Attribution(cue, (source,), (content,), 0.95))
        return tuple(made)


def _tokens(article: Parsed, printed: str) -> tuple[int, int]:
    start = article.article.text.index(printed)
    span = article.doc.char_span(start, start + len(printed))
    assert span is not None
    return (span.start, span.end)


@pytest.mark.parametrize(
    ("opening", "whose"),
    [
        ("The pilot’s parents came to the hall, angry that their daughter’s attacker", None),
        ("The crew came to the hall, angry that the pilot Robert Korvin", "Robert Korvin"),
        ("Robert Korvin came to the hall, angry that his daughter’s attacker", "Robert Korvin"),
    ],
)
def test_he_is_not_whom_a_clause_about_several_describes(opening: str, whose: str | None) -> None:
    text = f"{opening} remains free.\n\n“I am a sailor,” he said. “I sold the boat,” he added."
    assert of("he", text) == [whose, whose]


@pytest.mark.parametrize(
    ("website", "whose"),
    [
        ("the school’s website", "the school’s website"),
        ("the newspaper’s website", "Quay Herald"),
        ("the website", "Quay Herald"),
    ],
)
def test_a_website_of_somebody_is_not_the_only_newspapers(website: str, whose: str) -> None:
    text = f"The Quay Herald reported a dispute. The school has 300 pupils, {website} said."
    assert of(website, text) == [whose]


def test_they_of_two_is_not_the_body_before() -> None:
    two = "On Tuesday, Ansa Korvin and Peter Lund drew protests when they said that it was void."
    assert of("they", f"The Dock Union went home. {two}") == [None]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("A clerk said that Robert Korvin would be named.", None),
        ("Peter Hale has named Robert Korvin, signalling that it is time to save.", None),
        ("Peter Hale said that Robert Korvin would be named.", "Peter Hale"),
    ],
)
def test_who_has_done_something_may_be_whom_the_speaker_named(told: str, who: str | None) -> None:
    article = parsed(f"{told} He has pushed to cut spending.")
    cue = "signalling" if "signalling" in told else "said"
    source = "A clerk" if "clerk" in told else "Peter Hale"
    content = told.partition(" that ")[2][:-1]
    reader = _Drawn(((cue, source, content), ("pushed", "He", "to cut spending")))
    marks = [extract.marks(article, reader)]
    cast = align.actors([article.article], marks)
    (resolved,) = align.resolve([article.article], marks, cast)
    names = {actor.id: actor.name for actor in cast.actors}
    (last,) = [one for one in resolved.statements if one.source is not None and one.source.text == "He"]
    assert names.get(last.actor or "") == who


@pytest.mark.parametrize(
    ("named", "later", "one"),
    [
        ("[[Gunman |Robert Korvin/person]] sat.", "[[The gunman~gunman/person]] left.", False),
        ("[[Judge |Ansa Korvin/person]] sat.", "[[The judge~judge/person]] left.", False),
        ("[[Judge |Ansa Korvin/person]] sat.\n[[The judge~judge/person]] left.", "Nobody came.", True),
        ("[[Mayor |Ansa Korvin/person]] sat.", "[[The mayor~mayor/person]] left.", True),
        (
            "[[Former President |Ansa Korvin/person]] sat.",
            "[[The former president~president/person]] left.",
            False,
        ),
        (
            "[[Ona Rook/person]], [[Korvin's mother~mother+/person]], sat.",
            "[[Ona Rook/person]] and [[Ansa Lund/person]] came.\nNo.\n[[The mother~mother/person]] left.",
            False,
        ),
    ],
)
def test_a_role_that_many_have_is_not_filled_from_another_article(named: str, later: str, one: bool) -> None:
    cast = cast_of(named, later)
    said = {"The gunman", "The judge", "The mayor", "The former president", "The mother"}
    assert any(said & {*group} and len(group) > 1 for group in groups(cast)) is one


@pytest.mark.parametrize(
    ("texts", "one"),
    [
        (("[[A child~child/person]] fell.", "[[The child~child/person]] left."), True),
        (
            (
                "[[A 3-year-old child~child/person]] fell.",
                "[[The child~child/person]] left.\nOf a 3-year-old and an 11-year-old.",
            ),
            False,
        ),
        (
            ("[[A frontrunner~frontrunner/person]] fell.", "[[The frontrunner~frontrunner/person]] left."),
            True,
        ),
        (
            (
                "[[A frontrunner~frontrunner/person]] fell.",
                "[[The one-time frontrunner~frontrunner/person]] left.",
            ),
            False,
        ),
        (
            ("[[Dad~dad/person]] fell.", "[[Peter Lund/person]], [[the father~father+/person]], left."),
            False,
        ),
    ],
)
def test_the_only_one_of_a_noun_is_of_its_age_and_time(texts: tuple[str, str], one: bool) -> None:
    said = {"A child", "A 3-year-old child", "A frontrunner", "Dad"}
    assert any(said & {*group} and len(group) > 1 for group in groups(cast_of(*texts))) is one


def _names(text: str) -> dict[str, str]:
    """The kinds of the actors of one article, by name."""
    article = parsed(text)
    cast = align.actors([article.article], [extract.marks(article)])
    return {actor.name: actor.kind for actor in cast.actors}


def test_a_town_called_by_a_given_name_is_not_who_bears_it() -> None:
    text = (
        "Ona Rook was shot in Clark on Monday. A man was held in Clark. “We shall wait,” said Clark Lund."
        " Two were buried in Clark."
    )
    found = _names(text)
    assert (found.get("Clark"), found.get("Clark Lund")) == ("place", "person")
    assert "Clark" not in _names(text.replace("in Clark", "with Clark"))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The car hit a wall on Selby St. and stopped.", "Selby St.", "place"),
        ("The car was seen on Quay Drive South near a shop.", "Quay Drive South", "place"),
        ("He lives near N. Loop 323 in Port Casse.", "N. Loop 323", "place"),
        ("Reps. Ona Rook and Peter Lund came.", "Ona Rook", "person"),
        ("Watch Korvin’s statement below. Peter Korvin said the port is open.", "Peter Korvin", "person"),
        (
            "Peter Korvin stood on Tuesday before District Court Judge Jack Lund Jr. Korvin’s bond was set.",
            "Jack Lund Jr.",
            "person",
        ),
    ],
)
def test_a_name_is_whole_and_of_its_kind(text: str, name: str, kind: str) -> None:
    found = _names(text)
    assert found.get(name) == kind
    assert not {"Watch Korvin", "Reps. Ona Rook", "Jack Lund Jr. Korvin"} & found.keys()


def test_a_member_is_not_the_gang_known_by_its_name() -> None:
    cast = parsed("Lund was a member of the quay gang known as Slack Tide.")
    (found,) = [m for m in extract.marks(cast).mentions if m.span.text == "Slack Tide"]
    joined = {m.span.text for m in extract.marks(cast).mentions if m.id in found.same_as}
    assert not any("member" in text for text in joined)


def test_a_surname_read_as_a_bodys_is_of_the_person_named_in_full_before_it() -> None:
    told = (
        "[[D’Mio Korvin/person]] came.\n[[Korvin/organisation]] left.\n"
        "[[Korvin/organisation]] sat.\n[[Korvin/organisation]] ate."
    )
    (one,) = cast_of(told, told).actors
    assert (one.kind, len(one.mentions)) == ("person", 8)
    alone = "[[Korvin/organisation]] left.\n[[Korvin/organisation]] sat."
    assert len(cast_of(f"{alone}\n[[D’Mio Korvin/person]] came.", alone).actors) == 2


@pytest.mark.parametrize(("age", "who"), [("Six-month-old ", "Ona Rook"), ("Sailor ", "Rook")])
def test_a_surname_of_two_is_not_the_small_childs(age: str, who: str) -> None:
    text = f"{age}Tova Rook was hit at the quay. Ona Rook, a neighbour, saw it. Rook said that it was late."
    assert of("Rook", text) == [who]


def test_officials_with_a_body_are_not_those_of_another() -> None:
    text = (
        "[[Officials~official+s/person]] with the Quay Office spoke.\n"
        "[[Officials~official+s/person]] with the county Water Office spoke."
    )
    assert groups(cast_of(text)).count(["Officials"]) == 2
    assert ["Officials", "Officials"] in groups(cast_of(text.replace("with the", "on a")))
