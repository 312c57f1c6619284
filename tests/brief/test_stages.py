"""The newest state of things comes first, and what it overtakes is not told as going on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.brief import write
from variorum.brief.sources import Sources
from variorum.brief.stages import going_on, taken
from variorum.compare import findings
from variorum.model import BriefSentence, Mention, Span


def _brief(made: Builder) -> tuple[BriefSentence, ...]:
    story, marks = made.story()
    rows, found = findings(story, marks)
    return write(replace(story, rows=rows, findings=found), marks)


@pytest.mark.parametrize(
    ("text", "on", "done"),
    [
        ("Ona Rook is wanted over the fire.", {"case": 1}, {}),
        ("Ona Rook is facing a charge of arson.", {"case": 4}, {}),
        ("Ona Rook was facing a charge of arson.", {}, {}),
        ("A keeper is now under arrest.", {"case": 2}, {}),
        ("Ona Rook could be charged with arson.", {}, {}),
        ("Nobody has been arrested.", {"case": 1}, {}),
        ("Ona Rook pled guilty to arson and was sentenced on Friday.", {}, {"case": 6}),
        ("The keeper remains in critical condition.", {"hurt": 1}, {}),
        ("The keeper died on Friday.", {}, {"hurt": 2}),
    ],
)
def test_steps_are_told_as_going_on_or_as_taken(text: str, on: dict[str, int], done: dict[str, int]) -> None:
    assert (going_on(text), taken(text)) == (on, done)


@pytest.mark.parametrize(
    ("first", "second", "named", "overtaken"),
    [
        ("Casse police are looking for a miller.", "A miller was sentenced for arson.", "", True),
        ("The keeper remains in critical condition.", "The keeper died days after the fire.", "", True),
        ("Ona Rook is facing a charge of arson.", "Ona Rook pleaded guilty to arson.", "Ona Rook", True),
        ("Ona Rook is facing a charge of arson.", "Dell Marrow pleaded guilty to arson.", "Ona Rook", False),
        ("Casse police are looking for a miller.", "A miller could be arrested soon.", "", False),
        ("Ona Rook said the schools will stay shut for the rest of the day.", "Rain fell.", "", True),
        ("Casse police were looking for a miller.", "A miller was sentenced for arson.", "", False),
        ("Ona Rook, who is wanted for arson, was arrested on Friday.", "Rain fell.", "Ona Rook", False),
    ],
)
@pytest.mark.parametrize("later", [True, False])
def test_a_state_is_overtaken_by_a_later_step(
    first: str, second: str, named: str, overtaken: bool, later: bool
) -> None:
    made = Builder()
    days = ("2031-05-02", "2031-06-20") if later else ("2031-06-20", "2031-05-02")
    made.article("A", f"Casse news\n{first}", days[0])
    made.article("B", f"Fire\n{second}", days[1])
    story, marks = made.story()
    if named:
        start = story.articles[0].text if story.articles[0].id == "A" else story.articles[1].text
        place = start.index(named)
        mention = Mention("m", Span("A", place, place + len(named), named), "name", "rook", 1, kind="person")
        marks = tuple(replace(one, mentions=(mention,)) if one.article == "A" else one for one in marks)
    sources = Sources(story, marks)
    held = next(one.span for one in sources.sentences["A"] if one.span.text == first)
    assert sources.stages.is_overtaken(held) is (overtaken and later)


def test_what_somebody_else_took_before_overtakes_nothing_of_the_unnamed() -> None:
    made = Builder()
    made.article(
        "A", "Fire\nA keeper died on Friday. His brother remains in critical condition.", "2031-05-02"
    )
    made.article("B", "Fire\nA keeper died in the fire of last week.", "2031-05-12")
    story, marks = made.story()
    sources = Sources(story, marks)
    (brother,) = (one.span for one in sources.sentences["A"] if "brother" in one.span.text)
    assert not sources.stages.is_overtaken(brother)


def _case(last: str) -> Builder:
    """Two articles on an arrest, and one that came out a month after them."""
    made = Builder()
    for name, text in (
        (
            "A",
            "Police [[act:arrested]] the miller Dell Marrow over the fire at the depot of Casse.",
        ),
        (
            "B",
            "Over the fire at the Casse depot the miller Dell Marrow was [[act:arrested]] by police.",
        ),
    ):
        made.article(name, f"News of {name}\n{text}", "2031-05-02")
    made.article("C", f"Mill\n{last}", "2031-06-12")
    made.row("event", *(made.event(name, "act", "arrest") for name in "AB"))
    for key in [key for key in made.drawn["C"].places if key.startswith("act")]:
        made.row("event", made.event("C", key, "tell"))
    return made


def test_where_articles_came_out_over_weeks_the_newest_state_leads() -> None:
    made = _case("A jury in Casse has [[act:found]] Dell Marrow guilty of arson after nine hours.")
    assert _brief(made)[0].text.startswith("A jury in Casse has found")


def test_of_the_newest_article_the_sentence_leads_that_tells_of_the_story() -> None:
    made = _case(
        "Readers of the Herald [[acta:voted]] for the finest garden on the western hill.\n"
        "The miller Dell Marrow was [[actb:sentenced]] on Friday to nine years for the fire at the depot."
    )
    assert "nine years" in _brief(made)[0].text


def test_one_step_of_a_case_is_told_once() -> None:
    made = Builder()
    for name, text in (
        ("A", "Casse miller Dell Marrow [[act:pleaded]] guilty to arson and other crimes at the old court."),
        ("B", "Marrow, 40, [[act:pleaded]] guilty Friday to arson, theft, deceit and wounding two keepers."),
    ):
        made.article(name, f"News of {name}\n{text}", "2031-05-02")
        made.row("event", made.event(name, "act", "plead"))
    assert len([one for one in _brief(made) if "guilty" in one.text]) == 1


def test_only_articles_that_print_the_words_are_cited_for_them() -> None:
    made = Builder()
    for name, who, quote in (
        ("A", "Korvin", "We were promised a full count of every ballot in the town."),
        ("B", "Ansa Korvin", "We were promised a count."),
    ):
        made.article(
            name,
            f'Vote of {name}\n[[who:{who}]] [[cue:said]] [[words:"{quote}"]]\n[[more:{who}]] left the hall.',
        )
    made.actor("korvin", A="who", B="who")
    made.actor("korvin", B="more")
    pair = [made.statement(n, "words", source="who", cue="cue", actor="korvin") for n in "AB"]
    made.row("statement", *pair, actor="korvin")
    (line,) = (one for one in _brief(made) if one.text.startswith("Korvin said: “We were promised a full"))
    assert {span.article for span in line.spans} == {"A"}
